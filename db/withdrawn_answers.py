"""Answers that people had deleted while the question could still be answered.

A first answer may not be changed, deleting it included. What is kept of it, until nobody can answer that
question any more, is a mark that does not say whose it was: a keyed hash (HMAC, RFC 2104) of the game, the
number of its round and the person, whose key is nowhere in the store.
"""

import hmac
from collections.abc import Collection

from sqlalchemy import delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from db.game_tables import answers, games, rounds, withdrawn_answers
from trivia.event import Pressed


class Withdrawals:
    """Each method is for a transaction of the caller's."""

    def __init__(self, secret: str) -> None:
        """`secret` is known to whoever runs the bot and not kept in the store; it makes the key."""
        self._key = hmac.digest(secret.encode(), b"withdrawn answers", "sha256")

    async def note(self, connection: AsyncConnection, person: int) -> int:
        """Mark what the person has answered and others still can, before it is deleted; gives how many."""
        newest = (
            select(func.max(rounds.c.number)).where(rounds.c.game_id == answers.c.game_id).scalar_subquery()
        )
        still_asked = (
            select(answers.c.game_id, answers.c.number)
            .join(games, games.c.id == answers.c.game_id)
            .where(answers.c.person_id == person, games.c.told_at.is_(None), answers.c.number == newest)
        )
        marks = [
            {"game_id": game, "number": number, "mark": self._mark(game, number, person)}
            for game, number in await connection.execute(still_asked)
        ]
        if marks:
            await connection.execute(insert(withdrawn_answers), marks)
        return len(marks)

    async def find(
        self, connection: AsyncConnection, presses: Collection[tuple[int, Pressed]]
    ) -> frozenset[tuple[int, Pressed]]:
        """Those presses, with their games, by which people answer what they had answered before."""
        asked = {game for game, _ in presses}
        marks = await connection.scalars(
            select(withdrawn_answers.c.mark).where(withdrawn_answers.c.game_id.in_(asked))
        )
        known = frozenset(marks)
        return frozenset(
            (game, press)
            for game, press in (presses if known else ())
            if self._mark(game, press.number, press.person) in known
        )

    def _mark(self, game: int, number: int, person: int) -> str:
        return hmac.digest(self._key, f"{game}.{number}.{person}".encode(), "sha256").hex()


async def forget_withdrawals(connection: AsyncConnection, of_games: Collection[int]) -> None:
    """Nobody can answer any more what was asked in these games until now."""
    await connection.execute(delete(withdrawn_answers).where(withdrawn_answers.c.game_id.in_(of_games)))
