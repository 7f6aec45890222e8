"""Whoever asks for themes is told what was danced when."""

import pytest

from ask.kinds.theme import Theme
from show.catalogue import Catalogue
from show.season import Season
from show.week import Week
from tests.ask.kinds.saying import all_in, drawn, lines, say, says

OF_A_WEEK = lines("""
    what was the theme of week {w} of season {n}?
    s{n} wk {w} was what theme
    theme week {w} season {n}
    season {n} week {w} theme
    which theme did week {w} of season {n} have
    what theme was in week {w} of season {n}
    what's the theme of week {w} in season {n}
    theme of s{n} w{w}
    what was week {w} of season {n} called
    in season {n}, week {w}, what was the theme?
    what night was week {w} of season {n}
    tell me the theme for week {w} of season {n} please
    what theme had week {w} season {n}
    wk {w} s{n} theme plz
    name of the theme in week {w} of season {n}
    what kind of night was week {w} season {n}
    which theme has week {w} of season {n}
""")

WHEN = lines("""
    {theme} happened when
    when was {theme}?
    {theme}, which season?
    in which season was {theme}
    which season had {theme}
    what date was {theme}
    when did {theme} air
    {theme} date
    what week was {theme}
    when did they have {theme}
    {theme} was in what season and week
    tell me when {theme} was
    on which date did {theme} air
    when happened {theme}
    what season was {theme} in
    which week was {theme} please
""")

ALL = lines("""
    themes of season {n}
    what were the themes of season {n}
    season {n} themes
    list all themes of season {n}
    which themes did season {n} have
    s{n} themes
    what themes were in season {n}
    all the theme nights of season {n}
    tell me the themes in season {n}
    themes s{n} list
    what themes has season {n}
    which theme weeks did season {n} have
    themes in season {n} please
    season {n} list of themes
    what theme nights did season {n} have
""")

NO_THEMES = ("final", "premiere", "semi", "quarter", "first", "elimination", "top", "night /", "finals")


def _themed(catalogue: Catalogue) -> list[tuple[Season, Week]]:
    return [
        (season, week)
        for season in catalogue.seasons
        for week in season.weeks
        if week.theme and week.dances and season.winner
    ]


def _only(catalogue: Catalogue) -> list[tuple[Season, Week]]:
    """Those of themes that were danced once, in one night."""
    names = [week.theme for _, week in _themed(catalogue)]
    return [
        (season, week)
        for season, week in _themed(catalogue)
        if names.count(week.theme) == 1
        and (week.theme or "").endswith(("Night", "Week"))
        and not any(word in (week.theme or "").lower() for word in NO_THEMES)
        and "/" not in (week.theme or "")
    ]


@pytest.mark.parametrize("phrase", OF_A_WEEK)
def test_the_theme_of_a_week_is_told(phrase: str, catalogue: Catalogue) -> None:
    for season, week in drawn(_themed(catalogue), phrase):
        said = say(catalogue, phrase.format(n=season.number, w=week.number))
        assert said.answered, (phrase, season.number, said.text)
        assert says(said.fact, week.theme or ""), (phrase, week.theme, said.fact)


@pytest.mark.parametrize("phrase", WHEN)
def test_when_a_theme_was_danced_is_told(phrase: str, catalogue: Catalogue) -> None:
    for season, week in drawn(_only(catalogue), phrase, 4):
        said = say(catalogue, phrase.format(theme=(week.theme or "").lower()))
        assert said.answered, (phrase, week.theme, said.text)
        day = f"{week.air_date:%B} {week.air_date.day}, {week.air_date.year}"
        assert all_in(said.fact, [f"season {season.number}", f"week {week.number}", day]), (phrase, said.fact)


@pytest.mark.parametrize("phrase", ALL)
def test_all_themes_of_a_season_are_told(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn([season for season in catalogue.seasons if season.number > 12], phrase):
        said = say(catalogue, phrase.format(n=season.number))
        assert said.answered, (phrase, season.number, said.text)
        assert all_in(said.fact, [week.theme for week in season.weeks if week.theme]), (phrase, said.fact)


@pytest.mark.parametrize(
    "phrase",
    [
        "which seasons had {theme} night",
        "when was {theme} night",
        "{theme} night seasons",
        "{theme} nights when",
    ],
)
@pytest.mark.parametrize("theme", ["disney", "halloween", "latin"])
def test_every_night_of_a_theme_is_told(phrase: str, theme: str, catalogue: Catalogue) -> None:
    said = say(catalogue, phrase.format(theme=theme))
    for season, week in _themed(catalogue):
        if (week.theme or "").lower() in (f"{theme} night", f"{theme} week"):
            assert says(said.fact, f"season {season.number}, week {week.number}"), said.fact


def test_a_theme_in_one_season_is_told_for_that_season(catalogue: Catalogue) -> None:
    said = say(catalogue, "when was Disney night in season 30?")
    assert says(said.fact, "week 4")
    assert not says(said.fact, "season 29")
    assert say(catalogue, "when was Disney night in season 5?").declined


def test_a_theme_that_is_only_announced_is_said_to_be_so(catalogue: Catalogue) -> None:
    for sentence in ("when is Disney night in season 35", "what is the theme of week 8 of season 35"):
        said = say(catalogue, sentence)
        assert "announced" in said.fact, said.fact


def test_a_misspelt_theme_is_understood(catalogue: Catalogue) -> None:
    said = say(catalogue, "when was the haloween night in season 13")
    assert says(said.fact, "October 31, 2011"), said.text


def test_a_theme_without_night_is_understood(catalogue: Catalogue) -> None:
    assert says(say(catalogue, "when was most memorable year in season 20").fact, "week 4")


def test_a_week_without_a_theme_is_said_to_have_none(catalogue: Catalogue) -> None:
    assert "no theme" in say(catalogue, "theme of week 3 season 4").fact
    assert say(catalogue, "theme of week 30 season 4").declined


@pytest.mark.parametrize(
    "sentence",
    lines("""
        what is the theme song of Friends
        who won on disney night
        when was wedding night
        how was the night
    """),
)
def test_what_asks_for_no_theme_is_none(sentence: str, catalogue: Catalogue) -> None:
    said = say(catalogue, sentence)
    assert not (isinstance(said.query, Theme) and said.answered), said.text
