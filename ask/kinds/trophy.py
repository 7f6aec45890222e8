"""What is the trophy called, and after whom?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion, Topic, Unknown
from ask.find import find_fitting_seasons
from ask.heard import Heard
from ask.kinds import overview, winner
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import credits_of, spans
from show.catalogue import Catalogue
from show.fact import Fact

_TROPHY = (
    "trophy|trophies|mirrorball|mirrorballs|prize|award|cup|statue", "mirror ball|balls",
)  # fmt: skip
_NAMED = (
    "named|name|names|called|call|title|honor|honors|honour|honours|honoring|honouring|dedicated|renamed|rename|namesake|after",
    "what|which|kind|type trophy|mirrorball|prize|award",
    "who|whom after",
    "look|looks|like",
)
_ALSO = frozenset(
    """
    trophy trophies mirrorball mirror ball prize award name named names called call after whom who what
    which honor honors honour honours memory dedicated renamed rename full official season when winner
    winners win won since get gets late judge namesake title whose first
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)
_NAMESAKE = "namesake"


@dataclass(frozen=True, slots=True)
class Trophy(Query):
    """The trophy of a season, and whom it is named after."""

    kind: ClassVar[str] = "trophy"

    examples: ClassVar[tuple[str, ...]] = ("what is the trophy called?", "who is the trophy named after?")

    season: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        cue, named = heard.find(*_TROPHY), heard.find(*_NAMED)
        if not cue or not named:
            return
        # "The Len Goodman trophy" names it by whom it is named after.
        people = frozenset().union(*(mention.span for mention in heard.people))
        if people and not heard.find("named|renamed|called|name after|for|since|when", "after", "why"):
            return
        span = cue | named | heard.season_span | people | heard.among(_ALSO) | heard.place_span(1)
        yield Reading(cls(heard.season), span, weight=0.2)

    def describe(self) -> str:
        return "What is the trophy called?"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        if self.season is not None:
            seasons = find_fitting_seasons(self, self.season, scene, assumed)
        else:
            seasons = tuple(season for season in scene.catalogue.seasons if season.trophy)[-1:]
        season = seasons[-1] if seasons else None
        if season is None or season.trophy is None:
            which = f" of season {season.number}" if season else ""
            return Unknown(
                sentence=f"My facts don't tell the trophy{which} yet.",
                nearest=(Suggestion("The trophy of the last winners", Trophy()),),
            )
        fact = _find_namesake(scene.catalogue, season.trophy)
        same = [each.number for each in scene.catalogue.seasons if each.trophy == season.trophy]
        return Answer(
            title=season.trophy,
            sentence=f"The trophy of season {season.number} is the {season.trophy}"
            + (
                f", named after {fact.answer}." if fact else "; it is not named after anybody that I know of."
            ),
            details=(
                *((fact.sentence,) if fact else ()),
                f"So it was called in seasons {spans(same)}."
                if len(same) > 1
                else "So it was called that season only.",
            ),
            assumed=tuple(assumed),
            disputed=((fact.disputed,) if fact and fact.disputed else ()),
            sources=credits_of([season]),
            followups=(
                Suggestion(f"Who won season {season.number}?", winner.Winner(str(season.number))),
                Suggestion(f"Season {season.number}", overview.Overview(str(season.number))),
            ),
            topic=Topic(season=season.number, people=fact.people if fact else ()),
        )


def _find_namesake(catalogue: Catalogue, trophy: str) -> Fact | None:
    """What is told of the name, in any season that gave the same trophy."""
    return next(
        (
            fact
            for season in catalogue.seasons
            if season.trophy == trophy
            for fact in season.facts
            if fact.topic == _NAMESAKE
        ),
        None,
    )
