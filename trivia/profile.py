"""What one person has done in a server's trivia."""

from collections.abc import Mapping
from dataclasses import dataclass

from trivia.difficulty import Record
from trivia.question import Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """All that the person has answered there."""

    games: int
    """Without the daily questions."""

    points: int
    topics: Mapping[Topic, Record]
    """Right answers and all answers by topic, of those topics that the person had."""

    streak: int
    """Right answers in a row up to now, over all games."""

    best_streak: int
    days: int
    """Daily questions of the server answered one after the other, up to the latest or the one before."""

    best_days: int
    best_game: int | None
    """The most points in one game; None before the first."""

    place: int | None
    """On the leaderboard of all time; None in a direct message, and before the first answer."""

    people: int
    """On that leaderboard."""

    @property
    def answered(self) -> int:
        return sum(record.answers for record in self.topics.values())

    @property
    def right(self) -> int:
        return sum(record.right for record in self.topics.values())
