"""The names behind the ids: one row for one spelling."""

from collections.abc import Collection

from sqlalchemy import Column, delete, insert, select, union
from sqlalchemy.ext.asyncio import AsyncConnection

from db.tables import SEASON_PARTS, people

_MENTIONS: tuple[Column[int], ...] = tuple(
    column for table in SEASON_PARTS for column in table.c if column.references(people.c.id)
)


async def names_by_id(connection: AsyncConnection) -> dict[int, str]:
    """Everybody."""
    return {row.id: row.name for row in await connection.execute(select(people))}


async def ids_of(connection: AsyncConnection, names: Collection[str]) -> dict[str, int]:
    """The id of each name; who is new gets one."""
    found = await _find(connection, names)
    new = sorted(set(names) - found.keys())
    if not new:
        return found
    await connection.execute(insert(people), [{"name": name} for name in new])
    return found | await _find(connection, new)


async def mentioned_in(connection: AsyncConnection, season_id: int) -> frozenset[int]:
    """The ids of everybody whom one season names."""
    mentions = union(*(select(column).where(column.table.c.season_id == season_id) for column in _MENTIONS))
    return frozenset(mentioned for mentioned in await connection.scalars(mentions) if mentioned)


async def forget(connection: AsyncConnection, ids: Collection[int]) -> None:
    """Take out those of `ids` whom no season names any more."""
    if ids:
        mentioned = union(*(select(column).where(column.in_(ids)) for column in _MENTIONS))
        await connection.execute(delete(people).where(people.c.id.in_(ids), people.c.id.not_in(mentioned)))


async def _find(connection: AsyncConnection, names: Collection[str]) -> dict[str, int]:
    rows = await connection.execute(select(people).where(people.c.name.in_(names)))
    return {row.name: row.id for row in rows}
