"""A small season of eight couples and five weeks, in which all is clear until a test spoils it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from show.catalogue import Catalogue
from show.couple import Couple, Exit
from show.dance import Dance
from show.season import Season
from show.source import Source
from show.week import Week
from trivia.bank import Bank
from trivia.question import Question

PANEL = ("Judge Ann", "Judge Ben", "Judge Cid")
STYLES = ("Foxtrot", "Jive", "Tango", "Samba", "Rumba", "Salsa", "Quickstep", "Paso doble")
CELEBRITIES = (
    "Amber Ash",
    "Basil Birch",
    "Clara Cedar",
    "Dario Dogwood",
    "Edith Elm",
    "Floyd Fir",
    "Greta Gorse",
    "Hiram Holly",
)
PROFESSIONALS = (
    "Anna Lake",
    "Boris Pond",
    "Cleo River",
    "Dmitri Brook",
    "Eva Sea",
    "Fedor Bay",
    "Gala Falls",
    "Hugo Wells",
)
LAST = 5


def small_season(number: int = 1) -> Season:
    """Hiram goes in week 1, Greta in 2, Floyd in 3, Edith in 4; the other four dance the finale."""
    couples = tuple(
        Couple(
            celebrity=name,
            professional=PROFESSIONALS[place - 1],
            industry=f"Field{place}",
            known_for=f"{name.split()[0][::-1]}ist",
            age=20 + 5 * place,
            place=place,
            left=Exit.ELIMINATED if place > 4 else None,
            left_week=9 - place if place > 4 else None,
        )
        for place, name in enumerate(CELEBRITIES, start=1)
    )
    weeks = tuple(
        Week(
            number=week,
            theme=("Beach Night", "Pirate Night", "Opera Night", "Circus Night", "Finale")[week - 1],
            air_date=date(2030, 1, 7) + timedelta(weeks=week - 1),
            panel=PANEL,
            dances=tuple(
                a_dance(couple, STYLES[(place + week) % 8], week, place)
                for place, couple in enumerate(couples, start=1)
                if (couple.left_week or LAST) >= week
            ),
        )
        for week in range(1, LAST + 1)
    )
    return Season(
        number=number,
        year=2030,
        premiere=date(2030, 1, 7),
        finale=date(2030, 2, 4),
        hosts=("Host Ida",),
        judges=PANEL,
        trophy="Mirrorball Trophy",
        couples=couples,
        weeks=weeks,
        sources=(Source(name="A fan", covers="everything"),),
    )


def a_dance(couple: Couple, style: str, week: int, place: int) -> Dance:
    return Dance(
        celebrity=couple.celebrity,
        style=style,
        song=f"{couple.celebrity.split()[0][::-1]} {'abcde'[week - 1] * 4}",
        artist=f"{couple.celebrity.split()[0][::-1]}{'abcde'[week - 1]}s",
        partner=couple.professional,
        judges=PANEL,
        marks=(10, 10 - (place + 1) // 3, 10 - (place + 2) // 3),
    )


def with_couple(season: Season, name: str, **changes: object) -> Season:
    couples = (replace(c, **changes) if c.celebrity == name else c for c in season.couples)  # type: ignore[arg-type]  # any field
    return replace(season, couples=tuple(couples))


def with_dances(season: Season, week: int, change: Callable[[Dance], Dance]) -> Season:
    weeks = (
        replace(w, dances=tuple(change(d) for d in w.dances)) if w.number == week else w for w in season.weeks
    )
    return replace(season, weeks=tuple(weeks))


def with_dance(season: Season, week: int, name: str, **changes: object) -> Season:
    return with_dances(
        season,
        week,
        lambda d: replace(d, **changes) if d.celebrity == name else d,  # type: ignore[arg-type]  # any field
    )


def asked(*seasons: Season, kind: str | None = None) -> list[Question]:
    return [each for each in Bank(Catalogue(seasons)).questions() if kind in (None, each.kind)]


def prompts(*seasons: Season, kind: str) -> list[str]:
    return [question.prompt for question in asked(*seasons, kind=kind)]
