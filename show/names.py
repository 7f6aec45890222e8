"""Who is meant by a name that somebody typed."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from show.everyday import is_everyday
from show.name_index import PART, TURNED, WHOLE, NameIndex, without_junior
from show.person import Person, Role
from show.spelling import words

__all__ = ["FAINT", "PART", "TURNED", "WHOLE", "Candidate", "Lookup", "Names"]

FAINT = 60.0
"""The score of a name that shares one word of several."""

_LEAST_LIKENESS = 0.66
"""The share of letters in their places below which two spellings are not alike at all."""

_CLEAR = 10.0
"""By how much a misspelt name must be nearer to one person than to all others to be taken for it."""

_LONGEST = 60
"""Letters in the longest text that is compared with names at all."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be meant."""

    person: Person
    score: float
    """59-100: 100 for the name or an alias itself, 90 for a part of it, less for what is only alike."""

    matched: str
    """The name, the alias, or the part of one that it was matched by, in plain spelling."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """What a look-up found."""

    typed: str
    candidates: tuple[Candidate, ...] = ()
    """Best first. Of those who bear the very name, the ones in the wished roles and season come first."""

    hit: Person | None = None
    """The one person that is meant without doubt. None: nobody is, or one of several."""

    guess: bool = False
    """Whether the hit was misspelt, named in part, or is not the only reading: then say what was assumed."""


class Names:
    """Everybody's names and aliases, ready to be looked up."""

    def __init__(
        self, people: Iterable[Person] | Mapping[str, Person], *, like: "Names | None" = None
    ) -> None:
        """`like`: names of many of the same people, whose index is used for them instead of another one."""
        self._people: Mapping[str, Person] = (
            people if isinstance(people, Mapping) else {person.name: person for person in people}
        )
        known: tuple[NameIndex, ...] = like._indexes if like else ()
        self._indexes: tuple[NameIndex, ...] = (*known, NameIndex(self._people.values(), known))

    def index(self) -> None:
        """Make every index now."""
        _ = self._most_seen

    def look_up(
        self,
        typed: str,
        *,
        roles: Collection[Role] | None = None,
        season: int | None = None,
        limit: int = 25,
    ) -> Lookup:
        """Who is meant by `typed`, which should be a name and nothing else.

        People who had one of `roles`, and any role in `season`, are preferred among those who bear the name.
        They never take the place of somebody who bears it by one whose name is only alike.
        """
        typed_words = words(typed)

        def fits(candidate: Candidate) -> bool:
            person = candidate.person
            return _has_role(person, roles) and (season is None or season in person.seasons)

        bearers = self._bearers_of(typed_words)
        fitting = [candidate for candidate in bearers if fits(candidate)]
        alike = [] if fitting else self._alike(typed_words, but={bearer.person.name for bearer in bearers})
        bearers.sort(key=lambda bearer: (not fits(bearer), -bearer.score, _fame(bearer.person)))
        alike.sort(key=lambda other: (-other.score, not fits(other), _fame(other.person)))
        candidates = tuple((bearers + alike)[:limit])
        if bearers:
            partly = all(bearer.score <= PART for bearer in bearers)
            if partly and any(fits(other) and _is_near(typed_words, other) for other in alike):
                return Lookup(typed, candidates)
            return _judged_by_name(typed, candidates, fitting or bearers, len(bearers))
        if alike and _is_clear(typed_words, alike):
            return Lookup(typed, candidates, hit=alike[0].person, guess=True)
        return Lookup(typed, candidates)

    def complete(
        self, typed: str, *, roles: Collection[Role] | None = None, limit: int = 25
    ) -> tuple[Person, ...]:
        """Whom somebody may be about to name, of those alone who had one of `roles`.

        First whoever is named exactly so, then those with a word that begins so, then those whose name is
        alike; in each group whoever was in most seasons comes first. Nothing typed gives the best known.
        """
        wanted: dict[str, Person] = {}
        for person in self._likely(words(typed)):
            if len(wanted) == limit:
                break
            if _has_role(person, roles):
                wanted[person.name] = person
        return tuple(wanted.values())

    def _likely(self, typed: tuple[str, ...]) -> Iterator[Person]:
        """Whom somebody may be about to name, the likeliest first, some of them more than once."""
        if not typed:
            yield from self._most_seen
            return
        bearers = sorted(self._bearers_of(typed), key=lambda bearer: -bearer.score)
        yield from (bearer.person for bearer in bearers if bearer.score > PART)
        yield from sorted((bearer.person for _, bearer in self._begun("".join(typed))), key=_fame)
        yield from (bearer.person for bearer in bearers)
        alike = sorted(self._alike(typed), key=lambda other: -other.score)
        yield from (other.person for other in alike)

    def called(self, typed: tuple[str, ...]) -> tuple[Candidate, ...]:
        """Everybody who is called exactly so, in whole or in part; best first. `typed` is in plain words."""
        return tuple(
            sorted(self._bearers_of(typed), key=lambda bearer: (-bearer.score, _fame(bearer.person)))
        )

    @cached_property
    def _most_seen(self) -> tuple[Person, ...]:
        return tuple(sorted(self._people.values(), key=_fame))

    def _bearers_of(self, typed: tuple[str, ...]) -> list[Candidate]:
        """Those whose name, or a part of it, is what was typed."""
        for form in (typed, without_junior(typed)):
            if bearers := self._bearers("".join(form)):
                return bearers
        return []

    def _bearers(self, spelling: str) -> list[Candidate]:
        """Those who can be called so (without blanks), each at the best score."""
        bearers: dict[str, Candidate] = {}
        for index in self._indexes:
            for called in index.bearers.get(spelling, ()):
                person = self._people.get(called.name)
                known = bearers.get(called.name)
                if person and called.fits(person) and (known is None or known.score < called.score):
                    bearers[called.name] = Candidate(person, called.score, called.matched)
        return list(bearers.values())

    def _begun(self, beginning: str) -> Iterator[tuple[str, Candidate]]:
        """(spelling, bearer) for everything that somebody can be called and that begins so."""
        for spelling in sorted({found for index in self._indexes for found in index.begun(beginning)}):
            for bearer in self._bearers(spelling):
                yield spelling, bearer

    def _alike(self, typed: tuple[str, ...], but: Collection[str] = ()) -> list[Candidate]:
        """Whoever has a name like what was typed and is not among `but`; the best match for each."""
        key = "".join(typed)
        if not 2 < len(key) <= _LONGEST:
            return []
        best: dict[str, Candidate] = {}

        def propose(candidate: Candidate) -> None:
            name = candidate.person.name
            if name not in but and (name not in best or best[name].score < candidate.score):
                best[name] = candidate

        for spelling, likeness in self._spelt_like(key):
            for bearer in self._bearers(spelling):
                matched = tuple(bearer.matched.split())
                if matched != typed[: len(matched)] and matched != typed[-len(matched) :]:
                    propose(Candidate(bearer.person, PART * likeness, bearer.matched))
        for spelling, bearer in self._begun(key):
            share = 0.8 if len(typed) > 1 else len(key) / len(spelling)
            propose(Candidate(bearer.person, FAINT + (PART - FAINT) * share, bearer.matched))
        if len(typed) > 1:
            for word in typed:
                for bearer in self._bearers(word):
                    propose(Candidate(bearer.person, FAINT, bearer.matched))
        return list(best.values())

    def _spelt_like(self, key: str) -> list[tuple[str, float]]:
        """(spelling, likeness) of whatever is like `key`, the most alike first."""
        # Spellings can only be as alike as their lengths are; most need not be compared at all.
        lengths = range(int(len(key) * _LEAST_LIKENESS), int(len(key) / _LEAST_LIKENESS) + 2)
        alike = {
            spelling: likeness
            for index in self._indexes
            for length in lengths
            for spelling, likeness, _ in process.extract(
                key,
                index.by_length.get(length, ()),
                scorer=OSA.normalized_similarity,
                score_cutoff=_LEAST_LIKENESS,
                limit=None,
            )
        }
        return sorted(alike.items(), key=lambda found: (-found[1], found[0]))


def _judged_by_name(
    typed: str, candidates: tuple[Candidate, ...], possible: list[Candidate], bearers: int
) -> Lookup:
    """A look-up whose hit is the best of `possible`, if there is a single best."""
    best = max(candidate.score for candidate in possible)
    top = [candidate.person for candidate in possible if candidate.score == best]
    if len(top) > 1:
        return Lookup(typed, candidates)
    return Lookup(typed, candidates, hit=top[0], guess=best < TURNED or bearers > 1)


def _is_clear(typed: tuple[str, ...], alike: list[Candidate]) -> bool:
    """Whether the first of `alike` is near enough, and nobody else nearly as near."""
    if len(alike) > 1 and alike[0].score - alike[1].score < _CLEAR:
        return False
    return not all(is_everyday(word) for word in typed) and _is_near(typed, alike[0])


def _is_near(typed: tuple[str, ...], other: Candidate) -> bool:
    """Whether `typed` may well have been meant for the name that `other` was matched by."""
    return is_close(typed, tuple(other.matched.split())) or _is_most_of(typed, other.matched)


def _is_most_of(typed: tuple[str, ...], name: str) -> bool:
    """Whether `name` begins as was typed, and most of it is there or a whole word and more."""
    key, name = "".join(typed), name.replace(" ", "")
    return name.startswith(key) and len(key) >= 5 and (len(typed) > 1 or len(key) >= 0.7 * len(name))


def is_close(typed: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether `typed` differs from `name` by no more than slips of the finger, measured by the length.

    A single short word must be right; in a full name the other words vouch for one slip more in each.
    """
    whole, named = "".join(typed), "".join(name)
    if len(typed) == len(name) > 1:
        pairs = list(zip(typed, name, strict=True))
        return sum(_slips(one, other) for one, other in pairs) <= _slips_allowed(whole, named) and all(
            _slips(one, other) <= _slips_allowed(one, other) + 1 for one, other in pairs
        )
    return _slips(whole, named) <= _slips_allowed(whole, named)


def _slips(one: str, other: str) -> int:
    """Letters that are wrong, missing, too many or changed about.

    A wrong first letter counts double, unless it is all that is wrong with a long word ("zochitl").
    """
    slips: int = OSA.distance(one, other)
    forgiven = slips == 1 and min(len(one), len(other)) > 6
    return slips + (one[0] != other[0] and not forgiven)


def _slips_allowed(one: str, other: str) -> int:
    """None in up to 4 letters, 1 in up to 7, 2 in up to 10, then 3; one more where no letter is missing."""
    shorter, longer = sorted((len(one), len(other)))
    if shorter < 5:
        return 0
    allowed = 1 if longer < 8 else 2 if longer < 11 else 3
    return allowed + (sorted(one) == sorted(other))


def _has_role(person: Person, roles: Collection[Role] | None) -> bool:
    return roles is None or not person.roles.isdisjoint(roles)


def _fame(person: Person) -> tuple[int, int, str]:
    """Sorts whoever was in most seasons to the front, of those whoever was in the latest."""
    return -len(person.seasons), -max(person.seasons, default=0), person.name
