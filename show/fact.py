"""Something that happened in a season and has no number: who announced, what the audience chanted."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One statement of the press about one season."""

    topic: str
    """What it is about, in one word that questions are made from: "announcer", "chant", "interview" …"""

    people: tuple[str, ...] = ()
    """Whom it is about, in the spelling of the season."""

    week: int | None = None
    answer: str
    """The short answer to the topic: "Alfonso Ribeiro"."""

    sentence: str
    """The fact as a full sentence."""

    outlet: str
    date: datetime.date
    disputed: str | None = None
    """A sentence on what is wrong or doubtful about it."""
