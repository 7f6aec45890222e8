"""The figures as tables, and in benchmarks/README.md between its two marks."""

import os
import platform
import subprocess
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Final

from benchmarks.aims import tell_aims
from benchmarks.figures import Figures
from benchmarks.process import ROOT
from benchmarks.sections import tell_parts
from benchmarks.tables import table

README: Final = Path(__file__).parent / "README.md"
BEGIN: Final = "<!-- The figures from here on are written by `python -m benchmarks --write`. -->"
END: Final = "<!-- The figures end here. -->"

LIBRARIES: Final = ("discord.py", "aiohttp", "uvloop", "SQLAlchemy", "aiosqlite", "pydantic", "rapidfuzz")


def render(figures: Figures) -> str:
    """Markdown, which reads well in a terminal too."""
    aims = table(("", "aim", "measured", ""), tell_aims(figures))
    return "\n\n".join([_describe_run(figures), *tell_parts(figures), "**Aims**:", aims])


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
