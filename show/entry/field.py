"""What a form asks for, a page at a time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

MOST_LETTERS: Final = 4000
"""In one field; Discord allows no more."""

MOST_FIELDS: Final = 5
"""On one page; Discord allows no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing to fill in."""

    key: str
    label: str
    text: str = ""
    """What is in it before anybody types."""

    hint: str | None = None
    most: int = 200
    long: bool = False
    """Whether there is room for several lines."""

    needed: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """Some fields that are filled in together."""

    name: str
    fields: tuple[Field, ...]


def refill(pages: tuple[Page, ...], texts: Mapping[str, str]) -> tuple[Page, ...]:
    """The pages with what was typed so far in the place of what was there before."""
    return tuple(
        replace(
            page,
            fields=tuple(replace(field, text=texts.get(field.key, field.text)) for field in page.fields),
        )
        for page in pages
    )


def split_lines(text: str, most: int = MOST_LETTERS) -> Iterator[str]:
    """`text` in parts of whole lines with `most` letters at the most, where its lines allow that."""
    part: list[str] = []
    length = 0
    for line in text.splitlines():
        if part and length + len(line) > most:
            yield "\n".join(part)
            part, length = [], 0
        part.append(line)
        length += len(line) + 1
    yield "\n".join(part)
