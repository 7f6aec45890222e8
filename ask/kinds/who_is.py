"""How old was a celebrity, where from, and known for what?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion, Topic, Unknown
from ask.find import find_career
from ask.heard import Heard
from ask.kinds import dancer, placement
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import credits_of, dispute, went
from show.catalogue import Appearance
from show.person import Person, Role
from show.wording import listing

AGE, HOME, FAME = "age", "home", "known for"

_CUES = {
    AGE: ("how old|young", "age|aged|ages", "old was|is|when", "years old", "young"),
    HOME: (
        "hometown|home town|state|country", "hometown|birthplace|homestate", "where from",
        "from where|what|which", "come|comes|came|hail|hails from", "home town|state|country", "born",
        "which|what state|country", "homes|home",
    ),
    FAME: (
        "known|famous|fame|noted for|as", "famous|known",
        "occupation|profession|job|career|industry|background",
        "what do|does|did for living|work", "living", "field|industry|line of work", "why famous|known",
        "claim fame", "what do|does|did",
    ),
}  # fmt: skip
_AROUND = frozenset(
    """
    appeared as back celebrity compete competed competition contest danced dancing during for from old
    on season show star then time town was what when where which while win won year years
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class WhoIs(Query):
    """What the facts tell of a celebrity besides dancing."""

    kind: ClassVar[str] = "who_is"

    examples: ClassVar[tuple[str, ...]] = ("how old was {celebrity}?", "what is {celebrity} known for?")

    person: str
    what: str
    """ "age", "home" or "known for"."""

    season: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        people = heard.people_as(Role.CELEBRITY)
        if len(people) != 1 or heard.styles or heard.weeks or heard.negated:
            return
        if heard.find(
            "score|scored|place|placed|finish|finished|partner|eliminated|song|youngest|oldest|many|"
            "quote|said"
        ):
            return
        for what, cues in _CUES.items():
            if cue := heard.find(*cues):
                season, when = heard.season_of(people[0])
                yield Reading(
                    cls(people[0].named, what, season),
                    people[0].span | cue | when | heard.find_all(*cues) | heard.among(_AROUND),
                )
                return

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        person, danced = find_career(self, self.person, self.season, scene, assumed)
        danced = tuple(each for each in danced if each.couple.celebrity == person.name)
        told = _TELL.get(self.what, _tell_fame)(person, danced) if danced else ""
        if not told:
            return Unknown(
                sentence=f"My facts do not tell the {_NAMES.get(self.what, self.what)} of {person.name}.",
                nearest=(Suggestion(f"About {person.name}", dancer.Dancer(name=person.name)),),
            )
        return Answer(
            title=person.name,
            sentence=told,
            details=tuple(f"{person.name} {went(person.name, each.couple, each.season)}." for each in danced),
            assumed=tuple(assumed),
            disputed=tuple(dispute(*(each.couple for each in danced))),
            sources=credits_of(each.season for each in danced),
            followups=(
                Suggestion(f"About {person.name}", dancer.Dancer(name=person.name)),
                Suggestion("Place", placement.Placement(person=person.name)),
            ),
            topic=Topic(season=danced[0].season.number if len(danced) == 1 else None, people=(person.name,)),
        )


_NAMES = {AGE: "age", HOME: "home", FAME: "field"}


def _tell_age(person: Person, danced: tuple[Appearance, ...]) -> str:
    known = [each for each in danced if each.couple.age is not None]
    told = listing(f"{each.couple.age} years old in season {each.season.number}" for each in known)
    return f"{person.name} was {told}." if told else ""


def _tell_home(person: Person, danced: tuple[Appearance, ...]) -> str:
    homes = list(dict.fromkeys(each.couple.home for each in danced if each.couple.home))
    told = listing(homes, "or")
    return f"{person.name} is given as from {told}." if told else ""


def _tell_fame(person: Person, danced: tuple[Appearance, ...]) -> str:
    couple = danced[-1].couple
    if couple.known_for:
        field = f" ({couple.industry})" if couple.industry else ""
        return f"{person.name} is known for this: {couple.known_for}{field}."
    return f"{person.name} comes from this field: {couple.industry}." if couple.industry else ""


_TELL = {AGE: _tell_age, HOME: _tell_home, FAME: _tell_fame}
