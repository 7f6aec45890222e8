"""The questions that a server's admins wrote."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, insert, select

from db.engine import Database
from db.game_tables import server_questions
from show.spelling import spelling
from trivia.question import Question
from trivia.server_question import MOST_ROWS, ServerQuestion, ServerQuestionError


@dataclass(frozen=True, slots=True)
class StoredQuestion:
    """A server's question and what it is known by."""

    number: int
    written: ServerQuestion

    @property
    def question(self) -> Question:
        """As it is asked."""
        return self.written.as_question(self.number)


class ServerQuestionStore:
    """A server has no two questions of the same wording, and 500 at most."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(
        self, server: int, questions: Sequence[ServerQuestion], *, author: int, at: datetime
    ) -> None:
        """Add all of them or none; raises ServerQuestionError that names each one the server has already."""
        here = server_questions.c.server_id == server
        async with self._database.writing() as connection:
            known = set(await connection.scalars(select(server_questions.c.plain_prompt).where(here)))
            faults = []
            for question in questions:
                if spelling(question.prompt) in known:
                    faults.append(f"This server has the question “{question.prompt}” already.")
                known.add(spelling(question.prompt))
            if len(known) > MOST_ROWS:
                faults.append(f"That would make {len(known)} questions: {MOST_ROWS} is the most in a server.")
            if faults:
                raise ServerQuestionError(*faults)
            if questions:
                values = [_values(question) for question in questions]
                await connection.execute(
                    insert(server_questions).values(server_id=server, author_id=author, at=at), values
                )

    async def load(self, server: int) -> tuple[StoredQuestion, ...]:
        """All of that server, in the order in which they were added."""
        query = (
            select(server_questions)
            .where(server_questions.c.server_id == server)
            .order_by(server_questions.c.id)
        )
        async with self._database.reading() as connection:
            return tuple(_stored(row) for row in await connection.execute(query))

    async def count(self, server: int) -> int:
        query = select(func.count()).where(server_questions.c.server_id == server)
        async with self._database.reading() as connection:
            return await connection.scalar(query) or 0

    async def remove(self, server: int, number: int) -> bool:
        """Take one out; False when the server has none of that number. What was played with it stays."""
        this = server_questions.c.server_id == server, server_questions.c.id == number
        async with self._database.writing() as connection:
            return bool((await connection.execute(delete(server_questions).where(*this))).rowcount)


def _values(question: ServerQuestion) -> dict[str, object]:
    first, *others = question.wrong
    second, third = others or (None, None)
    return {
        "prompt": question.prompt,
        "plain_prompt": spelling(question.prompt),
        "right_option": question.right,
        "wrong_option": first,
        "second_wrong_option": second,
        "third_wrong_option": third,
        "explanation": question.explanation,
    }


def _stored(row: Row[*tuple[Any, ...]]) -> StoredQuestion:
    wrong = row.wrong_option, row.second_wrong_option, row.third_wrong_option
    return StoredQuestion(
        row.id,
        ServerQuestion(
            prompt=row.prompt,
            right=row.right_option,
            wrong=tuple(option for option in wrong if option is not None),
            explanation=row.explanation,
        ),
    )
