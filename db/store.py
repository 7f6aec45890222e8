"""The store as the rest of the bot sees it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from db.ceilings import Ceilings
from db.daily_schedules import DailyScheduleStore
from db.drafts import DraftStore
from db.engine import Database, create_engine
from db.games import GameStore
from db.history import HistoryStore
from db.leaderboards import LeaderboardStore
from db.migrate import bring_up_to_date
from db.players import PlayerStore
from db.profiles import ProfileStore
from db.reports import ReportStore
from db.seasons import SeasonStore
from db.server_questions import ServerQuestionStore
from db.servers import ServerStore, ceilings_of_servers
from db.state import StateStore
from db.viewers import ViewerStore, ceilings_of_viewers
from db.withdrawn_answers import Withdrawals


class Store:
    """One database, by what is kept in it."""

    def __init__(self, database: Database, secret: str = "") -> None:
        """`secret` is something that whoever has the store alone does not know."""
        withdrawals = Withdrawals(secret)
        self.database = database
        self.seasons = SeasonStore(database)
        self.history = HistoryStore(database, self.seasons)
        self.drafts = DraftStore(database)
        self.servers = ServerStore(database)
        self.viewers = ViewerStore(database)
        self.state = StateStore(database)
        self.games = GameStore(database, withdrawals)
        self.server_questions = ServerQuestionStore(database)
        self.daily_schedules = DailyScheduleStore(database)
        self.reports = ReportStore(database)
        self.leaderboards = LeaderboardStore(database)
        self.profiles = ProfileStore(database)
        self.players = PlayerStore(database, withdrawals)

    async def ceilings(self) -> Ceilings:
        """Those of all servers and people, as they are now."""
        async with self.database.reading() as connection:
            return Ceilings(await ceilings_of_servers(connection), await ceilings_of_viewers(connection))


@asynccontextmanager
async def open_store(url: str, *, secret: str = "") -> AsyncIterator[Store]:
    """The store that DATABASE_URL names: checked, with the newest tables, and closed in the end.

    `secret`, such as the bot's token, keeps marks of withdrawn answers from saying whose they are.

    Raises the StoreError that says what is wrong and what to do; the file is then as it was before.
    """
    await bring_up_to_date(url)
    database = Database(create_engine(url))
    store = Store(database, secret)
    try:
        yield store
    finally:
        try:
            await store.games.close()
        finally:
            await database.close()
