"""Who was a night's guest judge?"""

from collections.abc import Iterator

from show.season import Season
from show.wording import listing
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import night

_NEAR = 8


class GuestJudge(SeasonKind):
    """The only one of the night, among guest judges of the same years who did not sit in this season."""

    name = "guest-judge"
    topic = Topic.JUDGES
    hardness = Difficulty.HARD

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        sat = {judge for week in season.weeks for judge in (*week.panel, *week.guest_judges)} | set(
            season.judges
        )
        others = [
            name
            for name, seasons in pools.guest_judges.items()
            if name not in sat and any(abs(number - season.number) <= _NEAR for number in seasons)
        ]
        for week in season.weeks:
            if season.disputed or week.disputed or not week.danced or len(week.guest_judges) != 1:
                continue
            (guest,) = week.guest_judges
            regular = listing(judge for judge in week.panel if judge != guest)
            theme = f" on {week.theme}" if week.theme else ""
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{week.number}",
                f"Who was the guest judge in {night(season, week)}?",
                guest,
                (others,),
                because=f"{guest} sat beside {regular}{theme}.",
                facts=[f"Season {season.number}, week {week.number}: guest judge {guest}"],
            )
