"""Facts read as people write them."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ask import wording
from show.couple import Couple, Exit
from show.dance import Dance, Kind
from show.season import Season
from show.source import Source
from show.week import Week


def couple(celebrity: str = "Ann Lee", professional: str = "Bo Day", **fields: object) -> Couple:
    return Couple(celebrity=celebrity, professional=professional, **fields)  # type: ignore[arg-type]  # a test's


def dance(**fields: object) -> Dance:
    told: dict[str, object] = {
        "celebrity": "Ann Lee",
        "style": "Waltz",
        "song": "Moon River",
        "partner": "Bo Day",
    }
    return Dance(**{**told, **fields})  # type: ignore[arg-type]  # a test's


def season(*couples: Couple, **fields: object) -> Season:
    told: dict[str, object] = {"number": 9, "year": 2009, "premiere": date(2009, 9, 21), "couples": couples}
    return Season(**{**told, **fields})  # type: ignore[arg-type]  # a test's


def test_counts_have_their_nouns_number() -> None:
    assert wording.count(0, "win") == "0 wins"
    assert wording.count(1, "win") == "1 win"
    assert wording.count(2, "person", "people") == "2 people"


@given(st.sets(st.integers(1, 60)))
def test_spans_stand_for_exactly_their_numbers(numbers: set[int]) -> None:
    read = wording.spans(numbers)
    found: list[int] = []
    for part in read.replace(" and ", ", ").split(", ") if read else []:
        first, _, last = part.partition("–")
        found += range(int(first), int(last or first) + 1)
    assert found == sorted(numbers)


def test_spans_draw_runs_together() -> None:
    assert wording.spans([1, 2, 3, 5, 7, 8]) == "1–3, 5 and 7–8"
    assert wording.spans([4]) == "4"


@given(st.integers(1, 400), st.integers(1, 60))
def test_averages_are_read_with_two_places_at_most(points: int, marks: int) -> None:
    read = wording.decimal(points / marks)
    assert abs(Fraction(read) - Fraction(points, marks)) <= Fraction(501, 100_000)
    assert len(read.partition(".")[2]) <= 2
    assert "." not in read or not read.endswith(("0", "."))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Val", "“Val”"),
        ("  two   words ", "“two words”"),
        ("@everyone <@1> **x** [a](https://b.c)", "“everyone 1 x a https b.c”"),
        ("O'Hurley & Charlotte-Ann", "“O'Hurley & Charlotte-Ann”"),
        ("under_score", "“under score”"),
        ("", "“”"),
    ],
)
def test_what_was_typed_is_repeated_without_its_teeth(typed: str, read: str) -> None:
    assert wording.quoted(typed) == read


@given(st.text())
def test_what_was_typed_is_repeated_in_one_short_line(typed: str) -> None:
    read = wording.quoted(typed)
    assert len(read) <= 42
    assert not set("*_~`|<>[]()#@:/\\\n\r") & set(read)


def test_marks_stand_in_seat_order_with_a_dash_where_a_judge_gave_none() -> None:
    panel = ("C", "L", "B")
    assert wording.marks(dance(judges=panel, marks=(10, None, 8.5))) == "10 – 8.5"
    assert wording.marks(dance(judges=panel, marks=(7, 8, 9, 9, 9, 10))) == "7 8 9 + 9 9 10"
    assert wording.marks(dance(judges=panel, stated_total=27)) == ""
    assert wording.marks(dance()) == ""


def test_scores_tell_total_possible_and_bonus() -> None:
    panel = ("C", "L", "B")
    assert wording.score(dance(judges=panel, marks=(9, 9, 9))) == "27 of 30"
    assert wording.score(dance(judges=panel, marks=(9, 9, 9.5), bonus=3)) == "27.5 of 30 + 3 bonus"
    assert wording.score(dance(judges=panel, marks=(9, None, 9))) == "18 of 20"
    assert wording.score(dance(judges=panel, stated_total=26)) == "26 of 30"
    assert wording.score(dance(kind=Kind.RELAY, bonus=10)) == "10 bonus points"
    assert wording.score(dance(kind=Kind.RELAY, bonus=1)) == "1 bonus point"
    assert wording.score(dance(kind=Kind.GROUP)) == "not scored"


def test_several_dances_are_added_up_with_the_bonus_apart() -> None:
    panel = ("C", "L", "B")
    two = [dance(judges=panel, marks=(9, 9, 9)), dance(judges=panel, marks=(10, 10, 10))]
    assert wording.total_of(two) == "57 of 60"
    assert wording.total_of([*two, dance(kind=Kind.MARATHON, bonus=4)]) == "57 of 60 + 4 bonus"
    assert wording.total_of([dance(kind=Kind.MARATHON, bonus=4)]) == "4 bonus points"
    assert wording.total_of([dance(kind=Kind.GROUP)]) == "not scored"
    assert wording.total_of([]) == "not scored"


def test_how_far_a_couple_came() -> None:
    first, second = couple(place=1), couple("Cy Fox", place=2)
    third, other_third = couple("Di Gray", place=3), couple("Ed Hill", place=3)
    gone = couple("Flo Ivy", left=Exit.ELIMINATED, left_week=4)
    left = couple("Gus Jay", left=Exit.WITHDREW)
    still = couple("Hal Key")
    finished = season(first, second, third, other_third, gone, left)
    running = season(second, gone, left, still)
    assert wording.placing(first, finished) == "winner"
    assert wording.placing(second, finished) == "runner-up"
    assert wording.placing(third, finished) == "shared 3rd place"
    assert wording.placing(couple("New", place=4), season(first, couple("New", place=4))) == "4th place"
    assert wording.placing(gone, running) == "eliminated in week 4"
    assert wording.placing(left, running) == "withdrew"
    assert wording.placing(still, running) == "still competing"
    assert wording.placing(still, season(first, still)) == "place not known"


def test_couples_in_a_sentence_are_told_apart() -> None:
    assert wording.name_couples([couple()]) == "Ann Lee and Bo Day"
    assert (
        wording.name_couples([couple(), couple("Cy Fox", "Di Gray")])
        == "Ann Lee & Bo Day and Cy Fox & Di Gray"
    )


def test_only_an_unfinished_season_says_how_far_it_goes() -> None:
    danced = Week(number=3, air_date=date(2009, 10, 5), dances=(dance(),))
    scheduled = Week(number=4, air_date=date(2009, 10, 12))
    running = season(couple(), weeks=(danced, scheduled))
    assert wording.reach(running) == "Through season 9, week 3 (October 5, 2009)"
    assert wording.reach(season(couple(), weeks=(danced,), as_of=date(2009, 10, 6))) == (
        "Through season 9, week 3 (October 6, 2009)"
    )
    assert wording.reach(season(couple(place=1), weeks=(danced,))) is None
    assert wording.reach(season(couple(), weeks=(scheduled,))) is None
    assert wording.reach_of_all(
        [season(couple(place=1), weeks=(danced,), number=8), running]
    ) == wording.reach(running)
    assert wording.reach_of_all([]) is None


def test_a_source_is_credited_once_and_linked_where_its_page_is_the_only_one() -> None:
    def wiki(number: int) -> Source:
        return Source(name="Wikipedia", covers="dances", url=f"https://w.org/{number}", licence="CC")

    set_of_data = Source(name="Data", covers="marks", url="https://d.org")
    one = season(number=1, sources=(wiki(1), set_of_data))
    two = season(number=2, sources=(wiki(2), set_of_data))
    assert wording.credits_of([one]) == (wiki(1), set_of_data)
    assert wording.credits_of([one, two]) == (
        Source(name="Wikipedia", covers="dances", licence="CC"),
        set_of_data,
    )


def test_what_is_disputed_says_what_it_is_about() -> None:
    week = Week(number=2, air_date=date(2009, 9, 28), disputed="The theme is doubtful.")
    told = wording.dispute(season(disputed="A."), week, couple(disputed="B."), dance(disputed="C."), couple())
    assert list(told) == [
        "Season 9: A.",
        "Week 2: The theme is doubtful.",
        "Ann Lee: B.",
        "Ann Lee, Waltz: C.",
    ]
