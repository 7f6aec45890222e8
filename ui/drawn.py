"""The cards that were drawn last, for questions that are asked again and again."""

from collections import OrderedDict
from typing import Final
from weakref import ref

from ask.answer import Answer, Outcome
from ask.limit import Limit
from ask.query import Query, answer
from ask.scene import Scene
from show.catalogue import Catalogue
from ui.card import Card, draw

CARDS_KEPT: Final = 256
"""A card takes about 10 kB."""

_Key = tuple[ref[Catalogue], Limit | None, Query, int, bool]


class Drawn:
    """Answers from the facts, and draws each card once, while the facts stand and people ask for it."""

    def __init__(self) -> None:
        self._cards: OrderedDict[_Key, tuple[Outcome, Card]] = OrderedDict()

    def answer(self, query: Query, scene: Scene, *, page: int, private: bool) -> tuple[Outcome, Card]:
        """What `query` comes to, and the card of it. A quote is drawn by lot, so it is always a new one."""
        # A catalogue is never changed, only exchanged, and a card must not keep one alive that was.
        key = ref(scene.catalogue), scene.limit, query, page, private
        drawn = self._cards.get(key)
        if drawn is None:
            outcome = answer(query, scene)
            drawn = outcome, draw(outcome, query, page=page, private=private, limit=scene.limit)
            if isinstance(outcome, Answer) and outcome.quote is not None:
                return drawn
            self._cards[key] = drawn
            if len(self._cards) > CARDS_KEPT:
                self._cards.popitem(last=False)
        self._cards.move_to_end(key)
        return drawn
