"""Bars are as long as the figures say, and full only where nothing is missing."""

from hypothesis import given
from hypothesis import strategies as st

from ask.answer import Row
from ui.chart import CELLS, EMPTY, FULL, LEVELS, NOTHING, draw_bar, draw_course, draw_row


def test_a_bar_is_full_for_all_points_alone() -> None:
    assert draw_bar(1.0) == draw_bar(1.05) == FULL * CELLS
    assert draw_bar(59 / 60) == FULL * (CELLS - 1) + EMPTY
    assert draw_bar(0.0) == EMPTY * CELLS


@given(st.integers(1, 60), st.integers(0, 60), st.integers(0, 60))
def test_more_points_never_have_a_shorter_bar(possible: int, points: int, others: int) -> None:
    shorter, longer = sorted((min(points, possible), min(others, possible)))
    assert len(draw_bar(shorter / possible)) == CELLS
    assert draw_bar(shorter / possible).count(FULL) <= draw_bar(longer / possible).count(FULL)
    assert draw_bar(longer / possible).count(FULL) == longer * CELLS // possible


def test_each_mark_is_a_level_and_a_week_without_score_a_dot() -> None:
    assert draw_course([mark / 10 for mark in range(3, 11)]) == LEVELS
    assert draw_course([0.1, 0.2, 0.3]) == LEVELS[0] * 3
    assert draw_course([1.2, 0.0]) == LEVELS[-1] + LEVELS[0]
    assert draw_course([1.0, None, 0.95]) == LEVELS[-1] + NOTHING + LEVELS[-2]


def test_a_row_is_drawn_as_what_it_has() -> None:
    assert draw_row(Row(name="Ana & Ben", share=1.0)) == FULL * CELLS
    assert draw_row(Row(name="Ana & Ben", share=0.5, course=(1.0, 0.9))) == LEVELS[-1] + LEVELS[-2]
