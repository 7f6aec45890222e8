"""Whoever asks how far somebody came is told the place, and of two seasons both."""

import pytest

from ask.kinds.placement import Placement
from show.catalogue import Catalogue
from tests.ask.kinds.saying import drawn, lines, named, nth, once, say, says

PHRASES = lines("""
    what place did {name} get
    what place did {name} finish in?
    which place did {name} take
    where did {name} finish
    where did {name} place
    where did {name} end up
    where did {name} rank in season {n}
    where did {name} finish in season {n}?
    how far did {name} get
    how far did {name} go?
    how far did {name} make it
    how did {name} do
    how did {name} do on dwts
    how did {name} do in season {n}
    how well did {name} do on dancing with the stars
    {name} place
    {name} placement
    {name} final place
    {name} final placement?
    {name} finish
    {name} result
    {name}'s result season {n}
    {name}'s final position
    {name} rank
    what was {name}'s placement
    what was {name}'s final place
    what was the ranking of {name}
    could you tell me what place {name} finished in please?
    in which place finished {name}?
    {name} finished in what place
    {name} ended in what place?
    {name} came in what place
    {name} ended up where
    {name} placed where
    on what place was {name}
    what position did {name} finish
    what number did {name} finish
    what spot did {name} finish in
    what place {name} got
    wat place did {name} get
    what palce did {name} finish
    where did {name} land in the standings
    where did {name} come in
    where did {name} come in season {n}
    yo where'd {name} finish
    do you remember where {name} placed
    {name} standing at the end
    how high did {name} finish
    did {name} place? where
    s{n} {name} place
    {name} s{n} placement
    what was the outcome for {name}
    how far did {name} make it in the competition
""")


@pytest.mark.parametrize("phrase", PHRASES)
def test_every_voice_gets_the_place(phrase: str, catalogue: Catalogue) -> None:
    for season, couple in drawn(once(catalogue), phrase):
        said = say(catalogue, phrase.format(name=couple.celebrity, **named(season)))
        assert said.answered, (phrase, couple.celebrity, said.text)
        assert couple.place is not None
        forms = [
            nth(couple.place),
            *(["runner-up"] if couple.place == 2 else ["won"] if couple.place == 1 else []),
        ]
        assert says(said.fact, *forms), (phrase, said.fact)


@pytest.mark.parametrize(
    "name", ["Apolo Anton Ohno", "Gilles Marini", "Sabrina Bryan", "Kelly Monaco", "Drew Lachey"]
)
@pytest.mark.parametrize(
    "phrase", ["what place did {name} get", "where did {name} finish", "{name} placements"]
)
def test_two_seasons_are_both_told(name: str, phrase: str, catalogue: Catalogue) -> None:
    said = say(catalogue, phrase.format(name=name))
    seasons = [
        (season.number, couple.place)
        for season in catalogue.seasons
        for couple in season.couples
        if couple.celebrity == name
    ]
    assert len(seasons) == 2
    for number, place in seasons:
        assert says(said.fact, f"season {number}")
        assert says(said.fact, nth(place or 0), *(["runner-up"] if place == 2 else ["1st"])), said.fact


@pytest.mark.parametrize("name", ["Apolo Anton Ohno", "Gilles Marini"])
def test_the_second_time_is_the_second_season(name: str, catalogue: Catalogue) -> None:
    danced = [(s.number, c) for s in catalogue.seasons for c in s.couples if c.celebrity == name]
    for phrase, (number, couple) in zip(("first", "second"), danced, strict=True):
        said = say(catalogue, f"where did {name} place the {phrase} time")
        assert says(said.fact, f"season {number}"), said.text
        assert says(said.fact, nth(couple.place or 0))


@pytest.mark.parametrize("name", ["Maura Higgins", "Julia Stiles", "Harry Shum Jr."])
def test_who_is_still_in_has_no_place_yet(name: str, catalogue: Catalogue) -> None:
    assert says(say(catalogue, f"what place did {name} get").fact, "still competing")


@pytest.mark.parametrize(
    "phrase", ["where did {name} finish in season {n}", "what place did {name} get in s{n}"]
)
def test_a_professional_in_a_season_has_the_place_of_the_couple(phrase: str, catalogue: Catalogue) -> None:
    for season, couple in drawn(once(catalogue), phrase, 8):
        said = say(catalogue, phrase.format(name=couple.professional, n=season.number))
        assert said.answered, said.text
        assert says(said.fact, couple.celebrity)
        assert says(said.fact, nth(couple.place or 0), "runner-up", "won"), said.fact


@pytest.mark.parametrize(
    "phrase",
    [
        "heather's placement please",
        "what place did chris get",
        "penavega final place",
        "how far did melissa get",
    ],
)
def test_a_name_of_several_is_asked_back(phrase: str, catalogue: Catalogue) -> None:
    assert say(catalogue, phrase).asked_back


@pytest.mark.parametrize(
    "phrase",
    lines("""
    what place did Jordan Fisher get in week 3
    where was Zendaya born
    how did Len Goodman do
    what score did Zendaya place
    where did Robert Irwin finish in season 10
    what place did Barack Obama get
    """),
)
def test_what_cannot_be_told_is_not_told(phrase: str, catalogue: Catalogue) -> None:
    said = say(catalogue, phrase)
    assert not (isinstance(said.query, Placement) and said.answered), said.text
