"""Games that are played to the end in a store."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta

from db.store import Store
from tests.trivia.made_up import a_question
from trivia.difficulty import Record
from trivia.event import Drawn, Event, Pressed, Revealed, Shown, Stopped, Ticked, Told
from trivia.game import GRACE, PAUSE, Game
from trivia.question import Difficulty, Question
from trivia.rules import Rules
from trivia.turn import Turn

Choices = Mapping[int, int]
"""What each person chose; 0 is right."""


async def turn(store: Store, game_id: int, event: Event) -> Turn:
    played = await store.games.play(game_id, event)
    assert played is not None
    return played


def a_press(game: Game, person: int, choice: int, at: datetime) -> Pressed:
    """A press on the newest question."""
    assert game.round is not None
    message, shown_at = game.round.message, game.round.shown_at
    assert message is not None
    assert shown_at is not None
    return Pressed(
        at=at, number=game.round.number, person=person, message=message, message_at=shown_at, choice=choice
    )


async def ask(
    store: Store, game_id: int, at: datetime, number: int = 1, question: Question | None = None
) -> Game:
    """Draw a question and show it at once."""
    asked = question or a_question(game_id * 100 + number)
    await turn(store, game_id, Drawn(at=at, number=number, question=asked))
    return (await turn(store, game_id, Shown(at=at, number=number, message=game_id * 100 + number))).game


async def play_round(store: Store, game: Game, at: datetime, choices: Choices) -> datetime:
    """Everyone in `choices` answers after 10 seconds, and the outcome is shown. Gives when it is over."""
    assert game.round is not None
    for person, choice in choices.items():
        await turn(store, game.id, a_press(game, person, choice, at + timedelta(seconds=10)))
    over = at + timedelta(seconds=game.rules.seconds) + GRACE
    closed = (await turn(store, game.id, Ticked(at=over))).game.round
    assert closed is not None
    await turn(store, game.id, Revealed(at=over, number=closed.number, answers=len(closed.answers)))
    return over + PAUSE


async def play_game(
    store: Store,
    at: datetime,
    rounds: Iterable[Choices],
    *,
    server: int | None = 10,
    channel: int = 20,
    starter: int = 1,
    questions: Iterable[Question] | None = None,
) -> Game:
    """A whole game, from the start to the podium; each right answer brings 125 points."""
    game = await store.games.start(server=server, channel=channel, starter=starter, rules=Rules(), at=at)
    given = None if questions is None else iter(questions)
    for number, choices in enumerate(rounds, start=1):
        asked = await ask(store, game.id, at, number, None if given is None else next(given))
        at = await play_round(store, asked, at, choices)
    await turn(store, game.id, Stopped(at=at))
    return (await turn(store, game.id, Told(at=at))).game


async def records(store: Store) -> Mapping[str, Record]:
    """How all questions were answered, as a game with a difficulty is told."""
    rules = Rules(difficulty=Difficulty.EASY)
    game = Game(id=0, server=0, channel=0, starter=None, rules=rules, started_at=datetime.now(UTC))
    return (await store.games.history(game)).records
