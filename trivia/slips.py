"""How near what was typed is to a name."""

from rapidfuzz.distance import OSA


def is_close(typed: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether it is the name but for slips: one in 4 letters or more, two in 9, three in 14.

    A slip is a letter that is wrong, missing or too many, or two that have changed places; in each word there
    is one more than in the word alone, for the others vouch for it.
    """
    if len(typed) == len(name) > 1 and any(
        count_slips(one, other) > _allowed(one, other) + 1 for one, other in zip(typed, name, strict=True)
    ):
        return False
    one, other = "".join(typed), "".join(name)
    return count_slips(one, other) <= _allowed(one, other)


def count_slips(one: str, other: str) -> int:
    """Letters that are wrong, missing or too many, or two that have changed places."""
    slips: int = OSA.distance(one, other)
    return slips


def _allowed(one: str, other: str) -> int:
    return min((min(len(one), len(other)) + 1) // 5, 3)
