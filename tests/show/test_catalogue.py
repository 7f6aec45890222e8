"""The facts as a whole: who and what is in them."""

import datetime
from typing import Any

from show.alias import Alias
from show.catalogue import Catalogue
from show.couple import Couple
from show.dance import AUDIENCE, Dance, Kind
from show.fact import Fact
from show.person import Role
from show.quote import Quote
from show.season import Season
from show.week import Week


def season(
    number: int, *, weeks: tuple[Week, ...] = (), couples: tuple[Couple, ...] = (), **rest: Any
) -> Season:
    premiere = datetime.date(2000 + number, 9, 1)
    return Season(number=number, year=premiere.year, premiere=premiere, weeks=weeks, couples=couples, **rest)


def week(number: int, *dances: Dance, **rest: Any) -> Week:
    return Week(number=number, air_date=datetime.date(2000, 9, number), dances=dances, **rest)


ANN = Couple(celebrity="Ann", professional="Ben", place=1)
EVE = Couple(celebrity="Eve", professional="Dan", place=2)


def dance(celebrity: str, partner: str, **rest: Any) -> Dance:
    return Dance(celebrity=celebrity, partner=partner, style="Jive", song="Song", **rest)


def test_seasons_stand_in_order_and_are_found_by_number() -> None:
    catalogue = Catalogue([season(2), season(1)])
    assert [each.number for each in catalogue.seasons] == [1, 2]
    assert catalogue.season(2) is catalogue.seasons[1]
    assert catalogue.season(3) is None


def test_the_latest_season_has_dances_and_the_latest_finished_one_a_winner() -> None:
    finished = season(1, couples=(ANN,), weeks=(week(1, dance("Ann", "Ben")),))
    running = season(2, couples=(EVE,), weeks=(week(1, dance("Eve", "Dan")), week(2)))
    announced = season(3, couples=(EVE,), weeks=(week(1),))
    catalogue = Catalogue([finished, running, announced])
    assert catalogue.latest is running
    assert catalogue.latest_finished is finished
    assert Catalogue([]).latest is None
    assert Catalogue([running]).latest_finished is None


def test_a_couples_dances_come_in_the_order_of_the_nights_without_specials() -> None:
    first, second, other = dance("Ann", "Ben"), dance("Ann", "Guy"), dance("Eve", "Dan")
    special = dance("Ann", "Ben", kind=Kind.SPECIAL)
    whole = season(1, couples=(ANN, EVE), weeks=(week(1, first, other), week(2, second)), specials=(special,))
    catalogue = Catalogue([whole])
    assert [each.dance for each in catalogue.performances] == [first, other, second]
    assert [each.dance for each in catalogue.performances_of(whole, ANN)] == [first, second]
    assert [each.couple for each in catalogue.performances] == [ANN, EVE, ANN]
    assert catalogue.performances_of(whole, Couple(celebrity="Nobody", professional="Ben")) == ()


def test_somebody_appears_in_every_couple_they_were_half_of() -> None:
    again = Couple(celebrity="Eve", professional="Ben")
    catalogue = Catalogue([season(1, couples=(ANN,)), season(2, couples=(again,))])
    assert [(each.season.number, each.couple) for each in catalogue.appearances_of("Ben")] == [
        (1, ANN),
        (2, again),
    ]
    assert [each.couple for each in catalogue.appearances_of("Eve")] == [again]
    assert catalogue.appearances_of("Nobody") == ()


def test_a_person_is_one_person_over_all_seasons_and_roles() -> None:
    alias = Alias(person="Ben", alias="Benny", kind="nickname")
    date = datetime.date(2001, 9, 1)
    danced = dance(
        "Ann", "Guy", joined_by=("Eve", "Third"), judges=("Judge", "Sitter", AUDIENCE), marks=(7, 8, 9)
    )
    first = season(
        1,
        couples=(ANN, EVE),
        weeks=(week(1, danced, guest_judges=("Sitter",)),),
        hosts=("Host",),
        judges=("Judge",),
        aliases=(alias,),
        quotes=(Quote(person="Mother", text="Oh", outlet="Paper"),),
        facts=(Fact(topic="t", people=("Singer",), answer="a", sentence="s", outlet="Paper", date=date),),
    )
    people = Catalogue([first, season(2, judges=("Ben",), hosts=("Ann",), aliases=(alias,))]).people
    assert {name: set(person.roles) for name, person in people.items()} == {
        "Ann": {Role.CELEBRITY, Role.HOST},
        "Ben": {Role.PROFESSIONAL, Role.JUDGE},
        "Eve": {Role.CELEBRITY},
        "Dan": {Role.PROFESSIONAL},
        "Guy": {Role.PROFESSIONAL},
        "Host": {Role.HOST},
        "Judge": {Role.JUDGE},
        "Sitter": {Role.GUEST_JUDGE},
        "Third": {Role.GUEST},
        "Mother": {Role.GUEST},
        "Singer": {Role.GUEST},
    }
    assert people["Ben"].seasons == (1, 2)
    assert people["Ben"].aliases == (alias,)
    assert people["Ben"].was(Role.JUDGE)


def test_the_shipped_facts_are_whole(catalogue: Catalogue) -> None:
    catalogue.index()
    assert [each.number for each in catalogue.seasons] == list(range(1, 36))
    assert len(catalogue.appearances) == 437
    assert catalogue.latest is catalogue.season(35)
    assert catalogue.latest_finished is catalogue.season(34)
    assert AUDIENCE not in catalogue.people
    assert all(catalogue.performances_of(each.season, each.couple) for each in catalogue.appearances)
