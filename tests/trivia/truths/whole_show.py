"""Careers and records of the whole show."""

from collections import Counter

from show.couple import Couple
from show.season import Season
from tests.trivia.truths import number, truth
from tests.trivia.world import OWN, World, given, is_perfect, points, scored


@truth(
    "career-wins",
    r"Through season (?P<season>\d+), how many seasons has (?P<name>.+) won as a professional\?",
)
def career_wins(world: World, option: str, options: tuple[str, ...], season: str, name: str) -> bool:
    won = [
        c for each in world.through(season) for c in each.couples if c.place == 1 and c.professional == name
    ]
    return len(won) == number(option)


@truth(
    "career-seasons",
    r"Through season (?P<season>\d+), in how many seasons has (?P<name>.+) had a celebrity partner\?",
)
def career_seasons(world: World, option: str, options: tuple[str, ...], season: str, name: str) -> bool:
    seasons = [s.number for s in world.through(season) if any(c.professional == name for c in s.couples)]
    return len(seasons) == number(option)


Figures = dict[str, float]


def couples_of(seasons: list[Season]) -> list[tuple[Season, Couple]]:
    return [(season, couple) for season in seasons for couple in season.couples]


def mean_marks(world: World, seasons: list[Season], won: bool | None = None) -> dict[tuple[str, int], float]:
    means = {}
    for season, couple in couples_of(seasons):
        own = [d for _, d in world.dances(season.number, couple.celebrity) if d.kind in OWN and scored(d)]
        if own and won in (None, couple.place == 1):
            means[couple.celebrity, season.number] = sum(map(points, own)) / sum(map(given, own))
    return means


def perfect_counts(world: World, seasons: list[Season]) -> list[tuple[str, str, int]]:
    """(celebrity, professional on the floor, season) of each perfect score."""
    return [
        (couple.celebrity, dance.partner, season.number)
        for season, couple in couples_of(seasons)
        for _, dance in world.dances(season.number, couple.celebrity)
        if dance.kind in OWN and is_perfect(dance)
    ]


def season_means(world: World, seasons: list[Season]) -> Figures:
    means = {}
    for season in seasons:
        own = [
            d
            for couple in season.couples
            for _, d in world.dances(season.number, couple.celebrity)
            if d.kind in OWN and scored(d)
        ]
        means[f"Season {season.number}"] = sum(map(points, own)) / sum(map(given, own))
    return means


def rises(world: World, seasons: list[Season]) -> list[tuple[str, float]]:
    found = []
    for season, couple in couples_of(seasons):
        own = [
            (w.number, d)
            for w, d in world.dances(season.number, couple.celebrity)
            if d.kind in OWN and scored(d)
        ]
        nights = sorted({number for number, _ in own})
        if len(nights) > 1:
            first, last = ([d for n, d in own if n == night] for night in (nights[0], nights[-1]))
            rise = sum(map(points, last)) / sum(map(given, last)) - sum(map(points, first)) / sum(
                map(given, first)
            )
            found.append((couple.celebrity, rise))
    return found


def tens(world: World, seasons: list[Season]) -> Counter[str]:
    given_tens: Counter[str] = Counter()
    for season, couple in couples_of(seasons):
        for _, dance in world.dances(season.number, couple.celebrity):
            if dance.kind in OWN and dance.marks:
                seats = dance.judges * (len(dance.marks) // len(dance.judges))
                given_tens.update(judge for judge, one in zip(seats, dance.marks, strict=True) if one == 10)
    return given_tens


def best(figures: list[tuple[str, float]], option: str, *, low: bool = False) -> bool:
    """Whether the option alone has the best figure of all."""
    top = min(figure for _, figure in figures) if low else max(figure for _, figure in figures)
    holders = [name for name, figure in figures if abs(figure - top) < 1e-9]
    assert len(holders) == 1, holders
    assert any(name == option for name, _ in figures)
    return holders == [option]


@truth("record", r"Through season (?P<season>\d+), (?P<record>.+)\?")
def record(world: World, option: str, options: tuple[str, ...], season: str, record: str) -> bool:
    seasons = world.through(season)
    couples = couples_of(seasons)
    record = record.removeprefix("team dances aside, ")
    ages = [(c.celebrity, float(c.age)) for _, c in couples if c.age is not None]
    winners = [(c.celebrity, float(c.age)) for _, c in couples if c.age is not None and c.place == 1]
    finals = Counter(c.professional for s, c in couples if c.celebrity in world.finalists(s.number))
    perfect = perfect_counts(world, seasons)
    means = [(name, mean) for (name, _), mean in mean_marks(world, seasons).items()]
    won = [(name, mean) for (name, _), mean in mean_marks(world, seasons, True).items()]
    lost = [(name, mean) for (name, _), mean in mean_marks(world, seasons, False).items()]

    def counted(names: list[str]) -> list[tuple[str, float]]:
        return [(name, float(times)) for name, times in Counter(names).items()]

    match record:
        case "which professional has won most often":
            return best(counted([c.professional for _, c in couples if c.place == 1]), option)
        case "which professional has danced in the most finales":
            return best([(name, float(times)) for name, times in finals.items()], option)
        case "which professional has had a celebrity partner in the most seasons":
            return best(counted([n for s in seasons for n in {c.professional for c in s.couples}]), option)
        case "who has been on the regular panel in the most seasons":
            return best(counted([judge for s in seasons for judge in s.judges]), option)
        case "who has hosted the most seasons":
            return best(counted([host for s in seasons for host in s.hosts]), option)
        case "who was the youngest celebrity to win":
            return best(winners, option, low=True)
        case "who was the oldest celebrity to win":
            return best(winners, option)
        case "who was the youngest celebrity to compete":
            return best(ages, option, low=True)
        case "who was the oldest celebrity to compete":
            return best(ages, option)
        case "which celebrity got the most perfect scores in one season":
            per = Counter((name, number) for name, _, number in perfect)
            return best([(name, float(times)) for (name, _), times in per.items()], option)
        case "which professional has danced the most perfect scores":
            return best(counted([professional for _, professional, _ in perfect]), option)
        case "which season had the most perfect scores":
            return best(counted([f"Season {number}" for _, _, number in perfect]), option)
        case "which celebrity had the highest average mark in one season":
            return best(means, option)
        case "which celebrity had the lowest average mark in one season":
            return best(means, option, low=True)
        case "which winner had the lowest average mark":
            return best(won, option, low=True)
        case "which celebrity had the highest average mark without winning":
            return best(lost, option)
        case "which season had the highest average mark":
            return best(list(season_means(world, seasons).items()), option)
        case "which season had the lowest average mark":
            return best(list(season_means(world, seasons).items()), option, low=True)
        case "which judge has given the most tens":
            return best([(name, float(times)) for name, times in tens(world, seasons).items()], option)
        case "whose average mark rose the most from the first night to the last":
            return best(rises(world, seasons), option)
    raise AssertionError(f"no truth for the record: {record}")
