"""Something of the show that a sentence names."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Mention(Generic[T_co]):
    """What is named, and by which words of the sentence."""

    named: T_co
    start: int
    end: int
    """The words from `start` up to, not including, `end`."""

    typed: str
    """Those words, in plain spelling: what a slot of a query takes."""

    @property
    def span(self) -> frozenset[int]:
        return frozenset(range(self.start, self.end))
