"""Who was the third of a trio?"""

from collections.abc import Iterator

from show.season import Season
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import dance_fact, night, style


class Trio(SeasonKind):
    """The professional who joined a couple for one dance."""

    name = "trio"
    topic = Topic.PARTNERS
    hardness = Difficulty.HARD
    weight = 0.6

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        professionals = {couple.professional for couple in season.couples}
        asked = set()
        for danced in pools.danced(season.number):
            week, couple, dance = danced.week, danced.couple, danced.dance
            floor = {
                name
                for each in week.dances
                if each.celebrity == couple.celebrity
                for name in (each.partner, *each.joined_by)
            }
            if len(dance.joined_by) != 1 or floor != {dance.partner, *dance.joined_by}:
                continue
            if (week.number, couple.celebrity) in asked:
                continue
            asked.add((week.number, couple.celebrity))
            (third,) = dance.joined_by
            thirds = {name for each in week.dances for name in each.joined_by} - floor
            others = sorted(professionals - floor)
            near = [name for name in pools.professionals_near(season) if name not in floor]
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{week.number}/{couple.celebrity}",
                f"Who joined {couple.celebrity} and {dance.partner} as the third of their trio"
                f" in {night(season, week)}?",
                third,
                (*pools.like(third, sorted(thirds)), *pools.like(third, others), near),
                told=[couple.celebrity, dance.partner],
                because=f"The three of them danced the {style(dance.style)} to “{dance.song}”.",
                facts=[dance_fact(season, week, dance), f"Joined by {third}"],
            )
