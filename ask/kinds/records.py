"""Who holds a record?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

from rapidfuzz import fuzz, process

from ask.answer import Answer, Clarify, Outcome, Row, Suggestion, Table, Topic, Unknown, Unsettled
from ask.find import NEAREST, find_season
from ask.heard import Heard
from ask.kinds import dancer, dances, overview
from ask.query import Query, Reading
from ask.record_cues import AROUND_A_RECORD, RECORD_CUES
from ask.record_list import RECORDS, RecordList, Subject
from ask.scene import Scene
from ask.wording import amid, capital, count, credits_of, quoted, reach, reach_of_all
from show.catalogue import Appearance, Performance
from show.season import Season
from show.spelling import plain, words
from show.standing import Standing
from show.wording import listing, song

SHARING = 4
"""So many holders of one record are named in the sentence; more are counted there, and stand in the table."""


@dataclass(frozen=True, slots=True)
class Record(Query):
    """A record over all seasons, or in one."""

    kind: ClassVar[str] = "record"

    examples: ClassVar[tuple[str, ...]] = (
        "who has won the most seasons?",
        "who was the youngest in season {season}?",
        "who is the oldest winner ever?",
    )

    record: str
    season: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        if heard.people_outside_seasons or heard.weeks_but_finale or heard.styles or heard.negated:
            return
        if any(place.named != 1 for place in heard.places):
            return
        for name, cues in RECORD_CUES:
            if (cue := heard.find(*cues)) and not (_is_of_age(name) and heard.find(_WITHOUT_AGE)):
                ever = heard.find_all("of all time", "ever", "all seasons|time|series")
                span = cue | heard.among(AROUND_A_RECORD) | heard.season_span | heard.finale_span | ever
                yield Reading(cls(name, heard.season), span, weight=0.1)
                return

    def describe(self) -> str:
        return capital(self.record)

    def of_season(self, season: str) -> Self:
        return self.with_slot("season", season) if self._find().in_a_season else self

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        wanted = self._find()
        season = find_season(self, self.season, scene, assumed) if self.season is not None else None
        if season is not None and not wanted.in_a_season:
            return Unknown(
                sentence=f"“{capital(wanted.name)}” is a record over all seasons; a single one has none.",
                nearest=(Suggestion(f"{capital(wanted.name)}, all seasons", Record(record=wanted.name)),),
            )
        standings = wanted.rank(scene.catalogue.records, season.number if season else None)
        if not standings:
            where = f" in season {season.number}" if season else ""
            return Unknown(sentence=f"I know nothing for “{wanted.name}”{where} yet.")
        return _answer(wanted, standings, season, scene, assumed)

    def _find(self) -> RecordList:
        """The record that is meant. Raises Unsettled when none or several fit."""
        typed = plain(self.record)
        exact = [record for record in RECORDS if plain(record.name) == typed]
        wanted = set(words(self.record))
        fitting = exact or [
            record
            for record in RECORDS
            if wanted and wanted <= set(words(f"{record.name} {' '.join(record.words)}"))
        ]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise Unsettled(
                Clarify(
                    sentence=f"Several records fit {quoted(self.record)}. Which one do you mean?",
                    candidates=tuple(
                        Suggestion(capital(record.name), self.with_slot("record", record.name))
                        for record in fitting[:10]
                    ),
                )
            )
        near = process.extract(typed, [record.name for record in RECORDS], scorer=fuzz.WRatio, limit=NEAREST)
        raise Unsettled(
            Unknown(
                sentence=f"I keep no record called {quoted(self.record)}. Here are the nearest I keep.",
                nearest=tuple(
                    Suggestion(capital(name), self.with_slot("record", name)) for name, _, _ in near
                ),
            )
        )


_WITHOUT_AGE = "judge|judges|host|hosts|pro|pros|professional|professionals"
"""The facts tell the ages of celebrities only."""


def _is_of_age(record: str) -> bool:
    return record.startswith(("youngest", "oldest"))


def _answer(
    wanted: RecordList,
    standings: Sequence[Standing[Subject]],
    season: Season | None,
    scene: Scene,
    assumed: list[str],
) -> Answer:
    best = [standing for standing in standings if standing.rank == standings[0].rank]
    where = f" in season {season.number}" if season else ""
    figure = wanted.figure(best[0])
    if len(best) == 1:
        name = _name(best[0].subject, wanted, told=season is not None)
        sentence = f"{capital(name)} {wanted.says}{where}: {figure}."
    else:
        names = listing(_title(each.subject, wanted) for each in best)
        holders = names if len(best) <= SHARING else count(len(best), "holder")
        sentence = f"{capital(holders)} share the record for {wanted.name}{where}: {figure}."
    return Answer(
        title=f"{capital(wanted.name)}" + (f" · Season {season.number}" if season else ""),
        sentence=sentence,
        details=(wanted.note,) if wanted.note else (),
        tables=(
            Table(
                heading=wanted.heading,
                rows=tuple(
                    Row(
                        place=standing.rank,
                        name=capital(_title(standing.subject, wanted)),
                        value=wanted.figure(standing),
                        detail=_detail(standing.subject),
                    )
                    for standing in standings
                ),
            ),
        ),
        assumed=tuple(assumed),
        through=reach(season) if season else reach_of_all(scene.catalogue.seasons),
        sources=credits_of([season] if season else scene.catalogue.seasons),
        followups=tuple(_followups(wanted, best[0].subject, season, scene)),
        topic=_topic([standing.subject for standing in best[:SHARING]], season),
    )


def _topic(holders: list[Subject], season: Season | None) -> Topic:
    """Whom and what season a following question means."""
    numbers = {holder.season.number for holder in holders if not isinstance(holder, (str, int))}
    numbers |= {holder for holder in holders if isinstance(holder, int)}
    people = [
        name
        for holder in holders
        if not isinstance(holder, int)
        for name in (
            (holder,) if isinstance(holder, str) else (holder.couple.celebrity, holder.couple.professional)
        )
    ]
    only = next(iter(numbers)) if len(numbers) == 1 else None
    return Topic(season=season.number if season else only, people=tuple(people))


def _name(subject: Subject, wanted: RecordList, *, told: bool) -> str:
    """The only holder, in a sentence that has `told` the season or not."""
    if isinstance(subject, (str, int)):
        return _title(subject, wanted)
    season = [] if told else [f"season {subject.season.number}"]
    week = [f"week {subject.week.number}"] if isinstance(subject, Performance) else []
    name = subject.couple.celebrity if wanted.of_the_celebrity else subject.couple.name
    return f"{name} ({', '.join(season + week)})" if season or week else name


def _title(subject: Subject, wanted: RecordList) -> str:
    """The holder in a row of the table, or among several."""
    if isinstance(subject, str):
        return subject
    if isinstance(subject, int):
        return f"season {subject}"
    return subject.couple.celebrity if wanted.of_the_celebrity else amid(subject.couple)


def _detail(subject: Subject) -> str:
    """What stands below the holder."""
    if isinstance(subject, (str, int)):
        return ""
    if isinstance(subject, Appearance):
        return f"Season {subject.season.number}"
    where = f"Season {subject.season.number}, week {subject.week.number}"
    return f"{where} · {subject.dance.style} · {song(subject.dance)}"


def _followups(wanted: RecordList, holder: Subject, season: Season | None, scene: Scene) -> list[Suggestion]:
    found = []
    if isinstance(holder, int):
        found.append(Suggestion(f"Season {holder}", overview.Overview(season=str(holder))))
    elif isinstance(holder, str):
        if holder in scene.catalogue.people:
            found.append(Suggestion(f"About {holder}", dancer.Dancer(name=holder)))
    else:
        celebrity, number = holder.couple.celebrity, str(holder.season.number)
        found.append(Suggestion(f"Dances of {celebrity}", dances.Dances(celebrity=celebrity, season=number)))
        found.append(Suggestion(f"Season {number}", overview.Overview(season=number)))
    latest = scene.catalogue.latest
    if season is not None:
        found.append(Suggestion("All seasons", Record(record=wanted.name)))
    elif wanted.in_a_season and latest and wanted.rank(scene.catalogue.records, latest.number):
        found.append(
            Suggestion(f"In season {latest.number}", Record(record=wanted.name, season=str(latest.number)))
        )
    index = RECORDS.index(wanted)
    following = RECORDS[(index + 1) % len(RECORDS)]
    found.append(Suggestion(capital(following.name), Record(record=following.name)))
    return found
