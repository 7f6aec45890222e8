"""Plain text made safe to show: nothing in it pings, links or formats."""

import re

import discord

_FIGURES = re.compile(r" (?:(?<=\d )(?=[\d–+]|of \d)|(?<=\d of )(?=\d)|(?<=[–+] )(?=[\d–]))")
_ANYWHERE = re.compile(r"[\\*_~`|<>\[\]]")
_LINK = re.compile(r"(?<=\w):(?=//)")
_AT_THE_START = re.compile(r"^(\s*)([#+-])|^(\s*\d+)([.)])(?=\s)", re.MULTILINE)


def escape(text: str) -> str:
    """`text` as it is read, whatever is in it: no markdown, mention, time stamp or link."""
    text = _ANYWHERE.sub(r"\\\g<0>", text)
    # A card has dozens of texts, and most have nothing of what follows: looking for it is quicker.
    if "://" in text:
        text = _LINK.sub(r"\\:", text)
    if "\n" in text or _AT_THE_START.match(text):
        text = _AT_THE_START.sub(r"\1\3\\\2\4", text)
    return discord.utils.escape_mentions(text) if "@" in text else text


def cut(text: str, most: int) -> str:
    """Escaped `text`, or as many of its lines, or words, as `most` letters hold, and an ellipsis."""
    if len(text) <= most:
        return text
    kept = text[: most - 2]
    whole = kept[: max(kept.rfind("\n"), 0)] or kept[: max(kept.rfind(" "), 0)] or kept.rstrip("\\")
    return f"{whole} …"


def keep_together(text: str) -> str:
    """Figures that belong together stay on one line of a narrow screen: "10 9 10", "59 of 60"."""
    return _FIGURES.sub("\N{NO-BREAK SPACE}", text)


def small(text: str) -> str:
    """Lines in small grey letters; `text` is escaped already."""
    return "\n".join(f"-# {line}" for line in text.splitlines() if line)
