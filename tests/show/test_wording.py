"""Numbers, dates and music read as people write them."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from show import wording
from show.dance import Dance


@pytest.mark.parametrize(
    ("number", "read"),
    [
        (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (10, "10th"), (11, "11th"), (12, "12th"),
        (13, "13th"), (20, "20th"), (21, "21st"), (22, "22nd"), (101, "101st"), (111, "111th"),
    ],
)  # fmt: skip
def test_ordinals(number: int, read: str) -> None:
    assert wording.ordinal(number) == read


@given(st.lists(st.text("abc", min_size=1, max_size=3), max_size=6))
def test_listings_name_everything_once_in_order(items: list[str]) -> None:
    read = wording.listing(items)
    assert [item for part in read.split(" and ") for item in part.split(", ") if item] == items
    assert read.count(" and ") == (1 if len(items) > 1 else 0)


def test_days_are_written_out() -> None:
    assert wording.day(date(2023, 12, 5)) == "December 5, 2023"


def test_songs_have_their_artist_or_the_musical_they_are_from() -> None:
    song = Dance(celebrity="Ann Lee", style="Waltz", song="Moon River", partner="Bo Day")
    assert wording.song(song) == "“Moon River”"
    assert wording.song(replace(song, artist="Audrey Hepburn")) == "“Moon River” by Audrey Hepburn"
    assert wording.song(replace(song, artist="from Chicago")) == "“Moon River” from Chicago"
