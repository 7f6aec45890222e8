"""Leaderboards, profiles, what is stored about people, reports, and single questions below answers."""

import gzip
import itertools
import json

import discord
import pytest
from simcord import MemberActor

from tests.discord.ballroom import buttons_of, labels_of, read, reply_of
from tests.discord.quiz import LETTERS, Quiz


async def test_the_leaderboard_after_a_game(quiz: Quiz) -> None:
    await quiz.play(questions=2)
    rounds = await quiz.bot.store.games.rounds(1)
    points = sum(answer.points for each in rounds for answer in each.answers)
    assert 200 < points <= 300
    board = await quiz.press("Leaderboard", who=quiz.friend)
    assert board.ephemeral
    assert f"🥇 <@{quiz.fan.id}> · {points} points\n2 of 2 right (100%)" in read(board)
    assert f" 2 <@{quiz.friend.id}> · 0 points\n0 of 2 right (0%)" in read(board)
    for period in ("week", "month", "all time"):
        public = await quiz.type("trivia leaderboard", period=period)
        assert not public.ephemeral
        assert f"{points} points" in read(public)


async def test_pages_of_the_leaderboard_always_show_ones_own_place(quiz: Quiz) -> None:
    await quiz.start(questions=1, seconds=60)
    env, server = quiz.ballroom.env, quiz.ballroom.server
    guests = [server.add_member(env.create_user(f"guest {number}")) for number in range(12)]
    for seconds, guest in enumerate(guests):
        await quiz.answer(guest, right=True)
        await quiz.wait(1 + seconds % 2)
    await quiz.wait(60)
    last: MemberActor = guests[-1]
    board = await quiz.type("trivia leaderboard", who=last)
    assert f"You: `12` <@{last.id}>".replace("`", "") in read(board)
    turned = reply_of(await last.click(board, label="More (1/2) ▶"))
    assert turned.id == board.id
    assert "You:" not in read(turned)
    assert f"<@{last.id}>" in read(turned)
    other = reply_of(await quiz.fan.click(turned, label="◀ Back"))
    assert other.ephemeral, "somebody else gets a leaderboard of their own"
    assert "You have no result" in read(other)
    week = reply_of(await last.click(board, label="This week"))
    assert "Trivia · This week" in read(week)


async def test_a_profile_tells_accuracy_by_topic_streaks_best_game_and_rank(quiz: Quiz) -> None:
    await quiz.play(questions=3)
    rounds = await quiz.bot.store.games.rounds(1)
    points = sum(answer.points for each in rounds for answer in each.answers)
    profile = read(await quiz.type("trivia profile"))
    assert "3 of 3 right (100%)" in profile
    assert "1st of 2 on this server's leaderboard" in profile
    assert f"Best game {points} points, of 1 game" in profile
    assert "3 right in a row now, 3 at best" in profile
    for topic in {each.question.topic for each in rounds}:
        assert f"{topic.value.capitalize()} · 100%" in profile
    assert "No answers yet" in read(await quiz.type("trivia profile", who=quiz.ballroom.admin))


async def test_people_can_hide_from_leaderboards_and_come_back(quiz: Quiz) -> None:
    await quiz.play()
    mine = await quiz.type("trivia mine")
    assert mine.ephemeral
    mine = reply_of(await quiz.fan.click(mine, label="Hide me from leaderboards"))
    assert "You are hidden" in read(mine)
    board = read(await quiz.type("trivia leaderboard", who=quiz.friend))
    assert f"<@{quiz.fan.id}>" not in board
    assert f" 1 <@{quiz.friend.id}>" in board
    assert f"<@{quiz.fan.id}>" in read(await quiz.type("trivia leaderboard", private=True))
    assert (await quiz.type("trivia profile")).ephemeral
    await quiz.fan.click(mine, label="Show me on leaderboards")
    assert f"🥇 <@{quiz.fan.id}>" in read(await quiz.type("trivia leaderboard", who=quiz.friend))


async def test_people_can_have_everything_about_them(quiz: Quiz) -> None:
    await quiz.play()
    mine = await quiz.type("trivia mine")
    assert "Answers: 1" in read(mine)
    assert "Games started: 1" in read(mine)
    sent = reply_of(await quiz.fan.click(mine, label="Send me all of it"))
    assert sent.ephemeral
    [attachment] = sent.attachments
    stored = json.loads(await attachment.read())
    assert [row["person_id"] for row in stored["answers"]] == [quiz.fan.id]


async def test_what_is_too_large_for_discord_is_sent_compressed(
    quiz: Quiz, monkeypatch: pytest.MonkeyPatch
) -> None:
    await quiz.play()
    mine = await quiz.type("trivia mine")
    small = property(lambda _: 10, lambda *_: None)
    monkeypatch.setattr(discord.Interaction, "filesize_limit", small)
    [attachment] = reply_of(await quiz.fan.click(mine, label="Send me all of it")).attachments
    assert attachment.filename == "mirrorball-mine.json.gz"
    stored = json.loads(gzip.decompress(await attachment.read()))
    assert len(stored["answers"]) == 1


async def test_people_can_delete_everything_about_them_at_once_also_during_a_game(quiz: Quiz) -> None:
    await quiz.play()
    await quiz.start(questions=2, seconds=10)
    await quiz.answer(quiz.fan, right=True)
    question = quiz.newest
    mine = await quiz.type("trivia mine")
    asked = reply_of(await quiz.fan.click(mine, label="Delete all of it"))
    assert "can't be brought back" in read(asked)
    kept = reply_of(await quiz.fan.click(asked, label="Keep it"))
    assert "Answers: 2" in read(kept)
    await quiz.fan.click(kept, label="Delete all of it")
    done = reply_of(await quiz.fan.click(kept, label="Delete it all"))
    assert "entries were deleted" in read(done)
    stored = await quiz.bot.store.players.everything(quiz.fan.id)
    assert not any(stored.values())
    assert "Nothing is stored about you" in read(await quiz.type("trivia mine"))
    await quiz.wait(11)
    assert "Nobody answered" in read(question)
    assert f"<@{quiz.fan.id}>" not in read(await quiz.type("trivia leaderboard", who=quiz.friend))


async def test_a_report_reaches_the_admins_who_can_accept_another_option(quiz: Quiz) -> None:
    await quiz.start(questions=1, seconds=10)
    question = await quiz.question()
    await quiz.answer(quiz.friend, right=False)
    await quiz.wait(11)
    for told in ("the admins of this server will see it", "already"):
        form = await quiz.friend.click(quiz.newest, label="Report this question")
        answer = reply_of(await quiz.friend.submit_modal(form, {"reason": "Both *are* right"}))
        assert answer.ephemeral
        assert told in read(answer)
    await quiz.wait(6)
    reports = await quiz.type("server reports", who=quiz.ballroom.admin)
    assert reports.ephemeral
    assert question.prompt in read(reports)
    assert "Both *are* right" in read(reports)
    assert f"<@{quiz.friend.id}>" not in read(reports)
    wrong = LETTERS[question.answer - 1]
    settled = reply_of(await quiz.ballroom.admin.click(reports, label=f"Accept {wrong} too"))
    assert f"Accepted: {question.options[question.answer - 1]} counts as right too" in read(settled)
    assert "all is settled" in read(settled)
    reveal = read(next(each for each in quiz.messages if "Report this question" in labels_of(each)))
    assert f"✅ {wrong} · {question.options[question.answer - 1]} · accepted as a right answer" in reveal
    assert f"<@{quiz.friend.id}> was the fastest" in reveal
    said = read(quiz.newest)
    assert f"{question.options[question.answer - 1]} counts as right too" in said
    assert f"<@{quiz.friend.id}> 150 points" in said
    assert f"🥇 <@{quiz.friend.id}> · 150 points" in said.partition("The result of the game is now:")[2]
    assert "150 points" in read(await quiz.type("trivia leaderboard"))
    assert question.id in await quiz.bot.store.reports.dropped(quiz.ballroom.server.id)


async def test_a_correction_during_a_game_leaves_the_result_to_the_podium(quiz: Quiz) -> None:
    await quiz.start(questions=2, seconds=10)
    question = await quiz.question()
    await quiz.answer(quiz.friend, right=False)
    await quiz.wait(11)
    form = await quiz.friend.click(quiz.newest, label="Report this question")
    await quiz.friend.submit_modal(form, {"reason": "Both are right"})
    reports = await quiz.type("server reports", who=quiz.ballroom.admin)
    await quiz.ballroom.admin.click(reports, label=f"Accept {LETTERS[question.answer - 1]} too")
    said = next(text for text in map(read, quiz.messages) if "A correction" in text)
    assert "150 points" in said
    assert "result of the game" not in said
    await quiz.wait(30)
    assert f"150 points for <@{quiz.friend.id}>" in read(quiz.newest)


@pytest.mark.parametrize(("label", "dropped"), [("It is right: keep it", 0), ("Drop it here", 1)])
async def test_a_report_can_be_settled(quiz: Quiz, label: str, dropped: int) -> None:
    await quiz.play()
    question = quiz.messages[-2]
    form = await quiz.fan.click(question, label="Report this question")
    await quiz.fan.submit_modal(form, {"reason": "Odd"})
    reports = await quiz.type("server reports", who=quiz.ballroom.admin)
    settled = reply_of(await quiz.ballroom.admin.click(reports, label=label))
    assert ("does not get" if dropped else "may come again") in read(settled)
    assert "all is settled" in read(settled)
    assert len(await quiz.bot.store.reports.dropped(quiz.ballroom.server.id)) == dropped
    if dropped:
        back = reply_of(await quiz.ballroom.admin.click(settled, label="Take that back"))
        assert "may come here again" in read(back)
        assert await quiz.bot.store.reports.dropped(quiz.ballroom.server.id) == ()


async def test_what_admins_do_is_refused_to_others_at_every_step(quiz: Quiz) -> None:
    identities = [
        "do-reports:0",
        "do-keep:1:1",
        "do-drop:1:1",
        "do-accept:1:1:0",
        "do-take-back:x",
        "do-own-questions:0",
    ]
    for identity in identities:
        refusal = await quiz.press_old(identity)
        assert refusal.ephemeral
        assert "Manage Server" in read(refusal), identity
    form = await quiz.ballroom.admin.slash(quiz.channel, "server questions add")
    assert form.modal is not None
    for command in ("server reports", "server daily", "server questions list", "server questions add"):
        with pytest.raises(Exception, match="permission"):
            await quiz.fan.slash(quiz.channel, command)


async def test_quiz_me_on_this_asks_one_person_one_question_from_the_same_facts(quiz: Quiz) -> None:
    answer = await quiz.ballroom.ask("winner", season="32")
    question = reply_of(await quiz.friend.click(answer, label="Quiz me on this"))
    assert question.ephemeral
    bank = await quiz.bot.quizmaster.banks.of(None)
    seen = []
    for _ in range(4):
        identity = buttons_of(question)[0]["custom_id"].split(":")[3]
        found = bank.find(identity)
        assert found is not None
        assert found.seasons == (32,)
        seen.append(identity)
        assert found.prompt in read(question)
        shown = reply_of(await quiz.friend.click(question, label=LETTERS[found.answer]))
        assert shown.id == question.id
        assert "That is right" in read(shown)
        assert f"✅ {LETTERS[found.answer]} · {found.right} · right answer · your answer" in read(shown)
        assert found.explanation in read(shown)
        assert labels_of(shown) == ["Another one"]
        question = reply_of(await quiz.friend.click(shown, label="Another one"))
    assert all(one != other for one, other in itertools.pairwise(seen))
    assert await quiz.bot.store.games.unfinished() == ()


async def test_quiz_me_on_this_is_about_the_person_of_the_answer(quiz: Quiz) -> None:
    answer = await quiz.ballroom.ask("scores", season="32", celebrity="Jason Mraz")
    question = reply_of(await quiz.fan.click(answer, label="Quiz me on this"))
    bank = await quiz.bot.quizmaster.banks.of(None)
    found = bank.find(buttons_of(question)[0]["custom_id"].split(":")[3])
    assert found is not None
    assert any("Jason Mraz" in fact for fact in found.facts)
    wrong = reply_of(await quiz.fan.click(question, label=LETTERS[found.answer - 1]))
    assert "Not right this time" in read(wrong)


async def test_quiz_me_on_this_is_about_the_night_of_the_answer(quiz: Quiz) -> None:
    answer = await quiz.ballroom.ask("scores", season="32", week=3)
    question = reply_of(await quiz.fan.click(answer, label="Quiz me on this"))
    bank = await quiz.bot.quizmaster.banks.of(None)
    for _ in range(8):
        found = bank.find(buttons_of(question)[0]["custom_id"].split(":")[3])
        assert found is not None
        assert found.facts
        assert all(fact.startswith("Season 32, week 3") for fact in found.facts), found.facts
        shown = reply_of(await quiz.fan.click(question, label="A"))
        question = reply_of(await quiz.fan.click(shown, label="Another one"))


async def test_answers_over_several_seasons_offer_no_question(quiz: Quiz) -> None:
    answer = await quiz.ballroom.ask("records", record="most wins")
    assert "Quiz me on this" not in labels_of(answer)
