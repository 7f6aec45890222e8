"""Which option somebody means who types the answer and sees no options.

Names may be misspelt, the more the longer they are, and shortened where that leaves one option only; numbers
and dates must be right.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Final

from show.person import Person
from show.spelling import plain, spelling, words
from show.vocabulary import STYLES_AS_TYPED
from trivia.figures import is_date, read_figures, without_total
from trivia.options import SMALL_WORDS
from trivia.question import Question
from trivia.slips import is_close

LONGEST: Final = 100
"""Characters in the longest text that is read as an answer."""

Words = tuple[str, ...]
Aliases = Sequence[tuple[str, str]]

_AND: Final = " & "
"""Between the two of a couple."""

_WHOLE, _PART, _ALIKE, _PART_ALIKE = 4, 3, 2, 1
"""How well a text fits an option: only the options that it fits best are meant."""

_LEAST: Final = (_WHOLE, _PART, _PART_ALIKE)
"""What is good enough, by latitude."""

_NEEDS_OPTIONS = re.compile(r"\b(of these|true or false|not|never|final order|together)\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
_SONG = re.compile(r"^“([^”]+)”(?: by (.+))?$")
_JOINED = re.compile(r"\s*(?:&|\+|,|\band\b|\bwith\b)\s*", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")

_SMALL: Final = SMALL_WORDS | frozenset(
    words("a an of on in it is i me my we to at as by do go no so up off out")
)
"""Words by which nobody means a name, though one has them: "the" is not "The Champs"."""


def can_be_typed(question: Question) -> bool:
    """Whether the question can be answered by somebody who does not see the options."""
    return len(question.options) > 2 and not _NEEDS_OPTIONS.search(question.prompt)


def name_people(question: Question, people: Mapping[str, Person]) -> Question:
    """The question with what else the people among its options are called, such as "Maks"."""
    names = {name for option in question.options for name in option.split(_AND) if name in people}
    return replace(
        question,
        aliases=tuple((name, each.alias) for name in sorted(names) for each in people[name].aliases),
    )


class Latitude(IntEnum):
    """How freely what was typed may be read; `trivia.lexicon` says when."""

    WHOLE = 0
    """As a whole name alone, rightly spelt."""

    PARTS = 1
    """As a part of a name too."""

    SLIPS = 2
    """Misspelt too."""


def understood(typed: str, question: Question, latitude: Latitude = Latitude.SLIPS) -> int | None:
    """The index of the one option that was meant; None when none was, or it may be one of several."""
    if len(typed) > LONGEST:
        return None
    spelt = [spelling(option) for option in question.options]
    if (told := spelling(typed.strip())) in spelt:  # "-3" is not "3", though the words are the same
        return spelt.index(told)
    if not words(typed):
        return None
    fits = [_fit(typed, option, question.aliases) for option in question.options]
    best = max(fits)
    enough = best >= _LEAST[latitude] and fits.count(best) == 1
    return fits.index(best) if enough else None


def titles(option: str) -> tuple[str, ...]:
    """The names in an option: both of a couple, a song without its artist, and without brackets too."""
    if song := _SONG.match(option):
        option = song[1]
    return (option, _IN_BRACKETS.sub("", option), *option.split(_AND))


def _fit(typed: str, option: str, aliases: Aliases) -> int:
    """How well `typed` names `option`; 0: not at all."""
    if words(STYLES_AS_TYPED.get(plain(typed), typed)) == words(option):
        return _WHOLE
    if song := _SONG.match(option):
        title, artist = words(song[1]), words(song[2] or "")
        given = words(typed)
        return max(
            _likeness(given, title),
            _likeness(given, (*title, *artist)),
            _likeness(given, (*title, "by", *artist)),
        )
    with_brackets = _likeness(words(typed), words(option))
    typed, option = _IN_BRACKETS.sub("", typed) or typed, _IN_BRACKETS.sub("", option)
    option = without_total(option)
    if numbers := _NUMBER.findall(option):
        same = _NUMBER.findall(typed) == numbers  # "Maroon 5": the words may be misspelt, the number not
        return max(_fit_of_numbers(typed, option), with_brackets if same else 0)
    if len(people := option.split(_AND)) == 2:
        return _couple_fit(typed, people, aliases) or with_brackets
    if not _is_name(option):
        return max(with_brackets, _likeness(words(typed), words(option)))
    return max(with_brackets, _person_fit(words(typed), option, aliases))


def _couple_fit(typed: str, people: Sequence[str], aliases: Aliases) -> int:
    """How well `typed` names both, in either order."""
    return max(
        (
            min(_person_fit(one, people[0], aliases), _person_fit(other, people[1], aliases))
            for pair in _in_two(typed)
            for one, other in (pair, pair[::-1])
        ),
        default=0,
    )


def _person_fit(typed: Words, name: str, aliases: Aliases) -> int:
    """How well `typed` names whoever has the name, by that or by what else they are called."""
    called = (name, *(alias for of, alias in aliases if of == name))
    return max(_name_fit(typed, words(each)) for each in called)


def _likeness(typed: Words, name: Words) -> int:
    """Whole, or misspelt by no more than its length forgives."""
    for given, meant in ((typed, name), (_without_article(typed), _without_article(name))):
        if given == meant:
            return _WHOLE
        if given and meant and is_close(given, meant):
            return _ALIKE
    return 0


def _name_fit(typed: Words, name: Words) -> int:
    whole = _likeness(typed, name) if typed and name else 0
    if whole or not typed or len(typed) >= len(name):
        return whole
    parts = [name[start : start + len(typed)] for start in range(len(name) - len(typed) + 1)]
    if len(typed) == 2:
        parts.append((name[0], name[-1]))  # without a middle name
    if all(len(word) < 2 or word in _SMALL for word in typed):
        return 0
    if typed in parts:
        return _PART
    return _PART_ALIKE if any(is_close(typed, part) for part in parts) else 0


def _is_name(option: str) -> bool:
    """Whether parts of the option may stand for it: all its words begin as names do."""
    return all(word[:1].isupper() for word in option.replace('"', "").split())


def _in_two(typed: str) -> Iterator[tuple[Words, Words]]:
    """Every way in which `typed` may name two people."""
    named = [words(part) for part in _JOINED.split(typed) if words(part)]
    if len(named) == 2:
        yield named[0], named[1]
    elif len(named) == 1:
        for cut in range(1, len(named[0])):
            yield named[0][:cut], named[0][cut:]


def _without_article(text: Words) -> Words:
    return text[1:] if len(text) > 1 and text[0] in {"the", "a", "an"} else text


def _fit_of_numbers(typed: str, option: str) -> int:
    """The same numbers and words; of a date, the year may be left out and the day come first."""
    dated = is_date(option)
    given, meant = read_figures(typed, dated=dated), read_figures(option, dated=dated)
    if given == meant:
        return _WHOLE
    if not dated:
        return 0
    without_year = [word for word in meant if len(word) != 4 or not word.isdecimal()]
    return _PART if sorted(given) in (sorted(meant), sorted(without_year)) else 0
