"""What is said of files that were sent or asked for."""

from collections.abc import Sequence
from typing import Final

from show.seasonfile.fault import Fault
from ui.card import SILVER, Card
from ui.faults import write_faults
from ui.text import small

HOW_TO: Final = (
    "Filled-in examples of what `/seasons import` takes. A **.toml** or **.json** file tells a whole season: "
    "what is not in it goes. The **.csv** tables change a season that is there: couples by their celebrity, "
    "dances by week and celebrity; what no row tells stays, and columns may be left out. "
    "Nothing is stored before you have seen what changes."
)


def draw_refused_files(faults: Sequence[Fault]) -> Card:
    """What to mend in them; nothing was stored."""
    card = Card(SILVER)
    number = "One thing" if len(faults) == 1 else f"{len(faults)} things"
    card.write(f"-# 📝 Nothing is stored\n### {number} to mend in what you sent")
    card.write(write_faults(faults))
    card.write(small("Mend it and send it again; /seasons template shows how such files look."))
    return card
