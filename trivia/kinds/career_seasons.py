"""In how many seasons has a professional had a partner?"""

from collections import defaultdict
from collections.abc import Iterator

from show.couple import Couple
from trivia.kind import ShowKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic

_LEAST = 3
_MOST = 40
_STEP = 2


class CareerSeasons(ShowKind):
    """For professionals of several seasons, through the last one that is told to the end."""

    name = "career-seasons"
    topic = Topic.RECORDS
    hardness = Difficulty.HARD
    covers = ("couples",)

    def questions(self, pools: Pools) -> Iterator[Question]:
        if not pools.ever:
            return
        partners: dict[str, dict[int, Couple]] = defaultdict(dict)
        for season in pools.ever:
            for couple in season.couples:
                partners[couple.professional].setdefault(season.number, couple)
        through = pools.ever[-1].number
        for professional, seasons in sorted(partners.items()):
            if len(seasons) < _LEAST:
                continue
            first, last = min(seasons), max(seasons)
            yield from self.ask_number(
                pools,
                pools.ever,
                f"{professional}/{through}",
                f"Through season {through}, in how many seasons has {professional} had a celebrity partner?",
                len(seasons),
                low=1,
                high=_MOST,
                step=_STEP,
                because=f"The first partner was {seasons[first].celebrity} in season {first},"
                f" and the latest {seasons[last].celebrity} in season {last}.",
                facts=[f"Season {number}: {couple.name}" for number, couple in seasons.items()],
            )
