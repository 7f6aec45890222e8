"""Marks, totals and perfect scores."""

from tests.trivia.truths import NIGHT, number, truth
from tests.trivia.world import OWN, World, given, is_perfect, letters, points, scored


@truth(
    "total",
    rf"How many of (?P<possible>\d+) points did the judges give (?P<name>.+?)'s (?P<style>.+) {NIGHT}\?",
)
def total(
    world: World,
    option: str,
    options: tuple[str, ...],
    possible: str,
    name: str,
    style: str,
    week: str,
    season: str,
) -> bool:
    dance = world.the_dance(season, week, name, style)
    assert scored(dance)
    assert 10 * given(dance) == int(possible)
    assert len(dance.marks) in (0, len(dance.judges))
    assert "Audience" not in dance.judges
    return points(dance) == number(option) and number(option) <= int(possible)


@truth("mark", rf"What mark did (?P<judge>.+) give (?P<name>.+?)'s (?P<style>.+) {NIGHT}\?")
def mark(
    world: World,
    option: str,
    options: tuple[str, ...],
    judge: str,
    name: str,
    style: str,
    week: str,
    season: str,
) -> bool:
    dance = world.the_dance(season, week, name, style)
    assert len(dance.marks) == len(dance.judges)
    assert dance.judges.count(judge) == 1
    assert all(1 <= number(each) <= 10 for each in options)
    return dance.marks[dance.judges.index(judge)] == number(option)


@truth("judge-gave", rf"Which judge gave (?P<name>.+?)'s (?P<style>.+) {NIGHT} a mark of (?P<mark>[\d.]+)\?")
def judge_gave(
    world: World,
    option: str,
    options: tuple[str, ...],
    name: str,
    style: str,
    week: str,
    season: str,
    mark: str,
) -> bool:
    dance = world.the_dance(season, week, name, style)
    assert list(dance.marks).count(float(mark)) == 1
    return dance.marks[dance.judges.index(option)] == float(mark)


@truth("highest", rf"Whose own dance got the highest total from the judges {NIGHT}\?")
def highest(world: World, option: str, options: tuple[str, ...], week: str, season: str) -> bool:
    totals = world.one_dance_each(season, week)
    assert list(totals.values()).count(max(totals.values())) == 1
    return totals[option] == max(totals.values())


@truth("lowest", rf"Whose own dance got the lowest total from the judges {NIGHT}\?")
def lowest(world: World, option: str, options: tuple[str, ...], week: str, season: str) -> bool:
    totals = world.one_dance_each(season, week)
    assert list(totals.values()).count(min(totals.values())) == 1
    return totals[option] == min(totals.values())


@truth("comparison", rf"Of these four, whose own dance got the most points from the judges {NIGHT}\?")
def comparison(world: World, option: str, options: tuple[str, ...], week: str, season: str) -> bool:
    totals = world.one_dance_each(season, week)
    return totals[option] == max(totals[name] for name in options)


@truth(
    "bonus", rf"How many bonus points did (?P<name>.+?) win (?P<how>in the .+|on top of the marks) {NIGHT}\?"
)
def bonus(
    world: World, option: str, options: tuple[str, ...], name: str, how: str, week: str, season: str
) -> bool:
    won = [d for d in world.night(season, week).dances if d.celebrity == name and d.bonus]
    assert len(won) == 1
    world.sure(season, won[0])
    if how.startswith("in the"):
        assert how == f"in the {how.removeprefix('in the ').removesuffix(won[0].kind).strip()} {won[0].kind}"
        assert letters(won[0].style) in letters(how)
    return won[0].bonus == number(option)


@truth(
    "finale-total",
    r"How many of (?P<possible>\d+) points did (?P<name>.+) get for (?P<dances>\d) dances? in the finale"
    r" of season (?P<season>\d+)\?",
)
def finale_total(
    world: World, option: str, options: tuple[str, ...], possible: str, name: str, dances: str, season: str
) -> bool:
    danced = [dance for dance in world.last_week(season).dances if dance.celebrity == name]
    assert len(danced) == int(dances)
    assert all(dance.kind in OWN and scored(dance) and not dance.bonus for dance in danced)
    for dance in danced:
        world.sure(season, dance)
    assert sum(10 * given(dance) for dance in danced) == int(possible)
    return sum(map(points, danced)) == number(option) and number(option) <= int(possible)


@truth("perfect-first", r"Team dances aside, who got the first perfect score of season (?P<season>\d+)\?")
def perfect_first(world: World, option: str, options: tuple[str, ...], season: str) -> bool:
    perfect = [
        (w.number, d) for w in world.season(season).weeks for d in w.dances if d.kind in OWN and is_perfect(d)
    ]
    first = min(week for week, _ in perfect)
    for week in world.season(season).weeks:
        for dance in week.dances if week.number <= first else ():
            world.sure(season, dance)
    holders = {dance.celebrity for week, dance in perfect if week == first}
    assert len(holders) == 1
    return option in holders


@truth("perfect-week", rf"Team dances aside, which celebrity got a perfect score {NIGHT}\?")
def perfect_week(world: World, option: str, options: tuple[str, ...], week: str, season: str) -> bool:
    night = world.night(season, week)
    assert any(dance.celebrity == option for dance in night.dances)
    return any(each is night for each, _ in world.perfect(season, option))


@truth(
    "perfect-count",
    r"Team dances aside, how many perfect scores did (?P<name>.+) and (?P<own>.+) get"
    r" in season (?P<season>\d+)\?",
)
def perfect_count(
    world: World, option: str, options: tuple[str, ...], name: str, own: str, season: str
) -> bool:
    assert world.one_partner(season, name).professional == own
    world.last_week(season)
    return len(world.perfect(season, name)) == number(option)


@truth(
    "perfect-never",
    r"Team dances aside, which of these never got a perfect score in season (?P<season>\d+)\?",
)
def perfect_never(world: World, option: str, options: tuple[str, ...], season: str) -> bool:
    world.last_week(season)
    return not world.perfect(season, option)


@truth(
    "perfect-end",
    r"How many perfect scores did the winners, (?P<name>.+) and (?P<own>.+), get in the last two weeks"
    r" of season (?P<season>\d+)\?",
)
def perfect_end(
    world: World, option: str, options: tuple[str, ...], name: str, own: str, season: str
) -> bool:
    couple = world.one_partner(season, name)
    assert (couple.place, couple.professional) == (1, own)
    end = world.last_week(season).number - 1
    assert all(
        kind == "couple dance"
        for week, d in world.dances(season, name)
        for kind in [d.kind]
        if week.number >= end and is_perfect(d)
    )
    return sum(week.number >= end for week, _ in world.perfect(season, name)) == number(option)
