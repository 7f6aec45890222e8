"""How far do the facts go?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion, Topic, Unknown
from ask.heard import Heard
from ask.kinds import night, overview
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import count, credits_of
from show.wording import day

_REACH = (
    "how far|recent|current|fresh|old data|facts|records|information|knowledge|database|go|goes|reach|known",
    "how up to date", "up to date", "uptodate",
    "latest|newest|recent|last|current week|episode|night|season|data|show you|know|have|has",
    "which|what seasons|weeks you|know|have|cover|covered|covers|include|included",
    "how many seasons|weeks you|know|cover|covered|include",
    "data|facts|database|knowledge|records|information|info",
    "last|latest|recent update|updated|updates", "when updated|update", "updated",
    "cutoff|cut off",
    "your|the data|facts|records|information end|ends|stop|stops|reach", "what week is|are now|it|we",
    "latest|newest|recent week|episode|night", "current|latest|newest|recent season",
)  # fmt: skip
_DATA = "data|facts|database|knowledge|records|information|info|you|bot|your"
_ALSO = frozenset(
    """
    end ends stop stops data facts database knowledge records information info you your how far recent
    current fresh go goes reach known latest newest last week season seasons weeks episode episodes
    night know have has cover covered covers include included update updated updates date when what
    which until till stored store up to now cutoff most
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class Reach(Query):
    """The seasons that are known, and up to which night."""

    kind: ClassVar[str] = "reach"

    examples: ClassVar[tuple[str, ...]] = ("how far does your data go?",)
    follows_the_season: ClassVar[bool] = False

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        cue = heard.find(*_REACH)
        if not cue or heard.people or heard.styles or heard.songs or heard.themes:
            return
        if any(mention.named != "latest" for mention in heard.seasons):
            return
        asks_for_data = heard.find(_DATA, "up to date", "update|updated")
        span = cue | asks_for_data | heard.season_span | heard.week_span | heard.among(_ALSO)
        span |= heard.place_span(-1)
        yield Reading(cls(), span, weight=0.2 if asks_for_data else -0.8)

    def describe(self) -> str:
        return "How far do your facts go?"

    def reply(self, scene: Scene) -> Outcome:
        seasons = scene.catalogue.seasons
        latest = scene.catalogue.latest
        if latest is None or latest.last_week_danced is None:
            return Unknown(sentence="I know no season yet.")
        week = latest.last_week_danced
        dances = len(scene.catalogue.performances)
        known = f"I know seasons {seasons[0].number} to {latest.number}"
        if latest.finished:
            until = day(latest.finale or week.air_date)
            sentence = f"{known}, up to the finale of season {latest.number} on {until}."
        else:
            sentence = (
                f"{known}, up to week {week.number} of season {latest.number} "
                f"({day(latest.as_of or week.air_date)})."
            )
        return Answer(
            title="How far the facts go",
            sentence=sentence,
            details=(
                f"That is {count(len(scene.catalogue.appearances), 'couple')} and {count(dances, 'dance')}.",
            ),
            sources=credits_of([latest]),
            followups=(
                Suggestion("The latest scores", night.Night(str(latest.number), week.number)),
                Suggestion("The latest season", overview.Overview(str(latest.number))),
            ),
            topic=Topic(season=latest.number, week=week.number),
        )
