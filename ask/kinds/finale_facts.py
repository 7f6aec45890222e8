"""What else does the press tell of a season: who announced, what was chanted, who coached whom?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion, Topic, Unknown
from ask.find import find_person, find_season
from ask.heard import Heard
from ask.kinds import overview, quotation
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import credits_of, held
from show.dance import Dance
from show.fact import Fact
from show.person import Person
from show.season import Season
from show.wording import day, listing

COACH = "coach"

_ASKED_FOR: dict[str, tuple[str, ...]] = {
    "announcer": (
        "announcer|announcers|announced|announce|announces|announcing|annouced|anounced",
        "read|revealed|reveal|declared|declare|called out|result|results|winner|winners|name|names|champion",
    ),
    "chant": (
        "chant|chants|chanted|chanting",
        "crowd|audience|fans shout|shouted|cheer|cheered|yell|yelled|scream|screamed",
        "shout|shouted|cheer|cheered|yell|yelled|scream|screamed crowd|audience|fans|name",
    ),
    COACH: ("coach|coached|coaches|coaching|mentor|mentored|mentoring", "trained|train|helped by|from judge"),
    "redemption": ("redemption|redemtion|redeption", "dances each|every couple"),
    "finalists": ("how many couples|finalists|pairs finale|final|finals", "number of finalists|couples"),
    "perfect": (
        "perfect score|scores last|final two|2 weeks", "four|4 perfect", "julianne say|said|says perfect",
        "co host say|said perfect",
    ),
    "namesake": ("trophy|mirrorball named", "named|honor|honour after|of", "namesake"),
    "tenure": (
        "how long|many years", "years part|judge|judging|show", "tenure", "part of show", "years on|with",
    ),
    "interview": (
        "interview|interviews|interviewed|interviewing", "talk|talked|spoke|speak|speaking to|with|on|after",
        "appeared|appear|appearance|guested on|after",
        "which|what outlet|program|show|shows|media|tv spoke|talk|talked|appear",
        "morning show|after", "press after",
    ),
}  # fmt: skip
"""By topic, the words that ask for it. A topic that is not here is asked for by its own name."""

_ALSO = frozenset(
    """
    announcer announced announce result results winner winners name names champion reveal revealed read
    who what which chant chanted chanting crowd audience fans shout shouted cheer cheered coach coached
    coaches judge judges mentor redemption dance dances dancing finale final finals perfect score scores
    four two last weeks trophy named after late honor interview interviewed interviews spoke speak
    talked talk press outlet couple couples each every how many long years year part show had been given
    winning win won victory tv program media did for by their foxtrot freestyle night host cohost co
    said say says number of finalists danced
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class FinaleFact(Query):
    """A fact without a number, by its topic."""

    kind: ClassVar[str] = "fact"

    examples: ClassVar[tuple[str, ...]] = (
        "who announced the winner in the finale?",
        "who coached in the finale?",
        "what did the audience chant in the finale?",
    )

    topic: str
    season: str | None = None
    person: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        known = {fact.topic for season in heard.scene.catalogue.seasons for fact in season.facts}
        named = heard.people_outside_seasons
        for topic in sorted(known):
            cue = heard.find(*_ASKED_FOR.get(topic, (topic,)))
            if not cue:
                continue
            people = frozenset().union(*(mention.span for mention in named))
            span = cue | people | heard.season_span | heard.finale_span | heard.among(_ALSO)
            span |= frozenset().union(*(mention.span for mention in heard.styles))
            # These words mean other things as well: without them being plain, other kinds go first.
            sure = topic in _PLAIN and bool(heard.find(_ASKED_FOR[topic][0]))
            yield Reading(
                cls(topic, heard.season, named[0].named if named else None),
                span,
                weight=0.3 if sure else -0.6,
            )

    def describe(self) -> str:
        return f"Facts of season {self.season}: {self.topic}" if self.season else ""

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        season = find_season(self, self.season, scene, assumed) if self.season is not None else None
        person = (
            find_person(self, self.person, scene, assumed, slot="person") if self.person is not None else None
        )
        if self.topic == COACH and (outcome := _answer_coach(season, person, scene, assumed)) is not None:
            return outcome
        seasons = [season] if season is not None else list(reversed(scene.catalogue.seasons))
        told = [
            (each, fact)
            for each in seasons
            for fact in each.facts
            if fact.topic == self.topic and (person is None or person.name in fact.people or not fact.people)
        ]
        if not told and person is not None:
            # "Who announced Xochitl's win?" names her season by her.
            competed = {each.season.number for each in scene.catalogue.appearances_of(person.name)}
            told = [
                (each, fact)
                for each in seasons
                if each.number in competed
                for fact in each.facts
                if fact.topic == self.topic and fact.topic != COACH
            ]
        if not told:
            return self._answer_none(season, person, scene)
        where = told[0][0]
        facts = [fact for each, fact in told if each is where]
        if season is None:
            assumed.append(f"Taking season {where.number}.")
        return _answer(where, facts, assumed)

    def _answer_none(self, season: Season | None, person: Person | None, scene: Scene) -> Unknown:
        where = f" of season {season.number}" if season else ""
        whom = f" about {person.name}" if person else ""
        known = [
            each for each in scene.catalogue.seasons if any(fact.topic == self.topic for fact in each.facts)
        ]
        return Unknown(
            sentence=f"My facts{where} don't tell that{whom}.",
            nearest=tuple(
                Suggestion(f"Of season {each.number}", FinaleFact(self.topic, str(each.number)))
                for each in known[-3:]
                if each is not season
            ),
        )


_PLAIN = frozenset({"announcer", "chant", COACH, "redemption", "interview"})


def _answer(season: Season, facts: Sequence[Fact], assumed: list[str]) -> Answer:
    people = dict.fromkeys(name for fact in facts for name in fact.people)
    printed = dict.fromkeys(f"{fact.outlet}, {day(fact.date)}" for fact in facts)
    return Answer(
        title=f"Season {season.number}",
        sentence=" ".join(fact.sentence for fact in facts),
        details=(f"Told by {listing(printed)}.",),
        assumed=tuple(assumed),
        disputed=tuple(fact.disputed for fact in facts if fact.disputed),
        sources=credits_of([season]),
        followups=(
            Suggestion(f"Season {season.number}", overview.Overview(str(season.number))),
            *(
                [Suggestion("A quote", quotation.Quotation(season=str(season.number)))]
                if season.quotes
                else []
            ),
        ),
        topic=Topic(season=season.number, people=tuple(people)),
    )


def _answer_coach(
    season: Season | None, person: Person | None, scene: Scene, assumed: list[str]
) -> Answer | None:
    """Who coached, by the dances that name a coach; None when none does."""
    seasons = [season] if season is not None else scene.catalogue.seasons
    coached: list[tuple[Season, int, Dance]] = [
        (each, week.number, dance)
        for each in seasons
        for week in each.weeks
        for dance in week.dances
        if dance.coach and (person is None or person.name in (dance.celebrity, dance.partner, dance.coach))
    ]
    if not coached:
        return None
    where = coached[-1][0]
    told = [each for each in coached if each[0] is where]
    facts = [
        fact for fact in where.facts if fact.topic == COACH and (person is None or person.name in fact.people)
    ]
    sentences = [
        f"{dance.coach} coached the {held(dance)} of {dance.celebrity} and {dance.partner} "
        f"in week {week} of season {where.number}."
        for _, week, dance in told
    ]
    return Answer(
        title=f"Season {where.number} · Coaches",
        sentence=" ".join(sentences),
        details=tuple(f"Told by {fact.outlet}, {day(fact.date)}." for fact in facts[:1]),
        assumed=tuple(assumed),
        disputed=tuple(fact.disputed for fact in facts if fact.disputed),
        sources=credits_of([where]),
        followups=(Suggestion(f"Season {where.number}", overview.Overview(str(where.number))),),
        topic=Topic(season=where.number, people=tuple(dict.fromkeys(dance.celebrity for *_, dance in told))),
    )
