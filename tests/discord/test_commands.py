"""What the slash commands answer, to whom, and what they say when there is nothing to answer."""

import re

import pytest

from tests.discord.ballroom import Ballroom, buttons_of, fact_of, labels_of, markdown_of, read, reply_of


async def test_winner_without_a_season_takes_the_latest_finished_one_and_says_so(ballroom: Ballroom) -> None:
    message = await ballroom.ask("winner")
    assert "Robert Irwin and Witney Carson won season 34" in fact_of(message)
    assert re.search(r"season 34\b.*latest finished", read(message))


async def test_winner_of_a_year_with_two_seasons_names_both(ballroom: Ballroom) -> None:
    said = fact_of(await ballroom.ask("winner", season="2012"))
    assert "Donald Driver and Peta Murgatroyd won season 14" in said
    assert "Melissa Rycroft and Tony Dovolani won season 15" in said


async def test_finale_of_season_32_is_told_with_its_figures(ballroom: Ballroom) -> None:
    text = read(await ballroom.ask("winner", season="32"))
    assert "Xochitl Gomez and Val Chmerkovskiy won season 32 on December 5, 2023" in text
    assert "Len Goodman Mirrorball Trophy" in text
    assert "60 of 60" in text


async def test_season_without_a_season_takes_the_one_on_the_air_and_says_how_far_it_goes(
    ballroom: Ballroom,
) -> None:
    text = read(await ballroom.ask("season"))
    assert "Season 35 began on September 15, 2026 with 16 couples" in text
    assert "Through season 35, week 3" in text
    assert "Facts: " in text


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({}, "season 35"),
        ({"season": "32"}, "9.05"),
        ({"week": 2}, "week 2 of season 35"),
        ({"season": "32", "week": 11}, "Jason Mraz & Daniella Karagach"),
        ({"celebrity": "Xochitl Gomez"}, "9.05"),
        ({"season": "32", "celebrity": "Val"}, "Xochitl Gomez and Val Chmerkovskiy"),
        ({"season": "32", "week": 11, "celebrity": "Xochitl Gomez"}, "60 of 60"),
    ],
)
async def test_scores_answers_any_mix_of_its_options(
    ballroom: Ballroom, options: dict[str, str | int], told: str
) -> None:
    message = await ballroom.ask("scores", **options)
    assert not message.ephemeral
    assert told in read(message)


async def test_a_couples_perfect_scores_are_marked(ballroom: Ballroom) -> None:
    text = read(await ballroom.ask("scores", season="32", week=11, celebrity="Xochitl Gomez"))
    assert text.count("perfect score") == 2
    assert "Unconditionally" in text
    assert "Bruno Tonioli" in text


async def test_dancer_tells_wins_and_partners(ballroom: Ballroom) -> None:
    text = read(await ballroom.ask("dancer", name="Val Chmerkovskiy"))
    for partner in ("Rumer Willis", "Laurie Hernandez", "Xochitl Gomez"):
        assert partner in text
    assert "3 times" in text


@pytest.mark.parametrize("person", ["Len Goodman", "Tom Bergeron", "Kenny Ortega", "Michael Bublé"])
async def test_dancer_answers_for_those_who_never_competed(ballroom: Ballroom, person: str) -> None:
    message = await ballroom.ask("dancer", name=person)
    assert not message.ephemeral
    assert person in fact_of(message)


async def test_records_are_ranked(ballroom: Ballroom) -> None:
    message = await ballroom.ask("records", record="most wins")
    assert "Derek Hough" in fact_of(message)
    assert re.search(r"\b6 wins", fact_of(message))
    assert read(message).index("Derek Hough") < read(message).index("Cheryl Burke")


async def test_records_of_a_single_season(ballroom: Ballroom) -> None:
    assert "Xochitl Gomez" in fact_of(await ballroom.ask("records", record="youngest celebrity", season="32"))


async def test_two_celebrities_professionals_couples_and_seasons_can_be_compared(ballroom: Ballroom) -> None:
    assert "9.05" in read(await ballroom.ask("compare", first="Xochitl Gomez", second="Charli D'Amelio"))
    assert "Derek Hough" in fact_of(await ballroom.ask("compare", first="Derek Hough", second="Val"))
    couples = await ballroom.ask("compare", first="Xochitl & Val", second="Jason Mraz and Daniella")
    assert "Xochitl Gomez" in fact_of(couples)
    assert "31" in fact_of(await ballroom.ask("compare", first="season 31", second="32"))


async def test_help_is_private_and_shows_every_command(ballroom: Ballroom) -> None:
    message = await ballroom.ask("help")
    assert message.ephemeral
    for command in ("/winner", "/season", "/scores", "/dancer", "/quote", "/records", "/compare"):
        assert command in read(message)
    assert labels_of(message)


async def test_any_answer_can_be_private_and_its_buttons_stay_so(ballroom: Ballroom) -> None:
    asked: list[tuple[str, dict[str, str | int]]] = [
        ("winner", {}),
        ("season", {}),
        ("scores", {"season": "32", "week": 1}),
        ("dancer", {"name": "Val"}),
        ("quote", {}),
        ("records", {"record": "most wins"}),
        ("compare", {"first": "31", "second": "32"}),
    ]
    for command, options in asked:
        message = await ballroom.ask(command, private=True, **options)
        assert message.ephemeral, command
        for label in labels_of(message):
            assert (await ballroom.press(message, label)).ephemeral, f"{command}: {label}"


async def test_a_misspelt_name_is_understood_and_the_guess_told(ballroom: Ballroom) -> None:
    for typed, meant in (
        ("Xochitl Gomes", "Xochitl Gomez"),
        ("zochitl gomez", "Xochitl Gomez"),
        ("Val Chmerkovsky", "Val Chmerkovskiy"),
        ("Kelly Monoco", "Kelly Monaco"),
    ):
        message = await ballroom.ask("dancer", name=typed)
        assert meant in fact_of(message)
        assert re.search(rf"“{typed}”.*{meant}", read(message))


async def test_an_unknown_person_is_told_privately(ballroom: Ballroom) -> None:
    for command, option in (
        ("dancer", "name"),
        ("scores", "celebrity"),
        ("quote", "person"),
        ("compare", "first"),
    ):
        others = {"second": "Val"} if command == "compare" else {}
        message = await ballroom.ask(command, **{option: "Jason Derulo"}, **others)
        assert message.ephemeral
        assert "“Jason Derulo”" in read(message)
        near = next(label for label in labels_of(message) if label.startswith("Jason Mraz"))
        if command != "quote":
            assert "Jason Mraz" in fact_of(await ballroom.press(message, near))


async def test_nobody_like_that_is_told_without_buttons(ballroom: Ballroom) -> None:
    message = await ballroom.ask("dancer", name="qqqqq wwwww")
    assert message.ephemeral
    assert not buttons_of(message)


@pytest.mark.parametrize("command", ["winner", "season", "scores", "quote"])
async def test_an_unknown_season_is_told_privately_with_the_range_and_the_nearest_as_buttons(
    ballroom: Ballroom, command: str
) -> None:
    for typed in ("99", "season 0", "1987", "no such thing"):
        message = await ballroom.ask(command, season=typed)
        assert message.ephemeral, typed
        assert re.search(r"seasons 1 (?:to|–) 35", read(message)), typed
        offered = labels_of(message)
        assert offered, typed
        answer = await ballroom.press(message, offered[-1])
        assert "season" in read(answer).casefold()


async def test_an_unknown_week_is_told_privately_with_the_weeks_that_exist(ballroom: Ballroom) -> None:
    message = await ballroom.ask("scores", season="32", week=14)
    assert message.ephemeral
    assert re.search(r"weeks 1 (?:to|–) 11", read(message))
    assert "Week 11" in labels_of(message)
    assert "week 11 of season 32" in fact_of(await ballroom.press(message, "Week 11"))


async def test_a_week_that_is_only_scheduled_is_told_as_not_danced_yet(ballroom: Ballroom) -> None:
    message = await ballroom.ask("scores", season="35", week=9)
    assert message.ephemeral
    assert "week 3" in read(message)
    assert "week 3 of season 35" in fact_of(await ballroom.press(message, "Week 3"))


async def test_a_couple_that_had_left_is_told_to_have_left(ballroom: Ballroom) -> None:
    message = await ballroom.ask("scores", season="32", celebrity="Harry Jowsey", week=10)
    assert message.ephemeral
    assert "eliminated in week 9" in read(message)


async def test_an_unknown_record_is_told_privately_with_those_that_are_kept(ballroom: Ballroom) -> None:
    message = await ballroom.ask("records", record="most sequins")
    assert message.ephemeral
    assert "“most sequins”" in read(message)
    answer = await ballroom.press(message, labels_of(message)[0])
    assert not answer.ephemeral
    assert fact_of(answer)


async def test_a_record_that_no_single_season_has_leads_to_that_of_all(ballroom: Ballroom) -> None:
    message = await ballroom.ask("records", record="most wins", season="32")
    assert message.ephemeral
    [label] = labels_of(message)
    assert "Derek Hough" in fact_of(await ballroom.press(message, label))


async def test_one_of_several_people_is_chosen_by_a_button(ballroom: Ballroom) -> None:
    message = await ballroom.ask("dancer", name="Chmerkovskiy")
    assert message.ephemeral
    assert [label.split(" (")[0] for label in labels_of(message)] == [
        "Val Chmerkovskiy",
        "Maksim Chmerkovskiy",
    ]
    answer = await ballroom.press(message, labels_of(message)[1])
    assert "Maksim Chmerkovskiy" in fact_of(answer)
    assert not answer.ephemeral


async def test_one_of_several_seasons_is_chosen_by_a_button(ballroom: Ballroom) -> None:
    message = await ballroom.ask("season", season="2012")
    assert message.ephemeral
    [one] = [label for label in labels_of(message) if "Season 14" in label]
    assert "Season 14 ran" in fact_of(await ballroom.press(message, one))


async def test_every_season_of_a_professional_is_offered(ballroom: Ballroom) -> None:
    message = await ballroom.ask("scores", celebrity="Cheryl Burke")
    assert message.ephemeral
    offered = {int(number) for label in labels_of(message) for number in re.findall(r"Season (\d+)", label)}
    assert len(offered) == 25
    label = next(label for label in labels_of(message) if "Emmitt Smith" in label and "Season 3:" in label)
    assert "Emmitt Smith and Cheryl Burke" in fact_of(await ballroom.press(message, label))


async def test_one_of_several_records_is_chosen_by_a_button(ballroom: Ballroom) -> None:
    message = await ballroom.ask("records", record="tens")
    assert message.ephemeral
    assert "Bruno Tonioli" in fact_of(await ballroom.press(message, "Most tens given"))


async def test_nothing_that_is_typed_pings_links_or_formats(ballroom: Ballroom) -> None:
    typed = [
        "@everyone",
        "@here",
        "<@123456789012345678>",
        "<@&123456789012345678>",
        "<#123456789012345678>",
        "<t:1700000000:R>",
        "**bold** __under__ ~~gone~~ ||hidden|| `code`",
        "[click](https://example.com)",
        "https://example.com/a_b_c",
        "# heading",
        "> quote",
        "</winner:123456789012345678>",
    ]
    for text in typed:
        for command, option in (
            ("winner", "season"),
            ("dancer", "name"),
            ("records", "record"),
            ("quote", "about"),
        ):
            sent = re.sub(
                r"^(?:-# |### )", "", markdown_of(await ballroom.ask(command, **{option: text})), flags=re.M
            )
            assert not re.search(r"(?<!\\)[*_~|`#>\[]|(?<!\\)<|@(?:everyone|here)|://", sent), sent


async def test_a_question_too_long_for_a_button_is_answered_all_the_same(ballroom: Ballroom) -> None:
    typed = "season " * 12 + "Len Goodman"
    message = await ballroom.ask("winner", season=typed)
    assert "Kelly Monaco & Alec Mazo" in read(message)
    assert not [label for label in labels_of(message) if label.startswith("More")]
    assert "page" in read(message).casefold()


async def test_commands_work_in_a_direct_message(ballroom: Ballroom) -> None:
    fan = ballroom.fan.user
    assert {"winner", "season", "scores", "dancer", "quote", "records", "compare", "help"} <= set(
        fan.available_commands()
    )
    message = reply_of(await fan.slash("winner", season="32"))
    assert "Xochitl Gomez and Val Chmerkovskiy won season 32" in fact_of(message)
    following = reply_of(await fan.click(message, label="Standings"))
    assert "Season 32 ran" in fact_of(following)
    assert await fan.autocomplete("winner", "season", "32")


async def test_what_is_not_kept_for_a_server_may_be_used_where_the_bot_is_installed_by_a_person_alone(
    ballroom: Ballroom,
) -> None:
    [told] = [request.json for request in ballroom.env.http_requests if request.path.endswith("/commands")]
    assert told
    for command in told:
        kept = command["name"] in ("server", "seasons")
        assert sorted(command["integration_types"]) == ([0] if kept else [0, 1]), command["name"]
        assert sorted(command["contexts"]) == [0, 1, 2], command["name"]
