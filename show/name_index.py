"""Everything that people can be called, by its spelling."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from show.person import Person
from show.spelling import words

WHOLE = 100.0
"""The score of a name or an alias itself."""

TURNED = 95.0
"""The score of a whole name with the surname first."""

PART = 90.0
"""The score of a part of a name: a first name, a surname. Misspellings and beginnings score less."""

_NAMELESS = frozenset({"the", "of", "and", "de", "la", "del", "van", "von", "da", "di", "mr", "world"})
"""Words of names that name nobody by themselves."""

_JUNIOR = frozenset({"jr", "junior"})


class Called(NamedTuple):
    """A way to call somebody."""

    name: str
    """Who it is, by the one spelling."""

    score: float
    """WHOLE, TURNED or PART."""

    matched: str
    """The name, or the part of it, in plain spelling."""

    alias: str | None
    """The alias that it is, or is a part of; None for the name itself."""

    def fits(self, person: Person) -> bool:
        """Whether `person`, who has the name, is also known by the alias."""
        return self.alias is None or any(alias.alias == self.alias for alias in person.aliases)


class NameIndex:
    """Knows names only, nothing of what the people did; so it serves whoever sees these people."""

    def __init__(self, people: Iterable[Person], known: Collection["NameIndex"] = ()) -> None:
        """`known`: indexes that are used besides; what they have is left out here."""
        bearers: dict[str, dict[tuple[str, str | None], Called]] = defaultdict(dict)
        self.written: set[tuple[str, str | None]] = set()
        """(name, alias) that are indexed here; None for the name itself."""
        for person in people:
            for alias in (None, *dict.fromkeys(alias.alias for alias in person.aliases)):
                if any((person.name, alias) in other.written for other in known):
                    continue
                self.written.add((person.name, alias))
                for score, name in _spellings_of(alias or person.name):
                    spelling = "".join(name)
                    better = bearers[spelling].get((person.name, alias))
                    if better is None or better.score < score:
                        matched = spelling if len(name) == 1 else " ".join(name)
                        bearers[spelling][person.name, alias] = Called(person.name, score, matched, alias)
        self.bearers: Mapping[str, tuple[Called, ...]] = {
            spelling: tuple(called.values()) for spelling, called in bearers.items()
        }
        """By name or part of one, without blanks: whom it can call."""
        self.spellings = tuple(sorted(self.bearers))
        """The keys of `bearers` in the order of the alphabet."""
        by_length: dict[int, list[str]] = defaultdict(list)
        for spelling in self.spellings:
            by_length[len(spelling)].append(spelling)
        self.by_length: Mapping[int, tuple[str, ...]] = {
            length: tuple(spellings) for length, spellings in by_length.items()
        }
        """The same by the number of letters."""

    def begun(self, beginning: str) -> Iterator[str]:
        """The spellings that begin so."""
        for position in range(bisect_left(self.spellings, beginning), len(self.spellings)):
            if not self.spellings[position].startswith(beginning):
                return
            yield self.spellings[position]


def without_junior(name: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without a "Jr." at the end."""
    return name[:-1] if len(name) > 1 and name[-1] in _JUNIOR else name


def _spellings_of(written: str) -> Iterator[tuple[float, tuple[str, ...]]]:
    """(score, words) of everything that somebody can be called by a name that is written so."""
    for name in _whole_names(written):
        yield WHOLE, name
        own = without_junior(name)
        if len(own) > 1:
            yield TURNED, (own[-1], *own[:-1])
        if len(own) > 2:
            yield PART, (own[0], own[-1])
        for start in range(len(own)):
            for end in range(start + 1, len(own) + 1):
                part = own[start:end]
                if not all(word in _NAMELESS or len(word) == 1 for word in part):
                    yield PART, part


def _whole_names(written: str) -> Iterator[tuple[str, ...]]:
    """The words of a name or an alias, with and without nickname and "Jr."."""
    before, *quoted = written.split('"')
    if len(quoted) == 2:
        yield words(before + quoted[1])
        yield words(quoted[0])
    name = words(written)
    yield name
    if (shorter := without_junior(name)) != name:
        yield shorter
