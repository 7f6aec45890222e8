"""How questions turned out: counted with every answer, so that difficulty can be learned."""

import asyncio
import json
from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from db.engine import Database
from db.game_tables import question_records
from trivia.difficulty import Record


class QuestionRecordStore:
    """Over all servers together; nobody's name is in it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self) -> dict[str, Record]:
        """Of every question that was ever answered, by its id.

        There may be tens of thousands: they are fetched as one value in JSON, and read in a thread.
        """
        of = question_records.c
        together = func.json_group_object(of.question_id, func.json_array(of.right_answers, of.answers))
        async with self._database.reading() as connection:
            told = await connection.scalar(select(together))
        return await asyncio.to_thread(_read, told or "{}")


def _read(told: str) -> dict[str, Record]:
    return {question: Record(*counts) for question, counts in json.loads(told).items()}


async def add_to_records(connection: AsyncConnection, counted: Mapping[str, tuple[int, int]]) -> None:
    """Add so many right answers and answers to each question's record."""
    adding = insert(question_records)
    values = [
        {"question_id": question, "right_answers": right, "answers": answers}
        for question, (right, answers) in counted.items()
    ]
    if values:
        await connection.execute(
            adding.on_conflict_do_update(
                index_elements=["question_id"],
                set_={
                    "answers": question_records.c.answers + adding.excluded.answers,
                    "right_answers": question_records.c.right_answers + adding.excluded.right_answers,
                },
            ),
            values,
        )
