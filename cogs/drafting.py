"""What admins enter, step by step: typed into forms, looked at, changed, and stored or given up.

Each step makes what comes of it anew, from what was typed and from the seasons as they were at the beginning.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import discord

from cogs.rights import is_owner, refuse_unless_keeper, refuse_unless_manager
from db.drafts import KEPT, Draft, Settled
from db.seasons import Beginning, Conflict
from show.difference import Difference, compare
from show.entry.entry import Entry
from show.entry.field import Page, refill
from show.entry.kinds.edit import EditEntry
from show.merging import Merge, merge
from show.season import Season
from show.seasonfile import Fault, SeasonFileError
from ui.card import Card, draw_notice
from ui.draft import (
    GONE,
    NOT_YOURS,
    VANISHED,
    draw_conflict,
    draw_discarded,
    draw_draft,
    draw_faults,
    draw_form,
    draw_saved,
)
from ui.reply import redraw, reply, wait
from ui.reply import replace as put

if TYPE_CHECKING:
    from cogs.mirrorball import Mirrorball

    Interaction = discord.Interaction[Mirrorball]
else:
    Interaction = discord.Interaction


@dataclass(frozen=True, slots=True)
class Outcome:
    """What storing a draft would do."""

    seasons: tuple[Season, ...] = ()
    differences: Mapping[int, Difference] | None = None
    """By season; None if it cannot be stored."""

    faults: tuple[Fault, ...] = ()
    pages: tuple[Page, ...] = ()
    """The form with what is in it now."""


class Drafting:
    """A draft belongs to who began it, and each step asks for the right anew."""

    def __init__(self, bot: "Mirrorball") -> None:
        self.bot = bot
        bot.deeds.on_press(
            draft_save=self._save,
            draft_form=self._open_form,
            draft_page=self._turn,
            draft_discard=self._discard,
            draft_remove=self._remove,
            draft_everyone=self._change_owner,
            draft_conflict=self._turn_conflict,
            draft_settle=self._settle,
        )
        bot.deeds.on_form(draft=self._receive)

    async def open(self, interaction: Interaction, entry: Entry, page: int = 0) -> None:
        """Show the form of `entry`, with what its author typed before and has not stored."""
        draft = await self._unfinished(interaction, entry)
        if draft is None:
            draft = await self._begin(interaction, entry)
        await self._send_form(interaction, draft, page)

    async def show(self, interaction: Interaction, entry: Entry) -> None:
        """Show at once what storing `entry` would change; for those that nothing is typed into."""
        draft = await self._begin(interaction, entry)
        await reply(interaction, await self._draw(interaction, draft), private=True)

    async def _unfinished(self, interaction: Interaction, entry: Entry) -> Draft | None:
        store, server = self.bot.store.drafts, interaction.guild_id or 0
        drafts = await store.of(interaction.user.id, server, entry.kind)
        return next((draft for draft in drafts if draft.entry.texts and draft.entry.is_like(entry)), None)

    async def _begin(self, interaction: Interaction, entry: Entry) -> Draft:
        draft = Draft(server=interaction.guild_id or 0, author=interaction.user.id, entry=entry)
        return await self.bot.store.drafts.keep(await self._begun(draft))

    async def _begun(self, draft: Draft) -> Draft:
        """The draft with where it begins, for all seasons that it is about by now."""
        store = self.bot.store.seasons
        begun: dict[int, Beginning] = {
            number: draft.begun.get(number) or await store.begin(number, draft.owner)
            for number in draft.entry.numbers
        }
        return replace(draft, begun=begun)

    async def _find(self, interaction: Interaction, draft: str) -> Draft | None:
        """The draft, if the person may go on with it; tells them if not."""
        if await refuse_unless_manager(interaction):
            return None
        found = await self.bot.store.drafts.get(int(draft))
        if found is None or found.server != interaction.guild_id:
            await reply(interaction, draw_notice(GONE), private=True)
            return None
        if found.author != interaction.user.id:
            await reply(interaction, draw_notice(NOT_YOURS), private=True)
            return None
        if await refuse_unless_keeper(interaction, for_everyone=found.for_everyone):
            return None
        return found

    async def _open_form(self, interaction: Interaction, draft: str, page: str) -> None:
        found = await self._find(interaction, draft)
        if found is not None:
            await self._send_form(interaction, found, int(page))

    async def _send_form(self, interaction: Interaction, draft: Draft, number: int) -> None:
        seasons = await self.bot.store.seasons.as_seen(draft.begun)
        try:
            page = refill(draft.entry.pages(seasons), draft.entry.texts)[number]
        except (KeyError, IndexError):  # what it would change is not there, or has other pages by now
            await reply(interaction, draw_notice(VANISHED), private=True)
        else:
            form = draw_form(draft.id, number, page, draft.entry.title)
            await interaction.response.send_modal(form)

    async def _receive(self, interaction: Interaction, filled: dict[str, str], draft: str, page: str) -> None:
        """What was typed on a page of the form."""
        found = await self._find(interaction, draft)
        if found is not None:
            await self._go_on(interaction, replace(found, entry=found.entry.fill(filled)))

    async def _go_on(self, interaction: Interaction, draft: Draft) -> None:
        """Keep what became of the draft, and show it."""
        try:
            draft = await self.bot.store.drafts.keep(await self._begun(draft))
        except KeyError:
            await reply(interaction, draw_notice(GONE), private=True)
            return
        drawing = self._draw(interaction, draft)
        if interaction.message is None:  # a command opened the form
            await reply(interaction, await wait(interaction, drawing), private=True)
        else:
            await redraw(interaction, drawing)

    async def _turn(self, interaction: Interaction, draft: str, at: str) -> None:
        found = await self._find(interaction, draft)
        if found is not None:
            await redraw(interaction, self._draw(interaction, found, int(at)))

    async def _discard(self, interaction: Interaction, draft: str) -> None:
        found = await self._find(interaction, draft)
        if found is not None:
            await self.bot.store.drafts.give_up(found.id)
            await put(interaction, draw_discarded(found.entry.title))

    async def _remove(self, interaction: Interaction, draft: str) -> None:
        """Take the thing out that was to be edited, or leave it in after all."""
        found = await self._find(interaction, draft)
        if found is not None and isinstance(found.entry, EditEntry):
            entry = replace(found.entry, removed=not found.entry.removed)
            await self._go_on(interaction, replace(found, entry=entry))

    async def _change_owner(self, interaction: Interaction, draft: str) -> None:
        """For every server instead of this one, or the other way round."""
        found = await self._find(interaction, draft)
        if found is None or await refuse_unless_keeper(interaction, for_everyone=True):
            return
        changed = replace(found, for_everyone=not found.for_everyone, begun={}, settled={})
        await self._go_on(interaction, changed)

    async def _settle(
        self, interaction: Interaction, draft: str, number: str, latest: str, choice: str
    ) -> None:
        """Store it beside what somebody else changed meanwhile, as the author chose."""
        found = await self._find(interaction, draft)
        if found is None:
            return
        settled = {**found.settled, int(number): Settled(int(latest), mine=choice == "mine")}
        kept = await self.bot.store.drafts.keep(replace(found, settled=settled))
        await redraw(interaction, self._stored(interaction, kept))

    async def _save(self, interaction: Interaction, draft: str) -> None:
        found = await self._find(interaction, draft)
        if found is not None:
            await redraw(interaction, self._stored(interaction, found))

    async def _stored(self, interaction: Interaction, draft: Draft) -> Card:
        """Store the draft, if nothing keeps it from that; gives the card of what became of it."""
        store = self.bot.store
        outcome = await self._outcome(draft)
        if outcome.differences is None or not any(outcome.differences.values()):
            return await self._draw_outcome(interaction, draft, outcome)
        try:
            revisions = await store.seasons.save_all(
                [season for season in outcome.seasons if outcome.differences[season.number]],
                server=draft.owner,
                author=interaction.user.id,
                reason=draft.entry.reason,
                made_from=_made_from(draft),
            )
        except Conflict as conflict:
            return await self._conflict(interaction, draft, conflict, outcome)
        await store.drafts.give_up(draft.id)
        await self.bot.catalogues.refresh()
        return draw_saved(draft.entry.title, outcome.differences, revisions, for_everyone=draft.for_everyone)

    async def _conflict(
        self, interaction: Interaction, draft: Draft, conflict: Conflict, outcome: Outcome
    ) -> Card:
        number, latest = conflict.number, conflict.latest
        meanwhile, merged = await _weigh(conflict, outcome)
        if merged.wish != conflict.current:
            return draw_conflict(draft.id, number, latest, meanwhile, merged.clashes)
        # Pressed twice, or killed before the draft was given up; or somebody else wanted just the same.
        differences = outcome.differences or {}
        if any(difference for other, difference in differences.items() if other != number):
            settled = {**draft.settled, number: Settled(latest, mine=True)}
            return await self._stored(interaction, replace(draft, settled=settled))
        await self.bot.store.drafts.give_up(draft.id)
        await self.bot.catalogues.refresh()
        return draw_saved(draft.entry.title, differences, (), for_everyone=draft.for_everyone)

    async def _turn_conflict(
        self, interaction: Interaction, draft: str, number: str, latest: str, at: str
    ) -> None:
        found = await self._find(interaction, draft)
        if found is not None:
            drawing = self._draw_conflict(interaction, found, int(number), int(latest), int(at))
            await redraw(interaction, drawing)

    async def _draw_conflict(
        self, interaction: Interaction, draft: Draft, number: int, latest: int, at: int
    ) -> Card:
        """A later page of what somebody else changed meanwhile, as of their revision `latest`."""
        outcome = await self._outcome(draft)
        if outcome.differences is None:
            return await self._draw_outcome(interaction, draft, outcome)
        conflict = await self.bot.store.seasons.conflict(number, draft.begun[number], latest)
        meanwhile, merged = await _weigh(conflict, outcome)
        return draw_conflict(draft.id, number, latest, meanwhile, merged.clashes, at)

    async def _draw(self, interaction: Interaction, draft: Draft, at: int = 0) -> Card:
        return await self._draw_outcome(interaction, draft, await self._outcome(draft), at)

    async def _draw_outcome(
        self, interaction: Interaction, draft: Draft, outcome: Outcome, at: int = 0
    ) -> Card:
        assert draft.at is not None
        entry, until = draft.entry, draft.at + KEPT
        if outcome.differences is None:
            if not outcome.faults:
                return draw_notice(VANISHED)
            return draw_faults(draft.id, entry.title, outcome.faults, pages=outcome.pages, until=until)
        return draw_draft(
            draft.id,
            entry.title,
            outcome.differences,
            verb=entry.verb,
            caution=entry.caution,
            pages=outcome.pages,
            at=at,
            until=until,
            for_everyone=draft.for_everyone,
            is_owner=await is_owner(interaction),
            removed=entry.removed if isinstance(entry, EditEntry) and entry.can_be_removed else None,
        )

    async def _outcome(self, draft: Draft) -> Outcome:
        store = self.bot.store.seasons
        before = await store.as_seen(draft.begun)
        current = await store.as_seen(
            {number: Beginning(each.latest, each.latest) for number, each in draft.settled.items()}
        )
        known = self.bot.catalogues.whole(draft.owner).seasons
        return await asyncio.to_thread(_outcome, draft, before, current, known)


async def _weigh(conflict: Conflict, outcome: Outcome) -> tuple[Difference, Merge]:
    """What somebody else changed meanwhile, and what that and the draft come to together."""
    mine = next(season for season in outcome.seasons if season.number == conflict.number)
    return await asyncio.to_thread(lambda: (conflict.meanwhile(), conflict.merge(mine)))


def _outcome(
    draft: Draft, before: Mapping[int, Season], current: Mapping[int, Season], known: Sequence[Season]
) -> Outcome:
    pages: tuple[Page, ...] = ()
    try:
        pages = draft.entry.pages(before)
        seasons = [_settled(season, draft, before, current) for season in draft.entry.apply(before, known)]
    except SeasonFileError as error:
        return Outcome(faults=error.faults, pages=pages)
    except KeyError:
        return Outcome(pages=pages)
    was = {**before, **current}
    differences = {season.number: compare(was.get(season.number), season) for season in seasons}
    return Outcome(tuple(seasons), differences, pages=pages)


def _settled(
    season: Season, draft: Draft, before: Mapping[int, Season], current: Mapping[int, Season]
) -> Season:
    """The season together with what others stored meanwhile, where the author said what shall hold.

    Raises SeasonFileError if the two contradict each other.
    """
    from show.entry.checking import check

    if season.number not in draft.settled or season.number not in current:
        return season
    merged = merge(before.get(season.number), season, current[season.number])
    return check(merged.wish if draft.settled[season.number].mine else merged.season)


def _made_from(draft: Draft) -> dict[int, Beginning]:
    return {
        number: replace(beginning, latest=draft.settled[number].latest)
        if number in draft.settled
        else beginning
        for number, beginning in draft.begun.items()
    }
