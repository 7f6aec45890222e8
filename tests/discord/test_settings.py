"""/server settings and export: what admins choose holds in their server at once, and nowhere else."""

import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

import discord
import pytest
from discord import ui
from simcord import ChannelHandle, ResponseMessage, RoleHandle, interactions

from show.couple import Couple
from show.season import Season
from tests.discord.ballroom import Ballroom, chosen_in, labels_of, menus_of, read, reply_of
from tests.discord.quiz import Quiz

CHANNELS, ROLE = "choose-trivia-channels", "choose-trivia-role"


async def open_settings(quiz: Quiz) -> ResponseMessage:
    return await quiz.type("server settings", who=quiz.ballroom.admin)


async def restrict(quiz: Quiz, *channels: ChannelHandle) -> ResponseMessage:
    """The admin chooses the channels for trivia."""
    card = await open_settings(quiz)
    return reply_of(await quiz.ballroom.admin.select(card, channels, custom_id=CHANNELS))


async def appoint(quiz: Quiz, *roles: RoleHandle) -> ResponseMessage:
    """The admin chooses the role for trivia."""
    return reply_of(await quiz.ballroom.admin.select(await open_settings(quiz), roles, custom_id=ROLE))


async def test_the_card_says_what_holds_without_any_choice(quiz: Quiz) -> None:
    card = await open_settings(quiz)
    assert card.ephemeral
    told = read(card)
    assert "Nothing is hidden." in told
    assert "It may run in every channel." in told
    assert "Who started a game, and people who may manage messages, may skip questions and stop it." in told
    assert "up to 50 more for speed" in told
    assert chosen_in(card) == ["Hide nothing"]
    assert labels_of(card) == ["Turn speed points off"]


async def test_an_admin_hides_what_came_after_a_week_with_two_choices(ballroom: Ballroom) -> None:
    card = reply_of(await ballroom.admin.slash(ballroom.floor, "server settings"))
    card = await ballroom.choose(card, "Season 34 (2025)", who=ballroom.admin)
    assert "Everything up to season 34 is told here." in read(card)
    assert chosen_in(card) == ["Season 34 (2025)", "The whole season"]
    card = await ballroom.choose(card, "Week 3", who=ballroom.admin)
    assert "Everything up to season 34, week 3 is told here." in read(card)
    assert chosen_in(card) == ["Season 34 (2025)", "Week 3"]
    assert "Season 34 has no winner yet" in read(await ballroom.ask("winner", season="34"))
    card = await ballroom.choose(card, "Hide nothing", who=ballroom.admin)
    assert "Nothing is hidden." in read(card)
    assert "won season 34" in read(await ballroom.ask("winner", season="34"))


async def test_old_seasons_are_on_another_page_of_the_menu(ballroom: Ballroom) -> None:
    card = reply_of(await ballroom.admin.slash(ballroom.floor, "server settings"))
    card = await ballroom.choose(card, "Earlier seasons …", who=ballroom.admin)
    assert "Nothing is hidden." in read(card), "to look for a season is no choice yet"
    card = await ballroom.choose(card, "Season 1 (2005)", who=ballroom.admin)
    assert "Everything up to season 1 is told here." in read(card)
    assert chosen_in(card) == ["Season 1 (2005)", "The whole season"], "the page with the chosen one is open"
    card = await ballroom.choose(card, "Later seasons …", who=ballroom.admin)
    assert "Hide nothing" in {option["label"] for option in menus_of(card)[0]["options"]}


async def test_a_ceiling_that_hides_nothing_so_far_says_so(ballroom: Ballroom) -> None:
    card = reply_of(await ballroom.admin.slash(ballroom.floor, "server settings"))
    card = await ballroom.choose(card, "Season 35 (2026)", who=ballroom.admin)
    assert "So far, nothing came later." in read(card)
    assert "as this server chose" not in read(await ballroom.ask("winner"))


async def test_settings_and_their_card_outlive_a_restart(quiz: Quiz) -> None:
    card = await restrict(quiz, quiz.channel)
    card = await quiz.ballroom.choose(card, "Season 31 (2022)", who=quiz.ballroom.admin)
    card = await quiz.ballroom.press(card, "Turn speed points off", who=quiz.ballroom.admin)
    await quiz.restart()
    assert read(await open_settings(quiz)) == read(card)
    card = await quiz.ballroom.choose(card, "Week 1", who=quiz.ballroom.admin)
    assert "Everything up to season 31, week 1 is told here." in read(card)
    assert "It may run in #ballroom-floor" in named(quiz, read(card))
    card = await quiz.ballroom.press(card, "Turn speed points on", who=quiz.ballroom.admin)
    assert "up to 50 more for speed" in read(card)


def named(quiz: Quiz, text: str) -> str:
    """With channels by their names."""
    for channel in quiz.ballroom.server.channels.values():
        text = text.replace(f"<#{channel.id}>", f"#{channel.name}")
    return text


async def test_only_who_manages_the_server_may_change_anything(quiz: Quiz) -> None:
    for command in ("server settings", "server export"):
        with pytest.raises(Exception, match="permission"):
            await quiz.fan.slash(quiz.channel, command)
    for identity in ("do-speed:off", "do-speed:on"):
        refusal = await quiz.press_old(identity)
        assert refusal.ephemeral
        assert "Manage Server" in read(refusal)
    for identity, value in (
        ("choose-ceiling:season", "30"),
        ("choose-ceiling:week", "30.1"),
        ("choose-ceiling:season", "page 1"),
        ("choose-ceiling:season", "everything"),
        (CHANNELS, str(quiz.channel.id)),
        (ROLE, "1"),
    ):
        refusal = await choose_old(quiz, identity, value)
        assert refusal.ephemeral
        assert "Manage Server" in read(refusal), identity
    assert "Nothing is hidden." in read(await open_settings(quiz))
    assert "up to 50 more for speed" in read(await open_settings(quiz))


async def choose_old(quiz: Quiz, identity: str, value: str) -> ResponseMessage:
    """The fan chooses from a menu that they can't see, as a person with a tool does."""
    view = ui.LayoutView(timeout=None)
    menu: ui.Select[ui.LayoutView] = ui.Select(custom_id=identity)
    menu.add_option(label="Old", value=value)
    view.add_item(ui.ActionRow(menu))
    nobody = discord.AllowedMentions.none()
    await quiz.bot.get_partial_messageable(quiz.channel.id).send(view=view, allowed_mentions=nobody)
    return reply_of(await quiz.fan.select(quiz.newest, [value], custom_id=identity))


async def test_the_owner_of_the_bot_may_in_every_server(quiz: Quiz, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quiz.bot, "owner_id", quiz.fan.id)
    changed = await quiz.press_old("do-speed:off")
    assert "however quick it is" in read(changed)


async def test_trivia_runs_where_it_may_and_in_the_threads_there(quiz: Quiz) -> None:
    other = quiz.ballroom.server.create_text_channel("lobby")
    card = await restrict(quiz, quiz.channel)
    assert "It may run in #ballroom-floor, and in its threads." in named(quiz, read(card))
    lobby = quiz.elsewhere(other)
    refusal = await lobby.start(questions=1)
    assert refusal.ephemeral
    assert named(quiz, read(refusal)) == "In this server, trivia runs in #ballroom-floor only."
    assert lobby.messages == []
    assert "starts a game" in read(await quiz.start(questions=1))
    floor = quiz.bot.get_channel(quiz.channel.id)
    assert isinstance(floor, discord.TextChannel)
    await floor.create_thread(name="after the show", type=discord.ChannelType.public_thread)
    [thread] = quiz.channel.threads
    assert "starts a game" in read(await quiz.elsewhere(thread).start(questions=1))
    await restrict(quiz)
    assert "starts a game" in read(await lobby.start(questions=1))


async def test_play_again_obeys_what_was_chosen_meanwhile(quiz: Quiz) -> None:
    await quiz.play()
    other = quiz.ballroom.server.create_text_channel("lobby")
    card = await restrict(quiz, other)
    await quiz.ballroom.press(card, "Turn speed points off", who=quiz.ballroom.admin)
    refusal = await quiz.press("Play again")
    assert refusal.ephemeral
    assert named(quiz, read(refusal)) == "In this server, trivia runs in #lobby only."
    await restrict(quiz)
    again = await quiz.press("Play again")
    assert "100 points for a right answer." in read(again)


async def test_channels_that_are_gone_are_not_named(quiz: Quiz) -> None:
    other = quiz.ballroom.server.create_text_channel("lobby")
    await restrict(quiz, other)
    channel = quiz.bot.get_channel(other.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.delete()
    assert "are gone: an admin can choose others with /server settings" in read(await quiz.start())
    assert "It may run nowhere" in read(await open_settings(quiz))


async def test_the_daily_question_comes_only_where_trivia_may_run(quiz: Quiz) -> None:
    admin, other = quiz.ballroom.admin, quiz.ballroom.server.create_text_channel("lobby")
    await restrict(quiz, other)
    options: dict[str, Any] = {"time": "19:30", "zone": "UTC"}
    refusal = await quiz.type("server daily", who=admin, channel=quiz.channel, **options)
    assert named(quiz, read(refusal)) == "In this server, trivia runs in #lobby only."
    assert "no daily question" in read(await quiz.type("server daily", who=admin))
    assert "#lobby" in named(quiz, read(await quiz.type("server daily", who=admin, channel=other, **options)))
    card = await restrict(quiz, quiz.channel)
    told = "The question of the day does not come, for trivia may not run in #lobby"
    assert told in named(quiz, read(card))
    assert told in named(quiz, read(await quiz.type("server daily", who=admin)))
    await quiz.wait(25 * 3600)
    assert quiz.elsewhere(other).messages == []
    await restrict(quiz)
    await quiz.wait(25 * 3600)
    assert any("Question of the day" in read(each) for each in quiz.elsewhere(other).messages)


async def test_the_trivia_role_may_skip_and_stop(quiz: Quiz) -> None:
    role = quiz.ballroom.server.create_role("quizzers")
    host = quiz.ballroom.server.add_member(quiz.ballroom.env.create_user("host"), roles=[role])
    await quiz.start(questions=3, seconds=60)
    refusal = await quiz.press("Skip", who=host)
    assert "Only the person who started the game, or somebody who may manage messages here" in read(refusal)
    assert f"people with <@&{role.id}>" in read(await appoint(quiz, role))
    refusal = await quiz.press("Skip", who=quiz.friend)
    assert f"Only the person who started the game, somebody with <@&{role.id}>, or somebody who" in read(
        refusal
    )
    await host.click(quiz.newest, label="Skip")
    await quiz.wait(6)
    assert "Question 2" in read(quiz.newest)
    assert "The game is stopped" in read(await quiz.type("trivia stop", who=host))
    await appoint(quiz)
    assert "people with" not in read(await open_settings(quiz))


async def test_without_speed_points_every_right_answer_brings_100(quiz: Quiz) -> None:
    card = await quiz.ballroom.press(
        await open_settings(quiz), "Turn speed points off", who=quiz.ballroom.admin
    )
    assert "A right answer brings 100 points, however quick it is." in read(card)
    invitation = await quiz.start(questions=1, seconds=10)
    assert "100 points for a right answer." in read(invitation)
    assert "speed" not in read(invitation)
    await quiz.answer(quiz.fan, right=True)
    await quiz.wait(16)
    assert "100 points" in read(quiz.newest)


async def test_two_servers_know_nothing_of_each_other(quiz: Quiz) -> None:
    env = quiz.ballroom.env
    studio = env.create_guild("Studio")
    stage = studio.create_text_channel("stage")
    guest = studio.add_member(env.create_user("guest"))
    card = await restrict(quiz, quiz.channel)
    card = await quiz.ballroom.choose(card, "Season 30 (2021)", who=quiz.ballroom.admin)
    await quiz.ballroom.press(card, "Turn speed points off", who=quiz.ballroom.admin)
    there = quiz.elsewhere(stage)
    assert "won season 34" in read(await there.type("winner", who=guest, season="34"))
    assert "up to 50 more for speed" in read(await there.start(who=guest, questions=1))


async def test_two_admins_who_choose_at_once_both_get_their_way(quiz: Quiz) -> None:
    first, second = await open_settings(quiz), await open_settings(quiz)
    await quiz.ballroom.choose(first, "Season 30 (2021)", who=quiz.ballroom.admin)
    card = await quiz.ballroom.press(second, "Turn speed points off", who=quiz.ballroom.admin)
    assert "Everything up to season 30 is told here." in read(card)
    assert "however quick it is" in read(card)


async def export(quiz: Quiz) -> dict[str, bytes]:
    sent = await quiz.type("server export", who=quiz.ballroom.admin)
    assert sent.ephemeral
    [attachment] = sent.attachments
    with zipfile.ZipFile(io.BytesIO(await attachment.read())) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


async def test_everything_of_a_server_is_sent_to_its_admin(quiz: Quiz) -> None:
    server, admin = quiz.ballroom.server.id, quiz.ballroom.admin.id
    season = quiz.bot.catalogues.current(None).season(32)
    assert isinstance(season, Season)
    told_otherwise = replace_first(season, known_for="Dancer at heart")
    for each in (season, told_otherwise):
        await quiz.bot.store.seasons.save(each, server=server, author=admin, reason="a test")
    await quiz.play()
    await restrict(quiz, quiz.channel)
    files = await export(quiz)
    assert b"Dancer at heart" in files["seasons/32.toml"]
    history = files["history.txt"].decode()
    assert f"by {admin}: 1 fact changed" in history
    assert "Dancer at heart" in history
    assert json.loads(files["trivia_channels.json"])[0]["channel_id"] == quiz.channel.id
    assert {"revisions.json", "games.json", "rounds.json", "answers.json"} <= files.keys()
    assert all(json.loads(content) for name, content in files.items() if name.endswith(".json"))


def replace_first(season: Season, **changes: Any) -> Season:
    """`season` with something else about its first couple."""
    from dataclasses import replace

    couples: tuple[Couple, ...] = season.couples
    return replace(season, couples=(replace(couples[0], **changes), *couples[1:]))


async def test_a_server_that_has_nothing_is_told_so(quiz: Quiz) -> None:
    assert "Nothing is stored" in read(await quiz.type("server export", who=quiz.ballroom.admin))


async def test_what_is_too_large_for_discord_is_told_in_a_sentence(
    quiz: Quiz, monkeypatch: pytest.MonkeyPatch
) -> None:
    await restrict(quiz, quiz.channel)
    payload: Callable[..., Any] = interactions.base_payload

    def with_less_room(*arguments: Any, **options: Any) -> Any:
        record, sent = payload(*arguments, **options)
        return record, sent | {"attachment_size_limit": 100}

    monkeypatch.setattr(interactions, "base_payload", with_less_room)
    told = await quiz.type("server export", who=quiz.ballroom.admin)
    assert told.ephemeral
    assert "Discord takes files of up to 0.0 MB here" in read(told)
    assert not told.attachments
