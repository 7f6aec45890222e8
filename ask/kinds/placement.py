"""How far did somebody come?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Row, Suggestion, Table, Topic
from ask.find import find_career
from ask.heard import Heard
from ask.kinds import dancer, dances, overview
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import count, credits_of, departure, dispute, partner_of, placing, reach, went
from show.catalogue import Appearance
from show.couple import Exit
from show.person import Person, Role
from show.wording import listing, ordinal

_CUES = (
    "place|placed|places|placement|placements|placing|placings|position|positions|rank|ranked|ranking|spot",
    "finish|finished|finishes|finishing",
    "how far",
    "where|what|which|how end|ended|ends up|in",
    "ended|end|finished|came|was where",
    "ended|end|wound|wind|landed|land up|in|on",
    "come|came in|out",
    "where come|came|land|landed|ended|end|stand",
    "how good|well|high|low",
    "how did|do|does|has|was perform|performed|go|fare|fared|do|did|done|end|doing",
    "fare|fared|result|results|standing|standings|outcome|fate",
    "how did|do|does",
    "what|which number",
)
_AROUND = frozenset(
    """
    achieve achieved and best came come competition contest did do does doing done end ended ends far
    fare fared fate final finale finally finals finish finished finishes finishing get go gone good got
    has high how in land landed low made make medal number on out outcome overall perform performed
    place placed placement placements places placing placings position positions rank ranked ranking
    rankings reach reached result results spot stand standing standings table take took total up was
    well went what where which who whom wind with wound
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)
_ANOTHER_MATTER = (
    "score|scores|scored|points|marks|average|dance|song|week|weeks|episode|night|style|total|"
    "compare|better|higher",
    "eliminated|withdrew|withdraw|home|out|boot|from|hometown|old|age|born|known|famous|job|living",
)


@dataclass(frozen=True, slots=True)
class Placement(Query):
    """The place of a celebrity or a professional, in one season or in each."""

    kind: ClassVar[str] = "placement"

    examples: ClassVar[tuple[str, ...]] = ("what place did {celebrity} get?", "how far did {celebrity} get?")

    follows_the_season: ClassVar[bool] = True

    person: str
    season: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        people = heard.people_as(Role.CELEBRITY, Role.PROFESSIONAL)
        cue = heard.find(*_CUES)
        if not people or not cue or heard.styles or heard.weeks_but_finale or heard.negated:
            return
        if heard.find(*_ANOTHER_MATTER):
            return
        named = people[0]
        if len(people) == 2 and heard.find("and|with|&"):
            named = next((each for each in people if Role.CELEBRITY in heard.roles_of(each)), named)
        elif len(people) > 1:
            return
        season, when = heard.season_of(named)
        span = frozenset().union(*(each.span for each in people)) | cue | heard.among(_AROUND) | when
        yield Reading(cls(named.named, season), span | heard.finale_span)

    def describe(self) -> str:
        return f"What place did {self.person} get?"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        person, danced = find_career(self, self.person, self.season, scene, assumed)
        latest = danced[-1]
        return Answer(
            title=f"{person.name} · {'Place' if len(danced) == 1 else 'Places'}",
            sentence=_tell(person, danced),
            details=tuple(_tell_more(person, danced)),
            tables=_table(person, danced) if len(danced) > 3 else (),
            assumed=tuple(assumed),
            disputed=tuple(dispute(*(each.couple for each in danced))),
            through=reach(latest.season),
            sources=credits_of(each.season for each in danced),
            followups=(
                Suggestion(f"About {person.name}", dancer.Dancer(name=person.name)),
                Suggestion(
                    f"Dances of season {latest.season.number}",
                    dances.Dances(celebrity=latest.couple.celebrity, season=str(latest.season.number)),
                ),
                Suggestion("Standings", overview.Overview(season=str(latest.season.number))),
            ),
            topic=Topic(
                season=latest.season.number if len(danced) == 1 else None,
                people=(person.name, partner_of(person.name, latest.couple)),
            ),
        )


def _tell(person: Person, danced: tuple[Appearance, ...]) -> str:
    if len(danced) == 1:
        couple, season = danced[0].couple, danced[0].season
        if couple.place is None:
            return f"{person.name} {went(person.name, couple, season)}."
        place = ordinal(couple.place)
        if couple.place == 1:
            with_whom = partner_of(person.name, couple)
            return f"{person.name} finished 1st in season {season.number}: a win, with {with_whom}."
        shared = "shared " if placing(couple, season).startswith("shared") else ""
        extra = ", as runner-up," if couple.place == 2 else ""
        return (
            f"{person.name} finished {shared}{place}{extra} in season {season.number} "
            f"with {partner_of(person.name, couple)}."
        )
    if len(danced) <= 3:
        told = listing(
            f"{placing(each.couple, each.season)} in season {each.season.number} "
            f"with {partner_of(person.name, each.couple)}"
            if each.couple.place != 1
            else f"1st place, a win, in season {each.season.number} "
            f"with {partner_of(person.name, each.couple)}"
            for each in danced
        )
        return f"{person.name} danced in {count(len(danced), 'season')}: {told}."
    placed = [each.couple.place for each in danced if each.couple.place]
    wins = sum(place == 1 for place in placed)
    best = (
        f"{count(wins, 'win')}"
        if wins
        else f"{ordinal(min(placed))} place at best"
        if placed
        else "no place yet"
    )
    return f"{person.name} danced in {count(len(danced), 'season')}: {best}."


def _tell_more(person: Person, danced: tuple[Appearance, ...]) -> Iterator[str]:
    if len(danced) != 1:
        return
    couple, season = danced[0].couple, danced[0].season
    if couple.left is Exit.WITHDREW:
        yield f"They {departure(couple)}."
    elif couple.left is not None:
        yield f"They were {departure(couple)}."
    elif couple.place is not None and season.winner is not None and not couple.won:
        yield f"{season.winner.name} won."
    yield f"{count(len(season.couples), 'couple')} danced that season."


def _table(person: Person, danced: tuple[Appearance, ...]) -> tuple[Table, ...]:
    rows = tuple(
        Row(
            name=f"Season {each.season.number} · {partner_of(person.name, each.couple)}",
            value=placing(each.couple, each.season),
        )
        for each in reversed(danced)
    )
    return (Table(heading="Season by season", rows=rows),)
