"""All that is measured in one run."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.calls import Series
from benchmarks.facts import Search
from benchmarks.games import Evening
from benchmarks.memory import Memory
from benchmarks.servers import Crowd
from benchmarks.starting import Starts


@dataclass(slots=True)
class Figures:
    """What was not asked for is None or empty."""

    load_before: float | None
    """How many processes wanted to run in the minute before; None where the system does not tell."""

    seconds: float = 0.0
    """How long the run took."""

    starts: Starts | None = None
    memory: Memory | None = None
    """None also where the system does not tell."""

    calls: Sequence[Series] = ()
    facts: Sequence[Search] = ()
    games: Sequence[Evening] = ()
    """With ever more games at once."""

    choosing: Sequence[Search] = ()
    crowd: Crowd | None = None
