"""Whose dance got the lowest total of a night?"""

from trivia.kinds.highest import Highest


class Lowest(Highest):
    """One dance alone at the bottom of a night."""

    name = "lowest"
    from_above = False
