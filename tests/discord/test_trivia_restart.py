"""A bot that is killed between any two steps of a game goes on where it was."""

import asyncio
from typing import Any

import pytest

from cogs.mirrorball import Mirrorball
from tests.discord.ballroom import buttons_of, markdown_of, read
from tests.discord.quiz import Quiz

LIVE = ("do-answer:", "do-type:", "do-skip:", "do-stop:")


class Kill:
    """Ends a game's task, as kill -9 would, at its n-th call of Discord: before it or after it was done."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, bot: Mirrorball, at: int, *, done: bool) -> None:
        self.happened = False
        request, calls = bot.http.request, 0

        async def killing(route: Any, **options: Any) -> Any:
            nonlocal calls
            task = asyncio.current_task()
            if task is None or not task.get_name().startswith("game "):
                return await request(route, **options)
            calls += 1
            if calls == at and not done:
                self.happened = True
                raise asyncio.CancelledError
            answer = await request(route, **options)
            if calls == at:
                self.happened = True
                raise asyncio.CancelledError
            return answer

        monkeypatch.setattr(bot.http, "request", killing)


@pytest.mark.parametrize("done", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("at", range(1, 8))
async def test_a_game_goes_on_wherever_it_was_killed(
    quiz: Quiz, monkeypatch: pytest.MonkeyPatch, at: int, done: bool
) -> None:
    """Two questions are asked once each, all answers count, and no message keeps a live button."""
    kill = Kill(monkeypatch, quiz.ballroom.bot, at, done=done)
    await quiz.start(questions=2, seconds=20)
    game = (await quiz.game()).id
    answered, killed = set[int](), False
    for _ in range(40):
        if kill.happened:
            kill.happened, killed = False, True
            await quiz.restart()
        await quiz.wait(4)
        stored = await quiz.stored(game)
        asked = stored.round
        if stored.told_at is not None:
            break
        if asked and asked.message and asked.closed_at is None and asked.number not in answered:
            assert asked.deadline is not None
            answered.add(asked.number)
            await quiz.answer(quiz.fan, right=True)
            await quiz.answer(quiz.friend, right=False)
    assert killed
    rounds = await quiz.ballroom.bot.store.games.rounds(game)
    assert [each.number for each in rounds] == [1, 2]
    assert [len(each.answers) for each in rounds] == [2, 2]
    questions = [each for each in quiz.messages if "### " in markdown_of(each) and "Question " in read(each)]
    assert [read(each).count("right answer") for each in questions] == [1, 1]
    assert sum(" wins" in read(each) for each in quiz.messages) == 1
    assert "2 of 2 right" in read(quiz.newest)
    for message in quiz.messages:
        assert not [each for each in buttons_of(message) if each["custom_id"].startswith(LIVE)]
