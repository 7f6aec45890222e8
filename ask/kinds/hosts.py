"""Who hosted a season, and which seasons did somebody host?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion, Topic, Unknown
from ask.find import find_fitting_seasons, find_person
from ask.heard import Heard
from ask.kinds import judges, overview
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import count, credits_of, spans
from show.person import Person, Role
from show.season import Season
from show.wording import listing

_HOSTED = (
    "host|hosts|hosted|hosting|hoster|hostess|cohost|cohosts|cohosted|cohosting|presenter|presenters|presented|"
    "presenting|presents|emcee|emcees|emceed|mc|moderator|moderators|moderated|moderate|anchor|anchors|anchored",
    "co host|hosts|hosted|hosting",
)
_ALSO = frozenset(
    """
    host hosts hosted hosting cohost cohosts co presenter presenters presented presenting emcee emcees
    mc lady man names when which seasons season years year together who with on the show back then main
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class Hosts(Query):
    """The hosts of a season, or the seasons of a host."""

    kind: ClassVar[str] = "hosts"

    examples: ClassVar[tuple[str, ...]] = ("who hosted season {season}?",)

    season: str | None = None
    person: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        cue = heard.find(*_HOSTED)
        named = heard.people_outside_seasons
        if not cue or len(named) > 1 or heard.find("how many|often", "most"):
            return
        span = cue | heard.season_span | heard.week_span | heard.among(_ALSO)
        span |= named[0].span if named else frozenset()
        yield Reading(cls(heard.season, named[0].named if named else None), span, weight=0.2)

    def describe(self) -> str:
        return f"Who hosted season {self.season}?" if self.season else ""

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        person = (
            find_person(self, self.person, scene, assumed, slot="person", roles=(Role.HOST,))
            if self.person is not None
            else None
        )
        if self.season is not None:
            seasons = find_fitting_seasons(self, self.season, scene, assumed)
        elif person is not None:
            return _answer_person(person, scene, assumed)
        elif scene.catalogue.latest is not None:
            seasons = (scene.catalogue.latest,)
            assumed.append(f"Taking season {seasons[0].number}, the latest I have.")
        else:
            return Unknown(sentence="I know no season yet.")
        told = " ".join(_tell(season) for season in seasons)
        if person is not None and len(seasons) == 1:
            yes = "Yes" if person.name in seasons[0].hosts else f"No, {person.name} did not"
            told = f"{yes}: {told[0].lower() + told[1:]}"
        return Answer(
            title="Hosts" + (f" · Season {seasons[0].number}" if len(seasons) == 1 else ""),
            sentence=told,
            assumed=tuple(assumed),
            sources=credits_of(seasons),
            followups=(
                Suggestion("The judges", judges.Judges(str(seasons[-1].number))),
                Suggestion(f"Season {seasons[-1].number}", overview.Overview(str(seasons[-1].number))),
            ),
            topic=Topic(
                season=seasons[0].number if len(seasons) == 1 else None, people=tuple(seasons[-1].hosts)
            ),
        )


def _tell(season: Season) -> str:
    if not season.hosts:
        return f"I don't know who hosted season {season.number}."
    verb = "was hosted" if season.finished else "is hosted"
    return f"Season {season.number} {verb} by {listing(season.hosts)}."


def _answer_person(person: Person, scene: Scene, assumed: list[str]) -> Answer | Unknown:
    hosted = [season for season in scene.catalogue.seasons if person.name in season.hosts]
    if not hosted:
        return Unknown(sentence=f"{person.name} hosted no season that I know of.")
    others = dict.fromkeys(name for season in hosted for name in season.hosts if name != person.name)
    word = "season" if len(hosted) == 1 else "seasons"
    return Answer(
        title=f"{person.name} · Host",
        sentence=f"{person.name} hosted {count(len(hosted), 'season')}: "
        f"{word} {spans(season.number for season in hosted)}.",
        details=(f"Beside {listing(others)}.",) if others else (),
        assumed=tuple(assumed),
        sources=credits_of(hosted),
        followups=(Suggestion(f"Season {hosted[-1].number}", overview.Overview(str(hosted[-1].number))),),
        topic=Topic(people=(person.name,)),
    )
