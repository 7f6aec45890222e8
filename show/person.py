"""One person, however many seasons and roles."""

from dataclasses import dataclass
from enum import StrEnum

from show.alias import Alias


class Role(StrEnum):
    """What somebody does on the show; a person can have several over the years."""

    CELEBRITY = "celebrity"
    PROFESSIONAL = "professional"
    JUDGE = "judge"
    GUEST_JUDGE = "guest judge"
    HOST = "host"
    GUEST = "guest"
    """Named in a dance, a quote or a fact only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Identity is the name: one spelling per person over all seasons."""

    name: str
    roles: frozenset[Role]
    aliases: tuple[Alias, ...] = ()
    seasons: tuple[int, ...] = ()
    """The numbers of the seasons in which the person had any role, in order."""

    def was(self, role: Role) -> bool:
        return role in self.roles
