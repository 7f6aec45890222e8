"""All the facts that one server may see, indexed and read-only."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from show.alias import Alias
from show.couple import Couple
from show.dance import AUDIENCE, Dance
from show.names import Names
from show.person import Person, Role
from show.records import Records
from show.season import Season
from show.vocabulary import Vocabulary
from show.week import Week


@dataclass(frozen=True, slots=True)
class Appearance:
    """A couple and the season it danced in."""

    season: Season
    couple: Couple


@dataclass(frozen=True, slots=True)
class Performance:
    """A dance and where it belongs."""

    season: Season
    week: Week
    couple: Couple
    dance: Dance


class Catalogue:
    """Built whole and swapped whole when a season changes; nothing in it is ever changed.

    Indexes are made when first asked for. `index` makes them all, so that it can be done away from the
    event loop.
    """

    def __init__(self, seasons: Iterable[Season]) -> None:
        self.seasons: tuple[Season, ...] = tuple(sorted(seasons, key=lambda season: season.number))
        self._seasons = {season.number: season for season in self.seasons}

    def index(self) -> None:
        """Make every index now."""
        self.names.index()
        self.records.index()
        _ = self._performances_of, self.vocabulary

    def season(self, number: int) -> Season | None:
        return self._seasons.get(number)

    @property
    def latest(self) -> Season | None:
        """The newest season that has been danced at all; None only in an empty catalogue."""
        return next((season for season in reversed(self.seasons) if season.last_week_danced), None)

    @property
    def latest_finished(self) -> Season | None:
        return next((season for season in reversed(self.seasons) if season.finished), None)

    @cached_property
    def appearances(self) -> tuple[Appearance, ...]:
        """Every couple of every season."""
        return tuple(Appearance(season, couple) for season in self.seasons for couple in season.couples)

    @cached_property
    def performances(self) -> tuple[Performance, ...]:
        """Every dance of every week in the order of the nights; the specials are left out."""
        return tuple(performance for season in self.seasons for performance in _performances(season))

    @cached_property
    def _performances_of(self) -> dict[tuple[int, str], tuple[Performance, ...]]:
        by_couple: dict[tuple[int, str], list[Performance]] = defaultdict(list)
        for performance in self.performances:
            by_couple[performance.season.number, performance.couple.celebrity].append(performance)
        return {key: tuple(performances) for key, performances in by_couple.items()}

    def performances_of(self, season: Season, couple: Couple) -> tuple[Performance, ...]:
        """One couple's dances in order."""
        return self._performances_of.get((season.number, couple.celebrity), ())

    @cached_property
    def _appearances_of(self) -> dict[str, tuple[Appearance, ...]]:
        by_person: dict[str, list[Appearance]] = defaultdict(list)
        for appearance in self.appearances:
            by_person[appearance.couple.celebrity].append(appearance)
            by_person[appearance.couple.professional].append(appearance)
        return {name: tuple(appearances) for name, appearances in by_person.items()}

    def appearances_of(self, name: str) -> tuple[Appearance, ...]:
        """Every couple that somebody was half of, as celebrity or professional, in order."""
        return self._appearances_of.get(name, ())

    @cached_property
    def people(self) -> dict[str, Person]:
        """Everybody who is named, by their one spelling."""
        roles: dict[str, set[Role]] = defaultdict(set)
        seasons: dict[str, set[int]] = defaultdict(set)
        aliases: dict[str, list[Alias]] = defaultdict(list)
        for season in self.seasons:
            for role, names in _cast(season):
                for name in names:
                    roles[name].add(role)
                    seasons[name].add(season.number)
            for alias in season.aliases:
                aliases[alias.person].append(alias)
        for held in roles.values():
            if len(held) > 1:
                held.discard(Role.GUEST)
        return {
            name: Person(
                name=name,
                roles=frozenset(roles[name]),
                aliases=tuple(dict.fromkeys(aliases[name])),
                seasons=tuple(sorted(seasons[name])),
            )
            for name in sorted(roles)
        }

    @cached_property
    def names(self) -> Names:
        """Who is meant by what somebody typed."""
        return Names(self.people.values())

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The styles, songs, artists and themes by their words."""
        return Vocabulary(self)

    @cached_property
    def records(self) -> Records:
        """Bests, firsts and averages."""
        return Records(self)


def _performances(season: Season) -> Iterator[Performance]:
    couples = {couple.celebrity: couple for couple in season.couples}
    for week in season.weeks:
        for dance in week.dances:
            yield Performance(season, week, couples[dance.celebrity], dance)


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
