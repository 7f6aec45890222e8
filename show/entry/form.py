"""The texts of a form, and every fault in them."""

from collections.abc import Callable
from datetime import date
from typing import Literal, TypeVar, overload

from show.dates import EXAMPLES, read_date
from show.seasonfile.fault import Fault, SeasonFileError

T = TypeVar("T")


class Reader:
    """Reads one field after the other, and tells all faults in the end."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    @overload
    def day(self, name: str, text: str, *, needed: Literal[True]) -> date: ...

    @overload
    def day(self, name: str, text: str) -> date | None: ...

    def day(self, name: str, text: str, *, needed: bool = False) -> date | None:
        """A date; None for nothing, unless it is needed."""
        found = read_date(text)
        if (text.strip() and found is None) or (needed and not text.strip()):
            self._faults.append(Fault(name, "", f"write the day as {EXAMPLES}"))
        return found or (date.min if needed else None)

    def whole(self, name: str, text: str) -> int:
        """A whole number from 1 to 99."""
        typed = text.strip().lstrip("#")
        if typed.isdecimal() and 1 <= int(typed[:9]) <= 99:
            return int(typed)
        self._faults.append(Fault(name, "", "write a whole number from 1 to 99"))
        return 0

    def taken(self, read: Callable[[], T]) -> T | None:
        """What `read` gives; None when it finds faults, which are kept."""
        try:
            return read()
        except SeasonFileError as error:
            self._faults += error.faults
            return None

    def end(self) -> None:
        """Raises SeasonFileError with all faults so far, if there are any."""
        if self._faults:
            raise SeasonFileError(self._faults)
