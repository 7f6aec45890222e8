"""Writing a season and reading it back gives the same season, whatever fans put into it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from show.alias import Alias
from show.couple import Couple, Exit
from show.dance import AUDIENCE, Dance, Kind
from show.fact import Fact
from show.quote import Quote
from show.season import Season
from show.seasonfile import check_season, parse_season, write_season
from show.source import Source
from show.week import Week

T = TypeVar("T")

CHARACTERS = st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\"'\\#=,[]{}é’ñØ字💃 ")
LINES = st.text(CHARACTERS, max_size=20).map(str.strip).filter(bool)
TEXTS = st.text(CHARACTERS | st.just("\n"), max_size=40).map(str.strip).filter(bool)
WEEK = timedelta(days=7)


def pick(draw: st.DrawFn, choices: Sequence[T]) -> T:
    return draw(st.sampled_from(choices))


def some(draw: st.DrawFn, choices: Sequence[T], most: int) -> tuple[T, ...]:
    return tuple(draw(st.lists(st.sampled_from(choices), max_size=most, unique=True)))


@st.composite
def names(draw: st.DrawFn, letter: str, most: int) -> list[str]:
    """Names with anything in them; their first words keep them from looking like one person."""
    ends = draw(st.lists(LINES, min_size=1, max_size=most))
    return [f"{letter}{chr(ord('a') + number)} {end}" for number, end in enumerate(ends)]


@st.composite
def casts(draw: st.DrawFn, weeks: Sequence[int], lines: Sequence[str | None]) -> list[Couple]:
    """Couples ranked by how long they stayed; some share a place, and some have none yet."""
    celebrities = draw(names("C", 5))
    professionals = names("P", 5).filter(lambda found: len(found) >= len(celebrities))
    leaving = [pick(draw, [None, *weeks]) for _ in celebrities]
    leaving.sort(key=lambda week: -(week or 99))
    finished = draw(st.booleans())
    couples: list[Couple] = []
    place = 0
    for rank, (celebrity, professional) in enumerate(zip(celebrities, draw(professionals), strict=False)):
        left_week = leaving[rank]
        if place < 2 or left_week != leaving[rank - 1] or draw(st.booleans()):
            place = rank + 1
        ranked = finished if left_week is None else place > 1 and draw(st.booleans())
        couples.append(
            Couple(
                celebrity=celebrity,
                professional=professional,
                industry=pick(draw, lines),
                known_for=pick(draw, lines),
                age=pick(draw, [None, 5, 17, 99]),
                home=pick(draw, lines),
                place=place if ranked else None,
                left=pick(draw, list(Exit)) if left_week else None,
                left_week=left_week,
                note=pick(draw, lines),
                disputed=pick(draw, lines),
            )
        )
    return sorted(couples, key=lambda couple: couple.place or 0)


@st.composite
def dances(
    draw: st.DrawFn,
    couple: Couple,
    panel: tuple[str, ...],
    others: Sequence[str],
    lines: Sequence[str | None],
) -> Dance:
    """A dance that is marked, has a total alone, or is not judged."""
    words = [line for line in lines if line]
    dance = Dance(
        celebrity=couple.celebrity,
        partner=pick(draw, [couple.professional, *others]),
        style=pick(draw, words),
        song=pick(draw, words),
        artist=pick(draw, lines),
        kind=pick(draw, [kind for kind in Kind if kind is not Kind.SPECIAL]),
        joined_by=some(draw, others, 2),
        team=pick(draw, lines),
        judges=pick(draw, [panel, panel[1:], ()]),
        bonus=pick(draw, [None, 0, 15]),
        theme=pick(draw, lines),
        inspired_by=pick(draw, lines),
        coach=pick(draw, [None, *others]),
        billing=pick(draw, lines),
        result=pick(draw, lines),
        note=pick(draw, lines),
        disputed=pick(draw, lines),
    )
    seats = len(dance.judges)
    if not seats or draw(st.booleans()):
        return dance
    if draw(st.booleans()):
        return replace(dance, stated_total=draw(st.integers(seats, 10 * seats)))
    number = seats * pick(draw, [1, 1, 2]) - 1
    marks = draw(st.lists(st.sampled_from([None, 1, 7, 8.5, 10]), min_size=number, max_size=number))
    return replace(dance, marks=(*marks, 10))


@st.composite
def seasons(draw: st.DrawFn) -> Season:
    lines: list[str | None] = [None, *draw(st.lists(LINES, min_size=3, max_size=3))]
    texts: list[str | None] = [None, *draw(st.lists(TEXTS, min_size=2, max_size=2))]
    words = [line for line in lines if line]
    sentences = [text for text in texts if text]
    premiere = draw(st.dates(date(2005, 1, 1), date(2060, 1, 1)))
    numbers = sorted(draw(st.sets(st.integers(1, 12), max_size=3)))
    cast = draw(casts(numbers, lines))
    judges = draw(names("J", 3))
    guests = draw(names("G", 2))
    others = [*guests, *draw(names("O", 2))]

    def week(number: int) -> Week:
        guest_judges, absent = some(draw, guests, 2), some(draw, judges, 1)
        seated = (judge for judge in judges if judge not in absent)
        panel = (*seated, *guest_judges, *pick(draw, [(), (AUDIENCE,)]))
        night = premiere + number * WEEK
        there = [couple for couple in cast if number <= (couple.left_week or number)]
        return Week(
            number=number,
            theme=pick(draw, lines),
            air_date=night,
            other_air_dates=pick(draw, [(), (night + timedelta(days=1),)]),
            panel=panel,
            guest_judges=guest_judges,
            absent=absent,
            dances=tuple(draw(dances(couple, panel, others, lines)) for couple in there),
            note=pick(draw, texts),
            disputed=pick(draw, texts),
        )

    quote = Quote(
        person=pick(draw, others),
        text=pick(draw, sentences),
        about=pick(draw, lines),
        outlet=pick(draw, words),
        date=pick(draw, [None, premiere]),
    )
    fact = Fact(
        topic=pick(draw, ["chant", "co-host", "été"]),
        people=some(draw, others, 2),
        week=pick(draw, [None, *numbers]),
        answer=pick(draw, words),
        sentence=pick(draw, sentences),
        outlet=pick(draw, words),
        date=premiere,
        disputed=pick(draw, texts),
    )
    alias = Alias(person=pick(draw, judges), alias=f"X {pick(draw, words)}", kind=pick(draw, words))
    source = Source(
        name=pick(draw, words),
        covers=pick(draw, words),
        url=pick(draw, [None, "https://example.org/a?b=%20#c"]),
        licence=pick(draw, lines),
    )
    special = replace(draw(dances(cast[0], tuple(judges), others, lines)), kind=Kind.SPECIAL)
    return Season(
        number=draw(st.integers(1, 99)),
        year=premiere.year,
        premiere=premiere,
        finale=pick(draw, [None, premiere + 30 * WEEK]),
        as_of=pick(draw, [None, premiere]),
        hosts=some(draw, others, 2),
        judges=tuple(judges),
        trophy=pick(draw, lines),
        networks=some(draw, words, 2),
        note=pick(draw, texts),
        disputed=pick(draw, texts),
        couples=tuple(cast),
        weeks=tuple(week(number) for number in numbers),
        specials=some(draw, [special], 1),
        quotes=some(draw, [quote], 1),
        facts=some(draw, [fact], 1),
        aliases=some(draw, [alias], 1),
        sources=some(draw, [source], 1),
    )


@given(seasons())
@settings(max_examples=60)
def test_what_was_written_reads_as_the_same_season(season: Season) -> None:
    assert check_season(season, file="x.toml") == ()
    written = write_season(season)
    assert parse_season(written, file="x.toml") == season
    assert write_season(parse_season(written, file="x.toml")) == written


@given(seasons())
@settings(max_examples=15)
def test_a_dance_and_a_couple_take_one_line_each(season: Season) -> None:
    lines = [line for line in write_season(season).split("\n") if line.startswith("  { ")]
    danced = sum(len(week.dances) for week in season.weeks)
    assert len(lines) == danced + len(season.couples) + len(season.specials) + len(season.aliases)
