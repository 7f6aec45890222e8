"""Whoever asks what somebody danced is told style and song."""

import pytest

from ask.kinds.dance import Danced
from show.catalogue import Catalogue
from tests.ask.kinds.dancing import of_couple, single_nights, single_styles
from tests.ask.kinds.saying import all_in, drawn, lines, once, say, says

OF_A_WEEK = lines("""
    what did {who} dance in week {w} of season {n}?
    what dance did {who} do in week {w}
    which style did {who} dance in week {w}
    {who} week {w} dance
    {who} wk {w} style s{n}
    what was {who}'s dance in week {w}?
    what style was {who}'s week {w} dance
    which dance style did {who} perform in week {w} of season {n}
    dance of {who} in week {w}
    what kind of dance did {who} do week {w}
    what type of dance was {who} doing in week {w}
    what {who} danced in week {w}?
    what dance {who} do in week {w}
    could you tell me which dance {who} did in week {w} please
    yo what did {who} dance week {w}
    which routine did {who} perform in week {w}
    song {who} danced to in week {w}
    what song did {who} dance to in week {w} of season {n}
    which song was {who}'s week {w} dance to
    {who} week {w} song
    music for {who} in week {w}
    what was the music of {who}'s dance in week {w}
""")

OF_A_STYLE = lines("""
    which song was {who}'s {style} to
    what song did {who} dance the {style} to
    {who} {style} song
    {who} {style} music
    song for {who}'s {style}
    what was the song of {who}'s {style}
    what music was {who}'s {style} to?
    to which song did {who} dance the {style}
    what did {who} dance the {style} to
    which track did {who} use for the {style} in season {n}
    {who} danced {style} to what song
    what tune was {who}'s {style} set to
    name the song of the {style} by {who}
    which artist was {who}'s {style} to
    music of {who} {style} s{n} plz
""")

FIRST = lines("""
    {who} opening dance style
    what was {who}'s first dance
    {who} first dance
    what did {who} dance first
    what style was {who}'s first dance
    which dance did {who} open with
    first dance of {who} in season {n}
    what dance did {who} start with
    {who}'s debut dance
    what song was {who}'s first dance to
    what did {who} dance in the premiere
    {who} premiere dance
    what did {who} do as first dance
    which style did {who} dance on opening night
    {who} 1st dance song
""")

FINALE = lines("""
    which two styles did {who} do in the final
    what did {who} dance in the finale
    {who} finale dances
    what songs did {who} dance to in the finale
    styles of {who} in the season {n} finale
    what were {who}'s dances in the finale of season {n}
    which dances did {who} do in the finals
    what dances did {who} perform in the grand finale
    {who} s{n} finale songs
    dances of {who} in the last show
    what {who} danced in final
    which styles {who} dance in finale
    what did {who} perform in the finale
    {who} final night dances
    what did {who} dance on finale night
""")


@pytest.mark.parametrize("phrase", OF_A_WEEK)
def test_style_and_song_of_a_week_are_told(phrase: str, catalogue: Catalogue) -> None:
    for floor in drawn(single_nights(catalogue), phrase):
        said = say(
            catalogue, phrase.format(who=floor.couple.celebrity, w=floor.week.number, n=floor.season.number)
        )
        assert said.answered, (phrase, floor.couple.celebrity, said.text)
        assert all_in(said.fact, [floor.dance.style, floor.dance.song]), (phrase, said.fact)


@pytest.mark.parametrize("phrase", OF_A_STYLE)
def test_the_song_of_a_style_is_told(phrase: str, catalogue: Catalogue) -> None:
    for floor in drawn(single_styles(catalogue), phrase):
        said = say(
            catalogue,
            phrase.format(who=floor.couple.celebrity, style=floor.dance.style.lower(), n=floor.season.number),
        )
        assert said.answered, (phrase, floor.couple.celebrity, said.text)
        assert says(said.fact, floor.dance.song), (phrase, floor.dance.song, said.fact)


@pytest.mark.parametrize("phrase", FIRST)
def test_the_first_dance_is_told(phrase: str, catalogue: Catalogue) -> None:
    first = [floor for floor in single_nights(catalogue) if floor.week is floor.season.weeks[0]]
    for floor in drawn(first, phrase):
        said = say(catalogue, phrase.format(who=floor.couple.celebrity, n=floor.season.number))
        assert said.answered, (phrase, floor.couple.celebrity, said.text)
        assert all_in(said.fact, [floor.dance.style, floor.dance.song]), (phrase, said.fact)


@pytest.mark.parametrize("phrase", FINALE)
def test_all_dances_of_a_finale_are_told(phrase: str, catalogue: Catalogue) -> None:
    for season, couple in drawn([pair for pair in once(catalogue) if pair[1].place in (1, 2)], phrase):
        said = say(catalogue, phrase.format(who=couple.celebrity, n=season.number))
        assert said.answered, (phrase, couple.celebrity, said.text)
        for floor in of_couple(catalogue, season, couple):
            if floor.week.number == season.weeks[-1].number:
                assert all_in(said.fact, [floor.dance.style, floor.dance.song]), (phrase, said.fact)


def test_all_styles_of_a_season_are_told(catalogue: Catalogue) -> None:
    for season, couple in drawn(once(catalogue), "styles", 10):
        said = say(catalogue, f"which styles did {couple.celebrity} dance in season {season.number}?")
        for floor in of_couple(catalogue, season, couple):
            assert says(said.fact, floor.dance.style), said.fact


def test_a_so_manieth_dance_is_told(catalogue: Catalogue) -> None:
    for season, couple in drawn(once(catalogue), "third", 10):
        danced = of_couple(catalogue, season, couple)
        said = say(catalogue, f"what was {couple.celebrity}'s third dance?")
        if len(danced) < 3:
            assert said.declined, said.text
        else:
            assert says(said.fact, danced[2].dance.song), said.fact


def test_a_stand_in_and_who_danced_along_are_told(catalogue: Catalogue) -> None:
    said = say(catalogue, "what did Charity Lawson dance in week 2 of season 32?")
    assert says(said.text, "Ezra Sosa")


@pytest.mark.parametrize(
    "sentence",
    lines("""
        who did Xochitl Gomez dance with
        can Xochitl Gomez dance the robot with my dog
        dance lessons near me in week 5
        who danced best
    """),
)
def test_what_is_no_question_about_a_dance_is_none(sentence: str, catalogue: Catalogue) -> None:
    assert not isinstance(say(catalogue, sentence).query, Danced)
