"""Numbers and dates, however somebody types them."""

import re
from typing import Final

from show.spelling import words
from trivia.slips import is_close

_OUT_OF = re.compile(r"^(\d+(?:\.\d+)?) ?(?:of|out of|/) ?\d+$")
_ISO_DATE = re.compile(r"\b((?:19|20)\d\d)-(\d\d?)-(\d\d?)\b")
_US_DATE = re.compile(r"\b(\d\d?)/(\d\d?)(?:/((?:19|20)?\d\d))?\b")
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
_DECIMAL_POINT = re.compile(r"(\d)\.(\d)")
_NO_DECIMALS = re.compile(r"(?<=\d)\.0+(?!\d)")
_SHORT_SEASON = re.compile(r"^[sw](\d+)$")

_MONTHS: Final = words(
    "january february march april may june july august september october november december"
)
_NUMBERS: Final = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS: Final = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
_ORDINALS: Final = words("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
_MEANT: Final = (
    {word: str(number) for number, word in enumerate(_NUMBERS)}
    | {word: str(number) for number, word in enumerate(_ORDINALS, start=1)}
    | {word: str(number) for word, number in _TENS.items()}
    | {month[:3]: month for month in _MONTHS}
    | {"sept": "september"}
)
_IDLE: Final = frozenset(
    words("the a an of in on it was he she they season seasons week place points point age years old")
)
"""Words that say nothing beside a number."""


def is_date(text: str) -> bool:
    """Whether it names a month."""
    return not set(_MONTHS).isdisjoint(words(text))


def without_total(text: str) -> str:
    """ "28 of 30" and "28/30" as the 28."""
    return _OUT_OF.sub(r"\1", text)


def read_figures(text: str, *, dated: bool) -> tuple[str, ...]:
    """`text` with its numbers and months in one spelling, and without the words that say nothing."""
    if dated:
        text = _ISO_DATE.sub(lambda found: f"{_month(found[2])} {found[3]} {found[1]}", text)
        text = _US_DATE.sub(lambda found: f"{_month(found[1])} {found[2]} {_year(found[3] or '')}", text)
    else:
        text = without_total(text.strip())
    text = _DECIMAL_POINT.sub(r"\1point\2", _NO_DECIMALS.sub("", text))
    kept: list[str] = []
    tens = 0
    for word in words(text):
        number = _ORDINAL.match(word) or _SHORT_SEASON.match(word)
        meant = number[1] if number else _MEANT.get(word, word)
        if dated and meant.isalpha():
            meant = next((month for month in _MONTHS if is_close((meant,), (month,))), meant)
        if meant.isdecimal():
            if tens and 0 < int(meant) < 10 and not word.isdecimal():
                kept[-1] = str(tens + int(meant))
            else:
                kept.append(str(int(meant)))
            tens = int(meant) if word in _TENS else 0
        elif meant not in _IDLE and not any(is_close((meant,), (idle,)) for idle in _IDLE):
            kept.append(meant)
    return tuple(kept)


def _month(number: str) -> str:
    return _MONTHS[int(number) - 1] if 1 <= int(number) <= 12 else number


def _year(digits: str) -> str:
    return f"20{digits}" if len(digits) == 2 else digits
