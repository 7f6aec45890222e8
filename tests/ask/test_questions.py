"""The promise of questions in words: at least 98 % right, and nothing false."""

from random import Random

import pytest

from ask.answer import Answer
from ask.conversation import Conversations
from ask.plain import tell
from ask.scene import Scene
from show.catalogue import Catalogue
from tests.ask.questions import Asked, is_right, make_questions

EACH = 60
"""Questions of every kind."""


def put(asked: Asked, scene: Scene) -> tuple[bool, bool, str]:
    """(right, abstained, answer) after the earlier questions of the same conversation."""
    conversation = Conversations(lambda: 0.0)
    for earlier in asked.before:
        conversation.ask(1, 1, earlier, scene)
    outcome = conversation.ask(1, 1, asked.words, scene)[1]
    abstained = not isinstance(outcome, Answer)
    answer = tell(outcome)
    return is_right(asked, answer, abstained), abstained, answer


@pytest.mark.parametrize("seed", [7, 32])
def test_nearly_all_questions_are_answered_rightly_and_none_falsely(seed: int, catalogue: Catalogue) -> None:
    """A wrong answer costs more than ten honest ones that nobody knows."""
    scene = Scene(catalogue=catalogue, chance=Random(seed))
    questions = make_questions(catalogue.seasons, seed=seed, each=EACH)
    put_all = [(asked, *put(asked, scene)) for asked in questions]
    false = [
        (asked.words, answer) for asked, right, abstained, answer in put_all if not right and not abstained
    ]
    unanswered = [asked.words for asked, right, abstained, _ in put_all if not right and abstained]
    assert len(questions) > 1000
    assert false == []
    assert len(unanswered) <= 0.02 * len(questions), unanswered


def test_no_string_of_words_makes_it_fail(catalogue: Catalogue) -> None:
    """Words of questions thrown together, with whatever was said before."""
    chance = Random(1)
    scene = Scene(catalogue=catalogue, chance=chance)
    words = [
        word for asked in make_questions(catalogue.seasons, seed=1, each=20) for word in asked.words.split()
    ]
    conversation = Conversations(lambda: 0.0)
    for number in range(1500):
        thrown = " ".join(chance.choices(words, k=chance.randint(1, 10)))
        assert tell(conversation.ask(number % 3, 1, thrown, scene)[1])
