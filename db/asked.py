"""What was asked before, and how it was answered: looked up whenever a question is drawn.

So it has to be quick. The statements are made once, since to put one together takes longer than to run it,
and a long list comes as one value in JSON, since to fetch thousands of rows takes longer than to find them.
"""

import json
from collections.abc import Collection
from datetime import UTC, datetime
from functools import cache
from typing import Final

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Select,
    Text,
    and_,
    bindparam,
    case,
    column,
    func,
    literal,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from db.game_tables import dropped_questions, games, question_records, rounds, server_questions
from trivia.deck import LATELY, History
from trivia.difficulty import Record
from trivia.game import Game

EVER_SINCE: Final = datetime.min.replace(tzinfo=UTC)


async def load_history(
    connection: AsyncConnection, game: Game, beginnings: Collection[str] | None = None
) -> History:
    """What is known of the questions that the game could ask, or at least of those with ids that begin so.

    In the latter case, which was asked longest ago is not told. Of the game's server (or direct message) the
    latest games are looked at that were to have LATELY questions together: so it takes no longer where
    thousands of games were played. How questions were answered is told for games with a difficulty.
    """
    values = {
        "game": game.id,
        "server": game.server,
        "starter": game.starter,
        "channel": game.channel,
        "enough": LATELY,
        "beginnings": json.dumps(list(beginnings or ())),
    }
    query = _known(
        in_server=game.server is not None,
        of_all=beginnings is None,
        with_records=game.rules.difficulty is not None,
    )
    row = (await connection.execute(query, values)).one()
    lately, in_game, dropped, records, has_own = map(json.loads, row)
    return History(
        lately=list(dict.fromkeys(lately))[::-1],
        excluded=frozenset((*in_game, *dropped)),
        records={question: Record(*counts) for question, counts in records.items()},
        has_own=has_own,
    )


@cache
def _known(*, in_server: bool, of_all: bool, with_records: bool) -> Select[str, str, str, str, str]:
    """One row of JSON: asked lately, asked in this game, dropped, the records, whether there are own ones.

    What was asked lately comes the latest first; when it is not of all, as an index has it: that is quicker.
    """
    here = games.c.server_id == bindparam("server")
    if not in_server:
        here = and_(games.c.starter_id == bindparam("starter"), games.c.channel_id == bindparam("channel"))
    is_late = games.c.started_at >= func.coalesce(_start_of_lately(here), EVER_SINCE)
    lately = select(rounds.c.question_id).join(games, games.c.id == rounds.c.game_id).where(here, is_late)
    in_game = select(rounds.c.question_id).where(rounds.c.game_id == bindparam("game"))
    of_server = dropped_questions.c.server_id == bindparam("server")
    dropped = select(dropped_questions.c.question_id).where(of_server)
    own = select(server_questions.c.id).where(server_questions.c.server_id == bindparam("server"))
    return select(
        _together(lately.order_by(rounds.c.drawn_at.desc()) if of_all else lately),
        _together(in_game),
        _together(dropped),
        _records(of_all) if with_records else literal("{}"),
        case((own.exists(), "true"), else_="false"),
    )


def _start_of_lately(here: ColumnElement[bool]) -> ScalarSelect[datetime]:
    """When the first of the latest games began that have enough together; NULL if all have fewer."""
    latest_first = games.c.started_at.desc(), games.c.id.desc()
    questions = func.sum(games.c.questions).over(order_by=latest_first).label("questions")
    counted = select(games.c.started_at, questions).where(here).subquery()
    start = select(counted.c.started_at).where(counted.c.questions >= bindparam("enough"))
    return start.order_by(counted.c.started_at.desc()).limit(1).scalar_subquery()


def _records(of_all: bool) -> ScalarSelect[str]:
    """The right answers and all answers, by the question's id."""
    of = question_records.c
    counts = select(func.json_group_object(of.question_id, func.json_array(of.right_answers, of.answers)))
    if of_all:
        return counts.scalar_subquery()
    given = func.json_each(bindparam("beginnings", type_=Text)).table_valued(column("value", Text))
    wanted = of.question_id.between(given.c.value, given.c.value + "~")  # after all that ids are made of
    return counts.select_from(given).join(question_records, wanted).scalar_subquery()


def _together(ids: Select[tuple[str]]) -> ScalarSelect[str]:
    """All ids as one value."""
    (found,) = ids.subquery().c
    return select(func.json_group_array(found)).scalar_subquery()
