"""The tables of the store, made to be read with plain SQL too.

Everything that belongs to a season has the season's id as the first part of its key, so that a season is read
and replaced whole and the parts are joined by what they are called in the field: season, week, dance, seat.
Positions count from 1 and keep the order of the season file.
"""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Numeric,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from db.columns import Moment, at_least, key, metadata, one_of, part_of, person, season
from show.couple import Exit
from show.dance import HIGHEST_MARK, LOWEST_MARK, Kind

EVERYONE = 0
"""The `server_id` of what belongs to all servers; Discord gives no server this id."""

store_version = Table(
    "store_version",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False),
    CheckConstraint("id = 1", name="one_row"),
)
"""Goes up by one with every change of any season."""

owners = Table(
    "owners",
    metadata,
    Column("server_id", BigInteger, primary_key=True, autoincrement=False),
    Column("version", Integer, nullable=False),  # the store's, when a season of this owner changed last
    *at_least(0, "server_id"),
)
"""Whom seasons belong to: 0 for everyone, else a Discord server."""

people = Table(
    "people",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    CheckConstraint("name <> ''", name="name"),
)
"""Everybody whom a season names, under the one spelling; also the audience that gave marks in season 19."""

seasons = Table(
    "seasons",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("server_id", ForeignKey("owners.server_id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("year", Integer, nullable=False),
    Column("premiere", Date, nullable=False),
    Column("finale", Date),
    Column("as_of", Date),
    Column("trophy", Text),
    Column("note", Text),
    Column("disputed", Text),
    UniqueConstraint("server_id", "number"),
    *at_least(1, "number"),
)

season_people = Table(
    "season_people",
    metadata,
    season(),
    Column("role", Text, primary_key=True),
    key("position"),
    person("person_id"),
    one_of("role", ("host", "judge")),
)

season_networks = Table(
    "season_networks",
    metadata,
    season(),
    key("position"),
    Column("network", Text, nullable=False),
)

aliases = Table(
    "aliases",
    metadata,
    season(),
    key("position"),
    person("person_id"),
    Column("alias", Text, nullable=False),
    Column("kind", Text, nullable=False),
)

couples = Table(
    "couples",
    metadata,
    season(),
    key("position"),
    person("celebrity_id"),
    person("professional_id"),
    Column("industry", Text),
    Column("known_for", Text),
    Column("age", Integer),
    Column("home", Text),
    Column("place", Integer),
    Column("exit", Text),
    Column("exit_week", Integer),
    Column("note", Text),
    Column("disputed", Text),
    UniqueConstraint("season_id", "celebrity_id"),
    part_of("weeks", "exit_week"),
    one_of("exit", Exit),
    CheckConstraint("(exit IS NULL) = (exit_week IS NULL)", name="exit_and_week"),
    *at_least(1, "age", "place"),
    Index(
        "uq_couples_winner",
        "season_id",
        unique=True,
        sqlite_where=text("place = 1"),
        postgresql_where=text("place = 1"),
    ),
)

weeks = Table(
    "weeks",
    metadata,
    season(),
    key("number"),
    Column("theme", Text),
    Column("air_date", Date, nullable=False),
    Column("note", Text),
    Column("disputed", Text),
    *at_least(1, "number"),
)

other_air_dates = Table(
    "other_air_dates",
    metadata,
    key("season_id"),
    key("week"),
    key("position"),
    Column("air_date", Date, nullable=False),
    part_of("weeks", "week"),
)

panel_seats = Table(
    "panel_seats",
    metadata,
    key("season_id"),
    key("week"),
    Column("role", Text, primary_key=True),
    key("seat"),
    person("judge_id"),
    part_of("weeks", "week"),
    one_of("role", ("panel", "guest", "absent")),
)
"""The panel as it sat, the guests of the week, and the regular judges who missed it."""

dances = Table(
    "dances",
    metadata,
    key("season_id"),
    key("number"),
    Column("week", Integer),
    Column("celebrity_id", Integer, nullable=False),
    person("partner_id"),
    Column("style", Text, nullable=False),
    Column("song", Text, nullable=False),
    Column("artist", Text),
    Column("kind", Text, nullable=False),
    Column("team", Text),
    Column("stated_total", Numeric(asdecimal=False)),
    Column("bonus", Integer),
    Column("theme", Text),
    Column("inspired_by", Text),
    person("coach_id", nullable=True),
    Column("billing", Text),
    Column("result", Text),
    Column("note", Text),
    Column("disputed", Text),
    part_of("weeks", "week"),
    part_of("couples", "celebrity_id", "celebrity_id"),
    one_of("kind", Kind),
    *at_least(0, "stated_total", "bonus"),
)
"""Numbered through the season. The week is empty for a special outside the competition; the total is stated
only where the marks by judge are not known."""

joined_by = Table(
    "joined_by",
    metadata,
    key("season_id"),
    key("dance"),
    key("position"),
    person("person_id"),
    part_of("dances", "dance"),
)

marks = Table(
    "marks",
    metadata,
    key("season_id"),
    key("dance"),
    key("scoring"),
    key("seat"),
    person("judge_id"),
    Column("mark", Numeric(asdecimal=False)),
    part_of("dances", "dance"),
    CheckConstraint(f"mark BETWEEN {LOWEST_MARK} AND {HIGHEST_MARK}", name="mark"),
    CheckConstraint("scoring > 0 OR mark IS NULL", name="unknown"),
    *at_least(0, "scoring"),
)
"""A judge in a seat and what they gave; the mark is empty where they gave none. Scoring is 1, and 2 for the
second marks of a dance scored twice; 0 says that the judge sat there and the marks by judge are not known."""

quotes = Table(
    "quotes",
    metadata,
    season(),
    key("position"),
    person("person_id"),
    Column("text", Text, nullable=False),
    Column("about", Text),
    Column("outlet", Text, nullable=False),
    Column("date", Date),
)

facts = Table(
    "facts",
    metadata,
    season(),
    key("number"),
    Column("topic", Text, nullable=False),
    Column("week", Integer),
    Column("answer", Text, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("date", Date, nullable=False),
    Column("disputed", Text),
    part_of("weeks", "week"),
)

fact_people = Table(
    "fact_people",
    metadata,
    key("season_id"),
    key("fact"),
    key("position"),
    person("person_id"),
    part_of("facts", "fact"),
)

sources = Table(
    "sources",
    metadata,
    season(),
    key("position"),
    Column("name", Text, nullable=False),
    Column("covers", Text, nullable=False),
    Column("url", Text),
    Column("licence", Text),
)

SEASON_PARTS = (
    season_people,
    season_networks,
    aliases,
    weeks,
    couples,
    other_air_dates,
    panel_seats,
    dances,
    joined_by,
    marks,
    quotes,
    facts,
    fact_people,
    sources,
)
"""What hangs from a row of `seasons`, parents before children."""

revisions = Table(
    "revisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("server_id", ForeignKey("owners.server_id"), nullable=False),
    Column("season", Integer, nullable=False),
    Column("author", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Index(None, "server_id", "season"),
)
"""Every change of a season by number: who made it (a Discord user id, or what part of the bot), and the
season file before and after, empty where there was or is no such season."""

shipped_files = Table(
    "shipped_files",
    metadata,
    Column("season", Integer, primary_key=True, autoincrement=False),
    Column("sha256", Text, nullable=False),
    Column("revision_id", ForeignKey("revisions.id"), nullable=False),
)
"""The season files of the house as they were imported last."""

state = Table(
    "state",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
"""Small bookkeeping of the bot itself."""
