"""Whoever asks what one judge gave is told that judge's mark."""

import pytest

from ask.kinds.mark import Mark
from show.catalogue import Catalogue
from tests.ask.kinds.dancing import figure, single_nights, single_styles
from tests.ask.kinds.saying import drawn, lines, say, says

REGULARS = ("Len Goodman", "Bruno Tonioli", "Carrie Ann Inaba")

OF_A_STYLE = lines("""
    what did {judge} give {who} for the {style}?
    what score did {judge} give {who} for {style}
    {judge} mark for {who} {style}
    {judge}'s score for {who}'s {style}
    what did {first} give {who} for the {style}
    how many points did {judge} give {who} for the {style}
    what mark did {who} get from {judge} for the {style}
    which mark gave {judge} to {who} for {style}?
    {first} score {who} {style} s{n}
    points {first} gave {who} for {style}
    what did {who} get from {first} for the {style}
    how did {judge} score {who}'s {style}
    what was {first}'s mark for the {style} of {who}
    how many point {judge} give to {who} for {style}
    tell me what {judge} scored {who}'s {style} please
    score by {judge} for {who} {style}
""")

OF_A_WEEK = lines("""
    what did {judge} give {who} in week {w}?
    {first} mark for {who} week {w}
    {judge}'s score for {who} in week {w} of season {n}
    what did {who} get from {first} in week {w}
    how many points did {judge} give {who} week {w}
    what mark did {first} give {who} wk {w} s{n}
    what score did {who} receive from {judge} in week {w}
    {first} gave {who} what in week {w}
    week {w} score from {judge} for {who}
    how did {first} mark {who} in week {w}
    points from {judge} to {who} in week {w}
    did {judge} give {who} a ten in week {w}
    yo what did {first} give {who} week {w}
    what {judge} give {who} in week {w}
    the mark of {judge} for {who} in week {w} of season {n}
""")


def _by(judge: str, floor):  # type: ignore[no-untyped-def]  # a Floor
    return [mark for name, mark in zip(floor.dance.judges, floor.dance.marks, strict=False) if name == judge]


@pytest.mark.parametrize("phrase", OF_A_STYLE)
def test_a_judges_mark_for_a_style_is_told(phrase: str, catalogue: Catalogue) -> None:
    judge = drawn(REGULARS, phrase, 1)[0]
    known = [
        floor
        for floor in single_styles(catalogue)
        if len(floor.dance.marks) == len(floor.dance.judges) and any(_by(judge, floor))
    ]
    for floor in drawn(known, phrase):
        first = "Carrie Ann" if judge.startswith("Carrie") else judge.split()[0]
        said = say(
            catalogue,
            phrase.format(
                judge=judge,
                first=first.lower(),
                who=floor.couple.celebrity,
                style=floor.dance.style.lower(),
                n=floor.season.number,
            ),
        )
        assert said.answered, (phrase, judge, floor.couple.celebrity, said.text)
        wanted = figure(_by(judge, floor)[0])
        assert says(said.fact, f"{judge} gave"), (phrase, said.fact)
        assert says(said.fact, f"a {wanted}", f"an {wanted}"), (phrase, wanted, said.fact)


@pytest.mark.parametrize("phrase", OF_A_WEEK)
def test_a_judges_mark_of_a_week_is_told(phrase: str, catalogue: Catalogue) -> None:
    judge = drawn(REGULARS, phrase, 1)[0]
    known = [
        floor
        for floor in single_nights(catalogue)
        if len(floor.dance.marks) == len(floor.dance.judges) and any(_by(judge, floor))
    ]
    for floor in drawn(known, phrase):
        first = "Carrie Ann" if judge.startswith("Carrie") else judge.split()[0]
        said = say(
            catalogue,
            phrase.format(
                judge=judge,
                first=first.lower(),
                who=floor.couple.celebrity,
                w=floor.week.number,
                n=floor.season.number,
            ),
        )
        assert said.answered, (phrase, judge, floor.couple.celebrity, said.text)
        wanted = figure(_by(judge, floor)[0])
        assert says(said.fact, f"a {wanted}", f"an {wanted}"), (phrase, wanted, said.fact)


def test_many_marks_are_told_by_their_average(catalogue: Catalogue) -> None:
    said = say(catalogue, "what did Bruno give Xochitl Gomez in season 32?")
    given = [
        mark
        for week in catalogue.seasons[31].weeks
        for dance in week.dances
        if dance.celebrity == "Xochitl Gomez"
        for name, mark in zip(dance.judges, dance.marks, strict=False)
        if name == "Bruno Tonioli" and mark is not None
    ]
    assert says(said.fact, f"{len(given)} marks"), said.fact
    assert f"{sum(given) / len(given):.2f}".rstrip("0").rstrip(".") in said.fact


def test_a_judge_who_was_not_there_gave_nothing(catalogue: Catalogue) -> None:
    said = say(catalogue, "what did Len Goodman give Xochitl Gomez in week 3 of season 32")
    assert said.declined
    assert "Carrie Ann Inaba" in said.text


def test_a_guest_gives_marks_too(catalogue: Catalogue) -> None:
    said = say(catalogue, "what did Michael Strahan give Xochitl Gomez in week 3 of season 32")
    assert says(said.fact, "Michael Strahan gave")


def test_marks_that_are_not_known_one_by_one_are_not_made_up(catalogue: Catalogue) -> None:
    said = say(catalogue, "what did Len Goodman give Mya in the finale of season 9")
    assert "not known" in said.text or said.declined


@pytest.mark.parametrize(
    "sentence",
    lines("""
        what did Len Goodman say about Xochitl Gomez
        did Bruno Tonioli give Xochitl Gomez flowers after the jive
        is Len Goodman older than Xochitl Gomez
    """),
)
def test_what_asks_for_no_mark_is_none(sentence: str, catalogue: Catalogue) -> None:
    assert not isinstance(say(catalogue, sentence).query, Mark)
