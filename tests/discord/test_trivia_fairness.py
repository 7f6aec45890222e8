"""Nothing is told too early or to the wrong person, and no button is left that does nothing."""

import asyncio
import json
from datetime import UTC, datetime

import pytest

from tests.discord.ballroom import labels_of, read, reply_of
from tests.discord.quiz import Quiz
from tests.limits import check_components
from trivia.game import Ending, Game
from trivia.question import Question
from trivia.rules import Rules
from trivia.standing import Standing
from ui.podium import draw_podium


async def test_no_board_or_profile_tells_before_the_reveal_who_was_right(quiz: Quiz) -> None:
    await quiz.start(questions=2, seconds=60)
    await quiz.answer(quiz.fan, right=True)
    await quiz.answer(quiz.friend, right=False)
    board = read(await quiz.type("trivia leaderboard", who=quiz.ballroom.admin))
    assert "Nobody has any points here yet" in board, board
    profile = read(await quiz.type("trivia profile", who=quiz.friend, private=True))
    assert " of 1" not in profile, profile
    stored = await quiz.bot.store.players.everything(quiz.friend.id)
    [answer] = stored["answers"]
    assert not {"is_right", "points"} & set(answer)
    exported = await quiz.bot.store.servers.export(quiz.ballroom.server.id)
    assert not {"rounds.json", "answers.json"} & set(exported)
    await quiz.wait(61)
    assert f"<@{quiz.fan.id}> · 1" in read(await quiz.type("trivia leaderboard", who=quiz.ballroom.admin))
    exported = await quiz.bot.store.servers.export(quiz.ballroom.server.id)
    assert len(json.loads(b"".join(exported["answers.json"]))) == 2


async def test_who_is_hidden_sees_the_leaderboard_alone(quiz: Quiz) -> None:
    await quiz.play()
    before = await quiz.type("trivia leaderboard")
    assert not before.ephemeral
    mine = await quiz.type("trivia mine")
    await quiz.fan.click(mine, label="Hide me from leaderboards")
    assert (await quiz.type("trivia leaderboard")).ephemeral
    turned = reply_of(await quiz.fan.click(before, label="This week"))
    assert turned.ephemeral
    assert f"<@{quiz.fan.id}>" in read(before), "what was public stays as it was"


async def test_who_deletes_what_is_stored_can_still_end_a_game_of_their_own_in_a_direct_message(
    quiz: Quiz,
) -> None:
    user = quiz.fan.user
    game = quiz.elsewhere(user.dm_channel)
    await game.start(who=user, questions=5, seconds=60)
    await game.delete_everything(who=user)
    await user.slash("trivia stop")
    await quiz.wait(10)
    assert await quiz.bot.store.games.unfinished() == ()


async def test_who_deletes_an_answer_to_an_open_question_is_told_that_it_can_not_be_given_anew(
    quiz: Quiz,
) -> None:
    await quiz.start(questions=2, seconds=60)
    await quiz.answer(quiz.fan, right=False)
    done = await quiz.delete_everything()
    assert "a mark without your name" in done, done
    await quiz.restart()
    assert "Nobody can answer a question twice" in read(await quiz.answer(quiz.fan, right=True))
    await quiz.wait(61)
    assert "Nobody answered" in read(quiz.newest), read(quiz.newest)
    await quiz.wait(6)
    assert "You chose" in read(await quiz.answer(quiz.fan, right=True)), "the next question is open to them"
    await quiz.wait(70)
    assert "nothing is left" in await quiz.delete_everything()


async def test_nobody_waits_for_the_answer_of_who_left_by_deleting_theirs(quiz: Quiz) -> None:
    await quiz.start(questions=2, seconds=60)
    await quiz.answer(quiz.fan, right=True)
    await quiz.answer(quiz.friend, right=True)
    await quiz.wait(66)
    await quiz.answer(quiz.friend, right=True)
    question = quiz.newest
    assert "right answer" not in read(question), "the fan is waited for"
    await quiz.delete_everything()
    assert "right answer" in read(question)


async def test_everybody_sees_the_invitation_also_where_the_first_question_took_long_to_find(
    quiz: Quiz, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = quiz.bot.quizmaster.draw

    async def draw_slowly(game: Game) -> Question | None:
        await asyncio.sleep(0.1)
        return await draw(game)

    monkeypatch.setattr(quiz.bot.quizmaster, "draw", draw_slowly)
    monkeypatch.setattr("ui.reply.PATIENCE", 0.01)
    told = await quiz.fan.slash(quiz.channel, "trivia start", questions=2)
    assert told.response is not None
    assert told.response.ephemeral
    assert "starts a game: 2 questions" in read(quiz.messages[-2])
    assert "Question 1 of 2" in read(quiz.newest)


async def test_the_apology_takes_the_place_of_a_question_that_can_not_be_gone_on_with(
    quiz: Quiz, monkeypatch: pytest.MonkeyPatch
) -> None:
    await quiz.start(questions=3, seconds=10)
    question = quiz.newest

    def fail(*_: object) -> None:
        raise RuntimeError("not foreseen")

    monkeypatch.setattr("cogs.running_game.draw_reveal", fail)
    await quiz.wait(30)
    assert "Sorry, something went wrong on my side" in read(question)
    assert labels_of(question) == []


@pytest.mark.parametrize("label", ["A", "Skip", "Stop the game"])
async def test_a_button_of_a_game_that_lost_its_channel_shows_the_outcome(quiz: Quiz, label: str) -> None:
    """The bot could not change its message; whoever presses a button lets it."""
    await quiz.start(questions=3, seconds=10)
    question = quiz.newest
    await quiz.answer(quiz.friend, right=True)
    quiz.ballroom.env.inject_error("PATCH", "/channels/*", status=403, code=50001, message="Missing", times=4)
    await quiz.wait(60)
    assert await quiz.bot.store.games.unfinished() == ()
    assert label in labels_of(question)
    await quiz.fan.click(question, label=label)
    assert "right answer · 1 answer" in read(question)
    assert label not in labels_of(question)


async def test_in_typed_games_too_a_button_of_a_lost_game_shows_the_outcome(quiz: Quiz) -> None:
    await quiz.start(questions=3, seconds=10, typed=True)
    question = quiz.newest
    quiz.ballroom.env.inject_error("PATCH", "/channels/*", status=403, code=50001, message="Missing", times=4)
    await quiz.wait(60)
    assert "Type your answer" in labels_of(question)
    await quiz.fan.click(question, label="Type your answer")
    assert "Type your answer" not in labels_of(question)


async def test_what_is_kept_after_somebody_else_dropped_it_is_not_said_to_come_again(quiz: Quiz) -> None:
    await quiz.play()
    form = await quiz.fan.click(quiz.messages[-2], label="Report this question")
    await quiz.fan.submit_modal(form, {"reason": "Odd"})
    admin = quiz.ballroom.admin
    first = await quiz.type("server reports", who=admin)
    second = await quiz.type("server reports", who=admin)
    assert "Dropped" in read(reply_of(await admin.click(first, label="Drop it here")))
    assert "settled that already" in read(reply_of(await admin.click(second, label="It is right: keep it")))


async def test_a_number_too_large_for_the_store_is_no_question(quiz: Quiz) -> None:
    told = await quiz.type("server questions remove", who=quiz.ballroom.admin, question="9" * 20)
    assert "no such question" in read(told)


@pytest.mark.parametrize("people", [2, 10, 11, 500])
def test_a_podium_has_room_for_any_number_of_winners(people: int) -> None:
    game = Game(
        id=1,
        server=1,
        channel=1,
        starter=1,
        rules=Rules(speed=False),
        started_at=datetime(2026, 9, 14, tzinfo=UTC),
        ending=Ending.PLAYED,
    )
    tied = [
        Standing(
            place=1,
            person=10**17 + number,
            points=100,
            right=1,
            answered=1,
            streak=1,
            best_streak=1,
            fastest=1.0,
        )
        for number in range(people)
    ]
    told = draw_podium(game, tied).to_components()  # type: ignore[no-untyped-call]  # discord.py's
    check_components(told)
    assert ("other share" in str(told) or "others share" in str(told)) == (people > 10)
