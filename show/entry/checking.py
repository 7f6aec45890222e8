"""Whether a season that somebody entered fits together, told by names instead of places in a file."""

from collections.abc import Iterable

from show.difference import Part, name_part
from show.fact_text import label
from show.season import Season
from show.seasonfile.checking import check_season
from show.seasonfile.fault import Fault, SeasonFileError
from show.seasonfile.slips import named
from show.seasonfile.upload import steps


def check(season: Season, known: Iterable[Season] = ()) -> Season:
    """`season` itself. Raises SeasonFileError with every contradiction in it.

    The names in the `known` seasons are the right spellings.
    """
    others = [other for other in known if other.number != season.number]
    faults = check_season(
        season,
        file=f"season {season.number}",
        known_names={name for other in others for _, name in named(other)},
        known_aliases=[alias for other in others for alias in other.aliases],
    )
    if faults:
        raise SeasonFileError([_by_name(fault, season) for fault in faults])
    return season


def _by_name(fault: Fault, season: Season) -> Fault:
    """The fault with its place as a person knows it: "week 4, date" for weeks[4].air_date."""
    thing: object = season
    part: Part = season
    field = ""
    for step in steps(fault.place):
        if isinstance(step, int) and isinstance(thing, tuple) and 0 <= step < len(thing):
            thing = thing[step]
            part = thing if isinstance(thing, Part) else part
        elif isinstance(step, str) and hasattr(thing, step):
            thing = getattr(thing, step)
            field = "" if isinstance(thing, tuple) and thing and isinstance(thing[0], Part) else label(step)
        else:
            break
    return Fault(name_part(part), field, fault.sentence)
