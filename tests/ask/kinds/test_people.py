"""What is told of dancers, judges and hosts, alone or compared, agrees with the season files."""

import re
from fractions import Fraction

import pytest

from ask.answer import Unknown
from ask.kinds.comparison import Comparison
from ask.kinds.dancer import Dancer
from ask.query import answer
from ask.scene import Scene
from show.catalogue import Catalogue
from tests import shipped
from tests.ask.kinds.asking import ask, everything, rows_of

Appearance = tuple[shipped.Table, shipped.Table]

CELEBRITIES = sorted({couple["celebrity"] for s in shipped.seasons().values() for couple in s["couples"]})
PROFESSIONALS = sorted(
    {couple["professional"] for s in shipped.seasons().values() for couple in s["couples"]}
)
JUDGES = sorted({judge for season in shipped.seasons().values() for judge in season["judges"]})
HOSTS = sorted({host for season in shipped.seasons().values() for host in season["hosts"]})


def appearances(name: str) -> list[Appearance]:
    return [
        (season, couple)
        for season in shipped.seasons().values()
        for couple in season["couples"]
        if name in (couple["celebrity"], couple["professional"])
    ]


def danced(name: str) -> list[tuple[shipped.Table, shipped.Table]]:
    """(week, dance) of what somebody danced with the couple's own partner, and a celebrity with any."""
    return [
        (week, dance)
        for season, couple in appearances(name)
        for week, dance in shipped.danced(season, couple["celebrity"])
        if name in (couple["celebrity"], dance.get("partner", couple["professional"]))
    ]


def perfect_scores(name: str) -> int:
    return sum(shipped.is_own(dance) and shipped.is_perfect(dance, week) for week, dance in danced(name))


def runs(numbers: list[int]) -> str:
    """ "1–3, 5 and 7–8"."""
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][-1] == number - 1:
            found[-1].append(number)
        else:
            found.append([number])
    texts = [f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in found]
    return " and ".join([", ".join(texts[:-1]), texts[-1]] if len(texts) > 1 else texts)


def test_every_celebritys_seasons_partners_and_places(catalogue: Catalogue) -> None:
    for name in CELEBRITIES:
        outcome = ask(catalogue, Dancer(name=name))
        assert outcome.sentence.startswith(name)
        for season, couple in appearances(name):
            if couple["celebrity"] != name:
                continue
            told = everything(outcome)
            assert f"season {season['season']}" in told.casefold()
            assert couple["professional"] in told
            if couple.get("place") == 1:
                assert "won" in told or "winner" in told
            elif couple.get("place", 0) > 2:
                assert re.search(rf"\b{couple['place']}(?:st|nd|rd|th)\b", told), name
            assert (couple.get("left") == "withdrew") <= ("withdrew" in told)


def test_every_dancers_average_and_perfect_scores(catalogue: Catalogue) -> None:
    for name in [*CELEBRITIES, *PROFESSIONALS]:
        told = "\n".join(ask(catalogue, Dancer(name=name)).details)
        mean = shipped.mean(danced(name))
        if mean is None:
            continue
        assert f"{shipped.figure(mean)} marks per judge" in told, name
        own = sum(shipped.is_own(dance) for _, dance in danced(name))
        assert re.search(rf"\b{own} dances?\b", told), name
        perfect = perfect_scores(name)
        assert (f"{perfect} perfect score" if perfect else "no perfect score") in told, name


def test_every_professionals_seasons_and_wins(catalogue: Catalogue) -> None:
    for name in PROFESSIONALS:
        made = [(season, couple) for season, couple in appearances(name) if couple["professional"] == name]
        outcome = ask(catalogue, Dancer(name=name))
        told = everything(outcome)
        number = len({season["season"] for season, _ in made})
        assert re.search(rf"\b{number} seasons? as a professional", told), name
        won = [(season, couple) for season, couple in made if couple.get("place") == 1]
        for season, couple in won:
            assert re.search(rf"{re.escape(couple['celebrity'])} \(season {season['season']}\)", told)
        assert ("without a win" in told) == (not won)
        if len(appearances(name)) > 1:
            names = {f"Season {season['season']} · {couple['celebrity']}" for season, couple in made}
            assert names <= set(rows_of(outcome))


def test_every_judges_and_hosts_seasons(catalogue: Catalogue) -> None:
    for name in [*JUDGES, *HOSTS]:
        told = everything(ask(catalogue, Dancer(name=name)))
        for key in ("judges", "hosts"):
            numbers = [number for number, season in shipped.seasons().items() if name in season[key]]
            if numbers:
                assert re.search(rf"seasons? {re.escape(runs(numbers))}", told), name


def test_every_judges_marks(catalogue: Catalogue) -> None:
    """A team dance stands once for each celebrity in it, but was marked once: it is in neither figure."""
    given: dict[str, list[float]] = {}
    for _, week, dance in shipped.every_dance():
        if shipped.is_own(dance):
            panel = dance["judges"] if "judges" in dance else week["panel"]
            marks = dance.get("marks", [])
            for judge, mark in zip(panel * (len(marks) // len(panel)), marks, strict=False):
                if mark != "X":
                    given.setdefault(judge, []).append(mark)
    for name in JUDGES:
        told = "\n".join(ask(catalogue, Dancer(name=name)).details)
        mean = shipped.figure(Fraction(sum(given[name])) / len(given[name]))
        assert f"{len(given[name])} marks" in told, name
        assert mean in told
        assert re.search(rf"\b{given[name].count(10)} tens?\b", told)


def test_a_guest_is_told_as_one(catalogue: Catalogue) -> None:
    assert "guest judge in season 31 week 6" in everything(ask(catalogue, Dancer(name="Michael Bublé")))


def test_who_is_still_competing_is_told_so_and_how_far_that_goes(catalogue: Catalogue) -> None:
    outcome = ask(catalogue, Dancer(name="Jenna Dewan"))
    assert "still competing in season 35" in outcome.sentence
    assert outcome.through is not None
    assert ask(catalogue, Dancer(name="Xochitl Gomez")).through is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Xochitl Gomez", "Charli D'Amelio"),
        ("Derek Hough", "Val Chmerkovskiy"),
        ("Jerry Springer", "Jerry Rice"),
        ("Kelly Monaco", "Emmitt Smith"),
        ("Bobby Bones", "Zendaya"),
        ("Julianne Hough", "Apolo Anton Ohno"),
        ("Taylor Hanson", "Jenna Dewan"),
    ],
)
def test_two_people_side_by_side(catalogue: Catalogue, first: str, second: str) -> None:
    outcome = ask(catalogue, Comparison(first=first, second=second))
    rows = rows_of(outcome)
    assert first in outcome.sentence
    assert second in outcome.sentence

    def figures(row: str) -> list[str]:
        return rows[row].value.split(" – ")

    made = [appearances(name) for name in (first, second)]
    assert figures("Seasons danced") == [str(len(each)) for each in made]
    assert figures("Wins") == [str(sum(c.get("place") == 1 for _, c in each)) for each in made]
    means = [shipped.mean(danced(name)) for name in (first, second)]
    assert figures("Average mark per judge") == ["–" if m is None else shipped.figure(m) for m in means]
    assert figures("Perfect scores") == [str(perfect_scores(name)) for name in (first, second)]
    best = [min((c["place"] for _, c in each if "place" in c), default=None) for each in made]
    assert [int(re.sub(r"\D", "", text)) if text != "–" else None for text in figures("Best place")] == best


def test_rivals_of_one_season_are_told_by_their_places(catalogue: Catalogue) -> None:
    sentence = ask(catalogue, Comparison(first="Jason Mraz", second="Xochitl Gomez")).sentence
    assert sentence.startswith("Xochitl Gomez placed higher in season 32")


def test_partners_are_told_to_have_danced_together(catalogue: Catalogue) -> None:
    sentence = ask(catalogue, Comparison(first="Val", second="Xochitl Gomez")).sentence
    assert "together in season 32" in sentence


def test_nobodys_name_is_taken_for_a_season(catalogue: Catalogue) -> None:
    for name in [*CELEBRITIES, *PROFESSIONALS]:
        other = "Val Chmerkovskiy" if name != "Val Chmerkovskiy" else "Derek Hough"
        assert name in ask(catalogue, Comparison(first=name, second=other)).title


def test_two_seasons_side_by_side(catalogue: Catalogue) -> None:
    for one in range(1, 35):
        outcome = ask(catalogue, Comparison(first=f"season {one}", second=str(one + 1)))
        rows = rows_of(outcome)
        pair = [shipped.seasons()[number] for number in (one, one + 1)]
        means = [
            shipped.mean((week, dance) for week in shipped.nights(season) for dance in week["dances"])
            for season in pair
        ]
        assert rows["Average mark per judge"].value == " – ".join(shipped.figure(mean or 0) for mean in means)
        assert rows["Couples"].value == " – ".join(str(len(season["couples"])) for season in pair)
        assert rows["Weeks"].value == " – ".join(str(len(shipped.nights(season))) for season in pair)
        winners = [shipped.winner_of(season) for season in pair]
        assert rows["Winner"].value == " – ".join(
            each["celebrity"] if each else "none yet" for each in winners
        )
        higher = one if (means[0] or 0) > (means[1] or 0) else one + 1
        assert outcome.sentence.startswith(f"Season {higher} was marked higher") or means[0] == means[1]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("Xochitl Gomez", "xochitl", "two different people"),
        ("season 32", "fall 2023", "two different seasons"),
        ("season 32", "Xochitl Gomez", "not one with the other"),
        ("Len Goodman", "Val", "nothing to compare"),
    ],
)
def test_what_can_not_be_compared_is_told(catalogue: Catalogue, first: str, second: str, told: str) -> None:
    outcome = answer(Comparison(first=first, second=second), Scene(catalogue=catalogue))
    assert isinstance(outcome, Unknown)
    assert told in outcome.sentence
