"""What people do in a game of trivia, and what they see."""

from dataclasses import dataclass

from simcord import ChannelHandle, MemberActor, ResponseMessage

from tests.discord.ballroom import Ballroom, reply_of
from trivia.game import Game
from trivia.question import Question

LETTERS = "ABCD"


@dataclass(slots=True)
class Quiz:
    """A channel in which a game is played."""

    ballroom: Ballroom
    channel: ChannelHandle

    @property
    def fan(self) -> MemberActor:
        return self.ballroom.fan

    @property
    def friend(self) -> MemberActor:
        return self.ballroom.friend

    async def start(self, *, who: MemberActor | None = None, **options: str | int | bool) -> ResponseMessage:
        """Type /trivia start."""
        return reply_of(await (who or self.fan).slash(self.channel, "trivia start", **options))

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

    async def game(self) -> Game:
        """The newest game, as it is stored."""
        found = await self.ballroom.bot.store.games.unfinished()
        return found[-1]

    async def stored(self, game: int) -> Game:
        """That game, as it is stored."""
        found = await self.ballroom.bot.store.games.load(game)
        assert found is not None
        return found

    async def question(self) -> Question:
        """The question that is open."""
        game = await self.game()
        assert game.round is not None
        return game.round.question

    async def answer(self, who: MemberActor, *, right: bool) -> ResponseMessage:
        """Press the right button, or a wrong one; gives the receipt."""
        question = await self.question()
        letter = LETTERS[question.answer if right else question.answer - 1]
        return reply_of(await who.click(self.newest, label=letter))
