"""/server: the daily question and a server's own questions."""

import re
from datetime import time, timedelta

from sqlalchemy import insert

from db.game_tables import daily_schedules
from tests.discord.ballroom import buttons_of, labels_of, read, reply_of
from tests.discord.quiz import Quiz

CSV = "question,answer,wrong 1,wrong 2,wrong 3,explanation\n"
GOOD = "Who brings the cake?,Len,Carrie Ann,Bruno,Derek,Len bakes.\nIs the floor red?,No,Yes,,,\n"


async def test_the_daily_question_comes_once_a_day(quiz: Quiz) -> None:
    admin = quiz.ballroom.admin
    at = quiz.ballroom.env.now() + timedelta(minutes=30)
    told = await quiz.type("server daily", who=admin, channel=quiz.channel, time=f"{at:%H:%M}", zone="UTC")
    assert told.ephemeral
    assert f"every day at {at:%H:%M} (UTC)" in read(told)
    await quiz.wait(31 * 60)
    first = quiz.newest
    assert "Question of the day" in read(first)
    assert labels_of(first) == ["A", "B", "C", "D"][: len(labels_of(first))], "nobody skips it"
    await quiz.wait(3 * 3600)
    receipt = read(await quiz.answer(quiz.fan, right=True))
    assert "in a row" not in receipt
    assert "What is right is told <t:" in receipt
    assert "seconds" not in receipt, "it is no race"
    await quiz.wait(9 * 3600)
    assert sum("Question of the day" in read(each) for each in quiz.messages) == 1
    await quiz.wait(12 * 3600)
    assert "right answer" in read(first), "it is revealed when the next one comes"
    assert f"<@{quiz.fan.id}> was the first to know" in read(first)
    assert "seconds" not in read(first)
    assert sum("Question of the day" in read(each) for each in quiz.messages) == 2
    assert "2 days in a row" in read(await quiz.answer(quiz.fan, right=False))
    off = await quiz.type("server daily", who=admin, off=True)
    assert "no daily question" in read(off)
    await quiz.wait(3 * 24 * 3600)
    assert sum("Question of the day" in read(each) for each in quiz.messages) == 2


async def test_a_daily_question_and_a_game_go_side_by_side(quiz: Quiz) -> None:
    at = quiz.ballroom.env.now() + timedelta(minutes=1)
    await quiz.type(
        "server daily", who=quiz.ballroom.admin, channel=quiz.channel, time=f"{at:%H:%M}", zone="UTC"
    )
    await quiz.wait(61)
    assert "Question of the day" in read(quiz.newest)
    assert not (await quiz.start(questions=1)).ephemeral
    assert "Question 1 of 1" in read(quiz.newest)


async def test_a_daily_question_that_was_missed_comes_when_the_bot_is_back_and_only_once(
    quiz: Quiz,
) -> None:
    at = quiz.ballroom.env.now() + timedelta(minutes=30)
    await quiz.type(
        "server daily", who=quiz.ballroom.admin, channel=quiz.channel, time=f"{at:%H:%M}", zone="UTC"
    )
    await quiz.wait(31 * 60)
    for _ in range(2):
        await quiz.restart()
        await quiz.wait(2 * 3600)
    assert sum("Question of the day" in read(each) for each in quiz.messages) == 1


async def test_two_processes_ask_the_daily_question_once(quiz: Quiz) -> None:
    at = quiz.ballroom.env.now() + timedelta(minutes=30)
    await quiz.type(
        "server daily", who=quiz.ballroom.admin, channel=quiz.channel, time=f"{at:%H:%M}", zone="UTC"
    )
    [schedule] = await quiz.bot.store.daily_schedules.load()
    other = await quiz.make_bot()
    await quiz.wait(31 * 60)
    day = schedule.due(quiz.ballroom.env.now())
    assert day is not None
    assert await other.store.games.start_daily(schedule, day, quiz.ballroom.env.now()) is None, (
        "the other one is too late"
    )
    assert sum("Question of the day" in read(each) for each in quiz.messages) == 1


async def test_times_and_zones_that_are_none_are_told(quiz: Quiz) -> None:
    admin = quiz.ballroom.admin
    assert "no daily question" in read(await quiz.type("server daily", who=admin))
    for options, told in (
        ({"channel": quiz.channel, "time": "25:00"}, "no time of day"),
        ({"channel": quiz.channel, "time": "19:30", "zone": "Mars/Olympus"}, "no time zone"),
        ({"time": "19:30"}, "Choose a channel and a time"),
    ):
        answer = reply_of(await admin.slash(quiz.channel, "server daily", **options))
        assert answer.ephemeral
        assert told in read(answer)
    zones = await admin.autocomplete(quiz.channel, "server daily", "zone", "lond")
    assert [each["value"] for each in zones] == ["Europe/London"]


async def test_an_admin_writes_lists_and_removes_questions(quiz: Quiz) -> None:
    admin = quiz.ballroom.admin
    form = await admin.slash(quiz.channel, "server questions add")
    written = {"prompt": "Who brings the cake?", "right": "Len", "wrong": "Carrie Ann\nBruno\nDerek"}
    added = reply_of(await admin.submit_modal(form, written))
    assert "Added 1 question; this server has 1." in read(added)
    again = reply_of(
        await admin.submit_modal(await admin.slash(quiz.channel, "server questions add"), written)
    )
    assert "Nothing was added" in read(again)
    assert "has the question “Who brings the cake?” already" in read(again)
    assert "Carrie Ann\nBruno\nDerek" in read(again), "what was typed is not lost"
    listed = await quiz.type("server questions list", who=admin)
    assert "1 Who brings the cake?\n✅ Len" in read(listed)
    choices = await admin.autocomplete(quiz.channel, "server questions remove", "question", "cake")
    assert [each["value"] for each in choices] == ["1"]
    removed = await quiz.type("server questions remove", who=admin, question="1")
    assert "is removed" in read(removed)
    assert "no such question" in read(await quiz.type("server questions remove", who=admin, question="1"))


async def test_a_csv_file_is_imported_whole_or_not_at_all(quiz: Quiz) -> None:
    admin = quiz.ballroom.admin
    bad = CSV + GOOD + "What?,,b,c,d,\nWhy?,a,a,b,c,\n"
    refused = reply_of(
        await admin.slash(quiz.channel, "server questions import", file=("q.csv", bad.encode()))
    )
    assert "Nothing was added" in read(refused)
    assert "Line 4: the right answer is missing" in read(refused)
    assert "Line 5:" in read(refused)
    assert "no questions of its own" in read(await quiz.type("server questions list", who=admin))
    added = reply_of(
        await admin.slash(quiz.channel, "server questions import", file=("q.csv", (CSV + GOOD).encode()))
    )
    assert "Added 2 questions" in read(added)
    again = reply_of(
        await admin.slash(quiz.channel, "server questions import", file=("q.csv", (CSV + GOOD).encode()))
    )
    for line in (2, 3):
        assert f"Line {line}: this server has the question already" in read(again)
    await quiz.start(questions=2, topic="server questions", seconds=10)
    prompts = set()
    for _ in range(2):
        prompts.add((await quiz.question()).prompt)
        await quiz.answer(quiz.fan, right=True)
        await quiz.wait(16 if len(prompts) == 1 else 6)
    assert prompts == {"Who brings the cake?", "Is the floor red?"}
    assert "2 of 2 right" in read(quiz.newest)


async def test_a_long_list_has_pages(quiz: Quiz) -> None:
    admin = quiz.ballroom.admin
    rows = "".join(f"Question {number}?,yes,no,,,\n" for number in range(20))
    await admin.slash(quiz.channel, "server questions import", file=("q.csv", (CSV + rows).encode()))
    listed = await quiz.type("server questions list", who=admin)
    assert "Question 0?" in read(listed)
    turned = reply_of(await admin.click(listed, label="More (1/3) ▶"))
    assert "Question 8?" in read(turned)
    assert "Question 0?" not in read(turned)
    assert len(buttons_of(turned)) == 2


async def test_without_questions_of_its_own_a_server_can_not_play_them(quiz: Quiz) -> None:
    answer = await quiz.start(topic="server questions")
    assert answer.ephemeral
    assert "no question left for Server questions" in read(answer)


async def test_every_bad_row_of_a_file_is_named_also_where_a_card_has_no_room_for_all(quiz: Quiz) -> None:
    admin = quiz.ballroom.admin
    rows = "".join(f"Question {row}?,{'x' * 70},{'x' * 70},,,\n" for row in range(2, 42))
    sent = await admin.slash(quiz.channel, "server questions import", file=("q.csv", (CSV + rows).encode()))
    assert sent.response is not None
    card, (listed,) = sent.response, sent.followups
    shown = sum(f"Line {line}:" in read(card) for line in range(2, 42))
    assert f"and {40 - shown} more" in read(card)
    [attachment] = listed.attachments
    told = (await attachment.read()).decode()
    assert all(f"Line {line}:" in told for line in range(2, 42))
    assert listed.ephemeral


async def test_a_zone_that_is_not_known_any_more_stops_no_other_server(quiz: Quiz) -> None:
    admin, at = quiz.ballroom.admin, quiz.ballroom.env.now() + timedelta(minutes=5)
    await quiz.type("server daily", who=admin, channel=quiz.channel, time=f"{at:%H:%M}", zone="UTC")
    async with quiz.bot.store.database.writing() as connection:
        values = {"server_id": 1, "channel_id": 2, "time": time(1), "zone": "US/Pacific-New", "since": at}
        await connection.execute(insert(daily_schedules).values(values))
    await quiz.restart()
    await quiz.wait(301)
    assert "Question of the day" in read(quiz.newest)
    assert "no daily question" in read(await quiz.type("server daily", who=admin, off=True))


async def test_the_next_question_is_told_for_tomorrow_where_today_had_one(quiz: Quiz) -> None:
    admin, at = quiz.ballroom.admin, quiz.ballroom.env.now() + timedelta(minutes=5)
    await quiz.type("server daily", who=admin, channel=quiz.channel, time=f"{at:%H:%M}", zone="UTC")
    await quiz.wait(400)
    later = quiz.ballroom.env.now().replace(second=0, microsecond=0) + timedelta(minutes=30)
    told = read(await quiz.type("server daily", who=admin, time=f"{later:%H:%M}"))
    [coming] = re.findall(r"<t:([0-9]+):R>", told)
    assert int(coming) == (later + timedelta(days=1)).timestamp()


async def test_a_question_of_the_day_waits_for_the_right_to_be_asked(quiz: Quiz) -> None:
    admin, at = quiz.ballroom.admin, quiz.ballroom.env.now() + timedelta(minutes=5)
    await quiz.type("server daily", who=admin, channel=quiz.channel, time=f"{at:%H:%M}", zone="UTC")
    quiz.ballroom.env.inject_error(
        "POST", "/channels/*/messages", status=403, code=50013, message="Missing Permissions", times=2
    )
    await quiz.wait(400)
    assert quiz.messages == []
    await quiz.wait(900)
    assert "Question of the day" in read(quiz.newest)
    assert len(quiz.messages) == 1
