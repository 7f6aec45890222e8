"""The season files of the house, brought into the store."""

import asyncio
import hashlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlalchemy import func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from db.seasons import replace
from db.store import Store
from db.tables import EVERYONE, revisions, shipped_files
from show.season import Season
from show.seasonfile import Fault, SeasonFileError

AUTHOR = "shipped"
"""Stands in a revision as its author."""


class Fate(StrEnum):
    """What became of a file."""

    ADDED = "added"
    UPDATED = "updated"
    KEPT = "kept"
    """The file changed, and the season stays as an admin wrote it."""

    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShippedReport:
    """Season numbers by what became of their files."""

    added: tuple[int, ...] = ()
    updated: tuple[int, ...] = ()
    kept: tuple[int, ...] = ()
    unchanged: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    season: int
    name: str
    content: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class _Standing:
    """What the store has of a shared season that was ever written."""

    sha256: str | None
    """Of the file it was imported from last."""

    untouched: bool
    """Whether it is still as that file has it."""


async def import_shipped(store: Store, folder: Path) -> ShippedReport:
    """Store every season of `folder` whose file is new or changed, each in a transaction of its own.

    A file is called by its season's number: 32.toml. A season that an admin wrote or removed is left alone,
    until somebody puts it back to what was imported last. Unchanged files are not parsed. Raises
    SeasonFileError with all faults of all files that would be imported, and then stores none of them.
    """
    files = await asyncio.to_thread(_read, folder)
    async with store.database.reading() as connection:
        standings = await _standings(connection)
    fates = {file.season: _fate(file, standings.get(file.season)) for file in files}
    wanted = [file for file in files if fates[file.season] in {Fate.ADDED, Fate.UPDATED}]
    for file, (season, text) in zip(wanted, await asyncio.to_thread(_parse, wanted), strict=True):
        fates[file.season] = await _import(store, file, season, text)
    return ShippedReport(
        **{fate.value: tuple(number for number in fates if fates[number] is fate) for fate in Fate}
    )


async def _import(store: Store, file: _File, season: Season, text: str) -> Fate:
    async with store.database.writing() as connection:
        standing = (await _standings(connection)).get(file.season)
        fate = _fate(file, standing)  # once more: another process may have been quicker
        if fate not in {Fate.ADDED, Fate.UPDATED}:
            return fate
        revision = await replace(
            connection, season, text, server=None, author=AUTHOR, reason=f"the file {file.name}"
        )
        values = {"sha256": file.sha256, "revision_id": revision}
        if standing is None:
            await connection.execute(insert(shipped_files).values(season=file.season, **values))
        else:
            this = shipped_files.c.season == file.season
            await connection.execute(update(shipped_files).where(this).values(values))
    return fate


def _fate(file: _File, standing: _Standing | None) -> Fate:
    if standing is None:
        return Fate.ADDED
    if standing.sha256 == file.sha256:
        return Fate.UNCHANGED
    return Fate.UPDATED if standing.untouched else Fate.KEPT


def _read(folder: Path) -> list[_File]:
    files = []
    for path in sorted(folder.glob("[0-9][0-9].toml")):
        content = path.read_bytes()
        files.append(_File(int(path.stem), path.name, content, hashlib.sha256(content).hexdigest()))
    if not files:
        raise SeasonFileError(
            [Fault(str(folder), "", "there are no season files (01.toml, 02.toml …) in this folder")]
        )
    return files


def _parse(files: list[_File]) -> list[tuple[Season, str]]:
    """Each file's season and its text."""
    from show.seasonfile import parse_season  # loaded late, for most starts find nothing to parse

    parsed: list[tuple[Season, str]] = []
    faults: list[Fault] = []
    for file in files:
        try:
            text = file.content.decode()
            season = parse_season(text, file=file.name)
        except UnicodeDecodeError:
            faults.append(Fault(file.name, "", "this is not UTF-8 text: save the file in that encoding"))
        except SeasonFileError as error:
            faults += error.faults
        else:
            parsed.append((season, text))
            if season.number != file.season:
                faults.append(Fault(file.name, "number", f"the file's name says season {file.season}"))
    if faults:
        raise SeasonFileError(faults)
    return parsed


async def _standings(connection: AsyncConnection) -> dict[int, _Standing]:
    newest = (
        select(func.max(revisions.c.id)).where(revisions.c.server_id == EVERYONE).group_by(revisions.c.season)
    )
    imported = revisions.alias()
    rows = await connection.execute(
        select(
            revisions.c.season,
            shipped_files.c.sha256,
            or_(imported.c.id == revisions.c.id, imported.c.after == revisions.c.after).label("untouched"),
        )
        .join_from(revisions, shipped_files, shipped_files.c.season == revisions.c.season, isouter=True)
        .join(imported, imported.c.id == shipped_files.c.revision_id, isouter=True)
        .where(revisions.c.id.in_(newest))
    )
    return {row.season: _Standing(row.sha256, bool(row.untouched)) for row in rows}
