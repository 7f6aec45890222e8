"""Who changed which season when, and the way back."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncConnection

from db import tables
from db.engine import Database
from db.seasons import Conflict, SeasonStore, parsed
from show.difference import Difference, compare
from show.merging import merge
from show.season import Season

_revisions = tables.revisions

PAGE = 5


@dataclass(frozen=True, slots=True)
class Revision:
    """One change of one season."""

    id: int
    server: int | None
    season: int
    author: str
    """A Discord user's id, or what part of the bot it was."""

    reason: str
    at: datetime
    difference: Difference


@dataclass(frozen=True, slots=True)
class Page:
    """Some revisions, the latest first."""

    revisions: tuple[Revision, ...]
    older: int | None
    """What to give as `before` for those before them; None: there are none."""


class UndoClash(Exception):
    """What a revision changed was changed again later; nothing was stored."""

    def __init__(self, clashes: Difference) -> None:
        super().__init__("What this changed was changed again later.")
        self.clashes = clashes
        """From what is told now to what was told before the revision."""


class HistoryStore:
    """The revisions of seasons, by owner: a server's id, or None for everyone."""

    def __init__(self, database: Database, seasons: SeasonStore) -> None:
        self._database = database
        self._seasons = seasons

    async def page(
        self, server: int | None, season: int | None = None, *, before: int | None = None, size: int = PAGE
    ) -> Page:
        """The latest revisions of that owner, of one season or of all, from before the one of id `before`."""
        wanted = select(_revisions).where(_revisions.c.server_id == (server or tables.EVERYONE))
        if season is not None:
            wanted = wanted.where(_revisions.c.season == season)
        if before is not None:
            wanted = wanted.where(_revisions.c.id < before)
        async with self._database.reading() as connection:
            found = await connection.execute(wanted.order_by(_revisions.c.id.desc()).limit(size + 1))
            rows = found.all()
        revisions = await asyncio.to_thread(lambda: tuple(map(_revision, rows[:size])))
        return Page(revisions, revisions[-1].id if len(rows) > size else None)

    async def get(self, revision: int, server: int | None) -> Revision | None:
        """One revision of that owner."""
        async with self._database.reading() as connection:
            row = await _row(connection, revision, server)
        return None if row is None else await asyncio.to_thread(_revision, row)

    async def undo(
        self, revision: int, *, server: int | None, author: str | int, in_spite_of_later: bool = False
    ) -> int | None:
        """Take back what one revision of that owner changed, and nothing else; gives the new revision's id.

        None: nothing is left of it, so that nothing was stored. Raises KeyError if there is no such revision,
        UndoClash if a later one changed the same facts (unless `in_spite_of_later`), SeasonFileError if what
        would be left contradicts itself, and Conflict if somebody was quicker.
        """
        async with self._database.reading() as connection:
            row = await _row(connection, revision, server)
            if row is None:
                raise KeyError(revision)
            newest = await connection.execute(
                select(_revisions.c.id, _revisions.c.after)
                .where(_revisions.c.server_id == row.server_id, _revisions.c.season == row.season)
                .order_by(_revisions.c.id.desc())
                .limit(1)
            )
            latest = newest.one()
        season = await asyncio.to_thread(_undone, row, latest.after, in_spite_of_later)
        reason = f"undo of revision {revision}"
        if season is None:
            if latest.after is None:
                return None
            return await self._seasons.remove(
                row.season, server=server, author=author, reason=reason, made_from=latest.id
            )
        if latest.after is not None and season == await asyncio.to_thread(parsed, latest.after):
            return None
        return await self._seasons.save(
            season, server=server, author=author, reason=reason, made_from=latest.id
        )


async def _row(
    connection: AsyncConnection, revision: int, server: int | None
) -> Row[*tuple[object, ...]] | None:
    owner = server or tables.EVERYONE
    found = await connection.execute(
        select(_revisions).where(_revisions.c.id == revision, _revisions.c.server_id == owner)
    )
    return found.first()


def _revision(row: Row[*tuple[object, ...]]) -> Revision:
    return Revision(
        id=row.id,
        server=row.server_id or None,
        season=row.season,
        author=row.author,
        reason=row.reason,
        at=row.at,
        difference=compare(parsed(row.before), parsed(row.after)),
    )


def _undone(
    row: Row[*tuple[object, ...]], current_file: str | None, in_spite_of_later: bool
) -> Season | None:
    """The season without what the revision changed."""
    from show.entry.checking import check

    before = parsed(row.before)
    if row.after == current_file:
        return before
    after, current = parsed(row.after), parsed(current_file)
    if before is None or after is None or current is None:
        # It added or removed the season, or the season is gone: there is only the whole to go back to.
        if before != current and not in_spite_of_later:
            raise UndoClash(compare(current, before))
        return before
    merged = merge(after, before, current)
    if merged.clashes and not in_spite_of_later:
        raise UndoClash(merged.clashes)
    return check(merged.wish)


__all__ = ["Conflict", "HistoryStore", "Page", "Revision", "UndoClash"]
