"""When did a season begin or end, when did a week air, and how long did it all take?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion, Topic, Unknown
from ask.find import find_fitting_seasons, number_of
from ask.heard import Heard, Night
from ask.kinds import night, overview
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import count, credits_of, reach
from show.season import Season
from show.wording import day, listing

START, END, LENGTH = "start", "end", "length"

_START = (
    "start|starts|started|starting|began|begin|begins|beginning|begun|kick|kicked|launched|launch|launches|"
    "debut|debuted|debuts|opened|opens|opening|premiere|premiered|premieres|premier|premiering|commence|commenced",
    "first aired|air|airs|episode",
)
_END = (
    "end|ends|ended|ending|finish|finished|finishes|finishing|conclude|concluded|concludes|wrap|wrapped|over|"
    "finale|finales|final|finals|last",
)
_LENGTH = (
    "how long", "length|duration|lasted|lasts|last", "how many|much weeks|days|months|episodes|shows",
    "number of weeks",
)  # fmt: skip
_DATE = (
    "when", "date|dates|day", "what|which day|date|month|year|time", "on which|what",
    "air|aired|airs|airing|broadcast",
    "wen", "start|end date", "month|year",
)  # fmt: skip
_ALSO = frozenset(
    """
    when date dates day air aired airs airing broadcast month year take place took happen happened held
    start starts started starting began begin begins beginning end ends ended ending finish finished
    premiere premiered premieres finale final week season episode show what which on exact run ran
    running long weeks many how last lasted length duration first did is was does will kick kicked off
    wrap wrapped go went to from debut debuted launch launched over conclude concluded night opening
    closing shown tv number
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class Dates(Query):
    """The dates of a season or of one of its weeks."""

    kind: ClassVar[str] = "dates"

    examples: ClassVar[tuple[str, ...]] = (
        "when did season {season} start?",
        "when was the finale of season {season}?",
        "how long was season {season}?",
    )

    season: str | None = None
    week: int | str | None = None
    asked: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        if heard.people_outside_seasons or heard.styles or heard.themes:
            return
        dated, long = heard.find(*_DATE), heard.find(*_LENGTH)
        if not dated and heard.find("who|place|placed|came|finish|finished|ended"):
            return  # "last" is a place then
        start, end = heard.find(*_START), heard.find(*_END)
        span = (
            heard.season_span
            | heard.week_span
            | heard.among(_ALSO)
            | heard.place_span(-1)
            | heard.place_span(1)
        )
        if long and (heard.seasons or heard.find("season|seasons")) and not heard.weeks:
            yield Reading(cls(heard.season, None, LENGTH), span | long, weight=0.1)
        if not dated:
            return
        week = heard.week
        if week is not None and not isinstance(week, int) and week in (Night.PREMIERE, Night.FINALE):
            # "The premiere date" is the season's, whatever else of it is called so.
            yield Reading(cls(heard.season, None, START if week == Night.PREMIERE else END), span | dated)
        elif week is not None:
            yield Reading(cls(heard.season, week), span | dated)
        elif start:
            # The show itself began with its first season.
            show = heard.season is None and heard.find("dwts|show|program|series")
            season = "1" if show and not heard.find("season|latest|new|this|next") else heard.season
            yield Reading(cls(season, None, START), span | dated | start | frozenset(show or ()))
        elif end:
            yield Reading(cls(heard.season, None, END), span | dated | end)
        elif heard.seasons:
            yield Reading(cls(heard.season, None, None), span | dated, weight=-0.2)

    def describe(self) -> str:
        return f"When was season {self.season}?" if self.season else ""

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        if self.season is not None:
            seasons = find_fitting_seasons(self, self.season, scene, assumed)
        elif scene.catalogue.latest is not None:
            seasons = (scene.catalogue.latest,)
            assumed.append(f"Taking season {seasons[0].number}, the latest I have.")
        else:
            return Unknown(sentence="I know no season yet.")
        season = seasons[-1]
        number = None
        if self.week is not None:
            number = self.week if isinstance(self.week, int) else number_of(self.week, season)
            if season.week(number) is None:
                return Unknown(
                    sentence=f"Season {season.number} has no week {number}: "
                    f"I know {count(len(season.weeks), 'week')} of it.",
                    nearest=(Suggestion("Its dates", Dates(str(season.number))),),
                )
        return Answer(
            title=f"Season {season.number} · Dates" if len(seasons) == 1 else "Dates",
            sentence=" ".join(self._tell(each) for each in seasons),
            details=tuple(self._details(season)) if len(seasons) == 1 else (),
            assumed=tuple(assumed),
            through=reach(season),
            sources=credits_of(seasons),
            followups=(
                *(
                    [Suggestion("Scores of that night", night.Night(str(season.number), number))]
                    if number
                    else []
                ),
                Suggestion(f"Season {season.number}", overview.Overview(str(season.number))),
            ),
            topic=Topic(season=season.number if len(seasons) == 1 else None, week=number),
        )

    def _tell(self, season: Season) -> str:
        whole = f"Season {season.number}"
        if self.week is not None:
            return _tell_week(season, self.week)
        if self.asked == START:
            return f"{whole} began on {day(season.premiere)}."
        if self.asked == END:
            if season.finale is not None:
                return f"{whole} ended on {day(season.finale)}."
            planned = season.weeks[-1] if season.weeks else None
            when = (
                f"; its finale is announced for {day(planned.air_date)}"
                if planned and not planned.danced
                else ""
            )
            return f"{whole} has not ended yet{when}."
        if season.finale is None:
            so_far = count(sum(week.danced for week in season.weeks), "week")
            return f"{whole} began on {day(season.premiere)} and is still on, with {so_far} danced so far."
        danced = count(sum(week.danced for week in season.weeks), "week")
        if self.asked == LENGTH:
            return f"{whole} lasted {danced}, from {day(season.premiere)} to {day(season.finale)}."
        return f"{whole} ran from {day(season.premiere)} to {day(season.finale)}, over {danced}."

    def _details(self, season: Season) -> Iterator[str]:
        if self.asked == START and season.finale is not None:
            yield f"It ended on {day(season.finale)}."
        if self.asked == END:
            yield f"It had begun on {day(season.premiere)}."
        if season.networks and self.week is None:
            yield f"It was shown on {listing(season.networks)}."


def _tell_week(season: Season, named: int | str) -> str:
    week = season.week(named if isinstance(named, int) else number_of(named, season))
    if week is None:
        return f"Season {season.number} has no such week."
    which = f"Week {week.number} of season {season.number}" + (f" ({week.theme})" if week.theme else "")
    if not week.danced:
        return f"{which} is announced for {day(week.air_date)}; it has not aired in my facts yet."
    more = listing(day(each) for each in week.other_air_dates)
    return f"{which} aired on {day(week.air_date)}" + (f", with more on {more}." if more else ".")
