"""The tables of the store, made to be read with plain SQL too.

Everything that belongs to a season has the season's id as the first part of its key, so that a season is read
and replaced whole and the parts are joined by what they are called in the field: season, week, dance, seat.
Positions count from 1 and keep the order of the season file.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Numeric,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)

from show.couple import Exit
from show.dance import HIGHEST_MARK, LOWEST_MARK, Kind

EVERYONE = 0
"""The `server_id` of what belongs to all servers; Discord gives no server this id."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """A moment, kept in UTC by engines that know time zones and by those that do not."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=value.tzinfo or UTC)


def _one_of(column: str, values: type[Exit | Kind] | tuple[str, ...]) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def _at_least(least: int, *columns: str) -> tuple[CheckConstraint, ...]:
    return tuple(CheckConstraint(f"{column} >= {least}", name=column) for column in columns)


def _person(name: str, *, nullable: bool = False) -> Column[int]:
    return Column(name, ForeignKey("people.id"), nullable=nullable)


def _season() -> Column[int]:
    return Column("season_id", ForeignKey("seasons.id", ondelete="CASCADE"), primary_key=True)


def _part_of(parent: str, column: str, key: str = "number") -> ForeignKeyConstraint:
    """The reference to a week, dance, fact or couple of the same season."""
    return ForeignKeyConstraint(
        ["season_id", column], [f"{parent}.season_id", f"{parent}.{key}"], ondelete="CASCADE"
    )


def _key(name: str) -> Column[int]:
    return Column(name, Integer, primary_key=True, autoincrement=False)


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
    *_at_least(0, "server_id"),
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
    *_at_least(1, "number"),
)

season_people = Table(
    "season_people",
    metadata,
    _season(),
    Column("role", Text, primary_key=True),
    _key("position"),
    _person("person_id"),
    _one_of("role", ("host", "judge")),
)

season_networks = Table(
    "season_networks",
    metadata,
    _season(),
    _key("position"),
    Column("network", Text, nullable=False),
)

aliases = Table(
    "aliases",
    metadata,
    _season(),
    _key("position"),
    _person("person_id"),
    Column("alias", Text, nullable=False),
    Column("kind", Text, nullable=False),
)

couples = Table(
    "couples",
    metadata,
    _season(),
    _key("position"),
    _person("celebrity_id"),
    _person("professional_id"),
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
    _part_of("weeks", "exit_week"),
    _one_of("exit", Exit),
    CheckConstraint("(exit IS NULL) = (exit_week IS NULL)", name="exit_and_week"),
    *_at_least(1, "age", "place"),
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
    _season(),
    _key("number"),
    Column("theme", Text),
    Column("air_date", Date, nullable=False),
    Column("note", Text),
    Column("disputed", Text),
    *_at_least(1, "number"),
)

other_air_dates = Table(
    "other_air_dates",
    metadata,
    _key("season_id"),
    _key("week"),
    _key("position"),
    Column("air_date", Date, nullable=False),
    _part_of("weeks", "week"),
)

panel_seats = Table(
    "panel_seats",
    metadata,
    _key("season_id"),
    _key("week"),
    Column("role", Text, primary_key=True),
    _key("seat"),
    _person("judge_id"),
    _part_of("weeks", "week"),
    _one_of("role", ("panel", "guest", "absent")),
)
"""The panel as it sat, the guests of the week, and the regular judges who missed it."""

dances = Table(
    "dances",
    metadata,
    _key("season_id"),
    _key("number"),
    Column("week", Integer),
    Column("celebrity_id", Integer, nullable=False),
    _person("partner_id"),
    Column("style", Text, nullable=False),
    Column("song", Text, nullable=False),
    Column("artist", Text),
    Column("kind", Text, nullable=False),
    Column("team", Text),
    Column("stated_total", Numeric(asdecimal=False)),
    Column("bonus", Integer),
    Column("theme", Text),
    Column("inspired_by", Text),
    _person("coach_id", nullable=True),
    Column("billing", Text),
    Column("result", Text),
    Column("note", Text),
    Column("disputed", Text),
    _part_of("weeks", "week"),
    _part_of("couples", "celebrity_id", "celebrity_id"),
    _one_of("kind", Kind),
    *_at_least(0, "stated_total", "bonus"),
)
"""Numbered through the season. The week is empty for a special outside the competition; the total is stated
only where the marks by judge are not known."""

joined_by = Table(
    "joined_by",
    metadata,
    _key("season_id"),
    _key("dance"),
    _key("position"),
    _person("person_id"),
    _part_of("dances", "dance"),
)

marks = Table(
    "marks",
    metadata,
    _key("season_id"),
    _key("dance"),
    _key("scoring"),
    _key("seat"),
    _person("judge_id"),
    Column("mark", Numeric(asdecimal=False)),
    _part_of("dances", "dance"),
    CheckConstraint(f"mark BETWEEN {LOWEST_MARK} AND {HIGHEST_MARK}", name="mark"),
    CheckConstraint("scoring > 0 OR mark IS NULL", name="unknown"),
    *_at_least(0, "scoring"),
)
"""A judge in a seat and what they gave; the mark is empty where they gave none. Scoring is 1, and 2 for the
second marks of a dance scored twice; 0 says that the judge sat there and the marks by judge are not known."""

quotes = Table(
    "quotes",
    metadata,
    _season(),
    _key("position"),
    _person("person_id"),
    Column("text", Text, nullable=False),
    Column("about", Text),
    Column("outlet", Text, nullable=False),
    Column("date", Date),
)

facts = Table(
    "facts",
    metadata,
    _season(),
    _key("number"),
    Column("topic", Text, nullable=False),
    Column("week", Integer),
    Column("answer", Text, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("date", Date, nullable=False),
    Column("disputed", Text),
    _part_of("weeks", "week"),
)

fact_people = Table(
    "fact_people",
    metadata,
    _key("season_id"),
    _key("fact"),
    _key("position"),
    _person("person_id"),
    _part_of("facts", "fact"),
)

sources = Table(
    "sources",
    metadata,
    _season(),
    _key("position"),
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
