"""Any one thing of a season changed: the season itself, a couple, a week, a dance, a quote …"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar, Final

from show.entry.edit import Thing, edit_thing, find_things, remove_thing
from show.entry.entry import Entry
from show.entry.field import MOST_FIELDS, Field, Page
from show.fact_text import label
from show.season import Season

FIRST: Final = (
    "marks", "total", "style", "song", "artist", "place", "left", "left_week", "theme", "air_date",
    "guest_judges", "panel",
)  # fmt: skip
"""What is mended most often stands first."""

FIXED: Final = frozenset({"season"})
"""By its number a season is known; it is another one with another."""

LONG: Final = frozenset({"note", "disputed", "text", "sentence"})


@dataclass(frozen=True, slots=True, kw_only=True)
class EditEntry(Entry):
    """A field that is emptied takes the fact out."""

    kind: ClassVar = "edit"
    season: int
    path: str
    """As `show.entry.edit.Thing` has it."""

    name: str
    """What it is, as a person reads it."""

    removed: bool = False
    """Whether it is to be taken out as a whole."""

    @property
    def title(self) -> str:
        return self.name if self.path == "season" else f"Season {self.season}: {self.name}"

    @property
    def reason(self) -> str:
        return f"{self.name} {'taken out' if self.removed else 'edited'}"

    @property
    def numbers(self) -> tuple[int, ...]:
        return (self.season,)

    @property
    def can_be_removed(self) -> bool:
        return self.path != "season"

    def pages(self, seasons: Mapping[int, Season]) -> tuple[Page, ...]:
        return pages_of(find_thing(seasons[self.season], self.path))

    def apply(self, seasons: Mapping[int, Season], known: Iterable[Season] = ()) -> tuple[Season, ...]:
        season = seasons[self.season]
        if self.removed:
            return (remove_thing(season, self.path, known=known),)
        return (edit_thing(season, self.path, self.texts, known=known),)


def find_thing(season: Season, path: str) -> Thing:
    """Raises KeyError if there is none (any more)."""
    found = next((thing for thing in find_things(season) if thing.path == path), None)
    if found is None:
        raise KeyError(path)
    return found


def pages_of(thing: Thing) -> tuple[Page, ...]:
    """All fields that the thing can have, some on each page."""
    keys = sorted((key for key in thing.fields if key not in FIXED), key=_rank)
    fields = [
        Field(key=key, label=_named(key), text=thing.fields[key], most=2000, long=key in LONG) for key in keys
    ]
    return tuple(
        Page(", ".join(field.label for field in some).lower(), tuple(some))
        for some in (fields[at : at + MOST_FIELDS] for at in range(0, len(fields), MOST_FIELDS))
    )


def _rank(key: str) -> int:
    return FIRST.index(key) if key in FIRST else len(FIRST)


def _named(key: str) -> str:
    name = label(key)
    return name[:1].upper() + name[1:]
