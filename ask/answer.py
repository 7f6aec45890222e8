"""What a question comes to: an answer, "which one do you mean?" or "I don't know that"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from show.quote import Quote
from show.source import Source

if TYPE_CHECKING:
    from ask.query import Query


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question that can be asked next, shown as a button."""

    label: str
    """At most 80 characters."""

    query: Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a table: whose it is, the figure, and what stands small below it."""

    name: str
    value: str = ""
    detail: str = ""
    place: int | None = None
    """A place or rank; the first three get medals. Rows of a table have it all or none."""

    share: float | None = None
    """The figure's part of the most that was possible (0-1): its bar, where the table is drawn."""

    course: tuple[float | None, ...] = ()
    """The same week by week, None for a week without a score."""

    @property
    def can_be_drawn(self) -> bool:
        return self.share is not None or any(share is not None for share in self.course)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under a heading, in the order in which they are read."""

    heading: str
    rows: tuple[Row, ...]
    drawn: bool = False
    """Whether it is a chart: each row has a bar below it."""

    @property
    def can_be_drawn(self) -> bool:
        return any(row.can_be_drawn for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What an answer was about, so that "her pro?" and "and in week 6?" can follow it."""

    season: int | None = None
    week: int | None = None
    people: tuple[str, ...] = ()
    """Whom a following "she", "he" or "they" means, the likeliest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A fact with everything a reader needs to trust it. All text is plain, without any markup."""

    title: str
    """What it is about: "Season 32 · Winner"."""

    sentence: str
    """The fact, in one sentence that stands alone."""

    details: tuple[str, ...] = ()
    """Further sentences."""

    quote: Quote | None = None
    tables: tuple[Table, ...] = ()
    assumed: tuple[str, ...] = ()
    """What was taken for granted to give the answer: "Taking “Val” as Val Chmerkovskiy."."""

    disputed: tuple[str, ...] = ()
    """What other sources say instead."""

    through: str | None = None
    """How far the data goes, where a later night could change the answer."""

    sources: tuple[Source, ...] = ()
    followups: tuple[Suggestion, ...] = ()
    topic: Topic = Topic()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clarify:
    """Two or more things fit about equally: the person chooses."""

    sentence: str
    candidates: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """The facts do not tell; here is the nearest that they do tell."""

    sentence: str
    nearest: tuple[Suggestion, ...] = ()


Outcome = Answer | Clarify | Unknown


class Unsettled(Exception):
    """Raised while a question is being answered when a part of it names nothing, or several things."""

    def __init__(self, outcome: Clarify | Unknown) -> None:
        super().__init__(outcome.sentence)
        self.outcome = outcome
