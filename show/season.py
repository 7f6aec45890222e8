"""A season, whole: everything that is known about it hangs from here."""

from dataclasses import dataclass
from datetime import date

from show.alias import Alias
from show.couple import Couple
from show.dance import Dance
from show.fact import Fact
from show.quote import Quote
from show.source import Source
from show.week import Week


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """Couples stand in the order of their place, weeks in order, dances in the order of the file."""

    number: int
    year: int
    premiere: date
    finale: date | None = None
    """The last night, on which the result was told. None while the season is on the air."""

    as_of: date | None = None
    """For a season on the air: the day up to which its facts go."""

    hosts: tuple[str, ...] = ()
    judges: tuple[str, ...] = ()
    """The regular panel, in seat order."""

    trophy: str | None = None
    networks: tuple[str, ...] = ()
    note: str | None = None
    disputed: str | None = None
    """A sentence on what other sources say instead."""

    couples: tuple[Couple, ...] = ()
    weeks: tuple[Week, ...] = ()
    specials: tuple[Dance, ...] = ()
    """Dances of a special broadcast outside the competition; they count for no week and no record."""

    quotes: tuple[Quote, ...] = ()
    facts: tuple[Fact, ...] = ()
    aliases: tuple[Alias, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def winner(self) -> Couple | None:
        """The couple in first place; None until the result is told."""
        return next((couple for couple in self.couples if couple.won), None)

    @property
    def finished(self) -> bool:
        return self.winner is not None

    @property
    def last_week_danced(self) -> Week | None:
        """The latest week with dances: the finale of a finished season."""
        return next((week for week in reversed(self.weeks) if week.danced), None)

    @property
    def finale_week(self) -> Week | None:
        """The week of the result; None until it is told."""
        return self.last_week_danced if self.finished else None

    def couple_of(self, celebrity: str) -> Couple | None:
        return next((couple for couple in self.couples if couple.celebrity == celebrity), None)

    def week(self, number: int) -> Week | None:
        return next((week for week in self.weeks if week.number == number), None)
