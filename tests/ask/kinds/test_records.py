"""Every record agrees with a ranking made anew from the season files."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import cache

import pytest

from ask.answer import Answer, Clarify, Unknown
from ask.kinds.records import Record
from ask.query import answer
from ask.record_list import RECORDS
from ask.scene import Scene
from show.catalogue import Catalogue
from tests import shipped
from tests.ask.kinds.asking import ask, number_in

Figures = dict[tuple[str, str], Fraction]
"""By holder and, for a couple or a dance, the season and week it is of: what is ranked."""

Dance = tuple[shipped.Table, shipped.Table, shipped.Table]


@cache
def dances(number: int | None) -> list[Dance]:
    """(season, week, dance): couples' own, of one season or of all."""
    return [
        each
        for each in shipped.every_dance()
        if shipped.is_own(each[2]) and number in (None, each[0]["season"])
    ]


def couples(number: int | None) -> list[tuple[shipped.Table, shipped.Table]]:
    return [
        (season, couple)
        for season in shipped.seasons().values()
        for couple in season["couples"]
        if number in (None, season["season"])
    ]


def pair_of(each: Dance) -> tuple[str, str]:
    return shipped.pair(shipped.couple_of(each[0], each[2]["celebrity"])), f"Season {each[0]['season']}"


def partner_of(each: Dance) -> tuple[str, str]:
    usual: str = shipped.couple_of(each[0], each[2]["celebrity"])["professional"]
    return str(each[2].get("partner", usual)), ""


def means(made: Iterable[Dance], key: Callable[[Dance], tuple[str, str]], least: int = 1) -> Figures:
    groups: dict[tuple[str, str], list[Dance]] = defaultdict(list)
    for each in made:
        groups[key(each)].append(each)
    return {
        name: mean
        for name, group in groups.items()
        if len(group) >= least
        and (mean := shipped.mean((week, dance) for _, week, dance in group)) is not None
    }


def counted(names: Iterable[tuple[str, str]]) -> Figures:
    return {name: Fraction(number) for name, number in Counter(names).items()}


def marks_by_judge(number: int | None) -> dict[str, list[float]]:
    given: dict[str, list[float]] = defaultdict(list)
    for _, week, dance in dances(number):
        panel = dance["judges"] if "judges" in dance else week["panel"]
        marks = dance.get("marks", [])
        for judge, mark in zip(panel * (len(marks) // len(panel)), marks, strict=False):
            if mark != "X" and judge != "Audience":
                given[judge].append(mark)
    return given


def couple_means(number: int | None, won: bool | None = None) -> Figures:
    kept = [
        each
        for each in dances(number)
        if won is None
        or (
            shipped.winner_of(each[0]) is not None
            and (shipped.couple_of(each[0], each[2]["celebrity"]).get("place") == 1) is won
        )
    ]
    return means(kept, pair_of)


def improvements(number: int | None) -> Figures:
    nights: dict[tuple[str, str], dict[int, list[Dance]]] = defaultdict(lambda: defaultdict(list))
    for each in dances(number):
        nights[pair_of(each)][each[1]["number"]].append(each)
    found = {}
    for name, by_week in nights.items():
        if len(by_week) > 1:
            first, last = (
                shipped.mean((week, dance) for _, week, dance in by_week[end(by_week)]) for end in (min, max)
            )
            assert first is not None
            assert last is not None
            found[name] = last - first
    return found


def ages(number: int | None, winners: bool = False) -> Figures:
    return {
        (couple["celebrity"], f"Season {season['season']}"): Fraction(couple["age"])
        for season, couple in couples(number)
        if "age" in couple and (couple.get("place") == 1 or not winners)
    }


def finalists() -> Iterable[tuple[str, str]]:
    for season in shipped.seasons().values():
        if shipped.winner_of(season):
            last = shipped.nights(season)[-1]
            for celebrity in {dance["celebrity"] for dance in last["dances"]}:
                yield shipped.couple_of(season, celebrity)["professional"], ""


def judge_means(number: int | None) -> Figures:
    least = 1 if number else 100
    return {
        (judge, ""): Fraction(sum(marks)) / len(marks)
        for judge, marks in marks_by_judge(number).items()
        if len(marks) >= least
    }


def perfect(number: int | None) -> list[Dance]:
    return [each for each in dances(number) if shipped.is_perfect(each[2], each[1])]


def tens(number: int | None) -> Figures:
    return {
        (judge, ""): Fraction(marks.count(10))
        for judge, marks in marks_by_judge(number).items()
        if 10 in marks
    }


EXPECTED: dict[str, tuple[Callable[[int | None], Figures], bool]] = {
    "most wins": (
        lambda _: counted((c["professional"], "") for _, c in couples(None) if c.get("place") == 1),
        True,
    ),
    "most finals": (lambda _: counted(finalists()), True),
    "most seasons as a professional": (
        lambda _: counted(
            (name, "") for name, _ in {(c["professional"], s["season"]) for s, c in couples(None)}
        ),
        True,
    ),
    "most seasons as a judge": (
        lambda _: counted((name, "") for s in shipped.seasons().values() for name in s["judges"]),
        True,
    ),
    "most seasons as a host": (
        lambda _: counted((name, "") for s in shipped.seasons().values() for name in s["hosts"]),
        True,
    ),
    "best average of a couple": (couple_means, True),
    "lowest average of a couple": (couple_means, False),
    "lowest average of a winner": (lambda number: couple_means(number, won=True), False),
    "best average without a win": (lambda number: couple_means(number, won=False), True),
    "best average of a professional": (lambda n: means(dances(n), partner_of, 1 if n else 30), True),
    "most perfect scores of a couple": (lambda n: counted(pair_of(each) for each in perfect(n)), True),
    "most perfect scores of a professional": (
        lambda n: counted(partner_of(each) for each in perfect(n)),
        True,
    ),
    "biggest improvement": (improvements, True),
    "youngest celebrity": (ages, False),
    "oldest celebrity": (ages, True),
    "youngest winner": (lambda number: ages(number, winners=True), False),
    "oldest winner": (lambda number: ages(number, winners=True), True),
    "most generous judge": (judge_means, True),
    "strictest judge": (judge_means, False),
    "most tens given": (tens, True),
    "best scored style": (
        lambda n: means(dances(n), lambda each: (each[2]["style"], ""), 1 if n else 30),
        True,
    ),
    "best scored season": (
        lambda n: means(dances(n), lambda each: (f"Season {each[0]['season']}", "")),
        True,
    ),
}
CASES = [
    (record.name, number)
    for record in RECORDS
    if record.name in EXPECTED
    for number in (None, *(range(1, 36) if record.in_a_season else ()))
]


def test_every_record_is_worked_out_anew_here_but_two_that_have_their_own_tests() -> None:
    assert {record.name for record in RECORDS} - set(EXPECTED) == {
        "first perfect score",
        "lowest score of a dance",
    }


@pytest.mark.parametrize(("name", "number"), CASES)
def test_the_ranking_is_right(catalogue: Catalogue, name: str, number: int | None) -> None:
    work_out, highest = EXPECTED[name]
    figures = work_out(number)
    outcome = answer(Record(record=name, season=str(number) if number else None), Scene(catalogue=catalogue))
    if not figures:
        assert isinstance(outcome, Unknown)
        return
    assert isinstance(outcome, Answer)
    ranks = {
        key: 1 + sum(other > value if highest else other < value for other in figures.values())
        for key, value in figures.items()
    }
    expected = {key: (rank, round(float(figures[key]), 2)) for key, rank in ranks.items() if rank <= 10}
    [table] = outcome.tables
    assert {
        (row.name, row.detail): (row.place, round(number_in(row.value), 2)) for row in table.rows
    } == expected
    holders = [key[0] for key, rank in ranks.items() if rank == 1]
    if len(holders) <= 4:
        assert all(half in outcome.sentence for holder in holders for half in holder.split(" & "))


@pytest.mark.parametrize("number", [None, *range(1, 36)])
def test_the_first_night_with_a_perfect_score(catalogue: Catalogue, number: int | None) -> None:
    made = perfect(number)
    outcome = answer(
        Record(record="first perfect score", season=str(number) if number else None),
        Scene(catalogue=catalogue),
    )
    if not made:
        assert isinstance(outcome, Unknown)
        return
    assert isinstance(outcome, Answer)
    night = min((season["season"], week["number"]) for season, week, _ in made)
    expected = {
        (pair_of(each)[0], each[2]["song"])
        for each in made
        if (each[0]["season"], each[1]["number"]) == night
    }
    rows = outcome.tables[0].rows
    assert len(rows) == len(expected)
    assert all(f"Season {night[0]}, week {night[1]}" in row.detail for row in rows)
    assert {name for name, _ in expected} == {row.name for row in rows}


@pytest.mark.parametrize("number", [None, *range(1, 36)])
def test_the_lowest_score_of_a_dance(catalogue: Catalogue, number: int | None) -> None:
    made = {
        (pair_of(each)[0], each[1]["number"], each[2]["song"]): shipped.mean([(each[1], each[2])])
        for each in dances(number)
    }
    lowest = min(mean for mean in made.values() if mean is not None)
    outcome = ask(catalogue, Record(record="lowest score of a dance", season=str(number) if number else None))
    rows = [row for row in outcome.tables[0].rows if row.place == 1]
    assert {row.name for row in rows} == {key[0] for key, mean in made.items() if mean == lowest}
    points, _, possible = rows[0].value.partition(" of ")
    assert Fraction(points) / Fraction(possible) == lowest / 10


def test_a_shared_record_names_all_who_share_it(catalogue: Catalogue) -> None:
    sentence = ask(catalogue, Record(record="most seasons as a judge")).sentence
    assert "Carrie Ann Inaba" in sentence
    assert "Bruno Tonioli" in sentence
    assert "share" in sentence


def test_a_record_of_age_is_the_celebritys_alone(catalogue: Catalogue) -> None:
    sentence = ask(catalogue, Record(record="youngest celebrity")).sentence
    assert "Willow Shields" in sentence
    assert "Mark Ballas" not in sentence


def test_records_are_found_by_other_words_and_told_apart(catalogue: Catalogue) -> None:
    scene = Scene(catalogue=catalogue)
    assert (
        ask(catalogue, Record(record="wins")).sentence == ask(catalogue, Record(record="Most Wins!")).sentence
    )
    several = answer(Record(record="perfect"), scene)
    assert isinstance(several, Clarify)
    assert len(several.candidates) > 1
    unknown = answer(Record(record="most sequins"), scene)
    assert isinstance(unknown, Unknown)
    assert unknown.nearest
