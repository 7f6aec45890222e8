"""Whoever greets, thanks or asks about the bot itself is answered warmly, and told how far the facts go."""

import pytest

from show.catalogue import Catalogue
from tests.ask.kinds.saying import lines, say, says

REACH = lines("""
    how far does your data go?
    how up to date are you
    how recent is your information
    how current are your facts
    what is the latest week you know
    what's the latest week you have
    which seasons do you know
    how many seasons do you know
    when was your data last updated
    until when do your facts go
    are you up to date
    what is the most recent episode you know
    how far do your records go
    which seasons are in your database
    what seasons do you cover
    latest season you have
    how far goes your data
""")

HELLO = lines("""
    hello
    hi
    hey
    hi there
    hello bot
    hey mirrorball
    howdy
    good morning
    hiya
    yo
    hello everyone
    greetings
    good evening bot
    hey there
    hi all
""")

HELP = lines("""
    help
    what can I ask you?
    what can you do
    how do you work
    how does this work
    what questions can I ask
    what do you know
    help me
    what can i ask
    who are you
    what kind of questions can you answer
    what are your commands
    how to use this bot
    can you help me
    what should i ask you
""")

THANKS = lines("""
    thanks
    thank you
    thanks a lot!
    thx
    thank you kindly
    thank you so much
    thanks bot
    many thanks
    cheers
    good bot
    great job
    awesome, thanks
    thank u
    thanks for the help
    tysm
""")


@pytest.mark.parametrize("sentence", REACH)
def test_how_far_the_facts_go_is_told(sentence: str, catalogue: Catalogue) -> None:
    said = say(catalogue, sentence)
    assert said.answered, said.text
    latest = catalogue.seasons[-1]
    week = [week for week in latest.weeks if week.dances][-1]
    assert says(said.fact, f"week {week.number} of season {latest.number}"), said.fact


@pytest.mark.parametrize("sentence", [*HELLO, *HELP])
def test_a_greeting_and_a_cry_for_help_are_answered_with_examples(
    sentence: str, catalogue: Catalogue
) -> None:
    said = say(catalogue, sentence)
    assert said.answered, said.text
    assert "Who won season 34?" in said.text


@pytest.mark.parametrize("sentence", THANKS)
def test_thanks_are_welcome(sentence: str, catalogue: Catalogue) -> None:
    said = say(catalogue, sentence)
    assert said.answered, said.text
    assert "You're welcome" in said.fact


def test_the_examples_that_are_given_can_be_asked(catalogue: Catalogue) -> None:
    told = say(catalogue, "help").text
    for example in told.split("“")[1:]:
        assert say(catalogue, example.split("”")[0]).answered, example


@pytest.mark.parametrize("sentence", ["help me rob a bank", "hello darkness my old friend", "thanks Obama"])
def test_other_words_are_no_greeting(sentence: str, catalogue: Catalogue) -> None:
    assert say(catalogue, sentence).declined


def test_an_empty_show_has_nothing_to_tell() -> None:
    nothing = Catalogue([])
    assert say(nothing, "how far does your data go").declined
    assert say(nothing, "help").answered
    assert say(nothing, "who hosts the show").declined
    assert say(nothing, "latest scores").declined
    assert say(nothing, "who are the judges").declined
    assert say(nothing, "what is the trophy called").declined
    assert say(nothing, "when did the latest season start").declined
    assert say(nothing, "themes of the latest season").declined
