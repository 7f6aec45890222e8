"""How questions were answered, over all servers together; nobody's name is in it."""

from collections.abc import Mapping

from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from db.game_tables import question_records


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
