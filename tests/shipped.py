"""The shipped seasons read with nothing but tomllib, and figures added up anew: what answers are held to."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "data" / "seasons"

Table = dict[str, Any]


@cache
def seasons() -> dict[int, Table]:
    """Every season file by its number."""
    tables = [tomllib.loads(file.read_text("utf-8")) for file in sorted(FOLDER.glob("*.toml"))]
    return {table["season"]: table for table in tables}


def winner_of(season: Table) -> Table | None:
    return next((couple for couple in season["couples"] if couple.get("place") == 1), None)


def pair(couple: Table) -> str:
    return f"{couple['celebrity']} & {couple['professional']}"


def couple_of(season: Table, celebrity: str) -> Table:
    return next(couple for couple in season["couples"] if couple["celebrity"] == celebrity)


def nights(season: Table) -> list[Table]:
    """The weeks that were danced."""
    return [week for week in season["weeks"] if week.get("dances")]


def danced(season: Table, celebrity: str) -> list[tuple[Table, Table]]:
    """(week, dance) of one couple in the order of the file."""
    return [
        (week, dance)
        for week in nights(season)
        for dance in week["dances"]
        if dance["celebrity"] == celebrity
    ]


def given(dance: Table) -> list[float]:
    """The marks that were given, as far as they are known one by one."""
    return [mark for mark in dance.get("marks", ()) if mark != "X"]


def points(dance: Table) -> float | None:
    """The judges' points; None when nobody judged it."""
    return sum(given(dance)) if given(dance) else dance.get("total")


def possible(dance: Table, week: Table) -> int:
    """The points that would have been perfect."""
    if given(dance):
        return 10 * len(given(dance))
    seats = dance["judges"] if "judges" in dance else week.get("panel", [])
    return 10 * len(seats) if "total" in dance else 0


def is_own(dance: Table) -> bool:
    """Whether it makes part of the couple's average: judged, and no team dance."""
    return points(dance) is not None and dance.get("kind", "couple dance") in ("couple dance", "megamix")


def mean(dances: Iterable[tuple[Table, Table]]) -> Fraction | None:
    """The mean mark of (week, dance)s, those of teams and the unjudged left out."""
    own = [(week, dance) for week, dance in dances if is_own(dance)]
    marks = sum(possible(dance, week) // 10 for week, dance in own)
    return Fraction(sum(points(dance) or 0 for _, dance in own)) / marks if marks else None


def is_perfect(dance: Table, week: Table) -> bool:
    return points(dance) is not None and points(dance) == possible(dance, week)


def night_of(week: Table) -> dict[str, tuple[float, int, int]]:
    """By celebrity: the points of the night, the points possible, and the bonus."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0, 0, 0])
    for dance in week["dances"]:
        entry = sums[dance["celebrity"]]
        entry[0] += points(dance) or 0
        entry[1] += possible(dance, week)
        entry[2] += dance.get("bonus", 0)
    return {name: (total, int(of), int(bonus)) for name, (total, of, bonus) in sums.items()}


def every_dance() -> Iterator[tuple[Table, Table, Table]]:
    """(season, week, dance), the specials left out."""
    for season in seasons().values():
        for week in nights(season):
            for dance in week["dances"]:
                yield season, week, dance


def figure(value: float | Fraction) -> str:
    """As it is read: 27, 27.5, 9.05."""
    rounded = f"{float(value):.2f}"
    return rounded.rstrip("0").rstrip(".")
