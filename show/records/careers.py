"""What people came to over the seasons: wins, finales, places, ages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from show.standing import Standing, rank

if TYPE_CHECKING:
    from show.catalogue import Appearance, Catalogue


class Careers:
    """Counted in seasons and couples, never in dances."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def wins(self, *, limit: int | None = None) -> tuple[Standing[str], ...]:
        """Professionals by the seasons they won, if any; the count is the seasons danced."""
        return self._by_couples(lambda appearance: appearance.couple.won, limit)

    def finals(self, *, limit: int | None = None) -> tuple[Standing[str], ...]:
        """Professionals by the finales they danced in, if any; the count is the seasons danced."""
        return self._by_couples(self.reached_finale, limit)

    def seasons_danced(self, *, lowest: bool = False, limit: int | None = None) -> tuple[Standing[str], ...]:
        """Professionals by the seasons they had a celebrity in; the count is the same number."""
        careers = self._couples_of_professionals().items()
        seasons = ((name, len({a.season.number for a in couples})) for name, couples in careers)
        return rank(((name, number, number) for name, number in seasons), lowest=lowest, limit=limit)

    def seasons_competed(self, *, limit: int | None = None) -> tuple[Standing[str], ...]:
        """Celebrities by the seasons they competed in; the count is the same number."""
        return _by_number((a.couple.celebrity for a in self._catalogue.appearances), limit)

    def seasons_judged(self, *, limit: int | None = None) -> tuple[Standing[str], ...]:
        """Judges by the seasons they were on the regular panel; the count is the same number."""
        return _by_number((judge for season in self._catalogue.seasons for judge in season.judges), limit)

    def seasons_hosted(self, *, limit: int | None = None) -> tuple[Standing[str], ...]:
        """Hosts by the seasons they presented; the count is the same number."""
        return _by_number((host for season in self._catalogue.seasons for host in season.hosts), limit)

    def celebrities_of(self, professional: str) -> tuple[Appearance, ...]:
        """The couples that `professional` was the professional of, in order."""
        return tuple(
            appearance
            for appearance in self._catalogue.appearances_of(professional)
            if appearance.couple.professional == professional
        )

    def placings_of(self, name: str) -> tuple[Appearance, ...]:
        """The couples that somebody was half of and that have a place, the best place first."""
        placed = [a for a in self._catalogue.appearances_of(name) if a.couple.place is not None]
        return tuple(sorted(placed, key=lambda appearance: appearance.couple.place or 0))

    def average_place_of(self, name: str) -> float | None:
        """The mean place of all couples that somebody was half of; None when there is no place yet."""
        places = [a.couple.place for a in self._catalogue.appearances_of(name) if a.couple.place is not None]
        return sum(places) / len(places) if places else None

    def average_places(
        self, *, at_least: int = 1, worst: bool = False, limit: int | None = None
    ) -> tuple[Standing[str], ...]:
        """Professionals by their mean place, the best first; the count is the places, `at_least` so many."""
        figures: list[tuple[str, float, int]] = []
        for name, couples in self._couples_of_professionals().items():
            places = [a.couple.place for a in couples if a.couple.place is not None]
            if len(places) >= max(at_least, 1):
                figures.append((name, sum(places) / len(places), len(places)))
        return rank(figures, lowest=not worst, limit=limit)

    def reached_finale(self, appearance: Appearance) -> bool:
        """Whether the couple danced in the week of its season's result."""
        index = self._catalogue.index_of(appearance.season.number)
        return index is not None and appearance.couple.celebrity in index.finalists

    def finals_of(self, name: str) -> tuple[Appearance, ...]:
        """The couples that somebody was half of and that danced in a finale, in order."""
        return tuple(a for a in self._catalogue.appearances_of(name) if self.reached_finale(a))

    def ages(
        self,
        *,
        season: int | None = None,
        winners: bool = False,
        oldest: bool = False,
        limit: int | None = None,
    ) -> tuple[Standing[Appearance], ...]:
        """Celebrities by age in years during their season, the youngest first, without those of unknown age.

        `winners` keeps those who won. The count is 1.
        """
        return rank(
            (
                (appearance, appearance.couple.age, 1)
                for appearance in self._catalogue.appearances
                if appearance.couple.age is not None
                and season in (None, appearance.season.number)
                and (appearance.couple.won or not winners)
            ),
            lowest=not oldest,
            limit=limit,
        )

    def _couples_of_professionals(self) -> dict[str, list[Appearance]]:
        couples: dict[str, list[Appearance]] = defaultdict(list)
        for appearance in self._catalogue.appearances:
            couples[appearance.couple.professional].append(appearance)
        return couples

    def _by_couples(
        self, which: Callable[[Appearance], bool], limit: int | None
    ) -> tuple[Standing[str], ...]:
        careers = self._couples_of_professionals().items()
        figures = ((name, sum(which(a) for a in couples), len(couples)) for name, couples in careers)
        return rank((figure for figure in figures if figure[1]), limit=limit)


def _by_number(names: Iterable[str], limit: int | None) -> tuple[Standing[str], ...]:
    return rank(((name, number, number) for name, number in Counter(names).items()), limit=limit)
