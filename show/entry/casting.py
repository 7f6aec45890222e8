"""Which couple of a season somebody means by the names they typed."""

import re
from collections.abc import Iterable, Sequence

from show.alias import Alias
from show.couple import Couple
from show.names import PART, Names
from show.person import Person, Role

_BETWEEN = re.compile(r"\s*(?:&|\+|/|,|\band\b|\bwith\b)\s*", re.IGNORECASE)


class Unclear(Exception):
    """No couple is meant, or one of several; the text says so, with what to type."""


class Casting:
    """The couples that may be meant, by the names of both."""

    def __init__(
        self, couples: Iterable[Couple], aliases: Sequence[Alias] = (), stand_ins: Iterable[str] = ()
    ) -> None:
        """`stand_ins`: professionals who have no couple here, but may dance in another's place."""
        self.couples = tuple(couples)

        def person(name: str, role: Role) -> Person:
            known = tuple(alias for alias in aliases if alias.person == name)
            return Person(name=name, roles=frozenset({role}), aliases=known)

        self._celebrities = Names(person(couple.celebrity, Role.CELEBRITY) for couple in self.couples)
        professionals = dict.fromkeys((*(couple.professional for couple in self.couples), *stand_ins))
        self._professionals = Names(person(name, Role.PROFESSIONAL) for name in professionals)

    def find(self, typed: str) -> tuple[Couple, str]:
        """The couple, and with whom the celebrity danced: its own professional, or a stand-in who was typed.

        "Xochitl & Val", "gomez", "Xochitl Gomez and Alan Bersten", "Val" alone. Raises Unclear.
        """
        names = [name for name in _BETWEEN.split(typed.strip()) if name]
        if not names:
            raise Unclear("which couple is this? Begin the line with the names, such as " + self._example())
        whole = self._fitting(typed)
        if len(whole) == 1:
            return whole[0], whole[0].professional
        first = self._fitting(names[0])
        if len(names) == 1:
            return self._only(first, names[0]), self._only(first, names[0]).professional
        second = self._fitting(names[1])
        both = [couple for couple in first if couple in second]
        if len(both) == 1:
            return both[0], both[0].professional
        couple = self._only(first, names[0])
        return couple, self._stand_in(" ".join(names[1:]))

    def _fitting(self, typed: str) -> list[Couple]:
        """The couples of whoever may be called so; those of the celebrity rather than the professional."""
        for names, half in ((self._celebrities, "celebrity"), (self._professionals, "professional")):
            found = names.look_up(typed)
            people = [found.hit] if found.hit else [c.person for c in found.candidates if c.score >= PART]
            called = {person.name for person in people}
            if called:
                return [couple for couple in self.couples if getattr(couple, half) in called]
        return []

    def _only(self, couples: Sequence[Couple], typed: str) -> Couple:
        if len(couples) == 1:
            return couples[0]
        if couples:
            raise Unclear(f'"{typed}" could be {_listed(couples)}; write the whole name')
        raise Unclear(f'no couple that may be meant here has "{typed}"; there are {_listed(self.couples)}')

    def _stand_in(self, typed: str) -> str:
        found = self._professionals.look_up(typed)
        if found.hit:
            return found.hit.name
        if len(typed.split()) < 2:
            raise Unclear(f'nobody here is called "{typed}"; of somebody new, write the whole name')
        return typed

    def shortest(self, couple: Couple) -> str:
        """The first names, as far as they are clear: "Xochitl & Val"."""
        return " & ".join(
            next((name for name in (whole.split()[0], whole) if self._names_only(name, couple)), whole)
            for whole in (couple.celebrity, couple.professional)
        )

    def _names_only(self, name: str, couple: Couple) -> bool:
        called = [
            other
            for other in self.couples
            for whole in (other.celebrity, other.professional)
            if name in whole.split()
        ]
        return called == [couple] and self._fitting(name) == [couple]

    def _example(self) -> str:
        return self.shortest(self.couples[0]) if self.couples else "Xochitl & Val"


def _listed(couples: Sequence[Couple]) -> str:
    return ", ".join(couple.celebrity for couple in couples)
