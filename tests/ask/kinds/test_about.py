"""Ages, homes, records, casts, finalists and whole portraits, asked for in words."""

from collections.abc import Callable, Iterable

import pytest

from show.catalogue import Catalogue
from tests.ask.kinds.saying import all_in, drawn, finished, lines, named, once, say, says

YOUNGEST = lines("""
    who was the {end} in season {n}
    who was the {end} contestant in season {n}?
    who was the {end} celebrity on season {n}
    {end} competitor on season {n}
    {end} contestant season {n}
    {end} of season {n}
    season {n} {end}
    s{n} {end} celeb
    {end} celebrity s{n}
    the {end} in the s{n} cast was who
    who is the {end} in season {n}
    which celebrity was {end} in the {nth} season
    which contestant was the {end} in season {n}
    name the {end} star of season {n}
    {end} cast member season {n}
    could you tell me who the {end} person in season {n} was
    {end} person to compete in season {n}
    {end} participant in {part}
    in season {n} who was {end}
    how old was the {end} contestant in season {n}
""")

AGE = lines("""
    how old was {name}
    how old was {name} on dwts
    how old was {name} in season {n}?
    how old was {name} when they competed
    age of {name}
    {name} age
    {name}'s age
    what age was {name}
    {name} how old
    what was the age of {name} in season {n}
    at what age did {name} compete
    how old is {name}
""")

CAST = lines("""
    tell me about season {n}
    season {n}
    season {n} cast
    cast of season {n}
    who competed in season {n}
    who was in season {n}
    who was on season {n}?
    who danced in season {n}
    season {n} contestants
    list of contestants season {n}
    all couples of season {n}
    season {n} lineup
    standings season {n}
    season {n} results
    s{n} cast
    final standings of season {n}
    overview of season {n}
    recap season {n}
    which celebrities were in season {n}
    what happened in season {n}
    who were the contestants in the {nth} season
    names of celebrities in season {n}
    list season {n} couples
    who took part in {part}
""")

FINALISTS = lines("""
    who was in the finale of season {n}
    who made the finale in season {n}
    who made it to the finale of season {n}?
    who made the finals in season {n}
    who were the finalists in season {n}
    who were the finalists of season {n}?
    season {n} finalists
    s{n} finalists
    finalists of season {n}
    who danced in the finale of season {n}
    who reached the finale of s{n}
    which couples were in the season {n} finale
    which couples made it to the finals in season {n}
    who was in the final season {n}
    list the finalists of season {n}
    name the season {n} finalists
    who got to the finals in season {n}
    final couples of season {n}
    who competed in the season {n} finale
    season {n} finale couples
    could you tell me who the finalists of season {n} were
""")


@pytest.mark.parametrize("phrase", YOUNGEST)
@pytest.mark.parametrize("end", ["youngest", "oldest"])
def test_the_youngest_and_the_oldest_of_a_season_are_told(
    phrase: str, end: str, catalogue: Catalogue
) -> None:
    for season in drawn(catalogue.seasons, phrase + end):
        ages = [couple.age for couple in season.couples if couple.age is not None]
        wanted = min(ages) if end == "youngest" else max(ages)
        said = say(catalogue, phrase.format(end=end, **named(season)))
        assert said.answered, (phrase, season.number, said.text)
        assert all_in(said.fact, [c.celebrity for c in season.couples if c.age == wanted]), (
            phrase,
            said.fact,
        )
        assert says(said.fact, str(wanted))


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("youngest winner ever", min),
        ("who is the youngest winner", min),
        ("youngest champion", min),
        ("who was the youngest person to win dwts", min),
        ("youngest celebrity to win", min),
        ("oldest winner ever", max),
        ("who is the oldest champion?", max),
        ("oldest person to ever win", max),
        ("who is the oldest winner in dwts history", max),
    ],
)
def test_the_youngest_and_the_oldest_winner_are_told(
    phrase: str, name: Callable[[Iterable[int]], int], catalogue: Catalogue
) -> None:
    winners = [c for s in catalogue.seasons for c in s.couples if c.place == 1 and c.age is not None]
    wanted = name(couple.age or 0 for couple in winners)
    assert all_in(say(catalogue, phrase).fact, [c.celebrity for c in winners if c.age == wanted])


@pytest.mark.parametrize(
    "phrase",
    [
        "who has won the most",
        "which pro has the most wins",
        "most wins",
        "who has the most mirrorballs",
        "most trophies",
        "which professional won the most seasons",
        "who has won the most mirrorball trophies?",
        "most successful pro",
        "pro with the most wins",
        "winningest pro",
        "who won the most times",
        "most titles ever",
        "which pro has won the most",
        "record for most wins",
    ],
)
def test_who_won_the_most_is_told(phrase: str, catalogue: Catalogue) -> None:
    wins: dict[str, int] = {}
    for season in catalogue.seasons:
        for couple in season.couples:
            wins[couple.professional] = wins.get(couple.professional, 0) + (couple.place == 1)
    most = max(wins.values())
    said = say(catalogue, phrase)
    assert said.answered, said.text
    assert all_in(said.fact, [name for name, number in wins.items() if number == most]), said.fact
    assert says(said.fact, str(most))


@pytest.mark.parametrize(
    "phrase",
    [
        "who has danced the most seasons",
        "which pro has done the most seasons",
        "pro with most seasons",
        "most seasons as a pro",
        "longest serving pro",
        "who has the most appearances as a pro",
    ],
)
def test_who_danced_the_most_seasons_is_told(phrase: str, catalogue: Catalogue) -> None:
    seasons: dict[str, set[int]] = {}
    for season in catalogue.seasons:
        for couple in season.couples:
            seasons.setdefault(couple.professional, set()).add(season.number)
    most = max(len(numbers) for numbers in seasons.values())
    said = say(catalogue, phrase)
    assert said.answered, said.text
    assert all_in(said.fact, [name for name, numbers in seasons.items() if len(numbers) == most]), said.fact


@pytest.mark.parametrize("phrase", AGE)
def test_an_age_is_told(phrase: str, catalogue: Catalogue) -> None:
    for season, couple in drawn([each for each in once(catalogue) if each[1].age], phrase):
        said = say(catalogue, phrase.format(name=couple.celebrity, **named(season)))
        assert said.answered, (phrase, couple.celebrity, said.text)
        assert says(said.fact, f"{couple.age} years"), said.fact


@pytest.mark.parametrize(
    "phrase",
    ["where is {name} from", "{name} hometown", "what state is {name} from", "where does {name} come from"],
)
def test_a_home_is_told(phrase: str, catalogue: Catalogue) -> None:
    for _, couple in drawn([each for each in once(catalogue) if each[1].home], phrase):
        said = say(catalogue, phrase.format(name=couple.celebrity))
        assert said.answered, (phrase, said.text)
        assert says(said.fact, couple.home or ""), said.fact


@pytest.mark.parametrize(
    "phrase",
    [
        "what is {name} known for",
        "why is {name} famous",
        "what does {name} do for a living",
        "{name} occupation",
        "what is {name}'s job",
    ],
)
def test_what_somebody_is_known_for_is_told(phrase: str, catalogue: Catalogue) -> None:
    for _, couple in drawn([each for each in once(catalogue) if each[1].known_for], phrase):
        said = say(catalogue, phrase.format(name=couple.celebrity))
        assert said.answered, (phrase, said.text)
        assert says(said.fact, couple.known_for or ""), said.fact


@pytest.mark.parametrize("phrase", CAST)
def test_a_whole_season_is_told(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(catalogue.seasons, phrase):
        said = say(catalogue, phrase.format(**named(season)))
        assert said.answered, (phrase, season.number, said.text)
        assert all_in(said.text, [couple.celebrity for couple in season.couples]), (phrase, said.text)


@pytest.mark.parametrize("phrase", FINALISTS)
def test_the_finalists_are_told(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        danced = {dance.celebrity for dance in [week for week in season.weeks if week.dances][-1].dances}
        said = say(catalogue, phrase.format(**named(season)))
        assert said.answered, (phrase, season.number, said.text)
        assert all_in(said.fact, danced), (phrase, said.fact)
        assert not any(says(said.fact, c.celebrity) for c in season.couples if c.celebrity not in danced)


def test_a_finale_to_come_has_no_finalists(catalogue: Catalogue) -> None:
    assert say(catalogue, "who are the finalists of season 35").declined


@pytest.mark.parametrize(
    "phrase",
    [
        "who is still in",
        "who is still in the competition?",
        "who is left",
        "who's left",
        "how many couples are left",
        "who is still competing in season 35",
        "remaining couples",
        "which couples are still in",
        "who is still in the running",
        "who hasn't been eliminated yet",
        "still in s35",
        "how many couples remain",
        "list everyone still dancing",
        "remaining contestants season 35",
        "who are the remaining celebrities",
        "which celebs are left in season 35",
        "who remains in the competition",
    ],
)
def test_who_is_still_in_is_told(phrase: str, catalogue: Catalogue) -> None:
    latest = catalogue.seasons[-1]
    said = say(catalogue, phrase)
    assert said.answered, said.text
    assert all_in(said.fact, [couple.celebrity for couple in latest.couples if couple.left is None]), (
        said.fact
    )
    assert not any(says(said.fact, couple.celebrity) for couple in latest.couples if couple.left is not None)


@pytest.mark.parametrize(
    "phrase",
    [
        "tell me about {name}",
        "who is {name}",
        "{name}",
        "{name}'s record",
        "info on {name}",
        "{name} stats",
        "who's {name}?",
        "what do you know about {name}",
    ],
)
def test_a_portrait_is_told(phrase: str, catalogue: Catalogue) -> None:
    for _, couple in drawn(once(catalogue), phrase):
        for name, other in ((couple.celebrity, couple.professional), (couple.professional, couple.celebrity)):
            said = say(catalogue, phrase.format(name=name))
            assert said.answered, (phrase, name, said.text)
            assert says(said.text, other) or len(said.text) > 200


@pytest.mark.parametrize(
    "phrase",
    [
        "second youngest in season 20",
        "tallest contestant in season 5",
        "youngest woman to win",
        "who is the best looking in season 4",
        "oldest judge",
        "who is Barack Obama",
        "how old is Len Goodman",
    ],
)
def test_what_the_facts_do_not_tell_is_not_told(phrase: str, catalogue: Catalogue) -> None:
    assert not say(catalogue, phrase).answered, say(catalogue, phrase).text
