"""Wrong options that could be right, and the order in which all are shown.

What is chosen depends on nothing but the question's own key and the candidates, so that a question looks the
same after every restart. Each candidate gets a number from its own hash and the key's, and the lowest
numbers are taken: a candidate more or less (a new season) changes one option at most.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Any, TypeVar

from show.spelling import plain, words

T = TypeVar("T")

WRONG = 3
"""How many wrong options a question has."""

LONGEST = 80
"""Characters in the longest option that fits a button's line."""

_LEAST_LETTERS = 3
_MASK = 2**64 - 1
_SPREAD = 0x9E3779B97F4A7C15
_PLACE = 0x5DEECE66D
SMALL_WORDS = frozenset(
    [
        "the",
        "and",
        "for",
        "with",
        "you",
        "your",
        "are",
        "was",
        "his",
        "her",
        "our",
        "from",
        "that",
        "this",
        "feat",
        "not",
        "all",
    ]
)


@dataclass(frozen=True, slots=True)
class Choice:
    """Options in their order and the index of the right one."""

    options: tuple[str, ...]
    answer: int


def digest(text: str) -> int:
    """64 bits that depend on `text` alone."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest())


@lru_cache(maxsize=16384)
def hashed(text: str) -> int:
    """`digest` of names, titles and other options, which come again and again."""
    return digest(text)


def mixed(seed: int, other: int) -> int:
    """64 bits that depend on both."""
    mixed = (seed ^ other) * _SPREAD & _MASK
    mixed = (mixed ^ mixed >> 29) * 0xBF58476D1CE4E5B9 & _MASK
    return mixed ^ mixed >> 32


@lru_cache(maxsize=16384)
def telling_words(text: str) -> frozenset[str]:
    """The words by which a text could give an option away: no small words, no numbers."""
    return frozenset(
        word
        for word in words(text)
        if len(word) >= _LEAST_LETTERS and not word.isdecimal() and word not in SMALL_WORDS
    )


@lru_cache(maxsize=16384)
def same(text: str) -> str:
    """`plain` of names, titles and other options, which come again and again."""
    return plain(text)


def choose(
    seed: int,
    right: T,
    tiers: Iterable[Iterable[T]],
    *,
    told: Iterable[str] = (),
    form: Callable[[T], str] = str,
    order: Callable[[T], Any] | None = None,  # Any: whatever can be compared, which typing has no word for
) -> Choice | None:
    """The right option among three wrong ones; None where there are not three fair ones.

    The first tier is used up before the next is touched. An option that shares a telling word with what the
    prompt has `told` (a surname, a song's word) is not fair, be it the right one or a wrong one. Shown in the
    order of the alphabet, or by `order`.
    """
    given = frozenset[str]().union(*map(telling_words, told))
    text = form(right)
    if not _fair(text, given):
        return None
    seen = {same(text)}
    chosen = [(right, text)]
    for tier in tiers:
        texts = {form(each): each for each in tier}
        drawn = sorted([((seed ^ hashed(shown)) * _SPREAD & _MASK, shown) for shown in texts])
        for _, shown in drawn:
            if same(shown) not in seen and _fair(shown, given):
                seen.add(same(shown))
                chosen.append((texts[shown], shown))
                if len(chosen) > WRONG:
                    break
        if len(chosen) > WRONG:
            break
    else:
        return None
    chosen.sort(key=lambda pair: order(pair[0]) if order else same(pair[1]))
    return Choice(tuple(shown for _, shown in chosen), [shown for _, shown in chosen].index(text))


def _fair(text: str, given: frozenset[str]) -> bool:
    return len(text) <= LONGEST and bool(same(text)) and not (given and telling_words(text) & given)


def around(seed: int, right: float, low: float, high: float, step: float = 1) -> Sequence[float]:
    """Three wrong numbers in steps beside `right`, none below `low` or above `high`; () where too few fit.

    The right one stands at any of the four places that fit, as the seed says.
    """
    places = range(WRONG + 1)
    fitting = [
        place for place in places if right - place * step >= low and right + (WRONG - place) * step <= high
    ]
    if not fitting:
        return ()
    place = fitting[mixed(seed, _PLACE) % len(fitting)]
    return [right + (each - place) * step for each in places if each != place]


def among(right: float, low: float, high: float) -> Sequence[float]:
    """As `around`, for marks and totals, which crowd at the upper end of their scale.

    The scale is cut into fours from above (10 9 8 7, 6 5 4 3), and the options are the four that `right` is
    in: so they are the same for each of the four, and tell nothing.
    """
    place = WRONG - int(high - right) % (WRONG + 1)
    place = max(min(place, int(right - low)), 0)
    return [right + each - place for each in range(WRONG + 1) if each != place]


def beside(seed: int, right: int, others: Iterable[int]) -> list[int]:
    """Three of `others` beside `right`, which then stands at any of the four places, as the seed says."""
    lower = sorted((each for each in others if each < right), key=lambda each: mixed(seed, hashed(str(each))))
    higher = sorted(
        (each for each in others if each > right), key=lambda each: mixed(seed, hashed(str(each)))
    )
    fitting = [place for place in range(WRONG + 1) if place <= len(lower) and WRONG - place <= len(higher)]
    if not fitting:
        return []
    place = fitting[mixed(seed, _PLACE) % len(fitting)]
    return lower[:place] + higher[: WRONG - place]
