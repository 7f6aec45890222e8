"""Records against figures worked out by hand and by plain loops, which share no code with what they check."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest

from show.catalogue import Appearance, Catalogue, Performance
from show.couple import Couple
from show.dance import Dance, Kind
from show.records import Records
from show.season import Season
from show.standing import Standing
from show.week import Week

JUDGES = ("Len", "Bruno", "Carrie Ann")


@pytest.fixture(scope="module")
def records(catalogue: Catalogue) -> Records:
    catalogue.index()
    return catalogue.records


def who(standing: Standing[Appearance]) -> tuple[int, str]:
    return standing.subject.season.number, standing.subject.couple.celebrity


def what(performance: Performance) -> tuple[int, int, str, str]:
    return (
        performance.season.number,
        performance.week.number,
        performance.dance.celebrity,
        performance.dance.style,
    )


def plain_scores(catalogue: Catalogue) -> Iterator[tuple[Season, Week, Dance, Fraction, int]]:
    """(season, week, dance, points, marks) of every dance that counts, read off the marks."""
    for season in catalogue.seasons:
        for week in season.weeks:
            for dance in week.dances:
                if dance.kind.value not in ("couple dance", "megamix"):
                    continue
                given = [Fraction(mark) for mark in dance.marks if mark is not None]
                if given:
                    yield season, week, dance, sum(given, Fraction()), len(given)
                elif dance.stated_total is not None:
                    yield season, week, dance, Fraction(dance.stated_total), len(dance.judges)


# The shipped facts, by hand


def test_derek_hough_won_six_times_more_than_anybody(records: Records) -> None:
    assert records.careers.wins(limit=1) == (Standing(1, "Derek Hough", 6, 17),)
    assert [(each.subject, each.value) for each in records.careers.wins(limit=2)[1:]] == [
        ("Mark Ballas", 3),
        ("Val Chmerkovskiy", 3),
    ]


def test_averages_of_known_celebrities(records: Records) -> None:
    presley = records.averages.of(celebrity="Priscilla Presley")
    tinashe = records.averages.of(celebrity="Tinashe")
    assert presley is not None
    assert tinashe is not None
    assert presley.average == pytest.approx(7.6)
    assert tinashe.average == pytest.approx(8.5333, abs=0.0001)


def test_all_that_counts(records: Records) -> None:
    every = records.averages.of()
    assert every is not None
    assert (every.points, every.marks, every.dances, every.highest_possible) == (89549, 11205, 3411, 112050)


def test_perfect_scores_of_known_couples(records: Records) -> None:
    assert len(records.perfect.select()) == 387
    assert len(records.perfect.select(season=29, celebrity="Nev Schulman")) == 5
    assert len(records.perfect.select(season=4, celebrity="Joey Fatone")) == 5
    assert len(records.perfect.select(professional="Val Chmerkovskiy")) == 50
    assert [who(each) for each in records.perfect.couples(limit=1)] == [(25, "Jordan Fisher")]
    assert records.perfect.couples(limit=1)[0].value == 9
    assert {each.value for each in records.perfect.couples(season=29, limit=1)} == {5}
    assert records.perfect.professionals(limit=1) == (Standing(1, "Val Chmerkovskiy", 50, 50),)
    assert records.perfect.seasons(limit=1) == (Standing(1, 21, 20, 20), Standing(1, 23, 20, 20))
    assert records.perfect.styles(limit=1) == (Standing(1, "Freestyle", 80, 80),)


def test_the_first_perfect_scores(records: Records) -> None:
    assert [what(each) for each in records.perfect.first()] == [(1, 6, "Kelly Monaco", "Freestyle")]
    assert [what(each) for each in records.perfect.first(season=5)] == [(5, 4, "Sabrina Bryan", "Paso doble")]
    assert [each.season.number for each in records.perfect.first(style="Samba")] == [2]
    assert records.perfect.first(season=99) == ()


def test_xochitl_gomez_had_four_perfect_scores_in_the_last_two_weeks(records: Records) -> None:
    perfect = records.perfect.select(season=32, celebrity="Xochitl Gomez")
    assert sum(each.week.number >= 10 for each in perfect) == 4


def test_a_perfect_team_dance_counts_only_where_teams_are_asked_for(records: Records) -> None:
    assert not [each for each in records.perfect.select(season=32) if each.dance.kind is Kind.TEAM]
    teams = [each for each in records.perfect.select(season=32, teams=True) if each.dance.kind is Kind.TEAM]
    assert {each.dance.celebrity for each in teams} == {
        "Charity Lawson",
        "Harry Jowsey",
        "Lele Pons",
        "Xochitl Gomez",
    }


def test_the_best_and_the_worst_couples(records: Records) -> None:
    averages = records.averages
    assert [who(each) for each in averages.couples(limit=3)] == [
        (18, "Meryl Davis"),
        (6, "Kristi Yamaguchi"),
        (25, "Jordan Fisher"),
    ]
    assert [who(each) for each in averages.couples(lowest=True, limit=1)] == [(30, "Martin Kove")]
    assert [who(each) for each in averages.couples(won=False, limit=1)] == [(8, "Gilles Marini")]
    assert [who(each) for each in averages.couples(won=True, lowest=True, limit=1)] == [(27, "Bobby Bones")]


def test_the_lowest_dances(records: Records) -> None:
    assert [what(each.subject) for each in records.scores.lowest(limit=1)] == [
        (2, 4, "Master P", "Paso doble")
    ]
    assert [what(each.subject)[2] for each in records.scores.lowest(season=25, limit=1)] == [
        "Barbara Corcoran"
    ]
    third = [each for each in records.scores.lowest(limit=3) if each.rank == 3]
    assert {what(each.subject)[2] for each in third} == {"Steve Wozniak", "Guillermo Rodriguez"}


def test_the_highest_dances_ever_are_all_the_perfect_ones(records: Records) -> None:
    assert {what(each.subject) for each in records.scores.highest(limit=1)} == {
        what(each) for each in records.perfect.select()
    }


def test_what_a_judge_gave(records: Records) -> None:
    len_goodman = records.judging.of("Len Goodman", season=5)
    assert len_goodman is not None
    assert (len_goodman.given, len_goodman.points, len_goodman.tens, len_goodman.lowest) == (95, 792, 17, 5)
    assert len_goodman.average == pytest.approx(792 / 95)
    assert records.judging.tens(limit=1) == (Standing(1, "Bruno Tonioli", 675, 3416),)
    assert [each.subject for each in records.judging.by_average(at_least=500)] == [
        "Julianne Hough",
        "Bruno Tonioli",
        "Carrie Ann Inaba",
        "Len Goodman",
        "Derek Hough",
    ]
    assert records.judging.of("Tom Bergeron") is not None, "he once sat in"
    assert [each.subject for each in records.judging.by_average(at_least=500, lowest=True, limit=1)] == [
        "Derek Hough"
    ]


def test_totals_without_a_split_are_told_and_not_counted(records: Records) -> None:
    len_goodman = records.judging.of("Len Goodman", season=9)
    assert len_goodman is not None
    assert (len_goodman.given, len_goodman.unsplit) == (108, 6)


def test_the_audience_is_no_judge_and_nor_is_somebody_who_never_was(records: Records) -> None:
    assert records.judging.of("Audience") is None
    assert records.judging.of("Samantha Harris") is None
    assert [each.judge for each in records.judging.all(season=19)] == sorted(
        each.judge for each in records.judging.all(season=19)
    )


def test_the_youngest_and_the_oldest(records: Records) -> None:
    assert [(who(each), each.value) for each in records.careers.ages(limit=1)] == [
        ((20, "Willow Shields"), 14)
    ]
    oldest = records.careers.ages(oldest=True, limit=1)
    assert [(who(each), each.value) for each in oldest] == [((7, "Cloris Leachman"), 82)]
    assert {who(each) for each in records.careers.ages(oldest=True, limit=3)} >= {
        (11, "Florence Henderson"),
        (19, "Tommy Chong"),
    }
    assert [who(each) for each in records.careers.ages(winners=True, limit=1)] == [(23, "Laurie Hernandez")]
    assert {who(each) for each in records.careers.ages(winners=True, limit=2)[1:]} == {
        (8, "Shawn Johnson"),
        (21, "Bindi Irwin"),
        (32, "Xochitl Gomez"),
    }
    assert [who(each) for each in records.careers.ages(season=25, limit=1)] == [(25, "Sasha Pieterse")]


def test_careers_in_seasons(records: Records) -> None:
    careers = records.careers
    assert careers.seasons_danced(limit=1) == (Standing(1, "Cheryl Burke", 25, 25),)
    assert [each.subject for each in careers.seasons_judged(limit=1)] == ["Carrie Ann Inaba", "Bruno Tonioli"]
    assert careers.seasons_hosted(limit=1) == (Standing(1, "Tom Bergeron", 28, 28),)
    assert {each.value for each in careers.seasons_competed(limit=1)} == {2}
    assert {each.subject for each in careers.seasons_competed(limit=1)} > {"Gilles Marini", "Kelly Monaco"}
    assert len(careers.celebrities_of("Edyta Sliwinska")) == 11
    assert careers.celebrities_of("Xochitl Gomez") == ()


def test_places(records: Records) -> None:
    careers = records.careers
    assert careers.average_place_of("Derek Hough") == pytest.approx(50 / 17)
    assert careers.average_place_of("Tom Bergeron") is None
    assert careers.average_places(at_least=10, limit=1)[0].subject == "Derek Hough"
    assert all(each.count >= 10 for each in careers.average_places(at_least=10, worst=True))
    assert [each.couple.place for each in careers.placings_of("Gilles Marini")] == [2, 6]
    assert careers.placings_of("Tom Bergeron") == ()


def test_only_those_who_danced_in_the_finale_reached_it(records: Records) -> None:
    joey = records.careers.placings_of("Joey McIntyre")
    assert joey[0].couple.place == 3
    assert records.careers.finals_of("Joey McIntyre") == (), (
        "third in season 1, when two danced in the finale"
    )
    assert len(records.careers.finals_of("Derek Hough")) == 10
    assert records.careers.finals(limit=1) == (Standing(1, "Mark Ballas", 11, 22),)


def test_the_biggest_improvement(records: Records) -> None:
    best = records.averages.improvements(season=1, limit=1)[0]
    assert who(best) == (1, "Kelly Monaco")
    assert best.value == pytest.approx(55 / 6 - 13 / 3)
    assert best.count == 6


# The shipped facts, by plain loops


def test_every_average_agrees_with_a_plain_sum(catalogue: Catalogue, records: Records) -> None:
    sums: dict[tuple[str, object], list[Fraction | int]] = defaultdict(lambda: [Fraction(), 0, 0])
    for season, week, dance, points, marks in plain_scores(catalogue):
        for key in (
            ("season", season.number),
            ("style", dance.style),
            ("professional", dance.partner),
            ("celebrity", dance.celebrity),
            ("couple", (season.number, dance.celebrity)),
            ("night", (season.number, week.number)),
        ):
            sums[key][0] += points
            sums[key][1] += marks
            sums[key][2] += 1
    averages = records.averages
    found: dict[tuple[str, object], tuple[float, int]] = {}
    found |= {("season", each.subject): (each.value, each.count) for each in averages.seasons()}
    found |= {("style", each.subject): (each.value, each.count) for each in averages.styles()}
    found |= {("professional", each.subject): (each.value, each.count) for each in averages.professionals()}
    found |= {("celebrity", each.subject): (each.value, each.count) for each in averages.celebrities()}
    found |= {("couple", who(each)): (each.value, each.count) for each in averages.couples()}
    found |= {
        ("night", (each.subject.season.number, each.subject.week.number)): (each.value, each.count)
        for each in averages.nights()
    }
    assert found == {key: (float(points / marks), count) for key, (points, marks, count) in sums.items()}


def test_every_mark_of_a_judge_is_counted(catalogue: Catalogue, records: Records) -> None:
    given: dict[tuple[str, int], list[float]] = defaultdict(list)
    for season, _, dance, _, _ in plain_scores(catalogue):
        for seat, mark in enumerate(dance.marks):
            if mark is not None:
                given[dance.judges[seat % len(dance.judges)], season.number].append(mark)
    assert {
        (each.judge, season.number)
        for season in catalogue.seasons
        for each in records.judging.all(season=season.number)
    } == {key for key in given if key[0] != "Audience"}
    for (judge, number), marks in given.items():
        if judge != "Audience":
            judging = records.judging.of(judge, season=number)
            assert judging is not None
            assert (judging.given, judging.points, judging.tens) == (
                len(marks),
                sum(marks),
                Counter(marks)[10],
            )
            assert (judging.lowest, judging.highest) == (min(marks), max(marks))


def test_every_perfect_score_is_made_of_tens(catalogue: Catalogue, records: Records) -> None:
    perfect = [
        (season.number, week.number, dance.celebrity, dance.style)
        for season, week, dance, points, marks in plain_scores(catalogue)
        if points == 10 * marks
    ]
    assert [what(each) for each in records.perfect.select()] == perfect
    assert sum(each.value for each in records.perfect.couples()) == len(perfect)
    assert sum(each.value for each in records.perfect.couples(season=29)) == sum(
        one[0] == 29 for one in perfect
    )


def test_every_season_has_its_own_bests(catalogue: Catalogue, records: Records) -> None:
    for season in catalogue.seasons:
        scores = [
            (points / marks, week.number, dance.celebrity, dance.style)
            for its, week, dance, points, marks in plain_scores(catalogue)
            if its.number == season.number
        ]
        for extreme, standings in (
            (max(scores)[0], records.scores.highest(season=season.number, limit=1)),
            (min(scores)[0], records.scores.lowest(season=season.number, limit=1)),
        ):
            assert sorted(what(each.subject)[1:] for each in standings) == sorted(
                score[1:] for score in scores if score[0] == extreme
            )


# The rules, on a season small enough to add up in the head


def dance(celebrity: str, marks: tuple[float | None, ...] = (), style: str = "Jive", **rest: Any) -> Dance:
    partner = rest.pop("partner", "Ben" if celebrity == "Ann" else "Dan")
    return Dance(
        celebrity=celebrity, style=style, song="Song", partner=partner, judges=JUDGES, marks=marks, **rest
    )


@pytest.fixture(scope="module")
def small() -> Records:
    """Two couples, two nights: a stand-in, a team dance, a relay with a bonus, a missing mark, a special."""
    first = Week(
        number=1,
        air_date=datetime.date(2001, 9, 1),
        dances=(
            dance("Ann", (7, 8, 9)),
            dance("Eve", (6, None, 8), style="Samba", bonus=5),
        ),
    )
    second = Week(
        number=2,
        air_date=datetime.date(2001, 9, 8),
        dances=(
            dance("Ann", (10, 10, 10), kind=Kind.TEAM, team="Team Us"),
            dance("Ann", (10, 10, 10), partner="Dan"),
            dance("Ann", kind=Kind.RELAY, bonus=3),
            dance("Eve", (10, 10, 10), kind=Kind.TEAM, team="Team Us"),
            dance("Eve", (5, 5, 5, 7, 7, 7)),
            dance("Eve", kind=Kind.MEGAMIX, stated_total=24, style="Megamix"),
            dance("Eve", (None, None, None)),
        ),
    )
    season = Season(
        number=1,
        year=2001,
        premiere=datetime.date(2001, 9, 1),
        couples=(
            Couple(celebrity="Ann", professional="Ben", place=1, age=30),
            Couple(celebrity="Eve", professional="Dan", place=2),
        ),
        weeks=(first, second),
        specials=(dance("Eve", (10, 10, 10), kind=Kind.SPECIAL),),
    )
    return Catalogue([season]).records


def test_an_average_is_points_over_marks(small: Records) -> None:
    assert [(who(each), each.value, each.count) for each in small.averages.couples()] == [
        ((1, "Ann"), (24 + 30) / 6, 2),
        ((1, "Eve"), (14 + 36 + 24) / 11, 3),
    ]
    season = small.averages.of(season=1)
    assert season is not None
    assert (season.points, season.marks, season.dances) == (128, 17, 5)


def test_a_team_dance_counts_for_each_couple_but_once_for_a_night(small: Records) -> None:
    ann = small.averages.of(celebrity="Ann", teams=True)
    night = small.averages.of(week=2, teams=True)
    assert ann is not None
    assert night is not None
    assert (ann.points, ann.marks) == (84, 9)
    assert (night.points, night.marks, night.dances) == (30 + 36 + 24 + 30, 15, 4)
    assert {who(each): each.count for each in small.averages.couples(teams=True)} == {
        (1, "Ann"): 3,
        (1, "Eve"): 4,
    }


def test_a_stand_ins_dance_is_the_stand_ins(small: Records) -> None:
    assert {each.subject: each.count for each in small.averages.professionals()} == {"Ben": 1, "Dan": 4}
    assert small.perfect.professionals() == (Standing(1, "Dan", 1, 1),)


def test_team_dances_are_in_lists_of_dances_once_if_asked_for(small: Records) -> None:
    assert len(small.scores.highest(teams=True, limit=1)) == 2
    assert len(small.scores.highest(limit=1)) == 1
    assert len(small.perfect.select(teams=True)) == 3


def test_judges_marks_of_team_dances_are_counted_once_if_asked_for(small: Records) -> None:
    alone, with_teams = small.judging.of("Bruno"), small.judging.of("Bruno", teams=True)
    assert alone is not None
    assert with_teams is not None
    assert (alone.given, alone.points, alone.tens, alone.unsplit) == (4, 8 + 10 + 5 + 7, 1, 1)
    assert (with_teams.given, with_teams.tens) == (5, 2)
    samba = small.judging.of("Len", style="Samba")
    assert samba is not None
    assert samba.points == 6


def test_nights_of_couples_and_of_everybody(small: Records) -> None:
    assert [
        (each.subject.week.number, each.subject.appearance.couple.celebrity, each.subject.sum.points)
        for each in small.scores.couple_nights()
    ] == [(2, "Ann", 30), (1, "Ann", 24), (1, "Eve", 14), (2, "Eve", 60)]
    assert [each.value for each in small.scores.couple_nights(season=1, week=1, lowest=True)] == [7, 8]
    assert [each.subject.week.number for each in small.averages.nights(lowest=True)] == [2, 1]


def test_styles_of_one_person(small: Records) -> None:
    assert [each.subject for each in small.averages.styles(celebrity="Eve")] == ["Megamix", "Samba", "Jive"]
    assert [each.subject for each in small.averages.styles(professional="Ben", at_least=2)] == []
    assert [who(each) for each in small.averages.couples(style="Jive", at_least=2)] == [(1, "Ann")]


def test_what_was_not_judged_has_no_average(small: Records) -> None:
    assert small.averages.of(style="Waltz") is None
    assert small.averages.couples(season=7) == ()


def test_somebody_of_unknown_age_is_neither_young_nor_old(small: Records) -> None:
    assert [who(each) for each in small.careers.ages()] == [(1, "Ann")]


def test_an_empty_catalogue_has_no_records() -> None:
    catalogue = Catalogue([])
    catalogue.index()
    records = catalogue.records
    assert records.careers.wins() == ()
    assert records.averages.of() is None
    assert records.perfect.first() == ()
    assert records.judging.all() == ()
