"""When the bot is removed from a server, what belongs to it is kept for 30 days, and then it is gone."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from simcord import GuildHandle
from simcord.backend import serializers

from cogs.departures import FIRST_LOOK_SECONDS
from db.servers import ServerStore
from db.store import Store
from show.ceiling import Ceiling
from tests.discord.ballroom import Ballroom, read
from tests.discord.quiz import Quiz
from trivia.server_settings import ServerSettings

DAY = 24 * 3600.0


@dataclass
class Calendar:
    """The days that go by for the store."""

    now: datetime = datetime(2026, 10, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def calendar(store: Store) -> Calendar:
    calendar = Calendar()
    store.servers = ServerStore(store.database, calendar)
    return calendar


async def days_go_by(ballroom: Ballroom, calendar: Calendar, days: int) -> None:
    """So many, and one more day on which the bot looks."""
    calendar.now += timedelta(days=days)
    ballroom.env.settle_timeout = 60
    await ballroom.env.advance_time(DAY + FIRST_LOOK_SECONDS)


async def fill(ballroom: Ballroom, server: GuildHandle) -> None:
    """It has a ceiling and a season of its own."""
    store, season = ballroom.bot.store, ballroom.bot.catalogues.whole(None).season(1)
    assert season is not None
    await store.servers.change(server.id, lambda _: ServerSettings(ceiling=Ceiling(season=30)))
    await store.seasons.save(season, server=server.id, author=1, reason="a test")
    await ballroom.bot.catalogues.refresh()


async def remove_bot(ballroom: Ballroom, server: GuildHandle) -> None:
    guild = ballroom.bot.get_guild(server.id)
    assert guild is not None
    await guild.leave()
    await ballroom.env.settle()


async def left_of(ballroom: Ballroom, server: GuildHandle) -> set[str]:
    return set(await ballroom.bot.store.servers.export(server.id))


async def test_data_goes_30_days_after_the_bot_was_removed_and_nothing_else_does(
    quiz: Quiz, calendar: Calendar
) -> None:
    ballroom = quiz.ballroom
    studio = ballroom.env.create_guild("Studio")
    for server in (ballroom.server, studio):
        await fill(ballroom, server)
    await remove_bot(ballroom, studio)
    await days_go_by(ballroom, calendar, 29)
    assert "seasons/01.toml" in await left_of(ballroom, studio)
    await days_go_by(ballroom, calendar, 2)
    assert await left_of(ballroom, studio) == set()
    assert ballroom.bot.catalogues.whole(studio.id) is ballroom.bot.catalogues.whole(None), "at once"
    assert "seasons/01.toml" in await left_of(ballroom, ballroom.server)
    assert "Told up to season 30, as this server chose." in read(await ballroom.ask("winner"))


async def test_a_server_that_takes_the_bot_back_in_time_has_everything(
    quiz: Quiz, calendar: Calendar
) -> None:
    ballroom = quiz.ballroom
    await fill(ballroom, ballroom.server)
    await ballroom.bot.store.servers.note_farewell(ballroom.server.id)
    await days_go_by(ballroom, calendar, 29)
    await days_go_by(ballroom, calendar, 29)
    assert "server_settings.json" in await left_of(ballroom, ballroom.server)


async def test_who_removed_the_bot_while_it_was_down_is_noticed_at_its_start(
    quiz: Quiz, calendar: Calendar
) -> None:
    ballroom = quiz.ballroom
    studio = ballroom.env.create_guild("Studio")
    await fill(ballroom, studio)
    await ballroom.bot.store.seasons.save(
        ballroom.bot.catalogues.whole(None).seasons[1], server=4711, author=1, reason="a server of long ago"
    )
    await quiz.restart()
    await days_go_by(ballroom, calendar, 0)
    assert "revisions.json" in set(await ballroom.bot.store.servers.export(4711))
    await quiz.restart()
    await days_go_by(ballroom, calendar, 31)
    assert set(await ballroom.bot.store.servers.export(4711)) == set()
    assert "server_settings.json" in await left_of(ballroom, studio)


async def test_a_server_that_can_not_be_reached_has_not_removed_the_bot(
    quiz: Quiz, calendar: Calendar
) -> None:
    ballroom = quiz.ballroom
    await fill(ballroom, ballroom.server)
    ballroom.env.backend.emit("GUILD_DELETE", {"id": str(ballroom.server.id), "unavailable": True})
    await ballroom.env.settle()
    await days_go_by(ballroom, calendar, 31)
    await days_go_by(ballroom, calendar, 31)
    assert "server_settings.json" in await left_of(ballroom, ballroom.server)


async def test_whoever_takes_the_bot_back_has_its_data_safe_from_then_on(
    quiz: Quiz, calendar: Calendar
) -> None:
    backend, server = quiz.ballroom.env.backend, quiz.ballroom.server
    await fill(quiz.ballroom, server)
    await quiz.bot.store.servers.note_farewell(server.id)
    calendar.now += timedelta(days=40)
    told = dict(serializers.guild_create_payload(backend, backend.get_guild(server.id)))
    del told["unavailable"]  # as Discord tells of a server that the bot joins
    backend.emit("GUILD_CREATE", told)
    await quiz.ballroom.env.settle()
    assert await quiz.bot.store.servers.forget_departed() == ()
