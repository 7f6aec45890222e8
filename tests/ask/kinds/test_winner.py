"""Whoever asks for a winner, in whatever words, is told the winner."""

import pytest

from ask.kinds.winner import Winner
from show.catalogue import Catalogue
from tests.ask.kinds.saying import drawn, finished, lines, named, say, says, winner_of

PHRASES = lines("""
    who won season {n}
    who won season {n}?
    Who won Season {n} of Dancing with the Stars?
    could you please tell me who won season {n}?
    winner season {n}
    season {n} winner
    s{n} winner
    s{n} winners
    dwts {n} winner
    dwts season {n} champion
    dwts {n} champion?
    champ of s{n}
    champs s{n}
    who took home the mirrorball in season {n}
    who took home the mirror ball trophy in season {n}?
    who got the mirrorball s{n}
    who got the mirror ball in {part}
    who lifted the trophy in season {n}
    who claimed the mirrorball trophy in the {nth} season
    who won it all in season {n}
    who took it all in s{n}
    who came first in season {n}
    who finished 1st in season {n}
    who came in first place season {n}
    first place season {n}
    1st place s{n}
    the winner of the {nth} season is who
    {nth} season winner
    season {word} winner
    who won season {word}?
    who won the {nth} season of the show
    which couple won season {n}
    what celebrity won season {n} of dwts
    what star won in season {n}
    which celeb was crowned champion in season {n}
    who was crowned in season {n}
    who was the champion of season {n}
    who were the champions of season {n}
    name the season {n} champions
    name the winner of season {n}
    tell me the winner of season {n} pls
    in season {n} who was winner?
    who is winner of season {n}
    who has win season {n}
    who did win season {n}
    who winned season {n}
    who win the season {n}
    who wonn season {n}
    winer of season {n}
    season {n} winer?
    seson {n} winner
    champoin season {n}
    who was victorious in season {n}
    who triumphed in season {n}
    yo who won szn {n}
    so who ended up winning season {n}
    hey, quick question: who won season {n}?
    i forgot who won season {n}, remind me
    do you know who won season {n}
    who walked away with the mirrorball in season {n}
    who went home with the trophy in season {n}
    mirrorball winner season {n}
    mirrorball trophy season {n}
    season {n} mirrorball went to?
    gold medal s{n}
    who won the finale of season {n}
    who won the season {n} finale
    season {n} finale winner
    whos the winner of {part}
    winner {part}
    {part} dwts winner
    which pro and celebrity won season {n}
    who won dancing with the stars {n}
    who came out on top in season {n}
    who finished in first place in s{n}
    who won dwts s{n} lol
    WHO WON SEASON {n}???
    the season {n} title went to whom
    who was number one in season {n}
""")


@pytest.mark.parametrize("phrase", PHRASES)
def test_every_voice_gets_the_winner(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        winner = winner_of(season)
        said = say(catalogue, phrase.format(**named(season)))
        assert said.answered, (phrase, season.number, said.text)
        assert says(said.fact, winner.celebrity), said.fact
        assert says(said.fact, winner.professional), said.fact


@pytest.mark.parametrize(
    "phrase",
    ["who won last season", "who won the last season?", "latest winner", "who won", "reigning champion"],
)
def test_without_a_season_the_latest_finished_one_is_meant(phrase: str, catalogue: Catalogue) -> None:
    said = say(catalogue, phrase)
    assert says(said.fact, winner_of(finished(catalogue)[-1]).celebrity)
    assert says(said.text, f"season {finished(catalogue)[-1].number}")


@pytest.mark.parametrize(
    "phrase", ["who won this season", "who won season 35", "s35 winner", "season 35 champion?"]
)
def test_a_season_on_the_air_has_no_winner_yet(phrase: str, catalogue: Catalogue) -> None:
    said = say(catalogue, phrase)
    assert says(said.fact, "no winner yet")


@pytest.mark.parametrize(
    "phrase",
    lines("""
    who won seasons {a} and {b}
    winners of seasons {a} and {b}
    who won season {a} and season {b}
    winners of season {a} and {b}?
    who took home the mirrorball in seasons {a} & {b}
    champions of s{a} and s{b}
    """),
)
def test_two_seasons_are_both_told(phrase: str, catalogue: Catalogue) -> None:
    one, other = drawn(finished(catalogue), phrase, 2)
    said = say(catalogue, phrase.format(a=one.number, b=other.number))
    assert says(said.fact, winner_of(one).celebrity)
    assert says(said.fact, winner_of(other).celebrity)


@pytest.mark.parametrize("year", [2006, 2011, 2013, 2016])
@pytest.mark.parametrize(
    "phrase",
    [
        "who were the winners of {year}",
        "winners {year}",
        "who won in {year}?",
        "the two winners of the year {year}",
    ],
)
def test_a_year_of_two_seasons_has_both_winners(phrase: str, year: int, catalogue: Catalogue) -> None:
    said = say(catalogue, phrase.format(year=year))
    for season in catalogue.seasons:
        if season.year == year:
            assert says(said.fact, winner_of(season).celebrity)


@pytest.mark.parametrize(
    "phrase",
    [
        "winners of seasons {a} to {b}",
        "who won seasons {a} through {b}",
        "list the winners of seasons {a}-{b}",
        "winners from season {a} to season {b}",
    ],
)
def test_a_run_of_seasons_is_told_season_by_season(phrase: str, catalogue: Catalogue) -> None:
    first = drawn(finished(catalogue)[:25], phrase, 1)[0].number
    said = say(catalogue, phrase.format(a=first, b=first + 6))
    for season in catalogue.seasons:
        if first <= season.number <= first + 6:
            assert says(said.text, winner_of(season).celebrity), said.text


@pytest.mark.parametrize(
    "phrase",
    [
        "list all winners",
        "all the winners",
        "who won every season",
        "list of winners",
        "every champion ever",
        "all dwts winners",
    ],
)
def test_all_winners_are_told(phrase: str, catalogue: Catalogue) -> None:
    said = say(catalogue, phrase)
    for season in finished(catalogue):
        assert says(said.text, winner_of(season).celebrity)


def test_the_first_winner_is_season_one(catalogue: Catalogue) -> None:
    for phrase in (
        "who was the first winner of dwts",
        "first ever champion",
        "who was the first champion ever",
    ):
        assert says(say(catalogue, phrase).fact, winner_of(catalogue.seasons[0]).celebrity), phrase


@pytest.mark.parametrize(
    "phrase",
    lines("""
    who won week 5 of season 12
    who did not win season 5
    who won after season 5
    who won the most perfect scores in season 5
    who won the team dance in season 20
    youngest winner
    who won season 99
    who won season 0
    who will win season 35
    who should have won season 20
    who won american idol season 3
    first woman to win
    which winner had the lowest average
    who almost won season 10
    who won the foxtrot in season 9
    who won two seasons ago
    who won season five hundred
    who won season -3
    pls who won the 12th one
    who just missed out on winning season 13
    who won the dance off in season 20
    how many votes did the winner get in season 4
    """),
)
def test_other_questions_are_not_taken_for_it(phrase: str, catalogue: Catalogue) -> None:
    said = say(catalogue, phrase)
    assert not (isinstance(said.query, Winner) and said.answered), said.text
