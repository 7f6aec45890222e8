"""Who won a season?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Row, Suggestion, Table, Topic, Unknown
from ask.cues import ALSO_WON, WON
from ask.find import find_fitting_seasons
from ask.heard import Heard
from ask.kinds import dancer, night, overview, quotation, scores
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import amid, count, credits_of, name_couples, reach, spans
from show.couple import Couple
from show.season import Season
from show.wording import day, listing

IN_A_SENTENCE = 5
"""The winners of so many seasons are told in a sentence; those of more stand in the table only."""

_AROUND = frozenset(
    """
    who which person couple couples pair pairs duo celebrity celebrities celeb celebs star stars pro pros
    professional professionals list all every each two both three season seasons year final finale finals
    result results end ended overall grand season's declared named announced crowned become became came out
    on top first 1st place competition contest show past previous so far ever history
    latest recent most newest current reigning defending went goes go crowned number one title
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


_OTHER_PRIZES = (
    "team|teams|group|relay|marathon|megamix|immunity|challenge|duel|round|battle|off|offs|danceoff|danceoffs|"
    "vote|votes|emmy|missed|miss|almost|nearly|close|closest|behind|lost|lose|against|instead|robbed|snubbed|"
    "deserved|week|bonus|special"
)
"""Who won these is another question."""


@dataclass(frozen=True, slots=True)
class Winner(Query):
    """The winning couple; of the latest finished season when none is named."""

    kind: ClassVar[str] = "winner"

    examples: ClassVar[tuple[str, ...]] = (
        "who won season {season}?",
        "who took home the mirrorball last season?",
    )

    season: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        cue = heard.find(*WON)
        if not cue or heard.people_outside_seasons or heard.negated or heard.weeks_but_finale or heard.styles:
            return
        if heard.find(_OTHER_PRIZES):
            return
        season, when = heard.several_seasons
        if not heard.seasons and heard.find(
            "first|1st|original|inaugural|earliest ever|winner|winners|champion|champ"
        ):
            season = "1"  # "the first winner"
        yield Reading(
            cls(season),
            cue | heard.among(ALSO_WON | _AROUND) | when | heard.place_span(1) | heard.finale_span,
        )

    def describe(self) -> str:
        return f"Who won season {self.season}?" if self.season else "Who won last?"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        if self.season is None:
            season = scene.catalogue.latest_finished
            if season is None:
                return Unknown(sentence="No season I know has a winner yet.")
            assumed.append(f"Taking season {season.number}, the latest finished one.")
            seasons: tuple[Season, ...] = (season,)
        else:
            seasons = find_fitting_seasons(self, self.season, scene, assumed)
        if len(seasons) > 1:
            return _answer_several(seasons, assumed)
        season = seasons[0]
        if season.winner is None:
            return _answer_unfinished(season, assumed)
        return _answer_one(season, season.winner, scene, assumed)


def _answer_one(season: Season, winner: Couple, scene: Scene, assumed: list[str]) -> Answer:
    runners_up = [couple for couple in season.couples if couple.place == 2]
    when = f" on {day(season.finale)}" if season.finale else ""
    prize = f"took home the {season.trophy}" if season.trophy else "won"
    ahead = f", ahead of {name_couples(runners_up)}" if runners_up else ""
    finale = season.finale_week
    danced = [
        each.dance
        for each in scene.catalogue.performances_of(season, winner)
        if finale is not None and each.week.number == finale.number and each.dance.total is not None
    ]
    total = sum(dance.total or 0 for dance in danced)
    possible = sum(dance.highest_possible for dance in danced)
    scored = f"In the finale they scored {total:g} of {possible} over {count(len(danced), 'dance')}."
    return Answer(
        title=f"Season {season.number} · Winner",
        sentence=f"{winner.name} won season {season.number}{when}.",
        details=(f"They {prize}{ahead}.", *([scored] if danced else [])),
        assumed=tuple(assumed),
        disputed=(winner.disputed,) if winner.disputed else (),
        sources=credits_of([season]),
        followups=(
            Suggestion("Standings", overview.Overview(season=str(season.number))),
            *(
                [Suggestion("Finale scores", night.Night(season=str(season.number), week=finale.number))]
                if finale
                else []
            ),
            Suggestion(f"About {winner.celebrity}", dancer.Dancer(name=winner.celebrity)),
            *(
                [Suggestion("A quote", quotation.Quotation(season=str(season.number)))]
                if season.quotes
                else []
            ),
            *_neighbours(season, scene),
        ),
        topic=Topic(season=season.number, people=(winner.celebrity, winner.professional)),
    )


def _neighbours(season: Season, scene: Scene) -> list[Suggestion]:
    before = scene.catalogue.season(season.number - 1)
    return [Suggestion(f"Season {before.number}", Winner(season=str(before.number)))] if before else []


def _answer_unfinished(season: Season, assumed: list[str]) -> Answer:
    still_in = [couple for couple in season.couples if couple.place is None and couple.left is None]
    left = f"{count(len(still_in), 'couple')} still in" if still_in else "the result is not in my facts"
    return Answer(
        title=f"Season {season.number} · No winner yet",
        sentence=f"Season {season.number} has no winner yet: {left}.",
        tables=overview.standings(season),
        assumed=tuple(assumed),
        through=reach(season),
        sources=credits_of([season]),
        followups=(
            Suggestion("The season", overview.Overview(season=str(season.number))),
            Suggestion("Latest scores", scores.Scores(season=str(season.number))),
            Suggestion(f"Season {season.number - 1}'s winner", Winner(season=str(season.number - 1))),
        ),
        topic=Topic(season=season.number),
    )


def _answer_several(seasons: tuple[Season, ...], assumed: list[str]) -> Answer:
    told = [
        f"{season.winner.name} won season {season.number}"
        if season.winner
        else f"season {season.number} has no winner yet"
        for season in seasons
    ]
    rows = tuple(
        Row(
            name=amid(season.winner) if season.winner else "No winner yet",
            value=f"season {season.number}",
            detail=day(season.finale) if season.finale else "",
        )
        for season in seasons
    )
    sentence = listing(told) if len(told) <= IN_A_SENTENCE else _tell_many(seasons)
    return Answer(
        title="Winners",
        sentence=f"{sentence[0].upper()}{sentence[1:]}.",
        tables=(Table(heading="Winners", rows=rows),) if len(rows) > 2 else (),
        assumed=tuple(assumed),
        through=reach(seasons[-1]),
        sources=credits_of(seasons),
        followups=tuple(
            Suggestion(f"Season {season.number}", Winner(season=str(season.number)))
            for season in seasons[-IN_A_SENTENCE:]
        ),
        topic=Topic(people=tuple(season.winner.celebrity for season in seasons[:3] if season.winner)),
    )


def _tell_many(seasons: Sequence[Season]) -> str:
    numbers = spans(season.number for season in seasons)
    return f"{len(seasons)} seasons fit, {numbers}: their winners are in the table"
