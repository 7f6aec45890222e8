"""What an event makes of a game: the rules.

A `Receipt` is all that anybody learns of an answer before the reveal.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import assert_never

from trivia.event import (
    Drawn,
    Event,
    Lost,
    Pressed,
    Resumed,
    Revealed,
    Shown,
    Skipped,
    Stopped,
    Ticked,
    Told,
)
from trivia.game import GRACE, LEAST_LEFT, PAUSE, Ending, Game
from trivia.points import points
from trivia.round import Answer, Closing, Round
from trivia.task import Draw, next_task
from trivia.typed import understood


class Outcome(StrEnum):
    """What became of an answer."""

    COUNTS = "counts"
    KEPT = "kept"
    """The person had answered already, and that first answer stands."""

    WITHDRAWN = "withdrawn"
    """The person had answered already, and had that answer deleted."""

    LATE = "late"
    """It came after the deadline, or after the round was over."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the person who answered is told, and nobody else."""

    outcome: Outcome
    answer: Answer | None = None
    """The one that counts, now or before; whether it is right is told at the reveal."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What an event made of the game."""

    game: Game
    receipt: Receipt | None = None
    """After `Pressed`, and only then."""


def play(game: Game, event: Event) -> Turn:
    """What `event` makes of `game`; an event that comes too late or twice changes nothing."""
    match event:
        case Pressed():
            return _pressed(game, event)
        case Drawn():
            return Turn(_drawn(game, event))
        case Shown(number=number, message=message, at=at):
            return Turn(_shown(game, number, message, at))
        case Ticked(at=at):
            return Turn(_ticked(game, at))
        case Skipped(number=number, at=at):
            return Turn(_closed(game, at, Closing.SKIP) if _is(game, number) else game)
        case Stopped(at=at):
            return Turn(_ended(game, at, Ending.PLAYED if _is_played(game) else Ending.STOPPED))
        case Lost(at=at):
            return Turn(_ended(game, at, Ending.LOST))
        case Revealed():
            return Turn(_revealed(game, event))
        case Told(at=at):
            is_over = game.ended_at is not None and game.told_at is None
            return Turn(replace(game, told_at=at) if is_over else game)
        case Resumed(at=at):
            return Turn(_resumed(game, at))
    assert_never(event)


def _is(game: Game, number: int) -> bool:
    return game.round is not None and game.round.number == number


def _is_played(game: Game) -> bool:
    """Whether the outcome of the last question was shown."""
    newest = game.round
    return newest is not None and newest.revealed_at is not None and newest.number >= game.rules.questions


def _drawn(game: Game, event: Drawn) -> Game:
    if next_task(game, event.at) != Draw(event.number):
        return game
    if event.question is None:
        return _ended(game, event.at, Ending.NO_QUESTIONS)
    before = game.round
    return replace(
        game,
        round=Round(number=event.number, question=event.question, drawn_at=event.at),
        earlier_players=game.players,
        last_active=before.number if before and not game.unanswered else game.last_active,
    )


def _shown(game: Game, number: int, message: int, at: datetime) -> Game:
    newest = game.round
    if newest is None or newest.number != number or newest.message is not None:
        return game
    deadline = game.closes_at or at + timedelta(seconds=game.rules.seconds)
    # A round that was closed while its message was on the way has buttons that are to be taken away.
    return replace(
        game, round=replace(newest, message=message, shown_at=at, deadline=deadline, revealed_at=None)
    )


def _pressed(game: Game, event: Pressed) -> Turn:
    game = _shown(game, event.number, event.message, event.message_at)
    newest = game.round
    if newest is None or newest.number != event.number:
        return Turn(game, Receipt(Outcome.LATE))
    if (known := newest.answer_of(event.person)) is not None:
        return Turn(game, Receipt(Outcome.KEPT, known))
    assert newest.deadline is not None
    if game.told_at is not None or event.at > (newest.closed_at or newest.deadline):
        return Turn(game, Receipt(Outcome.LATE))
    if event.withdrawn:
        return Turn(game, Receipt(Outcome.WITHDRAWN))
    answer = _judged(game, newest, event)
    # Where the outcome was shown without an answer that had come in time, it is shown once more.
    answered = replace(newest, answers=(*newest.answers, answer), revealed_at=None)
    game = _closed_if_all_answered(replace(game, round=answered))
    return Turn(game, Receipt(Outcome.COUNTS, answer))


def _closed_if_all_answered(game: Game) -> Game:
    newest = game.round
    if newest is None or not game.awaited or not game.awaited <= newest.people:
        return game
    return _closed(game, max(each.at for each in newest.answers), Closing.EVERYONE)


def _judged(game: Game, asked: Round, event: Pressed) -> Answer:
    choice = event.choice
    if event.typed is not None:
        choice = understood(event.typed, asked.question, event.latitude)
    if event.typed is None and choice not in range(len(asked.question.options)):
        raise ValueError(f"Question {asked.question.id} has no option {choice}.")
    assert asked.shown_at is not None
    right = choice in asked.right
    return Answer(
        person=event.person,
        at=event.at,
        choice=choice,
        typed=event.typed,
        right=right,
        points=points(
            right=right,
            taken=(event.at - asked.shown_at).total_seconds(),
            seconds=game.rules.seconds,
            speed=game.rules.speed,
        ),
    )


def _ticked(game: Game, now: datetime) -> Game:
    newest = game.round
    if game.told_at is not None:
        return game
    if newest is None:  # ended before there was anything to tell
        return replace(game, told_at=now) if game.ended_at is not None and game.is_quiet else game
    if newest.closed_at is None:
        if newest.deadline is not None and now >= newest.deadline + GRACE:
            return _closed(game, newest.deadline, Closing.TIME)
        return _closed_if_all_answered(game)  # somebody may have left by having their answers deleted
    if newest.revealed_at is None:
        return game
    if game.ended_at is None and game.is_at_its_end and now >= newest.revealed_at + PAUSE:
        game = _ended(game, now, Ending.PLAYED if _is_played(game) else Ending.NOBODY)
    return replace(game, told_at=now) if game.ended_at is not None and game.is_quiet else game


def _closed(game: Game, at: datetime, closing: Closing) -> Game:
    newest = game.round
    if newest is None or newest.closed_at is not None:
        return game
    until = at if newest.deadline is None else min(at, newest.deadline)
    return replace(game, round=replace(newest, closed_at=until, closing=closing))


def _ended(game: Game, at: datetime, ending: Ending) -> Game:
    if game.ended_at is not None:
        return game
    return replace(_closed(game, at, Closing.STOP), ended_at=at, ending=ending)


def _revealed(game: Game, event: Revealed) -> Game:
    newest = game.round
    if newest is None or newest.number != event.number or newest.closed_at is None:
        return game
    if newest.revealed_at is not None or len(newest.answers) != event.answers:
        return game
    return replace(game, round=replace(newest, revealed_at=event.at))


def _resumed(game: Game, now: datetime) -> Game:
    newest = game.round
    if newest is None or newest.deadline is None or newest.closed_at is not None or now >= newest.deadline:
        return game
    return replace(game, round=replace(newest, deadline=max(newest.deadline, now + LEAST_LEFT)))
