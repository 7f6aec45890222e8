"""How was everybody scored over a season?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Row, Suggestion, Table, Topic, Unknown
from ask.find import find_season
from ask.heard import Heard
from ask.kinds import chart, dances, night, overview
from ask.query import Query, Reading
from ask.scene import Scene
from ask.score_words import ALSO_SCORED, SCORED
from ask.wording import amid, count, credits_of, decimal, name_couples, placing, possessive, reach
from show.couple import Couple
from show.dance import HIGHEST_MARK
from show.season import Season
from show.tally import average, counted

_ALSO = frozenset(
    {"leaderboard", "board", "averages", "everyone", "everybody", "everyones", "list", "full", "table"}
)


@dataclass(frozen=True, slots=True)
class Scores(Query):
    """Every couple's average in a season; of the latest season when none is named."""

    kind: ClassVar[str] = "scores"

    examples: ClassVar[tuple[str, ...]] = (
        "scores of season {season}",
        "average of everyone in season {season}",
    )

    season: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        cue = heard.find(SCORED, "leaderboard|leaderboards", "leader board", "averages|averages|avgs")
        if cue and heard.seasons and not (heard.people_outside_seasons or heard.weeks or heard.styles):
            span = cue | heard.season_span | heard.among(ALSO_SCORED) | heard.among(_ALSO)
            if not heard.left_by(span):
                yield Reading(cls(heard.season), span, weight=-0.3)

    def describe(self) -> str:
        return f"Scores of season {self.season}" if self.season else ""

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        if self.season is not None:
            season = find_season(self, self.season, scene, assumed)
        elif scene.catalogue.latest is not None:
            season = scene.catalogue.latest
            assumed.append(f"Taking season {season.number}, the latest I have.")
        else:
            return Unknown(sentence="I know no scores yet.")
        ranking = scene.catalogue.records.averages.couples(season=season.number)
        if not ranking:
            return Unknown(sentence=f"Season {season.number} has no scores yet.")
        best = [standing.subject.couple for standing in ranking if standing.rank == 1]
        verb = "had the best average in" if season.finished else "have the best average so far in"
        return Answer(
            title=f"Season {season.number} · Scores",
            sentence=f"{name_couples(best)} {verb} season {season.number}: "
            f"{decimal(ranking[0].value)} marks per judge.",
            details=("Marks per judge, 10 at most; team dances and bonus points are left out.",),
            tables=(
                Table(
                    heading="Average mark per judge",
                    rows=tuple(
                        Row(
                            place=standing.rank,
                            name=amid(standing.subject.couple),
                            value=decimal(standing.value),
                            detail=f"{count(standing.count, 'dance')} · "
                            f"{placing(standing.subject.couple, season)}",
                            course=_course(season, standing.subject.couple),
                        )
                        for standing in ranking
                    ),
                ),
            ),
            assumed=tuple(assumed),
            through=reach(season),
            sources=credits_of([season]),
            followups=tuple(_followups(season, best[0].celebrity)),
            topic=Topic(season=season.number, people=(best[0].celebrity, best[0].professional)),
        )


def _course(season: Season, couple: Couple) -> tuple[float | None, ...]:
    """A couple's average of each week, per 10, until the last one in which they were scored."""
    averages = [
        average(counted(dance for dance in week.dances if dance.celebrity == couple.celebrity))
        for week in season.weeks
    ]
    while averages and averages[-1] is None:
        averages.pop()
    return tuple(None if each is None else each / HIGHEST_MARK for each in averages)


def _followups(season: Season, best: str) -> list[Suggestion]:
    number = str(season.number)
    found = [Suggestion("Chart", chart.Chart(season=number))]
    if season.last_week_danced:
        label = "Finale scores" if season.finished else "Latest scores"
        found.append(Suggestion(label, night.Night(season=number, week=season.last_week_danced.number)))
    found.append(Suggestion(f"{possessive(best)} dances", dances.Dances(celebrity=best, season=number)))
    found.append(Suggestion("Standings", overview.Overview(season=number)))
    return found


def choose(season: str | None, week: int | str | None, celebrity: str | None) -> Query:
    """The question that somebody asks who names a season, a week and a couple, or some of them."""
    if celebrity is not None:
        return dances.Dances(celebrity=celebrity, season=season, week=week)
    if week is not None:
        return night.Night(season=season, week=week)
    return Scores(season=season)
