"""What sets two tellings of a season apart, fact by fact, in sentences that a fan understands."""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import partial
from typing import Any, TypeVar

from show.alias import Alias
from show.couple import Couple
from show.dance import Dance
from show.fact import Fact
from show.fact_text import label, shorten, spoken, tell
from show.quote import Quote
from show.renaming import rename
from show.season import Season
from show.source import Source
from show.week import Week

T = TypeVar("T", bound=Couple | Week | Quote | Fact | Alias | Source)
Part = Season | Couple | Week | Dance | Quote | Fact | Alias | Source

_LISTS = frozenset({"couples", "weeks", "dances", "specials", "quotes", "facts", "aliases", "sources"})


class Change(StrEnum):
    """What happened to a fact."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Distinction:
    """One fact that is not the same."""

    change: Change
    group: str
    """What it belongs to, to be shown as a heading: "Season", "Couples", "Week 3", "Quotes" …"""

    sentence: str
    """Understood without its group: "Week 3: Ada Bell's foxtrot: marks 8 8 8 → 9 8 8"."""


@dataclass(frozen=True, slots=True)
class Difference:
    """All of them, in the order of the season file; false when there are none."""

    distinctions: tuple[Distinction, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.distinctions)

    def count(self, change: Change) -> int:
        return sum(each.change is change for each in self.distinctions)

    @property
    def summary(self) -> str:
        """ "2 facts added, 1 changed", or "nothing changes"."""
        counts = [(self.count(change), change) for change in Change]
        told = [f"{number} {change}" for number, change in counts if number]
        if not told:
            return "nothing changes"
        number, change = told[0].split()
        return ", ".join([f"{number} {'fact' if number == '1' else 'facts'} {change}", *told[1:]])

    def groups(self) -> dict[str, tuple[Distinction, ...]]:
        """By group, in order."""
        groups: dict[str, list[Distinction]] = defaultdict(list)
        for each in self.distinctions:
            groups[each.group].append(each)
        return {group: tuple(some) for group, some in groups.items()}


def compare(before: Season | None, after: Season | None) -> Difference:
    """What turns `before` into `after`; None is no season. Empty only if they are equal."""
    if before is None or after is None:
        return Difference(tuple(_coming_or_going(before, after)))
    found: list[Distinction] = []
    renamed = before
    for old, new in _renamings(before, after):
        renamed = rename(renamed, old, new)
        found.append(Distinction(Change.CHANGED, "Couples", f"{old} is now called {new}"))
    found += _in_fields("Season", f"Season {after.number}", renamed, after)
    found += _in_list("Couples", renamed.couples, after.couples)
    found += _in_list("Names", renamed.aliases, after.aliases)
    found += _in_weeks(renamed, after)
    found += _in_dances("Specials", "Special", renamed.specials, after.specials)
    found += _in_list("Quotes", renamed.quotes, after.quotes)
    found += _in_list("Facts", renamed.facts, after.facts)
    found += _in_list("Sources", renamed.sources, after.sources)
    if not found and before != after:
        found.append(Distinction(Change.CHANGED, "Season", f"Season {after.number}: the order of its facts"))
    return Difference(tuple(found))


def _coming_or_going(before: Season | None, after: Season | None) -> Iterator[Distinction]:
    season = after or before
    if season is None:
        return
    change = Change.ADDED if after else Change.REMOVED
    yield Distinction(change, "Season", f"Season {season.number}, from {tell(season.premiere)} on")
    bare = Season(number=season.number, year=season.year, premiere=season.premiere)
    yield from compare(bare if after else season, season if after else bare).distinctions


def _renamings(before: Season, after: Season) -> Iterator[tuple[str, str]]:
    """(old, new) for celebrities who have kept their professional, under a name not seen before."""
    old = {couple.celebrity: couple.professional for couple in before.couples}
    new = {couple.celebrity: couple.professional for couple in after.couples}
    gone = [name for name in old if name not in new]
    came = [name for name in new if name not in old]
    for name in gone:
        now = [other for other in came if new[other] == old[name]]
        others = [other for other in gone if old[other] == old[name]]
        if len(now) == len(others) == 1 and rename(before, now[0], name) == before:
            yield name, now[0]


def _in_fields(group: str, subject: str, before: Part, after: Part) -> Iterator[Distinction]:
    for field in fields(after):
        old, new = getattr(before, field.name), getattr(after, field.name)
        if field.name in _LISTS or (old == new and repr(old) == repr(new)):
            continue
        name = label(field.name)
        if old in (None, ()):
            yield Distinction(Change.ADDED, group, f"{subject}: {name} {tell(new)}")
        elif new in (None, ()):
            yield Distinction(Change.REMOVED, group, f"{subject}: {name} {tell(old)} is taken out")
        else:
            yield Distinction(Change.CHANGED, group, f"{subject}: {name} {tell(old)} → {tell(new)}")


def _in_list(group: str, before: Sequence[T], after: Sequence[T]) -> Iterator[Distinction]:
    """Things of one sort, each of which is what `_key` says."""
    old, new = _by_key(before), _by_key(after)
    for key in dict.fromkeys((*old, *new)):
        if key not in new:
            yield Distinction(Change.REMOVED, group, name_part(old[key]))
        elif key not in old:
            yield Distinction(Change.ADDED, group, _told(new[key]))
        else:
            yield from _in_fields(group, name_part(new[key]), old[key], new[key])


def _by_key(things: Sequence[T]) -> dict[Hashable, T]:
    """By what they are, and of several alike by which of them it is."""
    by_key: dict[Hashable, T] = {}
    for thing in things:
        number = 1
        while (_key(thing), number) in by_key:
            number += 1
        by_key[_key(thing), number] = thing
    return by_key


def _key(thing: Couple | Week | Quote | Fact | Alias | Source) -> Hashable:
    match thing:
        case Couple():
            return thing.celebrity
        case Week():
            return thing.number
        case Quote():
            return thing.person, thing.text
        case Fact():
            return thing.topic, thing.sentence
        case Alias():
            return thing.alias
        case Source():
            return thing.name, thing.covers


def name_part(thing: Part) -> str:
    """A thing as the subject of a sentence."""
    match thing:
        case Season() | Week():
            return f"{type(thing).__name__} {thing.number}"
        case Couple():
            return thing.name
        case Dance():
            return f"{thing.celebrity}'s {spoken(thing.style)}"
        case Quote():
            return f"{thing.person}: “{shorten(thing.words)}”"
        case Fact():
            return shorten(thing.sentence)
        case Alias():
            return f"{thing.person}, also “{thing.alias}”"
        case Source():
            return shorten(f"{thing.name} ({thing.covers})")


def _told(thing: Part, usual: Collection[str] = ()) -> str:
    """A new thing, and the facts that come with it, but for those in the fields that are as `usual`."""
    told = [
        f"{label(field.name)} {tell(value)}"
        for field in fields(thing)
        if (value := getattr(thing, field.name)) not in (None, ())
        and field.name not in _LISTS | _IN_THE_NAME[type(thing)]
        and field.name not in usual
        and value != field.default
    ]
    return "; ".join([name_part(thing), *told])


_IN_THE_NAME: dict[type, frozenset[str]] = {
    Couple: frozenset({"celebrity", "professional"}),
    Week: frozenset({"number"}),
    Dance: frozenset({"celebrity", "style"}),
    Quote: frozenset({"person", "text"}),
    Fact: frozenset({"topic", "sentence"}),
    Alias: frozenset({"person", "alias"}),
    Source: frozenset({"name", "covers"}),
}


def _in_weeks(before: Season, after: Season) -> Iterator[Distinction]:
    old = {week.number: week for week in before.weeks}
    new = {week.number: week for week in after.weeks}
    professionals = {couple.celebrity: couple.professional for couple in after.couples}

    def is_usual(dance: Dance, week: Week) -> Collection[str]:
        usual = {"judges": week.panel, "partner": professionals.get(dance.celebrity)}
        return [name for name, value in usual.items() if getattr(dance, name) == value]

    for number in sorted({*old, *new}):
        group = f"Week {number}"
        if number not in new:
            yield Distinction(Change.REMOVED, group, group)
            yield from _in_dances(group, group, old[number].dances, ())
        elif number not in old:
            yield Distinction(Change.ADDED, group, _told(new[number]))
            yield from _in_dances(group, group, (), new[number].dances, partial(is_usual, week=new[number]))
        else:
            yield from _in_fields(group, group, old[number], new[number])
            usual = partial(is_usual, week=new[number])
            yield from _in_dances(group, group, old[number].dances, new[number].dances, usual)


def _in_dances(
    group: str,
    where: str,
    before: Sequence[Dance],
    after: Sequence[Dance],
    is_usual: Callable[[Dance], Collection[str]] = lambda _: (),
) -> Iterator[Distinction]:
    """`is_usual` gives the fields of a new dance that need not be told."""
    for celebrity in dict.fromkeys(dance.celebrity for dance in (*before, *after)):
        old = [dance for dance in before if dance.celebrity == celebrity]
        new = [dance for dance in after if dance.celebrity == celebrity]
        for was, now in _matched(old, new):
            if was is None and now is not None:
                yield Distinction(Change.ADDED, group, f"{where}: {_told(now, is_usual(now))}")
            elif now is None and was is not None:
                yield Distinction(Change.REMOVED, group, f"{where}: {name_part(was)}")
            elif was is not None and now is not None:
                yield from _in_fields(group, f"{where}: {name_part(was)}", was, now)


_SAME: tuple[Callable[[Dance], Any], ...] = (
    lambda dance: dance,
    lambda dance: (dance.style, dance.song),
    lambda dance: dance.song,
    lambda dance: dance.style,
)
"""What makes two dances of a couple in one week the same dance, the surest sign first."""


def _matched(old: list[Dance], new: list[Dance]) -> list[tuple[Dance | None, Dance | None]]:
    """Each dance of one telling with what it is in the other."""
    if len(old) == len(new) == 1:
        return [(old[0], new[0])]
    open_old, open_new = list(range(len(old))), list(range(len(new)))
    pairs: dict[int, int] = {}
    for same in _SAME:
        for was in list(open_old):
            now = next((each for each in open_new if same(old[was]) == same(new[each])), None)
            if now is not None:
                pairs[was] = now
                open_old.remove(was)
                open_new.remove(now)
    matched: list[tuple[Dance | None, Dance | None]] = [
        (dance, new[pairs[number]] if number in pairs else None) for number, dance in enumerate(old)
    ]
    return matched + [(None, new[number]) for number in open_new]
