"""What may be told to somebody who is behind: nothing of what happened after a week of a season."""

from dataclasses import dataclass, replace
from datetime import date

from show.catalogue import Catalogue
from show.couple import Couple
from show.dance import Dance
from show.season import Season
from show.week import Week


@dataclass(frozen=True, slots=True, kw_only=True)
class Ceiling:
    """The last week that somebody has seen."""

    season: int
    week: int | None = None
    """From 0, which is before the premiere, when only the cast is known. None: the whole season was seen."""

    @classmethod
    def decode(cls, text: str) -> "Ceiling":
        """The one that `encode` made it of."""
        season, _, week = text.partition(".")
        return cls(season=int(season), week=int(week) if week else None)

    def encode(self) -> str:
        """As short text, for the ids of buttons: "34.3"; "34" for the whole season."""
        return f"{self.season}" + ("" if self.week is None else f".{self.week}")

    @property
    def name(self) -> str:
        """ "season 34, week 3", "season 34", "the cast of season 34"."""
        if self.week == 0:
            return f"the cast of season {self.season}"
        return f"season {self.season}" + (f", week {self.week}" if self.week else "")

    def hides(self, season: int, week: int | None = None) -> bool:
        """Whether that week of a season is later; without a week, the season or any part of it."""
        return Ceiling(season=season, week=week)._height > self._height

    def lowest(self, other: "Ceiling | None") -> "Ceiling":
        """The stricter of two."""
        return self if other is None else min(self, other, key=lambda each: each._height)

    @property
    def _height(self) -> tuple[int, float]:
        return self.season, float("inf") if self.week is None else self.week


def view_below(catalogue: Catalogue, ceiling: Ceiling) -> Catalogue:
    """`catalogue` without anything that happened after `ceiling`; the same one if nothing did.

    Later seasons are not there at all. Of the ceiling's own season the cast stays, and the weeks that were
    seen: who left later looks as if still competing, nobody has a place that was not yet theirs, and there
    is no winner. Of all seasons, quotes and facts go that were printed on the first night not seen, or later.
    """
    cut = _cut(catalogue, ceiling)
    if cut is None and all(season.number <= ceiling.season for season in catalogue.seasons):
        return catalogue
    unseen = _first_night_unseen(catalogue, ceiling)
    return Catalogue(
        (
            _before(cut if cut and season.number == ceiling.season else season, unseen)
            for season in catalogue.seasons
            if season.number <= ceiling.season
        ),
        like=catalogue,
    )


def _cut(catalogue: Catalogue, ceiling: Ceiling) -> Season | None:
    """The ceiling's own season as it was known after that week; None if there was nothing to come."""
    season = catalogue.season(ceiling.season)
    if season is None or ceiling.week is None:
        return None
    last = ceiling.week
    if not any(week.number > last for week in season.weeks):
        return None
    weeks = tuple(_seen(week) for week in season.weeks if week.number <= last)
    nights = [night for week in weeks for night in (week.air_date, *week.other_air_dates)]
    couples = [_at(couple, last) for couple in season.couples]
    return replace(
        season,
        finale=None,
        as_of=max(nights, default=None),
        note=None,
        disputed=None,
        # The file's order tells who went how far.
        couples=tuple(sorted(couples, key=lambda couple: (couple.place or 0, couple.celebrity))),
        weeks=weeks,
        specials=(),
        quotes=tuple(quote for quote in season.quotes if quote.date),
        facts=tuple(fact for fact in season.facts if fact.week is None or fact.week <= last),
    )


def _at(couple: Couple, week: int) -> Couple:
    """The couple as it stood after `week`."""
    if couple.left_week is not None and couple.left_week <= week:
        return couple
    return replace(couple, place=None, left=None, left_week=None, note=None, disputed=None)


def _seen(week: Week) -> Week:
    return replace(week, dances=tuple(map(_as_announced, week.dances)))


def _as_announced(dance: Dance) -> Dance:
    """Without what was added to a result afterwards: "Safe (later withdrew)"."""
    announced = (dance.result or "").partition(" (later")[0] or None
    return dance if announced == dance.result else replace(dance, result=announced)


def _first_night_unseen(catalogue: Catalogue, ceiling: Ceiling) -> date | None:
    nights = [
        week.air_date
        for season in catalogue.seasons
        for week in season.weeks
        if season.number == ceiling.season and ceiling.week is not None and week.number > ceiling.week
    ]
    nights += [season.premiere for season in catalogue.seasons if season.number > ceiling.season]
    return min(nights, default=None)


def _before(season: Season, unseen: date | None) -> Season:
    """`season` without quotes and facts from `unseen` on; the very same if there are none."""
    if unseen is None:
        return season
    quotes = tuple(quote for quote in season.quotes if quote.date is None or quote.date < unseen)
    facts = tuple(fact for fact in season.facts if fact.date < unseen)
    if (quotes, facts) == (season.quotes, season.facts):
        return season
    return replace(season, quotes=quotes, facts=facts)
