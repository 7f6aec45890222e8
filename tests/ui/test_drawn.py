"""A card is drawn once for what is asked again and again, and never outlives the facts it shows."""

import gc
from random import Random
from weakref import ref

from ask.answer import Answer
from ask.kinds.quotation import Quotation
from ask.kinds.winner import Winner
from ask.limit import Limit
from ask.scene import Scene
from show.catalogue import Catalogue
from show.ceiling import Ceiling
from ui.buttons import AskButton
from ui.drawn import CARDS_KEPT, Drawn


def test_who_asks_the_same_gets_the_same_card(catalogue: Catalogue) -> None:
    drawn, scene = Drawn(), Scene(catalogue=catalogue)
    first = drawn.answer(Winner(season="32"), scene, page=0, private=False)
    assert drawn.answer(Winner(season="32"), scene, page=0, private=False) == first
    assert drawn.answer(Winner(season="31"), scene, page=0, private=False) != first


def test_a_private_card_is_another_one_since_its_buttons_answer_privately(catalogue: Catalogue) -> None:
    drawn, scene = Drawn(), Scene(catalogue=catalogue)
    _, shown = drawn.answer(Winner(season="32"), scene, page=0, private=False)
    _, hidden = drawn.answer(Winner(season="32"), scene, page=0, private=True)
    assert {item.private for item in shown.walk_children() if isinstance(item, AskButton)} == {False}
    assert {item.private for item in hidden.walk_children() if isinstance(item, AskButton)} == {True}


def test_the_same_facts_under_another_limit_are_another_card(catalogue: Catalogue) -> None:
    drawn, ceiling = Drawn(), Ceiling(season=30)
    cards = [
        drawn.answer(Winner(), Scene(catalogue=catalogue, limit=limit), page=0, private=False)[1]
        for limit in (None, Limit(ceiling, own=True), Limit(ceiling, own=False))
    ]
    assert len(set(map(id, cards))) == 3


def test_another_draw_of_the_lot_gives_another_quote(catalogue: Catalogue) -> None:
    drawn, scene = Drawn(), Scene(catalogue=catalogue, chance=Random(1))
    outcomes = [drawn.answer(Quotation(), scene, page=0, private=False)[0] for _ in range(20)]
    assert len({outcome.quote for outcome in outcomes if isinstance(outcome, Answer)}) > 1


def test_new_facts_give_a_new_card(catalogue: Catalogue) -> None:
    drawn = Drawn()
    before = Scene(catalogue=Catalogue(season for season in catalogue.seasons if season.number < 32))
    known, _ = drawn.answer(Winner(season="32"), Scene(catalogue=catalogue), page=0, private=False)
    unknown, _ = drawn.answer(Winner(season="32"), before, page=0, private=False)
    assert known != unknown


def test_cards_keep_no_old_catalogue_alive(catalogue: Catalogue) -> None:
    drawn, old = Drawn(), Catalogue(catalogue.seasons)
    drawn.answer(Winner(season="32"), Scene(catalogue=old), page=0, private=False)
    watched = ref(old)
    del old
    gc.collect()
    assert watched() is None


def test_only_the_latest_cards_are_kept(catalogue: Catalogue) -> None:
    drawn, scene = Drawn(), Scene(catalogue=catalogue)
    first = drawn.answer(Winner(season="32"), scene, page=0, private=False)
    for page in range(1, CARDS_KEPT + 1):
        drawn.answer(Winner(season="32"), scene, page=page, private=False)
    assert drawn.answer(Winner(season="32"), scene, page=0, private=False)[1] is not first[1]
