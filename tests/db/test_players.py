"""What is stored about a person can be seen, and deleted whole."""

from typing import Any

from sqlalchemy import BigInteger, select

from db.columns import metadata
from db.drafts import Draft
from db.store import Store
from show.ceiling import Ceiling
from show.entry.kinds.week import WeekEntry
from tests.db.facts import a_season
from tests.db.games import play_game
from tests.trivia.made_up import at
from trivia.server_question import ServerQuestion

ANA, BEN = 2**61 + 77, 2**61 + 78
QUESTION = ServerQuestion(prompt="Who founded our club?", right="Dora", wrong=("Ana",))


async def fill(store: Store, person: int, channel: int) -> None:
    """Leave a row wherever a person can leave one."""
    game = await play_game(store, at(0), [{person: 0, 5: 1}, {person: 1}], starter=person, channel=channel)
    await store.reports.add(game.id, 1, person=person, reason="Two are right.", at=at(99))
    await store.players.hide(person, True)
    await store.server_questions.add(channel, [QUESTION], author=person, at=at(0))
    await store.drafts.keep(Draft(server=channel, author=person, entry=WeekEntry(season=35, week=4)))
    await store.viewers.set_ceiling(person, Ceiling(season=35, week=2))


async def everything(store: Store) -> dict[str, list[dict[str, Any]]]:
    async with store.database.reading() as connection:
        return {
            table.name: [dict(row) for row in (await connection.execute(select(table))).mappings()]
            for table in metadata.sorted_tables
        }


def mentions(rows: dict[str, list[dict[str, Any]]], person: int) -> set[str]:
    return {
        f"{table}.{column}"
        for table, of_table in rows.items()
        for row in of_table
        for column, value in row.items()
        if str(person) in str(value)
    }


async def test_deleting_leaves_no_trace_of_the_person_in_any_table(store: Store) -> None:
    await fill(store, ANA, 20)
    await fill(store, BEN, 21)
    before = await everything(store)
    persons = {
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.c
        if isinstance(column.type, BigInteger)
        and column.name.removesuffix("_id") not in {"server", "channel", "message", "trivia_role"}
    }
    assert mentions(before, ANA) == persons, "this test fills every column that names a person"
    assert await store.players.delete(ANA) == 8
    after = await everything(store)
    assert mentions(after, ANA) == set()
    assert mentions(after, BEN) == mentions(before, BEN)
    assert await store.players.delete(ANA) == 0


async def test_what_belongs_to_others_too_stays(store: Store) -> None:
    await fill(store, ANA, 20)
    await store.players.delete(ANA)
    (game_id,) = [row["id"] for row in (await everything(store))["games"]]
    game = await store.games.load(game_id)
    assert game is not None
    assert game.starter is None
    assert [each.people for each in await store.games.rounds(game_id)] == [{5}, frozenset()]
    assert [each.written for each in await store.server_questions.load(20)] == [QUESTION]
    assert (await store.profiles.load(ANA, 10)).answered == 0
    assert not await store.players.is_hidden(ANA)


async def test_everything_that_is_stored_can_be_seen(store: Store) -> None:
    assert not any((await store.players.everything(ANA)).values())
    await fill(store, ANA, 20)
    await fill(store, BEN, 21)
    stored = await store.players.everything(ANA)
    assert {name: len(rows) for name, rows in stored.items()} == {
        "answers": 2,
        "reports": 1,
        "settings": 1,
        "games started": 1,
        "questions written": 1,
        "drafts": 1,
        "spoiler setting": 1,
        "changes of seasons": 0,
    }
    assert not mentions(stored, BEN)
    assert stored["answers"][0]["points"] == 125


async def test_what_one_had_not_seen_is_told_again_once_all_is_deleted(store: Store) -> None:
    await store.viewers.set_ceiling(ANA, Ceiling(season=3))
    before = await store.seasons.version()
    await store.players.delete(ANA)
    assert await store.seasons.version() > before, "whoever keeps ceilings in memory looks again"
    assert (await store.ceilings()).of(None, ANA) is None


async def test_the_history_of_seasons_forgets_who_had_their_name_deleted(store: Store) -> None:
    await store.seasons.save(a_season(36), server=10, author=ANA, reason="season added")
    stored = await store.players.everything(ANA)
    assert [row["season"] for row in stored["changes of seasons"]] == [36]
    assert await store.players.delete(ANA) == 1
    page = await store.history.page(10)
    assert [revision.author for revision in page.revisions] == ["forgotten"]
    assert not any((await store.players.everything(ANA)).values())
