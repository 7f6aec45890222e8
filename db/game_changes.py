"""What events made of games, brought into the rows."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import bindparam, insert, update
from sqlalchemy.ext.asyncio import AsyncConnection

from db.game_rows import Values, answer_values, round_progress, round_values
from db.game_tables import answers, games, rounds
from db.question_records import add_to_records
from db.withdrawn_answers import forget_withdrawals
from trivia.game import Game
from trivia.round import Answer


@dataclass(frozen=True, slots=True)
class Change:
    """What events made of a game, within one round of it."""

    before: Game
    after: Game

    @property
    def is_new_round(self) -> bool:
        before, after = self.before.round, self.after.round
        return after is not None and (before is None or before.number != after.number)

    @property
    def is_progress(self) -> bool:
        """Whether the same round was shown, prolonged, closed or revealed."""
        before, after = self.before.round, self.after.round
        if before is None or after is None:
            return False
        return round_progress(before) != round_progress(after)

    @property
    def takes_no_more_answers(self) -> bool:
        """Whether what was asked before can't be answered any more, not even by a press that comes late."""
        return self.is_new_round or self.after.told_at is not None

    @property
    def new_answers(self) -> tuple[Answer, ...]:
        before, after = self.before.round, self.after.round
        if after is None:
            return ()
        known = frozenset[int]() if before is None or self.is_new_round else before.people
        return tuple(answer for answer in after.answers if answer.person not in known)


async def write_changes(connection: AsyncConnection, changes: Collection[Change]) -> None:
    """Make the rows of the games what they became."""
    new_rounds: list[Values] = []
    old_rounds: list[Values] = []
    new_answers: list[Values] = []
    ended: list[Values] = []
    records: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for change in changes:
        game, newest = change.after, change.after.round
        if (game.ended_at, game.told_at) != (change.before.ended_at, change.before.told_at):
            ended.append(
                {"of_id": game.id, "ended_at": game.ended_at, "ending": game.ending, "told_at": game.told_at}
            )
        if newest is None:
            continue
        if change.is_new_round:
            new_rounds.append(round_values(game.id, newest))
        elif change.is_progress:
            old_rounds.append({"of_game": game.id, "of_number": newest.number, **round_progress(newest)})
        for answer in change.new_answers:
            new_answers.append(answer_values(game.id, newest.number, answer))
            records[newest.question.id] += 1
            right[newest.question.id] += answer.right
    if moved_on := {change.after.id for change in changes if change.takes_no_more_answers}:
        await forget_withdrawals(connection, moved_on)
    if new_rounds:
        await connection.execute(insert(rounds), new_rounds)
    if old_rounds:
        this = rounds.c.game_id == bindparam("of_game"), rounds.c.number == bindparam("of_number")
        await connection.execute(update(rounds).where(*this), old_rounds)
    if new_answers:
        await connection.execute(insert(answers), new_answers)
        await add_to_records(connection, {each: (right[each], records[each]) for each in records})
    if ended:
        await connection.execute(update(games).where(games.c.id == bindparam("of_id")), ended)
