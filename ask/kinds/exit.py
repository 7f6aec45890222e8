"""When did somebody leave?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion, Topic
from ask.cues import ALSO_WENT_OUT, ALSO_WITHDREW, OPENERS, SEASON_ASKED, WENT_OUT, WHEN
from ask.find import find_career
from ask.heard import Heard
from ask.kinds import dancer, dances, eliminated
from ask.kinds.withdrew import find_withdrawal
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import count, credits_of, departure, dispute, outcome, partner_of, reach
from show.catalogue import Appearance
from show.couple import Exit
from show.person import Role
from show.week import Week
from show.wording import day, ordinal

_AROUND = frozenset(
    """
    after because before cause competition contest date day far how last long made make many number on
    reason season show stay stayed survive survived why
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class Departure(Query):
    """The week in which a couple was eliminated or withdrew."""

    kind: ClassVar[str] = "exit"

    examples: ClassVar[tuple[str, ...]] = (
        "when was {celebrity} eliminated?",
        "what week did {celebrity} go home?",
    )

    person: str
    season: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        people = heard.people_as(Role.CELEBRITY, Role.PROFESSIONAL)
        if not people or len(people) > 2 or heard.styles or heard.weeks or heard.negated:
            return
        if heard.find(
            "score|scores|scored|points|marks|win|won|winner|song|danced|place|placed|finish|often",
            "how many|much season|seasons",
        ):
            return
        named = next((each for each in people if Role.CELEBRITY in heard.roles_of(each)), people[0])
        withdrew = find_withdrawal(heard)
        when = heard.find(*WHEN) or heard.find(*SEASON_ASKED) or heard.find("why")
        cue = withdrew | heard.among(ALSO_WITHDREW) if withdrew else heard.find(*WENT_OUT)
        stay = "last|lasted|lasts|stay|stayed|survive|survived|compete|competed|dance"
        lasted = heard.find(
            f"how long {stay}|go|was|on|in", f"how many weeks|episodes {stay}",
            f"{stay} how many|long weeks|episodes",
            f"{stay} how long",
        )  # fmt: skip
        if not cue | lasted or (not when and not withdrew and heard.words[0] in OPENERS):
            return
        season, spoken = heard.season_of(named)
        span = frozenset().union(*(each.span for each in people)) | cue | lasted | spoken | when
        span |= heard.among(ALSO_WENT_OUT | _AROUND) | heard.find_all(*WHEN)
        yield Reading(cls(named.named, season), span, weight=0.2 if when else -0.2)

    def describe(self) -> str:
        return f"When did {self.person} leave?"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        person, danced = find_career(self, self.person, self.season, scene, assumed)
        if len(danced) > 3:
            danced = danced[-3:]
            assumed.append("Telling the latest three seasons only.")
        latest = danced[-1]
        sentences = [_tell(person.name, each) for each in danced]
        return Answer(
            title=person.name + (f" · Season {latest.season.number}" if len(danced) == 1 else ""),
            sentence=sentences[0] if len(sentences) == 1 else " ".join(sentences),
            details=tuple(line for each in danced for line in _tell_more(each)),
            assumed=tuple(assumed),
            disputed=tuple(dispute(*(each.couple for each in danced))),
            through=reach(latest.season),
            sources=credits_of(each.season for each in danced),
            followups=(
                Suggestion(f"About {person.name}", dancer.Dancer(name=person.name)),
                Suggestion(
                    f"Dances of season {latest.season.number}",
                    dances.Dances(celebrity=latest.couple.celebrity, season=str(latest.season.number)),
                ),
                Suggestion(
                    f"Who left season {latest.season.number}", eliminated.Exits(str(latest.season.number))
                ),
            ),
            topic=Topic(
                season=latest.season.number if len(danced) == 1 else None,
                week=latest.couple.left_week if len(danced) == 1 else None,
                people=(person.name, partner_of(person.name, latest.couple)),
            ),
        )


def _tell(name: str, each: Appearance) -> str:
    season, couple = each.season, each.couple
    partner = partner_of(name, couple)
    if couple.left is not None:
        was = "was " if couple.left is Exit.ELIMINATED else ""
        when = _date(each)
        return f"{name} {was}{departure(couple)} of season {season.number}{when}, with {partner}."
    if couple.place is None and not season.finished:
        return f"{name} has not left: {name} is still competing in season {season.number} with {partner}."
    week = season.finale_week
    where = f", in week {week.number}" if week else ""
    result = f"{outcome(couple, season)} season {season.number} with {partner}"
    return f"{name} stayed to the end and {result}{where}."


def _date(each: Appearance) -> str:
    """When the week was shown, where it had one night only: on several, the night is not known."""
    week = each.season.week(each.couple.left_week or 0)
    return f" ({day(week.air_date)})" if isinstance(week, Week) and not week.other_air_dates else ""


def _tell_more(each: Appearance) -> Iterator[str]:
    couple, season = each.couple, each.season
    if couple.left is Exit.WITHDREW:
        if couple.note:
            yield couple.note
        yield "My facts do not say why."
    if couple.left is not None and couple.place is not None:
        yield f"They finished {ordinal(couple.place)} of {count(len(season.couples), 'couple')}."
    if couple.left is None and couple.note and "finale" in couple.note:
        yield couple.note
