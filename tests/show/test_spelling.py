import pytest
from hypothesis import given
from hypothesis import strategies as st

from show.spelling import plain, words


@pytest.mark.parametrize(
    ("written", "spelt"),
    [
        ("Xochitl GOMEZ", "xochitl gomez"),
        ("Xochitl's", "xochitl"),
        ("Xochitl’s season", "xochitl season"),
        ("the Hughes' season", "the hughes season"),
        ("O'Hurley", "ohurley"),
        ("O’Hurley", "ohurley"),
        ("D'Amelio", "damelio"),
        ("J.R. Martinez", "jr martinez"),
        ("J. R. Martinez", "jr martinez"),
        ("Antonio Sabàto Jr.", "antonio sabato jr"),
        ("Edyta Śliwińska", "edyta sliwinska"),
        ("Charlotte Jørgensen", "charlotte jorgensen"),
        ("Misty May-Treanor", "misty may treanor"),
        ('Mike "The Miz" Mizanin', "mike the miz mizanin"),
        ("3.2", "3 2"),
        ("💃", ""),
        ("", ""),
    ],
)
def test_spellings_that_mean_the_same_become_the_same(written: str, spelt: str) -> None:
    assert plain(written) == spelt


@given(st.text())
def test_plain_spelling_is_plain_already(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(st.text())
def test_words_hold_nothing_but_letters_and_digits(text: str) -> None:
    assert all(word.isalnum() for word in words(text))
