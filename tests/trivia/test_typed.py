"""What somebody who types an answer is understood to mean."""

import pytest

from show.catalogue import Catalogue
from tests.trivia.made_up import a_question
from trivia.bank import Bank, Filter
from trivia.typed import can_be_typed, name_people, understood

PEOPLE = ("Xochitl Gomez", "Jason Mraz", "Julianne Hough", "Derek Hough")
COUPLES = (
    "Brooke Burke & Derek Hough",
    "Misty May-Treanor & Maksim Chmerkovskiy",
    "Warren Sapp & Kym Johnson",
    "Xochitl Gomez & Val Chmerkovskiy",
)
DATES = ("November 3, 2009", "November 10, 2009", "November 17, 2009", "November 24, 2009")
TOTALS = ("27", "28", "29", "30.5")
SEASONS = ("Season 2", "Season 6", "Season 8", "Season 13")
PLACES = ("1st place", "5th place", "6th place", "12th place")
DANCES = ("Viennese waltz", "Tango", "Jive", "Cha-cha-cha")
WEEKS = ("Week 3", "Week 4", "Week 5", "Week 13")
BANDS = (
    "Maroon 5",
    "Thirty Seconds to Mars",
    "Daft Punk, Pharrell Williams & Nile Rodgers",
    "The Black Eyed Peas",
)
TITLES = (
    "Total Eclipse of the Heart",
    "Sweet Dreams (Are Made of This)",
    "Larger Than Life",
    "Rise",
)
LATIN = ("Paso doble", "Argentine tango", "Salsa", "Samba")
SIGNS = ("3", "-3", "C++", "<")
SONGS = ("Say Hey (I Love You)", "The Way", "Higher", "“Moon River” by Andy Williams")


@pytest.mark.parametrize(
    ("typed", "options", "meant"),
    [
        ("Xochitl Gomez", PEOPLE, 0),
        ("xochitl gomes", PEOPLE, 0),
        ("zochitl", PEOPLE, 0),
        ("GOMEZ", PEOPLE, 0),
        ("mraz", PEOPLE, 1),
        ("jason marz", PEOPLE, 1),
        ("Derek", PEOPLE, 3),
        ("hough", PEOPLE, None),
        ("somebody else", PEOPLE, None),
        ("x", PEOPLE, None),
        ("", PEOPLE, None),
        ("?!", PEOPLE, None),
        ("Xochitl Gomez " * 20, PEOPLE, None),
        ("brooke and derek", COUPLES, 0),
        ("Derek Hough & Brooke Burke", COUPLES, 0),
        ("maksim, misty", COUPLES, 1),
        ("sapp johnson", COUPLES, 2),
        ("xochitl + val", COUPLES, 3),
        ("brooke", COUPLES, None),
        ("brooke and val", COUPLES, None),
        ("november 24, 2009", DATES, 3),
        ("Nov 24", DATES, 3),
        ("24 November", DATES, 3),
        ("11/24/2009", DATES, 3),
        ("11/24", DATES, 3),
        ("2009-11-24", DATES, 3),
        ("13/24/2009", DATES, None),
        ("2009", DATES, None),
        ("november", DATES, None),
        ("27", TOTALS, 0),
        ("twenty-seven", TOTALS, 0),
        ("27 points", TOTALS, 0),
        ("27.0", TOTALS, 0),
        ("28 of 30", TOTALS, 1),
        ("28/30", TOTALS, 1),
        ("30.5", TOTALS, 3),
        ("30", TOTALS, None),
        ("26", TOTALS, None),
        ("s8", SEASONS, 2),
        ("eight", SEASONS, 2),
        ("seson 13", SEASONS, 3),
        ("1", SEASONS, None),
        ("first", PLACES, 0),
        ("12th", PLACES, 3),
        ("2", PLACES, None),
        ("week 3", WEEKS, 0),
        ("weke 3", WEEKS, 0),
        ("novmber 24", DATES, 3),
        ("11/24/09", DATES, 3),
        ("mraoon 5", BANDS, 0),
        ("maroon 6", BANDS, None),
        ("thirty seconds to amrs", BANDS, 1),
        ("daft punk, pahrrell williams & nile rodgers", BANDS, 2),
        ("hte black eyed peas", BANDS, 3),
        ("total eclipse of he heart", TITLES, 0),
        ("sweet dreams (are amde of this)", TITLES, 1),
        ("sweet dremas", TITLES, 1),
        ("larger than ife", TITLES, 2),
        ("rise", TITLES, 3),
        ("ise", TITLES, None),
        ("vienese waltz", DANCES, 0),
        ("waltz", DANCES, None),
        ("cha cha cha", DANCES, 3),
        ("chacha", DANCES, 3),
        ("cha", DANCES, 3),
        ("Paso", LATIN, 0),
        ("argentine", LATIN, 1),
        ("tango", LATIN, None),
        ("3", SIGNS, 0),
        (" -3", SIGNS, 1),
        ("c++", SIGNS, 2),
        ("<", SIGNS, 3),
        (">", SIGNS, None),
        ("tnago", DANCES, 1),
        ("say hey", SONGS, 0),
        ("way", SONGS, 1),
        ("moon rivr", SONGS, 3),
        ("moon river by andy williams", SONGS, 3),
        ("andy williams", SONGS, None),
    ],
)
def test_what_is_understood(typed: str, options: tuple[str, ...], meant: int | None) -> None:
    assert understood(typed, a_question(options=options)) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Maks", 0),
        ("maks chmerkovskiy", 0),
        ("maks chmerkovsky", 0),
        ("max", None),
        ("Ohno", 1),
        ("apolo ohno", 1),
        ("apollo onho", 1),
        ("anton", 1),
        ("cai", 3),
        ("Chmerkovskiy", None),
    ],
)
def test_people_are_known_by_what_else_they_are_called(
    catalogue: Catalogue, typed: str, meant: int | None
) -> None:
    options = ("Maksim Chmerkovskiy", "Apolo Anton Ohno", "Val Chmerkovskiy", "Carrie Ann Inaba")
    question = name_people(a_question(options=options), catalogue.people)
    assert understood(typed, question) == meant


def test_in_a_couple_too_people_may_be_called_otherwise(catalogue: Catalogue) -> None:
    options = ("Kirstie Alley & Maksim Chmerkovskiy", "Hines Ward & Kym Johnson", "A & B", "C & D")
    question = name_people(a_question(options=options), catalogue.people)
    assert understood("kirstie and maks", question) == 0
    assert understood("Maks", question) is None


def test_air_is_not_chair() -> None:
    chair = a_question(options=("Chair", "Table", "Lamp", "Carpet"))
    assert understood("air", chair) is None
    assert understood("chiar", chair) == 0


def test_a_waltz_is_meant_where_there_is_one() -> None:
    assert understood("waltz", a_question(options=("Viennese waltz", "Waltz", "Jive", "Salsa"))) == 1


@pytest.mark.parametrize(
    ("prompt", "options"),
    [
        ("Which of these celebrities competed in season 7?", PEOPLE),
        ("Who was not one of the regular judges of season 9?", PEOPLE),
        ("True or false: Rocco DiSpirito finished ahead of Toni Braxton.", ("True", "False")),
    ],
)
def test_questions_that_need_their_options_are_not_asked_without(
    prompt: str, options: tuple[str, ...]
) -> None:
    assert not can_be_typed(a_question(prompt=prompt, options=options))


def test_the_options_themselves_are_always_understood(catalogue: Catalogue) -> None:
    """Of every kind, in one early and one late season: each option, typed as it stands, means itself."""
    tried = set()
    for made in Bank(catalogue).questions(Filter(seasons=frozenset({7, 32}))):
        question = name_people(made, catalogue.people)
        if can_be_typed(question):
            tried.add(question.kind)
            for index, option in enumerate(question.options):
                assert understood(option, question) == index, (question.prompt, option)
    assert len(tried) > 25


@pytest.mark.parametrize("typed", ["the", "The", "a", "it", "of the", "x"])
def test_a_small_word_alone_names_nobody_though_one_has_it(typed: str) -> None:
    question = a_question(options=("Cher", "The Champs", "Queen of the Night", "Malcolm X"), answer=1)
    assert understood(typed, question) is None
    assert understood("champs", question) == 1
