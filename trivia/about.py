"""A question about what was just read."""

from random import Random

from trivia.bank import Bank, Filter
from trivia.question import Question


def choose_about(rng: Random, bank: Bank, season: int, person: str | None, last: str) -> Question | None:
    """A question that rests on that season alone, and on that person where there is one; not the `last` one.

    When no question is about the person, one about the season; None when there is none either.
    """
    of_season = [each for each in bank.questions(Filter(seasons=frozenset({season}))) if each.id != last]
    of_person = [each for each in of_season if person and any(person in fact for fact in each.facts)]
    # A kind is drawn first, so that the many totals and songs don't drown the others.
    fitting = of_person or of_season
    if not fitting:
        return None
    kind = rng.choice(sorted({each.kind for each in fitting}))
    return rng.choice([each for each in fitting if each.kind == kind])
