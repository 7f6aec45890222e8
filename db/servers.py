"""What a server has set, and all that belongs to it: exported, kept for a while after a farewell, deleted."""

import asyncio
import json
from collections.abc import Callable, Collection, Sequence
from datetime import UTC, date, datetime, timedelta
from datetime import time as time_of_day
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, Table, and_, delete, false, func, insert, select, union
from sqlalchemy.dialects import sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from db import tables
from db.admin_tables import departures, server_settings, trivia_channels
from db.columns import metadata
from db.engine import Database
from db.game_tables import answers, is_closed, rounds, withdrawn_answers
from db.people import forget, mentioned_in
from db.seasons import count_change
from show.ceiling import Ceiling
from trivia.server_settings import ServerSettings

KEPT_AFTER_FAREWELL: Final = timedelta(days=30)

ROWS_AT_ONCE: Final = 200


_OVER: Final[dict[Table, tuple[ColumnElement[bool], ...]]] = {
    rounds: (rounds.c.closed_at.is_not(None),),
    answers: (is_closed(),),
    withdrawn_answers: (false(),),
}
"""What is still being played is not exported: it would tell what is right, and who chose what."""


class ServerStore:
    """By the ids of Discord servers."""

    def __init__(self, database: Database, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._database = database
        self._clock = clock

    async def settings(self, server: int) -> ServerSettings:
        async with self._database.reading() as connection:
            return await _settings(connection, server)

    async def change(self, server: int, change: Callable[[ServerSettings], ServerSettings]) -> ServerSettings:
        """Put what `change` makes of the settings in their place, and give it.

        What somebody else sets at the same time is not lost.
        """
        async with self._database.writing() as connection:
            settings = change(await _settings(connection, server))
            ceiling = settings.ceiling
            for table in (server_settings, trivia_channels):
                await connection.execute(delete(table).where(table.c.server_id == server))
            await connection.execute(
                insert(server_settings).values(
                    server_id=server,
                    ceiling_season=ceiling.season if ceiling else None,
                    ceiling_week=ceiling.week if ceiling else None,
                    trivia_role_id=settings.trivia_role,
                    speed_points=settings.speed_points,
                )
            )
            if settings.trivia_channels:
                await connection.execute(
                    insert(trivia_channels),
                    [{"server_id": server, "channel_id": each} for each in sorted(settings.trivia_channels)],
                )
            await count_change(connection)
        return settings

    async def note_farewell(self, server: int) -> None:
        """The bot was removed from a server: what belongs to it is kept for KEPT_AFTER_FAREWELL."""
        async with self._database.writing() as connection:
            await self._note_farewells(connection, {server})

    async def note_return(self, server: int) -> None:
        """The bot is in a server again, or still: nothing of it is to be deleted."""
        async with self._database.writing() as connection:
            await connection.execute(delete(departures).where(departures.c.server_id == server))

    async def note_whereabouts(self, servers: Collection[int]) -> None:
        """The bot is in these servers and in no other: all others that have something here were left."""
        async with self._database.writing() as connection:
            noted = frozenset(await connection.scalars(select(departures.c.server_id)))
            for server in noted.intersection(servers):
                await connection.execute(delete(departures).where(departures.c.server_id == server))
            known = await connection.scalars(union(*(select(table.c.server_id) for table in _OF_SERVERS)))
            await self._note_farewells(connection, set(known) - {*servers, tables.EVERYONE, None})

    async def _note_farewells(self, connection: AsyncConnection, servers: Collection[int]) -> None:
        """Those that were noted before stand as of then."""
        now = self._clock()
        if servers:
            adding = sqlite.insert(departures).on_conflict_do_nothing()
            await connection.execute(adding, [{"server_id": each, "at": now} for each in servers])

    async def forget_departed(self) -> tuple[int, ...]:
        """Delete all that belongs to servers that were left long enough ago; gives their ids."""
        async with self._database.reading() as connection:
            long_ago = departures.c.at < self._clock() - KEPT_AFTER_FAREWELL
            servers = tuple(await connection.scalars(select(departures.c.server_id).where(long_ago)))
        return tuple([server for server in servers if await self._forget(server, long_ago)])

    async def forget(self, server: int) -> None:
        """Delete all that belongs to a server, now."""
        await self._forget(server)

    async def _forget(self, server: int, *which: ColumnElement[bool]) -> bool:
        async with self._database.writing() as connection:
            if which:  # once more: it may have come back
                still = select(departures.c.server_id).where(departures.c.server_id == server, *which)
                if await connection.scalar(still) is None:
                    return False
            named = frozenset[int]()
            own = select(tables.seasons.c.id).where(tables.seasons.c.server_id == server)
            for season in (await connection.scalars(own)).all():
                named |= await mentioned_in(connection, season)
            for table in reversed(metadata.sorted_tables):
                if "server_id" in table.c:
                    await connection.execute(delete(table).where(table.c.server_id == server))
            await forget(connection, named)
            await count_change(connection)
        return True

    async def export(self, server: int) -> dict[str, list[bytes]]:
        """All that belongs to a server: its own seasons as season files, all else as JSON, by file name.

        Each file is in parts, for all of it may be large and to put it together would keep others waiting.
        """
        revisions = tables.revisions.c
        newest = (
            select(func.max(revisions.id)).where(revisions.server_id == server).group_by(revisions.season)
        )
        async with self._database.reading() as connection:
            seasons = await connection.execute(
                select(revisions.season, revisions.after).where(
                    revisions.id.in_(newest), revisions.after.is_not(None)
                )
            )
            files = {f"seasons/{season:02}.toml": [after.encode()] for season, after in seasons}
            told = {
                f"{table.name}.json": await _tell_rows(
                    connection, table, and_(belongs, *_OVER.get(table, ()))
                )
                for table in metadata.sorted_tables
                if table not in _TOLD_BY_SEASON_FILES and (belongs := _belongs(table, server)) is not None
            }
        return files | {name: content for name, content in told.items() if content}


async def _settings(connection: AsyncConnection, server: int) -> ServerSettings:
    of_server = server_settings.c.server_id == server
    row = (await connection.execute(select(server_settings).where(of_server))).first()
    channels = await connection.scalars(
        select(trivia_channels.c.channel_id).where(trivia_channels.c.server_id == server)
    )
    named = frozenset(channels)
    if row is None:
        return ServerSettings(trivia_channels=named)
    return ServerSettings(
        ceiling=_ceiling(row.ceiling_season, row.ceiling_week),
        trivia_channels=named,
        trivia_role=row.trivia_role_id,
        speed_points=row.speed_points,
    )


_OF_SERVERS: Final = tuple(
    table for table in metadata.sorted_tables if "server_id" in table.c and table is not departures
)
_TOLD_BY_SEASON_FILES: Final = frozenset({tables.owners, tables.seasons, *tables.SEASON_PARTS})


def _belongs(table: Table, server: int) -> ColumnElement[bool] | None:
    """Which rows of a table belong to a server, by themselves or by what they hang from; None: none do."""
    if "server_id" in table.c:
        belongs: ColumnElement[bool] = table.c.server_id == server
        return belongs
    for key in table.foreign_key_constraints:
        of_parent = _belongs(key.referred_table, server)
        if of_parent is not None:
            element = key.elements[0]
            return element.parent.in_(select(element.column).where(of_parent))
    return None


async def _tell_rows(connection: AsyncConnection, table: Table, which: ColumnElement[bool]) -> list[bytes]:
    """Rows of a table in JSON, one a line; nothing at all if there are none."""
    found = await connection.stream(select(table).where(which).order_by(*table.primary_key))
    parts: list[bytes] = []
    async for rows in found.partitions(ROWS_AT_ONCE):
        for line in await asyncio.to_thread(_json, rows):
            parts += [b",\n" if parts else b"[\n", line]
    return [*parts, b"\n]\n"] if parts else []


def _json(rows: Sequence[Row[Any]]) -> list[bytes]:
    def written(value: object) -> str:
        if isinstance(value, datetime | date | time_of_day):
            return value.isoformat()
        raise TypeError(f"{value!r} has no form in JSON")

    return [json.dumps(row._asdict(), ensure_ascii=False, default=written).encode() for row in rows]


def _ceiling(season: int | None, week: int | None) -> Ceiling | None:
    return None if season is None else Ceiling(season=season, week=week)


async def ceilings_of_servers(connection: AsyncConnection) -> dict[int, Ceiling]:
    """Those of all servers that have one."""
    wanted = select(server_settings).where(server_settings.c.ceiling_season.is_not(None))
    return {
        row.server_id: Ceiling(season=row.ceiling_season, week=row.ceiling_week)
        for row in await connection.execute(wanted)
    }
