"""How people stand in a game."""

import pytest

from tests.trivia.made_up import a_question, at
from trivia.round import Answer, Closing, Round
from trivia.standing import standings

ANA, BEN, CLEO = 1, 2, 3


def a_round(number: int, given: dict[int, int], closing: Closing | None = Closing.TIME) -> Round:
    """`given`: the points of each person who answered, after as many seconds as the person's number."""
    start = at(number * 100)
    return Round(
        number=number,
        question=a_question(number),
        drawn_at=start,
        message=number,
        shown_at=start,
        deadline=at(number * 100 + 20),
        closed_at=None if closing is None else at(number * 100 + 20),
        closing=closing,
        answers=tuple(
            Answer(
                person=person,
                at=at(number * 100 + person),
                choice=int(points == 0),
                right=points > 0,
                points=points,
            )
            for person, points in given.items()
        ),
    )


def test_those_with_the_same_points_share_a_place() -> None:
    found = standings([a_round(1, {ANA: 120, BEN: 120, CLEO: 100, 4: 0})])
    assert [(each.person, each.place) for each in found] == [(ANA, 1), (BEN, 1), (CLEO, 3), (4, 4)]


def test_nobody_stands_anywhere_before_the_first_answer() -> None:
    assert standings([]) == standings([a_round(1, {})]) == ()


def test_accuracy_fastest_and_streaks() -> None:
    rounds = [
        a_round(1, {ANA: 100, BEN: 0}),
        a_round(2, {ANA: 100, BEN: 110}),
        a_round(3, {ANA: 0, BEN: 110}),
        a_round(4, {ANA: 130, BEN: 110}),
    ]
    ana, ben = standings(rounds)
    assert (ana.person, ana.points, ana.right, ana.answered) == (ANA, 330, 3, 4)
    assert (ana.streak, ana.best_streak, ana.fastest) == (1, 2, 1)
    assert ana.accuracy == pytest.approx(0.75)
    assert (ben.points, ben.place, ben.streak, ben.best_streak, ben.fastest) == (330, 1, 3, 3, 2)


@pytest.mark.parametrize(
    ("closing", "streak"),
    [(Closing.TIME, 1), (Closing.EVERYONE, 1), (Closing.SKIP, 2), (Closing.STOP, 2), (None, 2)],
)
def test_a_missed_question_breaks_a_streak_unless_there_was_no_chance(
    closing: Closing | None, streak: int
) -> None:
    (last,) = standings([a_round(1, {ANA: 100}), a_round(2, {}, closing), a_round(3, {ANA: 100})])
    assert last.streak == streak


def test_without_a_right_answer_nobody_is_fastest() -> None:
    (only,) = standings([a_round(1, {ANA: 0})])
    assert only.fastest is None
    assert a_round(1, {ANA: 0}).fastest is None
