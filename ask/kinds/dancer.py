"""What has somebody done on the show?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Row, Suggestion, Table, Topic
from ask.find import find_person
from ask.heard import Heard
from ask.kinds import dances, overview, quotation
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import (
    capital,
    count,
    credits_of,
    decimal,
    dispute,
    partner_of,
    placing,
    possessive,
    reach_of_all,
    spans,
)
from show.catalogue import Appearance, Catalogue
from show.couple import Couple, Exit
from show.person import Person, Role
from show.season import Season
from show.tally import average, counted
from show.wording import listing, ordinal

_CUES = (
    "tell|know|info|information|details|facts about|on|of",
    "who|whos is|was",
    "about",
    "record|records|stats|statistics|profile|bio|biography|career|history|summary|resume|overview|"
    "story|background",
    "who",
)
_AROUND = frozenset(
    """
    tell know info information details facts about who is was record records stats statistics profile bio
    biography career history summary resume overview story background all everything pro professional
    celebrity star dancer judge host show on me please
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


_PRONOUNS = frozenset({"she", "her", "hers", "he", "him", "his", "they", "them", "their", "theirs"})
"""Who is named by these alone is not asked about as a whole."""


@dataclass(frozen=True, slots=True)
class Dancer(Query):
    """The record of a celebrity, a professional, a judge or a host."""

    kind: ClassVar[str] = "dancer"

    examples: ClassVar[tuple[str, ...]] = ("tell me about {professional}", "who is {celebrity}?")

    follows_the_season: ClassVar[bool] = False

    name: str

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        people = heard.people_outside_seasons
        if len(people) != 1 or heard.seasons or heard.weeks or heard.styles or heard.songs or heard.negated:
            return
        cue = heard.find(*_CUES)
        if not cue and people[0].span <= frozenset(
            at for at, word in enumerate(heard.words) if word in _PRONOUNS
        ):
            return
        span = people[0].span | cue | heard.among(_AROUND)
        if not heard.content <= span:
            return  # a portrait answers nothing in particular
        yield Reading(cls(people[0].named), span, weight=-0.2 if cue else -0.6)

    def describe(self) -> str:
        return f"About {self.name}"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        person = find_person(self, self.name, scene, assumed, slot="name")
        catalogue = scene.catalogue
        appearances = catalogue.appearances_of(person.name)
        as_celebrity = [each for each in appearances if each.couple.celebrity == person.name]
        as_professional = [each for each in appearances if each.couple.professional == person.name]
        told = [
            *_tell_celebrity(person, as_celebrity),
            *_tell_professional(person, as_professional),
            *_tell_others(person, catalogue),
        ]
        return Answer(
            title=f"{person.name} · {listing(role for role in Role if person.was(role))}",
            sentence=told[0],
            details=tuple(
                told[1:]
                + _about(as_celebrity)
                + _figures(person, appearances, catalogue)
                + _also_known(person)
            ),
            tables=_seasons_table(person, appearances, catalogue),
            assumed=tuple(assumed),
            disputed=tuple(dispute(*(each.couple for each in appearances))),
            through=reach_of_all(catalogue.seasons) if _goes_on(person, catalogue) else None,
            sources=credits_of(season for season in catalogue.seasons if season.number in person.seasons),
            followups=tuple(_followups(person, appearances, catalogue)),
            topic=Topic(
                season=appearances[0].season.number if len(appearances) == 1 else None,
                people=(
                    person.name,
                    *dict.fromkeys(partner_of(person.name, each.couple) for each in reversed(appearances)),
                )[:6],
            ),
        )


def _goes_on(person: Person, catalogue: Catalogue) -> bool:
    """Whether a later night could change the record."""
    latest = catalogue.latest
    return latest is not None and not latest.finished and latest.number in person.seasons


def _tell_celebrity(person: Person, appearances: Sequence[Appearance]) -> list[str]:
    if not appearances:
        return []
    if len(appearances) == 1:
        season, couple = appearances[0].season, appearances[0].couple
        return [
            f"{person.name} {_outcome(couple, season)} season {season.number} with {couple.professional}."
        ]
    outcomes = listing(
        f"{_outcome(each.couple, each.season)} season {each.season.number} with {each.couple.professional}"
        for each in appearances
    )
    return [f"{person.name} danced in {len(appearances)} seasons: {outcomes}."]


def _outcome(couple: Couple, season: Season) -> str:
    """How a season went for a couple, as the beginning of "… season 32"."""
    if couple.won:
        return "won"
    if couple.place is None:
        if couple.left is Exit.WITHDREW:
            return "withdrew from"
        return "was eliminated from" if couple.left else "is still competing in"
    if couple.place == 2:
        return "was runner-up in"
    shared = "shared " if placing(couple, season).startswith("shared") else ""
    finished = f"finished {shared}{ordinal(couple.place)} in"
    return f"withdrew and {finished}" if couple.left is Exit.WITHDREW else finished


def _tell_professional(person: Person, appearances: Sequence[Appearance]) -> list[str]:
    if not appearances:
        return []
    wins = [each for each in appearances if each.couple.won]
    danced = count(len({each.season.number for each in appearances}), "season")
    if not wins:
        places = [each.couple.place for each in appearances if each.couple.place]
        best = f", with {ordinal(min(places))} place as best result" if places else ""
        return [f"{person.name} has danced {danced} as a professional without a win so far{best}."]
    with_whom = listing(f"{each.couple.celebrity} (season {each.season.number})" for each in wins)
    won = "once" if len(wins) == 1 else "twice" if len(wins) == 2 else f"{len(wins)} times"
    return [f"{person.name} has danced {danced} as a professional and won {won}: with {with_whom}."]


def _tell_others(person: Person, catalogue: Catalogue) -> list[str]:
    judged = [season.number for season in catalogue.seasons if person.name in season.judges]
    hosted = [season.number for season in catalogue.seasons if person.name in season.hosts]
    guested = [
        f"season {season.number} week {week.number}"
        for season in catalogue.seasons
        for week in season.weeks
        if person.name in week.guest_judges
    ]
    told = []
    for numbers, verb in ((judged, "was on the panel of judges"), (hosted, "hosted")):
        if numbers:
            word = "season" if len(numbers) == 1 else "seasons"
            where = f" in {word} {spans(numbers)}" if verb.startswith("was") else f" {word} {spans(numbers)}"
            told.append(f"{person.name} {verb}{where}.")
    if guested:
        told.append(f"{person.name} was a guest judge in {listing(guested)}.")
    if not told and not catalogue.appearances_of(person.name):
        word = "season" if len(person.seasons) == 1 else "seasons"
        told.append(f"{person.name} appears in {word} {spans(person.seasons)} as a guest only.")
    return told


def _about(appearances: Sequence[Appearance]) -> list[str]:
    """What is known of a celebrity besides dancing."""
    if not appearances:
        return []
    couple = appearances[-1].couple
    parts = [couple.known_for or couple.industry or ""]
    if couple.age is not None:
        parts.append(f"aged {couple.age} in season {appearances[-1].season.number}")
    if couple.home:
        parts.append(f"from {couple.home}")
    told = ", ".join(part for part in parts if part)
    return [f"{capital(told)}."] if told else []


def _figures(person: Person, appearances: Sequence[Appearance], catalogue: Catalogue) -> list[str]:
    """Averages and perfect scores as a dancer, marks given as a judge."""
    told = []
    own = counted(
        each.dance
        for appearance in appearances
        for each in catalogue.performances_of(appearance.season, appearance.couple)
        if person.name in (appearance.couple.celebrity, each.dance.partner)
    )
    mean = average(own)
    if mean is not None:
        perfect = sum(dance.perfect for dance in own)
        told.append(
            f"Average: {decimal(mean)} marks per judge over {count(len(own), 'dance')}; "
            f"{count(perfect, 'perfect score') if perfect else 'no perfect score'}."
        )
    judging = catalogue.records.judging.of(person.name)
    if judging is not None:
        tens = count(judging.tens, "ten") if judging.tens else "no ten"
        told.append(
            f"As a judge: {count(judging.given, 'mark')} given, {decimal(judging.average)} on average, "
            f"{tens}; team dances are left out."
        )
    return told


def _also_known(person: Person) -> list[str]:
    others = [
        alias.alias for alias in person.aliases if "spelling" not in alias.kind and alias.kind != "accents"
    ]
    return [f"Also known as {listing(others)}."] if others else []


def _seasons_table(
    person: Person, appearances: Sequence[Appearance], catalogue: Catalogue
) -> tuple[Table, ...]:
    if len(appearances) < 2:
        return ()
    rows = []
    for each in reversed(appearances):
        mean = average(counted(one.dance for one in catalogue.performances_of(each.season, each.couple)))
        partner = each.couple.professional if each.couple.celebrity == person.name else each.couple.celebrity
        rows.append(
            Row(
                name=f"Season {each.season.number} · {partner}",
                value=placing(each.couple, each.season),
                detail=f"{decimal(mean)} marks per judge" if mean is not None else "",
            )
        )
    return (Table(heading="Season by season", rows=tuple(rows)),)


def _followups(person: Person, appearances: Sequence[Appearance], catalogue: Catalogue) -> list[Suggestion]:
    found = []
    for each in list(reversed(appearances))[:2]:
        number = str(each.season.number)
        found.append(
            Suggestion(
                f"Dances of season {number}", dances.Dances(celebrity=each.couple.celebrity, season=number)
            )
        )
    if len(appearances) == 1:
        each = appearances[0]
        partner = each.couple.professional if each.couple.celebrity == person.name else each.couple.celebrity
        found.append(Suggestion(f"About {partner}", Dancer(name=partner)))
        found.append(
            Suggestion(f"Season {each.season.number}", overview.Overview(season=str(each.season.number)))
        )
    if any(quote.person == person.name for season in catalogue.seasons for quote in season.quotes):
        found.append(Suggestion(f"{possessive(person.name)} words", quotation.Quotation(person=person.name)))
    return found
