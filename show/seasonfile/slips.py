"""One person, one spelling: finds names that look like a slip of another name.

Two names are taken for one person when they differ only in accents, case, blanks and punctuation, or when
they differ in a single long word by a letter or two ("Maksim Chmerkoskiy"). Short words are left alone, for
Tim and Tom are two people.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations

from rapidfuzz.distance import OSA

from show.alias import Alias
from show.dance import AUDIENCE, Dance
from show.season import Season
from show.spelling import words

SLIPS = frozenset({"accents", "misspelling", "nickname", "short form", "spelling"})
"""Kinds of alias that are another way of writing the name. The others could be a namesake's real name."""

LONG_WORD = 5
"""Letters from which on a word that differs by one letter is taken for a slip."""

LONG_NAME = 7
"""The same for a name that is a single word."""

VERY_LONG_WORD = 8
"""Letters from which on a word may differ by two letters."""


def misspelt(
    uses: Mapping[str, int], known: Collection[str] = (), aliases: Iterable[Alias] = ()
) -> dict[str, str]:
    """Wrong spelling to right one, for every name in `uses` that looks like a slip.

    Of two alike, the right one is the one in `known`, or else the one used more often.
    """
    known = frozenset(known)
    wrong: dict[str, str] = {}
    for one, other in _alike({*uses, *known}):
        ranked = sorted((one, other), key=lambda name: (name in known, uses.get(name, 0), name))
        if ranked[0] in uses and ranked[0] not in known:
            wrong[ranked[0]] = ranked[1]
    for alias in aliases:
        if alias.kind in SLIPS and alias.alias in uses and alias.alias not in known:
            wrong[alias.alias] = alias.person
    return wrong


def named(season: Season) -> Iterator[tuple[str, str]]:
    """(place in the file, name) for everybody whom the season names, wherever it names them."""
    for key in ("hosts", "judges"):
        yield from _each(key, getattr(season, key))
    for number, couple in enumerate(season.couples, 1):
        yield f"couples[{number}].celebrity", couple.celebrity
        yield f"couples[{number}].professional", couple.professional
    yield from _named_dancing("specials", season.specials)
    for number, week in enumerate(season.weeks, 1):
        for key in ("panel", "guest_judges", "absent"):
            yield from _each(f"weeks[{number}].{key}", getattr(week, key))
        yield from _named_dancing(f"weeks[{number}].dances", week.dances)
    for number, quote in enumerate(season.quotes, 1):
        yield f"quotes[{number}].person", quote.person
    for number, fact in enumerate(season.facts, 1):
        yield from _each(f"facts[{number}].people", fact.people)


def _named_dancing(key: str, dances: Iterable[Dance]) -> Iterator[tuple[str, str]]:
    for number, dance in enumerate(dances, 1):
        here = f"{key}[{number}]"
        yield f"{here}.celebrity", dance.celebrity
        if dance.partner:
            yield f"{here}.partner", dance.partner
        yield from _each(f"{here}.joined_by", dance.joined_by)
        yield from _each(f"{here}.judges", dance.judges)
        if dance.coach:
            yield f"{here}.coach", dance.coach


def _each(key: str, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    yield from ((f"{key}[{number}]", name) for number, name in enumerate(names, 1) if name != AUDIENCE)


def _alike(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names that look like one person's. Compares only names that share all words but one."""
    bare = defaultdict(list)
    sharing = defaultdict(list)
    for name in sorted(names):
        spelled = words(name) or (name,)
        bare["".join(spelled)].append(name)
        for index, word in enumerate(spelled):
            sharing[(*spelled[:index], None, *spelled[index + 1 :])].append((word, name))
    for group in bare.values():
        yield from combinations(group, 2)
    for rest, members in sharing.items():
        shortest = LONG_WORD if len(rest) > 1 else LONG_NAME
        for (word, name), (other_word, other) in combinations(members, 2):
            length = min(len(word), len(other_word))
            allowed = 0 if length < shortest else 1 if length < VERY_LONG_WORD else 2
            if 0 < OSA.distance(word, other_word) <= allowed:
                yield name, other
