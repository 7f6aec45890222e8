"""What is computed from the facts alone: the Catalogue, look-ups, questions in words."""

import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from random import Random
from typing import Final

from ask.query import Query, answer
from ask.reader import read
from ask.scene import Scene
from benchmarks.rounds import take_rounds
from benchmarks.samples import Samples
from db.catalogues import Catalogues
from db.store import open_store
from show.catalogue import Catalogue
from show.season import Season
from show.season_names import find_seasons

SECONDS: Final = 25.0
"""So long the rounds may take together; there are 1 to 5 of them, after one to warm up."""

BUILDS: Final = 3
LOOK_UPS: Final = 300

BUILD: Final = "the Catalogue from seasons, with every index"
LOAD: Final = "the Catalogue from the store, with every index"
ASK: Final = "reading and answering a question in words"

SEASONS_TYPED: Final = (
    "32", "season 9", "s21", "thirty-second", "2012", "spring 2012", "fall 2009", "latest", "first",
    "all stars", "Xochitl", "Bobby Bones", "the Len Goodman trophy's first",
)  # fmt: skip
PEOPLE_TYPED: Final = (
    "Xochitl Gomez", "val", "Derek Hough", "maks", "Len Goodman", "Charo", "Hines Ward", "witney",
    "jr martinez", "Carrie Ann Inaba",
)  # fmt: skip
PEOPLE_MISTYPED: Final = (
    "Zochitl Gomes", "Chmerkovsky", "Derick Huff", "Karina Smirnof", "Wittney Carsen", "Alfonzo Ribero",
    "Cheril Burk", "Kristi Yamaguchy", "Artem Chigvinsev", "Shawn Jonson",
)  # fmt: skip
QUESTIONS: Final = (
    "who won season 32?",
    "Who won s21",
    "who took home the mirrorball last season?",
    "who came second in season 25",
    "who was xochitl's partner",
    "what did Xochitl Gomez score for her freestyle?",
    "scores of week 5 season 12",
    "what was the highest score in the finale of season 32",
    "how many times has derek hough won",
    "who has the most wins",
    "who is the oldest winner",
    "most perfect scores",
    "average score of Bindi Irwin",
    "who were the judges in season 1",
    "when did season 28 premiere",
    "who hosted season 30?",
    "quote from Val",
    "did zendaya win",
    "compare mark ballas and derek hough",
    "who went home in week 3 of season 31",
    "what did len give Nicole Scherzinger for her jive",
    "the first perfect score ever",
    "which season was Apolo Ohno on",
    "how did Bristol Palin do",
    "who danced a viennese waltz in season 32 week 4",
    "who won the 2012 all stars season",
    "who is competing in the latest season",
    "what's the weather like tomorrow?",
    "how much do the dancers get paid",
    "asdf qwertz uiop",
)


@dataclass(frozen=True, slots=True)
class Search:
    """One thing that is done with the facts, in seconds."""

    name: str
    took: Samples
    work: Samples
    """On a processor, on all threads: what it takes when nothing else wants to run."""


async def measure_facts(seasons: Sequence[Season], database: Path, seconds: float = SECONDS) -> list[Search]:
    """Everything, in rounds that take turns; one more before them is to warm up."""
    catalogue = Catalogue(seasons)
    catalogue.index()
    scene = Scene(catalogue=catalogue, chance=Random(32))
    found: dict[str, list[tuple[float, float]]] = defaultdict(list)

    def series(name: str, texts: Sequence[str], todo: Callable[[str], object], times: int = LOOK_UPS) -> None:
        for text in islice(cycle(texts), times):
            clock = Clock()
            todo(text)
            found[name].append(clock.read())

    def build(_: str) -> None:
        Catalogue(seasons).index()

    for number in take_rounds(seconds, least=2, most=6):
        if number == 1:
            found.clear()
        series(BUILD, ("",), build, BUILDS)
        found[LOAD] += [await _load(database) for _ in range(BUILDS)]
        series("a look-up of a name", PEOPLE_TYPED, catalogue.names.look_up)
        series("a look-up of a misspelt name", PEOPLE_MISTYPED, catalogue.names.look_up)
        series("a look-up of a season", SEASONS_TYPED, lambda text: find_seasons(catalogue, text))
        series(ASK, QUESTIONS, lambda text: _ask(text, scene))
        series("only reading it", QUESTIONS, lambda text: read(text, scene))
    return [
        Search(name, Samples.of([took for took, _ in values]), Samples.of([work for _, work in values]))
        for name, values in found.items()
    ]


class Clock:
    """Two clocks that begin together."""

    def __init__(self) -> None:
        self._work = time.process_time()
        self._began = time.perf_counter()

    def read(self) -> tuple[float, float]:
        """Seconds that passed, and seconds on a processor."""
        return time.perf_counter() - self._began, time.process_time() - self._work


def _ask(text: str, scene: Scene) -> None:
    read_as = read(text, scene)
    if isinstance(read_as, Query):
        answer(read_as, scene)


async def _load(database: Path) -> tuple[float, float]:
    """The time in which a bot that has the store open gets its first Catalogue."""
    async with open_store(f"sqlite+aiosqlite:///{database}") as store:
        catalogues = Catalogues(store)
        await store.seasons.version()  # the connection is there already when a bot comes to this
        clock = Clock()
        await catalogues.refresh()
        return clock.read()
