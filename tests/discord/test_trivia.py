"""Whole games of trivia, as people in a channel see them."""

from tests.discord.ballroom import labels_of, read
from tests.discord.quiz import LETTERS, Quiz


async def test_a_game_from_the_first_question_to_the_podium(quiz: Quiz) -> None:
    invitation = await quiz.start(questions=3, seconds=15)
    assert "3 questions, 15 seconds each" in read(invitation)
    for number in (1, 2, 3):
        question = await quiz.question()
        assert f"Question {number} of 3" in read(quiz.newest)
        for letter, option in zip(LETTERS, question.options, strict=False):
            assert f"{letter} · {option}" in read(quiz.newest)
        receipt = await quiz.answer(quiz.fan, right=True)
        assert receipt.ephemeral
        assert question.right in read(receipt)
        await quiz.answer(quiz.friend, right=number == 2)
        if number == 1:
            await quiz.wait(16)
        shown = read(quiz.newest)
        assert f"✅ {LETTERS[question.answer]} · {question.right} · right answer" in shown
        assert question.explanation in shown
        assert f"<@{quiz.fan.id}> was the fastest" in shown
        assert labels_of(quiz.newest) == ["Report this question"]
        await quiz.wait(5)
    podium = read(quiz.newest)
    assert f"<@{quiz.fan.id}> wins" in podium
    assert "🥇" in podium
    assert "3 of 3 right (100%)" in podium
    assert "1 of 3 right (33%)" in podium
    assert "best streak 3" in podium
    assert labels_of(quiz.newest) == ["Play again", "Leaderboard"]
    assert await quiz.ballroom.bot.store.games.unfinished() == ()
