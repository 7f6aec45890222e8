"""The result of a season: who came where."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from show.entry.entry import Entry
from show.entry.exit_lines import format_places
from show.entry.field import Field, Page
from show.entry.season import enter_result
from show.fact_text import tell
from show.season import Season


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultEntry(Entry):
    """With it a season is finished."""

    kind: ClassVar = "result"
    season: int

    @property
    def title(self) -> str:
        return f"Result of season {self.season}"

    @property
    def reason(self) -> str:
        return "result entered"

    @property
    def numbers(self) -> tuple[int, ...]:
        return (self.season,)

    def pages(self, seasons: Mapping[int, Season]) -> tuple[Page, ...]:
        season = seasons[self.season]
        last = season.last_week_danced
        night = season.finale or (last.last_night if last else None)
        return (
            Page(
                "places",
                (
                    Field(
                        key="places",
                        label="Final places",
                        text=format_places(season),
                        hint="A couple a line, the winner first",
                        most=1000,
                        long=True,
                        needed=True,
                    ),
                    Field(
                        key="finale",
                        label="Night of the result",
                        text=tell(night) if night else "",
                        most=40,
                    ),
                ),
            ),
        )

    def apply(self, seasons: Mapping[int, Season], known: Iterable[Season] = ()) -> tuple[Season, ...]:
        places, finale = self.texts.get("places", ""), self.texts.get("finale", "")
        return (enter_result(seasons[self.season], places, finale=finale, known=known),)
