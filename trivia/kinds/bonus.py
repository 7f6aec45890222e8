"""How many bonus points did a couple win?"""

from collections.abc import Iterator

from show.dance import Kind
from show.season import Season
from trivia.certain import contested
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import counted, dance_fact, night, style

_MOST = 15


class Bonus(SeasonKind):
    """The points that a couple won in a relay, a marathon or a challenge of one night."""

    name = "bonus"
    topic = Topic.SCORES
    hardness = Difficulty.HARD
    weight = 0.6

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if season.disputed:
            return
        for week in season.weeks:
            for dance in week.dances:
                if not dance.bonus or week.disputed or contested(season, dance):
                    continue
                if [d.bonus for d in week.dances if d.celebrity == dance.celebrity and d.bonus] != [
                    dance.bonus
                ]:
                    continue
                for_what = (
                    f"in the {style(dance.style)} {dance.kind.value}"
                    if dance.kind in (Kind.RELAY, Kind.MARATHON)
                    else "on top of the marks"
                )
                yield from self.ask_number(
                    pools,
                    [season],
                    f"{season.number}/{week.number}/{dance.celebrity}",
                    f"How many bonus points did {dance.celebrity} win {for_what} in {night(season, week)}?",
                    dance.bonus,
                    low=1,
                    high=_MOST,
                    because=f"They danced to “{dance.song}” and won {counted(dance.bonus, 'point')}.",
                    facts=[f"{dance_fact(season, week, dance)}, {dance.bonus} bonus"],
                )
