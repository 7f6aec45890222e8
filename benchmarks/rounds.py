"""How often something is measured."""

import time
from collections.abc import Iterator


def take_rounds(seconds: float, *, least: int, most: int) -> Iterator[int]:
    """Number rounds from 0: `most` of them, or as many as begin within `seconds`, but `least` at any rate."""
    began = time.monotonic()
    for number in range(most):
        if number >= least and time.monotonic() - began >= seconds:
            return
        yield number
