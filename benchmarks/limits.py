"""How many requests Discord takes.

Of these limits, the one for all requests together is documented
(https://discord.com/developers/docs/topics/rate-limits): 50 a second, those that reply to interactions not
counted. How many messages a channel takes is told with each response; it has been 5 in 5 seconds for long, of
new messages and of edits alike, each counted apart.
"""

import time
from dataclasses import dataclass, field
from typing import Final

ALL_REQUESTS: Final = 50
ALL_SECONDS: Final = 1.0

CHANNEL_REQUESTS: Final = 5
CHANNEL_SECONDS: Final = 5.0


@dataclass(frozen=True, slots=True)
class Refusal:
    """Too many requests."""

    retry_after: float
    is_global: bool


@dataclass(slots=True)
class _Window:
    """So many requests within so many seconds from the first of them."""

    most: int
    seconds: float
    began: float = 0.0
    taken: int = 0

    def take(self, now: float) -> float:
        """Take one more: 0, or the seconds until one is taken again."""
        if now - self.began >= self.seconds:
            self.began, self.taken = now, 0
        if self.taken >= self.most:
            return self.left(now)
        self.taken += 1
        return 0.0

    def left(self, now: float) -> float:
        return self.began + self.seconds - now


@dataclass(slots=True)
class Limits:
    """Those of one bot."""

    refused: int = 0
    """How many requests were too many."""

    _all: _Window = field(default_factory=lambda: _Window(ALL_REQUESTS, ALL_SECONDS))
    _channels: dict[tuple[str, str], _Window] = field(default_factory=dict)

    def take(self, method: str, channel: str) -> Refusal | dict[str, str]:
        """A request about messages of a channel: the headers of its response, if it isn't one too many."""
        now = time.monotonic()
        known = self._channels.get((method, channel))
        window = known or self._channels.setdefault(
            (method, channel), _Window(CHANNEL_REQUESTS, CHANNEL_SECONDS)
        )
        if wait := self._all.take(now):
            self.refused += 1
            return Refusal(wait, is_global=True)
        if wait := window.take(now):
            self.refused += 1
            return Refusal(wait, is_global=False)
        return {
            "X-RateLimit-Limit": str(window.most),
            "X-RateLimit-Remaining": str(window.most - window.taken),
            "X-RateLimit-Reset-After": f"{window.left(now):.3f}",
            "X-RateLimit-Bucket": f"messages-{method.lower()}",
        }
