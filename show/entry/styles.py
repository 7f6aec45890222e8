"""Styles as fans write them."""

import re
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from show.spelling import words
from show.vocabulary import STYLES_AS_TYPED

USUAL = (
    "Argentine tango", "Cha-cha-cha", "Charleston", "Contemporary", "Foxtrot", "Freestyle", "Jazz", "Jive",
    "Paso doble", "Quickstep", "Rumba", "Salsa", "Samba", "Tango", "Viennese waltz", "Waltz",
)  # fmt: skip
"""What is danced nearly every season."""

_BOTH = re.compile(r"\s*(?:&|\+|/|\band\b)\s*")


class Styles:
    """The one way to write each style."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        """`known`: styles beside the USUAL ones, as they have been written so far."""
        self._styles = {words(style): style for style in (*sorted(known), *USUAL)}
        for typed, style in STYLES_AS_TYPED.items():
            if words(style) in self._styles:
                self._styles.setdefault(words(typed), style)
        self._spelt = {key: " ".join(key) for key in self._styles}

    def read(self, typed: str) -> str | None:
        """The style that is meant, two joined by " & "; None if there is none like it."""
        if found := self._one(typed):
            return found
        parts = [self._one(part) for part in _BOTH.split(typed)]
        known = [part for part in parts if part]
        return " & ".join(known) if len(known) == len(parts) > 1 else None

    def near(self, typed: str) -> str | None:
        """The style whose name is most like it."""
        found = process.extractOne(" ".join(words(typed)), self._spelt, score_cutoff=60)
        return self._styles[found[2]] if found else None

    def _one(self, typed: str) -> str | None:
        key = words(typed)
        if key in self._styles:
            return self._styles[key]
        spelt = " ".join(key)
        if len(spelt) < 4:
            return None
        slips = 1 if len(spelt) < 8 else 2
        found = process.extract(spelt, self._spelt, scorer=OSA.distance, score_cutoff=slips, limit=3)
        nearest = {self._styles[key] for _, distance, key in found if distance == found[0][1]}
        return nearest.pop() if len(nearest) == 1 else None
