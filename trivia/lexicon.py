"""What has a name of its own on the show: so that "Brandy", typed, is no slip for "Wayne Brady"."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Self

from show.catalogue import Catalogue
from show.spelling import plain
from show.vocabulary import STYLES_AS_TYPED
from trivia.question import Question
from trivia.slips import count_slips
from trivia.typed import Latitude, titles

LONG: Final = 9
"""Two names of so many letters that differ in one of them are one name, where spellings vary."""

_MEDLEY: Final = " / "
"""Between the songs of a medley, and between their artists."""


@dataclass(frozen=True, slots=True)
class _Sort:
    """All names of one sort: those of people, of songs …; in plain spelling."""

    names: frozenset[str]
    words: frozenset[str]
    """Those of names that have several."""

    varies: bool
    """Whether sources spell the same name in several ways: "Astor Piazolla" beside "Astor Piazzolla"."""

    @classmethod
    def of(cls, names: Iterable[str], *, varies: bool = False) -> Self:
        told = frozenset(map(plain, names))
        return cls(told, frozenset(word for name in told if " " in name for word in name.split()), varies)

    def has_other(self, told: str, options: Iterable[str]) -> bool:
        """Whether what was typed is the name of something, and no other spelling of an option."""
        if told not in self.names:
            return False
        same = self.varies and len(told) >= LONG
        return not (same and any(count_slips(told, option) == 1 for option in options))


class Lexicon:
    """The names in one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        people = catalogue.people.values()
        dances = [each.dance for each in catalogue.performances]
        self._sorts = (
            _Sort.of([*(each.name for each in people), *(a.alias for each in people for a in each.aliases)]),
            _Sort.of(
                (song for dance in dances if dance.song for song in dance.song.split(_MEDLEY)), varies=True
            ),
            _Sort.of(
                (artist for dance in dances if dance.artist for artist in dance.artist.split(_MEDLEY)),
                varies=True,
            ),
            _Sort.of([*(dance.style for dance in dances), *STYLES_AS_TYPED]),
        )

    def latitude(self, typed: str, question: Question) -> Latitude:
        """How freely `typed` may be read as one of the question's options.

        Not at all where it is the very name of something of their sort, which the person then means; it may
        be a part but no misspelling of an option where it is a word of such a name.
        """
        told = plain(typed)
        options = {plain(title) for option in question.options for title in titles(option)}
        sorts = [sort for sort in self._sorts if not options.isdisjoint(sort.names)]
        if any(sort.has_other(told, options) for sort in sorts):
            return Latitude.WHOLE
        return Latitude.PARTS if any(told in sort.words for sort in sorts) else Latitude.SLIPS
