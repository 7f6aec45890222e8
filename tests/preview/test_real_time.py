"""What a person sees on the preview's page happens by itself, and an error does not stop it."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest
from simcord import MemberActor

from preview.realtime import RealTimeEnv, RealTimePreview
from tests.preview.sample_bot import SampleBot


class Tab:
    """The page as a browser has it: it only ever asks what there is to show, and does nothing."""

    def __init__(self, session: aiohttp.ClientSession, address: str, secret: str) -> None:
        self.session = session
        self.address = address
        self.headers = {"X-Simcord-Capability": secret}

    async def open(self) -> None:
        async with self.session.post(f"{self.address}api/pages", json={}, headers=self.headers) as answer:
            self.headers["X-Simcord-Context"] = (await answer.json())["context"]["id"]

    async def messages(self) -> str:
        async with self.session.get(f"{self.address}api/state", headers=self.headers) as answer:
            state: dict[str, Any] = await answer.json()
        return str(state["messages"])

    async def shows(self, text: str) -> bool:
        async with asyncio.timeout(10):
            while text not in await self.messages():  # noqa: ASYNC110 -- a page has nothing but polling
                await asyncio.sleep(0.05)
        return True


@asynccontextmanager
async def ballroom(bot: SampleBot) -> AsyncIterator[tuple[RealTimeEnv, RealTimePreview, MemberActor, Tab]]:
    """A page of the ballroom's floor with one person in it, and a tab that looks at it."""
    async with RealTimeEnv(bot, name="Mirrorball").running() as world:
        await world.as_bot(bot.tree.sync())
        guild = world.create_guild("Ballroom")
        floor = guild.create_text_channel("ballroom-floor")
        you = guild.add_member(world.create_user("you"))
        page = RealTimePreview(world, floor, (you,), port=0, avatar=b"", timezone="UTC")
        await page.open()
        try:
            async with aiohttp.ClientSession() as session:
                tab = Tab(session, *page.url.split("#"))
                await tab.open()
                yield world, page, you, tab
        finally:
            await page.close()


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not true():  # noqa: ASYNC110 -- nothing tells of it
            await asyncio.sleep(0.02)


async def test_an_edit_shows_by_itself() -> None:
    async with ballroom(SampleBot()) as (_, page, you, tab):
        await you.slash(page.channel, "later")
        assert await tab.shows("Counting the marks")
        assert await tab.shows("30 of 30!")
        assert "Counting the marks" not in await tab.messages()


async def test_a_card_closes_by_itself_when_its_time_is_up() -> None:
    async with ballroom(SampleBot()) as (_, page, you, tab):
        await you.slash(page.channel, "floor")
        assert await tab.shows("The floor is open.")
        assert await tab.shows("The floor is closed.")


async def test_a_background_loop_of_the_bot_runs() -> None:
    bot = SampleBot()
    async with ballroom(bot):
        await until(lambda: bot.ticks >= 3)


async def test_a_command_that_takes_a_second_is_answered() -> None:
    async with ballroom(SampleBot()) as (_, page, you, tab):
        await you.slash(page.channel, "slow")
        assert await tab.shows("Here at last.")


async def test_after_an_error_of_the_bot_the_page_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    async with ballroom(SampleBot()) as (_, page, you, tab):
        await you.slash(page.channel, "broken")
        assert "the heel broke" in caplog.text
        await you.slash(page.channel, "later")
        assert await tab.shows("30 of 30!")


async def test_an_error_that_no_handler_sees_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    async with ballroom(SampleBot()) as (_, page, you, tab):
        with caplog.at_level(logging.ERROR, "preview.realtime"):
            await you.slash(page.channel, "stumble")
            await until(lambda: "a stumble in the background" in caplog.text)
        assert await tab.shows("cha-cha-cha")


async def test_the_bots_time_is_the_time_on_the_wall() -> None:
    async with ballroom(SampleBot()) as (world, _, _you, _tab):
        before = world.now()
        await until(lambda: world.now() > before)
        assert abs((world.now() - datetime.now(UTC)).total_seconds()) < 5


async def test_the_bot_is_closed_at_the_end() -> None:
    bot = SampleBot()
    async with ballroom(bot):
        assert not bot.was_closed
    assert bot.was_closed


async def test_a_tab_sees_nothing_without_the_secret_of_the_address() -> None:
    async with ballroom(SampleBot()) as (_, _page, _you, tab):
        tab.headers["X-Simcord-Capability"] = "guessed"
        async with tab.session.get(f"{tab.address}api/state", headers=tab.headers) as answer:
            assert answer.status == 401
        async with tab.session.get(f"{tab.address}ballroom.js", headers={"Host": "elsewhere.test"}) as answer:
            assert answer.status == 403
