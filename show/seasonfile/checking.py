"""The faults of a season that has its form: what contradicts itself, and names that look like slips."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from pydantic import ValidationError

from show.alias import Alias
from show.season import Season
from show.seasonfile.fault import Fault
from show.seasonfile.form import SeasonForm, form_of
from show.seasonfile.sense import sense_faults
from show.seasonfile.slips import misspelt, named
from show.seasonfile.wording import form_faults


def check_season(
    season: Season, *, file: str, known_names: Collection[str] = (), known_aliases: Collection[Alias] = ()
) -> tuple[Fault, ...]:
    """Every fault of a season that was not read from a file; none if it can be written and read again.

    The faults' places are those in the file that `write_season` makes of it.
    `known_names` and `known_aliases` are those of the other seasons.
    """
    faults: list[Fault] = []
    try:
        SeasonForm.model_validate(form_of(season).model_dump(exclude_defaults=True))
    except ValidationError as error:
        faults += form_faults(error, file)
    slips = slips_among([season], known_names, known_aliases)
    return (*faults, *season_faults(season, slips, file))


def season_faults(season: Season, slips: Mapping[str, str], file: str) -> Iterator[Fault]:
    """The faults of `season` beyond its form; `slips` tells the right spelling of each wrong one."""
    for place, sentence in sense_faults(season):
        yield Fault(file, place, sentence)
    told: set[str] = set()
    for place, name in named(season):
        if name in slips and name not in told:
            told.add(name)
            yield Fault(
                file, place, f'"{name}" looks like a slip of "{slips[name]}"; one person has one spelling'
            )


def slips_among(
    seasons: Collection[Season], known_names: Collection[str] = (), known_aliases: Iterable[Alias] = ()
) -> dict[str, str]:
    """Wrong spelling to right one, for every name in `seasons` that looks like a slip of another."""
    uses = Counter(name for season in seasons for _, name in named(season))
    aliases = [alias for season in seasons for alias in season.aliases]
    return misspelt(uses, known_names, (*aliases, *known_aliases))
