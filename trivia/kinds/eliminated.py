"""Who was eliminated in a week?"""

from collections.abc import Iterator

from show.couple import Exit
from show.season import Season
from show.wording import ordinal
from trivia.certain import doubtful
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact, night


class Eliminated(SeasonKind):
    """The one celebrity who went, among those who danced on that night and stayed."""

    name = "eliminated"
    topic = Topic.ELIMINATIONS
    hardness = Difficulty.HARD
    weight = 1.2
    covers = ("couples", "cast")

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        last = season.last_week_danced
        if season.disputed or last is None:
            return
        for week in season.weeks:
            if week.number >= last.number or week.disputed:
                continue  # the newest night may be half told, and a finale has its own questions
            left = [couple for couple in season.couples if couple.left_week == week.number]
            if len(left) != 1 or left[0].left is not Exit.ELIMINATED or doubtful(left[0]):
                continue
            (couple,) = left
            stayed = {c.celebrity for c in season.couples if c.left_week is None or c.left_week > week.number}
            bottom = [d.celebrity for d in week.dances if d.result and d.result.startswith("Bottom")]
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{week.number}",
                f"Which celebrity was eliminated in {night(season, week)}?",
                couple.celebrity,
                (
                    [name for name in bottom if name in stayed],
                    [name for name in (dance.celebrity for dance in week.dances) if name in stayed],
                ),
                because=f"{couple.name} went home"
                + (f" in {ordinal(couple.place)} place." if couple.place and season.finished else "."),
                facts=[couple_fact(season, couple)],
            )
