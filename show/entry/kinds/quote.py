"""A quote: what somebody said, and where it was printed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from show.entry.entry import Entry
from show.entry.field import Field, Page
from show.entry.season import add_quote
from show.season import Season


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteEntry(Entry):
    """One more of a season."""

    kind: ClassVar = "quote"
    season: int

    @property
    def title(self) -> str:
        return f"A quote for season {self.season}"

    @property
    def reason(self) -> str:
        return "quote added"

    @property
    def numbers(self) -> tuple[int, ...]:
        return (self.season,)

    def pages(self, seasons: Mapping[int, Season]) -> tuple[Page, ...]:
        return (
            Page(
                "quote",
                (
                    Field(key="text", label="The words, as printed", most=1000, long=True, needed=True),
                    Field(key="person", label="Who said them", most=100, needed=True),
                    Field(key="about", label="On what, or when", hint="After winning"),
                    Field(
                        key="outlet",
                        label="Outlet",
                        hint="People, with a link to the page if you have it",
                        most=400,
                        needed=True,
                    ),
                    Field(key="day", label="Date of the page", hint="2026-11-24", most=40),
                ),
            ),
        )

    def apply(self, seasons: Mapping[int, Season], known: Iterable[Season] = ()) -> tuple[Season, ...]:
        typed = {
            field.key: self.texts.get(field.key, "") for page in self.pages(seasons) for field in page.fields
        }
        return (add_quote(seasons[self.season], **typed, known=known),)
