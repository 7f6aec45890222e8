"""Somebody who is behind is told nothing, and can find out nothing, of what they have not seen."""

from dataclasses import replace
from datetime import date

import pytest

from show.catalogue import Catalogue
from show.ceiling import Ceiling, view_below
from show.couple import Exit
from show.fact import Fact
from show.quote import Quote
from show.season import Season


def seen(catalogue: Catalogue, season: int, week: int | None = None) -> Catalogue:
    return view_below(catalogue, Ceiling(season=season, week=week))


def another_end(season: Season, week: int) -> Season:
    """`season` as it might have gone on after `week`: others leave and win, to other songs."""
    still = [couple for couple in season.couples if not (couple.left_week and couple.left_week <= week)]
    gone = [couple for couple in season.couples if couple.left_week and couple.left_week <= week]
    other_end = [
        replace(couple, place=place, left=None, left_week=None, note="Won at last.")
        for place, couple in enumerate(reversed(still), 1)
    ]
    later = [each for each in season.weeks if each.number > week]
    weeks = [
        replace(
            each,
            theme=f"Another {each.theme}",
            guest_judges=(),
            dances=tuple(replace(dance, song="Another", marks=(), judges=()) for dance in each.dances[::-1]),
        )
        for each in later[: max(1, len(later) - 1)]
    ]
    return replace(
        season,
        finale=date(2099, 1, 1),
        note="Another end.",
        couples=(*other_end, *gone),
        weeks=(*(each for each in season.weeks if each.number <= week), *weeks),
        specials=(),
        quotes=(Quote(person=still[0].celebrity, text="I won!", outlet="X", date=date(2099, 1, 1)),),
        facts=(
            Fact(
                topic="chant",
                week=later[0].number,
                answer="A",
                sentence="B.",
                outlet="X",
                date=date(2099, 1, 1),
            ),
        ),
    )


@pytest.mark.parametrize(("number", "week"), [(32, 1), (32, 10), (35, 1), (1, 2), (15, 5), (19, 3), (32, 0)])
def test_what_is_seen_does_not_depend_on_what_happened_later(
    catalogue: Catalogue, number: int, week: int
) -> None:
    season = catalogue.season(number)
    assert season is not None
    earlier = catalogue.seasons[: number - 1]
    other = Catalogue([*earlier, another_end(season, week)])
    view, other_view = seen(catalogue, number, week), seen(other, number, week)
    hidden = date(2000, 1, 1)

    def told(view: Catalogue) -> list[Season]:
        """Without the press, which is judged by its date."""
        return [
            replace(
                each,
                quotes=tuple(quote for quote in each.quotes if quote.date is None or quote.date < hidden),
                facts=(),
                aliases=(),
            )
            for each in view.seasons
        ]

    assert told(view) == told(other_view)
    assert [couple.celebrity for couple in view.seasons[-1].couples] == [
        couple.celebrity for couple in other_view.seasons[-1].couples
    ]


def test_of_the_season_one_is_in_the_cast_and_the_seen_weeks_stay(catalogue: Catalogue) -> None:
    view = seen(catalogue, 32, 5)
    assert [season.number for season in view.seasons] == list(range(1, 33))
    season = view.seasons[-1]
    whole = catalogue.seasons[31]
    assert season.winner is None
    assert season.finale is None
    assert season.weeks == whole.weeks[:5]
    assert {couple.celebrity for couple in season.couples} == {couple.celebrity for couple in whole.couples}
    for couple in season.couples:
        before = whole.couple_of(couple.celebrity)
        assert before is not None
        if before.left_week and before.left_week <= 5:
            assert couple == before
        else:
            assert (couple.place, couple.left, couple.left_week) == (None, None, None)
    competing = [couple.celebrity for couple in season.couples if couple.left is None]
    assert competing == sorted(competing), "the order of the file would tell who went how far"
    assert not season.quotes
    assert not season.facts


def test_records_people_and_names_know_nothing_of_later_seasons(catalogue: Catalogue) -> None:
    view = seen(catalogue, 31)
    assert view.season(32) is None
    assert view.names.look_up("Xochitl Gomez").hit is None
    assert "Xochitl Gomez" not in view.people
    val = view.people["Val Chmerkovskiy"]
    assert max(val.seasons) == 31
    wins = {each.subject: each.value for each in view.records.careers.wins()}
    all_wins = {each.subject: each.value for each in catalogue.records.careers.wins()}
    assert wins["Val Chmerkovskiy"] == all_wins["Val Chmerkovskiy"] - 1
    assert view.latest is view.latest_finished is catalogue.season(31)


def test_the_press_of_later_nights_is_hidden_in_every_season(catalogue: Catalogue) -> None:
    for ceiling in (Ceiling(season=20), Ceiling(season=32, week=10), Ceiling(season=34, week=3)):
        view = view_below(catalogue, ceiling)
        week = catalogue.season(ceiling.season).week(ceiling.week + 1) if ceiling.week else None  # type: ignore[union-attr]  # they exist
        first_unseen = week.air_date if week else catalogue.seasons[ceiling.season].premiere
        dates = [quote.date for season in view.seasons for quote in season.quotes if quote.date]
        dates += [fact.date for season in view.seasons for fact in season.facts]
        assert dates
        assert max(dates) < first_unseen


def test_who_has_seen_everything_sees_the_very_catalogue(catalogue: Catalogue) -> None:
    assert seen(catalogue, 35) is catalogue
    assert seen(catalogue, 99, 3) is catalogue
    assert seen(catalogue, 35, 11) is catalogue


def test_what_was_added_to_a_result_later_is_left_out(catalogue: Catalogue) -> None:
    for season in catalogue.seasons:
        for week in season.weeks[:-1]:
            told = seen(catalogue, season.number, week.number).season(season.number)
            assert told is not None
            assert all("later" not in (d.result or "") for each in told.weeks for d in each.dances)


def test_of_two_ceilings_the_lower_one_holds() -> None:
    whole, part = Ceiling(season=32), Ceiling(season=32, week=4)
    assert whole.lowest(part) == part.lowest(whole) == part.lowest(None) == part
    assert Ceiling(season=31).lowest(part) == Ceiling(season=31)


def test_a_withdrawal_that_was_seen_stays(catalogue: Catalogue) -> None:
    withdrew = next(
        (season, couple)
        for season in catalogue.seasons
        for couple in season.couples
        if couple.left is Exit.WITHDREW and couple.left_week == 3
    )
    season, couple = withdrew
    assert couple in seen(catalogue, season.number, 3).seasons[-1].couples
    assert couple not in seen(catalogue, season.number, 2).seasons[-1].couples


@pytest.mark.parametrize(("season", "week"), [(1, None), (34, 0), (34, 3), (100, 60)])
def test_a_ceiling_is_read_as_it_was_written(season: int, week: int | None) -> None:
    ceiling = Ceiling(season=season, week=week)
    assert Ceiling.decode(ceiling.encode()) == ceiling


def test_what_is_later_than_a_ceiling_is_hidden() -> None:
    part, whole = Ceiling(season=32, week=4), Ceiling(season=32)
    assert part.hides(32)
    assert part.hides(32, 5)
    assert part.hides(33, 0)
    assert not part.hides(32, 4)
    assert not part.hides(32, 0)
    assert not part.hides(31)
    assert whole.hides(33, 0)
    assert not whole.hides(32)
    assert not whole.hides(32, 60)
