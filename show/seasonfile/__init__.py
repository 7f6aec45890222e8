"""Season files: the facts of one season as a text that a fan can read, edit and check."""

from show.seasonfile.checking import check_season
from show.seasonfile.export import season_files, template_files
from show.seasonfile.fault import Fault, SeasonFileError
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
