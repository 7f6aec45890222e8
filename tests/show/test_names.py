"""Who is meant: told for sure, as a guess, or not at all."""

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from show.alias import Alias
from show.catalogue import Catalogue
from show.names import PART, WHOLE, Lookup, Names
from show.person import Person, Role
from show.spelling import plain


def hit(lookup: Lookup) -> tuple[str | None, bool]:
    """Who was found, and whether it was a guess."""
    return (lookup.hit.name if lookup.hit else None), lookup.guess


def found(lookup: Lookup) -> list[str]:
    return [candidate.person.name for candidate in lookup.candidates]


def person(name: str, *seasons: int, role: Role = Role.CELEBRITY, alias: str = "") -> Person:
    aliases = (Alias(person=name, alias=alias, kind="nickname"),) if alias else ()
    return Person(name=name, roles=frozenset({role}), aliases=aliases, seasons=seasons)


# A name, in whatever way it is written


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Xochitl Gomez", "Xochitl Gomez"),
        ("xochitl gomez's", "Xochitl Gomez"),
        ("  XOCHITL   GOMEZ!! ", "Xochitl Gomez"),
        ("xochitlgomez", "Xochitl Gomez"),
        ("Gomez, Xochitl", "Xochitl Gomez"),
        ("john ohurley", "John O'Hurley"),
        ("John O’Hurley", "John O'Hurley"),
        ("charli d amelio", "Charli D'Amelio"),
        ("jr martinez", "J.R. Martinez"),
        ("J R Martinez", "J.R. Martinez"),
        ("j. r. martinez", "J.R. Martinez"),
        ("Helio Castroneves", "Helio Castroneves"),
        ("Hélio Castroneves", "Helio Castroneves"),
        ("alexa pena vega", "Alexa PenaVega"),
        ("misty may treanor", "Misty May-Treanor"),
        ("floyd mayweather", "Floyd Mayweather Jr."),
        ("floyd mayweather jr", "Floyd Mayweather Jr."),
        ("Harry Shum Junior", "Harry Shum Jr."),
        ("mike the situation sorrentino", 'Mike "The Situation" Sorrentino'),
        ("mike sorrentino", 'Mike "The Situation" Sorrentino'),
        ("The Situation", 'Mike "The Situation" Sorrentino'),
        ("the miz", 'Mike "The Miz" Mizanin'),
        ("snooki", 'Nicole "Snooki" Polizzi'),
        ("mr t", "Mr. T"),
        ("mel b", "Mel B"),
        ("mel c", "Melanie C"),
        ("scary spice", "Mel B"),
        ("ron artest", "Metta World Peace"),
        ("Rob Van Winkle", "Vanilla Ice"),
        ("erika girardi", "Erika Jayne"),
        ("Val", "Val Chmerkovskiy"),
        ("maks", "Maksim Chmerkovskiy"),
        ("len", "Len Goodman"),
        ("Bruno", "Bruno Tonioli"),
        ("tyra", "Tyra Banks"),
        ("CAI", "Carrie Ann Inaba"),
        ("carrie ann", "Carrie Ann Inaba"),
    ],
)
def test_a_whole_name_or_an_alias_is_that_person_for_sure(
    catalogue: Catalogue, typed: str, name: str
) -> None:
    assert hit(catalogue.names.look_up(typed)) == (name, False)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("xochitl", "Xochitl Gomez"),
        ("o'hurley", "John O'Hurley"),
        ("ohurley", "John O'Hurley"),
        ("JR", "J.R. Martinez"),
        ("j r", "J.R. Martinez"),
        ("mayweather jr", "Floyd Mayweather Jr."),
        ("situation", 'Mike "The Situation" Sorrentino'),
        ("candace bure", "Candace Cameron Bure"),
        ("van amstel", "Louis van Amstel"),
        ("julianne's", "Julianne Hough"),
    ],
)
def test_a_part_of_a_name_that_one_person_has_is_a_guess(catalogue: Catalogue, typed: str, name: str) -> None:
    assert hit(catalogue.names.look_up(typed)) == (name, True)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("chris", {"Chris Jericho", "Chris Kattan", "Chris Mazdzer", "Chris Soules"}),
        ("heather", {"Heather Mills", "Heather Morris"}),
        ("penavega", {"Alexa PenaVega", "Carlos PenaVega"}),
        ("Pena Vega", {"Alexa PenaVega", "Carlos PenaVega"}),
        ("hough's", {"Derek Hough", "Julianne Hough"}),
        ("chmerkovskiy", {"Maksim Chmerkovskiy", "Val Chmerkovskiy"}),
        ("irwin", {"Bindi Irwin", "Robert Irwin"}),
        ("D'Amelio", {"Charli D'Amelio", "Heidi D'Amelio"}),
        ("mel", {"Mel B", "Melanie C"}),
    ],
)
def test_a_name_that_several_share_is_nobody_yet(catalogue: Catalogue, typed: str, names: set[str]) -> None:
    lookup = catalogue.names.look_up(typed)
    assert hit(lookup) == (None, False)
    assert {candidate.person.name for candidate in lookup.candidates if candidate.score == PART} == names


def test_all_who_are_called_johnson_are_candidates(catalogue: Catalogue) -> None:
    lookup = catalogue.names.look_up("johnson")
    assert lookup.hit is None
    assert {"Kym Johnson", "Jenna Johnson", "Shawn Johnson", "Calvin Johnson Jr."} <= set(found(lookup))
    assert len({candidate.score for candidate in lookup.candidates}) == 1


# Slips of the finger


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("xotchil gomes", "Xochitl Gomez"),
        ("xotchil", "Xochitl Gomez"),
        ("zochitl", "Xochitl Gomez"),
        ("xochi", "Xochitl Gomez"),
        ("alphonso", "Alfonso Ribeiro"),
        ("alfonsos", "Alfonso Ribeiro"),
        ("kelly pickler", "Kellie Pickler"),
        ("kim johnson", "Kym Johnson"),
        ("alyson hanigan", "Alyson Hannigan"),
        ("sharna burgis", "Sharna Burgess"),
        ("joey mc intire", "Joey McIntyre"),
        ("tony d", "Tony Dovolani"),
        ("chris j", "Chris Jericho"),
        ("gomez x", "Xochitl Gomez"),
    ],
)
def test_a_misspelt_or_unfinished_name_is_a_guess(catalogue: Catalogue, typed: str, name: str) -> None:
    assert hit(catalogue.names.look_up(typed)) == (name, True)


@pytest.mark.parametrize("typed", ["chmerkovsky", "chmerkovskyi", "chmerkovski", "chmerk"])
def test_a_slip_in_a_shared_name_finds_all_who_share_it(catalogue: Catalogue, typed: str) -> None:
    lookup = catalogue.names.look_up(typed)
    assert lookup.hit is None
    assert set(found(lookup)[:2]) == {"Maksim Chmerkovskiy", "Val Chmerkovskiy"}


def test_short_names_must_be_right() -> None:
    names = Names([person("Val"), person("Ana Chair"), person("Tom Cole")])
    for typed in ("cal", "vla", "air", "ton", "col", "coli"):
        assert names.look_up(typed).hit is None, typed


def test_the_more_letters_the_more_slips_are_forgiven() -> None:
    names = Names([person("Tom"), person("Bindi"), person("Chigvintsev")])
    assert names.look_up("Tim").hit is None
    assert hit(names.look_up("Bindy")) == ("Bindi", True)
    assert names.look_up("Bundy").hit is None
    assert hit(names.look_up("Chikvinzev")) == ("Chigvintsev", True)


def test_a_misspelt_name_that_is_near_two_people_is_nobody_yet() -> None:
    lookup = Names([person("Karina"), person("Marina")]).look_up("Darina")
    assert lookup.hit is None
    assert set(found(lookup)) == {"Karina", "Marina"}


@pytest.mark.parametrize(
    "typed",
    [
        "the", "who", "what", "dance", "dancing", "score", "scores", "judge", "week", "season",
        "winner", "won", "star", "night", "perfect", "tango", "waltz", "freestyle", "running",
        "changing", "couple", "trophy", "place", "points", "final", "best", "worst", "partner",
        "song", "music", "style", "store", "spring", "b", "t", "7", "?", "💃",
    ],
)  # fmt: skip
def test_an_everyday_word_is_nobody(catalogue: Catalogue, typed: str) -> None:
    assert catalogue.names.look_up(typed).hit is None


@pytest.mark.parametrize(
    "typed",
    [
        "Taylor Swift",
        "Brad Pitt",
        "Chris Brown",
        "Nick Cannon",
        "Will Smith",
        "Elon Musk",
        "Michael Jackson",
        "asdfgh",
    ],
)
def test_somebody_who_was_never_on_the_show_is_nobody(catalogue: Catalogue, typed: str) -> None:
    lookup = catalogue.names.look_up(typed)
    assert lookup.hit is None
    assert all(candidate.score < 80 for candidate in lookup.candidates)


def test_nobody_is_found_among_nobody() -> None:
    assert Names([]).look_up("Val") == Lookup("Val")
    assert Names([]).complete("Val") == ()


# Who is preferred


MARIO = person("Mario", 6)
LOPEZ = person("Mario Lopez", 3)


def test_a_whole_name_beats_the_same_word_in_longer_names() -> None:
    names = Names([MARIO, LOPEZ])
    lookup = names.look_up("mario")
    assert hit(lookup) == ("Mario", True), "two readings, so it is a guess"
    assert found(lookup) == ["Mario", "Mario Lopez"]


def test_of_those_who_bear_the_name_the_one_in_the_season_is_preferred() -> None:
    names = Names([MARIO, LOPEZ])
    lookup = names.look_up("mario", season=3)
    assert hit(lookup) == ("Mario Lopez", True)
    assert found(lookup) == ["Mario Lopez", "Mario"], "the other one is still offered"


def test_of_those_who_bear_the_name_the_one_in_the_role_is_preferred(catalogue: Catalogue) -> None:
    assert hit(catalogue.names.look_up("derek")) == (None, False)
    assert hit(catalogue.names.look_up("derek", roles={Role.JUDGE})) == ("Derek Hough", True)
    assert hit(catalogue.names.look_up("heather", season=4)) == ("Heather Mills", True)


def test_somebody_named_in_full_is_not_replaced_by_somebody_in_the_season(catalogue: Catalogue) -> None:
    assert hit(catalogue.names.look_up("Xochitl Gomez", season=5)) == ("Xochitl Gomez", False)
    assert hit(catalogue.names.look_up("val", roles={Role.CELEBRITY})) == ("Val Chmerkovskiy", False)


def test_a_first_name_is_in_doubt_when_somebody_in_the_season_is_called_nearly_so() -> None:
    names = Names([person("Kristy Swanson", 1), person("Kristi Yamaguchi", 6)])
    assert hit(names.look_up("kristy")) == ("Kristy Swanson", True)
    lookup = names.look_up("kristy", season=6)
    assert lookup.hit is None
    assert found(lookup) == ["Kristy Swanson", "Kristi Yamaguchi"]


def test_two_people_with_one_alias_are_two_candidates() -> None:
    lookup = Names([person("Ann One", alias="Annie"), person("Ann Two", alias="Annie")]).look_up("annie")
    assert lookup.hit is None
    assert [candidate.score for candidate in lookup.candidates] == [WHOLE, WHOLE]


def test_no_more_candidates_than_asked_for(catalogue: Catalogue) -> None:
    assert len(catalogue.names.look_up("johnson", limit=2).candidates) == 2


# Completing


def test_completing_begins_with_words_that_begin_so(catalogue: Catalogue) -> None:
    assert [each.name for each in catalogue.names.complete("val", limit=2)] == [
        "Val Chmerkovskiy",
        "Valerie Harper",
    ]
    assert {each.name for each in catalogue.names.complete("chmerk", limit=2)} == {
        "Val Chmerkovskiy",
        "Maksim Chmerkovskiy",
    }
    assert catalogue.names.complete("carlos pe")[0].name == "Carlos PenaVega"
    assert catalogue.names.complete("Xo")[0].name == "Xochitl Gomez"


def test_completing_forgives_slips(catalogue: Catalogue) -> None:
    assert catalogue.names.complete("xotchil")[0].name == "Xochitl Gomez"


def test_somebody_named_exactly_comes_before_better_known_people() -> None:
    names = Names([person("Marion Ray", 1, 2, 3), MARIO, LOPEZ])
    assert [each.name for each in names.complete("mario")] == ["Mario", "Marion Ray", "Mario Lopez"]


def test_completing_nothing_gives_the_best_known(catalogue: Catalogue) -> None:
    shown = catalogue.names.complete("")
    assert len(shown) == 25
    assert [len(each.seasons) for each in shown] == sorted(
        (len(each.seasons) for each in shown), reverse=True
    )


def test_completing_keeps_to_the_roles(catalogue: Catalogue) -> None:
    shown = catalogue.names.complete("j", roles={Role.PROFESSIONAL})
    assert shown
    assert all(each.was(Role.PROFESSIONAL) for each in shown)


# For everybody


def test_everybody_is_found_by_their_name_and_by_every_alias(catalogue: Catalogue) -> None:
    bearers: dict[str, set[str]] = defaultdict(set)
    for each in catalogue.people.values():
        for name in (each.name, *(alias.alias for alias in each.aliases)):
            bearers[plain(name)].add(each.name)
    for name, people in bearers.items():
        lookup = catalogue.names.look_up(name)
        assert people <= {
            candidate.person.name for candidate in lookup.candidates if candidate.score == WHOLE
        }, name
        if len(people) == 1:
            assert lookup.hit is not None, name
            assert {lookup.hit.name} == people


@given(data=st.data())
def test_one_wrong_letter_in_a_long_name_still_finds_the_person_first(
    catalogue: Catalogue, data: st.DataObject
) -> None:
    long_names = [name for name in catalogue.people if len(plain(name).replace(" ", "")) >= 10]
    name = data.draw(st.sampled_from(long_names))
    position = data.draw(st.integers(1, len(name) - 1).filter(lambda at: name[at].isalpha()))
    wrong = name[:position] + data.draw(st.sampled_from("aeioutrnxz")) + name[position + 1 :]
    assert found(catalogue.names.look_up(wrong))[0] == name


@given(typed=st.text(max_size=200), season=st.none() | st.integers(), limit=st.integers(1, 30))
def test_no_text_makes_it_fail(catalogue: Catalogue, typed: str, season: int | None, limit: int) -> None:
    lookup = catalogue.names.look_up(typed, season=season, limit=limit)
    assert lookup.typed == typed
    assert len(lookup.candidates) <= limit
    assert all(0 < candidate.score <= WHOLE for candidate in lookup.candidates)
    assert lookup.hit is not None or not lookup.guess
    assert len(catalogue.names.complete(typed, limit=limit)) <= limit


def test_four_thousand_letters_are_nobody(catalogue: Catalogue) -> None:
    assert catalogue.names.look_up("xochitl " * 500).hit is None
