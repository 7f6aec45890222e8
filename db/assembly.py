"""Rows of the tables as seasons again."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import attrgetter
from sys import intern
from typing import Any, Final, TypeVar, cast

from sqlalchemy import Row, Table

from db import tables
from show.alias import Alias
from show.couple import Couple, Exit
from show.dance import Dance, Kind
from show.fact import Fact
from show.quote import Quote
from show.season import Season
from show.source import Source
from show.week import Week

AnyRow = Row[*tuple[Any, ...]]
Rows = Sequence[AnyRow]
T = TypeVar("T")
Seat = tuple[int, str, float | None]
"""Scoring, judge, mark."""

_KINDS: Final = {kind.value: kind for kind in Kind}

_BELONGS_TO: Final[dict[Table, Callable[[Any], object]]] = {
    tables.season_people: attrgetter("season_id", "role"),
    tables.other_air_dates: attrgetter("season_id", "week"),
    tables.panel_seats: attrgetter("season_id", "week", "role"),
    tables.dances: attrgetter("season_id", "week"),
    tables.joined_by: attrgetter("season_id", "dance"),
    tables.fact_people: attrgetter("season_id", "fact"),
}
"""What a row hangs from; the rows of other tables hang from the season."""


def seasons_from(rows: Mapping[Table, Rows], names: Mapping[int, str]) -> dict[int, tuple[Season, ...]]:
    """The seasons of each `server_id`, by number.

    `rows`: those of `seasons` and of all its parts, each table in the order of its key; `names`: everybody's
    by id.
    """
    assembly = _Assembly(rows, names)
    seasons: dict[int, list[Season]] = defaultdict(list)
    for row in sorted(rows[tables.seasons], key=attrgetter("number")):
        seasons[row.server_id].append(assembly.season(row))
    return {server_id: tuple(of_server) for server_id, of_server in seasons.items()}


class _Assembly:
    """Everything that was fetched, by what it hangs from.

    Servers may have thousands of seasons of their own in memory, which say much the same: equal texts and
    equal tuples are one object.
    """

    def __init__(self, rows: Mapping[Table, Rows], names: Mapping[int, str]) -> None:
        self._names = {person_id: intern(name) for person_id, name in names.items()}
        self._known: dict[tuple[object, ...], tuple[object, ...]] = {}
        self._parts: dict[Table, dict[object, list[AnyRow]]] = {}
        for table in (table for table in tables.SEASON_PARTS if table is not tables.marks):
            belongs_to = _BELONGS_TO.get(table, attrgetter("season_id"))
            parts: dict[object, list[AnyRow]] = defaultdict(list)
            for row in rows[table]:
                parts[belongs_to(row)].append(row)
            self._parts[table] = parts
        self._seats: dict[tuple[int, int], list[Seat]] = defaultdict(list)
        for season_id, dance, scoring, _, judge_id, mark in rows[tables.marks]:
            self._seats[season_id, dance].append((scoring, self._names[judge_id], _whole(mark)))

    def _of(self, table: Table, *key: object) -> Rows:
        return self._parts[table].get(key if len(key) > 1 else key[0], ())

    def _names_of(self, table: Table, *key: object, column: str = "person_id") -> tuple[str, ...]:
        return self._one(tuple(self._names[getattr(row, column)] for row in self._of(table, *key)))

    def _one(self, some: tuple[T, ...]) -> tuple[T, ...]:
        """The tuple that stands for all that are equal to `some`."""
        # Equal is not enough: 8 and 8.0 are.
        return cast("tuple[T, ...]", self._known.setdefault((*some, *map(type, some)), some))

    def season(self, row: AnyRow) -> Season:
        return Season(
            number=row.number,
            year=row.year,
            premiere=row.premiere,
            finale=row.finale,
            as_of=row.as_of,
            hosts=self._names_of(tables.season_people, row.id, "host"),
            judges=self._names_of(tables.season_people, row.id, "judge"),
            trophy=row.trophy,
            networks=tuple(each.network for each in self._of(tables.season_networks, row.id)),
            note=row.note,
            disputed=row.disputed,
            couples=tuple(map(self._couple, self._of(tables.couples, row.id))),
            weeks=tuple(map(self._week, self._of(tables.weeks, row.id))),
            specials=tuple(self._dances(row.id, None)),
            quotes=tuple(map(self._quote, self._of(tables.quotes, row.id))),
            facts=tuple(map(self._fact, self._of(tables.facts, row.id))),
            aliases=tuple(
                Alias(person=self._names[each.person_id], alias=each.alias, kind=each.kind)
                for each in self._of(tables.aliases, row.id)
            ),
            sources=tuple(
                Source(name=each.name, covers=each.covers, url=each.url, licence=each.licence)
                for each in self._of(tables.sources, row.id)
            ),
        )

    def _couple(self, row: AnyRow) -> Couple:
        return Couple(
            celebrity=self._names[row.celebrity_id],
            professional=self._names[row.professional_id],
            industry=row.industry,
            known_for=row.known_for,
            age=row.age,
            home=row.home,
            place=row.place,
            left=None if row.exit is None else Exit(row.exit),
            left_week=row.exit_week,
            note=row.note,
            disputed=row.disputed,
        )

    def _week(self, row: AnyRow) -> Week:
        key = row.season_id, row.number
        return Week(
            number=row.number,
            theme=row.theme,
            air_date=row.air_date,
            other_air_dates=tuple(each.air_date for each in self._of(tables.other_air_dates, *key)),
            panel=self._names_of(tables.panel_seats, *key, "panel", column="judge_id"),
            guest_judges=self._names_of(tables.panel_seats, *key, "guest", column="judge_id"),
            absent=self._names_of(tables.panel_seats, *key, "absent", column="judge_id"),
            dances=tuple(self._dances(*key)),
            note=row.note,
            disputed=row.disputed,
        )

    def _dances(self, season_id: int, week: int | None) -> Iterator[Dance]:
        # Thousands of rows: taking one apart at once is many times quicker than asking it for its columns.
        for (
            _,
            number,
            _,
            celebrity_id,
            partner_id,
            style,
            song,
            artist,
            kind,
            team,
            stated_total,
            bonus,
            theme,
            inspired_by,
            coach_id,
            billing,
            result,
            note,
            disputed,
        ) in self._of(tables.dances, season_id, week):
            judges, marks = _judged(self._seats.get((season_id, number), ()))
            yield Dance(
                celebrity=self._names[celebrity_id],
                style=intern(style),
                song=intern(song),
                artist=_interned(artist),
                kind=_KINDS[kind],
                partner=self._names[partner_id],
                joined_by=self._names_of(tables.joined_by, season_id, number),
                team=_interned(team),
                judges=self._one(judges),
                marks=self._one(marks),
                stated_total=_whole(stated_total),
                bonus=bonus,
                theme=_interned(theme),
                inspired_by=_interned(inspired_by),
                coach=None if coach_id is None else self._names[coach_id],
                billing=_interned(billing),
                result=_interned(result),
                note=_interned(note),
                disputed=disputed,
            )

    def _quote(self, row: AnyRow) -> Quote:
        return Quote(
            person=self._names[row.person_id],
            text=row.text,
            about=row.about,
            outlet=row.outlet,
            date=row.date,
        )

    def _fact(self, row: AnyRow) -> Fact:
        return Fact(
            topic=row.topic,
            people=self._names_of(tables.fact_people, row.season_id, row.number),
            week=row.week,
            answer=row.answer,
            sentence=row.sentence,
            outlet=row.outlet,
            date=row.date,
            disputed=row.disputed,
        )


def _judged(seats: Sequence[Seat]) -> tuple[tuple[str, ...], tuple[float | None, ...]]:
    """Who sat, and what they gave: of a dance scored twice, the marks of both times."""
    if not seats:
        return (), ()
    scored = seats[0][0]
    judges = tuple(judge for scoring, judge, _ in seats if scoring == scored)
    return judges, tuple(mark for _, _, mark in seats) if scored else ()


def _interned(text: str | None) -> str | None:
    return None if text is None else intern(text)


def _whole(mark: float | None) -> float | None:
    """Marks are ints unless they are halves; engines may give back 8 as 8.0."""
    return int(mark) if isinstance(mark, float) and mark.is_integer() else mark
