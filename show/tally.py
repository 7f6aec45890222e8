"""Adding dances up: which of them count for an average, and what several come to."""

from collections.abc import Iterable, Sequence

from show.dance import Dance, Kind


def counts(dance: Dance, *, teams: bool = False) -> bool:
    """Whether `dance` makes part of a couple's average: it was judged, and it was the couple's own.

    Team dances belong to no couple alone, so that they count only if asked for; relays, marathons and
    dance-offs were not marked by the panel.
    """
    return dance.judged and (dance.kind in (Kind.COUPLE, Kind.MEGAMIX) or (teams and dance.kind is Kind.TEAM))


def counted(danced: Iterable[Dance]) -> list[Dance]:
    """Those that make a couple's average."""
    return [dance for dance in danced if counts(dance)]


def average(danced: Sequence[Dance]) -> float | None:
    """The mean mark of a judge (1-10): the totals added up over the marks given. None: nothing was judged."""
    given = sum(dance.marks_given for dance in danced)
    return sum(dance.total or 0 for dance in danced) / given if given else None


def share(danced: Sequence[Dance]) -> float | None:
    """All points of a night, bonus included, per point the judges could give.

    Compares couples of one night whose panels or number of dances differ. None: nothing was judged.
    """
    judged = [dance for dance in danced if dance.judged]
    if not judged:
        return None
    points = sum(dance.total or 0 for dance in judged) + sum(dance.bonus or 0 for dance in danced)
    return points / sum(dance.highest_possible for dance in judged)
