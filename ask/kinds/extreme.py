"""Which dance, or which couple on a night, was scored highest or lowest?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Row, Suggestion, Table, Unknown
from ask.find import find_night, find_person
from ask.heard import Heard
from ask.kinds import dances, night
from ask.query import Query, Reading
from ask.scene import Scene
from ask.score_words import ALSO_SCORED
from ask.selection import danced_by, find_style, hear_when, name_week, of_style, reach_of, topic_of
from ask.wording import amid, capital, count, credits_of, dispute, held, marks, total_of
from show.catalogue import Appearance, Performance
from show.fact_text import spoken
from show.person import Person, Role
from show.records.scores import Score
from show.season import Season
from show.standing import rank
from show.tally import average, counts
from show.wording import listing, song

HIGHEST = "highest"
LOWEST = "lowest"

ROWS = 40
"""So many dances that share a record are listed."""

NAMED = 6
"""So many dances that share a record are named in the sentence; more are counted there."""

_HIGH = "highest|best|top|maximum|max|biggest|greatest|largest|higest|heighest|hightest|topmost|peak"
_LOW = "lowest|worst|bottom|least|minimum|min|smallest|poorest|fewest|lowes|weakest|low"
_WHAT = (
    "score|scores|scored|scoring|total|totals|mark|marks|points|point|pts|dance|dances|danced|"
    "performance|performances|routine|routines|number|result"
)
_ALSO = ALSO_SCORED | frozenset(
    """
    scorer scorers single ever time all dance dances danced history show highest best top lowest worst
    bottom leaderboard leader board was one which belonged belongs by whom who held hold holds had has
    have got given night season record records evening episode overall most least
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class Extreme(Query):
    """The highest or lowest total: of a night, a season, a style, a person, or ever."""

    kind: ClassVar[str] = "extreme"

    examples: ClassVar[tuple[str, ...]] = (
        "highest score of season {season}",
        "lowest score for a {style} ever",
        "who had the best score in week {week} of season {season}?",
    )

    end: str = HIGHEST
    season: str | None = None
    week: int | str | None = None
    style: str | None = None
    celebrity: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        couple, when = heard.couple, hear_when(heard)
        if heard.people_outside_seasons and couple is None:
            return
        # "The last place" and "the bottom" are places too, and here they mean the lowest score.
        for end, superlative in ((HIGHEST, _HIGH), (LOWEST, _LOW)):
            cue = heard.find(
                f"{superlative} {_WHAT}",
                f"{superlative} scoring|scored|ranked|rated|marked",
                f"{_WHAT} {superlative}",
                f"{superlative} of|in|at night|week|evening|leaderboard|board",
                "topped|tops|leads|led|headed leaderboard|board|night|week|scoreboard"
                if end == HIGHEST
                else "bottom leaderboard|board",
                "top of leaderboard|board|scoreboard" if end == HIGHEST else "bottom of leaderboard|board",
                "high score|scores|scorer|scorers" if end == HIGHEST else "low score|scores|scorer|scorers",
                "highscore|highscorer" if end == HIGHEST else "lowscore|lowscorer",
                f"{superlative} scorer|scorers",
            )
            if not cue and when.week is not None and couple is None:
                cue = heard.find(superlative)
            if not cue - when.span or heard.find("average|averages|avg|mean"):
                continue
            # Neither a couple's dances nor a night's can be asked for by the same words as a record.
            span = cue | when.span | heard.among(_ALSO)
            span |= heard.place_span(-1) if end == LOWEST else frozenset()
            span |= couple[1] if couple else frozenset()
            span |= heard.styles[0].span if heard.styles else frozenset()
            top = heard.find(superlative)
            if top and max(top) + 1 in heard.left_by(span):
                continue  # the best of something else
            query = cls(end, when.season, when.week, heard.style, couple[0] if couple else None)
            yield Reading(query, span, weight=0.1)

    def describe(self) -> str:
        where = f" in season {self.season}" if self.season else ""
        return f"{capital(self.end)} score{where}"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        person = (
            find_person(
                self,
                self.celebrity,
                scene,
                assumed,
                slot="celebrity",
                roles=(Role.CELEBRITY, Role.PROFESSIONAL),
            )
            if self.celebrity is not None
            else None
        )
        season, week = find_night(self, self.season, self.week, person, scene, assumed)
        style = find_style(self.style, scene) if self.style is not None else None
        if person is None and week is None:
            scores = scene.catalogue.records.scores.select(season=season.number if season else None)
        else:
            scores = tuple(
                Score(each, each.dance.total or 0, each.dance.marks_given)
                for each in danced_by(person, season, week, scene)
                if counts(each.dance)
            )
        if style is not None:
            in_style = {id(each) for each in of_style((score.performance for score in scores), style)}
            scores = tuple(score for score in scores if id(score.performance) in in_style)
        where = _name(season, week.number if week else None, style, person, self.week)
        if not scores:
            return Unknown(sentence=f"I know no scored dance {where}.")
        return self._answer(scores, season, person, where, scene, assumed)

    def _answer(
        self,
        scores: Sequence[Score],
        season: Season | None,
        person: Person | None,
        where: str,
        scene: Scene,
        assumed: list[str],
    ) -> Answer:
        best = _at_the_end(scores, self.end)
        performances = [score.performance for score in scores]
        details = []
        if self.week is not None and person is None and self.style is None:
            details += self._tell_night(performances)
        elif plainly := self._tell_plainly(scores, best):
            details.append(plainly)
        if self.week is not None and person is None and self.style is None and details:
            sentence, *details = [details[0], _sentence(self.end, best, where), *details[1:]]
            if len(performances) == len({each.couple.celebrity for each in performances}):
                # One dance each: the night and the dance are the same.
                sentence, details = _sentence(self.end, best, where), []
        else:
            sentence = _sentence(self.end, best, where)
        first = best[0]
        appearance = Appearance(first.season, first.couple)
        several = 1 < len(best) <= ROWS
        return Answer(
            title=f"{capital(self.end)} score" + (f" · Season {season.number}" if season else ""),
            sentence=sentence,
            details=tuple(details),
            tables=(Table(heading=f"{capital(self.end)} scores", rows=tuple(_row(each) for each in best)),)
            if several
            else (),
            assumed=tuple(assumed),
            disputed=tuple(dispute(*(each.dance for each in best[:ROWS]))),
            through=reach_of(person, season, scene),
            sources=credits_of(
                [season] if season else {each.season.number: each.season for each in best}.values()
            ),
            followups=(
                Suggestion(
                    f"{'Lowest' if self.end == HIGHEST else 'Highest'} instead",
                    self.with_slot("end", LOWEST if self.end == HIGHEST else HIGHEST),
                ),
                Suggestion("That night", night.Night(str(first.season.number), first.week.number)),
                Suggestion(
                    f"Dances of {first.couple.celebrity}",
                    dances.Dances(first.couple.celebrity, str(first.season.number)),
                ),
            ),
            topic=topic_of([appearance], first.week.number),
        )

    def _tell_night(self, performances: Sequence[Performance]) -> list[str]:
        """Who had the highest or lowest total of a night, all dances taken together."""
        nights: dict[str, list[Performance]] = {}
        for each in performances:
            nights.setdefault(each.couple.celebrity, []).append(each)
        figures = (
            (danced, average([each.dance for each in danced]) or 0.0, len(danced))
            for danced in nights.values()
        )
        standings = rank(figures, lowest=self.end == LOWEST, limit=1)
        told = listing(
            f"{amid(each.subject[0].couple)} ({total_of([one.dance for one in each.subject])})"
            for each in standings
        )
        night_of = standings[0].subject[0]
        shared = "share" if len(standings) > 1 else "have"
        where = name_week(night_of.week.number, night_of.season, self.week)
        return [f"{told} {shared} the {self.end} total of {where}."]

    def _tell_plainly(self, scores: Sequence[Score], best: Sequence[Performance]) -> str:
        """The record in bare points, where panels of different sizes make it another one."""
        totals = [score.points for score in scores]
        end = max(totals) if self.end == HIGHEST else min(totals)
        plainly = [score.performance for score in scores if score.points == end]
        if {id(each) for each in plainly} == {id(each) for each in best}:
            return ""
        told = (
            listing(f"{_whose(each)} ({_figure(each)})" for each in plainly)
            if len(plainly) <= NAMED
            else f"{count(len(plainly), 'dance')} ({_figure(plainly[0])})"
        )
        return f"In bare points, whatever the size of the panel, the {self.end} is {told}."


def _at_the_end(scores: Sequence[Score], end: str) -> list[Performance]:
    """The dances with the highest or lowest mean mark, so that panels of any size compare."""
    means = [score.points / score.marks for score in scores]
    extreme = max(means) if end == HIGHEST else min(means)
    return [score.performance for score, mean in zip(scores, means, strict=True) if mean == extreme]


def _sentence(end: str, best: Sequence[Performance], where: str) -> str:
    figures = listing(dict.fromkeys(_figure(each) for each in best), "or")
    named = "week" in where
    if len(best) == 1:
        return f"The {end} score {where} is {figures}: {_whose(best[0]) if named else _tell(best[0])}."
    if len(best) <= NAMED:
        each = listing(_whose(one) if named else _tell(one) for one in best)
        return f"The {end} score {where} is {figures}, shared by {len(best)} dances: {each}."
    couples = dict.fromkeys(one.couple.celebrity for one in best)
    names = f": {listing(couples)}" if len(couples) <= 2 * NAMED else ""
    return (
        f"The {end} score {where} is {figures}, for {len(best)} dances of {len(couples)} celebrities{names}."
    )


def _figure(performance: Performance) -> str:
    """The judges' total, without what a bonus added."""
    return f"{performance.dance.total} of {performance.dance.highest_possible}"


def _tell(performance: Performance) -> str:
    where = f"week {performance.week.number} of season {performance.season.number}"
    return f"{_whose(performance)} in {where}"


def _whose(performance: Performance) -> str:
    return f"{amid(performance.couple)}'s {held(performance.dance)}"


def _name(
    season: Season | None, week: int | None, style: str | None, person: Person | None, named: int | str | None
) -> str:
    """Where the record holds: "of a tango in season 5", "of week 3 of season 5", "ever"."""
    parts = []
    if person is not None:
        parts.append(f"of {person.name}")
    if style is not None:
        parts.append(f"for a {spoken(style)}")
    if season is not None and week is not None:
        parts.append(f"in {name_week(week, season, named)}")
    elif season is not None:
        parts.append(f"in season {season.number}")
    elif person is None:
        parts.append("ever")
    return " ".join(parts)


def _row(performance: Performance) -> Row:
    dance = performance.dance
    where = f"Season {performance.season.number}, week {performance.week.number}"
    return Row(
        name=amid(performance.couple),
        value=_figure(performance),
        detail=" · ".join([where, dance.style, song(dance), *([marks(dance)] if marks(dance) else [])]),
    )
