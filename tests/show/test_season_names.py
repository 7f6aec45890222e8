"""Which season is meant by a number, a year, a time, a trophy or a person."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from show.catalogue import Catalogue
from show.season_names import Named, find_seasons


def numbers(catalogue: Catalogue, typed: str) -> list[int]:
    return [season.number for season in find_seasons(catalogue, typed).seasons]


@pytest.mark.parametrize(
    "typed",
    [
        "32",
        "s32",
        "S32",
        "S 32",
        "season 32",
        "Season32",
        "#32",
        "season #32",
        "no. 32",
        "32nd",
        "the 32nd season",
        "thirty-second",
        "season thirty two",
        "THIRTY TWO",
        "dwts 32",
        "DWTS season 32",
        "dwts32",
        "season 32 of Dancing With the Stars",
        " 32. ",
        "2023",
        "the 2023 season",
        "twenty twenty three",
        "fall 2023",
        "autumn '23",
        "Xochitl",
        "Xochitl's season",
        "the season with xochitl gomez",
        "xotchil gomes",
        "Jason Mraz",
        "the Len Goodman trophy's first",
        "first Len Goodman Mirrorball Trophy",
        "the first Len Goodman mirror ball",
    ],
)
def test_one_season_has_many_names(catalogue: Catalogue, typed: str) -> None:
    lookup = find_seasons(catalogue, typed)
    assert lookup.hit is not None
    assert lookup.hit.number == 32


@pytest.mark.parametrize(
    ("typed", "seasons"),
    [
        ("first", [1]),
        ("season one", [1]),
        ("the first one", [1]),
        ("the very first season", [1]),
        ("season twelve", [12]),
        ("2011", [12, 13]),
        ("year 2011", [12, 13]),
        ("spring 2011", [12]),
        ("fall 2011", [13]),
        ("2011 autumn", [13]),
        ("winter 2006", [2]),
        ("summer 2005", [1]),
        ("all-stars", [15]),
        ("All Star season", [15]),
        ("the all stars", [15]),
        ("athletes", [26]),
        ("athletes only", [26]),
        ("the athlete season", [26]),
        ("len goodman trophy", [32, 33, 34]),
        ("the third goodman trophy", [34]),
        ("the latest Len Goodman Mirrorball Trophy", [34]),
        ("alfonso's season", [19]),
        ("gilles marini", [8, 15]),
        ("penavega", [21]),
        ("heather's season", [4, 24]),
        ("tyra banks", [29, 30, 31]),
    ],
)
def test_every_season_that_fits_is_found(catalogue: Catalogue, typed: str, seasons: list[int]) -> None:
    assert numbers(catalogue, typed) == seasons


@pytest.mark.parametrize(
    ("typed", "by", "number"),
    [
        ("0", Named.NUMBER, 0),
        ("-3", Named.NUMBER, -3),
        ("season −3", Named.NUMBER, -3),
        ("48", Named.NUMBER, 48),
        ("season forty-eight", Named.NUMBER, 48),
        ("2030", Named.YEAR, 2030),
        ("1990", Named.YEAR, 1990),
        ("spring 2030", Named.TIME_OF_YEAR, 2030),
        ("next season", Named.NEWNESS, 36),
    ],
)
def test_a_season_that_does_not_exist_is_named_but_not_found(
    catalogue: Catalogue, typed: str, by: Named, number: int
) -> None:
    lookup = find_seasons(catalogue, typed)
    assert (lookup.seasons, lookup.hit, lookup.by, lookup.number) == ((), None, by, number)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "season",
        "the",
        "dance",
        "champion",
        "hope",
        "spring",
        "mirrorball trophy",
        "Taylor Swift",
        "3.2",
        "1 2",
        "s34e5",
        "the 99th len goodman trophy of the first",
        "💃",
        "1 OR 1=1; DELETE FROM seasons",
        "hough",
    ],
)
def test_what_names_no_season_finds_none(catalogue: Catalogue, typed: str) -> None:
    lookup = find_seasons(catalogue, typed)
    assert (lookup.seasons, lookup.by) == ((), None)


@pytest.mark.parametrize(
    "typed", ["latest", "newest", "current", "this season", "now", "the most recent one"]
)
def test_the_latest_season_is_the_newest_with_dances(catalogue: Catalogue, typed: str) -> None:
    lookup = find_seasons(catalogue, typed)
    assert [season.number for season in lookup.seasons] == [35]
    assert lookup.assumed == "Season 35, danced up to week 3, is the latest I have."


def test_the_latest_season_of_a_finished_show_is_finished(catalogue: Catalogue) -> None:
    ended = Catalogue(season for season in catalogue.seasons if season.number < 35)
    assert find_seasons(ended, "latest").assumed == "Season 34 is the latest I have."


def test_a_season_without_dances_is_not_the_latest(catalogue: Catalogue) -> None:
    cast_only = replace(catalogue.seasons[-1], number=36, weeks=(), quotes=(), facts=())
    assert numbers(Catalogue((*catalogue.seasons, cast_only)), "latest") == [35]


@pytest.mark.parametrize(
    "typed", ["last season", "the previous season", "the last one", "latest finished season"]
)
def test_the_last_season_is_the_newest_finished_one_and_says_so(catalogue: Catalogue, typed: str) -> None:
    lookup = find_seasons(catalogue, typed)
    assert [season.number for season in lookup.seasons] == [34]
    assert lookup.assumed == "Taking the last season as season 34, the latest that is finished."


def test_what_was_assumed_of_a_person_is_told(catalogue: Catalogue) -> None:
    assert find_seasons(catalogue, "alfonso ribeiro").assumed == (
        "Going by when Alfonso Ribeiro competed, not by other parts in the show."
    )
    assert find_seasons(catalogue, "xotchil").assumed == "Taking that as the season of Xochitl Gomez."
    assert find_seasons(catalogue, "Xochitl Gomez").assumed is None


def test_an_empty_catalogue_has_no_season() -> None:
    for typed in ("32", "latest", "last", "first", "all-stars", "2011", "Val", "len goodman trophy"):
        assert find_seasons(Catalogue([]), typed).seasons == ()


def test_every_season_is_found_by_its_number_and_by_its_celebrities(catalogue: Catalogue) -> None:
    for season in catalogue.seasons:
        assert numbers(catalogue, f"season {season.number}") == [season.number]
        assert season.number in numbers(catalogue, str(season.year))
        for couple in season.couples:
            assert season.number in numbers(catalogue, couple.celebrity), couple.celebrity


@given(typed=st.text(max_size=100))
def test_no_text_makes_it_fail(catalogue: Catalogue, typed: str) -> None:
    lookup = find_seasons(catalogue, typed)
    assert lookup.typed == typed
    assert lookup.by is not None or not lookup.seasons
