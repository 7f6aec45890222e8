"""Whoever asks who came second, third or last is told who did, and all who share the place."""

import pytest

from ask.kinds.placed import Placed
from show.catalogue import Catalogue
from show.couple import Couple
from show.season import Season
from tests.ask.kinds.saying import drawn, finished, lines, named, nth, places, say, says

NTH = lines("""
    who came {place} in season {n}
    who came in {place} in season {n}?
    who finished {place} in season {n}
    who placed {place} season {n}
    who got {place} place in season {n}
    who was {place} in s{n}
    {place} place season {n}
    {place} place s{n}?
    s{n} {place} place
    season {n} {place} place who
    which couple came {place} in season {n}
    which celebrity finished {place} in the {nth} season
    name the couple in {place} place season {n}
    could you tell me who finished in {place} place in season {n} please
    who took {place} place in season {n} of dwts
    in season {n} who was {place}?
    in the season {n} who is arrive {place} place
    who ended up {place} in season {n}
    who ended up in {place} place in {part}
    season {n} {place}
    dwts {n} {place} place
    who was ranked {place} in season {n}
    yo who got {place} in szn {n}
    the {place} place finisher of season {n}
    who made {place} place in season {n}
    who landed in {place} place s{n}
    {place} placed couple of season {n}
    who came {place} season {word}
    who finshed {place} in season {n}
    {place} in season {n}?
""")

SECOND = lines("""
    runner up season {n}
    runner-up of season {n}?
    runners up season {n}
    who was runner up in season {n}
    who was the runner-up of s{n}
    season {n} runner up
    s{n} runner-up
    who got silver in season {n}
    silver medal season {n}
    season {n} silver medalist
    who lost to the winner in the season {n} finale... runner up?
    who were the runners-up in the {nth} season
    runnerup dwts {n}
    who came 2nd s{n}
    second place in {part}
    who finished as runner up in season {n}
    number two in season {n}
    who was number 2 in season {n}
""")

LAST = lines("""
    who came last in season {n}
    who finished last in s{n}
    last place season {n}
    who was last in season {n}
    who got last place in season {n}?
    season {n} last place
    bottom of the ranking s{n}
    who came dead last in season {n}
    who finished in last place in the {nth} season
    who placed last in season {n}
    who ended up last in season {n}
    season {n} who came last?
    last placed couple of season {n}
    who came in last place in season {word}
    very last place s{n}
    who finished at the bottom in season {n}
    bottom place of season {n}
    which celeb finished last in season {n}
""")


def in_place(season: Season, place: int) -> list[Couple]:
    return [couple for couple in season.couples if couple.place == place]


@pytest.mark.parametrize("phrase", NTH)
def test_any_place_is_told(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        for place in drawn([place for place in places(season) if 1 < place < 9], phrase, 2):
            written = nth(place) if len(phrase) % 2 else ORDINALS[place]
            said = say(catalogue, phrase.format(place=written, **named(season)))
            assert said.answered, (phrase, season.number, place, said.text)
            for couple in in_place(season, place):
                assert says(said.fact, couple.celebrity), said.fact


ORDINALS = ["none", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]


@pytest.mark.parametrize("phrase", SECOND)
def test_the_runner_up_goes_by_many_names(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        said = say(catalogue, phrase.format(**named(season)))
        assert said.answered, (phrase, said.text)
        assert says(said.fact, in_place(season, 2)[0].celebrity), said.fact


@pytest.mark.parametrize("phrase", LAST)
def test_the_last_is_told_with_all_who_share_the_place(phrase: str, catalogue: Catalogue) -> None:
    for season in [*drawn(finished(catalogue), phrase), catalogue.seasons[33]]:
        said = say(catalogue, phrase.format(**named(season)))
        assert said.answered, (phrase, said.text)
        for couple in in_place(season, places(season)[-1]):
            assert says(said.fact, couple.celebrity), said.fact


@pytest.mark.parametrize("phrase", ["third place season 35", "who came second in season 35", "s35 runner up"])
def test_a_place_that_is_not_taken_yet_is_said_so(phrase: str, catalogue: Catalogue) -> None:
    said = say(catalogue, phrase)
    assert said.declined
    assert says(said.text, "yet")


def test_a_place_that_never_was_is_said_so(catalogue: Catalogue) -> None:
    assert say(catalogue, "who came 12th in season 1").declined
    assert say(catalogue, "who came 11th in season 33").declined


@pytest.mark.parametrize(
    "phrase",
    [
        "who finished {place} in the season with {name}",
        "{place} place in {name}'s season",
        "who came {place} when {name} competed",
    ],
)
def test_the_season_may_be_named_by_somebody_in_it(phrase: str, catalogue: Catalogue) -> None:
    season = catalogue.seasons[18]
    said = say(catalogue, phrase.format(place="third", name="Alfonso Ribeiro"))
    assert said.answered, said.text
    assert says(said.fact, in_place(season, 3)[0].celebrity)


def test_and_the_next_place_takes_the_season_from_before(catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), "follow", 6):
        for follow in ("and third?", "who came third?", "what about third place?", "and who was third"):
            said = say(catalogue, f"who won season {season.number}", follow)
            assert said.answered, (follow, said.text)
            assert says(said.fact, in_place(season, 3)[0].celebrity), (follow, said.fact)


@pytest.mark.parametrize(
    "phrase",
    lines("""
    who danced third in season 5
    who was third to be eliminated in season 5
    who had the second highest score in season 5
    second perfect score of season 5
    who came second in week 4 of season 5
    third judge in season 5
    what was the first dance of season 12
    second week of season 12
    who got the third ten in season 3
    second youngest in season 20
    """),
)
def test_other_questions_are_not_taken_for_it(phrase: str, catalogue: Catalogue) -> None:
    said = say(catalogue, phrase)
    assert not (isinstance(said.query, Placed) and said.answered), said.text


def test_words_and_figures_mean_the_same(catalogue: Catalogue) -> None:
    assert (
        say(catalogue, "who came 3rd in season 9").fact == say(catalogue, "who came third in season 9").fact
    )


@pytest.mark.parametrize(
    "phrase",
    [
        "top {k} of season {n}",
        "season {n} top {k}",
        "who were the top {k} in season {n}",
        "the best {k} of s{n}",
    ],
)
def test_the_first_places_are_told_in_order(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        for number in (3, 4):
            said = say(catalogue, phrase.format(k=number, n=season.number))
            assert said.answered, (phrase, said.text)
            for couple in season.couples:
                assert says(said.fact, couple.celebrity) == ((couple.place or 99) <= number), said.fact


@pytest.mark.parametrize(
    "phrase", ["season {n} podium", "who was on the podium in season {n}", "podium of s{n}"]
)
def test_a_podium_has_three_places(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        fact = say(catalogue, phrase.format(n=season.number)).fact
        assert all(says(fact, couple.celebrity) == ((couple.place or 99) <= 3) for couple in season.couples)


@pytest.mark.parametrize(
    "phrase",
    [
        "who lost the finale of season {n}",
        "losing finalist season {n}",
        "who lost in the final of season {n}",
    ],
)
def test_who_lost_the_finale_came_second(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        assert says(say(catalogue, phrase.format(n=season.number)).fact, in_place(season, 2)[0].celebrity)


def test_a_season_on_the_air_has_no_podium(catalogue: Catalogue) -> None:
    assert say(catalogue, "top 3 of season 35").declined
