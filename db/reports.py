"""Reported questions, and what admins make of them."""

from collections import defaultdict
from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, Table, and_, delete, insert, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from db.engine import Database
from db.game_rows import AnyRow, RoundKey, load_rounds
from db.game_tables import (
    accepted_options,
    answers,
    dropped_questions,
    games,
    question_records,
    reports,
    rounds,
)
from trivia.points import points
from trivia.report import Correction, Report, Settlement
from trivia.round import Answer, Round


class ReportStore:
    """A reported question is known by its game and the number of its round."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, game: int, number: int, *, person: int, reason: str, at: datetime) -> bool:
        """Report a question; False when there is none, or this person reported it before."""
        async with self._database.writing() as connection:
            is_known = select(reports.c.id).where(_is(reports, game, number), reports.c.person_id == person)
            is_there = select(rounds.c.number).where(_is(rounds, game, number))
            if await connection.scalar(is_known) is not None or await connection.scalar(is_there) is None:
                return False
            await connection.execute(
                insert(reports).values(game_id=game, number=number, person_id=person, reason=reason, at=at)
            )
        return True

    async def unsettled(self, server: int) -> tuple[Report, ...]:
        """What the admins have not decided yet; the oldest first."""
        query = (
            select(reports, games.c.channel_id)
            .join(games, games.c.id == reports.c.game_id)
            .where(games.c.server_id == server, reports.c.settled_at.is_(None))
            .order_by(reports.c.at, reports.c.id)
        )
        async with self._database.reading() as connection:
            told = defaultdict(list)
            for row in await connection.execute(query):
                told[row.game_id, row.number].append(row)
            reported = await _load(connection, list(told))
        return tuple(
            Report(
                game=key[0],
                channel=rows[0].channel_id,
                round=reported[key],
                reasons=tuple(row.reason for row in rows),
                first_at=rows[0].at,
            )
            for key, rows in told.items()
        )

    async def keep(self, server: int, game: int, number: int, *, at: datetime) -> bool:
        """Leave the question as it is; False when that server has no such round, or all is settled."""
        async with self._database.writing() as connection:
            if await _find(connection, server, game, number) is None:
                return False
            return await _settle(connection, game, number, Settlement.KEPT, at)

    async def drop(self, server: int, game: int, number: int, *, at: datetime) -> str | None:
        """The server does not get the question any more; gives its id, or None where `keep` gives False."""
        async with self._database.writing() as connection:
            found = await _find(connection, server, game, number)
            if found is None or not await _settle(connection, game, number, Settlement.DROPPED, at):
                return None
            question = found[1].question.id
            await _drop(connection, server, question, at)
        return question

    async def accept(
        self, server: int, game: int, number: int, option: int, *, at: datetime
    ) -> Correction | None:
        """Count `option` as right too in that round, and drop the question, which has two right ones.

        Everyone who chose it gets the points as if it had been right from the beginning. None when that
        server has no such round, or all is settled; raises ValueError for an option that there is not.
        """
        async with self._database.writing() as connection:
            found = await _find(connection, server, game, number)
            if found is None:
                return None
            row, asked = found
            if option not in range(len(asked.question.options)):
                raise ValueError(f"Question {asked.question.id} has no option {option}.")
            if not await _settle(connection, game, number, Settlement.ACCEPTED, at):
                return None
            gained: dict[int, int] = {}
            if option not in asked.right:
                await connection.execute(
                    insert(accepted_options).values(game_id=game, number=number, option=option)
                )
                chosen = [answer for answer in asked.answers if answer.choice == option]
                mended = {answer.person: _mended(asked, answer, row.seconds, row.speed) for answer in chosen}
                for person, answer in mended.items():
                    await connection.execute(
                        update(answers)
                        .where(_is(answers, game, number), answers.c.person_id == person)
                        .values(is_right=True, points=answer.points)
                    )
                    gained[person] = answer.points
                await connection.execute(
                    update(question_records)
                    .where(question_records.c.question_id == asked.question.id)
                    .values(right_answers=question_records.c.right_answers + len(mended))
                )
                asked = replace(
                    asked,
                    also_right=asked.also_right | {option},
                    answers=tuple(mended.get(answer.person, answer) for answer in asked.answers),
                )
            await _drop(connection, server, asked.question.id, at)
        return Correction(game=game, channel=row.channel_id, round=asked, gained=gained)

    async def dropped(self, server: int) -> tuple[str, ...]:
        """The ids of the questions that the server does not get, the latest first."""
        query = (
            select(dropped_questions.c.question_id)
            .where(dropped_questions.c.server_id == server)
            .order_by(dropped_questions.c.at.desc(), dropped_questions.c.question_id)
        )
        async with self._database.reading() as connection:
            return tuple(await connection.scalars(query))

    async def take_back(self, server: int, question: str) -> None:
        """Let the server have a dropped question again."""
        async with self._database.writing() as connection:
            await connection.execute(delete(dropped_questions).where(_is_dropped(server, question)))


def _mended(asked: Round, answer: Answer, seconds: int, speed: bool) -> Answer:
    """The answer as it would have counted, had its option been right from the beginning."""
    worth = points(right=True, taken=asked.taken(answer), seconds=seconds, speed=speed)
    return replace(answer, right=True, points=worth)


async def _find(
    connection: AsyncConnection, server: int, game: int, number: int
) -> tuple[AnyRow, Round] | None:
    """The row of the game, if it is that server's, and the round."""
    query = select(games).where(games.c.id == game, games.c.server_id == server)
    row = (await connection.execute(query)).first()
    asked = (await _load(connection, [(game, number)])).get((game, number))
    return None if row is None or asked is None else (row, asked)


async def _load(connection: AsyncConnection, keys: list[RoundKey]) -> dict[RoundKey, Round]:
    wanted = tuple_(rounds.c.game_id, rounds.c.number).in_(keys)
    return await load_rounds(connection, lambda query: query.where(wanted))


async def _drop(connection: AsyncConnection, server: int, question: str, at: datetime) -> None:
    known = select(dropped_questions.c.at).where(_is_dropped(server, question))
    if await connection.scalar(known) is None:
        values = {"server_id": server, "question_id": question, "at": at}
        await connection.execute(insert(dropped_questions).values(values))


async def _settle(
    connection: AsyncConnection, game: int, number: int, settlement: Settlement, at: datetime
) -> bool:
    """Whether there was anything left to settle."""
    open_ones = and_(_is(reports, game, number), reports.c.settled_at.is_(None))
    settled = update(reports).where(open_ones).values(settled_at=at, settlement=settlement)
    return bool((await connection.execute(settled)).rowcount)


def _is(table: Table, game: int, number: int) -> ColumnElement[bool]:
    return and_(table.c.game_id == game, table.c.number == number)


def _is_dropped(server: int, question: str) -> ColumnElement[bool]:
    return and_(dropped_questions.c.server_id == server, dropped_questions.c.question_id == question)
