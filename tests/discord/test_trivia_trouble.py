"""What goes wrong in a channel while a game is on, and what becomes of the game."""

import asyncio
import re
from datetime import UTC, datetime

import discord
import pytest

from cogs.game_channel import GameChannel
from cogs.pace import Urgency
from tests.discord.ballroom import buttons_of, labels_of, read, reply_of
from tests.discord.quiz import LETTERS, Quiz
from trivia.game import Game
from trivia.question import Question
from ui.card import Card


async def test_a_restart_leaves_a_running_question_at_least_ten_seconds(quiz: Quiz) -> None:
    await quiz.start(questions=1, seconds=20)
    await quiz.answer(quiz.friend, right=False)
    await quiz.wait(17)
    await quiz.restart()
    await quiz.wait(7)
    await quiz.answer(quiz.fan, right=True)
    await quiz.wait(9)
    assert "Play again" in labels_of(quiz.newest)
    assert "1 of 1 right (100%)" in read(quiz.newest)
    assert "0 of 1 right (0%)" in read(quiz.newest), "the answer from before the restart counts"


async def test_a_question_that_became_due_while_the_bot_was_away_is_revealed_at_once(quiz: Quiz) -> None:
    await quiz.start(questions=1, seconds=10)
    question = quiz.newest
    await quiz.answer(quiz.fan, right=True)
    await quiz.bot.quizmaster.cog_unload()
    await quiz.wait(600)
    assert "Closes" in read(question)
    await quiz.restart()
    assert "right answer" in read(question)
    assert f"<@{quiz.fan.id}> was the fastest" in read(question)
    await quiz.wait(6)
    assert "Play again" in labels_of(quiz.newest)


async def test_a_deleted_question_is_closed_and_those_who_answered_get_the_outcome(quiz: Quiz) -> None:
    await quiz.start(questions=2, seconds=60)
    await quiz.answer(quiz.fan, right=True)
    await quiz.delete(quiz.newest)
    assert "right answer" in read(quiz.newest)
    assert f"<@{quiz.fan.id}> was the fastest" in read(quiz.newest)
    await quiz.wait(6)
    assert "Question 2 of 2" in read(quiz.newest)


async def test_a_deleted_question_that_nobody_answered_is_passed_over(quiz: Quiz) -> None:
    await quiz.start(questions=2, seconds=60)
    count = len(quiz.messages)
    await quiz.delete(quiz.newest)
    await quiz.wait(6)
    assert len(quiz.messages) == count
    assert "Question 2 of 2" in read(quiz.newest)


async def test_a_question_that_was_deleted_while_the_bot_was_away_is_passed_over_at_once(quiz: Quiz) -> None:
    await quiz.start(questions=2, seconds=60)
    await quiz.answer(quiz.fan, right=True)
    await quiz.bot.quizmaster.cog_unload()
    await quiz.delete(quiz.newest)
    await quiz.restart()
    assert f"<@{quiz.fan.id}> was the fastest" in read(quiz.newest), "who answered gets the outcome"
    await quiz.wait(6)
    assert "Question 2 of 2" in read(quiz.newest)


async def test_a_deleted_channel_ends_its_game_and_keeps_the_answers(quiz: Quiz) -> None:
    channel = quiz.ballroom.server.create_text_channel("short-lived")
    game = quiz.elsewhere(channel)
    await game.start(questions=5)
    await game.answer(quiz.fan, right=True)
    known = quiz.bot.get_channel(channel.id)
    assert isinstance(known, discord.TextChannel)
    await known.delete()
    await quiz.wait(30)
    assert await quiz.bot.store.games.unfinished() == ()
    [asked] = await quiz.bot.store.games.rounds(1)
    assert len(asked.answers) == 1


async def test_a_game_in_a_channel_that_was_lost_while_the_bot_was_away_ends(quiz: Quiz) -> None:
    await quiz.start(questions=5)
    await quiz.restart()
    quiz.ballroom.env.inject_error("*", "/channels/*", status=403, code=50001, message="Missing", times=None)
    await quiz.wait(40)
    assert await quiz.bot.store.games.unfinished() == ()


async def test_a_failing_discord_is_waited_for(quiz: Quiz) -> None:
    await quiz.start(questions=1, seconds=10)
    question = quiz.newest
    await quiz.answer(quiz.fan, right=True)
    quiz.ballroom.env.inject_error("PATCH", "/channels/*/messages/*", status=503, times=5)
    await quiz.wait(11)
    assert "Closes" in read(question)
    await quiz.wait(120)
    assert "right answer" in read(question)
    assert "Play again" in labels_of(quiz.newest)


async def test_a_request_that_discord_refuses_ends_the_game_with_an_apology(
    quiz: Quiz, caplog: pytest.LogCaptureFixture
) -> None:
    await quiz.start(questions=3, seconds=10)
    quiz.ballroom.env.inject_error("PATCH", "/channels/*/messages/*", status=400, code=50035, times=None)
    await quiz.wait(12)
    assert "Sorry, something went wrong on my side" in read(quiz.newest)
    reference = read(quiz.newest).rsplit("as ", 1)[1].rstrip(".")
    assert reference in caplog.text
    assert await quiz.bot.store.games.unfinished() == ()
    assert not (await quiz.start()).ephemeral, "the channel is free for another game"


async def test_an_orderly_end_leaves_the_game_to_the_next_start(quiz: Quiz) -> None:
    await quiz.start(questions=2, seconds=20)
    await quiz.answer(quiz.fan, right=True)
    await quiz.bot.quizmaster.cog_unload()
    await quiz.restart()
    await quiz.wait(21)
    await quiz.wait(6)
    assert "Question 2 of 2" in read(quiz.newest)
    live = [each for each in quiz.messages[:-1] for button in buttons_of(each) if "do-answer" in str(button)]
    assert live == []


async def test_a_game_that_fails_before_its_first_question_says_sorry_and_is_over(
    quiz: Quiz, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = quiz.bot.quizmaster.draw

    async def fail(game: Game) -> Question | None:
        if game.id:  # before it is started, it is looked whether there is a question
            raise RuntimeError("not foreseen")
        return await draw(game)

    monkeypatch.setattr(quiz.bot.quizmaster, "draw", fail)
    await quiz.start(questions=3)
    assert "Sorry, something went wrong on my side" in read(quiz.newest)
    assert await quiz.bot.store.games.unfinished() == ()


async def test_a_channel_that_is_deleted_while_the_first_question_is_looked_for_ends_the_game(
    quiz: Quiz, monkeypatch: pytest.MonkeyPatch
) -> None:
    channel = quiz.ballroom.server.create_text_channel("short-lived")
    draw = quiz.bot.quizmaster.draw

    async def draw_too_late(game: Game) -> Question | None:
        if game.id and isinstance(gone := quiz.bot.get_channel(channel.id), discord.TextChannel):
            await gone.delete()
        return await draw(game)

    monkeypatch.setattr(quiz.bot.quizmaster, "draw", draw_too_late)
    await quiz.fan.slash(channel, "trivia start", questions=3)
    await quiz.wait(10)
    assert await quiz.bot.store.games.unfinished() == ()


async def test_a_number_of_answers_that_discord_is_slow_to_show_holds_nothing_up(
    quiz: Quiz, monkeypatch: pytest.MonkeyPatch
) -> None:
    await quiz.start(questions=1, seconds=10)
    question = quiz.newest
    edit, slow = GameChannel._edit, [60]

    async def edit_slowly(channel: GameChannel, message: int, card: Card) -> None:
        if slow:
            await asyncio.sleep(slow.pop())
        await edit(channel, message, card)

    monkeypatch.setattr(GameChannel, "_edit", edit_slowly)
    await quiz.wait(4)
    await quiz.answer(quiz.fan, right=True)
    await quiz.wait(12)
    assert "right answer" in read(question)


async def test_what_is_deleted_while_an_outcome_is_shown_is_not_remembered(
    quiz: Quiz, monkeypatch: pytest.MonkeyPatch
) -> None:
    await quiz.start(questions=4, seconds=60)
    edit, once = GameChannel.edit, iter([True])

    async def delete_meanwhile(channel: GameChannel, message: int, card: Card, urgency: Urgency) -> None:
        await edit(channel, message, card, urgency)
        if asked is not None and asked.number == 3 and next(once, False):
            await quiz.bot.store.players.delete(quiz.fan.id)
            await quiz.bot.quizmaster.forget_answers()

    monkeypatch.setattr(GameChannel, "edit", delete_meanwhile)
    for _ in range(4):
        asked = (await quiz.game()).round
        assert asked is not None
        question = quiz.newest
        if asked.number == 3:
            await quiz.fan.click(question, label="Skip")
        else:
            await quiz.answer(quiz.fan, right=True)
            await quiz.answer(quiz.friend, right=False)
        await quiz.wait(61 if asked.number == 1 else 1)
        assert "right answer" in read(question)
        await quiz.wait(5)
    assert next(once, False) is False
    assert "in a row" not in read(question), "the last right answer is the only one that is known"


async def test_a_question_that_was_sent_late_tells_the_right_end(quiz: Quiz) -> None:
    quiz.ballroom.env.inject_error("POST", "/channels/*/messages", status=500, message="Trouble", times=7)
    await quiz.start(questions=1, seconds=30)
    await quiz.wait(126)
    asked = (await quiz.game()).round
    assert asked is not None
    assert asked.deadline is not None
    [told] = re.findall(r"<t:([0-9]+):R>", read(quiz.newest))
    assert datetime.fromtimestamp(int(told), UTC) == asked.deadline.replace(microsecond=0)


async def test_a_correction_is_told_also_where_the_question_can_not_be_changed(quiz: Quiz) -> None:
    await quiz.play()
    [asked] = await quiz.bot.store.games.rounds(1)
    form = await quiz.fan.click(quiz.messages[-2], label="Report this question")
    await quiz.fan.submit_modal(form, {"reason": "Both are right"})
    admin = quiz.ballroom.admin
    reports = await quiz.type("server reports", who=admin)
    quiz.ballroom.env.inject_error(
        "PATCH", "/channels/*/messages/*", status=400, code=50083, message="Thread is archived", times=1
    )
    label = f"Accept {LETTERS[asked.question.answer - 1]} too"
    assert "Accepted" in read(reply_of(await admin.click(reports, label=label)))
    assert "A correction" in read(quiz.newest)
