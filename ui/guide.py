"""The card that shows a newcomer around."""

from ask.kinds.overview import Overview
from ask.kinds.quotation import Quotation
from ask.kinds.records import Record
from ask.kinds.scores import Scores
from ask.kinds.winner import Winner
from ask.scene import Scene
from ask.wording import reach_of_all
from ui.buttons import AskButton
from ui.card import GOLD, Card
from ui.text import small

COMMANDS = """\
- `/winner` who won a season
- `/season` dates, hosts, judges and standings
- `/scores` a season, a night, or a couple dance by dance, also as a chart
- `/dancer` somebody's record on the show
- `/quote` what was said, and where it was printed
- `/records` most wins, best averages, perfect scores …
- `/compare` two people or two seasons side by side
- `/trivia start` a quiz made from all of this, for everybody in the channel
- `/spoilers` for those who are behind: say what you have seen, and hear no more"""

FOR_ADMINS = "Admins: `/server settings` says how much is told here, and where trivia may run."

TRY = (
    ("Who won last?", Winner()),
    ("The latest season", Overview()),
    ("Latest scores", Scores()),
    ("A quote", Quotation()),
    ("Most wins", Record(record="most wins")),
)


def draw_guide(scene: Scene, *, private: bool = True) -> Card:
    """What can be asked, how far the facts go, and buttons to begin with."""
    seasons = scene.catalogue.seasons
    card = Card(GOLD)
    card.write("### 🪩 Ask me about *Dancing With the Stars*")
    card.write(COMMANDS)
    known = [f"I know seasons {seasons[0].number} to {seasons[-1].number}."] if seasons else []
    if reach := reach_of_all(seasons):
        known.append(f"{reach}.")
    if scene.limit is not None:
        known.append(scene.limit.note)
    card.write(small("\n".join([" ".join(known), FOR_ADMINS])))
    card.add_buttons([AskButton.asking(query.encode(), label=label, private=private) for label, query in TRY])
    return card
