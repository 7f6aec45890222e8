"""A couple and a dance together with where they belong."""

from dataclasses import dataclass

from show.couple import Couple
from show.dance import Dance
from show.season import Season
from show.week import Week


@dataclass(frozen=True, slots=True)
class Appearance:
    """A couple and the season it danced in."""

    season: Season
    couple: Couple


@dataclass(frozen=True, slots=True)
class Performance:
    """A dance and where it belongs."""

    season: Season
    week: Week
    couple: Couple
    dance: Dance
