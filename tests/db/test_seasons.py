"""Seasons in the store: what was put in comes out, every change is on record, and nobody sees another's."""

import asyncio
import re
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from db.store import Store, open_store
from db.tables import people, revisions
from show.season import Season
from show.seasonfile import parse_season
from tests.db.facts import a_season
from tests.show.strategies import seasons

HERE, THERE = 613425648685547541, 81384788765712384


async def save(store: Store, season: Season, server: int | None = None) -> int:
    return await store.seasons.save(season, server=server, author="tester", reason="test")


async def everybody(store: Store) -> set[str]:
    async with store.database.reading() as connection:
        return set(await connection.scalars(select(people.c.name)))


def test_any_season_comes_out_as_it_was_put_in_and_leaves_nothing_of_the_one_it_replaced(
    tmp_path: Path,
) -> None:
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        store = runner.run(stack.enter_async_context(open_store(f"sqlite+aiosqlite:///{tmp_path}/any.db")))
        stored: dict[tuple[int | None, int], Season] = {}

        @settings(max_examples=40)
        @given(season=seasons(numbers=st.integers(1, 3)), server=st.sampled_from((None, HERE)))
        def holds(season: Season, server: int | None) -> None:
            runner.run(save(store, season, server))
            loaded = runner.run(store.seasons.load_one(season.number, server))
            assert loaded == season
            assert repr(loaded) == repr(season), "8 is not 8.0"
            stored[server, season.number] = season

        holds()
        for owner in (None, HERE):
            mine = [stored[owner, number] for number in (1, 2, 3) if (owner, number) in stored]
            assert runner.run(store.seasons.load(owner)) == tuple(mine)
        told = repr(list(stored.values()))
        for name in runner.run(everybody(store)):
            assert repr(name) in told, "nobody stays whom no season names"
        runner.run(stack.aclose())


async def test_seasons_come_in_the_order_of_their_numbers(store: Store) -> None:
    for number in (12, 2, 35, 1):
        await save(store, a_season(number))
    assert [season.number for season in await store.seasons.load()] == [1, 2, 12, 35]


async def test_what_is_not_there_is_none(store: Store) -> None:
    assert await store.seasons.load() == ()
    assert await store.seasons.load_one(1) is None
    await save(store, a_season(1))
    assert await store.seasons.load_one(2) is None
    assert await store.seasons.load_one(1, HERE) is None


async def test_every_owner_has_seasons_of_their_own(store: Store) -> None:
    for server, note in ((None, "everyone's"), (HERE, "here"), (THERE, "there")):
        await save(store, a_season(1, note=note), server)
    for server, note in ((None, "everyone's"), (HERE, "here"), (THERE, "there")):
        assert await store.seasons.load(server) == (a_season(1, note=note),)


async def test_a_revision_tells_who_when_why_and_the_file_before_and_after(store: Store) -> None:
    start = datetime.now(UTC)
    first = await store.seasons.save(a_season(1, note="one"), server=HERE, author=42, reason="typed in")
    second = await store.seasons.save(
        a_season(1, note="two"), server=HERE, author="maintainer", reason="mended"
    )
    async with store.database.reading() as connection:
        old, new = (await connection.execute(select(revisions).order_by(revisions.c.id))).all()
    assert (old.id, old.server_id, old.season, old.author, old.reason) == (first, HERE, 1, "42", "typed in")
    assert (new.id, new.server_id, new.season, new.author, new.reason) == (
        second,
        HERE,
        1,
        "maintainer",
        "mended",
    )
    assert old.before is None
    assert old.after == new.before
    assert parse_season(old.after, file="") == a_season(1, note="one")
    assert parse_season(new.after, file="") == a_season(1, note="two")
    assert start - timedelta(seconds=1) <= old.at <= new.at <= datetime.now(UTC)


async def test_the_version_changes_with_every_change_by_any_process(store: Store, url: str) -> None:
    versions = [await store.seasons.version()]
    await save(store, a_season(1))
    versions.append(await store.seasons.version())
    await save(store, a_season(1), HERE)
    versions.append(await store.seasons.version())
    async with open_store(url) as other:
        assert await other.seasons.version() == versions[-1]
        await save(other, a_season(1))
    versions.append(await store.seasons.version())
    assert len(set(versions)) == 4
    assert await store.seasons.version() == versions[-1]


async def test_the_changes_since_a_version_are_those_of_the_owners_who_changed(store: Store) -> None:
    await save(store, a_season(1))
    await save(store, a_season(2), HERE)
    everything = await store.seasons.changes()
    assert everything.seasons == {None: (a_season(1),), HERE: (a_season(2),)}
    await save(store, a_season(3), HERE)
    later = await store.seasons.changes(everything.version)
    assert later.seasons == {HERE: (a_season(2), a_season(3))}
    assert later.version == await store.seasons.version()
    assert (await store.seasons.changes(later.version)).seasons == {}


async def test_a_season_that_contradicts_itself_is_refused_whole(store: Store) -> None:
    good = a_season(1, note="good")
    await save(store, good)
    version = await store.seasons.version()
    first, *others = good.weeks
    nobody = replace(first.dances[0], celebrity="Somebody Else")
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        await save(store, replace(good, weeks=(replace(first, dances=(nobody,)), *others)))
    too_high = replace(first.dances[0], marks=(8, 7, 11))
    with pytest.raises(IntegrityError, match="CHECK"):
        await save(store, replace(good, weeks=(replace(first, dances=(too_high,)), *others)))
    with pytest.raises(IntegrityError, match="UNIQUE"):
        await save(store, replace(good, couples=(good.couples[0], replace(good.couples[1], place=1))))
    too_few = replace(first.dances[0], marks=(8, 7))
    with pytest.raises(ValueError, match=re.escape("2 marks do not fit 3 judges")):
        await save(store, replace(good, weeks=(replace(first, dances=(too_few,)), *others)))
    assert await store.seasons.load() == (good,)
    assert await store.seasons.version() == version
    async with store.database.reading() as connection:
        assert len((await connection.execute(select(revisions.c.id))).all()) == 1


async def test_seasons_saved_at_the_same_time_are_all_kept(store: Store, url: str) -> None:
    async with open_store(url) as other:
        await asyncio.gather(*(save((store, other)[number % 2], a_season(number)) for number in range(1, 21)))
    assert await store.seasons.load() == tuple(a_season(number) for number in range(1, 21))
    assert len(await everybody(store)) == 7
