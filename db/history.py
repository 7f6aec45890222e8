"""Who changed which season when, and the way back."""

import asyncio
from dataclasses import dataclass

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncConnection

from db import tables
from db.engine import Database
from db.seasons import Conflict, SeasonStore, parsed
from show.difference import Difference, compare
from show.merging import merge
from show.revision import Revision, Undoing

_revisions = tables.revisions

PAGE = 5


@dataclass(frozen=True, slots=True)
class Page:
    """Some revisions, the latest first."""

    revisions: tuple[Revision, ...]
    older: int | None
    """What to give as `before` for those before them; None: there are none."""

    newer: int | None
    """The same for those after them; 0: the latest of all."""


class UndoClash(Exception):
    """What a revision changed was changed again later; nothing was stored."""

    def __init__(self, clashes: Difference) -> None:
        super().__init__("What this changed was changed again later.")
        self.clashes = clashes
        """From what is told now to what was told before the revision."""


@dataclass(frozen=True, slots=True)
class _Files:
    """A season before and after a revision, as season files; None where there is none."""

    before: str | None
    after: str | None
    shared: str | None
    """The shared season at that time, seen where the owner has none; None: there is none, or it is that."""


class HistoryStore:
    """The revisions of seasons, by owner: a server's id, or None for everyone."""

    def __init__(self, database: Database, seasons: SeasonStore) -> None:
        self._database = database
        self._seasons = seasons

    async def page(
        self, server: int | None, season: int | None = None, *, before: int | None = None, size: int = PAGE
    ) -> Page:
        """The latest revisions of that owner, of one season or of all, from before the one of id `before`."""
        every = select(_revisions).where(_revisions.c.server_id == (server or tables.EVERYONE))
        if season is not None:
            every = every.where(_revisions.c.season == season)
        wanted = every.where(_revisions.c.id < before) if before else every
        async with self._database.reading() as connection:
            found = await connection.execute(wanted.order_by(_revisions.c.id.desc()).limit(size + 1))
            rows = found.all()
            files = [await _files(connection, row) for row in rows[:size]]
            later = (
                await connection.scalars(
                    every.with_only_columns(_revisions.c.id)
                    .where(_revisions.c.id >= before)
                    .order_by(_revisions.c.id)
                    .limit(size + 1)
                )
                if before
                else None
            )
            newer = later.all() if later else []
        revisions = await asyncio.to_thread(lambda: tuple(map(_revision, rows, files)))
        return Page(
            revisions,
            older=rows[size - 1].id if len(rows) > size else None,
            newer=None if not newer else newer[size] if len(newer) > size else 0,
        )

    async def get(self, revision: int, server: int | None) -> Revision | None:
        """One revision of that owner."""
        async with self._database.reading() as connection:
            row = await _row(connection, revision, server)
            if row is None:
                return None
            files = await _files(connection, row)
        return await asyncio.to_thread(_revision, row, files)

    async def foresee_undo(self, revision: int, server: int | None) -> Undoing | None:
        """What it would be to take back what one revision of that owner changed, and nothing else.

        None: nothing is left of it. Raises KeyError if there is no such revision, and SeasonFileError if what
        would be left contradicts itself.
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
            files = await _files(connection, row)
            shared = await _shared(connection, row)
        return await asyncio.to_thread(_foresee, row.season, files, latest.after, shared, latest.id)

    async def undo(
        self,
        revision: int,
        *,
        server: int | None,
        author: str | int,
        in_spite_of_later: bool = False,
        made_from: int | None = None,
    ) -> int | None:
        """Do what `foresee_undo` tells; gives the new revision's id, or None where nothing is left to undo.

        `made_from` is the `latest` revision that was told then. Raises what `foresee_undo` does, UndoClash if
        a later revision changed the same facts (unless `in_spite_of_later`), and Conflict if somebody was
        quicker.
        """
        undoing = await self.foresee_undo(revision, server)
        if undoing is None:
            return None
        if undoing.clashes and not in_spite_of_later:
            raise UndoClash(undoing.clashes)
        reason = f"undo of revision {revision}"
        latest = undoing.latest if made_from is None else made_from
        if undoing.season is None:
            return await self._seasons.remove(
                undoing.number, server=server, author=author, reason=reason, made_from=latest
            )
        return await self._seasons.save(
            undoing.season, server=server, author=author, reason=reason, made_from=latest
        )


async def _row(
    connection: AsyncConnection, revision: int, server: int | None
) -> Row[*tuple[object, ...]] | None:
    owner = server or tables.EVERYONE
    found = await connection.execute(
        select(_revisions).where(_revisions.c.id == revision, _revisions.c.server_id == owner)
    )
    return found.first()


async def _files(connection: AsyncConnection, row: Row[*tuple[object, ...]]) -> _Files:
    return _Files(row.before, row.after, await _shared(connection, row, until=row.id))


async def _shared(
    connection: AsyncConnection, row: Row[*tuple[object, ...]], *, until: int | None = None
) -> str | None:
    """The shared season, which a server sees where it has none of its own: now, or `until` a revision."""
    if row.server_id == tables.EVERYONE:
        return None
    newest = (
        select(_revisions.c.after)
        .where(_revisions.c.server_id == tables.EVERYONE, _revisions.c.season == row.season)
        .order_by(_revisions.c.id.desc())
        .limit(1)
    )
    file: str | None = await connection.scalar(
        newest if until is None else newest.where(_revisions.c.id < until)
    )
    return file


def _revision(row: Row[*tuple[object, ...]], files: _Files) -> Revision:
    return Revision(
        id=row.id,
        server=row.server_id or None,
        season=row.season,
        author=row.author,
        reason=row.reason,
        at=row.at,
        difference=compare(parsed(files.before or files.shared), parsed(files.after or files.shared)),
        had_own=files.before is not None,
        has_own=files.after is not None,
    )


def _foresee(
    number: int, files: _Files, current_file: str | None, shared_file: str | None, latest: int
) -> Undoing | None:
    from show.entry.checking import check

    own_before, own = parsed(files.before), parsed(current_file)
    if own_before == own:
        return None
    current = own or parsed(shared_file)
    if files.after == current_file:
        difference = compare(current, own_before or parsed(shared_file))
        return Undoing(number, own_before, latest, difference, Difference())
    before, after = own_before or parsed(files.shared), parsed(files.after or files.shared)
    if before is None or after is None or current is None:
        # It added or removed the season, or the season is gone: there is only the whole to go back to.
        difference = compare(current, before)
        return Undoing(number, own_before, latest, difference, clashes=difference)
    merged = merge(after, before, current)
    if merged.wish == current:
        return None
    return Undoing(number, check(merged.wish), latest, compare(current, merged.wish), merged.clashes)


__all__ = ["Conflict", "HistoryStore", "Page", "UndoClash"]
