"""What a person is told about a season file that does not fit: each fault, its place, what would be right."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
import tomlkit
from hypothesis import given, settings
from hypothesis import strategies as st

from show.alias import Alias
from show.seasonfile import Fault, SeasonFileError, check_season, parse_season, read_folder, read_season

SEASON = """\
season = 40
year = 2031
premiere = 2031-09-02
finale = 2031-09-16
hosts = ["Alfonso Ribeiro"]
judges = ["Carrie Ann Inaba", "Derek Hough", "Bruno Tonioli"]
aliases = [{ person = "Bruno Tonioli", alias = "Bruno", kind = "first name" }]
couples = [
  { place = 1, celebrity = "Ada Bell", professional = "Val Chmerkovskiy" },
  { place = 2, celebrity = "Ben Cole", professional = "Witney Carson" },
  { place = 3, celebrity = "Cleo Dunn", professional = "Emma Slater", left = "eliminated", left_week = 2 },
  { place = 3, celebrity = "Dora Ekko", professional = "Alan Bersten", left = "withdrew", left_week = 2 },
  { place = 5, celebrity = "Eli Frost", professional = "Jenna Johnson", left = "eliminated", left_week = 1 },
]
specials = [
  { celebrity = "Ada Bell", style = "Jive", song = "Encore", kind = "special dance-off", marks = [9, 9, 9] },
]

[[weeks]]
number = 1
air_date = 2031-09-02
panel = ["Carrie Ann Inaba", "Derek Hough", "Bruno Tonioli"]
dances = [
  { celebrity = "Ada Bell", style = "Foxtrot", song = "One", marks = [8, 8.5, "X"] },
  { celebrity = "Eli Frost", style = "Tango", song = "Two", total = 18 },
]

[[weeks]]
number = 2
air_date = 2031-09-09
other_air_dates = [2031-09-10]
panel = ["Carrie Ann Inaba", "Zendaya", "Bruno Tonioli"]
guest_judges = ["Zendaya"]
absent = ["Derek Hough"]
dances = [
  { celebrity = "Ben Cole", style = "Jive", song = "Three", judges = ["Zendaya"], marks = [9] },
]

[[facts]]
topic = "chant"
week = 2
answer = "Ada"
sentence = "The audience chanted."
outlet = "The Gazette"
date = 2031-09-17
"""


def faults_of(text: str, **known: list[str]) -> list[tuple[str, str]]:
    with pytest.raises(SeasonFileError) as caught:
        parse_season(text, file="40.toml", known_names=known.get("names", []))
    return [(fault.place, fault.sentence) for fault in caught.value.faults]


def changed(old: str, new: str) -> str:
    assert SEASON.count(old) >= 1, old
    return SEASON.replace(old, new, 1)


def test_the_season_that_the_other_tests_spoil_is_sound() -> None:
    season = parse_season(SEASON, file="40.toml")
    assert season.couples[0].celebrity == "Ada Bell"
    assert season.weeks[0].dances[0].marks == (8, 8.5, None)


ONE_FAULT = [
    ("year = 2031", 'year = "2031"', "year", "whole number"),
    ("year = 2031", "year = 2030", "year", "premiere is on 2031-09-02"),
    ("year = 2031", "year = 1999", "year", "too low"),
    ("finale = 2031-09-16", "finale = 2030-09-16", "finale", "before the premiere"),
    ("couples = [\n", "couples = [\n  7,\n", "couples[1]", "a table of keys and values"),
    (
        '"Val Chmerkovskiy" }',
        '"Val Chmerkovskiy", left = "withdrew", left_week = 2 }',
        "couples[1].left",
        "do not leave",
    ),
    ("hosts =", "host =", "host", 'did you mean "hosts"'),
    ("hosts =", "moon =", "moon", "the keys are season, year"),
    ("finale = 2031-09-16", 'finale = "2031-09-16"', "finale", "without quotation marks"),
    ("finale = 2031-09-16", "finale = 2031-09-16T20:00:00", "finale", "a date such as"),
    ('hosts = ["Alfonso Ribeiro"]', 'hosts = "Alfonso Ribeiro"', "hosts", "square brackets"),
    ('"Alfonso Ribeiro"]', '" Alfonso Ribeiro"]', "hosts[1]", "blanks at its beginning"),
    ('"Alfonso Ribeiro"]', '"Alfonso\\nRibeiro"]', "hosts[1]", "line break"),
    ('"Alfonso Ribeiro"]', '"", "Ada"]', "hosts[1]", "empty"),
    ('"Alfonso Ribeiro"]', "7]", "hosts[1]", "text in quotation marks"),
    ('"Alfonso Ribeiro"]', f'"{"A" * 81}"]', "hosts[1]", "80 characters are the most"),
    ('["Alfonso Ribeiro"]', str([f"H{n}" for n in range(41)]), "hosts", "40 entries are the most"),
    ('person = "Bruno Tonioli"', 'person = "Len Goodman"', "aliases[1].person", "nobody in this season"),
    ("place = 2", "place = 1", "couples[2].place", "one winner"),
    ("place = 2", "place = 2.5", "couples[2].place", "whole number"),
    ("place = 5", "place = 6", "couples[5].place", "nobody is in place 5"),
    ("place = 5", "place = 4", "couples[5].place", "the next place is 5"),
    ('"Ben Cole", professional = "Witney Carson"', '"Ben Cole"', "couples[2].professional", "is missing"),
    ('professional = "Witney Carson"', 'professional = "Ben Cole"', "couples[2].professional", "both"),
    ('left = "withdrew", left_week = 2', 'left = "withdrew"', "couples[4].left", "Give left_week too"),
    ('left = "withdrew", left_week = 2', "left_week = 2", "couples[4].left_week", "Give left too"),
    ('left = "withdrew"', 'left = "ran"', "couples[4].left", "'eliminated' or 'withdrew'"),
    (
        'left = "withdrew", left_week = 2',
        'left = "withdrew", left_week = 7',
        "couples[4].left_week",
        "no week 7",
    ),
    (
        'professional = "Witney Carson"',
        'professional = "Witney Carson", left = "eliminated", left_week = 1',
        "couples[3].place",
        "placed behind Ben Cole",
    ),
    ('kind = "special dance-off"', 'kind = "couple dance"', "specials[1].kind", "under specials"),
    (
        '{ celebrity = "Ada Bell", style = "Jive"',
        '{ celebrity = "Abba", style = "Jive"',
        "specials[1].celebrity",
        "Abba",
    ),
    ("number = 2", "number = 0", "weeks[2].number", "1 is the least"),
    ("air_date = 2031-09-09", "air_date = 2031-09-02", "weeks[2].air_date", "dates go forward"),
    ("[2031-09-10]", "[2031-09-09]", "weeks[2].other_air_dates[1]", "dates go forward"),
    ("[2031-09-10]", "[2031-09-17]", "weeks[2].other_air_dates[1]", "after the finale"),
    ("air_date = 2031-09-02", "air_date = 2031-09-01", "weeks[1].air_date", "before the premiere"),
    ('guest_judges = ["Zendaya"]', "guest_judges = []", "weeks[2].panel[2]", "no regular judge"),
    ('absent = ["Derek Hough"]', 'absent = ["Len Goodman"]', "weeks[2].absent[1]", "no regular judge"),
    ('absent = ["Derek Hough"]', 'absent = ["Bruno Tonioli"]', "weeks[2].absent[1]", "cannot be absent"),
    (
        'guest_judges = ["Zendaya"]',
        'guest_judges = ["Zendaya", "Cher"]',
        "weeks[2].guest_judges[2]",
        "no seat",
    ),
    (
        'guest_judges = ["Zendaya"]',
        'guest_judges = ["Zendaya", "Zendaya"]',
        "weeks[2].guest_judges[2]",
        "twice",
    ),
    (
        '{ celebrity = "Ben Cole"',
        '{ celebrity = "Ben Coel"',
        "weeks[2].dances[1].celebrity",
        'did you mean "Ben Cole"',
    ),
    (
        '{ celebrity = "Ben Cole"',
        '{ celebrity = "Zoe"',
        "weeks[2].dances[1].celebrity",
        "the celebrities are Ada Bell",
    ),
    (
        '{ celebrity = "Ben Cole"',
        '{ celebrity = "Eli Frost"',
        "weeks[2].dances[1].celebrity",
        "eliminated in week 1",
    ),
    (
        '", judges = ["Zendaya"]',
        '", judges = ["Cher"]',
        "weeks[2].dances[1].judges",
        "no seat on the panel of week 2",
    ),
    ('", judges = ["Zendaya"]', '", judges = ["Zendaya", "Zendaya"]', "weeks[2].dances[1].judges", "twice"),
    ('judges = ["Zendaya"], ', "", "weeks[2].dances[1].marks", "has 1 marks, but 3 judges"),
    ('", judges = ["Zendaya"]', '", judges = []', "weeks[2].dances[1].marks", "no judges"),
    ("marks = [9] }", "marks = [11] }", "weeks[2].dances[1].marks[1]", "11 is out of range"),
    ("marks = [9] }", "marks = [0.5] }", "weeks[2].dances[1].marks[1]", "from 1 to 10"),
    ("marks = [9] }", "marks = [7.3] }", "weeks[2].dances[1].marks[1]", "neither whole nor a half"),
    ("marks = [9] }", "marks = [nan] }", "weeks[2].dances[1].marks[1]", "out of range"),
    ("marks = [9] }", f"marks = [0x{'f' * 9999}] }}", "weeks[2].dances[1].marks[1]", "out of range"),
    ("marks = [9] }", "marks = [true] }", "weeks[2].dances[1].marks[1]", '"X" for none'),
    ("marks = [9] }", 'marks = ["X"] }', "weeks[2].dances[1].marks", "no judge gave a mark"),
    ("marks = [9] }", "marks = 9 }", "weeks[2].dances[1].marks", "square brackets"),
    ("marks = [9] }", "marks = [9], total = 9 }", "weeks[2].dances[1].total", "leave one of the two out"),
    ("total = 18", "total = 31", "weeks[1].dances[2].total", "cannot be the total of 3 judges"),
    ("total = 18", "total = inf", "weeks[1].dances[2].total", "out of range"),
    ("total = 18", "total = 18, judges = []", "weeks[1].dances[2].total", "no judges"),
    ("total = 18", 'total = 18, kind = "special dance-off"', "weeks[1].dances[2].kind", "belongs to no week"),
    ("total = 18", 'total = 18, partner = "Eli Frost"', "weeks[1].dances[2].partner", "cannot dance with"),
    ("total = 18", "total = 18, bonus = -1", "weeks[1].dances[2].bonus", "0 is the least"),
    ("total = 18", "total = 18, bonus = 100", "weeks[1].dances[2].bonus", "99 is the most"),
    ('song = "Two", ', "", "weeks[1].dances[2].song", '"song" is missing'),
    ('topic = "chant"', 'topic = "the chant"', "facts[1].topic", "single word"),
    ("week = 2\nanswer", "week = 9\nanswer", "facts[1].week", "no week 9"),
    (
        "[[facts]]",
        '[[sources]]\nname = "A"\ncovers = "B"\nurl = "ftp://x"\n[[facts]]',
        "sources[1].url",
        "https://",
    ),
    ("[[facts]]", "[[quotes]]\n[[facts]]", "quotes[1].person", "is missing"),
    ("[[facts]]", "[other]\n[[facts]]", "other", "there is no key"),
]


@pytest.mark.parametrize(("old", "new", "place", "words"), ONE_FAULT)
def test_a_fault_is_told_at_its_place_in_plain_words(old: str, new: str, place: str, words: str) -> None:
    told = faults_of(changed(old, new))
    assert any(where == place and words in sentence for where, sentence in told), told


@pytest.mark.parametrize(
    ("old", "new"), [entry[:2] for entry in ONE_FAULT if entry[3] in {"one winner", "too low", "line break"}]
)
def test_one_fault_is_told_once(old: str, new: str) -> None:
    assert len(faults_of(changed(old, new))) == 1


def test_every_fault_of_a_file_is_told_at_once() -> None:
    spoilt = (
        SEASON.replace("place = 2", "place = 1")
        .replace("hosts =", "host =")
        .replace("marks = [9] }", "marks = [9, 11, 9] }")
        .replace("air_date = 2031-09-09", "air_date = 2031-09-02")
        .replace('song = "Two", ', "")
        .replace('"Emma Slater", left', '"Emma Slater", age = "30", left')
    )
    assert {place for place, _ in faults_of(spoilt)} == {
        "host",
        "couples[2].place",
        "couples[3].age",
        "weeks[1].dances[2].song",
        "weeks[2].air_date",
        "weeks[2].dances[1].marks",
        "weeks[2].dances[1].marks[2]",
    }


def test_bad_judges_and_a_bad_mark_of_one_dance_are_both_told() -> None:
    told = faults_of(changed('", judges = ["Zendaya"], marks = [9]', '", judges = "Zendaya", marks = [11]'))
    assert [place for place, _ in told] == ["weeks[2].dances[1].judges", "weeks[2].dances[1].marks[1]"]


def test_a_week_and_a_celebrity_may_be_there_only_once() -> None:
    assert ("weeks[2].number", "week 1 is here twice") in faults_of(changed("number = 2", "number = 1"))
    told = faults_of(changed('celebrity = "Ben Cole"', 'celebrity = "Ada Bell"'))
    assert any(place == "couples[2].celebrity" and "twice" in sentence for place, sentence in told)


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("Maksim Chmerkoskiy", "Maksim Chmerkovskiy"),
        ("Xochitl Gómez", "Xochitl Gomez"),
        ("Xoshitl Gomez", "Xochitl Gomez"),
        ("JR Martinez", "J.R. Martinez"),
        ("witney carson", "Witney Carson"),
        ("Louis Van Amstel", "Louis van Amstel"),
        ("Sherri Sheperd", "Sherri Shepherd"),
    ],
)
def test_a_name_that_looks_like_a_slip_of_a_known_one_is_told_with_the_known_one(
    written: str, known: str
) -> None:
    told = faults_of(changed("Emma Slater", written), names=[known])
    assert [place for place, _ in told] == ["couples[3].professional"]
    assert f'"{known}"' in told[0][1]


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("Alexa PenaVega", "Carlos PenaVega"),
        ("Tim Allen", "Tom Allen"),
        ("Keyshawn Johnson", "Shawn Johnson"),
        ("Baron Davis", "Vernon Davis"),
        ("Toni Braxton", "Tamar Braxton"),
        ("Mel C", "Mel B"),
        ("Corky Ballas", "Mark Ballas"),
        ("Julianne Hough", "Julianne Moore"),
    ],
)
def test_different_people_are_not_taken_for_one(written: str, known: str) -> None:
    season = parse_season(changed("Emma Slater", written), file="40.toml", known_names=[known])
    assert season.couples[2].professional == written


def test_a_name_that_is_known_is_never_a_slip() -> None:
    both = ["Jordan Fisher", "Jordin Fisher"]
    season = parse_season(changed("Emma Slater", "Jordin Fisher"), file="40.toml", known_names=both)
    assert season.couples[2].professional == "Jordin Fisher"


def test_within_a_file_the_spelling_used_less_often_is_the_slip() -> None:
    spoilt = changed('["Carrie Ann Inaba", "Zendaya"', '["Carrie Ann Innaba", "Zendaya"')
    told = faults_of(spoilt)
    assert ("weeks[2].panel[1]", '"Carrie Ann Inaba"') in [
        (place, sentence.split("slip of ")[-1].split(";")[0]) for place, sentence in told
    ]


def test_another_spelling_that_another_season_lists_is_told_too() -> None:
    other = Alias(person="Val Chmerkovskiy", alias="Valentin Chmerkovskiy", kind="spelling")
    with pytest.raises(SeasonFileError, match='slip of "Val Chmerkovskiy"'):
        parse_season(
            changed("Val Chmerkovskiy", "Valentin Chmerkovskiy"), file="40.toml", known_aliases=[other]
        )


def test_a_namesake_of_somebodys_birth_name_is_a_person_of_his_own() -> None:
    namesake = Alias(person="Chad Ochocinco", alias="Chad Johnson", kind="birth name")
    text = SEASON.replace("Ada Bell", "Chad Johnson")
    season = parse_season(text, file="40.toml", known_names=["Chad Ochocinco"], known_aliases=[namesake])
    assert season.couples[0].celebrity == "Chad Johnson"


def test_couples_without_a_place_may_fill_what_is_open() -> None:
    season = parse_season(changed("place = 2, ", ""), file="40.toml")
    assert [couple.place for couple in season.couples] == [None, 1, 3, 3, 5]


def test_couples_and_weeks_may_stand_in_any_order() -> None:
    head, first, second_and_rest = SEASON.split("[[weeks]]")
    second, facts = second_and_rest.split("[[facts]]")
    turned = "[[weeks]]".join((head, second + "\n", first)) + "[[facts]]" + facts
    assert parse_season(turned, file="40.toml") == parse_season(SEASON, file="40.toml")


def test_a_season_from_elsewhere_is_checked_like_a_file() -> None:
    season = parse_season(SEASON, file="40.toml")
    assert check_season(season, file="draft") == ()
    faults = check_season(season, file="draft", known_names=["Witney Carlson"])
    assert [fault.place for fault in faults] == ["couples[2].professional"]
    spoilt = parse_season(changed("2031-09-16", "2031-09-30"), file="40.toml")
    object.__setattr__(spoilt, "trophy", "")
    object.__setattr__(spoilt, "year", 2030)
    assert {str(fault) for fault in check_season(spoilt, file="draft")} == {
        "draft, trophy: this text is empty; leave the whole key out if it is not known",
        "draft, year: the year is 2030, but the premiere is on 2031-09-02",
    }


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("season = 40\nyear = x\n", "line 2, column 8", "cannot be read as TOML"),
        ("season = 40\nhosts = [", "end of document", "missing quotation mark or bracket"),
        ("a = " + "[" * 5000, "", "brackets within brackets"),
        ("a." * 5000 + "a = 1", "", "far too many dots"),
        ("season = " + "4" * 5000, "", "cannot be read as TOML"),
        ("#" * 1_000_001, "", "larger than 1,000,000 bytes"),
    ],
)
def test_what_is_no_season_file_at_all_is_told_in_one_sentence(text: str, place: str, words: str) -> None:
    told = faults_of(text)
    assert len(told) == 1
    assert told[0][0] == place
    assert words in told[0][1]


def test_texts_and_comments_may_hold_as_many_dots_as_they_like() -> None:
    dotted = "." * 100
    text = changed("finale =", f'note = "{dotted} \\" {dotted}" # {dotted}\ntrophy = \'{dotted}\'\nfinale =')
    assert parse_season(text, file="40.toml").trophy == dotted


def test_a_file_saved_by_a_windows_editor_is_read(tmp_path: Path) -> None:
    path = tmp_path / "40.toml"
    path.write_bytes(b"\xef\xbb\xbf" + SEASON.replace("\n", "\r\n").encode())
    assert read_season(path) == parse_season(SEASON, file="40.toml")


def slots(table: Any) -> list[tuple[Any, str | int]]:
    """Everything in a file that could be something else: (table or list, key or index)."""
    found: list[tuple[Any, str | int]] = []
    for key, value in table.items() if isinstance(table, dict) else enumerate(table):
        found.append((table, key))
        if isinstance(value, dict | list):
            found += slots(value)
    return found


@given(st.data())
@settings(max_examples=100)
def test_whatever_a_file_holds_it_is_read_or_its_faults_are_told(data: st.DataObject) -> None:
    content = tomllib.loads(SEASON)
    for _ in range(data.draw(st.integers(1, 4))):
        holder, key = data.draw(st.sampled_from(slots(content)))
        odd = [-1, 0, 11, 2.5, 1e300, True, "", "X", "?", "Ada Bell", [], ["X"], {}, {"X": 1}, [[]], [{}]]
        match data.draw(st.sampled_from(["replace", "remove", "rename"])), key:
            case "remove", _:
                del holder[key]
            case "rename", str():
                holder[data.draw(st.sampled_from(["judges", "total", "kind", "weeks", "x"]))] = holder.pop(
                    key
                )
            case _:
                holder[key] = data.draw(st.sampled_from(odd))
    faults: tuple[Fault, ...] | None = None
    try:
        parse_season(tomlkit.dumps(content), file="40.toml")
    except SeasonFileError as error:
        faults = error.faults
    assert faults is None or (faults and all(fault.sentence for fault in faults))


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"\xff\xfe", "not UTF-8"), (b"#" * 1_000_001, "larger than"), (None, "cannot be opened")],
)
def test_a_file_that_cannot_be_read_is_told_in_one_sentence(
    tmp_path: Path, content: bytes | None, words: str
) -> None:
    path = tmp_path / "40.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SeasonFileError, match=f"40.toml: .*{words}"):
        read_season(path)


def test_the_files_of_a_folder_are_told_all_at_once_and_know_each_others_names(tmp_path: Path) -> None:
    (tmp_path / "40.toml").write_text(SEASON)
    (tmp_path / "41.toml").write_text(
        SEASON.replace("season = 40", "season = 41").replace("Emma Slater", "Emma Slatter")
    )
    (tmp_path / "42.toml").write_text(SEASON)
    (tmp_path / "43.toml").write_bytes(b"\xff")
    (tmp_path / "44.toml").write_text("season = 44\nyear = \n")
    (tmp_path / "notes.toml").write_text("not a season")
    with pytest.raises(SeasonFileError) as caught:
        read_folder(tmp_path)
    assert [(fault.file, fault.place) for fault in caught.value.faults] == [
        ("42.toml", "season"),
        ("43.toml", ""),
        ("44.toml", "line 2, column 8"),
        ("41.toml", "couples[3].professional"),
    ]


def test_a_folder_without_season_files_is_not_taken_for_an_empty_show(tmp_path: Path) -> None:
    with pytest.raises(SeasonFileError, match="no season file"):
        read_folder(tmp_path)


def test_a_fault_reads_as_file_place_and_sentence() -> None:
    fault = Fault("32.toml", "weeks[3].dances[2].marks", "there are four marks")
    assert str(fault) == "32.toml, weeks[3].dances[2].marks: there are four marks"
    assert str(Fault("32.toml", "", "it is empty")) == "32.toml: it is empty"
    assert str(SeasonFileError([fault, fault])) == f"{fault}\n{fault}"
