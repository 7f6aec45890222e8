"""The question of the day: asked once a day in every server that wants one, whatever else happens."""

import asyncio
import logging
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from discord.ext import commands
from discord.utils import utcnow

from cogs.bell import Bell
from trivia.daily import Schedule

if TYPE_CHECKING:
    from cogs.mirrorball import Mirrorball

log = logging.getLogger(__name__)

LOOK_AGAIN_SECONDS: Final = 3600.0
"""So often the schedules are read anew, for the machine may have slept, or another process changed them."""

AFTER_FAILURE_SECONDS: Final = 30.0


class Daily(commands.Cog):
    """Looks at the clock; which process asks is decided by the store."""

    def __init__(self, bot: "Mirrorball") -> None:
        self.bot = bot
        self._bell = Bell()
        self._looking: asyncio.Task[None] | None = None
        self._asked: dict[int, date] = {}

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        if self._looking is None:
            self._looking = asyncio.create_task(self._keep_looking(), name="daily")

    async def cog_unload(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.gather(self._looking, return_exceptions=True)

    def look(self) -> None:
        """Look at once: a schedule has changed."""
        self._bell.ring()

    async def _keep_looking(self) -> None:
        while True:
            seconds = LOOK_AGAIN_SECONDS
            try:
                schedules = await self.bot.store.daily_schedules.load()
                for schedule in schedules:
                    seconds = min(seconds, await self._try_to_ask(schedule))
                now = utcnow()
                seconds = min(
                    [seconds, *((each.next_after(now) - now).total_seconds() for each in schedules)]
                )
            except Exception:  # whatever it is may pass
                log.exception("The daily questions could not be looked for; trying again")
                seconds = AFTER_FAILURE_SECONDS
            await self._bell.wait(seconds)

    async def _try_to_ask(self, schedule: Schedule) -> float:
        """Gives after how many seconds to look again at the latest."""
        try:
            await self._ask(schedule)
        except Exception:  # other servers wait for their question
            log.exception("The daily question of server %d failed; trying again", schedule.server)
            return AFTER_FAILURE_SECONDS
        return LOOK_AGAIN_SECONDS

    async def _ask(self, schedule: Schedule) -> None:
        now: datetime = utcnow()
        day = schedule.due(now)
        if day is None or self._asked.get(schedule.server) == day:
            return
        settings = await self.bot.store.servers.settings(schedule.server)
        if not settings.lets_trivia_run_in(schedule.channel):
            return
        game = await self.bot.store.games.start_daily(schedule, day, now)
        self._asked[schedule.server] = day
        if game is not None:
            self.bot.quizmaster.run(game)
