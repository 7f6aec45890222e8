"""A question for a yes or a no is answered with yes or no, and with the fact."""

import pytest

from ask.kinds.did import Did
from show.catalogue import Catalogue
from show.couple import Couple, Exit
from show.season import Season
from tests.ask.kinds.saying import Said, drawn, finished, lines, named, nth, once, say, says, winner_of

WIN = lines("""
    did {name} win
    did {name} win?
    did {name} win season {n}
    did {name} win dancing with the stars
    did {name} win the mirrorball
    did {name} win the mirror ball trophy?
    did {name} take home the mirrorball
    did {name} take it
    {name}, did they take it?
    {name} won right?
    {name} won, right
    {name} won season {n} right?
    {name} won dwts, correct?
    {name} winner yes or no
    was {name} the winner
    was {name} the winner of season {n}?
    was {name} a winner
    was {name} the champion
    is {name} a champion
    is {name} a dwts champion?
    has {name} ever won
    has {name} won dwts
    is it true that {name} won season {n}
    didnt {name} win
    didn't {name} win season {n}?
    {name} won didn't they
    {name} won season {n}, didn't they?
    {name} was the winner, wasn't they?
    so {name} won?
    {name} won?
    {name} win?
    did {name} get the trophy
    did {name} lift the trophy
    did {name} come first
    did {name} finish first in season {n}
    did {name} get first place
    did {name} end up winning
    could you tell me whether {name} won
    do you know if {name} won season {n}
    was {name} crowned champion
    pls tell me did {name} win
    {name} has won the season?
    is {name} winner of season {n}?
    did {name} won
    did {name} wins season {n}
    yo did {name} win szn {n}
    did {name} go home with the mirrorball
    did {name} triumph in season {n}
""")

WRONG = lines("""
    why did {name} win
    why did {name} win season {n}?
    how did {name} win season {n}
    {name}'s win in season {n}
    {name}'s win in season {n} - how did they celebrate
    when {name} won, who was second
    congrats to {name} on winning season {n}
    tell me about {name}'s victory
    {name} won season {n}
    how did {name} celebrate the win
    what was it like when {name} won
    season {n} winner {name}
""")

FINALE = lines("""
    did {name} make the finale
    did {name} make it to the finale?
    did {name} make the finals
    did {name} reach the finale in season {n}
    did {name} get to the finals
    was {name} in the finale
    was {name} in the final of season {n}
    was {name} a finalist
    is {name} a finalist?
    {name} made the finale right?
    did {name} dance in the finale
    {name} finalist?
    has {name} made the final
    did {name} compete in the finale of season {n}
    did {name} go to the finals
""")

OUT = lines("""
    was {name} eliminated
    was {name} eliminated in season {n}?
    did {name} get eliminated
    did {name} go home
    did {name} get voted off
    was {name} voted off
    was {name} sent home?
    {name} was eliminated right?
    {name} got eliminated, didn't they?
    is {name} out
    has {name} been eliminated
    did {name} get booted
    was {name} kicked off
    did {name} leave
    {name} went home right
""")

WITHDREW = lines("""
    did {name} withdraw
    did {name} withdraw from season {n}?
    did {name} quit
    did {name} drop out
    was {name} forced to withdraw
    did {name} pull out of the show
    {name} withdrew right?
    did {name} leave injured
    has {name} withdrawn
""")


def check_win(said: Said, season: Season, couple: Couple) -> None:
    assert said.answered, said.text
    if couple.place == 1:
        assert says(said.fact, "yes"), said.fact
        assert says(said.fact, "won"), said.fact
        assert says(said.fact, couple.professional)
        assert not says(said.text, "did not win", "has not won")
    else:
        assert says(said.fact, "no"), said.fact
        assert not says(said.text, "yes")
        assert says(said.text, nth(couple.place or 0), "runner-up"), said.text
        assert says(said.text, winner_of(season).celebrity)


@pytest.mark.parametrize("phrase", WIN)
def test_whoever_asks_if_somebody_won_is_told_yes_or_no(phrase: str, catalogue: Catalogue) -> None:
    losers = [each for each in once(catalogue) if each[1].place != 1]
    winners = [each for each in once(catalogue) if each[1].place == 1]
    for season, couple in [*drawn(losers, phrase, 2), *drawn(winners, phrase, 2)]:
        check_win(say(catalogue, phrase.format(name=couple.celebrity, **named(season))), season, couple)


@pytest.mark.parametrize("phrase", WRONG)
def test_a_win_that_never_was_is_corrected(phrase: str, catalogue: Catalogue) -> None:
    losers = [each for each in once(catalogue) if each[1].place != 1]
    for season, couple in drawn(losers, phrase):
        said = say(catalogue, phrase.format(name=couple.celebrity, **named(season)))
        if not said.answered:
            continue  # not to be understood is no falsehood
        assert says(said.text, nth(couple.place or 0), "runner-up", "did not win"), (phrase, said.text)
        assert not says(said.text, f"{couple.celebrity} won")


def test_most_wins_that_never_were_are_corrected(catalogue: Catalogue) -> None:
    losers = [each for each in once(catalogue) if each[1].place != 1]
    answered = [
        say(catalogue, phrase.format(name=couple.celebrity, **named(season))).answered
        for phrase in WRONG
        for season, couple in drawn(losers, phrase)
    ]
    assert sum(answered) >= 0.7 * len(answered)


@pytest.mark.parametrize("phrase", FINALE)
def test_the_finale_was_danced_or_not(phrase: str, catalogue: Catalogue) -> None:
    for season, couple in drawn(once(catalogue), phrase, 5):
        last = [week for week in season.weeks if week.dances][-1]
        reached = any(dance.celebrity == couple.celebrity for dance in last.dances)
        said = say(catalogue, phrase.format(name=couple.celebrity, **named(season)))
        assert said.answered, (phrase, said.text)
        assert says(said.fact, "yes" if reached else "no"), (season.number, said.fact)


@pytest.mark.parametrize("phrase", OUT)
def test_who_was_eliminated_is_told_with_the_week(phrase: str, catalogue: Catalogue) -> None:
    gone = [each for each in once(catalogue) if each[1].left is Exit.ELIMINATED]
    stayed = [each for each in once(catalogue) if each[1].left is None and each[1].place in (1, 2)]
    for season, couple in [*drawn(gone, phrase), *drawn(stayed, phrase, 2)]:
        said = say(catalogue, phrase.format(name=couple.celebrity, **named(season)))
        assert said.answered, (phrase, said.text)
        if couple.left is not None:
            assert says(said.fact, "yes"), said.fact
            assert says(said.fact, f"week {couple.left_week}"), said.fact
        else:
            assert says(said.fact, "no"), said.fact


@pytest.mark.parametrize("phrase", WITHDREW)
def test_who_withdrew_is_told_with_the_week(phrase: str, catalogue: Catalogue) -> None:
    gone = [each for each in once(catalogue) if each[1].left is Exit.WITHDREW]
    stayed = [each for each in once(catalogue) if each[1].left is None]
    for season, couple in [*drawn(gone, phrase), *drawn(stayed, phrase, 2)]:
        said = say(catalogue, phrase.format(name=couple.celebrity, **named(season)))
        assert said.answered, (phrase, couple.celebrity, said.text)
        if couple.left is not None:
            assert says(said.fact, "yes"), said.fact
            assert says(said.fact, f"week {couple.left_week}"), said.fact
        else:
            assert says(said.fact, "no"), said.fact


@pytest.mark.parametrize(
    "phrase",
    [
        "is {name} still in",
        "is {name} still competing",
        "is {name} still in the running?",
        "is {name} still dancing",
        "{name} still in?",
        "is {name} still on the show",
        "{name} is still in right",
        "is {name} safe",
    ],
)
def test_who_is_still_in_is_told(phrase: str, catalogue: Catalogue) -> None:
    for couple in catalogue.seasons[34].couples:
        said = say(catalogue, phrase.format(name=couple.celebrity))
        assert said.answered, (phrase, said.text)
        assert says(said.fact, "yes" if couple.left is None else "no"), said.fact


@pytest.mark.parametrize(
    "phrase",
    [
        "did {name} ever win",
        "has {name} ever won a season",
        "did {name} win any season",
        "has {name} won the mirrorball",
        "did {name} win as a pro",
        "{name} ever win?",
    ],
)
def test_a_professionals_wins_are_told(phrase: str, catalogue: Catalogue) -> None:
    names = sorted({couple.professional for season in catalogue.seasons for couple in season.couples})
    for name in drawn(names, phrase, 5):
        wins = [
            (s, c) for s in catalogue.seasons for c in s.couples if c.professional == name and c.place == 1
        ]
        said = say(catalogue, phrase.format(name=name))
        assert said.answered, (name, said.text)
        assert says(said.fact, "yes" if wins else "no"), said.fact
        for season, couple in wins:
            assert says(said.fact, couple.celebrity)
            assert says(said.fact, f"season {season.number}")


@pytest.mark.parametrize(
    "phrase",
    [
        "was {name} runner-up in season {n}",
        "did {name} come second",
        "did {name} finish second?",
        "{name} came second right?",
        "was {name} second in season {n}",
    ],
)
def test_a_place_is_confirmed_or_denied(phrase: str, catalogue: Catalogue) -> None:
    seconds = [each for each in once(catalogue) if each[1].place == 2]
    others = [each for each in once(catalogue) if each[1].place not in (1, 2)]
    for season, couple in [*drawn(seconds, phrase), *drawn(others, phrase)]:
        said = say(catalogue, phrase.format(name=couple.celebrity, **named(season)))
        assert said.answered, (phrase, said.text)
        assert says(said.fact, "yes" if couple.place == 2 else "no"), said.fact


def test_a_season_they_were_not_in_is_denied(catalogue: Catalogue) -> None:
    said = say(catalogue, "did Zendaya win season 20?")
    assert says(said.fact, "no")
    assert says(said.fact, "season 16")
    assert says(say(catalogue, "did Jason Mraz win?").fact, "no")


def test_a_win_that_is_not_decided_is_not_claimed(catalogue: Catalogue) -> None:
    assert says(say(catalogue, "did Maura Higgins win").fact, "not yet")
    assert says(say(catalogue, "did Maura Higgins make the finale").fact, "not yet")


@pytest.mark.parametrize(
    "phrase",
    lines("""
    did Zendaya win more than Derek
    will Maura Higgins win
    should Zendaya have won
    did Len Goodman win an emmy for best judge
    did Zendaya win the team dance in week 5
    how many times did Derek Hough win
    did Barack Obama win season 10
    """),
)
def test_other_questions_are_not_taken_for_it(phrase: str, catalogue: Catalogue) -> None:
    said = say(catalogue, phrase)
    assert not (isinstance(said.query, Did) and said.answered), said.text


def test_everybody_who_competed_gets_a_true_answer(catalogue: Catalogue) -> None:
    for season in finished(catalogue):
        for couple in season.couples:
            said = say(catalogue, f"did {couple.celebrity} win season {season.number}")
            assert says(said.fact, "yes" if couple.place == 1 else "no"), (couple.celebrity, said.text)


@pytest.mark.parametrize("name", ["Gilles Marini", "Sabrina Bryan"])
def test_who_came_twice_is_told_for_both_seasons(name: str, catalogue: Catalogue) -> None:
    danced = [(s.number, c) for s in catalogue.seasons for c in s.couples if c.celebrity == name]
    for phrase in ("was {name} eliminated", "did {name} win", "did {name} withdraw"):
        said = say(catalogue, phrase.format(name=name))
        assert said.answered, said.text
        assert all(says(said.text, f"season {number}") for number, _ in danced), said.text


def test_a_professionals_finales_are_told(catalogue: Catalogue) -> None:
    assert says(say(catalogue, "has Derek Hough ever been in the finale").fact, "10 finales")
    never = say(catalogue, "has Keo Motsepe been in the finals")
    danced = {"Keo Motsepe"}
    reached = any(
        couple.professional in danced
        and any(
            dance.celebrity == couple.celebrity for dance in [w for w in season.weeks if w.dances][-1].dances
        )
        for season in finished(catalogue)
        for couple in season.couples
    )
    assert says(never.fact, "yes" if reached else "no")


def test_first_out_of_the_finale_is_told_with_the_place(catalogue: Catalogue) -> None:
    said = say(catalogue, "was Aly Raisman eliminated in season 16")
    assert says(said.fact, "4th")
    assert says(said.text, "first night of the finale")


def test_a_withdrawal_is_no_elimination(catalogue: Catalogue) -> None:
    said = say(catalogue, "was Sara Evans voted off")
    assert says(said.fact, "no")
    assert says(said.fact, "withdrew")


def test_last_place_is_confirmed_or_denied(catalogue: Catalogue) -> None:
    season = catalogue.seasons[11]
    last = max(season.couples, key=lambda couple: couple.place or 0)
    assert says(say(catalogue, f"did {last.celebrity} come last in season 12").fact, "yes")
    assert says(say(catalogue, f"did {winner_of(season).celebrity} come last in season 12").fact, "no")


def test_an_elimination_that_did_not_come_yet_is_denied(catalogue: Catalogue) -> None:
    assert says(say(catalogue, "was Maura Higgins eliminated").fact, "still competing")
    assert says(say(catalogue, "did Conner Leavitt make the finale").fact, "no")
    assert says(say(catalogue, "is Zendaya still in").fact, "over")
