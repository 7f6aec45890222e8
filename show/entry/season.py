"""The new season that comes of what was typed: added, with a week more, told to the end, with a quote."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from show.couple import Couple, Exit
from show.dance import Dance
from show.entry.checking import check
from show.entry.couple_lines import read_couples
from show.entry.dance_lines import read_dances
from show.entry.exit_lines import Left, read_exits, read_places
from show.entry.form import Reader
from show.entry.styles import Styles
from show.quote import Quote
from show.season import Season
from show.source import Source
from show.week import Week

SAFE = "Safe"
_SAID_OF_EXITS = {Exit.ELIMINATED: "Eliminated", Exit.WITHDREW: "Withdrew"}


T = TypeVar("T")
BY_HAND = Source(name="Typed in by admins", covers="what was entered by hand")
"""The source of what is entered here, named once."""

_LINK = re.compile(r"https?://[^\s<>()]+")
NOTHING = "-"
"""Typed into a field, it takes out what was there."""


def unfinished(seasons: Iterable[Season]) -> Season | None:
    """The newest season without a result, which is the one to go on with."""
    return max(
        (season for season in seasons if not season.finished), key=lambda season: season.number, default=None
    )


def next_week(season: Season) -> int:
    """The number of the week to be told next."""
    return season.last_week_danced.number + 1 if season.last_week_danced else 1


def add_season(
    *,
    number: str,
    premiere: str,
    hosts: str = "",
    judges: str = "",
    trophy: str = "",
    networks: str = "",
    couples: str = "",
    known: Iterable[Season] = (),
) -> Season:
    """A season that is about to begin, from the texts of a form. Raises SeasonFileError with every fault."""
    form = Reader()
    day = form.day("premiere", premiere, needed=True)
    given = form.whole("number", number)
    cast = form.taken(lambda: read_couples(couples)) or ()
    form.end()
    season = Season(
        number=given,
        year=day.year,
        premiere=day,
        hosts=names(hosts),
        judges=names(judges),
        trophy=trophy.strip() or None,
        networks=names(networks),
        couples=cast,
        sources=(BY_HAND,),
    )
    return check(season, known)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekForm:
    """What was typed about a week. An empty text leaves what is known as it is; "-" takes it out."""

    dances: str = ""
    exits: str = ""
    date: str = ""
    theme: str = ""
    guest_judges: str = ""
    absent: str = ""
    other_dates: str = ""


def enter_week(
    season: Season,
    number: int,
    typed: WeekForm,
    *,
    styles: Styles | None = None,
    told_on: date | None = None,
    known: Iterable[Season] = (),
) -> Season:
    """`season` with week `number` as it was typed; a week that is there already is changed.

    The lines of the dances are all dances of the week, if there are any. When the exits are told ("nobody" is
    an answer too), everybody else who danced and of whom nothing else was announced is safe, and who left
    gets the next place from the end, the first line the worst. Without a date, a new week is seven days after
    the one before. The note of a week that was only scheduled goes when it is danced. `told_on` is the day up
    to which the season is told then, the week's last night unless given. Raises SeasonFileError with every
    fault.
    """
    form = Reader()
    before = season.week(number)
    day = form.day("date", typed.date) or (before.air_date if before else date_of(season, number))
    others = tuple(filter(None, (form.day("other dates", each) for each in _listed(typed.other_dates))))
    week = before or Week(number=number, air_date=day)
    week = replace(
        week,
        air_date=day,
        other_air_dates=_changed(typed.other_dates, others, week.other_air_dates),
        theme=_changed(typed.theme, typed.theme.strip().removeprefix(NOTHING) or None, week.theme),
        guest_judges=_changed(typed.guest_judges, names(typed.guest_judges), week.guest_judges),
        absent=_changed(typed.absent, names(typed.absent), week.absent),
    )
    if typed.guest_judges or typed.absent or (typed.dances.strip() and not week.panel):
        regular = tuple(judge for judge in season.judges if judge not in week.absent)
        week = replace(week, panel=(*regular, *week.guest_judges))
    if typed.dances.strip():
        dances = form.taken(lambda: read_dances(typed.dances, season, week, styles=styles))
        week = replace(week, dances=dances or (), note=week.note if week.danced else None)
    left = form.taken(lambda: read_exits(typed.exits, season, number)) if typed.exits.strip() else None
    form.end()
    couples = season.couples
    if left is not None:
        couples = _without_left(season.couples, number, left)
        week = replace(week, dances=tuple(_announced(dance, left) for dance in week.dances))
    weeks = [each for each in season.weeks if each.number != number]
    last_night = week.last_night if week.danced else None
    told = max(filter(None, (season.as_of, told_on or last_night)), default=None)
    entered = replace(
        season,
        as_of=season.as_of if season.finale else told,
        couples=tuple(sorted(couples, key=lambda couple: couple.place or 0)),
        weeks=tuple(sorted([*weeks, week], key=lambda each: each.number)),
    )
    return check(_credited(season, entered), known)


def _without_left(couples: tuple[Couple, ...], week: int, left: tuple[Left, ...]) -> tuple[Couple, ...]:
    """The couples with exactly those gone in `week` who are said to be."""
    gone_before = sum(couple.left_week is not None and couple.left_week < week for couple in couples)
    last = len(couples) - gone_before
    exits = {each.couple.celebrity: (each.how, each.place or last - index) for index, each in enumerate(left)}
    changed = []
    for couple in couples:
        if couple.celebrity in exits:
            how, place = exits[couple.celebrity]
            changed.append(replace(couple, left=how, left_week=week, place=place))
        elif couple.left_week == week:
            changed.append(replace(couple, left=None, left_week=None, place=None))
        else:
            changed.append(couple)
    return tuple(changed)


def _announced(dance: Dance, left: tuple[Left, ...]) -> Dance:
    """The dance with its result, unless something else than the usual is known of it."""
    if dance.result not in (None, SAFE, *_SAID_OF_EXITS.values()):
        return dance
    how = next((each.how for each in left if each.couple.celebrity == dance.celebrity), None)
    return replace(dance, result=SAFE if how is None else _SAID_OF_EXITS[how])


def enter_result(season: Season, places: str, *, finale: str = "", known: Iterable[Season] = ()) -> Season:
    """`season` with the final places of those who danced to the end, from lines with the winner first.

    The finale is the last night that was danced, unless another date is given; weeks that were only scheduled
    to come after it are not there any more. Raises SeasonFileError with every fault.
    """
    form = Reader()
    by_celebrity = form.taken(lambda: read_places(places, season)) or {}
    day = form.day("finale", finale)
    form.end()
    last = season.last_week_danced
    if day is None and last is not None:
        day = last.last_night
    couples = [
        couple if couple.left else replace(couple, place=by_celebrity.get(couple.celebrity))
        for couple in season.couples
    ]
    entered = replace(
        season,
        finale=day,
        as_of=None,
        couples=tuple(sorted(couples, key=lambda couple: couple.place or 0)),
        weeks=tuple(week for week in season.weeks if week.danced or not day or week.air_date <= day),
    )
    return check(_credited(season, entered), known)


def _credited(before: Season, entered: Season) -> Season:
    """`entered` with the source of what is new in it; as it is where nothing is."""
    if entered == before or BY_HAND in entered.sources:
        return entered
    return replace(entered, sources=(*entered.sources, BY_HAND))


def add_quote(
    season: Season,
    *,
    person: str,
    text: str,
    outlet: str,
    about: str = "",
    day: str = "",
    known: Iterable[Season] = (),
) -> Season:
    """`season` with a quote more. Raises SeasonFileError with every fault.

    A link in `outlet` becomes a source of the season, of the same name.
    """
    form = Reader()
    when = form.day("date", day)
    words = text.strip()
    if len(words) > 1 and words[0] in '"“' and words[-1] in '"”':
        words = words[1:-1].strip()
    form.end()
    link = _LINK.search(outlet)
    name = _LINK.sub("", outlet).strip(" ,;()")
    quote = Quote(person=person.strip(), text=words, about=about.strip() or None, outlet=name, date=when)
    sources = season.sources
    if link:
        sources = (*sources, Source(name=name, covers=f"a quote of {quote.person}", url=link[0]))
    return check(replace(season, quotes=(*season.quotes, quote), sources=sources), known)


def names(text: str) -> tuple[str, ...]:
    """Names that stand apart by commas, or by semicolons where there is one; () for "-"."""
    return tuple(_listed(text))


def _listed(text: str) -> list[str]:
    if text.strip() == NOTHING:
        return []
    return [part.strip() for part in text.split(";" if ";" in text else ",") if part.strip()]


def _changed(typed: str, value: T, known: T) -> T:
    """`value` if anything was typed."""
    return value if typed.strip() else known


def date_of(season: Season, number: int) -> date:
    """When week `number` is to be expected: seven days a week after the one before."""
    earlier = [week for week in season.weeks if week.number < number]
    if not earlier:
        return season.premiere
    return earlier[-1].air_date + timedelta(weeks=number - earlier[-1].number)
