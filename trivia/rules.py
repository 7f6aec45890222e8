"""What the people who start a game choose."""

from dataclasses import dataclass
from typing import Final

from trivia.question import Difficulty, Topic

QUESTIONS: Final = range(1, 51)
SECONDS: Final = range(10, 61)


class RulesError(ValueError):
    """One sentence for the person who chose what cannot be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How a game is played; raises RulesError when a number is out of its range. None is any."""

    questions: int = 10
    """1-50."""

    seconds: int = 20
    """For each question, 10-60."""

    topic: Topic | None = None
    seasons: range | None = None
    """The numbers of the seasons that questions may rest on, one after the other."""

    difficulty: Difficulty | None = None
    typed: bool = False
    """Whether answers are typed, and no options shown."""

    speed: bool = True
    """Whether quick right answers bring up to 50 points more."""

    def __post_init__(self) -> None:
        if self.questions not in QUESTIONS:
            raise RulesError(
                f"A game has {QUESTIONS[0]} to {QUESTIONS[-1]} questions: choose another number."
            )
        if self.seconds not in SECONDS:
            raise RulesError(
                f"A question is open for {SECONDS[0]} to {SECONDS[-1]} seconds: choose another number."
            )
        if self.seasons is not None and (self.seasons.step != 1 or not self.seasons or self.seasons[0] < 1):
            raise RulesError("Seasons count from 1 upwards: choose one, or a first and a later last one.")
