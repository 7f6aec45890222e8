"""Who judged a season or a week, and which seasons did somebody judge?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion, Topic, Unknown
from ask.find import find_fitting_seasons, find_person, number_of
from ask.heard import Heard
from ask.kinds import guest_judges, hosts, overview
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import count, credits_of, spans
from show.person import Person, Role
from show.season import Season
from show.wording import listing

_JUDGED = ("judge|judges|judged|judging|jugde|jugdes|panel|panelist|panelists|jury|juror|jurors|judgement",)
_ELSE = (
    "guest|guests", "how many|often|much", "most", "give|gave|given|gives|score|scores|scored|marks|points",
)  # fmt: skip
_ALSO = frozenset(
    """
    judge judges judged judging panel panelist panelists jury sat sit sitting table regular main names
    behind desk who when which seasons season year years week night on lineup line the made make up part
    member members
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class Judges(Query):
    """The panel of a season or a week, or the seasons of a judge."""

    kind: ClassVar[str] = "judges"

    examples: ClassVar[tuple[str, ...]] = ("who judged season {season}?",)

    season: str | None = None
    week: int | str | None = None
    person: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        cue = heard.find(*_JUDGED)
        named = heard.people_outside_seasons
        # Guests are another question, and so is what a judge gave.
        if not cue or len(named) > 1 or heard.styles or heard.find(*_ELSE):
            return
        if not (heard.seasons or heard.weeks or named or heard.find("who|whos", "judges|panel|jury")):
            return
        span = cue | heard.season_span | heard.week_span | heard.among(_ALSO)
        span |= named[0].span if named else frozenset()
        query = cls(heard.season, heard.week, named[0].named if named else None)
        yield Reading(query, span, weight=0.1)

    def describe(self) -> str:
        return f"Who judged season {self.season}?" if self.season else ""

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        person = (
            find_person(
                self, self.person, scene, assumed, slot="person", roles=(Role.JUDGE, Role.GUEST_JUDGE)
            )
            if self.person is not None
            else None
        )
        if self.season is not None:
            seasons = find_fitting_seasons(self, self.season, scene, assumed)
        elif person is not None:
            return _answer_person(person, scene, assumed)
        elif scene.catalogue.latest is not None:
            seasons = (scene.catalogue.latest,)
            assumed.append(f"Taking season {seasons[0].number}, the latest I have.")
        else:
            return Unknown(sentence="I know no season yet.")
        told, panel = [], seasons[-1].judges
        for season in seasons:
            sentence, panel = _tell(season, self.week)
            told.append(sentence)
        if person is not None and len(seasons) == 1:
            on_it = (
                f"Yes, {person.name} was on it"
                if person.name in panel
                else f"No, {person.name} was not on it"
            )
            told = [f"{on_it}: {told[0][0].lower()}{told[0][1:]}"]
        season = seasons[-1]
        guests = dict.fromkeys(guest for week in season.weeks for guest in week.guest_judges)
        return Answer(
            title="Judges" + (f" · Season {season.number}" if len(seasons) == 1 else ""),
            sentence=" ".join(told),
            details=(f"Guests over the season: {listing(guests)}.",)
            if guests and self.week is None and len(seasons) == 1
            else (),
            assumed=tuple(assumed),
            sources=credits_of(seasons),
            followups=(
                Suggestion("Guest judges", guest_judges.GuestJudges(str(season.number))),
                Suggestion("The hosts", hosts.Hosts(str(season.number))),
                Suggestion(f"Season {season.number}", overview.Overview(str(season.number))),
            ),
            topic=Topic(season=season.number if len(seasons) == 1 else None, people=tuple(panel)),
        )


def _tell(season: Season, named: int | str | None) -> tuple[str, tuple[str, ...]]:
    """The panel in a sentence, and who sat on it."""
    if named is not None:
        week = season.week(named if isinstance(named, int) else number_of(named, season))
        if week is not None and week.panel:
            without = f", without {listing(week.absent)}" if week.absent else ""
            return (
                f"Week {week.number} of season {season.number} was judged by {listing(week.panel)}{without}.",
                week.panel,
            )
        return f"I don't know the panel of that week of season {season.number}.", ()
    if not season.judges:
        return f"I don't know the panel of season {season.number}.", ()
    verb = "was judged" if season.finished else "is judged"
    return f"Season {season.number} {verb} by {listing(season.judges)}.", season.judges


def _answer_person(person: Person, scene: Scene, assumed: list[str]) -> Answer | Unknown:
    judged = [season for season in scene.catalogue.seasons if person.name in season.judges]
    guested = [
        f"week {week.number} of season {season.number}"
        for season in scene.catalogue.seasons
        for week in season.weeks
        if person.name in week.guest_judges
    ]
    if not judged and not guested:
        return Unknown(sentence=f"{person.name} was on no panel that I know of.")
    if not judged:
        return Answer(
            title=f"{person.name} · Guest judge",
            sentence=f"{person.name} was a guest judge in {listing(guested)}.",
            assumed=tuple(assumed),
            sources=credits_of(scene.catalogue.seasons),
            topic=Topic(people=(person.name,)),
        )
    word = "season" if len(judged) == 1 else "seasons"
    return Answer(
        title=f"{person.name} · Judge",
        sentence=f"{person.name} was on the regular panel of {count(len(judged), 'season')}: "
        f"{word} {spans(season.number for season in judged)}.",
        details=(f"As a guest in {listing(guested)}.",) if guested else (),
        assumed=tuple(assumed),
        sources=credits_of(judged),
        followups=(Suggestion(f"Season {judged[-1].number}", overview.Overview(str(judged[-1].number))),),
        topic=Topic(people=(person.name,)),
    )
