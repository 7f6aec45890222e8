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
    if not speed:
        return RIGHT
    # In whole milliseconds, as Discord tells time: fractions would round 28 points down to 27.
    left = max(round((seconds - max(taken, 0)) * 1000), 0)
    return RIGHT + QUICKEST * left // round(seconds * 1000)
