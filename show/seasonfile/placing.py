"""Whether the couples and their places fit together."""

from collections.abc import Iterator
from itertools import groupby, pairwise

from show.couple import Couple
from show.season import Season

Told = Iterator[tuple[str, str]]


def couple_faults(season: Season) -> Told:
    """The faults of the couples one by one, as (place in the file, sentence)."""
    weeks = {week.number for week in season.weeks}
    seen: set[str] = set()
    for number, couple in enumerate(season.couples, 1):
        here = f"couples[{number}]"
        if couple.celebrity in seen:
            yield f"{here}.celebrity", f"{couple.celebrity} is here twice; a celebrity dances in one couple"
        seen.add(couple.celebrity)
        if couple.celebrity == couple.professional:
            yield (
                f"{here}.professional",
                f"{couple.celebrity} cannot be both the celebrity and the professional",
            )
        if couple.left and not couple.left_week:
            yield f"{here}.left", f"{couple.celebrity} {couple.left}, but when? Give left_week too"
        if couple.left_week and not couple.left:
            yield f"{here}.left_week", f'was {couple.celebrity} "eliminated", or "withdrew"? Give left too'
        if couple.left_week and couple.left_week not in weeks:
            yield f"{here}.left_week", f"this season has no week {couple.left_week}"
        if couple.left and couple.won:
            yield f"{here}.left", f"{couple.celebrity} won, and winners do not leave"


def place_faults(couples: tuple[Couple, ...]) -> Told:
    """The faults of the standing, as (place in the file, sentence).

    Places count as in sport: after two couples in place 10 comes place 12. Couples that have no place yet may
    fill what is open.
    """
    placed = sorted(
        ((couple.place, index, couple) for index, couple in enumerate(couples, 1) if couple.place),
        key=lambda entry: entry[:2],
    )
    open_places = len(couples) - len(placed)
    better = skipped = 0
    for place, sharing in groupby(placed, key=lambda entry: entry[0]):
        group = list(sharing)
        here = f"couples[{group[-1][1]}].place"
        if place == 1 and len(group) > 1:
            names = ", ".join(couple.name for _, _, couple in group)
            yield here, f"a season has one winner, but several couples are in place 1: {names}"
        gap = place - 1 - better
        if gap < skipped:
            yield (
                here,
                f"place {place} is taken by couples that share one; the next place is {better + skipped + 1}",
            )
        elif gap > open_places:
            yield here, f"there is a hole in the places: nobody is in place {place - 1}"
            open_places = gap
        skipped = gap  # so that one slip is told once, not again at every place after it
        better += len(group)
    for (place, _, ahead), (worse_place, index, behind) in pairwise(placed):
        if place < worse_place and ahead.left_week and (behind.left_week or 99) > ahead.left_week:
            stayed = f"until week {behind.left_week}" if behind.left_week else "to the end"
            yield (
                f"couples[{index}].place",
                f"{behind.celebrity} danced {stayed}, but is placed behind {ahead.celebrity}, "
                f"who left in week {ahead.left_week}",
            )
