"""Whoever asks how often a style was danced is told the number, and by whom."""

import pytest

from ask.kinds.style_count import StyleCount
from show.catalogue import Catalogue
from tests.ask.kinds.dancing import Floor, floors, of_couple
from tests.ask.kinds.saying import all_in, drawn, finished, lines, once, say, says

STYLES = (
    "Tango",
    "Jive",
    "Samba",
    "Rumba",
    "Quickstep",
    "Foxtrot",
    "Paso doble",
    "Cha-cha-cha",
    "Argentine tango",
)

OF_A_SEASON = lines("""
    how many {style}s in season {n}
    how many {style}s were there in season {n}?
    how many {style}s were danced in season {n}
    number of {style}s in season {n}
    how many times was the {style} danced in season {n}
    how many times did someone dance a {style} in season {n}
    count of {style}s season {n}
    how often was the {style} danced in season {n}
    {style} count season {n}
    how many {style} dances in s{n}
    how many {style} were danced on season {n}
    could you tell me how many {style}s season {n} had
    total number of {style}s in season {n}
    how many couples danced a {style} in season {n}
    amount of {style}s s{n}
    how many {style} has season {n}
""")

OF_A_WEEK = lines("""
    who danced a {style} in week {w} of season {n}?
    who danced the {style} in week {w} season {n}
    who did the {style} in week {w} of season {n}
    which couples danced a {style} in week {w} s{n}
    who had a {style} in week {w} of season {n}
    {style} dances week {w} season {n}
    who performed a {style} in week {w} of season {n}
    s{n} w{w} who danced the {style}
    who dance {style} in week {w} of season {n}
    which celebs did a {style} in week {w} season {n}
    who all danced {style} week {w} season {n}
    who got the {style} in week {w} of season {n}
    tell me who danced a {style} week {w} season {n}
    who was dancing the {style} in week {w} of season {n}
    list who danced a {style} in week {w} of season {n}
""")

FIRST = lines("""
    who danced the first {style}?
    first {style} ever
    who did the first {style} on the show
    who danced the very first {style}
    when was the first {style}
    first {style} in the history of the show
    who was the first to dance a {style}
    who performed the first {style}
    the earliest {style}
    first ever {style}
    who had the first {style}
    which couple danced the first {style}
    in which season was the first {style}
    first time somebody danced a {style}
    who did first {style}
""")

OF_SOMEBODY = lines("""
    how many {style}s did {who} dance
    how many times did {who} dance the {style}
    number of {style}s by {who}
    how many {style}s has {who} danced
    how often did {who} dance a {style}
    {who} {style} count
    how many {style} did {who} do
    count of {who}'s {style}s
    how many {style}s did {who} perform in season {n}
    how many {style} dances for {who}
    how many {style}s {who} danced
    number of times {who} danced {style}
    how many times {who} did the {style}
    amount of {style}s {who} danced
    how many {style}s were danced by {who}
""")


def _own(among: list[Floor], style: str) -> list[Floor]:
    return [
        floor for floor in among if floor.dance.style == style and floor.dance.kind.value == "couple dance"
    ]


@pytest.mark.parametrize("phrase", OF_A_SEASON)
def test_the_dances_of_a_style_are_counted(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        style = drawn(STYLES, phrase + str(season.number), 1)[0]
        said = say(catalogue, phrase.format(style=style.lower(), n=season.number))
        assert said.answered, (phrase, style, said.text)
        own = _own([floor for floor in floors(catalogue) if floor.season is season], style)
        assert says(said.fact, str(len(own))) or (not own and says(said.fact, "Nobody")), (phrase, said.fact)
        whole = [f for f in floors(catalogue) if f.season is season and f.dance.style == style]
        if len(whole) > len(own):
            assert says(said.text, f"{len(whole)} in all")


@pytest.mark.parametrize("phrase", OF_A_WEEK)
def test_who_danced_a_style_on_a_night_is_told(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        week = drawn(season.weeks, phrase, 1)[0]
        among = [f for f in floors(catalogue) if f.season is season and f.week.number == week.number]
        style = drawn(
            sorted({f.dance.style for f in among if f.dance.style in STYLES}) or ["Tango"], phrase, 1
        )[0]
        said = say(catalogue, phrase.format(style=style.lower(), n=season.number, w=week.number))
        assert said.answered, (phrase, style, said.text)
        assert all_in(said.fact, {floor.couple.celebrity for floor in _own(among, style)}), (
            phrase,
            said.fact,
        )


@pytest.mark.parametrize("phrase", FIRST)
def test_who_danced_a_style_first_is_told(phrase: str, catalogue: Catalogue) -> None:
    for style in drawn((*STYLES, "Charleston", "Contemporary", "Salsa", "Jazz"), phrase):
        said = say(catalogue, phrase.format(style=style.lower()))
        assert said.answered, (phrase, style, said.text)
        own = _own(floors(catalogue), style)
        first = [floor for floor in own if floor.week is own[0].week]
        assert all_in(said.fact, {floor.couple.celebrity for floor in first}), (phrase, said.fact)
        assert says(said.fact, f"season {first[0].season.number}")


@pytest.mark.parametrize("phrase", OF_SOMEBODY)
def test_the_dances_of_a_style_by_somebody_are_counted(phrase: str, catalogue: Catalogue) -> None:
    for season, couple in drawn(once(catalogue), phrase):
        style = drawn(STYLES, phrase + couple.celebrity, 1)[0]
        said = say(catalogue, phrase.format(style=style.lower(), who=couple.celebrity, n=season.number))
        assert said.answered, (phrase, couple.celebrity, said.text)
        own = _own(of_couple(catalogue, season, couple), style)
        assert says(said.fact, str(len(own))) or (not own and says(said.fact, f"no {style}")), said.fact


def test_a_fusion_is_told_apart(catalogue: Catalogue) -> None:
    assert "two styles" in say(catalogue, "how many sambas in season 15").text


@pytest.mark.parametrize(
    "sentence",
    lines("""
        how many hours does a tango take to learn
        who won with a tango
        how many people watched the tango
        where can I learn the rumba
    """),
)
def test_what_counts_no_dances_is_none(sentence: str, catalogue: Catalogue) -> None:
    said = say(catalogue, sentence)
    assert not (isinstance(said.query, StyleCount) and said.answered), said.text
