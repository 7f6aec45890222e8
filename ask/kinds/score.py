"""What did a couple score: in a week, in a style, in their first dance or their last?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion
from ask.heard import Heard
from ask.kinds import dances, night
from ask.query import Query, Reading
from ask.scene import Scene
from ask.score_words import ALSO_SCORED, GOT, SCORED
from ask.selection import Selection, Wanted, hear_choice, name_week, select, table_of, topic_of
from ask.wording import credits_of, dispute, held, marks, possessive, reach, score, total_of
from show.catalogue import Performance
from show.dance import Dance
from show.wording import listing, song


@dataclass(frozen=True, slots=True)
class Score(Query):
    """The totals of one couple's dances, those of a night added up."""

    kind: ClassVar[str] = "score"

    examples: ClassVar[tuple[str, ...]] = (
        "what did {celebrity} score in week {week}?",
        "what did {celebrity} get for the {style}?",
        "{celebrity} finale score",
    )

    celebrity: str
    season: str | None = None
    week: int | str | None = None
    style: str | None = None
    which: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        if heard.couple is None:
            return
        celebrity, span = heard.couple
        choice = hear_choice(heard)
        cue = heard.find(SCORED)
        if not cue and choice.made:
            cue = heard.find(*GOT)
        if not cue:
            return
        span |= choice.span | cue | heard.among(ALSO_SCORED)
        query: Query = cls(celebrity, choice.season, choice.week, choice.style, choice.which)
        if not choice.made:
            if heard.left_by(span):
                return
            query = dances.Dances(celebrity, choice.season)
        yield Reading(query, span, weight=0.15 if choice.made and heard.find(SCORED) else 0)

    def describe(self) -> str:
        where = f" in week {self.week}" if isinstance(self.week, int) else ""
        return f"{self.celebrity}: score{where}"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        wanted = Wanted(
            celebrity=self.celebrity, season=self.season, week=self.week, style=self.style, which=self.which
        )
        selections = select(self, wanted, scene, assumed)
        performances = [each for selection in selections for each in selection.performances]
        seasons = [selection.appearance.season for selection in selections]
        first = selections[0]
        return Answer(
            title=f"Season {seasons[0].number} · {first.appearance.couple.celebrity}"
            if len(selections) == 1
            else first.appearance.couple.celebrity,
            sentence=" ".join(_tell(selection, self.week) for selection in selections),
            details=tuple(_details(performances)),
            tables=table_of(performances),
            assumed=tuple(assumed),
            disputed=tuple(dispute(*(each.dance for each in performances))),
            through=reach(seasons[-1]) if self.week is None else None,
            sources=credits_of(seasons),
            followups=tuple(_followups(first)),
            topic=topic_of(
                (selection.appearance for selection in selections),
                first.performances[0].week.number if first.one_night else None,
            ),
        )


def _tell(selection: Selection, named: int | str | None) -> str:
    """One couple's figures in a sentence."""
    couple, season, danced = (
        selection.appearance.couple,
        selection.appearance.season,
        [each.dance for each in selection.performances],
    )
    if not selection.one_night:
        each = listing(
            f"{score(one.dance)} for their {held(one.dance)} in week {one.week.number}"
            for one in selection.performances
        )
        return f"{couple.name} scored {each}, in season {season.number}."
    where = f"in {name_week(selection.performances[0].week.number, season, named)}"
    if len(danced) == 1:
        return _tell_one(couple.name, danced[0], where)
    if not any(dance.judged for dance in danced):
        return f"{couple.name} were not scored {where}."
    each = listing(f"{score(dance)} for their {held(dance)}" for dance in danced)
    return f"{couple.name} scored {total_of(danced)} {where}: {each}."


def _tell_one(name: str, dance: Dance, where: str) -> str:
    if dance.total is None and dance.bonus is None:
        return f"{name} were not scored for their {held(dance)} {where}."
    return f"{name} scored {score(dance)} for their {held(dance)} {where}."


def _details(performances: Sequence[Performance]) -> list[str]:
    """Who gave what, and to which song, for a single dance; what a bonus comes to."""
    lines = []
    if len(performances) == 1:
        dance = performances[0].dance
        given = [f"{judge} {mark}" for judge, mark in dance.marks_by_judge()]
        if given and len(dance.marks) == len(dance.judges):
            lines.append(f"The marks: {listing(given)}.")
        elif given:
            lines.append(f"The marks: {marks(dance)}.")
        elif dance.judged:
            lines.append("How the judges' marks made the total is not known.")
        lines.append(f"They danced to {song(dance)}.")
    judged = [each.dance for each in performances if each.dance.judged]
    bonus = sum(each.dance.bonus or 0 for each in performances)
    if judged and bonus:
        total = sum(dance.total or 0 for dance in judged)
        lines.append(f"With the bonus that makes {total + bonus:g} points.")
    return lines


def _followups(selection: Selection) -> list[Suggestion]:
    couple, number = selection.appearance.couple, str(selection.appearance.season.number)
    return [
        Suggestion(f"{possessive(couple.celebrity)} dances", dances.Dances(couple.celebrity, number)),
        Suggestion("That night", night.Night(number, selection.performances[-1].week.number)),
    ]
