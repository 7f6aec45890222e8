"""Many measurements of one thing."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final, Self

ROUNDS: Final = 5
"""Into so many parts a series is cut, to see how far the parts differ."""


@dataclass(frozen=True, slots=True)
class Samples:
    """Seconds (or bytes) in the order in which they were measured."""

    values: tuple[float, ...]

    @classmethod
    def of(cls, values: Sequence[float]) -> Self:
        return cls(tuple(values))

    def percentile(self, percent: float) -> float:
        """The smallest value that at least `percent` of all do not exceed."""
        ordered = sorted(self.values)
        return ordered[min(len(ordered) - 1, max(0, -int(-len(ordered) * percent // 100) - 1))]

    @property
    def p50(self) -> float:
        return median(self.values)

    @property
    def p99(self) -> float:
        return self.percentile(99)

    def parts(self) -> list["Samples"]:
        """The series cut into rounds."""
        rounds = min(ROUNDS, len(self.values))
        size = len(self.values) // rounds
        return [Samples(self.values[at : at + size]) for at in range(0, size * rounds, size)]


@dataclass(frozen=True, slots=True)
class Ratio:
    """One series by another that was measured in turn with it, with the p50 of each."""

    value: float
    lowest: float
    highest: float
    """The ratio's bounds over the rounds."""

    @classmethod
    def of(cls, samples: Samples, baseline: Samples) -> Self:
        rounds = [mine.p50 / its.p50 for mine, its in zip(samples.parts(), baseline.parts(), strict=True)]
        return cls(median(rounds), min(rounds), max(rounds))

    def __str__(self) -> str:
        return f"{self.value:.2f} ({self.lowest:.2f}–{self.highest:.2f})"
