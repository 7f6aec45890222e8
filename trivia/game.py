"""A game as it stands: exactly what the store's rows say.

`trivia.task.next_task` says what is to be done now, and `trivia.turn.play` what an event makes of the game.
A bot that was killed between any two steps goes on where it was: whoever runs a game asks for the task, does
it, plays the event that says so, and asks again. Nothing here knows the clock, Discord or the store.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from trivia.round import Closing, Round
from trivia.rules import Rules

PAUSE: Final = timedelta(seconds=5)
"""From a reveal to the next question, or to the podium."""

GRACE: Final = timedelta(seconds=0.4)
"""How long after the deadline the reveal waits for answers that Discord received in time."""

LEAST_LEFT: Final = timedelta(seconds=10)
"""The least that is left of a running question when the bot starts again."""

UNANSWERED: Final = 3
"""After so many rounds in a row that nobody answered or skipped, the game ends by itself."""


class Ending(StrEnum):
    """Why a game is over."""

    PLAYED = "played"
    STOPPED = "stopped"
    NOBODY = "nobody answered"
    NO_QUESTIONS = "no questions left"
    LOST = "channel lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Game:
    """One game in one channel, or the question of a day.

    Of the rounds only the newest is here; of those before, what the rules need to know.
    """

    id: int
    server: int | None
    """None in a direct message, where the starter plays alone."""

    channel: int
    starter: int | None
    """A Discord user's id; None for the daily question, and when the starter had it deleted."""

    rules: Rules
    started_at: datetime
    day: date | None = None
    """Of a daily question: the day it belongs to, where the server is."""

    closes_at: datetime | None = None
    """Of a daily question: when it is revealed, whatever the rules say about seconds."""

    round: Round | None = None
    """The newest one."""

    earlier_players: frozenset[int] = frozenset()
    """Who answered in a round before the newest."""

    last_active: int = 0
    """The number of the last round before the newest that somebody answered or skipped; 0 for none."""

    ended_at: datetime | None = None
    ending: Ending | None = None
    told_at: datetime | None = None
    """When the outcome had been told, and nothing was left to do."""

    @property
    def players(self) -> frozenset[int]:
        """Everyone who has played so far."""
        return self.earlier_players | (self.round.people if self.round else frozenset())

    @property
    def unanswered(self) -> int:
        """How many rounds in a row, the newest included, nobody answered or skipped."""
        if self.round is None or self.round.answers or self.round.closing is Closing.SKIP:
            return 0
        return self.round.number - self.last_active

    @property
    def awaited(self) -> frozenset[int]:
        """When all of these have answered, a round need not wait for its deadline.

        In the first round of a server's game nobody has played yet, and everybody gets the whole time.
        """
        if self.day is not None:
            return frozenset()
        alone = (
            frozenset({self.starter})
            if self.server is None and self.starter is not None
            else frozenset[int]()
        )
        return self.earlier_players | alone

    @property
    def is_at_its_end(self) -> bool:
        """Whether no round follows the newest, once that is over."""
        assert self.round is not None
        last = self.round.number >= self.rules.questions
        return last or (self.day is None and self.unanswered >= UNANSWERED)

    @property
    def is_quiet(self) -> bool:
        """Whether no podium is shown: after the daily question, and where nothing can be written."""
        return self.day is not None or self.ending is Ending.LOST
