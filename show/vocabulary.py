"""The styles, songs, artists and themes of a catalogue, ready to be recognised in a sentence."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from show.spelling import words

if TYPE_CHECKING:
    from show.catalogue import Catalogue, Performance
    from show.season import Season
    from show.week import Week

Words = tuple[str, ...]

_STYLES_AS_TYPED = {
    "cha cha": "Cha-cha-cha",
    "chacha": "Cha-cha-cha",
    "chachacha": "Cha-cha-cha",
    "paso": "Paso doble",
    "pasodoble": "Paso doble",
    "viennese": "Viennese waltz",
    "vienese waltz": "Viennese waltz",
    "v waltz": "Viennese waltz",
    "at": "Argentine tango",
    "argentine": "Argentine tango",
    "free style": "Freestyle",
    "quick step": "Quickstep",
    "fox trot": "Foxtrot",
    "contemp": "Contemporary",
    "rhumba": "Rumba",
    "hip hop": "Hip-hop",
    "rock n roll": "Rock and roll",
    "rock roll": "Rock and roll",
    "bolly wood": "Bollywood",
}
"""How fans write styles, beside their names."""

_OF_A_THEME = frozenset({"night", "week", "the", "a", "of", "at", "challenge", "celebration"})
"""Words that a theme can be named without: "Disney Night" is "disney"."""


class Vocabulary:
    """By the words of a name, what it names."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.styles: dict[Words, str] = {}
        self.songs: dict[Words, list[Performance]] = defaultdict(list)
        self.artists: dict[Words, list[Performance]] = defaultdict(list)
        self.themes: dict[Words, list[tuple[Season, Week]]] = defaultdict(list)
        for performance in catalogue.performances:
            dance = performance.dance
            self.styles.setdefault(words(dance.style), dance.style)
            for title in {dance.song, *dance.song.split(" / ")}:
                self.songs[words(title)].append(performance)
                self.songs[words(title.split(" (")[0])].append(performance)
            for artist in {dance.artist or "", *(dance.artist or "").split(" / ")}:
                self.artists[words(artist)].append(performance)
                self.artists[words(artist.split(" feat")[0])].append(performance)
        for typed, style in _STYLES_AS_TYPED.items():
            if words(style) in self.styles:
                self.styles[words(typed)] = style
        for season in catalogue.seasons:
            for week in season.weeks:
                for name in {week.theme or "", *(week.theme or "").split(" / ")}:
                    self.themes[words(name)].append((season, week))
                    short = tuple(word for word in words(name) if word not in _OF_A_THEME)
                    if short and short != words(name):
                        self.themes[short].append((season, week))
        for named in (self.songs, self.artists, self.themes):
            named.pop((), None)
        self.spelt_styles = {spelt: " ".join(spelt) for spelt in self.styles}
        self.longest_song = max((len(title) for title in self.songs), default=0)
