"""What did one judge give a couple?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion, Unknown
from ask.find import find_person
from ask.heard import Heard, Span
from ask.kinds import dances, score
from ask.mention import Mention
from ask.query import Query, Reading
from ask.scene import Scene
from ask.score_words import ALSO_SCORED, SCORED
from ask.selection import Selection, Wanted, hear_choice, name_week, select, table_of, topic_of
from ask.wording import an, count, credits_of, decimal, dispute, held, possessive, reach
from show.catalogue import Performance
from show.person import Person, Role
from show.wording import listing

_MANY = 4
"""Marks of more dances are told by their average; each stands in the table."""

_TEN = frozenset({"ten", "tens", "10s", "perfect"})
_GAVE = "give|gave|given|gives|gived|score|scored|award|awarded|mark|marked|rate|rated|hand|handed"


@dataclass(frozen=True, slots=True)
class Mark(Query):
    """One judge's marks for one couple's dances."""

    kind: ClassVar[str] = "mark"

    examples: ClassVar[tuple[str, ...]] = ("what did {judge} give {celebrity} for the {style}?",)

    judge: str
    celebrity: str
    season: str | None = None
    week: int | str | None = None
    style: str | None = None
    which: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        named = heard.people_outside_seasons
        if not 2 <= len(named) <= 3:
            return
        for judge in _find_judges(heard):
            others = [mention for mention in named if mention is not judge]
            couple = _couple_of(heard, others)
            if couple is None:
                continue
            celebrity, span = couple
            # A judge and a professional is who "gave" comes after, or "from" before.
            gives = heard.words[judge.end : judge.end + 1]
            given = heard.words[judge.start - 1 : judge.start] if judge.start else ()
            sure = bool({*gives} & set(_GAVE.split("|"))) or bool({*given} & {"from", "by"})
            cue = heard.find(_GAVE, SCORED, "get|got|receive|received from")
            dances = not heard.roles_of(judge).isdisjoint((Role.CELEBRITY, Role.PROFESSIONAL))
            if not cue or (dances and not sure):
                continue
            choice = hear_choice(heard)
            span |= judge.span | choice.span | cue | heard.among(ALSO_SCORED) | heard.among(_TEN)
            # "Did Bruno give her a 9?" is told what it was.
            span |= frozenset().union(*(number.span for number in heard.numbers))
            query = cls(judge.named, celebrity, choice.season, choice.week, choice.style, choice.which)
            yield Reading(query, span, weight=0.5 if sure else 0.1)

    def describe(self) -> str:
        return f"What did {self.judge} give {self.celebrity}?"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        judge = find_person(
            self, self.judge, scene, assumed, slot="judge", roles=(Role.JUDGE, Role.GUEST_JUDGE)
        )
        wanted = Wanted(
            celebrity=self.celebrity, season=self.season, week=self.week, style=self.style, which=self.which
        )
        told = select(self, wanted, scene, assumed)
        given = [each for selection in told for each in selection.performances if _marks_by(judge, each)]
        if not given:
            return _answer_none(self, judge, told[0])
        kept = [
            Selection(selection.appearance, tuple(each for each in selection.performances if each in given))
            for selection in told
        ]
        kept = [selection for selection in kept if selection.performances]
        appearance = kept[0].appearance
        return Answer(
            title=f"{judge.name} · {appearance.couple.celebrity}",
            sentence=" ".join(_tell(judge, selection, self.week) for selection in kept),
            details=("How the judges' marks made up the totals of some of these dances is not known.",)
            if any(each.dance.stated_total for selection in told for each in selection.performances)
            else (),
            tables=table_of(given),
            assumed=tuple(assumed),
            disputed=tuple(dispute(*(each.dance for each in given))),
            through=reach(appearance.season) if self.week is None else None,
            sources=credits_of(selection.appearance.season for selection in kept),
            followups=(
                Suggestion(
                    f"{possessive(appearance.couple.celebrity)} dances",
                    dances.Dances(appearance.couple.celebrity, str(appearance.season.number)),
                ),
            ),
            topic=topic_of(selection.appearance for selection in kept),
        )


def _find_judges(heard: Heard) -> list[Mention[str]]:
    """Who may be meant as the judge: those on the regular panel, or else its guests."""
    return [*heard.people_as(Role.JUDGE)] or [*heard.people_as(Role.GUEST_JUDGE)]


def _couple_of(heard: Heard, named: list[Mention[str]]) -> tuple[str, Span] | None:
    """The couple that the other names make."""
    celebrities = [each for each in named if Role.CELEBRITY in heard.roles_of(each)]
    dancers = [
        each for each in named if not heard.roles_of(each).isdisjoint((Role.CELEBRITY, Role.PROFESSIONAL))
    ]
    if len(dancers) != len(named) or (len(named) == 2 and len(celebrities) != 1):
        return None
    whose = celebrities[0] if celebrities else dancers[0]
    return whose.named, frozenset().union(*(each.span for each in named))


def _marks_by(judge: Person, performance: Performance) -> list[float]:
    return [mark for name, mark in performance.dance.marks_by_judge() if name == judge.name]


def _tell(judge: Person, selection: Selection, named: int | str | None) -> str:
    couple, season = selection.appearance.couple, selection.appearance.season
    given = [(each, mark) for each in selection.performances for mark in _marks_by(judge, each)]
    if len(given) == 1:
        each, mark = given[0]
        where = name_week(each.week.number, season, named)
        return f"{judge.name} gave {couple.name} {an(f'{mark:g}')} for their {held(each.dance)} in {where}."
    if len(given) <= _MANY:
        marks = listing(
            f"{an(f'{mark:g}')} for their {held(each.dance)} in week {each.week.number}"
            for each, mark in given
        )
        return f"{judge.name} gave {couple.name} {marks}, in season {season.number}."
    figures = [mark for _, mark in given]
    return (
        f"{judge.name} gave {couple.name} {count(len(figures), 'mark')} in season {season.number}, "
        f"{decimal(sum(figures) / len(figures))} on average, from {min(figures):g} to {max(figures):g}."
    )


def _answer_none(asked: Mark, judge: Person, selection: Selection) -> Unknown:
    couple, season = selection.appearance.couple, selection.appearance.season
    seats = list(dict.fromkeys(name for each in selection.performances for name in each.dance.judges))
    where = (
        name_week(selection.performances[0].week.number, season, asked.week)
        if selection.one_night
        else f"season {season.number}"
    )
    panel = f": the judges there were {listing(seats)}" if seats and judge.name not in seats else ""
    return Unknown(
        sentence=f"I have no mark by {judge.name} for {couple.name} in {where}{panel}.",
        nearest=(
            Suggestion(
                "The total",
                score.Score(couple.celebrity, str(season.number), asked.week, asked.style, asked.which),
            ),
        ),
    )
