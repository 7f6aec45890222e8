"""What an admin may type in a hurry, and what is asked back."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from show.catalogue import Catalogue
from show.couple import Exit
from show.dance import Dance
from show.entry import (
    Styles,
    WeekForm,
    add_quote,
    add_season,
    edit_thing,
    enter_result,
    enter_week,
    find_things,
    format_couples,
    format_dances,
    format_exits,
    format_places,
    next_week,
    read_couples,
    read_dances,
    read_exits,
    remove_thing,
    unfinished,
)
from show.season import Season
from show.seasonfile import SeasonFileError, check_season
from show.week import Week
from tests.show.strategies import seasons

CELEBRITY, PROFESSIONAL = "Xochitl Gomez", "Val Chmerkovskiy"


@pytest.fixture
def season(catalogue: Catalogue) -> Season:
    """Season 32 before its finale."""
    whole = catalogue.seasons[31]
    couples = tuple(couple if couple.left else replace(couple, place=None) for couple in whole.couples)
    couples = tuple(sorted(couples, key=lambda couple: couple.place or 0))
    return replace(whole, finale=None, weeks=whole.weeks[:-1], couples=couples, facts=(), quotes=())


@pytest.fixture
def week(season: Season) -> Week:
    return Week(number=11, air_date=date(2023, 12, 5), panel=season.judges)


def read(line: str, season: Season, week: Week) -> Dance:
    (dance,) = read_dances(line, season, week)
    return dance


def faults(line: str, season: Season, week: Week) -> list[tuple[str, str]]:
    with pytest.raises(SeasonFileError) as caught:
        read_dances(line, season, week)
    assert {fault.file for fault in caught.value.faults} == {"dances"}
    return [(fault.place, fault.sentence) for fault in caught.value.faults]


@pytest.mark.parametrize(
    "names",
    [
        "Xochitl & Val",
        "xochitl",
        "Val",
        "gomez",
        "Xochitl Gomez and Val Chmerkovskiy",
        "zochitl+val",
        "Val / Xochitl",
    ],
)
@pytest.mark.parametrize(
    ("rest", "song", "artist"),
    [
        ("foxtrot; Unconditionally – Katy Perry", "Unconditionally", "Katy Perry"),
        ("Fox trot; Unconditionally - Katy Perry", "Unconditionally", "Katy Perry"),
        ("foxtort ;Unconditionally; Katy Perry", "Unconditionally", "Katy Perry"),
        ("FOXTROT; “Unconditionally” by Katy Perry", "Unconditionally", "Katy Perry"),
        ("foxtrot; Unconditionally", "Unconditionally", None),
    ],
)
@pytest.mark.parametrize(
    "marks", ["10 10 10", "10,10,10", "10, 10, 10 = 30", "30 (10, 10, 10)", "10-10-10", "10/10/10 (30)"]
)
def test_a_dance_is_read_however_it_is_written(
    season: Season, week: Week, names: str, rest: str, song: str, artist: str | None, marks: str
) -> None:
    assert read(f"{names}; {rest}; {marks}", season, week) == Dance(
        celebrity=CELEBRITY,
        partner=PROFESSIONAL,
        style="Foxtrot",
        song=song,
        artist=artist,
        judges=season.judges,
        marks=(10, 10, 10),
    )


@pytest.mark.parametrize(
    ("typed", "style"),
    [
        ("cha cha", "Cha-cha-cha"),
        ("paso", "Paso doble"),
        ("viennese walz", "Viennese waltz"),
        ("salsa & samba", "Salsa & Samba"),
        ("Jive/cha-cha", "Jive & Cha-cha-cha"),
        ('"Zouk"', "Zouk"),
        ("rumba and foxtrot", "Rumba & Foxtrot"),
    ],
)
def test_a_style_is_understood(season: Season, week: Week, typed: str, style: str) -> None:
    assert read(f"Xochitl; {typed}; Song", season, week).style == style


@pytest.mark.parametrize(
    ("typed", "marks", "total"),
    [
        ("8 8,5 x", None, None),
        ("8 8.5 X", (8, 8.5, None), None),
        ("8 8½ 9", (8, 8.5, 9), None),
        ("= 27", (), 27),
        ("27", (), 27),
        ("not scored", (), None),
        ("", (), None),
    ],
)
def test_marks_halves_a_missing_judge_and_a_total_alone(
    season: Season, week: Week, typed: str, marks: tuple[float | None, ...] | None, total: float | None
) -> None:
    line = f"Xochitl; tango; Song – Artist; {typed}"
    if marks is None:
        assert faults(line, season, week) == [
            ("line 1", f"there are 4 marks, but 3 judges: {', '.join(season.judges)}")
        ]
    else:
        dance = read(line, season, week)
        assert (dance.marks, dance.stated_total) == (marks, total)


def test_a_stand_in_and_facts_with_a_name_are_taken_along(season: Season, week: Week) -> None:
    dance = read(
        "Xochitl & Alan; tango; Song; 9 9 9; result: Bottom two; bonus: 2; with: Ann One, Bea Two",
        season,
        week,
    )
    assert (dance.partner, dance.result, dance.bonus) == ("Alan Bersten", "Bottom two", 2)
    assert dance.joined_by == ("Ann One", "Bea Two")
    assert read("Xochitl & Somebody New; tango; Song", season, week).partner == "Somebody New"
    assert read("Xochitl; tango; Mission: Impossible – Lalo", season, week).song == "Mission: Impossible"
    assert read('Xochitl; tango; "A – B; c" – D', season, week).song == "A – B; c"
    assert (
        read("Xochitl; tango; River Deep – Mountain High – Tina", season, week).song
        == "River Deep – Mountain High"
    )


def test_a_line_of_a_dance_that_is_known_changes_what_it_tells(season: Season) -> None:
    week = season.weeks[9]
    known = next(dance for dance in week.dances if dance.celebrity == CELEBRITY)
    assert known.artist
    changed = read("Xochitl; ; ; 8 8 9", season, week)
    assert changed == replace(known, marks=(8, 8, 9))
    assert read("Xochitl; result:", season, week) == replace(known, result=None)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Harry; tango; Song", "no couple that may be meant here has"),
        ("Xyz; tango; Song", "no couple that may be meant here has"),
        ("A; tango; Song", "no couple"),
        ("; tango; Song", "which couple is this?"),
        ("Xochitl & Qq; tango; Song", "write the whole name"),
        ("Xochitl; ; Song", "the style is missing"),
        ("Xochitl; tngoooo; Song", "I know no style"),
        ("Xochitl; tango", "the song is missing"),
        ("Xochitl; tango; ; 9 9 9", "the song is missing"),
        ("Xochitl; tango; Song; 9 9 9 = 28", "come to 27, not to 28"),
        ("Xochitl; tango; Song; 9 9 11", "out of range"),
        ("Xochitl; tango; Song; 9 9", "2 marks, but 3 judges"),
        ("Xochitl; tango; Song; Artist; what; 9 9 9", "is too much"),
        ("Xochitl; tango; Song; bonus: many", "whole number"),
        ("Xochitl; tango; " + "x" * 301, "too long"),
        ("x" * 20_001, "too long"),
    ],
)
def test_what_is_not_clear_is_asked_at_its_line(season: Season, week: Week, line: str, sentence: str) -> None:
    found = faults(line, season, week)
    assert len(found) == 1
    assert sentence in found[0][1]
    assert found[0][0] == ("" if len(line) > 20_000 else "line 1")


def test_all_lines_are_read_before_anything_is_asked(season: Season, week: Week) -> None:
    text = "Xochitl; tango; Song; 9 9 9\n\nNobody; tango; Song\nJason; tango; Song; 1"
    assert [place for place, _ in faults(text, season, week)] == ["line 3", "line 4"]


def test_the_prefilled_lines_are_the_week_and_say_who_is_missing(catalogue: Catalogue) -> None:
    styles = Styles(catalogue.vocabulary.styles.values())
    for season in catalogue.seasons:
        for week in season.weeks:
            assert read_dances(format_dances(season, week), season, week, styles=styles) == week.dances
    season = catalogue.seasons[31]
    bare = Week(number=9, air_date=date(2023, 11, 21), panel=season.judges)
    text = format_dances(season, bare)
    assert text.splitlines()[0] == "Xochitl & Val; ; ; "
    assert len(text.splitlines()) == 6
    assert read_dances(text, season, bare) == ()


@settings(max_examples=40)
@given(seasons())
def test_any_week_comes_back_from_its_lines(season: Season) -> None:
    for week in season.weeks:
        if not check_season(season, file=""):
            told = read_dances(format_dances(season, week), season, week)
            assert told == week.dances


@settings(max_examples=200)
@given(st.text(max_size=80))
def test_any_text_is_read_or_refused_with_a_line(text: str) -> None:
    season = add_season(number="36", premiere="2027-03-01", judges="A B, C D", couples="Ada Bell, Val Cole")
    try:
        read_dances(f"Ada; {text}", season, Week(number=1, air_date=season.premiere, panel=season.judges))
        read_exits(text, season, 1)
    except SeasonFileError as error:
        assert all(fault.place.startswith("line ") for fault in error.faults)  # noqa: PT017  # either is right


@pytest.mark.parametrize(
    ("typed", "how", "place"),
    [
        ("Jason eliminated", Exit.ELIMINATED, 5),
        ("jason & daniella", Exit.ELIMINATED, 5),
        ("Jason Mraz: withdrew", Exit.WITHDREW, 5),
        ("Jason had to withdraw (5th place)", Exit.WITHDREW, 5),
        ("Jason was voted off", Exit.ELIMINATED, 5),
        ("Mraz out, 5th", Exit.ELIMINATED, 5),
    ],
)
def test_an_exit_is_read_however_it_is_written(season: Season, typed: str, how: Exit, place: int) -> None:
    told = enter_week(season, 11, WeekForm(date="2023-12-05", exits=typed))
    couple = told.couple_of("Jason Mraz")
    assert couple is not None
    assert (couple.left, couple.left_week, couple.place) == (how, 11, place)


def test_an_exit_can_be_corrected_and_taken_back(season: Season) -> None:
    dances = "Jason; tango; Song; 8 8 8\nXochitl; tango; Song; 9 9 9"
    first = enter_week(season, 11, WeekForm(date="Dec 5, 2023", dances=dances, exits="Jason"))
    assert [dance.result for dance in first.weeks[-1].dances] == ["Eliminated", "Safe"]
    assert format_exits(first, 11) == "Jason & Daniella eliminated (5)"
    second = enter_week(first, 11, WeekForm(exits="Alyson withdrew"))
    assert second.couple_of("Jason Mraz") == season.couple_of("Jason Mraz")
    assert [dance.result for dance in second.weeks[-1].dances] == ["Safe", "Safe"]
    third = enter_week(second, 11, WeekForm(exits="nobody"))
    assert {c.celebrity for c in third.couples if c.left is None} == {
        c.celebrity for c in season.couples if c.left is None
    }
    with pytest.raises(SeasonFileError, match="here twice"):
        enter_week(season, 11, WeekForm(exits="Jason\nJason"))
    with pytest.raises(SeasonFileError, match="exits, line 1: no couple"):
        enter_week(season, 11, WeekForm(exits="Harry"))


def test_a_week_with_a_guest_has_their_seat_and_every_fault_is_told_at_once(season: Season) -> None:
    told = enter_week(
        season,
        11,
        WeekForm(
            date="2023-12-05",
            theme="Finale",
            guest_judges="Michael Strahan",
            absent="Derek Hough",
            dances="Xochitl; tango; Song; 8 8 8",
        ),
    )
    week = told.weeks[-1]
    assert week.panel == week.dances[0].judges == ("Carrie Ann Inaba", "Bruno Tonioli", "Michael Strahan")
    assert enter_week(told, 11, WeekForm(theme="-")).weeks[-1].theme is None
    with pytest.raises(SeasonFileError) as caught:
        enter_week(season, 11, WeekForm(date="9/10/2026", dances="Xochitl; tango", exits="Qq"))
    assert [str(fault) for fault in caught.value.faults] == [
        "date: write the day as 2026-09-29 or September 29, 2026",
        'dances, line 1: the song is missing; it stands after the style: "…; foxtrot; Song – Artist; …"',
        'exits, line 1: no couple that may be meant here has "Qq"; there are Xochitl Gomez, Jason Mraz, '
        "Ariana Madix, Charity Lawson, Alyson Hannigan",
    ]


def test_the_result_gives_the_places_and_the_finale(season: Season) -> None:
    told = enter_result(season, "1. Xochitl & Val\n2) jason\n3rd Ariana\nCharity\n5 alyson")
    assert [couple.celebrity for couple in told.couples[:5]] == [
        "Xochitl Gomez",
        "Jason Mraz",
        "Ariana Madix",
        "Charity Lawson",
        "Alyson Hannigan",
    ]
    assert told.winner is told.couples[0]
    assert told.finale == season.weeks[-1].air_date
    assert enter_result(season, format_places(told), finale="2023-12-05").finale == date(2023, 12, 5)
    assert enter_result(season, "xochitl\njason\nariana\ncharity\nalyson").couples == told.couples
    for typed in ("", "Xochitl\nXochitl", "Nobody", "1. Xochitl\n1. Jason"):
        with pytest.raises(SeasonFileError):
            enter_result(season, typed)


def test_a_season_is_added_and_told_what_is_wrong_with_it(catalogue: Catalogue) -> None:
    good: dict[str, Any] = {
        "number": "36",
        "premiere": "March 1, 2027",
        "judges": "Derek Hough",
        "couples": "Ada Bell, Val Cole, Actor, singer",
    }
    season = add_season(**good)
    assert (season.number, season.year, season.premiere) == (36, 2027, date(2027, 3, 1))
    assert season.couples[0].known_for == "Actor, singer"
    assert read_couples(format_couples(season)) == season.couples
    assert next_week(season) == 1
    assert unfinished((*catalogue.seasons, season)) is season
    assert unfinished(catalogue.seasons[:34]) is None
    with pytest.raises(SeasonFileError) as caught:
        add_season(number="many", premiere="", couples="Ada Bell\nBen, Cole, age: 7; age: old\nA; B; C; D")
    assert [(fault.file, fault.place) for fault in caught.value.faults] == [
        ("premiere", ""),
        ("number", ""),
        ("couples", "line 1"),
        ("couples", "line 2"),
        ("couples", "line 3"),
    ]
    with pytest.raises(SeasonFileError, match="Derek Hough"):
        add_season(**{**good, "judges": "Derek Houghh"}, known=catalogue.seasons)


def test_a_quote_is_added_without_its_quotation_marks(season: Season) -> None:
    told = add_quote(season, person="Val", text="“We did it!”", outlet="ET", about="after", day="2023-12-06")
    (quote,) = told.quotes
    assert (quote.text, quote.about, quote.date) == ("We did it!", "after", date(2023, 12, 6))
    with pytest.raises(SeasonFileError, match="date: write the day"):
        add_quote(season, person="Val", text="x", outlet="ET", day="soon")
    with pytest.raises(SeasonFileError, match="empty"):
        add_quote(season, person="", text="x", outlet="ET")


def test_every_field_of_every_thing_can_be_edited(season: Season) -> None:
    for thing in find_things(season):
        assert edit_thing(season, thing.path, thing.fields) == season, thing


@pytest.mark.parametrize(
    ("path", "field", "text", "told"),
    [
        ("season", "trophy", "Cup", "Season 32: trophy Len Goodman Mirrorball Trophy → Cup"),
        ("couples[Lele Pons]", "age", "", "Lele Pons and Brandon Armstrong: age 27 is taken out"),
        ("weeks[2]", "theme", "Disney", "Week 2: theme Latin Night → Disney"),
        ("weeks[1].dances[Lele Pons]", "marks", "7 7 7", "Week 1: Lele Pons's tango: marks 6 7 6 → 7 7 7"),
        ("couples[Lele Pons]", "celebrity", "Lele Ponce", "Lele Pons is now called Lele Ponce"),
    ],
)
def test_one_field_is_edited(season: Season, path: str, field: str, text: str, told: str) -> None:
    from show.difference import compare

    changed = edit_thing(season, path, {field: text})
    assert [each.sentence for each in compare(season, changed).distinctions] == [told]


def test_what_cannot_be_edited_is_said(season: Season) -> None:
    for path in ("couples[Nobody]", "weeks[99]", "weeks[1].dances[Nobody]", "quotes[1]", "moon", "weeks[x]"):
        with pytest.raises(KeyError):
            edit_thing(season, path, {"age": "1"})
    with pytest.raises(SeasonFileError, match="whole number"):
        edit_thing(season, "couples[Lele Pons]", {"age": "old"})
    with pytest.raises(SeasonFileError, match="2 marks, but 3 judges"):
        edit_thing(season, "weeks[1].dances[Lele Pons]", {"marks": "7 7"})
    with pytest.raises(SeasonFileError, match='no "moon"'):
        edit_thing(season, "season", {"moon": "x"})
    with pytest.raises(KeyError):
        remove_thing(season, "season")


def test_things_can_be_taken_out_with_what_belongs_to_them(season: Season) -> None:
    assert len(remove_thing(season, "weeks[10]").weeks) == len(season.weeks) - 1
    without = remove_thing(season, "weeks[1].dances[Lele Pons]")
    assert len(without.weeks[0].dances) == len(season.weeks[0].dances) - 1
    assert remove_thing(without, "aliases[1]").aliases == ()
