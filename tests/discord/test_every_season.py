"""Every command gives the right facts for any of the 35 seasons."""

import re

import pytest

from tests import shipped
from tests.discord.ballroom import Ballroom, fact_of, labels_of, read

NUMBERS = sorted(shipped.seasons())


async def read_all(ballroom: Ballroom, command: str, **options: str | int) -> str:
    """The whole answer, turned page by page to the last."""
    message = await ballroom.ask(command, **options)
    text = read(message)
    while following := [label for label in labels_of(message) if label.startswith("More")]:
        message = await ballroom.press(message, following[0])
        text += "\n" + read(message)
    return text


async def test_winner_names_the_couple_that_won(ballroom: Ballroom) -> None:
    for number, season in shipped.seasons().items():
        winner = shipped.winner_of(season)
        message = await ballroom.ask("winner", season=str(number))
        assert not message.ephemeral
        if winner is None:
            assert "no winner yet" in fact_of(message)
            still_in = [couple for couple in season["couples"] if "place" not in couple]
            assert all(shipped.pair(couple) in read(message) for couple in still_in)
            assert "Through season 35, week 3" in read(message)
        else:
            names = f"{winner['celebrity']} and {winner['professional']}"
            assert fact_of(message).startswith(f"{names} won season {number} on ")
            assert f"{season['finale']:%B} {season['finale'].day}, {season['finale'].year}" in fact_of(
                message
            )
            assert season["trophy"] in read(message)


async def test_season_tells_dates_hosts_judges_and_every_couple(ballroom: Ballroom) -> None:
    for number, season in shipped.seasons().items():
        text = await read_all(ballroom, "season", season=str(number))
        assert f"{season['premiere']:%B} {season['premiere'].day}, {season['premiere'].year}" in text
        for name in [*season["hosts"], *season["judges"]]:
            assert name in text, f"season {number}"
        for couple in season["couples"]:
            assert text.count(shipped.pair(couple)) == 1, f"season {number}"


async def test_scores_of_a_season_give_every_couples_average(ballroom: Ballroom) -> None:
    for number, season in shipped.seasons().items():
        text = await read_all(ballroom, "scores", season=str(number))
        shown = {
            shipped.pair(couple): re.search(rf"{re.escape(shipped.pair(couple))}\W+(\d+(?:\.\d+)?)\b", text)
            for couple in season["couples"]
        }
        for couple in season["couples"]:
            average = shipped.mean(shipped.danced(season, couple["celebrity"]))
            found = shown[shipped.pair(couple)]
            assert (found[1] if found else None) == (None if average is None else shipped.figure(average)), (
                f"season {number}: {couple['celebrity']}"
            )


@pytest.mark.parametrize("number", NUMBERS)
async def test_scores_of_a_week_give_every_dance_of_every_couple(ballroom: Ballroom, number: int) -> None:
    season = shipped.seasons()[number]
    for week in shipped.nights(season):
        text = await read_all(ballroom, "scores", season=str(number), week=week["number"])
        for dance in week["dances"]:
            pair = shipped.pair(shipped.couple_of(season, dance["celebrity"]))
            assert pair in text
            assert f"“{dance['song']}”" in text
            marks = " ".join("–" if mark == "X" else shipped.figure(mark) for mark in dance.get("marks", ()))
            twice = len(dance.get("marks", ())) > len(dance.get("judges", week.get("panel", ())))
            assert marks in text or twice, f"week {week['number']}: {dance}"


async def test_quote_gives_only_words_of_that_season(ballroom: Ballroom) -> None:
    for number, season in shipped.seasons().items():
        message = await ballroom.ask("quote", season=str(number))
        said = season.get("quotes", [])
        if not said:
            assert message.ephemeral
            assert "no quote" in read(message)
            continue
        [quote] = [quote for quote in said if quote["text"].removesuffix(",") in fact_of(message)]
        assert quote["person"] in read(message)
        assert quote["outlet"] in read(message)
        if "date" in quote:
            assert f"{quote['date']:%B} {quote['date'].day}, {quote['date'].year}" in read(message)


async def test_every_couples_dances_are_given_line_by_line(ballroom: Ballroom) -> None:
    for number in (1, 10, 15, 19, 27, 32, 35):
        season = shipped.seasons()[number]
        for couple in season["couples"]:
            text = await read_all(ballroom, "scores", season=str(number), celebrity=couple["celebrity"])
            for week, dance in shipped.danced(season, couple["celebrity"]):
                assert f"Week {week['number']} · {dance['style']}" in text
                total = shipped.points(dance)
                if total is not None:
                    assert f"{shipped.figure(total)} of {shipped.possible(dance, week)}" in text
