"""When and where servers get their daily question."""

from sqlalchemy import delete, insert, select

from db.engine import Database
from db.game_tables import daily_schedules
from trivia.daily import Schedule


class DailyScheduleStore:
    """One schedule a server, or none."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self) -> tuple[Schedule, ...]:
        """Those of all servers."""
        async with self._database.reading() as connection:
            rows = await connection.execute(select(daily_schedules).order_by(daily_schedules.c.server_id))
            return tuple(
                Schedule(
                    server=row.server_id,
                    channel=row.channel_id,
                    time=row.time,
                    zone=row.zone,
                    since=row.since,
                )
                for row in rows
            )

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
