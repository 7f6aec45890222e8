"""What did somebody say?"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion, Topic, Unknown
from ask.find import CHOICES, find_fitting_seasons, find_person
from ask.heard import Heard, Span
from ask.kinds import dancer, overview
from ask.query import Query, Reading
from ask.scene import Scene
from ask.small_words import SMALL_WORDS
from ask.wording import count, quoted
from show.person import Person
from show.quote import Quote
from show.season import Season
from show.spelling import words
from show.wording import day

_QUOTED = "quote|quotes|quoted|quotation|quotations|qoute|qoutes|comment|comments"
_SAID = (
    _QUOTED, "said|say|says|saying|told|commented|comment|comments|remarked|remark|remarks",
    "reacted|react",
    "words|statement|statements|reaction|speech|thoughts|respond|responded|response",
    "talk|talked|talking|speak|spoke about|of|on", "feel|felt|feeling about|after", "think|thought about|of",
)  # fmt: skip
_ABOUT = frozenset({"about", "on", "regarding", "concerning", "after", "when", "to", "mentioning"})
_ALSO = frozenset(
    """
    most favorite favourite best known quote quotes quoted said say says saying told tell words
    statement something anything exactly thing things comment comments commented remark remarks reaction
    reacted react interview interviews spoke speak talk talked talking speech thoughts famous memorable
    any some random another other more by from press reporters after about mention mentioned mentioning
    feel felt feeling judge judges
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)
_UNSAID = (
    SMALL_WORDS
    | _ALSO
    | frozenset({"season", "week", "night", "show", "being", "getting", "having", "her", "his"})
)
_MEANT = {
    "victory": "winning", "win": "winning", "won": "winning", "wins": "winning", "champion": "winning",
    "triumph": "winning", "winner": "winning", "mirrorball": "trophy", "prize": "trophy", "ball": "trophy",
    "mirror": "trophy", "lost": "finishing", "losing": "finishing", "finished": "finishing",
    "finish": "finishing",
    "injured": "injury", "hurt": "injury", "final": "finale", "finals": "finale", "farewell": "goodbye",
}  # fmt: skip
"""What is asked for in one word and told in another."""


@dataclass(frozen=True, slots=True)
class Quotation(Query):
    """One attributed quote that fits, another one each time."""

    kind: ClassVar[str] = "quote"

    examples: ClassVar[tuple[str, ...]] = (
        "what did {celebrity} say about winning?",
        "a quote by {professional}",
        "a quote from season {season}",
    )

    about: str | None = None
    """A word or a name that must stand in the quote or in what it is about."""

    person: str | None = None
    season: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        cue = heard.find(*_SAID)
        if not cue:
            return
        named = heard.people_outside_seasons
        about = _find_about(heard)
        spoken_of = [mention for mention in named if about and mention.start > min(about)]
        speakers = [mention for mention in named if mention not in spoken_of]
        if len(speakers) > 1 or len(spoken_of) > 1:
            return
        strong = heard.find(_QUOTED)
        if not speakers and not strong:
            return
        span = cue | strong | about | heard.season_span | heard.week_span | heard.among(_ALSO)
        span |= frozenset().union(*(mention.span for mention in (*named, *heard.styles[:1])))
        span |= frozenset().union(*(place.span for place in heard.places))
        subject: str | None = None
        if spoken_of:
            subject = spoken_of[0].named
        elif words_left := [heard.words[at] for at in sorted(about) if heard.words[at] not in _UNSAID]:
            subject = " ".join(words_left)
        if subject is None and not speakers and heard.seasons and not strong:
            return
        yield Reading(
            cls(subject, speakers[0].named if speakers else None, heard.season),
            span,
            weight=0.8 if about else 0.1,
        )

    def describe(self) -> str:
        return f"A quote by {self.person}" if self.person else "A quote"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        speaker = (
            find_person(self, self.person, scene, assumed, slot="person") if self.person is not None else None
        )
        seasons = (
            find_fitting_seasons(self, self.season, scene, assumed)
            if self.season is not None
            else scene.catalogue.seasons
        )
        said = [
            (season, quote)
            for season in seasons
            for quote in season.quotes
            if speaker is None or quote.person == speaker.name
        ]
        fitting = [entry for entry in said if self._is_about(entry[1], scene.catalogue.people)]
        if not fitting and speaker is not None and self.about is not None:
            # Of somebody who is quoted, something that only comes near is better than nothing, if it is told.
            fitting = _nearest(said, self.about, scene)
            if fitting:
                assumed.append(f"They said nothing I know about {quoted(self.about)}; this is what I have.")
        if not fitting:
            return self._answer_none(scene, speaker)
        fresh = [entry for entry in fitting if entry[1].text != scene.last_quote] or fitting
        season, quote = scene.chance.choice(fresh)
        return self._answer(season, quote, len(fitting), assumed)

    def _is_about(self, quote: Quote, people: Collection[str]) -> bool:
        """Whether the quote, or its occasion, has every word of `about`, or names that person."""
        if self.about is None:
            return True
        told = _stems(f"{quote.text} {quote.about or ''}")
        wanted = _stems(self.about)
        if self.about in people:
            # People speak of each other by their first names, or by their last.
            *first, last = words(self.about)
            return last in told or (bool(first) and first[0] in told)
        return bool(wanted) and told.issuperset(wanted)

    def _answer(self, season: Season, quote: Quote, fitting: int, assumed: list[str]) -> Answer:
        occasion = f", {quote.about}" if quote.about else ""
        printed = f"{quote.outlet}, {day(quote.date)}" if quote.date else f"{quote.outlet}, date not shown"
        return Answer(
            title=f"{quote.person} · Season {season.number}",
            sentence=f"“{quote.words}”",
            details=(f"{quote.person}{occasion}.", f"Printed by {printed}."),
            quote=quote,
            assumed=tuple(assumed),
            topic=Topic(season=season.number, people=(quote.person,)),
            followups=(
                *([Suggestion("Another quote", self)] if fitting > 1 else []),
                *(
                    [Suggestion(f"More by {quote.person}", Quotation(person=quote.person))]
                    if self.person is None
                    else []
                ),
                Suggestion(f"About {quote.person}", dancer.Dancer(name=quote.person)),
                Suggestion(f"Season {season.number}", overview.Overview(season=str(season.number))),
            ),
        )

    def _answer_none(self, scene: Scene, speaker: Person | None) -> Unknown:
        wanted = "".join(
            [
                f" by {speaker.name}" if speaker else "",
                f" about {quoted(self.about)}" if self.about is not None else "",
                f" from season {quoted(self.season)}" if self.season is not None else "",
            ]
        )
        nearest = []
        if speaker is not None and (self.about is not None or self.season is not None):
            nearest.append(Suggestion(f"Any quote by {speaker.name}", Quotation(person=speaker.name)))
        if self.season is not None:
            with_quotes = [season for season in scene.catalogue.seasons if season.quotes]
            nearest += [
                Suggestion(f"A quote from season {season.number}", Quotation(season=str(season.number)))
                for season in reversed(with_quotes[-3:])
            ]
        nearest.append(Suggestion("Any quote", Quotation()))
        total = sum(len(season.quotes) for season in scene.catalogue.seasons)
        return Unknown(
            sentence=f"I have no quote{wanted}. I know {count(total, 'quote')} in all.",
            nearest=tuple(nearest[:CHOICES]),
        )


def _find_about(heard: Heard) -> Span:
    """The words after "about", "on" or "after", up to where the season is named."""
    taken = heard.season_span | heard.week_span
    start = next(
        (at for at, word in enumerate(heard.words) if at and word in _ABOUT and at + 1 < len(heard.words)),
        None,
    )
    if start is None:
        return frozenset()
    end = next((at for at in range(start + 1, len(heard.words)) if at in taken), len(heard.words))
    return frozenset(range(start, end))


def _stems(text: str) -> set[str]:
    """Words made comparable: "her victory" and "after winning" speak of the same."""
    return {_MEANT.get(word, word) for word in words(text)}


def _nearest(said: Sequence[tuple[Season, Quote]], about: str, scene: Scene) -> list[tuple[Season, Quote]]:
    """The quotes that share most words with what is asked for; none about another person."""
    if about in scene.catalogue.people:
        return []
    wanted = _stems(about)
    shared = [len(wanted & _stems(f"{quote.text} {quote.about or ''}")) for _, quote in said]
    return [entry for entry, number in zip(said, shared, strict=True) if number == max(shared)]
