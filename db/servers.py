"""What a server has set, and all that belongs to it: exported, kept for a while after a farewell, deleted."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from datetime import time as time_of_day
from typing import Any, Final

from sqlalchemy import ColumnElement, Table, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from db import tables
from db.admin_tables import departures, server_settings, trivia_channels
from db.columns import metadata
from db.engine import Database
from db.people import forget, mentioned_in
from db.seasons import count_change
from show.ceiling import Ceiling

KEPT_AFTER_FAREWELL: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerSettings:
    """As a server has them that set nothing, unless given."""

    ceiling: Ceiling | None = None
    """Nothing that happened later is told there."""

    trivia_channels: frozenset[int] = frozenset()
    """Where trivia may be played; everywhere if there are none."""

    trivia_role: int | None = None
    """Who has it may manage games, beside who may manage the server."""

    speed_points: bool = True


class ServerStore:
    """By the ids of Discord servers."""

    def __init__(self, database: Database, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._database = database
        self._clock = clock

    async def settings(self, server: int) -> ServerSettings:
        async with self._database.reading() as connection:
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

    async def set(self, server: int, settings: ServerSettings) -> None:
        """Put `settings` in the place of those there were."""
        ceiling = settings.ceiling
        async with self._database.writing() as connection:
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

    async def note_farewell(self, server: int) -> None:
        """The bot was removed from a server: what belongs to it is kept for KEPT_AFTER_FAREWELL."""
        async with self._database.writing() as connection:
            await connection.execute(delete(departures).where(departures.c.server_id == server))
            await connection.execute(insert(departures).values(server_id=server, at=self._clock()))

    async def note_return(self, server: int) -> None:
        """The bot is in a server again, or still: nothing of it is to be deleted."""
        async with self._database.writing() as connection:
            await connection.execute(delete(departures).where(departures.c.server_id == server))

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

    async def export(self, server: int) -> dict[str, bytes]:
        """All that belongs to a server: its own seasons as season files, all else as JSON, by file name."""
        async with self._database.reading() as connection:
            revisions = tables.revisions
            newest = await connection.execute(
                select(revisions.c.season, revisions.c.after)
                .where(revisions.c.server_id == server)
                .order_by(revisions.c.id)
            )
            files = {f"seasons/{season:02}.toml": (after or "").encode() for season, after in newest if after}
            own = await connection.scalars(
                select(tables.seasons.c.number).where(tables.seasons.c.server_id == server)
            )
            there = {f"seasons/{number:02}.toml" for number in own}
            rows = {
                table.name: [row._asdict() for row in await connection.execute(_of_server(table, server))]
                for table in metadata.sorted_tables
                if table not in _TOLD_BY_SEASON_FILES and _belongs(table, server) is not None
            }
        told = await asyncio.to_thread(
            lambda: {f"{name}.json": _json(some) for name, some in rows.items() if some}
        )
        return {name: content for name, content in files.items() if name in there} | told


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


def _of_server(table: Table, server: int) -> Any:
    belongs = _belongs(table, server)
    assert belongs is not None
    return select(table).where(belongs).order_by(*table.primary_key)


def _json(rows: list[dict[str, Any]]) -> bytes:
    def written(value: object) -> str:
        if isinstance(value, datetime | date | time_of_day):
            return value.isoformat()
        raise TypeError(f"{value!r} has no form in JSON")

    return json.dumps(rows, ensure_ascii=False, indent=1, default=written).encode()


def _ceiling(season: int | None, week: int | None) -> Ceiling | None:
    return None if season is None else Ceiling(season=season, week=week)


async def ceilings_of_servers(connection: AsyncConnection) -> dict[int, Ceiling]:
    """Those of all servers that have one."""
    wanted = select(server_settings).where(server_settings.c.ceiling_season.is_not(None))
    return {
        row.server_id: Ceiling(season=row.ceiling_season, week=row.ceiling_week)
        for row in await connection.execute(wanted)
    }
