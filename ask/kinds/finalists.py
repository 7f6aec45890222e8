"""Who danced in the finale of a season?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Row, Suggestion, Table, Topic, Unknown
from ask.find import find_season
from ask.heard import Heard, Night
from ask.kinds import night, overview, winner
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import amid, count, credits_of, dispute, placing, reach
from show.couple import Couple
from show.season import Season
from show.wording import day, listing

_FINALISTS = (
    "finalist|finalists|finalis",
    "made|make|makes|reached|reach|got|get|went|advanced|qualified finals|finale|final",
    "who|which|what finale|finals|final",
    "final two|three|four|five|2|3|4|5",
    "in finale|finals|final",
)
_WHO = (
    "made|make|makes|reached|reach|got|get|went|advanced|qualified|couple|couples|celebrity|"
    "celebrities|celebs|star|stars|"
    "contestants|people|competed|danced|lineup|list|who|which|were|was"
)
"""With a finale anywhere, these ask for its couples."""

_AROUND = frozenset(
    """
    advanced all cast celebrities compete competed contestants couple couples dance danced dancing end
    final finale finalists finals get got in left lineup list made make makes people qualified reach
    reached stars team teams was went were who
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class Finalists(Query):
    """The couples of the finale, with how they came in; of the latest finished season when none is named."""

    kind: ClassVar[str] = "finalists"

    examples: ClassVar[tuple[str, ...]] = ("who was in the finale of season {season}?",)

    season: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        if heard.people_outside_seasons or heard.styles or heard.negated:
            return
        if heard.find(
            "won|win|wins|winner|score|scores|scored|when|date|air|aired|song|songs|style|styles|"
            "judge|judges|guest|host|hosted|"
            "theme|perfect|highest|lowest|best|worst|total|first|dance|dances|points|eliminated|left|"
            "average|how"
        ):
            return
        cue = heard.find(*_FINALISTS) or (heard.finale_span if heard.find(_WHO) else frozenset())
        if not cue or any(week.named is not Night.FINALE for week in heard.weeks) or heard.places:
            return
        numbers = frozenset().union(*(each.span for each in heard.numbers[:1] if each.named in (2, 3, 4, 5)))
        span = cue | heard.finale_span | heard.season_span | heard.among(_AROUND) | numbers
        yield Reading(cls(heard.season), span)

    def describe(self) -> str:
        return (
            f"Who danced in the finale of season {self.season}?"
            if self.season
            else "Who danced in the last finale?"
        )

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        if self.season is not None:
            season = find_season(self, self.season, scene, assumed)
        elif scene.catalogue.latest_finished is not None:
            season = scene.catalogue.latest_finished
            assumed.append(f"Taking season {season.number}, the latest finished one.")
        else:
            return Unknown(sentence="No season I know is finished yet.")
        week = season.finale_week
        if week is None:
            return Unknown(
                sentence=f"Season {season.number} has not come to its finale yet, so there are no finalists.",
                nearest=(
                    Suggestion(f"Season {season.number}", overview.Overview(season=str(season.number))),
                ),
            )
        names = {dance.celebrity for dance in week.dances}
        found = [couple for couple in season.couples if couple.celebrity in names]
        return Answer(
            title=f"Season {season.number} · Finalists",
            sentence=f"{count(len(found), 'couple')} danced in the finale of season {season.number}: "
            f"{listing(amid(couple) for couple in found)}.",
            details=tuple(_tell_more(season, found)),
            tables=_table(season, found),
            assumed=tuple(assumed),
            disputed=tuple(dispute(*found)),
            through=reach(season),
            sources=credits_of([season]),
            followups=(
                Suggestion("Finale scores", night.Night(season=str(season.number), week=week.number)),
                Suggestion("The winner", winner.Winner(season=str(season.number))),
                Suggestion("Standings", overview.Overview(season=str(season.number))),
            ),
            topic=Topic(
                season=season.number,
                week=week.number,
                people=tuple(name for each in found for name in (each.celebrity, each.professional)),
            ),
        )


def _tell_more(season: Season, found: list[Couple]) -> Iterator[str]:
    if season.winner is not None:
        when = f" on {day(season.finale)}" if season.finale else ""
        yield f"{season.winner.name} won{when}."
    for couple in found:
        if couple.note and "finale" in couple.note:
            yield f"{couple.celebrity}: {couple.note}"


def _table(season: Season, found: list[Couple]) -> tuple[Table, ...]:
    rows = tuple(
        Row(name=amid(couple), place=couple.place, detail=placing(couple, season)) for couple in found
    )
    return (Table(heading="Finale", rows=rows),)
