"""Questions and games that need no facts, and a clock that stands where it is put."""

from datetime import UTC, datetime, timedelta

from trivia.event import Drawn, Event, Pressed, Revealed, Shown, Ticked
from trivia.game import GRACE, PAUSE, Game
from trivia.question import Difficulty, Question, Topic
from trivia.round import Round
from trivia.rules import Rules
from trivia.task import Ask, Draw, Reveal, Task, Tell, Wait, next_task
from trivia.turn import Outcome, Receipt, play

NOON = datetime(2026, 9, 14, 12, tzinfo=UTC)
SERVER, CHANNEL, STARTER = 10, 20, 1


def at(seconds: float) -> datetime:
    """So many seconds after noon."""
    return NOON + timedelta(seconds=seconds)


def a_question(
    number: int = 1,
    *,
    options: tuple[str, ...] = ("Amber", "Brooke", "Charlotte", "Derek"),
    answer: int = 0,
    prompt: str = "Who danced?",
    topic: Topic = Topic.DANCES,
    difficulty: Difficulty = Difficulty.MEDIUM,
) -> Question:
    return Question(
        id=f"made-up.1.{number}",
        kind="made-up",
        topic=topic,
        difficulty=difficulty,
        prompt=prompt,
        options=options,
        answer=answer,
        explanation="It is so.",
        facts=(),
        seasons=(1,),
        sources=(),
    )


def a_game(rules: Rules | None = None, *, server: int | None = SERVER) -> Game:
    return Game(
        id=1,
        server=server,
        channel=CHANNEL,
        starter=STARTER,
        rules=rules or Rules(questions=3, seconds=20),
        started_at=NOON,
    )


class Match:
    """A game, the seconds that went by since noon, and what people were told."""

    def __init__(self, rules: Rules | None = None, *, server: int | None = SERVER) -> None:
        self.game = a_game(rules, server=server)
        self.seconds = 0.0

    @property
    def now(self) -> datetime:
        return at(self.seconds)

    @property
    def round(self) -> Round:
        assert self.game.round is not None
        return self.game.round

    def task(self) -> Task | None:
        return next_task(self.game, self.now)

    def play(self, event: Event) -> Receipt | None:
        turn = play(self.game, event)
        self.game = turn.game
        return turn.receipt

    def ask(self, number: int | None = None, *, answer: int = 0) -> None:
        """Draw and show the next question, a second after it was drawn."""
        task = self.task()
        assert isinstance(task, Draw)
        number = number or task.number
        self.play(Drawn(at=self.now, number=number, question=a_question(number, answer=answer)))
        assert self.task() == Ask(self.round)
        self.seconds += 1
        self.play(Shown(at=self.now, number=number, message=1000 + number))

    def press(
        self,
        person: int,
        choice: int | None = 0,
        *,
        after: float = 0,
        number: int | None = None,
        typed: str | None = None,
    ) -> Outcome:
        """Press a button `after` seconds from now; the clock stays."""
        round_number = number or self.round.number
        receipt = self.play(
            Pressed(
                at=at(self.seconds + after),
                number=round_number,
                person=person,
                message=1000 + round_number,
                message_at=self.round.shown_at or self.now,
                choice=choice,
                typed=typed,
            )
        )
        assert receipt is not None
        return receipt.outcome

    def wait(self, seconds: float) -> None:
        self.seconds += seconds
        self.play(Ticked(at=self.now))

    def run_out(self) -> None:
        """Wait until the round takes no more answers."""
        assert isinstance(self.task(), Wait)
        self.wait(self.rules.seconds + GRACE.total_seconds())

    def reveal(self) -> None:
        assert isinstance(self.task(), Reveal), self.task
        self.play(Revealed(at=self.now, number=self.round.number, answers=len(self.round.answers)))

    def pause(self) -> None:
        self.wait(PAUSE.total_seconds())

    def finish_round(self) -> None:
        """Let the time run out, reveal, and pause."""
        if self.round.closed_at is None:
            self.run_out()
        self.reveal()
        self.pause()

    @property
    def rules(self) -> Rules:
        return self.game.rules

    @property
    def is_at_podium(self) -> bool:
        return isinstance(self.task(), Tell)
