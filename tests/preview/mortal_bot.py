"""The real bot and two people who play trivia, in a process that kills itself: at its n-th step, with -9.

    python -m tests.preview.mortal_bot FOLDER STEP BEGUN

A step is a call of Discord or a transaction that writes; it dies before or after. STEP 0 lets it live until
the game is over. Time passes SPEED times as fast, counted from BEGUN, so that it never goes back.
"""

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from simcord import ResponseMessage
from sqlalchemy.ext.asyncio import AsyncConnection

from bot import open_bot
from cogs.mirrorball import Mirrorball
from preview.realtime import RealTimeEnv, now
from preview.scrollback import Scrollback
from tests.limits import Component, walk

SPEED = 5
QUESTIONS = 3
MESSAGES = "messages"
RECEIPTS = "receipts"
DATABASE = "mirrorball.sqlite3"


class Death:
    """Waits for its step."""

    def __init__(self, step: int) -> None:
        self.step = step
        self.taken = 0
        self.is_near = False

    def come(self) -> None:
        self.taken += self.is_near
        if self.is_near and self.taken == self.step:
            os.kill(os.getpid(), signal.SIGKILL)

    def follow(self, bot: Mirrorball) -> None:
        """Count what `bot` does from now on."""
        database = bot.store.database
        writing, request = database.writing, bot.http.request

        @asynccontextmanager
        async def mortal_writing() -> AsyncIterator[AsyncConnection]:
            async with writing() as connection:
                yield connection
                self.come()
            self.come()

        async def mortal_request(*given: Any, **named: Any) -> Any:
            self.come()
            answer = await request(*given, **named)
            self.come()
            return answer

        database.writing = mortal_writing  # type: ignore[method-assign]
        bot.http.request = mortal_request  # type: ignore[method-assign]
        self.is_near = True


def buttons(components: list[Component], deed: str) -> list[str]:
    return [
        each["custom_id"] for each in walk(components) if each.get("custom_id", "").startswith(f"do-{deed}:")
    ]


async def live(folder: Path, step: int, begun: datetime) -> None:
    death = Death(step)
    async with open_bot(f"sqlite+aiosqlite:///{folder / DATABASE}", always_sync=True) as bot:
        world = RealTimeEnv(bot, name="Mirrorball", clock=lambda: begun + (now() - begun) * SPEED)
        guild = world.create_guild("Ballroom")
        floor = guild.create_text_channel("ballroom-floor")
        people = [guild.add_member(world.create_user(name)) for name in ("you", "friend")]
        Scrollback(folder / MESSAGES).keep(world, floor.id)
        death.follow(bot)
        async with world.running():
            answered = set[tuple[int, int]]()
            while await bot.store.games.load(1) is None or await bot.store.games.unfinished():
                if await bot.store.games.load(1) is None:
                    await people[0].slash(floor, "trivia start", questions=QUESTIONS, seconds=60)
                said = [each for each in world.backend.messages[floor.id].values() if not each.is_ephemeral]
                if not said or not (marks := buttons(said[-1].components, "answer")):
                    await asyncio.sleep(0.02)
                    continue
                newest, question = said[-1], ResponseMessage(world, said[-1])
                waiting = [each for each in people if (newest.id, each.id) not in answered]
                if not waiting:
                    await people[0].click(question, label="Skip")
                    continue
                answered.add((newest.id, waiting[0].id))
                result = await waiting[0].click(question, label="A")
                if result.response is not None:
                    number = int(marks[0].split(":")[2])
                    note(folder / RECEIPTS, [waiting[0].id, number, str(result.response.components)])


def note(file: Path, receipt: list[int | str]) -> None:
    """Write down what somebody was told, as it is told."""
    with file.open("a") as lines:
        lines.write(json.dumps(receipt) + "\n")


if __name__ == "__main__":
    folder, step, begun = sys.argv[1:]
    asyncio.run(live(Path(folder), int(step), datetime.fromisoformat(begun)))
