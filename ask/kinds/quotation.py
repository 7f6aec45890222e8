"""What did somebody say?"""

from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion, Unknown
from ask.find import CHOICES, find_fitting_seasons, find_person
from ask.kinds import dancer, overview
from ask.query import Query
from ask.scene import Scene
from ask.wording import count, day, quoted
from show.person import Person
from show.quote import Quote
from show.season import Season
from show.spelling import words


@dataclass(frozen=True, slots=True)
class Quotation(Query):
    """One attributed quote that fits, another one each time."""

    kind: ClassVar[str] = "quote"

    about: str | None = None
    """A word or a name that must stand in the quote or in what it is about."""

    person: str | None = None
    season: str | None = None

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
        fitting = [
            (season, quote)
            for season in seasons
            for quote in season.quotes
            if (speaker is None or quote.person == speaker.name) and self._is_about(quote)
        ]
        if not fitting:
            return self._answer_none(scene, speaker)
        fresh = [entry for entry in fitting if entry[1].text != scene.last_quote] or fitting
        season, quote = scene.chance.choice(fresh)
        return self._answer(season, quote, len(fitting), assumed)

    def _is_about(self, quote: Quote) -> bool:
        """Whether every word of `about` stands in the quote or in its occasion."""
        if self.about is None:
            return True
        spoken = set(words(f"{quote.text} {quote.about or ''}"))
        wanted = words(self.about)
        return bool(wanted) and spoken.issuperset(wanted)

    def _answer(self, season: Season, quote: Quote, fitting: int, assumed: list[str]) -> Answer:
        occasion = f", {quote.about}" if quote.about else ""
        printed = f"{quote.outlet}, {day(quote.date)}" if quote.date else f"{quote.outlet}, date not shown"
        return Answer(
            title=f"{quote.person} · Season {season.number}",
            sentence=f"“{quote.words}”",
            details=(f"{quote.person}{occasion}.", f"Printed by {printed}."),
            quote=quote,
            assumed=tuple(assumed),
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
