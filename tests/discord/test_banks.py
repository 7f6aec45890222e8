"""Questions are made once for all who see the same facts, and only so many are kept."""

from pathlib import Path

from cogs.banks import KEPT, Banks
from db.catalogues import Catalogues
from db.store import open_store
from show.ceiling import Ceiling
from tests.db.facts import a_season
from tests.discord.conftest import url_of


async def test_a_bank_is_made_once_and_the_one_that_was_not_asked_for_longest_goes(tmp_path: Path) -> None:
    async with open_store(url_of(tmp_path / "small.sqlite3")) as store:
        await store.seasons.save(a_season(1, weeks=KEPT + 3), server=None, author=1, reason="test")
        people = range(1, KEPT + 2)
        for person in people:
            await store.viewers.set_ceiling(person, Ceiling(season=1, week=person))
        catalogues = Catalogues(store)
        await catalogues.refresh()
        banks = Banks(catalogues)
        first = await banks.of(None, 1)
        assert await banks.of(77, 1) is first, "the same facts, in whatever server"
        second = await banks.of(None, 2)
        for person in people[2:]:
            await banks.of(None, 1)
            await banks.of(None, person)
        assert await banks.of(None, 1) is first
        assert await banks.of(None, 2) is not second, "so many were made since, and it was not asked for"
