"""The styles, songs, artists and themes of a catalogue, ready to be recognised in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from show.performance import Performance
from show.season import Season
from show.spelling import words
from show.week import Week

if TYPE_CHECKING:
    from show.catalogue import Catalogue

T = TypeVar("T")
Words = tuple[str, ...]
ByWords = Mapping[Words, tuple[T, ...]]

STYLES_AS_TYPED = {
    "cha cha": "Cha-cha-cha",
    "chacha": "Cha-cha-cha",
    "chachacha": "Cha-cha-cha",
    "paso": "Paso doble",
    "pasodoble": "Paso doble",
    "viennese": "Viennese waltz",
    "vienese waltz": "Viennese waltz",
    "v waltz": "Viennese waltz",
    "at": "Argentine tango",
    "argentine": "Argentine tango",
    "free style": "Freestyle",
    "quick step": "Quickstep",
    "fox trot": "Foxtrot",
    "contemp": "Contemporary",
    "rhumba": "Rumba",
    "hip hop": "Hip-hop",
    "rock n roll": "Rock and roll",
    "rock roll": "Rock and roll",
    "bolly wood": "Bollywood",
}
"""How fans write styles, beside their names."""


class Vocabulary:
    """By the words of a name, what it names."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._like: Vocabulary | None = catalogue.like.vocabulary if catalogue.like else None
        self._own = [index for number in sorted(catalogue.changed) if (index := catalogue.index_of(number))]

    def index(self) -> None:
        """Make every index now."""
        _ = self.styles, self.spelt_styles, self.songs, self.artists, self.themes
        _ = self.longest_song
        if self._like is None:
            _ = self._all_titles

    @cached_property
    def styles(self) -> dict[Words, str]:
        """By the words of its name, or of what fans call it: a style."""
        if self._like and self._danced == self._like._danced:
            return self._like.styles
        styles = {words(style): style for style in sorted(self._danced, reverse=True)}
        for typed, style in STYLES_AS_TYPED.items():
            if words(style) in styles:
                styles[words(typed)] = style
        return styles

    @cached_property
    def spelt_styles(self) -> dict[Words, str]:
        """The keys of `styles` as texts."""
        if self._like and self.styles is self._like.styles:
            return self._like.spelt_styles
        return {spelt: " ".join(spelt) for spelt in self.styles}

    @property
    def _danced(self) -> frozenset[str]:
        return frozenset(style for index in self._catalogue.indexes for style in index.styles)

    @cached_property
    def songs(self) -> Named[Performance]:
        """Dances by the title of the song; a part of a medley names it too."""
        return Named(
            self._like.songs if self._like else None,
            self._catalogue.changed,
            (index.songs for index in self._own),
            lambda performance: performance.season.number,
        )

    @cached_property
    def artists(self) -> Named[Performance]:
        """Dances by whom they were danced to."""
        return Named(
            self._like.artists if self._like else None,
            self._catalogue.changed,
            (index.artists for index in self._own),
            lambda performance: performance.season.number,
        )

    @cached_property
    def themes(self) -> Named[tuple[Season, Week]]:
        """Weeks by their themes."""
        return Named(
            self._like.themes if self._like else None,
            self._catalogue.changed,
            (index.themes for index in self._own),
            lambda found: found[0].number,
        )

    @property
    def song_titles(self) -> tuple[str, ...]:
        """The keys of `songs` as texts, among which a misspelt title is looked for."""
        # Kept only once: for each of a thousand servers it would be as much as all else they need.
        return self._all_titles if self._like is None else self._titles()

    @cached_property
    def _all_titles(self) -> tuple[str, ...]:
        return self._titles()

    def _titles(self) -> tuple[str, ...]:
        return tuple(" ".join(title) for title in self.songs)

    @cached_property
    def longest_song(self) -> int:
        """Words in the longest title."""
        own = max((len(title) for index in self._own for title in index.songs), default=0)
        return max(own, self._like.longest_song if self._like else 0)


class Named(Mapping[Words, tuple[T, ...]]):
    """What words name, in the order of the seasons.

    Taken from what they name in another catalogue, but for the seasons that are different in this one.
    """

    def __init__(
        self,
        known: Named[T] | None,
        changed: Collection[int],
        own: Iterable[ByWords[T]],
        season_of: Callable[[T], int],
    ) -> None:
        """`changed`: the numbers of the seasons that `own` tells, or nothing does, instead of `known`."""
        self._known: ByWords[T] = known if known is not None else {}
        self._changed = changed
        self._season_of = season_of
        self._own: tuple[ByWords[T], ...] = tuple(own) if known is not None else (_merged(own),)

    def __getitem__(self, key: Words) -> tuple[T, ...]:
        named = [each for each in self._known.get(key, ()) if self._season_of(each) not in self._changed]
        own = [each for of_season in self._own for each in of_season.get(key, ())]
        if not named and not own:
            raise KeyError(key)
        return tuple(sorted([*named, *own], key=self._season_of) if named and own else named or own)

    def __contains__(self, key: object) -> bool:
        # Asked for every few words of every sentence, nearly always in vain.
        if any(key in of_season for of_season in self._own):
            return True
        return key in self._known and any(
            self._season_of(each) not in self._changed
            for each in self._known[key]  # type: ignore[index]
        )

    def __iter__(self) -> Iterator[Words]:
        keys = dict.fromkeys(key for named in (*self._own, self._known) for key in named)
        return (key for key in keys if key in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _merged(seasons: Iterable[ByWords[T]]) -> ByWords[T]:
    merged: dict[Words, tuple[T, ...]] = {}
    for of_season in seasons:
        for key, named in of_season.items():
            merged[key] = (*merged.get(key, ()), *named)
    return merged
