"""What Discord offers while somebody types into an option."""

from collections.abc import Iterable

from discord.app_commands import Choice

from ask.complete import Completion


def offer(found: Iterable[Completion]) -> list[Choice[str]]:
    """The completions as Discord takes them."""
    return [Choice(name=each.label, value=each.value) for each in found]
