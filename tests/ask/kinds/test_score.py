"""Whoever asks what somebody scored is told the judges' total in the first sentence."""

import pytest

from ask.kinds.score import Score
from show.catalogue import Catalogue
from tests.ask.kinds.asking import ask
from tests.ask.kinds.dancing import figure, floors, of_couple, single_nights, single_styles
from tests.ask.kinds.saying import drawn, lines, once, say, says

OF_A_WEEK = lines("""
    what did {who} score in week {w} of season {n}?
    what was {who}'s score in week {w}
    {who} week {w} score
    {who} wk {w} s{n} total
    {who} w{w} points
    how many points did {who} get in week {w}
    how many points did {who} receive in week {w} of season {n}
    score of {who} in week {w}, season {n}
    total score for {who} in week {w}
    what score did {who} get week {w}
    what marks did {who} get in week {w}?
    could you please tell me what {who} scored in week {w} of season {n}
    how much points {who} get in week {w}
    how many point {who} have in week {w}
    yo what'd {who} score week {w}
    {who} scoer week {w}
    {who} pts w{w} s{n}
    week {w} season {n} {who} total
    the judges gave {who} how many points in week {w}
    {who}'s marks from week {w}
    what did the judges give {who} in week {w}
    what total did {who} earn in week {w}
    {who} and {pro} week {w} score
    how did the judges score {who} in week {w}
    what was the score for {who} week {w} of the season
""")

OF_A_STYLE = lines("""
    what did {who} get for the {style}?
    what did {who} score for {style}
    {who} {style} score
    score for {who}'s {style}
    what was {who}'s {style} score
    how many points did {who} get for the {style}
    {who} {style} points s{n}
    what did the judges give {who} for the {style}
    {who}'s marks for the {style} please
    how many points got {who} for {style}?
    total of the {style} by {who}
    how was {who}'s {style} scored
    what score did {who} recieve for the {style}
    {style} score {who} season {n}
    yo how many points did {who} get for that {style}
    what was the total for the {style} of {who} in season {n}
""")

OF_AN_END = lines("""
    points for {who}'s first dance
    {who} first dance score
    what did {who} score for the first dance
    what was {who}'s score in the premiere of season {n}
    {who} premiere score
    {who} opening dance points
    how many points did {who} get for the first dance?
    what score did {who} debut with
    total for {who}'s very first dance
    {who}'s 1st dance score s{n}
    what did {who} get in the first episode
    score of {who} in the season premiere
    {who} opening night score
    what did {who} score in the premeire
    first dance of {who} total points
""")

OF_A_FINALE = lines("""
    {who} scores in the last show
    what did {who} score in the finale
    {who}'s two finale scores in s{n}
    {who} finale score
    finale marks of {who}
    how many points did {who} get in the season {n} finale
    {who} final night total
    what scores did {who} get in the final
    {who} s{n} finale points
    scores of {who} in the grand finale
    total of {who} in the finals
    what were {who}'s scores for the last dances
    what was {who}'s combined score in the finale
    how many points {who} get in final
    {who} finals score pls
""")


@pytest.mark.parametrize("phrase", OF_A_WEEK)
def test_the_score_of_a_week_is_told(phrase: str, catalogue: Catalogue) -> None:
    for floor in drawn(single_nights(catalogue), phrase):
        said = say(
            catalogue,
            phrase.format(
                who=floor.couple.celebrity,
                pro=floor.couple.professional,
                w=floor.week.number,
                n=floor.season.number,
            ),
        )
        assert said.answered, (phrase, floor.couple.celebrity, said.text)
        assert says(said.fact, figure(floor.total)), (phrase, floor.total, said.fact)
        assert says(said.fact, floor.couple.celebrity)


@pytest.mark.parametrize("phrase", OF_A_STYLE)
def test_the_score_of_a_style_is_told(phrase: str, catalogue: Catalogue) -> None:
    for floor in drawn(single_styles(catalogue), phrase):
        said = say(
            catalogue,
            phrase.format(who=floor.couple.celebrity, style=floor.dance.style.lower(), n=floor.season.number),
        )
        assert said.answered, (phrase, floor.couple.celebrity, said.text)
        assert says(said.fact, figure(floor.total)), (phrase, floor.total, said.fact)


@pytest.mark.parametrize("phrase", OF_AN_END)
def test_the_score_of_the_first_night_is_told(phrase: str, catalogue: Catalogue) -> None:
    first = [floor for floor in single_nights(catalogue) if floor.week is floor.season.weeks[0]]
    for floor in drawn(first, phrase):
        said = say(catalogue, phrase.format(who=floor.couple.celebrity, n=floor.season.number))
        assert said.answered, (phrase, floor.couple.celebrity, said.text)
        assert says(said.fact, figure(floor.total)), (phrase, floor.total, said.fact)


@pytest.mark.parametrize("phrase", OF_A_FINALE)
def test_the_scores_of_the_finale_are_added_up(phrase: str, catalogue: Catalogue) -> None:
    for season, couple in drawn([pair for pair in once(catalogue) if pair[1].place in (1, 2)], phrase):
        said = say(catalogue, phrase.format(who=couple.celebrity, n=season.number))
        finale = [
            floor
            for floor in of_couple(catalogue, season, couple)
            if floor.week.number == season.weeks[-1].number and floor.total is not None
        ]
        assert said.answered, (phrase, couple.celebrity, said.text)
        assert says(said.fact, figure(sum(floor.total or 0 for floor in finale))), (phrase, said.fact)
        for floor in finale:
            assert says(said.fact, figure(floor.total)), (phrase, said.fact)


def test_every_dance_of_every_couple_can_be_asked_for_by_its_week(catalogue: Catalogue) -> None:
    for floor in floors(catalogue):
        if floor.total is not None:
            query = Score(floor.couple.celebrity, str(floor.season.number), floor.week.number)
            assert says(ask(catalogue, query).sentence, figure(floor.total)), query


def test_a_couple_that_had_left_is_said_to_have_left(catalogue: Catalogue) -> None:
    said = say(catalogue, "what did Matt Walsh score in week 5 of season 32?")
    assert said.declined
    assert "eliminated in week 1" in said.text


def test_several_seasons_are_told_one_by_one(catalogue: Catalogue) -> None:
    said = say(catalogue, "what did Drew Lachey get for the jive?")
    assert says(said.fact, "season 2")
    assert said.answered


def test_a_professional_is_asked_for_the_season(catalogue: Catalogue) -> None:
    assert say(catalogue, "Val Chmerkovskiy week 5 score").asked_back
    assert says(say(catalogue, "Val Chmerkovskiy week 5 score season 32").fact, "Xochitl Gomez")


def test_a_dance_that_nobody_danced_is_said_to_be_none(catalogue: Catalogue) -> None:
    assert say(catalogue, "what did Matt Walsh get for the rumba?").declined
    assert say(catalogue, "what did Matt Walsh score for the third dance?").declined


def test_a_bonus_is_told_apart_and_together(catalogue: Catalogue) -> None:
    said = say(catalogue, "Xochitl Gomez score week 6 season 32")
    assert says(said.fact, "37")
    assert "bonus" in said.text


def test_a_night_is_named_by_its_theme(catalogue: Catalogue) -> None:
    said = say(catalogue, "what was JoJo Siwa's score on Queen night?")
    week = next(week for week in catalogue.seasons[29].weeks if week.theme == "Queen Night")
    assert says(said.fact, f"week {week.number}")


@pytest.mark.parametrize(
    "sentence",
    lines("""
        what was the scoring system of Xochitl's mother
        what did Xochitl Gomez score against Jason Mraz at chess
        score tickets with Xochitl Gomez
        how many goals did Antonio Brown score in week 3
    """),
)
def test_what_is_no_question_about_a_score_is_none(sentence: str, catalogue: Catalogue) -> None:
    assert not isinstance(say(catalogue, sentence).query, Score)
