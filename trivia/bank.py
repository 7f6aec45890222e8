"""All the questions of a catalogue, made when they are needed."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from random import Random

from show.catalogue import Catalogue
from show.person import Person
from trivia.kind import EVER, NightKind, ShowKind
from trivia.kinds import load_kinds
from trivia.lexicon import Lexicon
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic

KEPT = 1000
"""How many parts of cells are kept once made: about 6,000 questions."""

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

    Questions are made cell by cell (a kind in a season), and where a cell is large, night by night: so it
    takes a millisecond or two at most. The latest are kept; all 28,000 at once would be 36 MB.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._pools = Pools(catalogue)
        self._kinds = load_kinds()
        self._part = lru_cache(maxsize=KEPT)(self._make)
        self._odds = cache(self._odds_of)

    def index(self) -> None:
        """Make now what the questions are made from, so that it can be done away from the event loop.

        The questions over the whole show are the slow ones, since they need its records.
        """
        self._pools.index()
        _ = self._of_the_show, self.lexicon

    @cached_property
    def _of_the_show(self) -> dict[str, tuple[Question, ...]]:
        return {
            name: _once(kind.questions(self._pools))
            for name, kind in self._kinds.items()
            if isinstance(kind, ShowKind)
        }

    @cached_property
    def lexicon(self) -> Lexicon:
        """The names that people may type."""
        return Lexicon(self._pools.catalogue)

    @property
    def people(self) -> Mapping[str, Person]:
        """By name, all whom the catalogue knows."""
        return self._pools.catalogue.people

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
        cell = _cell_of(question_id)
        if cell is None or cell[0] not in self._kinds:
            return None
        kind, season = cell
        made = (each for week in self._parts(kind, season) for each in self._part(kind, season, week))
        return next((each for each in made if each.id == question_id), None)

    def choose(self, rng: Random, wanted: Filter = ANY, lately: Sequence[str] = ()) -> Question | None:
        """A question that fits and is not among the ids asked `lately` (the oldest first).

        When all have been asked, the one that was asked longest ago; None when none fits at all.
        """
        fresh = self.choose_among(self.deal(rng, wanted), rng, wanted, frozenset(lately))
        if fresh is not None:
            return fresh
        cells = frozenset(self.deal(rng, wanted))
        found = (self.find(question_id) for question_id in lately if _cell_of(question_id) in cells)
        return next((question for question in found if question is not None and wanted.fits(question)), None)

    def choose_among(
        self, cells: Iterable[Cell], rng: Random, wanted: Filter, asked: Collection[str]
    ) -> Question | None:
        """A question that fits and is not among the ids `asked`, from the first of `cells` that has one."""
        for kind, season in cells:
            # So that each dance has the same chance, whenever it was.
            weights = self._parts(kind, season)
            for week in sorted(weights, key=lambda week: rng.random() ** (1 / weights[week]), reverse=True):
                made = self._part(kind, season, week)
                fresh = [each for each in made if each.id not in asked and wanted.fits(each)]
                if fresh:
                    return rng.choice(fresh)
        return None

    def deal(self, rng: Random, wanted: Filter = ANY) -> Iterator[Cell]:
        """All cells in an order by lot: a season is drawn, then its kinds, then the next season.

        So the thousands of totals and songs don't drown the others. Cells that are not thought to have
        questions of the wanted difficulty come last.
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
        return _SELDOM if kind.eases and difficulty is kind.estimate(self._pools, season, easier=1) else 0.0

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

    def _parts(self, name: str, number: int | None) -> dict[int | None, int]:
        """The parts in which a cell is made, with their sizes: its weeks, or all at once under None."""
        season = None if number is None else self._pools.catalogue.season(number)
        if season is None or not isinstance(self._kinds[name], NightKind):
            return {None: 1}
        return {week.number: len(week.dances) for week in season.weeks if week.dances}

    def _make(self, name: str, number: int | None, week: int | None = None) -> tuple[Question, ...]:
        """The questions of a cell, or of one week of it."""
        kind = self._kinds[name]
        if isinstance(kind, ShowKind):
            return self._of_the_show[name] if number is None else ()
        season = None if number is None else self._pools.catalogue.season(number)
        if season is None:
            return ()
        night = None if week is None else season.week(week)
        if night is None or not isinstance(kind, NightKind):
            return _once(kind.questions(self._pools, season))
        return _once(kind.questions_of_night(self._pools, season, night))


def _cell_of(question_id: str) -> Cell | None:
    kind, _, rest = question_id.partition(".")
    place, _, _ = rest.partition(".")
    if place == EVER:
        return kind, None
    return (kind, int(place)) if place.isdecimal() else None


def _once(questions: Iterator[Question]) -> tuple[Question, ...]:
    """The questions without those of the same subject: a song that somebody danced to twice in a night."""
    found: dict[str, Question] = {}
    for question in questions:
        found.setdefault(question.id, question)
    return tuple(found.values())
