"""What the admins of a server have chosen for it."""

from dataclasses import dataclass

from show.ceiling import Ceiling


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerSettings:
    """As a server has them that set nothing, unless given."""

    ceiling: Ceiling | None = None
    """Nothing that happened later is told there."""

    trivia_channels: frozenset[int] = frozenset()
    """Where trivia may run; everywhere if there are none."""

    trivia_role: int | None = None
    """Who has it may skip questions and stop games, as who may manage messages."""

    speed_points: bool = True

    def lets_trivia_run_in(self, *places: int | None) -> bool:
        """Whether it may run in a channel, or in a thread, given with its channel."""
        return not self.trivia_channels or not self.trivia_channels.isdisjoint(places)
