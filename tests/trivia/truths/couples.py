"""Who won, who came where, and who danced with whom."""

from collections import Counter

from tests.trivia.truths import NIGHT, number, truth
from tests.trivia.world import World


@truth("winner", r"Which celebrity won season (?P<season>\d+)\?")
def winner(world: World, option: str, options: tuple[str, ...], season: str) -> bool:
    return world.firm_place(season, option) == 1 if world.couple(season, option).place == 1 else False


@truth("winning-professional", r"Which professional won season (?P<season>\d+)\?")
def winning_professional(world: World, option: str, options: tuple[str, ...], season: str) -> bool:
    (won,) = (couple for couple in world.season(season).couples if couple.place == 1)
    return world.one_partner(season, won.celebrity).professional == option


@truth("winning-season", r"Which season did (?P<name>.+) win\?")
def winning_season(world: World, option: str, options: tuple[str, ...], name: str) -> bool:
    return any(c.celebrity == name and c.place == 1 for c in world.season(int(number(option))).couples)


@truth("place-of", r"Which place did (?P<name>.+) take in season (?P<season>\d+)\?")
def place_of(world: World, option: str, options: tuple[str, ...], name: str, season: str) -> bool:
    assert option in (
        f"{int(number(option))}{ending}" for ending in ("st place", "nd place", "rd place", "th place")
    )
    return world.firm_place(season, name) == number(option)


@truth("who-placed", r"Which celebrity took (?P<place>\d+).. place in season (?P<season>\d+)\?")
def who_placed(world: World, option: str, options: tuple[str, ...], place: str, season: str) -> bool:
    right = world.couple(season, option).place == int(place)
    return right and world.firm_place(season, option) == int(place)


@truth("podium", r"What was the final order at the top of season (?P<season>\d+), from 1st to 3rd place\?")
def podium(world: World, option: str, options: tuple[str, ...], season: str) -> bool:
    places = [world.firm_place(season, name) for name in option.split(", ")]
    assert sorted(places) == [1, 2, 3]
    return places == [1, 2, 3]


@truth("furthest", r"Which of these celebrities got furthest in season (?P<season>\d+)\?")
def furthest(world: World, option: str, options: tuple[str, ...], season: str) -> bool:
    places = {name: world.firm_place(season, name) for name in options}
    return places[option] == min(places.values())


@truth("ahead", r"True or false: (?P<name>.+) finished ahead of (?P<other>.+) in season (?P<season>\d+)\.")
def ahead(world: World, option: str, options: tuple[str, ...], name: str, other: str, season: str) -> bool:
    assert options == ("True", "False")
    statement = world.firm_place(season, name) < world.firm_place(season, other)
    return statement is (option == "True")


@truth("partner", r"Who was (?P<name>.+)'s professional partner in season (?P<season>\d+)\?")
def partner(world: World, option: str, options: tuple[str, ...], name: str, season: str) -> bool:
    return world.one_partner(season, name).professional == option


@truth("partner", r"Which professional danced with (?P<name>.+) in week 1 of season (?P<season>\d+)\?")
def partner_in_week_1(world: World, option: str, options: tuple[str, ...], name: str, season: str) -> bool:
    return {dance.partner for week, dance in world.dances(season, name) if week.number == 1} == {option}


@truth("celebrity-of", r"Who was (?P<name>.+)'s celebrity partner in season (?P<season>\d+)\?")
def celebrity_of(world: World, option: str, options: tuple[str, ...], name: str, season: str) -> bool:
    if option in options:  # nobody stands there who danced with the professional in another's place
        return name in world.floor(season, option)
    return world.couple(season, option).professional == name


@truth("celebrity-of", r"Which celebrity did (?P<name>.+) dance with in week 1 of season (?P<season>\d+)\?")
def celebrity_in_week_1(world: World, option: str, options: tuple[str, ...], name: str, season: str) -> bool:
    return any(week.number == 1 and dance.partner == name for week, dance in world.dances(season, option))


@truth("odd-couple", r"Which of these was not a couple in season (?P<season>\d+)\?")
def odd_couple(world: World, option: str, options: tuple[str, ...], season: str) -> bool:
    celebrity, professional = option.split(" & ")
    if world.couple(season, celebrity).professional == professional:
        world.one_partner(season, celebrity)
        return False
    assert professional not in world.floor(season, celebrity)
    named = Counter(name for each in options for name in each.split(" & "))
    assert set(named.values()) == {1}
    return True


@truth(
    "odd-partner",
    r"Through season (?P<season>\d+), which of these celebrities was never (?P<name>.+)'s partner\?",
)
def odd_partner(world: World, option: str, options: tuple[str, ...], season: str, name: str) -> bool:
    return not any(
        name in world.floor(each.number, option)
        or (option, name) in ((c.celebrity, c.professional) for c in each.couples)
        for each in world.through(season)
    )


@truth("stand-in", rf"Who danced with (?P<name>.+) {NIGHT}, in place of (?P<own>.+)\?")
def stand_in(
    world: World, option: str, options: tuple[str, ...], name: str, week: str, season: str, own: str
) -> bool:
    assert world.couple(season, name).professional == own
    with_whom = {dance.partner for dance in world.night(season, week).dances if dance.celebrity == name}
    assert len(with_whom) == 1
    return option in with_whom and option != own


@truth("trio", rf"Who joined (?P<name>.+) and (?P<own>.+) as the third of their trio {NIGHT}\?")
def trio(
    world: World, option: str, options: tuple[str, ...], name: str, own: str, week: str, season: str
) -> bool:
    dances = [dance for dance in world.night(season, week).dances if dance.celebrity == name]
    assert {dance.partner for dance in dances} == {own}
    thirds = {third for dance in dances for third in dance.joined_by}
    assert len(thirds) == 1
    return option in thirds
