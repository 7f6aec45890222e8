"""What is said to an admin whose words name no season, or several."""

from show.season_names import SeasonLookup
from show.wording import listing
from ui.text import escape


def ask_for_season(typed: str, lookup: SeasonLookup, way_out: str) -> str:
    """Which of those that fit is meant; where none does, that there is none, and the `way_out`."""
    if lookup.seasons:
        fitting = listing(str(season.number) for season in lookup.seasons)
        return f"“{escape(typed)}” could be seasons {fitting}: which one?"
    return f"I know no season “{escape(typed)}”: {way_out}."
