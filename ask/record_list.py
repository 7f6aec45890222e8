"""The records that can be asked for: what each is called, how it is ranked, and how its figure reads."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ask.wording import count, decimal
from show.catalogue import Appearance, Performance
from show.records import Records
from show.standing import Standing

Subject = str | int | Appearance | Performance
"""Whose record it is: a person, a season's number, a couple, or a dance."""

TOP = 10
"""How many places are shown; who shares the last of them is shown too."""

ENOUGH_DANCES = 30
"""A professional's average is ranked from so many dances on, about three seasons."""

ENOUGH_MARKS = 100
"""A judge's average is ranked from so many marks on, which leaves out guests of one night."""


@dataclass(frozen=True, slots=True)
class RecordList:
    """One record."""

    name: str
    """What it is called in the list of choices: "most wins"."""

    heading: str
    """What stands above the ranking."""

    says: str
    """What the holder has done, after the name: "has won the most seasons"."""

    rank: Callable[[Records, int | None], Sequence[Standing[Subject]]]
    """The ranking, over all seasons or in the one of that number."""

    figure: Callable[[Standing[Subject]], str]
    words: tuple[str, ...] = ()
    """Other words by which it is asked for."""

    in_a_season: bool = True
    """Whether it can be asked for a single season."""

    of_the_celebrity: bool = False
    """Whether the record of a couple is its celebrity's alone."""

    note: str = ""
    """What is counted, where the name does not tell."""


def _marks(standing: Standing[Subject]) -> str:
    return decimal(standing.value)


def _years(standing: Standing[Subject]) -> str:
    return f"{standing.value:g} years"


def _seasons(standing: Standing[Subject]) -> str:
    return count(int(standing.value), "season")


def _number(noun: str) -> Callable[[Standing[Subject]], str]:
    return lambda standing: count(int(standing.value), noun)


def _total(standing: Standing[Subject]) -> str:
    if isinstance(standing.subject, Performance):
        dance = standing.subject.dance
        return f"{dance.total} of {dance.highest_possible}"
    return decimal(standing.value)


def _first_perfect(records: Records, season: int | None) -> Sequence[Standing[Subject]]:
    """Everybody who had one on the first night with any: the order within a night is not known."""
    return [
        Standing(1, performance, performance.dance.total or 0, performance.dance.marks_given)
        for performance in records.perfect.first(season=season)
    ]


OWN_DANCES = "Marks per judge, 10 at most; team dances and bonus points are left out."

RECORDS: tuple[RecordList, ...] = (
    RecordList(
        name="most wins",
        heading="Wins of professionals",
        says="won the most seasons as a professional",
        words=("professional", "trophies", "champion", "mirrorballs"),
        rank=lambda records, _: records.careers.wins(limit=TOP),
        figure=_number("win"),
        in_a_season=False,
    ),
    RecordList(
        name="most finals",
        heading="Finales danced by professionals",
        says="danced in the most finales as a professional",
        words=("finales",),
        rank=lambda records, _: records.careers.finals(limit=TOP),
        figure=_number("finale"),
        in_a_season=False,
    ),
    RecordList(
        name="most seasons as a professional",
        heading="Seasons danced by professionals",
        says="danced the most seasons as a professional",
        words=("longest", "appearances"),
        rank=lambda records, _: records.careers.seasons_danced(limit=TOP),
        figure=_seasons,
        in_a_season=False,
    ),
    RecordList(
        name="most seasons as a judge",
        heading="Seasons on the panel",
        says="sat on the regular panel in the most seasons",
        words=("judging", "judged"),
        rank=lambda records, _: records.careers.seasons_judged(limit=TOP),
        figure=_seasons,
        in_a_season=False,
    ),
    RecordList(
        name="most seasons as a host",
        heading="Seasons hosted",
        says="hosted the most seasons",
        words=("hosted", "presenter"),
        rank=lambda records, _: records.careers.seasons_hosted(limit=TOP),
        figure=_seasons,
        in_a_season=False,
    ),
    RecordList(
        name="best average of a couple",
        heading="Average mark per judge",
        says="had the best average",
        words=("highest", "top", "scores"),
        rank=lambda records, season: records.averages.couples(season=season, limit=TOP),
        figure=_marks,
        note=OWN_DANCES,
    ),
    RecordList(
        name="lowest average of a couple",
        heading="Average mark per judge",
        says="had the lowest average",
        words=("worst", "bottom", "scores"),
        rank=lambda records, season: records.averages.couples(season=season, lowest=True, limit=TOP),
        figure=_marks,
        note=OWN_DANCES,
    ),
    RecordList(
        name="lowest average of a winner",
        heading="Average mark per judge",
        says="won with the lowest average",
        words=("worst", "champion"),
        rank=lambda records, _: records.averages.couples(won=True, lowest=True, limit=TOP),
        figure=_marks,
        in_a_season=False,
        note=OWN_DANCES,
    ),
    RecordList(
        name="best average without a win",
        heading="Average mark per judge",
        says="had the best average of those who did not win",
        words=("robbed", "snubbed", "unlucky", "loser"),
        rank=lambda records, season: records.averages.couples(season=season, won=False, limit=TOP),
        figure=_marks,
        note=OWN_DANCES,
    ),
    RecordList(
        name="best average of a professional",
        heading="Average mark per judge",
        says="has the best average of the professionals",
        words=("highest", "pro"),
        rank=lambda records, season: records.averages.professionals(
            season=season, at_least=1 if season else ENOUGH_DANCES, limit=TOP
        ),
        figure=_marks,
        note=f"{OWN_DANCES} Over all seasons, professionals with at least {ENOUGH_DANCES} dances are ranked.",
    ),
    RecordList(
        name="most perfect scores of a couple",
        heading="Perfect scores",
        says="had the most perfect scores",
        words=("tens", "30", "40", "perfect"),
        rank=lambda records, season: records.perfect.couples(season=season, limit=TOP),
        figure=_number("perfect score"),
        note="Dances in which every judge gave 10; team dances are left out.",
    ),
    RecordList(
        name="most perfect scores of a professional",
        heading="Perfect scores",
        says="danced the most perfect scores as a professional",
        words=("tens", "pro"),
        rank=lambda records, season: records.perfect.professionals(season=season, limit=TOP),
        figure=_number("perfect score"),
        note="Dances in which every judge gave 10; team dances are left out.",
    ),
    RecordList(
        name="first perfect score",
        heading="The first night with a perfect score",
        says="had the first perfect score",
        words=("earliest", "tens"),
        rank=_first_perfect,
        figure=_total,
    ),
    RecordList(
        name="lowest score of a dance",
        heading="Lowest scores",
        says="had the lowest score of a single dance",
        words=("worst", "total", "bottom"),
        rank=lambda records, season: records.scores.lowest(season=season, limit=5),
        figure=_total,
    ),
    RecordList(
        name="biggest improvement",
        heading="Rise of the average mark from the first night to the last",
        says="improved the most from the first night to the last",
        words=("journey", "progress"),
        rank=lambda records, season: records.averages.improvements(season=season, limit=TOP),
        figure=lambda standing: (
            f"+{decimal(standing.value)}" if standing.value > 0 else decimal(standing.value)
        ),
        note=OWN_DANCES,
    ),
    RecordList(
        name="youngest celebrity",
        heading="Age during the season",
        says="was the youngest celebrity",
        words=("age",),
        rank=lambda records, season: records.careers.ages(season=season, limit=TOP),
        figure=_years,
        of_the_celebrity=True,
    ),
    RecordList(
        name="oldest celebrity",
        heading="Age during the season",
        says="was the oldest celebrity",
        words=("age",),
        rank=lambda records, season: records.careers.ages(season=season, oldest=True, limit=TOP),
        figure=_years,
        of_the_celebrity=True,
    ),
    RecordList(
        name="youngest winner",
        heading="Age during the season",
        says="was the youngest winner",
        words=("age", "champion"),
        rank=lambda records, _: records.careers.ages(winners=True, limit=TOP),
        figure=_years,
        of_the_celebrity=True,
        in_a_season=False,
    ),
    RecordList(
        name="oldest winner",
        heading="Age during the season",
        says="was the oldest winner",
        words=("age", "champion"),
        rank=lambda records, _: records.careers.ages(winners=True, oldest=True, limit=TOP),
        figure=_years,
        of_the_celebrity=True,
        in_a_season=False,
    ),
    RecordList(
        name="most generous judge",
        heading="Average mark given",
        says="gave the highest marks on average",
        words=("kindest", "highest", "judges"),
        rank=lambda records, season: records.judging.by_average(
            season=season, at_least=1 if season else ENOUGH_MARKS, limit=TOP
        ),
        figure=_marks,
        note=f"Over all seasons, judges with at least {ENOUGH_MARKS} marks are ranked.",
    ),
    RecordList(
        name="strictest judge",
        heading="Average mark given",
        says="gave the lowest marks on average",
        words=("harshest", "meanest", "lowest", "judges"),
        rank=lambda records, season: records.judging.by_average(
            season=season, at_least=1 if season else ENOUGH_MARKS, lowest=True, limit=TOP
        ),
        figure=_marks,
        note=f"Over all seasons, judges with at least {ENOUGH_MARKS} marks are ranked.",
    ),
    RecordList(
        name="most tens given",
        heading="Tens given",
        says="gave the most tens",
        words=("judge", "10"),
        rank=lambda records, season: [
            standing for standing in records.judging.tens(season=season, limit=TOP) if standing.value
        ],
        figure=_number("ten"),
    ),
    RecordList(
        name="best scored style",
        heading="Average mark per judge",
        says="is the best scored style",
        words=("dance", "highest"),
        rank=lambda records, season: records.averages.styles(
            season=season, at_least=1 if season else ENOUGH_DANCES, limit=TOP
        ),
        figure=_marks,
        note=f"Over all seasons, styles danced at least {ENOUGH_DANCES} times are ranked.",
    ),
    RecordList(
        name="best scored season",
        heading="Average mark per judge",
        says="is the season with the highest marks",
        words=("highest",),
        rank=lambda records, _: records.averages.seasons(limit=TOP),
        figure=_marks,
        in_a_season=False,
        note=OWN_DANCES,
    ),
)
