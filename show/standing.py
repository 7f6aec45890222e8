"""Things in the order of a figure, equals sharing their rank."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Standing(Generic[T_co]):
    """One line of a ranking."""

    rank: int
    """1 for the first; after two firsts comes a third."""

    subject: T_co
    value: float
    """The figure that decides the rank."""

    count: int
    """How much the figure rests on: dances of an average, seasons of a number of wins."""


def rank(
    figures: Iterable[tuple[T, float, int]], *, lowest: bool = False, limit: int | None = None
) -> tuple[Standing[T], ...]:
    """Standings for (subject, value, count), the highest value first, or the lowest.

    Equals stay in the order given. `limit` is the last rank that is wanted, so that equals are never parted:
    a limit of 1 gives all that share the first place.
    """
    ordered = sorted(figures, key=lambda figure: figure[1] if lowest else -figure[1])
    standings: list[Standing[T]] = []
    for position, (subject, value, count) in enumerate(ordered, start=1):
        shared = standings and standings[-1].value == value
        place = standings[-1].rank if shared else position
        if limit is not None and place > limit:
            break
        standings.append(Standing(place, subject, value, count))
    return tuple(standings)
