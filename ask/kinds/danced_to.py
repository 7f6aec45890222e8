"""Who danced to a song, or to an artist's music?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rapidfuzz import fuzz, process

from ask.answer import Answer, Outcome, Row, Suggestion, Table, Topic, Unknown
from ask.find import NEAREST, find_person, find_season
from ask.heard import Heard, Span
from ask.kinds import dances, night
from ask.query import Query, Reading
from ask.scene import Scene
from ask.selection import hear_choice, topic_of
from ask.wording import amid, an, capital, count, credits_of, dispute, held, quoted, score
from show.catalogue import Appearance, Performance
from show.everyday import is_everyday
from show.person import Role
from show.spelling import words
from show.wording import listing, song

IN_A_SENTENCE = 4
_LONG = 5
"""A title of one word is taken as one, where none is expected, from so many letters on."""
ROWS = 40

_NEAR = 84
"""The likeness (0-100) from which a title counts as misspelt; one further off is offered, not taken."""

_DANCED = (
    "danced|dance|dances|dancing|performed|perform|performs|routine|routines|did|used|had|skated to",
    "song|songs|music|track|tune",
    "danced|dance|performed|perform|used|routine|routines",
    "score|scores|scored|total|points for",
    "who|which|what",
)
_BEFORE = frozenset(
    {"to", "song", "songs", "titled", "called", "track", "tune", "music", "hit", "used", "by"}
)
_AFTER = frozenset({"song", "songs", "music", "track", "tracks", "tune", "hit", "hits"})
_ALSO = frozenset(
    """
    song songs music track tracks tune tunes title titled artist singer band dance dances danced dancing
    perform performed performs performing performance routine routines used use set style week who
    couple someone did hit hits by to had number score scored points total
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class DancedTo(Query):
    """Every dance to a song or to an artist's music."""

    kind: ClassVar[str] = "danced_to"

    examples: ClassVar[tuple[str, ...]] = ("who danced to Hollaback Girl?", "songs by Beyoncé")
    follows_the_season: ClassVar[bool] = False

    song: str | None = None
    artist: str | None = None
    season: str | None = None
    celebrity: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        cue = heard.find(*_DANCED)
        couple = heard.couple
        also = heard.among(_ALSO) | heard.season_span | heard.week_span
        also |= heard.styles[0].span if heard.styles else frozenset()
        whose = couple[0] if couple else None
        for mention in heard.songs[:1]:
            span = mention.span | cue | also | (couple[1] if couple else frozenset())
            yield Reading(cls(mention.typed, None, heard.season, whose), span, weight=0.3 if cue else 0)
        for mention in heard.artists[:1]:
            span = mention.span | cue | also
            yield Reading(cls(None, mention.typed, heard.season), span, weight=0.2)
        if not heard.songs:
            yield from _hear_title(
                heard, cue | also | (couple[1] if couple else frozenset()), whose, bool(cue)
            )
        if cue and not heard.songs:
            yield from cls._hear_unheard(heard, cue | also)

    @classmethod
    def _hear_unheard(cls, heard: Heard, span: Span) -> Iterator[Reading]:
        """Titles and artists known as such only by where they stand, and misspelt titles."""
        vocabulary = heard.scene.catalogue.vocabulary
        people = frozenset().union(*(mention.span for mention in heard.people))
        size = len(heard.words)
        for length in range(min(6, size), 0, -1):
            for start in range(size - length + 1):
                end = start + length
                said = heard.words[start:end]
                if said not in vocabulary.artists:
                    continue
                plainly = all(is_everyday(word) for word in said) or length == 1
                named = heard.words[start - 1 : start] if start else ()
                placed = bool(_BEFORE & set(named) or _AFTER & set(heard.words[end : end + 1]))
                if plainly and not placed:
                    continue
                if people & frozenset(range(start, end)) and (not placed or hear_choice(heard).made):
                    continue  # singers have danced on the show, too
                yield Reading(
                    cls(None, " ".join(said), heard.season), span | frozenset(range(start, end)), weight=-0.1
                )
        start = next(
            (at + 1 for at, word in enumerate(heard.words[:-1]) if word in ("to", "song", "titled")), size
        )
        taken = heard.season_span | heard.week_span
        end = next((at for at in range(start, size) if at in taken), size)
        while end > start + 1 and heard.words[end - 1] in (
            "in",
            "on",
            "season",
            "during",
            "from",
            "by",
            "of",
        ):
            end -= 1
        title = " ".join(heard.words[start:end])
        if len(title) > 3 and _find_title(title, heard.scene) is not None:
            yield Reading(cls(title, None, heard.season), span | frozenset(range(start, end)), weight=-0.2)

    def describe(self) -> str:
        return f"Who danced to {self.song or self.artist}?"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        vocabulary = scene.catalogue.vocabulary
        season = find_season(self, self.season, scene, assumed) if self.season is not None else None
        if self.song is not None:
            title = words(self.song)
            if title not in vocabulary.songs:
                near = _find_title(" ".join(title), scene)
                if near is None:
                    return self._answer_none(scene)
                title = near
                assumed.append(f"Taking {quoted(self.song)} as “{vocabulary.songs[title][0].dance.song}”.")
            performances: Sequence[Performance] = vocabulary.songs[title]
            named = f"“{_title_of(performances[0], title)}”"
        else:
            artist = words(self.artist or "")
            performances = vocabulary.artists.get(artist, ())
            if not performances:
                return Unknown(sentence=f"I know no dance to music by {quoted(self.artist or '')}.")
            named = f"music by {_artist_of(performances[0], artist)}"
        performances = list({id(each): each for each in performances}.values())
        whole = len(performances)
        where = f" in season {season.number}" if season else ""
        if season is not None:
            performances = [each for each in performances if each.season is season]
        if self.celebrity is not None:
            person = find_person(
                self,
                self.celebrity,
                scene,
                assumed,
                slot="celebrity",
                roles=(Role.CELEBRITY, Role.PROFESSIONAL),
            )
            theirs = [
                each for each in performances if person.name in (each.couple.celebrity, each.dance.partner)
            ]
            if not theirs:
                assumed.append(f"{person.name} did not dance to it{where}, as far as I know.")
            performances = theirs or performances
        if not performances:
            return Unknown(
                sentence=f"I know no dance to {named}{where}, but {count(whole, 'dance')} in other seasons.",
                nearest=(Suggestion("All seasons", self.with_slot("season", None)),),
            )
        return self._answer(performances, named, where, assumed)

    def _answer(
        self, performances: Sequence[Performance], named: str, where: str, assumed: list[str]
    ) -> Answer:
        first = performances[0]
        return Answer(
            title=capital(named),
            sentence=_sentence(performances, named, where),
            details=_inspired(performances),
            tables=(Table(heading="Dances", rows=tuple(_row(each) for each in performances[:ROWS])),)
            if len(performances) > 1
            else (),
            assumed=tuple(assumed),
            disputed=tuple(dispute(*(each.dance for each in performances[:ROWS]))),
            sources=credits_of({each.season.number: each.season for each in performances}.values()),
            followups=(
                Suggestion(
                    f"Dances of {first.couple.celebrity}",
                    dances.Dances(first.couple.celebrity, str(first.season.number)),
                ),
                Suggestion("That night", night.Night(str(first.season.number), first.week.number)),
            ),
            topic=topic_of([Appearance(first.season, first.couple)], first.week.number)
            if len(performances) == 1
            else Topic(people=(first.couple.celebrity,)),
        )

    def _answer_none(self, scene: Scene) -> Unknown:
        titles = scene.catalogue.vocabulary.song_titles
        near = process.extract(" ".join(words(self.song or "")), titles, scorer=fuzz.WRatio, limit=NEAREST)
        return Unknown(
            sentence=f"I know no dance to {quoted(self.song or '')}.",
            nearest=tuple(
                Suggestion(f"Who danced to {title}?"[:80], DancedTo(title)) for title, _, _ in near
            ),
        )


def _hear_title(heard: Heard, span: Span, whose: str | None, cued: bool) -> Iterator[Reading]:
    """A title that stands where none is expected: "billie jean", "score for Xochitl's Hollaback Girl"."""
    songs = heard.scene.catalogue.vocabulary.songs
    if not heard.uncommon:
        return
    named = frozenset().union(*heard.spans())
    for length in range(min(6, len(heard.words)), 0, -1):
        for start in range(len(heard.words) - length + 1):
            said, at = heard.words[start : start + length], frozenset(range(start, start + length))
            if not at & heard.uncommon or at & named or said not in songs:
                continue
            if length > 1 or (cued and len(said[0]) >= _LONG):
                yield Reading(
                    DancedTo(" ".join(said), None, heard.season, whose),
                    span | at,
                    weight=-0.2 if cued else -0.4,
                )
                return


def _find_title(title: str, scene: Scene) -> tuple[str, ...] | None:
    """The song that is meant by a title, be it misspelt."""
    vocabulary = scene.catalogue.vocabulary
    said = tuple(title.split())
    if said in vocabulary.songs:
        return said
    near = process.extractOne(title, vocabulary.song_titles, scorer=fuzz.ratio, score_cutoff=_NEAR)
    return tuple(near[0].split()) if near else None


def _title_of(performance: Performance, title: tuple[str, ...]) -> str:
    """The song as the facts write it; of a medley, the one that is meant."""
    parts = [performance.dance.song, *performance.dance.song.split(" / ")]
    return next((part for part in parts if words(part)[: len(title)] == title), performance.dance.song)


def _artist_of(performance: Performance, artist: tuple[str, ...]) -> str:
    written = performance.dance.artist or ""
    parts = [*written.split(" / "), *(part.split(" feat")[0] for part in written.split(" / "))]
    return next((part for part in parts if words(part) == artist), written)


def _tell(performance: Performance, with_song: bool) -> str:
    dance = performance.dance
    where = f"in week {performance.week.number} of season {performance.season.number}"
    music = f" to {song(dance)}" if with_song else ""
    given = f", for {score(dance)}" if dance.judged else ""
    return f"{amid(performance.couple)}: {an(held(dance))}{music} {where}{given}"


def _sentence(performances: Sequence[Performance], named: str, where: str) -> str:
    first = performances[0]
    if len(performances) == 1:
        dance = first.dance
        given = f", for {score(dance)}" if dance.judged else ""
        return (
            f"{first.couple.celebrity} and {dance.partner} danced {an(held(dance))} to {song(dance)} "
            f"in week {first.week.number} of season {first.season.number}{given}."
        )
    told = count(len(performances), "dance")
    with_song = named.startswith("music")
    if len(performances) <= IN_A_SENTENCE:
        return (
            f"I know {told} to {named}{where}: {'; '.join(_tell(each, with_song) for each in performances)}."
        )
    couples = dict.fromkeys(amid(each.couple) for each in performances)
    names = f", by {listing(couples)}" if len(couples) <= 12 else f", by {count(len(couples), 'couple')}"
    return f"I know {told} to {named}{where}{names}."


def _inspired(performances: Sequence[Performance]) -> tuple[str, ...]:
    inspired = performances[0].dance.inspired_by if len(performances) == 1 else None
    return (f"It was inspired by {inspired}.",) if inspired else ()


def _row(performance: Performance) -> Row:
    dance = performance.dance
    where = f"Season {performance.season.number}, week {performance.week.number}"
    return Row(
        name=amid(performance.couple),
        value=score(dance),
        detail=f"{where} · {capital(held(dance))} · {song(dance)}",
    )
