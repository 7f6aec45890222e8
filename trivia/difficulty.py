"""How hard a question has turned out to be."""

from dataclasses import dataclass
from typing import Final

from trivia.question import Difficulty

EXPECTED: Final = {Difficulty.EASY: 0.8, Difficulty.MEDIUM: 0.55, Difficulty.HARD: 0.3}
"""The share of right answers that a question is thought to get before anybody has answered it."""

WEIGHT: Final = 8
"""How many answers that first thought counts for."""

EASY_FROM: Final = (EXPECTED[Difficulty.EASY] + EXPECTED[Difficulty.MEDIUM]) / 2
MEDIUM_FROM: Final = (EXPECTED[Difficulty.MEDIUM] + EXPECTED[Difficulty.HARD]) / 2


@dataclass(frozen=True, slots=True)
class Record:
    """How a question was answered so far, wherever it was asked."""

    right: int
    answers: int


def share(thought: Difficulty, record: Record) -> float:
    """The share of right answers to be expected, 0-1.

    (right + WEIGHT × EXPECTED[thought]) / (answers + WEIGHT): the mean of a beta distribution after the
    answers, with a prior worth WEIGHT answers. This is Laplace's rule of succession with a prior of our own
    in the place of one right and one wrong answer; see https://en.wikipedia.org/wiki/Additive_smoothing.
    """
    return (record.right + WEIGHT * EXPECTED[thought]) / (record.answers + WEIGHT)


def learned(thought: Difficulty, record: Record) -> Difficulty:
    """The difficulty whose expected share is nearest to `share`."""
    expected = share(thought, record)
    if expected >= EASY_FROM:
        return Difficulty.EASY
    return Difficulty.MEDIUM if expected >= MEDIUM_FROM else Difficulty.HARD
