"""Who left in a week, first, or last?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion, Topic, Unknown
from ask.cues import ALSO_WENT_OUT, WENT_OUT
from ask.find import find_season, find_week
from ask.heard import Heard, Night
from ask.kinds import dancer, night, overview
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import capital, count, credits_of, dispute, name_couples, number_word, reach
from show.couple import Couple, Exit
from show.season import Season
from show.week import Week
from show.wording import listing, ordinal

LATEST = "latest"

_ANOTHER_MATTER = (
    "score|scores|scored|points|marks|dance|dances|song|style|theme|judge|judges|guest|host|perfect|"
    "average|finalist|"
    "win|won|winner|partner|still|remaining|remain|remains|many|often|"
    "withdrew|withdraw|withdrawn|withdrawal|quit|how|injured|injury|hurt|youngest|oldest|robbed"
)
_THIS_WEEK = (
    "tonight|yesterday|recently|lately|latest|recent|recents|newest",
    "this|last|latest|past week|episode|show|night|tuesday|monday",
    "just",
    "most recently|recent",
)


@dataclass(frozen=True, slots=True)
class Eliminated(Query):
    """Who left in one week; without a week, in the latest one."""

    kind: ClassVar[str] = "eliminated"

    examples: ClassVar[tuple[str, ...]] = (
        "who was eliminated in week {week} of season {season}?",
        "who went home last week?",
    )

    week: str | None = None
    season: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        cue = heard.find(*WENT_OUT)
        if not cue or heard.people_outside_seasons or heard.negated or heard.find(*_ANOTHER_MATTER):
            return
        if heard.find("couples|celebrities|celebs|stars|contestants|pairs left") and not heard.find(
            "who|which"
        ):
            return  # who is left
        season_span = heard.season_span | heard.among(ALSO_WENT_OUT) | cue
        first = [each for each in heard.places if each.named in (1, -1)]
        if first and not heard.weeks:
            around = heard.find_all(
                "person|couple|celebrity|star|one|contestant|to|elimination|eliminee|boot"
            )
            yield Reading(
                FirstOut(heard.season, None if first[0].named == 1 else "last"),
                first[0].span | season_span | around,
            )
        elif not heard.places and len(heard.weeks) == 1:
            week = heard.weeks[0]
            named, season = str(week.named), heard.season
            if week.named is Night.FINALE and week.typed.startswith("last") and not heard.seasons:
                named, season = LATEST, LATEST
            yield Reading(cls(named, season), week.span | season_span)
        elif not heard.places and not heard.weeks and (latest := heard.find(*_THIS_WEEK)):
            yield Reading(
                cls(LATEST, heard.season or LATEST), latest | heard.find_all(*_THIS_WEEK) | season_span
            )
        elif not heard.places and not heard.weeks and not heard.seasons:
            yield Reading(cls(), season_span, weight=-0.5)
        elif not heard.places and not heard.weeks and len(heard.seasons) == 1:
            yield Reading(Exits(heard.season), season_span, weight=-0.5)

    def describe(self) -> str:
        where = f" of season {self.season}" if self.season else ""
        return f"Who left in week {self.week}{where}?" if self.week and self.week.isdecimal() else ""

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        if self.season is not None:
            season = find_season(self, self.season, scene, assumed)
        elif scene.catalogue.latest is not None:
            season = scene.catalogue.latest
            assumed.append(f"Taking season {season.number}, the latest I have.")
        else:
            return Unknown(sentence="I know no season yet.")
        if self.week is None or self.week == LATEST:
            week = season.last_week_danced
            if week is None:
                return Unknown(sentence=f"Season {season.number} has not been danced yet.")
            if not season.finished:
                assumed.append(f"Taking week {week.number}, the latest I have.")
        else:
            week = find_week(self, self.week, season, scene)
        gone = [
            couple for couple in season.couples if couple.left is not None and couple.left_week == week.number
        ]
        return Answer(
            title=f"Season {season.number} · Week {week.number}",
            sentence=_tell(gone, season, week),
            details=tuple(_tell_more(gone, season, week)),
            assumed=tuple(assumed),
            disputed=tuple(dispute(*gone)),
            through=reach(season),
            sources=credits_of([season]),
            followups=tuple(_followups(gone, season, week)),
            topic=_topic(gone, season, week),
        )


@dataclass(frozen=True, slots=True)
class FirstOut(Query):
    """Who was eliminated first, or last before the finale."""

    kind: ClassVar[str] = "first_out"

    examples: ClassVar[tuple[str, ...]] = ("who was eliminated first in season {season}?",)

    season: str | None = None
    which: str | None = None
    """None for the first, "last" for the last."""

    def describe(self) -> str:
        return f"Who was eliminated {self.which or 'first'} in season {self.season}?" if self.season else ""

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        season = _season(self, self.season, scene, assumed)
        gone = [couple for couple in season.couples if couple.left is Exit.ELIMINATED and couple.left_week]
        if not gone:
            return Unknown(sentence=f"Nobody has been eliminated in season {season.number} yet.")
        weeks = [couple.left_week or 0 for couple in gone]
        number = max(weeks) if self.which else min(weeks)
        found = [couple for couple in gone if couple.left_week == number]
        week = season.week(number)
        before = [
            couple
            for couple in season.couples
            if couple.left is Exit.WITHDREW and (couple.left_week or 0) < number
        ]
        last = "last before the finale" if season.finished else "most recently"
        return Answer(
            title=f"Season {season.number} · {'Last' if self.which else 'First'} elimination",
            sentence=f"{capital(name_couples(found))} were eliminated {last if self.which else 'first'} "
            f"in season {season.number}, in week {number}.",
            details=()
            if self.which
            else tuple(f"{couple.name} had withdrawn in week {couple.left_week}." for couple in before),
            assumed=tuple(assumed),
            disputed=tuple(dispute(*found)),
            through=reach(season) if self.which else None,
            sources=credits_of([season]),
            followups=tuple(_followups(found, season, week)) if week else (),
            topic=_topic(found, season, week),
        )


@dataclass(frozen=True, slots=True)
class Exits(Query):
    """Everybody who left a season, week by week."""

    kind: ClassVar[str] = "exits"

    season: str | None = None

    def describe(self) -> str:
        return f"Who left season {self.season}, week by week?" if self.season else ""

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        season = _season(self, self.season, scene, assumed)
        gone = [couple for couple in season.couples if couple.left is not None]
        gone.sort(key=lambda couple: couple.left_week or 0)
        if not gone:
            return Unknown(sentence=f"Nobody has left season {season.number} yet.")
        told = listing(
            f"{couple.celebrity} ({'withdrew, ' if couple.left is Exit.WITHDREW else ''}week "
            f"{couple.left_week})"
            for couple in gone
        )
        return Answer(
            title=f"Season {season.number} · Who left",
            sentence=f"{capital(number_word(len(gone)))} {'couple' if len(gone) == 1 else 'couples'} "
            f"left season {season.number} before its finale: {told}.",
            assumed=tuple(assumed),
            disputed=tuple(dispute(*gone)),
            through=reach(season),
            sources=credits_of([season]),
            followups=(Suggestion("Standings", overview.Overview(season=str(season.number))),),
            topic=Topic(season=season.number),
        )


def _season(query: Query, typed: str | None, scene: Scene, assumed: list[str]) -> Season:
    return find_season(query, typed or "latest", scene, assumed)


def _tell(gone: list[Couple], season: Season, week: Week) -> str:
    where = f"in week {week.number} of season {season.number}"
    out = [couple for couple in gone if couple.left is Exit.ELIMINATED]
    withdrawn = [couple for couple in gone if couple.left is Exit.WITHDREW]
    if not gone:
        if week is season.finale_week:
            return f"Week {week.number} was the finale of season {season.number}, which decided the places."
        return f"Nobody left {where}."
    told = []
    if out:
        told.append(f"{name_couples(out)} were eliminated")
    if withdrawn:
        told.append(f"{name_couples(withdrawn)} withdrew")
    return f"{listing(told)} {where}."


def _tell_more(gone: list[Couple], season: Season, week: Week) -> Iterator[str]:
    if week is season.finale_week:
        ranking = [couple for couple in season.couples if couple.left is None and couple.place is not None]
        if ranking and not gone:
            told = listing(f"{couple.celebrity} came {ordinal(couple.place or 0)}" for couple in ranking)
            yield f"{told}."
        for couple in ranking:
            if couple.note and "finale" in couple.note:
                yield f"{couple.celebrity}: {couple.note}"
    for couple in gone:
        if couple.place is not None:
            yield f"{couple.celebrity} finished {ordinal(couple.place)}."
    left = [
        couple for couple in season.couples if couple.left is None or (couple.left_week or 0) > week.number
    ]
    if not season.finished and week is season.last_week_danced:
        yield f"{capital(count(len(left), 'couple'))} are still in."


def _topic(gone: list[Couple], season: Season, week: Week | None) -> Topic:
    return Topic(
        season=season.number,
        week=week.number if week else None,
        people=tuple(name for couple in gone for name in (couple.celebrity, couple.professional)),
    )


def _followups(gone: list[Couple], season: Season, week: Week) -> Iterator[Suggestion]:
    number = str(season.number)
    yield Suggestion(f"Scores of week {week.number}", night.Night(season=number, week=week.number))
    for couple in gone[:2]:
        yield Suggestion(f"About {couple.celebrity}", dancer.Dancer(name=couple.celebrity))
    for other in (week.number - 1, week.number + 1):
        found = season.week(other)
        if found is not None and found.danced and found is not season.finale_week:
            yield Suggestion(f"Who left in week {other}", Eliminated(str(other), number))
