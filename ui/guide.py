"""The card that shows a newcomer around."""

from ask.kinds.overview import Overview
from ask.kinds.quotation import Quotation
from ask.kinds.records import Record
from ask.kinds.scores import Scores
from ask.kinds.winner import Winner
from ask.wording import reach_of_all
from show.catalogue import Catalogue
from ui.buttons import AskButton
from ui.card import GOLD, Card
from ui.text import small

COMMANDS = """\
- `/winner` who won a season
- `/season` dates, hosts, judges and standings
- `/scores` a season, a night, or a couple dance by dance
- `/dancer` somebody's record on the show
- `/quote` what was said, and where it was printed
- `/records` most wins, best averages, perfect scores …
- `/compare` two people or two seasons side by side
- `/trivia start` a quiz made from all of this, for everybody in the channel"""

TRY = (
    ("Who won last?", Winner()),
    ("The latest season", Overview()),
    ("Latest scores", Scores()),
    ("A quote", Quotation()),
    ("Most wins", Record(record="most wins")),
)


def draw_guide(catalogue: Catalogue, *, private: bool = True) -> Card:
    """What can be asked, how far the facts go, and buttons to begin with."""
    card = Card(GOLD)
    card.write("### 🪩 Ask me about *Dancing With the Stars*")
    card.write(COMMANDS)
    if catalogue.seasons:
        first, last = catalogue.seasons[0].number, catalogue.seasons[-1].number
        known = f"I know seasons {first} to {last}."
        card.write(
            small(
                " ".join(filter(None, [known, (reach_of_all(catalogue.seasons) or "") + "."])).removesuffix(
                    " ."
                )
            )
        )
    card.add_buttons([AskButton.asking(query.encode(), label=label, private=private) for label, query in TRY])
    return card
