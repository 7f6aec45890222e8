"""Dances, songs and themes."""

from tests.trivia.truths import NIGHT, number, truth
from tests.trivia.world import World, letters


@truth("style-of", rf"Which dance did (?P<name>.+?) perform to “(?P<song>.+)” {NIGHT}\?")
def style_of(
    world: World, option: str, options: tuple[str, ...], name: str, song: str, week: str, season: str
) -> bool:
    (dance,) = (d for d in world.night(season, week).dances if d.celebrity == name and d.song == song)
    world.sure(season, dance)
    return letters(option) in letters(dance.style) and (
        option == dance.style or option in dance.style.split(" & ")
    )


@truth("who-danced", rf"Which celebrity danced the (?P<style>.+) {NIGHT}\?")
def who_danced(
    world: World, option: str, options: tuple[str, ...], style: str, week: str, season: str
) -> bool:
    wanted = letters(style.removesuffix(" routine"))
    danced = {d.celebrity for d in world.night(season, week).dances if wanted in letters(d.style)}
    assert any(d.celebrity == option for d in world.night(season, week).dances)
    return option in danced


@truth("song-of", rf"Which song did (?P<name>.+?) dance the (?P<style>.+) to {NIGHT}\?")
def song_of(
    world: World, option: str, options: tuple[str, ...], name: str, style: str, week: str, season: str
) -> bool:
    dance = world.the_dance(season, week, name, style)
    others = [d.song for d in world.night(season, week).dances if d.celebrity == name and d is not dance]
    assert option not in others or option == dance.song
    return letters(option) == letters(dance.song) or letters(option) in [
        letters(part) for part in dance.song.split(" / ")
    ]


@truth("artist-of", rf"Which artist is credited with “(?P<song>.+)”, (?P<name>.+?)'s song {NIGHT}\?")
def artist_of(
    world: World, option: str, options: tuple[str, ...], song: str, name: str, week: str, season: str
) -> bool:
    credited = {d.artist for d in world.night(season, week).dances if d.celebrity == name and d.song == song}
    (artist,) = credited
    assert artist is not None
    if option != artist:
        assert letters(option) not in world.artists[letters(song)]
    return option == artist


@truth("who-song", rf"Who danced to “(?P<song>.+)”(?P<by>(?: by .+| from .+)?) {NIGHT}\?")
def who_song(
    world: World, option: str, options: tuple[str, ...], song: str, by: str, week: str, season: str
) -> bool:
    danced = [d for d in world.night(season, week).dances if d.celebrity == option]
    assert danced
    return any(letters(song) in letters(d.song) for d in danced)


@truth("film", rf"Which title inspired (?P<name>.+?)'s (?P<style>.+) {NIGHT}(?: \((?P<theme>.+)\))?\?")
def film(
    world: World,
    option: str,
    options: tuple[str, ...],
    name: str,
    style: str,
    week: str,
    season: str,
    theme: str | None,
) -> bool:
    assert world.night(season, week).theme == theme
    return world.the_dance(season, week, name, style).inspired_by == option


@truth("theme-of", r"What was the theme of week (?P<week>\d+) of season (?P<season>\d+)\?")
def theme_of(world: World, option: str, options: tuple[str, ...], week: str, season: str) -> bool:
    assert world.night(season, week).dances
    return world.night(season, week).theme == option


@truth("theme-week", r"In which week of season (?P<season>\d+) was the theme “(?P<theme>.+)”\?")
def theme_week(world: World, option: str, options: tuple[str, ...], season: str, theme: str) -> bool:
    (week,) = (each for each in world.season(season).weeks if each.number == number(option))
    assert theme not in (week.disputed or "")
    return week.theme == theme


@truth("theme-season", r"Which of these seasons had a night called “(?P<theme>.+)”\?")
def theme_season(world: World, option: str, options: tuple[str, ...], theme: str) -> bool:
    season = world.season(int(number(option)))
    names = [
        text
        for week in season.weeks
        for text in (week.theme, *(dance.theme for dance in week.dances))
        if text
    ]
    if theme in names:
        return True
    assert len(season.weeks) <= len([week for week in season.weeks if week.theme])
    assert not any(letters(theme) in letters(name) for name in names)
    world.last_week(season.number)
    return False
