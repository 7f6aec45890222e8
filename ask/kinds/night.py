"""What was scored on a night?"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Row, Suggestion, Table, Topic, Unknown
from ask.find import find_night
from ask.heard import Heard
from ask.kinds import chart, dances, overview, scores
from ask.query import Query, Reading
from ask.scene import Scene
from ask.score_words import ALSO_SCORED, SCORED
from ask.selection import hear_when
from ask.wording import (
    amid,
    capital,
    credits_of,
    dispute,
    marks,
    name_couples,
    possessive,
    reach,
    score,
    total_of,
)
from show.couple import Couple, Exit
from show.dance import Dance, Kind
from show.season import Season
from show.tally import share
from show.week import Week
from show.wording import day, listing, song

_SCORES = (SCORED, "leaderboard|leaderboards", "leader board", "results|result")
_LATEST = (
    "latest|newest|recent|last|tonight|tonights|yesterday|yesterdays night|week|show|episode|score|scores",
    "tonight|tonights|yesterday|yesterdays|latest|newest|recent",
)
_TOLD = (
    "everyone|everybody|every|all dance|dances|danced", "happened|happen|happens", "recap|summary|overview",
    "how go|went", "went down", "dances|songs",
)  # fmt: skip
_ALSO = frozenset(
    """
    leaderboard leader board dances dance danced everyone everybody list full complete latest newest recent
    last tonight tonights yesterday yesterdays show episode night happened recap summary overview went down
    results result most songs
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class Night(Query):
    """Every dance of a week; of the latest week danced when none is named."""

    kind: ClassVar[str] = "night"

    examples: ClassVar[tuple[str, ...]] = (
        "scores of week {week} season {season}",
        "scores of the finale of season {season}",
    )

    season: str | None = None
    week: int | str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        if heard.people_outside_seasons or heard.styles or heard.songs:
            return
        when = hear_when(heard)
        cue, latest = heard.find(*_SCORES), heard.find(*_LATEST) if when.week is None else frozenset()
        told = heard.find(*_TOLD) if when.week is not None else frozenset()
        if (cue and (when.week is not None or latest)) or told:
            span = cue | latest | told | when.span | heard.among(ALSO_SCORED) | heard.among(_ALSO)
            if not heard.left_by(span):
                yield Reading(cls(when.season, when.week), span, weight=0 if cue else -0.5)

    def describe(self) -> str:
        where = f" of season {self.season}" if self.season else ""
        return f"Scores of week {self.week}{where}" if self.week else ""

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        season, week = find_night(self, self.season, self.week, None, scene, assumed)
        if season is None:
            season = scene.catalogue.latest
            assumed += [f"Taking season {season.number}, the latest I have."] if season else []
        if season is None or season.last_week_danced is None:
            return Unknown(sentence="I know no scores of that season yet.")
        if week is None:
            week = season.last_week_danced
            assumed.append(f"Taking week {week.number}, the latest I have.")
        return _answer(season, week, assumed)


def _answer(season: Season, week: Week, assumed: list[str]) -> Answer:
    couples = {couple.celebrity: couple for couple in season.couples}
    danced: dict[str, list[Dance]] = defaultdict(list)
    for dance in week.dances:
        danced[dance.celebrity].append(dance)
    shares = {name: share(danced[name]) for name in danced}
    order = sorted(danced, key=lambda name: -(shares[name] or 0))
    best = [name for name in order if shares[name] is not None and shares[name] == shares[order[0]]]
    theme = f" ({week.theme})" if week.theme else ""
    where = f"week {week.number} of season {season.number}{theme}"
    if best:
        sentence = _tell_best({couples[name]: total_of(danced[name]) for name in best}, where)
    else:
        sentence = f"Nobody was scored in {where}."
    return Answer(
        title=f"Season {season.number} · Week {week.number}" + (f" · {week.theme}" if week.theme else ""),
        sentence=sentence,
        details=tuple(_details(season, week)),
        tables=(
            Table(
                heading="Scores of the night",
                rows=tuple(
                    Row(
                        name=amid(couples[name]),
                        value=total_of(danced[name]),
                        detail="\n".join(_line(dance, couples[name].professional) for dance in danced[name]),
                        share=shares[name],
                    )
                    for name in order
                ),
            ),
        ),
        assumed=tuple(assumed),
        disputed=tuple(dispute(week, *week.dances)),
        through=reach(season),
        sources=credits_of([season]),
        followups=tuple(_followups(season, week, best)),
        topic=Topic(season=season.number, week=week.number, people=tuple(best[:1])),
    )


def _tell_best(figures: Mapping[Couple, str], where: str) -> str:
    """Who led the night. Equal shares of the points can be different figures: "90 of 90", "60 of 60"."""
    couples, figure = list(figures), next(iter(figures.values()))
    if len(couples) == 1:
        return f"{name_couples(couples)} had the best score in {where}: {figure}."
    if len(set(figures.values())) == 1:
        return f"{name_couples(couples)} shared the best score in {where}: {figure}."
    each = listing(f"{amid(couple)} ({figure})" for couple, figure in figures.items())
    return f"{each} shared the best score in {where}."


def _line(dance: Dance, professional: str) -> str:
    """One dance under its couple: "Foxtrot · “Unconditionally” by Katy Perry · 10 10 10"."""
    parts = [dance.style]
    if dance.kind is not Kind.COUPLE:
        parts[0] += f" ({dance.team or dance.kind})"
    if dance.partner != professional:
        parts.append(f"with {dance.partner}")
    parts.append(song(dance))
    parts.append(marks(dance) or score(dance))
    return " · ".join(parts)


def _details(season: Season, week: Week) -> list[str]:
    lines = [f"Danced on {day(week.air_date)}."]
    if week.guest_judges:
        lines.append(
            f"Guest {'judge' if len(week.guest_judges) == 1 else 'judges'}: {listing(week.guest_judges)}."
        )
    if week.absent:
        lines.append(f"{listing(week.absent)} missed the panel.")
    for how, verb in ((Exit.ELIMINATED, "eliminated"), (Exit.WITHDREW, "withdrew")):
        gone = [couple for couple in season.couples if couple.left is how and couple.left_week == week.number]
        if gone:
            were = "" if how is Exit.WITHDREW else " were"
            lines.append(f"{name_couples(gone)}{were} {verb}.")
    if season.finale_week is week and season.winner:
        lines.append(f"{season.winner.name} won the season.")
    if week.note:
        lines.append(f"{capital(week.note).rstrip('.')}.")
    return lines


def _followups(season: Season, week: Week, best: Sequence[str]) -> list[Suggestion]:
    number = str(season.number)
    found = [Suggestion("Chart", chart.Chart(season=number, week=week.number))] if best else []
    found += [
        Suggestion(f"Week {other.number}", Night(season=number, week=other.number))
        for other in season.weeks
        if other.danced and abs(other.number - week.number) == 1
    ]
    if best:
        found.append(
            Suggestion(f"{possessive(best[0])} dances", dances.Dances(celebrity=best[0], season=number))
        )
    found.append(Suggestion("Season's scores", scores.Scores(season=number)))
    found.append(Suggestion("Standings", overview.Overview(season=number)))
    return found
