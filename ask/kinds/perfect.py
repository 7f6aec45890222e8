"""Who had perfect scores, how many, and which came first?"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Row, Suggestion, Table, Topic, Unknown
from ask.find import find_night, find_person
from ask.heard import Heard
from ask.kinds import dances, records
from ask.query import Query, Reading
from ask.scene import Scene
from ask.score_words import ALSO_SCORED
from ask.selection import danced_by, find_style, hear_when, name_week, of_style, reach_of, topic_of
from ask.wording import amid, capital, count, credits_of, dispute, held, score
from show.catalogue import Appearance, Performance
from show.dance import HIGHEST_MARK, Kind
from show.fact_text import spoken
from show.person import Person, Role
from show.season import Season
from show.wording import listing, song

FIRST = "first"
TENS = "tens"
FIRST_TEN = "first ten"

ROWS = 40
"""So many perfect scores are listed; of more only how many there were."""

_TEN = "ten|tens|10|10s|tenner|tenners"
_PERFECT = (
    "perfect|perfects|prefect|perfecto|flawless score|scores|scored|scoring|mark|marks|dance|dances|ten|tens|"
    "total|totals|30|30s|40|40s|50|10|10s|game|points|night|routine|routines",
    f"triple|straight|all|quadruple|three|four|five|3|4|5|full|unanimous {_TEN}",
    f"{_TEN} across board",
    f"{_TEN} from|by all|every|each|everyone",
    "30s|40s|50s|thirties|forties",
    "30|40|50 out of 30|40|50",
    "full marks|score|house|points",
    "perfect|perfects|perfection|perfectly",
    "a|the|first|any|got|get|scored|score|scoring|ever 30|40",
)
_TENS = (f"{_TEN}",)
_FIRST = ("first|1st|earliest|initial",)
_ALSO = ALSO_SCORED | frozenset(
    """
    times time perfect ten tens 10 10s 30 30s 40 40s triple straight across board all full unanimous
    ever history first 1st earliest belonged belongs belong many how amount count collected collect
    whole perfection achieve achieved dance dances danced three four 3 4 entire career lifetime run list
    every single
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class Perfect(Query):
    """Perfect scores: dances in which every judge gave 10."""

    kind: ClassVar[str] = "perfect"

    examples: ClassVar[tuple[str, ...]] = (
        "who had perfect scores in season {season}?",
        "how many perfect scores did {celebrity} get?",
        "first perfect score of season {season}",
    )

    celebrity: str | None = None
    season: str | None = None
    week: int | str | None = None
    style: str | None = None
    asked: str | None = None
    """"first": those of the first night with any; "first ten": the first night with a ten of any judge."""

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        couple, when = heard.couple, hear_when(heard)
        if heard.people_outside_seasons and couple is None:
            return
        cue, asked = heard.find(*_PERFECT), None
        if cue and couple is None and (most := heard.find("most", "highest number")):
            pros = heard.find("pro|pros|professional|professionals")
            whose = "professional" if pros else "couple"
            record = records.Record(f"most perfect scores of a {whose}", heard.season)
            yield Reading(record, cue | most | pros | heard.season_span | heard.among(_ALSO), weight=0.4)
            return
        first = heard.find(*_FIRST)
        if not cue:
            cue, asked = heard.find(*_TENS), TENS
        if not cue or (asked == TENS and couple is None and not first):
            return
        if first:
            asked = FIRST_TEN if asked == TENS else FIRST
        span = cue | first | when.span | heard.among(_ALSO)
        span |= heard.place_span(1) if first else frozenset()
        span |= couple[1] if couple else frozenset()
        span |= heard.styles[0].span if heard.styles else frozenset()
        query = cls(couple[0] if couple else None, when.season, when.week, heard.style, asked)
        yield Reading(query, span, weight=0.2)

    def describe(self) -> str:
        return f"Perfect scores of {self.celebrity or 'a season'}"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
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
        style = find_style(self.style, scene) if self.style is not None else None
        danced = (
            list(scene.catalogue.records.perfect.select(season=season.number if season else None, teams=True))
            if person is None
            else danced_by(person, season, None, scene)
        )
        danced = [each for each in danced if week is None or each.week is week]
        if style is not None:
            danced = of_style(danced, style)
        if self.asked == FIRST_TEN:
            return self._answer_first_ten(danced if person else None, season, person, style, scene, assumed)
        where = _name(season, name_week(week.number, season, self.week) if week and season else None, style)
        if person is not None and not danced:
            return Unknown(sentence=f"I know no dance of {person.name}{where}.")
        own = [each for each in danced if each.dance.perfect and each.dance.kind is not Kind.TEAM]
        team = [each for each in danced if each.dance.perfect and each.dance.kind is Kind.TEAM]
        if self.asked == FIRST:
            sentence, told = _tell_first(own, where, person)
        elif person is not None:
            sentence, told = _tell_person(person, own, team, where), [*own, *team]
        else:
            sentence, told = _tell_all(own, where), own
        details = []
        if person is not None and self.asked != FIRST:
            details.append(_tell_tens(person, danced, where))
            if not own:
                details += _tell_best(danced)
        elif team and self.asked != FIRST:
            details.append("Team dances are left out.")
        appearances = {
            (each.season.number, each.couple.celebrity): Appearance(each.season, each.couple) for each in told
        }
        return Answer(
            title="Perfect scores"
            + (f" · {person.name}" if person else f" · Season {season.number}" if season else ""),
            sentence=sentence,
            details=tuple(details),
            tables=(Table(heading="Perfect scores", rows=tuple(_row(each) for each in told)),)
            if 1 < len(told) <= ROWS
            else (),
            assumed=tuple(assumed),
            disputed=tuple(dispute(*(each.dance for each in told[:ROWS]))),
            through=reach_of(person, season, scene),
            sources=credits_of([season] if season else scene.catalogue.seasons),
            followups=tuple(_followups(told, season)),
            topic=topic_of(appearances.values())
            if len(appearances) == 1
            else Topic(
                season=season.number if season else None,
                people=(person.name,) if person else tuple(each.couple.celebrity for each in told[:1]),
            ),
        )

    def _answer_first_ten(
        self,
        danced: Sequence[Performance] | None,
        season: Season | None,
        person: Person | None,
        style: str | None,
        scene: Scene,
        assumed: list[str],
    ) -> Answer:
        """The first night on which any judge gave a ten."""
        if danced is None:
            danced = danced_by(None, season, None, scene)
            danced = of_style(danced, style) if style is not None else danced
        with_tens = (
            each for each in danced if each.dance.kind is not Kind.TEAM and HIGHEST_MARK in each.dance.marks
        )
        earliest = next(with_tens, None)
        where = _name(season, None, style)
        whose = f" of {person.name}" if person else ""
        if earliest is None:
            return Answer(
                title="First ten",
                sentence=f"I know no ten{whose}{where}.",
                assumed=tuple(assumed),
                through=reach_of(person, season, scene),
            )
        week, number = earliest.week, earliest.season.number
        first = [
            earliest,
            *(each for each in with_tens if each.week is week and each.season is earliest.season),
        ]
        told = listing(
            f"{listing(judge for judge, mark in each.dance.marks_by_judge() if mark == HIGHEST_MARK)} "
            f"for {amid(each.couple)}'s {held(each.dance)}"
            for each in first
        )
        return Answer(
            title="First ten",
            sentence=f"The first ten{whose}{where} came in week {week.number} of season {number}, by {told}.",
            assumed=tuple(assumed),
            disputed=tuple(dispute(*(each.dance for each in first))),
            sources=credits_of([earliest.season]),
            followups=tuple(_followups(first, earliest.season)),
            topic=topic_of([Appearance(earliest.season, earliest.couple)], week.number),
        )


def _name(season: Season | None, week: str | None, style: str | None) -> str:
    """Where they were danced, beginning with a blank: " for a tango in season 5"."""
    of_a_style = f" for a {spoken(style)}" if style else ""
    return of_a_style + (f" in {week}" if week else f" in season {season.number}" if season else "")


def _tell_person(person: Person, own: Sequence[Performance], team: Sequence[Performance], where: str) -> str:
    if not own and not team:
        return f"{person.name} had no perfect score{where}."
    if not own:
        return f"{person.name} had no perfect score of their own{where}, and {len(team)} in a team dance."
    more = f", and {len(team)} more in a team dance, {len(own) + len(team)} in all" if team else ""
    seasons = dict.fromkeys(each.season.number for each in own)
    when = "" if where or len(seasons) > 1 else f" in season {own[0].season.number}"
    over = f" over {count(len(seasons), 'season')}" if not where and len(seasons) > 1 else ""
    return f"{person.name} had {count(len(own), 'perfect score')}{where}{when}{over}{more}."


def _tell_tens(person: Person, danced: Sequence[Performance], where: str) -> str:
    given = [
        mark for each in danced if each.dance.kind is not Kind.TEAM for _, mark in each.dance.marks_by_judge()
    ]
    tens = sum(mark == HIGHEST_MARK for mark in given)
    unsplit = any(each.dance.stated_total is not None for each in danced)
    known = ", as far as single marks are known" if unsplit else ""
    return f"Judge by judge, {person.name} was given {count(tens, 'ten')}{where}{known}."


def _tell_best(danced: Sequence[Performance]) -> list[str]:
    scored = [each for each in danced if each.dance.average is not None]
    if not scored:
        return []
    best = max(scored, key=lambda each: each.dance.average or 0)
    return [
        f"The best was {score(best.dance)} for the {held(best.dance)} in week {best.week.number} "
        f"of season {best.season.number}."
    ]


def _tell_first(
    own: Sequence[Performance], where: str, person: Person | None
) -> tuple[str, Sequence[Performance]]:
    whose = f" of {person.name}" if person else ""
    if not own:
        return f"There was no perfect score{whose}{where}.", ()
    # The order within a night is not known: all of that night were the first.
    first = [each for each in own if (each.season, each.week) == (own[0].season, own[0].week)]
    when = f"week {own[0].week.number} of season {own[0].season.number}"
    told = listing(f"{amid(each.couple)}'s {held(each.dance)}, {score(each.dance)}" for each in first)
    if len(first) == 1:
        return f"The first perfect score{whose}{where} was {told}, in {when}.", first
    return f"The first perfect scores{whose}{where} came in {when}: {told}.", first


def _tell_all(own: Sequence[Performance], where: str) -> str:
    if not own:
        return f"Nobody had a perfect score{where}."
    couples = Counter(amid(each.couple) for each in own)
    total = count(len(own), "perfect score")
    were = "was" if len(own) == 1 else "were"
    if len(couples) > 12:
        return f"There {were} {total}{where}, by {len(couples)} couples."
    each = listing(f"{name} ({number})" for name, number in couples.most_common())
    return f"There {were} {total}{where}: {each}."


def _row(performance: Performance) -> Row:
    dance = performance.dance
    where = f"Season {performance.season.number}, week {performance.week.number}"
    return Row(
        name=amid(performance.couple),
        value=score(dance),
        detail=f"{where} · {capital(held(dance))} · {song(dance)}",
    )


def _followups(told: Sequence[Performance], season: Season | None) -> Iterator[Suggestion]:
    if told:
        celebrity, number = told[0].couple.celebrity, str(told[0].season.number)
        yield Suggestion(f"Dances of {celebrity}", dances.Dances(celebrity, number))
    yield Suggestion(
        "Most perfect scores",
        records.Record("most perfect scores of a couple", str(season.number) if season else None),
    )
