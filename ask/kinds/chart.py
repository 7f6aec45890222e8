"""Scores as a picture: a bar for each figure, or a line of bars for a season."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from ask.answer import Answer, Clarify, Outcome, Suggestion, Table, Unknown, Unsettled
from ask.heard import Heard
from ask.kinds import dances, night, scores
from ask.query import Query, Reading
from ask.scene import Scene
from ask.score_words import ALSO_SCORED, SCORED
from ask.selection import hear_when

_CHART = "chart|charts|graph|graphs|diagram|diagrams"
_ALSO = frozenset(["dances", "dance", "average", "averages", "everyone", "everybody", "couples"])


@dataclass(frozen=True, slots=True)
class Chart(Query):
    """What `/scores` tells of the same season, week and couple, drawn."""

    kind: ClassVar[str] = "chart"

    examples: ClassVar[tuple[str, ...]] = (
        "chart of season {season}",
        "chart of {celebrity}'s scores",
    )

    season: str | None = None
    week: int | str | None = None
    celebrity: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        cue = heard.find(_CHART)
        if not cue or heard.styles or (heard.people_outside_seasons and heard.couple is None):
            return
        when = hear_when(heard)
        celebrity, whose = heard.couple or (None, frozenset())
        span = cue | when.span | whose | heard.find(SCORED) | heard.among(ALSO_SCORED) | heard.among(_ALSO)
        if not heard.left_by(span):
            yield Reading(cls(when.season, when.week, celebrity), span, weight=0.3)

    def describe(self) -> str:
        whose = f"{self.celebrity}, " if self.celebrity else ""
        return f"Chart of {whose}season {self.season}" if self.season else ""

    def reply(self, scene: Scene) -> Outcome:
        table = scores.choose(self.season, self.week, self.celebrity)
        try:
            told = table.reply(scene)
        except Unsettled as unsettled:
            raise Unsettled(_offer_charts(unsettled.outcome)) from None
        if not isinstance(told, Answer) or not any(each.can_be_drawn for each in told.tables):
            return told
        return replace(
            told,
            tables=tuple(_draw(each) for each in told.tables),
            followups=(
                Suggestion("Table", table),
                *(each for each in told.followups if not isinstance(each.query, Chart)),
            ),
        )


def _draw(table: Table) -> Table:
    """The rows that have a bar, with nothing else below them."""
    rows = tuple(replace(row, detail="") for row in table.rows if row.can_be_drawn)
    return replace(table, rows=rows, drawn=True)


def _offer_charts(outcome: Clarify | Unknown) -> Clarify | Unknown:
    """Whoever is asked which season or couple is meant gets a chart of it."""
    if not isinstance(outcome, Clarify):
        return outcome
    return replace(
        outcome,
        candidates=tuple(Suggestion(each.label, _chart_of(each.query)) for each in outcome.candidates),
    )


def _chart_of(query: Query) -> Query:
    match query:
        case dances.Dances(celebrity=celebrity, season=season, week=week):
            return Chart(season, week, celebrity)
        case night.Night(season=season, week=week):
            return Chart(season, week)
        case scores.Scores(season=season):
            return Chart(season)
    return query
