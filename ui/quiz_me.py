"""The button that asks a question from the facts that were just read."""

from typing import Final

from ask.answer import Answer
from ui.buttons import LONGEST_ID
from ui.deeds import DeedButton, identify

LONGEST_QUESTION: Final = 45
"""As long as the id of a trivia question may be."""


def offer_quiz(answer: Answer) -> list[DeedButton]:
    """The button below an answer; none where its facts are not of one season."""
    if answer.topic.season is None:
        return []
    person = next(iter(answer.topic.people), "")
    return [quiz_me(answer.topic.season, person, "Quiz me on this")]


def quiz_me(season: int, person: str, label: str, *, last: str = "") -> DeedButton:
    """Asks about that season, and that person unless empty; not the question of the id `last` again."""
    room = LONGEST_ID - len(identify("quiz-me", season, "", "")) - LONGEST_QUESTION
    fitting = person if ":" not in person and len(person) <= room else ""
    return DeedButton.to("quiz-me", season, last, fitting, label=label)
