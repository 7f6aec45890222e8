"""All ceilings that are set, at hand for every answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from show.ceiling import Ceiling


@dataclass(frozen=True, slots=True)
class Ceilings:
    """As of one version of the store."""

    servers: Mapping[int, Ceiling]
    people: Mapping[int, Ceiling]

    def of(self, server: int | None, person: int | None = None) -> Ceiling | None:
        """The stricter of the server's and the person's; None if neither has one."""
        of_server = None if server is None else self.servers.get(server)
        of_person = None if person is None else self.people.get(person)
        return of_person if of_server is None else of_server.lowest(of_person)
