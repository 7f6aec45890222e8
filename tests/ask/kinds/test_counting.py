"""Whoever asks how many is told the number that counting the facts gives."""

import pytest

from show.catalogue import Catalogue
from tests.ask.kinds.saying import drawn, in_words, lines, named, say, says

COUPLES = lines("""
    how many couples in season {n}
    how many couples were in season {n}?
    how many couples competed in season {n}
    how many couples danced in s{n}
    how many celebrities were in season {n}
    how many celebs competed in season {n}
    how many contestants in season {n}
    how many contestants did season {n} have
    how many stars were on season {n}
    how many people competed in season {n}
    how many pairs in season {n}
    number of couples in season {n}
    number of contestants s{n}
    season {n} number of couples
    season {n} cast size
    cast size season {n} (couples)
    s{n} how many couples
    size of the cast in season {n}
    couples count season {n}
    how many competitors did the {nth} season have
    could you tell me how many couples were in season {n} please
    how many couple in season {n}
    how much couples was in season {n}
    how big was the cast of season {n}
    how many celebrities took part in {part}
    total couples season {n}
    how many couples started season {n}
    total number of celebrities in season {n}
    season {word} how many contestants
""")

WEEKS = lines("""
    how many weeks was season {n}
    how many weeks did season {n} last
    how many weeks in season {n}
    number of weeks in season {n}
    season {n} how many weeks
    how long was season {n}
    how long did season {n} run in weeks
""")

SEASONS = lines("""
    how many seasons did {name} dance
    how many seasons has {name} danced
    how many seasons has {name} been on
    how many seasons was {name} a pro
    how many seasons has {name} been a pro?
    in how many seasons did {name} dance
    how many seasons did {name} do
    how many seasons did {name} compete in
    how many times has {name} been on dwts
    how many times did {name} compete
    number of seasons {name} danced
    {name} number of seasons
    {name} how many seasons
    {name} season count
    how many seasons {name} danced?
    how many appearances does {name} have
    total seasons for {name}
    could you tell me how many seasons {name} has danced in
    how many years did {name} dance on the show
    how many season did {name} dance
    {name} seasons danced
    how many seasons was {name} in
    count of seasons with {name}
""")


@pytest.mark.parametrize("phrase", COUPLES)
def test_the_couples_of_a_season_are_counted(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(catalogue.seasons, phrase, 4):
        said = say(catalogue, phrase.format(**named(season)))
        assert said.answered, (phrase, season.number, said.text)
        number = len(season.couples)
        assert says(said.fact, str(number), in_words(number)), (phrase, said.fact)


@pytest.mark.parametrize("phrase", WEEKS)
def test_the_weeks_of_a_season_are_counted(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(catalogue.seasons[:-1], phrase, 4):
        said = say(catalogue, phrase.format(**named(season)))
        assert said.answered, (phrase, said.text)
        assert says(said.text, f"{sum(bool(week.dances) for week in season.weeks)} weeks"), said.text


@pytest.mark.parametrize("phrase", SEASONS)
def test_the_seasons_of_a_professional_are_counted(phrase: str, catalogue: Catalogue) -> None:
    names = sorted({couple.professional for season in catalogue.seasons for couple in season.couples})
    for name in drawn(names, phrase, 4):
        danced = {s.number for s in catalogue.seasons for c in s.couples if c.professional == name}
        said = say(catalogue, phrase.format(name=name))
        assert said.answered, (phrase, name, said.text)
        assert says(said.fact, f"{len(danced)} season", f"{len(danced)} seasons"), (phrase, said.fact)


@pytest.mark.parametrize(
    "phrase",
    [
        "how many seasons did {name} judge",
        "how many seasons has {name} been a judge",
        "in how many seasons was {name} on the panel",
        "number of seasons {name} judged",
        "how many seasons was {name} judging",
    ],
)
def test_the_seasons_of_a_judge_are_counted(phrase: str, catalogue: Catalogue) -> None:
    for name in ("Len Goodman", "Carrie Ann Inaba", "Bruno Tonioli", "Derek Hough", "Julianne Hough"):
        number = sum(name in season.judges for season in catalogue.seasons)
        said = say(catalogue, phrase.format(name=name))
        assert says(said.fact, f"{number} seasons"), (phrase, said.text)


@pytest.mark.parametrize(
    "phrase",
    [
        "how many seasons did {name} host",
        "how many seasons has {name} hosted",
        "number of seasons hosted by {name}",
        "{name} hosted how many seasons",
        "how many seasons was {name} the host",
    ],
)
def test_the_seasons_of_a_host_are_counted(phrase: str, catalogue: Catalogue) -> None:
    for name in sorted({host for season in catalogue.seasons for host in season.hosts}):
        number = sum(name in season.hosts for season in catalogue.seasons)
        said = say(catalogue, phrase.format(name=name))
        assert said.answered, (phrase, name, said.text)
        assert says(said.fact, f"{number} season", f"{number} seasons"), (phrase, said.fact)


@pytest.mark.parametrize(
    "phrase",
    [
        "how many finals has {name} been in",
        "how many finales did {name} dance in",
        "number of finals {name} reached",
    ],
)
def test_the_finales_of_a_professional_are_counted(phrase: str, catalogue: Catalogue) -> None:
    for name in ("Derek Hough", "Cheryl Burke", "Mark Ballas", "Witney Carson"):
        number = 0
        for season in catalogue.seasons[:-1]:
            danced = {dance.celebrity for dance in [week for week in season.weeks if week.dances][-1].dances}
            number += any(c.professional == name and c.celebrity in danced for c in season.couples)
        said = say(catalogue, phrase.format(name=name))
        assert says(said.fact, f"{number} finales"), (phrase, said.text)


@pytest.mark.parametrize(
    "phrase",
    [
        "what season was {name} on",
        "which season was {name} in",
        "what season did {name} compete in",
        "{name} season?",
        "when was {name} on dwts",
        "which year was {name} on the show",
    ],
)
def test_the_season_of_a_celebrity_is_told(phrase: str, catalogue: Catalogue) -> None:
    pairs = [(season.number, couple.celebrity) for season in catalogue.seasons for couple in season.couples]
    names = [celebrity for _, celebrity in pairs]
    for number, name in drawn([each for each in pairs if names.count(each[1]) == 1], phrase, 5):
        said = say(catalogue, phrase.format(name=name))
        assert said.answered, (phrase, name, said.text)
        assert says(said.fact, f"season {number}"), (phrase, said.fact)


@pytest.mark.parametrize(
    "phrase",
    [
        "how many tens did {name} give in season {n}",
        "how many 10s did {name} give in s{n}",
        "{name} number of tens season {n}",
        "how many times did {name} give a 10 in season {n}",
        "how many 10's did {name} give out in season {n}?",
        "how many tens {name} gave season {n}",
        "count of tens given by {name} in season {n}",
        "tens given by {name} s{n}",
        "how many perfect tens did {name} hand out in season {n}",
    ],
)
def test_the_tens_of_a_judge_in_a_season_are_counted(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(catalogue.seasons[:20], phrase, 3):
        for name in season.judges[:2]:
            number = sum(
                mark == 10
                for week in season.weeks
                for dance in week.dances
                if dance.kind in ("couple dance", "megamix") and dance.marks
                for judge, mark in zip(
                    dance.judges * (len(dance.marks) // len(dance.judges)), dance.marks, strict=True
                )
                if judge == name
            )
            said = say(catalogue, phrase.format(name=name, n=season.number))
            assert said.answered, (phrase, name, said.text)
            assert says(said.fact, str(number) if number else "no ten"), (phrase, season.number, said.fact)


@pytest.mark.parametrize(
    "phrase",
    [
        "how many seasons are there",
        "how many seasons of dwts",
        "number of seasons",
        "how many seasons have aired",
    ],
)
def test_the_seasons_are_counted(phrase: str, catalogue: Catalogue) -> None:
    assert says(say(catalogue, phrase).fact, str(len(catalogue.seasons)))


@pytest.mark.parametrize(
    "phrase",
    [
        "how many people watched season 5",
        "how many couples got married in season 5",
        "how many dances were in season 7 week 4 by women",
        "how many judges earn money",
        "how many couples left the country in season 4",
    ],
)
def test_what_the_facts_do_not_count_is_not_told(phrase: str, catalogue: Catalogue) -> None:
    assert not say(catalogue, phrase).answered


def test_the_tens_over_all_seasons_are_told_and_who_never_judged_is_said_so(catalogue: Catalogue) -> None:
    said = say(catalogue, "how many tens has Carrie Ann Inaba given")
    assert says(said.fact, "over all seasons")
    assert not say(catalogue, "how many tens did Len Goodman give in season 33").answered
