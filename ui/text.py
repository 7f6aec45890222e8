"""Plain text made safe to show: nothing in it pings, links or formats."""

import re

import discord

_FIGURES = re.compile(r"(?<=\d) (?=[\d–+]|of \d)|(?<=\d of) (?=\d)|(?<=[–+]) (?=[\d–])")
_ANGLE = re.compile(r"<(?=[@#:/tai])", re.IGNORECASE)


def escape(text: str) -> str:
    """`text` as it is read, whatever is in it: no markdown, mention, time stamp or hidden link."""
    text = discord.utils.escape_markdown(text, ignore_links=False)
    return discord.utils.escape_mentions(_ANGLE.sub("\\<", text))


def keep_together(text: str) -> str:
    """Figures that belong together stay on one line of a narrow screen: "10 9 10", "59 of 60"."""
    return _FIGURES.sub("\N{NO-BREAK SPACE}", text)


def small(text: str) -> str:
    """Lines in small grey letters; `text` is escaped already."""
    return "\n".join(f"-# {line}" for line in text.splitlines() if line)
