"""What a fan reads about a change, and that no change goes untold."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from show.couple import Exit
from show.dance import Dance
from show.difference import Change, compare
from show.quote import Quote
from show.season import Season
from show.week import Week
from tests.db.facts import a_season
from tests.show.strategies import seasons


def told(before: Season | None, after: Season | None) -> list[str]:
    return [each.sentence for each in compare(before, after).distinctions]


def with_dance(season: Season, week: int, index: int, **changed: object) -> Season:
    weeks = list(season.weeks)
    dances = list(weeks[week - 1].dances)
    dances[index] = replace(dances[index], **changed)  # type: ignore[arg-type]  # any field of a dance
    weeks[week - 1] = replace(weeks[week - 1], dances=tuple(dances))
    return replace(season, weeks=tuple(weeks))


def test_a_changed_mark_is_told_with_the_night_the_couple_and_both_marks() -> None:
    season = a_season()
    assert told(season, with_dance(season, 1, 0, marks=(9, 8.5, None))) == [
        "Week 1: Kelly Monaco's foxtrot: marks 8 7 9 → 9 8.5 X"
    ]


def test_each_changed_fact_is_one_sentence_under_the_heading_of_its_week() -> None:
    season = a_season()
    changed = replace(
        with_dance(season, 2, 1, song="Fever", bonus=2),
        trophy="Len Goodman Mirrorball Trophy",
        finale=date(2005, 6, 30),
        couples=(season.couples[0], replace(season.couples[1], left=Exit.ELIMINATED, left_week=2)),
    )
    difference = compare(season, changed)
    assert {group: [each.sentence for each in some] for group, some in difference.groups().items()} == {
        "Season": [
            "Season 1: finale June 15, 2005 → June 30, 2005",
            "Season 1: trophy Len Goodman Mirrorball Trophy",
        ],
        "Couples": [
            "John O'Hurley and Charlotte Jorgensen: exit eliminated",
            "John O'Hurley and Charlotte Jorgensen: week of the exit 2",
        ],
        "Week 2": [
            "Week 2: John O'Hurley's foxtrot: song Fly Me to the Moon → Fever",
            "Week 2: John O'Hurley's foxtrot: bonus 2",
        ],
    }
    assert difference.summary == "4 facts added, 2 changed"
    assert compare(changed, season).summary == "2 facts changed, 4 removed"
    assert "Season 1: trophy Len Goodman Mirrorball Trophy is taken out" in told(changed, season)


def test_a_new_week_is_told_dance_by_dance() -> None:
    season = a_season(weeks=1)
    assert told(season, replace(a_season(weeks=2), finale=season.finale)) == [
        "Week 2; date June 15, 2005; panel Carrie Ann Inaba, Len Goodman, Bruno Tonioli",
        "Week 2: Kelly Monaco's foxtrot; song Fly Me to the Moon; marks 8 7 9",
        "Week 2: John O'Hurley's foxtrot; song Fly Me to the Moon; marks 8 7 9",
    ], "the judges are the panel, and the partners their own"
    week = replace(
        a_season(weeks=2).weeks[1], dances=(replace(season.weeks[0].dances[0], partner="Ada Bell"),)
    )
    assert told(season, replace(season, weeks=(*season.weeks, week)))[-1].endswith(
        "partner Ada Bell; marks 8 7 9"
    ), "of a stand-in it is told"


def test_a_dance_that_is_taken_out_leaves_the_couples_other_dance_as_it_was() -> None:
    season = a_season(weeks=1)
    second = replace(season.weeks[0].dances[0], style="Jive", song="Hey Ya!")
    week = season.weeks[0]
    both = replace(season, weeks=(replace(week, dances=(*week.dances, second)),))
    only = replace(season, weeks=(replace(week, dances=(week.dances[1], second)),))
    assert told(both, only) == ["Week 1: Kelly Monaco's foxtrot"]
    assert compare(both, only).count(Change.REMOVED) == 1


def test_a_celebrity_who_is_written_otherwise_is_the_same_couple() -> None:
    season = a_season()
    old = season.couples[0]
    weeks = tuple(
        replace(
            week,
            dances=tuple(
                replace(dance, celebrity="Kelly Monako") if dance.celebrity == old.celebrity else dance
                for dance in week.dances
            ),
        )
        for week in season.weeks
    )
    renamed = replace(
        season, couples=(replace(old, celebrity="Kelly Monako"), season.couples[1]), weeks=weeks
    )
    assert told(season, renamed) == ["Kelly Monaco is now called Kelly Monako"]


def test_a_new_season_is_all_that_is_in_it_and_one_removed_the_same() -> None:
    difference = compare(None, a_season())
    assert difference.distinctions[0].sentence == "Season 1, from June 1, 2005 on"
    assert difference.count(Change.ADDED) == len(difference.distinctions)
    assert compare(a_season(), None).count(Change.REMOVED) == len(difference.distinctions)
    assert not compare(None, None)
    assert compare(None, None).summary == "nothing changes"


def test_long_texts_are_shortened_to_their_beginning() -> None:
    quote = Quote(person="Val", text="word " * 100, outlet="The Gazette")
    (sentence,) = told(a_season(), replace(a_season(), quotes=(quote,)))
    assert sentence.startswith("Val: “word word")
    assert "…" in sentence
    assert len(sentence) < 250


def test_the_order_alone_is_a_difference_too() -> None:
    season = a_season(weeks=1)
    week = season.weeks[0]
    assert told(season, replace(season, weeks=(replace(week, dances=week.dances[::-1]),))) == [
        "Season 1: the order of its facts"
    ]


@settings(max_examples=20)
@given(seasons(numbers=st.just(3)), seasons(numbers=st.just(3)))
def test_nothing_is_told_exactly_where_nothing_changes(before: Season, after: Season) -> None:
    assert not compare(before, before)
    assert bool(compare(before, after)) == (before != after)


def test_a_week_that_only_got_its_theme_is_one_change() -> None:
    season = a_season()
    scheduled = Week(number=3, air_date=date(2005, 6, 22))
    both = replace(season, finale=None, weeks=(*season.weeks, scheduled))
    themed = replace(both, weeks=(*season.weeks, replace(scheduled, theme="Disney")))
    assert told(both, themed) == ["Week 3: theme Disney"]
    assert told(themed, both) == ["Week 3: theme Disney is taken out"]
    assert isinstance(both.weeks[0].dances[0], Dance)
