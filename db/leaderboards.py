"""Who has the most points in a server: counted from the answers, whenever somebody asks."""

from datetime import datetime
from typing import Any

from sqlalchemy import CTE, Integer, Row, and_, cast, false, func, select

from db.engine import Database
from db.game_tables import answers, games, is_closed, players
from trivia.leaderboard import Entry, Leaderboard


class LeaderboardStore:
    """Games and daily questions count when they are over, those in direct messages do not."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def page(
        self, server: int, *, viewer: int, since: datetime | None = None, first: int = 0, length: int = 10
    ) -> Leaderboard:
        """`length` entries after the `first` ones, of the time from `since` on (None: all time).

        Whoever is hidden takes no place from others, and sees the place that would be theirs.
        """
        ranked = ranking(server, since)
        shown = ~ranked.c.hidden
        page = (
            select(ranked)
            .where(shown)
            .order_by(ranked.c.place, ranked.c.right_answers.desc(), ranked.c.person_id)
            .offset(first)
            .limit(length)
        )
        async with self._database.reading() as connection:
            entries = (await connection.execute(page)).all()
            people = await connection.scalar(select(func.count()).select_from(ranked).where(shown))
            own = (await connection.execute(select(ranked).where(ranked.c.person_id == viewer))).first()
        return Leaderboard(
            entries=tuple(map(_entry, entries)), people=people or 0, own=None if own is None else _entry(own)
        )


def ranking(server: int, since: datetime | None) -> CTE:
    """A row for everyone who answered, with the place among those who are not hidden."""
    counted = and_(games.c.server_id == server, is_closed())
    if since is not None:
        counted = and_(counted, answers.c.at >= since)
    totals = (
        select(
            answers.c.person_id,
            func.sum(answers.c.points).label("points"),
            func.sum(cast(answers.c.is_right, Integer)).label("right_answers"),
            func.count().label("answers"),
            func.coalesce(players.c.hidden, false()).label("hidden"),
        )
        .join(games, games.c.id == answers.c.game_id)
        .outerjoin(players, players.c.person_id == answers.c.person_id)
        .where(counted)
        .group_by(answers.c.person_id)
        .cte("totals")
    )
    # As many as are shown and have more points, and one: RANK() would count those who are hidden too.
    by_points = totals.c.points.desc()
    shown_to_here = func.sum(cast(~totals.c.hidden, Integer)).over(order_by=by_points, range_=(None, 0))
    shown_in_tie = func.sum(cast(~totals.c.hidden, Integer)).over(partition_by=totals.c.points)
    return select(totals, (shown_to_here - shown_in_tie + 1).label("place")).cte("ranking")


def _entry(row: Row[*tuple[Any, ...]]) -> Entry:
    return Entry(
        place=row.place,
        person=row.person_id,
        points=row.points,
        right=row.right_answers,
        answered=row.answers,
    )
