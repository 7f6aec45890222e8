"""What was said in the preview is there again when it is opened anew, however it ended."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import discord
import pytest
from discord import ui
from simcord import ChannelHandle, Env, MemberActor

from preview.realtime import RealTimeEnv
from preview.scrollback import MOST, Scrollback
from tests.preview.sample_bot import SampleBot


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "messages"


@asynccontextmanager
async def opened(file: Path) -> AsyncIterator[tuple[RealTimeEnv, ChannelHandle, MemberActor]]:
    """The preview's world, as it is made each time."""
    world = RealTimeEnv(SampleBot(), name="Mirrorball")
    guild = world.create_guild("Ballroom")
    floor = guild.create_text_channel("ballroom-floor")
    you = guild.add_member(world.create_user("you"))
    Scrollback(file).keep(world, floor.id)
    async with world.running():
        await world.as_bot(world.bot.tree.sync())  # type: ignore[attr-defined]  # of SampleBot
        yield world, floor, you


def said(world: Env, channel: ChannelHandle) -> list[str]:
    return [message.content for message in world.backend.messages[channel.id].values()]


async def test_the_server_its_people_and_the_bot_have_the_same_ids_each_time(file: Path) -> None:
    seen = []
    for _ in range(2):
        async with opened(file) as (world, floor, you):
            assert floor.guild is not None
            seen.append((floor.guild.id, floor.id, you.id, world.backend.bot_user.id))
    assert seen[0] == seen[1]


async def test_a_message_is_there_again_as_it_was_last_and_can_be_edited(file: Path) -> None:
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.ActionRow(ui.Button(label="Answer", custom_id="answer")))
    async with opened(file) as (world, floor, _):
        sent = await world.as_bot(world.bot.get_partial_messageable(floor.id).send("One"))
        await world.as_bot(sent.edit(content="Two"))
        await world.as_bot(world.bot.get_partial_messageable(floor.id).send(view=view))
    async with opened(file) as (world, floor, _):
        assert said(world, floor) == ["Two", ""]
        [row] = floor.history()[-1].components
        assert isinstance(row, discord.ActionRow)
        assert [getattr(each, "custom_id", None) for each in row.children] == ["answer"]
        again = world.bot.get_partial_messageable(floor.id).get_partial_message(sent.id)
        assert (await world.as_bot(again.edit(content="Three"))).content == "Three"
    async with opened(file) as (world, floor, _):
        assert said(world, floor) == ["Three", ""]


async def test_what_was_deleted_and_what_one_person_alone_saw_is_not_there(file: Path) -> None:
    async with opened(file) as (world, floor, you):
        channel = world.bot.get_partial_messageable(floor.id)
        gone = await world.as_bot(channel.send("Gone"))
        await world.as_bot(channel.send("Stays"))
        await world.as_bot(gone.delete())
        await you.slash(floor, "secret")
        assert said(world, floor) == ["Stays", "Between us."]
    async with opened(file) as (world, floor, _):
        assert said(world, floor) == ["Stays"]


async def test_of_a_long_conversation_the_newest_part_is_there(file: Path) -> None:
    async with opened(file) as (world, floor, _):
        channel = world.bot.get_partial_messageable(floor.id)
        for number in range(MOST + 2):
            await world.as_bot(channel.send(str(number)))
    async with opened(file) as (world, floor, _):
        assert said(world, floor) == [str(number) for number in range(2, MOST + 2)]


def cut_off(file: Path) -> None:
    """Leave the file as kill -9 may leave it, in the middle of its last line."""
    file.write_text(file.read_text()[:-10])


async def test_a_line_that_was_cut_off_does_no_harm(file: Path) -> None:
    async with opened(file) as (world, floor, _):
        for text in ("One", "Two"):
            await world.as_bot(world.bot.get_partial_messageable(floor.id).send(text))
    cut_off(file)
    async with opened(file) as (world, floor, _):
        assert said(world, floor) == ["One"]
