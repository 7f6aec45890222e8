"""A question about what was just read is about that."""

from random import Random

import pytest

from show.catalogue import Catalogue
from trivia.about import Subject, choose_about
from trivia.bank import Bank


@pytest.fixture(scope="module")
def bank(catalogue: Catalogue) -> Bank:
    return Bank(catalogue)


@pytest.mark.parametrize("subject", [Subject(32, None, "Xochitl Gomez"), Subject(32, 3, "Xochitl Gomez")])
def test_who_read_about_somebody_is_asked_about_them_and_not_only_about_their_night(
    bank: Bank, subject: Subject
) -> None:
    for seed in range(100):
        question = choose_about(Random(seed), bank, subject, "")
        assert question is not None
        assert "Xochitl Gomez" in question.prompt + question.right, question.prompt


def test_the_last_question_does_not_come_again_at_once(bank: Bank) -> None:
    subject = Subject(32, 3, "Xochitl Gomez")
    for seed in range(30):
        question = choose_about(Random(seed), bank, subject, "")
        assert question is not None
        another = choose_about(Random(seed), bank, subject, question.id)
        assert another is not None
        assert another.id != question.id


def test_a_song_of_somebody_with_a_longer_name_is_not_about_who_was_read_about(bank: Bank) -> None:
    for seed in range(200):
        question = choose_about(Random(seed), bank, Subject(29, None, "Nelly"), "")
        assert question is not None
        named = (question.prompt + question.right).replace("Nelly Furtado", "")
        assert "Nelly" in named, question.prompt


def test_where_nothing_is_known_of_the_person_their_season_is_asked_about(bank: Bank) -> None:
    question = choose_about(Random(1), bank, Subject(32, None, "Nobody Atall"), "")
    assert question is not None
    assert question.seasons == (32,)
