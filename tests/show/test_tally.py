"""Which dances count, and what several come to."""

import pytest

from show.dance import Dance, Kind
from show.tally import average, counted, counts, share


def dance(*marks: float | None, kind: Kind = Kind.COUPLE, bonus: int | None = None) -> Dance:
    return Dance(
        celebrity="Ann",
        partner="Ben",
        style="Jive",
        song="Song",
        kind=kind,
        judges=("Len", "Bruno", "Carrie Ann")[: len(marks)],
        marks=marks,
        bonus=bonus,
    )


@pytest.mark.parametrize("kind", Kind)
def test_only_a_couples_own_judged_dances_count(kind: Kind) -> None:
    own = kind in {Kind.COUPLE, Kind.MEGAMIX}
    assert counts(dance(7, 8, 9, kind=kind)) is own
    assert counts(dance(7, 8, 9, kind=kind), teams=True) is (own or kind is Kind.TEAM)
    assert not counts(dance(kind=kind), teams=True)


def test_an_average_is_points_over_marks() -> None:
    danced = [dance(7, 8, 9), dance(10, None, 8.5), dance(10, 10, 10, kind=Kind.TEAM), dance()]
    assert counted(danced) == danced[:2]
    assert average(counted(danced)) == (24 + 18.5) / 5
    assert average([]) is None


def test_a_share_counts_the_bonus_among_the_points_that_could_be_had() -> None:
    assert share([dance(7, 8, 9), dance(kind=Kind.RELAY, bonus=3)]) == 27 / 30
    assert share([dance(kind=Kind.RELAY, bonus=3)]) is None
