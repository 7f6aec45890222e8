"""Who came second, third, last in a season?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion, Topic, Unknown
from ask.find import find_season
from ask.heard import Heard, Span
from ask.kinds import dancer, overview, winner
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import capital, count, credits_of, departure, dispute, name_couples, reach
from show.couple import Couple
from show.season import Season
from show.wording import ordinal

_CUES = (
    "arrive|arrived|arrives|came|come|comes|coming|finished|finish|finishes|placed|place|places|ended|end|landed|land|ranked|rank",
    "got|get|took|take|takes|won|was|were|took",
    "place|position|spot|rank|ranking|rankings|standing|standings|placement|medal|medalist|finisher|"
    "finishers",
    "finalist|couple|person|one",
    "runner|runners|runnerup|up",
    "lost to|in|at",
    "winner|champion",
)
_AROUND = frozenset(
    """
    at arrive arrived arrives behind came champion come comes coming competition contest couple dead end
    ended final finale finalist finals finish finished finisher finishers finishes get got in land landed
    lost medal medalist one overall person place placed placement places position rank ranked ranking rankings
    result results runner runners runnerup season spot standing standings table take takes to took up
    very was were winner won
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


_MEDALS = "place|placed|medal|silver|bronze|runner|runners|runnerup|spot|position"
"""Places are won, too, where one of these is said."""


@dataclass(frozen=True, slots=True)
class Placed(Query):
    """Who came in at one place; of the latest finished season when none is named."""

    kind: ClassVar[str] = "placed"

    examples: ClassVar[tuple[str, ...]] = (
        "who came second in season {season}?",
        "who finished last in season {season}?",
    )

    place: int
    """1 for the winner; -1 for the last, -2 for the one before."""

    season: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        if heard.people_outside_seasons or heard.negated or heard.weeks_but_finale or heard.styles:
            return
        losers = cls._hear_losers(heard)
        if losers and (heard.finale_span or heard.find("finalist|finalists")) and not heard.places:
            yield Reading(cls(2, heard.season), losers | heard.season_span | heard.among(_AROUND), weight=0.2)
            return
        places = [mention for mention in heard.places if not mention.span & heard.season_span]
        if not places or len({mention.named for mention in places}) > 1:
            return
        if heard.find("won|win|winner|winners|champion") and not heard.find(_MEDALS):
            return  # "the first winner", "who won the 12th one"
        if heard.find(
            "danced|eliminated|elimination|left|leave|leaver|home|boot|booted|withdrew|perfect|dance|"
            "dances|score|ten"
        ):
            return
        span = (
            frozenset().union(*(mention.span for mention in places)) | heard.season_span | heard.finale_span
        )
        yield Reading(cls(places[0].named, heard.season), span | heard.among(_AROUND))

    @staticmethod
    def _hear_losers(heard: Heard) -> Span:
        """The words of "who lost the finale"."""
        lost = heard.find("lost|lose|loses|losing|beaten|defeated")
        return lost | heard.finale_span | heard.find_all("finalist|finalists") if lost else frozenset()

    def describe(self) -> str:
        where = f"season {self.season}" if self.season else "the latest finished season"
        return f"Who came {_name(self.place)} in {where}?"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        if self.season is not None:
            season = find_season(self, self.season, scene, assumed)
        elif scene.catalogue.latest_finished is not None:
            season = scene.catalogue.latest_finished
            assumed.append(f"Taking season {season.number}, the latest finished one.")
        else:
            return Unknown(sentence="No season I know is finished yet.")
        places = sorted({couple.place for couple in season.couples if couple.place is not None})
        wanted = self.place if self.place > 0 else next(iter(places[self.place :][:1]), 0)
        found = [couple for couple in season.couples if couple.place == wanted]
        if not found:
            return _answer_none(self.place, season, places)
        return Answer(
            title=f"Season {season.number} · {capital(_name(self.place))} place",
            sentence=_tell(found, self.place, wanted, season),
            details=tuple(_tell_more(found)),
            assumed=tuple(assumed),
            disputed=tuple(dispute(*found)),
            through=reach(season),
            sources=credits_of([season]),
            followups=(
                Suggestion("Standings", overview.Overview(season=str(season.number))),
                Suggestion("The winner", winner.Winner(season=str(season.number))),
                *(
                    Suggestion(f"About {each.celebrity}", dancer.Dancer(name=each.celebrity))
                    for each in found[:2]
                ),
            ),
            topic=Topic(
                season=season.number,
                people=tuple(name for each in found for name in (each.celebrity, each.professional)),
            ),
        )


def _name(place: int) -> str:
    return {-1: "last", -2: "second to last", -3: "third to last"}.get(place, ordinal(abs(place)))


def _tell(found: list[Couple], asked: int, place: int, season: Season) -> str:
    names = name_couples(found)
    if len(found) > 1:
        shared = f"shared {ordinal(place)} place" + (f" ({_name(asked)})" if asked < 0 else "")
        return f"{names} {shared} in season {season.number}."
    if place == 1:
        return f"{names} came 1st in season {season.number}: they won."
    if asked < 0:
        return f"{names} came {_name(asked)} in season {season.number}, in {ordinal(place)} place."
    runner_up = ", as runners-up" if place == 2 else ""
    return f"{names} came {ordinal(place)} in season {season.number}{runner_up}."


def _tell_more(found: list[Couple]) -> Iterator[str]:
    for couple in found:
        if couple.left is not None:
            yield f"{couple.celebrity} {'was ' if couple.left == 'eliminated' else ''}{departure(couple)}."


def _answer_none(place: int, season: Season, places: list[int]) -> Unknown:
    nearest = (Suggestion("Standings", overview.Overview(season=str(season.number))),)
    if not season.finished:
        taken = f" Places {places[0]} to {places[-1]} are taken so far." if places else ""
        return Unknown(
            sentence=f"Nobody has come {_name(place)} in season {season.number} yet: "
            f"it is still going on.{taken}",
            nearest=nearest,
        )
    return Unknown(
        sentence=f"Season {season.number} has no {_name(place)} place: "
        f"{count(len(season.couples), 'couple')} danced in it, and the last came {ordinal(places[-1])}."
        if place > places[-1]
        else f"Nobody came {_name(place)} in season {season.number}: couples shared a place there.",
        nearest=nearest,
    )
