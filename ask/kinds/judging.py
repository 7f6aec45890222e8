"""How does a judge mark: on average, how often a ten, from where to where?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion, Topic, Unknown
from ask.find import find_person, find_season
from ask.heard import Heard
from ask.kinds import records
from ask.query import Query, Reading
from ask.scene import Scene
from ask.score_words import ALSO_SCORED
from ask.selection import find_style, name_week
from ask.wording import amid, an, count, credits_of, decimal, held, reach, reach_of_all
from show.fact_text import spoken
from show.person import Role
from show.season import Season
from show.wording import listing

_MARKS = (
    "average|averages|averaged|avg|mean",
    "strict|harsh|tough|generous|mean|kind|lenient|nice|hard",
    "marks|scores|points|scoring|marking given|gave|give|gives|awarded",
    "gave|give|gives|given marks|scores|points",
    "lowest|highest score|mark",
    "judging|scoring record|style|stats|statistics|habits",
)
_ALSO = ALSO_SCORED | frozenset(
    """
    high low average averages averaged avg mean strict harsh tough generous kind lenient nice hard
    lowest highest ever judging overall career typical record stats statistics style habits how as judge
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


LOWEST = "lowest"
HIGHEST = "highest"
_ENDS = {
    LOWEST: "lowest|worst|least|smallest|minimum score|scores|mark|marks|given|gave|points",
    HIGHEST: "highest|best|biggest|maximum score|scores|mark|marks|given|gave|points",
}
NAMED = 6
"""So many dances that were given the same mark are named; more are counted."""


@dataclass(frozen=True, slots=True)
class Judging(Query):
    """All marks of one judge together."""

    kind: ClassVar[str] = "judging"

    examples: ClassVar[tuple[str, ...]] = ("what average does {judge} give?",)

    judge: str
    season: str | None = None
    style: str | None = None
    asked: str | None = None
    """"lowest" or "highest": which marks those were, and for whom."""

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        named = heard.people_outside_seasons
        judges = heard.people_as(Role.JUDGE, Role.GUEST_JUDGE)
        cue = heard.find(*_MARKS)
        if len(named) != 1 or not judges or not cue or heard.weeks:
            return
        span = cue | judges[0].span | heard.season_span | heard.among(_ALSO)
        span |= heard.styles[0].span if heard.styles else frozenset()
        # Of somebody who also dances, the marks they got are asked for, unless "give" tells otherwise.
        gives = heard.find("give|gives|gave|given|hand|hands|handed|award|awards", "as judge", "judging")
        dances = not heard.roles_of(judges[0]).isdisjoint((Role.CELEBRITY, Role.PROFESSIONAL))
        if (gives or not dances) and not heard.left_by(span | gives | heard.place_span(-1)):
            asked = next((end for end, cue in _ENDS.items() if heard.find(cue)), None)
            span |= gives | (heard.place_span(-1) if asked == LOWEST else frozenset())
            yield Reading(cls(judges[0].named, heard.season, heard.style, asked), span, weight=0.3)

    def describe(self) -> str:
        return f"{self.judge}: average mark"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        season = find_season(self, self.season, scene, assumed) if self.season is not None else None
        style = find_style(self.style, scene) if self.style is not None else None
        judge = find_person(
            self,
            self.judge,
            scene,
            assumed,
            slot="judge",
            roles=(Role.JUDGE, Role.GUEST_JUDGE),
            season=season,
        )
        number = season.number if season else None
        found = scene.catalogue.records.judging.of(judge.name, season=number, style=style)
        where = (f" for {spoken(style)}" if style else "") + (f" in season {number}" if number else "")
        if found is None:
            return Unknown(sentence=f"I have no marks by {judge.name}{where}.")
        unsplit = (
            (f"Of {count(found.unsplit, 'more dance')}, only the total of all judges is known.",)
            if found.unsplit
            else ()
        )
        sentence = (
            f"{judge.name} gave {decimal(found.average)} on average{where}, "
            f"over {count(found.given, 'mark')}."
        )
        details = (
            f"The lowest was {found.lowest:g}, the highest {found.highest:g}, "
            f"and {count(found.tens, 'mark was a ten', 'marks were tens')}.",
            *unsplit,
            "Team dances are left out.",
        )
        if self.asked is not None:
            mark = found.lowest if self.asked == LOWEST else found.highest
            details = (sentence, *details)
            sentence = self._tell_end(judge.name, mark, season, style, scene, where)
        return Answer(
            title=f"{judge.name} · Marks given" + (f" · Season {number}" if number else ""),
            sentence=sentence,
            details=details,
            assumed=tuple(assumed),
            through=reach(season) if season else reach_of_all(scene.catalogue.seasons),
            sources=credits_of([season] if season else scene.catalogue.seasons),
            followups=(
                Suggestion("Strictest judges", records.Record("strictest judge", self.season)),
                Suggestion("Most generous judges", records.Record("most generous judge", self.season)),
            ),
            topic=Topic(season=number, people=(judge.name,)),
        )

    def _tell_end(
        self, judge: str, mark: float, season: Season | None, style: str | None, scene: Scene, where: str
    ) -> str:
        """The lowest or the highest mark, and whom it was given to."""
        scores = scene.catalogue.records.scores.select(season=season.number if season else None, style=style)
        given = [
            each
            for each in (score.performance for score in scores)
            if mark in each.dance.marks
            and judge in each.dance.judges
            and (judge, mark) in each.dance.marks_by_judge()
        ]
        first = f"The {self.asked} mark {judge} gave{where} is {an(f'{mark:g}')}"
        if len(given) > NAMED:
            return f"{first}, for {len(given)} dances."
        told = listing(
            f"{amid(each.couple)}'s {held(each.dance)} in {name_week(each.week.number, each.season)}"
            for each in given
        )
        return f"{first}, for {told}."
