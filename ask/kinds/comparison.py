"""Who or which did better: two people, two couples or two seasons side by side?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Row, Suggestion, Table, Unknown
from ask.find import find_person, find_season
from ask.kinds import dancer, overview
from ask.query import Query
from ask.scene import Scene
from ask.wording import count, credits_of, decimal, ordinal, placing, reach_of_all
from show.catalogue import Appearance, Catalogue
from show.dance import Dance
from show.person import Person, Role
from show.season import Season
from show.tally import average, counted

_SEASON = re.compile(r"\d|\b(?:seasons?|latest|spring|fall|autumn)\b", re.IGNORECASE)
_PARTNERS = re.compile(r"\s+(?:&|and|\+)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Comparison(Query):
    """Two of a sort, side by side. A couple is named by its celebrity, or as "Xochitl & Val"."""

    kind: ClassVar[str] = "compare"

    first: str
    second: str

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        as_seasons = [bool(_SEASON.search(typed)) for typed in (self.first, self.second)]
        if all(as_seasons):
            return _compare_seasons(
                find_season(self, self.first, scene, assumed, slot="first"),
                find_season(self, self.second, scene, assumed, slot="second"),
                scene.catalogue,
                assumed,
            )
        if any(as_seasons):
            return Unknown(
                sentence="I can compare two people or two seasons, but not one with the other.",
            )
        return _compare_people(
            self._find(self.first, "first", scene, assumed),
            self._find(self.second, "second", scene, assumed),
            scene.catalogue,
            assumed,
        )

    def _find(self, typed: str, slot: str, scene: Scene, assumed: list[str]) -> Person:
        celebrity = _PARTNERS.split(typed)[0]
        roles = (Role.CELEBRITY, Role.PROFESSIONAL)
        return find_person(self, celebrity, scene, assumed, slot=slot, roles=roles)


@dataclass(frozen=True, slots=True)
class _Record:
    """What two people are measured by."""

    person: Person
    appearances: tuple[Appearance, ...]
    dances: tuple[Dance, ...]

    @property
    def wins(self) -> int:
        return sum(each.couple.won for each in self.appearances)

    @property
    def best_place(self) -> int | None:
        return min((each.couple.place for each in self.appearances if each.couple.place), default=None)

    @property
    def average(self) -> float | None:
        return average(self.dances)

    @property
    def perfect(self) -> int:
        return sum(dance.perfect for dance in self.dances)


def _measure(person: Person, catalogue: Catalogue) -> _Record:
    appearances = catalogue.appearances_of(person.name)
    return _Record(
        person=person,
        appearances=appearances,
        dances=tuple(
            counted(
                each.dance
                for appearance in appearances
                for each in catalogue.performances_of(appearance.season, appearance.couple)
                if person.name in (appearance.couple.celebrity, each.dance.partner)
            )
        ),
    )


def _compare_people(first: Person, second: Person, catalogue: Catalogue, assumed: list[str]) -> Outcome:
    if first == second:
        return Unknown(sentence=f"Both are {first.name}: name two different people to compare.")
    one, other = _measure(first, catalogue), _measure(second, catalogue)
    for record in (one, other):
        if not record.appearances:
            return Unknown(
                sentence=f"{record.person.name} has not danced for the trophy: there is nothing to compare.",
                nearest=(Suggestion(f"About {record.person.name}", dancer.Dancer(name=record.person.name)),),
            )
    seasons = {each.season.number: each.season for record in (one, other) for each in record.appearances}
    rows = (
        _row("Seasons danced", [str(len(record.appearances)) for record in (one, other)]),
        _row("Wins", [str(record.wins) for record in (one, other)]),
        _row(
            "Best place",
            [ordinal(record.best_place) if record.best_place else "–" for record in (one, other)],
        ),
        _row(
            "Average mark per judge",
            [decimal(record.average) if record.average is not None else "–" for record in (one, other)],
        ),
        _row("Perfect scores", [str(record.perfect) for record in (one, other)]),
    )
    return Answer(
        title=f"{first.name} · {second.name}",
        sentence=_judge_people(one, other),
        tables=(Table(heading=f"{first.name} – {second.name}", rows=rows),),
        assumed=tuple(assumed),
        through=reach_of_all(catalogue.seasons)
        if catalogue.latest is not None
        and not catalogue.latest.finished
        and catalogue.latest.number in seasons
        else None,
        sources=credits_of(seasons.values()),
        followups=(
            Suggestion(f"About {first.name}", dancer.Dancer(name=first.name)),
            Suggestion(f"About {second.name}", dancer.Dancer(name=second.name)),
        ),
    )


def _row(name: str, values: Sequence[str]) -> Row:
    return Row(name=name, value=" – ".join(values))


def _judge_people(one: _Record, other: _Record) -> str:
    """Who did better: by place where both met in one season, else by wins, best place and average."""
    a, b = one.person.name, other.person.name
    together = [
        each for each in one.appearances if each.couple in [theirs.couple for theirs in other.appearances]
    ]
    if together:
        season, couple = together[-1].season, together[-1].couple
        return f"{a} and {b} danced together in season {season.number}: {placing(couple, season)}."
    met = [
        (mine, theirs)
        for mine in one.appearances
        for theirs in other.appearances
        if mine.season is theirs.season and mine.couple.celebrity == a and theirs.couple.celebrity == b
    ]
    if met:
        mine, theirs = met[-1]
        places = {a: mine.couple.place, b: theirs.couple.place}
        said = f"{a}: {placing(mine.couple, mine.season)}; {b}: {placing(theirs.couple, theirs.season)}"
        if None not in places.values() and places[a] != places[b]:
            better = min(places, key=lambda name: places[name] or 0)
            return f"{better} placed higher in season {mine.season.number} ({said})."
        return f"In season {mine.season.number}, {said}."
    if one.wins != other.wins:
        ahead, behind = (one, other) if one.wins > other.wins else (other, one)
        return (
            f"{ahead.person.name} has more wins: {ahead.wins} against {behind.wins} of {behind.person.name}."
        )
    if one.best_place and other.best_place and one.best_place != other.best_place:
        ahead, behind = (one, other) if one.best_place < other.best_place else (other, one)
        return (
            f"{ahead.person.name} placed higher: {ordinal(ahead.best_place or 0)} at best "
            f"against {ordinal(behind.best_place or 0)} of {behind.person.name}."
        )
    if one.average is not None and other.average is not None and one.average != other.average:
        ahead, behind = (one, other) if one.average > other.average else (other, one)
        same = f"{count(one.wins, 'win')} each" if one.wins else "no win for either"
        return (
            f"{ahead.person.name} has the better average: {decimal(ahead.average or 0)} marks per judge "
            f"against {decimal(behind.average or 0)} of {behind.person.name} ({same})."
        )
    return f"{a} and {b} are level."


def _compare_seasons(first: Season, second: Season, catalogue: Catalogue, assumed: list[str]) -> Outcome:
    if first is second:
        return Unknown(sentence=f"Both are season {first.number}: name two different seasons to compare.")
    danced = {
        season.number: counted(dance for week in season.weeks for dance in week.dances)
        for season in (first, second)
    }
    means = {number: average(dances) for number, dances in danced.items()}
    pair = (first, second)
    rows = (
        _row("Couples", [str(len(season.couples)) for season in pair]),
        _row("Weeks", [str(sum(week.danced for week in season.weeks)) for season in pair]),
        _row("Winner", [season.winner.celebrity if season.winner else "none yet" for season in pair]),
        _row(
            "Average mark per judge",
            [decimal(mean) if mean is not None else "–" for mean in means.values()],
        ),
        _row("Perfect scores", [str(sum(dance.perfect for dance in dances)) for dances in danced.values()]),
        _row("Hosts", [", ".join(season.hosts) or "–" for season in pair]),
    )
    scored = {number: mean for number, mean in means.items() if mean is not None}
    if len(scored) == 2 and len(set(scored.values())) == 2:
        high, low = sorted(scored, key=lambda number: -scored[number])
        sentence = (
            f"Season {high} was marked higher: {decimal(scored[high])} marks per judge on average "
            f"against {decimal(scored[low])} in season {low}."
        )
    else:
        sentence = f"Seasons {first.number} and {second.number} side by side."
    return Answer(
        title=f"Season {first.number} · Season {second.number}",
        sentence=sentence,
        tables=(Table(heading=f"Season {first.number} – season {second.number}", rows=rows),),
        assumed=tuple(assumed),
        through=next((reach_of_all([season]) for season in pair if not season.finished), None),
        sources=credits_of(pair),
        followups=tuple(
            Suggestion(f"Season {season.number}", overview.Overview(season=str(season.number)))
            for season in pair
        ),
    )
