"""Up to where somebody, or a server, wants to be told."""

from collections.abc import Sequence
from typing import Final

from discord import SelectOption, ui

from ask.limit import Limit
from show.ceiling import Ceiling
from show.season import Season
from show.wording import day
from ui.card import GOLD, Card
from ui.deeds import DeedButton, DeedMenu
from ui.text import small

EVERYTHING: Final = "everything"
PAGE: Final = "page "
"""What is chosen in the menu of seasons, when it is no ceiling; a page's number follows."""

SEASONS_A_PAGE: Final = 23
WEEKS: Final = 23
"""A menu has 25 choices at most, and each of these has two others."""


def add_ceiling_menus(
    card: Card, deed: str, seasons: Sequence[Season], ceiling: Ceiling | None, page: int | None
) -> None:
    """A menu of `seasons` and, once one is chosen, of its weeks. None is the page with the chosen one."""
    newest_first = sorted(seasons, key=lambda season: -season.number)
    chosen = next((season for season in seasons if ceiling and season.number == ceiling.season), None)
    if page is None:
        page = newest_first.index(chosen) // SEASONS_A_PAGE if chosen else 0
    card.add_menu(_season_menu(deed, newest_first, ceiling, page))
    if ceiling is not None and chosen is not None and chosen.weeks:
        card.add_menu(_week_menu(deed, chosen, ceiling))


def _season_menu(deed: str, newest_first: Sequence[Season], ceiling: Ceiling | None, page: int) -> DeedMenu:
    first, last = page * SEASONS_A_PAGE, (page + 1) * SEASONS_A_PAGE
    options = [
        SelectOption(label="Later seasons …", value=f"{PAGE}{page - 1}")
        if page
        else SelectOption(label="Hide nothing", value=EVERYTHING, default=ceiling is None)
    ]
    options += [
        SelectOption(
            label=f"Season {season.number} ({season.year})",
            value=Ceiling(season=season.number).encode(),
            default=ceiling is not None and ceiling.season == season.number,
        )
        for season in newest_first[first:last]
    ]
    if last < len(newest_first):
        options.append(SelectOption(label="Earlier seasons …", value=f"{PAGE}{page + 1}"))
    placeholder = f"Up to {ceiling.name}" if ceiling else "The last season that was seen"
    return DeedMenu.to(deed, "season", menu=ui.Select(placeholder=placeholder, options=options))


def _week_menu(deed: str, season: Season, ceiling: Ceiling) -> DeedMenu:
    named: list[tuple[int | None, str, str | None]] = [
        (0, "Before the premiere: only who is in it", None),
        *((week.number, f"Week {week.number}", day(week.air_date)) for week in season.weeks[-WEEKS:]),
        (None, "The whole season", None),
    ]
    options = [
        SelectOption(
            label=label,
            value=Ceiling(season=season.number, week=week).encode(),
            description=description,
            default=week == ceiling.week,
        )
        for week, label, description in named
    ]
    return DeedMenu.to(deed, "week", menu=ui.Select(placeholder=f"Up to {ceiling.name}", options=options))


def draw_spoilers(
    ceiling: Ceiling | None, limit: Limit | None, seasons: Sequence[Season], page: int | None = None
) -> Card:
    """What somebody chose for themselves, to be chosen anew; `limit` is what holds where they are."""
    card = Card(GOLD)
    card.write("### Spoilers")
    if ceiling is None:
        card.write("I hide nothing from you. Are you behind? Choose the last night that you have seen.")
    else:
        card.write(f"I tell you everything up to **{ceiling.name}**, and nothing that came later.")
    notes = ["It holds for whatever you ask, wherever you are. Trivia that all can play goes by the server."]
    if limit is not None and not limit.own:
        notes.append(f"This server tells up to {limit.ceiling.name} only.")
    elif ceiling is not None and limit is None:
        notes.append("So far, nothing came later.")
    card.write(small("\n".join(notes)))
    add_ceiling_menus(card, "my-ceiling", seasons, ceiling, page)
    if ceiling is not None:
        card.add_buttons([DeedButton.to("hide-nothing", label="Hide nothing from me")])
    return card
