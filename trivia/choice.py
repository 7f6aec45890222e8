"""What a game is to be about, as people type it."""

import re
from typing import Final

from show.catalogue import Catalogue
from show.season_names import find_seasons
from show.spelling import begin_words, plain, words
from show.wording import listing
from trivia.question import Topic
from trivia.rules import RulesError

_FROM_TO: Final = re.compile(
    r"(.+?)\s*(?:-|–|—|\.\.\.?|…|\bto\b|\bthrough\b|\buntil\b|\btill\b)\s*(.+)", re.IGNORECASE
)

_SOME: Final = 5
"""So many seasons are named where several are meant."""


def complete_topics(typed: str) -> list[Topic]:
    """The topics with words that begin as those that were typed."""
    wanted = words(typed)
    return [topic for topic in Topic if begin_words(wanted, topic.value)]


def read_topic(typed: str) -> Topic:
    """The topic that `typed` names or begins; raises RulesError with all topics for anything else."""
    found = [topic for topic in Topic if plain(topic.value) == plain(typed)] or complete_topics(typed)
    if len(found) != 1:
        raise RulesError(f"“{typed}” is none of the topics: {listing([topic.value for topic in Topic])}.")
    return found[0]


def read_season_range(catalogue: Catalogue, typed: str) -> range:
    """The numbers of the seasons that `typed` names: one season, however it is called, or a first and a last.

    Seasons that follow each other may be named together ("2012"). Raises RulesError, with one sentence on
    what to write, for anything else.
    """
    typed = typed.strip()
    if (ends := _FROM_TO.fullmatch(typed)) is not None:
        first, last = (find_seasons(catalogue, end).seasons for end in ends.groups())
        if first and last and (len(first) == len(last) == 1 or _are_years(*ends.groups())):
            if first[0].number > last[-1].number:
                raise RulesError(
                    f"Write the first season before the last: {last[-1].number}-{first[0].number}."
                )
            return range(first[0].number, last[-1].number + 1)
    numbers = [season.number for season in find_seasons(catalogue, typed).seasons]
    if not numbers:
        raise RulesError(
            f"I know no season “{typed}”: write a number, a year, a winner, or a range such as 20-25."
        )
    if numbers[-1] - numbers[0] + 1 != len(numbers):
        named = listing([str(number) for number in numbers[:_SOME]])
        raise RulesError(f"“{typed}” may be several seasons, such as {named}: write the number of one.")
    return range(numbers[0], numbers[-1] + 1)


def _are_years(*ends: str) -> bool:
    return all(re.fullmatch(r"\s*(?:19|20)\d\d\s*", end) for end in ends)
