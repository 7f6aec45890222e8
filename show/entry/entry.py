"""What somebody enters: what they mean to change, and what they have typed so far."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar, Self

from show.entry.field import Page
from show.season import Season


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(ABC):
    """It holds no season: what it makes of one is made anew at each step, so nothing typed is ever lost."""

    kind: ClassVar[str]
    """By this a kept entry is known again."""

    verb: ClassVar[str] = "Save"
    """What storing it is called."""

    texts: Mapping[str, str] = field(default_factory=dict)
    """What was typed, by the key of the field; a field that was not sent yet is not there."""

    @property
    @abstractmethod
    def title(self) -> str:
        """What it is about: "Season 35, week 4"."""

    @property
    @abstractmethod
    def reason(self) -> str:
        """Why there is a new revision, as the history tells it: "week 4 entered"."""

    @property
    @abstractmethod
    def numbers(self) -> tuple[int, ...]:
        """The seasons that it changes, as far as that can be told yet."""

    @property
    def caution(self) -> str:
        """What to know where facts are taken out by it, in a sentence or two."""
        return ""

    @abstractmethod
    def pages(self, seasons: Mapping[int, Season]) -> tuple[Page, ...]:
        """The form, prefilled from the seasons as they were when it was begun; no page: nothing is typed.

        Raises KeyError if what it is about is not there (any more).
        """

    @abstractmethod
    def apply(self, seasons: Mapping[int, Season], known: Iterable[Season] = ()) -> tuple[Season, ...]:
        """The seasons that it makes of those there were when it was begun; `known` has the right spellings.

        Raises SeasonFileError with every fault, and KeyError as `pages` does.
        """

    def fill(self, texts: Mapping[str, str]) -> Self:
        """The entry with what was typed on a page."""
        return replace(self, texts={**self.texts, **texts})

    def is_like(self, other: "Entry") -> bool:
        """Whether both are about the same thing, whatever was typed."""
        return replace(self, texts={}) == replace(other, texts={})
