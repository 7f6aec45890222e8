"""A trivia question with exactly one right option."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from show.source import Source


class Topic(StrEnum):
    """What a question is about, for people who want a game of one thing only."""

    WINNERS = "winners"
    STANDINGS = "standings"
    PARTNERS = "partners"
    ELIMINATIONS = "eliminations"
    CELEBRITIES = "celebrities"
    SCORES = "scores"
    PERFECT_SCORES = "perfect scores"
    DANCES = "dances"
    MUSIC = "music"
    THEMES = "themes"
    JUDGES = "judges"
    HOSTS = "hosts"
    TROPHIES = "trophies"
    DATES = "dates"
    QUOTES = "quotes"
    RECORDS = "records"
    FINALES = "finales"
    SERVER = "server questions"
    """Those that a server's admins wrote themselves; no kind makes any."""


class Difficulty(IntEnum):
    """How hard a question is thought to be, before anybody has answered it."""

    EASY = 1
    MEDIUM = 2
    HARD = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Made from the facts, and from nothing else; two equal questions have the same id."""

    id: str
    """Kind, season and a hash of the subject: "total.32.9f86d081a3". The same after every restart and
    rebuild, and also when a fact is mended, so that what a server reported or asked stays known."""

    kind: str
    topic: Topic
    difficulty: Difficulty
    prompt: str
    """At most 300 characters."""

    options: tuple[str, ...]
    """Four, or two for true or false, each at most 80 characters, in the order of the alphabet, of numbers,
    of time or of the judges' seats. All differ in `show.spelling.plain`, those of admins perhaps in signs
    alone."""

    answer: int
    """The index of the one right option."""

    explanation: str
    """One sentence for the reveal, which adds something."""

    facts: tuple[str, ...]
    """What it rests on, as short texts that can be looked up in the season files."""

    seasons: tuple[int, ...]
    """The numbers of the seasons it rests on: all of them for a question over the whole show."""

    sources: tuple[Source, ...]
    aliases: tuple[tuple[str, str], ...] = ()
    """Where answers are typed: (name, what else the person is called) of those among the options."""

    @property
    def right(self) -> str:
        """The right option."""
        return self.options[self.answer]
