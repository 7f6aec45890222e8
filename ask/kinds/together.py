"""Did two people dance together?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion, Topic, Unknown
from ask.cues import CONFIRMED
from ask.find import find_person, find_season
from ask.heard import Heard
from ask.kinds import dancer, partner
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import capital, credits_of, dispute, partner_of, reach, went
from show.catalogue import Appearance
from show.person import Person, Role
from show.wording import listing

_CUES = (
    "partner|partners|partnered|paired|pair|pairs|pairing|teamed|matched|coupled|duo|team|couple",
    "dance|dances|danced|dancing|perform|performed|compete|competed with|together|alongside",
    "pro|professional|coach|teacher",
    "together",
    "with",
    "danced|dance|had|have|has|got|get",
)
_AROUND = frozenset(
    """
    alongside as both coach compete competed couple coupled dance danced dances dancing did duo each
    ever get got had has have how in matched other pair paired pairing pairs partner partnered partners
    perform performed pro professional season teacher team teamed together up was were when why with
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class Together(Query):
    """Yes or no: were the two a couple, and if not, who danced with each?"""

    kind: ClassVar[str] = "together"

    examples: ClassVar[tuple[str, ...]] = ("did {celebrity} dance with {professional}?",)

    first: str
    second: str
    season: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        people = heard.people_as(Role.CELEBRITY, Role.PROFESSIONAL)
        cue = heard.find(*_CUES)
        if len(people) != 2 or not cue or heard.styles or heard.weeks or heard.songs:
            return
        if heard.find(
            "or|vs|versus|better|higher|more|score|scores|scored|won|win|place|placed|finish|"
            "finished|average|who|song|"
            "perfect|points|eliminated|home|far|outlast|beat|compare|than"
        ):
            return
        span = (
            people[0].span
            | people[1].span
            | cue
            | heard.season_span
            | heard.among(_AROUND)
            | heard.find_all(*CONFIRMED)
        )
        yield Reading(cls(people[0].named, people[1].named, heard.season), span, weight=0.2)

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        season = find_season(self, self.season, scene, assumed) if self.season else None
        roles = (Role.CELEBRITY, Role.PROFESSIONAL)
        first = find_person(self, self.first, scene, assumed, slot="first", roles=roles, season=season)
        second = find_person(self, self.second, scene, assumed, slot="second", roles=roles, season=season)
        if first == second:
            return Unknown(sentence=f"Both are {first.name}: name two different people.")
        danced = {each.name: scene.catalogue.appearances_of(each.name) for each in (first, second)}
        both = [each for each in danced[first.name] if partner_of(first.name, each.couple) == second.name]
        told = [each for each in both if season in (None, each.season)]
        celebrity = next((each for each in (first, second) if each.was(Role.CELEBRITY)), first)
        mattering = (
            told
            or [each for each in danced[celebrity.name] if season in (None, each.season)]
            or list(danced[celebrity.name])
        )
        return Answer(
            title=f"{first.name} · {second.name}",
            sentence=_say_yes(first, second, told)
            if told
            else _say_no(first, second, celebrity, mattering, both),
            details=tuple(
                f"{capital(celebrity.name)} {went(celebrity.name, each.couple, each.season)}."
                for each in told[:3]
            ),
            assumed=tuple(assumed),
            disputed=tuple(dispute(*(each.couple for each in mattering[-3:]))),
            through=reach(mattering[-1].season) if mattering else None,
            sources=credits_of(each.season for each in mattering),
            followups=(
                Suggestion(f"About {first.name}", dancer.Dancer(name=first.name)),
                Suggestion(f"About {second.name}", dancer.Dancer(name=second.name)),
                Suggestion(f"Partners of {second.name}"[:80], partner.Partner(person=second.name)),
            ),
            topic=Topic(
                season=mattering[-1].season.number if len(mattering) == 1 else None,
                people=(celebrity.name, *(each.name for each in (first, second) if each != celebrity)),
            ),
        )


def _say_yes(first: Person, second: Person, told: list[Appearance]) -> str:
    where = listing(f"season {each.season.number}" for each in told)
    return f"Yes, {first.name} and {second.name} danced together in {where}."


def _say_no(
    first: Person, second: Person, celebrity: Person, mattering: list[Appearance], both: list[Appearance]
) -> str:
    if both:
        where = listing(f"season {each.season.number}" for each in both)
        told = listing(
            f"with {partner_of(celebrity.name, each.couple)} in season {each.season.number}"
            for each in mattering
        )
        if [each.season for each in mattering] == [each.season for each in both]:
            return f"Not in that season: {first.name} and {second.name} danced together in {where}."
        return (
            f"No, {celebrity.name} danced {told}; {first.name} and {second.name} danced together in {where}."
        )
    if not mattering:
        return f"No, {first.name} and {second.name} never danced together."
    if len(mattering) > 4:
        return f"No, {first.name} and {second.name} have never been a couple."
    told = listing(
        f"with {partner_of(celebrity.name, each.couple)} in season {each.season.number}" for each in mattering
    )
    return f"No, {celebrity.name} danced {told}."
