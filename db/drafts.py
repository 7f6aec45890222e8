"""What somebody began to enter: kept over a restart, for a day."""

import json
from collections.abc import Callable, Mapping
from dataclasses import astuple, dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import Row, delete, func, insert, or_, select, update

from db.admin_tables import drafts
from db.engine import Database
from db.seasons import Beginning

if TYPE_CHECKING:
    from show.entry import Entry

KEPT: Final = timedelta(days=1)
"""For how long after the last change."""

MOST_OF_ONE_AUTHOR: Final = 20
"""In one server; of more, the oldest go."""

MOST_LETTERS_OF_ONE_AUTHOR: Final = 4_000_000
"""As above, for what is in them: files that were sent can be large."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What shall hold where somebody else changed the season meanwhile."""

    latest: int
    """The revision that they stored."""

    mine: bool
    """Whether the draft's facts hold where both changed the same one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Belongs to its author: nobody else may see, change or store it."""

    id: int = 0
    """0 until it is kept."""

    server: int
    """Where it was begun."""

    author: int
    entry: "Entry"
    """What was entered so far."""

    for_everyone: bool = False
    """Whether it shall be for every server; only the application's owner may choose that."""

    begun: Mapping[int, Beginning] = field(default_factory=dict)
    """What it was begun from, by the number of the season."""

    settled: Mapping[int, Settled] = field(default_factory=dict)
    """By the number of the season, where its author was asked and has answered."""

    at: datetime | None = None
    """When it was changed last; None until it is kept."""

    @property
    def owner(self) -> int | None:
        """Whose season it will be: the server's, or with None everyone's."""
        return None if self.for_everyone else self.server


class DraftStore:
    """Drafts by id."""

    def __init__(self, database: Database, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._database = database
        self._clock = clock

    async def keep(self, draft: Draft) -> Draft:
        """Keep a new draft, or what became of one; gives it with its id.

        Raises KeyError if it was given up or forgotten meanwhile.
        """
        now = self._clock()
        values = {
            "server_id": draft.server,
            "author_id": draft.author,
            "kind": draft.entry.kind,
            "for_everyone": draft.for_everyone,
            "content": _write(draft),
            "at": now,
        }
        async with self._database.writing() as connection:
            await connection.execute(delete(drafts).where(drafts.c.at < now - KEPT))
            if draft.id:
                changed = await connection.execute(
                    update(drafts)
                    .where(drafts.c.id == draft.id, drafts.c.author_id == draft.author)
                    .values(values)
                )
                if not changed.rowcount:
                    raise KeyError(draft.id)
                return replace(draft, at=now)
            inserted = await connection.execute(insert(drafts).values(values))
            assert inserted.inserted_primary_key is not None
            kept = replace(draft, id=inserted.inserted_primary_key[0], at=now)
            newest_first = drafts.c.id.desc()
            theirs = (
                select(
                    drafts.c.id,
                    func.row_number().over(order_by=newest_first).label("rank"),
                    func.sum(func.length(drafts.c.content)).over(order_by=newest_first).label("letters"),
                )
                .where(drafts.c.author_id == draft.author, drafts.c.server_id == draft.server)
                .subquery()
            )
            too_many = theirs.c.rank > MOST_OF_ONE_AUTHOR, theirs.c.letters > MOST_LETTERS_OF_ONE_AUTHOR
            old = select(theirs.c.id).where(or_(*too_many), theirs.c.id != kept.id)
            await connection.execute(delete(drafts).where(drafts.c.id.in_(old)))
        return kept

    async def get(self, draft: int) -> Draft | None:
        """The draft of that id; None if it was stored, given up or forgotten."""
        async with self._database.reading() as connection:
            found = await connection.execute(
                select(drafts).where(drafts.c.id == draft, drafts.c.at >= self._clock() - KEPT)
            )
            row = found.first()
        return None if row is None else _draft(row)

    async def of(self, author: int, server: int, kind: str | None = None) -> tuple[Draft, ...]:
        """What somebody has begun in a server, the latest first; of one kind alone, if it is given."""
        async with self._database.reading() as connection:
            rows = await connection.execute(
                select(drafts)
                .where(
                    drafts.c.author_id == author,
                    drafts.c.server_id == server,
                    drafts.c.at >= self._clock() - KEPT,
                    *([drafts.c.kind == kind] if kind else []),
                )
                .order_by(drafts.c.at.desc(), drafts.c.id.desc())
            )
            return tuple(map(_draft, rows))

    async def give_up(self, draft: int) -> bool:
        """Forget a draft, stored or not wanted any more. Of two who do so at once, one is told True."""
        async with self._database.writing() as connection:
            gone = await connection.execute(delete(drafts).where(drafts.c.id == draft))
            return bool(gone.rowcount)


def _write(draft: Draft) -> str:
    from show.entry.kinds import dump_entry  # loaded late, for most who start the bot enter nothing

    return json.dumps(
        {
            "entry": dump_entry(draft.entry),
            "begun": {number: astuple(each) for number, each in draft.begun.items()},
            "settled": {number: astuple(each) for number, each in draft.settled.items()},
        }
    )


def _draft(row: Row[*tuple[object, ...]]) -> Draft:
    from show.entry.kinds import load_entry  # as above

    content = json.loads(row.content)
    return Draft(
        id=row.id,
        server=row.server_id,
        author=row.author_id,
        entry=load_entry(row.kind, content["entry"]),
        for_everyone=row.for_everyone,
        begun={int(number): Beginning(*each) for number, each in content["begun"].items()},
        settled={int(number): Settled(*each) for number, each in content["settled"].items()},
        at=row.at,
    )
