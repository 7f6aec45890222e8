"""In typed games a slip of the finger is forgiven, and another name is not taken for one."""

from random import Random

import pytest

from show.catalogue import Catalogue
from tests.trivia.made_up import a_question
from trivia.bank import Bank
from trivia.lexicon import Lexicon
from trivia.question import Question
from trivia.typed import Latitude, can_be_typed, name_people, understood

OF_PEOPLE = frozenset({"who-song", "who-danced", "partner", "celebrity-of", "who-placed"})
OF_NAMES = OF_PEOPLE | {"song-of", "artist-of"}


@pytest.fixture(scope="module")
def lexicon(catalogue: Catalogue) -> Lexicon:
    return Lexicon(catalogue)


@pytest.fixture(scope="module")
def questions(catalogue: Catalogue) -> list[Question]:
    """Some thousand that are answered by a name."""
    named = [each for each in Bank(catalogue).questions() if each.kind in OF_NAMES and can_be_typed(each)]
    return [name_people(each, catalogue.people) for each in Random(1).sample(named, 3000)]


@pytest.mark.parametrize(
    ("typed", "options", "latitude", "meant"),
    [
        ("Brandy", ("Wayne Brady", "Len Goodman", "Mya", "Mel B"), Latitude.WHOLE, None),
        ("Normani", ("Josh Norman", "Len Goodman", "Mya", "Mel B"), Latitude.WHOLE, None),
        ("Mya", ("Wayne Brady", "Len Goodman", "Mya", "Mel B"), Latitude.WHOLE, 2),
        ("Maks", ("Maksim Chmerkovskiy", "Len Goodman", "Mya", "Mel B"), Latitude.WHOLE, 0),
        ("Derek", ("Derek Hough", "Len Goodman", "Mya", "Mel B"), Latitude.PARTS, 0),
        ("Mark", ("Mary Wilson", "Len Goodman", "Mya", "Mel B"), Latitude.PARTS, None),
        ("Goodmann", ("Derek Hough", "Len Goodman", "Mya", "Mel B"), Latitude.SLIPS, 1),
        ("Jazz", ("Afro-Jazz", "Tango", "Jive", "Salsa"), Latitude.WHOLE, None),
        ("paso", ("Paso doble", "Tango", "Jive", "Salsa"), Latitude.WHOLE, 0),
        ("Brandy", ("Bandy", "Whisky", "Gin", "Rum"), Latitude.SLIPS, 0),
    ],
)
def test_a_name_of_its_own_is_no_slip_for_another(
    catalogue: Catalogue,
    lexicon: Lexicon,
    typed: str,
    options: tuple[str, ...],
    latitude: Latitude,
    meant: int | None,
) -> None:
    question = name_people(a_question(options=options), catalogue.people)
    assert lexicon.latitude(typed, question) is latitude
    assert understood(typed, question, latitude) == meant


def test_no_other_name_of_the_same_sort_is_taken_for_the_right_one(
    catalogue: Catalogue, lexicon: Lexicon, questions: list[Question]
) -> None:
    rng = Random(2)
    people = sorted(catalogue.people)
    for question in questions:
        if question.kind in OF_PEOPLE:
            for typed in rng.sample(people, 20):
                meant = understood(typed, question, lexicon.latitude(typed, question))
                assert meant is None or typed in question.options, (typed, question)


def test_one_slip_in_a_name_of_nine_letters_or_more_is_forgiven(
    lexicon: Lexicon, questions: list[Question]
) -> None:
    rng, tried = Random(3), 0
    for question in questions:
        name = question.right.lower()
        if sum(map(str.isalpha, name)) < 9 or any(map(str.isdigit, name)):
            continue
        tried += 1
        at = rng.choice([place for place, letter in enumerate(name) if letter.isalpha()])
        letter = rng.choice("abcdefghij")
        typed = name[:at] + rng.choice([letter + name[at:], letter + name[at + 1 :], name[at + 1 :]])
        meant = understood(typed, question, lexicon.latitude(typed, question))
        assert meant == question.answer, (typed, question.options)
    assert tried > 1500
