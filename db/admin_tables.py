"""The tables of what admins and viewers set, and of what they have begun."""

from sqlalchemy import BigInteger, Boolean, CheckConstraint, Column, Integer, Table, Text

from db.columns import Moment, at_least, metadata

drafts = Table(
    "drafts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("server_id", BigInteger, nullable=False, index=True),
    Column("author_id", BigInteger, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("for_everyone", Boolean, nullable=False),
    Column("content", Text, nullable=False),
    Column("at", Moment, nullable=False),
    sqlite_autoincrement=True,  # a button of a draft that is gone must never open another one
)
"""What somebody began to enter, and has neither stored nor given up."""

server_settings = Table(
    "server_settings",
    metadata,
    Column("server_id", BigInteger, primary_key=True, autoincrement=False),
    Column("ceiling_season", Integer),
    Column("ceiling_week", Integer),
    Column("trivia_role_id", BigInteger),
    Column("speed_points", Boolean, nullable=False),
    CheckConstraint("ceiling_season IS NOT NULL OR ceiling_week IS NULL", name="ceiling"),
    *at_least(0, "ceiling_week"),
    *at_least(1, "ceiling_season"),
)
"""A server without a row has the usual ones."""

trivia_channels = Table(
    "trivia_channels",
    metadata,
    Column("server_id", BigInteger, primary_key=True, autoincrement=False),
    Column("channel_id", BigInteger, primary_key=True, autoincrement=False),
)
"""Where trivia may be played; everywhere in a server that names no channel."""

viewers = Table(
    "viewers",
    metadata,
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Column("ceiling_season", Integer, nullable=False),
    Column("ceiling_week", Integer),
    *at_least(0, "ceiling_week"),
    *at_least(1, "ceiling_season"),
)
"""How far people have watched who asked not to be told more."""

departures = Table(
    "departures",
    metadata,
    Column("server_id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
)
"""Servers that the bot was removed from, and when."""
