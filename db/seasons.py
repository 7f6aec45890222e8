"""Seasons in the store: read whole, replaced whole, with a revision for every change."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, CursorResult, Select, Table, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from db import people, tables
from db.assembly import Rows, seasons_from
from db.engine import Database
from db.rows import parts_of, people_in, row_of
from show.season import Season

_seasons, _owners, _revisions = tables.seasons, tables.owners, tables.revisions


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed in the store since an earlier version of it."""

    version: int
    """The store's version that this is the picture of."""

    seasons: Mapping[int | None, tuple[Season, ...]]
    """All seasons of every owner of whom any season changed; the owner None is everyone."""


class SeasonStore:
    """`server` says whose season: a Discord server's id, or None for everyone. Numbers count from 1."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self, server: int | None = None) -> tuple[Season, ...]:
        """The seasons of that owner alone, by number."""
        return await self._load(_seasons.c.server_id == _owner(server))

    async def load_one(self, number: int, server: int | None = None) -> Season | None:
        """That owner's own season; None when there is none of that number."""
        found = await self._load(_seasons.c.server_id == _owner(server), _seasons.c.number == number)
        return found[0] if found else None

    async def _load(self, *which: ColumnElement[bool]) -> tuple[Season, ...]:
        async with self._database.reading() as connection:
            rows, names = await _fetch(connection, select(_seasons.c.id).where(*which))
        found = await asyncio.to_thread(seasons_from, rows, names)
        return tuple(season for of_owner in found.values() for season in of_owner)

    async def save(self, season: Season, *, server: int | None, author: str | int, reason: str) -> int:
        """Put `season` in the place of that owner's season of the same number; gives the revision's id.

        The season should have passed `show.seasonfile`: one that contradicts itself is refused by the tables
        (IntegrityError) or for its marks (ValueError), and nothing is stored.
        """
        file = await asyncio.to_thread(_write, season)
        async with self._database.writing() as connection:
            return await replace(connection, season, file, server=server, author=author, reason=reason)

    async def version(self) -> int:
        """A number that goes up with every change of any season, whichever process makes it."""
        async with self._database.reading() as connection:
            return await _version(connection)

    async def changes(self, since: int = -1) -> Changes:
        """What changed after the version `since`; by default, everything there is."""
        async with self._database.reading() as connection:
            version = await _version(connection)
            changed = _owners.c.version > since
            owners = (await connection.scalars(select(_owners.c.server_id).where(changed))).all()
            rows, names = await _fetch(connection, select(_seasons.c.id).join(_owners).where(changed))
        found = await asyncio.to_thread(seasons_from, rows, names)
        return Changes(version, {owner or None: found.get(owner, ()) for owner in owners})


async def replace(
    connection: AsyncConnection,
    season: Season,
    file: str,
    *,
    server: int | None,
    author: str | int,
    reason: str,
) -> int:
    """`SeasonStore.save` inside a transaction that writes; `file` is the season as a season file."""
    owner = _owner(server)
    await _count_change(connection, owner)
    before = await connection.scalar(
        select(_revisions.c.after)
        .where(_revisions.c.server_id == owner, _revisions.c.season == season.number)
        .order_by(_revisions.c.id.desc())
        .limit(1)
    )
    await _put(connection, season, owner)
    revision = await connection.execute(
        insert(_revisions).values(
            server_id=owner,
            season=season.number,
            author=str(author),
            reason=reason,
            at=datetime.now(UTC),
            before=before,
            after=file,
        )
    )
    return _new_id(revision)


async def _put(connection: AsyncConnection, season: Season, owner: int) -> None:
    """Take out the old season with all its parts, and put in the new one under the same id."""
    this = _seasons.c.server_id == owner, _seasons.c.number == season.number
    old_id = await connection.scalar(select(_seasons.c.id).where(*this))
    named_before = frozenset[int]()
    if old_id is not None:
        named_before = await people.mentioned_in(connection, old_id)
        await connection.execute(delete(_seasons).where(*this))
    row = row_of(season) | {"server_id": owner} | ({} if old_id is None else {"id": old_id})
    season_id = _new_id(await connection.execute(insert(_seasons).values(row)))
    ids = await people.ids_of(connection, people_in(season))
    for table, values in parts_of(season, season_id, ids.__getitem__).items():
        if values:
            await connection.execute(insert(table), values)
    await people.forget(connection, named_before - set(ids.values()))


async def _fetch(
    connection: AsyncConnection, season_ids: Select[tuple[int]]
) -> tuple[dict[Table, Rows], dict[int, str]]:
    """The rows that those seasons are made of, and everybody's name."""
    rows: dict[Table, Rows] = {}
    for table in (_seasons, *tables.SEASON_PARTS):
        season_id = _seasons.c.id if table is _seasons else table.c.season_id
        query = select(table).where(season_id.in_(season_ids)).order_by(*table.primary_key)
        rows[table] = (await connection.execute(query)).all()
    return rows, await people.names_by_id(connection)


def _write(season: Season) -> str:
    from show.seasonfile import write_season  # loaded late, for most who start the bot write nothing

    return write_season(season)


async def _version(connection: AsyncConnection) -> int:
    number: int = (await connection.scalars(select(tables.store_version.c.number))).one()
    return number


async def _count_change(connection: AsyncConnection, owner: int) -> None:
    """The store has a new version, and the owner changed in it."""
    counter = tables.store_version
    await connection.execute(update(counter).values(number=counter.c.number + 1))
    version = await _version(connection)
    of_owner = _owners.c.server_id == owner
    updated = await connection.execute(update(_owners).where(of_owner).values(version=version))
    if not updated.rowcount:
        await connection.execute(insert(_owners).values(server_id=owner, version=version))


def _owner(server: int | None) -> int:
    return tables.EVERYONE if server is None else server


def _new_id(result: CursorResult[Any]) -> int:
    assert result.inserted_primary_key is not None
    number: int = result.inserted_primary_key[0]
    return number
