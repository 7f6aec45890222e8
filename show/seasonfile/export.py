"""A season as the files that can be sent back: by their names, ready to be attached."""

from codecs import BOM_UTF8
from dataclasses import replace

from show.season import Season
from show.seasonfile.jsonform import write_json
from show.seasonfile.slips import named
from show.seasonfile.tables import write_couples, write_dances
from show.seasonfile.writing import write_season

FORMS = ("toml", "json", "csv")

WEEKS_OF_A_TEMPLATE = 2


def season_files(season: Season, form: str | None = None) -> dict[str, bytes]:
    """`season` in one of FORMS, or in all: the bytes of each file by its name.

    The tables begin with the mark by which spreadsheets know UTF-8.
    """
    name = f"{season.number:02}"
    files = {
        f"{name}.toml": write_season(season).encode(),
        f"{name}.json": write_json(season).encode(),
        f"{name}-couples.csv": BOM_UTF8 + write_couples(season).encode(),
        f"{name}-dances.csv": BOM_UTF8 + write_dances(season).encode(),
    }
    return {file: content for file, content in files.items() if form is None or file.endswith(f".{form}")}


def template_files(season: Season, form: str | None = None) -> dict[str, bytes]:
    """Filled-in examples of each form: the first weeks of `season`, and its couples as they then stood."""
    weeks = season.weeks[:WEEKS_OF_A_TEMPLATE]
    last = weeks[-1].number if weeks else 0
    gone = [couple.left_week is not None and couple.left_week <= last for couple in season.couples]
    example = replace(
        season,
        finale=None,
        couples=tuple(
            couple if left else replace(couple, place=None, left=None, left_week=None)
            for couple, left in zip(season.couples, gone, strict=True)
        ),
        weeks=weeks,
        specials=(),
        quotes=season.quotes[:1],
        facts=(),
        as_of=None,
    )
    people = {name for _, name in named(example)}
    example = replace(
        example,
        couples=tuple(sorted(example.couples, key=lambda couple: couple.place or 0)),
        aliases=tuple(alias for alias in season.aliases if alias.person in people),
    )
    return {f"example-{name}": content for name, content in season_files(example, form).items()}
