"""What is sure enough to be asked."""

from collections import Counter
from dataclasses import dataclass

from show.couple import Couple, Exit
from show.dance import AUDIENCE, Dance, Kind
from show.season import Season
from show.spelling import words
from show.week import Week

OWN_KINDS = (Kind.COUPLE, Kind.MEGAMIX)
"""The dances that are a couple's own and marked by the panel, as in `show.tally.counts`."""


@dataclass(frozen=True, slots=True)
class Danced:
    """A couple's own dance and where it belongs."""

    week: Week
    couple: Couple
    dance: Dance


def doubtful(couple: Couple) -> bool:
    """Whether what is told of a couple is disputed; that somebody's home is makes nothing else doubtful."""
    return couple.disputed is not None and "home" not in words(couple.disputed)


def contested(season: Season, dance: Dance) -> bool:
    """Whether what is told of a dance is disputed.

    A dispute that stands, in the same words, under one of the season's facts is about that fact (who coached
    it), not about the dance.
    """
    return dance.disputed is not None and all(fact.disputed != dance.disputed for fact in season.facts)


def marked(dance: Dance) -> bool:
    """Whether the panel marked it once, each judge, and nobody but judges."""
    return (
        dance.judged
        and AUDIENCE not in dance.judges
        and (not dance.marks or (len(dance.marks) == len(dance.judges) and None not in dance.marks))
    )


def whole(season: Season, week: Week) -> bool:
    """Whether a night is told to the end and without dispute: everybody who was still in it danced.

    The night of a season on the air may be half entered.
    """
    if not week.danced or week.disputed or any(contested(season, dance) for dance in week.dances):
        return False
    danced = {dance.celebrity for dance in week.dances}
    return all(couple.celebrity in danced for couple in season.couples if _expected(couple, week))


def _expected(couple: Couple, week: Week) -> bool:
    if couple.left_week is None:
        return True
    withdrawn = couple.left is Exit.WITHDREW and couple.left_week == week.number
    return couple.left_week >= week.number and not withdrawn


def sole_winner(season: Season) -> Couple | None:
    """The couple that won beyond doubt; None where there is none, or more than one."""
    winners = [couple for couple in season.couples if couple.won]
    return winners[0] if len(winners) == 1 and not season.disputed and not doubtful(winners[0]) else None


def placed(season: Season) -> list[Couple]:
    """The couples of a finished season whose place is theirs alone, beyond doubt.

    Where several left on one night, their order among themselves is a source's, not the show's.
    """
    if not season.finished or season.disputed:
        return []
    places = Counter(couple.place for couple in season.couples)
    nights = Counter(couple.left_week for couple in season.couples if couple.left is not None)
    return [
        couple
        for couple in season.couples
        if couple.place is not None
        and places[couple.place] == 1
        and not doubtful(couple)
        and (couple.left is None or nights[couple.left_week] == 1)
    ]


def own_partner(season: Season, couple: Couple) -> bool:
    """Whether the two are named once, and the celebrity danced the whole season with that professional."""
    professionals = [other.professional for other in season.couples]
    celebrities = [other.celebrity for other in season.couples]
    return (
        not doubtful(couple)
        and professionals.count(couple.professional) == 1
        and celebrities.count(couple.celebrity) == 1
        and all(
            dance.partner == couple.professional
            for week in season.weeks
            for dance in week.dances
            if dance.celebrity == couple.celebrity
        )
    )


def on_floor_with(season: Season, celebrity: str) -> set[str]:
    """Everybody the celebrity ever danced with in a season, in trios and teams too."""
    together: set[str] = set()
    for week in season.weeks:
        for dance in week.dances:
            if dance.celebrity == celebrity:
                together.update((dance.partner, *dance.joined_by))
    return together


def scored_night(season: Season, week: Week) -> list[Danced]:
    """A night on which every couple had one dance of its own from one panel, and nothing else was scored.

    Only then can couples be compared by one total. () for any other night.
    """
    if season.disputed or not whole(season, week):
        return []
    couples = {couple.celebrity: couple for couple in season.couples}
    dances = [dance for dance in week.dances if dance.kind is Kind.COUPLE]
    alone = len(dances) == len(week.dances) == len({dance.celebrity for dance in dances})
    fair = len({dance.highest_possible for dance in dances}) == 1
    if not alone or not fair or any(not marked(dance) or dance.bonus for dance in dances):
        return []
    return [Danced(week, couples[dance.celebrity], dance) for dance in dances]


def own_dances(season: Season, celebrity: str) -> list[Danced] | None:
    """All judged dances of a couple's own; None where one is disputed, so that nothing can be counted."""
    couple = season.couple_of(celebrity)
    if couple is None:
        return None
    dances = [
        Danced(week, couple, dance)
        for week in season.weeks
        for dance in week.dances
        if dance.celebrity == celebrity and dance.kind in OWN_KINDS and dance.judged
    ]
    return None if any(contested(season, danced.dance) for danced in dances) else dances
