"""/seasons import while others change the same seasons: all is shown, and all is stored or nothing."""

from dataclasses import replace

import pytest
from simcord import ResponseMessage

from show.fact_text import spoken
from show.season import Season
from show.seasonfile import season_files
from tests.db.facts import a_season
from tests.discord.ballroom import labels_of, read
from tests.discord.seasons.office import Office
from tests.discord.seasons.test_files import File, send
from ui import reply as replying

OTHER = a_season(37)


def file_of(season: Season) -> File:
    ((name, content),) = season_files(season, "toml").items()
    return name, content


async def read_pages(office: Office, card: ResponseMessage) -> tuple[str, ResponseMessage]:
    """All that a card says, page by page; and the card at its last page."""
    told = [read(card)]
    while more := [label for label in labels_of(card) if label.startswith("More")]:
        card = await office.press(card, more[0])
        told.append(read(card))
    return "\n".join(told), card


async def test_a_long_difference_is_read_page_by_page(office: Office) -> None:
    shipped = office.bot.catalogues.whole(None).season(35)
    assert shipped is not None
    card = await send(office, file_of(replace(shipped, number=37, aliases=())))
    told, last = await read_pages(office, card)
    assert labels_of(last) == ["◀ Back", "Import", "Discard"]
    for week in shipped.weeks:
        for dance in week.dances:
            assert f"➕ {dance.celebrity}'s {spoken(dance.style)}; song" in told


async def test_where_the_same_season_was_added_meanwhile_every_fact_of_it_is_shown(office: Office) -> None:
    shipped = office.bot.catalogues.whole(None).season(35)
    assert shipped is not None
    theirs = replace(shipped, number=37, aliases=())
    mine = replace(theirs, weeks=tuple(replace(week, theme=f"My {week.number}") for week in theirs.weeks))
    card = await send(office, file_of(mine))
    await office.store(theirs, "season added")
    told, last = await read_pages(office, await office.press(card, "Import"))
    assert all(couple.name in told for couple in theirs.couples)
    assert "Both of you changed these" in told
    assert "→ My 2" in read(last)
    await office.press(last, "Save, theirs where we differ")
    assert await office.stored(37) == theirs


async def test_of_several_seasons_none_is_stored_before_each_is_settled(office: Office) -> None:
    card = await send(office, file_of(a_season(36)), file_of(OTHER))
    assert "Season 37 · Couples" in read(card)
    theirs = replace(OTHER, trophy="A cake", judges=(*OTHER.judges, "Derek Hough"))
    await office.store(replace(theirs, finale=None), "season added")
    asked = await office.press(card, "Import")
    assert "Season 37: nothing of yours is stored yet" in read(asked)
    assert await office.stored(36) is None
    await office.press(asked, next(label for label in labels_of(asked) if label.startswith("Save")))
    assert await office.stored(36) == a_season(36)
    other = await office.stored(37)
    assert other is not None
    assert (other.trophy, other.finale) == ("A cake", OTHER.finale)


async def test_a_season_that_somebody_else_imported_just_so_does_not_keep_out_the_other(
    office: Office,
) -> None:
    card = await send(office, file_of(a_season(36)), file_of(OTHER))
    await office.store(a_season(36), "season added")
    assert "Saved" in read(await office.press(card, "Import"))
    assert await office.stored(37) == OTHER


async def test_two_seasons_that_were_stored_when_the_bot_died_are_not_stored_again(office: Office) -> None:
    card = await send(office, file_of(a_season(36)), file_of(OTHER))
    [draft] = await office.bot.store.drafts.of(office.admin.id, office.here)
    await office.press(card, "Import")
    latest = [await office.bot.store.seasons.latest(number, office.here) for number in (36, 37)]
    undead = await office.bot.store.drafts.keep(replace(draft, id=0))
    again = await office.quiz.press_old(f"do-draft-save:{undead.id}", who=office.admin)
    assert "Saved" in read(again)
    assert latest == [await office.bot.store.seasons.latest(number, office.here) for number in (36, 37)]
    assert await office.bot.store.drafts.of(office.admin.id, office.here) == ()


async def test_a_table_of_the_servers_own_season_can_not_be_for_every_server(office: Office) -> None:
    office.bot.owner_id = office.admin.id
    await office.store(a_season(36))
    card = await send(office, ("rows.csv", b"season,celebrity,age\n36,Kelly Monaco,30\n"))
    faults = await office.press(card, "For every server")
    assert "rows.csv, row 2, season: there is no season 36 yet" in read(faults)
    assert "send them all again" in read(faults)
    assert labels_of(faults) == ["Discard"]


async def test_an_import_that_takes_long_still_changes_its_own_card(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replying, "PATIENCE", 0)
    card = await send(office, file_of(a_season(36)))
    done = await office.press(card, "Import")
    assert done.id == card.id
    assert "Saved" in read(done)
