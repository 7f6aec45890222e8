"""What is offered while somebody types, worked out again from the seasons themselves."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ask import complete
from ask.scene import Scene
from show.catalogue import Catalogue
from show.person import Role


@pytest.fixture(scope="module")
def scene(catalogue: Catalogue) -> Scene:
    return Scene(catalogue=catalogue, chance=Random(1))


def values(choices: list[complete.Completion]) -> list[str]:
    return [choice.value for choice in choices]


@pytest.mark.parametrize("form", ["{}", "s{}", "Season {}", " {} "])
def test_a_number_typed_to_its_end_comes_first(scene: Scene, form: str) -> None:
    """Also 2, with which every year begins, and 3, with which 30 to 35 begin."""
    for season in scene.catalogue.seasons:
        typed = form.format(season.number)
        assert values(complete.seasons(scene, typed))[0] == str(season.number)
        assert values(complete.bare_seasons(scene.catalogue.seasons, typed))[0] == str(season.number)


def test_a_year_offers_its_seasons_also_where_winners_may_not_be_named(scene: Scene) -> None:
    for year in {season.year for season in scene.catalogue.seasons}:
        of_year = {str(season.number) for season in scene.catalogue.seasons if season.year == year}
        assert of_year <= set(values(complete.seasons(scene, str(year))))
        assert set(values(complete.bare_seasons(scene.catalogue.seasons, str(year)))) == of_year


def test_seasons_without_winners_tell_no_winner(scene: Scene) -> None:
    for typed in ("", "2", "3", "2023"):
        for choice in complete.bare_seasons(scene.catalogue.seasons, typed):
            season = scene.catalogue.season(int(choice.value))
            assert season is not None
            assert choice.label == f"Season {season.number} ({season.year})"


def test_every_winner_leads_to_the_season(scene: Scene) -> None:
    for season in scene.catalogue.seasons:
        if season.winner is not None:
            assert str(season.number) in values(complete.seasons(scene, season.winner.celebrity))


def test_everybody_is_offered_by_the_whole_name_first(scene: Scene) -> None:
    for season in scene.catalogue.seasons:
        for couple in season.couples:
            assert values(complete.people(scene, couple.celebrity))[0] == couple.celebrity
            assert values(complete.people(scene, couple.professional))[0] == couple.professional


def test_only_people_of_the_wanted_role_are_offered(scene: Scene) -> None:
    couples = [couple for season in scene.catalogue.seasons for couple in season.couples]
    celebrities = {couple.celebrity for couple in couples} - {couple.professional for couple in couples}
    for typed in ("", "a", "val", "mar"):
        offered = set(values(complete.people(scene, typed, roles=[Role.PROFESSIONAL])))
        assert offered
        assert not offered & celebrities
        assert set(values(complete.people(scene, typed, roles=[Role.CELEBRITY]))) <= {
            couple.celebrity for couple in couples
        }


def test_with_a_season_chosen_its_couples_are_offered_by_either_name(scene: Scene) -> None:
    season = scene.catalogue.season(32)
    assert season is not None
    cast = {couple.celebrity for couple in season.couples}
    assert set(values(complete.celebrities(scene, "", season="32"))) == cast
    for couple in season.couples:
        for typed in (couple.celebrity, couple.professional, couple.celebrity[:3].lower()):
            assert couple.celebrity in values(complete.celebrities(scene, typed, season="32"))


@pytest.mark.parametrize("season", [None, "nothing of the kind", "99"])
def test_without_a_season_that_is_known_everybody_is_offered(scene: Scene, season: str | None) -> None:
    assert "Xochitl Gomez" in values(complete.celebrities(scene, "xoch", season=season))
    assert "Shawn Johnson" in values(complete.celebrities(scene, "shawn j", season=season))


def test_somebody_of_another_season_is_still_offered(scene: Scene) -> None:
    """To ask for somebody who was not in it is no reason to offer nothing."""
    assert "Shawn Johnson" in values(complete.celebrities(scene, "Shawn Johnson", season="32"))


def test_those_who_are_quoted_are_offered_the_most_quoted_first(scene: Scene) -> None:
    said: dict[str, int] = {}
    for season in scene.catalogue.seasons:
        for quote in season.quotes:
            said[quote.person] = said.get(quote.person, 0) + 1
    offered = complete.speakers(scene, "")
    assert offered[0].label == f"{offered[0].value} ({max(said.values())})"
    counts = [said[choice.value] for choice in offered]
    assert counts == sorted(counts, reverse=True)
    for name, number in said.items():
        assert complete.Completion(f"{name} ({number})", name) in complete.speakers(scene, name)


def test_somebody_misspelt_is_offered_only_if_quoted(scene: Scene) -> None:
    assert "Xochitl Gomez" in values(complete.speakers(scene, "zochitl gomes"))
    said = {quote.person for season in scene.catalogue.seasons for quote in season.quotes}
    for typed in ("chmerkovsky", "jonson", "hoff"):
        assert set(values(complete.speakers(scene, typed))) <= said


def test_records_are_offered_by_any_word_of_theirs(scene: Scene) -> None:
    every = complete.records("")
    assert every
    for choice in every:
        for word in choice.value.split():
            if word.isalpha():
                assert choice in complete.records(word)


def test_own_questions_come_before_the_examples(scene: Scene) -> None:
    recent = ["who won season 7?", "who coached the foxtrot?"]
    offered = values(complete.questions(scene, "", recent))
    assert offered[:2] == recent
    assert len(offered) == complete.MOST
    assert values(complete.questions(scene, "coached fox", recent)) == recent[1:]


def test_a_question_that_a_choice_has_no_room_for_is_left_out(scene: Scene) -> None:
    long = "who " + "x" * complete.LONGEST
    assert long not in values(complete.questions(scene, "who", [long]))


def test_examples_speak_of_what_was_typed_so_far(scene: Scene) -> None:
    assert any("27" in question for question in values(complete.questions(scene, "season 27")))
    assert values(complete.questions(Scene(catalogue=Catalogue(())), "")) == []


def test_seasons_or_people_are_compared_as_what_is_typed_begins(scene: Scene) -> None:
    assert values(complete.compared(scene, "s 32"))[0] == "season 32"
    assert values(complete.compared(scene, "season"))[0] == "season 35"
    assert values(complete.compared(scene, "xochitl"))[0] == "Xochitl Gomez"


@given(typed=st.text(max_size=40))
def test_whatever_is_typed_fits_what_discord_shows(catalogue: Catalogue, typed: str) -> None:
    scene = Scene(catalogue=catalogue, chance=Random(1))
    for offered in (
        complete.seasons(scene, typed),
        complete.bare_seasons(catalogue.seasons, typed),
        complete.people(scene, typed),
        complete.celebrities(scene, typed, season=typed),
        complete.speakers(scene, typed),
        complete.quote_topics(scene, typed),
        complete.records(typed),
        complete.questions(scene, typed),
        complete.compared(scene, typed),
    ):
        assert len(offered) <= complete.MOST
        assert len({choice.value for choice in offered}) == len(offered)
        assert all(1 <= len(choice.label) <= complete.LONGEST for choice in offered)
        assert all(1 <= len(choice.value) <= complete.LONGEST for choice in offered)
