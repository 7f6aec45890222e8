"""The store can be read with plain SQL: these are the queries that the README shows."""

import sqlite3
from collections import Counter, defaultdict
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from show.season import Season
from show.seasonfile import read_folder
from tests.db.conftest import SEASONS

README = Path(__file__).parents[2] / "README.md"

WINS, PERFECT_SCORES, AVERAGE_MARKS = (
    README.read_text("utf-8").split("```sql\n")[1].split("```")[0].strip().removesuffix(";").split(";")
)


@pytest.fixture(scope="module")
def shown() -> tuple[Season, ...]:
    return read_folder(SEASONS)


def rows(file: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute(query).fetchall()


def test_wins_of_each_professional(shipped_store: Path, shown: tuple[Season, ...]) -> None:
    wins = Counter(couple.professional for season in shown for couple in season.couples if couple.place == 1)
    assert dict(rows(shipped_store, WINS)) == wins
    assert wins.most_common(1) == [("Derek Hough", 6)]


def test_perfect_scores_of_each_season(shipped_store: Path, shown: tuple[Season, ...]) -> None:
    perfect = Counter(
        season.number
        for season in shown
        for week in season.weeks
        for dance in week.dances
        if (dance.marks and all(mark in {10, None} for mark in dance.marks))
        or (dance.stated_total is not None and dance.stated_total == 10 * len(dance.judges))
    )
    assert dict(rows(shipped_store, PERFECT_SCORES)) == perfect


def test_average_mark_of_each_judge(shipped_store: Path, shown: tuple[Season, ...]) -> None:
    given: dict[str, list[float]] = defaultdict(list)
    for season in shown:
        for dance in (*season.specials, *(dance for week in season.weeks for dance in week.dances)):
            for index, mark in enumerate(dance.marks):
                if mark is not None:
                    given[dance.judges[index % len(dance.judges)]].append(mark)
    counted = {judge: marks for judge, marks in given.items() if len(marks) >= 100}
    found = rows(shipped_store, AVERAGE_MARKS)
    assert {judge: count for judge, _, count in found} == {
        judge: len(marks) for judge, marks in counted.items()
    }
    for judge, average, _ in found:
        marks = counted[str(judge)]
        assert average == pytest.approx(sum(marks) / len(marks), abs=0.0051)
