"""An exit a line: "Harry eliminated", "Selma withdrew"; a place a line: "1. Xochitl"."""

import re
from dataclasses import dataclass
from typing import Final

from show.couple import Couple, Exit
from show.entry.casting import Casting, Unclear
from show.entry.dance_lines import still_in
from show.entry.lines import read_lines
from show.season import Season
from show.seasonfile.fault import Fault, SeasonFileError

FILE: Final = "exits"
PLACES: Final = "places"

_NOBODY = re.compile(r"\W*(?:nobody|no ?one|none|no elimination|everybody (?:is )?safe)\W*", re.IGNORECASE)
_PLACE = re.compile(r"[(\s,]*\b(?:place\s*)?(\d{1,2})(?:st|nd|rd|th)?\b(?:\s*place)?[)\s]*$", re.IGNORECASE)
_RANK = re.compile(r"\s*(\d{1,2})(?:st|nd|rd|th)?\b[\s.:)–-]*(?:place\b[\s.:–-]*)?(.*)", re.IGNORECASE)
_WITHDREW = re.compile(
    r"[\s:,–-]*\b(?:has |have |had to )?(?:withdrew|withdrawn|withdraw|quit|injured)\b.*", re.IGNORECASE
)
_ELIMINATED = re.compile(
    r"[\s:,–-]*\b(?:was |were |is |are )?(?:eliminated|voted (?:off|out)|sent home|went home|out|left)\b.*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Left:
    """A couple that left."""

    couple: Couple
    how: Exit
    place: int | None
    """The place where it was typed; None: the next one from the end."""


def read_exits(text: str, season: Season, week: int) -> tuple[Left, ...]:
    """Who left in `week` and how, in the order of the lines; () if the lines say that nobody did.

    A name alone was eliminated. Raises SeasonFileError with every fault.
    """
    casting = Casting(still_in(season, week), season.aliases)
    faults: list[Fault] = []
    left: list[Left] = []
    for line in read_lines(text, {}, file=FILE):
        typed = " ".join(line.parts)
        if _NOBODY.fullmatch(typed):
            continue
        place = _PLACE.search(typed)
        named = _PLACE.sub("", typed) if place else typed
        how = Exit.WITHDREW if _WITHDREW.search(named) else Exit.ELIMINATED
        named = _ELIMINATED.sub("", _WITHDREW.sub("", named))
        try:
            couple, _ = casting.find(named)
        except Unclear as unclear:
            faults.append(Fault(FILE, line.place, str(unclear)))
            continue
        if any(other.couple == couple for other in left):
            faults.append(Fault(FILE, line.place, f"{couple.celebrity} is here twice"))
        left.append(Left(couple, how, int(place[1]) if place else None))
    if faults:
        raise SeasonFileError(faults)
    return tuple(left)


def format_exits(season: Season, week: int) -> str:
    """Lines that `read_exits` reads as the exits of `week`."""
    casting = Casting(still_in(season, week), season.aliases)
    left = sorted(
        (couple for couple in season.couples if couple.left_week == week and couple.left),
        key=lambda couple: -(couple.place or 0),
    )
    return "\n".join(
        f"{casting.shortest(couple)} {couple.left}" + (f" ({couple.place})" if couple.place else "")
        for couple in left
    )


def read_places(text: str, season: Season) -> dict[str, int]:
    """Places by celebrity, from lines with the best first: "Xochitl", or "1. Xochitl" for each.

    Raises SeasonFileError with every fault.
    """
    casting = Casting((couple for couple in season.couples if not couple.left), season.aliases)
    faults: list[Fault] = []
    places: dict[str, int] = {}
    for line in read_lines(text, {}, file=PLACES):
        typed = " ".join(line.parts)
        rank = _RANK.fullmatch(typed)
        try:
            couple, _ = casting.find(rank[2] if rank else typed)
        except Unclear as unclear:
            faults.append(Fault(PLACES, line.place, str(unclear)))
            continue
        if couple.celebrity in places:
            faults.append(Fault(PLACES, line.place, f"{couple.celebrity} is here twice"))
        places[couple.celebrity] = int(rank[1]) if rank else len(places) + 1
    if not places and not faults:
        faults.append(Fault(PLACES, "", "write who came where, a couple a line, the winner first"))
    if faults:
        raise SeasonFileError(faults)
    return places


def format_places(season: Season) -> str:
    """Lines that `read_places` reads as the places; without places, those who are still in."""
    casting = Casting((couple for couple in season.couples if not couple.left), season.aliases)
    return "\n".join(
        (f"{couple.place}. " if couple.place else "") + casting.shortest(couple) for couple in casting.couples
    )
