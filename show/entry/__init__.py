"""Seasons as people type them in: a line for a couple, a dance or an exit, and the new season that it makes.

Everything here takes a Season and gives a new one, or raises SeasonFileError with every fault; the `file` of
a fault is then the part of the form ("dances"), and its place the line ("line 3").
"""

from show.entry.casting import Casting, Unclear
from show.entry.checking import check
from show.entry.couple_lines import format_couples, read_couples
from show.entry.dance_lines import format_dances, read_dances
from show.entry.edit import Thing, edit_thing, find_things, remove_thing
from show.entry.entry import Entry
from show.entry.exit_lines import format_exits, format_places, read_exits, read_places
from show.entry.season import (
    WeekForm,
    add_quote,
    add_season,
    enter_result,
    enter_week,
    next_week,
    unfinished,
)
from show.entry.styles import Styles

__all__ = [
    "Casting",
    "Entry",
    "Styles",
    "Thing",
    "Unclear",
    "WeekForm",
    "add_quote",
    "add_season",
    "check",
    "edit_thing",
    "enter_result",
    "enter_week",
    "find_things",
    "format_couples",
    "format_dances",
    "format_exits",
    "format_places",
    "next_week",
    "read_couples",
    "read_dances",
    "read_exits",
    "read_places",
    "remove_thing",
    "unfinished",
]
