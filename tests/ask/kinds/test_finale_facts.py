"""Whoever asks for what the press told of a finale is told it, with who told it."""

import pytest

from ask.kinds.finale_facts import FinaleFact
from show.catalogue import Catalogue
from tests.ask.kinds.saying import lines, say, says

ASKED = {
    "announcer": (
        "Alfonso Ribeiro",
        lines("""
            who announced the winner of season 32?
            who announced the result in the season 32 finale
            announcer of the season 32 result
            who announced the winners in s32
            which host announced the winner of season 32
            who was announcing the winner season 32
            who announced xochitl's win
            who read the results in season 32
            who revealed the winner of season 32
            who anounced the winner s32
        """),
    ),
    "chant": (
        "Xochitl",
        lines("""
            what did the audience chant in the season 32 finale?
            which name did the audience chant
            what was the crowd chanting in season 32
            what did the crowd chant
            whose name was chanted in the s32 finale
            audience chant season 32
            what were the fans chanting in the finale
            what the audience was chanting season 32?
            who did the crowd chant for
            what name did the audience shout in season 32
        """),
    ),
    "coach": (
        "Bruno Tonioli",
        lines("""
            who coached Xochitl Gomez in the finale?
            which judge coached Xochitl Gomez
            who was xochitl gomez's coach in the finale
            which judge coached xochitl and val in the season 32 finale
            xochitl gomez coach
            coach of xochitl gomez in s32
            who coached xochitl's foxtrot
            what judge mentored xochitl gomez in the finale
            who did coach xochitl gomez season 32
            xochitl gomez was coached by whom
        """),
    ),
    "redemption": (
        "redemption dance",
        lines("""
            what is a redemption dance?
            were there redemption dances in season 32
            redemption dances season 32
            did every couple do a redemption dance in season 32
            what were the redemption dances
            tell me about the redemption dance in the season 32 finale
            redemption dance s32
            who danced redemption dances in the finale
            redemption dance in the finale, what is that
            redemption dances finale
        """),
    ),
    "interview": (
        "Good Morning America",
        lines("""
            who interviewed Xochitl Gomez after winning?
            where was xochitl gomez interviewed after the win
            which shows did xochitl and val talk to after winning
            interviews of xochitl gomez after winning
            who did xochitl gomez speak to after winning
            interview after the season 32 win
            who did the winners of season 32 talk to after winning
            xochitl gomez interview
            on which program did xochitl gomez appear after winning
            who interviewed the winners of season 32
        """),
    ),
}


@pytest.mark.parametrize(
    ("topic", "sentence"), [(topic, each) for topic in ASKED for each in ASKED[topic][1]]
)
def test_a_fact_of_the_press_is_told(topic: str, sentence: str, catalogue: Catalogue) -> None:
    said = say(catalogue, sentence)
    assert said.answered, (sentence, said.text)
    assert says(said.fact, ASKED[topic][0]), (sentence, said.fact)
    assert "Monsters and Critics" in said.text


def test_what_is_doubtful_is_said_to_be(catalogue: Catalogue) -> None:
    assert "Disputed" in say(catalogue, "who coached Xochitl Gomez in the finale?").text


def test_the_tenure_of_a_judge_is_told(catalogue: Catalogue) -> None:
    assert says(say(catalogue, "how long had Len Goodman been part of the show").fact, "17 years")


def test_a_season_that_nobody_told_of_is_not_made_up(catalogue: Catalogue) -> None:
    for sentence in ("who announced the winner of season 5", "what did the audience chant in season 9"):
        said = say(catalogue, sentence)
        assert said.declined, said.text
    assert say(catalogue, "who coached Jennifer Grey in season 11").declined


def test_every_fact_can_be_asked_for_by_its_topic(catalogue: Catalogue) -> None:
    for season in catalogue.seasons:
        for fact in season.facts:
            outcome = FinaleFact(fact.topic, str(season.number)).reply(_scene(catalogue))
            assert fact.sentence in outcome.sentence or fact.topic == "coach"


def _scene(catalogue: Catalogue):  # type: ignore[no-untyped-def]
    from ask.scene import Scene

    return Scene(catalogue=catalogue)


@pytest.mark.parametrize(
    "sentence", ["coach class tickets to Rome", "interview with a vampire", "who shouted at me"]
)
def test_what_asks_for_no_such_fact_is_none(sentence: str, catalogue: Catalogue) -> None:
    said = say(catalogue, sentence)
    assert not (isinstance(said.query, FinaleFact) and said.answered), said.text
