"""Did somebody win, make the finale, come second, get eliminated, withdraw; are they still in?"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Clarify, Outcome, Suggestion, Topic, Unknown, Unsettled
from ask.cues import ALSO_WENT_OUT, ALSO_WITHDREW, ALSO_WON, CONFIRMED, OPENERS, WENT_OUT, WON
from ask.find import find_career, find_season
from ask.heard import Heard, Night, Span
from ask.kinds import dancer, finalists, overview, placement, winner
from ask.kinds.withdrew import find_withdrawal
from ask.mention import Mention
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import credits_of, departure, dispute, number_word, partner_of, placing, reach, spans, went
from show.catalogue import Appearance
from show.couple import Exit
from show.person import Person, Role
from show.wording import listing, ordinal

WIN, FINALE, OUT, WITHDRAW, IN, PLACE = "win", "finale", "out", "withdraw", "in", "place"

_FINALE = (
    "make|made|makes|making|reach|reached|reaches|get|got|gets|went|go|dance|danced|compete|competed|"
    "was|were finale|finals|final",
    "finale|finals|finalist|finalists|final",
)
_IN = (
    "still in|competing|dancing|around|there|alive|standing|on|left|running|contention|going|part|here",
    "still",
    "in running|competition|contest|race|game|show",
    "safe|surviving|survive|survived|remaining|remain|remains|continue|continues|advancing|advance|alive",
)
_AROUND = frozenset(
    """
    a actually alive already as ballroom celebrate celebrated competing competition contest dancing
    deserve deserved ever far feel game happy how in it left once pro professional race react really
    running season show single so when where why year yet
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class Did(Query):
    """Yes or no, with the fact."""

    kind: ClassVar[str] = "did"

    examples: ClassVar[tuple[str, ...]] = (
        "did {celebrity} win?",
        "did {celebrity} make the finale?",
        "was {celebrity} eliminated?",
    )

    person: str
    what: str
    """One of "win", "finale", "out", "withdraw", "in", "place"."""

    season: str | None = None
    place: int | None = None
    """With "place": which; -1 is the last."""

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        people = heard.people_as(Role.CELEBRITY, Role.PROFESSIONAL)
        if not people or heard.styles or len(people) > 2:
            return
        named = people[0]
        if len(people) == 2 and heard.find("or|vs|versus|between|than"):
            return
        if len(people) == 2:  # "did Xochitl and Val win"
            named = next((each for each in people if Role.CELEBRITY in heard.roles_of(each)), named)
        asked = _asks_yes_or_no(heard)
        season, when = heard.season_of(named)
        common = (
            frozenset().union(*(each.span for each in people))
            | when
            | heard.among(_AROUND)
            | heard.find_all(*CONFIRMED)
        )
        for what, span, place in _claims(heard, named, asked=asked):
            yield Reading(cls(named.named, what, season, place), span | common, weight=0.4 if asked else -0.2)

    def describe(self) -> str:
        return f"Did {self.person} win?" if self.what == WIN else ""

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        if self.what not in _TELL:
            return Unknown(sentence="I can't tell that of anybody.")
        try:
            person, danced = find_career(self, self.person, self.season, scene, assumed)
        except Unsettled as unsettled:
            if self.season is None or isinstance(unsettled.outcome, Clarify):
                raise
            return self._deny(unsettled, scene)
        sentence, details = _TELL[self.what](self, person, danced, scene)
        latest = danced[-1]
        return Answer(
            title=person.name + (f" · Season {latest.season.number}" if len(danced) == 1 else ""),
            sentence=sentence,
            details=tuple(details),
            assumed=tuple(assumed),
            disputed=tuple(dispute(*(each.couple for each in danced))),
            through=reach(latest.season),
            sources=credits_of(each.season for each in danced),
            followups=(
                Suggestion(f"About {person.name}", dancer.Dancer(name=person.name)),
                Suggestion("Place", placement.Placement(person=person.name)),
                *(
                    [
                        Suggestion("The winner", winner.Winner(season=str(latest.season.number))),
                        Suggestion("The finale", finalists.Finalists(season=str(latest.season.number))),
                        Suggestion("Standings", overview.Overview(season=str(latest.season.number))),
                    ]
                    if len(danced) == 1
                    else []
                ),
            ),
            topic=Topic(
                season=latest.season.number if len(danced) == 1 else None,
                people=(person.name, partner_of(person.name, latest.couple)),
            ),
        )

    def _deny(self, unsettled: Unsettled, scene: Scene) -> Outcome:
        """The person did not compete in the season that was named; where they did, it is told."""
        assumed: list[str] = []
        person, danced = find_career(self, self.person, None, scene, assumed)
        season = find_season(self, self.season or "", scene, assumed)
        where = "season" if len(danced) == 1 else "seasons"
        details = [f"{person.name} {went(person.name, each.couple, each.season)}." for each in danced[-2:]]
        if self.what == WIN and season.winner is not None:
            details.append(f"{season.winner.name} won season {season.number}.")
        return Answer(
            title=f"{person.name} · Season {season.number}",
            sentence=f"No: {person.name} did not compete in season {season.number}, "
            f"but in {where} {spans(each.season.number for each in danced)}.",
            details=tuple(details),
            assumed=tuple(assumed),
            sources=credits_of([season, *(each.season for each in danced)]),
            followups=(
                Suggestion(f"About {person.name}", dancer.Dancer(name=person.name)),
                Suggestion(f"Season {season.number}", overview.Overview(season=str(season.number))),
            ),
            topic=Topic(season=season.number, people=(person.name,)),
        )


def _asks_yes_or_no(heard: Heard) -> bool:
    first = next((word for word in heard.words if word not in _BEFORE_AN_OPENER), "")
    return first in OPENERS or bool(heard.find(*CONFIRMED))


_BEFORE_AN_OPENER = frozenset(
    {"so", "and", "but", "hey", "hi", "ok", "well", "wait", "um", "please", "pls", "then"}
)


def _claims(heard: Heard, named: Mention[str], *, asked: bool) -> Iterator[tuple[str, Span, int | None]]:
    """(what is asked, its words, the place) for everything that the sentence may claim of the person."""
    places = [each for each in heard.places if each.named != 1]
    if heard.find(
        "how many|much|often", "number|tally|count|total", "most|more|better|best|perfect|record|team|group"
    ):
        return
    denied = frozenset(at for at, word in enumerate(heard.words) if word in ("not", "never"))
    if places and asked and not heard.weeks_but_finale:
        yield (
            PLACE,
            places[0].span | heard.find_all("came|come|finish|finished|place|placed|end|ended|up"),
            places[0].named,
        )
    wh = heard.find("who|whom|which|what|when|where|with")
    if (span := heard.find(*WON)) and not (wh and not asked):
        yield WIN, span | heard.among(ALSO_WON) | heard.finale_span | denied, None
    if (span := heard.find(*_FINALE) or _night(heard)) and (asked or not wh):
        yield FINALE, span | heard.find_all(*_FINALE) | heard.finale_span | denied, None
    if asked and (span := find_withdrawal(heard)):
        yield WITHDRAW, span | heard.among(ALSO_WITHDREW) | denied, None
    if asked and (span := heard.find(*WENT_OUT)) and not heard.weeks_but_finale:
        yield OUT, span | heard.among(ALSO_WENT_OUT) | denied, None
    if (asked or not wh) and (span := heard.find(*_IN)):
        yield IN, span | heard.find_all(*_IN) | denied, None


def _night(heard: Heard) -> Span:
    return frozenset().union(
        *(
            week.span
            for week in heard.weeks
            if week.named is Night.FINALE and not week.typed.startswith("last")
        )
    )


def _tell_win(
    asked: Did, person: Person, danced: tuple[Appearance, ...], scene: Scene
) -> tuple[str, list[str]]:
    wins = [each for each in danced if each.couple.won]
    name = person.name
    if wins:
        told = listing(_in_season(name, each) for each in wins)
        times = "" if len(wins) == 1 else f" {_times(len(wins))}:"
        others = [each for each in danced if not each.couple.won]
        more = [f"{name} also {_listed(name, others)}."] if 0 < len(others) <= 3 else []
        return f"Yes, {name} won{times} {told}.", more
    if len(danced) > 3:
        best = min((each for each in danced if each.couple.place), key=lambda each: each.couple.place or 0)
        return (
            f"No, {name} has not won in {number_word(len(danced))} seasons so far.",
            [f"The best result: {name} {went(name, best.couple, best.season)}."],
        )
    running = [each for each in danced if not each.season.finished and each.couple.left is None]
    if running and len(danced) == 1:
        season = running[0].season
        return (
            f"Not yet: {name} is still competing in season {season.number} "
            f"with {partner_of(name, running[0].couple)}, and it has no winner yet.",
            [],
        )
    winners = [
        f"{each.season.winner.name} won season {each.season.number}" for each in danced if each.season.winner
    ]
    return f"No, {name} {_listed(name, danced)}.", [f"{listing(winners)}."] if winners else []


def _tell_finale(
    asked: Did, person: Person, danced: tuple[Appearance, ...], scene: Scene
) -> tuple[str, list[str]]:
    name = person.name
    reached = [each for each in danced if scene.catalogue.records.careers.reached_finale(each)]
    if reached:
        if len(reached) > 3:
            told = f"{len(reached)} finales: seasons {spans(each.season.number for each in reached)}"
            return f"Yes, {name} danced in {told}.", []
        told = listing(f"season {each.season.number}" for each in reached)
        return f"Yes, {name} danced in the finale of {told}.", [f"{name} {_listed(name, reached)}."]
    if all(not each.season.finished for each in danced):
        season, couple = danced[-1].season, danced[-1].couple
        if couple.left is None:
            return (
                f"Not yet: the finale of season {season.number} has not been danced, and {name} is still in.",
                [],
            )
    if len(danced) > 3:
        return f"No, {name} has not danced in a finale in {number_word(len(danced))} seasons so far.", []
    return f"No, {name} did not dance in the finale: {name} {_listed(name, danced)}.", _departures(danced)


def _tell_out(
    asked: Did, person: Person, danced: tuple[Appearance, ...], scene: Scene
) -> tuple[str, list[str]]:
    name = person.name
    if len(danced) > 1:
        told = listing(f"{_exit(each)} (season {each.season.number})" for each in danced)
        gone = all(each.couple.left is Exit.ELIMINATED for each in danced)
        stayed = not any(each.couple.left is Exit.ELIMINATED for each in danced)
        return f"{'Yes' if gone else 'No' if stayed else 'Not in every season'}: {name} {told}.", []
    each = danced[0]
    season, couple = each.season, each.couple
    if couple.left is Exit.ELIMINATED:
        return f"Yes, {name} was {departure(couple)} of season {season.number}.", [
            f"{name} {went(name, couple, season)}."
        ] if couple.place else []
    if couple.left is Exit.WITHDREW:
        return f"No, {name} was not voted out but {departure(couple)} of season {season.number}.", []
    if couple.place is None:
        return f"No, {name} is still competing in season {season.number}.", []
    if couple.note:
        return f"{name} danced in the finale of season {season.number} and came {ordinal(couple.place)}.", [
            couple.note
        ]
    return f"No, {name} danced to the end: {name} {went(name, couple, season)}.", []


def _tell_withdrawal(
    asked: Did, person: Person, danced: tuple[Appearance, ...], scene: Scene
) -> tuple[str, list[str]]:
    name = person.name
    gone = [each for each in danced if each.couple.left is Exit.WITHDREW]
    if gone:
        told = listing(f"{departure(each.couple)} of season {each.season.number}" for each in gone)
        return f"Yes, {name} {told}.", [each.couple.note for each in gone if each.couple.note]
    return f"No, {name} did not withdraw: {name} {_listed(name, danced[-3:])}.", []


def _tell_in(
    asked: Did, person: Person, danced: tuple[Appearance, ...], scene: Scene
) -> tuple[str, list[str]]:
    name, (season, couple) = person.name, (danced[-1].season, danced[-1].couple)
    if not season.finished and couple.left is None and couple.place is None:
        return (
            f"Yes, {name} is still competing in season {season.number} with {partner_of(name, couple)}.",
            [],
        )
    over = f"season {season.number} is over, and " if season.finished else ""
    return f"No, {over}{name} {went(name, couple, season)}.", _departures(danced[-1:])


def _tell_place(
    asked: Did, person: Person, danced: tuple[Appearance, ...], scene: Scene
) -> tuple[str, list[str]]:
    name = person.name
    right = [each for each in danced if each.couple.place == _wanted(asked.place or 1, each)]
    if right:
        last = "came last: " if (asked.place or 1) < 0 else ""
        return f"Yes, {name} {last}{_listed(name, right[:3])}.", []
    return f"No, {name} {_listed(name, danced[-3:])}.", []


def _wanted(place: int, each: Appearance) -> int:
    """The place in figures: the last of that season for -1."""
    places = sorted({couple.place for couple in each.season.couples if couple.place is not None})
    return place if place > 0 else next(iter(places[place:][:1]), 0)


_TELL: dict[str, Callable[[Did, Person, tuple[Appearance, ...], Scene], tuple[str, list[str]]]] = {
    WIN: _tell_win,
    FINALE: _tell_finale,
    OUT: _tell_out,
    WITHDRAW: _tell_withdrawal,
    IN: _tell_in,
    PLACE: _tell_place,
}


def _in_season(name: str, each: Appearance) -> str:
    return f"season {each.season.number} with {partner_of(name, each.couple)}"


def _listed(name: str, danced: tuple[Appearance, ...] | list[Appearance]) -> str:
    return listing(went(name, each.couple, each.season) for each in danced)


def _exit(each: Appearance) -> str:
    gone = departure(each.couple)
    if gone:
        return f"was {gone}" if each.couple.left is Exit.ELIMINATED else gone
    return "won" if each.couple.won else f"finished in {placing(each.couple, each.season)}"


def _departures(danced: tuple[Appearance, ...]) -> list[str]:
    return [
        f"They {'were ' if each.couple.left is Exit.ELIMINATED else ''}{departure(each.couple)} "
        f"of season {each.season.number}."
        for each in danced
        if each.couple.left is not None
    ][-3:]


def _times(number: int) -> str:
    return "twice" if number == 2 else f"{number_word(number)} times"
