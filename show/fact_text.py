"""Single facts as people read them."""

from datetime import date

from show.wording import day

LONGEST = 160
"""Characters of a text that are shown; of a longer one, the beginning."""

_LABELS = {
    "absent": "absent judges",
    "air_date": "date",
    "as_of": "told up to",
    "billing": "billed as",
    "guest_judges": "guest judges",
    "industry": "field",
    "inspired_by": "from",
    "joined_by": "danced along",
    "known_for": "known for",
    "left": "exit",
    "left_week": "week of the exit",
    "other_air_dates": "further nights",
    "stated_total": "total",
}


_PROPER = frozenset(
    {"Argentine", "Viennese", "Charleston", "Lindy", "Hop", "West", "Coast", "Bollywood", "Broadway"}
)


def spoken(style: str) -> str:
    """A style within a sentence: "foxtrot", "Viennese waltz"."""
    return " ".join(word if word in _PROPER else word.lower() for word in style.split())


def label(field: str) -> str:
    """What a field is called in a sentence or on a form."""
    return _LABELS.get(field, field.replace("_", " "))


def tell(value: object) -> str:
    """A value as it stands in a sentence: marks with blanks, names with commas, dates written out."""
    match value:
        case None | ():
            return "nothing"
        case tuple() if all(part is None or isinstance(part, int | float) for part in value):
            return " ".join("X" if mark is None else f"{mark:g}" for mark in value)
        case tuple():
            return ", ".join(map(tell, value))
        case date():
            return day(value)
        case float():
            return f"{value:g}"
        case _:
            return shorten(str(value))


def shorten(text: str) -> str:
    """One line, cut where it is too long to be read in passing."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
