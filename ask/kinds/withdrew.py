"""Who withdrew from a season, or ever?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Row, Suggestion, Table, Topic
from ask.cues import ALSO_WENT_OUT, ALSO_WITHDREW, COUNTED, HURT, WITHDREW
from ask.find import find_season
from ask.heard import Heard, Span
from ask.kinds import dancer, overview
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import amid, capital, count, credits_of, dispute, number_word, reach, reach_of_all
from show.catalogue import Appearance
from show.couple import Exit
from show.season import Season
from show.wording import listing


@dataclass(frozen=True, slots=True)
class Withdrew(Query):
    """Who left without being voted out."""

    kind: ClassVar[str] = "withdrew"

    examples: ClassVar[tuple[str, ...]] = ("who withdrew from season {season}?", "who has ever withdrawn?")

    follows_the_season: ClassVar[bool] = False

    season: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        cue = find_withdrawal(heard)
        if not cue or heard.people_outside_seasons or heard.styles or heard.places:
            return
        if heard.negated and not heard.find("not|never|without eliminated|voted"):
            return
        if heard.find("trophy|mirrorball|title|prize|win|won|mirror|judge|judges|host|hosts|panel|money"):
            return
        week = frozenset().union(*(each.span for each in heard.weeks))
        span = cue | heard.among(ALSO_WITHDREW | ALSO_WENT_OUT) | heard.find_all(*COUNTED) | heard.season_span
        yield Reading(
            cls(heard.season),
            span | heard.find_all("who|list|all|every|ever|history"),
            weight=0.3 if not week else -1,
        )

    def describe(self) -> str:
        return f"Who withdrew from season {self.season}?" if self.season else "Who withdrew from the show?"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        season = find_season(self, self.season, scene, assumed) if self.season else None
        gone = [
            each
            for each in scene.catalogue.appearances
            if each.couple.left is Exit.WITHDREW and season in (None, each.season)
        ]
        return Answer(
            title=f"Season {season.number} · Withdrawals" if season else "Withdrawals",
            sentence=_tell(gone, season),
            details=tuple(_tell_more(gone, season)),
            tables=_table(gone) if len(gone) > 3 else (),
            assumed=tuple(assumed),
            disputed=tuple(dispute(*(each.couple for each in gone))),
            through=reach(season) if season else reach_of_all(scene.catalogue.seasons),
            sources=credits_of([season] if season else scene.catalogue.seasons),
            followups=tuple(_followups(gone, season)),
            topic=Topic(
                season=season.number if season else None,
                people=tuple(
                    name for each in gone[:3] for name in (each.couple.celebrity, each.couple.professional)
                ),
            ),
        )


def find_withdrawal(heard: Heard) -> Span:
    """The words that speak of leaving without being voted out; empty (false) when none do."""
    if cue := heard.find(*WITHDREW):
        return cue
    hurt, left = (
        heard.find(HURT),
        heard.find("left|leave|leaving|leaves|exit|exited|exits|out|departed|gone|quit"),
    )
    return hurt | left if hurt and left else frozenset()


def _tell(gone: list[Appearance], season: Season | None) -> str:
    if not gone:
        where = f"from season {season.number}" if season else "from any season I know"
        return (
            f"Nobody {'withdrew' if season is None or season.finished else 'has withdrawn so far'} {where}."
        )
    if season is not None:
        told = listing(f"{each.couple.name} withdrew in week {each.couple.left_week}" for each in gone)
        if len(gone) == 1:
            return f"In season {season.number}, {told}."
        told = listing(f"{amid(each.couple)} in week {each.couple.left_week}" for each in gone)
        return f"{capital(number_word(len(gone)))} couples withdrew from season {season.number}: {told}."
    told = listing(f"{each.couple.celebrity} (season {each.season.number})" for each in gone)
    return f"{count(len(gone), 'celebrity', 'celebrities')} withdrew: {told}."


def _tell_more(gone: list[Appearance], season: Season | None) -> Iterator[str]:
    if season is not None:
        for each in gone:
            if each.couple.note:
                yield f"{each.couple.celebrity}: {each.couple.note}"
    if gone:
        yield "My facts do not say why."


def _table(gone: list[Appearance]) -> tuple[Table, ...]:
    rows = tuple(
        Row(
            name=amid(each.couple),
            value=f"season {each.season.number}",
            detail=f"Week {each.couple.left_week}",
        )
        for each in gone
    )
    return (Table(heading="Withdrawals", rows=rows),)


def _followups(gone: list[Appearance], season: Season | None) -> Iterator[Suggestion]:
    for each in gone[-2:]:
        yield Suggestion(f"About {each.couple.celebrity}", dancer.Dancer(name=each.couple.celebrity))
    if season is not None:
        yield Suggestion("Standings", overview.Overview(season=str(season.number)))
        yield Suggestion("All withdrawals", Withdrew())
