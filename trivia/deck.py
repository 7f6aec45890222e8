"""Which question comes next: from the facts and from a server's own questions, none twice."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random
from typing import Final

from trivia.bank import Bank, Filter
from trivia.difficulty import Record, learned
from trivia.question import Question, Topic
from trivia.rules import Rules
from trivia.typed import can_be_typed

LATELY: Final = 2_000
"""How many of the questions that a server had last are kept from coming again: those of 200 games."""

OWN_SHARE: Final = 0.25
"""How often one of the server's own questions is drawn, while there are some that it did not have lately."""


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What was asked before."""

    lately: Sequence[str] = ()
    """The ids of the questions that this server had last, LATELY at most, the one asked longest ago first."""

    excluded: Collection[str] = frozenset()
    """The ids that may not come at all: asked in this game already, or dropped by the server."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted(Filter):
    """A filter that knows what was learned of questions, and which may not come."""

    excluded: Collection[str] = frozenset()
    typed: bool = False
    records: Mapping[str, Record] = field(default_factory=dict)

    def fits(self, question: Question) -> bool:
        if question.id in self.excluded or (self.typed and not can_be_typed(question)):
            return False
        record = self.records.get(question.id)
        if record is not None and self.difficulty is not None:
            question = replace(question, difficulty=learned(question.difficulty, record))
        return Filter.fits(self, question)


def draw(
    rng: Random,
    rules: Rules,
    history: History,
    *,
    bank: Bank,
    own: Sequence[Question] = (),
    records: Mapping[str, Record] | None = None,
) -> Question | None:
    """A question for a game with `rules`; None when none is left that fits.

    One that the server did not have lately; when it had all, the one it had longest ago. `own` are the
    server's questions, which rest on no season and come in games without a choice of seasons, or alone in
    those of their topic. `records` are needed for games with a difficulty only.
    """
    wanted = _Wanted(
        topics=None if rules.topic is None else frozenset({rules.topic}),
        seasons=rules.seasons,
        difficulty=rules.difficulty,
        excluded=frozenset(history.excluded),
        typed=rules.typed,
        records=records or {},
    )
    fitting = [] if rules.seasons is not None else [each for each in own if wanted.fits(each)]
    if rules.topic is Topic.SERVER:
        return _freshest(rng, fitting, history.lately)
    asked = frozenset(history.lately)
    fresh = [each for each in fitting if each.id not in asked]
    if fresh and rng.random() < OWN_SHARE:
        return rng.choice(fresh)
    from_facts = bank.choose(rng, wanted, history.lately)
    if from_facts is None or (from_facts.id in asked and fitting):
        return _freshest(rng, fitting if from_facts is None else [*fitting, from_facts], history.lately)
    return from_facts


def _freshest(rng: Random, questions: Sequence[Question], lately: Sequence[str]) -> Question | None:
    """One that was not asked lately, else the one that was asked longest ago; None without any."""
    if not questions:
        return None
    asked = {question_id: when for when, question_id in enumerate(lately)}
    fresh = [each for each in questions if each.id not in asked]
    return rng.choice(fresh) if fresh else min(questions, key=lambda each: asked[each.id])
