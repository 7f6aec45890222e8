"""What the bot asks of Discord when it starts."""

from collections.abc import Awaitable, Callable

import discord
from discord import app_commands

from cogs.mirrorball import Mirrorball
from db.catalogues import Catalogues
from db.store import Store
from tests.discord.ballroom import Ballroom, fact_of

MakeBot = Callable[[], Awaitable[Mirrorball]]


def syncs(ballroom: Ballroom) -> int:
    """How often Discord was told the commands."""
    requests = ballroom.env.http_requests
    return sum(request.method == "PUT" and request.path.endswith("/commands") for request in requests)


async def test_the_commands_are_told_at_the_first_start_only(ballroom: Ballroom, make_bot: MakeBot) -> None:
    assert syncs(ballroom) == 1
    await ballroom.restart(await make_bot())
    assert syncs(ballroom) == 1
    assert "won season 34" in fact_of(await ballroom.ask("winner"))


async def test_the_commands_are_told_again_when_they_changed(ballroom: Ballroom, make_bot: MakeBot) -> None:
    @app_commands.command()
    async def waltz(interaction: discord.Interaction) -> None:
        """One, two, three"""

    changed = await make_bot()
    changed.tree.add_command(waltz)
    await ballroom.restart(changed)
    assert syncs(ballroom) == 2
    await ballroom.restart(await make_bot())
    assert syncs(ballroom) == 3, "and when they changed back"


async def test_the_commands_are_told_whenever_that_is_asked_for(
    ballroom: Ballroom, store: Store, filled: tuple[object, Catalogues]
) -> None:
    async with Mirrorball(store, filled[1], always_sync=True) as bot:
        await ballroom.restart(bot)
        assert syncs(ballroom) == 2
        assert await bot.sync_commands() is False
        assert syncs(ballroom) == 2
        assert await bot.sync_commands(force=True) is True
        assert syncs(ballroom) == 3


async def test_the_bot_asks_for_no_privileged_intent_and_keeps_no_members(ballroom: Ballroom) -> None:
    intents = ballroom.bot.intents
    assert not intents.members
    assert not intents.presences
    assert not intents.message_content
    server = ballroom.bot.get_guild(ballroom.server.id)
    assert server is not None
    await ballroom.ask("winner")
    assert [member for member in server.members if member != server.me] == []


async def test_every_command_and_option_says_what_it_is_for(ballroom: Ballroom) -> None:
    for command in ballroom.bot.tree.walk_commands():
        assert len(command.description) > 10, command.name
        for option in getattr(command, "parameters", ()):
            assert len(option.description) > 10, f"{command.name} {option.name}"
            assert option.description != "…", f"{command.name} {option.name}"
