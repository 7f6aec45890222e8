"""Who sat in as a guest judge, and who was missing from the panel?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion, Topic, Unknown
from ask.find import find_person, find_season, number_of
from ask.heard import Heard
from ask.kinds import judges, night
from ask.query import Query, Reading
from ask.scene import Scene
from ask.selection import name_week
from ask.wording import count, credits_of
from show.person import Person, Role
from show.season import Season
from show.week import Week
from show.wording import listing

ABSENT = "absent"

_GUEST = (
    "guest|guests|celebrity|special|visiting|extra judge|judges|judged|judging|panelist|panelists",
    "judge|judges|judged|panel guest|guests|guested",
    "guest|guests week|night|on|in|panel",
    "guest|guests",
    "sat|sit|filled|fill|stepped|step|stood in",
    "fourth|4th|extra|additional judge",
)
_ABSENT = (
    "replaced|replace|replaces|replacing|replacement|substitute|substituted|subbed|sub",
    "filled|fill|filling|sat|stood|stepped|covered for|place|seat|spot",
    "absent|missing|missed|miss|misses|skipped|absence|sick",
    "stand in",
)
_ALSO = frozenset(
    """
    how many number count guest guests judge judges judged judging panel panelist panelists sat sit in
    sitting special celebrity who when which week season was were filled stepped stood extra fourth 4th
    additional there any table night show seasons as on have had appear appeared appearance place
    instead of seat names list weeks
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class GuestJudges(Query):
    """Guests on the panel: of a week, of a season, or somebody's visits; with `asked`, who was missing."""

    kind: ClassVar[str] = "guest_judges"

    examples: ClassVar[tuple[str, ...]] = (
        "who was the guest judge in week {week} of season {season}?",
        "guest judges of season {season}",
    )

    season: str | None = None
    week: int | str | None = None
    person: str | None = None
    asked: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        named = heard.people_outside_seasons
        if len(named) > 1 or heard.styles:
            return
        away = heard.find(*_ABSENT)
        guest = heard.find(*_GUEST)
        span = heard.season_span | heard.week_span | heard.among(_ALSO)
        span |= named[0].span if named else frozenset()
        span |= heard.themes[0].span if heard.themes else frozenset()
        person, season, week = named[0].named if named else None, heard.season, heard.week
        if heard.themes and season is None and week is None and len(heard.themes[0].named) == 1:
            # "Who was the guest judge on Wicked Night?"
            of_theme, on = heard.themes[0].named[0]
            season, week = str(of_theme.number), on.number
        if away and (heard.find("judge|judges|panel") or (named and Role.JUDGE in heard.roles_of(named[0]))):
            yield Reading(cls(season, week, person, ABSENT), span | away, weight=0.2)
        if guest and not (named and heard.find("how many|often")):
            weight = 0.2 if heard.find("guest|guests") else -0.2
            yield Reading(cls(season, week, person), span | guest, weight=weight)

    def describe(self) -> str:
        return f"Guest judges of season {self.season}" if self.season else ""

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        person = (
            find_person(
                self, self.person, scene, assumed, slot="person", roles=(Role.GUEST_JUDGE, Role.JUDGE)
            )
            if self.person is not None
            else None
        )
        season = find_season(self, self.season, scene, assumed) if self.season is not None else None
        if season is None and (person is None or self.week is not None):
            season = scene.catalogue.latest
            if season is None:
                return Unknown(sentence="I know no season yet.")
            assumed.append(f"Taking season {season.number}, the latest I have.")
        week = None
        if self.week is not None and season is not None:
            week = season.week(self.week if isinstance(self.week, int) else number_of(self.week, season))
            if week is None:
                return Unknown(sentence=f"I don't know such a week of season {season.number}.")
        seasons = (season,) if season is not None else scene.catalogue.seasons
        weeks = [
            (each, one) for each in seasons for one in each.weeks if week is None or one.number == week.number
        ]
        sentence = (
            _tell_absent(weeks, person, season, week) if self.asked else _tell(weeks, person, season, week)
        )
        where = season or scene.catalogue.seasons[-1]
        guests = dict.fromkeys(guest for _, one in weeks for guest in one.guest_judges)
        return Answer(
            title="Guest judges" + (f" · Season {season.number}" if season else ""),
            sentence=sentence,
            details=_details(week) if week and not self.asked else (),
            assumed=tuple(assumed),
            sources=credits_of(seasons),
            followups=(
                *(
                    [Suggestion("Scores of that night", night.Night(str(where.number), week.number))]
                    if week and week.danced
                    else []
                ),
                Suggestion("The regular judges", judges.Judges(str(where.number))),
            ),
            topic=Topic(
                season=season.number if season else None,
                week=week.number if week else None,
                people=(person.name,) if person else tuple(guests) if week else (),
            ),
        )


def _tell(
    weeks: list[tuple[Season, Week]], person: Person | None, season: Season | None, week: Week | None
) -> str:
    where = _name(season, week)
    if person is not None:
        visits = [
            f"week {one.number} of season {each.number}"
            for each, one in weeks
            if person.name in one.guest_judges
        ]
        if visits:
            return f"{person.name} was a guest judge in {listing(visits)}."
        return f"{person.name} was no guest judge{where}, as far as I know."
    guests = [(guest, one) for _, one in weeks for guest in one.guest_judges]
    if week is not None:
        names = listing(guest for guest, _ in guests)
        if not week.danced:
            return f"That week has not aired in my facts yet{where}."
        return (
            f"{names} sat in as guest {'judge' if len(guests) == 1 else 'judges'}{where}."
            if guests
            else f"There was no guest judge{where}."
        )
    if not guests:
        return f"There was no guest judge{where}."
    told = listing(f"{guest} (week {one.number})" for guest, one in guests)
    return (
        f"There {'was' if len(guests) == 1 else 'were'} {count(len(guests), 'guest judge')}{where}: {told}."
    )


def _tell_absent(
    weeks: list[tuple[Season, Week]], person: Person | None, season: Season | None, week: Week | None
) -> str:
    where = _name(season, week)
    missed = [
        (each, one) for each, one in weeks if one.absent and (person is None or person.name in one.absent)
    ]
    if not missed:
        who = f"{person.name} did not miss" if person else "Nobody missed"
        return f"{who} the panel{where}, as far as I know."
    told = listing(
        f"week {one.number} of season {each.number}"
        + ("" if person else f" ({listing(one.absent)})")
        + (
            f", with {listing(one.guest_judges)} as guest"
            if one.guest_judges
            else ", with nobody in the empty seat"
        )
        for each, one in missed
    )
    if person is not None:
        return f"{person.name} missed {told}."
    return f"The panel was not complete in {told}."


def _details(week: Week) -> tuple[str, ...]:
    panel = (f"The panel: {listing(week.panel)}.",) if week.panel else ()
    return (*panel, *((f"{listing(week.absent)} missed it.",) if week.absent else ()))


def _name(season: Season | None, week: Week | None) -> str:
    if season is None:
        return ""
    return f" in {name_week(week.number, season)}" if week else f" in season {season.number}"
