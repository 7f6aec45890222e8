"""A server's settings hold there alone, and all that is its own can be had and goes when it is to go."""

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import select, text

from db.catalogues import Catalogues
from db.columns import metadata
from db.drafts import Draft
from db.servers import ROWS_AT_ONCE, ServerStore
from db.store import Store
from db.tables import people
from show.catalogue import Catalogue
from show.ceiling import Ceiling
from show.entry.kinds.week import WeekEntry
from show.seasonfile import parse_season
from tests.db.facts import a_season
from tests.db.test_drafts import Clock
from trivia.server_question import ServerQuestion
from trivia.server_settings import ServerSettings

HERE, THERE = 613425648685547541, 81384788765712384
SETTINGS = ServerSettings(
    ceiling=Ceiling(season=1, week=1),
    trivia_channels=frozenset({1, 2}),
    trivia_role=3,
    speed_points=False,
)


async def fill(store: Store, server: int) -> None:
    await store.seasons.save(a_season(1, note=f"of {server}"), server=server, author=42, reason="test")
    await store.servers.change(server, lambda _: SETTINGS)
    await store.drafts.keep(Draft(server=server, author=42, entry=WeekEntry(season=1, week=2)))


def weeks(catalogue: Catalogue, number: int = 1) -> int:
    season = catalogue.season(number)
    return len(season.weeks) if season else 0


async def test_settings_are_kept_and_are_the_servers_own(store: Store) -> None:
    assert await store.servers.settings(HERE) == ServerSettings()
    await store.servers.change(HERE, lambda _: SETTINGS)
    assert await store.servers.settings(HERE) == SETTINGS
    assert await store.servers.settings(THERE) == ServerSettings()
    await store.servers.change(HERE, lambda _: ServerSettings(ceiling=Ceiling(season=3)))
    assert await store.servers.settings(HERE) == ServerSettings(ceiling=Ceiling(season=3))


async def test_settings_that_are_changed_at_once_are_all_kept(store: Store) -> None:
    await asyncio.gather(
        store.servers.change(HERE, lambda settings: replace(settings, trivia_role=3)),
        store.servers.change(HERE, lambda settings: replace(settings, speed_points=False)),
        store.servers.change(HERE, lambda settings: replace(settings, ceiling=Ceiling(season=1, week=1))),
        store.servers.change(HERE, lambda settings: replace(settings, trivia_channels=frozenset({1, 2}))),
    )
    assert await store.servers.settings(HERE) == SETTINGS


async def test_a_ceiling_holds_at_once_in_its_server_or_for_its_person(store: Store) -> None:
    await store.seasons.save(a_season(1, weeks=4), server=None, author=1, reason="test")
    await store.seasons.save(a_season(2), server=None, author=1, reason="test")
    async with Catalogues(store, look_again_seconds=3600) as catalogues:
        await store.servers.change(HERE, lambda _: ServerSettings(ceiling=Ceiling(season=1, week=3)))
        await store.viewers.set_ceiling(42, Ceiling(season=1, week=1))
        assert await catalogues.refresh()
        assert [weeks(catalogues.current(None)), weeks(catalogues.current(THERE))] == [4, 4]
        assert weeks(catalogues.current(HERE)) == 3
        assert catalogues.current(HERE).season(2) is None
        assert weeks(catalogues.current(HERE, 42)) == weeks(catalogues.current(None, 42)) == 1
        assert weeks(catalogues.current(HERE, 43)) == 3
        assert catalogues.current(HERE) is catalogues.current(HERE), "it is made once"
        assert catalogues.current(HERE) in catalogues.in_use()
        assert weeks(catalogues.whole(HERE)) == 4
        await store.seasons.save(a_season(1, weeks=2), server=HERE, author=1, reason="test")
        await store.viewers.set_ceiling(42, None)
        await catalogues.refresh()
        assert weeks(catalogues.current(HERE)) == weeks(catalogues.current(HERE, 42)) == 2
        assert weeks(catalogues.current(None, 42)) == 4
    assert await store.viewers.ceiling(42) is None
    await store.viewers.set_ceiling(42, Ceiling(season=2))
    assert await store.viewers.ceiling(42) == Ceiling(season=2)


async def test_a_season_that_did_not_change_stays_the_same_object(store: Store) -> None:
    for number in (1, 2):
        await store.seasons.save(a_season(number), server=None, author=1, reason="test")
    await store.seasons.save(a_season(3), server=HERE, author=1, reason="test")
    async with Catalogues(store, look_again_seconds=3600) as catalogues:
        shared, own = catalogues.current(None), catalogues.current(HERE)
        await store.seasons.save(a_season(2, note="new"), server=None, author=1, reason="test")
        await catalogues.refresh()
        now = catalogues.current(None)
        assert now.season(1) is shared.season(1)
        assert now.season(2) is not shared.season(2)
        assert now.index_of(1) is shared.index_of(1)
        assert catalogues.current(HERE).index_of(3) is own.index_of(3)
        assert catalogues.current(HERE).season(2) is now.season(2)


async def test_a_server_that_removes_its_season_sees_the_shared_one_again(store: Store) -> None:
    await store.seasons.save(a_season(1, weeks=4), server=None, author=1, reason="test")
    await store.seasons.save(a_season(1, weeks=2), server=HERE, author=1, reason="test")
    async with Catalogues(store, look_again_seconds=3600) as catalogues:
        assert weeks(catalogues.current(HERE)) == 2
        await store.seasons.remove(1, server=HERE, author=1, reason="back to the shared one")
        await catalogues.refresh()
        assert catalogues.current(HERE) is catalogues.current(None)


async def test_a_server_has_all_that_is_its_own_as_files(store: Store) -> None:
    for server in (HERE, THERE):
        await fill(store, server)
    files = await files_of(store, HERE)
    assert parse_season(files.pop("seasons/01.toml").decode(), file="") == a_season(1, note=f"of {HERE}")
    told = {name: json.loads(content) for name, content in files.items()}
    assert set(told) == {"revisions.json", "drafts.json", "server_settings.json", "trivia_channels.json"}
    assert told["server_settings.json"][0]["ceiling_week"] == 1
    assert told["revisions.json"][0]["author"] == "42"
    assert str(THERE) not in b"".join(files.values()).decode()
    await store.seasons.remove(1, server=HERE, author=1, reason="test")
    assert "seasons/01.toml" not in await store.servers.export(HERE)


async def test_a_server_with_more_rows_than_are_read_at_once_has_them_all(store: Store) -> None:
    written = [ServerQuestion.checked(f"Question {at}?", "yes", ("no",)) for at in range(ROWS_AT_ONCE + 1)]
    await store.server_questions.add(HERE, written, author=42, at=datetime.now(UTC))
    files = await files_of(store, HERE)
    assert len(json.loads(files["server_questions.json"])) == ROWS_AT_ONCE + 1


async def files_of(store: Store, server: int) -> dict[str, bytes]:
    return {name: b"".join(parts) for name, parts in (await store.servers.export(server)).items()}


async def left_of(store: Store, server: int) -> dict[str, int]:
    """Rows by table that still belong to a server."""
    async with store.database.reading() as connection:
        counted = {
            table.name: await connection.scalar(
                text(f"SELECT count(*) FROM {table.name} WHERE server_id = {server}")  # noqa: S608  # our tables
            )
            for table in metadata.sorted_tables
            if "server_id" in table.c
        }
    return {name: number for name, number in counted.items() if number}


async def test_a_servers_data_goes_30_days_after_the_bot_was_removed(store: Store) -> None:
    clock = Clock()
    servers = ServerStore(store.database, clock)
    await store.seasons.save(a_season(2), server=None, author=1, reason="test")
    for server in (HERE, THERE):
        await fill(store, server)
    async with Catalogues(store, look_again_seconds=3600) as catalogues:
        await servers.note_farewell(HERE)
        await servers.note_farewell(THERE)
        clock.now += timedelta(days=29)
        assert await servers.forget_departed() == ()
        await servers.note_return(THERE)
        clock.now += timedelta(days=2)
        assert await servers.forget_departed() == (HERE,)
        assert await left_of(store, HERE) == {}
        assert (await left_of(store, THERE)).keys() >= {"seasons", "revisions", "drafts", "server_settings"}
        await catalogues.refresh()
        assert catalogues.current(HERE) is catalogues.current(None)
        assert weeks(catalogues.current(THERE)) == 1, "up to its ceiling"
        assert await servers.forget_departed() == ()
    await servers.forget(THERE)
    assert await left_of(store, THERE) == {}
    async with store.database.reading() as connection:
        assert (await connection.scalars(select(people.c.name))).all(), "of the shared season"
    assert await store.seasons.load() == (a_season(2),)
    assert clock.now < datetime(2030, 1, 1, tzinfo=UTC)


async def test_whoever_is_missing_when_the_bot_looks_where_it_is_was_left_then(store: Store) -> None:
    clock = Clock()
    servers = ServerStore(store.database, clock)
    await store.seasons.save(a_season(2), server=None, author=1, reason="test")
    for server in (HERE, THERE):
        await fill(store, server)
    await servers.note_whereabouts([HERE, 77])
    clock.now += timedelta(days=20)
    await servers.note_whereabouts([HERE])
    await servers.note_farewell(THERE)
    clock.now += timedelta(days=11)
    assert await servers.forget_departed() == (THERE,), "the first farewell counts"
    await servers.note_whereabouts([])
    await servers.note_whereabouts([HERE])
    clock.now += timedelta(days=31)
    assert await servers.forget_departed() == (), "it is back"
    assert await store.seasons.load() == (a_season(2),), "what everybody sees belongs to no server"
