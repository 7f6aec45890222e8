"""What is sure enough to be asked, and where wrong options come from."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from show.catalogue import Catalogue
from show.couple import Couple, Exit
from show.dance import AUDIENCE, Dance, Kind
from show.season import Season
from show.source import Source
from show.spelling import words
from show.week import Week
from trivia.options import same

NEAR = 4
"""How many seasons earlier or later somebody still belongs to the same years of the show."""


@dataclass(frozen=True, slots=True)
class Danced:
    """A couple's own dance and where it belongs."""

    week: Week
    couple: Couple
    dance: Dance


class Pools:
    """One catalogue as the kinds of questions see it. Nothing in it is ever changed."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.seasons = catalogue.seasons
        self.danced = lru_cache(maxsize=8)(self._danced)
        self.sources = cache(self._sources)

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

        What is asked over the whole show counts these and says "through season N", so that a season on the
        air can't make it wrong.
        """
        told = [season for season in self.seasons if season.finished]
        if not told or [season.number for season in told] != list(range(1, told[-1].number + 1)):
            return ()
        return tuple(told)

    @cached_property
    def sources_ever(self) -> tuple[Source, ...]:
        """The sources of the whole show, each once and without a season's page."""
        named = {source.name: source for season in self.ever for source in season.sources}
        return tuple(
            Source(name=source.name, covers=source.covers, licence=source.licence)
            for source in named.values()
        )

    def near(self, season: Season, reach: int = NEAR) -> list[Season]:
        """The seasons of the same years, without this one."""
        return [
            other
            for other in self.seasons
            if other.number != season.number and abs(other.number - season.number) <= reach
        ]

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
    def _sides(self) -> Mapping[str, int]:
        """Everybody on one of two sides, partners on different ones, as far as they hang together.

        Nearly all couples are a man and a woman, and the facts don't say who is which. A wrong option is more
        plausible when on the right one's side; nothing but the choice of wrong options rests on it.
        """
        partners: dict[str, dict[str, None]] = defaultdict(dict)
        for performance in self.catalogue.performances:
            pair = performance.dance.celebrity, performance.dance.partner
            partners[pair[0]][pair[1]] = None
            partners[pair[1]][pair[0]] = None
        sides: dict[str, int] = {}
        for start in sorted(partners, key=lambda name: (-len(partners[name]), name))[:1]:
            sides[start] = 0
            queue = deque([start])
            while queue:
                name = queue.popleft()
                for other in partners[name]:
                    if other not in sides:
                        sides[other] = 1 - sides[name]
                        queue.append(other)
        return sides

    def like(self, name: str, others: Iterable[str]) -> tuple[list[str], list[str]]:
        """`others` in two tiers: first those on the same side as `name`."""
        others = list(others)
        side = self._sides.get(name)
        same = [other for other in others if self._sides.get(other) == side]
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


def doubtful(couple: Couple) -> bool:
    """Whether what is told of a couple is disputed; that somebody's home is makes nothing else doubtful."""
    return couple.disputed is not None and "home" not in words(couple.disputed)


def contested(season: Season, dance: Dance) -> bool:
    """Whether what is told of a dance is disputed.

    A dispute that stands, in the same words, under one of the season's facts is about that fact (who coached
    it), not about the dance.
    """
    return dance.disputed is not None and all(fact.disputed != dance.disputed for fact in season.facts)


def marked(dance: Dance) -> bool:
    """Whether the panel marked it once, each judge, and nobody but judges."""
    return (
        dance.judged
        and AUDIENCE not in dance.judges
        and (not dance.marks or (len(dance.marks) == len(dance.judges) and None not in dance.marks))
    )


def whole(season: Season, week: Week) -> bool:
    """Whether a night is told to the end and without dispute: everybody who was still in it danced.

    The night of a season on the air may be half entered.
    """
    if not week.danced or week.disputed or any(contested(season, dance) for dance in week.dances):
        return False
    danced = {dance.celebrity for dance in week.dances}
    return all(couple.celebrity in danced for couple in season.couples if _expected(couple, week))


def _expected(couple: Couple, week: Week) -> bool:
    if couple.left_week is None:
        return True
    withdrawn = couple.left is Exit.WITHDREW and couple.left_week == week.number
    return couple.left_week >= week.number and not withdrawn


def placed(season: Season) -> list[Couple]:
    """The couples of a finished season whose place is theirs alone, beyond doubt.

    Where several left on one night, their order among themselves is a source's, not the show's.
    """
    if not season.finished or season.disputed:
        return []
    places = Counter(couple.place for couple in season.couples)
    nights = Counter(couple.left_week for couple in season.couples if couple.left is not None)
    return [
        couple
        for couple in season.couples
        if couple.place is not None
        and places[couple.place] == 1
        and not doubtful(couple)
        and (couple.left is None or nights[couple.left_week] == 1)
    ]


def own_partner(season: Season, couple: Couple) -> bool:
    """Whether the two are named once, and the celebrity danced the whole season with that professional."""
    professionals = [other.professional for other in season.couples]
    celebrities = [other.celebrity for other in season.couples]
    return (
        not doubtful(couple)
        and professionals.count(couple.professional) == 1
        and celebrities.count(couple.celebrity) == 1
        and all(
            dance.partner == couple.professional
            for week in season.weeks
            for dance in week.dances
            if dance.celebrity == couple.celebrity
        )
    )


def on_floor_with(season: Season, celebrity: str) -> set[str]:
    """Everybody the celebrity ever danced with in a season, in trios and teams too."""
    together: set[str] = set()
    for week in season.weeks:
        for dance in week.dances:
            if dance.celebrity == celebrity:
                together.update((dance.partner, *dance.joined_by))
    return together


def scored_night(season: Season, week: Week) -> list[Danced]:
    """A night on which every couple had one dance of its own from one panel, and nothing else was scored.

    Only then can couples be compared by one total. () for any other night.
    """
    if season.disputed or not whole(season, week):
        return []
    couples = {couple.celebrity: couple for couple in season.couples}
    dances = [dance for dance in week.dances if dance.kind is Kind.COUPLE]
    alone = len(dances) == len(week.dances) == len({dance.celebrity for dance in dances})
    fair = len({dance.highest_possible for dance in dances}) == 1
    if not alone or not fair or any(not marked(dance) or dance.bonus for dance in dances):
        return []
    return [Danced(week, couples[dance.celebrity], dance) for dance in dances]


def own_dances(season: Season, celebrity: str) -> list[Danced] | None:
    """All judged dances of a couple's own; None where one is disputed, so that nothing can be counted."""
    couple = season.couple_of(celebrity)
    if couple is None:
        return None
    dances = [
        Danced(week, couple, dance)
        for week in season.weeks
        for dance in week.dances
        if dance.celebrity == celebrity and dance.kind in (Kind.COUPLE, Kind.MEGAMIX) and dance.judged
    ]
    return None if any(contested(season, danced.dance) for danced in dances) else dances
