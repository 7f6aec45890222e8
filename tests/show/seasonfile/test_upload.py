"""Files that people send: read whatever wrote them, refused whole with every fault at its place."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from show.catalogue import Catalogue
from show.season import Season
from show.seasonfile import (
    Fault,
    SeasonFileError,
    check_season,
    read_upload,
    read_uploads,
    season_files,
    template_files,
)
from show.seasonfile.cells import guard, read_table, unguard, write_table
from tests.show.strategies import seasons


def faults_of(
    name: str, content: bytes | str, *known: Season, number: int | None = None
) -> list[tuple[str, str]]:
    content = content if isinstance(content, bytes) else content.encode()
    with pytest.raises(SeasonFileError) as caught:
        read_upload(name, content, known=known, number=number)
    assert all(fault.file == name for fault in caught.value.faults)
    return [(fault.place, fault.sentence) for fault in caught.value.faults]


def bare(season: Season) -> Season:
    """What the two tables do not tell."""
    weeks = tuple(replace(week, dances=()) for week in season.weeks)
    return replace(season, couples=(), weeks=weeks, specials=(), aliases=())


@pytest.mark.parametrize("form", ["toml", "json"])
def test_every_shipped_season_comes_back_from_its_file(catalogue: Catalogue, form: str) -> None:
    for season in catalogue.seasons:
        ((name, content),) = season_files(season, form).items()
        assert read_upload(name, content, known=catalogue.seasons) == season


def test_the_two_tables_tell_every_couple_and_dance_of_every_shipped_season(catalogue: Catalogue) -> None:
    for season in catalogue.seasons:
        known = [season, *catalogue.seasons[:2]]
        files = season_files(season, "csv").items()
        assert read_uploads(files, known=known) == (season,), "what is there already stays as it is"
        told = read_uploads(files, known=[bare(season)])[0]
        assert replace(told, aliases=season.aliases) == season


@settings(max_examples=25)
@given(seasons())
def test_any_season_comes_back_from_each_form(season: Season) -> None:
    if check_season(season, file=""):
        return
    for name, content in season_files(season).items():
        if name.endswith(".csv") and content.count(b"\r\n") < 2:
            continue  # no couple, no dance: a table of headings alone is refused
        known = () if not name.endswith(".csv") else (season,)
        assert read_upload(name, content, known=known) == season


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\r\n", "\n"])
def test_a_table_is_read_in_whatever_a_spreadsheet_writes(
    catalogue: Catalogue, encoding: str, separator: str, line_end: str
) -> None:
    season = catalogue.seasons[29]
    rows = ["season", "celebrity", "known for"], ["30", "JoJo Siwa", "Tänzerin, “Star”"]
    text = line_end.join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    told = read_upload("couples.CSV", text.encode(encoding), known=[season])
    couple = told.couple_of("JoJo Siwa")
    assert couple is not None
    assert couple.known_for == "Tänzerin, “Star”"


def test_windows_1252_and_excels_line_of_its_own_are_read(catalogue: Catalogue) -> None:
    content = "sep=;\r\nseason;celebrity;home\r\n32;Lele Pons;Mérida – “Venezuela”\r\n".encode("cp1252")
    couple = read_upload("couples.csv", content, known=[catalogue.seasons[31]]).couple_of("Lele Pons")
    assert couple is not None
    assert couple.home == "Mérida – “Venezuela”"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
def test_no_cell_begins_a_formula_and_each_is_read_back(text: str) -> None:
    for tried in (
        text,
        f"={text}",
        f"'{text}",
        f"'={text}",
        f"\t{text}",
        f"@{text}",
        f"-{text}",
        f"\r{text}",
    ):
        assert unguard(guard(tried)) == tried
        assert not guard(tried).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_song_that_looks_like_a_formula_survives_a_spreadsheet(catalogue: Catalogue) -> None:
    season = catalogue.seasons[31]
    week = season.weeks[0]
    dances = (replace(week.dances[0], song="=1+1", artist="@dele", note="-x\n+y"), *week.dances[1:])
    odd = replace(season, weeks=(replace(week, dances=dances), *season.weeks[1:]))
    content = season_files(odd, "csv")["32-dances.csv"]
    assert b",=" not in content
    assert read_upload("32-dances.csv", content, known=[season]) == odd


def test_a_row_changes_what_it_tells_and_an_empty_cell_takes_a_fact_out(catalogue: Catalogue) -> None:
    season = catalogue.seasons[31]
    table = "celebrity,age,home\nXochitl Gomez,18,\n"
    told = read_upload("couples.csv", table.encode(), known=[season], number=32)
    gomez = season.couples[0]
    assert told == replace(season, couples=(replace(gomez, age=18, home=None), *season.couples[1:]))


def test_a_new_week_and_its_dances_can_be_sent(catalogue: Catalogue) -> None:
    season = replace(catalogue.seasons[34], weeks=catalogue.seasons[34].weeks[:3])
    table = (
        "season;week;air_date;week_theme;celebrity;style;song;artist;marks\n"
        "35;4;October 6, 2026;Mariah Carey;Amber Glenn;Rumba;Hero;Mariah Carey;9 9 10\n"
        "35;4;;Mariah Carey;Ezra Frech;Jive;Honey;Mariah Carey;8,8,x\n"
    )
    week = read_upload("dances.csv", table.encode(), known=[season]).weeks[3]
    assert (week.number, week.theme, str(week.air_date)) == (4, "Mariah Carey", "2026-10-06")
    assert week.panel == season.judges
    assert [(dance.celebrity, dance.marks) for dance in week.dances] == [
        ("Amber Glenn", (9, 9, 10)),
        ("Ezra Frech", (8, 8, None)),
    ]


def test_the_rows_of_a_couple_in_a_week_are_all_that_it_danced(catalogue: Catalogue) -> None:
    season = catalogue.seasons[31]
    finale = season.weeks[-1]
    both = [dance for dance in finale.dances if dance.celebrity == "Xochitl Gomez"]
    assert len(both) == 2
    row = f'32,{finale.number},Xochitl Gomez,{both[0].style},"{both[0].song}"'
    table = f"season,week,celebrity,style,song\n{row}\n"
    told = read_upload("dances.csv", table.encode(), known=[season])
    assert [d for d in told.weeks[-1].dances if d.celebrity == "Xochitl Gomez"] == both[:1]
    assert len(told.weeks[-1].dances) == len(finale.dances) - 1


def test_a_new_season_comes_with_its_tables_at_once(catalogue: Catalogue) -> None:
    new = replace(catalogue.seasons[33], number=36, quotes=(), facts=(), aliases=())
    files = season_files(new)
    skeleton = season_files(bare(new), "toml")
    sent = [*skeleton.items(), *((name, files[name]) for name in ("36-dances.csv", "36-couples.csv"))]
    assert read_uploads(sent, known=catalogue.seasons) == (new,)


COUPLES = "season,celebrity,professional,age,left,left_week\n"
DANCES = "season,week,celebrity,style,song,marks\n"

ONE_FAULT: list[tuple[str, str | bytes, str, str]] = [
    ("36.toml", "", "", "empty"),
    ("36.txt", "season = 1", "", "ends in .toml, .json, .csv"),
    ("36.csv", b"PK\x03\x04rest", "", "save it as CSV"),
    ("36.csv", b"\x89PNG\r\n\x1a\n\x00\x00", "", "not a text"),
    ("36.csv", b"a\x81\x9d", "", "not a text"),
    ("36.json", "x" * 1_000_001, "", "larger than"),
    ("36.json", "[]", "", "one table of keys"),
    ("36.json", '{"season": 1,}', "line 1, column 14", "missing quotation mark, comma or bracket"),
    ("36.json", '{"season": 1, "season": 2}', "", '"season" is twice'),
    ("36.json", '{"season": NaN}', "", "NaN"),
    ("36.json", "[" * 100_000, "", "brackets within brackets"),
    ("x.csv", COUPLES, "", "no row below"),
    ("x.csv", "celebritty,age\nA,1\n", "row 1, column 1", 'did you mean "celebrity"'),
    ("x.csv", "moon,celebrity,age\n1,A,1\n", "row 1, column 1", "the headings are season"),
    ("x.csv", "celebrity,age,age\nA,1,1\n", "row 1, column 3", "twice"),
    ("x.csv", "season,age\n1,2\n", "row 1", '"celebrity" is missing'),
    ("x.csv", "celebrity,age\nA,1\n", "row 2, season", "which season"),
    ("x.csv", COUPLES + "x,A,B,1,,\n", "row 2, season", "whole number"),
    ("x.csv", COUPLES + "99,A,B,1,,\n", "row 2, season", "no season 99 yet"),
    ("x.csv", COUPLES + "32,Lele Pons,Brandon Armstrong,1,,\n33,A,B,1,,\n", "row 3, season", "by itself"),
    ("x.csv", COUPLES + "32,Lele Pons,Brandon Armstrong,old,,\n", "row 2, age", "whole number"),
    ("x.csv", COUPLES + "32,Lele Pons,Brandon Armstrong,27,ran,7\n", "row 2, left", "one of"),
    (
        "x.csv",
        COUPLES + "32,Lele Pons,Brandon Armstrong,27,eliminated,70\n",
        "row 2, left_week",
        "no week 70",
    ),
    ("x.csv", COUPLES + "32,,Brandon Armstrong,27,,\n", "row 2, celebrity", "this cell is empty"),
    ("x.csv", COUPLES + '32,"Lele Pons,B,1,,\n', "row 2", "quotation mark"),
    ("x.csv", COUPLES + "32,Lele Pons,Brandon Armstrong,27,,,,extra\n", "row 2", "more cells"),
    ("x.csv", DANCES + "32,1,Lele Pons,Tango,X,5 5\n", "row 2, marks", "2 marks, but 3 judges"),
    ("x.csv", DANCES + "32,1,Lele Pons,Tango,X,5 11 5\n", "row 2, marks", "out of range"),
    ("x.csv", DANCES + "32,1,Lele Pons,Tango,X,5 five 5\n", "row 2, marks", "has to be a number"),
    ("x.csv", DANCES + "32,one,Lele Pons,Tango,X,5 5 5\n", "row 2, week", "number of a week"),
    ("x.csv", DANCES + "32,1,Lelle Pons,Tango,X,5 5 5\n", "row 2, celebrity", 'did you mean "Lele Pons"'),
    ("x.csv", DANCES + "32,40,Xochitl Gomez,Tango,X,5 5 5\n", "row 2, air_date", "has to be given"),
    ("x.csv", DANCES + "32,1,Lele Pons,Tango,X,5 5 5\n" * 501, "row 502", "500 are the most"),
]


@pytest.mark.parametrize(("name", "content", "place", "sentence"), ONE_FAULT)
def test_a_fault_is_told_at_its_place(
    catalogue: Catalogue, name: str, content: str | bytes, place: str, sentence: str
) -> None:
    faults = faults_of(name, content, *catalogue.seasons[31:33])
    assert any(where == place and sentence in told for where, told in faults), faults


def test_every_fault_of_all_files_is_told_at_once(catalogue: Catalogue) -> None:
    files = [
        ("b.csv", (DANCES + "32,1,Lele Pons,Tango,X,5 11 5\n32,1,Nobody,Tango,X,\n").encode()),
        ("a.json", b'{"season": 36, "year": 2026, "premiere": "sometime"}'),
    ]
    with pytest.raises(SeasonFileError) as caught:
        read_uploads(files, known=catalogue.seasons)
    assert [(fault.file, fault.place) for fault in caught.value.faults] == [
        ("a.json", "premiere"),
        ("b.csv", "row 2, marks"),
        ("b.csv", "row 3, celebrity"),
    ]
    assert caught.value.faults[0].sentence == 'this has to be a date such as "2023-12-05"'
    with pytest.raises(SeasonFileError, match="no file"):
        read_uploads([])
    twice = season_files(catalogue.seasons[0], "toml") | season_files(catalogue.seasons[0], "json")
    with pytest.raises(SeasonFileError, match="another of these files"):
        read_uploads(twice.items())


def test_the_faults_of_a_table_are_told_from_top_to_bottom(catalogue: Catalogue) -> None:
    table = (
        DANCES + "32,1,Nobody,Tango,X,5 5 5\n"  # no couple, which is seen last
        "32,one,Lele Pons,Tango,X,5 5 5\n"  # no number, which is seen first
        "32,1,Lele Pons,Tango,X,5 11 5\n"
    )
    places = [place for place, _ in faults_of("x.csv", table, catalogue.seasons[31])]
    assert places == ["row 2, celebrity", "row 3, week", "row 4, marks"]


def test_a_name_of_another_season_must_be_spelt_as_there(catalogue: Catalogue) -> None:
    new = replace(catalogue.seasons[34], number=36, aliases=())
    text = season_files(new, "toml")["36.toml"].decode().replace("Mark Ballas", "Mark Balas")
    ((_, sentence),) = faults_of("36.toml", text, *catalogue.seasons)
    assert "Mark Ballas" in sentence


@pytest.mark.parametrize("form", ["toml", "json", "csv"])
def test_the_examples_are_files_that_can_be_sent(catalogue: Catalogue, form: str) -> None:
    for season in catalogue.seasons:
        files = template_files(season, form)
        assert len(files) == (2 if form == "csv" else 1)
        (told,) = read_uploads(files.items(), known=[season])
        assert told.couples
        assert told.weeks[0].dances


def _damaged(draw: st.DrawFn, content: bytes) -> bytes:
    at = draw(st.integers(0, len(content)))
    until = draw(st.integers(at, min(at + 60, len(content))))
    return content[:at] + draw(st.binary(max_size=12)) + content[until:]


@settings(max_examples=150)
@given(st.data())
def test_a_damaged_file_is_read_or_refused_with_places_and_nothing_else(
    catalogue: Catalogue, data: st.DataObject
) -> None:
    season = catalogue.seasons[34]
    name = data.draw(st.sampled_from(["35.toml", "35.json", "35-couples.csv", "35-dances.csv"]))
    content = season_files(season)[name]
    for _ in range(data.draw(st.integers(1, 3))):
        content = _damaged(data.draw, content)  # type: ignore[arg-type]  # hypothesis' own draw function
    try:
        told = read_upload(name, content, known=[season])
    except SeasonFileError as error:
        faults: tuple[Fault, ...] | None = error.faults
    else:
        faults = None
    if faults is not None:
        assert faults
        assert all(fault.file == name and fault.sentence for fault in faults)
    else:
        assert not check_season(told, file=name)


def test_a_table_is_written_as_it_is_read() -> None:
    rows = [["a", "b"], ["x,y", 'say "hi"'], ["two\nlines", "=1"]]
    assert [cells for _, cells in read_table(write_table(rows), file="")] == rows
