"""What is fair in a game: who may do what, what counts, and what is told to whom."""

import itertools
from typing import Any

import discord
import pytest
from discord import Permissions
from simcord import interactions

from tests.discord.ballroom import labels_of, read, read_form, reply_of
from tests.discord.quiz import LETTERS, Quiz


async def test_an_answer_can_not_be_changed(quiz: Quiz) -> None:
    await quiz.start(questions=1)
    question = await quiz.question()
    await quiz.answer(quiz.fan, right=False)
    again = await quiz.answer(quiz.fan, right=True)
    assert again.ephemeral
    assert "can't be changed" in read(again)
    assert question.options[question.answer - 1] in read(again), "the first answer stands"
    await quiz.wait(26)
    assert "0 of 1 right" in read(quiz.newest)


async def test_a_press_after_the_deadline_does_not_count_and_says_so(quiz: Quiz) -> None:
    await quiz.start(questions=1, seconds=10)
    game = await quiz.game()
    await quiz.answer(quiz.friend, right=True)
    await quiz.wait(11)
    late = await quiz.press_old(f"do-answer:{game.id}:1:0")
    assert late.ephemeral
    assert "Too late" in read(late)
    await quiz.wait(5)
    assert f"<@{quiz.fan.id}>" not in read(quiz.newest)


async def test_nobody_sees_who_chose_what_before_the_reveal(quiz: Quiz) -> None:
    await quiz.start(questions=1)
    question = await quiz.question()
    before = read(quiz.newest)
    await quiz.answer(quiz.fan, right=True)
    await quiz.wait(4)
    now = read(quiz.newest)
    assert now == f"{before} · 1 answer so far"
    assert "right" not in now
    assert question.explanation not in now
    await quiz.answer(quiz.friend, right=True)
    await quiz.wait(4)
    assert "2 answers so far" in read(quiz.newest)


async def test_the_number_of_answers_is_told_at_most_every_three_seconds_and_never_after_the_close(
    quiz: Quiz,
) -> None:
    await quiz.start(questions=1, seconds=10)
    path = f"/channels/{quiz.channel.id}/messages/{quiz.newest.id}"
    edits = []
    for second in range(12):
        if second < 6:
            member = quiz.ballroom.server.add_member(quiz.ballroom.env.create_user(f"guest {second}"))
            await quiz.answer(member, right=True)
        before = len(quiz.ballroom.env.http_requests)
        await quiz.wait(1)
        new = quiz.ballroom.env.http_requests[before:]
        edits += [second for each in new if each.method == "PATCH" and each.path.endswith(path)]
    assert 2 <= len(edits) <= 4
    counts = edits[:-1]
    assert all(later - earlier >= 3 for earlier, later in itertools.pairwise(counts))
    assert "right answer" in read(quiz.newest), "the last edit is the reveal"


async def test_an_answer_in_the_last_second_counts_and_nothing_waits_for_it(quiz: Quiz) -> None:
    """It comes too late to be told in the number of answers: the game sleeps on until the reveal."""
    await quiz.start(questions=1, seconds=15)
    await quiz.answer(quiz.fan, right=True)
    await quiz.wait(14)
    await quiz.answer(quiz.friend, right=True)
    assert "1 answer so far" in read(quiz.newest)
    await quiz.wait(2)
    assert "2 of 2 right" in read(quiz.newest)


async def test_everybody_answered_ends_the_question(quiz: Quiz) -> None:
    await quiz.start(questions=2, seconds=60)
    await quiz.answer(quiz.fan, right=True)
    await quiz.wait(66)
    assert "Question 2" in read(quiz.newest)
    await quiz.answer(quiz.fan, right=True)
    assert "Everyone has answered" in read(quiz.newest), "the only player did"


async def test_three_questions_without_answers_end_the_game(quiz: Quiz) -> None:
    await quiz.start(questions=10, seconds=10)
    for _ in range(20):
        await quiz.wait(4)
    assert "Nobody answered three questions in a row" in read(quiz.newest)
    assert sum("Question " in read(each) for each in quiz.messages) == 3


@pytest.mark.parametrize("label", ["Skip", "Stop the game"])
async def test_skip_and_stop_are_for_the_starter_and_moderators(quiz: Quiz, label: str) -> None:
    await quiz.start(questions=2)
    await quiz.answer(quiz.friend, right=True)
    refused = reply_of(await quiz.friend.click(quiz.newest, label=label))
    assert refused.ephemeral
    assert "Only the person who started the game" in read(refused)
    assert "Closes" in read(quiz.newest)
    moderators = quiz.ballroom.server.create_role("mods", permissions=Permissions(manage_messages=True))
    moderator = quiz.ballroom.server.add_member(quiz.ballroom.env.create_user("mod"), roles=[moderators])
    question = quiz.newest
    await moderator.click(question, label=label)
    assert "right answer" in read(question), "the outcome is told at once"
    assert f"<@{quiz.friend.id}>" in read(question), "the answer still counts"
    if label == "Skip":
        await quiz.wait(6)
        assert "Question 2" in read(quiz.newest)
    else:
        assert "The game was stopped" in read(quiz.newest)
        assert "1 of 1 right" in read(quiz.newest)


async def test_skip_and_stop_as_commands(quiz: Quiz) -> None:
    await quiz.start(questions=2)
    assert "Skipped" in read(reply_of(await quiz.fan.slash(quiz.channel, "trivia skip")))
    await quiz.wait(6)
    assert "Question 2" in read(quiz.newest)
    assert "stopped" in read(reply_of(await quiz.fan.slash(quiz.channel, "trivia stop")))
    assert "The game was stopped" in read(quiz.newest)
    for command in ("trivia stop", "trivia skip"):
        nothing = reply_of(await quiz.fan.slash(quiz.channel, command))
        assert nothing.ephemeral
        assert "No game is running" in read(nothing)


async def test_a_second_start_leads_to_the_running_game(quiz: Quiz) -> None:
    await quiz.start()
    second = await quiz.start(who=quiz.friend)
    assert second.ephemeral
    assert f"/{quiz.channel.id}/{quiz.newest.id}" in str(second.components)
    elsewhere = quiz.elsewhere(quiz.ballroom.server.create_text_channel("elsewhere"))
    assert not (await elsewhere.start(who=quiz.friend)).ephemeral, "another channel may have one, too"


async def test_play_again_starts_a_game_of_the_same_kind(quiz: Quiz) -> None:
    await quiz.start(questions=1, seconds=11, topic="music")
    await quiz.answer(quiz.fan, right=True)
    await quiz.wait(20)
    invitation = reply_of(await quiz.friend.click(quiz.newest, label="Play again"))
    assert "1 question, 11 seconds each" in read(invitation)
    assert f"<@{quiz.friend.id}>" in read(invitation)
    assert "Music" in read(quiz.newest)


@pytest.mark.parametrize(
    ("missing", "name"),
    [
        ({"send_messages": False}, "Send Messages"),
        ({"read_message_history": False}, "Read Message History"),
    ],
)
async def test_missing_permissions_are_told_privately_before_anything_starts(
    quiz: Quiz, missing: dict[str, bool], name: str
) -> None:
    assert quiz.bot.user is not None
    me = quiz.bot.user
    channel = quiz.ballroom.server.create_text_channel(
        "quiet", overwrites={me: discord.PermissionOverwrite(**missing)}
    )
    refusal = await quiz.elsewhere(channel).start()
    assert refusal.ephemeral
    assert f"I lack {name} here" in read(refusal)
    assert await quiz.bot.store.games.unfinished() == ()


async def test_where_only_a_person_brought_the_bot_it_says_why_it_can_not_play(
    quiz: Quiz, monkeypatch: pytest.MonkeyPatch
) -> None:
    base_payload = interactions.base_payload

    def of_a_user(*given: Any, **named: Any) -> Any:
        record, payload = base_payload(*given, **named)
        payload["authorizing_integration_owners"] = {"1": str(quiz.fan.id)}
        return record, payload

    monkeypatch.setattr(interactions, "base_payload", of_a_user)
    refusal = await quiz.start()
    assert refusal.ephemeral
    assert "direct message" in read(refusal)
    assert await quiz.bot.store.games.unfinished() == ()


async def test_typed_answers_may_call_people_as_fans_do(quiz: Quiz) -> None:
    await quiz.start(questions=20, typed=True, topic="partners", season="2-5")
    while not (nicknames := [alias for alias in (await quiz.question()).aliases if alias[1] == "Maks"]):
        await quiz.press("Skip")
        await quiz.wait(6)
    [(name, nickname)] = nicknames
    shown = await quiz.fan.click(quiz.newest, label="Type your answer")
    receipt = reply_of(await quiz.fan.submit_modal(shown, {"answer": nickname}))
    assert f"I understand “Maks” as {name}" in read(receipt)


async def test_typed_answers_may_be_misspelt(quiz: Quiz) -> None:
    await quiz.start(questions=1, typed=True, topic="partners")
    question = await quiz.question()
    text = read(quiz.newest)
    assert not any(option in text for option in question.options if option not in question.prompt)
    shown = await quiz.fan.click(quiz.newest, label="Type your answer")
    assert shown.modal is not None
    assert question.prompt in read_form(shown.modal), "on a phone the form hides the question"
    right = question.right
    misspelt = right[:4] + right[5:] if len(right) > 8 else right
    receipt = reply_of(await quiz.fan.submit_modal(shown, {"answer": misspelt}))
    assert receipt.ephemeral
    assert f"I understand “{misspelt}” as {right}" in read(receipt)
    again = await quiz.fan.click(quiz.newest, label="Type your answer")
    assert "can't be changed" in read(reply_of(await quiz.fan.submit_modal(again, {"answer": "Val"})))
    other = await quiz.friend.click(quiz.newest, label="Type your answer")
    receipt = reply_of(await quiz.friend.submit_modal(other, {"answer": "*xyzzy*"}))
    assert "as you wrote it: “*xyzzy*”" in read(receipt)
    await quiz.wait(21)
    assert f"✅ {right} · right answer" in read(quiz.newest)
    assert "1 of 2 right" in read(quiz.newest)


async def test_a_form_that_was_open_while_the_bot_restarted_counts(quiz: Quiz) -> None:
    await quiz.start(questions=1, seconds=60, typed=True)
    question = await quiz.question()
    shown = await quiz.fan.click(quiz.newest, label="Type your answer")
    await quiz.restart()
    receipt = reply_of(await quiz.fan.submit_modal(shown, {"answer": question.right}))
    assert question.right in read(receipt)
    await quiz.wait(70)
    assert "1 of 1 right" in read(quiz.newest)


async def test_alone_in_a_direct_message(quiz: Quiz) -> None:
    user = quiz.fan.user
    dm = quiz.elsewhere(user.dm_channel)
    await dm.start(who=user, questions=2, seconds=60)
    for number in (1, 2):
        assert f"Question {number} of 2" in read(dm.newest)
        await dm.answer(user, right=True)
        assert "right answer" in read(dm.newest), "nobody else is waited for"
        assert labels_of(dm.newest) == [], "there are no admins to report to"
        await dm.wait(6)
    assert "2 of 2 right" in read(dm.newest)
    assert "Leaderboards are those of servers" in read(await dm.type("trivia leaderboard", who=user))


@pytest.mark.parametrize(
    ("option", "typed", "told"),
    [
        ("topic", "cooking", "none of the topics"),
        ("season", "99", "I know no season"),
        ("season", "25-20", "20-25"),
        ("season", "Kirstie Alley", "12 and 15"),
    ],
)
async def test_what_can_not_be_played_is_said_in_a_sentence(
    quiz: Quiz, option: str, typed: str, told: str
) -> None:
    answer = reply_of(await quiz.fan.slash(quiz.channel, "trivia start", **{option: typed}))
    assert answer.ephemeral
    assert told in read(answer)


async def test_a_game_of_chosen_questions(quiz: Quiz) -> None:
    invitation = await quiz.start(questions=3, seconds=10, season="20-22", topic="mus", difficulty=2)
    assert "Music · Seasons 20 to 22 · Medium" in read(invitation)
    first = await quiz.question()
    for _ in range(3):
        question = await quiz.question()
        assert question.topic == "music"
        assert set(question.seasons) <= {20, 21, 22}
        await quiz.answer(quiz.fan, right=True)
        await quiz.wait(16 if question == first else 6)


async def test_topics_and_seasons_are_completed(quiz: Quiz) -> None:
    assert await quiz.ballroom.complete("trivia start", "topic", "per") == ["perfect scores"]
    assert await quiz.ballroom.complete("trivia start", "season", "xochitl") == ["32"]


async def test_letters_stand_for_the_options_in_order(quiz: Quiz) -> None:
    await quiz.start(questions=1)
    question = await quiz.question()
    for letter, option in zip(LETTERS, question.options, strict=False):
        assert f"{letter} · {option}" in read(quiz.newest)
    assert [each for each in labels_of(quiz.newest) if len(each) == 1] == list(
        LETTERS[: len(question.options)]
    )
