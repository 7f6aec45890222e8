"""One question for one person, from the facts that were just read. Nothing of it is stored."""

from trivia.about import Subject
from trivia.question import Question
from ui.card import GOLD, SILVER, Card, credit_all
from ui.deeds import DeedButton, Style
from ui.quiz import GREEN, LETTERS
from ui.quiz_me import quiz_me
from ui.text import escape, small


def draw_pop_question(question: Question, subject: Subject) -> Card:
    """The question with its buttons."""
    card = Card(GOLD)
    card.write(f"-# 🪩 {question.topic.value.capitalize()}\n### {escape(question.prompt)}")
    options = question.options
    card.write("\n".join(f"**{LETTERS[at]}** · {escape(option)}" for at, option in enumerate(options)))
    carried = subject.when, question.id, subject.person or ""
    card.add_buttons(
        [
            DeedButton.to("pop", at, *carried, label=LETTERS[at], style=Style.primary)
            for at in range(len(options))
        ]
    )
    return card


def draw_pop_reveal(question: Question, choice: int, subject: Subject) -> Card:
    """What was right, what was chosen, and why."""
    right = choice == question.answer
    card = Card(GREEN if right else SILVER)
    verdict = "That is right" if right else "Not right this time"
    card.write(f"-# 🪩 {verdict}\n### {escape(question.prompt)}")
    lines = []
    for at, option in enumerate(question.options):
        text = f"{LETTERS[at]} · {escape(option)}"
        yours = " · your answer" if at == choice else ""
        lines.append(f"✅ **{text}** · right answer{yours}" if at == question.answer else f"▫️ {text}{yours}")
    card.write("\n".join(lines))
    card.write(escape(question.explanation))
    card.write(small(credit_all(question.sources)) if question.sources else "")
    card.add_buttons([quiz_me(subject, "Another one", last=question.id)])
    return card
