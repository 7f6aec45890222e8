"""When and where servers get their daily question."""

import logging
from typing import Any

from sqlalchemy import Row, Select, delete, insert, select

from db.engine import Database
from db.game_tables import daily_schedules
from trivia.daily import Schedule, ScheduleError

log = logging.getLogger(__name__)


class DailyScheduleStore:
    """One schedule a server, or none."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self) -> tuple[Schedule, ...]:
        """Those of all servers."""
        return await self._load(select(daily_schedules).order_by(daily_schedules.c.server_id))

    async def find(self, server: int) -> Schedule | None:
        """That of one server."""
        found = await self._load(select(daily_schedules).where(daily_schedules.c.server_id == server))
        return found[0] if found else None

    async def _load(self, query: Select[Any]) -> tuple[Schedule, ...]:
        async with self._database.reading() as connection:
            rows = (await connection.execute(query)).all()
        return tuple(schedule for row in rows if (schedule := _schedule(row)) is not None)

    async def set(self, schedule: Schedule) -> None:
        """Put it in the place of the server's old one."""
        async with self._database.writing() as connection:
            this = daily_schedules.c.server_id == schedule.server
            await connection.execute(delete(daily_schedules).where(this))
            await connection.execute(
                insert(daily_schedules).values(
                    server_id=schedule.server,
                    channel_id=schedule.channel,
                    time=schedule.time,
                    zone=schedule.zone,
                    since=schedule.since,
                )
            )

    async def remove(self, server: int) -> bool:
        """No daily question any more; False when there was none."""
        async with self._database.writing() as connection:
            this = daily_schedules.c.server_id == server
            return bool((await connection.execute(delete(daily_schedules).where(this))).rowcount)


def _schedule(row: Row[Any]) -> Schedule | None:
    """None where the time zone is not known here: tables of zones change, and no other server may suffer."""
    try:
        return Schedule(
            server=row.server_id,
            channel=row.channel_id,
            time=row.time,
            zone=row.zone,
            since=row.since,
        )
    except ScheduleError:
        log.warning("Server %d has its daily question in an unknown zone, %r", row.server_id, row.zone)
        return None
