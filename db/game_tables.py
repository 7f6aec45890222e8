"""The tables of trivia: what people play. Nothing here is kept in memory alone.

A game, its rounds and their answers are joined by `game_id` and `number`. Servers, channels, messages and
persons are known by their Discord ids.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Table,
    Text,
    Time,
    UniqueConstraint,
    exists,
    text,
)

from db.columns import Moment, at_least, key, metadata, one_of
from trivia.game import Ending
from trivia.report import Settlement
from trivia.round import Closing
from trivia.rules import QUESTIONS, SECONDS


def _id(name: str, *, nullable: bool = False) -> Column[int]:
    """A Discord id."""
    return Column(name, BigInteger, nullable=nullable)


def _id_key(name: str) -> Column[int]:
    return Column(name, BigInteger, primary_key=True, autoincrement=False)


def _both_or_none(one: str, other: str) -> CheckConstraint:
    return CheckConstraint(f"({one} IS NULL) = ({other} IS NULL)", name=f"{one}_and_{other}")


def _between(column: str, numbers: range) -> CheckConstraint:
    return CheckConstraint(f"{column} BETWEEN {numbers[0]} AND {numbers[-1]}", name=column)


def _of_round() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["game_id", "number"], ["rounds.game_id", "rounds.number"], ondelete="CASCADE"
    )


games = Table(
    "games",
    metadata,
    Column("id", Integer, primary_key=True),
    _id("server_id", nullable=True),
    _id("channel_id"),
    _id("starter_id", nullable=True),
    Column("questions", Integer, nullable=False),
    Column("seconds", Integer, nullable=False),
    Column("topic", Text),
    Column("first_season", Integer),
    Column("last_season", Integer),
    Column("difficulty", Integer),
    Column("typed", Boolean, nullable=False),
    Column("speed", Boolean, nullable=False),
    Column("day", Date),
    Column("closes_at", Moment),
    Column("started_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("ending", Text),
    Column("told_at", Moment),
    UniqueConstraint("server_id", "day"),
    _between("questions", QUESTIONS),
    _between("seconds", SECONDS),
    _between("difficulty", range(1, 4)),
    one_of("ending", Ending),
    _both_or_none("first_season", "last_season"),
    _both_or_none("day", "closes_at"),
    _both_or_none("ended_at", "ending"),
    CheckConstraint("day IS NULL OR server_id IS NOT NULL", name="day_of_server"),
    CheckConstraint("told_at IS NULL OR ended_at IS NOT NULL", name="told_when_ended"),
    Index(
        "uq_games_one_open_in_a_channel",
        "channel_id",
        unique=True,
        sqlite_where=text("ended_at IS NULL AND day IS NULL"),
        postgresql_where=text("ended_at IS NULL AND day IS NULL"),
    ),
    Index(
        "ix_games_unfinished",
        "id",
        sqlite_where=text("told_at IS NULL"),
        postgresql_where=text("told_at IS NULL"),
    ),
    Index(None, "server_id", "started_at"),
    Index(None, "starter_id"),
)
"""One row for each game in a channel, and for each daily question, which has a day. The server is empty in
direct messages; `told_at` says that nothing is left to do."""

rounds = Table(
    "rounds",
    metadata,
    Column("game_id", ForeignKey("games.id", ondelete="CASCADE"), primary_key=True),
    key("number"),
    Column("question_id", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("question", Text, nullable=False),  # as it was asked, in JSON: the facts may change, this does not
    Column("drawn_at", Moment, nullable=False),
    _id("message_id", nullable=True),
    Column("shown_at", Moment),
    Column("deadline", Moment),
    Column("closed_at", Moment),
    Column("closing", Text),
    Column("revealed_at", Moment),
    UniqueConstraint("game_id", "question_id"),
    one_of("closing", Closing),
    _both_or_none("message_id", "shown_at"),
    _both_or_none("message_id", "deadline"),
    _both_or_none("closed_at", "closing"),
    CheckConstraint("revealed_at IS NULL OR closed_at IS NOT NULL", name="revealed_when_closed"),
    *at_least(1, "number"),
)
"""A question of a game: drawn, shown in a message, closed, revealed."""

accepted_options = Table(
    "accepted_options",
    metadata,
    key("game_id"),
    key("number"),
    key("option"),
    _of_round(),
    _between("option", range(4)),
)
"""Options that an admin accepted as right too, after a report; they count from 0."""

answers = Table(
    "answers",
    metadata,
    key("game_id"),
    key("number"),
    _id_key("person_id"),
    Column("at", Moment, nullable=False),
    Column("choice", Integer),
    Column("typed_text", Text),
    Column("is_right", Boolean, nullable=False),
    Column("points", Integer, nullable=False),
    _of_round(),
    _between("choice", range(4)),
    CheckConstraint("choice IS NOT NULL OR typed_text IS NOT NULL", name="choice_or_text"),
    CheckConstraint("is_right OR points = 0", name="points_if_right"),
    *at_least(0, "points"),
    Index(None, "person_id", "at"),
)
"""One answer a person and round, by its key; choices count from 0."""

withdrawn_answers = Table(
    "withdrawn_answers",
    metadata,
    key("game_id"),
    key("number"),
    Column("mark", Text, primary_key=True),
    _of_round(),
)
"""Answers that were deleted before the round was over, without saying whose: db.withdrawn_answers makes the
marks."""

question_records = Table(
    "question_records",
    metadata,
    Column("question_id", Text, primary_key=True),
    Column("answers", Integer, nullable=False),
    Column("right_answers", Integer, nullable=False),
    CheckConstraint("right_answers BETWEEN 0 AND answers", name="right_answers"),
)
"""How questions were answered, by everybody together: kept when people have their answers deleted."""

players = Table(
    "players",
    metadata,
    _id_key("person_id"),
    Column("hidden", Boolean, nullable=False),
)
"""What people chose for themselves."""

reports = Table(
    "reports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("game_id", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    _id("person_id", nullable=True),
    Column("reason", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("settled_at", Moment),
    Column("settlement", Text),
    UniqueConstraint("game_id", "number", "person_id"),
    _of_round(),
    one_of("settlement", Settlement),
    _both_or_none("settled_at", "settlement"),
    Index(None, "person_id"),
)
"""What players said about a question."""

dropped_questions = Table(
    "dropped_questions",
    metadata,
    _id_key("server_id"),
    Column("question_id", Text, primary_key=True),
    Column("at", Moment, nullable=False),
)
"""Questions that a server does not get any more."""

server_questions = Table(
    "server_questions",
    metadata,
    Column("id", Integer, primary_key=True),
    _id("server_id"),
    Column("prompt", Text, nullable=False),
    Column("plain_prompt", Text, nullable=False),
    Column("right_option", Text, nullable=False),
    Column("wrong_option", Text, nullable=False),
    Column("second_wrong_option", Text),
    Column("third_wrong_option", Text),
    Column("explanation", Text, nullable=False),
    _id("author_id", nullable=True),
    Column("at", Moment, nullable=False),
    UniqueConstraint("server_id", "plain_prompt"),
    _both_or_none("second_wrong_option", "third_wrong_option"),
    Index(None, "author_id"),
    sqlite_autoincrement=True,  # the id is part of the question's, which no later question may get
)
"""A server's own questions; the author is empty when they had it deleted. `plain_prompt` is the prompt as
show.spelling.spelling writes it, by which two are the same."""

daily_schedules = Table(
    "daily_schedules",
    metadata,
    _id_key("server_id"),
    _id("channel_id"),
    Column("time", Time, nullable=False),
    Column("zone", Text, nullable=False),
    Column("since", Moment, nullable=False),
)
"""When servers get their daily question."""


def is_closed() -> ColumnElement[bool]:
    """Whether the round of an answer is over; until then nobody may be told whether it was right."""
    of = rounds.alias()  # the query may be about rounds too
    same = of.c.game_id == answers.c.game_id, of.c.number == answers.c.number
    return exists().where(*same, of.c.closed_at.is_not(None))
