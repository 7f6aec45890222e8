"""Who danced with somebody?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Row, Suggestion, Table, Topic
from ask.find import find_career
from ask.heard import Heard
from ask.kinds import dancer, dances
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import count, credits_of, dispute, number_word, outcome, partner_of, placing, reach, spans
from show.catalogue import Appearance
from show.person import Person, Role
from show.wording import listing

_CUES = (
    "partner|partners|partnered|partnering|partnership|partnerships|parnter|patner",
    "paired|pair|pairs|pairing|matched|match|teamed|team|coupled|duo",
    "dance|dances|danced|dancing|perform|performed|compete|competed|competes with|alongside|opposite|w",
    "pro|pros|professional|professionals|coach|teacher|choreographer|trainer|instructor",
    "who|whom|which with",
    "who|whom|which had|has|have|get|got|taught|coached|trained|teach|is|was",
    "with who|whom",
    "celebrity|celebrities|celeb|celebs|star|stars|contestant|contestants",
    "whos|who",
    "everyone|everybody|all",
    "had|have|has|got|get",
    "assigned|together|counterpart|roster|clients",
    "other half",
)
_AROUND = frozenset(
    """
    all alongside assigned ballroom career celeb celebrities celebrity celebs choreographer clients
    coach coached compete competed competes contestant contestants counterpart coupled current dance
    danced dances dancing did different duo each ever every everybody everyone first former get given
    got had half has have history instructor is list match matched name opposite other over pair paired
    pairing pairs parnter partner partnered partnering partners partnership partnerships past patner
    perform performed previous pro professional professionals pros roster someone star stars taught
    teach teacher team teamed time together trained trainer up w was when where which who whom whos win
    with won years
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)
_ANOTHER_MATTER = (
    "score|scores|scored|points|marks|average|song|songs|style|styles|total|perfect|tens|won|win|"
    "wins|winner|place|"
    "placed|finish|finished|eliminated|withdrew|home|week|weeks|age|old|trophies|best|better|higher|"
    "most|many|number|"
    "often|judge|judges|host|hosted|quote|said|theme|how|season|seasons|long",
)


@dataclass(frozen=True, slots=True)
class Partner(Query):
    """The other half of a couple: of a celebrity the professional, of a professional the celebrities."""

    kind: ClassVar[str] = "partner"

    examples: ClassVar[tuple[str, ...]] = (
        "who danced with {celebrity}?",
        "who was {celebrity}'s partner?",
        "who has {professional} danced with?",
        "who was {professional}'s partner in season {season}?",
    )

    person: str
    season: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        people = heard.people_as(Role.CELEBRITY, Role.PROFESSIONAL)
        cue = heard.find(*_CUES)
        if len(people) != 1 or not cue or heard.styles or heard.weeks or heard.songs or heard.negated:
            return
        counted = heard.find(
            "how many|number|count partner|partners|celebrity|celebrities|celebs|stars|people"
        )
        if not counted and any(at not in heard.season_span for at in heard.find(*_ANOTHER_MATTER)):
            return
        season, when = heard.season_of(people[0])
        span = people[0].span | cue | counted | heard.among(_AROUND) | when
        yield Reading(cls(people[0].named, season), span)

    def describe(self) -> str:
        return f"Who danced with {self.person}?"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        person, danced = find_career(self, self.person, self.season, scene, assumed)
        others = list(dict.fromkeys(partner_of(person.name, each.couple) for each in danced))
        latest = danced[-1]
        return Answer(
            title=f"{person.name} · {'Partner' if len(others) == 1 else 'Partners'}",
            sentence=_tell(person, danced),
            details=tuple(_tell_more(person, danced, scene)),
            tables=_table(person, danced) if len(danced) > 2 else (),
            assumed=tuple(assumed),
            disputed=tuple(dispute(*(each.couple for each in danced))),
            through=reach(latest.season),
            sources=credits_of(each.season for each in danced),
            followups=(
                *(
                    Suggestion(f"About {name}", dancer.Dancer(name=name))
                    for name in [person.name, *others[-2:]]
                ),
                Suggestion(
                    f"Dances of season {latest.season.number}",
                    dances.Dances(celebrity=latest.couple.celebrity, season=str(latest.season.number)),
                ),
            ),
            topic=Topic(
                season=latest.season.number if len(danced) == 1 else None, people=(person.name, *others[:5])
            ),
        )


def _tell(person: Person, danced: tuple[Appearance, ...]) -> str:
    if len(danced) == 1:
        couple, season = danced[0].couple, danced[0].season
        verb = (
            "is dancing" if couple.place is None and couple.left is None and not season.finished else "danced"
        )
        return f"{person.name} {verb} with {partner_of(person.name, couple)} in season {season.number}."
    seasons: dict[str, list[int]] = {}
    for each in danced:
        seasons.setdefault(partner_of(person.name, each.couple), []).append(each.season.number)
    with_whom = [
        f"{name} ({'season' if len(numbers) == 1 else 'seasons'} {spans(numbers)})"
        for name, numbers in seasons.items()
    ]
    as_professional = danced[0].couple.professional == person.name
    if as_professional:
        celebrities = count(len(seasons), "celebrity", "celebrities")
        return f"{person.name} has danced with {celebrities}: {listing(with_whom)}."
    return f"{person.name} danced in {number_word(len(danced))} seasons: with {listing(with_whom)}."


def _tell_more(person: Person, danced: tuple[Appearance, ...], scene: Scene) -> Iterator[str]:
    if len(danced) == 1:
        couple, season = danced[0].couple, danced[0].season
        yield f"They {_plural(outcome(couple, season))} season {season.number}."
    for each in danced:
        stood_in = {
            one.dance.partner: one.week.number
            for one in scene.catalogue.performances_of(each.season, each.couple)
            if one.dance.partner != each.couple.professional
        }
        if stood_in and person.name == each.couple.celebrity:
            others = listing(f"{name} (week {week})" for name, week in stood_in.items())
            yield f"In season {each.season.number} there was also a dance with {others}."


def _plural(verb: str) -> str:
    """The same of two: "was runner-up in" is "were runners-up in"."""
    return (
        verb.replace("was runner-up", "were runners-up")
        .replace("was ", "were ")
        .replace("is still", "are still")
    )


def _table(person: Person, danced: tuple[Appearance, ...]) -> tuple[Table, ...]:
    rows = tuple(
        Row(
            name=partner_of(person.name, each.couple),
            value=placing(each.couple, each.season),
            detail=f"Season {each.season.number}",
        )
        for each in reversed(danced)
    )
    return (Table(heading="Season by season", rows=rows),)
