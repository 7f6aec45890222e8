"""Which questions come in a game."""

from random import Random

import pytest

from show.catalogue import Catalogue
from tests.trivia.made_up import a_question
from trivia.bank import Bank, Filter
from trivia.deck import HANDS, History, deal, draw, draw_from
from trivia.difficulty import Record
from trivia.question import Difficulty, Question, Topic
from trivia.rules import Rules
from trivia.server_question import ServerQuestion
from trivia.typed import can_be_typed

TROPHIES = Filter(topics=frozenset({Topic.TROPHIES}))
OWN_AS_STORED = [
    ServerQuestion.checked(f"Who is number {number}?", "Ana", ("Ben",)).as_question(number)
    for number in range(1, 6)
]
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
    others = {each.id for each in every} - {easy.id}
    rules = Rules(topic=Topic.TROPHIES, difficulty=Difficulty.HARD)
    assert draw(Random(1), rules, History(excluded=others), bank=bank) is None
    known = History(excluded=others, records={easy.id: Record(0, 30)})
    assert draw(Random(1), rules, known, bank=bank) == easy


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


def test_a_question_of_a_hand_is_known_by_the_hands_beginnings(bank: Bank) -> None:
    """What the store tells of those beginnings is all that is known when it is drawn."""
    rng = Random(7)
    for rules in (Rules(), Rules(typed=True), Rules(seasons=range(9, 10)), Rules(topic=Topic.SERVER)):
        for _ in range(50):
            hand = deal(rng, rules, bank, HANDS[0])
            found = draw_from(hand, rng, rules, History(), bank=bank, own=OWN_AS_STORED)
            assert found is not None
            assert found.id.startswith(tuple(hand.beginnings))


def test_a_hand_gives_nothing_that_was_asked_lately_or_may_not_come(bank: Bank) -> None:
    rules, rng = Rules(topic=Topic.TROPHIES), Random(2)
    hand = deal(rng, rules, bank, 10_000)
    every = {question.id for question in bank.questions(TROPHIES)}
    for kept in every:
        others = sorted(every - {kept})
        history = History(lately=others[::2], excluded=others[1::2])
        found = draw_from(hand, rng, rules, history, bank=bank)
        assert found is not None
        assert found.id == kept
    assert draw_from(hand, rng, rules, History(lately=sorted(every)), bank=bank) is None


def test_in_every_difficulty_the_first_hands_nearly_always_have_a_question(bank: Bank) -> None:
    """Else the store would have to tell all that it knows of thousands of questions."""
    rng = Random(3)
    for difficulty in Difficulty:
        rules = Rules(difficulty=difficulty)
        hands = [deal(rng, rules, bank, HANDS[0]) for _ in range(200)]
        found = [draw_from(hand, rng, rules, History(), bank=bank) for hand in hands]
        assert sum(question is None for question in found) < 20
        assert {question.difficulty for question in found if question is not None} == {difficulty}


def test_a_servers_own_questions_are_dealt_as_often_as_they_are_to_come(bank: Bank) -> None:
    rng = Random(4)
    own = [deal(rng, Rules(), bank, 1).own for _ in range(1000)]
    assert 200 < sum(own) < 300
    assert all(deal(rng, Rules(topic=Topic.SERVER), bank, 1).own for _ in range(20))
    assert not any(deal(rng, Rules(topic=Topic.MUSIC), bank, 1).own for _ in range(20))
    assert not any(deal(rng, Rules(seasons=range(1, 4)), bank, 1).own for _ in range(20))
