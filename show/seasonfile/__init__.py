"""Season files: the facts of one season as a text that a fan can read, edit and check.

What reads and writes them is loaded when it is first used: most starts of the bot find every file unchanged.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from show.seasonfile.fault import Fault, SeasonFileError

if TYPE_CHECKING:
    from show.seasonfile.checking import check_season
    from show.seasonfile.export import season_files, template_files
    from show.seasonfile.reading import parse_season, read_folder, read_season
    from show.seasonfile.upload import read_upload, read_uploads
    from show.seasonfile.writing import write_season

__all__ = [
    "Fault",
    "SeasonFileError",
    "check_season",
    "parse_season",
    "read_folder",
    "read_season",
    "read_upload",
    "read_uploads",
    "season_files",
    "template_files",
    "write_season",
]

_HOMES = {
    "check_season": "checking",
    "season_files": "export",
    "template_files": "export",
    "parse_season": "reading",
    "read_folder": "reading",
    "read_season": "reading",
    "read_upload": "upload",
    "read_uploads": "upload",
    "write_season": "writing",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
