"""What an answer is worth."""

from typing import Final

RIGHT: Final = 100
"""Points for a right answer."""

QUICKEST: Final = 50
"""The most that speed adds."""


def points(*, right: bool, taken: float, seconds: float, speed: bool) -> int:
    """The points of one answer: 0 for a wrong one; for a right one 100, and with `speed` up to 50 more.

    Speed adds 50 times the share of the time that was left, rounded down: an answer after `taken` of
    `seconds` brings 50 × (1 − taken / seconds), at least 0. It depends on nothing that others did, so that it
    is known the moment the answer is given. The rule is the game's own.
    """
    if not right:
        return 0
    left = 1 - max(taken, 0) / seconds
    return RIGHT + (int(QUICKEST * max(left, 0)) if speed else 0)
