"""/server export: all that belongs to a server, in one file."""

import asyncio
import io
import zipfile
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final

import discord

from cogs.rights import refuse_unless_manager
from show.difference import Change
from ui.card import draw_notice
from ui.reply import reply

if TYPE_CHECKING:
    from cogs.mirrorball import Mirrorball

    Interaction = discord.Interaction[Mirrorball]
else:
    Interaction = discord.Interaction

TOLD: Final = (
    "All that belongs to this server: its own seasons as season files, their history in words, and as JSON "
    "its settings, questions, drafts and games. Who did what stands there by user id: keep it to yourself."
)
NOTHING: Final = "Nothing is stored that belongs to this server."

REVISIONS_AT_ONCE: Final = 20

SIGNS: Final = {Change.ADDED: "+", Change.CHANGED: "~", Change.REMOVED: "-"}


class Export:
    """What is sent is made anew each time."""

    def __init__(self, bot: "Mirrorball") -> None:
        self.bot = bot

    async def send(self, interaction: Interaction) -> None:
        if await refuse_unless_manager(interaction):
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        server = interaction.guild_id or 0
        files = await self.bot.store.servers.export(server)
        if history := await self._tell_history(server):
            files["history.txt"] = history
        packed = await asyncio.to_thread(_pack, files, interaction.created_at)
        if not files or len(packed) > interaction.filesize_limit:
            notice = _tell_size(len(packed), interaction.filesize_limit) if files else NOTHING
            await reply(interaction, draw_notice(notice), private=True)
            return
        await interaction.followup.send(
            TOLD,
            file=discord.File(io.BytesIO(packed), filename=f"mirrorball-{server}.zip"),
            ephemeral=True,
            allowed_mentions=discord.AllowedMentions.none(),
        )

    async def _tell_history(self, server: int) -> list[bytes]:
        """Every change of the server's own seasons in words, the latest first."""
        told: list[bytes] = []
        before: int | None = None
        while True:
            page = await self.bot.store.history.page(server, before=before, size=REVISIONS_AT_ONCE)
            for each in page.revisions:
                lines = [
                    f"{each.at:%Y-%m-%d %H:%M} UTC · season {each.season} · {each.reason}",
                    f"    revision {each.id}, by {each.author}: {each.difference.summary}",
                    *(f"    {SIGNS[one.change]} {one.sentence}" for one in each.difference.distinctions),
                ]
                told.append("\n".join([*lines, "", ""]).encode())
            if page.older is None:
                return told
            before = page.older


def _pack(files: Mapping[str, Iterable[bytes]], at: datetime) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, parts in sorted(files.items()):
            entry = zipfile.ZipInfo(name, at.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(entry, "w") as file:
                for part in parts:
                    file.write(part)
    return packed.getvalue()


def _tell_size(size: int, most: int) -> str:
    return (
        f"All that belongs to this server comes to {size / 1e6:.1f} MB, and Discord takes files of up to "
        f"{most / 1e6:.1f} MB here: ask whoever runs me for it."
    )
