"""Who holds a record of the whole show?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from show.catalogue import Appearance, Performance
from show.records import Records
from show.spelling import plain
from show.standing import Standing
from trivia.certain import contested
from trivia.kind import ShowKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import season_name

_ASKED = 12
"""How far down the ranking wrong options come from."""


_NEXT = 4
"""So many come next, who are the likeliest to be taken for the first."""


class _Ranking(Protocol):
    def __call__(self, records: Records) -> Sequence[Standing[object]]: ...


@dataclass(frozen=True)
class _Record:
    key: str
    asks: str
    """The question after "Through season 34, "."""

    tells: str
    """How the figure is told: "{} seasons"."""

    ranking: _Ranking
    digits: int = 0
    verb: str = "stands at"
    career_of_marks: bool = False
    """Whether it counts the marks of many seasons, so that every disputed dance could change it."""


_RECORDS = (
    _Record(
        "wins", "which professional has won most often?", "{} wins", lambda r: r.careers.wins(limit=_ASKED)
    ),
    _Record(
        "finals",
        "which professional has danced in the most finales?",
        "{} finales",
        lambda r: r.careers.finals(limit=_ASKED),
    ),
    _Record(
        "seasons-danced",
        "which professional has had a celebrity partner in the most seasons?",
        "{} seasons",
        lambda r: r.careers.seasons_danced(limit=_ASKED),
    ),
    _Record(
        "seasons-judged",
        "who has been on the regular panel in the most seasons?",
        "{} seasons",
        lambda r: r.careers.seasons_judged(limit=_ASKED),
    ),
    _Record(
        "seasons-hosted",
        "who has hosted the most seasons?",
        "{} seasons",
        lambda r: r.careers.seasons_hosted(limit=_ASKED),
    ),
    _Record(
        "youngest-winner",
        "who was the youngest celebrity to win?",
        "{} years",
        lambda r: r.careers.ages(winners=True, limit=_ASKED),
    ),
    _Record(
        "oldest-winner",
        "who was the oldest celebrity to win?",
        "{} years",
        lambda r: r.careers.ages(winners=True, oldest=True, limit=_ASKED),
    ),
    _Record(
        "youngest",
        "who was the youngest celebrity to compete?",
        "{} years",
        lambda r: r.careers.ages(limit=_ASKED),
    ),
    _Record(
        "oldest",
        "who was the oldest celebrity to compete?",
        "{} years",
        lambda r: r.careers.ages(oldest=True, limit=_ASKED),
    ),
    _Record(
        "perfect-couple",
        "team dances aside, which celebrity got the most perfect scores in one season?",
        "{} perfect scores",
        lambda r: r.perfect.couples(limit=_ASKED),
    ),
    _Record(
        "perfect-professional",
        "team dances aside, which professional has danced the most perfect scores?",
        "{} perfect scores",
        lambda r: r.perfect.professionals(limit=_ASKED),
        career_of_marks=True,
    ),
    _Record(
        "perfect-season",
        "team dances aside, which season had the most perfect scores?",
        "{} perfect scores",
        lambda r: r.perfect.seasons(limit=_ASKED),
    ),
    _Record(
        "highest-average",
        "team dances aside, which celebrity had the highest average mark in one season?",
        "an average mark of {}",
        lambda r: r.averages.couples(limit=_ASKED),
        2,
    ),
    _Record(
        "lowest-winner",
        "team dances aside, which winner had the lowest average mark?",
        "an average mark of {}",
        lambda r: r.averages.couples(won=True, lowest=True, limit=_ASKED),
        2,
    ),
    _Record(
        "highest-loser",
        "team dances aside, which celebrity had the highest average mark without winning?",
        "an average mark of {}",
        lambda r: r.averages.couples(won=False, limit=_ASKED),
        2,
    ),
    _Record(
        "lowest-average",
        "team dances aside, which celebrity had the lowest average mark in one season?",
        "an average mark of {}",
        lambda r: r.averages.couples(lowest=True, limit=_ASKED),
        2,
    ),
    _Record(
        "highest-season",
        "team dances aside, which season had the highest average mark?",
        "an average mark of {}",
        lambda r: r.averages.seasons(limit=_ASKED),
        2,
    ),
    _Record(
        "lowest-season",
        "team dances aside, which season had the lowest average mark?",
        "an average mark of {}",
        lambda r: r.averages.seasons(lowest=True, limit=_ASKED),
        2,
    ),
    _Record(
        "tens",
        "team dances aside, which judge has given the most tens?",
        "{} tens",
        lambda r: r.judging.tens(limit=_ASKED),
        career_of_marks=True,
    ),
    _Record(
        "improved",
        "team dances aside, whose average mark rose the most from the first night to the last?",
        "{} marks",
        lambda r: r.averages.improvements(limit=_ASKED),
        2,
        "rose by",
    ),
)


class Record(ShowKind):
    """The one at the top of a ranking, among those that come next; only where nobody shares the top."""

    name = "record"
    topic = Topic.RECORDS
    hardness = Difficulty.MEDIUM
    covers = ("couples", "dances")

    def questions(self, pools: Pools) -> Iterator[Question]:
        if not pools.ever:
            return
        through = pools.ever[-1].number
        doubts = [
            (season.number, dance.celebrity)
            for season in pools.ever
            for week in season.weeks
            for dance in week.dances
            if contested(season, dance)
        ]
        for record in _RECORDS:
            standings = record.ranking(pools.past.records)
            names = [(_name(standing.subject), standing) for standing in standings]
            if len(names) <= 1 or not _clear(standings[0], standings[1], doubts, record.career_of_marks):
                continue
            (first, top), (second, runner_up) = names[:2]
            others = [name for name, _ in names[1:] if name != first]
            figure = f"{top.value:.{record.digits}f}"
            yield from self.ask(
                pools,
                pools.ever,
                f"{record.key}/{through}",
                f"Through season {through}, {record.asks}",
                first,
                (others[:_NEXT], others),
                because=f"{first} {record.verb} {record.tells.format(figure)}; next comes"
                f" {second.replace('Season', 'season')} with {runner_up.value:.{record.digits}f}.",
                order=_order,
                facts=[f"{name}: {standing.value:.{record.digits}f}" for name, standing in names],
            )


def _clear(
    first: Standing[object], second: Standing[object], doubts: list[tuple[int, str]], career_of_marks: bool
) -> bool:
    """Whether the first is ahead of the second beyond the doubts about single dances.

    Of a couple or a season no dance may be disputed; what is counted over a career must be ahead by more than
    all the disputed dances there are, where any could change it.
    """
    for standing in (first, second):
        match standing.subject:
            case Appearance(season, couple):
                if (season.number, couple.celebrity) in doubts:
                    return False
            case int(number):
                if number in {season for season, _ in doubts}:
                    return False
    return abs(first.value - second.value) > (len(doubts) if career_of_marks else 0)


def _order(name: str) -> tuple[int, str]:
    """Seasons by number, people by name."""
    digits = "".join(letter for letter in name if letter.isdecimal()) if name.startswith("Season ") else ""
    return int(digits or 0), plain(name)


def _name(subject: object) -> str:
    """Who or what a standing is about, as an option."""
    match subject:
        case Appearance():
            return subject.couple.celebrity
        case Performance():
            return subject.dance.celebrity
        case int():
            return season_name(subject)
        case _:
            return str(subject)
