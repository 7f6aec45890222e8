"""One season by everything it is asked for."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from sys import intern

from show.dance import AUDIENCE, Kind
from show.performance import Appearance, Performance
from show.person import Role
from show.records.judging import Judging, judgings
from show.records.scores import CoupleNight, Score, add_up, group
from show.season import Season
from show.spelling import words
from show.tally import counts
from show.week import Week

Words = tuple[str, ...]

_OF_A_THEME = frozenset({"night", "week", "the", "a", "of", "at", "challenge", "celebration"})
"""Words that a theme can be named without: "Disney Night" is "disney"."""


class SeasonIndex:
    """Made once for a season, and shared by every catalogue that holds that very season.

    A catalogue of 35 seasons thus costs little more than what sets it apart from another one.
    """

    def __init__(self, season: Season) -> None:
        self.season = season

    def index(self) -> None:
        """Make everything now that answers rest on."""
        _ = self.performances_of, self.appearances_of, self.roles, self.finalists, self.scores

    @cached_property
    def appearances(self) -> tuple[Appearance, ...]:
        """Every couple."""
        return tuple(Appearance(self.season, couple) for couple in self.season.couples)

    @cached_property
    def appearance_of(self) -> Mapping[str, Appearance]:
        """The couple of a celebrity."""
        return {each.couple.celebrity: each for each in self.appearances}

    @cached_property
    def appearances_of(self) -> Mapping[str, tuple[Appearance, ...]]:
        """The couples that somebody was half of."""
        by_person: dict[str, tuple[Appearance, ...]] = {}
        for each in self.appearances:
            for name in (each.couple.celebrity, each.couple.professional):
                by_person[name] = (*by_person.get(name, ()), each)
        return by_person

    @cached_property
    def performances(self) -> tuple[Performance, ...]:
        """Every dance of every week in the order of the nights; the specials are left out."""
        return tuple(
            Performance(self.season, week, self.appearance_of[dance.celebrity].couple, dance)
            for week in self.season.weeks
            for dance in week.dances
        )

    @cached_property
    def performances_of(self) -> Mapping[str, tuple[Performance, ...]]:
        """A celebrity's dances in order."""
        by_couple: dict[str, list[Performance]] = defaultdict(list)
        for performance in self.performances:
            by_couple[performance.dance.celebrity].append(performance)
        return {celebrity: tuple(danced) for celebrity, danced in by_couple.items()}

    @cached_property
    def roles(self) -> Mapping[str, frozenset[Role]]:
        """Everybody whom the season names, and what they did in it."""
        roles: dict[str, frozenset[Role]] = {}
        for role, names in _cast(self.season):
            for name in names:
                roles[name] = _together(roles.get(name, frozenset()), role)
        return roles

    @cached_property
    def finalists(self) -> frozenset[str]:
        """The celebrities who danced in the week of the result; nobody until it is told."""
        week = self.season.finale_week
        return frozenset(dance.celebrity for dance in week.dances) if week else frozenset()

    @cached_property
    def scores_with_teams(self) -> tuple[Score, ...]:
        """Every score that counts, with those of team dances once for each celebrity."""
        return tuple(
            Score(performance, performance.dance.total or 0, performance.dance.marks_given)
            for performance in self.performances
            if counts(performance.dance, teams=True) and performance.dance.marks_given
        )

    @cached_property
    def scores(self) -> tuple[Score, ...]:
        """Every score that counts and is a couple's own."""
        return tuple(
            score for score in self.scores_with_teams if score.performance.dance.kind is not Kind.TEAM
        )

    @cached_property
    def couple_nights(self) -> tuple[CoupleNight, ...]:
        """Every night of every couple, in order."""
        nights = group(
            self.scores, lambda score: (score.performance.week.number, score.performance.dance.celebrity)
        )
        return tuple(
            CoupleNight(
                self.season, scores[0].performance.week, self.appearance_of[celebrity], add_up(scores)
            )
            for (_, celebrity), scores in nights.items()
        )

    @cached_property
    def judgings(self) -> Mapping[str, Judging]:
        """What each judge gave to couples' own dances."""
        return judgings(self.scores)

    @cached_property
    def styles(self) -> frozenset[str]:
        """Every style that was danced."""
        return frozenset(performance.dance.style for performance in self.performances)

    @cached_property
    def songs(self) -> Mapping[Words, tuple[Performance, ...]]:
        """Dances by the words of the title, with and without what stands in brackets, of a medley by each."""
        by_words: dict[Words, tuple[Performance, ...]] = {}
        for alone in self._each_alone:
            song = alone[0].dance.song
            for title in {song, *song.split(" / ")}:
                _add(by_words, title, alone)
                _add(by_words, title.split(" (")[0], alone)
        return by_words

    @cached_property
    def artists(self) -> Mapping[Words, tuple[Performance, ...]]:
        """Dances by the words of the artist's name, with and without who is featured."""
        by_words: dict[Words, tuple[Performance, ...]] = {}
        for alone in self._each_alone:
            heard = alone[0].dance.artist or ""
            for artist in {heard, *heard.split(" / ")}:
                _add(by_words, artist, alone)
                _add(by_words, artist.split(" feat")[0], alone)
        return by_words

    @cached_property
    def _each_alone(self) -> tuple[tuple[Performance], ...]:
        # Most titles name one dance: the same tuple then serves for the title and for the artist.
        return tuple((performance,) for performance in self.performances)

    @cached_property
    def themes(self) -> Mapping[Words, tuple[tuple[Season, Week], ...]]:
        """Weeks by the words of the theme, with and without those that say only that it is one."""
        by_words: dict[Words, list[tuple[Season, Week]]] = defaultdict(list)
        for week in self.season.weeks:
            for name in {week.theme or "", *(week.theme or "").split(" / ")}:
                whole = tuple(map(intern, words(name)))
                short = tuple(word for word in whole if word not in _OF_A_THEME)
                for key in {whole, short or whole} - {()}:
                    by_words[key].append((self.season, week))
        return {key: tuple(weeks) for key, weeks in by_words.items()}


def _add(by_words: dict[Words, tuple[Performance, ...]], title: str, alone: tuple[Performance]) -> None:
    # The same words come again and again over the seasons: interned, they are kept once.
    key = tuple(map(intern, words(title)))
    known = by_words.get(key)
    if key and known is None:
        by_words[key] = alone
    elif known and known[-1] is not alone[0]:
        by_words[key] = known + alone


_KNOWN_TOGETHER: dict[frozenset[Role], frozenset[Role]] = {}


def _together(roles: frozenset[Role], role: Role) -> frozenset[Role]:
    """`roles` with one more; the same object for the same roles, of which there are few."""
    return _KNOWN_TOGETHER.setdefault(both := roles | {role}, both)


def _cast(season: Season) -> Iterator[tuple[Role, set[str]]]:
    """(role, everybody who had it) for whomever a season names."""
    dances = [dance for week in season.weeks for dance in week.dances]
    yield Role.HOST, set(season.hosts)
    yield Role.JUDGE, set(season.judges)
    yield Role.CELEBRITY, {couple.celebrity for couple in season.couples}
    yield Role.PROFESSIONAL, {couple.professional for couple in season.couples}
    yield Role.PROFESSIONAL, {dance.partner for dance in dances}
    yield Role.GUEST_JUDGE, {judge for week in season.weeks for judge in week.guest_judges}
    yield Role.GUEST, {judge for dance in dances for judge in dance.judges} - {AUDIENCE}
    yield Role.GUEST, {person for dance in dances for person in dance.joined_by}
    yield Role.GUEST, {quote.person for quote in season.quotes}
    yield Role.GUEST, {person for fact in season.facts for person in fact.people}
