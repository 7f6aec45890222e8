import tomllib
from pathlib import Path
from show.season import Season
from show.seasonfile.form import SeasonForm

def parse_season(text: str, *, file: str, known_names=()) -> Season:
    return SeasonForm.model_validate(tomllib.loads(text)).model()

def read_season(path: Path, *, known_names=()) -> Season:
    return parse_season(path.read_text("utf-8"), file=path.name)

def read_folder(folder: Path) -> tuple[Season, ...]:
    return tuple(read_season(p) for p in sorted(folder.glob("*.toml")))
