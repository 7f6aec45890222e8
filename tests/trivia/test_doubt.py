"""Where the facts leave a doubt, no question is asked."""

from dataclasses import replace
from datetime import date

import pytest

from show.couple import Exit
from show.dance import Kind
from show.fact import Fact
from show.quote import Quote
from show.season import Season
from show.spelling import plain
from tests.trivia.small_season import (
    LAST,
    asked,
    prompts,
    small_season,
    with_couple,
    with_dance,
    with_dances,
)
from tests.trivia.truths import holds
from tests.trivia.world import World


@pytest.fixture
def season() -> Season:
    return small_season()


def about(season: Season, kind: str, name: str) -> list[str]:
    return [prompt for prompt in prompts(season, kind=kind) if name in prompt]


def as_right(season: Season, kind: str, name: str) -> bool:
    return any(question.right == name for question in asked(season, kind=kind))


def test_a_season_without_doubts_gives_questions_of_many_kinds_and_each_is_right(season: Season) -> None:
    world = World([season])
    questions = asked(season)
    assert len({question.kind for question in questions}) > 20
    for question in questions:
        right = [
            o for o in question.options if holds(world, question.kind, question.prompt, o, question.options)
        ]
        assert right == [question.right], question


def test_couples_who_share_a_place_are_asked_for_no_place(season: Season) -> None:
    tied = with_couple(season, "Clara Cedar", place=4)
    assert about(season, "place-of", "Clara")
    for kind in ("place-of", "furthest", "ahead"):
        assert not about(tied, kind, "Clara")
        assert not about(tied, kind, "Dario")
    assert not as_right(tied, "who-placed", "Clara Cedar")
    assert prompts(tied, kind="podium") == []


def test_couples_who_left_on_one_night_are_asked_for_no_place_and_no_elimination(season: Season) -> None:
    double = with_couple(season, "Greta Gorse", left_week=1)
    assert as_right(season, "eliminated", "Greta Gorse")
    assert not as_right(double, "eliminated", "Greta Gorse")
    assert not as_right(double, "eliminated", "Hiram Holly")
    assert not about(double, "place-of", "Greta")


def test_a_withdrawal_on_the_night_of_an_elimination_leaves_nobody_to_ask_for(season: Season) -> None:
    both = with_couple(season, "Edith Elm", left=Exit.WITHDREW, left_week=3)
    assert as_right(season, "eliminated", "Floyd Fir")
    assert not as_right(both, "eliminated", "Floyd Fir")


def test_two_winners_give_no_question_about_the_winner(season: Season) -> None:
    two = with_couple(season, "Basil Birch", place=1)
    for kind in ("winner", "winning-professional", "winning-season", "perfect-end", "finale-date"):
        assert not prompts(two, kind=kind)


def test_a_celebrity_with_a_stand_in_is_asked_for_the_stand_in_alone(season: Season) -> None:
    stood_in = with_dance(season, 2, "Clara Cedar", partner="Other Pro")
    assert about(season, "partner", "Clara")
    assert not about(stood_in, "partner", "Clara")
    assert not about(stood_in, "celebrity-of", "Cleo River")
    (question,) = asked(stood_in, kind="stand-in")
    assert "Clara" in question.prompt
    assert question.right == "Other Pro"
    assert "Cleo River" not in question.options


def test_a_professional_with_two_celebrities_is_nobodys_answer(season: Season) -> None:
    shared = with_dances(
        with_couple(season, "Clara Cedar", professional="Dmitri Brook"),
        1,
        lambda d: replace(d, partner="Dmitri Brook") if d.celebrity == "Clara Cedar" else d,
    )
    assert not as_right(shared, "partner", "Dmitri Brook")
    assert not about(shared, "celebrity-of", "Dmitri Brook")


def test_two_dances_of_one_style_on_one_night_are_not_asked_about_by_style(season: Season) -> None:
    night = season.weeks[1]
    again = replace(night.dances[0], song="Something else", marks=(5, 5, 5))
    twice = replace(
        season, weeks=(season.weeks[0], replace(night, dances=(*night.dances, again)), *season.weeks[2:])
    )
    who, style = again.celebrity, again.style.lower()
    for kind in ("total", "mark", "song-of"):
        assert [p for p in prompts(season, kind=kind) if who in p and "week 2" in p]
        assert not [p for p in prompts(twice, kind=kind) if who in p and "week 2" in p], style


def test_a_tie_at_the_top_of_a_night_leaves_no_highest_total(season: Season) -> None:
    alone = with_dance(season, 2, "Amber Ash", marks=(10, 10, 10))
    alone = with_dances(alone, 2, lambda d: replace(d, marks=(8, 8, 9)) if d.celebrity != "Amber Ash" else d)
    tied = with_dance(alone, 2, "Basil Birch", marks=(10, 10, 10))
    assert [p for p in prompts(alone, kind="highest") if "week 2" in p]
    assert not [p for p in prompts(tied, kind="highest") if "week 2" in p]
    assert [p for p in prompts(alone, kind="perfect-week") if "week 2" in p]
    assert not [p for p in prompts(tied, kind="perfect-week") if "week 2" in p]


def test_unknown_marks_give_no_question_about_marks(season: Season) -> None:
    unknown = with_dance(season, 2, "Amber Ash", marks=(), stated_total=None)
    for kind in ("total", "mark"):
        assert not [p for p in about(unknown, kind, "Amber") if "week 2" in p]
    assert not [p for p in prompts(unknown, kind="highest") if "week 2" in p]
    missing = with_dance(season, 2, "Amber Ash", marks=(9, None, 9))
    assert not [p for p in about(missing, "total", "Amber") if "week 2" in p]


def test_a_disputed_dance_is_not_asked_about(season: Season) -> None:
    disputed = with_dance(season, 2, "Amber Ash", disputed="Another source has 27.")
    for kind in ("total", "mark", "style-of", "song-of", "artist-of", "who-song"):
        assert [q for q in asked(season, kind=kind) if "Amber" in q.prompt + q.right and "week 2" in q.prompt]
        assert not [
            q for q in asked(disputed, kind=kind) if "Amber" in q.prompt + q.right and "week 2" in q.prompt
        ]
    assert not [p for p in prompts(disputed, kind="highest") if "week 2" in p]
    assert not about(disputed, "perfect-count", "Amber")


def test_a_dispute_about_the_coach_leaves_the_marks_alone(season: Season) -> None:
    doubt = "Nobody else names the coach."
    fact = Fact(
        topic="coach",
        people=("Judge Ben", "Amber Ash"),
        week=LAST,
        answer="Judge Ben",
        sentence="Judge Ben coached the dance of Amber Ash in the finale.",
        outlet="The Paper",
        date=date(2030, 2, 5),
        disputed=doubt,
    )
    coached = replace(
        with_dance(season, LAST, "Amber Ash", coach="Judge Ben", disputed=doubt),
        facts=(fact,),
        judges=("Judge Ann", "Judge Ben", "Judge Cid", "Judge Dot"),
    )
    assert [p for p in about(coached, "total", "Amber") if f"week {LAST}" in p]
    (question,) = asked(coached, kind="coach")
    assert question.right == "Judge Ben"
    assert "as The Paper reported" in question.prompt


def test_a_disputed_couple_week_or_season_is_not_asked_about(season: Season) -> None:
    couple = with_couple(season, "Clara Cedar", disputed="Second place, says another source.")
    for kind in ("place-of", "partner", "furthest"):
        assert not about(couple, kind, "Clara")
    weeks = (season.weeks[0], replace(season.weeks[1], disputed="It was another night."), *season.weeks[2:])
    doubtful = replace(season, weeks=weeks)
    assert prompts(season, kind="theme-of")
    assert not [q for q in asked(doubtful) if "in week 2 of" in q.prompt]
    assert not asked(replace(season, disputed="There was no such season."))


def test_a_doubtful_home_leaves_all_else_to_be_asked(season: Season) -> None:
    home = with_couple(season, "Amber Ash", disputed="The home is doubtful.")
    assert prompts(home, kind="winner")
    assert about(home, "partner", "Amber")


def test_a_song_that_two_danced_to_on_one_night_names_nobody(season: Season) -> None:
    shared = with_dance(season, 2, "Basil Birch", song=season.weeks[1].dances[0].song)
    assert as_right(season, "who-song", "Amber Ash")
    song = season.weeks[1].dances[0].song
    assert not [p for p in prompts(shared, kind="who-song") if f"“{song}”" in p]


def test_a_style_that_is_part_of_anothers_dance_names_nobody(season: Season) -> None:
    style = season.weeks[1].dances[0].style
    fused = with_dance(season, 2, "Basil Birch", style=f"Charleston & {style}")
    named = [q.right for q in asked(season, kind="who-danced") if "week 2" in q.prompt]
    assert "Amber Ash" in named
    assert "Amber Ash" not in [q.right for q in asked(fused, kind="who-danced") if "week 2" in q.prompt]


def test_a_surname_in_the_prompt_is_in_no_option(season: Season) -> None:
    """A brother among the options would be the first that a player thinks of, or rules out."""
    family = with_couple(season, "Clara Cedar", celebrity="Clara Pond")
    for week in range(1, LAST + 1):
        family = with_dance(family, week, "Clara Cedar", celebrity="Clara Pond")
    assert about(family, "partner", "Clara")
    for question in asked(family, kind="partner"):
        for option in question.options:
            assert not set(plain(option).split()) & set(plain(question.prompt).split())


def test_a_song_named_after_its_dance_is_not_asked_for(season: Season) -> None:
    tango = with_dance(season, 2, "Amber Ash", style="Tango", song="The Last Tango")
    for kind in ("style-of", "song-of"):
        assert not [p for p in about(tango, kind, "Amber") if "week 2" in p]


def test_a_quote_that_names_its_speaker_is_not_asked_for(season: Season) -> None:
    def said(text: str, about: str | None) -> Season:
        quote = Quote(person="Clara Cedar", text=text, about=about, outlet="The Paper")
        return replace(season, quotes=(quote,))

    assert len(prompts(said("I loved every minute of it,", "on the finale"), kind="quote")) == 1
    assert not prompts(said("They all called: Clara, Clara!", "on the finale"), kind="quote")
    assert not prompts(said("I loved every minute of it,", "from Clara's last interview"), kind="quote")
    assert not prompts(said("I loved every minute of it,", "to her brother"), kind="quote")


def test_a_quote_that_anybody_may_have_said_is_not_asked_for(season: Season) -> None:
    for text, count in (("It feels crazy", 0), ("It feels crazy to dance on two broken toes", 1)):
        quote = Quote(person="Clara Cedar", text=text, outlet="The Paper")
        assert len(prompts(replace(season, quotes=(quote,)), kind="quote")) == count


def test_ages_that_lie_close_together_are_not_told_apart(season: Season) -> None:
    assert as_right(season, "who-was-age", "Clara Cedar")
    close = with_couple(season, "Dario Dogwood", age=36)
    assert not as_right(close, "who-was-age", "Clara Cedar")
    young = with_couple(season, "Basil Birch", age=26)
    assert as_right(season, "age-extreme", "Amber Ash")
    assert not as_right(young, "age-extreme", "Amber Ash")


def test_a_night_that_is_half_entered_is_not_compared(season: Season) -> None:
    night = season.weeks[-1]
    half = replace(season, weeks=(*season.weeks[:-1], replace(night, dances=night.dances[:3])))
    half = with_couple(replace(half, finale=None), "Amber Ash", place=None)
    for kind in ("highest", "lowest", "comparison", "who-song", "who-danced"):
        assert not [p for p in prompts(half, kind=kind) if f"week {LAST}" in p]


def test_team_dances_and_relays_are_not_taken_for_a_couples_own(season: Season) -> None:
    team = with_dance(season, 2, "Amber Ash", kind=Kind.TEAM)
    assert not [p for p in about(team, "total", "Amber") if "week 2" in p]
    assert not [p for p in prompts(team, kind="highest") if "week 2" in p]


def test_a_hole_among_the_seasons_stops_questions_over_the_whole_show(season: Season) -> None:
    second = replace(
        small_season(2),
        couples=tuple(replace(c, celebrity=f"{c.celebrity} Two") for c in season.couples),
        weeks=(),
    )
    assert asked(season, kind="career-wins")
    assert not asked(replace(second, number=3), season, kind="career-wins")
    assert not asked(second, kind="career-wins")


def test_no_facts_give_no_questions() -> None:
    assert asked() == []
