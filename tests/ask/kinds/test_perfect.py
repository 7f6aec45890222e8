"""Whoever asks for perfect scores is told how many there were, and team dances apart."""

import pytest

from ask.kinds.perfect import Perfect
from show.catalogue import Catalogue
from tests.ask.kinds.dancing import floors, of_couple
from tests.ask.kinds.saying import all_in, drawn, finished, lines, once, say, says

OF_SOMEBODY = lines("""
    how many perfect scores did {who} get?
    {who}: how many perfect marks
    number of perfect scores {who}
    how many perfect scores did {who} have in season {n}
    {who} perfect scores
    how many times did {who} get a perfect score
    perfect scores of {who} in season {n}
    how many perfect score have {who}
    count of perfect dances by {who}
    tally of perfect scores for {who} s{n}
    how many tens across the board did {who} get
    how many triple tens did {who} get
    how many perfect scores did {who} collect
    could you tell me how many perfect scores {who} received
    did {who} ever get a perfect score
    how many straight tens did {who} get
    how many perfect dances did {who} have
    what is the number of perfect scores that {who} got
    {who} s{n} perfect score count
    how many perect scores did {who} get
""")

OF_A_SEASON = lines("""
    who had perfect scores in season {n}?
    how many perfect scores were there in season {n}
    perfect scores season {n}
    who got a perfect score in season {n}
    s{n} perfect scores
    which couples had perfect scores in season {n}
    list the perfect scores of season {n}
    who scored perfect in season {n}
    number of perfect scores in season {n}
    who recieved perfect scores in season {n}
    who got all tens in season {n}
    any perfect scores in s{n}?
    how many perfect score in season {n}
    which celebs got perfect scores on season {n}
    show me all perfect scores of season {n} please
""")

FIRST = lines("""
    first perfect score of season {n}
    who had the first perfect score of season {n}
    first triple ten of season {n} belonged to
    who got the first perfect score in season {n}?
    when was the first perfect score of season {n}
    s{n} first perfect score
    who was first to get a perfect score in season {n}
    earliest perfect score in season {n}
    the first straight tens of season {n}
    season {n}: who scored the first perfect score
    which couple got the first perfect score of season {n}
    what was the first perfect dance of season {n}
    who recieved the first perfect score of season {n}
    first perfect mark season {n}
    who get first perfect score in season {n}
""")


@pytest.mark.parametrize("phrase", OF_SOMEBODY)
def test_perfect_scores_of_somebody_are_counted(phrase: str, catalogue: Catalogue) -> None:
    for season, couple in drawn(once(catalogue), phrase, 5):
        said = say(catalogue, phrase.format(who=couple.celebrity, n=season.number))
        assert said.answered, (phrase, couple.celebrity, said.text)
        danced = of_couple(catalogue, season, couple)
        own = sum(floor.perfect and floor.own for floor in danced)
        team = sum(floor.perfect and not floor.own for floor in danced)
        if own:
            assert says(said.fact, f"{own} perfect score", f"{own} perfect scores"), (phrase, own, said.fact)
        elif not team:
            assert says(said.fact, "no perfect score"), (phrase, said.fact)
        if own and team:
            assert all_in(said.fact, [f"{team} more in a team dance", f"{own + team} in all"])


@pytest.mark.parametrize("phrase", OF_A_SEASON)
def test_perfect_scores_of_a_season_are_counted(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        said = say(catalogue, phrase.format(n=season.number))
        assert said.answered, (phrase, season.number, said.text)
        perfect = [
            floor for floor in floors(catalogue) if floor.season is season and floor.perfect and floor.own
        ]
        if perfect:
            assert says(said.fact, str(len(perfect))), (phrase, said.fact)
            assert all_in(said.text, {floor.couple.celebrity for floor in perfect})
        else:
            assert says(said.fact, "Nobody"), said.fact


@pytest.mark.parametrize("phrase", FIRST)
def test_the_first_perfect_score_of_a_season_is_told(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        said = say(catalogue, phrase.format(n=season.number))
        assert said.answered, (phrase, season.number, said.text)
        perfect = [
            floor for floor in floors(catalogue) if floor.season is season and floor.perfect and floor.own
        ]
        first = [floor for floor in perfect if floor.week is perfect[0].week]
        for floor in first:
            assert all_in(said.fact, [floor.couple.celebrity, f"week {floor.week.number}"]), (
                phrase,
                said.fact,
            )


def test_the_first_perfect_score_ever_is_told(catalogue: Catalogue) -> None:
    first = next(floor for floor in floors(catalogue) if floor.perfect and floor.own)
    for sentence in ("first perfect score ever", "who had the very first perfect score"):
        assert says(say(catalogue, sentence).fact, first.couple.celebrity)


@pytest.mark.parametrize(
    "phrase", ["how many 30s did {who} get", "number of 30s {who} collected in season {n}", "{who} 30s"]
)
def test_thirties_are_perfect_scores(phrase: str, catalogue: Catalogue) -> None:
    for season, couple in drawn([pair for pair in once(catalogue) if pair[0].number < 17], phrase, 4):
        own = sum(floor.perfect and floor.own for floor in of_couple(catalogue, season, couple))
        said = say(catalogue, phrase.format(who=couple.celebrity, n=season.number))
        assert says(said.fact, f"{own} perfect score", f"{own} perfect scores", "no perfect score"), said.fact


@pytest.mark.parametrize("phrase", ["how many tens did {who} get?", "{who} number of 10s", "10s for {who}"])
def test_single_tens_are_counted_too(phrase: str, catalogue: Catalogue) -> None:
    for season, couple in drawn(once(catalogue), phrase, 4):
        tens = sum(floor.dance.marks.count(10) for floor in of_couple(catalogue, season, couple) if floor.own)
        said = say(catalogue, phrase.format(who=couple.celebrity))
        assert says(said.text, f"{tens} ten", f"{tens} tens", "no ten"), (tens, said.text)


def test_the_first_ten_of_a_season_is_told(catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), "first ten", 6):
        first = next(
            floor
            for floor in floors(catalogue)
            if floor.season is season and floor.own and 10 in floor.dance.marks
        )
        said = say(catalogue, f"who got the first 10 of season {season.number}?")
        assert all_in(said.fact, [f"week {first.week.number}", first.couple.celebrity]), said.fact


def test_where_there_was_none_it_is_said(catalogue: Catalogue) -> None:
    assert says(say(catalogue, "who had perfect scores in season 35").fact, "Nobody")
    assert says(say(catalogue, "first perfect score of season 35").fact, "no perfect score")
    assert says(say(catalogue, "first ten of season 35").fact, "no ten", "first ten")
    assert says(say(catalogue, "how many perfect scores did Matt Walsh get").text, "The best was")


@pytest.mark.parametrize(
    "sentence",
    lines("""
        who is the perfect man for Xochitl Gomez
        ten reasons to watch season 5
        perfect pancakes recipe
    """),
)
def test_what_asks_for_no_perfect_score_is_none(sentence: str, catalogue: Catalogue) -> None:
    assert not isinstance(say(catalogue, sentence).query, Perfect)
