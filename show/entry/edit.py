"""Any fact of a season, found by what it belongs to and changed by what is typed."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from pydantic import ValidationError

from show.difference import name_part
from show.entry.checking import check
from show.renaming import rename
from show.season import Season
from show.seasonfile.fault import Fault, SeasonFileError
from show.seasonfile.form import LISTS, Form, SeasonForm, form_of
from show.seasonfile.reading import in_order
from show.seasonfile.tables import reword
from show.seasonfile.typed import fill, opened, write_value
from show.seasonfile.wording import form_faults

_PATH = re.compile(
    r"(season)|(couples|specials|quotes|facts|aliases|sources)\[(.+)\]|weeks\[(\d+)\](?:\.dances\[(.+)\])?"
)
_COUNTED = re.compile(r"(.*)#(\d+)")


@dataclass(frozen=True, slots=True)
class Thing:
    """The season itself, a couple, a week, a dance, a quote …"""

    path: str
    """"season", "couples[Ada Bell]", "weeks[3]", "weeks[3].dances[Ada Bell]" (the second one: "Ada Bell#2"),
    "quotes[4]"."""

    name: str
    """As a person reads it: "Week 3: Ada Bell's foxtrot"."""

    fields: Mapping[str, str]
    """Every field that it can have, with its fact as a text; empty where there is none."""


def find_things(season: Season) -> tuple[Thing, ...]:
    """Everything that can be edited, in the order of the season file."""
    form = form_of(season).model_dump(exclude_defaults=True)
    found = [Thing("season", f"Season {season.number}", _texts(SeasonForm, form))]
    for couple, facts in zip(season.couples, form.get("couples", ()), strict=True):
        found.append(
            Thing(f"couples[{couple.celebrity}]", name_part(couple), _texts(LISTS["couples"], facts))
        )
    for week, facts in zip(season.weeks, form.get("weeks", ()), strict=True):
        path = f"weeks[{week.number}]"
        found.append(
            Thing(
                path,
                name_part(week) + (f" ({week.theme})" if week.theme else ""),
                _texts(LISTS["weeks"], facts),
            )
        )
        keys = _counted(dance.celebrity for dance in week.dances)
        for key, dance, of_dance in zip(keys, week.dances, facts.get("dances", ()), strict=True):
            name = f"{name_part(week)}: {name_part(dance)}"
            found.append(Thing(f"{path}.dances[{key}]", name, _texts(LISTS["dances"], of_dance)))
    keys = _counted(dance.celebrity for dance in season.specials)
    for key, dance, facts in zip(keys, season.specials, form.get("specials", ()), strict=True):
        found.append(
            Thing(f"specials[{key}]", f"Special: {name_part(dance)}", _texts(LISTS["dances"], facts))
        )
    for name in ("quotes", "facts", "aliases", "sources"):
        for number, (part, facts) in enumerate(
            zip(getattr(season, name), form.get(name, ()), strict=True), 1
        ):
            found.append(Thing(f"{name}[{number}]", name_part(part), _texts(LISTS[name], facts)))
    return tuple(found)


def edit_thing(
    season: Season, path: str, typed: Mapping[str, str], *, known: Iterable[Season] = ()
) -> Season:
    """`season` with the fields of one thing as they were typed; an empty text takes a fact out.

    A celebrity or professional who is written otherwise is so in the whole season. Raises SeasonFileError
    with every fault, and KeyError if there is no such thing (any more).
    """
    texts = {key: text.strip() for key, text in typed.items()}
    if path.startswith("couples["):
        old = next((thing for thing in find_things(season) if thing.path == path), None)
        for half in ("celebrity", "professional"):
            if old and texts.get(half) and texts[half] != old.fields[half]:
                season = rename(season, old.fields[half], texts[half])
                path = f"couples[{texts[half]}]" if half == "celebrity" else path
    data = opened(form_of(season).model_dump(exclude_defaults=True))
    _, thing, form = _at(data, path)
    unknown = [key for key in texts if key not in form.model_fields or key in LISTS]
    if unknown:
        raise SeasonFileError([Fault(path, key, f'there is no "{key}" here') for key in unknown])
    fill(thing, texts)
    return _made(data, path, known)


def remove_thing(season: Season, path: str, *, known: Iterable[Season] = ()) -> Season:
    """`season` without one thing and what belongs to it. Raises as `edit_thing`."""
    data = opened(form_of(season).model_dump(exclude_defaults=True))
    home, thing, _ = _at(data, path)
    if home is None:
        raise KeyError(path)
    home[:] = [other for other in home if other is not thing]
    if path.startswith("couples["):
        for dances in (data.get("specials", []), *(week.get("dances", []) for week in data.get("weeks", ()))):
            dances[:] = [dance for dance in dances if dance["celebrity"] != thing["celebrity"]]
    return _made(data, path, known)


def _made(data: dict[str, Any], path: str, known: Iterable[Season]) -> Season:
    try:
        season = in_order(SeasonForm.model_validate(data).model())
    except ValidationError as error:
        raise SeasonFileError(
            Fault(path, fault.place, reword(fault.sentence)) for fault in form_faults(error, path)
        ) from error
    return check(season, known)


def _texts(form: type[Form], facts: Mapping[str, Any]) -> dict[str, str]:
    return {key: write_value(key, facts.get(key)) for key in form.model_fields if key not in LISTS}


def _counted(names: Iterable[str]) -> Iterator[str]:
    """The names, of several alike the second as "Ada Bell#2"."""
    seen: Counter[str] = Counter()
    for name in names:
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name}#{seen[name]}"


_KEYS: Final = {"couples": "celebrity", "specials": "celebrity", "dances": "celebrity"}


def _at(data: dict[str, Any], path: str) -> tuple[list[Any] | None, dict[str, Any], type[Form]]:
    """(the list it is in, the thing, its form). Raises KeyError if there is none."""
    found = _PATH.fullmatch(path)
    if not found:
        raise KeyError(path)
    if found[1]:
        return None, data, SeasonForm
    if found[2]:
        return _in(data, found[2], found[3])
    weeks: list[dict[str, Any]] = data.get("weeks", [])
    week = next((week for week in weeks if week["number"] == int(found[4])), None)
    if week is None:
        raise KeyError(path)
    return _in(week, "dances", found[5]) if found[5] else (weeks, week, LISTS["weeks"])


def _in(table: dict[str, Any], name: str, key: str) -> tuple[list[Any], dict[str, Any], type[Form]]:
    things: list[dict[str, Any]] = table.get(name, [])
    if name in _KEYS:
        keys = list(_counted(thing[_KEYS[name]] for thing in things))
    else:
        keys = [str(number) for number in range(1, len(things) + 1)]
    if key not in keys:
        raise KeyError(key)
    return things, things[keys.index(key)], LISTS[name]
