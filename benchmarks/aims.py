"""What is aimed at, and whether it was met."""

from collections.abc import Iterator, Sequence
from typing import Final

from benchmarks.calls import Series
from benchmarks.choosing import HARD, LATER, NEW
from benchmarks.facts import ASK, BUILD, LOAD
from benchmarks.figures import Figures
from benchmarks.games import Evening
from benchmarks.samples import Ratio
from benchmarks.servers import Crowd
from benchmarks.tables import duration

MB: Final = 1e6

Row = Sequence[str]


def tell_aims(figures: Figures) -> Iterator[Row]:
    """What was aimed at, what was measured, and the verdict, for the parts that were measured."""
    yield from _of_calls(figures.calls)
    if figures.starts is not None:
        yield _limit("second start", 1.5, figures.starts.filled.took.p50)
    facts = {each.name: each.took for each in figures.facts}
    for name in (BUILD, LOAD) if facts else ():
        yield _limit(name, 0.3, facts[name].p50)
    if figures.memory is not None:
        above = (figures.memory.filled.p50 - figures.memory.bare.p50) / MB
        yield "memory above the bare bot", "60 MB", f"{above:.1f} MB", verdict(above <= 60)
    if facts:
        yield _limit("a question in words, p50", 0.002, facts[ASK].p50)
        yield _limit("a question in words, p99", 0.01, facts[ASK].p99)
    for evening in figures.games:
        yield from _of_games(evening)
    chosen = {each.name: each.took for each in figures.choosing}
    for name in (NEW, LATER, HARD) if chosen else ():
        yield _limit(f"choosing {name}, p50", 0.005, chosen[name].p50)
        yield _limit(f"choosing {name}, p99", 0.005, chosen[name].p99)
    if figures.crowd is not None:
        yield from _of_servers(figures.crowd)


def verdict(met: bool) -> str:
    return "met" if met else "**missed**"


def _limit(name: str, aim: float, measured: float) -> Row:
    return name, duration(aim), duration(measured), verdict(measured <= aim)


def _of_calls(calls: Sequence[Series]) -> Iterator[Row]:
    by_name = {series.name: series for series in calls}
    for series in calls:
        if series.name.startswith(("/winner", "autocomplete")):
            ratio = Ratio.of(series.reply, by_name[series.baseline].reply)
            yield f"{series.name}, × bare at p50", "1.25", str(ratio), verdict(ratio.value <= 1.25)


def _of_games(evening: Evening) -> Iterator[Row]:
    of = f"{evening.games} games"
    yield _limit(f"{of}: every reveal after its deadline", 1, max(evening.in_time.values))
    yield _limit(f"{of}: every reveal after the last answer", 1, max(evening.early.values))
    yield _limit(f"{of}: receipts, p99", 0.5, evening.receipts.p99)
    yield f"{of}: answers lost", "0", str(evening.lost), verdict(evening.lost == 0)


def _of_servers(crowd: Crowd) -> Iterator[Row]:
    yield _limit(f"{crowd.servers} servers: an answer during edits, p99", 0.025, crowd.answers.p99)
    yield _limit("a change is known here", 1, max(crowd.seen_here.values))
    yield _limit("a change is known in another process", 5, max(crowd.seen_elsewhere.values))
    if crowd.memory is not None:
        yield "memory of a server", "300 kB", f"{crowd.memory / 1e3:.0f} kB", verdict(crowd.memory <= 3e5)
