"""/seasons import, export and template: files are looked at first, and stored all or not at all."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from random import Random

import pytest
from simcord import InteractionResult, MemberActor, ResponseMessage

from cogs.mirrorball import Mirrorball
from show.seasonfile import season_files
from tests.db.facts import a_season
from tests.discord.ballroom import labels_of, read, reply_of
from tests.discord.seasons.office import Office
from tests.show.test_difference import with_dance
from trivia.bank import Filter

MakeBot = Callable[[], Awaitable[Mirrorball]]
File = tuple[str, bytes]

TOML = ("36.toml", season_files(a_season(36), "toml")["36.toml"])
JSON = ("36.json", season_files(a_season(36), "json")["36.json"])
WON = "Kelly Monaco and Alec Mazo won"


async def send(
    office: Office, *files: File, who: MemberActor | None = None, **options: int
) -> ResponseMessage:
    names = ("file", "second", "third")
    sent = dict(zip(names, files, strict=False))
    answer = reply_of(
        await (who or office.admin).slash(office.ballroom.floor, "seasons import", **sent, **options)
    )
    assert answer.ephemeral
    return answer


@pytest.mark.parametrize("file", [TOML, JSON], ids=["toml", "json"])
async def test_a_season_from_a_file_is_seen_first_and_then_everywhere_at_once(
    office: Office, file: File
) -> None:
    card = await send(office, file)
    assert "A draft: nothing is stored yet" in read(card)
    assert f"Season 36 from {file[0]}" in read(card)
    assert "➕ Kelly Monaco and Alec Mazo" in read(card)
    assert WON not in await office.winner()
    assert "Saved" in read(await office.press(card, "Import"))
    assert WON in await office.winner()
    assert await office.ballroom.complete("winner", "season", "36") == ["36"]
    bank = await office.bot.quizmaster.banks.of(office.here)
    assert bank.choose(Random(1), Filter(seasons=range(36, 37)))
    there = await office.admin_elsewhere.slash(office.floor_elsewhere, "winner", season="36")
    assert WON not in read(reply_of(there))


async def test_what_a_file_takes_out_of_a_season_is_told(office: Office) -> None:
    await office.store(a_season(36))
    changed = replace(a_season(36), trophy="A cake", networks=())
    card = await send(office, ("36.toml", season_files(changed, "toml")["36.toml"]))
    assert "✏️" in read(card) or "➕" in read(card)
    assert "A cake" in read(card)
    assert "what it leaves out is taken out" not in read(card), "nothing is"
    shorter = replace(a_season(36), weeks=a_season(36).weeks[:1])
    card = await send(office, ("36.toml", season_files(shorter, "toml")["36.toml"]))
    assert "➖ Week 2" in read(card)
    assert "what it leaves out is taken out" in read(card)
    same = await send(office, TOML)
    assert "changes nothing" in read(same)
    assert "Import" not in labels_of(same)


async def test_tables_change_what_their_rows_tell_in_any_encoding(office: Office) -> None:
    await office.store(a_season(36))
    table = "celebrity;age;home\nKelly Monaco;29;São Paulo\n"
    for content in (table.encode("utf-16"), table.encode("windows-1252"), b"\xef\xbb\xbf" + table.encode()):
        card = await send(office, ("couples.csv", content), season=36)
        assert "Kelly Monaco and Alec Mazo: age 29" in read(card).replace("28 → ", ""), content
        assert "São Paulo" in read(card)
    await office.press(card, "Import")
    season = await office.stored()
    assert season is not None
    assert [couple.age for couple in season.couples if couple.celebrity == "Kelly Monaco"] == [29]


async def test_every_fault_is_told_with_its_place_and_nothing_is_stored(office: Office) -> None:
    broken = TOML[1].replace(b"place = 1,", b"place = 2,").replace(b"trophy", b"trophee")
    for files, told in (
        ([("36.toml", broken)], ["36.toml"]),
        (
            [TOML, ("ages.csv", b"season,celebrity,age\n36,Kelly Monaco,old\n")],
            ["ages.csv, row 2, age"],
        ),
        ([("picture.toml", b"\x89PNG\x00\x01\x02")], ["picture.toml: this is not a text"]),
        ([("36.exe", b"x")], ["36.exe: send a file whose name ends in"]),
        ([("36.json", b"[" * 100_000)], ["36.json"]),
        ([("36.toml", b"")], ["36.toml: the file is empty"]),
        ([("table.csv", b"celebrity,age\nAda,29\n")], ["table.csv, row 2, season"]),
    ):
        refused = await send(office, *files)
        assert "Nothing is stored" in read(refused)
        for each in told:
            assert each in read(refused)
        assert not labels_of(refused)
    assert await office.stored() is None
    assert await office.bot.store.drafts.of(office.admin.id, office.here) == ()


async def test_with_a_damaged_file_not_even_the_good_one_beside_it_is_imported(office: Office) -> None:
    start = "season,week,celebrity,style,song,marks\n"
    for damaged, told in (
        (("37.toml", TOML[1][:900]), "37.toml, "),
        (("37.json", b'{"season": 37, "season": 38}'), 'the key "season" is twice'),
        (("37.csv", start.encode("utf-16")[:-1]), "37.csv: this is not a text"),
        (
            ("37.csv", start.encode() + b'36,1,"Kelly Monaco,Jive,X,5\n'),
            "37.csv, row 2: this row cannot be read",
        ),
        (
            ("37.csv", (start + "36,1,Kelly Monaco,Jive,X,5 5 5\n" * 501).encode()),
            "37.csv, row 502: there are",
        ),
        (("37.xlsx", b"PK\x03\x04" + bytes(200)), "37.xlsx: this is a spreadsheet or an archive"),
    ):
        refused = await send(office, TOML, damaged)
        assert told in read(refused)
        assert not labels_of(refused)
    assert await office.stored() is None
    assert await office.bot.store.drafts.of(office.admin.id, office.here) == ()


async def test_a_file_that_is_too_large_is_not_even_read(office: Office) -> None:
    refused = await send(office, ("36.toml", b"#" * 1_000_001))
    assert "larger than 1,000,000 bytes" in read(refused)
    refused = await send(office, ("36.toml", b"#" * 600_000), ("37.toml", b"#" * 600_000))
    assert "all files together: they are larger than 1,000,000 bytes" in read(refused)


async def test_the_name_of_a_file_is_shown_as_it_is_and_no_other_has_the_same(office: Office) -> None:
    odd = "**@everyone** " + "x" * 80 + ".csv"
    refused = await send(office, (odd, b"celebrity\n"), (odd, b"celebrity\n"))
    told = read(refused).replace("\N{ZERO WIDTH SPACE}", "")
    name = f"**@everyone** {'x' * 21}…"
    assert f"{name}.csv: there are headings" in told
    assert f"{name} (2).csv: there are headings" in told
    assert "@everyone" not in str(refused.components), "nothing in it pings"


async def test_another_server_learns_nothing_from_its_files_faults(office: Office) -> None:
    await office.press(
        await send(office, ("36.toml", TOML[1].replace(b"Kelly Monaco", b"Adelaide Bell"))), "Import"
    )
    floor, admin = office.floor_elsewhere, office.admin_elsewhere
    rows = ("rows.csv", b"season,celebrity,age\n36,Adelaine Bell,30\n")
    refused = reply_of(await admin.slash(floor, "seasons import", file=rows))
    assert "there is no season 36 yet" in read(refused)
    assert "Adelaide" not in read(refused)
    slip = TOML[1].replace(b"Kelly Monaco", b"Adelaine Bell").replace(b"season = 36", b"season = 37")
    card = reply_of(await admin.slash(floor, "seasons import", file=("37.toml", slip)))
    assert "Import" in labels_of(card), "a name that only the first server knows is no right spelling there"
    assert 'looks like a slip of "Adelaide Bell"' in read(await send(office, ("37.toml", slip)))
    assert await admin.autocomplete(floor, "seasons export", "season", "36") == []


async def test_nobody_can_go_on_with_somebody_elses_import(office: Office) -> None:
    await send(office, TOML)
    for deed in ("save:1", "page:1:0", "discard:1", "everyone:1", "conflict:1:36:0:0", "settle:1:36:0:mine"):
        refused = await office.quiz.press_old(f"do-draft-{deed}", who=office.ballroom.fan)
        assert "Manage Server" in read(refused), deed
        refused = await office.quiz.press_old(f"do-draft-{deed}", who=office.other_admin)
        assert "somebody else's draft" in read(refused), deed
    assert await office.stored() is None


async def test_more_faults_than_a_card_holds_are_sent_as_a_file(office: Office) -> None:
    rows = "".join(f"36,Nobody {number},1,x\n" for number in range(100))
    table = ("couples.csv", f"season,celebrity,professional,age\n{rows}".encode())
    await office.store(a_season(36))
    result = await office.admin.slash(office.ballroom.floor, "seasons import", file=table)
    texts = [each.content or read(each) for each in messages_of(result)]
    assert any("and 7" in text or "more" in text for text in texts)
    [attached] = [each for message in messages_of(result) for each in message.attachments]
    assert attached.filename == "faults.txt"


def messages_of(result: InteractionResult) -> list[ResponseMessage]:
    return [*filter(None, [result.response]), *result.followups]


async def test_an_import_outlives_a_restart_and_is_stored_once(office: Office, make_bot: MakeBot) -> None:
    card = await send(office, TOML)
    [draft] = await office.bot.store.drafts.of(office.admin.id, office.here)
    await office.ballroom.restart(await make_bot())
    assert "Saved" in read(await office.press(card, "Import"))
    again = await office.quiz.press_old(f"do-draft-save:{draft.id}", who=office.admin)
    assert "not kept any more" in read(again)
    assert len((await office.bot.store.history.page(office.here)).revisions) == 1


async def test_what_somebody_else_changed_meanwhile_is_asked_about(office: Office) -> None:
    await office.store(a_season(36))
    changed = replace(a_season(36), trophy="A cake")
    card = await send(office, ("36.toml", season_files(changed, "toml")["36.toml"]))
    await office.store(replace(a_season(36), note="A season of bakers."))
    asked = await office.press(card, "Import")
    assert "Somebody else changed this season meanwhile" in read(asked)
    await office.press(asked, "Save mine too")
    season = await office.stored()
    assert season is not None
    assert (season.trophy, season.note) == ("A cake", "A season of bakers.")


async def test_the_owner_can_import_for_every_server(office: Office) -> None:
    office.bot.owner_id = office.admin.id
    everyone = await office.press(await send(office, TOML), "For every server")
    await office.press(everyone, "Import for every server")
    there = await office.admin_elsewhere.slash(office.floor_elsewhere, "winner", season="36")
    assert WON in read(reply_of(there))


async def test_members_may_neither_send_nor_get_files(office: Office) -> None:
    fan, server = office.ballroom.fan, office.ballroom.server
    commands = {command.name: command for command in await office.bot.tree.fetch_commands()}
    server.set_command_permissions(commands["seasons"], {fan: True})
    assert "Manage Server" in read(await send(office, TOML, who=fan))
    for command, options in (("seasons export", {"season": "32"}), ("seasons template", {})):
        refused = reply_of(await fan.slash(office.ballroom.floor, command, **options))
        assert "Manage Server" in read(refused)


async def test_a_season_is_exported_as_the_server_sees_it_and_can_be_sent_back(office: Office) -> None:
    await office.store(a_season(36))
    sent = reply_of(await office.admin.slash(office.ballroom.floor, "seasons export", season="36"))
    assert sent.ephemeral
    assert sorted(each.filename for each in sent.attachments) == [
        "36-couples.csv",
        "36-dances.csv",
        "36.json",
        "36.toml",
    ]
    elsewhere = reply_of(
        await office.admin_elsewhere.slash(office.floor_elsewhere, "seasons export", season="36")
    )
    assert "I know no season “36”" in read(elsewhere)
    assert not elsewhere.attachments


async def test_who_exports_is_asked_which_season_of_a_year_is_meant(office: Office) -> None:
    for typed, told in (("2012", "could be seasons 14 and 15"), ("the moon", "I know no season “the moon”")):
        sent = reply_of(await office.admin.slash(office.ballroom.floor, "seasons export", season=typed))
        assert told in read(sent)
        assert not sent.attachments


async def test_what_was_exported_changes_nothing_when_it_is_sent_back(office: Office) -> None:
    await office.store(with_dance(a_season(36), 1, 0, song="=1+1", artist="@dele", note="-x\n+y"))
    sent = reply_of(await office.admin.slash(office.ballroom.floor, "seasons export", season="36"))
    files = {each.filename: await each.read() for each in sent.attachments}
    assert b",=" not in files["36-dances.csv"], "no spreadsheet takes a song for a formula"
    assert b",@" not in files["36-dances.csv"]
    for file in files.items():
        assert "changes nothing" in read(await send(office, file)), file[0]
    tables = [file for file in files.items() if file[0].endswith(".csv")]
    assert "changes nothing" in read(await send(office, *tables))


async def test_templates_can_be_imported_as_they_are(office: Office) -> None:
    sent = reply_of(await office.admin.slash(office.ballroom.floor, "seasons template", form="toml"))
    [attached] = sent.attachments
    assert attached.filename.startswith("example-")
    assert "/seasons import" in read(sent)
