"""Where a question is asked."""

from dataclasses import dataclass, field
from random import Random

from ask.limit import Limit
from show.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What may be seen there, what was said there last, and the chance that picks among equals."""

    catalogue: Catalogue
    limit: Limit | None = None
    """Up to where the catalogue goes, if something was left out of it."""

    chance: Random = field(default_factory=Random)
    last_quote: str | None = None
    """The words of the quote that was shown there last; it is not shown again right away."""
