"""A question in the form in which every way of asking meets: slash command, words and buttons."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import ClassVar, Self, cast

from ask.answer import Outcome, Unsettled
from ask.heard import Heard, Span
from ask.scene import Scene

SEPARATOR = "|"


class Query:
    """One kind of question. A subclass is a frozen dataclass whose fields are its slots.

    A slot holds what the asker named, in the asker's words or in the facts' own spelling: both are
    understood the same way, when the question is answered. A slot that was left open is None.
    """

    __slots__ = ()

    kind: ClassVar[str]
    """One word, unique among kinds; it stands in buttons, so it may not change."""

    examples: ClassVar[tuple[str, ...]] = ()
    """Questions of this kind as fans type them; {season}, {celebrity}, {professional}, {week}, {style} and
    {judge} stand for names of the show."""

    follows_the_season: ClassVar[bool] = True
    """Whether "and who was second?" means the season that was just talked about."""

    @abstractmethod
    def reply(self, scene: Scene) -> Outcome:
        """Answer from the facts of `scene`. Raises Unsettled for a slot that names nothing, or too much."""

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        """The ways in which a sentence can be this kind of question; none unless a kind says otherwise."""
        yield from ()

    def describe(self) -> str:
        """The question in words, for a button that asks it; empty for a kind that is never offered so."""
        return ""

    def with_slot(self, slot: str, value: str | int | None) -> Self:
        """The same question with one slot filled otherwise."""
        return replace(self, **{slot: value})  # type: ignore[type-var]  # every subclass is a dataclass

    def of_season(self, season: str) -> Self:
        """The same question about a season that was talked about before."""
        return self.with_slot("season", season)

    def encode(self) -> str:
        """The question as short text, for the id of a button; `ask.kinds.decode` reads it back."""
        slots = [getattr(self, slot) for slot in _slots(cast(Hashable, type(self)))]
        texts = ["" if value is None else str(value).replace(SEPARATOR, " ") for value in slots]
        return SEPARATOR.join([self.kind, *texts]).rstrip(SEPARATOR)


@cache
def _slots(kind: Hashable) -> tuple[str, ...]:
    """The names of a kind's slots; dataclasses takes its time to find them, and every button asks."""
    return tuple(slot.name for slot in fields(kind))  # type: ignore[arg-type]  # every kind is a dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a sentence."""

    query: Query
    span: Span
    """The words that it accounts for: its cues, and the names in its slots."""

    weight: float = 0.0
    """Preference among readings that account for the same words."""


def answer(query: Query, scene: Scene) -> Outcome:
    """Answer a question, or say which one could be meant, or that the facts do not tell."""
    try:
        return query.reply(scene)
    except Unsettled as unsettled:
        return unsettled.outcome
