"""/seasons history, undo and remove: every change is seen, and every change can be taken back."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from cogs.mirrorball import Mirrorball
from tests.db.facts import a_season
from tests.discord.ballroom import fact_of, labels_of, read, reply_of
from tests.discord.seasons.office import Office
from tests.show.test_difference import with_dance
from trivia.bank import Filter

MakeBot = Callable[[], Awaitable[Mirrorball]]

KELLY_WINS = a_season(36)
JOHN_WINS = replace(
    KELLY_WINS,
    couples=tuple(
        replace(couple, place=place) for place, couple in enumerate(reversed(KELLY_WINS.couples), start=1)
    ),
)

KELLY_WON, JOHN_WON = "Kelly Monaco and Alec Mazo won", "John O'Hurley and Charlotte Jorgensen won"


async def test_the_history_tells_who_changed_what_and_when_five_a_page(office: Office) -> None:
    season, made = KELLY_WINS, [await office.store(KELLY_WINS, "season added")]
    for number in range(6):
        season = replace(season, note=f"note {number}")
        made.append(await office.store(season, f"season 36 edited {number}"))
    await office.store(a_season(37), "season added")
    card = await office.type("seasons history", season="36")
    said = read(card)
    assert "History of season 36" in said
    assert "Season 36 edited 5" in said
    assert f"#{made[-1]} · <@{office.admin.id}> · <t:" in said
    assert "1 fact changed" in said
    assert "Season 36 edited 1" in said
    assert "Season 36 edited 0" not in said
    assert labels_of(card) == [*(f"#{each}" for each in made[:1:-1]), "Older ▶"]
    older = await office.press(card, "Older ▶")
    assert "Season 36 edited 0" in read(older)
    assert "Season added" in read(older)
    assert labels_of(older) == [f"#{made[1]}", f"#{made[0]}", "◀ Newer"]
    assert "Season 36 edited 5" in read(await office.press(older, "◀ Newer"))
    every = read(await office.type("seasons history"))
    assert "Season added · season 37" in every


async def test_a_revision_is_read_whole_page_by_page_and_leads_back_to_the_history(office: Office) -> None:
    await office.store(a_season(36, weeks=9), "season added")
    made = await office.store(a_season(36, weeks=40), "weeks entered")
    card = await office.press(await office.type("seasons history"), f"#{made}")
    pages = [read(card)]
    assert "Weeks entered" in pages[0]
    while (more := next((each for each in labels_of(card) if each.startswith("More")), None)) is not None:
        card = await office.press(card, more)
        pages.append(read(card))
    assert len(pages) > 1
    assert "Week 10\n" in pages[0]
    for week in range(10, 41):
        assert any(f"Week {week}\n" in page for page in pages), week
    history = await office.press(card, "History")
    assert fact_of(history) == "History"
    assert f"#{made}" in labels_of(history)


async def test_the_latest_change_is_undone_once_asked_and_everybody_knows_it_at_once(office: Office) -> None:
    await office.store(KELLY_WINS, "season added")
    await office.store(JOHN_WINS, "result entered")
    assert JOHN_WON in await office.winner()
    card = await office.type("seasons undo")
    assert fact_of(card) == "Result entered"
    asked = await office.press(card, "Undo this")
    assert "Nothing is changed yet" in read(asked)
    assert "Kelly Monaco and Alec Mazo: place 2 → 1" in read(asked)
    assert JOHN_WON in await office.winner(), "it is only asked so far"
    kept = await office.press(asked, "Keep it")
    assert fact_of(kept) == "Result entered"
    done = await office.press(await office.press(kept, "Undo this"), "Undo")
    assert "✅ Done" in read(done)
    assert f"<@{office.admin.id}>" in read(done)
    assert "Kelly Monaco and Alec Mazo: place 2 → 1" in read(done)
    assert await office.stored() == KELLY_WINS
    assert KELLY_WON in await office.winner()
    again = await office.press(await office.press(done, "Undo the undo"), "Undo")
    assert "✅ Done" in read(again)
    assert await office.stored() == JOHN_WINS
    assert JOHN_WON in await office.winner()


async def test_trivia_and_autocomplete_know_each_state(office: Office) -> None:
    async def known() -> tuple[bool, bool]:
        bank = await office.bot.quizmaster.banks.of(office.here)
        asked = any(bank.questions(Filter(seasons=frozenset({36}))))
        offered = "36" in await office.ballroom.complete("winner", "season", "36")
        return asked, offered

    assert await known() == (False, False)
    await office.store(KELLY_WINS, "season added")
    assert await known() == (True, True)
    done = await office.remove(await office.type("seasons remove", season="36"), "Remove season 36", "36")
    assert await known() == (False, False)
    await office.press(await office.press(done, "Bring it back"), "Undo")
    assert await known() == (True, True)


async def test_an_old_change_is_undone_alone(office: Office) -> None:
    await office.store(KELLY_WINS, "season added")
    slip = await office.store(with_dance(KELLY_WINS, 1, 0, marks=(1, 1, 1)))
    await office.store(with_dance(with_dance(KELLY_WINS, 1, 0, marks=(1, 1, 1)), 2, 1, song="Fever"))
    card = await office.press(await office.type("seasons history", season="36"), f"#{slip}")
    await office.press(await office.press(card, "Undo this"), "Undo")
    assert await office.stored() == with_dance(KELLY_WINS, 2, 1, song="Fever")


async def test_what_was_changed_again_later_is_shown_and_asked(office: Office) -> None:
    await office.store(KELLY_WINS, "season added")
    slip = await office.store(with_dance(KELLY_WINS, 1, 0, marks=(1, 1, 1)))
    await office.store(with_dance(KELLY_WINS, 1, 0, marks=(9, 9, 9)))
    card = await office.press(await office.type("seasons history", season="36"), f"#{slip}")
    asked = await office.press(card, "Undo this")
    assert "changed again later" in read(asked)
    assert "Kelly Monaco's foxtrot: marks 9 9 9 → 8 7 9" in read(asked)
    assert labels_of(asked) == ["Undo all the same", "Keep it"]
    await office.press(asked, "Undo all the same")
    assert await office.stored() == KELLY_WINS


async def test_an_undo_that_would_leave_a_contradiction_is_told_with_its_faults(office: Office) -> None:
    alone = replace(KELLY_WINS, couples=KELLY_WINS.couples[:1], weeks=(), finale=None)
    await office.store(alone, "season added")
    joined = await office.store(replace(alone, couples=KELLY_WINS.couples), "couple added")
    danced = replace(alone, couples=KELLY_WINS.couples, weeks=KELLY_WINS.weeks[:1])
    await office.store(danced)
    card = await office.press(await office.type("seasons history", season="36"), f"#{joined}")
    told = await office.press(card, "Undo this")
    assert "Nothing was changed" in read(told)
    assert "would contradict itself" in read(told)
    assert "John O'Hurley" in read(told), "the fault names who is in the way"
    assert await office.stored() == danced


async def test_a_change_that_came_between_is_seen_before_anything_is_undone(office: Office) -> None:
    await office.store(KELLY_WINS, "season added")
    await office.store(JOHN_WINS, "result entered")
    asked = await office.press(await office.type("seasons undo"), "Undo this")
    later = with_dance(JOHN_WINS, 1, 0, song="Fever")
    await office.store(later, "song entered")
    anew = await office.press(asked, "Undo")
    assert "Somebody changed this season meanwhile" in read(anew)
    assert await office.stored() == later
    await office.press(anew, "Undo")
    assert await office.stored() == with_dance(KELLY_WINS, 1, 0, song="Fever")


async def test_two_admins_and_two_presses_undo_once(office: Office) -> None:
    await office.store(KELLY_WINS, "season added")
    slip = await office.store(JOHN_WINS, "result entered")
    asked = await office.press(await office.type("seasons undo"), "Undo this")
    also_asked = await office.press(
        await office.type("seasons undo", office.other_admin), "Undo this", office.other_admin
    )
    await office.press(also_asked, "Undo", office.other_admin)
    late = await office.press(asked, "Undo")
    assert "Nothing is left to undo" in read(late)
    twice = await office.quiz.press_old(f"do-undo-now:{slip}:{slip}:0", who=office.other_admin)
    assert "Nothing is left to undo" in read(twice)
    assert await office.stored() == KELLY_WINS
    assert len((await office.bot.store.history.page(office.here)).revisions) == 3


async def test_a_servers_change_of_a_shared_season_is_told_as_that_and_undone_to_the_shared_one(
    office: Office,
) -> None:
    shared = await office.bot.store.seasons.load_one(32)
    assert shared is not None
    await office.store(replace(shared, trophy="A cake"), "season 32 edited")
    card = await office.type("seasons undo")
    assert "1 fact changed" in read(card)
    assert "→ A cake" in read(card)
    assert "the server got its own season 32" in read(card)
    await office.press(await office.press(card, "Undo this"), "Undo")
    assert await office.stored(32) is None, "the shared season is seen again, with all that will become of it"
    assert "A cake" not in read(await office.ballroom.ask("season", season="32"))


async def test_nothing_of_another_server_or_of_the_shared_seasons_is_seen_or_undone(office: Office) -> None:
    await office.store(KELLY_WINS, "season added")
    made = await office.store(JOHN_WINS, "result entered")
    shared = (await office.bot.store.history.page(None)).revisions[0].id
    studio = office.quiz.elsewhere(office.floor_elsewhere)
    for revision in (made, shared):
        for identity in (
            f"do-revision:{revision}:0",
            f"do-undo:{revision}:0",
            f"do-undo-now:{revision}:{revision}:0",
            f"do-undo-now:{revision}:{revision}:1",
        ):
            answer = await studio.press_old(identity, who=office.admin_elsewhere)
            assert answer.ephemeral
            assert "no such change in this server" in read(answer), identity
    for identity in (
        "do-history:everywhere:0:0",
        "do-removal:everywhere:32:0",
        "do-remove:everywhere:32:32",
    ):
        answer = await studio.press_old(identity, who=office.admin_elsewhere)
        assert answer.ephemeral
        assert "bot's owner alone" in read(answer), identity
    for command in ("seasons history", "seasons undo"):
        told = reply_of(await office.admin_elsewhere.slash(office.floor_elsewhere, command, season="36"))
        assert "Nobody has changed season 36 in this server so far." in read(told)
        assert labels_of(told) == []
    told = reply_of(await office.admin_elsewhere.slash(office.floor_elsewhere, "seasons remove", season="36"))
    assert "There is no season 36" in read(told)
    assert await office.stored() == JOHN_WINS
    offered = await office.admin_elsewhere.autocomplete(
        office.floor_elsewhere, "seasons history", "season", "36"
    )
    assert offered == []


async def test_members_are_refused_at_every_step(office: Office) -> None:
    made = await office.store(KELLY_WINS, "season added")
    fan, server = office.ballroom.fan, office.ballroom.server
    commands = {command.name: command for command in await office.bot.tree.fetch_commands()}
    server.set_command_permissions(commands["seasons"], {fan: True})
    for command, options in (
        ("seasons history", {}),
        ("seasons undo", {}),
        ("seasons remove", {"season": "36"}),
    ):
        assert "Manage Server" in read(await office.type(command, fan, **options)), command
    assert await fan.autocomplete(office.ballroom.floor, "seasons history", "season", "36") == []
    for identity in (
        "do-history:here:0:0",
        f"do-revision:{made}:0",
        f"do-undo:{made}:0",
        f"do-undo-now:{made}:{made}:0",
        "do-removal:here:36:0",
        f"do-remove:here:36:{made}",
        "do-stay:36",
    ):
        answer = await office.quiz.press_old(identity)
        assert answer.ephemeral
        assert "Manage Server" in read(answer), identity
    assert await office.stored() == KELLY_WINS


async def test_whoever_lost_the_right_meanwhile_removes_nothing(office: Office) -> None:
    await office.store(KELLY_WINS, "season added")
    card = await office.type("seasons remove", office.other_admin, season="36")
    form = await office.other_admin.click(card, label="Remove season 36")
    members = office.ballroom.env.backend.get_guild(office.here).members
    members[office.other_admin.id].role_ids.clear()
    refused = reply_of(await office.other_admin.submit_modal(form, {"number": "36"}))
    assert "Manage Server" in read(refused)
    assert await office.stored() == KELLY_WINS


async def test_a_season_of_the_server_is_removed_when_its_number_is_typed_and_can_be_had_back(
    office: Office,
) -> None:
    await office.store(KELLY_WINS, "season added")
    card = await office.type("seasons remove", season="36")
    assert fact_of(card) == "Remove season 36?"
    assert "2 couples and 2 weeks" in read(card)
    wrong = await office.remove(card, "Remove season 36", "35")
    assert wrong.ephemeral
    assert "You typed “35”" in read(wrong)
    assert "nothing was removed" in read(wrong)
    assert await office.stored() == KELLY_WINS
    done = await office.remove(card, "Remove season 36", " 36 ")
    assert fact_of(done) == "Season removed"
    assert await office.stored() is None
    assert "won" not in await office.winner()
    assert "Season removed" in read(await office.type("seasons history", season="36")), (
        "the history of what is gone is there"
    )
    await office.press(await office.press(done, "Bring it back"), "Undo")
    assert await office.stored() == KELLY_WINS
    assert KELLY_WON in await office.winner()


async def test_a_removal_can_be_thought_better_of(office: Office) -> None:
    await office.store(KELLY_WINS, "season added")
    kept = await office.press(await office.type("seasons remove", season="36"), "Keep it")
    assert "Season 36 stays as it is" in read(kept)
    assert labels_of(kept) == []
    assert await office.stored() == KELLY_WINS


async def test_what_was_changed_since_the_card_was_drawn_is_not_removed_unseen(office: Office) -> None:
    await office.store(KELLY_WINS, "season added")
    card = await office.type("seasons remove", season="36")
    also_open = await office.type("seasons remove", season="36")
    await office.store(a_season(36, weeks=3))
    anew = await office.remove(card, "Remove season 36", "36")
    assert "Somebody changed this season meanwhile" in read(anew)
    assert "2 couples and 3 weeks" in read(anew)
    assert await office.stored() == a_season(36, weeks=3)
    await office.remove(anew, "Remove season 36", "36")
    assert await office.stored() is None
    again = await office.remove(also_open, "Remove season 36", "36")
    assert "There is no season 36" in read(again)


async def test_a_servers_own_telling_of_a_shared_season_is_reset(office: Office) -> None:
    shared = await office.bot.store.seasons.load_one(32)
    assert shared is not None
    await office.store(replace(shared, trophy="A cake"), "season 32 edited")
    await office.store(replace(shared, trophy="A pie"), "season 32 edited", office.elsewhere.id)
    card = await office.type("seasons remove", season="32")
    assert fact_of(card) == "Reset season 32 to the shared one?"
    assert f"A cake → {shared.trophy}" in read(card) or "A cake is taken out" in read(card)
    assert "for every server" not in str(labels_of(card))
    done = await office.remove(card, "Reset to the shared one", "32")
    assert fact_of(done) == "Reset to the shared season"
    assert await office.stored(32) is None
    assert "A cake" not in read(await office.ballroom.ask("season", season="32"))
    there = reply_of(await office.admin_elsewhere.slash(office.floor_elsewhere, "season", season="32"))
    assert "A pie" in read(there), "another server keeps its own"
    await office.press(await office.press(done, "Bring it back"), "Undo")
    assert "A cake" in read(await office.ballroom.ask("season", season="32"))


async def test_a_shared_season_can_not_be_removed_by_a_servers_admins(office: Office) -> None:
    told = await office.type("seasons remove", season="32")
    assert "Season 32 belongs to every server" in read(told)
    assert labels_of(told) == []
    offered = await office.admin.autocomplete(office.ballroom.floor, "seasons remove", "season", "32")
    assert offered == [], "nothing false is offered"


async def test_the_bots_owner_sees_and_undoes_what_was_changed_for_every_server(office: Office) -> None:
    office.bot.owner_id = office.admin.id
    shared = await office.bot.store.seasons.load_one(32)
    assert shared is not None
    await office.store(replace(shared, trophy="A cake"), "season 32 edited", None)
    card = await office.type("seasons history")
    assert "Nobody has changed any season in this server so far." in read(card)
    everywhere = await office.press(card, "For every server")
    assert "What was changed for every server" in read(everywhere)
    assert "Season 32 edited" in read(everywhere)
    assert "Shipped with the bot" in read(everywhere)
    revision = await office.press(everywhere, labels_of(everywhere)[0])
    assert "for every server" in read(revision)
    done = await office.press(await office.press(revision, "Undo this"), "Undo")
    assert "in every server know it now" in read(done)
    assert await office.bot.store.seasons.load_one(32) == shared
    assert "History" in labels_of(done)
    here = await office.press(await office.press(done, "History"), "Changes in this server")
    assert "in this server" in read(here)


async def test_the_bots_owner_removes_a_shared_season_for_every_server(office: Office) -> None:
    office.bot.owner_id = office.admin.id
    card = await office.type("seasons remove", season="32")
    assert fact_of(card) == "Remove season 32 for every server?"
    done = await office.remove(card, "Remove for every server", "32")
    assert fact_of(done) == "Season removed"
    there = reply_of(await office.admin_elsewhere.slash(office.floor_elsewhere, "winner", season="32"))
    assert "Xochitl" not in read(there)
    await office.press(await office.press(done, "Bring it back"), "Undo")
    assert "Xochitl" in await office.winner("32")


async def test_the_bots_owner_chooses_between_the_servers_own_and_the_shared_season(office: Office) -> None:
    office.bot.owner_id = office.admin.id
    shared = await office.bot.store.seasons.load_one(32)
    assert shared is not None
    await office.store(replace(shared, trophy="A cake"), "season 32 edited")
    card = await office.type("seasons remove", season="32")
    assert fact_of(card) == "Reset season 32 to the shared one?"
    card = await office.press(card, "Remove the shared one for every server")
    assert fact_of(card) == "Remove season 32 for every server?"
    await office.remove(card, "Remove for every server", "32")
    assert await office.bot.store.seasons.load_one(32) is None
    assert "A cake" in read(await office.ballroom.ask("season", season="32")), "the server keeps its own"


async def test_every_step_goes_on_after_a_restart(office: Office, make_bot: MakeBot) -> None:
    async def restart() -> None:
        await office.ballroom.restart(await make_bot())

    await office.store(KELLY_WINS, "season added")
    made = await office.store(JOHN_WINS, "result entered")
    card = await office.type("seasons history")
    for label in (f"#{made}", "Undo this", "Undo", "Undo the undo", "Keep it", "History"):
        await restart()
        card = await office.press(card, label)
    assert await office.stored() == KELLY_WINS
    card = await office.type("seasons remove", season="36")
    await restart()
    form = await office.admin.click(card, label="Remove season 36")
    await restart()
    card = reply_of(await office.admin.submit_modal(form, {"number": "36"}))
    assert await office.stored() is None
    for label in ("Bring it back", "Undo"):
        await restart()
        card = await office.press(card, label)
    assert await office.stored() == KELLY_WINS


async def test_words_that_name_no_season_or_several_are_told(office: Office) -> None:
    assert "I know no season “the moon”" in read(await office.type("seasons history", season="the moon"))
    assert "could be seasons" in read(await office.type("seasons history", season="2012"))
    assert "There is no season 99" in read(await office.type("seasons remove", season="99"))
    offered = await office.admin.autocomplete(office.ballroom.floor, "seasons undo", "season", "")
    assert offered == []
    await office.store(KELLY_WINS, "season added")
    offered = await office.admin.autocomplete(office.ballroom.floor, "seasons undo", "season", "kelly")
    assert [choice["value"] for choice in offered] == ["36"]
