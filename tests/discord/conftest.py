"""Starts the real bot on a simulated Discord, with the shipped seasons in a file of its own for each test."""

import asyncio
import shutil
from collections import OrderedDict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from copy import copy
from pathlib import Path
from random import Random
from typing import Any

import pytest
from discord import Permissions
from discord.utils import utcnow
from simcord import Env, _settlement

from cogs.banks import Banks
from cogs.mirrorball import Mirrorball
from db.catalogues import Catalogues
from db.shipped import import_shipped
from db.store import Store, open_store
from tests.discord.ballroom import Ballroom, check_limits
from tests.discord.quiz import Quiz

SEASONS = Path(__file__).parents[2] / "data" / "seasons"


def url_of(file: Path) -> str:
    return f"sqlite+aiosqlite:///{file}"


def simulated_seconds() -> float:
    """The time in the simulated Discord, which passes when a test says so."""
    return utcnow().timestamp()


class QuickEnv(Env):
    """A simulated Discord that sees at once when the bot is done.

    simcord looks again every 50 ms; nearly every step of a test would wait so long for nothing.
    """

    async def _settle_internal(self, **how: Any) -> None:
        await super()._settle_internal(**{"idle": 0.001} | how)


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


@pytest.fixture(scope="session")
def filled_banks(filled: tuple[Path, Catalogues]) -> Banks:
    """The questions made from those seasons: once, too."""
    banks = Banks(filled[1])
    asyncio.run(banks.of(None))
    return banks


@pytest.fixture
def database(filled: tuple[Path, Catalogues], tmp_path: Path) -> Path:
    """A copy of it, for one test."""
    return Path(shutil.copy(filled[0], tmp_path / "mirrorball.sqlite3"))


@pytest.fixture
async def store(database: Path) -> AsyncIterator[Store]:
    async with open_store(url_of(database)) as store:
        yield store


@pytest.fixture
def catalogues(filled: tuple[Path, Catalogues], store: Store) -> Catalogues:
    """What is in the store, as it was read once for all tests, and with what a test changes in its own."""
    catalogues = copy(filled[1])
    catalogues._store, catalogues._views = store, OrderedDict()
    return catalogues


@pytest.fixture
def banks(filled_banks: Banks, catalogues: Catalogues) -> Banks:
    banks = Banks(catalogues)
    banks._banks.update(filled_banks._banks)
    return banks


@pytest.fixture
async def make_bot(
    store: Store, catalogues: Catalogues, banks: Banks
) -> AsyncIterator[Callable[[], Awaitable[Mirrorball]]]:
    """Makes bots on the test's database; all of them are closed in the end."""
    async with AsyncExitStack() as stack:

        async def make() -> Mirrorball:
            return await stack.enter_async_context(
                Mirrorball(store, catalogues, banks=banks, chance=Random(1), clock=simulated_seconds)
            )

        yield make


@pytest.fixture
async def ballroom(make_bot: Callable[[], Awaitable[Mirrorball]]) -> AsyncIterator[Ballroom]:
    """The server "Ballroom".

    Whatever the bot sends is held to Discord's limits, and nothing may fail that the test did not foresee.
    """
    bot = await make_bot()
    env = QuickEnv(bot, settle_timeout=30)
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


@pytest.fixture
def quiz(
    ballroom: Ballroom, make_bot: Callable[[], Awaitable[Mirrorball]], monkeypatch: pytest.MonkeyPatch
) -> Quiz:
    """A channel to play trivia in, where time goes by only when the test says so.

    simcord lets waits of less than its settle_timeout end in real time, unless they are of a sort that it
    knows: so it has to be told of the bell's.
    """
    recognised = _settlement._recognized_wait

    def recognise(state: Any, task: asyncio.Task[Any], waiter: Any) -> bool:
        return task.get_name() == "bell" or recognised(state, task, waiter)

    monkeypatch.setattr(_settlement, "_recognized_wait", recognise)
    return Quiz(ballroom, ballroom.floor, make_bot)
