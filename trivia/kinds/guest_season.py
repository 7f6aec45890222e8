"""In which season was somebody a guest judge?"""

from collections.abc import Iterator

from show.season import Season
from show.wording import listing
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic


class GuestSeason(SeasonKind):
    """Only for guests of one season, who were never on another one's panel."""

    name = "guest-season"
    topic = Topic.JUDGES
    hardness = Difficulty.HARD

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if season.disputed:
            return
        for guest, seasons in pools.guest_judges.items():
            if seasons != (season.number,):
                continue
            sat = {
                other.number
                for other in pools.seasons
                if guest in other.judges or any(guest in week.panel for week in other.weeks)
            }
            weeks = [str(week.number) for week in season.weeks if guest in week.guest_judges]
            if any(week.disputed for week in season.weeks if guest in week.guest_judges):
                continue
            yield from self.ask_season(
                pools,
                season,
                f"{season.number}/{guest}",
                f"In which of these seasons was {guest} a guest judge?",
                [number for number in pools.season_numbers(season) if number not in sat],
                because=f"It was in week {listing(weeks)} of the season of {season.year}.",
                facts=[f"Season {season.number}, week {listing(weeks)}: guest judge {guest}"],
            )
