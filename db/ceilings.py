"""All ceilings that are set, at hand for every answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from show.ceiling import Ceiling


@dataclass(frozen=True, slots=True)
class Ceilings:
    """As of one version of the store."""

    servers: Mapping[int, Ceiling]
    people: Mapping[int, Ceiling]

    def of(
        self, server: int | None, person: int | None = None, other: Ceiling | None = None
    ) -> Ceiling | None:
        """The strictest of the server's, the person's and any other; None if there is none."""
        strictest = other
        for ceilings, owner in ((self.people, person), (self.servers, server)):
            of_owner = None if owner is None else ceilings.get(owner)
            strictest = strictest if of_owner is None else of_owner.lowest(strictest)
        return strictest
