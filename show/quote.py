"""Words that somebody said about the show, as an outlet printed them."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The words are printed words: never shortened, never mended."""

    person: str
    text: str
    """What stands inside the quotation marks, punctuation as printed."""

    about: str | None = None
    """On what or when it was said: "after winning"."""

    outlet: str
    date: datetime.date | None = None
    """The date of the page that printed it. None: the page shows none."""

    @property
    def words(self) -> str:
        """The text without the comma that printed speech carries before "he said"."""
        return self.text.rstrip().removesuffix(",")
