"""What is wrong with a season file, told so that a fan can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend."""

    file: str
    place: str
    """Where in the file, counted from 1: "weeks[3].dances[2].marks". Empty: the file as a whole."""

    sentence: str
    """What is wrong and what would be right."""

    def __str__(self) -> str:
        where = f"{self.file}, {self.place}" if self.place else self.file
        return f"{where}: {self.sentence}"


class SeasonFileError(Exception):
    """Season files that cannot be taken in. Carries every fault found in them; its text tells them all."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))
