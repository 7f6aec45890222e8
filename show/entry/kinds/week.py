"""A week: who danced what, the marks, and who left."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from show.entry.dance_lines import format_dances
from show.entry.entry import Entry
from show.entry.exit_lines import format_exits
from show.entry.field import MOST_LETTERS, Field, Page, split_lines
from show.entry.season import NOTHING, WeekForm, date_of, enter_week
from show.entry.styles import Styles
from show.fact_text import tell
from show.season import Season
from show.seasonfile.typed import write_value
from show.week import Week

DANCES_HINT = "A line: couple; style; song – artist; marks"
EXITS_HINT = "A line each: Harry eliminated, Selma withdrew; or: nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekEntry(Entry):
    """Weeks that are there already are changed."""

    kind: ClassVar = "week"
    season: int
    week: int

    @property
    def title(self) -> str:
        return f"Season {self.season}, week {self.week}"

    @property
    def reason(self) -> str:
        return f"week {self.week} entered"

    @property
    def numbers(self) -> tuple[int, ...]:
        return (self.season,)

    def pages(self, seasons: Mapping[int, Season]) -> tuple[Page, ...]:
        season = seasons[self.season]
        week = season.week(self.week) or Week(
            number=self.week, air_date=date_of(season, self.week), panel=season.judges
        )
        parts = list(split_lines(format_dances(season, week)))
        dances = [
            Field(
                key=_key(number),
                label="Dances" if len(parts) == 1 else f"Dances, part {number} of {len(parts)}",
                text=part,
                hint=DANCES_HINT,
                most=MOST_LETTERS,
                long=True,
            )
            for number, part in enumerate(parts, 1)
        ]
        exits = Field(
            key="exits",
            label="Who left, and how",
            text=format_exits(season, self.week),
            hint=EXITS_HINT,
            most=1000,
            long=True,
        )
        night = (
            Field(key="theme", label="Theme of the night", text=week.theme or ""),
            Field(key="date", label="Date of the first night", text=tell(week.air_date), most=40),
            Field(
                key="guest_judges", label="Guest judges", text=write_value("guest_judges", week.guest_judges)
            ),
        )
        more = (
            Field(key="absent", label="Judges who were absent", text=write_value("absent", week.absent)),
            Field(
                key="other_dates",
                label="Dates of further nights",
                text=write_value("other_air_dates", week.other_air_dates),
                hint="Result shows and second nights",
            ),
        )
        if len(parts) == 1:
            return (
                Page("dances, exits and night", (*dances, exits, *night)),
                Page("absent judges, further nights", more),
            )
        return (
            *(Page(f"dances {number}", (field,)) for number, field in enumerate(dances, 1)),
            Page("exits and night", (exits, *night)),
            Page("absent judges, further nights", more),
        )

    def apply(self, seasons: Mapping[int, Season], known: Iterable[Season] = ()) -> tuple[Season, ...]:
        season = seasons[self.season]
        known = tuple(known)
        before = {field.key: field.text for page in self.pages(seasons) for field in page.fields}
        told = {key: text.strip() for key, text in self.texts.items()}
        dances = [told.get(key, text).strip() for key, text in before.items() if key.startswith("dances")]

        def changed(key: str, nothing: str = NOTHING) -> str:
            """What was typed; empty where it is what was there, and `nothing` where that was taken out."""
            text = told.get(key, before[key])
            if text == before[key].strip():
                return ""
            return text or nothing

        danced = any(changed(key) for key in before if key.startswith("dances"))
        exits = changed("exits", nothing="nobody")
        form = WeekForm(
            dances="\n".join(filter(None, dances)) if danced else "",
            # New dances get their results from the exits that are known already.
            exits=told.get("exits", before["exits"]) if danced and not exits else exits,
            date=told.get("date", ""),
            theme=changed("theme"),
            guest_judges=changed("guest_judges"),
            absent=changed("absent"),
            other_dates=changed("other_dates"),
        )
        styles = Styles(
            dance.style for each in (*known, season) for week in each.weeks for dance in week.dances
        )
        return (enter_week(season, self.week, form, styles=styles, known=known),)


def _key(part: int) -> str:
    return "dances" if part == 1 else f"dances_{part}"
