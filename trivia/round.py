"""One question of a game, from the moment it was drawn to its reveal, and the answers it got."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from trivia.question import Question


class Closing(StrEnum):
    """Why a round takes no more answers."""

    TIME = "time"
    EVERYONE = "everyone"
    """Everyone who plays had answered."""

    SKIP = "skip"
    STOP = "stop"
    """The whole game was ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one person answered: their first answer, which is never changed."""

    person: int
    """A Discord user's id."""

    at: datetime
    """When Discord received it."""

    choice: int | None
    """The index of the option; None when what was typed means none of them."""

    typed: str | None = None
    right: bool
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Known in its game by its `number`, which counts from 1."""

    number: int
    question: Question
    drawn_at: datetime
    message: int | None = None
    """The id of the Discord message, as soon as it is known to be sent; the next two go with it."""

    shown_at: datetime | None = None
    """When Discord had the message."""

    deadline: datetime | None = None
    closed_at: datetime | None = None
    """The moment up to which answers count; not later than the deadline."""

    closing: Closing | None = None
    revealed_at: datetime | None = None
    """When the message was seen to show the outcome and no buttons any more."""

    answers: tuple[Answer, ...] = ()
    """In the order in which they came."""

    also_right: frozenset[int] = frozenset()
    """Options that an admin accepted later, after a report."""

    @property
    def right(self) -> frozenset[int]:
        """The indices of the options that count as right: one, unless an admin accepted others."""
        return self.also_right | {self.question.answer}

    @property
    def people(self) -> frozenset[int]:
        """Who has answered."""
        return frozenset(answer.person for answer in self.answers)

    @property
    def counts(self) -> tuple[int, ...]:
        """How many chose each option."""
        return tuple(
            sum(answer.choice == choice for answer in self.answers)
            for choice in range(len(self.question.options))
        )

    @property
    def fastest(self) -> Answer | None:
        """The first right answer."""
        return min((each for each in self.answers if each.right), key=lambda each: each.at, default=None)

    def answer_of(self, person: int) -> Answer | None:
        return next((answer for answer in self.answers if answer.person == person), None)

    def taken(self, answer: Answer) -> float:
        """The seconds from the question to the answer."""
        assert self.shown_at is not None
        return max((answer.at - self.shown_at).total_seconds(), 0)
