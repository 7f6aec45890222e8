"""How far people have watched."""

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from db.admin_tables import viewers
from db.engine import Database
from db.seasons import count_change
from show.ceiling import Ceiling


class ViewerStore:
    """The ceilings that people set for themselves, wherever they ask."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def set_ceiling(self, person: int, ceiling: Ceiling | None) -> None:
        """Hide from somebody what comes after `ceiling`; None hides nothing any more."""
        async with self._database.writing() as connection:
            await connection.execute(delete(viewers).where(viewers.c.person_id == person))
            if ceiling is not None:
                await connection.execute(
                    insert(viewers).values(
                        person_id=person, ceiling_season=ceiling.season, ceiling_week=ceiling.week
                    )
                )
            await count_change(connection)

    async def ceiling(self, person: int) -> Ceiling | None:
        async with self._database.reading() as connection:
            found = await connection.execute(select(viewers).where(viewers.c.person_id == person))
            row = found.first()
        return None if row is None else Ceiling(season=row.ceiling_season, week=row.ceiling_week)


async def ceilings_of_viewers(connection: AsyncConnection) -> dict[int, Ceiling]:
    """Everybody's, by person."""
    return {
        row.person_id: Ceiling(season=row.ceiling_season, week=row.ceiling_week)
        for row in await connection.execute(select(viewers))
    }
