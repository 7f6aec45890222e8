"""How questions put facts into words."""

from show.couple import Couple, Exit
from show.dance import Dance
from show.fact import Fact
from show.season import Season
from show.week import Week
from show.wording import day, ordinal, song

TRUE, FALSE = "True", "False"

_ROUTINES = ("Jazz", "Contemporary", "Hip-hop", "Broadway", "Bollywood", "Disco", "Burlesque", "Afro-Jazz")
_PROPER = ("Viennese", "Argentine", "Charleston", "Lindy", "West Coast", "Broadway", "Bollywood", "Megamix")


def style(name: str) -> str:
    """A style in running text: "Paso doble" → "paso doble", "Viennese waltz", "Jazz" → "jazz routine"."""
    parts = [part if part.startswith(_PROPER) else part[:1].lower() + part[1:] for part in name.split(" & ")]
    return " & ".join(parts) + (" routine" if name in _ROUTINES else "")


def counted(number: int, noun: str) -> str:
    """(1, "dance") → "1 dance", (1200, "point") → "1,200 points"."""
    return f"{number:,} {noun if number == 1 else noun + 's'}"


def ended(sentence: str) -> str:
    """With one sign at the end, also after a name that brings its own: "Jr.", "Wham!"."""
    return sentence[:-1] if sentence.endswith(("..", "!.", "?.")) else sentence


def season_name(number: int) -> str:
    """32 → "Season 32"."""
    return f"Season {number}"


def figure(value: float) -> str:
    """Marks without a needless point: 27, 27.5."""
    return f"{value:g}"


def score(dance: Dance) -> str:
    """A judged dance's total: "30 of 30"."""
    return f"{figure(dance.total or 0)} of {dance.highest_possible}"


def marks(dance: Dance) -> str:
    """Who gave what: "Carrie Ann Inaba 10, Derek Hough 9"; the total where that is all that is known."""
    given = ", ".join(f"{judge} {figure(mark)}" for judge, mark in dance.marks_by_judge())
    return given or f"a total of {score(dance)}"


def pair(couple: Couple) -> str:
    """A couple as an option: "Xochitl Gomez & Val Chmerkovskiy"."""
    return f"{couple.celebrity} & {couple.professional}"


def stand(couple: Couple) -> str:
    """What became of a couple: "won", "took 5th place", "were eliminated in week 3"."""
    if couple.won:
        return "won"
    if couple.left is not None and couple.left_week is not None:
        verb = "withdrew" if couple.left is Exit.WITHDREW else "were eliminated"
        return f"{verb} in week {couple.left_week}"
    return (
        f"took {ordinal(couple.place)} place" if couple.place is not None else "were still in the competition"
    )


def place(number: float) -> str:
    """3 → "3rd place"."""
    return f"{ordinal(int(number))} place"


def introduced(couple: Couple) -> str:
    """A celebrity with what they are known for: "Shawn Johnson (Olympic artistic gymnast)"."""
    return f"{couple.celebrity} ({couple.known_for})" if couple.known_for else couple.celebrity


def night(season: Season, week: Week) -> str:
    """ "week 4 of season 9"."""
    return f"week {week.number} of season {season.number}"


def reported(fact: Fact) -> str:
    """A fact of the press with its outlet, in one sentence."""
    return f"{fact.sentence.rstrip('.')}, as {fact.outlet} reported."


def couple_fact(season: Season, couple: Couple) -> str:
    """A couple as a fact: "Season 32: Xochitl Gomez with Val Chmerkovskiy, 1st place"."""
    place = f"{ordinal(couple.place)} place" if couple.place is not None else "no place yet"
    left = "" if couple.left is None else f", {couple.left.value} in week {couple.left_week}"
    return f"Season {season.number}: {couple.celebrity} with {couple.professional}, {place}{left}"


def dance_fact(season: Season, week: Week, dance: Dance) -> str:
    """A dance as a fact: "Season 9, week 2: Mya, Jive, “Would You...?” by Touch and Go, 27 of 30"."""
    told = f"Season {season.number}, week {week.number}: {dance.celebrity}, {dance.style}, {song(dance)}"
    return f"{told}, {score(dance)}" if dance.judged else told


def week_fact(season: Season, week: Week) -> str:
    """A night as a fact: "Season 32, week 3 (October 10, 2023): Motown Night"."""
    theme = f": {week.theme}" if week.theme else ""
    return f"Season {season.number}, week {week.number} ({day(week.air_date)}){theme}"
