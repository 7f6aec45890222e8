"""What a game needs done next."""

from dataclasses import dataclass
from datetime import datetime

from trivia.game import GRACE, PAUSE, Game
from trivia.round import Round


@dataclass(frozen=True, slots=True)
class Draw:
    """Draw a question for the round of that number; then tell `Drawn`."""

    number: int


@dataclass(frozen=True, slots=True)
class Ask:
    """Send the question; then tell `Shown`.

    After a restart it may have been sent already: look for it in the channel first.
    """

    round: Round


@dataclass(frozen=True, slots=True)
class Wait:
    """Wait until then, or until something else happened to the game; then tell `Ticked`."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Reveal:
    """Show the outcome of the round in its message, without buttons; then tell `Revealed`.

    When the round knows no message, one may have been sent that was not told of: look for it.
    """

    round: Round


@dataclass(frozen=True, slots=True)
class Tell:
    """Show the podium and why the game is over; then tell `Told`."""


Task = Draw | Ask | Wait | Reveal | Tell


def next_task(game: Game, now: datetime) -> Task | None:
    """What is to be done next; None when the game is over and all is told."""
    if game.told_at is not None:
        return None
    newest = game.round
    if newest is not None and newest.closed_at is not None and newest.revealed_at is None:
        return Reveal(newest)
    if game.ended_at is not None:
        return Wait(now) if game.is_quiet else Tell()
    if newest is None:
        return Draw(1)
    if newest.closed_at is None:
        return Ask(newest) if newest.deadline is None else Wait(newest.deadline + GRACE)
    assert newest.revealed_at is not None
    pause_ends = newest.revealed_at + PAUSE
    if now < pause_ends or game.is_at_its_end:
        return Wait(pause_ends)
    return Draw(newest.number + 1)
