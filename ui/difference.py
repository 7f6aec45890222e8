"""What changes, fact by fact, in pages."""

from collections.abc import Mapping
from typing import Final

from show.difference import Change, Difference
from ui.text import cut, escape

SIGNS: Final = {Change.ADDED: "➕", Change.CHANGED: "✏️", Change.REMOVED: "➖"}

LETTERS_A_PAGE: Final = 2200
LINES_A_PAGE: Final = 22
LONGEST_LINE: Final = 500


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


def summarise(differences: Mapping[int, Difference]) -> str:
    """ "12 facts added, 1 changed", over all seasons."""
    return Difference(
        tuple(each for difference in differences.values() for each in difference.distinctions)
    ).summary
