"""Games, rounds and answers as rows of the tables, and back."""

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache
from itertools import groupby
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, Row, Select, and_, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from db.game_tables import accepted_options, answers, games, rounds
from trivia.game import Ending, Game
from trivia.question import Difficulty, Question, Topic
from trivia.round import Answer, Closing, Round
from trivia.rules import Rules

AnyRow = Row[*tuple[Any, ...]]
Values = dict[str, object]
RoundKey = tuple[int, int]
"""Game, number."""


@cache
def _questions() -> TypeAdapter[Question]:
    return TypeAdapter(Question)


def game_values(game: Game) -> Values:
    """The game's own row, without its id."""
    seasons = game.rules.seasons
    return {
        "server_id": game.server,
        "channel_id": game.channel,
        "starter_id": game.starter,
        "questions": game.rules.questions,
        "seconds": game.rules.seconds,
        "topic": game.rules.topic,
        "first_season": seasons and seasons[0],
        "last_season": seasons and seasons[-1],
        "difficulty": game.rules.difficulty,
        "typed": game.rules.typed,
        "speed": game.rules.speed,
        "day": game.day,
        "closes_at": game.closes_at,
        "started_at": game.started_at,
        "ended_at": game.ended_at,
        "ending": game.ending,
        "told_at": game.told_at,
    }


def round_values(game_id: int, asked: Round) -> Values:
    """The round's own row."""
    return {
        "game_id": game_id,
        "number": asked.number,
        "question_id": asked.question.id,
        "topic": asked.question.topic,
        "question": _questions().dump_json(asked.question).decode(),
        "drawn_at": asked.drawn_at,
        **round_progress(asked),
    }


def round_progress(asked: Round) -> Values:
    """The part of a round's row that changes."""
    return {
        "message_id": asked.message,
        "shown_at": asked.shown_at,
        "deadline": asked.deadline,
        "closed_at": asked.closed_at,
        "closing": asked.closing,
        "revealed_at": asked.revealed_at,
    }


def answer_values(game_id: int, number: int, answer: Answer) -> Values:
    return {
        "game_id": game_id,
        "number": number,
        "person_id": answer.person,
        "at": answer.at,
        "choice": answer.choice,
        "typed_text": answer.typed,
        "is_right": answer.right,
        "points": answer.points,
    }


async def load_games(connection: AsyncConnection, ids: Collection[int]) -> dict[int, Game]:
    """Those games that there are, by id, as they stand."""
    newest = (
        select(rounds.c.game_id, func.max(rounds.c.number).label("number"))
        .where(rounds.c.game_id.in_(ids))
        .group_by(rounds.c.game_id)
        .subquery()
    )
    is_newest = and_(rounds.c.game_id == newest.c.game_id, rounds.c.number == newest.c.number)
    now_asked = {
        game_id: asked
        for (game_id, _), asked in (
            await load_rounds(connection, lambda query: query.join(newest, is_newest))
        ).items()
    }
    of_newest = rounds.c.game_id == newest.c.game_id
    is_answered = exists().where(answers.c.game_id == rounds.c.game_id, answers.c.number == rounds.c.number)
    active = await connection.execute(
        select(rounds.c.game_id, func.max(rounds.c.number).label("number"))
        .join(newest, of_newest)
        .where(rounds.c.number < newest.c.number, or_(rounds.c.closing == Closing.SKIP, is_answered))
        .group_by(rounds.c.game_id)
    )
    last_active = {row.game_id: row.number for row in active}
    players: dict[int, set[int]] = {game_id: set() for game_id in ids}
    for game_id, person in await connection.execute(
        select(answers.c.game_id, answers.c.person_id)
        .join(newest, answers.c.game_id == newest.c.game_id)
        .where(answers.c.number < newest.c.number)
        .distinct()
    ):
        players[game_id].add(person)
    return {
        row.id: _game(row, now_asked.get(row.id), frozenset(players[row.id]), last_active.get(row.id, 0))
        for row in await connection.execute(select(games).where(games.c.id.in_(ids)))
    }


async def load_rounds(
    connection: AsyncConnection, which: Callable[[Select[Any]], Select[Any]]
) -> dict[RoundKey, Round]:
    """The rounds that `which` picks from all, with their answers, in their order."""
    rows = (await connection.execute(which(select(rounds)).order_by(rounds.c.game_id, rounds.c.number))).all()
    given: dict[RoundKey, tuple[Answer, ...]] = {}
    accepted: dict[RoundKey, frozenset[int]] = {}
    if rows:
        for key, of_round in groupby(
            await connection.execute(
                which(select(answers).join(rounds, _same_round(answers.c))).order_by(
                    answers.c.game_id, answers.c.number, answers.c.at, answers.c.person_id
                )
            ),
            key=_key,
        ):
            given[key] = tuple(map(_answer, of_round))
        for row in await connection.execute(
            which(select(accepted_options).join(rounds, _same_round(accepted_options.c)))
        ):
            accepted[_key(row)] = accepted.get(_key(row), frozenset()) | {row.option}
    return {
        _key(row): _round(row, given.get(_key(row), ()), accepted.get(_key(row), frozenset())) for row in rows
    }


def _same_round(columns: Any) -> ColumnElement[bool]:
    return and_(columns.game_id == rounds.c.game_id, columns.number == rounds.c.number)


def _key(row: AnyRow) -> RoundKey:
    return row.game_id, row.number


def _game(row: AnyRow, newest: Round | None, earlier_players: frozenset[int], last_active: int) -> Game:
    return Game(
        id=row.id,
        server=row.server_id,
        channel=row.channel_id,
        starter=row.starter_id,
        rules=Rules(
            questions=row.questions,
            seconds=row.seconds,
            topic=None if row.topic is None else Topic(row.topic),
            seasons=None if row.first_season is None else range(row.first_season, row.last_season + 1),
            difficulty=None if row.difficulty is None else Difficulty(row.difficulty),
            typed=row.typed,
            speed=row.speed,
        ),
        started_at=row.started_at,
        day=row.day,
        closes_at=row.closes_at,
        round=newest,
        earlier_players=earlier_players,
        last_active=last_active,
        ended_at=row.ended_at,
        ending=None if row.ending is None else Ending(row.ending),
        told_at=row.told_at,
    )


def _round(row: AnyRow, given: Sequence[Answer], accepted: Iterable[int]) -> Round:
    return Round(
        number=row.number,
        question=_questions().validate_json(row.question),
        drawn_at=row.drawn_at,
        message=row.message_id,
        shown_at=row.shown_at,
        deadline=row.deadline,
        closed_at=row.closed_at,
        closing=None if row.closing is None else Closing(row.closing),
        revealed_at=row.revealed_at,
        answers=tuple(given),
        also_right=frozenset(accepted),
    )


def _answer(row: AnyRow) -> Answer:
    return Answer(
        person=row.person_id,
        at=row.at,
        choice=row.choice,
        typed=row.typed_text,
        right=row.is_right,
        points=row.points,
    )
