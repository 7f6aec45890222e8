"""Lines of what somebody typed, taken apart at semicolons."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from show.seasonfile.fault import Fault, SeasonFileError

LONGEST = 20_000
"""Characters in all lines together."""


@dataclass(slots=True)
class Line:
    """One line that is not empty."""

    number: int
    parts: list[str]
    """What stands between the semicolons, in order, without what has a key."""

    named: dict[str, str] = field(default_factory=dict)
    """What was written as "key: value"; an empty value takes the fact out."""

    @property
    def place(self) -> str:
        return f"line {self.number}"


def read_lines(text: str, keys: Mapping[str, str], *, file: str) -> Iterator[Line]:
    """The lines of `text`. `keys` are those that can be named, with the fact that each one means.

    A semicolon inside quotation marks parts nothing. Raises SeasonFileError if there is far too much text.
    """
    if len(text) > LONGEST:
        raise SeasonFileError([Fault(file, "", f"this is too long; {LONGEST:,} characters are the most")])
    for number, typed in enumerate(text.splitlines(), 1):
        parts = _split(typed)
        line = Line(number, [])
        for part in parts:
            key, colon, value = part.partition(":")
            fact = keys.get(" ".join(key.casefold().split())) if colon else None
            if fact:
                line.named[fact] = unquote(value.strip())
            else:
                line.parts.append(part)
        if any(line.parts) or line.named:
            yield line


def _split(typed: str) -> list[str]:
    """At the semicolons outside of quotation marks; one without its other half is an ordinary sign."""
    parts: list[str] = []
    current, within = "", False
    closing = typed.count('"') // 2 * 2
    seen = 0
    for sign in typed:
        if sign == '"' and seen < closing:
            seen += 1
            within = not within
        if sign == ";" and not within:
            parts.append(current.strip())
            current = ""
        else:
            current += sign
    return [*parts, current.strip()]


def quote(text: str) -> str:
    """`text` in quotation marks, those in it doubled."""
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def unquote(text: str) -> str:
    """What `quote` was given; anything else as it is."""
    if len(text) > 1 and text[0] == text[-1] == '"':
        return text[1:-1].replace('""', '"')
    return text
