"""Two changes of one season put together: of two admins at once, or a change taken back later."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from itertools import islice
from typing import Any, Final, TypeVar

from show.difference import Difference, compare
from show.season import Season
from show.week import Week

T = TypeVar("T")
Units = dict[Hashable, Any]
"""The facts of a season that can be changed independently, by what they are."""


@dataclass(frozen=True, slots=True)
class Merge:
    """What came of it."""

    season: Season
    """With both changes. Where they clash, with what `theirs` says."""

    wish: Season
    """With both changes. Where they clash, with what `mine` says."""

    clashes: Difference
    """From what `theirs` says to what `mine` says, where both changed the same fact; empty if none did."""


def merge(base: Season | None, mine: Season, theirs: Season) -> Merge:
    """`theirs` with what `mine` changed in `base` (None: the season was not there yet).

    A couple's dances of one week are one fact here, and so is each field of the season, of a couple and of a
    week. What comes out may contradict itself, as any two changes can: check it before it is stored.
    """
    start = base or Season(number=mine.number, year=mine.year, premiere=mine.premiere)
    old, new, now = _units(start), _units(mine), _units(theirs)
    merged, with_mine = dict(now), dict(now)
    clash, settled = False, set[Hashable]()
    for key in dict.fromkeys((*old, *new)):
        wanted, known, present = (units.get(key, _ABSENT) for units in (new, old, now))
        if key in settled or wanted in (known, present):
            continue
        with_mine[key] = wanted
        if present == known:
            merged[key] = wanted
            continue
        clash = True
        if _ABSENT in (wanted, present):  # one took out what the other changed: it is that or this
            for part in _parts(key, {*old, *new, *now}):
                settled.add(part)
                merged[part], with_mine[part] = now.get(part, _ABSENT), new.get(part, _ABSENT)
    merged, with_mine = _present(merged), _present(with_mine)
    season = _season(merged, mine, theirs)
    wish = _season(with_mine, mine, theirs)
    return Merge(season, wish, compare(season, wish) if clash else Difference())


_ABSENT: Final = object()
"""Where there is no couple, week or quote at all; None is a field that is not known."""

_SEASON_LISTS = ("couples", "weeks", "specials", "quotes", "facts", "aliases", "sources")
_KEYS: Mapping[str, Callable[[Any], Hashable]] = {
    "quotes": lambda quote: (quote.person, quote.text),
    "facts": lambda fact: (fact.topic, fact.sentence),
    "aliases": lambda alias: alias.alias,
    "sources": lambda source: (source.name, source.covers),
}


def _units(season: Season) -> Units:
    units: Units = {
        ("season", field.name): getattr(season, field.name)
        for field in fields(season)
        if field.name not in _SEASON_LISTS
    }
    for couple in season.couples:
        for field in fields(couple):
            units["couples", couple.celebrity, field.name] = getattr(couple, field.name)
    for week in season.weeks:
        for field in fields(week):
            if field.name != "dances":
                units["weeks", week.number, field.name] = getattr(week, field.name)
        for celebrity, dances in _by_celebrity(week.dances).items():
            units["dances", week.number, celebrity] = dances
    for celebrity, dances in _by_celebrity(season.specials).items():
        units["dances", None, celebrity] = dances
    for name, key in _KEYS.items():
        for thing in getattr(season, name):
            units[name, key(thing)] = (*units.get((name, key(thing)), ()), thing)
    return units


def _present(units: Units) -> Units:
    return {key: value for key, value in units.items() if value is not _ABSENT}


def _parts(key: Hashable, keys: Iterable[Hashable]) -> list[Hashable]:
    """All that goes together with the couple or week that `key` is a field of."""
    match key:
        case ("couples", celebrity, _):
            return [each for each in keys if _begins(each, "couples", celebrity) or _ends(each, celebrity)]
        case ("weeks", number, _):
            return [
                each for each in keys if _begins(each, "weeks", number) or _begins(each, "dances", number)
            ]
    return [key]


def _begins(key: Hashable, *parts: Hashable) -> bool:
    return isinstance(key, tuple) and key[:2] == parts


def _ends(key: Hashable, celebrity: Hashable) -> bool:
    return isinstance(key, tuple) and key[0] == "dances" and key[2] == celebrity


def _by_celebrity(dances: Iterable[Any]) -> dict[str, tuple[Any, ...]]:
    by_celebrity: dict[str, tuple[Any, ...]] = {}
    for dance in dances:
        by_celebrity[dance.celebrity] = (*by_celebrity.get(dance.celebrity, ()), dance)
    return by_celebrity


def _season(units: Units, mine: Season, theirs: Season) -> Season:
    """The season made of `units`, in the order of `theirs` as far as it goes, then of `mine`."""
    couples = []
    for celebrity in _order([c.celebrity for s in (theirs, mine) for c in s.couples]):
        like = mine.couple_of(celebrity) or theirs.couple_of(celebrity)
        if like is not None and units.get(("couples", celebrity, "celebrity")):
            couples.append(replace(like, **_given(units, ("couples", celebrity), like)))
    weeks: list[Week] = []
    for number in _order([w.number for s in (theirs, mine) for w in s.weeks]):
        week = mine.week(number) or theirs.week(number)
        if week is not None and units.get(("weeks", number, "number")):
            turns = [d.celebrity for s in (theirs, mine) if (w := s.week(number)) for d in w.dances]
            dances = _dances(units, number, turns)
            weeks.append(replace(week, dances=dances, **_given(units, ("weeks", number), week, "dances")))
    specials = _dances(units, None, [d.celebrity for s in (theirs, mine) for d in s.specials])
    lists: dict[str, Any] = {
        name: tuple(
            thing
            for wanted in _order([key(thing) for s in (theirs, mine) for thing in getattr(s, name)])
            for thing in units.get((name, wanted)) or ()
        )
        for name, key in _KEYS.items()
    }
    return replace(
        theirs,
        couples=tuple(sorted(couples, key=lambda couple: couple.place or 0)),
        weeks=tuple(sorted(weeks, key=lambda week: week.number)),
        specials=specials,
        **lists,
        **_given(units, ("season",), theirs, *_SEASON_LISTS),
    )


def _given(units: Units, of: tuple[Hashable, ...], like: Any, *but: str) -> dict[str, Any]:
    """The fields of one thing as the units have them."""
    return {
        field.name: units[*of, field.name]
        for field in fields(like)
        if field.name not in but and (*of, field.name) in units
    }


def _dances(units: Units, week: int | None, turns: Sequence[str]) -> tuple[Any, ...]:
    """Each couple's dances one by one, whenever it is its turn: in a finale the couples dance in rounds."""
    left = {celebrity: iter(units.get(("dances", week, celebrity)) or ()) for celebrity in turns}
    return tuple(dance for celebrity in turns for dance in islice(left[celebrity], 1))


def _order(keys: Iterable[T]) -> list[T]:
    """Each once, where it comes first."""
    return list(dict.fromkeys(keys))
