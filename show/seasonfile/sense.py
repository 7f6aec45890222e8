"""Whether the facts of a season fit together: what no single line can get wrong by itself."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from show.season import Season
from show.seasonfile.dancing import dance_faults, panel_faults, special_faults
from show.seasonfile.placing import couple_faults, place_faults
from show.seasonfile.slips import named

Told = Iterator[tuple[str, str]]


def sense_faults(season: Season) -> Told:
    """Everything in which `season` contradicts itself, as (place in the file, sentence).

    Couples and weeks may stand in any order, as in a file that a fan has just edited.
    """
    yield from _date_faults(season)
    yield from couple_faults(season)
    yield from place_faults(season.couples)
    seen: set[int] = set()
    for index, week in enumerate(season.weeks, 1):
        here = f"weeks[{index}]"
        if week.number in seen:
            yield f"{here}.number", f"week {week.number} is here twice"
        seen.add(week.number)
        yield from panel_faults(season, week, here)
        yield from dance_faults(season, week, here)
    yield from special_faults(season)
    for index, fact in enumerate(season.facts, 1):
        if fact.week and fact.week not in seen:
            yield f"facts[{index}].week", f"this season has no week {fact.week}"
    yield from _alias_faults(season)


def _date_faults(season: Season) -> Told:
    if season.year != season.premiere.year:
        yield "year", f"the year is {season.year}, but the premiere is on {season.premiere}"
    for key, day in (("finale", season.finale), ("as_of", season.as_of)):
        if day and day < season.premiere:
            yield key, f"{day} is before the premiere ({season.premiere})"
    nights: list[tuple[int, str, date]] = []
    for index, week in enumerate(season.weeks, 1):
        nights.append((week.number, f"weeks[{index}].air_date", week.air_date))
        for other, day in enumerate(week.other_air_dates, 1):
            nights.append((week.number, f"weeks[{index}].other_air_dates[{other}]", day))
    nights.sort(key=lambda night: night[0])
    for number, place, day in nights:
        if day < season.premiere:
            yield place, f"week {number} is on {day}, before the premiere ({season.premiere})"
        if season.finale and day > season.finale:
            yield place, f"week {number} is on {day}, after the finale ({season.finale})"
    for (before, _, earlier), (number, place, day) in pairwise(nights):
        if day <= earlier:
            yield place, f"week {number} is on {day}, but week {before} is on {earlier}; dates go forward"


def _alias_faults(season: Season) -> Told:
    people = {name for _, name in named(season)}
    for index, alias in enumerate(season.aliases, 1):
        if alias.person not in people:
            yield f"aliases[{index}].person", f"nobody in this season is called {alias.person}"
        if alias.alias in people:
            yield (
                f"aliases[{index}].alias",
                f"{alias.alias} is used as a name here; write {alias.person} instead",
            )
