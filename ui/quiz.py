"""A question of a game in Discord: while it is open, when it is revealed, and what each person is told."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

import discord

from trivia.game import Game
from trivia.round import Answer, Closing, Round
from trivia.standing import Standing
from trivia.turn import Outcome, Receipt
from trivia.wording import counted
from ui.card import GOLD, SILVER, Card, credit_all, draw_notice
from ui.deeds import DeedButton, Form, Style, identify
from ui.text import cut, escape, small

LETTERS: Final = "ABCD"
"""By which options are known: on their buttons, in the question, in receipts."""

GREEN: Final = discord.Colour(0x57A773)

STREAK: Final = 3
"""From so many right answers in a row on, a streak is told."""

STREAKS_TOLD: Final = 5

WITHDRAWN: Final = (
    "You had answered this question, and had that deleted with all that was stored about you. "
    "Nobody can answer a question twice: the next one is open to you again."
)

LONGEST_REASON: Final = 300
LONGEST_TYPED: Final = 100

_CLOSINGS: Final = {
    Closing.TIME: "Time is up",
    Closing.EVERYONE: "Everyone has answered",
    Closing.SKIP: "Skipped",
    Closing.STOP: "Stopped",
}


def countdown(until: datetime) -> str:
    """ "in 12 seconds", counted down by Discord itself."""
    return discord.utils.format_dt(until, "R")


def draw_question(game: Game, asked: Round, deadline: datetime, answers: int) -> Card:
    """The question with its buttons. Of the answers so far it tells the number only."""
    question = asked.question
    card = Card(GOLD)
    card.write(f"{_head(game, asked)}\n### {escape(question.prompt)}")
    if not game.rules.typed:
        card.write("\n".join(_option(asked, choice) for choice in range(len(question.options))))
    so_far = f" · {counted(answers, 'answer')} so far" if answers else ""
    card.write(small(f"Closes {countdown(deadline)}{so_far}"))
    if game.rules.typed:
        write = DeedButton.to("type", game.id, asked.number, label="Type your answer", style=Style.primary)
        card.add_buttons([write])
    else:
        card.add_buttons(
            [
                DeedButton.to(
                    "answer", game.id, asked.number, choice, label=LETTERS[choice], style=Style.primary
                )
                for choice in range(len(question.options))
            ]
        )
    if game.day is None:
        card.add_buttons(
            [
                DeedButton.to("skip", game.id, asked.number, label="Skip"),
                DeedButton.to("stop", game.id, label="Stop the game"),
            ]
        )
    return card


def mark_of(game: Game, asked: Round) -> str:
    """The id of a button that every message with this question has, and no other."""
    if game.rules.typed:
        return identify("type", game.id, asked.number)
    return identify("answer", game.id, asked.number, 0)


def draw_reveal(game: Game, asked: Round, standings: Iterable[Standing] = ()) -> Card:
    """The outcome in the place of the question; `standings` after it, for the streaks."""
    question = asked.question
    card = Card(GREEN if asked.fastest else SILVER)
    closing = "" if asked.closing is None or game.day is not None else f" · {_CLOSINGS[asked.closing]}"
    card.write(f"{_head(game, asked)}{closing}\n### {escape(question.prompt)}")
    shown = sorted(asked.right) if game.rules.typed else range(len(question.options))
    card.write("\n".join(_outcome(game, asked, choice) for choice in shown))
    card.draw_line()
    card.write("\n".join(filter(None, [_who_knew(game, asked), _tell_streaks(asked, standings)])))
    card.write(escape(question.explanation))
    card.write(small(credit_all(question.sources)) if question.sources else "")
    if game.server is not None:
        card.add_buttons([DeedButton.to("report", game.id, asked.number, label="Report this question")])
    return card


def draw_receipt(receipt: Receipt, game: Game, asked: Round | None, *, days: int = 0) -> Card:
    """What the person who answered is told at once, and nobody else; nothing of what is right.

    `days` is how many daily questions in a row the person has answered.
    """
    if receipt.outcome is Outcome.WITHDRAWN:
        return draw_notice(WITHDRAWN)
    if asked is None or receipt.answer is None or receipt.outcome is Outcome.LATE:
        return draw_notice("Too late: this question is closed.")
    answer = receipt.answer
    if receipt.outcome is Outcome.KEPT:
        return draw_notice(f"Your first answer stands and can't be changed: **{_given(asked, answer)}**")
    when = f"After {asked.taken(answer):.1f} seconds. What is right is told when the question closes."
    if game.day is not None and asked.deadline is not None:  # hours may have gone by, and it is no race
        when = f"What is right is told {countdown(asked.deadline)}."
    streak = f"\n🔥 {days} days in a row" if days > 1 else ""
    return draw_notice(f"{_understood(asked, answer)}{streak}\n{small(when)}", colour=GOLD)


def draw_answer_form(game: Game, asked: Round) -> Form:
    """Where an answer is typed."""
    form = Form("typed", game.id, asked.number, title=f"Question {asked.number}")
    form.say(f"### {escape(asked.question.prompt)}")
    form.ask("answer", "Your answer", most=LONGEST_TYPED, hint="Small slips in names don't matter")
    return form


def draw_report_form(game: int, number: int) -> Form:
    """Where it is told what is wrong with a question."""
    form = Form("reported", game, number, title="Report this question")
    form.ask("reason", "What is wrong with it?", most=LONGEST_REASON, long=True)
    return form


def link_to(game: Game) -> str:
    """The address of the game's newest question, or of its channel."""
    place = f"https://discord.com/channels/{game.server or '@me'}/{game.channel}"
    return f"{place}/{game.round.message}" if game.round and game.round.message else place


def _head(game: Game, asked: Round) -> str:
    topic = asked.question.topic.value.capitalize()
    if game.day is not None:
        return f"-# 🪩 Question of the day · {topic}"
    return f"-# 🪩 Question {asked.number} of {game.rules.questions} · {topic}"


def _option(asked: Round, choice: int) -> str:
    return f"**{LETTERS[choice]}** · {escape(asked.question.options[choice])}"


def _outcome(game: Game, asked: Round, choice: int) -> str:
    """One option at the reveal: marked in sign and words where it is right, and how many chose it."""
    chosen = asked.counts[choice]
    count = " " + _whole(f"· {counted(chosen, 'answer')}") if chosen else ""
    option = escape(asked.question.options[choice])
    letter = "" if game.rules.typed else f"{LETTERS[choice]} · "
    if choice not in asked.right:
        return f"▫️ {letter}{option}{count}"
    also = "" if choice == asked.question.answer else "accepted as a "
    return f"✅ **{letter}{option}** · {also}right answer{count}"


def _whole(text: str) -> str:
    """On one line, however narrow the screen is."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def _who_knew(game: Game, asked: Round) -> str:
    if not asked.answers:
        return "Nobody answered."
    right = sum(answer.right for answer in asked.answers)
    if asked.fastest is None:
        return f"Nobody was right, of {counted(len(asked.answers), 'answer')}."
    taken = _whole(f"{asked.taken(asked.fastest):.1f} seconds")
    how = "the first to know" if game.day is not None else f"the fastest: {taken}"
    fastest = f"⚡ <@{asked.fastest.person}> was {how}"
    return f"{fastest} · {right} of {len(asked.answers)} right" if len(asked.answers) > 1 else fastest


def _tell_streaks(asked: Round, standings: Iterable[Standing]) -> str:
    """Those who go on, the longest first."""
    streaks = sorted(
        (each for each in standings if each.streak >= STREAK and each.person in asked.people),
        key=lambda each: -each.streak,
    )
    told = [f"<@{each.person}> {each.streak} in a row" for each in streaks[:STREAKS_TOLD]]
    return f"🔥 {' · '.join(told)}" if told else ""


def _given(asked: Round, answer: Answer) -> str:
    """The answer as its person gave it."""
    if answer.typed is not None:
        return f"“{cut(escape(answer.typed), LONGEST_TYPED)}”"
    if answer.choice is None:
        return ""
    return f"{LETTERS[answer.choice]} · {escape(asked.question.options[answer.choice])}"


def _understood(asked: Round, answer: Answer) -> str:
    if answer.typed is None:
        return f"You chose **{_given(asked, answer)}**"
    if answer.choice is None:
        return f"I take your answer as you wrote it: **{_given(asked, answer)}**"
    option = asked.question.options[answer.choice]
    if answer.typed.strip().casefold() == option.casefold():
        return f"Your answer: **{escape(option)}**"
    return f"I understand {_given(asked, answer)} as **{escape(option)}**"
