"""A season as rows of the tables."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from sqlalchemy import Table

from db import tables
from show.dance import Dance
from show.season import Season

Values = dict[str, object]

_T = TypeVar("_T")


def people_in(season: Season) -> frozenset[str]:
    """Everybody whom the season names."""
    names: set[str] = set()

    def note(name: str) -> int:
        names.add(name)
        return 0

    parts_of(season, 0, note)
    return frozenset(names)


def row_of(season: Season) -> Values:
    """The season's own row, without its id and its owner."""
    return {
        "number": season.number,
        "year": season.year,
        "premiere": season.premiere,
        "finale": season.finale,
        "as_of": season.as_of,
        "trophy": season.trophy,
        "note": season.note,
        "disputed": season.disputed,
    }


def parts_of(season: Season, season_id: int, person: Callable[[str], int]) -> dict[Table, list[Values]]:
    """The rows that hang from the season's; `person` gives the id of a name.

    Raises ValueError when a dance has marks that do not fit its judges.
    """
    parts: dict[Table, list[Values]] = {table: [] for table in tables.SEASON_PARTS}

    def add(table: Table, **values: object) -> None:
        parts[table].append({"season_id": season_id, **values})

    for role, names in (("host", season.hosts), ("judge", season.judges)):
        for position, name in _counted(names):
            add(tables.season_people, role=role, position=position, person_id=person(name))
    for position, network in _counted(season.networks):
        add(tables.season_networks, position=position, network=network)
    for position, alias in _counted(season.aliases):
        add(
            tables.aliases,
            position=position,
            person_id=person(alias.person),
            alias=alias.alias,
            kind=alias.kind,
        )
    for position, couple in _counted(season.couples):
        add(
            tables.couples,
            celebrity_id=person(couple.celebrity),
            professional_id=person(couple.professional),
            position=position,
            industry=couple.industry,
            known_for=couple.known_for,
            age=couple.age,
            home=couple.home,
            place=couple.place,
            exit=couple.left,
            exit_week=couple.left_week,
            note=couple.note,
            disputed=couple.disputed,
        )
    for week in season.weeks:
        add(
            tables.weeks,
            number=week.number,
            theme=week.theme,
            air_date=week.air_date,
            note=week.note,
            disputed=week.disputed,
        )
        for position, day in _counted(week.other_air_dates):
            add(tables.other_air_dates, week=week.number, position=position, air_date=day)
        for role, names in (("panel", week.panel), ("guest", week.guest_judges), ("absent", week.absent)):
            for seat, name in _counted(names):
                add(tables.panel_seats, week=week.number, role=role, seat=seat, judge_id=person(name))
    for number, (week_number, dance) in _counted(_dances(season)):
        add(
            tables.dances,
            number=number,
            week=week_number,
            celebrity_id=person(dance.celebrity),
            partner_id=person(dance.partner),
            style=dance.style,
            song=dance.song,
            artist=dance.artist,
            kind=dance.kind,
            team=dance.team,
            stated_total=dance.stated_total,
            bonus=dance.bonus,
            theme=dance.theme,
            inspired_by=dance.inspired_by,
            coach_id=None if dance.coach is None else person(dance.coach),
            billing=dance.billing,
            result=dance.result,
            note=dance.note,
            disputed=dance.disputed,
        )
        for position, name in _counted(dance.joined_by):
            add(tables.joined_by, dance=number, position=position, person_id=person(name))
        for scoring, seat, judge, mark in _seats(dance):
            add(tables.marks, dance=number, scoring=scoring, seat=seat, judge_id=person(judge), mark=mark)
    for position, quote in _counted(season.quotes):
        add(
            tables.quotes,
            position=position,
            person_id=person(quote.person),
            text=quote.text,
            about=quote.about,
            outlet=quote.outlet,
            date=quote.date,
        )
    for number, fact in _counted(season.facts):
        add(
            tables.facts,
            number=number,
            topic=fact.topic,
            week=fact.week,
            answer=fact.answer,
            sentence=fact.sentence,
            outlet=fact.outlet,
            date=fact.date,
            disputed=fact.disputed,
        )
        for position, name in _counted(fact.people):
            add(tables.fact_people, fact=number, position=position, person_id=person(name))
    for position, source in _counted(season.sources):
        add(
            tables.sources,
            position=position,
            name=source.name,
            covers=source.covers,
            url=source.url,
            licence=source.licence,
        )
    return parts


def _counted(things: Iterable[_T]) -> Iterator[tuple[int, _T]]:
    return enumerate(things, start=1)


def _dances(season: Season) -> Iterator[tuple[int | None, Dance]]:
    """(week, dance) in the order of the file; no week for the specials, which come last."""
    for week in season.weeks:
        yield from ((week.number, dance) for dance in week.dances)
    yield from ((None, dance) for dance in season.specials)


def _seats(dance: Dance) -> Iterator[tuple[int, int, str, float | None]]:
    """(scoring, seat, judge, mark) for every judge who sat, and again where the dance was scored twice."""
    if not dance.marks:
        yield from ((0, seat, judge, None) for seat, judge in _counted(dance.judges))
        return
    if not dance.judges or len(dance.marks) % len(dance.judges):
        raise ValueError(f"{len(dance.marks)} marks do not fit {len(dance.judges)} judges: {dance}")
    for index, mark in enumerate(dance.marks):
        scoring, seat = divmod(index, len(dance.judges))
        yield scoring + 1, seat + 1, dance.judges[seat], mark
