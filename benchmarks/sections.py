"""What was measured, part by part, as tables under a line that says what they tell."""

from collections.abc import Iterator, Sequence
from typing import Final

from benchmarks.calls import BARE_TEXT, Series
from benchmarks.facts import Search
from benchmarks.figures import Figures
from benchmarks.games import PLAYERS, SECONDS, Evening
from benchmarks.memory import Memory
from benchmarks.samples import Ratio, Samples
from benchmarks.servers import EDIT_EVERY, OWN, Crowd
from benchmarks.starting import Starts
from benchmarks.tables import duration, table

PACKAGES_SHOWN: Final = 10
MB: Final = 1e6

_CALL_HEADS: Final = (
    "", "p50", "p99", "× bare at p50 (rounds)", "at p99", "× a text", "work p50", "× bare", "bytes",
)  # fmt: skip
_SEARCH_HEADS: Final = ("", "p50", "p99", "work p50", "p99")


def tell_parts(figures: Figures) -> Iterator[str]:
    """The parts that were measured."""
    if figures.starts is not None:
        yield "**Start**, from the start of the process to the session at the gateway:"
        yield table(("", "p50", "slowest", "× bare", "work", "× bare"), _start_rows(figures.starts))
        yield "Of that, **imports**, in a process that does nothing else (Python counts, which slows them):"
        yield table(("package", "p50"), _import_rows(figures.starts))
    if figures.memory is not None:
        yield "**Memory**, idle and connected:"
        yield table(("", "in RAM", "above bare"), _memory_rows(figures.memory))
    if figures.calls:
        yield (
            f"**Calls** ({_count_rounds(figures.calls)} of each kind), from the event at the gateway to the "
            "whole reply at Discord's end; work is the time on a processor of the bot's main thread, also "
            "after the reply:"
        )
        yield table(_CALL_HEADS, _call_rows(figures.calls))
    if figures.facts:
        yield "**Facts**, without Discord:"
        yield table(_SEARCH_HEADS, _search_rows(figures.facts))
    if figures.games:
        yield f"**Games** with {PLAYERS} players who answer every question within its {SECONDS} seconds:"
        yield table(
            ("games at once", *(str(each.games) for each in figures.games)), _game_rows(figures.games)
        )
    if figures.choosing:
        yield "**Choosing**:"
        yield table(_SEARCH_HEADS, _search_rows(figures.choosing))
    if figures.crowd is not None:
        yield (
            f"**Servers**: {figures.crowd.servers} with {len(OWN)} seasons of their own, while "
            f"{figures.crowd.edits} edits are stored, {EDIT_EVERY:g} s after each other:"
        )
        yield table(("", "p50", "p99", "slowest"), _crowd_rows(figures.crowd))


def _start_rows(starts: Starts) -> Iterator[Sequence[str]]:
    for name, start in (
        ("bare bot", starts.bare),
        ("fresh: makes the database, imports all seasons", starts.fresh),
        ("filled: with the database of an earlier start", starts.filled),
    ):
        yield (
            name,
            duration(start.took.p50),
            duration(max(start.took.values)),
            str(Ratio.of(start.took, starts.bare.took)),
            *_compare_work(start.work, starts.bare.work),
        )


def _import_rows(starts: Starts) -> Iterator[Sequence[str]]:
    for name, samples in starts.imports[: PACKAGES_SHOWN + 1]:
        yield name, duration(samples.p50)


def _memory_rows(memory: Memory) -> Iterator[Sequence[str]]:
    for name, samples in (
        ("bare bot", memory.bare),
        ("after a start with a filled store", memory.filled),
        ("after the start that imported all seasons", memory.fresh),
    ):
        yield name, f"{samples.p50 / MB:.1f} MB", f"{(samples.p50 - memory.bare.p50) / MB:+.1f} MB"


def _call_rows(calls: Sequence[Series]) -> Iterator[Sequence[str]]:
    by_name = {series.name: series for series in calls}
    text = by_name[BARE_TEXT].reply
    for series in calls:
        bare = by_name[series.baseline]
        yield (
            series.name,
            duration(series.reply.p50),
            duration(series.reply.p99),
            str(Ratio.of(series.reply, bare.reply)),
            f"{series.reply.p99 / bare.reply.p99:.2f}",
            f"{Ratio.of(series.reply, text).value:.2f}",
            *_compare_work(series.work, bare.work),
            str(series.size),
        )


def _count_rounds(calls: Sequence[Series]) -> int:
    return min(len(series.reply.values) for series in calls)


def _compare_work(work: Samples | None, bare: Samples | None) -> tuple[str, str]:
    if work is None or bare is None:
        return "", ""
    return duration(work.p50), f"{Ratio.of(work, bare).value:.2f}"


def _search_rows(searches: Sequence[Search]) -> Iterator[Sequence[str]]:
    for each in searches:
        yield each.name, *(duration(t) for t in (each.took.p50, each.took.p99, each.work.p50, each.work.p99))


def _game_rows(games: Sequence[Evening]) -> Iterator[Sequence[str]]:
    for name, series in (
        ("receipt of an answer", [each.receipts for each in games]),
        ("reveal after the deadline", [each.in_time for each in games]),
        ("reveal after everybody has answered", [each.early for each in games]),
    ):
        yield f"{name}, p50", *(duration(samples.p50) for samples in series)
        yield f"{name}, p99", *(duration(samples.p99) for samples in series)
        yield f"{name}, slowest", *(duration(max(samples.values)) for samples in series)
    yield "rounds that ran to their deadline", *(_share(each) for each in games)
    yield "answers given", *(str(each.pressed) for each in games)
    yield "of these given after the deadline", *(str(each.late) for each in games)
    yield "of the others not stored, or not counted in the reveal", *(str(each.lost) for each in games)
    yield "requests that Discord refused as too many", *(str(each.refused) for each in games)
    yield "main thread on a processor", *(_tell(each.busy, "{:.0%}", 1) for each in games)
    yield "memory of an open game", *(_tell(each.memory, "{:.0f} kB", 1e3) for each in games)


def _share(games: Evening) -> str:
    ran = len(games.in_time.values)
    return f"{ran} of {ran + len(games.early.values)}"


def _tell(figure: float | None, form: str, unit: float) -> str:
    return "not told" if figure is None else form.format(figure / unit)


def _crowd_rows(crowd: Crowd) -> Iterator[Sequence[str]]:
    for name, samples in (
        ("an answer, from the moment it is asked", crowd.answers),
        ("a change is known after its save, here", crowd.seen_here),
        ("the same in another process", crowd.seen_elsewhere),
    ):
        yield name, duration(samples.p50), duration(samples.p99), duration(max(samples.values))
    if crowd.memory is not None:
        yield "memory of a server", f"{crowd.memory / 1e3:.0f} kB", "", ""
