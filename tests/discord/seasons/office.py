"""Where admins keep the facts of their server, and where another server keeps its own."""

from dataclasses import dataclass

from simcord import ChannelHandle, GuildHandle, MemberActor, ResponseMessage

from cogs.mirrorball import Mirrorball
from show.season import Season
from tests.discord.ballroom import Ballroom, read, reply_of
from tests.discord.quiz import Quiz


@dataclass(slots=True)
class Office:
    """Two admins of "Ballroom", and another server with an admin of its own."""

    quiz: Quiz
    admin: MemberActor
    other_admin: MemberActor
    elsewhere: GuildHandle
    floor_elsewhere: ChannelHandle
    admin_elsewhere: MemberActor

    @property
    def ballroom(self) -> Ballroom:
        return self.quiz.ballroom

    @property
    def bot(self) -> Mirrorball:
        return self.ballroom.bot

    @property
    def here(self) -> int:
        return self.ballroom.server.id

    async def store(self, season: Season, reason: str = "week 1 entered", server: int | None = 0) -> int:
        """An admin stores a season of this server, or of the one that is given; gives the revision."""
        owner = self.here if server == 0 else server
        made = await self.bot.store.seasons.save(season, server=owner, author=self.admin.id, reason=reason)
        await self.bot.catalogues.refresh()
        return made

    async def stored(self, number: int = 36) -> Season | None:
        """This server's own season."""
        return await self.bot.store.seasons.load_one(number, self.here)

    async def type(self, command: str, who: MemberActor | None = None, **options: str) -> ResponseMessage:
        answer = reply_of(await (who or self.admin).slash(self.ballroom.floor, command, **options))
        assert answer.ephemeral, "what admins see is theirs alone"
        return answer

    async def press(
        self, card: ResponseMessage, label: str, who: MemberActor | None = None
    ) -> ResponseMessage:
        return reply_of(await (who or self.admin).click(card, label=label))

    async def winner(self, season: str = "36") -> str:
        return read(await self.ballroom.ask("winner", season=season))

    async def remove(
        self, card: ResponseMessage, label: str, number: str, who: MemberActor | None = None
    ) -> ResponseMessage:
        """Press the button that removes, and type that number into the form."""
        form = await (who or self.admin).click(card, label=label)
        return reply_of(await (who or self.admin).submit_modal(form, {"number": number}))
