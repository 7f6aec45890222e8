"""What is offered while somebody types, and that typing it out without choosing comes to the same."""

import re

import pytest

from tests import shipped
from tests.discord.ballroom import Ballroom, fact_of, read

OPTIONS = [
    ("winner", "season"),
    ("season", "season"),
    ("scores", "season"),
    ("scores", "celebrity"),
    ("dancer", "name"),
    ("quote", "about"),
    ("quote", "person"),
    ("quote", "season"),
    ("records", "record"),
    ("records", "season"),
    ("compare", "first"),
    ("compare", "second"),
]


async def labels(ballroom: Ballroom, command: str, option: str, typed: str) -> list[str]:
    choices = await ballroom.fan.autocomplete(ballroom.floor, command, option, typed)
    return [choice["name"] for choice in choices]


@pytest.mark.parametrize(("command", "option"), OPTIONS)
async def test_every_option_offers_something_at_once_and_never_more_than_discord_shows(
    ballroom: Ballroom, command: str, option: str
) -> None:
    assert await ballroom.complete(command, option, "")
    for typed in (
        "a",
        "s",
        "2",
        "season",
        "Chmerkovskiy",
        "  ",
        "zzzzzzzz",
        "@everyone",
        "🪩",
        "x" * 100,
        "'\"\\",
    ):
        offered = await ballroom.complete(command, option, typed)
        assert len(offered) == len(set(offered)), typed


@pytest.mark.parametrize("command", ["winner", "season", "scores", "quote", "records"])
async def test_seasons_are_offered_by_number_year_winner_and_misspelt_winner(
    ballroom: Ballroom, command: str
) -> None:
    for typed in ("32", "s32", "season 32", "2023", "Xochitl", "xochitl gomes", "gomez won"):
        assert "32" in await ballroom.complete(command, "season", typed), typed
    assert (await ballroom.complete(command, "season", "32"))[0] == "32"
    assert {"2", "20", "29"} <= set(await ballroom.complete(command, "season", "2"))
    assert {"14", "15"} <= set(await ballroom.complete(command, "season", "2012"))
    assert (await ballroom.complete(command, "season", "latest"))[0] == "35"


async def test_the_newest_seasons_are_offered_first_with_year_and_winner(ballroom: Ballroom) -> None:
    offered = await labels(ballroom, "winner", "season", "")
    assert len(offered) == 25
    assert "35" in offered[0]
    assert "no winner yet" in offered[0]
    assert re.search(r"34.*2025.*Robert Irwin", offered[1])


async def test_people_are_offered_by_any_part_of_a_name_and_with_slips(ballroom: Ballroom) -> None:
    for typed in ("Xoch", "gomez", "xochitl gomez", "Gomez Xochitl", "xochitl gomes", "zochitl"):
        assert "Xochitl Gomez" in await ballroom.complete("dancer", "name", typed), typed
    assert (await ballroom.complete("dancer", "name", "val"))[0] == "Val Chmerkovskiy"


async def test_professionals_are_marked(ballroom: Ballroom) -> None:
    for command, option in (("dancer", "name"), ("scores", "celebrity"), ("compare", "first")):
        [label] = [
            each for each in await labels(ballroom, command, option, "derek hough") if "Derek Hough" in each
        ]
        assert "professional" in label
        [label] = [
            each for each in await labels(ballroom, command, option, "xochitl gomez") if "Xochitl" in each
        ]
        assert "professional" not in label


async def test_celebrities_of_the_chosen_season_are_offered_first(ballroom: Ballroom) -> None:
    for number, season in shipped.seasons().items():
        offered = await ballroom.complete("scores", "celebrity", "", season=str(number))
        assert set(offered) == {couple["celebrity"] for couple in season["couples"]}
    assert await ballroom.complete("scores", "celebrity", "val", season="32") == ["Xochitl Gomez"]
    assert "Kelly Monaco" in await ballroom.complete("scores", "celebrity", "monaco", season="no such season")


async def test_speakers_and_topics_that_are_offered_have_quotes(ballroom: Ballroom) -> None:
    for option in ("person", "about"):
        for typed in ("", "x", "val", "winning"):
            for value in await ballroom.complete("quote", option, typed):
                message = await ballroom.ask("quote", **{option: value})
                assert not message.ephemeral, f"{option}: {value}"


async def test_every_record_that_is_offered_is_kept(ballroom: Ballroom) -> None:
    offered = await ballroom.complete("records", "record", "")
    assert len(offered) >= 20
    for record in offered:
        assert not (await ballroom.ask("records", record=record)).ephemeral, record
    assert "most wins" in await ballroom.complete("records", "record", "wins")
    assert "most perfect scores of a couple" in await ballroom.complete("records", "record", "perfect")


async def test_seasons_and_people_are_offered_to_compare(ballroom: Ballroom) -> None:
    [*seasons] = await ballroom.complete("compare", "first", "32")
    assert seasons
    people = await ballroom.complete("compare", "second", "xoch")
    assert people == ["Xochitl Gomez"]
    assert fact_of(await ballroom.ask("compare", first=seasons[0], second="season 31"))


@pytest.mark.parametrize(
    "typed", ["32", "s32", "season 32", "thirty-two", "32nd", "2023", "Xochitl Gomez", "fall 2023"]
)
async def test_what_is_typed_and_not_chosen_is_understood_the_same(ballroom: Ballroom, typed: str) -> None:
    chosen = await ballroom.ask("winner", season="32")
    assert fact_of(await ballroom.ask("winner", season=typed)) == fact_of(chosen)


async def test_every_choice_of_a_person_is_answered(ballroom: Ballroom) -> None:
    for letter in "aeklmvxz":
        for name in await ballroom.complete("dancer", "name", letter):
            assert name in read(await ballroom.ask("dancer", name=name)), name
