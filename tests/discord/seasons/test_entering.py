"""/seasons add, week, result, quote and edit: typed, looked at, mended, and stored or given up."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from simcord import InteractionResult, MemberActor, ResponseMessage

from cogs.mirrorball import Mirrorball
from show.difference import compare
from show.season import Season
from tests.discord.ballroom import Ballroom, buttons_of, labels_of, read, reply_of
from tests.discord.seasons.office import Office
from tests.show.entry.test_season_35 import first_name, line

MakeBot = Callable[[], Awaitable[Mirrorball]]

WEEK_4 = "Amber; foxtrot; Hero - Mariah Carey; 8 8 9\nCiara; jive; Fantasy – Mariah Carey; 7, 7, 7 = 21"
EVERYTHING_OF_WEEK_4 = "Change dances, exits and night"

CAST = "Ada Bell, Val Chmerkovskiy, singer\nCy Dunn, Emma Slater, chef"

DEEDS = [
    "do-draft-save:1",
    "do-draft-form:1:0",
    "do-draft-page:1:0",
    "do-draft-discard:1",
    "do-draft-remove:1",
    "do-draft-everyone:1",
    "do-draft-settle:1:35:0:mine",
]
"""Every button of the first draft."""


def fields_of(form: InteractionResult) -> dict[str, str]:
    """What is in a form before anybody types, by field."""
    assert form.modal is not None
    labels = form.modal["data"]["components"] if "data" in form.modal else form.modal["components"]
    return {each["component"]["custom_id"]: each["component"].get("value") or "" for each in labels}


async def open_form(office: Office, command: str, who: MemberActor | None = None, **options: Any) -> Any:
    return await (who or office.admin).slash(office.ballroom.floor, command, **options)


async def fill(
    office: Office, form: InteractionResult, who: MemberActor | None = None, **typed: str
) -> ResponseMessage:
    """Type over what is in the form, and send it; gives the card."""
    card = reply_of(await (who or office.admin).submit_modal(form, fields_of(form) | typed))
    assert card.ephemeral, "a draft is its author's alone"
    return card


async def scores_elsewhere(office: Office) -> str:
    """What another server is told of that night."""
    there = await office.admin_elsewhere.slash(office.floor_elsewhere, "scores", season="35", week=4)
    return read(reply_of(there))


async def enter_week_4(office: Office, **typed: str) -> ResponseMessage:
    form = await open_form(office, "seasons week")
    return await fill(office, form, None, **({"dances": WEEK_4, "exits": "Tyler"} | typed))


async def test_a_night_is_entered_in_one_form_and_is_there_at_once(office: Office) -> None:
    form = await open_form(office, "seasons week")
    before = fields_of(form)
    assert before["dances"].startswith("Amber & Pasha; ; ; \nCiara & Brandon; ; ;"), "those still in"
    assert before["theme"] == "Mariah Carey"
    assert before["date"] == "October 6, 2026"
    card = await fill(office, form, dances=WEEK_4, exits="Tyler eliminated")
    told = read(card)
    assert "A draft: nothing is stored yet\nSeason 35, week 4" in told
    assert "➕ Amber Glenn's foxtrot; song Hero; artist Mariah Carey; marks 8 8 9; result Safe" in told
    assert "➕ Tyler Cameron and Sharna Burgess: week of the exit 4" in told
    assert "Amber" not in read(await office.ballroom.ask("scores", season="35", week=4))
    saved = await office.press(card, "Save")
    assert "Saved\nSeason 35, week 4" in read(saved)
    assert "25 of 30" in read(await office.ballroom.ask("scores", season="35", week=4))
    assert "Through season 35, week 4 (October 6, 2026)." in read(await office.ballroom.ask("season"))
    question = "what did Amber Glenn dance to in week 4 of season 35?"
    assert "Hero" in read(await office.ballroom.ask("ask", question=question))


async def test_another_server_sees_nothing_of_it(office: Office) -> None:
    await office.press(await enter_week_4(office), "Save")
    there = await scores_elsewhere(office)
    assert "Hero" not in there
    form = await office.admin_elsewhere.slash(office.floor_elsewhere, "seasons week")
    assert "Hero" not in fields_of(form)["dances"]
    assert office.bot.catalogues.current(office.elsewhere.id) is office.bot.catalogues.current(None)


async def test_faults_are_told_by_line_and_nothing_typed_is_lost(office: Office) -> None:
    typed = "Amber; foxtrot; Hero - Mariah Carey; 8 8 11\nCiara; walz; Fantasy – Mariah Carey; 7 7 7"
    card = await enter_week_4(office, dances=typed, exits="Hugo")
    told = read(card)
    assert "2 things to mend" in told
    assert "dances, line 1: mark 3: 11 is out of range" in told
    assert 'exits, line 1: no couple that may be meant here has "Hugo"' in told
    assert "Save" not in labels_of(card)
    again = await office.admin.click(card, label=EVERYTHING_OF_WEEK_4)
    assert fields_of(again)["dances"] == typed
    mended = await fill(office, again, dances=WEEK_4, exits="nobody")
    assert "Save" in labels_of(mended)
    assert "result Safe" in read(mended)


async def test_a_draft_outlives_a_restart_and_a_form_that_was_closed(
    office: Office, make_bot: MakeBot
) -> None:
    card = await enter_week_4(office)
    await office.ballroom.restart(await make_bot())
    form = await open_form(office, "seasons week")
    assert fields_of(form)["dances"] == WEEK_4, "what was typed and not stored is offered again"
    assert "Saved" in read(await office.press(card, "Save"))
    form = await open_form(office, "seasons week", week=4)
    assert fields_of(form)["dances"].startswith("Amber & Pasha; Foxtrot; Hero – Mariah Carey; 8 8 9")


async def test_a_draft_that_is_given_up_is_gone(office: Office) -> None:
    card = await enter_week_4(office)
    assert "Discarded: Season 35, week 4" in read(await office.press(card, "Discard"))
    assert await office.stored(35) is None
    form = await open_form(office, "seasons week")
    assert "Hero" not in fields_of(form)["dances"]
    [draft] = await office.bot.store.drafts.of(office.admin.id, office.here)
    await office.bot.store.drafts.give_up(draft.id)
    assert "not kept any more" in read(await fill(office, form))


async def test_pressing_save_twice_stores_once(office: Office) -> None:
    card = await enter_week_4(office)
    await office.press(card, "Save")
    revision = await office.bot.store.seasons.latest(35, office.here)
    second = await office.quiz.press_old("do-draft-save:1", who=office.admin)
    assert "not kept any more" in read(second)
    assert await office.bot.store.seasons.latest(35, office.here) == revision


async def test_a_draft_that_was_stored_when_the_bot_died_is_not_stored_again(office: Office) -> None:
    card = await enter_week_4(office)
    [draft] = await office.bot.store.drafts.of(office.admin.id, office.here)
    await office.press(card, "Save")
    revision = await office.bot.store.seasons.latest(35, office.here)
    undead = await office.bot.store.drafts.keep(replace(draft, id=0))
    again = await office.quiz.press_old(f"do-draft-save:{undead.id}", who=office.admin)
    assert "Saved" in read(again)
    assert await office.bot.store.seasons.latest(35, office.here) == revision
    assert await office.bot.store.drafts.of(office.admin.id, office.here) == ()


async def test_members_are_refused_at_every_step_even_where_the_command_was_given_to_them(
    office: Office,
) -> None:
    fan, server = office.ballroom.fan, office.ballroom.server
    commands = {command.name: command for command in await office.bot.tree.fetch_commands()}
    server.set_command_permissions(commands["seasons"], {fan: True})
    for command in ("add", "week", "result", "quote"):
        refused = reply_of(await open_form(office, f"seasons {command}", who=fan))
        assert refused.ephemeral
        assert "Manage Server" in read(refused), command
    assert await fan.autocomplete(office.ballroom.floor, "seasons edit", "thing", "amber") == []
    await enter_week_4(office)
    for identity in DEEDS:
        refused = await office.quiz.press_old(identity, who=fan)
        assert "Manage Server" in read(refused), identity
    assert await office.stored(35) is None


async def test_nobody_can_go_on_with_somebody_elses_draft(office: Office) -> None:
    await enter_week_4(office)
    for identity in DEEDS:
        refused = await office.quiz.press_old(identity, who=office.other_admin)
        assert "somebody else's draft" in read(refused), identity
    assert await office.stored(35) is None
    assert len(await office.bot.store.drafts.of(office.admin.id, office.here)) == 1


async def test_the_second_of_two_admins_is_told_what_the_first_changed_and_nothing_is_lost(
    office: Office,
) -> None:
    mine = await enter_week_4(office)
    theirs = await fill(
        office,
        await open_form(office, "seasons week", who=office.other_admin, week=3),
        who=office.other_admin,
        theme="Yacht Rock and Roll",
    )
    await office.press(theirs, "Save", who=office.other_admin)
    asked = await office.press(mine, "Save")
    assert "Somebody else changed this season meanwhile" in read(asked)
    assert "Yacht Rock and Roll" in read(asked)
    assert "both can stand" in read(asked)
    await office.press(asked, "Save mine too")
    season = await office.stored(35)
    assert season is not None
    week_3, week_4 = season.week(3), season.week(4)
    assert week_3 is not None
    assert week_3.theme == "Yacht Rock and Roll"
    assert week_4 is not None
    assert [dance.total for dance in week_4.dances] == [25, 21]


async def test_where_two_admins_differ_the_second_is_asked_which_shall_hold(office: Office) -> None:
    mine = await enter_week_4(office)
    theirs = await fill(
        office,
        await open_form(office, "seasons week", who=office.other_admin),
        who=office.other_admin,
        dances="Amber; foxtrot; Hero - Mariah Carey; 10 10 10",
    )
    await office.press(theirs, "Save", who=office.other_admin)
    asked = await office.press(mine, "Save")
    assert "marks 10 10 10 → 8 8 9" in read(asked)
    assert labels_of(asked)[:2] == ["Save, mine where we differ", "Save, theirs where we differ"]
    await office.press(asked, "Save, theirs where we differ")
    season = await office.stored(35)
    assert season is not None
    week = season.week(4)
    assert week is not None
    assert {dance.celebrity: dance.total for dance in week.dances} == {"Amber Glenn": 30, "Ciara Miller": 21}


async def test_the_owner_of_the_bot_can_change_what_every_server_sees(office: Office) -> None:
    office.bot.owner_id = office.admin.id
    card = await enter_week_4(office)
    assert "this server alone" in read(card)
    everyone = await office.press(card, "For every server")
    assert "It will be for every server" in read(everyone)
    assert "Saved" in read(await office.press(everyone, "Save for every server"))
    assert await office.stored(35) is None
    there = await scores_elsewhere(office)
    assert "25 of 30" in there


async def test_an_admin_who_is_not_the_owner_is_not_offered_every_server(office: Office) -> None:
    card = await enter_week_4(office)
    assert "For every server" not in [each["label"] for each in buttons_of(card)]


async def test_a_season_is_added_danced_and_finished(office: Office) -> None:
    form = await open_form(office, "seasons add")
    assert fields_of(form)["number"] == "36"
    card = await fill(
        office,
        form,
        premiere="March 1, 2027",
        hosts="Julianne Hough",
        judges="Carrie Ann Inaba, Derek Hough",
    )
    couples = await office.admin.click(card, label="Change couples")
    card = await fill(
        office,
        couples,
        couples=CAST,
        networks="ABC",
    )
    assert "➕ Ada Bell and Val Chmerkovskiy; known for singer" in read(card)
    await office.press(card, "Save")
    assert "Ada Bell" in read(await office.ballroom.ask("season", season="36"))
    assert await office.ballroom.complete("winner", "season", "36") == ["36"]
    form = await open_form(office, "seasons week")
    assert fields_of(form)["dances"] == "Ada & Val; ; ; \nCy & Emma; ; ; "
    card = await fill(
        office, form, dances="Ada; jive; Hey Ya – Outkast; 10 10\nCy; waltz; Moon River; 9 9", exits="nobody"
    )
    await office.press(card, "Save")
    card = await fill(office, await open_form(office, "seasons result", season="36"), places="Ada\nCy")
    await office.press(card, "Save")
    assert "Ada Bell and Val Chmerkovskiy won season 36" in await office.winner()
    again = await fill(office, await open_form(office, "seasons add"), number="36", premiere="March 1, 2027")
    assert "season 36 is here already" in read(again)


async def test_a_quote_is_added_and_told(office: Office) -> None:
    form = await open_form(office, "seasons quote", season="34")
    card = await fill(
        office,
        form,
        text="“I never danced before.”",
        person="Robert Irwin",
        outlet="People, https://people.example/irwin",
        day="2025-11-26",
    )
    await office.press(card, "Save")
    told = read(await office.ballroom.ask("quote", about="never danced before"))
    assert "I never danced before." in told
    assert "People" in told


async def test_any_fact_is_found_changed_and_taken_out(office: Office) -> None:
    offered = await office.admin.autocomplete(
        office.ballroom.floor, "seasons edit", "thing", "week 1 amber", season="35"
    )
    [chosen] = [str(each["value"]) for each in offered]
    form = await open_form(office, "seasons edit", thing=chosen, season="35")
    before = fields_of(form)
    assert before["style"]
    card = await fill(office, form, song="Respect", artist="Aretha Franklin")
    assert "→ Respect" in read(card)
    await office.press(card, "Save")
    assert "Respect" in read(await office.ballroom.ask("scores", season="35", celebrity="Amber Glenn"))
    form = await open_form(office, "seasons edit", thing=chosen, season="35", fact="note")
    card = await fill(office, form, note="Barefoot.")
    removed = await office.press(card, "Take it out")
    assert "➖ Amber Glenn's" in read(removed)
    nothing = reply_of(await open_form(office, "seasons edit", thing="zzz", season="35"))
    assert "Nothing fits “zzz” in season 35" in read(nothing)


async def test_seasons_that_are_none_are_told(office: Office) -> None:
    assert "I know no season “99”" in read(reply_of(await open_form(office, "seasons week", season="99")))
    assert "could be seasons 12 and 13" in read(
        reply_of(await open_form(office, "seasons week", season="2011"))
    )


async def test_weeks_1_to_3_of_season_35_typed_in_are_the_shipped_facts(
    office: Office, ballroom: Ballroom
) -> None:
    shipped = office.bot.catalogues.current(None).season(35)
    assert shipped is not None
    bare = replace(
        shipped,
        as_of=None,
        couples=tuple(
            replace(couple, place=None, left=None, left_week=None)
            for couple in sorted(shipped.couples, key=lambda couple: couple.celebrity)
        ),
        weeks=tuple(
            replace(week, panel=(), dances=()) if week.number < 4 else week for week in shipped.weeks
        ),
    )
    await office.store(bare)
    names = [name for couple in shipped.couples for name in (couple.celebrity, couple.professional)]
    for week in shipped.weeks[:3]:
        form = await open_form(office, "seasons week")
        assert f"week {week.number}" in (form.modal or {}).get("title", f"week {week.number}")
        left = [couple for couple in shipped.couples if couple.left_week == week.number]
        left.sort(key=lambda couple: -(couple.place or 0))
        card = await fill(
            office,
            form,
            dances="\n".join(line(dance, week, names) for dance in week.dances),
            exits="\n".join(f"{first_name(couple.celebrity, names)} {couple.left}" for couple in left),
        )
        await office.press(card, "Save")
    typed = await office.stored(35)
    assert typed is not None
    rest = replace(shipped, as_of=typed.as_of, sources=typed.sources, couples=in_order(shipped))
    assert compare(rest, replace(typed, couples=in_order(typed))).distinctions == ()


def in_order(season: Season) -> Any:
    return tuple(sorted(season.couples, key=lambda couple: couple.celebrity))
