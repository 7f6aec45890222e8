"""What can be entered, a file each; and the way to a text and back, so that it can be kept."""

from typing import Final

from pydantic import TypeAdapter

from show.entry.entry import Entry
from show.entry.kinds.edit import EditEntry
from show.entry.kinds.files import FilesEntry
from show.entry.kinds.new_season import SeasonEntry
from show.entry.kinds.quote import QuoteEntry
from show.entry.kinds.result import ResultEntry
from show.entry.kinds.week import WeekEntry

_KINDS: Final[dict[str, type[Entry]]] = {
    kind.kind: kind for kind in (EditEntry, FilesEntry, QuoteEntry, ResultEntry, SeasonEntry, WeekEntry)
}


def dump_entry(entry: Entry) -> str:
    """The entry as a text; its kind is kept beside it."""
    return TypeAdapter(type(entry)).dump_json(entry).decode()


def load_entry(kind: str, text: str) -> Entry:
    """The entry that `dump_entry` was given. Raises KeyError for a kind that there is not (any more)."""
    return TypeAdapter(_KINDS[kind]).validate_json(text)
