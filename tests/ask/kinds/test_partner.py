"""Whoever asks who danced with somebody is told, of a professional every celebrity."""

import pytest

from ask.kinds.partner import Partner
from show.catalogue import Catalogue
from tests.ask.kinds.saying import all_in, drawn, finished, lines, named, once, say, says, winner_of

OF_A_CELEBRITY = lines("""
    who was {name}'s partner
    who was {name}'s partner in season {n}?
    who was the partner of {name}
    who is the dance partner of {name}
    {name} partner
    {name}'s partner
    {name} pro
    {name}'s pro partner
    {name} professional
    {name} s{n} partner
    partner of {name}?
    who danced with {name}
    who danced with {name} in season {n}
    who did {name} dance with
    who did {name} dance with in s{n}
    who was {name} paired with
    who was {name} paired up with in season {n}?
    who was {name} dancing with
    who was {name}'s pro
    which pro danced with {name}
    which professional was paired with {name}
    which pro had {name}
    which pro did {name} have
    which pro partnered {name}
    who partnered {name}
    who partnered with {name}
    {name} danced with who
    {name} danced with whom?
    {name} dances with?
    {name} danced together with whom?
    {name} was partnered with
    {name} was with which pro
    with whom danced {name}?
    with who did {name} dance
    could you tell me who {name}'s professional partner was please?
    whos {name}s partner
    who was {name} with on dwts
    who got {name} as a partner
    who had {name}
    name {name}'s dance partner
    who was teamed with {name}
    who was {name} matched with
    hey who did {name} get as their pro
    wich pro danced with {name}
    who was {name}'s parnter
    who was {name} s partner in dancing with the stars
    {name} dance partner
    what pro did {name} get
    who was assigned to {name}
""")

OF_A_PROFESSIONAL = lines("""
    who has {name} danced with
    everyone {name} danced with
    everybody {name} has danced with
    who did {name} dance with
    {name}'s partners
    {name} partners
    {name}'s celebrities
    {name} celebrity partners
    list of {name}'s partners
    all of {name}'s partners
    list all celebrities {name} danced with
    all stars who danced with {name}
    which celebrities has {name} danced with
    which celebs did {name} have
    who were {name}'s partners
    who were {name}'s celebrity partners?
    who has {name} been paired with
    who has {name} been partnered with over the years
    {name}'s stars
    {name}'s celebs
    name every celebrity {name} danced with
    name all the partners of {name}
    could you list all of {name}'s celebrity partners please
    with which celebrities danced {name}
    {name} danced with who
    {name}'s past partners
    who all has {name} danced with
    who has {name} partnered
    whom did {name} dance with
    celebrities of {name}
""")

IN_A_SEASON = lines("""
    who was {name}'s partner in season {n}
    who did {name} dance with in season {n}
    who danced with {name} in season {n}
    {name} partner s{n}
    {name}'s celebrity in season {n}
    which celebrity did {name} have in season {n}
    which celeb was {name} paired with in s{n}
    {name} s{n} partner?
    who was {name} with in the {nth} season
    who did {name} partner in season {n}
    who was {name}'s celeb in {part}
    season {n} {name} partner
    {name}'s star in season {n}
    who had {name} as pro in season {n}
""")


@pytest.mark.parametrize("phrase", OF_A_CELEBRITY)
def test_every_voice_gets_the_professional(phrase: str, catalogue: Catalogue) -> None:
    for season, couple in drawn(once(catalogue), phrase):
        said = say(catalogue, phrase.format(name=couple.celebrity, **named(season)))
        assert said.answered, (phrase, couple.celebrity, said.text)
        assert says(said.fact, couple.professional), said.fact


@pytest.mark.parametrize("phrase", OF_A_PROFESSIONAL)
def test_every_voice_gets_all_celebrities(phrase: str, catalogue: Catalogue) -> None:
    names = sorted({couple.professional for season in catalogue.seasons for couple in season.couples})
    for name in drawn(names, phrase, 4):
        said = say(catalogue, phrase.format(name=name))
        assert said.answered, (phrase, name, said.text)
        danced = [
            c.celebrity for season in catalogue.seasons for c in season.couples if c.professional == name
        ]
        assert all_in(said.fact, danced), (phrase, said.fact)


@pytest.mark.parametrize("phrase", IN_A_SEASON)
def test_a_professional_in_a_season_had_one_celebrity(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        couple = drawn(season.couples, phrase, 1)[0]
        said = say(catalogue, phrase.format(name=couple.professional, **named(season)))
        assert said.answered, (phrase, couple.professional, said.text)
        assert says(said.fact, couple.celebrity), said.fact


def test_who_came_twice_has_both_partners(catalogue: Catalogue) -> None:
    fact = say(catalogue, "who was Gilles Marini's partner").fact
    assert all_in(fact, ["Cheryl Burke", "Peta Murgatroyd"])
    assert says(say(catalogue, "gilles marini's partner the second time").fact, "Peta Murgatroyd")
    assert not says(say(catalogue, "gilles marini's partner the first time").fact, "Peta Murgatroyd")


@pytest.mark.parametrize(
    "follow",
    [
        "who was her pro?",
        "who was his partner",
        "who did they dance with",
        "and her partner?",
        "partner?",
        "who was her pro partner",
        "and who was the pro",
    ],
)
def test_her_partner_is_the_winners(follow: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), follow, 4):
        said = say(catalogue, f"who won season {season.number}", follow)
        assert said.answered, (follow, said.text)
        assert says(said.fact, winner_of(season).professional), said.fact


def test_a_name_of_several_is_asked_back(catalogue: Catalogue) -> None:
    said = say(catalogue, "which pro had chris")
    assert said.asked_back
    assert all_in(said.text, ["Chris Jericho", "Chris Soules"])


@pytest.mark.parametrize(
    "alias",
    [
        "Rob Van Winkle",
        "Erika Girardi",
        "Mel C",
        "scary spice",
        "ron artest",
        "the miz",
        "snooki",
        "Veron Davis",
    ],
)
def test_aliases_are_understood(alias: str, catalogue: Catalogue) -> None:
    said = say(catalogue, f"who was {alias}'s partner")
    people = {
        entry.person
        for season in catalogue.seasons
        for entry in season.aliases
        if entry.alias.lower() == alias.lower()
    }
    expected = [
        c.professional for season in catalogue.seasons for c in season.couples if c.celebrity in people
    ]
    assert expected
    assert all_in(said.fact, expected), said.text


@pytest.mark.parametrize(
    "phrase",
    lines("""
    who judged with Derek Hough
    who scored better than Zendaya
    who did Zendaya marry
    who danced with Zendaya in week 99 and lost
    what did Zendaya dance with in week 3
    who is Zendaya dating
    Zendaya's partner in season 30
    """),
)
def test_what_cannot_be_told_is_not_told(phrase: str, catalogue: Catalogue) -> None:
    said = say(catalogue, phrase)
    assert not (isinstance(said.query, Partner) and said.answered), said.text
