"""The bytes of a file that somebody sends, as text."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from unicodedata import category

from show.seasonfile.fault import Fault, SeasonFileError
from show.seasonfile.reading import LARGEST

_SHARE_OF_ZEROS = 0.3
"""From this share of zero bytes in every other place on, a file without a mark is taken for UTF-16."""

_MARKS = ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be"))
_ARCHIVE = b"PK\x03\x04"
_VISIBLE = frozenset("\t\n\r")


def decode(content: bytes, *, file: str) -> str:
    """The text of a file in any encoding that a spreadsheet writes: UTF-8, UTF-16 or Windows-1252.

    Raises SeasonFileError for what is no text, or larger than LARGEST bytes.
    """
    if len(content) > LARGEST:
        raise _error(
            file, f"the file is larger than {LARGEST:,} bytes; one season needs a small part of that"
        )
    if content.startswith(_ARCHIVE):
        raise _error(
            file, "this is a spreadsheet or an archive, not a text; save it as CSV (UTF-8) and send that"
        )
    text = _decoded(content)
    if text is None or any(category(sign) == "Cc" and sign not in _VISIBLE for sign in text):
        raise _error(file, "this is not a text; send a season file (.toml or .json) or a table (.csv)")
    if not text.strip():
        raise _error(file, "the file is empty")
    return text


def _decoded(content: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _try(content[len(mark) :], encoding)
    if content[1::2].count(0) > _SHARE_OF_ZEROS * len(content) / 2:
        return _try(content, "utf-16-le")
    if content[::2].count(0) > _SHARE_OF_ZEROS * len(content) / 2:
        return _try(content, "utf-16-be")
    text = _try(content, "utf-8")
    return _try(content, "windows-1252") if text is None else text


def _try(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _error(file: str, sentence: str) -> SeasonFileError:
    return SeasonFileError([Fault(file, "", sentence)])
