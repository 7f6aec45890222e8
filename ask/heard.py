"""A sentence as the kinds of question see it: its words, and what of the show it names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from ask.mention import Mention
from ask.scene import Scene
from show.catalogue import Performance
from show.season import Season
from show.week import Week

Span = frozenset[int]

GAP = 2
"""So many other words may stand between two words of a cue."""


class Night(StrEnum):
    """A week that is named by what it is."""

    PREMIERE = "premiere"
    SEMIFINAL = "semifinal"
    FINALE = "finale"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What was understood of a sentence before anybody asked what it wants."""

    scene: Scene
    words: tuple[str, ...]
    """All words in plain spelling."""

    seasons: tuple[Mention[str], ...] = ()
    """Each with the text for a `season` slot: "32", "2011", "latest"."""

    weeks: tuple[Mention[int | Night], ...] = ()
    people: tuple[Mention[str], ...] = ()
    """Each with the text for a slot: the one spelling where one person is meant, else what was typed."""

    styles: tuple[Mention[str], ...] = ()
    songs: tuple[Mention[tuple[Performance, ...]], ...] = ()
    artists: tuple[Mention[tuple[Performance, ...]], ...] = ()
    themes: tuple[Mention[tuple[tuple[Season, Week], ...]], ...] = ()
    places: tuple[Mention[int], ...] = ()
    """Places as ordinals or by name: "runner-up" is 2, "last" is -1. "First" is among them too."""

    numbers: tuple[Mention[int], ...] = ()
    """Bare numbers that are part of nothing else."""

    @property
    def season(self) -> str | None:
        """The text for a `season` slot, of the first season named."""
        return self.seasons[0].named if self.seasons else None

    @property
    def season_span(self) -> Span:
        """The words of the first season named."""
        return self.seasons[0].span if self.seasons else frozenset()

    @property
    def people_outside_seasons(self) -> tuple[Mention[str], ...]:
        """The people who are named for themselves, not to name a season by them."""
        taken = frozenset().union(*(mention.span for mention in self.seasons))
        return tuple(mention for mention in self.people if not mention.span <= taken)

    @property
    def finale_span(self) -> Span:
        """The words that name a finale, which add nothing to a question about a result."""
        return frozenset().union(*(week.span for week in self.weeks if week.named is Night.FINALE))

    def place_span(self, place: int) -> Span:
        """The words that name that place."""
        return frozenset().union(*(mention.span for mention in self.places if mention.named == place))

    @property
    def person(self) -> str | None:
        return self.people[0].named if self.people else None

    @property
    def style(self) -> str | None:
        return self.styles[0].named if self.styles else None

    def find(self, *cues: str) -> Span:
        """The words that match the first cue that is there; empty (false) when none is.

        A cue is words in order, at most two others between them: "who won". Alternatives of a word are written
        "win|wins|won". A word of five letters or more may be misspelt by one letter.
        """
        for cue in cues:
            span = self._match(_read_cue(cue))
            if span:
                return span
        return frozenset()

    def find_all(self, *cues: str) -> Span:
        """The words of every cue that is there."""
        return frozenset().union(*(self._match(_read_cue(cue)) for cue in cues))

    def _match(self, cue: tuple[frozenset[str], ...]) -> Span:
        for start, word in enumerate(self.words):
            if not _is_one_of(word, cue[0]):
                continue
            matched, at = [start], start
            for wanted in cue[1:]:
                following = range(at + 1, min(at + 2 + GAP, len(self.words)))
                at = next((place for place in following if _is_one_of(self.words[place], wanted)), -1)
                if at < 0:
                    break
                matched.append(at)
            else:
                return frozenset(matched)
        return frozenset()

    def spans(self) -> Iterator[Span]:
        """The words of everything that is named."""
        named: Sequence[Sequence[Mention[object]]] = (
            self.seasons, self.weeks, self.people, self.styles, self.songs, self.artists, self.themes, self.places,
        )  # fmt: skip
        for mentions in named:
            for mention in mentions:
                yield mention.span


@lru_cache(maxsize=4096)
def _read_cue(cue: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(word.split("|")) for word in cue.split())


@lru_cache(maxsize=16384)
def _is_one_of(word: str, wanted: frozenset[str]) -> bool:
    return word in wanted or (
        len(word) > 4
        and any(len(each) > 4 and word[0] == each[0] and OSA.distance(word, each) <= 1 for each in wanted)
    )
