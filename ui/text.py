"""Plain text made safe to show: nothing in it pings, links or formats."""

import re

import discord

_ANGLE = re.compile(r"<(?=[@#:/tai])", re.IGNORECASE)


def escape(text: str) -> str:
    """`text` as it is read, whatever is in it: no markdown, mention, time stamp or hidden link."""
    text = discord.utils.escape_markdown(text, ignore_links=False)
    return discord.utils.escape_mentions(_ANGLE.sub("\\<", text))


def small(text: str) -> str:
    """Lines in small grey letters; `text` is escaped already."""
    return "\n".join(f"-# {line}" for line in text.splitlines() if line)
