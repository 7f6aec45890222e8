"""What all that is said of the show is put into words with."""

from collections.abc import Iterable
from datetime import date

from show.dance import Dance


def ordinal(number: int) -> str:
    """1 → "1st", 12 → "12th"."""
    teen = 10 <= number % 100 <= 20
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def listing(items: Iterable[str], last: str = "and") -> str:
    """["a", "b", "c"] → "a, b and c"; nothing of nothing."""
    items = list(items)
    return f" {last} ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)


def day(when: date) -> str:
    """A date in words: "December 5, 2023"."""
    return f"{when:%B} {when.day}, {when.year}"


def song(dance: Dance) -> str:
    """The music: “Unconditionally” by Katy Perry; “Cell Block Tango” from Chicago."""
    return f"“{dance.song}”{credit(dance)}"


def credit(dance: Dance) -> str:
    """What follows a song's title: " by Katy Perry", " from Chicago" for one of a musical, or nothing."""
    if not dance.artist:
        return ""
    return f" {dance.artist}" if dance.artist.startswith("from ") else f" by {dance.artist}"
