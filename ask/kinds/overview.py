"""What was a season like: dates, hosts, judges, trophy and standings?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Row, Suggestion, Table, Topic, Unknown
from ask.find import find_season
from ask.heard import Heard
from ask.kinds import night, scores
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import amid, count, credits_of, departure, dispute, placing, reach
from show.season import Season
from show.wording import day, listing

_CUES = (
    "tell|know|info|information|details|facts about|on|of",
    "overview|summary|recap|summarize|summarise|rundown|sum",
    "cast|lineup|roster|line",
    "who|which competed|danced|participated|dance|compete|appeared|starred|joined|performed",
    "who was|were|is|are in|on",
    "took|take|takes part",
    "what|which season are|is we|it|this on|now|currently",
    "list|all contestants|couples|celebrities|stars|pairs|cast|names",
    "contestants|couples|competitors|participants|pairs|pairings|contenders",
    "celebrities|celebs|stars|celebrity",
    "standings|results|ranking|rankings|leaderboard|placements|result|outcome",
    "what happened|was",
    "how did|was end|ended|go",
)
_AROUND = frozenset(
    """
    tell know info information details facts about overview summary recap rundown cast lineup roster line
    up who which competed danced participated dance compete appeared starred joined performed list all
    contestants couples celebrities celebs stars celebrity pairs pairings names competitors participants
    contenders standings results ranking rankings leaderboard placements result outcome happened took take
    part full final complete whole entire everyone everybody people pros professionals season year members
    show please we are on it now currently
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class Overview(Query):
    """A season at a glance; the latest when none is named."""

    kind: ClassVar[str] = "season"

    examples: ClassVar[tuple[str, ...]] = (
        "tell me about season {season}",
        "who competed in season {season}?",
    )

    season: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        if heard.people_outside_seasons or heard.weeks or heard.styles or heard.places or heard.negated:
            return
        cue = heard.find(*_CUES)
        if not cue and not heard.seasons:
            return
        span = cue | heard.season_span | heard.among(_AROUND)
        if not heard.content <= span:
            return  # an overview answers nothing in particular
        yield Reading(cls(heard.season), span, weight=-0.1 if cue else -0.4)

    def describe(self) -> str:
        return f"About season {self.season}" if self.season else "The latest season"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        if self.season is not None:
            season = find_season(self, self.season, scene, assumed)
        elif scene.catalogue.latest is not None:
            season = scene.catalogue.latest
            assumed.append(f"Taking season {season.number}, the latest I have.")
        else:
            return Unknown(sentence="I know no season yet.")
        return Answer(
            title=f"Season {season.number} · {season.year}",
            sentence=_span(season),
            details=tuple(_details(season)),
            tables=standings(season),
            assumed=tuple(assumed),
            disputed=tuple(dispute(season, *season.couples)),
            through=reach(season),
            sources=credits_of([season]),
            followups=tuple(_followups(season, scene)),
            topic=Topic(
                season=season.number,
                people=(season.winner.celebrity, season.winner.professional) if season.winner else (),
            ),
        )


def _span(season: Season) -> str:
    couples = count(len(season.couples), "couple")
    if season.finale is None:
        return f"Season {season.number} began on {day(season.premiere)} with {couples}."
    weeks = count(sum(week.danced for week in season.weeks), "week")
    when = f"from {day(season.premiere)} to {day(season.finale)}"
    return f"Season {season.number} ran {when}: {couples} over {weeks}."


def _details(season: Season) -> list[str]:
    guests = list(dict.fromkeys(guest for week in season.weeks for guest in week.guest_judges))
    lines = []
    still_in = sum(couple.place is None and couple.left is None for couple in season.couples)
    if still_in and not season.finished:
        lines.append(f"{count(still_in, 'couple is', 'couples are')} still competing.")
    if season.winner:
        prize = f" the {season.trophy}" if season.trophy else ""
        lines.append(f"{season.winner.name} won{prize}.")
    if season.hosts:
        lines.append(f"Hosted by {listing(season.hosts)}.")
    if season.judges:
        lines.append(f"Judged by {listing(season.judges)}.")
    if guests:
        lines.append(f"Guest {'judge' if len(guests) == 1 else 'judges'}: {listing(guests)}.")
    if season.networks:
        lines.append(f"Shown on {listing(season.networks)}.")
    if season.note:
        lines.append(f"{season.note[0].upper()}{season.note[1:].rstrip('.')}.")
    return lines


def standings(season: Season) -> tuple[Table, ...]:
    """How every couple finished; of an unfinished season, who is still in and who has left."""
    still_in = [couple for couple in season.couples if couple.place is None and couple.left is None]
    placed = [couple for couple in season.couples if couple not in still_in]
    tables = []
    if still_in and not season.finished:
        rows = tuple(Row(name=amid(couple), detail=couple.known_for or "") for couple in still_in)
        tables.append(Table(heading="Still competing", rows=rows))
    if placed:
        rows = tuple(
            Row(
                name=amid(couple),
                place=couple.place,
                detail=departure(couple) or ("" if couple.place in (1, 2) else placing(couple, season)),
            )
            for couple in placed
        )
        tables.append(Table(heading="Standings" if season.finished else "Left the competition", rows=rows))
    return tuple(tables)


def _followups(season: Season, scene: Scene) -> list[Suggestion]:
    found = []
    number = str(season.number)
    if season.last_week_danced:
        name = "Finale scores" if season.finished else "Latest scores"
        found.append(Suggestion(name, night.Night(season=number, week=season.last_week_danced.number)))
        found.append(Suggestion("Season's scores", scores.Scores(season=number)))
    for neighbour in (season.number - 1, season.number + 1):
        if scene.catalogue.season(neighbour):
            found.append(Suggestion(f"Season {neighbour}", Overview(season=str(neighbour))))
    return found
