"""Whoever asks for the highest or the lowest score is told the figure and everybody who had it."""

from collections.abc import Callable, Sequence

import pytest

from ask.kinds.extreme import Extreme
from show.catalogue import Catalogue
from tests.ask.kinds.dancing import Floor, figure, floors, of_couple
from tests.ask.kinds.saying import all_in, drawn, finished, lines, once, say, says

OF_A_SEASON = {
    "lowest": lines("""
        which dance scored worst in s{n}, and who danced it
        lowest score of season {n}
        what was the lowest score in season {n}?
        who had the lowest score of season {n}
        worst score in season {n}
        lowest scoring dance of season {n}
        which dance got the lowest score in season {n}
        worst dance of s{n} by score
        s{n} lowest total
        who got the worst score on season {n}
        lowest scored dance season {n}
        the lowest marks of the whole season {n}
        could you tell me the lowest score anybody got in season {n}
        which couple scored lowest in season {n}
        who recieved the lowest score in season {n}
        lowest points s{n}
    """),
    "highest": lines("""
        highest score of season {n}
        what was the highest score in season {n}?
        who had the highest score in season {n}
        best score s{n}
        top score season {n}
        highest scoring dance of season {n}
        which dance scored best in season {n}
        what was the best scored dance of season {n}
        season {n} highest total
        which dance had the highest score in season {n}
        who got the top score in season {n}
        max score of season {n}
        the highest points in season {n}
        who scored the highest in season {n}
        high score of season {n}
    """),
}

OF_A_NIGHT = {
    "highest": lines("""
        highest score of week {w} season {n}
        who had the best score in week {w} of season {n}
        who topped the leaderboard in week {w} of season {n}
        who was top of the leaderboard week {w} s{n}
        best score of the night week {w} season {n}
        top score week {w} s{n}
        who scored highest in week {w} of season {n}?
        who got the highest score on week {w} season {n}
        highest total in week {w}, season {n}
        s{n} w{w} high score
        which couple had the top score in week {w} of season {n}
        who led the leaderboard in week {w} of season {n}
        highest scoring couple week {w} season {n}
        who was the top scorer of week {w} s{n}
        who have the highest score in week {w} of season {n}
    """),
    "lowest": lines("""
        lowest score of week {w} season {n}
        who had the worst score in week {w} of season {n}
        who was at the bottom of the leaderboard in week {w} s{n}
        worst score week {w} season {n}
        who scored lowest in week {w} of season {n}
        lowest total of the night week {w} s{n}
        which couple got the lowest score in week {w} of season {n}
        s{n} w{w} low score
        who got the lowest marks week {w} season {n}
        lowest scoring dance in week {w} of season {n}
        who recieved the lowest score week {w} s{n}
        who had fewest points in week {w} of season {n}
        the lowest score in week {w} of season {n} please
        lowest scorer week {w} season {n}
        whats the worst score of week {w} of season {n}
    """),
}

OF_A_STYLE = lines("""
    highest {style} score ever
    what is the highest score for a {style}
    best {style} score in season {n}
    lowest {style} score ever
    lowest score for a {style} in season {n}
    what was the worst {style} score
    highest scoring {style} of season {n}
    worst scored {style} ever
    top score for a {style} ever
    who had the lowest score for the {style} in season {n}
    who got the highest score for a {style} in s{n}
    the best score ever for {style}
    which {style} scored lowest
    lowest scoring {style} in history
    max score {style} season {n}
""")

OF_SOMEBODY = lines("""
    {who}'s highest score
    what was {who}'s lowest score
    {who} best score
    {who} worst score season {n}
    highest score of {who}
    lowest score {who} got
    which dance did {who} score lowest with
    what was the best score {who} received
    {who} top score
    lowest scoring dance of {who}
    what is highest score of {who} in season {n}
    {who} lowest marks
    {who} high score
    whats the worst score {who} ever got
    which dance got {who} the highest score
""")

LOW = ("lowest", "worst", "low", "fewest", "bottom")


def _end(phrase: str) -> str:
    return "lowest" if any(word in phrase for word in LOW) else "highest"


def _extremes(among: Sequence[Floor], end: str) -> list[Floor]:
    pick: Callable[..., object] = min if end == "lowest" else max
    wanted = pick(floor.mean for floor in among)
    return [floor for floor in among if floor.mean == wanted]


def _check(fact: str, text: str, best: Sequence[Floor], phrase: str) -> None:
    for total in {figure(floor.total) for floor in best}:
        assert says(text, total), (phrase, total, fact)
    if len({floor.couple.celebrity for floor in best}) <= 6:
        assert all_in(text, [floor.couple.celebrity for floor in best]), (phrase, fact)


@pytest.mark.parametrize(("end", "phrase"), [(end, each) for end in OF_A_SEASON for each in OF_A_SEASON[end]])
def test_the_extreme_of_a_season_is_told(end: str, phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        said = say(catalogue, phrase.format(n=season.number))
        assert said.answered, (phrase, season.number, said.text)
        own = [floor for floor in floors(catalogue) if floor.season is season and floor.own]
        _check(said.fact, said.fact, _extremes(own, end), phrase)


@pytest.mark.parametrize(("end", "phrase"), [(end, each) for end in OF_A_NIGHT for each in OF_A_NIGHT[end]])
def test_the_extreme_of_a_night_is_told(end: str, phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        week = drawn(season.weeks, phrase, 1)[0]
        said = say(catalogue, phrase.format(n=season.number, w=week.number))
        assert said.answered, (phrase, season.number, said.text)
        own = [
            floor
            for floor in floors(catalogue)
            if floor.season is season and floor.week.number == week.number and floor.own
        ]
        _check(said.fact, said.text, _extremes(own, end), phrase)
        nights = {
            name: [floor for floor in own if floor.couple.celebrity == name]
            for name in {floor.couple.celebrity for floor in own}
        }
        shares = {
            name: sum(floor.total or 0 for floor in danced) / sum(floor.given for floor in danced)
            for name, danced in nights.items()
        }
        wanted = (min if end == "lowest" else max)(shares.values())
        for name, share in shares.items():
            if abs(share - wanted) < 1e-9:
                assert says(said.fact, name), (phrase, name, said.fact)


@pytest.mark.parametrize("phrase", OF_A_STYLE)
def test_the_extreme_of_a_style_is_told(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        own = [floor for floor in floors(catalogue) if floor.season is season and floor.own]
        style = drawn(
            sorted({floor.dance.style for floor in own if "&" not in floor.dance.style}), phrase, 1
        )[0]
        said = say(catalogue, phrase.format(style=style.lower(), n=season.number))
        assert said.answered, (phrase, style, said.text)
        among = own if "{n}" in phrase else [floor for floor in floors(catalogue) if floor.own]
        _check(
            said.fact,
            said.fact,
            _extremes([f for f in among if f.dance.style == style], _end(phrase)),
            phrase,
        )


@pytest.mark.parametrize("phrase", OF_SOMEBODY)
def test_the_extreme_of_somebody_is_told(phrase: str, catalogue: Catalogue) -> None:
    for season, couple in drawn(once(catalogue), phrase):
        said = say(catalogue, phrase.format(who=couple.celebrity, n=season.number))
        assert said.answered, (phrase, couple.celebrity, said.text)
        own = [floor for floor in of_couple(catalogue, season, couple) if floor.own]
        best = _extremes(own, _end(phrase))
        assert says(said.fact, figure(best[0].total)), (phrase, said.fact)


@pytest.mark.parametrize("end", ["highest", "lowest"])
def test_the_extreme_of_all_seasons_is_told(end: str, catalogue: Catalogue) -> None:
    said = say(catalogue, f"{end} score ever")
    best = _extremes([floor for floor in floors(catalogue) if floor.own], end)
    for total in {figure(floor.total) for floor in best}:
        assert says(said.fact, total)


def test_bare_points_are_told_where_they_make_another_record(catalogue: Catalogue) -> None:
    assert "In bare points" in say(catalogue, "highest score ever").text


def test_a_night_is_found_by_its_theme_alone(catalogue: Catalogue) -> None:
    said = say(catalogue, "who had the lowest score on Wicked night")
    assert says(said.text, "week 6 of season 34")


def test_what_was_not_danced_has_no_extreme(catalogue: Catalogue) -> None:
    assert say(catalogue, "highest bolero score of season 5").declined
    assert say(catalogue, "highest score of week 9 season 35").declined


@pytest.mark.parametrize(
    "sentence",
    lines("""
        highest mountain Xochitl Gomez ever climbed
        who placed highest in season 5
        lowest ratings of season 12
        best restaurant in week 3
    """),
)
def test_what_asks_for_no_score_is_none(sentence: str, catalogue: Catalogue) -> None:
    assert not isinstance(say(catalogue, sentence).query, Extreme)
