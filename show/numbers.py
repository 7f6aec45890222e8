"""Numbers as people write them: "32", "32nd", "thirty-two", "thirty-second"."""

import re
from collections.abc import Sequence

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ODD_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}

_DIGITS = re.compile(r"(\d{1,9})(?:st|nd|rd|th)?")


def _ordinal(word: str) -> str:
    return _ODD_ORDINALS.get(word) or (word.removesuffix("y") + "ieth" if word.endswith("y") else word + "th")


_VALUES = {word: number for number, word in enumerate((*_ONES, *_TEENS), start=1)}
_VALUES |= {word: ten * 10 for ten, word in enumerate(_TENS, start=2)}
_VALUES |= {_ordinal(word): number for word, number in _VALUES.items()}
_VALUES["zero"] = 0


def read_number(words: Sequence[str]) -> int | None:
    """The number that `words`, in plain spelling, say together; None when they say anything else.

    In words up to 99, and years as they are spoken ("twenty eleven", "two thousand nine").
    """
    match words:
        case [word]:
            if digits := _DIGITS.fullmatch(word):
                return int(digits[1])
            return _VALUES.get(word)
        case [ten, one] if ten in _TENS and 1 <= _VALUES.get(one, 0) <= 9:
            return _VALUES[ten] + _VALUES[one]
        case ["twenty", *rest] if (year := read_number(rest)) is not None and 10 <= year <= 99:
            return 2000 + year
        case ["two", "thousand", *rest]:
            year = read_number([word for word in rest if word != "and"]) if rest else 0
            return None if year is None or year > 99 else 2000 + year
        case _:
            return None
