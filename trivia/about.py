"""A question about what was just read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Self

from trivia.bank import Bank, Filter
from trivia.question import Question

_SONG = re.compile(r"“[^”]*”( by [^,;:.?]+)?")


@dataclass(frozen=True, slots=True)
class Subject:
    """What was read: of one season, perhaps of one night or one person."""

    season: int
    week: int | None = None
    person: str | None = None

    @property
    def when(self) -> str:
        """Season and week as a button keeps them: "32", "32.3"; `read` reads it back."""
        return str(self.season) if self.week is None else f"{self.season}.{self.week}"

    @classmethod
    def read(cls, when: str, person: str) -> Self:
        season, _, week = when.partition(".")
        return cls(int(season), int(week) if week else None, person or None)


def choose_about(rng: Random, bank: Bank, subject: Subject, last: str) -> Question | None:
    """A question that rests on that season alone, and on that night and person; not the `last` one.

    When none is about both, one about the night, else about the person, else about the season; None when
    there is none either.
    """
    wanted = Filter(seasons=frozenset({subject.season}))
    of_season = [each for each in bank.questions(wanted) if each.id != last]
    of_night = [each for each in of_season if _is_of_night(each, subject.week)]
    fitting = (
        _of_person(of_night, subject.person) or of_night or _of_person(of_season, subject.person) or of_season
    )
    if not fitting:
        return None
    # A kind is drawn first, so that the many totals and songs don't drown the others.
    kind = rng.choice(sorted({each.kind for each in fitting}))
    return rng.choice([each for each in fitting if each.kind == kind])


def _is_of_night(question: Question, week: int | None) -> bool:
    if week is None or not question.facts:
        return False
    return all(re.match(rf"Season \d+, week {week}\b", fact) for fact in question.facts)


def _of_person(questions: Sequence[Question], person: str | None) -> list[Question]:
    """Those that name the person; where none does, those that rest on facts about them among others."""
    if person is None:
        return []
    name = re.compile(rf"\b{re.escape(person)}\b(?! [A-Z])")  # not of somebody with a longer one

    def names(*texts: str) -> bool:
        return any(name.search(_SONG.sub("", text)) for text in texts)

    return [each for each in questions if names(each.prompt, each.right)] or [
        each for each in questions if names(*each.facts)
    ]
