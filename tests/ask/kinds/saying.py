"""How these tests talk to the reader, and what they take for an answer."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from ask.answer import Answer, Clarify, Outcome, Unknown
from ask.plain import tell
from ask.query import Query, answer
from ask.reader import Exchange, read
from ask.scene import Scene
from show.catalogue import Catalogue
from show.couple import Couple
from show.season import Season
from show.spelling import words

T = TypeVar("T")


@dataclass(frozen=True)
class Said:
    """What came of the last sentence of a conversation."""

    query: Query | None
    outcome: Outcome

    @property
    def text(self) -> str:
        return tell(self.outcome)

    @property
    def answered(self) -> bool:
        return isinstance(self.outcome, Answer)

    @property
    def fact(self) -> str:
        """The first sentence: the fact must be in it."""
        assert isinstance(self.outcome, Answer), self.text
        return self.outcome.sentence

    @property
    def asked_back(self) -> bool:
        return isinstance(self.outcome, Clarify)

    @property
    def declined(self) -> bool:
        return isinstance(self.outcome, Unknown)


def say(catalogue: Catalogue, *sentences: str) -> Said:
    """Say the sentences one after the other."""
    before: Exchange | None = None
    said = Said(None, Unknown(sentence="nothing was said"))
    for sentence in sentences:
        scene = Scene(catalogue=catalogue, chance=Random(1))
        query = read(sentence, scene, before)
        if isinstance(query, Unknown):
            said = Said(None, query)
            continue
        said = Said(query, answer(query, scene))
        if isinstance(said.outcome, Answer):
            before = Exchange(query, said.outcome.topic)
    return said


def says(text: str, *phrases: str) -> bool:
    """Whether one of the phrases stands in the text, as whole words."""
    spoken = words(text)
    return any(
        spoken[at : at + len(wanted)] == wanted
        for wanted in (words(phrase) for phrase in phrases)
        for at in range(len(spoken) - len(wanted) + 1)
    )


def drawn(among: Sequence[T], phrase: str, number: int = 2) -> list[T]:
    """Some of them by chance, the same for the same phrase in every run."""
    return Random(phrase).sample(list(among), min(number, len(among)))


def finished(catalogue: Catalogue) -> list[Season]:
    return [season for season in catalogue.seasons if any(couple.place == 1 for couple in season.couples)]


def winner_of(season: Season) -> Couple:
    return next(couple for couple in season.couples if couple.place == 1)


def nth(number: int) -> str:
    """3 → "3rd"."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = {2: "twenty", 3: "thirty"}


def in_words(number: int) -> str:
    """32 → "thirty two"."""
    if number < len(_ONES):
        return _ONES[number]
    return _TENS[number // 10] + (f" {_ONES[number % 10]}" if number % 10 else "")


def named(season: Season) -> dict[str, str]:
    """The ways in which phrases name a season."""
    month = season.premiere.month
    part = (
        "spring"
        if month in (3, 4, 5)
        else "summer"
        if month in (6, 7, 8)
        else "winter"
        if month < 3
        else "fall"
    )
    return {
        "n": str(season.number),
        "nth": nth(season.number),
        "word": in_words(season.number),
        "part": f"{part} {season.premiere.year}",
    }


def couples(catalogue: Catalogue) -> list[tuple[Season, Couple]]:
    return [(season, couple) for season in catalogue.seasons for couple in season.couples]


def once(catalogue: Catalogue) -> list[tuple[Season, Couple]]:
    """The couples of finished seasons whose celebrity competed once and whose names are nobody else's."""
    seen = Counter(couple.celebrity for _, couple in couples(catalogue))
    return [
        (season, couple)
        for season in finished(catalogue)
        for couple in season.couples
        if seen[couple.celebrity] == 1
    ]


def lines(text: str) -> list[str]:
    """Phrases, one a line."""
    return [line.strip() for line in text.strip().splitlines() if line.strip()]


def places(season: Season) -> list[int]:
    return sorted({couple.place for couple in season.couples if couple.place is not None})


def all_in(text: str, phrases: Iterable[str]) -> bool:
    return all(says(text, phrase) for phrase in phrases)
