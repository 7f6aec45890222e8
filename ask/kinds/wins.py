"""Which seasons did somebody win, with whom, and how many?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Row, Suggestion, Table, Topic
from ask.cues import ALSO_WON, COUNTED, OPENERS, SEASON_ASKED, WON
from ask.find import find_appearances, find_person, find_season
from ask.heard import Heard
from ask.kinds import dancer, winner
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import amid, count, credits_of, number_word, reach_of_all, went
from show.catalogue import Appearance
from show.person import Person, Role
from show.wording import day, listing


@dataclass(frozen=True, slots=True)
class Wins(Query):
    """The seasons that a celebrity or a professional won."""

    kind: ClassVar[str] = "wins"

    examples: ClassVar[tuple[str, ...]] = (
        "how many times has {professional} won?",
        "who did {professional} win with?",
    )

    follows_the_season: ClassVar[bool] = False

    person: str
    season: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        people = heard.people_as(Role.PROFESSIONAL, Role.CELEBRITY)
        if len(people) != 1 or heard.negated:
            return
        won = heard.find(*WON, "trophies|trophy|titles|title|championships|crowns")
        if not won:
            return
        counted, season = heard.find(*COUNTED), heard.find(*SEASON_ASKED)
        with_whom = heard.find(
            "who|whom|which|what|celebrity|celebrities|star|stars|partner|partners", "with"
        )
        yes_or_no = heard.words[0] in OPENERS and not counted
        counted |= heard.find("wins|victories|mirrorballs|trophies|titles|championships")
        if yes_or_no or not (counted or with_whom or (season and not heard.seasons)):
            return
        span = people[0].span | won | heard.among(ALSO_WON | _AROUND) | counted | season | with_whom
        yield Reading(cls(people[0].named, heard.season), span | heard.season_span, weight=0.5)

    def describe(self) -> str:
        return f"How often did {self.person} win?"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        season = find_season(self, self.season, scene, assumed) if self.season else None
        roles = (Role.PROFESSIONAL, Role.CELEBRITY)
        person = find_person(self, self.person, scene, assumed, slot="person", roles=roles, season=season)
        danced = find_appearances(self, person, season, scene)
        wins = [each for each in danced if each.couple.won]
        return Answer(
            title=f"{person.name} · Wins",
            sentence=tell_wins(person, danced),
            details=tuple(_tell_more(person, danced)),
            tables=_table(wins) if len(wins) > 3 else (),
            assumed=tuple(assumed),
            through=reach_of_all(scene.catalogue.seasons) if _goes_on(danced) else None,
            sources=credits_of(each.season for each in danced),
            followups=(
                Suggestion(f"About {person.name}", dancer.Dancer(name=person.name)),
                *(
                    Suggestion(f"Season {each.season.number}", winner.Winner(season=str(each.season.number)))
                    for each in wins[-3:]
                ),
            ),
            topic=Topic(season=wins[0].season.number if len(wins) == 1 else None, people=(person.name,)),
        )


_AROUND = frozenset(
    """
    altogether belt career celebrities celebrity ever has have held hold holds once own owned owns
    partner partners pro professional record star stars time times twice under with
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


def tell_wins(person: Person, danced: tuple[Appearance, ...]) -> str:
    """The wins of somebody in one sentence that begins with the name."""
    wins = [each for each in danced if each.couple.won]
    as_professional = any(each.couple.professional == person.name for each in danced)
    if not wins:
        if len(danced) == 1:
            only = danced[0]
            verb = "did not win" if only.season.finished else "has not won"
            return f"{person.name} {verb} season {only.season.number}."
        return f"{person.name} has not won a season so far, out of {number_word(len(danced))}."
    seasons = listing(f"season {each.season.number} with {_other(person, each)}" for each in wins)
    if len(danced) == 1:
        return f"{person.name} won {seasons}."
    role = " as a professional" if as_professional else ""
    times = {1: "once", 2: "twice"}.get(len(wins), f"{len(wins)} times")
    return f"{person.name} has won {times}{role}: {seasons}."


def _tell_more(person: Person, danced: tuple[Appearance, ...]) -> Iterator[str]:
    wins = [each for each in danced if each.couple.won]
    if not wins:
        best = min(
            (each for each in danced if each.couple.place),
            key=lambda each: each.couple.place or 0,
            default=None,
        )
        if best is not None:
            how = went(person.name, best.couple, best.season)
            yield f"{'The best result: ' if len(danced) > 1 else ''}{person.name} {how}."
        for each in danced[:1] if len(danced) == 1 else ():
            if each.season.winner is not None:
                yield f"{each.season.winner.name} won that season."
    elif len(danced) > 1:
        yield f"That is {len(wins)} of {count(len(danced), 'season')}."


def _other(person: Person, each: Appearance) -> str:
    couple = each.couple
    return couple.celebrity if couple.professional == person.name else couple.professional


def _goes_on(danced: tuple[Appearance, ...]) -> bool:
    return any(not each.season.finished for each in danced)


def _table(wins: list[Appearance]) -> tuple[Table, ...]:
    rows = tuple(
        Row(
            name=amid(each.couple),
            value=f"season {each.season.number}",
            detail=day(each.season.finale) if each.season.finale else "",
        )
        for each in wins
    )
    return (Table(heading="Wins", rows=rows),)
