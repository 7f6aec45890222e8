"""What is stored about a person can be seen, and deleted whole."""

from pathlib import Path
from typing import Any

from sqlalchemy import BigInteger, select

from db.columns import metadata
from db.drafts import Draft
from db.store import Store, open_store
from show.ceiling import Ceiling
from show.entry.kinds.week import WeekEntry
from tests.db.facts import a_season
from tests.db.games import a_press, ask, play_game, play_round, turn
from tests.trivia.made_up import at
from trivia.event import Revealed, Stopped, Told
from trivia.rules import Rules
from trivia.server_question import ServerQuestion
from trivia.turn import Outcome, Receipt

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
    assert (await store.players.delete(ANA)).entries == 8
    after = await everything(store)
    assert mentions(after, ANA) == set()
    assert mentions(after, BEN) == mentions(before, BEN)
    assert (await store.players.delete(ANA)).entries == 0


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
    assert (await store.players.delete(ANA)).entries == 1
    page = await store.history.page(10)
    assert [revision.author for revision in page.revisions] == ["forgotten"]
    assert not any((await store.players.everything(ANA)).values())


async def marks(store: Store) -> list[dict[str, Any]]:
    return (await everything(store))["withdrawn_answers"]


async def test_an_answer_deleted_while_the_question_is_open_can_not_be_given_anew(
    store: Store, url: str
) -> None:
    game = await store.games.start(server=1, channel=2, starter=3, rules=Rules(), at=at(0))
    asked = await ask(store, game.id, at(0))
    await turn(store, game.id, a_press(asked, ANA, 1, at(5)))
    assert (await store.players.delete(ANA)).withdrawn == 1
    assert (await store.players.delete(ANA)).withdrawn == 0
    async with open_store(url) as restarted:
        again = await turn(restarted, game.id, a_press(asked, ANA, 0, at(6)))
        other = await turn(restarted, game.id, a_press(asked, BEN, 0, at(7)))
    assert again.receipt == Receipt(Outcome.WITHDRAWN)
    assert other.receipt is not None
    assert other.receipt.outcome is Outcome.COUNTS
    assert [each.people for each in await store.games.rounds(game.id)] == [{BEN}]


async def test_the_next_question_is_open_again_and_nothing_is_kept_of_the_last(store: Store) -> None:
    game = await store.games.start(server=1, channel=2, starter=3, rules=Rules(), at=at(0))
    asked = await ask(store, game.id, at(0))
    over = await play_round(store, asked, at(0), {ANA: 1})
    await store.players.delete(ANA)
    assert len(await marks(store)) == 1, "a press that Discord had in time may still come"
    asked = await ask(store, game.id, over, 2)
    assert await marks(store) == []
    answered = await turn(store, game.id, a_press(asked, ANA, 0, over))
    assert answered.receipt is not None
    assert answered.receipt.outcome is Outcome.COUNTS
    await store.players.delete(ANA)
    assert len(await marks(store)) == 1
    await turn(store, game.id, Stopped(at=over))
    await turn(store, game.id, Revealed(at=over, number=2, answers=0))
    await turn(store, game.id, Told(at=over))
    assert await marks(store) == []


async def test_only_answers_that_could_still_be_given_leave_a_mark_and_no_server_sees_it(
    store: Store,
) -> None:
    game = await store.games.start(server=1, channel=2, starter=3, rules=Rules(), at=at(0))
    over = await play_round(store, await ask(store, game.id, at(0)), at(0), {ANA: 1, BEN: 1})
    await turn(store, game.id, a_press(await ask(store, game.id, over, 2), ANA, 0, over))
    assert (await store.players.delete(ANA)).withdrawn == 1
    assert [row["number"] for row in await marks(store)] == [2]
    assert not [name for name in await store.servers.export(1) if "withdrawn" in name]


async def test_who_has_the_store_but_not_the_secret_can_not_tell_whose_answer_was_deleted(
    tmp_path: Path,
) -> None:
    """The same person, question and game make another mark with another secret."""
    told: list[list[dict[str, Any]]] = []
    for secret in ("one", "one", "two"):
        url = f"sqlite+aiosqlite:///{tmp_path}/{len(told)}.db"
        async with open_store(url, secret=secret) as store:
            game = await store.games.start(server=1, channel=2, starter=3, rules=Rules(), at=at(0))
            await turn(store, game.id, a_press(await ask(store, game.id, at(0)), ANA, 1, at(5)))
            await store.players.delete(ANA)
            told.append(await marks(store))
    assert told[0] == told[1] != told[2]
