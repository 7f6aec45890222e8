"""One couple on the floor to one song, and what the judges made of it."""

from dataclasses import dataclass
from enum import StrEnum

HIGHEST_MARK = 10
LOWEST_MARK = 1

AUDIENCE = "Audience"
"""The seat of season 19's week 4, when the viewers gave the fourth mark. It is nobody's name."""


class Kind(StrEnum):
    """How a dance was staged. Only couple and team dances (and one megamix) were marked by the panel."""

    COUPLE = "couple dance"
    TEAM = "team dance"
    GROUP = "group dance"
    RELAY = "relay"
    MARATHON = "marathon"
    MEGAMIX = "megamix"
    DANCE_OFF = "dance-off"
    SPECIAL = "special dance-off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dance:
    """One celebrity's part in one dance.

    A team dance, relay or marathon stands once for each celebrity who took part in it.
    """

    celebrity: str
    """Whose couple it counts for: the couple's key within a season."""

    style: str
    """"Foxtrot", "Paso doble"; two styles in one dance are joined by " & "."""

    song: str
    """The title; the songs of a medley are joined by " / "."""

    artist: str | None = None
    """Who is heard, in the order of the songs. None: not known."""

    kind: Kind = Kind.COUPLE

    partner: str
    """The professional on the floor that night, be it the couple's own or a stand-in."""

    joined_by: tuple[str, ...] = ()
    """Who else danced along: the third of a trio, the other celebrities of a team."""

    team: str | None = None
    """The team's name, in a team dance that has one."""

    judges: tuple[str, ...] = ()
    """Who sat to judge this dance, in seat order; empty when nobody judged it."""

    marks: tuple[float | None, ...] = ()
    """One mark (1-10) a seat in the order of `judges`; None where that judge gave none.

    Whole marks are int; season 15 also gave half marks (8.5), which are float.
    A dance that was scored twice (technique, then performance: seasons 10 and 11, week 4) has twice as many.
    Empty when the split is not known or the dance was not judged.
    """

    stated_total: float | None = None
    """The total as shown on the night, in marks, where the split between the judges is not known."""

    bonus: int | None = None
    """Points won on top of the judges' marks by a relay, a marathon or a team dance."""

    theme: str | None = None
    """The night's theme where it differs from the week's (two nights in one week)."""

    inspired_by: str | None = None
    """The film or series it was danced to, on nights where each couple had one."""

    coach: str | None = None
    """The judge who coached it."""

    billing: str | None = None
    """What the show called it, such as "redemption dance"."""

    result: str | None = None
    """What was announced for the couple after it: "Safe", "Bottom two", "Eliminated" …"""

    note: str | None = None
    disputed: str | None = None
    """A sentence on what other sources say instead."""

    @property
    def judged(self) -> bool:
        """Whether a total is known."""
        return bool(self.marks) or self.stated_total is not None

    @property
    def total(self) -> float | None:
        """The judges' marks added up, without bonus; None when the dance was not judged.

        An int unless half marks left a half, so that it prints as 27 or 27.5, never as 27.0.
        """
        total = sum(mark for mark in self.marks if mark is not None) if self.marks else self.stated_total
        return int(total) if isinstance(total, float) and total.is_integer() else total

    @property
    def marks_given(self) -> int:
        """How many marks the total is made of; 0 when the dance was not judged."""
        if self.marks:
            return sum(mark is not None for mark in self.marks)
        return len(self.judges) if self.stated_total is not None else 0

    @property
    def highest_possible(self) -> int:
        """The total that would have been perfect, in marks."""
        return HIGHEST_MARK * self.marks_given

    @property
    def average(self) -> float | None:
        """The total per mark given (1-10), comparable between panels of three, four and five."""
        total = self.total
        return None if total is None else total / self.marks_given

    @property
    def perfect(self) -> bool:
        """Whether every judge who marked it gave 10."""
        return self.judged and self.total == self.highest_possible

    def mark_by(self, judge: str) -> float | None:
        """What `judge` gave: of a dance scored twice, the first of the two. None: no mark by that judge."""
        return next((mark for name, mark in self.marks_by_judge() if name == judge), None)

    def marks_by_judge(self) -> tuple[tuple[str, float], ...]:
        """(judge, mark) for every mark given; a dance scored twice names each judge twice."""
        seats = self.judges * (len(self.marks) // len(self.judges)) if self.judges else ()
        return tuple((judge, mark) for judge, mark in zip(seats, self.marks, strict=True) if mark is not None)
