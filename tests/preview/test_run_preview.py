"""`run_preview` opens on a free port only, says plainly why it can't, and ends when it is told to."""

import asyncio
import signal
import socket
import sys
from pathlib import Path

import pytest

from preview import PreviewError, run_preview
from tests.preview.sample_bot import SampleBot, greet

ROOT = Path(__file__).parents[2]


async def test_a_port_in_use_is_one_clear_sentence_and_the_bot_is_closed() -> None:
    bot = SampleBot()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PreviewError, match=f"Port {port} is taken by another program; choose another"):
            await run_preview(bot, greet=greet, port=port, open_browser=False)
    assert bot.was_closed


async def test_whoever_runs_the_preview_can_cancel_it() -> None:
    bot = SampleBot()
    opened = asyncio.Event()
    running = asyncio.create_task(
        run_preview(bot, greet=greet, port=0, open_browser=False, on_open=lambda url: opened.set())
    )
    await asyncio.wait_for(opened.wait(), 20)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert bot.was_closed


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
async def test_ctrl_c_and_sigterm_end_it_without_a_word(told: signal.Signals) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-W", "ignore", "-m", "tests.preview.sample_bot"),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    url = await asyncio.wait_for(process.stdout.readline(), 20)
    assert url.startswith(b"http://127.0.0.1:")
    process.send_signal(told)
    rest, errors = await asyncio.wait_for(process.communicate(), 20)
    assert (process.returncode, rest, errors) == (0, b"", b"")
