"""Who is behind is told nothing of what came later, however they ask, and that something is left out."""

import re
from typing import Any

import pytest
from simcord import MemberActor, ResponseMessage

from show.ceiling import Ceiling
from tests.discord.ballroom import (
    Ballroom,
    buttons_of,
    chosen_in,
    fact_of,
    labels_of,
    menus_of,
    read,
    reply_of,
)
from tests.discord.quiz import LETTERS, Quiz
from tests.discord.test_words import mention, said_in
from trivia.server_settings import ServerSettings

BY_SERVER = "Told up to season 30, as this server chose."
BY_PERSON = "Told up to season 30, as you chose with /spoilers."


async def limit_server(ballroom: Ballroom, season: int, week: int | None = None) -> None:
    """What an admin chooses on the card of the settings."""
    ceiling = Ceiling(season=season, week=week)
    await ballroom.bot.store.servers.change(ballroom.server.id, lambda _: ServerSettings(ceiling=ceiling))
    await ballroom.bot.catalogues.refresh()


async def limit_fan(ballroom: Ballroom, season: int, **week: int) -> ResponseMessage:
    return await ballroom.ask("spoilers", season=str(season), **week)


def names_after(ballroom: Ballroom, season: int) -> set[str]:
    """Whoever was seen only in later seasons."""
    return {
        name
        for name, person in ballroom.bot.catalogues.whole(None).people.items()
        if min(person.seasons, default=0) > season and " " in name  # "Cher" is in "Cheryl"
    }


def spoilt(ballroom: Ballroom, text: str, season: int = 30) -> set[str]:
    """What of later seasons is told in a text."""
    return {name for name in names_after(ballroom, season) if name in text}


COMMANDS: list[tuple[str, dict[str, Any]]] = [
    ("winner", {}),
    ("season", {}),
    ("scores", {}),
    ("quote", {}),
    ("winner", {"season": "all"}),
    ("dancer", {"name": "Val Chmerkovskiy"}),
    ("records", {"record": "most wins"}),
    ("records", {"record": "youngest winner"}),
    ("compare", {"first": "Mark Ballas", "second": "Derek Hough"}),
    ("ask", {"question": "who has won with Mark Ballas?"}),
    ("ask", {"question": "what is the latest season?"}),
    ("ask", {"question": "how far do your facts go?"}),
    ("help", {}),
]


@pytest.mark.parametrize(("command", "options"), COMMANDS)
async def test_a_servers_ceiling_holds_for_every_command_and_is_told(
    ballroom: Ballroom, command: str, options: dict[str, Any]
) -> None:
    await limit_server(ballroom, 30)
    answer = await ballroom.ask(command, **options)
    assert BY_SERVER in read(answer)
    assert not spoilt(ballroom, read(answer))
    assert not re.search(r"\bseason 3[1-9]|\bSeason 3[1-9]", read(answer) + str(labels_of(answer)))
    for _ in range(3):
        if not any(label.startswith("More") for label in labels_of(answer)):
            break
        [more] = [label for label in labels_of(answer) if label.startswith("More")]
        answer = await ballroom.press(answer, more)
        assert BY_SERVER in read(answer)
        assert not spoilt(ballroom, read(answer))


async def test_an_answer_that_no_later_night_could_change_has_no_note(ballroom: Ballroom) -> None:
    await limit_server(ballroom, 30)
    assert "Told up to" not in read(await ballroom.ask("winner", season="29"))
    assert "Told up to" not in read(await ballroom.ask("winner", season="30")), "all of it was seen"
    await limit_server(ballroom, 30, 2)
    assert "Told up to season 30, week 2" in read(await ballroom.ask("winner", season="30"))


@pytest.mark.parametrize("season", ["31", "35", "99", "season 33"])
async def test_a_later_season_is_hidden_whether_there_is_one_or_not(ballroom: Ballroom, season: str) -> None:
    await limit_server(ballroom, 30)
    number = season.removeprefix("season ")
    for command in ("winner", "season", "scores", "quote"):
        answer = await ballroom.ask(command, season=season)
        assert answer.ephemeral
        assert read(answer).startswith(f"Season {number} is hidden: no spoilers.\n{BY_SERVER}"), command
    asked = await ballroom.ask("ask", question=f"who won season {number}?")
    assert f"Season {number} is hidden: no spoilers." in read(asked)


async def test_a_later_week_is_hidden_and_so_is_how_it_ended(ballroom: Ballroom) -> None:
    await limit_server(ballroom, 34, 3)
    for week in (4, 11, 12):
        answer = await ballroom.ask("scores", season="34", week=week)
        assert f"Week {week} of season 34 is hidden: no spoilers." in read(answer)
    assert "No winner yet" in read(await ballroom.ask("winner", season="34"))
    finale = read(await ballroom.ask("ask", question="who scored highest in the season 34 finale?"))
    assert "My facts of season 34 go through week 3 only." in finale
    assert "Told up to season 34, week 3" in finale
    assert "week 3" in read(await ballroom.ask("scores", season="34", week=3)).lower()


async def test_somebody_of_a_later_season_is_as_unknown_as_somebody_made_up(ballroom: Ballroom) -> None:
    await limit_server(ballroom, 30)
    told = {}
    for name in ("Xochitl Gomez", "Kermit Frogson"):
        answer = read(await ballroom.ask("dancer", name=name))
        assert BY_SERVER in answer
        told[name] = answer.replace(name, "Somebody").split(".")[0]
    assert len(set(told.values())) == 1


async def test_what_is_offered_while_somebody_types_tells_nothing_later(ballroom: Ballroom) -> None:
    await limit_fan(ballroom, 30)
    for command, option in (
        ("winner", "season"),
        ("scores", "celebrity"),
        ("dancer", "name"),
        ("quote", "person"),
        ("quote", "about"),
        ("compare", "first"),
        ("ask", "question"),
        ("trivia start", "season"),
    ):
        for typed in ("", "s", "3", "Xoch", "Charli", "who won"):
            choices = await ballroom.fan.autocomplete(ballroom.floor, command, option, typed)
            offered = " ".join(f"{each['name']} {each['value']}" for each in choices)
            assert not spoilt(ballroom, offered), (command, typed)
            assert not re.search(r"\b3[1-5]\b", offered), (command, typed)
    friends = await ballroom.friend.autocomplete(ballroom.floor, "winner", "season", "Xoch")
    assert [each["value"] for each in friends] == ["32"]


async def test_a_mention_a_direct_message_and_answer_this_know_the_person(ballroom: Ballroom) -> None:
    await limit_fan(ballroom, 30)
    for answer in (
        await mention(ballroom, "who won season 32?"),
        await mention(ballroom, "who won last?"),
        await mention(ballroom, ""),
    ):
        assert BY_PERSON in read(answer)
        assert not spoilt(ballroom, read(answer))
    assert "Xochitl Gomez" in read(await mention(ballroom, "who won season 32?", who=ballroom.friend))
    asked = await ballroom.friend.send(ballroom.floor, "who won season 32?")
    answered = reply_of(await ballroom.fan.context_menu(ballroom.floor, "Answer this", asked))
    assert "Season 32 is hidden: no spoilers." in read(answered)
    await ballroom.env.advance_time(60)
    fan = ballroom.fan.user
    await fan.send_dm("who won season 32?")
    assert "Season 32 is hidden: no spoilers." in read(said_in(fan.dm_channel))


async def test_buttons_answer_the_person_who_presses(ballroom: Ballroom) -> None:
    await limit_fan(ballroom, 30)
    message = reply_of(await ballroom.friend.slash(ballroom.floor, "winner", season="32"))
    pressed = await ballroom.press(message, "Standings")
    assert pressed.ephemeral
    assert "Season 32 is hidden: no spoilers." in read(pressed)
    standings = reply_of(await ballroom.friend.click(message, label="Standings"))
    assert "Xochitl Gomez" in read(standings)


async def test_a_message_that_all_can_see_stays_as_its_asker_wanted_it_whoever_turns_its_page(
    ballroom: Ballroom,
) -> None:
    await limit_fan(ballroom, 30)
    message = await ballroom.ask("winner", season="all")
    assert not message.ephemeral
    pages = [read(message)]
    for who in (ballroom.friend, ballroom.fan):
        [more] = [label for label in labels_of(message) if label.startswith("More")]
        message = await ballroom.press(message, more, who=who)
        pages.append(read(message))
    for page in pages:
        assert BY_PERSON in page
        assert not spoilt(ballroom, page)
    whole = reply_of(await ballroom.friend.slash(ballroom.floor, "winner", season="all"))
    turned = await ballroom.press(whole, "More (1/3) ▶")
    assert "Told up to" not in read(turned), "the fan turns the page of a message that the friend asked for"


async def test_the_stricter_of_both_ceilings_holds(ballroom: Ballroom) -> None:
    await limit_server(ballroom, 32)
    assert "I tell you everything up to season 30, and nothing that came later." in read(
        await limit_fan(ballroom, 30)
    )
    assert BY_PERSON in read(await ballroom.ask("records", record="most wins"))
    card = await limit_fan(ballroom, 34)
    assert "This server tells up to season 32 only." in read(card)
    assert "Told up to season 32, as this server chose." in read(
        await ballroom.ask("records", record="most wins")
    )
    direct = reply_of(await ballroom.env.create_user("stranger").slash("winner", season="34"))
    assert "won season 34" in read(direct), "no server, no ceiling"


async def test_a_person_says_how_far_they_have_seen_and_takes_it_back(ballroom: Ballroom) -> None:
    card = await ballroom.ask("spoilers")
    assert card.ephemeral
    assert "I hide nothing from you." in read(card)
    card = await ballroom.choose(card, "Season 34 (2025)")
    card = await ballroom.choose(card, "Before the premiere: only who is in it")
    assert "everything up to the cast of season 34, and nothing" in read(card)
    season = await ballroom.ask("season", season="34")
    assert "14 couples are still competing" in read(season)
    assert "Told up to the cast of season 34, as you chose with /spoilers." in read(season)
    card = await ballroom.ask("spoilers", week=2)
    assert "everything up to season 34, week 2" in read(card), "of the season that was chosen before"
    assert chosen_in(card) == ["Season 34 (2025)", "Week 2"]
    card = await ballroom.press(card, "Hide nothing from me")
    assert "I hide nothing from you." in read(card)
    assert "won season 34" in fact_of(await ballroom.ask("winner", season="34"))
    await limit_fan(ballroom, 20)
    assert "I hide nothing from you." in read(await ballroom.ask("spoilers", off=True))


async def test_what_one_has_seen_is_named_without_telling_who_was_in_it(ballroom: Ballroom) -> None:
    await limit_fan(ballroom, 30)
    for typed in ("Xochitl Gomez", "the season of Charli", "41", "soon"):
        refusal = await ballroom.ask("spoilers", season=typed)
        assert refusal.ephemeral
        assert read(refusal) == "Name the season by its number or its year: I know seasons 1 to 35."
    assert "up to season 30," in read(await ballroom.ask("spoilers"))
    choices = await ballroom.fan.autocomplete(ballroom.floor, "spoilers", "season", "3")
    assert [each["name"] for each in choices][:2] == ["Season 3 (2006)", "Season 35 (2026)"]
    assert not spoilt(ballroom, str(choices))
    card = await ballroom.ask("spoilers", season="2023")
    assert "up to season 32," in read(card)
    options = [option for menu in menus_of(card) for option in menu["options"]]
    assert not spoilt(ballroom, str(options), season=0), "a menu names nobody"


async def test_a_persons_ceiling_outlives_a_restart_and_goes_with_all_that_is_stored_about_them(
    quiz: Quiz,
) -> None:
    ballroom = quiz.ballroom
    card = await limit_fan(ballroom, 30)
    await quiz.restart()
    card = await ballroom.choose(card, "Week 1")
    assert "up to season 30, week 1" in read(card)
    assert "Told up to season 30, week 1" in read(await ballroom.ask("winner"))
    mine = await ballroom.ask("trivia mine")
    assert "Spoiler setting: 1" in read(mine)
    asked = await ballroom.press(mine, "Delete all of it")
    assert "spoiler setting" in read(asked)
    await ballroom.press(asked, "Delete it all")
    assert "Told up to" not in read(await ballroom.ask("winner")), "at once"
    assert "I hide nothing from you." in read(await ballroom.ask("spoilers"))


@pytest.fixture
async def sober(quiz: Quiz) -> Quiz:
    """A server that has seen no more than season 3."""
    await limit_server(quiz.ballroom, 3)
    return quiz


async def test_games_ask_up_to_the_servers_ceiling_and_say_so(sober: Quiz) -> None:
    invitation = await sober.start(questions=5, seconds=10)
    assert "Told up to season 3, as this server chose." in read(invitation)
    for number in range(5):
        question = await sober.question()
        assert max(question.seasons, default=0) <= 3
        assert not spoilt(sober.ballroom, str(question), season=3)
        await sober.answer(sober.fan, right=True)
        await sober.wait(6 if number else 16)  # from the second on, all who play have answered
    refusal = await sober.start(season="4-6")
    assert refusal.ephemeral
    assert "Told up to season 3, as this server chose." in read(refusal)


async def test_a_season_that_was_hidden_meanwhile_is_not_played_again(quiz: Quiz) -> None:
    await quiz.start(questions=1, seconds=10, season="30")
    await quiz.answer(quiz.fan, right=True)
    await quiz.wait(16)
    await limit_server(quiz.ballroom, 3)
    refusal = await quiz.press("Play again")
    assert "I have no question left for Season 30" in read(refusal)
    assert "Told up to season 3, as this server chose." in read(refusal)


async def test_in_a_server_a_game_goes_by_the_server_and_alone_by_the_person(quiz: Quiz) -> None:
    await limit_fan(quiz.ballroom, 3)
    assert "Told up to" not in read(await quiz.start(questions=1, season="30"))
    fan = quiz.fan.user
    alone = reply_of(await fan.slash("trivia start", questions=1))
    assert "Told up to season 3, as you chose with /spoilers." in read(alone)
    refusal = reply_of(await fan.slash("trivia start", season="30"))
    assert "Season 30 is hidden: no spoilers." in read(refusal)
    assert "Told up to season 3, as you chose with /spoilers." in read(refusal)


async def test_quiz_me_on_this_asks_nothing_that_one_has_not_seen(quiz: Quiz) -> None:
    await limit_fan(quiz.ballroom, 30)
    friend: MemberActor = quiz.friend
    answer = reply_of(await friend.slash(quiz.channel, "winner", season="32"))
    refusal = reply_of(await quiz.fan.click(answer, label="Quiz me on this"))
    assert "I can't make a question of these facts." in read(refusal)
    assert BY_PERSON in read(refusal)
    question = reply_of(await friend.click(answer, label="Quiz me on this"))
    identity = buttons_of(question)[0]["custom_id"]
    await friend.slash(quiz.channel, "spoilers", season="31")
    gone = reply_of(await friend.click(question, label=LETTERS[0]))
    assert "The facts have changed since I asked that" in read(gone), identity


async def test_a_ceiling_of_one_server_is_not_one_of_another(ballroom: Ballroom) -> None:
    await limit_server(ballroom, 30)
    studio = ballroom.env.create_guild("Studio")
    guest = studio.add_member(ballroom.env.create_user("guest"))
    stage = studio.create_text_channel("stage")
    answer = reply_of(await guest.slash(stage, "records", record="most wins"))
    assert "Told up to" not in read(answer)
    assert "won season 34" in read(reply_of(await guest.slash(stage, "winner", season="34")))


async def test_a_quote_about_an_early_season_that_was_printed_later_is_hidden(ballroom: Ballroom) -> None:
    whole = ballroom.bot.catalogues.whole(None)
    await limit_server(ballroom, 20)
    seen = ballroom.bot.catalogues.current(ballroom.server.id)
    hidden = {quote.text for season in whole.seasons[:20] for quote in season.quotes} - {
        quote.text for season in seen.seasons for quote in season.quotes
    }
    assert hidden
    for _ in range(20):
        told = read(await ballroom.ask("quote"))
        assert not any(text in told for text in hidden)
