"""All the facts that somebody may see, indexed and read-only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain

from show.alias import Alias
from show.couple import Couple
from show.names import Names
from show.people import People
from show.performance import Appearance, Performance
from show.person import Person, Role
from show.records import Records
from show.season import Season
from show.season_index import SeasonIndex
from show.vocabulary import Vocabulary

__all__ = ["Appearance", "Catalogue", "Performance"]


class Catalogue:
    """Built whole and swapped whole when a season changes; nothing in it is ever changed.

    Most servers see the same seasons, and those with seasons of their own see but a few others. So what is
    known of one season belongs to its SeasonIndex, and a catalogue that is `like` another one takes from it
    whatever rests on the seasons that both hold (the very same objects): it is made in about a millisecond
    and needs little memory.

    Indexes are made when first asked for. `index` makes them all, so that it can be done away from the
    event loop.
    """

    def __init__(
        self,
        seasons: Iterable[Season],
        *,
        like: Catalogue | None = None,
        indexed: Catalogue | None = None,
    ) -> None:
        """`indexed`: one more catalogue that may have some of the seasons, and know them already."""
        self.seasons: tuple[Season, ...] = tuple(sorted(seasons, key=lambda season: season.number))
        self._indexes = {season.number: _index(season, like, indexed) for season in self.seasons}
        self.like: Catalogue | None = (like.like or like) if like else None
        """What this one is a variation of; it is no variation itself. None: it stands for itself."""

    def succeed(self, seasons: Iterable[Season]) -> Catalogue:
        """A catalogue that stands for itself, and takes over the indexes of the seasons that stay."""
        successor = Catalogue(seasons, like=self)
        successor.like = None
        return successor

    def index(self) -> None:
        """Make every index now."""
        for index in self.indexes:
            index.index()
        self.names.index()
        self.vocabulary.index()

    @property
    def indexes(self) -> Iterable[SeasonIndex]:
        """Those of all seasons, in order."""
        return self._indexes.values()

    def index_of(self, number: int) -> SeasonIndex | None:
        """That of one season."""
        return self._indexes.get(number)

    def season(self, number: int) -> Season | None:
        index = self._indexes.get(number)
        return index.season if index else None

    @cached_property
    def changed(self) -> frozenset[int]:
        """The numbers of the seasons that are not the same here as in the catalogue this one is like."""
        if self.like is None:
            return frozenset(self._indexes)
        numbers = self._indexes.keys() | self.like._indexes.keys()
        return frozenset(number for number in numbers if self.season(number) is not self.like.season(number))

    @property
    def latest(self) -> Season | None:
        """The newest season that has been danced at all; None only in an empty catalogue."""
        return next((season for season in reversed(self.seasons) if season.last_week_danced), None)

    @property
    def latest_finished(self) -> Season | None:
        return next((season for season in reversed(self.seasons) if season.finished), None)

    @property
    def appearances(self) -> tuple[Appearance, ...]:
        """Every couple of every season."""
        return tuple(chain.from_iterable(index.appearances for index in self.indexes))

    @property
    def performances(self) -> tuple[Performance, ...]:
        """Every dance of every week in the order of the nights; the specials are left out."""
        return tuple(chain.from_iterable(index.performances for index in self.indexes))

    def performances_of(self, season: Season, couple: Couple) -> tuple[Performance, ...]:
        """One couple's dances in order."""
        index = self._indexes.get(season.number)
        return index.performances_of.get(couple.celebrity, ()) if index else ()

    def appearances_of(self, name: str) -> tuple[Appearance, ...]:
        """Every couple that somebody was half of, as celebrity or professional, in order."""
        return tuple(chain.from_iterable(index.appearances_of.get(name, ()) for index in self.indexes))

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """Everybody who is named, by their one spelling."""
        touched = self._touched()
        aliases: dict[str, list[Alias]] = defaultdict(list)
        for season in self.seasons:
            for alias in season.aliases:
                if alias.person in touched:
                    aliases[alias.person].append(alias)
        own = {
            name: person
            for name in sorted(touched)
            if (person := self._person(name, tuple(dict.fromkeys(aliases[name]))))
        }
        return People(own, self.like.people, touched) if self.like else own

    def _touched(self) -> frozenset[str]:
        """Everybody whom the seasons name in which this catalogue differs from the one it is like."""
        both = [self, self.like] if self.like else [self]
        indexes = (catalogue.index_of(number) for catalogue in both for number in self.changed)
        return frozenset(name for index in indexes if index for name in _named_in(index))

    def _person(self, name: str, aliases: tuple[Alias, ...]) -> Person | None:
        in_seasons = [
            (index.season.number, roles) for index in self.indexes if (roles := index.roles.get(name))
        ]
        if not in_seasons:
            return None
        held = frozenset[Role]().union(*(roles for _, roles in in_seasons))
        if len(held) > 1:
            held -= {Role.GUEST}
        return Person(
            name=name, roles=held, aliases=aliases, seasons=tuple(number for number, _ in in_seasons)
        )

    @cached_property
    def names(self) -> Names:
        """Who is meant by what somebody typed."""
        return Names(self.people, like=self.like.names if self.like else None)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The styles, songs, artists and themes by their words."""
        return Vocabulary(self)

    @cached_property
    def records(self) -> Records:
        """Bests, firsts and averages."""
        return Records(self)


def _index(season: Season, *catalogues: Catalogue | None) -> SeasonIndex:
    """The one that a catalogue has already of the very same season, or a new one."""
    for catalogue in catalogues:
        known = catalogue.index_of(season.number) if catalogue else None
        if known is not None and known.season is season:
            return known
    return SeasonIndex(season)


def _named_in(index: SeasonIndex) -> Iterable[str]:
    return chain(index.roles, (alias.person for alias in index.season.aliases))
