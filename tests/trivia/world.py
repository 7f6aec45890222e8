"""The facts once more, looked up by plain means that share nothing with trivia/ or with show's records."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, cached_property

from show.couple import Couple
from show.dance import Dance
from show.season import Season
from show.week import Week

OWN = ("couple dance", "megamix")


@cache
def letters(text: str) -> str:
    """What is left of a text when only letters and digits count."""
    return "".join(re.findall(r"\w", text.casefold())).replace("_", "")


def points(dance: Dance) -> float:
    return sum(mark for mark in dance.marks if mark is not None) if dance.marks else dance.stated_total or 0


def given(dance: Dance) -> int:
    return len([mark for mark in dance.marks if mark is not None]) if dance.marks else len(dance.judges)


def scored(dance: Dance) -> bool:
    return bool(dance.marks) or dance.stated_total is not None


def is_perfect(dance: Dance) -> bool:
    return scored(dance) and points(dance) == 10 * given(dance)


class World:
    """All seasons, by number."""

    def __init__(self, seasons: Iterable[Season]) -> None:
        self.seasons = {season.number: season for season in seasons}

    def season(self, number: str | int) -> Season:
        return self.seasons[int(number)]

    def through(self, number: str | int) -> list[Season]:
        """Seasons 1 to `number`, all of them finished."""
        seasons = [self.seasons[each] for each in range(1, int(number) + 1)]
        assert all(sum(couple.place == 1 for couple in season.couples) == 1 for season in seasons)
        return seasons

    def night(self, season: str | int, week: str | int) -> Week:
        (found,) = (each for each in self.season(season).weeks if each.number == int(week))
        assert not found.disputed
        return found

    def couple(self, season: str | int, celebrity: str) -> Couple:
        (found,) = (each for each in self.season(season).couples if each.celebrity == celebrity)
        return found

    def dances(self, season: str | int, celebrity: str) -> list[tuple[Week, Dance]]:
        return self._dances[int(season), celebrity]

    @cached_property
    def artists(self) -> dict[str, set[str]]:
        """Everybody credited with a song of that title, in any season; both as `letters`."""
        found: dict[str, set[str]] = defaultdict(set)
        for season in self.seasons.values():
            for week in season.weeks:
                for dance in week.dances:
                    if dance.artist:
                        found[letters(dance.song)].add(letters(dance.artist))
        return found

    @cached_property
    def _dances(self) -> dict[tuple[int, str], list[tuple[Week, Dance]]]:
        found: dict[tuple[int, str], list[tuple[Week, Dance]]] = defaultdict(list)
        for season in self.seasons.values():
            for week in season.weeks:
                for dance in week.dances:
                    found[season.number, dance.celebrity].append((week, dance))
        return found

    def the_dance(self, season: str | int, week: str | int, celebrity: str, style: str) -> Dance:
        """The only dance of that style that the celebrity had on that night, and nobody disputes it."""
        wanted = letters(style.removesuffix(" routine"))
        same = [
            d
            for d in self.night(season, week).dances
            if d.celebrity == celebrity and letters(d.style) == wanted
        ]
        assert len(same) == 1, (season, week, celebrity, style)
        self.sure(season, same[0])
        return same[0]

    def sure(self, season: str | int, dance: Dance) -> None:
        """Fails for a disputed dance, but not where the dispute is about a fact of the press."""
        facts = {fact.disputed for fact in self.season(season).facts}
        assert dance.disputed is None or dance.disputed in facts, dance

    def own(self, season: str | int, celebrity: str) -> list[tuple[Week, Dance]]:
        """The couple's own judged dances, none of them disputed."""
        own = [
            (week, dance)
            for week, dance in self.dances(season, celebrity)
            if dance.kind in OWN and scored(dance)
        ]
        for _, dance in own:
            self.sure(season, dance)
        return own

    def perfect(self, season: str | int, celebrity: str) -> list[tuple[Week, Dance]]:
        return [(week, dance) for week, dance in self.own(season, celebrity) if is_perfect(dance)]

    def floor(self, season: str | int, celebrity: str) -> set[str]:
        """Everybody the celebrity danced with that season."""
        return {
            name for _, dance in self.dances(season, celebrity) for name in (dance.partner, *dance.joined_by)
        }

    def one_partner(self, season: str | int, celebrity: str) -> Couple:
        """The couple, if nobody else ever danced as the celebrity's partner, and each is named once."""
        couple = self.couple(season, celebrity)
        assert {dance.partner for _, dance in self.dances(season, celebrity)} == {couple.professional}
        couples = self.season(season).couples
        assert [each.professional for each in couples].count(couple.professional) == 1
        return couple

    def firm_place(self, season: str | int, celebrity: str) -> int:
        """The place, if it is the couple's alone and nobody else left on the same night."""
        couple, couples = self.couple(season, celebrity), self.season(season).couples
        assert couple.place is not None
        assert couple.disputed is None or "home" in couple.disputed
        assert [each.place for each in couples].count(couple.place) == 1
        if couple.left is not None:
            assert [each.left_week for each in couples if each.left].count(couple.left_week) == 1
        assert any(each.place == 1 for each in couples)
        return couple.place

    def last_week(self, season: str | int) -> Week:
        """The week of the result."""
        assert any(couple.place == 1 for couple in self.season(season).couples)
        return [week for week in self.season(season).weeks if week.dances][-1]

    def finalists(self, season: str | int) -> set[str]:
        return {dance.celebrity for dance in self.last_week(season).dances}

    def one_dance_each(self, season: str | int, week: str | int) -> dict[str, float]:
        """Everybody's total on a night on which each had one dance, before the same judges, without bonus."""
        dances = self.night(season, week).dances
        assert len({dance.celebrity for dance in dances}) == len(dances)
        assert all(dance.kind == "couple dance" and scored(dance) and not dance.bonus for dance in dances)
        assert len({given(dance) for dance in dances}) == 1
        for dance in dances:
            self.sure(season, dance)
        return {dance.celebrity: points(dance) for dance in dances}

    def competed(self, celebrity: str) -> list[int]:
        return [
            n for n, season in self.seasons.items() if any(c.celebrity == celebrity for c in season.couples)
        ]

    def panels(self, name: str) -> set[int]:
        """The seasons in which somebody sat on a panel, as a judge or a guest."""
        return {
            number
            for number, season in self.seasons.items()
            if name in season.judges
            or any(name in (*week.panel, *week.guest_judges) for week in season.weeks)
        }
