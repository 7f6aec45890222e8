"""From a sentence to what it names: seasons, weeks, people, styles, songs, themes and places.

Everything that is named takes its words, the surest first, so that no word is read twice: "week 5" is no
place, and "Charity" in "charity single" is nobody unless nothing else claims the word.
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ask.heard import Heard, Night
from ask.mention import Mention
from ask.scene import Scene
from ask.small_words import SMALL_WORDS
from show.catalogue import Catalogue, Performance
from show.everyday import is_everyday
from show.names import PART, WHOLE
from show.numbers import read_number
from show.person import Role
from show.season import Season
from show.season_names import Named, find_seasons
from show.spelling import words as split_words
from show.week import Week

LONGEST = 60
"""So many words of a sentence are read; no question needs more."""

_SHOW = re.compile(r"dancing with the stars|dwts(?=\W*\d)", re.IGNORECASE)
_BEFORE_A_NUMBER = re.compile(r"\W*\d")
_BELOW_ZERO = re.compile(r"(?<=\s)[-−–](?=\d)")
_RUN = re.compile(r"(?<=\d)\s?[-–—]\s?(?=\d)")
_QUOTED = re.compile(r"[\"“”«»]([^\"“”«»]{1,80})[\"“”«»]")

_SEASON = frozenset({"season", "seasons", "series", "szn", "seson", "seasn", "saison", "sason"})
_WEEK = frozenset({"week", "wk", "weeks", "wks", "wek"})
_NUMBERED = re.compile(r"(s|szn|season|w|wk|week)(\d{1,4})")
_LATEST = frozenset({"latest", "current", "this", "newest", "ongoing", "present"})
_LAST = frozenset({"last", "previous", "past"})
_JOINTS = frozenset({"and", "or", "vs", "versus", "to", "with", "than", "through", "thru", "until", "till"})
_PARTS_OF_A_YEAR = frozenset({"spring", "fall", "autumn", "winter", "summer"})
_YEARS = range(1990, 2100)
_OF = frozenset({"with", "of", "featuring", "starring", "when", "where", "that", "which", "in", "had"})
_AFTER_ALL_STARS = frozenset({"who", "that", "which", "with", "of", "from", "in", "on", "danced", "dancing"})
_DANCED = frozenset({"competed", "danced", "participated", "appeared", "starred"})
_BEFORE_A_TITLE = frozenset(
    {"to", "song", "songs", "titled", "called", "track", "tune", "music", "for", "hit"}
)
_AFTER_A_THEME = frozenset({"night", "week", "nite", "theme", "themed", "episode", "show"})

_NIGHTS = {
    Night.PREMIERE: ("season premiere", "premiere", "premier", "premeire", "opening night",
                     "opening week", "first show", "first night", "first episode", "opener", "launch show"),
    Night.SEMIFINAL: ("semi finals", "semi final", "semifinals", "semifinal", "semis", "semi finale"),
    Night.FINALE: ("grand finale", "season finale", "finale", "finales", "finals", "final show",
                   "final night", "last show", "last episode", "final episode", "final week", "last week",
                   "final"),
}  # fmt: skip

_FINAL_BUT_NO_FINALE = frozenset(
    {"place", "placement", "placements", "position", "score", "result", "results", "standing", "standings",
     "ranking", "rankings", "order", "outcome"}
)  # fmt: skip

_PLACES = {
    "second to last": -2, "next to last": -2, "second last": -2, "penultimate": -2, "third to last": -3,
    "runner up": 2, "runer up": 2, "runner ups": 2, "runners ups": 2,
    "runners up": 2, "runnerup": 2, "runnersup": 2, "silver medal": 2, "silver": 2,
    "bronze medal": 3, "bronze": 3, "gold medal": 1, "last place": -1, "dead last": -1, "very last": -1,
    "bottom of the ranking": -1, "bottom": -1, "last": -1,
}  # fmt: skip


_CARDINALS = frozenset(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


def hear(text: str, scene: Scene) -> Heard:
    """What `text` names. Of a very long text, the first sixty words are read."""
    return _Hearing(text, scene).listen()


@lru_cache(maxsize=4096)
def _is_season(word: str) -> bool:
    """Whether `word` is "season" with one slip: the word that most questions have."""
    return len(word) > 4 and word[0] == "s" and OSA.distance(word, "season") == 1 and not is_everyday(word)


class _Hearing:
    """One sentence while its words are being taken."""

    def __init__(self, text: str, scene: Scene) -> None:
        self.catalogue: Catalogue = scene.catalogue
        self.scene = scene
        text = text.replace("#", " ").replace("&", " and ")
        text = _SHOW.sub(lambda found: " season " if _BEFORE_A_NUMBER.match(text, found.end()) else " ", text)
        text = _RUN.sub(" to ", text)
        text = _BELOW_ZERO.sub(" minus ", text)
        self.words = tuple("season" if _is_season(word) else word for word in split_words(text)[:LONGEST])
        self.quoted = {split_words(found) for found in _QUOTED.findall(text)}
        self.free = [True] * len(self.words)

    def listen(self) -> Heard:
        numbered = [*self._hear_numbered()]
        seasons = [mention for mention, is_season in numbered if is_season]
        weeks: list[Mention[int | Night]] = [
            Mention(int(mention.named), mention.start, mention.end, mention.typed)
            for mention, is_season in numbered
            if not is_season
        ]
        seasons += self._hear_seasons()
        themes = [*self._hear_themes()]  # before songs and people: "Cher Night" is a night
        songs = [*self._hear_titles(self.catalogue.vocabulary.songs)]
        artists = [*self._hear_artists()]
        whole = [*self._hear_people(WHOLE)]
        styles = [*self._hear_styles()]
        weeks += self._hear_nights()
        people = [*whole, *self._hear_people(PART), *self._hear_misspelt()]
        people.sort(key=lambda mention: mention.start)
        people, by_person = self._part(people)
        seasons = sorted([*seasons, *by_person], key=lambda mention: mention.start)
        places = [*self._hear_places()]
        return Heard(
            scene=self.scene,
            words=self.words,
            seasons=tuple(seasons),
            weeks=tuple(sorted(weeks, key=lambda mention: mention.start)),
            people=tuple(people),
            styles=tuple(styles),
            songs=tuple(songs),
            artists=tuple(artists),
            themes=tuple(themes),
            places=tuple(places),
            numbers=tuple(self._hear_numbers()),
        )

    # Taking words

    def _typed(self, start: int, end: int) -> str:
        return " ".join(self.words[start:end])

    def _is_free(self, start: int, end: int) -> bool:
        return 0 <= start < end <= len(self.words) and all(self.free[start:end])

    def _take(self, start: int, end: int) -> None:
        self.free[start:end] = [False] * (end - start)

    def _windows(self, longest: int) -> Iterator[tuple[int, int]]:
        """(start, end) of free words in a row, the longest first."""
        for size in range(min(longest, len(self.words)), 0, -1):
            for start in range(len(self.words) - size + 1):
                if self._is_free(start, start + size):
                    yield start, start + size

    def _word(self, at: int) -> str:
        return self.words[at] if 0 <= at < len(self.words) else ""

    def _number_at(self, at: int) -> tuple[int, int] | None:
        """(number, how many words it is) at `at`; the longest reading."""
        for size in (2, 1):
            if (
                self._is_free(at, at + size)
                and (number := read_number(self.words[at : at + size])) is not None
            ):
                return number, size
        return None

    # Seasons and weeks

    def _hear_numbered(self) -> Iterator[tuple[Mention[str], bool]]:
        """Such as "season 32", "s32", "32nd season", "week five", "w5"; True for a season."""
        for at, word in enumerate(self.words):
            if not self.free[at]:
                continue
            if together := _NUMBERED.fullmatch(word):
                yield self._mention(together[2], at, at + 1), together[1] in ("s", "szn", "season")
                continue
            is_season = word in _SEASON or (word == "s" and self._word(at + 1).isdecimal())
            if not is_season and word not in _WEEK:
                continue
            if (after := self._number_at(at + 1)) is not None:
                number, size = after
                yield self._mention(str(number), at, at + 1 + size), is_season
                yield from self._hear_more_numbers(at + 1 + size, is_season)
                continue
            for size in (2, 1):
                before = self.words[max(at - size, 0) : at]
                ordinal = read_number(before) if self._is_free(at - size, at) else None
                if ordinal is not None and not before[-1].isdecimal() and before[-1] not in _CARDINALS:
                    yield self._mention(str(ordinal), at - size, at + 1), is_season
                    break

    def _hear_more_numbers(self, at: int, is_season: bool) -> Iterator[tuple[Mention[str], bool]]:
        """The other numbers of "seasons 12 and 13", "season 12 vs 13", "seasons 3, 5 and 7"."""
        while True:
            if self._word(at) in _JOINTS:
                at += 1
            elif not self._word(at - 2).endswith("s") or at < 2:
                return
            if not (self._word(at).isdecimal() and len(self._word(at)) != 3 and self._is_free(at, at + 1)):
                return
            yield self._mention(self._word(at), at, at + 1), is_season
            at += 1

    def _mention(self, named: str, start: int, end: int) -> Mention[str]:
        self._take(start, end)
        return Mention(named, start, end, self._typed(start, end))

    def _hear_seasons(self) -> Iterator[Mention[str]]:
        """Seasons by year, time of year, newness, nature ("all-stars") and trophy."""
        for at, word in enumerate(self.words):
            if not self.free[at]:
                continue
            number = int(word) if word.isdecimal() else None
            if number in _YEARS:
                part = self._word(at - 1)
                start = at - 1 if part in _PARTS_OF_A_YEAR and self.free[at - 1] else at
                yield self._mention(self._typed(start, at + 1), start, at + 1)
            elif word in _SEASON:
                before = self._word(at - 1)
                if before in _LATEST or before in _LAST or (before == "recent" and self.free[at - 1]):
                    named = "last" if before in _LAST else "latest"
                    yield self._mention(named, at - (2 if self._word(at - 2) == "most" else 1), at + 1)
                elif (nature := self._nature_before(at)) is not None:
                    yield self._mention(self._typed(nature, at + 1), nature, at + 1)
            elif word in ("allstars", "allstar") or (
                word == "all"
                and self._word(at + 1) in ("star", "stars")
                and self._word(at + 2) not in _AFTER_ALL_STARS
            ):
                end = at + (1 if word.startswith("alls") else 2)
                yield self._mention("all stars", at, end + (self._word(end) in _SEASON))

    def _nature_before(self, at: int) -> int | None:
        """Where the words begin that say what sort of season it was ("the athletes season")."""
        for size in (2, 1):
            start = at - size
            if self._is_free(start, at):
                lookup = find_seasons(self.catalogue, self._typed(start, at))
                if lookup.by is Named.NATURE and lookup.seasons:
                    return start
        return None

    def _hear_nights(self) -> Iterator[Mention[Night]]:
        """Such as "The finale", "premiere night", "semi-final"."""
        known = frozenset(self.words)
        for night, names in _NIGHTS.items():
            for name in names:
                wanted = tuple(name.split())
                if wanted[0] not in known:
                    continue
                for start in range(len(self.words) - len(wanted) + 1):
                    end = start + len(wanted)
                    if self.words[start:end] == wanted and self._is_free(start, end):
                        # "Final place" and "final score" are no finale.
                        if wanted == ("final",) and self._word(end) in _FINAL_BUT_NO_FINALE:
                            continue
                        if wanted == ("last", "week") and self._word(end).isdecimal():
                            continue
                        end += self._word(end) in ("night", "week", "show", "episode") and self._is_free(
                            end, end + 1
                        )
                        self._take(start, end)
                        yield Mention(night, start, end, self._typed(start, end))

    # People

    def _hear_people(self, least: float) -> Iterator[Mention[str]]:
        """People by names and parts of names that are spelt rightly."""
        names = self.catalogue.names
        for start, end in self._windows(5):
            if not self._is_free(start, end):
                continue
            typed = self._typed(start, end)
            bearers = tuple(names.called(self.words[start:end]))
            if not bearers and len(self.words[end - 1]) > 3 and typed.endswith("s"):
                typed = typed.removesuffix("s")  # "dereks partner"
                bearers = () if is_everyday(typed) else tuple(names.called(tuple(typed.split())))
            if not bearers or bearers[0].score < least:
                continue
            if end - start == 1 and is_everyday(typed) and bearers[0].score < WHOLE:
                continue
            best = [bearer for bearer in bearers if bearer.score == bearers[0].score]
            self._take(start, end)
            yield Mention(best[0].person.name if len(best) == 1 else typed, start, end, typed)

    def _hear_misspelt(self) -> Iterator[Mention[str]]:
        """People by names that are spelt wrongly, among words that are nothing else."""
        names = self.catalogue.names
        strange = [free and not is_everyday(word) for free, word in zip(self.free, self.words, strict=True)]
        for start, end in list(self._windows(3)):
            if not self._is_free(start, end) or not any(strange[start:end]):
                continue
            if end - start == 1 and (len(self.words[start]) < 5 or not strange[start]):
                continue
            if not (strange[start] and strange[end - 1]) and end - start > 1:
                continue
            lookup = names.look_up(self._typed(start, end))
            if lookup.hit is not None and not is_everyday(lookup.candidates[0].matched):
                self._take(start, end)
                yield Mention(lookup.hit.name, start, end, self._typed(start, end))

    def _part(self, people: Sequence[Mention[str]]) -> tuple[list[Mention[str]], list[Mention[str]]]:
        """Who is meant, and whose season is meant: "Xochitl's season", "the season with Alfonso"."""
        meant, seasons = [], []
        for mention in people:
            before = mention.start - 1
            while self._word(before) in ("the", "a"):
                before -= 1
            if self._word(mention.end) in _SEASON and self._is_free(mention.end, mention.end + 1):
                self._take(mention.end, mention.end + 1)
                seasons.append(Mention(mention.named, mention.start, mention.end + 1, mention.typed))
                meant.append(mention)
            elif self._word(before) in _OF and self._word(before - 1) in _SEASON and self.free[before - 1]:
                self._take(before - 1, before + 1)
                seasons.append(Mention(mention.named, before - 1, mention.end, mention.typed))
                if self._word(before) in ("when", "where", "that", "which", "in"):
                    meant.append(mention)
            elif (
                self._word(before) == "when"
                and before > 1
                and (named := self._season_when(mention.named, self._word(mention.end))) is not None
            ):
                self._take(before, before + 1)
                self._take(mention.end, mention.end + 1)
                seasons.append(Mention(named, before, mention.end + 1, mention.typed))
            else:
                meant.append(mention)
        return meant, seasons

    def _season_when(self, name: str, verb: str) -> str | None:
        """The season in which somebody did that: "when Zendaya danced", "when Alfonso won"; if it is one."""
        if verb in _DANCED:
            return name
        appearances = self.catalogue.appearances_of(name)
        won = [each.season.number for each in appearances if each.couple.won] if verb == "won" else []
        return str(won[0]) if len(won) == 1 else None

    # Styles, songs, artists, themes

    def _hear_styles(self) -> Iterator[Mention[str]]:
        styles = self.catalogue.vocabulary.styles
        for start, end in self._windows(4):
            if self._is_free(start, end) and (style := styles.get(_singular(self.words[start:end]))):
                if self.words[start:end] == ("at",):
                    continue
                self._take(start, end)
                yield Mention(style, start, end, self._typed(start, end))
        for start, end in self._windows(2):
            typed = self._typed(start, end)
            if not self._is_free(start, end) or len(typed) < 5 or is_everyday(typed):
                continue
            spelt = self.catalogue.vocabulary.spelt_styles
            near = process.extractOne(
                typed, spelt, scorer=OSA.distance, score_cutoff=1 if len(typed) < 8 else 2
            )
            if near is not None:
                self._take(start, end)
                yield Mention(styles[near[2]], start, end, typed)

    def _hear_titles(
        self, titles: Mapping[tuple[str, ...], tuple[Performance, ...]]
    ) -> Iterator[Mention[tuple[Performance, ...]]]:
        """Songs: titles of three words and more anywhere, shorter ones where a title is to be expected."""
        for start, end in self._windows(self.catalogue.vocabulary.longest_song):
            title = _find_key(self.words[start:end], titles)
            if not self._is_free(start, end) or title is None:
                continue
            quoted = self.words[start:end] in self.quoted
            small = end - start == 1 and self.words[start] in SMALL_WORDS
            if (small or self.words[start:end] in self.catalogue.vocabulary.styles) and not quoted:
                continue  # "for samba" and "to dance" are no songs, though there are songs of that title
            expected = self._word(start - 1) in _BEFORE_A_TITLE or self.words[start:end] in self.quoted
            plain_words = all(is_everyday(word) or len(word) < 3 for word in self.words[start:end])
            if not expected and (end - start < 3 or (plain_words and end - start < 4)):
                continue
            self._take(start, end)
            yield Mention(titles[title], start, end, " ".join(title))

    def _hear_artists(self) -> Iterator[Mention[tuple[Performance, ...]]]:
        """Artists where one is to be expected: after "by"."""
        artists = self.catalogue.vocabulary.artists
        for start, end in self._windows(6):
            if (
                self._is_free(start, end)
                and self._word(start - 1) == "by"
                and self.words[start:end] in artists
                and not self._is_dancer(self.words[start:end])
            ):
                self._take(start, end)
                yield Mention(artists[self.words[start:end]], start, end, self._typed(start, end))

    def _is_dancer(self, typed: tuple[str, ...]) -> bool:
        """Whether somebody who danced is called so: "the foxtrot by Jason Mraz" is his own."""
        bearers = self.catalogue.names.called(typed)
        roles = {role for bearer in bearers if bearer.score >= WHOLE for role in bearer.person.roles}
        return bool(roles & {Role.CELEBRITY, Role.PROFESSIONAL})

    def _hear_themes(self) -> Iterator[Mention[tuple[tuple[Season, Week], ...]]]:
        themes = self.catalogue.vocabulary.themes
        for start, end in self._windows(8):
            named = _find_key(self.words[start:end], themes)
            if not self._is_free(start, end) or named is None:
                continue
            following = self._word(end) in _AFTER_A_THEME and self._is_free(end, end + 1)
            whole = end - start > 1 and named[-1] in ("night", "week", "challenge", "swift", "bond")
            if not whole and not following:
                continue
            if named in (
                ("final",),
                ("finals",),
                ("finale",),
                ("premiere",),
                ("semifinals",),
                ("semi", "finals"),
            ):
                continue
            last = end + (following and not whole)
            self._take(start, last)
            yield Mention(themes[named], start, last, " ".join((*named, *self.words[end:last])))

    # Places and numbers

    def _hear_places(self) -> Iterator[Mention[int]]:
        for at, word in enumerate(self.words):
            if not self.free[at]:
                continue
            for name, place in _PLACES.items():
                if not name.startswith(word):
                    continue
                size = len(name.split())
                if self._typed(at, at + size) == name and self._is_free(at, at + size):
                    self._take(at, at + size)
                    yield Mention(place, at, at + size, name)
                    break
            else:
                ordinal = read_number([word]) if not word.isdecimal() and word not in _CARDINALS else None
                after = self._word(at + 1)
                if ordinal is not None:
                    end = at + 1 + (after in ("place", "placed") and self._is_free(at + 1, at + 2))
                    self._take(at, end)
                    yield Mention(ordinal, at, end, self._typed(at, end))
                elif (
                    word in ("place", "number", "no")
                    and (after.isdecimal() or (word != "no" and after in _CARDINALS))
                    and self._is_free(at + 1, at + 2)
                    and (number := read_number([after])) is not None
                ):
                    self._take(at, at + 2)
                    yield Mention(number, at, at + 2, self._typed(at, at + 2))

    def _hear_numbers(self) -> Iterator[Mention[int]]:
        for at, word in enumerate(self.words):
            number = read_number([word]) if self.free[at] else None
            if number is not None:
                yield Mention(number, at, at + 1, word)


def _singular(typed: tuple[str, ...]) -> tuple[str, ...]:
    """ "Tangos", "waltzes" and "cha chas" as the one dance."""
    *before, last = typed
    if last.endswith("es") and last[:-2].endswith(("z", "x", "ss", "sh", "ch")):
        return (*before, last[:-2])
    return (*before, last[:-1]) if len(last) > 3 and last.endswith("s") and not last.endswith("ss") else typed


def _find_key(typed: tuple[str, ...], named: Container[tuple[str, ...]]) -> tuple[str, ...] | None:
    """What is typed, or the same without "and", which the facts write "&"; None when it names nothing."""
    if typed in named:
        return typed
    if "and" not in typed:
        return None
    without = tuple(word for word in typed if word != "and")
    return without if without in named else None
