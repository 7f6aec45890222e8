"""What did a couple dance, and what were they given for it?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Row, Suggestion, Table, Unknown
from ask.find import find_appearance, find_person, find_season, find_week
from ask.kinds import chart, dancer, night, scores
from ask.query import Query
from ask.scene import Scene
from ask.selection import topic_of
from ask.wording import count, credits_of, decimal, departure, dispute, marks, placing, reach, score, total_of
from show.catalogue import Appearance, Performance
from show.couple import Exit
from show.dance import Dance, Kind
from show.person import Role
from show.tally import average, counted, share
from show.wording import song


@dataclass(frozen=True, slots=True)
class Dances(Query):
    """A couple's dances, or one week's; the couple is named by its celebrity or its professional."""

    kind: ClassVar[str] = "dances"

    celebrity: str
    season: str | None = None
    week: int | str | None = None

    def describe(self) -> str:
        return f"Dances of {self.celebrity}"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        season = find_season(self, self.season, scene, assumed) if self.season is not None else None
        person = find_person(
            self,
            self.celebrity,
            scene,
            assumed,
            slot="celebrity",
            roles=(Role.CELEBRITY, Role.PROFESSIONAL),
            season=season,
        )
        appearance = find_appearance(self, person, season, scene)
        performances = scene.catalogue.performances_of(appearance.season, appearance.couple)
        if self.week is None:
            return _answer(self, appearance, performances, _sum_up(appearance, performances), assumed)
        week = find_week(self, self.week, appearance.season, scene)
        performances = tuple(each for each in performances if each.week.number == week.number)
        if not performances:
            return _answer_absent(self, appearance, week.number)
        return _answer(self, appearance, performances, _tell_week(appearance, performances), assumed)


def _sum_up(appearance: Appearance, performances: tuple[Performance, ...]) -> str:
    """A couple's whole season in a sentence."""
    couple, season = appearance.couple, appearance.season
    own = counted(each.dance for each in performances)
    mean = average(own)
    if mean is None:
        return f"{couple.name} danced in season {season.number}, but none of their scores are known."
    return (
        f"{couple.name} averaged {decimal(mean)} marks per judge over {count(len(own), 'dance')} "
        f"in season {season.number}{'' if season.finished else ' so far'}."
    )


def _tell_week(appearance: Appearance, performances: tuple[Performance, ...]) -> str:
    """One week of a couple in a sentence."""
    danced = [each.dance for each in performances]
    where = f"in week {performances[0].week.number} of season {appearance.season.number}"
    if not any(dance.judged for dance in danced):
        return f"{appearance.couple.name} were not scored {where}."
    return f"{appearance.couple.name} scored {total_of(danced)} {where}."


def _answer_absent(asked: Dances, appearance: Appearance, week: int) -> Unknown:
    season, couple = appearance.season, appearance.couple
    gone = couple.left_week is not None and couple.left_week <= week
    why = f": they {'were ' if couple.left is Exit.ELIMINATED else ''}{departure(couple)}" if gone else ""
    return Unknown(
        sentence=f"{couple.name} did not dance in week {week} of season {season.number}{why}.",
        nearest=(
            Suggestion("All their dances", asked.with_slot("week", None)),
            Suggestion("That night", night.Night(season=str(season.number), week=week)),
        ),
    )


def _answer(
    asked: Dances,
    appearance: Appearance,
    performances: tuple[Performance, ...],
    sentence: str,
    assumed: list[str],
) -> Answer:
    season, couple = appearance.season, appearance.couple
    which = f" · Week {asked.week}" if asked.week is not None else ""
    details = []
    if asked.week is None:
        details += _tell_perfect([each.dance for each in performances])
    if asked.week is None:
        details.append(f"Result: {placing(couple, season)}.")
    return Answer(
        title=f"Season {season.number} · {couple.celebrity}{which}",
        sentence=sentence,
        details=tuple(details),
        tables=(
            Table(
                heading="Dance by dance",
                rows=tuple(row(each) for each in performances),
            ),
        ),
        assumed=tuple(assumed),
        disputed=tuple(dispute(*(each.dance for each in performances))),
        through=reach(season),
        sources=credits_of([season]),
        followups=tuple(_followups(asked, appearance)),
        topic=topic_of([appearance]),
    )


def _tell_perfect(danced: Sequence[Dance]) -> list[str]:
    own = sum(dance.perfect for dance in counted(danced))
    all_in_all = sum(dance.perfect for dance in danced)
    if not all_in_all:
        return []
    team = f", {all_in_all - own} more in a team dance" if all_in_all > own else ""
    return [f"{count(own, 'perfect score')}{team}."]


def row(performance: Performance) -> Row:
    """One dance of a couple in a table."""
    return Row(
        name=f"Week {performance.week.number} · {performance.dance.style}",
        value=score(performance.dance),
        detail=_line(performance.dance, performance.couple.professional),
        share=share([performance.dance]),
    )


def _line(dance: Dance, professional: str) -> str:
    """One dance of a couple: "“Unconditionally” by Katy Perry · 10 10 10 · perfect score"."""
    parts = [song(dance)]
    if dance.billing:
        parts.append(dance.billing)
    if dance.kind is not Kind.COUPLE:
        parts.append(dance.team or str(dance.kind))
    if dance.partner != professional:
        parts.append(f"with {dance.partner}")
    if dance.coach:
        parts.append(f"coached by {dance.coach}")
    if marks(dance):
        parts.append(marks(dance))
    if dance.perfect:
        parts.append("perfect score")
    return " · ".join(parts)


def _followups(asked: Dances, appearance: Appearance) -> list[Suggestion]:
    season, couple = appearance.season, appearance.couple
    number = str(season.number)
    drawn = chart.Chart(season=number, week=asked.week, celebrity=couple.celebrity)
    found = [
        Suggestion("Chart", drawn),
        Suggestion(f"About {couple.celebrity}", dancer.Dancer(name=couple.celebrity)),
        Suggestion(f"About {couple.professional}", dancer.Dancer(name=couple.professional)),
    ]
    if asked.week is not None:
        found.append(Suggestion("All their dances", Dances(celebrity=couple.celebrity, season=number)))
        found.append(Suggestion("That night", night.Night(season=number, week=asked.week)))
    found.append(Suggestion("Season's scores", scores.Scores(season=number)))
    return found
