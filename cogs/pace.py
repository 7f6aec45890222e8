"""How quickly the bot may go on: Discord takes so many requests a second of it, and no more."""

import asyncio
import heapq
import itertools
from collections import deque
from collections.abc import Awaitable, Callable
from enum import IntEnum
from typing import Final

REQUESTS: Final = 45
"""So many requests are made within a second at most. Discord takes 50, whatever they are about, and one too
many holds up all of the bot's for up to a second; replies to interactions are not counted."""

SPARE: Final = 30
"""While fewer than these were made within the last second, there is room for what may as well be left out."""

SECOND: Final = 1.0


class Urgency(IntEnum):
    """What goes first, where requests have to wait."""

    OUTCOME = 1
    """Everyone in the channel waits for it."""

    NEXT = 2
    """What follows after a pause."""


class Pace:
    """One for all games of the process: requests beyond the limit wait for their turn."""

    def __init__(
        self, clock: Callable[[], float], *, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        """`clock` gives seconds."""
        self._clock = clock
        self._sleep = sleep
        self._made: deque[float] = deque()
        self._waiting: list[tuple[Urgency, int, asyncio.Future[None]]] = []
        self._order = itertools.count()
        self._giving: asyncio.Task[None] | None = None

    async def turn(self, urgency: Urgency) -> None:
        """Wait until a request may be made; among equals, who came first goes first."""
        if not self._waiting and self._until_free() <= 0:
            self._made.append(self._clock())
            return
        turn = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (urgency, next(self._order), turn))
        if self._giving is None or self._giving.done():
            self._giving = asyncio.create_task(self._give_turns(), name="pace")
        await turn

    def has_room(self) -> bool:
        """Whether there is room for a request that may as well be left out; if so, it counts as made."""
        if self._waiting or self._until_free(SPARE) > 0:
            return False
        self._made.append(self._clock())
        return True

    async def _give_turns(self) -> None:
        while self._waiting:
            while (seconds := self._until_free()) > 0:
                await self._sleep(seconds)
            _, _, turn = heapq.heappop(self._waiting)
            if not turn.done():  # whoever waited may have been cancelled
                self._made.append(self._clock())
                turn.set_result(None)

    def _until_free(self, most: int = REQUESTS) -> float:
        """Seconds until fewer than `most` requests lie within the last second."""
        now = self._clock()
        while self._made and not 0 <= now - self._made[0] < SECOND:
            self._made.popleft()
        return self._made[-most] + SECOND - now if len(self._made) >= most else 0.0
