"""Who is heard?"""

from collections.abc import Iterable, Iterator

from show.dance import Dance
from show.season import Season
from show.week import Week
from trivia.kind import NightKind
from trivia.options import same, telling_words
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import dance_fact, night, style


class ArtistOf(NightKind):
    """The artist that a dance's song is credited to, among others of the season."""

    name = "artist-of"
    topic = Topic.MUSIC
    hardness = Difficulty.MEDIUM
    weight = 1.2

    def questions_of_night(self, pools: Pools, season: Season, week: Week) -> Iterator[Question]:
        same_night = _plain_credits(week.dances)
        every = _plain_credits(dance for week in season.weeks for dance in week.dances)
        for danced in pools.danced_in(season, week):
            dance = danced.dance
            if dance.artist is None or not _plain_credits([dance]) or " / " in dance.song:
                continue
            credited = {
                d.artist for d in week.dances if d.celebrity == dance.celebrity and d.song == dance.song
            }
            if len(credited) != 1:
                continue
            covers = pools.artists_of_song[same(dance.song)]
            own = telling_words(dance.artist).union(*map(telling_words, covers))
            featured = "feat" in dance.artist
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{week.number}/{dance.celebrity}/{dance.song}",
                f"Which artist is credited with “{dance.song}”, {dance.celebrity}'s song"
                f" in {night(season, week)}?",
                dance.artist,
                (
                    [
                        name
                        for name in names
                        if ("feat" in name) is featured
                        and name not in covers
                        and own.isdisjoint(telling_words(name))
                    ]
                    for names in (same_night, every)
                ),
                told=[dance.celebrity, dance.song],
                because=f"{dance.celebrity} danced the {style(dance.style)} to it with {dance.partner}.",
                facts=[dance_fact(season, week, dance)],
            )


def _plain_credits(dances: Iterable[Dance]) -> list[str]:
    """Each artist once, without medleys and without songs that are only "from" a film."""
    artists = dict.fromkeys(dance.artist for dance in dances)
    return [name for name in artists if name and " / " not in name and not name.startswith("from ")]
