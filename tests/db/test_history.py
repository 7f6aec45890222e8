"""Two admins at once lose nothing, and everything can be taken back."""

import asyncio
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from db.history import Page, UndoClash
from db.seasons import Beginning, Conflict
from db.shipped import import_shipped
from db.store import Store
from show.season import Season
from show.seasonfile import SeasonFileError, write_season
from tests.db.facts import a_season
from tests.show.test_difference import with_dance

ROOT = Path(__file__).parents[2]
HERE, THERE = 613425648685547541, 81384788765712384
BASE = a_season(1, weeks=3)


async def save(
    store: Store, season: Season, server: int | None = HERE, made_from: int | None = None, author: int = 42
) -> int:
    return await store.seasons.save(season, server=server, author=author, reason="test", made_from=made_from)


def sentences(page: Page) -> list[list[str]]:
    return [[each.sentence for each in revision.difference.distinctions] for revision in page.revisions]


async def test_the_second_of_two_admins_is_told_what_the_first_changed(store: Store) -> None:
    start = await save(store, BASE)
    assert await store.seasons.latest(1, HERE) == start
    first, second = with_dance(BASE, 1, 0, marks=(9, 9, 9)), with_dance(BASE, 2, 0, song="Fever")
    await save(store, first, made_from=start, author=1)
    with pytest.raises(Conflict) as caught:
        await save(store, second, made_from=start, author=2)
    conflict = caught.value
    assert await store.seasons.load_one(1, HERE) == first == conflict.current
    assert conflict.base == BASE
    assert [each.sentence for each in conflict.meanwhile().distinctions] == [
        "Week 1: Kelly Monaco's foxtrot: marks 8 7 9 → 9 9 9"
    ]
    merged = conflict.merge(second)
    assert not merged.clashes
    await save(store, merged.season, made_from=conflict.latest, author=2)
    assert await store.seasons.load_one(1, HERE) == with_dance(first, 2, 0, song="Fever")


async def test_two_who_change_the_same_fact_are_asked_which_is_right(store: Store) -> None:
    start = await save(store, BASE)
    await save(store, with_dance(BASE, 1, 0, marks=(9, 9, 9)))
    with pytest.raises(Conflict) as caught:
        await save(store, with_dance(BASE, 1, 0, marks=(7, 7, 7)), made_from=start)
    merged = caught.value.merge(with_dance(BASE, 1, 0, marks=(7, 7, 7)))
    assert [each.sentence for each in merged.clashes.distinctions] == [
        "Week 1: Kelly Monaco's foxtrot: marks 9 9 9 → 7 7 7"
    ]
    assert merged.wish == with_dance(BASE, 1, 0, marks=(7, 7, 7))
    removed = await store.seasons.remove(1, server=HERE, author=1, reason="test")
    with pytest.raises(Conflict) as caught:
        await save(store, BASE, made_from=start)
    assert caught.value.latest == removed
    assert caught.value.current is None
    assert caught.value.merge(BASE).clashes
    with pytest.raises(Conflict):
        await store.seasons.remove(1, server=HERE, author=1, reason="test", made_from=start)


async def test_nobody_is_asked_about_another_servers_change(store: Store) -> None:
    start = await save(store, BASE)
    await save(store, BASE, THERE)
    await save(store, BASE, None)
    await save(store, replace(BASE, note="x"), made_from=start)
    assert (await store.history.page(HERE)).revisions[0].server == HERE
    assert len((await store.history.page(THERE)).revisions) == 1
    assert len((await store.history.page(None)).revisions) == 1
    assert await store.history.get(start, THERE) is None
    with pytest.raises(KeyError):
        await store.history.undo(start, server=THERE, author=1)


async def test_the_history_is_read_page_by_page_as_differences(store: Store) -> None:
    for number in range(1, 8):
        await save(store, replace(BASE, note=f"note {number}"), author=number)
    await save(store, a_season(2))
    page = await store.history.page(HERE, 1, size=3)
    assert [revision.author for revision in page.revisions] == ["7", "6", "5"]
    assert sentences(page)[0] == ["Season 1: note note 6 → note 7"]
    assert page.newer is None
    page = await store.history.page(HERE, 1, before=page.older, size=3)
    assert page.newer == 0, "back to the latest"
    second = page
    page = await store.history.page(HERE, 1, before=page.older, size=3)
    assert page.newer is not None
    assert await store.history.page(HERE, 1, before=page.newer, size=3) == second
    assert [revision.author for revision in page.revisions] == ["1"]
    assert page.older is None
    assert sentences(page)[0][0] == "Season 1, from June 1, 2005 on"
    assert len((await store.history.page(HERE)).revisions) == 5
    revision = await store.history.get(page.revisions[0].id, HERE)
    assert revision is not None
    assert revision == page.revisions[0]
    assert revision.at.utcoffset() == timedelta(0)


async def test_the_latest_change_is_undone_and_that_can_be_undone(store: Store) -> None:
    await save(store, BASE)
    changed = await save(store, with_dance(BASE, 1, 0, marks=(1, 1, 1)))
    undone = await store.history.undo(changed, server=HERE, author=7)
    assert await store.seasons.load_one(1, HERE) == BASE
    assert undone is not None
    revision = await store.history.get(undone, HERE)
    assert revision is not None
    assert (revision.author, revision.reason) == ("7", f"undo of revision {changed}")
    await store.history.undo(undone, server=HERE, author=7)
    assert await store.seasons.load_one(1, HERE) == with_dance(BASE, 1, 0, marks=(1, 1, 1))
    assert await store.history.undo(undone, server=HERE, author=7) is None, "there is nothing left of it"


async def test_an_old_change_is_undone_and_what_came_later_stays(store: Store) -> None:
    await save(store, BASE)
    wrong = with_dance(BASE, 1, 0, marks=(1, 1, 1))
    slip = await save(store, wrong)
    await save(store, with_dance(wrong, 3, 1, song="Fever"))
    await store.history.undo(slip, server=HERE, author=7)
    assert await store.seasons.load_one(1, HERE) == with_dance(BASE, 3, 1, song="Fever")


async def test_undoing_what_was_changed_again_is_asked_first(store: Store) -> None:
    await save(store, BASE)
    slip = await save(store, with_dance(BASE, 1, 0, marks=(1, 1, 1)))
    mended = with_dance(BASE, 1, 0, marks=(9, 9, 9))
    await save(store, mended)
    with pytest.raises(UndoClash) as caught:
        await store.history.undo(slip, server=HERE, author=7)
    assert [each.sentence for each in caught.value.clashes.distinctions] == [
        "Week 1: Kelly Monaco's foxtrot: marks 9 9 9 → 8 7 9"
    ]
    assert await store.seasons.load_one(1, HERE) == mended
    await store.history.undo(slip, server=HERE, author=7, in_spite_of_later=True)
    assert await store.seasons.load_one(1, HERE) == BASE


async def test_a_removed_season_can_be_had_back_and_an_added_one_taken_out(store: Store) -> None:
    added = await save(store, BASE)
    await save(store, replace(BASE, note="x"))
    removed = await store.seasons.remove(1, server=HERE, author=1, reason="test")
    assert await store.seasons.load(HERE) == ()
    with pytest.raises(KeyError):
        await store.seasons.remove(1, server=HERE, author=1, reason="test")
    assert await store.history.undo(added, server=HERE, author=1) is None, "it is gone already"
    await store.history.undo(removed, server=HERE, author=1)
    assert await store.seasons.load_one(1, HERE) == replace(BASE, note="x")
    with pytest.raises(UndoClash):
        await store.history.undo(added, server=HERE, author=1)
    await store.history.undo(added, server=HERE, author=1, in_spite_of_later=True)
    assert await store.seasons.load_one(1, HERE) is None


async def test_a_servers_first_change_of_a_shared_season_is_told_and_undone_alone(store: Store) -> None:
    await save(store, BASE, None)
    first = await save(store, with_dance(BASE, 1, 0, marks=(9, 9, 9)))
    second = await save(store, with_dance(with_dance(BASE, 1, 0, marks=(9, 9, 9)), 2, 0, song="Fever"))
    page = await store.history.page(HERE)
    assert sentences(page)[1] == ["Week 1: Kelly Monaco's foxtrot: marks 8 7 9 → 9 9 9"]
    assert [(revision.had_own, revision.has_own) for revision in page.revisions] == [
        (True, True),
        (False, True),
    ]
    undone = await store.history.undo(first, server=HERE, author=7)
    assert await store.seasons.load_one(1, HERE) == with_dance(BASE, 2, 0, song="Fever")
    assert undone is not None
    await store.history.undo(undone, server=HERE, author=7)
    await store.history.undo(second, server=HERE, author=7)
    await store.history.undo(first, server=HERE, author=7)
    assert await store.seasons.load_one(1, HERE) is None, "what is left is the shared season"
    assert sentences(await store.history.page(HERE))[0] == [
        "Week 1: Kelly Monaco's foxtrot: marks 9 9 9 → 8 7 9"
    ]


async def test_a_reset_is_told_as_the_way_to_the_shared_season_of_that_time(store: Store) -> None:
    await save(store, BASE, None)
    mine = with_dance(BASE, 1, 0, marks=(9, 9, 9))
    await save(store, mine)
    reset = await store.seasons.remove(1, server=HERE, author=1, reason="test")
    await save(store, replace(BASE, note="new"), None)
    told = ["Week 1: Kelly Monaco's foxtrot: marks 9 9 9 → 8 7 9"]
    assert sentences(await store.history.page(HERE))[0] == told
    undoing = await store.history.foresee_undo(reset, HERE)
    assert undoing is not None
    assert [each.sentence for each in undoing.difference.distinctions] == [
        "Season 1: note new is taken out",
        "Week 1: Kelly Monaco's foxtrot: marks 8 7 9 → 9 9 9",
    ], "it is foreseen from what is seen now"
    await store.history.undo(reset, server=HERE, author=1)
    assert await store.seasons.load_one(1, HERE) == mine


async def test_an_undo_does_what_was_foreseen_or_nothing(store: Store) -> None:
    await save(store, BASE)
    slip = await save(store, with_dance(BASE, 1, 0, marks=(1, 1, 1)))
    undoing = await store.history.foresee_undo(slip, HERE)
    assert undoing is not None
    assert (undoing.number, undoing.season, undoing.latest) == (1, BASE, slip)
    later = with_dance(with_dance(BASE, 1, 0, marks=(1, 1, 1)), 3, 1, song="Fever")
    await save(store, later)
    with pytest.raises(Conflict):
        await store.history.undo(slip, server=HERE, author=7, made_from=undoing.latest)
    assert await store.seasons.load_one(1, HERE) == later
    with pytest.raises(KeyError):
        await store.history.foresee_undo(slip, THERE)


async def test_an_undo_that_would_leave_a_contradiction_is_refused(store: Store) -> None:
    alone = replace(BASE, couples=BASE.couples[:1], weeks=(), finale=None)
    await save(store, alone)
    joined = await save(store, replace(alone, couples=BASE.couples))
    danced = replace(alone, couples=BASE.couples, weeks=BASE.weeks[:1])
    await save(store, danced)
    with pytest.raises(SeasonFileError):
        await store.history.foresee_undo(joined, HERE)
    with pytest.raises(SeasonFileError):
        await store.history.undo(joined, server=HERE, author=7, in_spite_of_later=True)
    assert await store.seasons.load_one(1, HERE) == danced


async def test_a_removed_shipped_season_does_not_come_back_by_itself(store: Store, tmp_path: Path) -> None:
    (tmp_path / "01.toml").write_text(write_season(BASE), "utf-8")
    await import_shipped(store, tmp_path)
    await store.seasons.remove(1, server=None, author=1, reason="test")
    (tmp_path / "01.toml").write_text(write_season(replace(BASE, note="new")), "utf-8")
    assert (await import_shipped(store, tmp_path)).kept == (1,)
    assert await store.seasons.load() == ()


async def test_several_seasons_are_stored_together_or_not_at_all(store: Store) -> None:
    start = await save(store, BASE)
    await save(store, replace(BASE, note="x"))
    with pytest.raises(Conflict):
        await store.seasons.save_all(
            [a_season(2), BASE],
            server=HERE,
            author=1,
            reason="test",
            made_from={1: Beginning(start, start), 2: Beginning(0, 0)},
        )
    assert await store.seasons.load_one(2, HERE) is None
    await store.seasons.save_all([a_season(2), BASE], server=HERE, author=1, reason="test")
    assert await store.seasons.load(HERE) == (BASE, a_season(2))


ADMIN = """
import asyncio, sys
from dataclasses import replace
from db.seasons import Beginning, Conflict
from db.store import open_store

async def main(url, me, server):
    async with open_store(url) as store:
        for turn in range(6):
            start = await store.seasons.latest(1, server)
            season = await store.seasons.load_one(1, server)
            mine = replace(season, note=f"{season.note or str()} {me}{turn}".strip())
            while True:
                try:
                    await store.seasons.save(mine, server=server, author=me, reason="t", made_from=start)
                    break
                except Conflict as conflict:
                    start = conflict.latest
                    noted = f"{conflict.current.note or ''} {me}{turn}".strip()
                    mine = replace(conflict.current, note=noted)

asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
"""


async def test_two_processes_on_one_file_lose_nothing_and_see_nothing_of_other_servers(
    store: Store, url: str
) -> None:
    await save(store, BASE)
    await save(store, BASE, THERE)

    async def admin(name: str, server: int) -> None:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", ADMIN, url.replace("timeout=1", "timeout=20"), name, str(server), cwd=ROOT
        )
        assert await process.wait() == 0

    await asyncio.gather(admin("a", HERE), admin("b", HERE), admin("c", THERE))
    here, there = await store.seasons.load_one(1, HERE), await store.seasons.load_one(1, THERE)
    assert here is not None
    assert there is not None
    assert sorted((here.note or "").split()) == [f"{name}{turn}" for name in "ab" for turn in range(6)]
    assert (there.note or "").split() == [f"c{turn}" for turn in range(6)]
    assert len((await store.history.page(HERE, size=99)).revisions) == 13


UNDOER = """
import asyncio, sys
from db.seasons import Conflict
from db.store import open_store

async def main(url, me, server, slips):
    async with open_store(url) as store:
        for slip in slips:
            while True:
                try:
                    await store.history.undo(slip, server=server, author=me)
                    break
                except Conflict:
                    pass

asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), [int(slip) for slip in sys.argv[4:]]))
"""


async def test_two_processes_that_undo_the_same_changes_undo_each_once(store: Store, url: str) -> None:
    await save(store, BASE)
    season, slips = BASE, []
    for week in (1, 2, 3):
        for index in (0, 1):
            season = with_dance(season, week, index, song="Fever")
            slips.append(str(await save(store, season)))

    async def admin(name: str) -> None:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-c", UNDOER, url.replace("timeout=1", "timeout=20"), name, str(HERE), *slips),
            cwd=ROOT,
        )
        assert await process.wait() == 0

    await asyncio.gather(admin("a"), admin("b"))
    assert await store.seasons.load_one(1, HERE) == BASE
    made = (await store.history.page(HERE, size=99)).revisions[: -1 - len(slips)]
    assert sorted(revision.reason for revision in made) == sorted(
        f"undo of revision {slip}" for slip in slips
    )
