"""A season that is about to begin: its number, its first night and its cast."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from show.entry.entry import Entry
from show.entry.field import MOST_LETTERS, Field, Page
from show.entry.season import add_season
from show.season import Season
from show.seasonfile.fault import Fault, SeasonFileError


@dataclass(frozen=True, slots=True, kw_only=True)
class SeasonEntry(Entry):
    """What is typed says which season it is."""

    kind: ClassVar = "season"
    suggested: int
    """The number that is offered."""

    @property
    def title(self) -> str:
        return f"Season {self._typed}" if self._typed else "A new season"

    @property
    def reason(self) -> str:
        return "season added"

    @property
    def numbers(self) -> tuple[int, ...]:
        typed = self._typed
        return (int(typed),) if typed.isdecimal() and len(typed) < 3 and int(typed) else ()

    @property
    def _typed(self) -> str:
        return self.texts.get("number", "").strip().lstrip("#")

    def pages(self, seasons: Mapping[int, Season]) -> tuple[Page, ...]:
        return (
            Page(
                "number, dates, hosts and judges",
                (
                    Field(key="number", label="Number", text=str(self.suggested), most=4, needed=True),
                    Field(
                        key="premiere",
                        label="Premiere",
                        hint="2026-09-15 or September 15, 2026",
                        most=40,
                        needed=True,
                    ),
                    Field(key="hosts", label="Hosts", hint="Names with commas between them"),
                    Field(key="judges", label="Judges", hint="In the order in which they sit"),
                    Field(key="trophy", label="Trophy"),
                ),
            ),
            Page(
                "couples",
                (
                    Field(
                        key="couples",
                        label="Couples",
                        hint="A line: celebrity, professional, known for",
                        most=MOST_LETTERS,
                        long=True,
                    ),
                    Field(key="networks", label="Where it is shown", hint="ABC, Disney+"),
                ),
            ),
        )

    def apply(self, seasons: Mapping[int, Season], known: Iterable[Season] = ()) -> tuple[Season, ...]:
        known = tuple(known)
        for number in self.numbers:
            if number in seasons:
                told = f"season {number} is here already: use /seasons week, or /seasons edit"
                raise SeasonFileError([Fault("number", "", told)])
        typed = {field.key: self.texts.get(field.key, "") for page in self.pages({}) for field in page.fields}
        return (add_season(**typed, known=known),)
