"""The season files of the house come in by themselves, and never over what an admin wrote."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from db.shipped import ShippedReport, import_shipped
from db.store import Store, open_store
from db.tables import revisions
from show.season import Season
from show.seasonfile import SeasonFileError, parse_season, read_folder, write_season
from tests.db.conftest import SEASONS
from tests.db.facts import a_season


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Seasons 1 to 3, as they might be shipped."""
    folder = tmp_path / "seasons"
    folder.mkdir()
    for number in (1, 2, 3):
        ship(folder, a_season(number))
    return folder


def ship(folder: Path, season: Season) -> None:
    (folder / f"{season.number:02}.toml").write_text(write_season(season), "utf-8")


async def edit(store: Store, season: Season) -> None:
    await store.seasons.save(season, server=None, author=42, reason="an admin knows better")


def test_all_shipped_seasons_are_in_the_store_after_the_first_start(shipped_store: Path) -> None:
    async def load() -> tuple[Season, ...]:
        async with open_store(f"sqlite+aiosqlite:///{shipped_store}") as store:
            return await store.seasons.load()

    assert asyncio.run(load()) == read_folder(SEASONS)


async def test_the_first_start_adds_and_the_second_finds_nothing_to_do(store: Store, folder: Path) -> None:
    assert await import_shipped(store, folder) == ShippedReport(added=(1, 2, 3))
    version = await store.seasons.version()
    assert await import_shipped(store, folder) == ShippedReport(unchanged=(1, 2, 3))
    assert await store.seasons.version() == version


async def test_a_changed_file_is_taken_in_and_the_others_are_left(store: Store, folder: Path) -> None:
    await import_shipped(store, folder)
    for note in ("once", "twice"):
        ship(folder, a_season(2, note=note))
        assert await import_shipped(store, folder) == ShippedReport(updated=(2,), unchanged=(1, 3))
        assert await store.seasons.load_one(2) == a_season(2, note=note)


async def test_a_season_that_comes_with_an_update_is_added(store: Store, folder: Path) -> None:
    await import_shipped(store, folder)
    ship(folder, a_season(4))
    assert await import_shipped(store, folder) == ShippedReport(added=(4,), unchanged=(1, 2, 3))


async def test_what_an_admin_wrote_is_not_overwritten(store: Store, folder: Path) -> None:
    await import_shipped(store, folder)
    await edit(store, a_season(2, note="by hand"))
    await edit(store, a_season(36))
    ship(folder, a_season(2, note="shipped"))
    ship(folder, a_season(36, note="shipped"))
    for _ in range(2):
        assert await import_shipped(store, folder) == ShippedReport(kept=(2, 36), unchanged=(1, 3))
    assert await store.seasons.load_one(2) == a_season(2, note="by hand")
    assert await store.seasons.load_one(36) == a_season(36)


async def test_a_season_that_was_put_back_follows_the_files_again(store: Store, folder: Path) -> None:
    await import_shipped(store, folder)
    await edit(store, a_season(2, note="by hand"))
    await edit(store, a_season(2))
    ship(folder, a_season(2, note="shipped"))
    assert await import_shipped(store, folder) == ShippedReport(updated=(2,), unchanged=(1, 3))
    assert await store.seasons.load_one(2) == a_season(2, note="shipped")


async def test_what_a_server_wrote_for_itself_keeps_no_file_out(store: Store, folder: Path) -> None:
    await store.seasons.save(a_season(1, note="ours"), server=7, author=42, reason="ours")
    assert await import_shipped(store, folder) == ShippedReport(added=(1, 2, 3))
    assert await store.seasons.load(7) == (a_season(1, note="ours"),)


async def test_a_revision_says_that_the_file_was_shipped(store: Store, folder: Path) -> None:
    await import_shipped(store, folder)
    async with store.database.reading() as connection:
        row = (await connection.execute(select(revisions).where(revisions.c.season == 3))).one()
    assert (row.author, row.reason, row.before) == ("shipped", "the file 03.toml", None)
    assert parse_season(row.after, file="") == a_season(3)


async def test_all_faults_of_all_files_are_told_and_nothing_is_stored(store: Store, folder: Path) -> None:
    await import_shipped(store, folder)
    ship(folder, a_season(1, note="sound"))
    (folder / "02.toml").write_text("season = 2\nyear = 'two'\n")
    ship(folder, replace(a_season(3), number=4))
    (folder / "03.toml").write_text(write_season(a_season(30)))
    (folder / "05.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SeasonFileError) as refusal:
        await import_shipped(store, folder)
    assert {fault.file for fault in refusal.value.faults} == {"02.toml", "03.toml", "05.toml"}
    assert await store.seasons.load() == (a_season(1), a_season(2), a_season(3))


async def test_a_folder_without_season_files_is_a_fault(store: Store, tmp_path: Path) -> None:
    with pytest.raises(SeasonFileError, match="there are no season files"):
        await import_shipped(store, tmp_path)


async def test_two_bots_that_start_at_once_store_each_season_once(
    store: Store, url: str, folder: Path
) -> None:
    async with open_store(url) as other:
        reports = await asyncio.gather(import_shipped(store, folder), import_shipped(other, folder))
    assert sorted(number for report in reports for number in report.added) == [1, 2, 3]
    async with store.database.reading() as connection:
        assert len((await connection.execute(select(revisions.c.id))).all()) == 3
