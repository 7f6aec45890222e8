"""Seasons that make sense, of every shape the model allows: for tests that must hold for any of them."""

import datetime
from collections.abc import Sequence

from hypothesis import strategies as st

from show.alias import Alias
from show.couple import Couple, Exit
from show.dance import AUDIENCE, HIGHEST_MARK, LOWEST_MARK, Dance, Kind
from show.fact import Fact
from show.quote import Quote
from show.season import Season
from show.source import Source
from show.week import Week

PEOPLE = (
    "Aleksandr O'Brien-Łuczak", "Bianca Möller", "Cheng Wu", "Dolores Ibáñez", "E.J. Quick", "Fátima Zahra",
    "Gus", "Henrietta Vos", "Ingrid Søholm", "J.R. Martinez", "Kwame Asante", "Lil' Jon",
    "Mirabel de la Cruz", "Nelly", "Otto Fürst", "Priyanka Rao", "Quentin Baptiste", "Rosalind Achebe",
    "Szymon Kępa", "Thuy Nguyen", "Ulrike Baum", "Viorica Popescu", "Wanda Lindqvist", "Xavier Delacroix",
    "Yevgenia Morozova", "Zeb Hart", "Émile Gagnon", "Ñusta Huamán",
)  # fmt: skip
"""No two of them alike, so that none looks like a slip of another."""

_PRINTABLE = st.characters(exclude_categories=("C", "Z"), include_characters=" ")
_lines = st.text(_PRINTABLE, min_size=1, max_size=20).map(str.strip).filter(lambda line: line != "")
_texts = st.lists(_lines, min_size=1, max_size=3).map("\n".join)
_days = st.dates(datetime.date(2005, 1, 1), datetime.date(2100, 1, 1))
_any_line, _any_text = st.none() | _lines, st.none() | _texts
_points = st.integers(2 * LOWEST_MARK, 2 * HIGHEST_MARK).map(lambda halves: _whole(halves / 2))


def _whole(points: float) -> float:
    return int(points) if points.is_integer() else points


def _some(of: Sequence[str], most: int = 4) -> st.SearchStrategy[tuple[str, ...]]:
    """Up to `most` different ones in any order."""
    if not of:
        return st.just(())
    return st.lists(st.sampled_from(of), unique=True, max_size=most).map(tuple)


@st.composite
def dances(draw: st.DrawFn, couple: Couple, panel: Sequence[str], kinds: Sequence[Kind]) -> Dance:
    """One dance of `couple`, judged by some of `panel`, by marks, by a total or not at all."""
    judges = draw(_some(panel, most=5))
    marks: tuple[float | None, ...] = ()
    total: float | None = None
    known = draw(st.sampled_from(("marks", "total", "nothing"))) if judges else "nothing"
    if known == "marks":
        seats = len(judges) * draw(st.sampled_from((1, 1, 2)))
        given = st.lists(st.none() | _points, min_size=seats, max_size=seats)
        marks = tuple(draw(given.filter(lambda some: any(mark is not None for mark in some))))
    elif known == "total":
        total = _whole(draw(st.integers(2 * len(judges), 2 * HIGHEST_MARK * len(judges))) / 2)
    others = [name for name in PEOPLE if name != couple.celebrity]
    return Dance(
        celebrity=couple.celebrity,
        style=draw(_lines),
        song=draw(_lines),
        artist=draw(_any_line),
        kind=draw(st.sampled_from(kinds)),
        partner=draw(st.just(couple.professional) | st.sampled_from(others)),
        joined_by=draw(_some(PEOPLE)),
        team=draw(_any_line),
        judges=judges,
        marks=marks,
        stated_total=total,
        bonus=draw(st.none() | st.integers(0, 99)),
        theme=draw(_any_line),
        inspired_by=draw(_any_line),
        coach=draw(st.none() | st.sampled_from(PEOPLE)),
        billing=draw(_any_line),
        result=draw(_any_line),
        note=draw(_any_text),
        disputed=draw(_any_text),
    )


@st.composite
def couples(draw: st.DrawFn, weeks: int) -> tuple[Couple, ...]:
    """The couples of a season of that many weeks, by place, those still competing first."""
    people = draw(st.permutations(PEOPLE))
    number = draw(st.integers(0, 4))
    gone = draw(st.lists(st.integers(1, weeks), max_size=max(number - 1, 0)).map(sorted)) if weeks else []
    finished = draw(st.booleans())
    standing: list[Couple] = []
    for index in range(number):
        place: int | None = number - index
        left_week = gone[index] if index < len(gone) else None
        if left_week is None and not finished:
            place = None
        standing.append(
            Couple(
                celebrity=people[2 * index],
                professional=people[2 * index + 1],
                industry=draw(_any_line),
                known_for=draw(_any_line),
                age=draw(st.none() | st.integers(1, 99)),
                home=draw(_any_line),
                place=place,
                left=draw(st.sampled_from(Exit)) if left_week else None,
                left_week=left_week,
                note=draw(_any_text),
                disputed=draw(_any_text),
            )
        )
    return tuple(sorted(standing, key=lambda couple: couple.place or 0))


@st.composite
def seasons(draw: st.DrawFn, numbers: st.SearchStrategy[int] = st.integers(1, 99)) -> Season:  # noqa: B008
    """Seasons without a single fault, from one that is only announced to one that is told to the end."""
    nights = draw(st.lists(_days, unique=True, min_size=1, max_size=7).map(sorted))
    premiere, *later = nights
    standing = draw(couples(weeks=(len(later) + 1) // 2))
    judges = draw(_some(PEOPLE))
    weeks: list[Week] = []
    for number in range(1, (len(later) + 1) // 2 + 1):
        air_date, *others = later[2 * number - 2 : 2 * number]
        guests = draw(_some([name for name in (*PEOPLE, AUDIENCE) if name not in judges], most=2))
        regulars = draw(_some(judges))
        panel = tuple(draw(st.permutations((*regulars, *guests))))
        dancing = [couple for couple in standing if (couple.left_week or number) >= number]
        on_the_floor = draw(st.lists(st.sampled_from(dancing), max_size=3)) if dancing else []
        kinds = [kind for kind in Kind if kind is not Kind.SPECIAL]
        weeks.append(
            Week(
                number=number,
                theme=draw(_any_line),
                air_date=air_date,
                other_air_dates=tuple(others),
                panel=panel,
                guest_judges=guests,
                absent=draw(_some([judge for judge in judges if judge not in regulars])),
                dances=tuple(draw(dances(couple, panel, kinds)) for couple in on_the_floor),
                note=draw(_any_text),
                disputed=draw(_any_text),
            )
        )
    special = draw(st.lists(st.sampled_from(standing), max_size=2)) if standing else []
    named = sorted(
        {*judges, *(name for couple in standing for name in (couple.celebrity, couple.professional))}
    )
    told = [week.number for week in weeks]
    quote = st.builds(
        Quote,
        person=st.sampled_from(PEOPLE),
        text=_texts,
        about=_any_line,
        outlet=_lines,
        date=st.none() | _days,
    )
    fact = st.builds(
        Fact,
        topic=st.sampled_from(("announcer", "chant", "first-ever")),
        people=_some(PEOPLE),
        week=st.none() | st.sampled_from(told) if told else st.none(),
        answer=_lines,
        sentence=_texts,
        outlet=_lines,
        date=_days,
        disputed=_any_text,
    )
    alias = st.builds(
        Alias,
        person=st.sampled_from(named or PEOPLE),
        alias=_lines,
        kind=st.sampled_from(("married name", "birth name", "stage name")),
    )
    url = st.none() | st.sampled_from(("https://example.org/a?b=c", "http://example.org/é"))
    source = st.builds(Source, name=_lines, covers=_lines, url=url, licence=_any_line)
    return Season(
        number=draw(numbers),
        year=premiere.year,
        premiere=premiere,
        finale=nights[-1] if any(couple.won for couple in standing) else None,
        as_of=draw(st.none() | st.just(nights[-1])),
        hosts=draw(_some(PEOPLE)),
        judges=judges,
        trophy=draw(_any_line),
        networks=draw(_some(("ABC", "Disney+"))),
        note=draw(_any_text),
        disputed=draw(_any_text),
        couples=standing,
        weeks=tuple(weeks),
        specials=tuple(draw(dances(couple, PEOPLE, [Kind.SPECIAL])) for couple in special),
        quotes=tuple(draw(st.lists(quote, max_size=2))),
        facts=tuple(draw(st.lists(fact, max_size=2))),
        aliases=tuple(draw(st.lists(alias, max_size=2))) if named else (),
        sources=tuple(draw(st.lists(source, max_size=2))),
    )
