"""What every kind of question can do: turn facts into questions."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any, ClassVar, TypeVar

from show.season import Season
from show.source import Source
from show.week import Week
from trivia.options import Choice, among, around, beside, choose, digest
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import FALSE, TRUE, ended, figure, season_name

T = TypeVar("T")

RECENT = 5
"""Seasons that most players have seen: the newest ones."""

LONG_AGO = 15
"""Seasons older than this are remembered by few."""

LONGEST_PROMPT = 300


class Kind(ABC):
    """A kind of question. Subclasses are `SeasonKind`s and `ShowKind`s."""

    name: ClassVar[str]
    """One word or two with a hyphen; part of every id, so that it never changes."""

    topic: ClassVar[Topic]
    hardness: ClassVar[Difficulty] = Difficulty.MEDIUM
    """How hard it is for a season of middle age."""

    eases: ClassVar[bool] = False
    """Whether some of its questions are easier than the others of the same season."""

    weight: ClassVar[float] = 1.0
    """How often it is drawn, beside the other kinds."""

    covers: ClassVar[tuple[str, ...]] = ("dances",)
    """By which words in `Source.covers` the sources of its facts are known."""

    def ask(
        self,
        pools: Pools,
        seasons: Iterable[Season],
        key: str,
        prompt: str,
        right: T,
        wrong: Iterable[Iterable[T]],
        *,
        because: str,
        facts: Iterable[str],
        told: Iterable[str] = (),
        form: Callable[[T], str] = str,
        order: Callable[[T], Any] | None = None,
        easier: int = 0,
        sources: tuple[Source, ...] | None = None,
    ) -> Iterator[Question]:
        """The question, or nothing where there are not three fair wrong options.

        `key` tells it from all others of its kind and season; `wrong` and `told` are as in `options.choose`.
        """
        choice = choose(self._seed(key), right, wrong, told=told, form=form, order=order)
        yield from self._made(pools, tuple(seasons), key, prompt, choice, because, facts, easier, sources)

    def ask_number(
        self,
        pools: Pools,
        seasons: Iterable[Season],
        key: str,
        prompt: str,
        right: float,
        *,
        low: float,
        high: float,
        because: str,
        facts: Iterable[str],
        step: float = 1,
        crowded: bool = False,
        form: Callable[[float], str] = figure,
        easier: int = 0,
        sources: tuple[Source, ...] | None = None,
    ) -> Iterator[Question]:
        """As `ask`, for a number between `low` and `high`, among its neighbours.

        `crowded` is for marks and totals, most of which stand near `high`.
        """
        seed = self._seed(key)
        wrong = among(right, low, high) if crowded else around(seed, right, low, high, step)
        choice = choose(seed, right, (wrong,), form=form, order=float)
        yield from self._made(pools, tuple(seasons), key, prompt, choice, because, facts, easier, sources)

    def ask_season(
        self,
        pools: Pools,
        season: Season,
        key: str,
        prompt: str,
        others: Collection[int],
        *,
        because: str,
        facts: Iterable[str],
        easier: int = 0,
    ) -> Iterator[Question]:
        """As `ask`, for the number of `season` among those of `others`."""
        seed = self._seed(key)
        wrong = beside(seed, season.number, others)
        choice = choose(seed, season.number, (wrong,), form=season_name, order=int)
        yield from self._made(pools, (season,), key, prompt, choice, because, facts, easier, None)

    def ask_whether(
        self,
        pools: Pools,
        seasons: Iterable[Season],
        key: str,
        prompt: str,
        true: bool,
        *,
        because: str,
        facts: Iterable[str],
        easier: int = 0,
    ) -> Iterator[Question]:
        """As `ask`, for true or false."""
        choice = Choice((TRUE, FALSE), 0 if true else 1)
        yield from self._made(pools, tuple(seasons), key, prompt, choice, because, facts, easier, None)

    def _made(
        self,
        pools: Pools,
        seasons: tuple[Season, ...],
        key: str,
        prompt: str,
        choice: Choice | None,
        because: str,
        facts: Iterable[str],
        easier: int,
        sources: tuple[Source, ...] | None,
    ) -> Iterator[Question]:
        if choice is None or len(prompt) > LONGEST_PROMPT:
            return
        one = seasons[0] if len(seasons) == 1 else None
        if sources is None:
            sources = pools.sources(one.number, self.covers) if one else pools.sources_ever
        yield Question(
            id=f"{beginning(self.name, one.number if one else None)}{self._seed(key) >> 24:010x}",
            kind=self.name,
            topic=self.topic,
            difficulty=self.estimate(pools, one, easier),
            prompt=prompt,
            options=choice.options,
            answer=choice.answer,
            explanation=ended(because),
            facts=tuple(facts),
            seasons=tuple(season.number for season in seasons),
            sources=sources,
        )

    def _seed(self, key: str) -> int:
        return digest(f"{self.name}/{key}")

    def estimate(self, pools: Pools, season: Season | None, easier: int = 0) -> Difficulty:
        """The kind's own hardness, one less for a recent season, one more for one of long ago.

        `easier` is what the question itself takes off: 1 where it is about a winner. An estimate until enough
        people have answered.
        """
        value = self.hardness - easier
        if season is not None:
            age = pools.latest - season.number
            value += (age > LONG_AGO) - (age <= RECENT)
        return Difficulty(min(max(value, Difficulty.EASY), Difficulty.HARD))


EVER = "ever"
"""What stands in an id in the place of the season, for questions over the whole show."""


def beginning(kind: str, season: int | None) -> str:
    """How the ids of a kind's questions about a season (None: the whole show) begin; digits in hex follow."""
    return f"{kind}.{EVER if season is None else season}."


class SeasonKind(Kind):
    """Asks about one season at a time."""

    @abstractmethod
    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        """All questions of this kind about `season`."""


class NightKind(SeasonKind):
    """Asks about one night at a time; with a hundred dances in a season, it need not be the whole season."""

    @abstractmethod
    def questions_of_night(self, pools: Pools, season: Season, week: Week) -> Iterator[Question]:
        """All questions of this kind about one week of `season`."""

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        for week in season.weeks:
            yield from self.questions_of_night(pools, season, week)


class ShowKind(Kind):
    """Asks about all seasons at once."""

    @abstractmethod
    def questions(self, pools: Pools) -> Iterator[Question]:
        """All questions of this kind about the whole show."""
