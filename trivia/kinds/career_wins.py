"""How many seasons has a professional won?"""

from collections import defaultdict
from collections.abc import Iterator

from show.wording import listing
from trivia.kind import ShowKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic

_MOST = 12


class CareerWins(ShowKind):
    """For every professional who won, through the last season that is told to the end."""

    name = "career-wins"
    topic = Topic.RECORDS
    hardness = Difficulty.MEDIUM
    covers = ("couples",)

    def questions(self, pools: Pools) -> Iterator[Question]:
        if not pools.ever:
            return
        wins: dict[str, list[str]] = defaultdict(list)
        for season in pools.ever:
            if season.winner:
                wins[season.winner.professional].append(f"{season.winner.celebrity} (season {season.number})")
        through = pools.ever[-1].number
        for professional, won in sorted(wins.items()):
            yield from self.ask_number(
                pools,
                pools.ever,
                f"{professional}/{through}",
                f"Through season {through}, how many seasons has {professional} won as a professional?",
                len(won),
                low=0,
                high=_MOST,
                because=f"The winning partner{' was' if len(won) == 1 else 's were'} {listing(won)}.",
                facts=[f"{professional} won with {each}" for each in won],
            )
