"""How many couples, weeks, withdrawals were there; how many seasons have there been?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion, Topic
from ask.cues import COUNTED
from ask.find import find_season
from ask.heard import Heard
from ask.kinds import overview
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import count, credits_of, reach
from show.season import Season
from show.wording import day

_COUPLES = (
    "couple|couples|pair|pairs|celebrity|celebrities|celeb|celebs|contestant|contestants|star|stars|"
    "team|teams"
)
_MORE = "competitor|competitors|people|dancers|participants|duos|names|cast|contestents|contenders|castmates"
_WEEKS = "week|weeks|wks|episode|episodes|long"
_SIZE = (
    "cast|field|lineup|roster size|count|big|large|number",
    "size|big|large cast|field|lineup|roster",
    f"number|count|amount|total {_COUPLES}|{_MORE}",
    f"{_COUPLES}|{_MORE} count|number|total|tally",
    f"how many|much {_COUPLES}|{_MORE}",
)
_LENGTH = (
    f"how many|much {_WEEKS}",
    "how long",
    f"number|count|length {_WEEKS}|season",
    f"{_WEEKS} count|number|total",
    "duration|length",
)
_AROUND = frozenset(
    """
    air aired all altogether began begin beginning big cast castmates celeb celebrities celebrity celebs
    compete competed competing competitor competitors contenders contestant contestants contestents
    count couple couples dance danced dancers duos entire episode episodes full go initial large last
    lasted long names number original overall pair pairs part participants people ran run season size
    star stars start started starting take team teams there took total week weeks went whole wks
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)
_ANOTHER_MATTER = (
    "perfect|score|scored|scores|ten|tens|points|win|won|wins|times|danced with|left|remain|"
    "remaining|still|eliminated|"
    "withdrew|withdraw|quit|judge|judges|host|hosts|guest|judged|hosted|pro|pros|professionals|"
    "average|songs|styles|"
    "tangos|finale|final|finalists|home|dances|song|style"
)


@dataclass(frozen=True, slots=True)
class Couples(Query):
    """How many couples danced in a season, and for how many weeks."""

    kind: ClassVar[str] = "couples"

    examples: ClassVar[tuple[str, ...]] = (
        "how many couples were in season {season}?",
        "how many weeks did season {season} run?",
    )

    season: str | None = None
    what: str = "couples"
    """ "couples" or "weeks"."""

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        if heard.people_outside_seasons or heard.weeks or heard.styles or heard.places or heard.negated:
            return
        if any(at not in heard.season_span for at in heard.find(_ANOTHER_MATTER)):
            return
        span = heard.season_span | heard.among(_AROUND) | heard.find_all(*COUNTED)
        if cue := heard.find(*_SIZE) or (heard.find(*COUNTED) and heard.find(f"{_COUPLES}|{_MORE}")):
            yield Reading(cls(heard.season), cue | span, weight=0.2)
        elif cue := heard.find(*_LENGTH):
            yield Reading(cls(heard.season, "weeks"), cue | span, weight=0.2)

    def describe(self) -> str:
        return f"How many {self.what} did season {self.season} have?" if self.season else ""

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        season = find_season(self, self.season or "latest", scene, assumed)
        return Answer(
            title=f"Season {season.number} · {season.year}",
            sentence=_tell_weeks(season) if self.what == "weeks" else _tell_couples(season),
            details=(_tell_couples(season),) if self.what == "weeks" else (),
            assumed=tuple(assumed),
            through=reach(season),
            sources=credits_of([season]),
            followups=(Suggestion(f"Season {season.number}", overview.Overview(season=str(season.number))),),
            topic=Topic(season=season.number),
        )


def _tell_couples(season: Season) -> str:
    verb = "danced" if season.finished else "began"
    return f"{count(len(season.couples), 'couple')} {verb} in season {season.number}."


def _tell_weeks(season: Season) -> str:
    danced = sum(week.danced for week in season.weeks)
    if season.finale is None:
        weeks = f"{count(danced, 'week')} so far, of {len(season.weeks)} announced"
        return f"Season {season.number} has been danced for {weeks}."
    when = f"from {day(season.premiere)} to {day(season.finale)}"
    return f"Season {season.number} ran {count(danced, 'week')}, {when}."


@dataclass(frozen=True, slots=True)
class Seasons(Query):
    """How many seasons there are, and how far the facts go."""

    kind: ClassVar[str] = "seasons"

    examples: ClassVar[tuple[str, ...]] = ("how many seasons are there?",)

    follows_the_season: ClassVar[bool] = False

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        if heard.people or heard.seasons or heard.weeks or heard.styles or heard.places:
            return
        cue = heard.find(
            "how many|much season|seasons",
            "number|count|total of season|seasons",
            "season|seasons count|total|number",
        )
        if cue:
            yield Reading(
                cls(),
                cue
                | heard.find_all("total|all|altogether|far|now|exist|been|made|aired|air|overall", *COUNTED),
            )

    def describe(self) -> str:
        return "How many seasons are there?"

    def reply(self, scene: Scene) -> Outcome:
        seasons = scene.catalogue.seasons
        latest = scene.catalogue.latest
        finished = sum(season.finished for season in seasons)
        return Answer(
            title="Seasons",
            sentence=f"I know {count(len(seasons), 'season')}: {finished} finished"
            + (
                "." if finished == len(seasons) else f", and season {seasons[-1].number} still to be decided."
            ),
            through=reach(latest) if latest else None,
            sources=credits_of(seasons),
            followups=(Suggestion("The latest season", overview.Overview()),),
            topic=Topic(season=latest.number if latest else None),
        )
