"""What was said before helps with what is said next, for ten minutes, between the two alone."""

from random import Random

import pytest

from ask.answer import Answer
from ask.conversation import EXCHANGES_KEPT, FORGET, SECONDS_KEPT, Conversations
from ask.plain import tell
from ask.scene import Scene
from show.catalogue import Catalogue

FIRST, NEXT = "who won season 32?", "and season 27?"


class Clock:
    """Stands where it is put."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="module")
def scene(catalogue: Catalogue) -> Scene:
    return Scene(catalogue=catalogue, chance=Random(1))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def conversations(clock: Clock) -> Conversations:
    return Conversations(clock)


def told(conversations: Conversations, text: str, scene: Scene, person: int = 1, channel: int = 1) -> str:
    return tell(conversations.ask(person, channel, text, scene)[1])


def test_a_question_leans_on_the_one_before(conversations: Conversations, scene: Scene) -> None:
    assert "Xochitl Gomez" in told(conversations, FIRST, scene)
    assert "Bobby Bones" in told(conversations, NEXT, scene)


@pytest.mark.parametrize(("person", "channel"), [(2, 1), (1, 2)])
def test_it_leans_on_nothing_that_somebody_else_said_or_said_elsewhere(
    conversations: Conversations, scene: Scene, person: int, channel: int
) -> None:
    told(conversations, FIRST, scene)
    assert conversations.recall(person, channel) is None
    assert "Bobby Bones" not in told(conversations, "and the runner-up?", scene, person, channel)


def test_after_ten_minutes_a_new_conversation_begins(
    conversations: Conversations, scene: Scene, clock: Clock
) -> None:
    told(conversations, FIRST, scene)
    clock.now += SECONDS_KEPT - 1
    assert conversations.recall(1, 1) is not None
    clock.now += 1
    assert conversations.recall(1, 1) is None


def test_what_could_not_be_answered_leaves_the_last_answer_standing(
    conversations: Conversations, scene: Scene
) -> None:
    told(conversations, FIRST, scene)
    query, outcome = conversations.ask(1, 1, "what is the meaning of life?", scene)
    assert query is None
    assert not isinstance(outcome, Answer)
    assert "Bobby Bones" in told(conversations, NEXT, scene)


@pytest.mark.parametrize("words", sorted(FORGET))
def test_who_says_forget_it_is_forgotten_in_all_channels_and_nobody_else_is(
    conversations: Conversations, scene: Scene, words: str
) -> None:
    for person, channel in ((1, 1), (1, 2), (2, 1)):
        told(conversations, FIRST, scene, person, channel)
    assert told(conversations, f"{words.title()}!", scene).startswith("Forgotten.")
    assert conversations.recall(1, 1) is conversations.recall(1, 2) is None
    assert conversations.recall(2, 1) is not None


def test_of_very_many_conversations_the_latest_are_kept(conversations: Conversations, scene: Scene) -> None:
    query, outcome = conversations.ask(0, 1, FIRST, scene)
    assert query is not None
    for person in range(1, EXCHANGES_KEPT):
        conversations.remember(person, 1, query, outcome)
    conversations.remember(0, 1, query, outcome)
    conversations.remember(-1, 1, query, outcome)
    assert conversations.recall(0, 1) is not None, "said again later"
    assert conversations.recall(1, 1) is None
    assert conversations.recall(2, 1) is not None
