"""Season files between disk and store, for a maintainer who works with files and git."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from db.store import Store
from show.difference import Difference, compare
from show.season import Season
from show.seasonfile import Fault, SeasonFileError, read_uploads, season_files

AUTHOR: Final = "command line"


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one season."""

    number: int
    difference: Difference
    """To what was there before; empty if nothing changed, and then nothing was stored."""


def read_files(paths: Iterable[Path], known: Iterable[Season] = ()) -> tuple[Season, ...]:
    """The seasons that .toml, .json and .csv files tell, checked against the `known` ones.

    Raises SeasonFileError with every fault of all files, also of those that cannot be opened.
    """
    faults: list[Fault] = []
    files: list[tuple[str, bytes]] = []
    for path in paths:
        try:
            files.append((path.name, path.read_bytes()))
        except OSError as error:
            faults.append(Fault(str(path), "", f"the file cannot be opened: {error.strerror}"))
    try:
        seasons = read_uploads(files, known=known) if files else ()
    except SeasonFileError as error:
        faults += error.faults
    if faults:
        raise SeasonFileError(faults)
    return seasons


async def import_files(store: Store, paths: Sequence[Path], *, server: int | None) -> tuple[Imported, ...]:
    """Store what files tell, for everyone or for one server: all of them, or with any fault none.

    Raises SeasonFileError.
    """
    seen = {season.number: season for season in await store.seasons.load()}
    if server is not None:
        seen |= {season.number: season for season in await store.seasons.load(server)}
    seasons = await asyncio.to_thread(read_files, paths, tuple(seen.values()))
    differences = [compare(seen.get(season.number), season) for season in seasons]
    changed = [season for season, difference in zip(seasons, differences, strict=True) if difference]
    reason = "the file " + ", ".join(path.name for path in paths)
    await store.seasons.save_all(changed, server=server, author=AUTHOR, reason=reason)
    return tuple(
        Imported(season.number, difference) for season, difference in zip(seasons, differences, strict=True)
    )


async def export_season(
    store: Store, number: int, *, server: int | None = None, form: str = "toml"
) -> dict[str, bytes]:
    """The season that a server sees, or everyone does, as files: their content by name.

    Raises KeyError if there is none of that number.
    """
    season = await store.seasons.load_one(number, server) if server is not None else None
    season = season or await store.seasons.load_one(number)
    if season is None:
        raise KeyError(number)
    return season_files(season, form)
