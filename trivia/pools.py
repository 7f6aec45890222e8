"""Where wrong options come from."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, cached_property

from show.catalogue import Catalogue
from show.dance import Kind
from show.season import Season
from show.source import Source
from show.spelling import words
from show.week import Week
from trivia.certain import Danced, contested
from trivia.options import same

_TELLING = frozenset({"actor", "actress", "nfl", "nba"})
"""What women alone are known for, or men."""

_LARGER = 10
"""So many times larger is the circle that a small one joins."""

NEAR = 4
"""How many seasons earlier or later somebody still belongs to the same years of the show."""


class Pools:
    """One catalogue as the kinds of questions see it. Nothing in it is ever changed."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.seasons = catalogue.seasons
        self.danced = cache(self._danced)
        self.sources = cache(self._sources)

    def index(self) -> None:
        """Make every index now, so that it can be done away from the event loop."""
        _ = self.artists_of_song, self.guest_judges, self.sayings, self.seasons_of_celebrity, self._circles
        _ = self.judges, self.hosts, self.sources_ever
        self.past.index()
        for season in self.seasons:
            self.danced(season.number)

    @cached_property
    def latest(self) -> int:
        """The number of the newest season that has been danced."""
        return self.catalogue.latest.number if self.catalogue.latest else 0

    @cached_property
    def finished(self) -> tuple[Season, ...]:
        """The seasons whose result is told and undisputed."""
        return tuple(season for season in self.seasons if season.finished and not season.disputed)

    @cached_property
    def ever(self) -> tuple[Season, ...]:
        """The seasons from the first to the last that is told to the end; () where one is missing.

        A disputed season is as good as missing. What is asked over the whole show counts these and says
        "through season N", so that a season on the air can't make it wrong.
        """
        told = self.finished
        return told if [season.number for season in told] == list(range(1, len(told) + 1)) else ()

    @cached_property
    def sources_ever(self) -> tuple[Source, ...]:
        """The sources of the whole show, each once and without a season's page."""
        named = {source.name: source for season in self.ever for source in season.sources}
        return tuple(
            Source(name=source.name, covers=source.covers, licence=source.licence)
            for source in named.values()
        )

    def danced_in(self, season: Season, week: Week) -> list[Danced]:
        """The dances of one week that can be named, and are not disputed."""
        return [danced for danced in self.danced(season.number) if danced.week is week]

    def near(self, season: Season, reach: int = NEAR) -> list[Season]:
        """The seasons of the same years, without this one."""
        return [
            other
            for other in self.seasons
            if other.number != season.number and abs(other.number - season.number) <= reach
        ]

    def before(self, season: Season, reach: int = NEAR) -> list[Season]:
        """The seasons just before this one, or after where it is one of the first.

        A newer season never changes which these are, so that questions chosen by them stay the same.
        """
        if season.number > reach:
            return [other for other in self.near(season, reach) if other.number < season.number]
        return [other for other in self.near(season, reach) if other.number <= season.number + reach]

    def professionals_near(self, season: Season) -> list[str]:
        """Those who danced in the same years, but not in this season."""
        here = {couple.professional for couple in season.couples}
        near = {couple.professional for other in self.near(season) for couple in other.couples}
        return sorted(near - here)

    @cached_property
    def seasons_of_celebrity(self) -> Mapping[str, tuple[int, ...]]:
        """In which seasons each celebrity competed."""
        seasons: dict[str, list[int]] = defaultdict(list)
        for appearance in self.catalogue.appearances:
            seasons[appearance.couple.celebrity].append(appearance.season.number)
        return {name: tuple(numbers) for name, numbers in seasons.items()}

    @cached_property
    def guest_judges(self) -> Mapping[str, tuple[int, ...]]:
        """In which seasons each guest judge sat on a panel, each season once."""
        seasons: dict[str, dict[int, None]] = defaultdict(dict)
        for season in self.seasons:
            for week in season.weeks:
                for judge in week.guest_judges:
                    seasons[judge][season.number] = None
        return {name: tuple(numbers) for name, numbers in seasons.items()}

    @cached_property
    def hosts(self) -> tuple[str, ...]:
        """Everybody who ever hosted, in order of the first time."""
        return tuple(dict.fromkeys(host for season in self.seasons for host in season.hosts))

    @cached_property
    def judges(self) -> tuple[str, ...]:
        """Everybody who was ever on the regular panel, in order of the first time."""
        return tuple(dict.fromkeys(judge for season in self.seasons for judge in season.judges))

    @cached_property
    def past(self) -> Catalogue:
        """The show from its first season to the last that is told to the end: see `ever`."""
        return Catalogue(self.ever)

    @cached_property
    def _circles(self) -> Mapping[str, int]:
        """Everybody's circle: people hang together who danced with each other, or with a common partner.

        Nearly all couples are a man and a woman, and the facts don't say who is which; but so the women's
        partners form one large circle, and the men's another. A small circle joins the large one in which
        people are known for the same: that of the actresses, or of the actors. A wrong option is more
        plausible from the right one's circle; nothing but the choice of wrong options rests on it.
        """
        partners: dict[str, dict[str, None]] = defaultdict(dict)
        for performance in self.catalogue.performances:
            pair = performance.dance.celebrity, performance.dance.partner
            partners[pair[0]][pair[1]] = None
            partners[pair[1]][pair[0]] = None
        circles: dict[str, int] = {}
        for number, start in enumerate(partners):
            waiting = [start]
            while waiting:
                name = waiting.pop()
                if name not in circles:
                    circles[name] = number
                    waiting.extend(partners[name])
        joins = self._joins(circles)
        return {name: joins.get(circle, circle) for name, circle in circles.items()}

    def _joins(self, circles: Mapping[str, int]) -> Mapping[int, int]:
        """Which small circles join a large one, and which that is."""
        known = [
            (word, circles[couple.celebrity])
            for couple in (each.couple for each in self.catalogue.appearances)
            if couple.celebrity in circles
            for word in _TELLING & set(words(couple.known_for or ""))
        ]
        sizes = Counter(circles.values())
        homes = {
            word: Counter(circle for other, circle in known if other == word).most_common(1)[0][0]
            for word, _ in known
        }
        return {circle: homes[word] for word, circle in known if sizes[circle] * _LARGER < sizes[homes[word]]}

    def like(self, name: str, others: Iterable[str]) -> tuple[list[str], list[str]]:
        """`others` in two tiers: first those of the circle of `name`."""
        others = list(others)
        circle = self._circles.get(name)
        same = [other for other in others if self._circles.get(other) == circle]
        return same, others

    def season_numbers(self, season: Season, reach: int = 6) -> list[int]:
        """Finished seasons around one, without it: wrong options that no later night can make right."""
        return [
            other.number
            for other in self.finished
            if other.number != season.number and abs(other.number - season.number) <= reach
        ]

    @cached_property
    def artists_of_song(self) -> Mapping[str, frozenset[str]]:
        """Everybody who is credited with a song of that title, by the title in plain spelling."""
        artists: dict[str, set[str]] = defaultdict(set)
        for performance in self.catalogue.performances:
            if performance.dance.artist:
                artists[same(performance.dance.song)].add(performance.dance.artist)
        return {song: frozenset(names) for song, names in artists.items()}

    @cached_property
    def sayings(self) -> Mapping[str, tuple[str, ...]]:
        """Everything that somebody is quoted with, in plain spelling, by who said it."""
        said: dict[str, list[str]] = defaultdict(list)
        for season in self.seasons:
            for quote in season.quotes:
                said[quote.person].append(same(quote.text))
        return {name: tuple(texts) for name, texts in said.items()}

    def _sources(self, number: int, covers: tuple[str, ...]) -> tuple[Source, ...]:
        """A season's sources of what `covers` says, or all where none says so."""
        season = self.catalogue.season(number)
        every = season.sources if season else ()
        wanted = (*covers, "everything")
        return tuple(source for source in every if any(word in source.covers for word in wanted)) or every

    def _danced(self, number: int) -> tuple[Danced, ...]:
        """The dances of a season that can be named by celebrity, week and style, and are not disputed."""
        season = self.catalogue.season(number)
        if season is None or season.disputed:
            return ()
        return tuple(
            Danced(week, couple, dance)
            for week in season.weeks
            if not week.disputed
            for named in (Counter((dance.celebrity, dance.style) for dance in week.dances),)
            for dance in week.dances
            if dance.kind is Kind.COUPLE
            and named[dance.celebrity, dance.style] == 1
            and not contested(season, dance)
            for couple in (season.couple_of(dance.celebrity),)
            if couple is not None
        )
