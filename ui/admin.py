"""What admins see of trivia: the daily question, the server's own questions and what was reported."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

import discord

from show.wording import listing
from trivia.daily import Schedule
from trivia.report import Correction, Report
from trivia.server_question import (
    LONGEST_EXPLANATION,
    LONGEST_OPTION,
    LONGEST_PROMPT,
    ServerQuestion,
)
from trivia.server_settings import ServerSettings
from trivia.standing import Standing
from trivia.wording import counted
from ui.card import GOLD, SILVER, Card, draw_notice
from ui.deeds import DeedButton, Form, Style, turn_pages
from ui.faults import write_faults
from ui.podium import write_standings
from ui.quiz import LETTERS
from ui.text import cut, escape, small

PAGE: Final = 8

MOST_LETTERS: Final = 3700
"""Of the faults and of what was written, together."""

PEOPLE_SHOWN: Final = 20


def draw_schedule(
    schedule: Schedule | None, now: datetime, settings: ServerSettings, last: date | None
) -> Card:
    """When and where the daily question comes, or why it does not, or how to get one.

    `last` is the last day that had one.
    """
    if schedule is None:
        return draw_notice(
            "This server has no daily question. Choose a channel and a time: "
            "`/server daily channel:#trivia time:19:30 zone:America/New_York`"
        )
    if not settings.lets_trivia_run_in(schedule.channel):
        return draw_notice(tell_silence(schedule))
    coming = discord.utils.format_dt(schedule.next_after(now, last or date.min), "R")
    return draw_notice(
        f"The question of the day comes in <#{schedule.channel}> every day at "
        f"**{schedule.time:%H:%M}** ({escape(schedule.zone)}); the next one {coming}.",
        colour=GOLD,
    )


def tell_silence(schedule: Schedule) -> str:
    """Why the daily question does not come."""
    return (
        f"The question of the day does not come, for trivia may not run in <#{schedule.channel}>: choose "
        "another channel with `/server daily`, or let trivia run there with `/server settings`."
    )


def draw_question_form() -> Form:
    """Where an admin writes a question."""
    form = Form("written", title="A question for this server")
    form.ask("prompt", "Question", most=LONGEST_PROMPT, long=True)
    form.ask("right", "Right answer", most=LONGEST_OPTION)
    form.ask(
        "wrong", "Wrong answers", most=3 * LONGEST_OPTION + 10, long=True, hint="One a line: three, or one"
    )
    form.ask("explanation", "Explanation", most=LONGEST_EXPLANATION, long=True, required=False)
    return form


def draw_faults(faults: Sequence[str], written: Sequence[str] = ()) -> Card:
    """What is wrong, and what was typed, so that it is not lost."""
    card = Card(SILVER)
    card.write("### Nothing was added")
    told = write_faults(faults)
    card.write(told)
    typed = "\n".join(text for text in written if text).replace("`", "'")[: MOST_LETTERS - len(told)]
    card.write(f"{small('What you wrote, to copy:')}\n```\n{typed}\n```" if typed else "")
    return card


def draw_questions(stored: Sequence[tuple[int, ServerQuestion]], page: int) -> Card:
    """One page of the server's own questions, by number."""
    if not stored:
        return draw_notice("This server has no questions of its own: write one with `/server questions add`.")
    pages = -(-len(stored) // PAGE)
    page = min(page, pages - 1)
    card = Card(GOLD)
    card.write(f"### {counted(len(stored), 'question')} of this server")
    card.write(
        "\n".join(
            f"`{number}` {cut(escape(question.prompt), LONGEST_PROMPT)}\n"
            f"{small('✅ ' + escape(question.right))}"
            for number, question in stored[page * PAGE : (page + 1) * PAGE]
        )
    )
    if pages > 1:
        card.add_buttons(turn_pages("own-questions", page, pages))
    return card


def draw_reports(reports: Sequence[Report], at: int, done: str = "", dropped: str | None = None) -> Card:
    """One reported question, with what can be done about it; above it, what was `done` about the last one.

    `dropped` is the id of a question that was just dropped, to be taken back.
    """
    take_back = [] if dropped is None else [DeedButton.to("take-back", dropped, label="Take that back")]
    if not reports:
        card = draw_notice("\n".join(filter(None, [done, "No question is reported: all is settled."])))
        card.add_buttons(take_back)
        return card
    at = min(max(at, 0), len(reports) - 1)
    report = reports[at]
    asked, question = report.round, report.round.question
    card = Card(GOLD)
    card.write(done)
    card.add_buttons(take_back)
    when = discord.utils.format_dt(report.first_at, "R")
    card.write(f"-# Reported {when} in <#{report.channel}> · {at + 1} of {len(reports)}")
    card.write(f"### {escape(question.prompt)}")
    card.write(
        "\n".join(
            f"{'✅' if choice in asked.right else '▫️'} {LETTERS[choice]} · {escape(option)}"
            f" · {counted(asked.counts[choice], 'answer')}"
            for choice, option in enumerate(question.options)
        )
    )
    card.write(escape(question.explanation))
    card.write(cut("\n".join(f"> {escape(' '.join(each.split()))}" for each in report.reasons), 1500))
    key = report.game, asked.number
    card.add_buttons(
        [
            DeedButton.to("keep", *key, label="It is right: keep it", style=Style.success),
            DeedButton.to("drop", *key, label="Drop it here", style=Style.danger),
        ]
    )
    card.add_buttons(
        [
            DeedButton.to("accept", *key, choice, label=f"Accept {LETTERS[choice]} too")
            for choice in range(len(question.options))
            if choice not in asked.right
        ]
    )
    if len(reports) > 1:
        card.add_buttons(turn_pages("reports", at, len(reports)))
    return card


def word_acceptance(correction: Correction) -> str:
    """Tells the admin what counts now."""
    return f"Accepted: {_accepted(correction)} as right too. The question does not come here any more."


def draw_correction(correction: Correction, result: Sequence[Standing]) -> Card:
    """Tells the channel of a game that another option counts too, and who gets points by it.

    `result` is how everybody stands in a game that is over, for its podium tells what was before.
    """
    asked = correction.round
    card = Card(GOLD)
    card.write(f"### A correction: {_accepted(correction)} as right too")
    card.write(escape(asked.question.prompt))
    gained = list(correction.gained.items())
    told = [f"<@{person}> {counted(points, 'point')}" for person, points in gained[:PEOPLE_SHOWN]]
    more = len(gained) - len(told)
    if told:
        card.write(f"More points: {' · '.join(told)}" + (f" and {more} more" if more else ""))
    if result:
        card.draw_line()
        card.write("The result of the game is now:")
        write_standings(card, result)
    return card


def _accepted(correction: Correction) -> str:
    """ "Emma Slater counts", "Emma Slater and Lindsay Arnold count"."""
    asked = correction.round
    accepted = [escape(asked.question.options[choice]) for choice in sorted(asked.also_right)]
    return f"{listing(accepted)} {'counts' if len(accepted) == 1 else 'count'}"
