"""The button below an answer asks about what the answer tells."""

import pytest

from ask.answer import Answer
from ask.conversation import Conversations
from ask.scene import Scene
from show.catalogue import Catalogue
from ui.quiz_me import offer_quiz


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("who won season 32", "32::Xochitl Gomez"),
        ("what did Xochitl score for her freestyle?", "32.11::Xochitl Gomez"),
        ("Xochitl's scores", "32::Xochitl Gomez"),
        ("quote by Xochitl", "32::Xochitl Gomez"),
        ("season 32", "32::"),
        ("scores season 32 week 3", "32.3::"),
        ("scores of season 32", "32::"),
    ],
)
def test_it_is_about_whom_the_answer_is_about_and_not_about_the_first_of_many(
    catalogue: Catalogue, question: str, subject: str
) -> None:
    _, answer = Conversations(lambda: 0.0).ask(0, 0, question, Scene(catalogue=catalogue))
    assert isinstance(answer, Answer)
    [button] = offer_quiz(answer)
    assert button.item.custom_id == f"do-quiz-me:{subject}"
