"""How far may be told, where somebody does not want to hear all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ask.answer import Answer, Outcome, Unknown
from show.ceiling import Ceiling
from show.spelling import words

if TYPE_CHECKING:
    from ask.query import Query


@dataclass(frozen=True, slots=True)
class Limit:
    """Nothing is told of what came after the ceiling."""

    ceiling: Ceiling
    own: bool
    """Whether the person who asks chose it; otherwise, the server did."""

    @property
    def note(self) -> str:
        """What stands below an answer, so that nobody takes it for all there is."""
        chosen = "you chose with /spoilers" if self.own else "this server chose"
        return f"Told up to {self.ceiling.name}, as {chosen}."

    def matters(self, query: Query | None, outcome: Outcome) -> bool:
        """Whether the outcome could be another one without it, by what was asked and not by what is hidden.

        It could not where a season was named by its number that may be told whole.
        """
        if not isinstance(outcome, Answer):
            return isinstance(outcome, Unknown)
        season, named = outcome.topic.season, getattr(query, "season", None)
        return season is None or str(season) not in words(named or "") or self.ceiling.hides(season)
