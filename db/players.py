"""What is stored about one person: to see, to hide and to delete."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, Table, Text, delete, func, insert, select, update

from db.admin_tables import drafts, viewers
from db.engine import Database
from db.game_tables import answers, games, is_closed, players, reports, server_questions
from db.seasons import count_change
from db.tables import revisions
from db.withdrawn_answers import Withdrawals

_THEIRS: Final[dict[str, Column[Any]]] = {
    "answers": answers.c.person_id,
    "reports": reports.c.person_id,
    "settings": players.c.person_id,
    "games started": games.c.starter_id,
    "questions written": server_questions.c.author_id,
    "drafts": drafts.c.author_id,
    "spoiler setting": viewers.c.person_id,
    "changes of seasons": revisions.c.author,
}
"""Every column that names a person, by what it says of them."""

FORGOTTEN: Final = "forgotten"
"""Stands in the history of seasons in the place of somebody who had their name deleted."""

_OTHERS_TOO: Final[dict[Column[Any], str | None]] = {
    games.c.starter_id: None,
    server_questions.c.author_id: None,
    revisions.c.author: FORGOTTEN,
}
"""Where a row belongs to others too: only the name goes, and this stands in its place."""

_NOT_THEIRS: Final = {revisions.c.before, revisions.c.after}
"""What such a row has of others: whole season files."""

Stored = dict[str, list[dict[str, Any]]]  # Any: what columns hold
"""Rows by what they say of a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deletion:
    """What was deleted."""

    entries: int
    withdrawn: int
    """How many of the answers could still be given: marks without a name stay as long as they can."""


class PlayerStore:
    """Persons are Discord users' ids."""

    def __init__(self, database: Database, withdrawals: Withdrawals) -> None:
        self._database = database
        self._withdrawals = withdrawals

    async def is_hidden(self, person: int) -> bool:
        """Whether the person is left out of what others see of the leaderboards."""
        async with self._database.reading() as connection:
            hidden = select(players.c.hidden).where(players.c.person_id == person)
            return bool(await connection.scalar(hidden))

    async def hide(self, person: int, hidden: bool) -> None:
        """Leave the person out of leaderboards, in all servers; or put them back."""
        async with self._database.writing() as connection:
            theirs = players.c.person_id == person
            updated = await connection.execute(update(players).where(theirs).values(hidden=hidden))
            if not updated.rowcount:
                await connection.execute(insert(players).values(person_id=person, hidden=hidden))

    async def count(self, person: int) -> dict[str, int]:
        """How many rows there are about the person, by what they say of them."""
        async with self._database.reading() as connection:
            return {
                name: await connection.scalar(
                    select(func.count()).select_from(column.table).where(_names(column, person))
                )
                or 0
                for name, column in _THEIRS.items()
            }

    async def everything(self, person: int) -> Stored:
        """All rows about the person, as they are stored."""
        stored: Stored = {}
        async with self._database.reading() as connection:
            for name, column in _THEIRS.items():
                told = [each for each in column.table.c if each not in _NOT_THEIRS]
                query = select(*told).where(_names(column, person)).order_by(*_key(column.table))
                stored[name] = [dict(row) for row in (await connection.execute(query)).mappings()]
            closed = select(answers.c.game_id, answers.c.number).where(
                answers.c.person_id == person, is_closed()
            )
            over = {tuple(row) for row in await connection.execute(closed)}
        for row in stored["answers"]:
            if (row["game_id"], row["number"]) not in over:  # not before everybody is told
                del row["is_right"], row["points"]
        return stored

    async def delete(self, person: int) -> Deletion:
        """Delete it all, in one step.

        Games that the person started, questions they wrote for a server and changes they made to seasons
        stay, without the name.
        """
        count = 0
        async with self._database.writing() as connection:
            withdrawn = await self._withdrawals.note(connection, person)
            for column in _THEIRS.values():
                theirs = _names(column, person)
                if column in _OTHERS_TOO:
                    change = update(column.table).where(theirs).values({column.name: _OTHERS_TOO[column]})
                    count += (await connection.execute(change)).rowcount
                else:
                    count += (await connection.execute(delete(column.table).where(theirs))).rowcount
            await count_change(connection)  # ceilings are kept in memory
        return Deletion(entries=count, withdrawn=withdrawn)


def _names(column: Column[Any], person: int) -> ColumnElement[bool]:
    """Whether it names the person; a history is also made by parts of the bot, so its authors are texts."""
    return column == (str(person) if isinstance(column.type, Text) else person)


def _key(table: Table) -> Sequence[Column[Any]]:
    return tuple(table.primary_key)
