import pytest

from show.numbers import read_number

ORDINALS = {
    1: "first",
    2: "second",
    3: "third",
    12: "twelfth",
    20: "twentieth",
    32: "thirty second",
    99: "ninety ninth",
}
CARDINALS = {
    0: "zero",
    1: "one",
    9: "nine",
    10: "ten",
    15: "fifteen",
    21: "twenty one",
    80: "eighty",
    99: "ninety nine",
}


@pytest.mark.parametrize(("number", "said"), [*ORDINALS.items(), *CARDINALS.items()])
def test_numbers_are_read_in_words(number: int, said: str) -> None:
    assert read_number(said.split()) == number


@pytest.mark.parametrize(
    ("said", "number"), [("32", 32), ("32nd", 32), ("1st", 1), ("007", 7), ("2023", 2023)]
)
def test_numbers_are_read_in_digits(said: str, number: int) -> None:
    assert read_number([said]) == number


@pytest.mark.parametrize(
    ("said", "year"),
    [
        ("twenty eleven", 2011),
        ("twenty twenty three", 2023),
        ("two thousand", 2000),
        ("two thousand and nine", 2009),
    ],
)
def test_years_are_read_as_they_are_spoken(said: str, year: int) -> None:
    assert read_number(said.split()) == year


@pytest.mark.parametrize(
    "said",
    [
        "",
        "val",
        "1 2",
        "twenty twenty twenty",
        "one two",
        "32x",
        "st",
        "two thousand thousand",
        "two thousand val",
    ],
)
def test_anything_else_is_no_number(said: str) -> None:
    assert read_number(said.split()) is None
