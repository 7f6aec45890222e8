"""Who is still in the running?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Row, Suggestion, Table, Topic, Unknown
from ask.cues import COUNTED
from ask.find import find_season
from ask.heard import Heard
from ask.kinds import eliminated, overview, scores, winner
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import amid, capital, count, credits_of, reach
from show.wording import listing

_CUES = (
    "still in|competing|dancing|around|there|alive|standing|left|running|contention|part|here|going",
    "remaining|remain|remains|surviving|survivors|survivor",
    "who|whos|which left",
    "couples|celebrities|stars|contestants|many|people|dancers|teams left|remain|remaining",
    "yet be eliminated",
    "hasnt|havent|not been|be eliminated|out|voted",
    "in running|contention|race",
    "still",
    "left in competition|running|contest",
)
_AROUND = frozenset(
    """
    alive celebrities competition contention contest contestants couples current currently dancers
    eliminated elimination everyone far left lineup list moment now people present pros race remain
    remaining running standing stars still teams today yet
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class StillIn(Query):
    """The couples that have not left; of the latest season when none is named."""

    kind: ClassVar[str] = "still_in"

    examples: ClassVar[tuple[str, ...]] = ("who is still in?", "how many couples are left?")

    follows_the_season: ClassVar[bool] = False

    season: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        cue = heard.find(*_CUES)
        if not cue or heard.people_outside_seasons or heard.weeks or heard.styles or heard.places:
            return
        nouns = "couples|celebrities|celebs|stars|contestants|people|pairs|teams left"
        remaining = heard.find(nouns) and not heard.find("who|which|whos")
        if (
            heard.seasons
            and not remaining
            and heard.find("left|leave")
            and not heard.find("are|is|still|many|remain|remaining")
        ):
            return
        span = cue | heard.season_span | heard.among(_AROUND) | heard.find_all(*COUNTED)
        if heard.content <= span:
            yield Reading(cls(heard.season), span, weight=0.3)

    def describe(self) -> str:
        return "Who is still in?"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        if self.season is not None:
            season = find_season(self, self.season, scene, assumed)
        elif scene.catalogue.latest is not None:
            season = scene.catalogue.latest
        else:
            return Unknown(sentence="I know no season yet.")
        number = str(season.number)
        if season.finished and season.winner is not None:
            return Answer(
                title=f"Season {number} · Over",
                sentence=f"Nobody is still in: season {number} is over, and {season.winner.name} won it.",
                assumed=tuple(assumed),
                sources=credits_of([season]),
                followups=(
                    Suggestion("The winner", winner.Winner(season=number)),
                    Suggestion("Standings", overview.Overview(season=number)),
                ),
                topic=Topic(
                    season=season.number, people=(season.winner.celebrity, season.winner.professional)
                ),
            )
        still = [couple for couple in season.couples if couple.left is None and couple.place is None]
        rows = tuple(Row(name=amid(couple), detail=couple.known_for or "") for couple in still)
        told = listing(couple.celebrity for couple in still)
        return Answer(
            title=f"Season {number} · Still competing",
            sentence=f"{capital(count(len(still), 'couple'))} are still in season {number}: {told}.",
            tables=(Table(heading="Still competing", rows=rows),),
            assumed=tuple(assumed),
            through=reach(season),
            sources=credits_of([season]),
            followups=(
                Suggestion("Latest scores", scores.Scores(season=number)),
                Suggestion("Who has left", eliminated.Exits(number)),
            ),
            topic=Topic(season=season.number),
        )
