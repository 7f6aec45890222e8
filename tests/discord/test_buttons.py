"""Buttons answer for everyone, for good, and turn pages without losing a line."""

import re
from collections.abc import Awaitable, Callable

import pytest
from discord import ui
from simcord import ResponseMessage

from cogs.mirrorball import Mirrorball
from tests import shipped
from tests.discord.ballroom import Ballroom, buttons_of, fact_of, labels_of, read, reply_of

MakeBot = Callable[[], Awaitable[Mirrorball]]


async def test_buttons_answer_another_person_publicly(ballroom: Ballroom) -> None:
    message = await ballroom.ask("winner", season="32")
    answer = await ballroom.press(message, "Standings", who=ballroom.friend)
    assert "Season 32 ran" in fact_of(answer)
    assert not answer.ephemeral
    assert "won season 32" in read(message), "the first answer stays"


async def test_buttons_work_after_a_restart(ballroom: Ballroom, make_bot: MakeBot) -> None:
    message = await ballroom.ask("winner", season="32")
    choice = await ballroom.ask("dancer", name="Chmerkovskiy")
    long = await ballroom.ask("dancer", name="Val")
    await ballroom.restart(await make_bot())
    for label in labels_of(message):
        assert fact_of(await ballroom.press(message, label, who=ballroom.friend)), label
    assert "Maksim" in fact_of(await ballroom.press(choice, labels_of(choice)[1]))
    [more] = [label for label in labels_of(long) if label.startswith("More")]
    assert "Season 13" in read(await ballroom.press(long, more))


async def test_buttons_work_hours_later(ballroom: Ballroom) -> None:
    message = await ballroom.ask("winner", season="32")
    await ballroom.env.advance_time(48 * 3600)
    assert "Season 32 ran" in fact_of(await ballroom.press(message, "Standings"))


@pytest.mark.parametrize(
    ("options", "lines"),
    [
        ({"season": "32"}, ["Xochitl Gomez & Val Chmerkovskiy", "▄▆▆▇▇▇▆█▇██"]),
        ({"season": "32", "week": 1}, ["Xochitl Gomez & Val Chmerkovskiy", "▰▰▰▰▰▰▰▱▱▱▱▱"]),
        ({"season": "32", "celebrity": "Xochitl Gomez"}, ["Week 3 · Foxtrot", "▰▰▰▰▰▰▰▰▰▱▱▱"]),
    ],
)
async def test_scores_are_charted_at_a_press_and_the_table_is_a_press_away(
    ballroom: Ballroom, options: dict[str, str | int], lines: list[str]
) -> None:
    table = await ballroom.ask("scores", **options)
    chart = await ballroom.press(table, "Chart", who=ballroom.friend)
    assert fact_of(chart) == fact_of(table)
    assert all(line in read(chart) for line in lines), read(chart)
    assert "▰" not in read(table)
    again = await ballroom.press(chart, "Table", who=ballroom.friend)
    assert read(again) == read(table)


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("season", {"season": "29"}),
        ("scores", {"season": "27"}),
        ("scores", {"season": "7", "week": 1}),
        ("scores", {"season": "25", "celebrity": "Jordan Fisher"}),
        ("dancer", {"name": "Cheryl Burke"}),
        ("records", {"record": "most wins"}),
        ("winner", {"season": "Len Goodman"}),
    ],
)
async def test_pages_turn_forth_and_back_in_place(
    ballroom: Ballroom, command: str, options: dict[str, str | int]
) -> None:
    message = await ballroom.ask(command, **options)
    headline, pages = fact_of(message), [read(message)]
    [last] = [int(of[1]) for each in buttons_of(message) if (of := re.search(r"/(\d+)\)", each["label"]))]
    assert "◀ Back" not in labels_of(message), "there is nothing before the first page"
    for number in range(2, last + 1):
        [more] = [label for label in labels_of(message) if label.startswith("More")]
        turned = await ballroom.press(message, more, who=ballroom.friend if number % 2 else None)
        assert turned.id == message.id
        assert fact_of(turned) == headline
        pages.append(read(turned))
    assert not [label for label in labels_of(message) if label.startswith("More")], "this is the last page"
    assert len({page.split("\n", 3)[3] for page in pages}) == last
    for before in reversed(pages[:-1]):
        assert read(await ballroom.press(message, "◀ Back")) == before


async def test_pages_of_a_private_answer_turn_too(ballroom: Ballroom) -> None:
    message = await ballroom.ask("dancer", name="Val", private=True)
    [more] = [label for label in labels_of(message) if label.startswith("More")]
    turned = await ballroom.press(message, more)
    assert turned.ephemeral
    following = next(label for label in labels_of(turned) if label.startswith("Dances"))
    assert (await ballroom.press(turned, following)).ephemeral


async def test_every_couple_stands_on_exactly_one_page(ballroom: Ballroom) -> None:
    for number in (15, 29, 31, 35):
        message = await ballroom.ask("season", season=str(number))
        text = read(message)
        while more := [label for label in labels_of(message) if label.startswith("More")]:
            message = await ballroom.press(message, more[0])
            text += read(message)
        for couple in shipped.seasons()[number]["couples"]:
            assert text.count(shipped.pair(couple)) == 1


async def press_old(ballroom: Ballroom, identity: str) -> ResponseMessage:
    """Press a button that an earlier version of the bot left in the channel."""
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.ActionRow(ui.Button(label="Old", custom_id=identity)))
    await ballroom.bot.get_partial_messageable(ballroom.floor.id).send(view=view)
    last = ballroom.floor.last_message
    assert last is not None
    return reply_of(await ballroom.fan.click(last, label="Old"))


@pytest.mark.parametrize(
    "identity",
    [
        "ask:no-such-kind|32",
        "ask:winner|32|and|more",
        "ask:dancer",
        "ask:record",
        "ask:compare|Val",
        "ask:winner-of-all|32",
        "tell:gone",
        "page:1:gone|x",
        "page:999:dances|",
    ],
)
async def test_a_button_of_an_older_version_says_so(ballroom: Ballroom, identity: str) -> None:
    answer = await press_old(ballroom, identity)
    assert answer.ephemeral
    assert "older version" in read(answer)
    assert "ask again" in read(answer)


@pytest.mark.parametrize(
    "question", ["winner|77", "night|32|50", "season|no such", "dancer|qqqqqq", "dances|Val|1"]
)
async def test_a_button_whose_facts_are_gone_says_so_privately(ballroom: Ballroom, question: str) -> None:
    answer = await press_old(ballroom, f"ask:{question}")
    assert answer.ephemeral
    assert "know" in read(answer) or "did not" in read(answer)


async def test_every_answer_within_three_presses_of_help_works(ballroom: Ballroom) -> None:
    """Breadth-first; every question once, and of a level so many as keep the test short."""
    level = [
        await ballroom.ask("help"),
        await ballroom.ask("scores", season="32", week=11, private=True),
        await ballroom.ask("compare", first="Val", second="Maks", private=True),
        await ballroom.ask("records", record="first perfect score", private=True),
    ]
    seen, pressed = set[str](), 0
    for _ in range(3):
        following = []
        fresh = [
            (message, button)
            for message in level
            for button in buttons_of(message)
            if button["custom_id"].startswith("tell:") and button["custom_id"] not in seen
        ]
        unique = {button["custom_id"]: (message, button) for message, button in fresh}
        step = max(1, len(unique) // 60)
        for identity, (message, button) in list(unique.items())[::step]:
            seen.add(identity)
            answer = reply_of(await ballroom.fan.click(message, custom_id=identity))
            assert fact_of(answer), button["label"]
            assert answer.ephemeral, button["label"]
            following.append(answer)
            pressed += 1
        level = following
    assert pressed > 80
