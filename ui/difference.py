"""What changes, fact by fact, in pages; and what is wrong with what was typed or sent."""

from collections.abc import Iterable, Mapping
from typing import Final

from show.difference import Change, Difference
from show.seasonfile.fault import Fault
from ui.text import cut, escape

SIGNS: Final = {Change.ADDED: "➕", Change.CHANGED: "✏️", Change.REMOVED: "➖"}

LETTERS_A_PAGE: Final = 2200
LINES_A_PAGE: Final = 22
LONGEST_LINE: Final = 500

FAULTS_SHOWN: Final = 25
FAULTS_LETTERS: Final = 2800


def write_differences(differences: Mapping[int, Difference]) -> list[str]:
    """Pages of lines, each heading again on every page it goes on to; at least one page, be it empty.

    `differences` is by season; with several, the headings tell which.
    """
    pages: list[list[str]] = [[]]
    letters = 0
    for number, difference in differences.items():
        for group, distinctions in difference.groups().items():
            of = f"Season {number} · " if len(differences) > 1 and group != "Season" else ""
            name = f"Season {number}" if group == "Season" else f"{of}{group}"
            heading = f"**{escape(name)}**"
            begun = False
            for each in distinctions:
                sentence = each.sentence.removeprefix(f"{group}: ").removeprefix(f"Season {number}: ")
                line = cut(f"{SIGNS[each.change]} {escape(sentence)}", LONGEST_LINE)
                if pages[-1] and (
                    len(pages[-1]) >= LINES_A_PAGE or letters + len(heading) + len(line) > LETTERS_A_PAGE
                ):
                    pages.append([])
                    letters, begun = 0, False
                if not begun:
                    pages[-1].append(heading if not pages[-1] else f"\n{heading}")
                    letters += len(heading) + 2
                    begun = True
                pages[-1].append(line)
                letters += len(line) + 1
    return ["\n".join(page) for page in pages]


def write_faults(faults: Iterable[Fault]) -> str:
    """All of them, or as many as there is room for and how many more there are."""
    lines = [f"- {escape(str(fault))}" for fault in faults]
    kept: list[str] = []
    room = FAULTS_LETTERS
    for line in lines[:FAULTS_SHOWN]:
        if kept and len(line) > room:
            break
        kept.append(cut(line, FAULTS_LETTERS))
        room -= len(line)
    more = len(lines) - len(kept)
    return "\n".join([*kept, *([f"… and {more} more"] if more else [])])


def summarise(differences: Mapping[int, Difference]) -> str:
    """ "12 facts added, 1 changed", over all seasons."""
    return Difference(
        tuple(each for difference in differences.values() for each in difference.distinctions)
    ).summary
