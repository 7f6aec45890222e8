"""Whoever asks who danced to a song is told everybody who did."""

import pytest

from ask.kinds.danced_to import DancedTo
from show.catalogue import Catalogue
from show.spelling import words
from tests.ask.kinds.dancing import floors
from tests.ask.kinds.saying import all_in, drawn, lines, say, says

BY_TITLE = lines("""
    who danced to {song}?
    who did the dance to {song}
    who danced to "{song}"
    which couple danced to {song}
    which celebrity danced to {song}?
    who performed to {song}
    the dance to {song}, who was it
    who had the song {song}
    who used the song {song}
    what couple danced to the song {song}
    who dance to {song}
    dance to {song}
    the routine to {song} was by whom
    tell me who danced to {song} please
    yo who danced to {song}
    who all danced to {song}
    dances to {song}
""")

MISSPELT = ("who danced to {song}?", "which couple danced to {song}", "the dance to {song}")

BY_ARTIST = lines("""
    songs by {artist}
    who danced to a {artist} song
    who danced to music by {artist}
    {artist} songs on the show
    dances to {artist} music
    which dances were to songs by {artist}
    who danced to {artist} music?
    {artist} music
    who danced to a song by {artist}
    list of dances to songs by {artist}
    which couples danced to {artist} songs
    who performed to a {artist} song
    dances to {artist} songs
    any dances to {artist} songs
    what songs by {artist} were danced to
""")
ARTISTS = (
    "Taylor Swift",
    "Michael Jackson",
    "Lady Gaga",
    "Whitney Houston",
    "Bruno Mars",
    "Justin Timberlake",
)


def _titles(catalogue: Catalogue) -> dict[str, list[str]]:
    """By title, in plain words: who danced to it; of titles that are clearly titles."""
    found: dict[str, list[str]] = {}
    for floor in floors(catalogue):
        for title in {floor.dance.song, *floor.dance.song.split(" / ")}:
            for form in {title, title.split(" (")[0]}:
                found.setdefault(" ".join(words(form)), []).append(floor.couple.celebrity)
    return {
        title: names
        for title, names in found.items()
        if title.isascii() and len(title) > 8 and 2 <= len(title.split()) <= 6 and len(set(names)) <= 4
    }


@pytest.mark.parametrize("phrase", BY_TITLE)
def test_everybody_who_danced_to_a_song_is_told(phrase: str, catalogue: Catalogue) -> None:
    titles = _titles(catalogue)
    for title in drawn(sorted(titles), phrase):
        said = say(catalogue, phrase.format(song=title))
        assert said.answered, (phrase, title, said.text)
        assert all_in(said.fact, set(titles[title])), (phrase, title, said.fact)


@pytest.mark.parametrize("phrase", MISSPELT)
def test_a_misspelt_title_is_understood_and_said(phrase: str, catalogue: Catalogue) -> None:
    titles = _titles(catalogue)
    long = [title for title in sorted(titles) if len(title) > 14]
    for title in drawn(long, phrase, 6):
        typed = title[:4] + title[5:]
        said = say(catalogue, phrase.format(song=typed))
        if isinstance(said.query, DancedTo) and said.answered:
            assert all_in(said.fact, set(titles[title])), (typed, said.fact)
            assert "Taking" in said.text
        else:
            assert said.declined, (typed, said.text)


def test_most_misspelt_titles_are_understood(catalogue: Catalogue) -> None:
    titles = [title for title in sorted(_titles(catalogue)) if len(title) > 14]
    asked = drawn(titles, "misspelt", 40)
    heard = [say(catalogue, f"who danced to {title[:4] + title[5:]}?").answered for title in asked]
    assert sum(heard) >= 30


@pytest.mark.parametrize("phrase", BY_ARTIST)
def test_the_dances_to_an_artists_music_are_counted(phrase: str, catalogue: Catalogue) -> None:
    for artist in drawn(ARTISTS, phrase):
        said = say(catalogue, phrase.format(artist=artist))
        assert said.answered, (phrase, artist, said.text)
        danced = {
            floor.couple.celebrity for floor in floors(catalogue) if (floor.dance.artist or "") == artist
        }
        assert all_in(said.text, danced), (phrase, artist, said.text)


def test_the_score_is_told_with_the_song(catalogue: Catalogue) -> None:
    said = say(catalogue, "what did Xochitl Gomez get for Hollaback Girl?")
    assert all_in(said.fact, ["34", "jazz", "week 7", "season 32"])


def test_of_a_season_only_its_dances_are_told(catalogue: Catalogue) -> None:
    assert not says(say(catalogue, "who danced to Hollaback Girl in season 28").fact, "Xochitl Gomez")
    elsewhere = say(catalogue, "who danced to Hollaback Girl in season 5")
    assert elsewhere.declined
    assert "other seasons" in elsewhere.text


def test_a_couple_that_did_not_dance_to_it_is_corrected(catalogue: Catalogue) -> None:
    said = say(catalogue, "did Jason Mraz dance to Hollaback Girl?")
    assert all_in(said.text, ["Jason Mraz did not dance to it", "Xochitl Gomez"])


def test_a_song_that_nobody_danced_to_is_not_made_up(catalogue: Catalogue) -> None:
    said = say(catalogue, 'who danced to "The Ballad of the Unknown Turnip"')
    assert said.declined


@pytest.mark.parametrize(
    "sentence",
    lines("""
        who danced to the end
        sing me a song
        what song should I dance to at my wedding
        who danced to save his life in the jungle
    """),
)
def test_what_asks_for_no_song_is_none(sentence: str, catalogue: Catalogue) -> None:
    said = say(catalogue, sentence)
    assert not (isinstance(said.query, DancedTo) and said.answered), said.text
