"""How many perfect scores did the winners get in the last two weeks?"""

from collections.abc import Iterator

from show.season import Season
from show.wording import listing
from trivia.certain import own_dances, own_partner, sole_winner, whole
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import counted, dance_fact, style

_WEEKS = 2


class PerfectEnd(SeasonKind):
    """Counted in semifinal and finale; what the press said of it stands with the facts."""

    name = "perfect-end"
    topic = Topic.FINALES
    hardness = Difficulty.MEDIUM

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        winner = sole_winner(season)
        weeks = [week for week in season.weeks if week.danced][-_WEEKS:]
        if winner is None or not own_partner(season, winner):
            return
        danced = [each for each in own_dances(season, winner.celebrity) or () if each.week in weeks]
        if not danced or not all(whole(season, week) for week in weeks):
            return
        perfect = [each for each in danced if each.dance.perfect]
        said = [fact.sentence for fact in season.facts if fact.topic == "perfect" and not fact.disputed]
        styles = f": {listing(style(each.dance.style) for each in perfect)}" if perfect else ""
        yield from self.ask_number(
            pools,
            [season],
            f"{season.number}",
            f"How many perfect scores did the winners, {winner.name}, get in the last two weeks"
            f" of season {season.number}?",
            len(perfect),
            low=0,
            high=max(len(danced), 3),
            because=said[0]
            if said
            else f"Every judge gave 10 for {len(perfect)} of {counted(len(danced), 'dance')}{styles}.",
            facts=[*(dance_fact(season, each.week, each.dance) for each in danced), *said],
        )
