"""Tables in which values stand apart by commas, semicolons or tabs, as spreadsheets write and read them."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from show.seasonfile.fault import Fault, SeasonFileError

MOST_ROWS = 500
SEPARATORS = ",;\t"

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_SEPARATOR_LINE = re.compile(r"sep=([,;|\t])\r?\n", re.IGNORECASE)


def guard(text: str) -> str:
    """`text` so that no spreadsheet takes it for a formula: with ' in front, where it could be one."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguard(cell: str) -> str:
    """What `guard` was given."""
    return cell[1:] if _GUARDED.match(cell) else cell


def write_table(rows: Iterable[Sequence[str]]) -> str:
    """Rows of cells, the headings first, with commas; every cell is guarded."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerows([guard(cell) for cell in row] for row in rows)
    return written.getvalue()


def read_table(text: str, *, file: str) -> list[tuple[int, list[str]]]:
    """(number of the row as a spreadsheet counts, its cells) for every row that is not empty.

    Raises SeasonFileError if the text is no such table, or has more than MOST_ROWS rows below the headings.
    """
    text = text.removeprefix("\ufeff")
    first = 1
    if named := _SEPARATOR_LINE.match(text):  # a line that Excel takes for itself
        separator, text, first = named[1], text[named.end() :], 2
    else:
        heading = text.lstrip("\r\n").split("\n", 1)[0]
        separator = max(SEPARATORS, key=heading.count)
    rows: list[tuple[int, list[str]]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = first
    try:
        for number, row in enumerate(reader, first):
            cells = [_cell(cell) for cell in row]
            if any(cells):
                rows.append((number, cells))
            if len(rows) > MOST_ROWS + 1:
                raise SeasonFileError(
                    [Fault(file, f"row {number}", f"there are too many rows; {MOST_ROWS} are the most")]
                )
    except csv.Error as error:
        sentence = f"this row cannot be read ({error}); look for a quotation mark that is missing or too many"
        raise SeasonFileError([Fault(file, f"row {number + 1}", sentence)]) from error
    return rows


def _cell(cell: str) -> str:
    text = unguard(cell.strip(" \u00a0"))
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()
