"""Which question comes next: from the facts and from a server's own questions, none twice."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from random import Random
from typing import Final

from trivia import server_question
from trivia.bank import Bank, Cell, Filter
from trivia.difficulty import Record, learned
from trivia.kind import beginning
from trivia.question import Question, Topic
from trivia.rules import Rules
from trivia.typed import can_be_typed

LATELY: Final = 2_000
"""How many of the questions that a server had last are kept from coming again: those of 200 games."""

OWN_SHARE: Final = 0.25
"""How often one of the server's own questions is drawn, while there are some that it did not have lately."""

HANDS: Final = 8, 64
"""In so many kinds and seasons a question is looked for at first, before it is in all of them."""


@dataclass(frozen=True, slots=True)
class Hand:
    """Where a question is looked for at first, drawn by lot: so the store is asked about few questions."""

    cells: Sequence[Cell]
    own: bool
    """Whether one of the server's own questions comes before those."""

    @property
    def beginnings(self) -> list[str]:
        """How the ids of all these questions begin."""
        own = [f"{server_question.KIND}."] if self.own else []
        return [*own, *(beginning(kind, season) for kind, season in self.cells)]


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What is known of the questions: of all, or of those of a Hand."""

    lately: Sequence[str] = ()
    """The ids of the questions that this server had last, the one asked longest ago first."""

    excluded: Collection[str] = frozenset()
    """The ids that may not come at all: asked in this game already, or dropped by the server."""

    records: Mapping[str, Record] = field(default_factory=dict)
    """How questions were answered, by their ids; needed in games with a difficulty only."""

    has_own: bool = False
    """Whether the server has questions of its own."""


NOTHING_KNOWN: Final = History()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted(Filter):
    """A filter that knows what was learned of questions, and which may not come."""

    history: History = NOTHING_KNOWN
    typed: bool = False

    def fits(self, question: Question) -> bool:
        if question.id in self.history.excluded or (self.typed and not can_be_typed(question)):
            return False
        record = self.history.records.get(question.id)
        if record is not None and self.difficulty is not None:
            question = replace(question, difficulty=learned(question.difficulty, record))
        return Filter.fits(self, question)


def deal(rng: Random, rules: Rules, bank: Bank, cells: int) -> Hand:
    """Draw where to look first: in so many cells, and in some draws among the server's own questions."""
    own = rules.topic is Topic.SERVER or (_may_be_own(rules) and rng.random() < OWN_SHARE)
    return Hand(tuple(islice(bank.deal(rng, _wanted(rules)), cells)), own)


def draw_from(
    hand: Hand, rng: Random, rules: Rules, history: History, *, bank: Bank, own: Sequence[Question] = ()
) -> Question | None:
    """A question of the hand that the server did not have lately; None when it had them all.

    `history` is to be that of the hand; `own` are the server's questions, if the hand has them.
    """
    wanted, asked = _wanted(rules, history), frozenset(history.lately)
    fresh = [each for each in own if hand.own and each.id not in asked and wanted.fits(each)]
    return rng.choice(fresh) if fresh else bank.choose_among(hand.cells, rng, wanted, asked)


def draw(
    rng: Random, rules: Rules, history: History, *, bank: Bank, own: Sequence[Question] = ()
) -> Question | None:
    """A question for a game with `rules`; None when none is left that fits.

    One that the server did not have lately; when it had all, the one it had longest ago. `own` are the
    server's questions, which rest on no season and come in games without a choice of seasons, or alone in
    those of their topic.
    """
    wanted = _wanted(rules, history)
    fitting = [each for each in own if _may_be_own(rules) and wanted.fits(each)]
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


def _may_be_own(rules: Rules) -> bool:
    return rules.seasons is None and rules.topic in (None, Topic.SERVER)


def _wanted(rules: Rules, history: History = NOTHING_KNOWN) -> _Wanted:
    return _Wanted(
        topics=None if rules.topic is None else frozenset({rules.topic}),
        seasons=rules.seasons,
        difficulty=rules.difficulty,
        history=history,
        typed=rules.typed,
    )


def _freshest(rng: Random, questions: Sequence[Question], lately: Sequence[str]) -> Question | None:
    """One that was not asked lately, else the one that was asked longest ago; None without any."""
    if not questions:
        return None
    asked = {question_id: when for when, question_id in enumerate(lately)}
    fresh = [each for each in questions if each.id not in asked]
    return rng.choice(fresh) if fresh else min(questions, key=lambda each: asked[each.id])
