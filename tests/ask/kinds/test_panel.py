"""Whoever asks who hosted, judged or sat in as a guest is told their names."""

import pytest

from ask.kinds.guest_judges import GuestJudges
from ask.kinds.hosts import Hosts
from ask.kinds.judges import Judges
from show.catalogue import Catalogue
from tests.ask.kinds.saying import all_in, drawn, lines, say, says

HOSTS = lines("""
    who hosted season {n}?
    presenters of season {n}
    season {n} hosts
    who were the hosts of season {n}
    hosts s{n}
    who was hosting season {n}
    who presented season {n}
    host of season {n}
    which hosts did season {n} have
    who was the host in season {n}
    names of the hosts of season {n} please
    who host season {n}
    emcees of season {n}
    who emceed s{n}
    who were the co-hosts of season {n}
    who were the presenters in season {n}
    who hostet season {n}
""")

JUDGES = lines("""
    who judged season {n}?
    judges season {n}
    who were the judges of season {n}
    season {n} judging panel
    who was on the panel in season {n}
    judges of s{n}
    which judges did season {n} have
    who sat on the judging panel of season {n}
    the regular judges of season {n}
    who are the judges in season {n}
    name the judges of season {n}
    who was judging season {n}
    season {n} judges list
    who judge season {n}
    tell me the judges of season {n} please
    jury of season {n}
    who were the jugdes of season {n}
""")

GUESTS = lines("""
    guest judge in week {w} of season {n}
    who was the guest judge in week {w} of season {n}?
    s{n} week {w} who sat in as guest judge
    who guest judged week {w} of season {n}
    week {w} season {n} guest judge
    which guest judge was in week {w} of season {n}
    guest judge s{n} w{w}
    who joined the panel as a guest in week {w} of season {n}
    who was guest judging in week {w} season {n}
    was there a guest judge in week {w} of season {n}
    name of the guest judge week {w} season {n}
    who was a guest judge on week {w} of season {n}
    which celebrity guest judged in week {w} of season {n}
    guest panelist week {w} season {n}
    who were the guest judges in week {w} of season {n}
    who sits as guest judge week {w} s{n}
""")

ALL_GUESTS = lines("""
    guest judges of season {n}
    who were the guest judges in season {n}?
    season {n} guest judges
    list the guest judges of season {n}
    which guest judges did season {n} have
    all guest judges s{n}
    what guest judges were there in season {n}
    who guest judged in season {n}
    guest judges season {n} please
    who sat in as guest judge in season {n}
    were there any guest judges in season {n}
    names of guest judges in season {n}
    which celebrities were guest judges in season {n}
    who was guest judge season {n}
    show guest judges of s{n}
""")

VISITS = lines("""
    when was {who} a guest judge?
    {who} guest judge when
    in which week was {who} a guest judge
    which season was {who} guest judge
    when did {who} guest judge
    was {who} ever a guest judge
    {who} guest judge season
    what week did {who} sit in as guest judge
    when was {who} guest judging
    {who} as guest judge
""")


@pytest.mark.parametrize("phrase", HOSTS)
def test_the_hosts_of_a_season_are_told(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(catalogue.seasons, phrase):
        said = say(catalogue, phrase.format(n=season.number))
        assert said.answered, (phrase, season.number, said.text)
        assert all_in(said.fact, season.hosts), (phrase, said.fact)


@pytest.mark.parametrize("phrase", JUDGES)
def test_the_judges_of_a_season_are_told(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(catalogue.seasons, phrase):
        said = say(catalogue, phrase.format(n=season.number))
        assert said.answered, (phrase, season.number, said.text)
        assert all_in(said.fact, season.judges), (phrase, said.fact)


@pytest.mark.parametrize("phrase", GUESTS)
def test_the_guest_of_a_week_is_told_or_that_there_was_none(phrase: str, catalogue: Catalogue) -> None:
    weeks = [(season, week) for season in catalogue.seasons[:-1] for week in season.weeks]
    with_guest = [each for each in weeks if each[1].guest_judges]
    for season, week in [*drawn(with_guest, phrase), *drawn(weeks, phrase, 1)]:
        said = say(catalogue, phrase.format(n=season.number, w=week.number))
        assert said.answered, (phrase, season.number, week.number, said.text)
        if week.guest_judges:
            assert all_in(said.fact, week.guest_judges), (phrase, said.fact)
        else:
            assert says(said.fact, "no guest judge"), (phrase, said.fact)


@pytest.mark.parametrize("phrase", ALL_GUESTS)
def test_all_guests_of_a_season_are_told(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(catalogue.seasons[15:], phrase):
        said = say(catalogue, phrase.format(n=season.number))
        assert said.answered, (phrase, season.number, said.text)
        assert all_in(said.fact, [guest for week in season.weeks for guest in week.guest_judges]), said.fact


@pytest.mark.parametrize("phrase", VISITS)
def test_the_visits_of_a_guest_are_told(phrase: str, catalogue: Catalogue) -> None:
    for who in drawn(("Cher", "Kevin Hart", "Michael Strahan", "Jon M. Chu", "Ricky Martin"), phrase):
        said = say(catalogue, phrase.format(who=who))
        assert said.answered, (phrase, who, said.text)
        for season in catalogue.seasons:
            for week in season.weeks:
                if who in week.guest_judges:
                    assert all_in(said.text, [f"season {season.number}", f"week {week.number}"]), said.text


def test_the_panel_of_a_week_is_told_with_who_was_missing(catalogue: Catalogue) -> None:
    said = say(catalogue, "who judged week 4 of season 23?")
    assert all_in(said.fact, ["Carrie Ann Inaba", "without Len Goodman"])
    assert says(say(catalogue, "judges in week 30 of season 5").fact, "don't know")


def test_whether_somebody_judged_or_hosted_is_told(catalogue: Catalogue) -> None:
    assert say(catalogue, "was Len Goodman a judge in season 21?").fact.startswith("No")
    assert say(catalogue, "was Len Goodman a judge in season 20?").fact.startswith("Yes")
    assert say(catalogue, "did Tyra Banks host season 30?").fact.startswith("Yes")
    assert say(catalogue, "did Tyra Banks host season 5?").fact.startswith("No")


def test_the_seasons_of_a_host_are_told(catalogue: Catalogue) -> None:
    said = say(catalogue, "when did Samantha Harris host?")
    assert all_in(said.fact, ["2–9"]), said.fact


@pytest.mark.parametrize(
    "sentence",
    lines("""
        who replaced Len Goodman in week 3 of season 19
        who filled in for Len Goodman in week 3 of season 19?
        who was Len Goodman's replacement in week 3 of season 19
        which judge was missing in week 3 of season 19
        who was absent from the panel in week 3 of season 19
    """),
)
def test_who_was_missing_and_who_came_instead_is_told(sentence: str, catalogue: Catalogue) -> None:
    assert all_in(say(catalogue, sentence).fact, ["Len Goodman", "Kevin Hart"]), sentence


def test_the_latest_season_is_meant_where_none_is_named(catalogue: Catalogue) -> None:
    assert says(say(catalogue, "who hosts the show").fact, "Alfonso Ribeiro")
    assert says(say(catalogue, "who are the judges").fact, "Carrie Ann Inaba")


def test_a_short_question_follows_the_last_one(catalogue: Catalogue) -> None:
    assert says(say(catalogue, "who judged season 31", "what about 30?").fact, "Len Goodman")
    said = say(catalogue, "guest judge in week 3 of season 21", "and in week 6?")
    assert says(said.fact, "Olivia Newton-John")
    assert says(say(catalogue, "hosts of season 5", "and the judges?").fact, "season 5")


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        (Hosts, "who hosted the Oscars party in town"),
        (Judges, "don't judge me"),
        (Judges, "what did the judges give Xochitl Gomez in week 3"),
        (GuestJudges, "guest house near the beach"),
    ],
)
def test_what_asks_for_no_panel_is_none(kind: type, sentence: str, catalogue: Catalogue) -> None:
    said = say(catalogue, sentence)
    assert not (isinstance(said.query, kind) and said.answered), said.text
