"""Themes of nights: which of them mean something, and when two are the same."""

import re

from show.season import Season
from show.spelling import plain
from show.week import Week
from trivia.options import telling_words

_ROUND = re.compile(
    r"first (dances|elimination)|premiere.*|top \d+|(semi|quarter) ?finals?|finals?|finale"
    r"|double elimination night|\d+th episode.*"
)
_ANY_NIGHT = frozenset({"night", "week", "party", "challenge", "dance", "dances", "celebration"})


def is_theme(text: str) -> bool:
    """Whether it is one theme, and not just the round ("Semifinals") or the themes of two nights."""
    return not _ROUND.fullmatch(plain(text)) and "/" not in text and "(" not in text


def core(text: str) -> frozenset[str]:
    """The words that make the theme: "Disney Night" and "Disney Week" have the same."""
    return telling_words(text) - _ANY_NIGHT


def theme_of(week: Week) -> str | None:
    """The theme of a night, beyond doubt; None where there is none."""
    danced = week.danced and not week.disputed and not any(dance.theme for dance in week.dances)
    return week.theme if danced and week.theme and is_theme(week.theme) else None


def words_of_themes(season: Season) -> frozenset[str]:
    """Every word that makes a theme of the season, of doubtful ones and of double nights too."""
    texts = [
        text
        for week in season.weeks
        for text in (week.theme, *(dance.theme for dance in week.dances))
        if text
    ]
    return frozenset[str]().union(*map(core, texts))


def themed(season: Season) -> bool:
    """Whether the theme of every night is known."""
    return all(week.theme for week in season.weeks)
