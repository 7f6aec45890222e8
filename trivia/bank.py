"""All the questions of a catalogue, made when they are needed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from random import Random

from show.catalogue import Catalogue
from trivia.kind import EVER, ShowKind
from trivia.kinds import load_kinds
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic

KEPT = 200
"""How many cells (a kind in a season) are kept once made: about 4,000 questions."""

OF_THE_SHOW = 2.0
"""How much more often than about one season a question is about the whole show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which questions are wanted; None is any."""

    topics: frozenset[Topic] | None = None
    kinds: frozenset[str] | None = None
    seasons: range | frozenset[int] | None = None
    """With these, questions over the whole show are left out."""

    difficulty: Difficulty | None = None

    def fits(self, question: Question) -> bool:
        return (
            (self.topics is None or question.topic in self.topics)
            and (self.kinds is None or question.kind in self.kinds)
            and (self.seasons is None or all(number in self.seasons for number in question.seasons))
            and self.difficulty in (None, question.difficulty)
        )


ANY = Filter()

Cell = tuple[str, int | None]
"""The name of a kind, and a season's number, or None for the whole show."""


class Bank:
    """Belongs to one catalogue, and is thrown away with it.

    Questions are made cell by cell (a kind in a season), which takes some milliseconds at most, and the
    latest cells are kept; all 28,000 at once would be 36 MB.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._pools = Pools(catalogue)
        self._kinds = load_kinds()
        self._cell = lru_cache(maxsize=KEPT)(self._make)

    def index(self) -> None:
        """Make now what the questions are made from, so that it can be done away from the event loop.

        The questions over the whole show are the slow ones, since they need its records.
        """
        self._pools.index()
        _ = self._of_the_show

    @cached_property
    def _of_the_show(self) -> dict[str, tuple[Question, ...]]:
        return {
            name: _once(kind.questions(self._pools))
            for name, kind in self._kinds.items()
            if isinstance(kind, ShowKind)
        }

    def questions(self, wanted: Filter = ANY) -> Iterator[Question]:
        """Every question that fits, by kind and season."""
        for kind, season in self._cells(wanted):
            yield from filter(wanted.fits, self._make(kind, season))

    def find(self, question_id: str) -> Question | None:
        """The question of that id; None when it can't be asked (any more)."""
        kind, _, rest = question_id.partition(".")
        place, _, _ = rest.partition(".")
        if kind not in self._kinds or not (place == EVER or place.isdecimal()):
            return None
        season = None if place == EVER else int(place)
        return next((each for each in self._cell(kind, season) if each.id == question_id), None)

    def choose(self, rng: Random, wanted: Filter = ANY, lately: Sequence[str] = ()) -> Question | None:
        """A question that fits and is not among the ids asked `lately` (the oldest first).

        When all have been asked, the one that was asked longest ago; None when none fits at all. A season is
        drawn first, then a kind, so that the thousands of totals and songs don't drown the others.
        """
        asked = frozenset(lately)
        cells: dict[int | None, list[str]] = {}
        for kind, season in self._cells(wanted):
            cells.setdefault(season, []).append(kind)
        while cells:
            seasons = list(cells)
            (season,) = rng.choices(seasons, [1.0 if number else OF_THE_SHOW for number in seasons])
            kinds = cells[season]
            while kinds:
                (kind,) = rng.choices(kinds, [self._kinds[name].weight for name in kinds])
                fresh = [
                    each for each in self._cell(kind, season) if each.id not in asked and wanted.fits(each)
                ]
                if fresh:
                    return rng.choice(fresh)
                kinds.remove(kind)
            del cells[season]
        found = (self.find(question_id) for question_id in lately)
        return next((question for question in found if question is not None and wanted.fits(question)), None)

    def _cells(self, wanted: Filter) -> Iterator[Cell]:
        for name, kind in self._kinds.items():
            if wanted.kinds is not None and name not in wanted.kinds:
                continue
            if wanted.topics is not None and kind.topic not in wanted.topics:
                continue
            if isinstance(kind, ShowKind):
                if wanted.seasons is None:
                    yield name, None
                continue
            for season in self._pools.seasons:
                if wanted.seasons is None or season.number in wanted.seasons:
                    yield name, season.number

    def _make(self, name: str, number: int | None) -> tuple[Question, ...]:
        kind = self._kinds[name]
        if isinstance(kind, ShowKind):
            return self._of_the_show[name] if number is None else ()
        season = None if number is None else self._pools.catalogue.season(number)
        return () if season is None else _once(kind.questions(self._pools, season))


def _once(questions: Iterator[Question]) -> tuple[Question, ...]:
    """The questions without those of the same subject: a song that somebody danced to twice in a night."""
    found: dict[str, Question] = {}
    for question in questions:
        found.setdefault(question.id, question)
    return tuple(found.values())
