"""Files that were sent: what they tell is looked at before it is stored."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar, Final, Self

from show.entry.entry import Entry
from show.entry.field import Page
from show.season import Season
from show.seasonfile.decoding import decode
from show.seasonfile.fault import Fault, SeasonFileError
from show.seasonfile.reading import LARGEST
from show.seasonfile.upload import read_uploads

LONGEST_NAME: Final = 40
"""Of a file, as it is shown."""

WHOLE: Final = "A .toml or .json file tells a season whole: what it leaves out is taken out."
TABLE: Final = "In a .csv table an empty cell takes a fact out."


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesEntry(Entry):
    """Their texts are kept, so that they can be read again after a restart."""

    kind: ClassVar = "import"
    verb: ClassVar = "Import"

    files: tuple[tuple[str, str], ...]
    """The name and the text of each."""

    number: int | None = None
    """Which season a table is of that does not tell it."""

    told: tuple[int, ...] = ()
    """The seasons that they tell."""

    @classmethod
    def read(
        cls, files: Iterable[tuple[str, bytes]], known: Iterable[Season], number: int | None = None
    ) -> Self:
        """What was sent, by name and content. Raises SeasonFileError with every fault of all files."""
        texts: list[tuple[str, str]] = []
        faults: list[Fault] = []
        for name, content in files:
            try:
                texts.append((name, decode(content, file=name)))
            except SeasonFileError as error:
                faults += error.faults
        entry = cls(files=tuple(texts), number=number)
        try:
            told = entry.seasons(known) if texts else ()
        except SeasonFileError as error:
            faults += error.faults
        if faults:
            raise SeasonFileError(faults)
        return cls(files=entry.files, number=number, told=tuple(season.number for season in told))

    def seasons(self, known: Iterable[Season]) -> tuple[Season, ...]:
        """What the files make of the `known` seasons. Raises as `read`."""
        files = [(name, text.encode()) for name, text in self.files]
        return read_uploads(files, known=known, number=self.number)

    @property
    def title(self) -> str:
        names = ", ".join(name for name, _ in self.files)
        seasons = " and ".join(f"season {number}" for number in self.told)
        return f"{seasons[:1].upper()}{seasons[1:]} from {names}"

    @property
    def reason(self) -> str:
        return "import of " + ", ".join(name for name, _ in self.files)

    @property
    def numbers(self) -> tuple[int, ...]:
        return self.told

    @property
    def caution(self) -> str:
        tables = [name.casefold().endswith(".csv") for name, _ in self.files]
        return " ".join([*([] if all(tables) else [WHOLE]), *([TABLE] if any(tables) else [])])

    def pages(self, seasons: Mapping[int, Season]) -> tuple[Page, ...]:
        return ()

    def apply(self, seasons: Mapping[int, Season], known: Iterable[Season] = ()) -> tuple[Season, ...]:
        others = [season for season in known if season.number not in self.told]
        return self.seasons([*others, *seasons.values()])


def name_files(names: Iterable[str]) -> list[str]:
    """The files' names so that they can be shown: short, in one line, and no two the same."""
    unique: list[str] = []
    for name in names:
        stem, dot, ending = _shorten(name).rpartition(".")
        number, shown = 1, f"{stem}{dot}{ending}"
        while shown in unique:
            number += 1
            shown = f"{stem} ({number}){dot}{ending}"
        unique.append(shown)
    return unique


def refuse_large(sizes: Iterable[tuple[str, int]]) -> None:
    """Raise SeasonFileError for files (name, bytes) that are not worth fetching."""
    sizes = list(sizes)
    faults = [
        Fault(name, "", f"the file is larger than {LARGEST:,} bytes; one season needs a small part of that")
        for name, size in sizes
        if size > LARGEST
    ]
    if not faults and sum(size for _, size in sizes) > LARGEST:
        told = f"they are larger than {LARGEST:,} bytes; send some of them by themselves"
        faults.append(Fault("all files together", "", told))
    if faults:
        raise SeasonFileError(faults)


def _shorten(name: str) -> str:
    """Without signs that can't be seen, and with its ending, which says what the file is."""
    seen = "".join(sign if sign.isprintable() else "_" for sign in name)
    if len(seen) <= LONGEST_NAME:
        return seen
    stem, dot, ending = seen.rpartition(".")
    room = LONGEST_NAME - len(dot + ending) - 1
    return f"{stem[:room]}…{dot}{ending}" if stem and room > 0 else f"{seen[: LONGEST_NAME - 1]}…"
