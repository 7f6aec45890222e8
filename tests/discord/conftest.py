"""Starts the real bot on a simulated Discord, with the shipped seasons in a file of its own for each test."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from random import Random

import pytest
from discord import Permissions
from simcord import Env

from cogs.mirrorball import Mirrorball
from db.catalogues import Catalogues
from db.shipped import import_shipped
from db.store import Store, open_store
from tests.discord.ballroom import Ballroom, check_limits

SEASONS = Path(__file__).parents[2] / "data" / "seasons"


def url_of(file: Path) -> str:
    return f"sqlite+aiosqlite:///{file}"


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Catalogues]:
    """A database with the shipped seasons, and what is in it: made once, never changed."""
    file = tmp_path_factory.mktemp("filled") / "mirrorball.sqlite3"

    async def fill() -> Catalogues:
        async with open_store(url_of(file)) as store:
            await import_shipped(store, SEASONS)
            catalogues = Catalogues(store)
            await catalogues.refresh()
            return catalogues

    return file, asyncio.run(fill())


@pytest.fixture
def database(filled: tuple[Path, Catalogues], tmp_path: Path) -> Path:
    """A copy of it, for one test."""
    return Path(shutil.copy(filled[0], tmp_path / "mirrorball.sqlite3"))


@pytest.fixture
async def store(database: Path) -> AsyncIterator[Store]:
    async with open_store(url_of(database)) as store:
        yield store


@pytest.fixture
async def make_bot(
    store: Store, filled: tuple[Path, Catalogues]
) -> AsyncIterator[Callable[[], Awaitable[Mirrorball]]]:
    """Makes bots on the test's database; all of them are closed in the end."""
    async with AsyncExitStack() as stack:

        async def make() -> Mirrorball:
            return await stack.enter_async_context(Mirrorball(store, filled[1], chance=Random(1)))

        yield make


@pytest.fixture
async def ballroom(make_bot: Callable[[], Awaitable[Mirrorball]]) -> AsyncIterator[Ballroom]:
    """The server "Ballroom".

    Whatever the bot sends is held to Discord's limits, and nothing may fail that the test did not foresee.
    """
    bot = await make_bot()
    env = Env(bot, settle_timeout=30)
    await env.start()
    try:
        server = env.create_guild("Ballroom")
        manage = server.create_role("admins", permissions=Permissions(manage_guild=True))
        ballroom = Ballroom(
            env=env,
            bot=bot,
            server=server,
            floor=server.create_text_channel("ballroom-floor"),
            fan=server.add_member(env.create_user("fan")),
            friend=server.add_member(env.create_user("friend")),
            admin=server.add_member(env.create_user("admin"), roles=[manage]),
        )
        yield ballroom
    finally:
        await env.shutdown()
    for request in env.http_requests:
        check_limits(request)
    assert env.errors == ballroom.foreseen
