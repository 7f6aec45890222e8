"""Two changes at once: nothing of either is lost, and what clashes is asked about."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from show.merging import merge
from show.season import Season
from tests.db.facts import a_season
from tests.show.strategies import seasons
from tests.show.test_difference import with_dance

BASE = a_season(weeks=3)


def test_changes_of_different_facts_are_both_there() -> None:
    mine = replace(with_dance(BASE, 1, 0, marks=(9, 9, 9)), trophy="Mirrorball")
    theirs = replace(
        with_dance(BASE, 1, 1, song="Fever"), weeks=with_dance(BASE, 1, 1, song="Fever").weeks[:2]
    )
    merged = merge(BASE, mine, theirs)
    assert not merged.clashes
    assert merged.season.trophy == "Mirrorball"
    assert [dance.marks for dance in merged.season.weeks[0].dances] == [(9, 9, 9), (8, 7, 9)]
    assert merged.season.weeks[0].dances[1].song == "Fever"
    assert len(merged.season.weeks) == 2


def test_two_changes_of_one_fact_are_asked_about_and_the_stored_one_stays_till_then() -> None:
    mine, theirs = with_dance(BASE, 2, 0, marks=(9, 9, 9)), with_dance(BASE, 2, 0, marks=(7, 7, 7))
    merged = merge(BASE, mine, theirs)
    assert merged.season == theirs
    assert [each.sentence for each in merged.clashes.distinctions] == [
        "Week 2: Kelly Monaco's foxtrot: marks 7 7 7 → 9 9 9"
    ]


def test_the_same_change_made_twice_is_no_clash() -> None:
    both = with_dance(BASE, 2, 0, marks=(9, 9, 9))
    assert merge(BASE, both, both) == merge(BASE, BASE, both)
    assert merge(BASE, both, both).season == both


def test_two_who_add_the_same_season_differently_are_asked() -> None:
    merged = merge(None, replace(BASE, trophy="Mine"), replace(BASE, trophy="Theirs"))
    assert [each.sentence for each in merged.clashes.distinctions] == ["Season 1: trophy Theirs → Mine"]
    assert merged.season.trophy == "Theirs"


def test_what_one_takes_out_while_the_other_changes_it_is_asked_about() -> None:
    without = replace(BASE, weeks=BASE.weeks[:2])
    changed = replace(BASE, weeks=(*BASE.weeks[:2], replace(BASE.weeks[2], theme="Disney")))
    merged = merge(BASE, changed, without)
    assert merged.season == without
    assert "Week 3; theme Disney" in merged.clashes.distinctions[0].sentence
    merged = merge(BASE, without, changed)
    assert merged.season.weeks == changed.weeks
    assert merged.clashes.distinctions[0].sentence == "Week 3"


@pytest.mark.parametrize("week", [1, 3])
def test_taking_a_change_back_keeps_what_came_after_it(week: int) -> None:
    changed = with_dance(BASE, week, 0, marks=(1, 1, 1))
    later = replace(with_dance(changed, 2, 1, song="Fever"), note="Later.")
    undone = merge(base=changed, mine=BASE, theirs=later)
    assert not undone.clashes
    assert undone.season == replace(with_dance(BASE, 2, 1, song="Fever"), note="Later.")


def test_the_couples_of_a_finale_keep_their_turns() -> None:
    first, second = BASE.weeks[2].dances[:2]
    rounds = (first, second, replace(second, style="Freestyle"), replace(first, style="Freestyle"))
    finale = replace(BASE, weeks=(*BASE.weeks[:2], replace(BASE.weeks[2], dances=rounds)))
    corrected = with_dance(finale, 3, 3, song="Fever")
    assert merge(finale, replace(finale, trophy="Mirrorball"), corrected).season == replace(
        corrected, trophy="Mirrorball"
    )
    assert merge(finale, corrected, finale).season == corrected


@settings(max_examples=20)
@given(seasons(numbers=st.just(3)), seasons(numbers=st.just(3)))
def test_merging_with_who_changed_nothing_gives_what_the_other_wrote(one: Season, other: Season) -> None:
    def facts(season: Season) -> list[str]:
        return sorted(repr(season).replace("(", ",").replace(")", ",").split(","))

    assert merge(one, one, other).season == other
    merged = merge(one, other, one)
    assert not merged.clashes
    assert facts(merged.season) == facts(other), "in the order of the first, so that only the order differs"
