"""The bot's own bookkeeping."""

from db.store import Store, open_store


async def test_what_was_noted_is_there_after_a_restart(url: str) -> None:
    async with open_store(url) as store:
        await store.state.set("command tree", "1a2b")
        await store.state.set("command tree", "3c4d")
        await store.state.set("other", "x")
    async with open_store(url) as store:
        assert await store.state.get("command tree") == "3c4d"
        assert await store.state.get("other") == "x"


async def test_what_was_never_noted_is_none(store: Store) -> None:
    assert await store.state.get("command tree") is None
