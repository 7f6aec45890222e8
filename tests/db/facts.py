"""Small seasons to store."""

from datetime import date, timedelta

from show.couple import Couple
from show.dance import Dance
from show.season import Season
from show.week import Week

PANEL = ("Carrie Ann Inaba", "Len Goodman", "Bruno Tonioli")


def a_season(number: int = 1, *, note: str | None = None, weeks: int = 2) -> Season:
    """Two couples who dance every week; `note` stands in every part that has room for one."""
    premiere = date(2005, 6, 1)
    couples = (
        Couple(celebrity="Kelly Monaco", professional="Alec Mazo", place=1, note=note),
        Couple(celebrity="John O'Hurley", professional="Charlotte Jorgensen", place=2, note=note),
    )
    return Season(
        number=number,
        year=2005,
        premiere=premiere,
        finale=premiere + timedelta(weeks=weeks),
        judges=PANEL,
        note=note,
        couples=couples,
        weeks=tuple(
            Week(
                number=week,
                air_date=premiere + timedelta(weeks=week),
                panel=PANEL,
                note=note,
                dances=tuple(
                    Dance(
                        celebrity=couple.celebrity,
                        partner=couple.professional,
                        style="Foxtrot",
                        song="Fly Me to the Moon",
                        judges=PANEL,
                        marks=(8, 7, 9),
                        note=note,
                    )
                    for couple in couples
                ),
            )
            for week in range(1, weeks + 1)
        ),
    )
