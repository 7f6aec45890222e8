"""The questions that a server's admins wrote."""

import asyncio

import pytest

from db.store import Store
from tests.trivia.made_up import at
from trivia.server_question import MOST_ROWS, ServerQuestion, ServerQuestionError


def a_question(number: int) -> ServerQuestion:
    wrong = ("Ben", "Cleo", "Dora")
    return ServerQuestion(prompt=f"Number {number}?", right="Ana", wrong=wrong, explanation="So.")


SHORT = ServerQuestion(prompt="Is it true?", right="Yes", wrong=("No",))


async def add(store: Store, *questions: ServerQuestion, server: int = 10) -> None:
    await store.server_questions.add(server, questions, author=1, at=at(0))


async def test_they_come_back_as_they_were_written(store: Store) -> None:
    await add(store, a_question(1), SHORT)
    found = await store.server_questions.load(10)
    assert [each.written for each in found] == [a_question(1), SHORT]
    assert [each.question.id for each in found] == [f"server.{each.number}" for each in found]
    assert await store.server_questions.load(11) == ()
    assert await store.server_questions.count(10) == 2


async def test_what_a_server_has_already_is_named_and_nothing_is_added(store: Store) -> None:
    await add(store, a_question(1), a_question(2))
    with pytest.raises(ServerQuestionError) as refusal:
        await add(store, a_question(3), a_question(2), a_question(1))
    assert refusal.value.faults == (
        "This server has the question “Number 2?” already.",
        "This server has the question “Number 1?” already.",
    )
    assert await store.server_questions.count(10) == 2
    await add(store, a_question(1), server=11)


async def test_a_server_has_so_many_at_most(store: Store) -> None:
    await add(store, *map(a_question, range(MOST_ROWS)))
    with pytest.raises(ServerQuestionError, match="501 questions: 500 is the most"):
        await add(store, SHORT)
    await add(store)


async def test_two_admins_who_add_the_same_at_once_add_it_once(store: Store) -> None:
    results = await asyncio.gather(*(add(store, SHORT) for _ in range(5)), return_exceptions=True)
    assert [type(result) for result in results if result] == [ServerQuestionError] * 4


async def test_the_id_of_a_removed_question_is_never_given_to_another(store: Store) -> None:
    """A server that dropped or had the old one would not get the new one."""
    await add(store, SHORT)
    (first,) = await store.server_questions.load(10)
    assert not await store.server_questions.remove(11, first.number)
    assert await store.server_questions.remove(10, first.number)
    assert not await store.server_questions.remove(10, first.number)
    await add(store, a_question(1))
    (second,) = await store.server_questions.load(10)
    assert second.question.id != first.question.id
