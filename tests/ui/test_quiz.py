"""Whatever the facts are, a question, its reveal and a podium are messages that Discord accepts."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any, cast

import pytest

from show.catalogue import Catalogue
from tests.limits import check_components
from tests.trivia.made_up import a_question
from trivia.about import Subject
from trivia.bank import Bank
from trivia.game import Ending, Game
from trivia.points import points
from trivia.question import Difficulty, Question, Topic
from trivia.round import Answer, Closing, Round
from trivia.rules import Rules
from trivia.standing import standings
from trivia.turn import Outcome, Receipt
from trivia.typed import understood
from ui.card import Card
from ui.podium import draw_podium
from ui.pop_quiz import draw_pop_question, draw_pop_reveal
from ui.quiz import draw_question, draw_receipt, draw_reveal

NOW = datetime(2026, 1, 1, tzinfo=UTC)
ID = 10**18


def components_of(card: Card) -> list[dict[str, Any]]:
    return cast(list[dict[str, Any]], card.to_components())  # type: ignore[no-untyped-call]  # discord.py's


def game(*, typed: bool = False) -> Game:
    return Game(id=10**6, server=ID, channel=ID, starter=ID, rules=Rules(typed=typed), started_at=NOW)


def asked(question: Question, people: int = 0) -> Round:
    return Round(
        number=50,
        question=question,
        drawn_at=NOW,
        message=ID,
        shown_at=NOW,
        deadline=NOW + timedelta(seconds=20),
        closed_at=NOW + timedelta(seconds=20),
        closing=Closing.EVERYONE,
        answers=tuple(
            Answer(
                person=ID + person,
                at=NOW + timedelta(seconds=1),
                choice=question.answer,
                right=True,
                points=points(right=True, taken=1, seconds=20, speed=True),
            )
            for person in range(people)
        ),
    )


def text_of(card: Card) -> str:
    return str(components_of(card))


MAKS = Subject(32, 11, "Maksim Chmerkovskiy")


@pytest.mark.parametrize("typed", [False, True])
def test_every_question_fits_and_keeps_its_secret_until_the_reveal(catalogue: Catalogue, typed: bool) -> None:
    for question in islice(Bank(catalogue).questions(), 0, None, 29):
        now = asked(question, people=40)
        card = draw_question(game(typed=typed), now, NOW, 40)
        check_components(components_of(card))
        assert "✅" not in text_of(card)
        assert f"<@{ID}>" not in text_of(card)
        reveal = draw_reveal(game(typed=typed), now, standings([now, now, now]))
        check_components(components_of(reveal))
        assert text_of(reveal).count("✅") == 1
        check_components(components_of(draw_pop_question(question, MAKS)))
        check_components(components_of(draw_pop_reveal(question, 0, MAKS)))


def longest() -> Question:
    return Question(
        id="server.1",
        kind="server",
        topic=Topic.SERVER,
        difficulty=Difficulty.MEDIUM,
        prompt="*" * 300,
        options=tuple(f"{letter}{'_' * 79}" for letter in "abcd"),
        answer=0,
        explanation="~" * 400,
        facts=(),
        seasons=(),
        sources=(),
    )


def test_the_longest_question_that_an_admin_can_write_fits() -> None:
    check_components(components_of(draw_question(game(), asked(longest()), NOW, 999)))
    check_components(components_of(draw_reveal(game(), asked(longest(), people=40), ())))


@pytest.mark.parametrize("people", [0, 1, 2, 3, 40])
@pytest.mark.parametrize("ending", list(Ending))
def test_a_podium_of_any_number_of_people_fits_and_ties_share_their_place(
    people: int, ending: Ending
) -> None:
    over = replace(game(), ended_at=NOW, ending=ending)
    card = draw_podium(over, standings([asked(longest(), people)]))
    check_components(components_of(card))
    assert text_of(card).count("🥇") == min(people, 10)
    assert ("and 30 more players" in text_of(card)) == (people == 40)


@pytest.mark.parametrize(
    ("typed", "told"),
    [("27", "Your answer: **27**"), ("27.0", "I understand “27.0” as **27**"), ("x", "as you wrote it")],
)
def test_a_receipt_says_how_a_typed_answer_was_understood_only_where_that_is_news(
    typed: str, told: str
) -> None:
    question = a_question(options=("27", "28", "29", "30"))
    choice = understood(typed, question)
    answer = Answer(person=ID, at=NOW, choice=choice, typed=typed, right=choice == 0, points=0)
    now = replace(asked(question), answers=(answer,))
    receipt = draw_receipt(Receipt(Outcome.COUNTS, answer), game(typed=True), now)
    assert told in text_of(receipt), text_of(receipt)
