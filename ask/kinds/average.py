"""What was somebody's average, or a season's, or a style's?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Row, Suggestion, Table, Topic, Unknown
from ask.find import find_night, find_person
from ask.heard import Heard, Span
from ask.kinds import dances, records, scores
from ask.query import Query, Reading
from ask.scene import Scene
from ask.score_words import ALSO_SCORED
from ask.selection import danced_by, find_style, hear_when, name_week, of_style, reach_of, topic_of
from ask.wording import amid, count, credits_of, decimal, placing, possessive
from show.catalogue import Appearance, Performance
from show.fact_text import spoken
from show.person import Person, Role
from show.season import Season
from show.tally import average, counts

_AVERAGE = ("average|averages|averaged|avg|avrage|averge|averag|aver", "mean", "on average")
_ALSO = ALSO_SCORED | frozenset(
    """
    average averages averaged avg mean overall career judge judges per dance season seasons typical lifetime
    whole entire run all across over show couple celeb week nights night each
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)
_BEST = "best|highest|top|greatest|biggest|highst|higest"
_WORST = "worst|lowest|bottom|poorest|weakest|smallest|least"
_DANCER = (
    "dancer|dancers|couple|couples|celeb|celebs|celebrity|celebrities|star|stars|contestant|contestants|pair|"
    "pairs|performer|performers|competitor|competitors|duo|scorer|team|cast"
)
_PROFESSIONAL = frozenset({"pro", "pros", "professional", "professionals"})


@dataclass(frozen=True, slots=True)
class Average(Query):
    """The mean mark of a judge, and the mean points of a dance."""

    kind: ClassVar[str] = "average"

    examples: ClassVar[tuple[str, ...]] = (
        "what was {celebrity}'s average?",
        "average score of season {season}",
        "best average of season {season}",
    )

    person: str | None = None
    season: str | None = None
    week: int | str | None = None
    style: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        yield from _hear_best(heard)
        couple = heard.couple or _whose_season(heard)
        cue = heard.find(*_AVERAGE)
        if not cue or (heard.people_outside_seasons and couple is None):
            return
        when = hear_when(heard)
        if couple is None and not (when.season or when.week or heard.styles):
            return
        if couple is None and not heard.styles and heard.find("averages|avgs"):
            return  # everybody's, which is the table of the season
        span = cue | when.span | heard.among(_ALSO)
        span |= couple[1] if couple else frozenset()
        span |= heard.styles[0].span if heard.styles else frozenset()
        if max(cue) + 1 in heard.left_by(span):
            return  # the average of something else
        season = None if couple and couple[1] <= heard.season_span else when.season
        query = cls(couple[0] if couple else None, season, when.week, heard.style)
        yield Reading(query, span, weight=0.1)

    def describe(self) -> str:
        whose = self.person or (f"season {self.season}" if self.season else self.style)
        return f"Average of {whose}" if whose else ""

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        person = (
            find_person(
                self, self.person, scene, assumed, slot="person", roles=(Role.CELEBRITY, Role.PROFESSIONAL)
            )
            if self.person is not None
            else None
        )
        season, week = find_night(self, self.season, self.week, person, scene, assumed)
        appearances = _appearances(person, season, scene)
        if person is not None and not appearances:
            where = f" in season {season.number}" if season else ""
            return Unknown(sentence=f"{person.name} did not compete{where}.")
        style = find_style(self.style, scene) if self.style is not None else None
        danced = danced_by(person, season, week, scene)
        if style is not None:
            danced = of_style(danced, style)
        own = [each for each in danced if counts(each.dance)]
        where = (f" for the {spoken(style)}" if style else "") + (
            f" in {name_week(week.number, season, self.week)}"
            if week and season
            else f" in season {season.number}"
            if season
            else ""
        )
        if not own:
            whose = f" of {person.name}" if person else ""
            return Unknown(sentence=f"I know no scored dance{whose}{where}.")
        by_season = _by_season(own)
        if person is not None and not season and len(by_season) == 1:
            season = own[0].season
            where += f" in season {season.number}"
        details = []
        with_teams = [each for each in danced if counts(each.dance, teams=True)]
        if person is not None and len(with_teams) > len(own):
            details.append(f"With {count(len(with_teams) - len(own), 'team dance')}: {_figures(with_teams)}.")
        if person is not None and season and not style and week is None and appearances:
            couple = appearances[-1].couple if len(appearances) == 1 else own[0].couple
            details.append(f"Result: {placing(couple, season)}.")
        return Answer(
            title="Average"
            + (f" · {person.name}" if person else "")
            + (f" · Season {season.number}" if season else ""),
            sentence=_sentence(person, own, where, season, len(by_season)),
            details=tuple(details),
            tables=_table(by_season) if person is not None and len(by_season) > 1 else (),
            assumed=tuple(assumed),
            through=reach_of(person, season, scene),
            sources=credits_of([season] if season else scene.catalogue.seasons),
            followups=tuple(_followups(own, season, person)),
            topic=topic_of([Appearance(own[0].season, own[0].couple)])
            if person is not None and len(by_season) == 1
            else Topic(season=season.number if season else None, people=(person.name,) if person else ()),
        )


def _whose_season(heard: Heard) -> tuple[str, Span] | None:
    """In "Tinashe's season average" it is Tinashe's average that is asked for, not that of everybody."""
    if len(heard.people) == 1 == len(heard.seasons) and heard.people[0].span < heard.season_span:
        after = heard.words[heard.seasons[0].end : heard.seasons[0].end + 1]
        name_ends = heard.people[0].end
        if after and heard.words[name_ends : name_ends + 1] == heard.words[heard.seasons[0].end - 1 :][:1]:
            return heard.people[0].named, heard.people[0].span
    return None


def _hear_best(heard: Heard) -> Iterator[Reading]:
    """The best and the worst by average are records."""
    if heard.people_outside_seasons or heard.weeks or heard.styles:
        return
    styled = heard.find("style|styles|dance|discipline")
    for words, couple, professional in (
        (_BEST, "best average of a couple", "best average of a professional"),
        (_WORST, "lowest average of a couple", None),
    ):
        cue = heard.find(f"{words} average|averages|avg|mean")
        cue = cue or (heard.find(f"{words} {_DANCER}") and heard.find(f"{words} {_DANCER}"))
        cue = cue or heard.find(f"average|avg|mean {words}")
        if not cue:
            continue
        pros = heard.among(_PROFESSIONAL)
        record = professional if pros else couple
        if styled and heard.find("which|what style|styles|dance", "best|highest style|styles"):
            record = "best scored style" if words == _BEST else None
            cue |= styled
        if record is None:
            continue
        winner = heard.find("winner|winners|champion|champions")
        if winner:
            if words == _BEST:
                continue
            record = "lowest average of a winner"
        span = (
            cue
            | pros
            | winner
            | heard.season_span
            | heard.among(_ALSO)
            | heard.among(frozenset(_DANCER.split("|")))
        )
        if words == _WORST:
            span |= heard.place_span(-1)
        yield Reading(records.Record(record, heard.season), span, weight=0.15)


def _appearances(person: Person | None, season: Season | None, scene: Scene) -> list[Appearance]:
    if person is None:
        return []
    return [
        each
        for each in scene.catalogue.appearances_of(person.name)
        if season is None or each.season.number == season.number
    ]


def _by_season(danced: Sequence[Performance]) -> dict[int, list[Performance]]:
    found: dict[int, list[Performance]] = {}
    for each in danced:
        found.setdefault(each.season.number, []).append(each)
    return found


def _figures(danced: Sequence[Performance]) -> str:
    """Marks per judge, and points per dance where all panels were of one size: "9.05 marks per judge …"."""
    made = [each.dance for each in danced]
    text = f"{decimal(average(made) or 0)} marks per judge"
    if len({dance.marks_given for dance in made}) == 1:
        points = sum(dance.total or 0 for dance in made) / len(made)
        text += f", {decimal(points)} of {made[0].highest_possible} points per dance"
    return text


def _sentence(
    person: Person | None, own: Sequence[Performance], where: str, season: Season | None, seasons: int
) -> str:
    over = f"over {count(len(own), 'dance')}"
    if person is None:
        return f"The average{where} is {_figures(own)}, {over}."
    couples = {(each.season.number, each.couple.celebrity) for each in own}
    if len(couples) == 1:
        so_far = " so far" if season and not season.finished else ""
        return f"{own[0].couple.name} averaged {_figures(own)}{where}{so_far}, {over}."
    across = f" in {count(seasons, 'season')}" if seasons > 1 else ""
    return f"{person.name} averages {_figures(own)}{where}, {over}{across}."


def _table(by_season: dict[int, list[Performance]]) -> tuple[Table, ...]:
    rows = tuple(
        Row(
            name=f"Season {number} · {amid(danced[0].couple)}",
            value=decimal(average([each.dance for each in danced]) or 0),
            detail=count(len(danced), "dance"),
        )
        for number, danced in by_season.items()
    )
    return (Table(heading="Average mark per judge", rows=rows),)


def _followups(
    own: Sequence[Performance], season: Season | None, person: Person | None
) -> Iterator[Suggestion]:
    if person is not None:
        last = own[-1]
        yield Suggestion(
            f"{possessive(last.couple.celebrity)} dances",
            dances.Dances(last.couple.celebrity, str(last.season.number)),
        )
    if season is not None:
        yield Suggestion("Season's scores", scores.Scores(str(season.number)))
    else:
        yield Suggestion("Best averages", records.Record("best average of a couple"))
