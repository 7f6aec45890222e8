"""Which season is meant by what somebody typed."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from show.catalogue import Catalogue
from show.everyday import is_everyday
from show.names import PART
from show.numbers import read_number
from show.person import Person, Role
from show.season import Season
from show.spelling import words


class Named(StrEnum):
    """What a season was named by."""

    NUMBER = "number"
    YEAR = "year"
    TIME_OF_YEAR = "time of year"
    NEWNESS = "newness"
    NATURE = "nature"
    TROPHY = "trophy"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class SeasonLookup:
    """Which seasons fit."""

    typed: str
    seasons: tuple[Season, ...] = ()
    """All that fit, in order. One is a hit; none, when it does not exist or was not understood."""

    by: Named | None = None
    """What it was named by, found or not. None: it was not understood at all."""

    number: int | None = None
    """The number or the year that was typed."""

    assumed: str | None = None
    """A sentence on what was taken to be meant, where there was more than one reading."""

    @property
    def hit(self) -> Season | None:
        """The one season that fits."""
        return self.seasons[0] if len(self.seasons) == 1 else None


FIRST_YEAR = 1000
"""A number from here on is a year."""

_MONTHS = {
    "winter": (12, 1, 2),
    "spring": (3, 4, 5),
    "summer": (6, 7, 8),
    "fall": (9, 10, 11),
    "autumn": (9, 10, 11),
}

_NOISE = frozenset(
    {
        "the",
        "a",
        "an",
        "of",
        "in",
        "on",
        "from",
        "to",
        "for",
        "with",
        "season",
        "seasons",
        "series",
        "number",
        "no",
        "nr",
        "year",
        "dwts",
        "s",
        "us",
    }
)
_LATEST = frozenset({"latest", "newest", "current", "this", "now", "recent", "present", "ongoing", "airing"})
_LAST = frozenset({"last", "previous", "past", "finished", "completed", "complete"})
_FIRST = frozenset({"first", "original", "inaugural", "oldest", "earliest"})
_NEXT = frozenset({"next", "upcoming", "coming", "following"})
_EMPHASIS = frozenset({"one", "most", "very", "ever", "air", "right"})
_TROPHY = frozenset({"trophy", "mirrorball", "mirror", "ball"})

_NUMBER_WITH_A_SIGN = re.compile(r"(?:s|season|series|dwts)(\d+(?:st|nd|rd|th)?)")
_SHOW = re.compile(r"dancing with the stars", re.IGNORECASE)
_BELOW_ZERO = re.compile(r"(?<!\w)[-−–]\s?(\d{1,9})\b")
_NATURE = re.compile(r"An? ([^.:;,]*\bseason\b[^.:;,]*)")


def find_seasons(catalogue: Catalogue, typed: str) -> SeasonLookup:
    """The seasons of `catalogue` that `typed`, which should name a season and nothing else, can mean.

    By number or ordinal, in digits or in words; by year, or part of one ("spring 2012": the month of the
    premiere decides); by newness ("latest" has dances, "last" is finished); by what its note calls it ("A
    season of athletes only"); by its trophy ("the first Len Goodman trophy"); by a celebrity who competed in
    it, or by anybody else who was in it.
    """
    if below_zero := _BELOW_ZERO.search(typed):
        return SeasonLookup(typed, by=Named.NUMBER, number=-int(below_zero[1]))
    said = [_NUMBER_WITH_A_SIGN.sub(r"\1", word) for word in words(_SHOW.sub(" ", typed))]
    said = [word for word in said if word not in _NOISE]
    for read in (_by_number, _by_time_of_year, _by_newness, _by_nature, _by_trophy, _by_person):
        lookup = read(catalogue, said)
        if lookup is not None:
            return replace(lookup, typed=typed)
    return SeasonLookup(typed)


def _by_number(catalogue: Catalogue, said: list[str]) -> SeasonLookup | None:
    number = read_number(said)
    if number is None:
        return None
    if number >= FIRST_YEAR:
        return _fitting(catalogue, Named.YEAR, lambda season: season.year == number, number)
    return _fitting(catalogue, Named.NUMBER, lambda season: season.number == number, number)


def _by_time_of_year(catalogue: Catalogue, said: list[str]) -> SeasonLookup | None:
    times = [word for word in said if word in _MONTHS]
    year = read_number([word for word in said if word not in _MONTHS])
    if len(times) != 1 or year is None:
        return None
    year += 2000 if year < 100 else 0
    return _fitting(
        catalogue,
        Named.TIME_OF_YEAR,
        lambda season: season.premiere.year == year and season.premiere.month in _MONTHS[times[0]],
        year,
    )


def _by_newness(catalogue: Catalogue, said: list[str]) -> SeasonLookup | None:
    """ "Latest", "current", "this": the newest with dances. "Last": the newest that is finished."""
    asked = set(said) - _EMPHASIS
    if not asked or not catalogue.seasons:
        return None
    if asked <= _FIRST:
        return SeasonLookup("", catalogue.seasons[:1], Named.NEWNESS)
    if asked <= _NEXT:
        return SeasonLookup("", by=Named.NEWNESS, number=catalogue.seasons[-1].number + 1)
    if asked <= _LATEST and (latest := catalogue.latest):
        week = latest.last_week_danced
        reach = f", danced up to week {week.number}," if week and not latest.finished else ""
        known = f"Season {latest.number}{reach} is the latest I have."
        return SeasonLookup("", (latest,), Named.NEWNESS, assumed=known)
    if asked <= _LAST | _LATEST and (finished := catalogue.latest_finished):
        known = f"Taking the last season as season {finished.number}, the latest that is finished."
        return SeasonLookup("", (finished,), Named.NEWNESS, assumed=known)
    return None


def _by_nature(catalogue: Catalogue, said: list[str]) -> SeasonLookup | None:
    """By the first words of a season's note, where they say what sort of season it was."""
    asked = _nature(said)
    if not asked:
        return None
    seasons = tuple(
        season
        for season in catalogue.seasons
        if (note := _NATURE.match(season.note or "")) and _nature(words(note[1])) == asked
    )
    return SeasonLookup("", seasons, Named.NATURE) if seasons else None


def _nature(said: Sequence[str]) -> str:
    """ "All-stars", "all star" and "allstar" made one, and "athletes only" the same as "athlete"."""
    return "".join(word for word in said if word not in _NOISE and word != "only").removesuffix("s")


def _by_trophy(catalogue: Catalogue, said: list[str]) -> SeasonLookup | None:
    """By what a trophy is called beside "trophy"; all its seasons, or its first, second … or last."""
    if _TROPHY.isdisjoint(said):
        return None
    asked = [word for word in said if word not in _TROPHY | _EMPHASIS]
    positions = [position for word in asked if (position := read_number([word]))]
    called = {word for word in asked if read_number([word]) is None} - _LAST - _LATEST
    seasons = tuple(
        season for season in catalogue.seasons if season.trophy and called <= set(words(season.trophy))
    )
    if not called or not seasons or len(positions) > 1:
        return None
    if positions:
        seasons = seasons[positions[0] - 1 : positions[0]]
    elif not (_LAST | _LATEST).isdisjoint(asked):
        seasons = seasons[-1:]
    return SeasonLookup("", seasons, Named.TROPHY)


def _by_person(catalogue: Catalogue, said: list[str]) -> SeasonLookup | None:
    """Those in which a celebrity competed; of somebody who never did, all in which they were seen."""
    lookup = catalogue.names.look_up(" ".join(said), roles={Role.CELEBRITY})
    if lookup.hit is None:
        namesakes = [candidate.person for candidate in lookup.candidates if candidate.score >= PART]
        numbers = {number for person in namesakes for number in _competed(catalogue, person)}
        return _of_numbers(catalogue, numbers) if numbers else None
    if lookup.guess and all(is_everyday(word) for word in said):
        return None
    name = lookup.hit.name
    competed = _competed(catalogue, lookup.hit)
    if not competed:
        return _of_numbers(catalogue, lookup.hit.seasons)
    assumed = None
    if lookup.hit.roles - {Role.CELEBRITY, Role.GUEST}:
        assumed = f"Going by when {name} competed, not by other parts in the show."
    elif lookup.guess:
        assumed = f"Taking that as the season of {name}."
    return _of_numbers(catalogue, competed, assumed)


def _competed(catalogue: Catalogue, person: Person) -> set[int]:
    appearances = catalogue.appearances_of(person.name)
    return {each.season.number for each in appearances if each.couple.celebrity == person.name}


def _of_numbers(catalogue: Catalogue, numbers: Collection[int], assumed: str | None = None) -> SeasonLookup:
    seasons = tuple(season for season in catalogue.seasons if season.number in numbers)
    return SeasonLookup("", seasons, Named.PERSON, assumed=assumed)


def _fitting(catalogue: Catalogue, by: Named, fits: Callable[[Season], bool], number: int) -> SeasonLookup:
    return SeasonLookup("", tuple(season for season in catalogue.seasons if fits(season)), by, number)
