"""How many seasons did somebody dance, judge or host?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion, Topic, Unknown
from ask.cues import COUNTED, SEASON_ASKED, SEASONS
from ask.find import find_person
from ask.heard import Heard, Span
from ask.kinds import dancer
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import count, credits_of, partner_of, reach_of_all, spans
from show.catalogue import Catalogue
from show.person import Person, Role
from show.wording import listing

DANCED, JUDGED, HOSTED, GUESTED, FINALS = "danced", "judged", "hosted", "guest", "finals"

_VERBS = {
    FINALS: ("finale|finales|finals|final",),
    HOSTED: (
        "host|hosts|hosted|hosting|hostess|presented|present|presenter|presenting|emcee|emceed|"
        "cohost|cohosted",
    ),
    GUESTED: ("guest judge|judged|judging", "guest"),
    JUDGED: ("judge|judges|judged|judging|panel|jury|panelist",),
    DANCED: (
        "dance|dances|danced|dancing|compete|competed|competes|competing|appear|appeared|appears|"
        "appearance|appearances|participate|participated|perform|performed|took part|take part|been|"
        "be|was|on|in|do|did|done|pro|professional",
    ),
}
_AROUND = frozenset(
    """
    1st a all altogether appear appearance appearances appeared as been began begin career celebrity
    contestant count dancer debut debuted different ever far first from host join joined judge last
    leave left list many number on overall part pro professional regular season seasons series show
    start started take time times to took total until was year years
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class Career(Query):
    """The seasons of a dancer, a judge or a host."""

    kind: ClassVar[str] = "career"

    examples: ClassVar[tuple[str, ...]] = (
        "how many seasons did {professional} dance?",
        "how many seasons did {judge} judge?",
        "what season was {celebrity} on?",
    )

    follows_the_season: ClassVar[bool] = False

    person: str
    what: str | None = None
    """ "danced", "judged", "hosted", "guest" or "finals"; None for all there is."""

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        people, seasons = heard.people_outside_seasons, heard.seasons
        if not people and len(seasons) == 1 and seasons[0].named in heard.scene.catalogue.people:
            people, seasons = seasons, ()  # "count of seasons with Derek Hough"
        if len(people) != 1 or seasons or heard.styles or heard.negated or heard.songs:
            return
        if people is heard.seasons and not heard.find(*COUNTED, "seasons"):
            return
        asked = heard.find(*COUNTED) | heard.find(*SEASON_ASKED, *SEASONS) | heard.find("appearances|tally")
        if not asked or heard.find(
            "score|scores|scored|points|marks|win|wins|won|winner|winning|champion|trophy|trophies|"
            "mirrorball|mirrorballs|mirror|"
            "perfect|ten|tens|10|10s|30|30s|average|eliminated|withdrew|withdraw|home|out|voted|"
            "partner|partners|celebrities|stars|celebs|"
            "song|songs|style|styles|week|weeks|place|placed|finish|finished|old|age|dances|runner|"
            "tango|second|third|quotes|quote|lose|lost"
        ):
            return
        for what, cues in _VERBS.items():
            if verb := heard.find(*cues):
                finale: Span = (
                    frozenset().union(*(week.span for week in heard.weeks)) if what == FINALS else frozenset()
                )
                span = (
                    people[0].span
                    | asked
                    | verb
                    | heard.among(_AROUND)
                    | heard.find_all(*COUNTED, *SEASON_ASKED, *cues)
                )
                yield Reading(cls(people[0].named, what), span | finale, weight=0.1)
                return
        yield Reading(cls(people[0].named), people[0].span | asked | heard.among(_AROUND))

    def describe(self) -> str:
        return f"How many seasons was {self.person} on?"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        person = find_person(self, self.person, scene, assumed, slot="person", roles=_roles(self.what))
        told = dict(_tell(person, scene.catalogue))
        if self.what in told:
            sentences = [told.pop(self.what), *told.values()]
        elif self.what == FINALS:
            sentences = [f"{person.name} has not danced in a finale.", *told.values()]
        elif self.what is None or (self.what == DANCED and told):
            told.pop(FINALS, None)
            sentences = list(told.values())
        else:
            verb = {JUDGED: "been on the panel of judges", HOSTED: "hosted", GUESTED: "been a guest judge"}
            sentences = [
                f"{person.name} has not {verb.get(self.what, 'danced')} in any season I know.",
                *told.values(),
            ]
        if not sentences:
            return Unknown(sentence=f"{person.name} has not danced, judged or hosted in any season I know.")
        seasons = scene.catalogue.seasons
        return Answer(
            title=f"{person.name} · Seasons",
            sentence=sentences[0],
            details=tuple(sentences[1:]),
            assumed=tuple(assumed),
            through=reach_of_all(seasons) if seasons[-1].number in person.seasons else None,
            sources=credits_of(season for season in seasons if season.number in person.seasons),
            followups=(Suggestion(f"About {person.name}", dancer.Dancer(name=person.name)),),
            topic=Topic(
                season=person.seasons[0] if len(person.seasons) == 1 else None,
                people=(person.name,),
            ),
        )


def _roles(what: str | None) -> tuple[Role, ...] | None:
    return {
        DANCED: (Role.PROFESSIONAL, Role.CELEBRITY),
        FINALS: (Role.PROFESSIONAL, Role.CELEBRITY),
        JUDGED: (Role.JUDGE, Role.GUEST_JUDGE),
        GUESTED: (Role.GUEST_JUDGE,),
        HOSTED: (Role.HOST,),
    }.get(what or "")


def _tell(person: Person, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """(what, the sentence on it) for everything that the person did."""
    name = person.name
    danced = catalogue.appearances_of(name)
    if danced:
        numbers = sorted({each.season.number for each in danced})
        role = (
            "as a professional"
            if any(each.couple.professional == name for each in danced)
            else "as a celebrity"
        )
        if len(danced) <= 3:
            told = listing(
                f"season {each.season.number} with {partner_of(name, each.couple)}" for each in danced
            )
        else:
            told = f"seasons {spans(numbers)}"
        yield DANCED, f"{name} has danced in {count(len(numbers), 'season')} {role}: {told}."
        finals = catalogue.records.careers.finals_of(name)
        if finals:
            told = spans(each.season.number for each in finals)
            word = "season" if len(finals) == 1 else "seasons"
            yield FINALS, f"{name} has danced in {count(len(finals), 'finale')}: {word} {told}."
    for what, verb, numbers in (
        (JUDGED, "been on the panel of judges in", [s.number for s in catalogue.seasons if name in s.judges]),
        (HOSTED, "hosted", [s.number for s in catalogue.seasons if name in s.hosts]),
    ):
        if numbers:
            word = "season" if len(numbers) == 1 else "seasons"
            yield what, f"{name} has {verb} {count(len(numbers), 'season')}: {word} {spans(numbers)}."
    guested = [
        f"season {season.number} week {week.number}"
        for season in catalogue.seasons
        for week in season.weeks
        if name in week.guest_judges
    ]
    if guested:
        yield GUESTED, f"{name} has been a guest judge {count(len(guested), 'time')}: in {listing(guested)}."
