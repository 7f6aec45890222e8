"""Whoever asks which of two did better is told who is ahead, by what was asked for."""

import pytest

from show.catalogue import Catalogue
from show.couple import Couple
from show.season import Season
from tests.ask.kinds.saying import drawn, finished, lines, named, say, says

SAME_SEASON = lines("""
    who placed higher, {a} or {b}
    who did better, {a} or {b}?
    who did better {a} or {b} in season {n}
    who finished higher {a} or {b}
    who finished better in season {n}, {a} or {b}?
    {a} or {b}: who placed higher
    {a} vs {b}
    {a} versus {b} season {n}
    {a} or {b}, who went further?
    who got further {a} or {b}
    who lasted longer, {a} or {b}
    who ranked higher {a} or {b}
    who outlasted who, {a} or {b}
    compare {a} and {b}
    compare {a} with {b}
    comparison {a} {b}
    s{n}: {a} or {b} who came higher
    between {a} and {b}, who placed better
    which of {a} and {b} did better
    could you tell me who finished ahead, {a} or {b}?
    {a} and {b} who was better placed
    who is better {a} or {b}
    who stayed longer {a} or {b}
    who made it further, {a} or {b}?
    who beat who {a} {b} season {n}
""")

YES_OR_NO = lines("""
    did {a} outlast {b}
    did {a} beat {b}?
    did {a} place higher than {b}
    did {a} finish higher than {b} in season {n}
    did {a} finish ahead of {b}
    did {a} do better than {b}
    s{n}: did {a} outlast {b}
    did {a} last longer than {b}
    did {a} go further than {b}?
    was {a} better than {b}
    {a} finished above {b}, right?
""")

WINS = lines("""
    who has more wins, {a} or {b}
    who won more, {a} or {b}
    who has more trophies {a} or {b}?
    who has won more seasons, {a} or {b}
    who has more mirrorballs: {a} or {b}
    {a} or {b}: more trophies as a pro?
    more wins {a} or {b}
    {a} vs {b} wins
    who won more often {a} or {b}
    which pro has more titles, {a} or {b}
    compare wins of {a} and {b}
    has {a} or {b} won more
""")


def names_apart(season: Season, among: set[str]) -> list[Couple]:
    return [couple for couple in season.couples if couple.celebrity in among and couple.place is not None]


@pytest.mark.parametrize("phrase", SAME_SEASON)
def test_of_two_in_one_season_the_higher_place_is_ahead(phrase: str, catalogue: Catalogue) -> None:
    seen = [couple.celebrity for season in catalogue.seasons for couple in season.couples]
    for season in drawn([season for season in finished(catalogue) if season.number != 15], phrase):
        couples = names_apart(season, {name for name in seen if seen.count(name) == 1})
        one, other = drawn(couples, phrase + str(season.number), 2)
        said = say(catalogue, phrase.format(a=one.celebrity, b=other.celebrity, **named(season)))
        assert said.answered, (phrase, one.celebrity, other.celebrity, said.text)
        if one.place != other.place:
            ahead, behind = sorted((one, other), key=lambda couple: couple.place or 0)
            assert says(said.fact, f"{ahead.celebrity} placed higher"), (phrase, said.fact)
            assert not says(said.text, f"{behind.celebrity} placed higher")


@pytest.mark.parametrize("phrase", YES_OR_NO)
def test_whether_one_beat_the_other_is_yes_or_no(phrase: str, catalogue: Catalogue) -> None:
    seen = [couple.celebrity for season in catalogue.seasons for couple in season.couples]
    for season in drawn([season for season in finished(catalogue) if season.number != 15], phrase, 4):
        couples = names_apart(season, {name for name in seen if seen.count(name) == 1})
        one, other = drawn(couples, phrase + str(season.number), 2)
        if one.place == other.place:
            continue
        said = say(catalogue, phrase.format(a=one.celebrity, b=other.celebrity, **named(season)))
        assert said.answered, (phrase, one.celebrity, other.celebrity, said.text)
        ahead = min((one, other), key=lambda couple: couple.place or 0)
        assert says(said.fact, f"{ahead.celebrity} placed higher"), said.fact
        if "right" not in phrase:
            assert says(said.fact, "yes" if ahead is one else "no"), (phrase, said.fact)


@pytest.mark.parametrize("phrase", WINS)
def test_of_two_professionals_the_one_with_more_wins_is_ahead(phrase: str, catalogue: Catalogue) -> None:
    names = sorted({couple.professional for season in catalogue.seasons for couple in season.couples})
    won = {
        name: sum(c.place == 1 for s in catalogue.seasons for c in s.couples if c.professional == name)
        for name in names
    }
    pairs = [(a, b) for a in names for b in names if won[a] > won[b]]
    for a, b in drawn(pairs, phrase, 4):
        for first, second in ((a, b), (b, a)):
            said = say(catalogue, phrase.format(a=first, b=second))
            assert said.answered, (phrase, first, second, said.text)
            assert says(said.fact, f"{a} has more wins"), (phrase, said.fact)
            assert says(said.fact, str(won[a]))


def test_a_first_name_is_taken_as_the_professional(catalogue: Catalogue) -> None:
    said = say(catalogue, "julianne or derek: more trophies as a pro?")
    assert says(said.fact, "Derek Hough has more wins")
    assert says(said.fact, "6")


@pytest.mark.parametrize(
    "phrase", ["who is older, {a} or {b}", "who was younger {a} or {b}", "is {a} older than {b}"]
)
def test_ages_are_compared(phrase: str, catalogue: Catalogue) -> None:
    said = say(catalogue, phrase.format(a="Zendaya", b="Kellie Pickler"))
    assert says(said.fact, "Kellie Pickler was older"), said.text
    if phrase.startswith("is"):
        assert says(said.fact, "no")


@pytest.mark.parametrize(
    "phrase",
    [
        "which season had more couples, {a} or {b}",
        "season {a} or season {b}, which had more contestants",
        "did season {a} have more couples than season {b}",
    ],
)
def test_two_seasons_are_compared_by_their_couples(phrase: str, catalogue: Catalogue) -> None:
    for one, other in zip(*[iter(drawn(catalogue.seasons, phrase, 6))] * 2, strict=True):
        said = say(catalogue, phrase.format(a=one.number, b=other.number))
        assert said.answered, (phrase, said.text)
        if len(one.couples) != len(other.couples):
            high = max((one, other), key=lambda season: len(season.couples))
            assert says(said.fact, f"Season {high.number} had more couples"), said.fact


@pytest.mark.parametrize(
    "phrase",
    ["compare season {a} and season {b}", "season {a} vs season {b}", "s{a} or s{b} which was better scored"],
)
def test_two_seasons_stand_side_by_side(phrase: str, catalogue: Catalogue) -> None:
    said = say(catalogue, phrase.format(a=5, b=19))
    assert says(said.text, "season 5"), said.text
    assert says(said.text, "season 19"), said.text


@pytest.mark.parametrize(
    "phrase",
    [
        "were {a} and {b} partners",
        "did {a} dance with {b}",
        "{a} and {b} were partners in season {n} weren't they",
        "was {a} paired with {b}",
        "was {b} {a}'s partner?",
        "did {b} and {a} dance together",
        "{a} danced with {b} right?",
        "was {b} the pro of {a}",
        "{a} and {b} were a couple right",
        "is it true that {a} danced with {b}",
        "when did {a} dance with {b}",
    ],
)
def test_whether_two_were_partners_is_yes_or_no(phrase: str, catalogue: Catalogue) -> None:
    seen = [couple.celebrity for season in catalogue.seasons for couple in season.couples]
    for season in drawn(finished(catalogue), phrase, 3):
        couples = [couple for couple in season.couples if seen.count(couple.celebrity) == 1]
        one, other = drawn(couples, phrase, 2)
        right = say(catalogue, phrase.format(a=one.celebrity, b=one.professional, n=season.number))
        assert right.answered, (phrase, right.text)
        assert says(right.fact, "yes"), right.fact
        wrong = say(catalogue, phrase.format(a=one.celebrity, b=other.professional, n=season.number))
        assert wrong.answered, (phrase, wrong.text)
        if one.professional != other.professional:
            assert says(wrong.fact, "no"), wrong.fact
            assert says(wrong.fact, one.professional), wrong.fact


@pytest.mark.parametrize(
    "phrase",
    [
        "who is prettier, Zendaya or Kellie Pickler",
        "who is richer Derek Hough or Mark Ballas",
        "would Zendaya beat Kellie Pickler now",
        "Zendaya vs season 5",
    ],
)
def test_what_the_facts_do_not_compare_is_not_told(phrase: str, catalogue: Catalogue) -> None:
    assert not say(catalogue, phrase).answered


def average_of(catalogue: Catalogue, name: str) -> float:
    """The mean mark of all own dances of a celebrity: couple dances and the megamix."""
    marks = [
        mark
        for season in catalogue.seasons
        for week in season.weeks
        for dance in week.dances
        if dance.celebrity == name and dance.kind in ("couple dance", "megamix")
        for mark in dance.marks
        if mark is not None
    ]
    return sum(marks) / len(marks)


@pytest.mark.parametrize(
    "phrase",
    ["who had the higher average, {a} or {b}", "who scored better {a} or {b}", "{a} or {b} better average"],
)
def test_averages_are_compared(phrase: str, catalogue: Catalogue) -> None:
    for a, b in (("Zendaya", "Kellie Pickler"), ("Bill Nye", "Amber Riley"), ("Rumer Willis", "Riker Lynch")):
        said = say(catalogue, phrase.format(a=a, b=b))
        ahead = max((a, b), key=lambda name: average_of(catalogue, name))
        assert says(said.fact, f"{ahead} has the higher average"), said.text


def perfect_of(catalogue: Catalogue, name: str) -> int:
    return sum(
        dance.celebrity == name and bool(dance.marks) and set(dance.marks) <= {10, None}
        for season in catalogue.seasons
        for week in season.weeks
        for dance in week.dances
        if dance.kind in ("couple dance", "megamix")
    )


def test_perfect_scores_are_compared(catalogue: Catalogue) -> None:
    for a, b in (("Zendaya", "Kellie Pickler"), ("Nev Schulman", "Bill Nye"), ("Bill Nye", "Nev Schulman")):
        said = say(catalogue, f"who has more perfect scores {a} or {b}")
        one, other = perfect_of(catalogue, a), perfect_of(catalogue, b)
        if one == other:
            assert says(said.fact, "the same number"), said.text
        else:
            assert says(said.fact, f"{a if one > other else b} has more perfect scores"), said.text
    level = say(catalogue, "who has more perfect scores Bill Nye or Kim Kardashian")
    assert says(level.fact, "the same number")


def test_seasons_danced_are_compared(catalogue: Catalogue) -> None:
    more = say(catalogue, "who has danced more seasons, Cheryl Burke or Derek Hough")
    assert says(more.fact, "Cheryl Burke has danced more seasons")
    level = say(catalogue, "who has more appearances, Zendaya or Bill Nye")
    assert says(level.fact, "equally many")


def test_what_is_level_or_not_known_is_said_so(catalogue: Catalogue) -> None:
    assert says(say(catalogue, "who has more wins, Zendaya or Bill Nye").fact, "equally often")
    assert says(say(catalogue, "who has more wins, Emma Slater or Tony Dovolani").fact, "once each")
    assert says(say(catalogue, "who is older, Derek Hough or Mark Ballas").fact, "do not know")
    assert says(say(catalogue, "who placed higher, Maura Higgins or Julia Stiles").fact, "season 35")
    still = say(catalogue, "who did better, Maura Higgins or Conner Leavitt")
    assert says(still.fact, "Maura Higgins is ahead")
    assert says(say(catalogue, "Zendaya or Val Chmerkovskiy, who did better").fact, "danced together")
    assert not say(catalogue, "who did better, Zendaya or Zendaya").answered
    assert not say(catalogue, "who placed higher Len Goodman or Zendaya").answered


def test_two_who_shared_a_place_are_told_so(catalogue: Catalogue) -> None:
    season = catalogue.seasons[32]
    one, other = [couple for couple in season.couples if couple.place == 12]
    said = say(catalogue, f"who placed higher {one.celebrity} or {other.celebrity}")
    assert says(said.fact, "shared a place")


def test_two_of_different_seasons_are_compared_by_their_best_place(catalogue: Catalogue) -> None:
    said = say(catalogue, "who placed higher, Bill Nye or Zendaya")
    assert says(said.fact, "Zendaya placed higher")
    assert says(say(catalogue, "who placed higher, Zendaya or Mario Lopez").fact, "level")


def test_whether_somebody_was_a_partner_in_another_season_is_told_apart(catalogue: Catalogue) -> None:
    said = say(catalogue, "was Gilles Marini paired with Cheryl Burke in season 15")
    assert says(said.fact, "no")
    assert says(said.fact, "Peta Murgatroyd")
    assert says(said.fact, "season 8")
    assert not says(say(catalogue, "did Derek Hough dance with Mark Ballas").fact, "yes")
    assert says(say(catalogue, "did Zendaya dance with Bill Nye").fact, "no")
    assert say(catalogue, "did derek dance with derek").query is None or not says(
        say(catalogue, "did derek dance with derek").text, "yes"
    )
