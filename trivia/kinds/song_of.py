"""Which song was it?"""

from collections.abc import Iterable, Iterator

from show.dance import Dance
from show.season import Season
from show.week import Week
from show.wording import credit
from trivia.kind import NightKind
from trivia.options import same
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import dance_fact, night, score, style


class SongOf(NightKind):
    """The song of a dance, among other songs of the night and the season."""

    name = "song-of"
    topic = Topic.MUSIC
    hardness = Difficulty.HARD
    weight = 1.5

    def questions_of_night(self, pools: Pools, season: Season, week: Week) -> Iterator[Question]:
        same_night = _single(week.dances)
        every = _single(dance for week in season.weeks for dance in week.dances)
        for danced in pools.danced_in(season, week):
            dance = danced.dance
            if " / " in dance.song:
                continue
            taken = [same(d.song) for d in week.dances if d.celebrity == dance.celebrity]
            scored = f", scored {score(dance)}" if dance.judged else ""
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{week.number}/{dance.celebrity}/{dance.style}",
                f"Which song did {dance.celebrity} dance the {style(dance.style)} to"
                f" in {night(season, week)}?",
                dance.song,
                (
                    [text for text, title in titles.items() if not _alike(title, taken)]
                    for titles in (same_night, every)
                ),
                told=[dance.celebrity, dance.style],
                because=f"It was “{dance.song}”{credit(dance)}, danced with {dance.partner}{scored}.",
                facts=[dance_fact(season, week, dance)],
            )


def _single(dances: Iterable[Dance]) -> dict[str, str]:
    """Each title that is not a medley's, with its plain spelling."""
    return {dance.song: same(dance.song) for dance in dances if " / " not in dance.song}


def _alike(title: str, taken: list[str]) -> bool:
    """Whether a title is one of those taken, or part of one, or has one in it."""
    return any(title in other or other in title for other in taken)
