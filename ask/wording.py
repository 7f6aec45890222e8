"""How facts are put into words."""

import re
from collections.abc import Iterable, Iterator, Sequence

from show.couple import Couple, Exit
from show.dance import Dance, Kind
from show.fact_text import spoken
from show.season import Season
from show.source import Source
from show.week import Week
from show.wording import day, listing, ordinal

_NUMBERS = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
_PLACES = {1: "winner", 2: "runner-up"}
_TYPED_BACK = 40


def number_word(number: int) -> str:
    """Up to twelve as a word, as in running text."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)


def count(number: int, noun: str, plural: str | None = None) -> str:
    """(1, "couple") → "1 couple", (3, "couple") → "3 couples"."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def decimal(value: float) -> str:
    """An average with two decimals at most: 9, 8.5, 7.63."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def possessive(name: str) -> str:
    """With an apostrophe: "Xochitl Gomez's"."""
    return f"{name}'s"


def quoted(typed: str) -> str:
    """What somebody typed, made harmless to repeat: letters, digits and a few marks, 40 at most."""
    kept = " ".join(re.sub(r"[^\w\s.'&-]|_", " ", typed).split())
    return f"“{kept if len(kept) <= _TYPED_BACK else kept[: _TYPED_BACK - 1].rstrip() + '…'}”"


def amid(couple: Couple) -> str:
    """A couple in a row of a table: "Xochitl Gomez & Val Chmerkovskiy"."""
    return f"{couple.celebrity} & {couple.professional}"


def name_couples(couples: Sequence[Couple]) -> str:
    """Couples in a sentence: "A and B", or, so that it is clear who belongs to whom, "A & B and C & D"."""
    return couples[0].name if len(couples) == 1 else listing(amid(couple) for couple in couples)


def placing(couple: Couple, season: Season) -> str:
    """How far a couple came: "winner", "3rd", "still competing" …"""
    if couple.place is None:
        return departure(couple) or ("place not known" if season.finished else "still competing")
    shared = sum(other.place == couple.place for other in season.couples) > 1
    return _PLACES.get(couple.place, f"{'shared ' if shared else ''}{ordinal(couple.place)} place")


def outcome(couple: Couple, season: Season) -> str:
    """How a season went for a couple, as the beginning of "… season 32": "won", "finished 3rd in"."""
    if couple.won:
        return "won"
    if couple.place is None:
        if couple.left is Exit.WITHDREW:
            return "withdrew from"
        return "was eliminated from" if couple.left else "is still competing in"
    if couple.place == 2:
        return "was runner-up in"
    shared = "shared " if placing(couple, season).startswith("shared") else ""
    finished = f"finished {shared}{ordinal(couple.place)} in"
    return f"withdrew and {finished}" if couple.left is Exit.WITHDREW else finished


def went(name: str, couple: Couple, season: Season) -> str:
    """How a season went for one half of a couple: "finished 3rd in season 31 with Witney Carson"."""
    return f"{outcome(couple, season)} season {season.number} with {partner_of(name, couple)}"


def partner_of(name: str, couple: Couple) -> str:
    """The other half of a couple."""
    return couple.professional if name == couple.celebrity else couple.celebrity


def departure(couple: Couple) -> str:
    """How somebody left: "eliminated in week 3"; empty for those who danced to the end."""
    if couple.left is None:
        return ""
    when = f" in week {couple.left_week}" if couple.left_week is not None else ""
    return ("withdrew" if couple.left is Exit.WITHDREW else "eliminated") + when


def marks(dance: Dance) -> str:
    """The marks in seat order: "10 9 10"; a dash where a judge gave none; "9 8 9 + 9 9 9" if scored twice."""
    texts = ["–" if mark is None else str(mark) for mark in dance.marks]
    seats = len(dance.judges)
    return " + ".join(" ".join(texts[at : at + seats]) for at in range(0, len(texts), seats)) if seats else ""


def score(dance: Dance) -> str:
    """The total: "30 of 30", "24 of 30 + 3 bonus", "10 bonus points", "not scored"."""
    if dance.total is None:
        return f"{count(dance.bonus, 'bonus point')}" if dance.bonus is not None else "not scored"
    bonus = f" + {dance.bonus} bonus" if dance.bonus else ""
    return f"{dance.total} of {dance.highest_possible}{bonus}"


def reach(season: Season) -> str | None:
    """How far an unfinished season's facts go; None once it is finished."""
    week = season.last_week_danced
    if season.finished or week is None:
        return None
    return f"Through season {season.number}, week {week.number} ({day(season.as_of or week.air_date)})"


def reach_of_all(seasons: Sequence[Season]) -> str | None:
    """How far facts over all seasons go, told while the newest is unfinished."""
    danced = [season for season in seasons if season.last_week_danced]
    return reach(danced[-1]) if danced else None


def credits_of(seasons: Iterable[Season]) -> tuple[Source, ...]:
    """Each source once; one with a page a season is linked only where a single season is meant."""
    by_name: dict[str, list[Source]] = {}
    for season in seasons:
        for source in season.sources:
            by_name.setdefault(source.name, []).append(source)
    return tuple(
        sources[0]
        if len({source.url for source in sources}) == 1
        else Source(name=sources[0].name, covers=sources[0].covers, licence=sources[0].licence)
        for sources in by_name.values()
    )


def total_of(danced: Sequence[Dance]) -> str:
    """Several dances of a couple as one figure: "60 of 60", with bonus points apart: "27 of 30 + 3 bonus"."""
    judged = [dance for dance in danced if dance.judged]
    bonus = sum(dance.bonus or 0 for dance in danced)
    if not judged:
        return count(bonus, "bonus point") if bonus else "not scored"
    total = sum(dance.total or 0 for dance in judged)
    possible = sum(dance.highest_possible for dance in judged)
    return f"{total:g} of {possible}" + (f" + {bonus} bonus" if bonus else "")


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def spans(numbers: Iterable[int]) -> str:
    """Numbers with runs drawn together: "1–18, 20 and 22–28"."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return listing(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def dispute(*told: Season | Week | Couple | Dance) -> Iterator[str]:
    """What other sources say instead of these, each with what it is about."""
    for thing in told:
        if thing.disputed:
            yield f"{_subject(thing)}: {thing.disputed}"


def _subject(thing: Season | Week | Couple | Dance) -> str:
    match thing:
        case Season():
            return f"Season {thing.number}"
        case Week():
            return f"Week {thing.number}"
        case Couple():
            return thing.celebrity
        case Dance():
            return f"{thing.celebrity}, {thing.style}"


def an(noun: str) -> str:
    """With its article: "a foxtrot", "an Argentine tango", "an 8"."""
    vowel = noun[:1].lower() in "aeiou" or noun.startswith(("8", "11", "18"))
    return f"{'an' if vowel else 'a'} {noun}"


def held(dance: Dance) -> str:
    """A dance within a sentence: "foxtrot", "freestyle (team dance)"."""
    return spoken(dance.style) + ("" if dance.kind is Kind.COUPLE else f" ({dance.kind})")
