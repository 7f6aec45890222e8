"""Which dance was it?"""

from collections.abc import Iterator

from show.season import Season
from show.week import Week
from trivia.kind import NightKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import dance_fact, night, score

_MIXED = ("&", "(", "Megamix")


class StyleOf(NightKind):
    """The style of a dance that is named by its song, among the styles of the season."""

    name = "style-of"
    topic = Topic.DANCES
    hardness = Difficulty.MEDIUM
    eases = True
    weight = 2.0

    def questions_of_night(self, pools: Pools, season: Season, week: Week) -> Iterator[Question]:
        styles = list(
            dict.fromkeys(
                dance.style
                for each in season.weeks
                for dance in each.dances
                if not any(sign in dance.style for sign in _MIXED)
            )
        )
        for danced in pools.danced_in(season, week):
            dance = danced.dance
            same_night = [d for d in week.dances if d.celebrity == dance.celebrity]
            if (
                any(sign in dance.style for sign in _MIXED)
                or sum(d.song == dance.song for d in same_night) > 1
            ):
                continue
            danced_too = " ".join(d.style for d in same_night)
            scored = f", and the judges gave {score(dance)}" if dance.judged else ""
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{week.number}/{dance.celebrity}/{dance.song}",
                f"Which dance did {dance.celebrity} perform to “{dance.song}” in {night(season, week)}?",
                dance.style,
                ([style for style in styles if style not in danced_too],),
                told=[dance.celebrity, dance.song],
                because=f"{dance.celebrity} danced it with {dance.partner}{scored}.",
                facts=[dance_fact(season, week, dance)],
                easier=int(dance.style == "Freestyle"),
            )
