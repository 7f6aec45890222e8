"""Who danced with a celebrity in place of the partner?"""

from collections.abc import Iterator

from show.season import Season
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import dance_fact, night, style


class StandIn(SeasonKind):
    """Stand-ins and switch-ups: a night on which all of a celebrity's own dances were with one other."""

    name = "stand-in"
    topic = Topic.PARTNERS
    hardness = Difficulty.HARD
    weight = 0.6

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        floors: dict[tuple[int, str], set[str]] = {}
        for week in season.weeks:
            for dance in week.dances:
                floors.setdefault((week.number, dance.celebrity), set()).update(
                    (dance.partner, *dance.joined_by)
                )
        asked = set()
        for danced in pools.danced(season.number):
            week, couple, dance = danced.week, danced.couple, danced.dance
            key = week.number, couple.celebrity
            if dance.partner == couple.professional or len(floors[key]) > 1 or key in asked:
                continue
            asked.add(key)
            others = [each.professional for each in season.couples if each is not couple]
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{week.number}/{couple.celebrity}",
                f"Who danced with {couple.celebrity} in {night(season, week)},"
                f" in place of {couple.professional}?",
                dance.partner,
                (*pools.like(dance.partner, others), pools.professionals_near(season)),
                told=[couple.celebrity, couple.professional],
                because=f"{couple.celebrity} and {dance.partner} danced the {style(dance.style)}"
                f" to “{dance.song}”.",
                facts=[dance_fact(season, week, dance), f"{couple.celebrity} danced it with {dance.partner}"],
            )
