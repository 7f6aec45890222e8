"""A game is played to its end by a bot that is killed with -9 again and again, each time in a new process."""

import asyncio
import json
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from db.store import open_store
from preview.realtime import now
from tests.preview.mortal_bot import DATABASE, MESSAGES, QUESTIONS, RECEIPTS, buttons
from trivia.game import Ending, Game
from trivia.round import Round

ROOT = Path(__file__).parents[2]
STEPS = (3, 8, 13, 6)
LIVE = ("answer", "type", "skip", "stop")


async def read(folder: Path) -> tuple[Game | None, tuple[Round, ...]]:
    async with open_store(f"sqlite+aiosqlite:///{folder / DATABASE}") as store:
        return await store.games.load(1), await store.games.rounds(1)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill -9")
def test_a_game_whose_bot_is_killed_again_and_again_loses_nothing_and_does_nothing_twice(
    tmp_path: Path,
) -> None:
    begun = now() - timedelta(seconds=1)
    for step in (*STEPS, 0):
        command = ["-m", "tests.preview.mortal_bot", str(tmp_path), str(step), begun.isoformat()]
        ended = subprocess.run(
            [sys.executable, *command], check=False, cwd=ROOT, capture_output=True, text=True, timeout=120
        )
        assert ended.returncode == (-signal.SIGKILL if step else 0), ended.stderr

    game, rounds = asyncio.run(read(tmp_path))
    assert game is not None
    assert (game.ending, game.told_at is not None) == (Ending.PLAYED, True)
    assert [each.number for each in rounds] == list(range(1, QUESTIONS + 1))
    for line in (tmp_path / RECEIPTS).read_text().splitlines():
        person, number, told = json.loads(line)
        if "Too late" not in told:
            answer = rounds[number - 1].answer_of(person)
            assert answer is not None, "whoever has a receipt has an answer"
            assert answer.choice == 0

    written = dict(json.loads(line) for line in (tmp_path / MESSAGES).read_text().splitlines())
    cards = [message["components"] for message in written.values() if message is not None]
    shown = sorted(mark for card in cards for mark in buttons(card, "report"))
    assert shown == [f"do-report:1:{each.number}" for each in rounds], "each question was asked once"
    assert [mark for card in cards for mark in buttons(card, "again")] == ["do-again:1"]
    assert not [mark for card in cards for deed in LIVE for mark in buttons(card, deed)]
