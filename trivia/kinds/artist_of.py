"""Who is heard?"""

from collections.abc import Iterator

from show.season import Season
from trivia.kind import SeasonKind
from trivia.options import same, telling_words
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import dance_fact, night, style


class ArtistOf(SeasonKind):
    """The artist that a dance's song is credited to, among others of the season."""

    name = "artist-of"
    topic = Topic.MUSIC
    hardness = Difficulty.MEDIUM
    weight = 1.2

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        every = _plain_credits(dance.artist for week in season.weeks for dance in week.dances)
        nights = {week.number: _plain_credits(dance.artist for dance in week.dances) for week in season.weeks}
        for danced in pools.danced(season.number):
            week, dance = danced.week, danced.dance
            if dance.artist is None or not _plain_credits(iter([dance.artist])) or " / " in dance.song:
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
                    for names in (nights[week.number], every)
                ),
                told=[dance.celebrity, dance.song],
                because=f"{dance.celebrity} danced the {style(dance.style)} to it with {dance.partner}.",
                facts=[dance_fact(season, week, dance)],
            )


def _plain_credits(artists: Iterator[str | None]) -> list[str]:
    """Each artist once, without medleys and without songs that are only "from" a film."""
    return [
        name for name in dict.fromkeys(artists) if name and " / " not in name and not name.startswith("from ")
    ]
