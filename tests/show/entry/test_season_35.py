"""Season 35 typed in through the forms of an admin is the season that is shipped."""

from dataclasses import replace

from show.catalogue import Catalogue
from show.dance import Dance
from show.difference import compare
from show.entry import Styles, WeekForm, add_season, enter_week, next_week
from show.entry.season import BY_HAND
from show.season import Season
from show.week import Week


def first_name(name: str, names: list[str]) -> str:
    """As somebody in a hurry would write it."""
    first = name.split(maxsplit=1)[0]
    return first if sum(first in other.split() for other in names) == 1 else name


def line(dance: Dance, week: Week, names: list[str]) -> str:
    marks = ", ".join(f"{mark}" for mark in dance.marks)
    typed = [
        f"{first_name(dance.celebrity, names).lower()} & {first_name(dance.partner, names)}",
        dance.style.lower().replace("cha-cha-cha", "cha cha"),
        f"{dance.song} - {dance.artist}",
        f"{marks} = {dance.total}",
    ]
    return "; ".join([*typed, *([f"theme: {dance.theme}"] if dance.theme else [])])


def typed_in(shipped: Season) -> Season:
    names = [name for couple in shipped.couples for name in (couple.celebrity, couple.professional)]
    in_order = sorted(shipped.couples, key=lambda couple: couple.celebrity)
    season = add_season(
        number="35",
        premiere="September 15, 2026",
        hosts="Alfonso Ribeiro, Julianne Hough",
        judges="Carrie Ann Inaba, Derek Hough, Bruno Tonioli",
        networks="ABC, Disney+",
        couples="\n".join(
            f"{couple.celebrity}; {couple.professional}; {couple.known_for}; age: {couple.age}; "
            f"field: {couple.industry}" + (f"; home: {couple.home}" if couple.home else "")
            for couple in in_order
        ),
    )
    for week in shipped.weeks[:3]:
        assert next_week(season) == week.number
        left = [couple for couple in shipped.couples if couple.left_week == week.number]
        left.sort(key=lambda couple: -(couple.place or 0))
        season = enter_week(
            season,
            week.number,
            WeekForm(
                dances="\n".join(line(dance, week, names) for dance in week.dances),
                exits="\n".join(f"{first_name(couple.celebrity, names)} {couple.left}" for couple in left),
                theme=week.theme or "",
                other_dates=", ".join(map(str, week.other_air_dates)),
            ),
            styles=Styles(),
            told_on=shipped.as_of,
        )
    return season


def test_weeks_1_to_3_typed_in_are_the_facts_of_the_shipped_file(catalogue: Catalogue) -> None:
    shipped = catalogue.season(35)
    assert shipped is not None
    typed = typed_in(shipped)
    by_name = {couple.celebrity: couple for couple in typed.couples}
    assert by_name == {couple.celebrity: couple for couple in shipped.couples}
    assert typed.weeks == shipped.weeks[:3]
    rest = replace(
        shipped,
        weeks=shipped.weeks[:3],
        note=None,
        aliases=(),
        sources=(BY_HAND,),
        couples=typed.couples,
    )
    assert [each.sentence for each in compare(rest, typed).distinctions] == []
