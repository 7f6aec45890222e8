"""The figures as tables, and in benchmarks/README.md between its two marks."""

import os
import platform
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Final

from benchmarks.calls import BARE_TEXT, Series
from benchmarks.facts import ASK, BUILD, LOAD, Search
from benchmarks.games import PLAYERS, QUESTIONS, Played
from benchmarks.memory import Memory
from benchmarks.process import ROOT
from benchmarks.samples import Ratio, Samples
from benchmarks.servers import EDIT_EVERY, OWN, Crowd
from benchmarks.starting import Starts

README: Final = Path(__file__).parent / "README.md"
BEGIN: Final = "<!-- The figures from here on are written by `python -m benchmarks --write`. -->"
END: Final = "<!-- The figures end here. -->"

LIBRARIES: Final = ("discord.py", "aiohttp", "uvloop", "SQLAlchemy", "aiosqlite", "pydantic", "rapidfuzz")
PACKAGES_SHOWN: Final = 10
MB: Final = 1e6


@dataclass(frozen=True, slots=True)
class Figures:
    """All that was measured in one run."""

    starts: Starts
    memory: Memory | None
    calls: Sequence[Series]
    facts: Sequence[Search]
    games: Sequence[Played]
    """With ever more games at once."""

    choosing: Samples
    """Seconds to choose a question."""

    crowd: Crowd
    load_before: float | None
    """How many processes wanted to run in the minute before; None where the system does not tell."""

    seconds: float
    """How long the run took."""


def render(figures: Figures) -> str:
    """Markdown, which reads well in a terminal too."""
    return "\n\n".join(
        [
            _describe_run(figures),
            "**Start**, from the start of the process to the session at the gateway:\n\n"
            + _table(("", "p50", "slowest", "× bare", "work", "× bare"), _start_rows(figures.starts)),
            "Of that, **imports**, in a process that does nothing else (Python counts, which slows them):\n\n"
            + _table(("package", "p50"), _import_rows(figures.starts)),
            "**Memory**, idle and connected:\n\n"
            + _table(("", "in RAM", "above bare"), _memory_rows(figures.memory)),
            f"**Calls** ({_count_rounds(figures.calls)} of each kind), from the event at the gateway to the "
            "whole reply at Discord's end; work is the time on a processor of the bot's main thread, also "
            "after the reply:\n\n"
            + _table(
                (
                    "",
                    "p50",
                    "p99",
                    "× bare at p50 (rounds)",
                    "at p99",
                    "× a text",
                    "work p50",
                    "× bare",
                    "bytes",
                ),
                _call_rows(figures.calls),
            ),
            "**Facts**, without Discord:\n\n"
            + _table(("", "p50", "p99", "work p50", "p99"), _fact_rows(figures.facts)),
            f"**Games** of {QUESTIONS} questions with {PLAYERS} players who answer every question:\n\n"
            + _table(("games at once", *(str(each.games) for each in figures.games)), _game_rows(figures)),
            f"**Servers**: {figures.crowd.servers} with {len(OWN)} seasons of their own, while "
            f"{figures.crowd.edits} edits are stored, {EDIT_EVERY:g} s after each other:\n\n"
            + _table(("", "p50", "p99", "slowest"), _crowd_rows(figures.crowd)),
            "**Aims**:\n\n" + _table(("", "aim", "measured", ""), _aim_rows(figures)),
        ]
    )


def write(text: str) -> None:
    """Put the figures between the marks of the README. Raises ValueError when the marks are not there."""
    before, begin, rest = README.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{README} must have the lines {BEGIN!r} and {END!r}")
    README.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", encoding="utf-8")


def _describe_run(figures: Figures) -> str:
    load = "not told" if figures.load_before is None else f"{figures.load_before:.1f}"
    told = [
        f"- Taken {datetime.now(UTC):%Y-%m-%d %H:%M} UTC of commit {_commit()} in {figures.seconds:.0f} s",
        f"- {platform.system()} {platform.release()}, {_processor()}, {os.cpu_count()} processors, "
        f"load before the run {load}" + _warn_of_load(figures.load_before),
        f"- {platform.python_implementation()} {platform.python_version()}, "
        + ", ".join(f"{name} {_version(name)}" for name in LIBRARIES),
    ]
    return "\n".join(told)


def _warn_of_load(load: float | None) -> str:
    busy = load is not None and load > 0.5
    return (
        " (**the machine was busy with other things**: the ratios hold better than the times)" if busy else ""
    )


def _start_rows(starts: Starts) -> Iterator[Sequence[str]]:
    for name, start in (
        ("bare bot", starts.bare),
        ("fresh: makes the database, imports all seasons", starts.fresh),
        ("filled: with the database of an earlier start", starts.filled),
    ):
        yield (
            name,
            _time(start.took.p50),
            _time(max(start.took.values)),
            str(Ratio.of(start.took, starts.bare.took)),
            *_compare_work(start.work, starts.bare.work),
        )


def _import_rows(starts: Starts) -> Iterator[Sequence[str]]:
    for name, samples in starts.imports[: PACKAGES_SHOWN + 1]:
        yield name, _time(samples.p50)


def _memory_rows(memory: Memory | None) -> Iterator[Sequence[str]]:
    if memory is None:
        yield "this system does not tell", "", ""
        return
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
            _time(series.reply.p50),
            _time(series.reply.p99),
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
    return _time(work.p50), f"{Ratio.of(work, bare).value:.2f}"


def _fact_rows(facts: Sequence[Search]) -> Iterator[Sequence[str]]:
    for each in facts:
        yield each.name, *(_time(t) for t in (each.took.p50, each.took.p99, each.work.p50, each.work.p99))


def _game_rows(figures: Figures) -> Iterator[Sequence[str]]:
    games = figures.games
    for name, series in (
        ("receipt of an answer", [each.receipts for each in games]),
        ("reveal after the deadline", [each.at_deadline for each in games]),
        ("reveal after everybody has answered", [each.closed_early for each in games]),
    ):
        yield f"{name}, p50", *(_time(samples.p50) for samples in series)
        yield f"{name}, p99", *(_time(samples.p99) for samples in series)
        yield f"{name}, slowest", *(_time(max(samples.values)) for samples in series)
    yield "answers given and stored", *(f"{each.pressed} and {each.stored}" for each in games)
    yield (
        "memory of an open game",
        *("not told" if each.memory is None else f"{each.memory / 1e3:.0f} kB" for each in games),
    )


def _crowd_rows(crowd: Crowd) -> Iterator[Sequence[str]]:
    for name, samples in (
        ("an answer, from the moment it is asked", crowd.answers),
        ("a change is known after its save, here", crowd.seen_here),
        ("the same in another process", crowd.seen_elsewhere),
    ):
        yield name, _time(samples.p50), _time(samples.p99), _time(max(samples.values))
    if crowd.memory is not None:
        yield "memory of a server", f"{crowd.memory / 1e3:.0f} kB", "", ""


def _aim_rows(figures: Figures) -> Iterator[Sequence[str]]:
    facts = {each.name: each.took for each in figures.facts}
    by_name = {series.name: series for series in figures.calls}
    for series in figures.calls:
        if series.name.startswith(("/winner", "autocomplete")):
            ratio = Ratio.of(series.reply, by_name[series.baseline].reply)
            yield f"{series.name}, × bare at p50", "1.25", str(ratio), _verdict(ratio.value <= 1.25)
    filled = figures.starts.filled.took.p50
    yield "second start", "1.5 s", _time(filled), _verdict(filled <= 1.5)
    for name in (BUILD, LOAD):
        yield name, "300 ms", _time(facts[name].p50), _verdict(facts[name].p50 <= 0.3)
    if figures.memory is not None:
        above = (figures.memory.filled.p50 - figures.memory.bare.p50) / MB
        yield "memory above the bare bot", "60 MB", f"{above:.1f} MB", _verdict(above <= 60)
    asking = facts[ASK]
    yield "a question in words, p50", "2 ms", _time(asking.p50), _verdict(asking.p50 <= 0.002)
    yield "a question in words, p99", "10 ms", _time(asking.p99), _verdict(asking.p99 <= 0.01)
    for played in figures.games:
        receipt, late = played.receipts.p99, max(played.at_deadline.values)
        of = f"{played.games} games"
        yield f"{of}: every reveal after its deadline", "1 s", _time(late), _verdict(late <= 1)
        yield f"{of}: receipts, p99", "500 ms", _time(receipt), _verdict(receipt <= 0.5)
        lost = played.pressed - played.stored
        yield f"{of}: answers lost", "0", str(lost), _verdict(lost == 0)
    choosing = figures.choosing
    yield "choosing a question, p50", "5 ms", _time(choosing.p50), _verdict(choosing.p50 <= 0.005)
    yield "choosing a question, p99", "5 ms", _time(choosing.p99), _verdict(choosing.p99 <= 0.005)
    crowd = figures.crowd
    answer, here, there = crowd.answers.p99, max(crowd.seen_here.values), max(crowd.seen_elsewhere.values)
    yield (
        f"{crowd.servers} servers: an answer during edits, p99",
        "25 ms",
        _time(answer),
        _verdict(answer <= 0.025),
    )
    yield "a change is known here", "1 s", _time(here), _verdict(here <= 1)
    yield "a change is known in another process", "5 s", _time(there), _verdict(there <= 5)
    if crowd.memory is not None:
        yield "memory of a server", "300 kB", f"{crowd.memory / 1e3:.0f} kB", _verdict(crowd.memory <= 3e5)


def _verdict(met: bool) -> str:
    return "met" if met else "**missed**"


def _time(seconds: float) -> str:
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{seconds * 1e3:.3g} ms" if seconds >= 0.001 else f"{seconds * 1e6:.0f} µs"


def _table(heads: Sequence[str], rows: Iterator[Sequence[str]]) -> str:
    """A table of markdown whose columns stand straight, figures to the right."""
    lines = [tuple(heads), *(tuple(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    written = [
        "| " + " | ".join(_pad(cell, widths[at], at) for at, cell in enumerate(line)) + " |" for line in lines
    ]
    rule = "| " + " | ".join(
        "-" * width if at == 0 else "-" * (width - 1) + ":" for at, width in enumerate(widths)
    )
    return "\n".join([written[0], rule + " |", *written[1:]])


def _pad(cell: str, width: int, column: int) -> str:
    return cell.ljust(width) if column == 0 else cell.rjust(width)


def _commit() -> str:
    try:
        told = subprocess.run(  # noqa: S603  # nothing in it comes from elsewhere
            ("git", "-C", str(ROOT), "describe", "--always", "--dirty", "--exclude=*"),  # noqa: S607
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return told.stdout.strip()


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())


def _version(library: str) -> str:
    try:
        return version(library)
    except ModuleNotFoundError:
        return "absent"
