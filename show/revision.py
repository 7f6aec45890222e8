"""One change of a season, as its history keeps it, and what taking it back would do."""

from dataclasses import dataclass
from datetime import datetime

from show.difference import Difference
from show.season import Season


@dataclass(frozen=True, slots=True)
class Revision:
    """One change of one season."""

    id: int
    server: int | None
    """Whose season: a server's, or with None everyone's."""

    season: int
    author: str
    """A Discord user's id, or what part of the bot it was."""

    reason: str
    at: datetime
    difference: Difference
    """What people saw change, who see the shared season where the server has none of its own."""

    had_own: bool
    """Whether there was a season of that owner before."""

    has_own: bool
    """Whether there was one afterwards."""

    @property
    def for_everyone(self) -> bool:
        return self.server is None


@dataclass(frozen=True, slots=True)
class Undoing:
    """What taking back a revision would do."""

    number: int
    """Of which season."""

    season: Season | None
    """What would be stored; None: the owner would have no season of that number any more."""

    latest: int
    """The latest revision of the season, on which all this rests."""

    difference: Difference
    """What people would see change."""

    clashes: Difference
    """Of that, what later revisions had changed again."""
