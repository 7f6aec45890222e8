"""Something to wait for, until it rings or the time is over."""

import asyncio


class Bell:
    """Remembers that it rang until somebody has waited for it."""

    def __init__(self) -> None:
        self._rang = False
        self._sleep: asyncio.Task[None] | None = None

    def ring(self) -> None:
        """End the wait, or the next one."""
        self._rang = True
        if self._sleep is not None:
            self._sleep.cancel()

    async def wait(self, seconds: float) -> None:
        """Until it rings, or has rung since the last wait; `seconds` at most."""
        if not self._rang and seconds > 0:
            self._sleep = asyncio.create_task(asyncio.sleep(seconds), name="bell")
            try:
                await asyncio.wait([self._sleep])
            finally:
                self._sleep.cancel()
                self._sleep = None
        self._rang = False
