"""The shipped season files against truths that were written down apart from them."""

from pathlib import Path

import pytest

from show.couple import Exit
from show.dance import AUDIENCE, Dance, Kind
from show.season import Season
from show.seasonfile import read_folder, write_season

FOLDER = Path(__file__).parents[2] / "data" / "seasons"
TEN = 10.0

WINNERS = {
    1: ("Kelly Monaco", "Alec Mazo"),
    2: ("Drew Lachey", "Cheryl Burke"),
    3: ("Emmitt Smith", "Cheryl Burke"),
    4: ("Apolo Anton Ohno", "Julianne Hough"),
    5: ("Helio Castroneves", "Julianne Hough"),
    6: ("Kristi Yamaguchi", "Mark Ballas"),
    7: ("Brooke Burke", "Derek Hough"),
    8: ("Shawn Johnson", "Mark Ballas"),
    9: ("Donny Osmond", "Kym Johnson"),
    10: ("Nicole Scherzinger", "Derek Hough"),
    11: ("Jennifer Grey", "Derek Hough"),
    12: ("Hines Ward", "Kym Johnson"),
    13: ("J.R. Martinez", "Karina Smirnoff"),
    14: ("Donald Driver", "Peta Murgatroyd"),
    15: ("Melissa Rycroft", "Tony Dovolani"),
    16: ("Kellie Pickler", "Derek Hough"),
    17: ("Amber Riley", "Derek Hough"),
    18: ("Meryl Davis", "Maksim Chmerkovskiy"),
    19: ("Alfonso Ribeiro", "Witney Carson"),
    20: ("Rumer Willis", "Val Chmerkovskiy"),
    21: ("Bindi Irwin", "Derek Hough"),
    22: ("Nyle DiMarco", "Peta Murgatroyd"),
    23: ("Laurie Hernandez", "Val Chmerkovskiy"),
    24: ("Rashad Jennings", "Emma Slater"),
    25: ("Jordan Fisher", "Lindsay Arnold"),
    26: ("Adam Rippon", "Jenna Johnson"),
    27: ("Bobby Bones", "Sharna Burgess"),
    28: ("Hannah Brown", "Alan Bersten"),
    29: ("Kaitlyn Bristowe", "Artem Chigvintsev"),
    30: ("Iman Shumpert", "Daniella Karagach"),
    31: ("Charli D'Amelio", "Mark Ballas"),
    32: ("Xochitl Gomez", "Val Chmerkovskiy"),
    33: ("Joey Graziadei", "Jenna Johnson"),
    34: ("Robert Irwin", "Witney Carson"),
}

COUPLES = {
    1: 6, 2: 10, 3: 11, 4: 11, 5: 12, 6: 12, 7: 13, 8: 13, 9: 16, 10: 11, 11: 12, 12: 11,
    13: 12, 14: 12, 15: 13, 16: 12, 17: 12, 18: 12, 19: 13, 20: 12, 21: 13, 22: 12, 23: 13, 24: 12,
    25: 13, 26: 10, 27: 13, 28: 12, 29: 15, 30: 15, 31: 16, 32: 14, 33: 13, 34: 14, 35: 16,
}  # fmt: skip

# Dances, their totals, bonus points and tens given, added up by other means than the models.
SUMS = {
    1: (37, 834, 0, 6), 2: (62, 1476, 0, 27), 3: (80, 1989, 0, 53), 4: (95, 2261, 0, 64),
    5: (95, 2371, 0, 48), 6: (96, 2348, 0, 40), 7: (103, 2322, 0, 24), 8: (112, 2599, 0, 51),
    9: (143, 2621, 166, 28), 10: (98, 2279, 49, 34), 11: (100, 2405, 49, 41), 12: (95, 2156, 0, 37),
    13: (96, 2163, 28, 32), 14: (112, 2488, 52, 65), 15: (109, 2732, 51, 69), 16: (114, 2416, 18, 61),
    17: (128, 2827, 34, 52), 18: (93, 2886, 0, 82), 19: (118, 3669, 0, 99), 20: (104, 3130, 0, 86),
    21: (126, 3036, 0, 81), 22: (96, 2465, 0, 55), 23: (115, 3192, 0, 85), 24: (102, 3089, 0, 74),
    25: (123, 3137, 0, 77), 26: (36, 841, 0, 15), 27: (109, 2615, 0, 61), 28: (113, 2650, 0, 51),
    29: (139, 2900, 20, 58), 30: (145, 4013, 14, 93), 31: (148, 4531, 86, 110), 32: (118, 3162, 25, 83),
    33: (112, 2924, 0, 51), 34: (130, 3560, 24, 123), 35: (43, 758, 0, 0),
}  # fmt: skip

# Season, week, celebrity, style, song, total, marks given.
DANCES = [
    (1, 1, "Kelly Monaco", "Waltz", "I Have Nothing", 13, 3),
    (2, 8, "Drew Lachey", "Freestyle", "Save a Horse (Ride a Cowboy)", 30, 3),
    (3, 10, "Emmitt Smith", "Samba", "Sir Duke", 30, 3),
    (5, 1, "Sabrina Bryan", "Cha-cha-cha", "Don't Cha", 26, 3),
    (8, 11, "Gilles Marini", "Freestyle", "Flashdance (What a Feeling)", 28, 3),
    (9, 10, "Donny Osmond", "Argentine tango", "Tango a Pugliese", 30, 3),
    (10, 4, "Pamela Anderson", "Rumba", "I Can't Make You Love Me", 47, 6),
    (11, 7, "Kyle Massey", "Paso doble", "Free Your Mind", 35, 4),
    (15, 1, "Apolo Anton Ohno", "Cha-cha-cha", "Party Rock Anthem", 22, 3),
    (15, 1, "Pamela Anderson", "Cha-cha-cha", "You Know I'm No Good", 17, 3),
    (15, 9, "Melissa Rycroft", "Hustle", "Walk the Dinosaur", 27.5, 3),
    (19, 4, "Alfonso Ribeiro", "Jazz", "It's Not Unusual", 40, 4),
    (20, 9, "Riker Lynch", "Argentine tango", "Für Elise", 30, 3),
    (23, 2, "Marilu Henner", "Foxtrot", "Angela", 29, 4),
    (27, 9, "Bobby Bones", "Freestyle", "The Greatest Show", 30, 3),
    (31, 6, "Heidi D'Amelio", "Samba", "It Had Better Be Tonight (Meglio stasera)", 46, 5),
    (33, 3, "Joey Graziadei", "Tango", "Rock You Like a Hurricane", 36, 4),
    (34, 1, "Robert Irwin", "Jive", "Born to be Wild", 15, 2),
    (35, 1, "Guillermo Rodriguez", "Cha-cha-cha", "Mr. Big Stuff", 10, 3),
]


@pytest.fixture(scope="module")
def seasons() -> dict[int, Season]:
    return {season.number: season for season in read_folder(FOLDER)}


def dances_of(season: Season) -> list[Dance]:
    return [*season.specials, *(dance for week in season.weeks for dance in week.dances)]


def the_dance(season: Season, week: int, celebrity: str, style: str) -> Dance:
    night = season.week(week)
    assert night is not None
    found = [dance for dance in night.dances if (dance.celebrity, dance.style) == (celebrity, style)]
    assert len(found) == 1
    return found[0]


def test_every_season_from_1_to_35_is_there(seasons: dict[int, Season]) -> None:
    assert list(seasons) == list(range(1, 36))


@pytest.mark.parametrize("number", range(1, 36))
def test_the_shipped_files_are_exactly_what_the_writer_writes(
    seasons: dict[int, Season], number: int
) -> None:
    written = (FOLDER / f"{number:02}.toml").read_bytes()
    assert write_season(seasons[number]).encode() == written


@pytest.mark.parametrize("number", WINNERS)
def test_the_one_winner_is_the_couple_that_fans_remember(seasons: dict[int, Season], number: int) -> None:
    winners = [couple for couple in seasons[number].couples if couple.place == 1]
    assert [(couple.celebrity, couple.professional) for couple in winners] == [WINNERS[number]]


@pytest.mark.parametrize("number", COUPLES)
def test_no_couple_is_missing(seasons: dict[int, Season], number: int) -> None:
    assert len(seasons[number].couples) == COUPLES[number]


@pytest.mark.parametrize("number", WINNERS)
def test_places_have_no_holes(seasons: dict[int, Season], number: int) -> None:
    places = sorted(couple.place or 0 for couple in seasons[number].couples)
    ordered = list(range(1, len(places) + 1))
    shared = {33: [*range(1, 10), 10, 10, 12, 12], 34: [*range(1, 13), 13, 13]}
    assert places == shared.get(number, ordered)


@pytest.mark.parametrize("number", SUMS)
def test_the_sums_of_a_season_are_right(seasons: dict[int, Season], number: int) -> None:
    dances = dances_of(seasons[number])
    tens = sum(mark == TEN for dance in dances for mark in dance.marks)
    total = sum(dance.total or 0 for dance in dances)
    assert (len(dances), total, sum(dance.bonus or 0 for dance in dances), tens) == SUMS[number]


@pytest.mark.parametrize(("number", "week", "celebrity", "style", "song", "total", "given"), DANCES)
def test_dances_of_every_era_have_the_marks_they_got(
    seasons: dict[int, Season],
    number: int,
    week: int,
    celebrity: str,
    style: str,
    song: str,
    total: float,
    given: int,
) -> None:
    dance = the_dance(seasons[number], week, celebrity, style)
    assert (dance.song, dance.total, dance.marks_given) == (song, total, given)


def test_every_mark_has_a_judge_and_every_judge_of_a_marked_dance_a_mark(seasons: dict[int, Season]) -> None:
    for season in seasons.values():
        for dance in dances_of(season):
            if dance.marks:
                assert len(dance.marks) in (len(dance.judges), 2 * len(dance.judges))
                assert all(mark is None or 1 <= mark <= TEN for mark in dance.marks)
            twice = len(dance.marks) == 2 * len(dance.judges) != 0
            assert twice == bool(dance.note and dance.note.startswith("Scored twice"))


def test_only_season_15_has_half_marks(seasons: dict[int, Season]) -> None:
    halves = {
        number
        for number, season in seasons.items()
        for dance in dances_of(season)
        for mark in dance.marks
        if mark is not None and mark != int(mark)
    }
    assert halves == {15}


def test_whole_totals_are_whole_numbers_so_that_they_print_without_a_point(
    seasons: dict[int, Season],
) -> None:
    shown = {str(dance.total) for season in seasons.values() for dance in dances_of(season)}
    assert not [total for total in shown if total.endswith(".0")]


def test_nobody_dances_after_leaving(seasons: dict[int, Season]) -> None:
    for season in seasons.values():
        left = {couple.celebrity: couple.left_week for couple in season.couples}
        for week in season.weeks:
            for dance in week.dances:
                assert week.number <= (left[dance.celebrity] or week.number)


def test_every_couple_danced_every_week_until_its_last(seasons: dict[int, Season]) -> None:
    for season in seasons.values():
        danced = {
            (week.number, dance.celebrity)
            for week in season.weeks
            for dance in week.dances
            if dance.kind is Kind.COUPLE
        }
        for couple in season.couples:
            last = max(week for week, celebrity in danced if celebrity == couple.celebrity)
            assert {week for week, celebrity in danced if celebrity == couple.celebrity} == {
                *range(1, last + 1)
            }
            if couple.left is Exit.ELIMINATED:
                assert last == couple.left_week
            elif couple.left is Exit.WITHDREW:
                assert couple.left_week in (last, last + 1)


def test_season_32_was_won_with_two_perfect_dances_in_the_finale(seasons: dict[int, Season]) -> None:
    finale = seasons[32].finale_week
    assert finale is not None
    danced = [dance for dance in finale.dances if dance.celebrity == "Xochitl Gomez"]
    assert [(dance.style, dance.total, dance.highest_possible) for dance in danced] == [
        ("Foxtrot", 30, 30),
        ("Freestyle", 30, 30),
    ]
    assert [dance.billing for dance in danced] == ["redemption dance", None]
    assert danced[0].coach == "Bruno Tonioli"


def test_xochitl_gomez_had_four_perfect_scores_in_the_last_two_weeks(seasons: dict[int, Season]) -> None:
    perfect = [
        (week.number, dance.style)
        for week in seasons[32].weeks[-2:]
        for dance in week.dances
        if dance.celebrity == "Xochitl Gomez" and dance.perfect
    ]
    assert perfect == [(10, "Samba"), (10, "Waltz"), (11, "Foxtrot"), (11, "Freestyle")]


def test_five_couples_danced_in_the_finale_of_season_32_and_placed_in_this_order(
    seasons: dict[int, Season],
) -> None:
    season = seasons[32]
    finale = season.finale_week
    assert finale is not None
    assert [couple.name for couple in season.couples[:5]] == [
        "Xochitl Gomez and Val Chmerkovskiy",
        "Jason Mraz and Daniella Karagach",
        "Ariana Madix and Pasha Pashkov",
        "Charity Lawson and Artem Chigvintsev",
        "Alyson Hannigan and Sasha Farber",
    ]
    assert {dance.celebrity for dance in finale.dances} == {couple.celebrity for couple in season.couples[:5]}
    assert season.couples[0].age == 17
    assert season.trophy == "Len Goodman Mirrorball Trophy"


def test_the_press_of_the_season_32_finale_is_there_with_its_source_and_its_doubts(
    seasons: dict[int, Season],
) -> None:
    facts = seasons[32].facts
    assert {(fact.outlet, str(fact.date)) for fact in facts} == {("Monsters and Critics", "2023-12-06")}
    answers = {(fact.topic, fact.answer) for fact in facts}
    assert {("announcer", "Alfonso Ribeiro"), ("chant", "Xochitl"), ("namesake", "Len Goodman")} <= answers
    assert {fact.topic for fact in facts if fact.disputed} == {"coach", "finalists", "tenure"}


def test_season_35_is_on_the_air_and_has_no_winner(seasons: dict[int, Season]) -> None:
    season = seasons[35]
    assert season.winner is None
    assert season.finale is None
    assert str(season.as_of) == "2026-09-30"
    assert [week.number for week in season.weeks if week.danced] == [1, 2, 3]
    assert sorted(couple.place or 0 for couple in season.couples) == [*[0] * 12, 13, 14, 15, 16]
    assert all(not week.panel for week in season.weeks[3:])


def test_the_viewers_mark_of_season_19_counts_but_is_nobodys(seasons: dict[int, Season]) -> None:
    week = seasons[19].week(4)
    assert week is not None
    assert week.panel == ("Carrie Ann Inaba", "Julianne Hough", "Bruno Tonioli", AUDIENCE)
    assert week.guest_judges == ()


def test_the_dance_off_special_of_season_1_stands_outside_the_weeks(seasons: dict[int, Season]) -> None:
    specials = seasons[1].specials
    assert {dance.kind for dance in specials} == {Kind.SPECIAL}
    assert sum(dance.total or 0 for dance in specials if dance.celebrity == "John O'Hurley") == 77
    assert sum(dance.total or 0 for dance in specials if dance.celebrity == "Kelly Monaco") == 74


def test_what_sources_disagree_on_is_said(seasons: dict[int, Season]) -> None:
    henner = the_dance(seasons[23], 2, "Marilu Henner", "Foxtrot")
    assert henner.disputed is not None
    assert "27" in henner.disputed
    norman = seasons[26].couple_of("Josh Norman")
    graziadei = seasons[33].couple_of("Joey Graziadei")
    assert norman is not None
    assert graziadei is not None
    assert norman.disputed
    assert graziadei.disputed


def test_quotes_name_their_outlet_and_are_all_there(seasons: dict[int, Season]) -> None:
    quotes = [quote for season in seasons.values() for quote in season.quotes]
    assert len(quotes) == 75
    assert all(quote.outlet and quote.person for quote in quotes)
    val = next(quote for quote in seasons[32].quotes if quote.person == "Val Chmerkovskiy")
    assert (val.text, val.words) == ("It’s a huge honor,", "It’s a huge honor")


def test_nobody_has_two_spellings(seasons: dict[int, Season]) -> None:
    shown = {name for season in seasons.values() for week in season.weeks for name in week.panel}
    shown |= {name for season in seasons.values() for dance in dances_of(season) for name in dance.joined_by}
    shown |= {couple.professional for season in seasons.values() for couple in season.couples}
    for wrong in ("Valentin Chmerkovskiy", "Maksim Chmerkoskiy", "Louis Van Amstel", "Kym Herjavec"):
        assert wrong not in shown
    aliases = [alias for season in seasons.values() for alias in season.aliases]
    assert len(aliases) == 111
    assert len({(alias.person, alias.alias) for alias in aliases}) == 111
