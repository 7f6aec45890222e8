"""Whoever asks when somebody left is told the week."""

import pytest

from show.catalogue import Catalogue
from show.couple import Exit
from tests.ask.kinds.saying import drawn, lines, named, once, say, says

PHRASES = lines("""
    when was {name} eliminated
    when was {name} eliminated in season {n}?
    when did {name} go home
    when did {name} get eliminated
    when did {name} leave
    when did {name} leave the show
    what week was {name} eliminated
    what week did {name} go home?
    what week did {name} get voted off
    which week was {name} eliminated in
    which week did {name} leave
    in what week was {name} eliminated
    in which week did {name} go home
    {name} out in what week
    {name} eliminated when
    {name} eliminated what week
    {name} elimination
    {name} elimination week
    {name} week of elimination
    {name}'s elimination
    {name} went home when?
    {name} sent home which week
    {name} voted off week
    week {name} was eliminated
    week {name} went home
    what episode did {name} go home
    at what point was {name} eliminated
    when was {name} voted off
    when was {name} voted out
    when was {name} sent home
    when did {name}'s journey end
    when did {name} get the boot
    when got {name} eliminated?
    when {name} was eliminated
    when {name} go home?
    could you tell me when {name} was eliminated please
    when was {name} elimnated
    when did {name} exit
    when was {name} kicked off
    s{n} {name} eliminated week
    {name} s{n} elimination week
    yo when did {name} get sent home
    when was {name} knocked out
    which week was it when {name} left
""")

WITHDREW = lines("""
    when did {name} withdraw
    what week did {name} withdraw
    when did {name} quit
    {name} withdrew when
    {name} withdrew in which week
    {name} withdrew from which season
    which season did {name} withdraw from
    why did {name} withdraw
    why did {name} leave
    why did {name} quit the show
    when did {name} drop out
    {name} withdrawal
    {name}'s withdrawal week
    when was {name} injured and forced to withdraw
    in which week did {name} withdraw
    reason {name} withdrew
""")


@pytest.mark.parametrize("phrase", PHRASES)
def test_the_week_of_an_elimination_is_told(phrase: str, catalogue: Catalogue) -> None:
    gone = [each for each in once(catalogue) if each[1].left is Exit.ELIMINATED]
    for season, couple in drawn(gone, phrase):
        said = say(catalogue, phrase.format(name=couple.celebrity, **named(season)))
        assert said.answered, (phrase, couple.celebrity, said.text)
        assert says(said.fact, f"week {couple.left_week}"), said.fact
        assert says(said.fact, f"season {season.number}")


@pytest.mark.parametrize("phrase", WITHDREW)
def test_a_withdrawal_is_told_and_the_reason_is_not_made_up(phrase: str, catalogue: Catalogue) -> None:
    gone = [each for each in once(catalogue) if each[1].left is Exit.WITHDREW]
    for season, couple in drawn(gone, phrase):
        said = say(catalogue, phrase.format(name=couple.celebrity, **named(season)))
        assert said.answered, (phrase, couple.celebrity, said.text)
        assert says(said.fact, f"week {couple.left_week}"), said.fact
        assert says(said.fact, f"season {season.number}"), said.fact
        assert says(said.text, "do not say why")


@pytest.mark.parametrize(
    "phrase", ["when was {name} eliminated", "what week did {name} go home", "{name} elimination week"]
)
def test_who_danced_to_the_end_was_never_eliminated(phrase: str, catalogue: Catalogue) -> None:
    stayed = [each for each in once(catalogue) if each[1].place == 1]
    for _, couple in drawn(stayed, phrase):
        said = say(catalogue, phrase.format(name=couple.celebrity))
        assert says(said.fact, "to the end"), said.text
        assert says(said.fact, "won"), said.text


def test_who_is_still_in_has_not_left(catalogue: Catalogue) -> None:
    assert says(say(catalogue, "when was Maura Higgins eliminated").fact, "still competing")


def test_an_alias_is_understood(catalogue: Catalogue) -> None:
    assert says(say(catalogue, "mel c week of elimination").fact, "week 5")


def test_two_seasons_are_both_told(catalogue: Catalogue) -> None:
    said = say(catalogue, "when was Gilles Marini eliminated")
    assert says(said.fact, "season 8")
    assert says(said.fact, "season 15")


def test_a_professionals_latest_exits_are_told(catalogue: Catalogue) -> None:
    said = say(catalogue, "when was Gleb Savchenko eliminated")
    assert says(said.text, "latest three seasons")
    assert says(say(catalogue, "when was Aly Raisman eliminated").text, "first night of the finale")
