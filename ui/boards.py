"""The leaderboard of a server, and what one person has done in trivia."""

from typing import Final

from show.wording import ordinal
from trivia.leaderboard import Entry, Leaderboard, Period
from trivia.profile import Profile
from trivia.wording import counted
from ui.card import GOLD, SILVER, Button, Card, tell_place
from ui.deeds import DeedButton, Style
from ui.text import small

PAGE: Final = 10

_PERIODS: Final = {Period.WEEK: "This week", Period.MONTH: "This month", Period.EVER: "All time"}


def draw_leaderboard(board: Leaderboard, period: Period, *, page: int, viewer: int) -> Card:
    """One page of it; the viewer's own place is on every page, also when the viewer is hidden from others."""
    card = Card(GOLD if board.entries else SILVER)
    card.write(f"-# 🪩 Trivia · {_PERIODS[period]}\n### Leaderboard of this server")
    when = "here yet" if period is Period.EVER else f"here {_PERIODS[period].lower()}"
    card.write("\n".join(_write(entry) for entry in board.entries) or f"Nobody has any points {when}.")
    if board.own is None:
        card.write(small(f"You have no result {when}: /trivia start begins a game."))
    elif all(entry.person != viewer for entry in board.entries):
        card.write(f"You: {_write(board.own)}")
    pages = max(1, -(-board.people // PAGE))
    if pages > 1:
        back = "x" if page == 0 else page - 1
        more = "y" if page + 1 >= pages else page + 1
        card.add_buttons(
            [
                DeedButton.to(
                    "board", period.name.lower(), back, viewer, label="◀ Back", disabled=back == "x"
                ),
                DeedButton.to(
                    "board",
                    period.name.lower(),
                    more,
                    viewer,
                    label=f"More ({page + 1}/{pages}) ▶",
                    disabled=more == "y",
                ),
            ]
        )
    card.add_buttons([_to_period(each, viewer, now=period) for each in Period])
    return card


def _to_period(period: Period, viewer: int, *, now: Period) -> Button:
    style = Style.primary if period is now else Style.secondary
    return DeedButton.to(
        "period",
        period.name.lower(),
        viewer,
        label=_PERIODS[period],
        style=style,
        disabled=period is now,
    )


def _write(entry: Entry) -> str:
    place = tell_place(entry.place, medal=entry.points > 0)
    share = f"{entry.right} of {entry.answered} right ({entry.right / entry.answered:.0%})"
    return f"{place} <@{entry.person}> · **{counted(entry.points, 'point')}**\n{small(share)}"


def draw_profile(profile: Profile, person: int, *, hidden: bool) -> Card:
    """What the person has answered, and how well; in a server or in direct messages."""
    card = Card(GOLD if profile.answered else SILVER)
    card.write(f"-# 🪩 Trivia\n### <@{person}>: {counted(profile.points, 'point')}")
    if not profile.answered:
        card.write("No answers yet: /trivia start begins a game.")
        return card
    lines = [f"**{profile.right} of {profile.answered}** right ({profile.right / profile.answered:.0%})"]
    if profile.place is not None:
        kept = ", hidden from others" if hidden else ""
        lines.append(f"**{ordinal(profile.place)}** of {profile.people} on this server's leaderboard{kept}")
    if profile.best_game is not None:
        best = counted(profile.best_game, "point")
        lines.append(f"Best game **{best}**, of {counted(profile.games, 'game')}")
    lines.append(f"**{profile.streak}** right in a row now, **{profile.best_streak}** at best")
    if profile.best_days:
        days = counted(profile.days, "day")
        lines.append(f"Question of the day: **{days}** in a row now, **{profile.best_days}** at best")
    card.write("\n".join(lines))
    card.draw_line()
    topics = sorted(profile.topics.items(), key=lambda item: (-item[1].right / item[1].answers, item[0]))
    card.write(
        "\n".join(
            f"{topic.value.capitalize()} · **{record.right / record.answers:.0%}** "
            f"({record.right} of {record.answers})"
            for topic, record in topics
        )
    )
    return card
