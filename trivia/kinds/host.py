"""Who hosted a season?"""

from collections.abc import Iterator

from show.season import Season
from show.wording import listing
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic


class Host(SeasonKind):
    """Beside the other host, where there were two; among the hosts of all seasons."""

    name = "host"
    topic = Topic.HOSTS
    hardness = Difficulty.MEDIUM
    covers = ("hosts",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if not season.finished or season.disputed or not 1 <= len(season.hosts) <= 2:
            return
        for host in season.hosts:
            beside = [other for other in season.hosts if other != host]
            prompt = (
                f"Who hosted season {season.number} together with {beside[0]}?"
                if beside
                else f"Who hosted season {season.number}?"
            )
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{host}",
                prompt,
                host,
                ([other for other in pools.hosts if other not in season.hosts],),
                told=beside,
                because=f"{listing(season.hosts)} presented the show in {season.year}.",
                facts=[f"Season {season.number}: hosts {listing(season.hosts)}"],
            )
