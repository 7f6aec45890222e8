"""What people do in a game of trivia, and what they see."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

import discord
from discord import Permissions, ui
from simcord import ChannelHandle, MemberActor, ResponseMessage, UserHandle

from cogs.mirrorball import Mirrorball
from tests.discord.ballroom import Ballroom, read, reply_of
from trivia.game import Game
from trivia.question import Question

LETTERS = "ABCD"

Player = MemberActor | UserHandle


@dataclass(slots=True)
class Quiz:
    """A channel in which a game is played."""

    ballroom: Ballroom
    channel: ChannelHandle
    make_bot: Callable[[], Awaitable[Mirrorball]]

    @property
    def fan(self) -> MemberActor:
        return self.ballroom.fan

    @property
    def friend(self) -> MemberActor:
        return self.ballroom.friend

    @property
    def bot(self) -> Mirrorball:
        return self.ballroom.bot

    def elsewhere(self, channel: ChannelHandle) -> "Quiz":
        """The same people in another channel."""
        return replace(self, channel=channel)

    async def start(
        self, *, who: Player | None = None, **options: str | int | bool | ChannelHandle
    ) -> ResponseMessage:
        """Type /trivia start."""
        return await self.type("trivia start", who=who, **options)

    async def type(
        self, command: str, *, who: Player | None = None, **options: str | int | bool | ChannelHandle
    ) -> ResponseMessage:
        """Type a command; gives the message that answers it."""
        who = who or self.fan
        if isinstance(who, UserHandle):
            return reply_of(await who.slash(command, **options))
        return reply_of(await who.slash(self.channel, command, **options))

    async def press(self, label: str, *, who: Player | None = None) -> ResponseMessage:
        """Press a button of the newest message; gives the message that answers it, or is changed by it."""
        return reply_of(await (who or self.fan).click(self.newest, label=label))

    @property
    def messages(self) -> list[ResponseMessage]:
        """What everybody in the channel sees, the oldest first."""
        env = self.ballroom.env
        return [
            ResponseMessage(env, env.backend.get_message(self.channel.id, message.id))
            for message in self.channel.history()
            if not message.flags.ephemeral
        ]

    @property
    def newest(self) -> ResponseMessage:
        """The last of them."""
        return self.messages[-1]

    async def wait(self, seconds: float) -> None:
        await self.ballroom.env.advance_time(seconds)

    async def delete(self, message: ResponseMessage) -> None:
        """A moderator deletes a message."""
        moderators = self.ballroom.server.create_role("mods", permissions=Permissions(manage_messages=True))
        user = self.ballroom.env.create_user("moderator")
        await self.ballroom.server.add_member(user, roles=[moderators]).delete(message)

    async def restart(self) -> None:
        """End the bot and start another on the same database."""
        await self.ballroom.restart(await self.make_bot())

    async def game(self) -> Game:
        """The newest game in this channel, as it is stored."""
        found = [each for each in await self.bot.store.games.unfinished() if each.channel == self.channel.id]
        return found[-1]

    async def stored(self, game: int) -> Game:
        """That game, as it is stored."""
        found = await self.bot.store.games.load(game)
        assert found is not None
        return found

    async def question(self) -> Question:
        """The question that is open."""
        game = await self.game()
        assert game.round is not None
        return game.round.question

    async def answer(self, who: Player, *, right: bool) -> ResponseMessage:
        """Press the right button, or a wrong one; gives the receipt."""
        question = await self.question()
        letter = LETTERS[question.answer if right else question.answer - 1]
        return reply_of(await who.click(self.newest, label=letter))

    async def play(self, *, questions: int = 1) -> ResponseMessage:
        """A whole game, in which the fan is right and the friend is not; gives the podium."""
        await self.start(questions=questions, seconds=10)
        for number in range(questions):
            await self.answer(self.fan, right=True)
            await self.answer(self.friend, right=False)
            await self.wait(6 if number else 16)  # from the second on, all who play have answered
        assert "Play again" in str(self.newest.components), read(self.newest)
        return self.newest

    async def delete_everything(self, *, who: Player | None = None) -> str:
        """Type /trivia mine and delete all of it; gives what the person is told."""
        person = who or self.fan
        mine = await self.type("trivia mine", who=person)
        asked = reply_of(await person.click(mine, label="Delete all of it"))
        return read(reply_of(await person.click(asked, label="Delete it all")))

    async def press_old(self, identity: str, *, who: Player | None = None) -> ResponseMessage:
        """Press a button that is not there any more, as a press that was on its way does."""
        view = ui.LayoutView(timeout=None)
        view.add_item(ui.ActionRow(ui.Button(label="Old", custom_id=identity)))
        nobody = discord.AllowedMentions.none()
        await self.bot.get_partial_messageable(self.channel.id).send(view=view, allowed_mentions=nobody)
        return reply_of(await (who or self.fan).click(self.newest, label="Old"))
