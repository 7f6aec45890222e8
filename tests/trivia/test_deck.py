"""Which questions come in a game."""

from random import Random

import pytest

from show.catalogue import Catalogue
from tests.trivia.made_up import a_question
from trivia.bank import Bank, Filter
from trivia.deck import History, draw
from trivia.difficulty import Record
from trivia.question import Difficulty, Question, Topic
from trivia.rules import Rules
from trivia.typed import can_be_typed

TROPHIES = Filter(topics=frozenset({Topic.TROPHIES}))
OWN = [a_question(number, topic=Topic.SERVER) for number in range(1, 6)]


@pytest.fixture(scope="module")
def bank(catalogue: Catalogue) -> Bank:
    return Bank(catalogue)


def drawn(rules: Rules, bank: Bank, count: int, **more: object) -> list[Question]:
    """So many questions of one game, each known to have been asked when the next is drawn."""
    rng = Random(35)
    asked: list[Question] = []
    while len(asked) < count:
        ids = [question.id for question in asked]
        question = draw(rng, rules, History(lately=ids, excluded=ids), bank=bank, **more)  # type: ignore[arg-type]  # passed on
        if question is None:
            break
        asked.append(question)
    return asked


def test_fifty_questions_of_a_game_are_fifty_different_ones(bank: Bank) -> None:
    assert len({question.id for question in drawn(Rules(), bank, 50)}) == 50


def test_what_was_chosen_is_what_comes(bank: Bank) -> None:
    for question in drawn(Rules(topic=Topic.MUSIC, seasons=range(5, 8)), bank, 20):
        assert question.topic is Topic.MUSIC
        assert set(question.seasons) <= {5, 6, 7}
    for question in drawn(Rules(difficulty=Difficulty.HARD), bank, 20):
        assert question.difficulty is Difficulty.HARD


def test_a_topic_with_few_questions_is_used_up_and_none_comes_twice(bank: Bank) -> None:
    every = {each.id for each in bank.questions(TROPHIES)}
    asked = drawn(Rules(topic=Topic.TROPHIES), bank, 50)
    assert {question.id for question in asked} == every
    assert len(asked) == len(every)


def test_when_a_server_had_all_the_one_it_had_longest_ago_comes(bank: Bank) -> None:
    every = [each.id for each in bank.questions(TROPHIES)]
    for oldest in range(len(every)):
        lately = every[oldest:] + every[:oldest]
        found = draw(Random(1), Rules(topic=Topic.TROPHIES), History(lately=lately), bank=bank)
        assert found is not None
        assert found.id == lately[0]


def test_a_dropped_question_never_comes(bank: Bank) -> None:
    every = [each.id for each in bank.questions(TROPHIES)]
    rules, rng = Rules(topic=Topic.TROPHIES), Random(1)
    for kept in every:
        history = History(excluded=set(every) - {kept})
        found = draw(rng, rules, history, bank=bank)
        assert found is not None
        assert found.id == kept
    assert draw(rng, rules, History(lately=every, excluded=every), bank=bank) is None


def test_typed_games_have_only_questions_that_can_be_typed(bank: Bank) -> None:
    assert all(can_be_typed(question) for question in drawn(Rules(typed=True), bank, 40))


def test_a_question_that_everybody_gets_wrong_comes_in_hard_games(bank: Bank) -> None:
    every = list(bank.questions(TROPHIES))
    easy = next(each for each in every if each.difficulty is not Difficulty.HARD)
    history = History(excluded={each.id for each in every} - {easy.id})
    rules = Rules(topic=Topic.TROPHIES, difficulty=Difficulty.HARD)
    assert draw(Random(1), rules, history, bank=bank) is None
    assert draw(Random(1), rules, history, bank=bank, records={easy.id: Record(0, 30)}) == easy


def test_a_servers_own_questions_come_among_the_others(bank: Bank) -> None:
    asked = drawn(Rules(), bank, 50, own=OWN)
    assert {question.id for question in asked} >= {question.id for question in OWN}
    assert len(asked) == 50


def test_a_servers_own_questions_can_be_the_whole_game(bank: Bank) -> None:
    asked = drawn(Rules(topic=Topic.SERVER), bank, 50, own=OWN)
    assert sorted(question.id for question in asked) == [question.id for question in OWN]
    ids = [question.id for question in OWN]
    again = draw(Random(1), Rules(topic=Topic.SERVER), History(lately=ids[2:] + ids[:2]), bank=bank, own=OWN)
    assert again == OWN[2]


def test_a_servers_own_questions_stay_away_from_games_of_chosen_seasons(bank: Bank) -> None:
    assert not {each.id for each in drawn(Rules(seasons=range(1, 4)), bank, 40, own=OWN)} & {
        each.id for each in OWN
    }


def test_own_questions_fill_in_where_the_facts_have_nothing(bank: Bank) -> None:
    no_facts = Bank(Catalogue(()))
    assert len(drawn(Rules(), no_facts, 50, own=OWN)) == len(OWN)
