"""How often was a style danced, by whom, and by whom first?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Row, Suggestion, Table, Topic
from ask.find import find_night, find_person
from ask.heard import Heard
from ask.kinds import extreme
from ask.query import Query, Reading
from ask.scene import Scene
from ask.selection import danced_by, find_style, hear_when, name_week, reach_of
from ask.wording import amid, capital, count, credits_of, possessive, score
from show.catalogue import Performance
from show.dance import Kind
from show.fact_text import spoken
from show.person import Person, Role
from show.wording import listing, song

FIRST = "first"
IN_A_SENTENCE = 12
ROWS = 40

_WHO = (
    "who|which|whos|what danced|dance|did|performed|perform|had|got|does|do|dancing|couple|couples|celebs",
    "danced|performed|did|dance",
    "dances|routines|list",
)
_COUNTED = ("how many|often|much", "number|count|amount|tally of", "times", "count|tally")
_FIRST = ("first|1st|earliest|debut|debuted", "first time")
_ALSO = frozenset(
    """
    how many number count times often total amount dance dances danced dancing performed perform
    performances performance routine routines who which list all ever there first 1st earliest in
    history show every one season week night couple couples celebs time
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class StyleCount(Query):
    """The dances of one style: in a season, a week, by somebody, or ever."""

    kind: ClassVar[str] = "style_count"

    examples: ClassVar[tuple[str, ...]] = (
        "how many {style}s in season {season}?",
        "who danced a {style} in week {week} of season {season}?",
        "who danced the first {style}?",
    )

    style: str
    season: str | None = None
    week: int | str | None = None
    celebrity: str | None = None
    asked: str | None = None
    """"first": the earliest only."""

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        couple = heard.couple
        if not heard.styles or heard.songs or (heard.people_outside_seasons and couple is None):
            return
        first = heard.find(*_FIRST)
        counting = heard.find(*_COUNTED)
        if not counting and couple is None and heard.styles[0].typed.endswith("s"):
            counting = heard.styles[0].span if not heard.styles[0].named.endswith("s") else frozenset()
        cue = counting or (heard.find(*_WHO) if couple is None else frozenset())
        if not cue and not (first and couple is None):
            return
        when = hear_when(heard)
        span = cue | heard.styles[0].span | when.span | heard.among(_ALSO)
        span |= couple[1] if couple else frozenset()
        asked = None
        if first and not counting:
            span |= first | heard.place_span(1)
            asked = FIRST
        query = cls(heard.styles[0].named, when.season, when.week, couple[0] if couple else None, asked)
        yield Reading(query, span, weight=0.1 if counting else 0)

    def describe(self) -> str:
        return f"{capital(self.style)}: who danced it?"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        style = find_style(self.style, scene)
        person = (
            find_person(
                self,
                self.celebrity,
                scene,
                assumed,
                slot="celebrity",
                roles=(Role.CELEBRITY, Role.PROFESSIONAL),
            )
            if self.celebrity is not None
            else None
        )
        season, week = find_night(self, self.season, self.week, person, scene, assumed)
        danced = danced_by(person, season, week, scene)
        whole = [each for each in danced if each.dance.style == style]
        own = [each for each in whole if each.dance.kind is Kind.COUPLE]
        fused = [
            each for each in danced if each.dance.style != style and style in each.dance.style.split(" & ")
        ]
        where = (
            f" in {name_week(week.number, season, self.week)}"
            if week and season
            else f" in season {season.number}"
            if season
            else ""
        )
        if self.asked == FIRST and own:
            own = [each for each in own if (each.season, each.week) == (own[0].season, own[0].week)]
            sentence, details = _tell_first(own, style, where), []
        else:
            sentence = _sentence(own, style, where, person)
            details = _tell_others(own, whole, fused, style)
        return Answer(
            title=capital(style) + (f" · Season {season.number}" if season else ""),
            sentence=sentence,
            details=tuple(details),
            tables=(Table(heading="Dances", rows=tuple(_row(each) for each in own)),)
            if 1 < len(own) <= ROWS
            else (),
            assumed=tuple(assumed),
            through=reach_of(person, season, scene),
            sources=credits_of([season] if season else scene.catalogue.seasons),
            followups=(
                Suggestion("The highest score", extreme.Extreme(extreme.HIGHEST, self.season, None, style)),
                Suggestion("The lowest score", extreme.Extreme(extreme.LOWEST, self.season, None, style)),
            ),
            topic=Topic(
                season=season.number if season else None,
                people=(person.name,) if person else tuple(each.couple.celebrity for each in own[:1]),
            ),
        )


def _plural(style: str) -> str:
    name = spoken(style)
    return name if name.endswith(("s", "jazz", "ary", "hip-hop")) or "&" in name else f"{name}s"


def _sentence(own: Sequence[Performance], style: str, where: str, person: Person | None) -> str:
    dances = count(len(own), spoken(style), _plural(style))
    if person is not None:
        return f"{person.name} danced {dances if own else f'no {spoken(style)}'}{where}."
    if not own:
        return f"Nobody danced a {spoken(style)}{where}."
    were = "was" if len(own) == 1 else "were"
    couples = dict.fromkeys(amid(each.couple) for each in own)
    names = f": {listing(couples)}" if len(couples) <= IN_A_SENTENCE else ""
    return f"There {were} {dances}{where}{names}."


def _tell_first(own: Sequence[Performance], style: str, where: str) -> str:
    when = f"week {own[0].week.number} of season {own[0].season.number}"
    if len(own) == 1:
        music = song(own[0].dance)
        return (
            f"The first {spoken(style)}{where} was {possessive(amid(own[0].couple))}, in {when}, to {music}."
        )
    couples = listing(amid(each.couple) for each in own)
    return f"The first {_plural(style)}{where} came in {when}: {couples}."


def _tell_others(
    own: Sequence[Performance], whole: Sequence[Performance], fused: Sequence[Performance], style: str
) -> list[str]:
    """What is not counted, because it was no couple's own dance, or two styles in one."""
    others = len(whole) - len(own)
    lines = []
    if others:
        lines.append(
            "Team dances, relays, marathons and dance-offs are counted apart: "
            f"{others} more, {len(whole)} in all."
        )
    if fused:
        lines.append(f"It was part of {count(len(fused), 'dance')} of two styles.")
    return lines


def _row(performance: Performance) -> Row:
    where = f"Season {performance.season.number}, week {performance.week.number}"
    return Row(
        name=amid(performance.couple),
        value=score(performance.dance),
        detail=f"{where} · {song(performance.dance)}",
    )
