"""Spellings made comparable: what is left of a text when case, accents and punctuation do not matter."""

import re
import unicodedata
from collections.abc import Iterable

_UNDIVIDED_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
"""Letters that Unicode does not take apart into a plain letter and an accent."""

_APOSTROPHES = "'’‘ʼ`´＇"
_WITHOUT_APOSTROPHES = str.maketrans("", "", _APOSTROPHES)
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_SIGN_OF_A_NUMBER = re.compile(r"(?<!\w)-(?=\d)|(?<=\d)[.,](?=\d)")
_CATEGORIES_OF_SIGNS = frozenset({"No", "Sc", "Sm", "So"})
"""Unicode's: raised numbers and fractions, signs of currencies, of mathematics and of other things."""

_POSSESSIVE = re.compile(rf"(?<=\w)[{_APOSTROPHES}]s\b")
_DOT_OF_AN_INITIAL = re.compile(r"\b([^\W\d_])\.\s?(?=[^\W\d_]\b)")
_WORD = re.compile(r"[^\W_]+")


def plain(text: str) -> str:
    """`text` in lower case, its words parted by single blanks, without accents, apostrophes and possessives.

    "Xochitl's" is "xochitl", "O’Hurley" is "ohurley", "J. R." is "jr", "Misty May-Treanor" is
    "misty may treanor". Applied twice it changes nothing more.
    """
    return " ".join(words(text))


def spelling(text: str) -> str:
    """As `plain`, and with the signs by which "3" is not "-3", "1.5" not "1,5" and "C" not "C++"."""
    folded = text.translate(_DASHES)
    signs = "".join(
        sign for sign in folded if sign in "%#/@*" or unicodedata.category(sign) in _CATEGORIES_OF_SIGNS
    )
    return f"{plain(text)} {''.join(_SIGN_OF_A_NUMBER.findall(folded))}{signs}".strip() or text


def words(text: str) -> tuple[str, ...]:
    """The words of `text`, each as `plain` writes it."""
    text = text.casefold()
    if not text.isascii() or "'" in text or "`" in text:
        text = _POSSESSIVE.sub("", text).translate(_WITHOUT_APOSTROPHES)
    if "." in text:
        text = _DOT_OF_AN_INITIAL.sub(r"\1", text)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).casefold().translate(_UNDIVIDED_LETTERS)
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return tuple(_WORD.findall(text))


def begin_words(wanted: Iterable[str], text: str) -> bool:
    """Whether each wanted word begins a word of `text`; true for none."""
    of_text = words(text)
    return all(any(word.startswith(each) for word in of_text) for each in wanted)
