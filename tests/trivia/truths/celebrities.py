"""Who competed, and who they were."""

import itertools
import re

from tests.trivia.truths import NIGHT, number, truth
from tests.trivia.world import World


@truth("cast", r"Which of these celebrities competed in season (?P<season>\d+)\?")
def cast(world: World, option: str, options: tuple[str, ...], season: str) -> bool:
    return int(season) in world.competed(option)


@truth("odd-cast", r"Which of these celebrities did not compete in season (?P<season>\d+)\?")
def odd_cast(world: World, option: str, options: tuple[str, ...], season: str) -> bool:
    assert world.competed(option)
    return int(season) not in world.competed(option)


@truth("season-of", r"In which of these seasons did (?P<name>.+) compete\?")
def season_of(world: World, option: str, options: tuple[str, ...], name: str) -> bool:
    return int(number(option)) in world.competed(name)


@truth("known-for", r"Who is listed in the cast of season (?P<season>\d+) as “(?P<label>.+)”\?")
def known_for(world: World, option: str, options: tuple[str, ...], season: str, label: str) -> bool:
    right = [name for name in options if world.couple(season, name).known_for == label]
    (wanted,) = (world.couple(season, name) for name in right)
    other = world.couple(season, option)
    if other is not wanted:
        assert other.industry != wanted.industry
        assert not set(re.findall(r"[a-z]{4,}", label.lower())) & set(
            re.findall(r"[a-z]{4,}", (other.known_for or "").lower())
        )
    return other is wanted


@truth("age-of", r"How old was (?P<name>.+) when competing in season (?P<season>\d+)\?")
def age_of(world: World, option: str, options: tuple[str, ...], name: str, season: str) -> bool:
    years = sorted(map(int, options))
    assert all(later - earlier >= 2 for earlier, later in itertools.pairwise(years))
    return world.couple(season, name).age == int(option)


@truth("who-was-age", r"Which celebrity was (?P<age>\d+) years old during season (?P<season>\d+)\?")
def who_was_age(world: World, option: str, options: tuple[str, ...], age: str, season: str) -> bool:
    years = world.couple(season, option).age
    assert years is not None
    assert years == int(age) or abs(years - int(age)) >= 2
    return years == int(age)


@truth("age-extreme", r"Who was the (?P<which>youngest|oldest) celebrity of season (?P<season>\d+)\?")
def age_extreme(world: World, option: str, options: tuple[str, ...], which: str, season: str) -> bool:
    ages = [couple.age for couple in world.season(season).couples]
    known = [age for age in ages if age is not None]
    assert len(known) == len(ages)
    best = min(known) if which == "youngest" else max(known)
    assert known.count(best) == 1
    return world.couple(season, option).age == best


@truth("returning", r"Through season (?P<season>\d+), in which two seasons did (?P<name>.+) compete\?")
def returning(world: World, option: str, options: tuple[str, ...], season: str, name: str) -> bool:
    return [int(each) for each in re.findall(r"\d+", option)] == [
        n for n in world.competed(name) if n <= int(season)
    ]


@truth("eliminated", rf"Which celebrity was eliminated {NIGHT}\?")
def eliminated(world: World, option: str, options: tuple[str, ...], week: str, season: str) -> bool:
    left = [couple for couple in world.season(season).couples if couple.left_week == int(week)]
    assert len(left) == 1
    assert left[0].left == "eliminated"
    return left[0].celebrity == option


@truth("elimination-week", r"In which week of season (?P<season>\d+) was (?P<name>.+) eliminated\?")
def elimination_week(world: World, option: str, options: tuple[str, ...], season: str, name: str) -> bool:
    couple = world.couple(season, name)
    assert couple.left == "eliminated"
    assert any(week.number == number(option) and week.dances for week in world.season(season).weeks)
    return couple.left_week == number(option)


@truth("withdrew", r"Which celebrity withdrew from season (?P<season>\d+)\?")
def withdrew(world: World, option: str, options: tuple[str, ...], season: str) -> bool:
    return world.couple(season, option).left == "withdrew"
