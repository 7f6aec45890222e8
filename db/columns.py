"""What the tables are made of: the columns, keys and checks that many of them share."""

from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import (
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    TypeDecorator,
)

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


def one_of(column: str, values: Iterable[str]) -> CheckConstraint:
    """`column` holds one of `values`, or nothing where it may be empty."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def at_least(least: int, *columns: str) -> tuple[CheckConstraint, ...]:
    """Each of `columns` is `least` or more, or empty."""
    return tuple(CheckConstraint(f"{column} >= {least}", name=column) for column in columns)


def person(name: str, *, nullable: bool = False) -> Column[int]:
    """A reference to somebody's name."""
    return Column(name, ForeignKey("people.id"), nullable=nullable)


def season() -> Column[int]:
    """The reference to the season, as the first part of the key."""
    return Column("season_id", ForeignKey("seasons.id", ondelete="CASCADE"), primary_key=True)


def part_of(parent: str, column: str, key: str = "number") -> ForeignKeyConstraint:
    """The reference to a week, dance, fact or couple of the same season, which goes when that goes."""
    return ForeignKeyConstraint(
        ["season_id", column], [f"{parent}.season_id", f"{parent}.{key}"], ondelete="CASCADE"
    )


def key(name: str) -> Column[int]:
    """A part of the key that counts from 1."""
    return Column(name, Integer, primary_key=True, autoincrement=False)
