from show.standing import Standing, rank

FIGURES = [("Ann", 8.0, 3), ("Ben", 9.0, 2), ("Eve", 9.0, 5), ("Dan", 7.0, 1)]


def test_equals_share_a_rank_and_the_next_rank_is_left_out() -> None:
    assert rank(FIGURES) == (
        Standing(1, "Ben", 9.0, 2),
        Standing(1, "Eve", 9.0, 5),
        Standing(3, "Ann", 8.0, 3),
        Standing(4, "Dan", 7.0, 1),
    )


def test_the_lowest_can_come_first() -> None:
    assert [(each.rank, each.subject) for each in rank(FIGURES, lowest=True)] == [
        (1, "Dan"),
        (2, "Ann"),
        (3, "Ben"),
        (3, "Eve"),
    ]


def test_a_limit_never_parts_equals() -> None:
    assert [each.subject for each in rank(FIGURES, limit=1)] == ["Ben", "Eve"]
    assert [each.subject for each in rank(FIGURES, limit=2)] == ["Ben", "Eve"]
    assert [each.subject for each in rank(FIGURES, limit=3)] == ["Ben", "Eve", "Ann"]
    assert rank([], limit=3) == ()
