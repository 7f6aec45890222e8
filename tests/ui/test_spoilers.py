"""Whatever seasons there are, each can be chosen, and no menu is longer than Discord allows."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from ask.limit import Limit
from show.ceiling import Ceiling
from show.season import Season
from show.week import Week
from tests.limits import MENU, Component, check_components, walk
from tests.ui.test_card import components_of, texts_of
from ui.spoilers import EVERYTHING, PAGE, draw_spoilers

FIRST = date(2005, 6, 1)


def a_season(number: int, weeks: int) -> Season:
    nights = tuple(Week(number=week, air_date=FIRST + timedelta(weeks=week)) for week in range(1, weeks + 1))
    return Season(number=number, year=2005, premiere=FIRST, weeks=nights)


SEASONS = st.lists(
    st.tuples(st.integers(1, 99), st.integers(0, 60)), max_size=80, unique_by=lambda each: each[0]
)
CEILINGS = st.none() | st.builds(Ceiling, season=st.integers(1, 99), week=st.none() | st.integers(0, 60))


def menus(ceiling: Ceiling | None, seasons: list[Season], page: int | None = None) -> list[Component]:
    tree = components_of(draw_spoilers(ceiling, None, seasons, page))
    check_components(tree)
    return [each for each in walk(tree) if each["type"] == MENU]


@given(SEASONS, CEILINGS)
@settings(max_examples=60)
def test_every_season_stands_on_one_page_and_all_pages_are_within_reach(
    known: list[tuple[int, int]], ceiling: Ceiling | None
) -> None:
    seasons = [a_season(*each) for each in known]
    found, page = [], 0
    while True:
        values = [option["value"] for option in menus(ceiling, seasons, page)[0]["options"]]
        assert (EVERYTHING if page == 0 else f"{PAGE}{page - 1}") == values[0]
        found += [Ceiling.decode(each).season for each in values if each[0].isdecimal()]
        if f"{PAGE}{page + 1}" not in values:
            break
        page += 1
    assert found == sorted((season.number for season in seasons), reverse=True)


@given(SEASONS, CEILINGS)
@settings(max_examples=60)
def test_the_page_with_what_holds_is_open_and_it_is_marked(
    known: list[tuple[int, int]], ceiling: Ceiling | None
) -> None:
    seasons = [a_season(*each) for each in known]
    shown = menus(ceiling, seasons)
    marked = [option["value"] for option in shown[0]["options"] if option.get("default")]
    if ceiling is None:
        assert marked == [EVERYTHING]
    elif ceiling.season in {season.number for season in seasons}:
        assert marked == [str(ceiling.season)]
    else:
        assert marked == []
        assert shown[0]["placeholder"] == f"Up to {ceiling.name}"


def test_the_weeks_of_the_chosen_season_can_be_chosen() -> None:
    [_, weeks] = menus(Ceiling(season=3, week=2), [a_season(3, 4)])
    assert [(option["label"], option["value"]) for option in weeks["options"]] == [
        ("Before the premiere: only who is in it", "3.0"),
        ("Week 1", "3.1"),
        ("Week 2", "3.2"),
        ("Week 3", "3.3"),
        ("Week 4", "3.4"),
        ("The whole season", "3"),
    ]
    assert [option["value"] for option in weeks["options"] if option.get("default")] == ["3.2"]
    assert len(menus(Ceiling(season=3), [a_season(3, 0)])) == 1, "a season without weeks has none to choose"


def test_the_card_says_in_one_sentence_what_holds() -> None:
    seasons, ceiling = [a_season(3, 4)], Ceiling(season=3, week=2)
    told = "\n".join(texts_of(draw_spoilers(ceiling, Limit(ceiling, own=True), seasons)))
    assert "I tell you everything up to **season 3, week 2**, and nothing that came later." in told
    assert "So far" not in told
    assert "So far, nothing came later." in "\n".join(texts_of(draw_spoilers(ceiling, None, seasons)))
    server = Limit(Ceiling(season=2), own=False)
    assert "This server tells up to season 2 only." in "\n".join(
        texts_of(draw_spoilers(ceiling, server, seasons))
    )
