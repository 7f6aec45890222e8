from show.season import Season
from show.seasonfile.fault import Fault
def check_season(season: Season, *, file: str, known_names=()) -> tuple[Fault, ...]:
    return ()
