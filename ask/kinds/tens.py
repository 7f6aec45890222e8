"""How many tens did a judge give?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion, Topic, Unknown
from ask.find import find_person, find_season
from ask.heard import Heard
from ask.kinds import dancer, records
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import count, credits_of, decimal, reach, reach_of_all
from show.person import Role

_TENS = ("ten|tens|10|10s|10's", "perfect mark|marks|score|scores")
_AROUND = frozenset(
    """
    all altogether amount award awarded career count ever far gave give given gives giving hand handed
    history how judge many mark marks much number often out overall paddle perfect paddles raise raised score
    scored scores so tally threw throw time times total
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class Tens(Query):
    """The tens of one judge, over all seasons or in one."""

    kind: ClassVar[str] = "tens"

    examples: ClassVar[tuple[str, ...]] = ("how many tens did {judge} give in season {season}?",)

    judge: str
    season: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        judges = heard.people_as(Role.JUDGE, Role.GUEST_JUDGE)
        if len(judges) != 1 or len(heard.people_outside_seasons) != 1 or heard.weeks or heard.styles:
            return
        tens = heard.find(*_TENS)
        counted = heard.find(
            "how many|often|much", "number|count|tally|total|amount", "gave|give|given|gives|handed|out"
        )
        if not tens or not counted or heard.find("most|first|who|to|whom") - heard.season_span:
            return
        dances = not heard.roles_of(judges[0]).isdisjoint((Role.CELEBRITY, Role.PROFESSIONAL))
        if dances and not heard.find("gave|give|gives|given|giving|handed|hand|judge|judging"):
            return  # the tens that somebody got
        span = judges[0].span | tens | counted | heard.season_span | heard.among(_AROUND)
        yield Reading(cls(judges[0].named, heard.season), span, weight=0.4)

    def describe(self) -> str:
        return f"How many tens did {self.judge} give" + (f" in season {self.season}?" if self.season else "?")

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        season = find_season(self, self.season, scene, assumed) if self.season else None
        roles = (Role.JUDGE, Role.GUEST_JUDGE)
        person = find_person(self, self.judge, scene, assumed, slot="judge", roles=roles, season=season)
        judging = scene.catalogue.records.judging
        number = season.number if season else None
        own = judging.of(person.name, season=number)
        where = f"in season {number}" if season else "over all seasons"
        if own is None:
            return Unknown(
                sentence=f"{person.name} gave no marks {where} that I know.",
                nearest=(Suggestion(f"About {person.name}", dancer.Dancer(name=person.name)),),
            )
        teams = judging.of(person.name, season=number, teams=True) or own
        notes = [f"That is out of {count(own.given, 'mark')}, {decimal(own.average)} on average."]
        if teams.tens != own.tens:
            notes.append(f"With team dances, each counted once: {teams.tens}.")
        if own.unsplit:
            notes.append(f"Of {count(own.unsplit, 'dance')} I know the total only.")
        return Answer(
            title=f"{person.name} · Tens" + (f" · Season {number}" if season else ""),
            sentence=f"{person.name} gave {count(own.tens, 'ten') if own.tens else 'no ten'} {where}.",
            details=tuple(notes),
            assumed=tuple(assumed),
            through=reach(season) if season else reach_of_all(scene.catalogue.seasons),
            sources=credits_of([season] if season else scene.catalogue.seasons),
            followups=(
                Suggestion(f"About {person.name}", dancer.Dancer(name=person.name)),
                Suggestion("Who gave the most", records.Record(record="most tens given", season=self.season)),
            ),
            topic=Topic(season=number, people=(person.name,)),
        )
