"""A maintainer brings files in, all or nothing, and gets them out again."""

from dataclasses import replace
from pathlib import Path

import pytest

from db.season_files import export_season, import_files, read_files
from db.store import Store
from show.seasonfile import SeasonFileError, season_files
from tests.db.facts import a_season

HERE = 613425648685547541


def write(folder: Path, files: dict[str, bytes]) -> list[Path]:
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in files]


async def test_files_are_stored_for_everyone_or_for_one_server(store: Store, tmp_path: Path) -> None:
    paths = write(tmp_path, season_files(a_season(1), "toml") | season_files(a_season(2), "json"))
    told = await import_files(store, paths, server=None)
    assert [(each.number, bool(each.difference)) for each in told] == [(1, True), (2, True)]
    assert await store.seasons.load() == (a_season(1), a_season(2))
    (revision,) = (await store.history.page(None, 1)).revisions
    assert (revision.author, revision.reason) == ("command line", "the file 01.toml, 02.json")
    own = replace(a_season(1), note="own")
    await import_files(store, write(tmp_path, season_files(own, "toml")), server=HERE)
    assert await store.seasons.load(HERE) == (own,)
    again = await import_files(store, write(tmp_path, season_files(own, "toml")), server=HERE)
    assert not again[0].difference
    assert len((await store.history.page(HERE)).revisions) == 1, "what changes nothing is not stored"


async def test_a_table_changes_the_season_that_the_server_sees(store: Store, tmp_path: Path) -> None:
    await store.seasons.save(a_season(1), server=None, author=1, reason="test")
    table = b"season,celebrity,age\n1,Kelly Monaco,29\n"
    await import_files(store, write(tmp_path, {"couples.csv": table}), server=HERE)
    (own,) = await store.seasons.load(HERE)
    assert own.couples[0].age == 29
    assert await store.seasons.load() == (a_season(1),)


async def test_with_one_fault_nothing_is_stored(store: Store, tmp_path: Path) -> None:
    paths = write(tmp_path, season_files(a_season(1), "toml") | {"02.json": b"{", "03.toml": b"season = 3"})
    with pytest.raises(SeasonFileError) as caught:
        await import_files(store, [*paths, tmp_path / "missing.toml"], server=None)
    assert {Path(fault.file).name for fault in caught.value.faults} == {"02.json", "03.toml", "missing.toml"}
    assert await store.seasons.load() == ()
    assert read_files([]) == ()


async def test_a_season_is_exported_as_the_server_sees_it(store: Store) -> None:
    await store.seasons.save(a_season(1), server=None, author=1, reason="test")
    own = replace(a_season(1), note="own")
    await store.seasons.save(own, server=HERE, author=1, reason="test")
    assert await export_season(store, 1) == season_files(a_season(1), "toml")
    assert await export_season(store, 1, server=HERE, form="csv") == season_files(own, "csv")
    assert await export_season(store, 1, server=5) == season_files(a_season(1), "toml")
    with pytest.raises(KeyError):
        await export_season(store, 9)
