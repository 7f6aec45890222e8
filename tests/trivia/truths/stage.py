"""Judges, hosts, trophies and dates, and what the press told."""

import datetime
import re

from tests.trivia.truths import NIGHT, number, truth
from tests.trivia.world import World, letters


@truth("guest-judge", rf"Who was the guest judge {NIGHT}\?")
def guest_judge(world: World, option: str, options: tuple[str, ...], week: str, season: str) -> bool:
    night = world.night(season, week)
    assert len(night.guest_judges) == 1
    return option in night.guest_judges


@truth("guest-season", r"In which of these seasons was (?P<name>.+) a guest judge\?")
def guest_season(world: World, option: str, options: tuple[str, ...], name: str) -> bool:
    season = world.season(int(number(option)))
    sat = any(name in week.guest_judges for week in season.weeks)
    assert sat or season.number not in world.panels(name)
    return sat


@truth("odd-judge", r"Who was not one of the regular judges of season (?P<season>\d+)\?")
def odd_judge(world: World, option: str, options: tuple[str, ...], season: str) -> bool:
    return option not in world.season(season).judges


@truth("host", r"Who hosted season (?P<season>\d+)(?: together with (?P<other>.+))?\?")
def host(world: World, option: str, options: tuple[str, ...], season: str, other: str | None) -> bool:
    hosts = world.season(season).hosts
    assert len(hosts) == (1 if other is None else 2)
    assert other is None or other in hosts
    return option in hosts and option != other


def spoken(day: datetime.date | None) -> str:
    assert day is not None
    return f"{day:%B} {day.day}, {day.year}"


@truth("premiere-date", r"On which day did season (?P<season>\d+) begin\?")
def premiere_date(world: World, option: str, options: tuple[str, ...], season: str) -> bool:
    return spoken(world.season(season).premiere) == option


@truth("finale-date", r"On which day did season (?P<season>\d+) end with its finale\?")
def finale_date(world: World, option: str, options: tuple[str, ...], season: str) -> bool:
    return spoken(world.season(season).finale) == option


@truth("finale-size", r"How many couples danced in the finale week of season (?P<season>\d+)\?")
def finale_size(world: World, option: str, options: tuple[str, ...], season: str) -> bool:
    return len(world.finalists(season)) == number(option)


@truth("odd-finalist", r"Which of these celebrities did not dance in the finale of season (?P<season>\d+)\?")
def odd_finalist(world: World, option: str, options: tuple[str, ...], season: str) -> bool:
    world.couple(season, option)
    return option not in world.finalists(season)


@truth("first-trophy", r"Which season was the first whose winners took home the (?P<trophy>.+)\?")
def first_trophy(world: World, option: str, options: tuple[str, ...], trophy: str) -> bool:
    first = min(n for n, season in world.seasons.items() if season.trophy == trophy)
    assert all(season.trophy for season in world.through(first))
    return first == number(option)


@truth("namesake", r"Whose name is on the trophy that the winners of season (?P<season>\d+) took home\?")
def namesake(world: World, option: str, options: tuple[str, ...], season: str) -> bool:
    trophy = world.season(season).trophy
    assert trophy
    return option in trophy


def told(world: World, season: str, topic: str) -> list[str]:
    return [fact.answer for fact in world.season(season).facts if fact.topic == topic and not fact.disputed]


@truth("announcer", r"Who announced the result of the season (?P<season>\d+) finale\?")
def announcer(world: World, option: str, options: tuple[str, ...], season: str) -> bool:
    assert len(told(world, season, "announcer")) == 1
    return option in told(world, season, "announcer")


@truth("chant", r"What did the audience chant in the finale of season (?P<season>\d+)\?")
def chant(world: World, option: str, options: tuple[str, ...], season: str) -> bool:
    assert any(name.startswith(option) for name in world.finalists(season))
    return option in told(world, season, "chant")


@truth(
    "coach",
    rf"Which judge coached (?P<name>.+) and (?P<own>.+)'s (?P<style>.+) {NIGHT},"
    r" as (?P<outlet>.+) reported\?",
)
def coach(
    world: World,
    option: str,
    options: tuple[str, ...],
    name: str,
    own: str,
    style: str,
    week: str,
    season: str,
    outlet: str,
) -> bool:
    dance = world.the_dance(season, week, name, style)
    assert dance.partner == own
    (fact,) = (f for f in world.season(season).facts if f.topic == "coach" and {name, own} <= set(f.people))
    assert (fact.outlet, fact.week, fact.answer) == (outlet, int(week), dance.coach)
    return dance.coach == option


@truth(
    "interview",
    r"Where were (?P<name>.+) and (?P<own>.+) interviewed after winning season (?P<season>\d+),"
    r" as (?P<outlet>.+) reported\?",
)
def interview(
    world: World, option: str, options: tuple[str, ...], name: str, own: str, season: str, outlet: str
) -> bool:
    assert world.couple(season, name).professional == own
    assert world.couple(season, name).place == 1
    quoting = {quote.outlet for quote in world.season(season).quotes}
    assert option not in quoting or option in told(world, season, "interview")
    return option in told(world, season, "interview")


@truth("quote", r"Who said this\? “(?P<words>.+)” \((?:(?P<about>.+); )?(?P<outlet>[^;]+)\)")
def quote(
    world: World, option: str, options: tuple[str, ...], words: str, about: str | None, outlet: str
) -> bool:
    said = {
        quote.person
        for season in world.seasons.values()
        for quote in season.quotes
        if letters(words) in letters(quote.text) or letters(quote.text) in letters(words)
    }
    exactly = {
        quote.person
        for season in world.seasons.values()
        for quote in season.quotes
        if quote.text.rstrip(",") == words
        and quote.outlet == outlet
        and (quote.about or "").startswith(about or "")
    }
    assert len(exactly) == 1
    for name in exactly:
        parts = re.findall(r"\w{3,}", name.casefold())
        assert not any(re.search(rf"\b{part}\b", f"{words} {about}".casefold()) for part in parts)
    return option in said
