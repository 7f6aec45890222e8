"""From a sentence to the question it asks.

Every kind of question offers the ways in which it can understand the sentence. The way that accounts for most
of its words wins, if hardly any word is left over: a word that nothing accounts for may turn the question
into another one, and then it is better to say "I don't know".
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from ask.answer import Suggestion, Topic, Unknown
from ask.heard import Heard
from ask.hearing import LONGEST, hear
from ask.kinds import load_kinds
from ask.mention import Mention
from ask.query import Query, Reading
from ask.scene import Scene
from ask.scope import find_out_of_scope
from ask.small_words import TURNING_WORDS

DONT_KNOW = (
    "I don't know what to make of that. I can tell you about winners, scores, dances and quotes of the show."
)


@dataclass(frozen=True, slots=True)
class Exchange:
    """The last question of a conversation and what its answer was about."""

    query: Query
    topic: Topic


def read(text: str, scene: Scene, before: Exchange | None = None) -> Query | Unknown:
    """The question that `text` asks, or that it is none I know.

    `before` is the same person's last exchange: it fills what "her", "and third?" or "what about 30?" leave
    open.
    Never raises, whatever the text is.
    """
    heard = hear(text, scene)
    if not heard.words or len(heard.words) >= LONGEST:
        return Unknown(sentence=DONT_KNOW)
    if (beyond := find_out_of_scope(heard)) is not None:
        return beyond
    if before is not None:
        heard = _point_back(heard, before.topic)
    readings = [reading for kind in load_kinds().values() for reading in kind.hear(heard)]
    if before is not None:
        readings += [*_continue(heard, before), *_imply(heard, before.topic)]
        readings = [_fill(reading, heard, before.topic) for reading in readings]
    readings.sort(key=lambda reading: -_merit(reading, heard))
    if readings and _accounts_for(readings[0], heard):
        return readings[0].query
    return Unknown(
        sentence=DONT_KNOW,
        nearest=tuple(_suggest(readings)),
    )


def _merit(reading: Reading, heard: Heard) -> float:
    content = heard.content
    return len(reading.span & content) - 1.5 * len(content - reading.span) + reading.weight


def _accounts_for(reading: Reading, heard: Heard) -> bool:
    """Whether little enough is left over, and nobody and nothing of the show."""
    content = heard.content
    left = content - reading.span
    if any(span & left for span in heard.spans()):
        return False
    if any(mention.span & left for mention in (*heard.themes, *heard.songs, *heard.artists)):
        return False
    if any(heard.words[at] in TURNING_WORDS or heard.words[at].endswith(("est", "ier")) for at in left):
        return False
    if any(at and heard.words[at - 1] in ("many", "much") for at in left):
        return False  # what is counted decides the question
    if any(number.span & left for number in heard.numbers):
        return False
    named = frozenset().union(*heard.spans())
    if left and reading.span & content <= named:
        return False  # only who or when was understood, not what was asked
    return len(left) <= (0 if len(content) < 3 else 1 if len(content) < 7 else 2)


def _suggest(readings: Sequence[Reading]) -> list[Suggestion]:
    """What comes nearest, as questions to choose from."""
    return [
        Suggestion(reading.query.describe(), reading.query)
        for reading in readings[:3]
        if reading.query.describe()
    ]


# Conversations

_ELLIPSIS = frozenset(
    {"and", "what", "how", "about", "then", "ok", "so", "also", "but", "now", "who", "in", "for"}
)
_PERSONAL = frozenset(["she", "her", "hers", "he", "him", "his", "they", "them", "their", "theirs"])
_POINTING = frozenset({"and", "that", "same", "it", "there", "then", "also"})
_THAT = frozenset({"that", "same", "her", "his", "their", "the"})

SHORT = 4
"""A question of so few words takes the season that was just talked about, if it names none."""

MEAGRE = 2
"""And so does one of so few words that carry meaning: "who was the runner-up?"."""


def _point_back(heard: Heard, topic: Topic) -> Heard:
    """The sentence with "her", "they" and "that season" standing for whom and what was talked about."""
    if topic.people and not heard.people:
        pronouns = [at for at, word in enumerate(heard.words) if word in _PERSONAL]
        heard = replace(
            heard, people=tuple(Mention(topic.people[0], at, at + 1, topic.people[0]) for at in pronouns[:1])
        )
    if topic.season is not None and not heard.seasons:
        at = next(
            (
                at
                for at in range(1, len(heard.words))
                if heard.words[at] == "season" and heard.words[at - 1] in _THAT
            ),
            None,
        )
        if at is not None:
            season = str(topic.season)
            heard = replace(heard, seasons=(Mention(season, at - 1, at + 1, season),))
    return heard


_QUESTION_WORDS = _ELLIPSIS | frozenset(
    {"did", "do", "does", "was", "were", "is", "are", "when", "where", "which", "the", "a", "that"}
)
"""Words that alone do not tell what is asked."""


def _imply(heard: Heard, topic: Topic) -> list[Reading]:
    """As in "and the partner?": the readings that a short sentence has when the person is thought along."""
    if heard.people or not topic.people or len(heard.words) > SHORT + 1:
        return []
    end = len(heard.words)
    heard = replace(heard, people=(Mention(topic.people[0], end, end, topic.people[0]),))
    readings = [reading for kind in load_kinds().values() for reading in kind.hear(heard)]
    return [
        replace(reading, weight=reading.weight - 0.5)
        for reading in readings
        if any(heard.words[at] not in _QUESTION_WORDS for at in reading.span)
    ]


def _continue(heard: Heard, before: Exchange) -> list[Reading]:
    """As in "What about 30?", "and in week 6?", "and third?": the last question with another slot."""
    query, changed = before.query, frozenset[int]()
    slots = {slot.name for slot in fields(query)}  # type: ignore[arg-type]  # every kind is a dataclass
    person_slot = next((slot for slot in ("celebrity", "person", "name", "first") if slot in slots), "")
    offered: tuple[tuple[str, Sequence[Mention[object]]], ...] = (
        ("season", heard.seasons),
        ("week", heard.weeks),
        ("style", heard.styles),
        ("place", heard.places),
        (person_slot, heard.people),
    )
    for slot, mentions in offered:
        if mentions and slot not in slots:
            return []
        if mentions:
            named = mentions[0].named
            query = query.with_slot(slot, named if isinstance(named, int) else str(named))
            changed |= mentions[0].span
    if not changed and heard.numbers:
        slot = "season" if "season" in slots else "week" if "week" in slots else ""
        if slot:
            number = heard.numbers[0].named
            query = query.with_slot(slot, str(number) if slot == "season" else number)
            changed |= heard.numbers[0].span
    # A week and a style each pick out a dance: a new one takes the place of the other.
    if {"week", "style"} <= slots and bool(heard.weeks) != bool(heard.styles):
        query = query.with_slot("style" if heard.weeks else "week", None)
    span = changed | {at for at, word in enumerate(heard.words) if word in _ELLIPSIS}
    return [Reading(query, span, weight=-0.1)] if changed else []


_OVER_ALL = frozenset({"ever", "history", "alltime", "overall", "seasons"})
"""Words that ask beyond the season that was talked about."""


def _fill(reading: Reading, heard: Heard, topic: Topic) -> Reading:
    """The reading with the season that was just talked about, if the sentence leaves it open."""
    query = reading.query
    slots = {slot.name for slot in fields(query)}  # type: ignore[arg-type]  # every kind is a dataclass
    short = len(heard.words) <= SHORT or len(heard.content) <= MEAGRE
    points = short or not (_POINTING | _PERSONAL).isdisjoint(heard.words)
    known = heard.scene.catalogue.people
    if any(topic.season not in known[each.named].seasons for each in heard.people if each.named in known):
        return reading
    if (
        topic.season is None
        or "season" not in slots
        or getattr(query, "season", None) is not None
        or not query.follows_the_season
        or not _OVER_ALL.isdisjoint(heard.words)
        or not points
    ):
        return reading
    return replace(reading, query=query.of_season(str(topic.season)))
