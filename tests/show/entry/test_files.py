"""Files that are sent: kept as texts, and read anew against the seasons as they were when they were sent."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from show.catalogue import Catalogue
from show.entry.kinds import dump_entry, load_entry
from show.entry.kinds.files import LONGEST_NAME, FilesEntry, name_files, refuse_large
from show.season import Season
from show.seasonfile import SeasonFileError, season_files

ROWS = b"celebrity,age\nXochitl Gomez,18\n"


@pytest.fixture
def season(catalogue: Catalogue) -> Season:
    return catalogue.seasons[31]


def test_it_is_kept_as_a_text_and_is_the_same_afterwards(season: Season) -> None:
    files = [("rows.csv", ROWS.decode().encode("utf-16"))]
    files += season_files(replace(season, number=36), "json").items()
    entry = FilesEntry.read(files, [season], 32)
    assert load_entry("import", dump_entry(entry)) == entry
    assert entry.numbers == (32, 36)
    assert dict(entry.files)["rows.csv"] == ROWS.decode()


def test_rows_are_put_into_the_season_as_it_was_and_not_as_it_is_now(season: Season) -> None:
    entry = FilesEntry.read([("rows.csv", ROWS)], [season], 32)
    now = replace(season, trophy="A cake")
    (told,) = entry.apply({32: season}, known=[now])
    assert told.couples[0].age == 18
    assert told.trophy == season.trophy
    with pytest.raises(SeasonFileError, match="no season 32 yet"):
        entry.apply({}, known=[now])


def test_the_names_of_other_seasons_are_the_right_spellings(season: Season) -> None:
    files = season_files(replace(season, number=36, aliases=()), "toml")
    slip = files["36.toml"].replace(b"Xochitl Gomez", b"Xochitll Gomez")
    entry = FilesEntry.read([("36.toml", slip)], ())
    assert entry.apply({})
    with pytest.raises(SeasonFileError, match='slip of "Xochitl Gomez"'):
        entry.apply({}, known=[season])


def test_who_sends_a_whole_season_or_a_table_is_told_what_goes(season: Season) -> None:
    table = FilesEntry.read([("rows.csv", ROWS)], [season], 32).caution
    assert "empty cell" in table
    new = season_files(replace(season, number=36, aliases=()), "toml").items()
    whole = FilesEntry.read(new, ()).caution
    assert "tells a season whole" in whole
    both = FilesEntry.read([*new, ("rows.csv", ROWS)], [season], 32).caution
    assert both == f"{whole} {table}"


def test_sizes_are_looked_at_before_anything_is_fetched() -> None:
    refuse_large([("a.toml", 1_000_000)])
    refuse_large([("a.toml", 500_000), ("b.toml", 500_000)])
    with pytest.raises(SeasonFileError) as caught:
        refuse_large([("a.toml", 1_000_001), ("b.toml", 3), ("c.toml", 2_000_000)])
    assert [fault.file for fault in caught.value.faults] == ["a.toml", "c.toml"]
    with pytest.raises(SeasonFileError, match="all files together"):
        refuse_large([("a.toml", 600_000), ("b.toml", 600_000)])


def test_files_of_the_same_name_are_told_apart() -> None:
    assert name_files(["a.csv", "b.csv", "a.csv", "a.csv"]) == ["a.csv", "b.csv", "a (2).csv", "a (3).csv"]


@given(st.text(max_size=100), st.sampled_from(["", ".toml", ".csv", ".CSV", "." + "x" * 50]))
def test_a_name_is_shown_in_one_short_line_that_keeps_its_ending(name: str, ending: str) -> None:
    (shown,) = name_files([name + ending])
    assert len(shown) <= LONGEST_NAME
    assert shown.isprintable()
    if len(ending) < 10:
        assert shown.endswith(ending)
    if (name + ending).isprintable() and len(name + ending) <= LONGEST_NAME:
        assert shown == name + ending
