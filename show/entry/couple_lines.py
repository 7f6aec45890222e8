"""A couple a line: "Xochitl Gomez, Val Chmerkovskiy, actress"."""

from typing import Any, Final

from pydantic import ValidationError

from show.couple import Couple
from show.entry.lines import quote, read_lines, unquote
from show.season import Season
from show.seasonfile.fault import Fault, SeasonFileError
from show.seasonfile.form import CoupleForm
from show.seasonfile.tables import reword
from show.seasonfile.typed import fill, opened
from show.seasonfile.wording import form_faults

FILE: Final = "couples"

KEYS: Final = {
    "age": "age",
    "field": "industry",
    "home": "home",
    "known for": "known_for",
    "place": "place",
    "note": "note",
    "disputed": "disputed",
}


def read_couples(text: str, season: Season | None = None) -> tuple[Couple, ...]:
    """The couples that lines tell, in their order: celebrity, professional, known for.

    With semicolons between them there may be commas in each. Facts of a couple that `season` has already stay
    where no line tells them. Raises SeasonFileError with every fault.
    """
    faults: list[Fault] = []
    couples: list[Couple] = []
    for line in read_lines(text, KEYS, file=FILE):
        parts = line.parts
        if len(parts) == 1:
            parts = [part.strip() for part in parts[0].split(",", 2)]
        celebrity, professional, known_for, *rest = [*map(unquote, parts), "", "", ""]
        if any(rest):
            told = "a line is: celebrity, professional, known for; put ; between them where one has a comma"
            faults.append(Fault(FILE, line.place, told))
            continue
        if not professional:
            faults.append(Fault(FILE, line.place, f'who dances with "{celebrity[:80]}"? Write both names'))
            continue
        before = season.couple_of(celebrity) if season else None
        facts: dict[str, Any] = {}
        if before is not None:
            facts = opened(CoupleForm.of(before).model_dump(exclude_defaults=True))
        facts |= {"celebrity": celebrity, "professional": professional}
        fill(facts, ({"known_for": known_for} if known_for else {}) | line.named)
        try:
            couples.append(Couple(**dict(CoupleForm.model_validate(facts))))
        except ValidationError as error:
            for fault in form_faults(error, FILE):
                faults.append(Fault(FILE, line.place, f"{fault.place}: {reword(fault.sentence)}"))
    if faults:
        raise SeasonFileError(faults)
    return tuple(couples)


def format_couples(season: Season) -> str:
    """Lines that `read_couples` reads as the couples of `season`."""
    return "\n".join(
        "; ".join(
            quote(part) if ";" in part or '"' in part or ":" in part else part
            for part in (couple.celebrity, couple.professional, couple.known_for or "")
            if part
        )
        for couple in season.couples
    )
