"""Who were the best three of a season?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Row, Suggestion, Table, Topic, Unknown
from ask.find import find_season
from ask.heard import Heard
from ask.kinds import finalists, overview
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import amid, credits_of, dispute, placing
from show.wording import listing, ordinal

_AROUND = frozenset(
    """
    top podium best final couples couple contestants celebrities celebs stars people teams
    placements finishers places finished made make list dancers medalists medals of three four five
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)
PODIUM = 3


@dataclass(frozen=True, slots=True)
class Top(Query):
    """The couples of the first places; of the latest finished season when none is named."""

    kind: ClassVar[str] = "top"

    examples: ClassVar[tuple[str, ...]] = ("top 3 of season {season}",)

    number: int = PODIUM
    season: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        if (
            heard.people_outside_seasons
            or heard.weeks_but_finale
            or heard.styles
            or heard.places
            or heard.negated
        ):
            return
        if heard.find("score|scores|scored|average|dances|songs|total|points|moments"):
            return
        span = heard.season_span | heard.finale_span | heard.among(_AROUND)
        numbers = [each for each in heard.numbers if 2 <= each.named <= 10]
        if podium := heard.find("podium|medalists|medals"):
            yield Reading(cls(PODIUM, heard.season), span | podium, weight=0.2)
        elif len(numbers) == 1 and (cue := heard.find("top", "best", "final")) | heard.finale_span:
            yield Reading(cls(numbers[0].named, heard.season), span | cue | numbers[0].span, weight=0.2)

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        if self.season is None and (latest := scene.catalogue.latest_finished) is not None:
            season = latest
            assumed.append(f"Taking season {season.number}, the latest finished one.")
        else:
            season = find_season(self, self.season or "latest", scene, assumed)
        number = str(season.number)
        best = [
            couple for couple in season.couples if couple.place is not None and couple.place <= self.number
        ]
        if not season.finished or not best:
            return Unknown(
                sentence=f"Season {number} is still going on: its first places are not taken yet.",
                nearest=(Suggestion(f"Season {number}", overview.Overview(season=number)),),
            )
        told = listing(f"{couple.celebrity} ({ordinal(couple.place or 0)})" for couple in best)
        rows = tuple(
            Row(name=amid(couple), place=couple.place, detail=placing(couple, season)) for couple in best
        )
        return Answer(
            title=f"Season {number} · Top {self.number}",
            sentence=f"The top {self.number} of season {number}: {told}.",
            tables=(Table(heading="First places", rows=rows),),
            assumed=tuple(assumed),
            disputed=tuple(dispute(*best)),
            sources=credits_of([season]),
            followups=(
                Suggestion("Standings", overview.Overview(season=number)),
                Suggestion("The finale", finalists.Finalists(season=number)),
            ),
            topic=Topic(season=season.number, people=tuple(couple.celebrity for couple in best)),
        )
