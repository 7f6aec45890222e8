"""Seasons in the store: read whole, replaced whole, with a revision for every change."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, CursorResult, Select, Table, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from db import people, tables
from db.assembly import Rows, seasons_from
from db.engine import Database
from db.rows import parts_of, people_in, row_of
from show.difference import Difference, compare
from show.merging import Merge, merge
from show.season import Season

_seasons, _owners, _revisions = tables.seasons, tables.owners, tables.revisions


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed in the store since an earlier version of it."""

    version: int
    """The store's version that this is the picture of."""

    seasons: Mapping[int | None, tuple[Season, ...]]
    """All seasons of every owner of whom any season changed; the owner None is everyone."""

    owners: frozenset[int | None]
    """All owners there are; of others, nothing is left."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a change of a season was made from."""

    latest: int
    """The owner's latest revision of the season; 0 if there never was one."""

    seen: int
    """The revision that was seen: that one, or the shared season's where the owner has none; 0: none."""


class Conflict(Exception):
    """Somebody else changed the season meanwhile; nothing was stored, and what was to be is still at hand."""

    def __init__(self, number: int, latest: int, base: str | None, current: str | None) -> None:
        super().__init__("The season was changed meanwhile.")
        self.number = number
        """Which season."""

        self.latest = latest
        """The latest revision: what to give as `made_from` when the question was answered."""
        self._base, self._current = base, current

    @property
    def base(self) -> Season | None:
        """What the change was made from; None: there was no season."""
        return parsed(self._base)

    @property
    def current(self) -> Season | None:
        """What is stored now; None if it was removed."""
        return parsed(self._current)

    def meanwhile(self) -> Difference:
        """What the others changed. Takes some milliseconds, as `merge` does."""
        return compare(self.base, self.current)

    def merge(self, mine: Season) -> Merge:
        """What `mine` and their change come to together, and where they clash."""
        current = self.current
        if current is None:
            return Merge(mine, mine, compare(None, mine))
        return merge(self.base, mine, current)


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

    async def save(
        self,
        season: Season,
        *,
        server: int | None,
        author: str | int,
        reason: str,
        made_from: int | None = None,
    ) -> int:
        """Put `season` in the place of that owner's season of the same number; gives the revision's id.

        `made_from` is the revision that the change was made from (`latest`); if there is a later one,
        Conflict is raised and nothing is stored. None: whatever there is, is replaced.
        The season should have passed `show.seasonfile`: one that contradicts itself is refused by the tables
        (IntegrityError) or for its marks (ValueError), and nothing is stored.
        """
        file = await asyncio.to_thread(_write, season)
        async with self._database.writing() as connection:
            await _expect(connection, season.number, server, _from(made_from))
            return await replace(connection, season, file, server=server, author=author, reason=reason)

    async def save_all(
        self,
        seasons: Sequence[Season],
        *,
        server: int | None,
        author: str | int,
        reason: str,
        made_from: Mapping[int, Beginning] | None = None,
    ) -> tuple[int, ...]:
        """As `save` for several seasons at once: all of them, or none. `made_from` is by number."""
        files = await asyncio.to_thread(lambda: [_write(season) for season in seasons])
        async with self._database.writing() as connection:
            for season in seasons:
                await _expect(connection, season.number, server, (made_from or {}).get(season.number))
            return tuple(
                [
                    await replace(connection, season, file, server=server, author=author, reason=reason)
                    for season, file in zip(seasons, files, strict=True)
                ]
            )

    async def remove(
        self,
        number: int,
        *,
        server: int | None,
        author: str | int,
        reason: str,
        made_from: int | None = None,
    ) -> int:
        """Take out that owner's own season; gives the revision's id. A server then sees the shared one again.

        Raises KeyError if there is none, and Conflict as `save` does.
        """
        async with self._database.writing() as connection:
            await _expect(connection, number, server, _from(made_from))
            return await take_out(connection, number, server=server, author=author, reason=reason)

    async def latest(self, number: int, server: int | None = None) -> int:
        """The latest revision of that owner's season, be it there or removed; 0 if there never was one."""
        async with self._database.reading() as connection:
            return (await _newest(connection, number, _owner(server)))[0]

    async def begin(self, number: int, server: int | None = None) -> Beginning:
        """From where a change of the season is made that is seen by that owner now."""
        async with self._database.reading() as connection:
            latest, own = await _newest(connection, number, _owner(server))
            if own is not None or server is None:
                return Beginning(latest, latest)
            return Beginning(latest, (await _newest(connection, number, tables.EVERYONE))[0])

    async def as_seen(self, begun: Mapping[int, Beginning]) -> dict[int, Season]:
        """By number, the seasons that changes were begun from, as they were then; without those not there."""
        async with self._database.reading() as connection:
            files = {number: await _file(connection, beginning.seen) for number, beginning in begun.items()}
        seasons = await asyncio.to_thread(lambda: {number: parsed(file) for number, file in files.items()})
        return {number: season for number, season in seasons.items() if season is not None}

    async def conflict(self, number: int, made_from: Beginning, latest: int) -> Conflict:
        """That of a change made from there with the revision `latest`, to be looked at again."""
        async with self._database.reading() as connection:
            base, current = [await _file(connection, each) for each in (made_from.seen, latest)]
        return Conflict(number, latest, base, current)

    async def version(self) -> int:
        """A number that goes up with every change of any season, whichever process makes it."""
        async with self._database.reading() as connection:
            return await _version(connection)

    async def changes(self, since: int = -1) -> Changes:
        """What changed after the version `since`; by default, everything there is."""
        async with self._database.reading() as connection:
            version = await _version(connection)
            changed = _owners.c.version > since
            every = (await connection.execute(select(_owners))).all()
            owners = [row.server_id for row in every if row.version > since]
            rows, names = await _fetch(connection, select(_seasons.c.id).join(_owners).where(changed))
        found = await asyncio.to_thread(seasons_from, rows, names)
        return Changes(
            version,
            {owner or None: found.get(owner, ()) for owner in owners},
            frozenset(row.server_id or None for row in every),
        )


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
    await count_change(connection, owner)
    _, before = await _newest(connection, season.number, owner)
    await _put(connection, season, owner)
    return await _record(connection, season.number, owner, author, reason, before, file)


async def take_out(
    connection: AsyncConnection, number: int, *, server: int | None, author: str | int, reason: str
) -> int:
    """`SeasonStore.remove` inside a transaction that writes."""
    owner = _owner(server)
    this = _seasons.c.server_id == owner, _seasons.c.number == number
    season_id = await connection.scalar(select(_seasons.c.id).where(*this))
    if season_id is None:
        raise KeyError(number)
    await count_change(connection, owner)
    _, before = await _newest(connection, number, owner)
    named = await people.mentioned_in(connection, season_id)
    await connection.execute(delete(_seasons).where(*this))
    await people.forget(connection, named)
    return await _record(connection, number, owner, author, reason, before, None)


async def _newest(connection: AsyncConnection, number: int, owner: int) -> tuple[int, str | None]:
    """(id of the latest revision or 0, the season file after it)."""
    found = await connection.execute(
        select(_revisions.c.id, _revisions.c.after)
        .where(_revisions.c.server_id == owner, _revisions.c.season == number)
        .order_by(_revisions.c.id.desc())
        .limit(1)
    )
    row = found.first()
    return (0, None) if row is None else (row.id, row.after)


def _from(latest: int | None) -> Beginning | None:
    return None if latest is None else Beginning(latest, latest)


async def _expect(
    connection: AsyncConnection, number: int, server: int | None, made_from: Beginning | None
) -> None:
    """Raise Conflict if the season was changed after `made_from`."""
    if made_from is None:
        return
    newest, file = await _newest(connection, number, _owner(server))
    if newest != made_from.latest:
        raise Conflict(number, newest, await _file(connection, made_from.seen), file)


async def _file(connection: AsyncConnection, revision: int) -> str | None:
    """The season file after a revision."""
    file: str | None = await connection.scalar(select(_revisions.c.after).where(_revisions.c.id == revision))
    return file


async def _record(
    connection: AsyncConnection,
    number: int,
    owner: int,
    author: str | int,
    reason: str,
    before: str | None,
    after: str | None,
) -> int:
    revision = await connection.execute(
        insert(_revisions).values(
            server_id=owner,
            season=number,
            author=str(author),
            reason=reason,
            at=datetime.now(UTC),
            before=before,
            after=after,
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


async def count_change(connection: AsyncConnection, owner: int | None = None) -> None:
    """The store has a new version; and a season of the owner changed in it, unless the owner is None."""
    counter = tables.store_version
    await connection.execute(update(counter).values(number=counter.c.number + 1))
    if owner is None:
        return
    version = await _version(connection)
    of_owner = _owners.c.server_id == owner
    updated = await connection.execute(update(_owners).where(of_owner).values(version=version))
    if not updated.rowcount:
        await connection.execute(insert(_owners).values(server_id=owner, version=version))


def parsed(file: str | None) -> Season | None:
    """The season of a revision's file; None where there is none. Takes some milliseconds."""
    from show.seasonfile import parse_season  # loaded late, as above

    return None if file is None else parse_season(file, file="")


def _owner(server: int | None) -> int:
    return tables.EVERYONE if server is None else server


def _new_id(result: CursorResult[Any]) -> int:
    assert result.inserted_primary_key is not None
    number: int = result.inserted_primary_key[0]
    return number
