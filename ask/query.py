"""A question in the form in which every way of asking meets: slash command, words and buttons."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import fields, replace
from typing import ClassVar, Self

from ask.answer import Outcome, Unsettled
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

    @abstractmethod
    def reply(self, scene: Scene) -> Outcome:
        """Answer from the facts of `scene`. Raises Unsettled for a slot that names nothing, or too much."""

    def with_slot(self, slot: str, value: str | int | None) -> Self:
        """The same question with one slot filled otherwise."""
        return replace(self, **{slot: value})  # type: ignore[type-var]  # every subclass is a dataclass

    def encode(self) -> str:
        """The question as short text, for the id of a button; `ask.kinds.decode` reads it back."""
        slots = [getattr(self, slot.name) for slot in fields(self)]  # type: ignore[arg-type]  # as above
        texts = ["" if value is None else str(value).replace(SEPARATOR, " ") for value in slots]
        return SEPARATOR.join([self.kind, *texts]).rstrip(SEPARATOR)


def answer(query: Query, scene: Scene) -> Outcome:
    """Answer a question, or say which one could be meant, or that the facts do not tell."""
    try:
        return query.reply(scene)
    except Unsettled as unsettled:
        return unsettled.outcome
