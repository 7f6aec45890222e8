"""All the questions of a catalogue, made when they are needed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from random import Random

from show.catalogue import Catalogue
from trivia.kind import EVER, ShowKind
from trivia.kinds import load_kinds
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic

KEPT = 300
"""How many cells (a kind in a season) are kept once made: about 6,000 questions."""

OF_THE_SHOW = 2.0
"""How much more often than about one season a question is about the whole show."""


_SELDOM = 0.1
"""How likely a cell is to have a question that is easier than its others."""


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
        self._odds = cache(self._odds_of)

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
        kinds = self._kinds_of(wanted)
        for name in self._kinds:
            for number in self._seasons_of(wanted) if name in kinds[False] else ():
                yield from filter(wanted.fits, self._make(name, number))
            if name in kinds[True] and wanted.seasons is None:
                yield from filter(wanted.fits, self._make(name, None))

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
        for kind, season in self._drawn(rng, wanted):
            fresh = [each for each in self._cell(kind, season) if each.id not in asked and wanted.fits(each)]
            if fresh:
                return rng.choice(fresh)
        found = (self.find(question_id) for question_id in lately)
        return next((question for question in found if question is not None and wanted.fits(question)), None)

    def _drawn(self, rng: Random, wanted: Filter) -> Iterator[Cell]:
        """All cells in an order by lot: a season is drawn, then its kinds, then the next season.

        Cells that are not thought to have questions of the wanted difficulty come last.
        """
        kinds = self._kinds_of(wanted)
        seasons = (
            [(rng.random() ** (1 / OF_THE_SHOW), None)] if kinds[True] and wanted.seasons is None else []
        )
        drawn = [*seasons, *((rng.random(), each) for each in self._seasons_of(wanted))]
        waiting: list[tuple[dict[str, float], int | None]] = []
        unlikely: list[Cell] = []
        for _, season in sorted(drawn, key=lambda lot: -lot[0]):
            odds = {name: self._odds(name, season, wanted.difficulty) for name in kinds[season is None]}
            unlikely += ((name, season) for name, share in odds.items() if not share)
            likely = {name: share * self._kinds[name].weight for name, share in odds.items() if share}
            if rng.random() < max(odds.values(), default=0.0):
                yield from self._ordered(rng, likely, season)
            else:
                waiting.append((likely, season))
        for likely, season in waiting:
            yield from self._ordered(rng, likely, season)
        yield from unlikely

    @staticmethod
    def _ordered(rng: Random, odds: dict[str, float], season: int | None) -> Iterator[Cell]:
        while odds:
            (kind,) = rng.choices(list(odds), list(odds.values()))
            odds = {name: share for name, share in odds.items() if name != kind}
            yield kind, season

    def _odds_of(self, name: str, number: int | None, difficulty: Difficulty | None) -> float:
        """How likely a cell is to have questions of that difficulty (0-1)."""
        kind, season = self._kinds[name], None if number is None else self._pools.catalogue.season(number)
        if difficulty in (None, kind.estimate(self._pools, season)):
            return 1.0
        return _SELDOM if difficulty is kind.estimate(self._pools, season, easier=1) else 0.0

    def _kinds_of(self, wanted: Filter) -> dict[bool, list[str]]:
        """The kinds that may fit: under True those of the whole show, under False those of a season."""
        kinds: dict[bool, list[str]] = {True: [], False: []}
        for name, kind in self._kinds.items():
            if wanted.kinds is not None and name not in wanted.kinds:
                continue
            if wanted.topics is None or kind.topic in wanted.topics:
                kinds[isinstance(kind, ShowKind)].append(name)
        return kinds

    def _seasons_of(self, wanted: Filter) -> list[int]:
        numbers = (season.number for season in self._pools.seasons)
        return [number for number in numbers if wanted.seasons is None or number in wanted.seasons]

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
