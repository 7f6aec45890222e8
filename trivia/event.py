"""What can happen to a game.

Every event says when it happened: by Discord's clock where Discord knows (a message or an interaction carries
its moment in its id), else by the bot's. All may be told twice: what has happened already changes nothing.
"""

from dataclasses import dataclass
from datetime import datetime

from trivia.question import Question
from trivia.typed import Latitude


@dataclass(frozen=True, slots=True, kw_only=True)
class _At:
    """Something that happened."""

    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn(_At):
    """A question was drawn for the round of that number; None: there is none left that fits."""

    number: int
    question: Question | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown(_At):
    """The message with the question was sent; `at` is the moment in the message's id."""

    number: int
    message: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed(_At):
    """Somebody answered, by a button (`choice`) or in words (`typed`).

    `at` is the moment in the interaction's id. The message and its moment are known from the interaction: a
    press proves that the message was sent.
    """

    number: int
    person: int
    message: int
    message_at: datetime
    choice: int | None = None
    typed: str | None = None
    latitude: Latitude = Latitude.SLIPS
    """How freely what was typed may be read."""

    withdrawn: bool = False
    """Whether the person had answered already, and had that answer deleted: the store knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticked(_At):
    """Time went by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped(_At):
    """Somebody who may skipped the round of that number."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped(_At):
    """Somebody who may stopped the game."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost(_At):
    """The channel is gone, or the right to write in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revealed(_At):
    """The message shows the outcome with that many answers, and has no buttons any more (or is gone)."""

    number: int
    answers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(_At):
    """The outcome of the whole game was told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed(_At):
    """The bot started again, and found the game open."""


Event = Drawn | Shown | Pressed | Ticked | Skipped | Stopped | Lost | Revealed | Told | Resumed
