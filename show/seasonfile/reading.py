"""The text of season files into seasons, or into every fault that keeps them from being read."""

import re
import tomllib
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from show.alias import Alias
from show.season import Season
from show.seasonfile.checking import season_faults, slips_among
from show.seasonfile.fault import Fault, SeasonFileError
from show.seasonfile.form import SeasonForm
from show.seasonfile.pruning import pruned
from show.seasonfile.wording import form_faults

LARGEST = 1_000_000
"""Bytes. The shipped files have up to 40,000."""

MOST_DOTS = 40
"""In one line, outside of texts and comments. Keys of many dotted parts cost a TOML parser time and memory
without bound, and a season file has none: its only dots are those of half marks."""

_TEXTS_AND_COMMENTS = re.compile(r"""#[^\n]*|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'""")
_WHERE = re.compile(r" \(at (line \d+, column \d+|end of document)\)$")


def parse_season(
    text: str, *, file: str, known_names: Collection[str] = (), known_aliases: Collection[Alias] = ()
) -> Season:
    """The season that `text` tells.

    `file` is how the faults name it. `known_names` and `known_aliases` are those of the other seasons: a name
    that looks like a slip of one of them is a fault. Raises SeasonFileError with every fault at once.
    """
    season, faults = _read(text, file)
    if season:
        faults += season_faults(season, slips_among([season], known_names, known_aliases), file)
    if faults or not season:
        raise SeasonFileError(faults)
    return in_order(season)


def read_season(
    path: Path, *, known_names: Collection[str] = (), known_aliases: Collection[Alias] = ()
) -> Season:
    """The season in the file at `path`; as `parse_season`, and SeasonFileError too if it cannot be opened."""
    return parse_season(_text(path), file=path.name, known_names=known_names, known_aliases=known_aliases)


def read_folder(folder: Path) -> tuple[Season, ...]:
    """Every season file (01.toml, 02.toml …) in `folder`, in order, the names of all known to each.

    Raises SeasonFileError with the faults of all files, or if there is none.
    """
    seasons: dict[str, Season] = {}
    faults: list[Fault] = []
    paths = sorted(folder.glob("[0-9][0-9].toml"))
    if not paths:
        faults.append(Fault(str(folder), "", "there is no season file (01.toml, 02.toml …) in this folder"))
    for path in paths:
        try:
            season, found = _read(_text(path), path.name)
        except SeasonFileError as error:
            faults += error.faults
            continue
        faults += found
        if season:
            seasons[path.name] = season
            if season.number != int(path.stem):
                faults.append(
                    Fault(path.name, "season", f"by its name the file holds season {int(path.stem)}")
                )
    slips = slips_among(tuple(seasons.values()))
    for file, season in seasons.items():
        faults += season_faults(season, slips, file)
    if faults:
        raise SeasonFileError(faults)
    return tuple(map(in_order, seasons.values()))


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise SeasonFileError([_too_large(path.name)])
        return content.decode()
    except UnicodeDecodeError:
        problem = "this is not UTF-8 text; save it again as UTF-8"
    except OSError as error:
        problem = f"the file cannot be opened: {error.strerror}"
    raise SeasonFileError([Fault(path.name, "", problem)])


def _read(text: str, file: str) -> tuple[Season | None, list[Fault]]:
    """The season as far as it can be made out, and the faults of its form."""
    data = read_toml(text, file)
    return (None, [data]) if isinstance(data, Fault) else read_form(data, file)


def read_form(data: dict[str, Any], file: str) -> tuple[Season | None, list[Fault]]:
    """The season of the tables `data` (which may be changed) as far as it can be made out, and its faults."""
    try:
        return SeasonForm.model_validate(data).model(), []
    except ValidationError as error:
        form = pruned(data, error)
        return form.model() if form else None, list(form_faults(error, file))


def read_toml(text: str, file: str) -> dict[str, Any] | Fault:
    """The tables of a TOML file, or why it cannot be read."""
    if len(text.encode(errors="replace")) > LARGEST:
        return _too_large(file)
    bare = _TEXTS_AND_COMMENTS.sub("", text)
    if any(line.count(".") > MOST_DOTS for line in bare.splitlines()):
        return Fault(file, "", "there are far too many dots in one line; a season file's keys have none")
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except RecursionError:
        return Fault(file, "", "there are far too many brackets within brackets")
    except ValueError as error:
        where = _WHERE.search(str(error))
        what = _WHERE.sub("", str(error))
        place = where[1] if where else ""
        return Fault(
            file, place, f"this cannot be read as TOML ({what}); look for a missing quotation mark or bracket"
        )


def _too_large(file: str) -> Fault:
    return Fault(
        file, "", f"the file is larger than {LARGEST:,} bytes; one season needs a small part of that"
    )


def in_order(season: Season) -> Season:
    """Couples by place, those still competing first; weeks by number."""
    return replace(
        season,
        couples=tuple(sorted(season.couples, key=lambda couple: couple.place or 0)),
        weeks=tuple(sorted(season.weeks, key=lambda week: week.number)),
    )
