"""What is said when a game begins, or cannot."""

from ask.limit import Limit
from trivia.game import Game
from trivia.rules import Rules
from trivia.wording import counted
from ui.card import GOLD, Card, draw_notice
from ui.quiz import link_to
from ui.text import small


def draw_invitation(game: Game, limit: Limit | None) -> Card:
    """Tells everybody in the channel what is going to be played, and up to where questions may go."""
    card = Card(GOLD)
    rules = game.rules
    who = f"<@{game.starter}> starts a game" if game.server is not None else "A game for you alone"
    card.write(f"### 🪩 {who}: {counted(rules.questions, 'question')}, {rules.seconds} seconds each")
    how = "Type your answers: small slips in names don't matter" if rules.typed else "Press A, B, C or D"
    points = "100 points for a right answer" + (", up to 50 more for speed" if rules.speed else "")
    note = limit.note if limit is not None else ""
    card.write(small("\n".join([f"{how}. The first answer counts. {points}.", describe(rules), note])))
    return card


def describe(rules: Rules) -> str:
    """What was chosen: "Music · Seasons 20 to 25 · Hard"; empty when nothing was."""
    parts = [] if rules.topic is None else [rules.topic.value.capitalize()]
    if rules.seasons is not None:
        first, last = rules.seasons[0], rules.seasons[-1]
        parts.append(f"Season {first}" if first == last else f"Seasons {first} to {last}")
    if rules.difficulty is not None:
        parts.append(rules.difficulty.name.capitalize())
    return " · ".join(parts)


def draw_running(game: Game) -> Card:
    """Tells the person who wanted to start a game where the one is that runs already."""
    return draw_notice(f"A game is running in this channel already: [here is its question]({link_to(game)}).")


def draw_no_questions(rules: Rules, limit: Limit | None) -> Card:
    """Tells the person that no question fits what they chose."""
    chosen = describe(rules) or "this"
    return draw_notice(
        f"I have no question left for {chosen}: choose another topic, more seasons or no difficulty.",
        limit=limit,
    )
