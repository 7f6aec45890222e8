"""Whose total was the best of four?"""

from collections.abc import Iterator

from show.season import Season
from show.week import Week
from show.wording import song
from trivia.certain import scored_night
from trivia.kind import NightKind
from trivia.options import WRONG, digest, hashed, mixed
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import dance_fact, night, score, style

_A_NIGHT = 3
"""How many questions are made of one night."""


class Comparison(NightKind):
    """One celebrity among three who got less on the same night."""

    name = "comparison"
    topic = Topic.SCORES
    hardness = Difficulty.HARD

    def questions_of_night(self, pools: Pools, season: Season, week: Week) -> Iterator[Question]:
        danced = scored_night(season, week)
        seed = digest(f"{self.name}/{season.number}/{week.number}")
        best = max((each.dance.total or 0 for each in danced), default=0)
        able = [
            (each, lower)
            for each in danced
            for lower in ([other for other in danced if (other.dance.total or 0) < (each.dance.total or 0)],)
            if len(lower) >= WRONG and (each.dance.total or 0) < best
        ]
        able.sort(key=lambda pair: mixed(seed, hashed(pair[0].couple.celebrity)))
        for each, lower in able[:_A_NIGHT]:
            lower.sort(key=lambda other: (-(other.dance.total or 0), other.couple.celebrity))
            names = [other.couple.celebrity for other in lower]
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{week.number}/{each.couple.celebrity}",
                f"Of these four, whose own dance got the most points from the judges in"
                f" {night(season, week)}?",
                each.couple.celebrity,
                (names[: WRONG + 1], names),
                because=f"It was {score(each.dance)} for the {style(each.dance.style)}"
                f" to {song(each.dance)}.",
                facts=[dance_fact(season, week, other.dance) for other in (each, *lower)],
            )
