"""What one person has done in a server's trivia, counted from the answers."""

from typing import Any

from sqlalchemy import ColumnElement, Integer, cast, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from db.engine import Database
from db.game_tables import answers, games, is_closed, rounds
from db.leaderboards import ranking
from trivia.difficulty import Record
from trivia.profile import Profile
from trivia.question import Topic
from trivia.round import Closing


class ProfileStore:
    """Counts in SQL whenever somebody asks; an answer counts when its question is closed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self, person: int, server: int | None) -> Profile:
        """The person's games and daily questions of that server; None: those in direct messages."""
        here = games.c.server_id.is_(None) if server is None else games.c.server_id == server
        async with self._database.reading() as connection:
            streak, best_streak = await _streaks(connection, person, here)
            days, best_days = await _days(connection, person, server)
            place, people = (None, 0) if server is None else await _place(connection, person, server)
            played, points, best_game = await _games(connection, person, here)
            return Profile(
                games=played,
                points=points,
                topics=await _topics(connection, person, here),
                streak=streak,
                best_streak=best_streak,
                days=days,
                best_days=best_days,
                best_game=best_game,
                place=place,
                people=people,
            )


async def _topics(connection: AsyncConnection, person: int, here: ColumnElement[bool]) -> dict[Topic, Record]:
    right = func.sum(cast(answers.c.is_right, Integer)).label("right_answers")
    found = await connection.execute(
        select(rounds.c.topic, right, func.count().label("answers"))
        .join(answers, (answers.c.game_id == rounds.c.game_id) & (answers.c.number == rounds.c.number))
        .join(games, games.c.id == rounds.c.game_id)
        .where(answers.c.person_id == person, here, is_closed())
        .group_by(rounds.c.topic)
        .order_by(func.count().desc(), rounds.c.topic)
    )
    return {Topic(row.topic): Record(right=row.right_answers, answers=row.answers) for row in found}


async def _games(
    connection: AsyncConnection, person: int, here: ColumnElement[bool]
) -> tuple[int, int, int | None]:
    """How many games, the points of everything, and those of the best game."""
    by_game = (
        select(games.c.day, func.sum(answers.c.points).label("points"))
        .join(answers, answers.c.game_id == games.c.id)
        .where(answers.c.person_id == person, here, is_closed())
        .group_by(games.c.id, games.c.day)
        .subquery()
    )
    is_game = by_game.c.day.is_(None)
    row = (
        await connection.execute(
            select(
                func.count().filter(is_game),
                func.coalesce(func.sum(by_game.c.points), 0),
                func.max(by_game.c.points).filter(is_game),
            )
        )
    ).one()
    return row[0], row[1], row[2]


async def _streaks(connection: AsyncConnection, person: int, here: ColumnElement[bool]) -> tuple[int, int]:
    """Right answers in a row: up to now, and the most ever."""
    order = answers.c.at, answers.c.game_id, answers.c.number
    given = (
        select(
            answers.c.is_right.label("counts"),
            func.row_number().over(order_by=order).label("place"),
        )
        .join(games, games.c.id == answers.c.game_id)
        .where(answers.c.person_id == person, here, is_closed())
        .subquery()
    )
    return await _runs(connection, given)


async def _days(connection: AsyncConnection, person: int, server: int | None) -> tuple[int, int]:
    """Daily questions answered one after the other: up to now, and the most ever.

    The latest one does not break the run while it can still be answered, nor does one whose message was
    deleted.
    """
    if server is None:
        return 0, 0
    is_answered = answers.c.person_id.is_not(None)
    asked = (
        select(is_answered.label("counts"), func.row_number().over(order_by=games.c.day).label("place"))
        .join(rounds, rounds.c.game_id == games.c.id)
        .outerjoin(answers, (answers.c.game_id == games.c.id) & (answers.c.person_id == person))
        .where(
            games.c.server_id == server,
            games.c.day.is_not(None),
            rounds.c.message_id.is_not(None),
            is_answered | (rounds.c.closing == Closing.TIME),
        )
        .subquery()
    )
    return await _runs(connection, asked)


async def _runs(connection: AsyncConnection, steps: Any) -> tuple[int, int]:
    """The last and the longest run of steps that count; `steps` have a place, from 1 on, and `counts`.

    Of the steps that count, those that follow each other have the same distance between their place among
    all and their place among those that count.
    """
    distance = steps.c.place - func.row_number().over(order_by=steps.c.place)
    counting = select(steps.c.place, distance.label("run")).where(steps.c.counts).subquery()
    runs = (
        select(func.count().label("length"), func.max(counting.c.place).label("until"))
        .group_by(counting.c.run)
        .subquery()
    )
    latest = select(func.max(steps.c.place)).scalar_subquery()
    row = (
        await connection.execute(
            select(
                func.coalesce(func.max(runs.c.length).filter(runs.c.until == latest), 0),
                func.coalesce(func.max(runs.c.length), 0),
            )
        )
    ).one()
    return row[0], row[1]


async def _place(connection: AsyncConnection, person: int, server: int) -> tuple[int | None, int]:
    ranked = ranking(server, None)
    place = await connection.scalar(select(ranked.c.place).where(ranked.c.person_id == person))
    counted = (~ranked.c.hidden) | (ranked.c.person_id == person)
    people = await connection.scalar(select(func.count()).select_from(ranked).where(counted))
    return place, people or 0
