"""Whatever fails, the person gets an apology with a reference, and the log has the failure under it."""

import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from random import Random
from typing import TypeVar

import pytest

from cogs.mirrorball import Mirrorball
from db.catalogues import Catalogues
from db.store import Store
from tests.discord.ballroom import Ballroom, buttons_of, fact_of, labels_of, read, reply_of

T = TypeVar("T")

MakeBot = Callable[[], Awaitable[Mirrorball]]


class BrokenDice(Random):
    """Chance that fails, so that /quote does."""

    def choice(self, seq: Sequence[T]) -> T:  # type: ignore[override]  # the parameter's name is the library's
        raise RuntimeError("the dice fell off the table")


@pytest.fixture
async def lost_bot(store: Store) -> AsyncIterator[Mirrorball]:
    """A bot whose catalogues were never loaded: whatever needs a fact fails."""
    async with Mirrorball(store, Catalogues(store)) as bot:
        yield bot


def reference_in(text: str) -> str:
    found = re.search(r"\b[0-9A-F]{6}\b", text)
    assert found, text
    return found[0]


def failures(caplog: pytest.LogCaptureFixture, reference: str) -> list[logging.LogRecord]:
    """The records under that reference that carry a traceback."""
    return [record for record in caplog.records if reference in record.getMessage() and record.exc_info]


async def test_a_command_that_fails_apologises_with_a_reference_that_the_log_has(
    ballroom: Ballroom, lost_bot: Mirrorball, caplog: pytest.LogCaptureFixture
) -> None:
    await ballroom.restart(lost_bot)
    for command, options in (
        ("winner", {"season": "32"}),
        ("records", {"record": "most wins"}),
        ("help", {}),
    ):
        message = await ballroom.ask(command, **options)
        assert message.ephemeral
        assert "Sorry" in read(message)
        [record] = failures(caplog, reference_in(read(message)))
        assert record.levelno == logging.ERROR
        assert f"/{command}" in record.getMessage()
        assert record.exc_info
        assert isinstance(record.exc_info[1], KeyError)
    ballroom.foreseen = ballroom.env.errors


async def test_two_failures_have_two_references(ballroom: Ballroom, lost_bot: Mirrorball) -> None:
    await ballroom.restart(lost_bot)
    one, other = [reference_in(read(await ballroom.ask("winner"))) for _ in range(2)]
    assert one != other
    ballroom.foreseen = ballroom.env.errors


async def test_a_button_that_fails_apologises_likewise(
    ballroom: Ballroom, make_bot: MakeBot, caplog: pytest.LogCaptureFixture
) -> None:
    message = await ballroom.ask("quote")
    ballroom.bot.chance = BrokenDice()
    answer = await ballroom.press(message, "Another quote", who=ballroom.friend)
    assert answer.ephemeral
    [record] = failures(caplog, reference_in(read(answer)))
    assert record.exc_info
    assert "the dice fell off the table" in str(record.exc_info[1])
    assert "dice" not in read(answer)
    other = next(label for label in labels_of(message) if label.startswith("About"))
    assert fact_of(await ballroom.press(message, other)), "other buttons still work"
    ballroom.foreseen = ballroom.env.errors


async def test_a_page_that_fails_leaves_the_answer_as_it_is(
    ballroom: Ballroom, lost_bot: Mirrorball, caplog: pytest.LogCaptureFixture
) -> None:
    message = await ballroom.ask("dancer", name="Val")
    before = read(message)
    await ballroom.restart(lost_bot)
    [more] = [button for button in buttons_of(message) if button["label"].startswith("More")]
    answer = reply_of(await ballroom.fan.click(message, custom_id=more["custom_id"]))
    assert answer.id != message.id
    assert answer.ephemeral
    assert failures(caplog, reference_in(read(answer)))
    assert read(message) == before
    ballroom.foreseen = ballroom.env.errors


async def test_an_option_that_fails_offers_nothing_and_is_logged(
    ballroom: Ballroom, lost_bot: Mirrorball, caplog: pytest.LogCaptureFixture
) -> None:
    """Discord takes nothing but choices for an answer there, so that nothing can be said to the person."""
    await ballroom.restart(lost_bot)
    assert await ballroom.complete("winner", "season", "32") == []
    assert [record for record in caplog.records if record.exc_info and "winner" in record.getMessage()]
    ballroom.foreseen = ballroom.env.errors


async def test_the_log_has_nothing_that_people_typed(
    ballroom: Ballroom, lost_bot: Mirrorball, caplog: pytest.LogCaptureFixture
) -> None:
    await ballroom.restart(lost_bot)
    await ballroom.ask("dancer", name="my secret crush")
    assert not [record for record in caplog.records if "secret crush" in record.getMessage()]
    ballroom.foreseen = ballroom.env.errors


async def test_an_apology_that_discord_refuses_is_logged_and_the_bot_lives_on(
    ballroom: Ballroom, lost_bot: Mirrorball, caplog: pytest.LogCaptureFixture
) -> None:
    await ballroom.restart(lost_bot)
    ballroom.env.inject_error("POST", "/interactions/*/callback", status=404, code=10062, message="Unknown")
    result = await ballroom.fan.slash(ballroom.floor, "winner")
    assert result.response is None
    assert [record for record in caplog.records if "could not be told" in record.getMessage()]
    assert "Sorry" in read(await ballroom.ask("winner"))
    ballroom.foreseen = ballroom.env.errors


async def test_an_answer_that_discord_refuses_is_apologised_for(ballroom: Ballroom) -> None:
    ballroom.env.inject_error("POST", "/interactions/*/callback", status=400, code=50035, message="Invalid")
    message = await ballroom.ask("winner", season="32")
    assert message.ephemeral
    assert reference_in(read(message))
    ballroom.foreseen = ballroom.env.errors
