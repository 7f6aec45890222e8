"""Whatever was changed, by whomever and for whatever reason, its cards are such that Discord accepts them."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from show.difference import Change, Difference, Distinction
from show.revision import Revision, Undoing
from show.seasonfile import Fault
from tests.db.facts import a_season
from tests.limits import check_components
from ui.card import Card
from ui.history import (
    EVERYWHERE,
    HERE,
    draw_contradiction,
    draw_history,
    draw_nothing_left,
    draw_revision,
    draw_undo,
)
from ui.removal import draw_removal, draw_wrong_number

TEXTS = st.text("*_[]()<>@#|`~\\ \n-1.:/a🪩", min_size=1, max_size=700).filter(str.strip)
DIFFERENCES = st.builds(
    Difference,
    st.lists(
        st.builds(
            Distinction, st.sampled_from(Change), st.sampled_from(["Season", "Couples", "Week 3"]), TEXTS
        ),
        max_size=60,
    ).map(tuple),
)
REVISIONS = st.builds(
    Revision,
    id=st.integers(1, 10**12),
    server=st.none() | st.just(613425648685547541),
    season=st.integers(1, 99),
    author=st.sampled_from(["shipped", "command line", "613425648685547541"]) | TEXTS,
    reason=TEXTS,
    at=st.just(datetime(2026, 11, 26, tzinfo=UTC)),
    difference=DIFFERENCES,
    had_own=st.booleans(),
    has_own=st.booleans(),
)
PAGES = st.integers(-2, 60)


def check(card: Card) -> None:
    check_components(card.to_components())  # type: ignore[no-untyped-call]  # as discord.py has it


@given(st.lists(REVISIONS, max_size=5, unique_by=lambda each: each.id), st.booleans(), st.data())
def test_a_page_of_the_history_is_accepted(
    revisions: list[Revision], is_owner: bool, data: st.DataObject
) -> None:
    check(
        draw_history(
            revisions,
            whose=data.draw(st.sampled_from([HERE, EVERYWHERE])),
            season=data.draw(st.sampled_from([0, 36])),
            newer=data.draw(st.none() | st.integers(0, 9)),
            older=data.draw(st.none() | st.integers(10, 99)),
            is_owner=is_owner,
        )
    )


@given(REVISIONS, PAGES, st.booleans())
def test_every_page_of_a_revision_is_accepted(revision: Revision, at: int, done: bool) -> None:
    check(draw_revision(revision, at, done=done))
    check(draw_nothing_left(revision))


@given(REVISIONS, DIFFERENCES, DIFFERENCES, PAGES, st.booleans())
def test_every_page_of_what_an_undo_would_change_is_accepted(
    revision: Revision, difference: Difference, clashes: Difference, at: int, meanwhile: bool
) -> None:
    undoing = Undoing(revision.season, None, revision.id, difference, clashes)
    check(draw_undo(revision, undoing, at, meanwhile=meanwhile))


@given(REVISIONS, st.lists(st.builds(Fault, TEXTS, TEXTS, TEXTS), min_size=1, max_size=40))
def test_however_many_faults_keep_an_undo_from_being_done_are_told(
    revision: Revision, faults: list[Fault]
) -> None:
    check(draw_contradiction(revision, faults))


@given(st.none() | DIFFERENCES, PAGES, st.sampled_from([HERE, EVERYWHERE]), st.booleans(), TEXTS)
def test_every_page_of_a_removal_is_accepted(
    reset: Difference | None, at: int, whose: str, can_remove_shared: bool, typed: str
) -> None:
    season = replace(a_season(), number=36)
    offered = can_remove_shared and whose == HERE
    check(draw_removal(season, 7, whose=whose, reset=reset, at=at, can_remove_shared=offered))
    check(draw_wrong_number(36, typed[:10]))
