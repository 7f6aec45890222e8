"""The end of a game."""

from collections.abc import Sequence
from typing import Final

from trivia.game import Ending, Game
from trivia.standing import Standing
from trivia.wording import counted
from ui.card import GOLD, SILVER, Card, tell_place
from ui.deeds import DeedButton, Style
from ui.text import small

PLACES: Final = 10
"""So many people are shown."""

_ENDINGS: Final = {
    Ending.PLAYED: "That was the last question",
    Ending.STOPPED: "The game was stopped",
    Ending.NOBODY: "Nobody answered three questions in a row, so the game is over",
    Ending.NO_QUESTIONS: "There are no more questions of that sort",
    Ending.LOST: "The game is over",
}


def draw_podium(game: Game, standings: Sequence[Standing]) -> Card:
    """Who has how many points, why the game is over, and a button for another one."""
    ending = _ENDINGS[game.ending or Ending.PLAYED]
    card = Card(GOLD if standings else SILVER)
    card.write(f"-# 🪩 {ending}\n### {_headline(standings)}")
    write_standings(card, standings)
    buttons = [DeedButton.to("again", game.id, label="Play again", style=Style.primary)]
    if game.server is not None:
        buttons.append(DeedButton.to("period", "ever", 0, label="Leaderboard"))
    card.add_buttons(buttons)
    return card


def write_standings(card: Card, standings: Sequence[Standing]) -> None:
    """The best with their medals, and how many more there are."""
    card.write("\n".join(_write(each) for each in standings[:PLACES]))
    if len(standings) > PLACES:
        card.write(small(f"and {counted(len(standings) - PLACES, 'more player')}"))


def _headline(standings: Sequence[Standing]) -> str:
    if not standings:
        return "Nobody has any points"
    if len(standings) == 1:
        return f"{counted(standings[0].points, 'point')} for <@{standings[0].person}>"
    winners = [f"<@{each.person}>" for each in standings if each.place == 1]
    if len(winners) > PLACES:
        winners[PLACES - 1 :] = [counted(len(winners) - PLACES + 1, "other")]
    if standings[0].points == 0:
        return "No points for anybody this time"
    if len(winners) == 1:
        return f"{winners[0]} wins"
    return f"{', '.join(winners[:-1])} and {winners[-1]} share the first place"


def _write(standing: Standing) -> str:
    medal = tell_place(standing.place, medal=standing.points > 0)
    details = [f"{standing.right} of {standing.answered} right ({standing.accuracy:.0%})"]
    if standing.fastest is not None:
        details.append(f"fastest {standing.fastest:.1f} seconds")
    if standing.best_streak > 1:
        details.append(f"best streak {standing.best_streak}")
    return (
        f"{medal} <@{standing.person}> · **{counted(standing.points, 'point')}**\n"
        f"{small(' · '.join(details))}"
    )
