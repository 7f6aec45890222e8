"""Whether dances fit the couples, the week and the panel."""

from collections.abc import Iterator

from rapidfuzz import process

from show.couple import Exit
from show.dance import AUDIENCE, HIGHEST_MARK, Dance, Kind
from show.season import Season
from show.week import Week

ALIKE = 80
"""From this likeness (0-100) on, an unknown name is taken for a slip of a celebrity of the season."""

Told = Iterator[tuple[str, str]]


def panel_faults(season: Season, week: Week, here: str) -> Told:
    """The faults of one week's panel, as (place in the file, sentence); `here` is the week's own place."""
    for key, names in (("panel", week.panel), ("guest_judges", week.guest_judges), ("absent", week.absent)):
        for index, name in enumerate(names):
            if name in names[:index]:
                yield f"{here}.{key}[{index + 1}]", f"{name} is here twice"
    for index, name in enumerate(week.panel, 1):
        if name not in (*season.judges, *week.guest_judges, AUDIENCE):
            yield f"{here}.panel[{index}]", f"{name} is no regular judge; put guests under guest_judges too"
    for index, name in enumerate(week.guest_judges, 1):
        if name not in week.panel:
            yield f"{here}.guest_judges[{index}]", f"{name} is a guest judge, but has no seat on the panel"
    for index, name in enumerate(week.absent, 1):
        if name in week.panel:
            yield f"{here}.absent[{index}]", f"{name} cannot be absent and have a seat on the panel"
        if name not in season.judges:
            yield f"{here}.absent[{index}]", f"{name} is no regular judge of this season, so cannot be absent"


def dance_faults(season: Season, week: Week, here: str) -> Told:
    """The faults of one week's dances, as (place in the file, sentence); `here` is the week's own place."""
    for index, dance in enumerate(week.dances, 1):
        place = f"{here}.dances[{index}]"
        if dance.kind is Kind.SPECIAL:
            yield f"{place}.kind", f'a "{Kind.SPECIAL}" belongs to no week; put it under specials'
        couple = season.couple_of(dance.celebrity)
        if couple is None:
            yield f"{place}.celebrity", _no_couple(season, dance)
        elif couple.left_week and week.number > couple.left_week:
            how = "was eliminated" if couple.left is Exit.ELIMINATED else "left"
            yield (
                f"{place}.celebrity",
                f"{dance.celebrity} {how} in week {couple.left_week} and cannot dance in week {week.number}",
            )
        for judge in dance.judges:
            if judge not in week.panel:
                yield f"{place}.judges", f"{judge} has no seat on the panel of week {week.number}"
        yield from _marking(dance, place)


def special_faults(season: Season) -> Told:
    """The faults of the dances outside the weeks, as (place in the file, sentence)."""
    for index, dance in enumerate(season.specials, 1):
        place = f"specials[{index}]"
        if dance.kind is not Kind.SPECIAL:
            yield (
                f"{place}.kind",
                f'under specials every dance is a "{Kind.SPECIAL}"; others belong to a week',
            )
        if season.couple_of(dance.celebrity) is None:
            yield f"{place}.celebrity", _no_couple(season, dance)
        yield from _marking(dance, place)


def _no_couple(season: Season, dance: Dance) -> str:
    celebrities = [couple.celebrity for couple in season.couples]
    near = process.extractOne(dance.celebrity, celebrities, score_cutoff=ALIKE)
    if near:
        return f'no couple of this season has "{dance.celebrity}"; did you mean "{near[0]}"?'
    return f'no couple of this season has "{dance.celebrity}"; the celebrities are {", ".join(celebrities)}'


def _marking(dance: Dance, place: str) -> Told:
    seats, marks, total = len(dance.judges), len(dance.marks), dance.stated_total
    if len(set(dance.judges)) < seats:
        yield f"{place}.judges", "a judge is here twice"
    if dance.partner == dance.celebrity:
        yield f"{place}.partner", f"{dance.celebrity} cannot dance with {dance.celebrity}"
    if marks and not seats:
        yield f"{place}.marks", "there are marks, but no judges; give the week's panel or the dance's judges"
    elif marks and marks not in (seats, 2 * seats):
        yield (
            f"{place}.marks",
            f"{dance.celebrity}'s {dance.style} has {marks} marks, but {seats} judges: "
            + ", ".join(dance.judges),
        )
    if marks and not dance.marks_given:
        yield f"{place}.marks", "no judge gave a mark; leave marks out"
    if marks and total is not None:
        yield f"{place}.total", "the total follows from the marks; leave one of the two out"
    elif total is not None and not seats:
        yield f"{place}.total", "there is a total, but no judges; give the week's panel or the dance's judges"
    elif total is not None and not seats <= total <= HIGHEST_MARK * seats:
        yield f"{place}.total", f"{total} cannot be the total of {seats} judges"
