"""How many points did a couple get in the finale?"""

from collections.abc import Iterator

from show.season import Season
from show.wording import listing
from trivia.certain import own_dances, whole
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import counted, dance_fact, figure, place, style


class FinaleTotal(SeasonKind):
    """All the judges' marks of the finale together, for couples whose every dance was marked."""

    name = "finale-total"
    topic = Topic.FINALES
    hardness = Difficulty.HARD
    eases = True

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        week = season.finale_week
        if week is None or season.disputed or not whole(season, week):
            return
        for couple in season.couples:
            danced = [dance for dance in week.dances if dance.celebrity == couple.celebrity]
            own = [each.dance for each in own_dances(season, couple.celebrity) or () if each.week is week]
            if not danced or len(own) != len(danced) or any(dance.bonus for dance in danced):
                continue
            points = sum(dance.total or 0 for dance in own)
            possible = sum(dance.highest_possible for dance in own)
            dances = listing(f"{figure(dance.total or 0)} for the {style(dance.style)}" for dance in own)
            yield from self.ask_number(
                pools,
                [season],
                f"{season.number}/{couple.celebrity}",
                f"How many of {possible} points did {couple.celebrity} get for"
                f" {counted(len(own), 'dance')} in the finale of season {season.number}?",
                points,
                low=len(own),
                high=possible,
                crowded=True,
                because=f"There were {dances}, and {place(couple.place or 0)} in the end."
                if couple.place
                else f"There were {dances}.",
                facts=[dance_fact(season, week, dance) for dance in own],
                easier=int(couple.won and points == possible),
            )
