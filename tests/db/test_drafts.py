"""What somebody has begun to enter is there the next day, and nobody else's."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from db.drafts import Draft, DraftStore
from db.seasons import Beginning
from db.store import Store, open_store
from show.entry.kinds.files import FilesEntry
from show.entry.kinds.week import WeekEntry

HERE = 613425648685547541
DRAFT = Draft(
    server=HERE,
    author=42,
    entry=WeekEntry(season=35, week=4, texts={"dances": "Xochitl"}),
    begun={35: Beginning(latest=0, seen=7)},
)


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 10, 5, 20, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


async def test_a_draft_survives_a_restart(store: Store, url: str) -> None:
    kept = await store.drafts.keep(DRAFT)
    assert kept == replace(DRAFT, id=kept.id, at=kept.at)
    async with open_store(url) as again:
        assert await again.drafts.get(kept.id) == kept


async def test_a_draft_lasts_a_day_from_its_last_change(store: Store) -> None:
    clock = Clock()
    drafts = DraftStore(store.database, clock)
    kept = await drafts.keep(DRAFT)
    clock.now += timedelta(hours=20)
    changed = await drafts.keep(replace(kept, entry=DRAFT.entry.fill({"theme": "Disney"}), for_everyone=True))
    clock.now += timedelta(hours=20)
    assert await drafts.get(kept.id) == changed
    assert await drafts.of(42, HERE) == (changed,)
    clock.now += timedelta(hours=5)
    assert await drafts.get(kept.id) is None
    assert await drafts.of(42, HERE) == ()
    with pytest.raises(KeyError):
        await drafts.keep(changed)


async def test_a_draft_is_its_authors_and_can_be_given_up_once(store: Store) -> None:
    kept = await store.drafts.keep(DRAFT)
    with pytest.raises(KeyError):
        await store.drafts.keep(replace(kept, author=43))
    assert await store.drafts.of(43, HERE) == ()
    assert await store.drafts.of(42, 1) == ()
    assert await store.drafts.give_up(kept.id)
    assert not await store.drafts.give_up(kept.id)
    assert await store.drafts.get(kept.id) is None
    assert (await store.drafts.keep(DRAFT)).id > kept.id, "a button of the old one never opens another"


async def test_of_many_drafts_the_latest_are_kept(store: Store) -> None:
    kept = [await store.drafts.keep(DRAFT) for _ in range(22)]
    assert {draft.id for draft in await store.drafts.of(42, HERE)} == {draft.id for draft in kept[2:]}


async def test_drafts_are_found_by_their_kind(store: Store) -> None:
    kept = await store.drafts.keep(DRAFT)
    files = await store.drafts.keep(replace(DRAFT, entry=FilesEntry(files=(("36.toml", "x"),))))
    assert await store.drafts.of(42, HERE) == (files, kept)
    assert await store.drafts.of(42, HERE, "week") == (kept,)
    assert await store.drafts.of(42, HERE, "import") == (files,)


async def test_of_many_large_files_the_latest_are_kept(store: Store) -> None:
    large = replace(DRAFT, entry=FilesEntry(files=(("36.toml", "x" * 1_500_000),)))
    other = await store.drafts.keep(replace(large, author=43))
    kept = [await store.drafts.keep(large) for _ in range(4)]
    assert {draft.id for draft in await store.drafts.of(42, HERE)} == {draft.id for draft in kept[2:]}
    assert await store.drafts.of(43, HERE) == (other,)
    huge = replace(DRAFT, entry=FilesEntry(files=(("36.toml", "x" * 4_500_000),)))
    alone = await store.drafts.keep(huge)
    assert await store.drafts.of(42, HERE) == (alone,), "what was begun just now is there"
