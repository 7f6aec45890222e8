"""The button that asks a question from the facts that were just read."""

from typing import Final

from ask.answer import Answer
from trivia.about import Subject
from ui.buttons import LONGEST_ID
from ui.deeds import DeedButton, identify

LONGEST_QUESTION: Final = 45
"""As long as the id of a trivia question may be."""


def offer_quiz(answer: Answer) -> list[DeedButton]:
    """The button below an answer; none where its facts are not of one season."""
    topic = answer.topic
    if topic.season is None:
        return []
    return [quiz_me(Subject(topic.season, topic.week, _whom(answer)), "Quiz me on this")]


def _whom(answer: Answer) -> str | None:
    """Whom the answer is about; nobody where it lists them among others."""
    if not answer.topic.people:
        return None
    first = answer.topic.people[0]
    listed = [row.name for table in answer.tables for row in table.rows]
    is_one_of_many = len(listed) > 1 and any(first in name for name in listed)
    return None if is_one_of_many else first


def quiz_me(subject: Subject, label: str, *, last: str = "") -> DeedButton:
    """Asks about what was read, and not the question of the id `last` again."""
    room = LONGEST_ID - len(identify("quiz-me", subject.when, "", "")) - LONGEST_QUESTION
    person = subject.person or ""
    fitting = person if ":" not in person and len(person) <= room else ""
    return DeedButton.to("quiz-me", subject.when, last, fitting, label=label)
