"""Stores on files, as the bot has them."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from db.shipped import import_shipped
from db.store import Store, open_store

SEASONS = Path(__file__).parents[2] / "data" / "seasons"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the store is going to be."""
    return tmp_path / "mirrorball.db"


@pytest.fixture
def url(file: Path) -> str:
    """The DATABASE_URL of `file`, which gives up on a locked file soon."""
    return f"sqlite+aiosqlite:///{file}?timeout=1"


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    """A new store without seasons."""
    async with open_store(url) as store:
        yield store


@pytest.fixture(scope="session")
def shipped_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store with all shipped seasons, to be read only."""
    file = tmp_path_factory.mktemp("shipped") / "mirrorball.db"

    async def fill() -> None:
        async with open_store(f"sqlite+aiosqlite:///{file}") as store:
            await import_shipped(store, SEASONS)

    asyncio.run(fill())
    return file
