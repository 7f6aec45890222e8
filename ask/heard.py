"""A sentence as the kinds of question see it: its words, and what of the show it names."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache

from rapidfuzz.distance import OSA

from ask.mention import Mention
from ask.scene import Scene
from ask.small_words import SMALL_WORDS
from show.catalogue import Performance
from show.everyday import is_everyday
from show.numbers import read_number
from show.person import Role
from show.season import Season
from show.week import Week

Span = frozenset[int]

GAP = 2
"""So many other words may stand between two words of a cue."""

MISSPELT = 5
"""From so many letters on, a word of a cue may be misspelt."""


_NOT = frozenset(
    {"not", "never", "didnt", "doesnt", "isnt", "wasnt", "werent", "arent", "hasnt", "havent", "hadnt",
     "cannot", "cant", "couldnt", "without", "nobody", "except"}
)  # fmt: skip
_ASIDE = frozenset({"he", "she", "it", "they", "you", "we", "i", "that", "this"})


class Night(StrEnum):
    """A week that is named by what it is."""

    PREMIERE = "premiere"
    SEMIFINAL = "semifinal"
    FINALE = "finale"


@dataclass(frozen=True, kw_only=True)
class Heard:
    """What was understood of a sentence before anybody asked what it wants."""

    scene: Scene
    words: tuple[str, ...]
    """All words in plain spelling."""

    seasons: tuple[Mention[str], ...] = ()
    """Each with the text for a `season` slot: "32", "2011", "latest"."""

    weeks: tuple[Mention[int | Night], ...] = ()
    people: tuple[Mention[str], ...] = ()
    """Each with the text for a slot: the one spelling where one person is meant, else what was typed."""

    styles: tuple[Mention[str], ...] = ()
    songs: tuple[Mention[tuple[Performance, ...]], ...] = ()
    artists: tuple[Mention[tuple[Performance, ...]], ...] = ()
    themes: tuple[Mention[tuple[tuple[Season, Week], ...]], ...] = ()
    places: tuple[Mention[int], ...] = ()
    """Places as ordinals or by name: "runner-up" is 2, "last" is -1. "First" is among them too."""

    numbers: tuple[Mention[int], ...] = ()
    """Bare numbers that are part of nothing else."""

    @property
    def season(self) -> str | None:
        """The text for a `season` slot, of the first season named."""
        return self.seasons[0].named if self.seasons else None

    @property
    def season_span(self) -> Span:
        """The words of the first season named."""
        return self.seasons[0].span if self.seasons else frozenset()

    @cached_property
    def people_outside_seasons(self) -> tuple[Mention[str], ...]:
        """The people who are named for themselves, not to name a season by them."""
        taken = frozenset().union(*(mention.span for mention in self.seasons))
        return tuple(mention for mention in self.people if not mention.span or not mention.span <= taken)

    @property
    def several_seasons(self) -> tuple[str | None, Span]:
        """The text for a `season` slot that takes several: "3 and 7", "1 to 5", "all"; and its words."""
        if not self.seasons:
            every = self.find(
                "all|every|each season|seasons|winners|ever", "list of winners|champions", "all time"
            )
            return ("all", every) if every else (None, frozenset())
        span = frozenset().union(*(mention.span for mention in self.seasons))
        names = [mention.named for mention in self.seasons]
        if len(names) == 1 or not all(name.isdecimal() for name in names):
            return names[0], self.season_span
        first, last = self.seasons[0], self.seasons[-1]
        between = self.words[first.end : last.start]
        joint = (
            " to "
            if len(names) == 2 and {"to", "through", "thru", "till", "until"} & set(between)
            else " and "
        )
        return joint.join(names), span | frozenset(range(first.end, last.start))

    @cached_property
    def content(self) -> Span:
        """The words that carry meaning: what is named, and all but small words."""
        named = frozenset().union(*self.spans())
        return named | {at for at, word in enumerate(self.words) if word not in SMALL_WORDS}

    @property
    def negated(self) -> bool:
        """Whether it asks for the opposite: "who never won", but not "didn't she win?" or "…, wasn't it"."""
        return any(
            word in _NOT
            and at > 0
            and not {*self.words[at + 1 : at + 2]} & _ASIDE
            and at + 1 < len(self.words)
            for at, word in enumerate(self.words)
        )

    @property
    def week(self) -> int | str | None:
        """The value for a `week` slot, of the first week named: 5, "finale"."""
        return self.weeks[0].named if self.weeks else None

    @property
    def week_span(self) -> Span:
        """The words that name that week."""
        return frozenset().union(*(week.span for week in self.weeks if week.named == self.weeks[0].named))

    @property
    def couple(self) -> tuple[str, Span] | None:
        """The text for a slot that takes one couple, and its words; None when none or several are named.

        A couple is named by one half or by both: "Xochitl and Val" is asked for by its celebrity.
        """
        named = self.people_outside_seasons
        halves = self.people_as(Role.CELEBRITY, Role.PROFESSIONAL)
        if len(named) != len(halves) or not 1 <= len(halves) <= 2:
            return None
        first, last = halves[0], halves[-1]
        if first is not last and first.named != last.named:
            celebrities = [half for half in halves if Role.CELEBRITY in self.roles_of(half)]
            professionals = [half for half in halves if Role.PROFESSIONAL in self.roles_of(half)]
            if len(celebrities) != 1 or len(professionals) != 1:
                return None
            first, last = celebrities[0], professionals[0]
        return first.named, first.span | last.span

    @property
    def weeks_but_finale(self) -> tuple[Mention[int | Night], ...]:
        return tuple(week for week in self.weeks if week.named is not Night.FINALE)

    def season_of(self, person: Mention[str]) -> tuple[str | None, Span]:
        """The season named for that person, and its words: also "the second time"."""
        time = "time|stint|appearance|run|go|round|try"
        again = self.find(f"first|1st|second|2nd|third|3rd|last|latest {time}")
        if self.seasons:
            return self.season, self.season_span | again
        if again:
            nth = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2}
            danced = self.scene.catalogue.appearances_of(person.named)
            at = nth.get(self.words[min(again)], len(danced) - 1)
            if at < len(danced):
                return str(danced[at].season.number), again
        return None, frozenset()

    @property
    def finale_span(self) -> Span:
        """The words that name a finale, which add nothing to a question about a result."""
        return frozenset().union(*(week.span for week in self.weeks if week.named is Night.FINALE))

    def place_span(self, place: int) -> Span:
        """The words that name that place."""
        return frozenset().union(*(mention.span for mention in self.places if mention.named == place))

    @property
    def person(self) -> str | None:
        return self.people[0].named if self.people else None

    @property
    def style(self) -> str | None:
        return self.styles[0].named if self.styles else None

    def people_as(self, *roles: Role) -> tuple[Mention[str], ...]:
        """Those who are named for themselves and may have one of the roles."""
        return tuple(
            mention for mention in self.people_outside_seasons if not self.roles_of(mention).isdisjoint(roles)
        )

    def roles_of(self, mention: Mention[str]) -> frozenset[Role]:
        """What the person does on the show; of a name that several bear, what any of them does."""
        person = self.scene.catalogue.people.get(mention.named)
        if person is not None:
            return person.roles
        bearers = self.scene.catalogue.names.called(tuple(mention.named.split()))
        return frozenset().union(*(bearer.person.roles for bearer in bearers))

    def find(self, *cues: str) -> Span:
        """The words that match the first cue that is there; empty (false) when none is.

        A cue is words in order, at most two others between them beside names: "who won". Alternatives of
        a word are written "win|wins|won". A word of five letters or more may be misspelt by one letter.
        """
        beginnings, read = _read_cues(cues)
        if beginnings.isdisjoint(self._known) and not self._strange:
            return frozenset()
        for cue in read:
            span = self._match(cue)
            if span:
                return span
        return frozenset()

    def find_all(self, *cues: str) -> Span:
        """The words of every cue that is there."""
        beginnings, read = _read_cues(cues)
        if beginnings.isdisjoint(self._known) and not self._strange:
            return frozenset()
        return frozenset().union(*(self._match(cue) for cue in read))

    def among(self, wanted: frozenset[str]) -> Span:
        """Every word that is one of the wanted ones; long ones may be misspelt, as in a cue."""
        return frozenset(self._find_word(wanted))

    def left_by(self, span: Span) -> Span:
        """The words that carry meaning and are not in `span`."""
        named = frozenset().union(*self.spans())
        return (named | {at for at, word in enumerate(self.words) if word not in SMALL_WORDS}) - span

    @cached_property
    def _places_of(self) -> dict[str, list[int]]:
        """By every word, where it stands; without those of names, and numbers that count seasons or weeks."""
        numbered = frozenset().union(*(mention.span for mention in (*self.seasons, *self.weeks)))
        places: dict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(self.words):
            if at not in self._names and not (at in numbered and read_number([word]) is not None):
                places[word].append(at)
        return dict(places)

    @cached_property
    def uncommon(self) -> Span:
        """The words that name nothing so far and are no English."""
        named = frozenset().union(*self.spans())
        return frozenset(
            at for at, word in enumerate(self.words) if at not in named and not is_everyday(word)
        )

    @cached_property
    def _strange(self) -> tuple[tuple[int, str], ...]:
        """(place, word) for words that may be misspelt: long ones that are no English and name nothing."""
        named = frozenset().union(*self.spans())
        return tuple(
            (at, word)
            for at, word in enumerate(self.words)
            if len(word) >= MISSPELT and at not in named and not is_everyday(word)
        )

    def _match(self, cue: tuple[frozenset[str], ...]) -> Span:
        for start in self._find_word(cue[0]):
            matched = [start]
            for wanted in cue[1:]:
                last = matched[-1]
                at = next(
                    (at for at in self._find_word(wanted) if last < at and self._are_near(last, at)), None
                )
                if at is None:
                    break
                matched.append(at)
            else:
                return frozenset(matched)
        return frozenset()

    def _are_near(self, one: int, other: int) -> bool:
        """Whether at most GAP words stand between the two places, the words of names not counted."""
        between = other - one - 1
        return between <= GAP or (
            between <= 3 * GAP and sum(at not in self._names for at in range(one + 1, other)) <= GAP
        )

    @cached_property
    def _names(self) -> Span:
        return frozenset().union(*(mention.span for mention in self.people))

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self._places_of)

    def _find_word(self, wanted: frozenset[str]) -> Sequence[int]:
        """Where one of the wanted words stands, in order."""
        known = wanted & self._known
        found = [at for word in known for at in self._places_of[word]]
        for at, word in self._strange:
            if word not in wanted and _is_near(word, wanted):
                found.append(at)
        return sorted(found) if len(found) > 1 else found

    def spans(self) -> Iterator[Span]:
        """The words of everything that is named."""
        named: Sequence[Sequence[Mention[object]]] = (
            self.seasons, self.weeks, self.people, self.styles,
            self.songs, self.artists, self.themes, self.places,
        )  # fmt: skip
        for mentions in named:
            for mention in mentions:
                yield mention.span


@lru_cache(maxsize=4096)
def _read_cues(cues: tuple[str, ...]) -> tuple[frozenset[str], tuple[tuple[frozenset[str], ...], ...]]:
    """(the words with which one of the cues can begin, the cues)."""
    read = tuple(_read_cue(cue) for cue in cues)
    return frozenset().union(*(cue[0] for cue in read)), read


@lru_cache(maxsize=8192)
def _read_cue(cue: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(word.split("|")) for word in cue.split())


@lru_cache(maxsize=32768)
def _is_near(word: str, wanted: frozenset[str]) -> bool:
    """Whether `word` may be one of the wanted ones, misspelt by one letter other than the first."""
    return any(
        len(each) >= MISSPELT and word[0] == each[0] and OSA.distance(word, each) <= 1 for each in wanted
    )
