"""What people type, through discord.py to the wire, in turn with commands whose reply is constant."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Final

from ask.record_list import RECORDS
from benchmarks.process import Running, running
from benchmarks.rounds import take_rounds
from benchmarks.samples import Samples
from benchmarks.stand_in import Call
from show.catalogue import Catalogue

SECONDS: Final = 80.0
"""So long the rounds may take together; there are 100 to 1000 of them."""

WARM_UP: Final = 40
SETTLING_SECONDS: Final = 0.001
"""After a reply, for the bot to put away what it had for it, before the next call."""

PRIVATE: Final = 1 << 6

ASKED_BEFORE: Final = 5
"""Among so many questions of a kind those are that were asked before."""

BARE_TEXT: Final = "bare command: a text"
BARE_CARD: Final = "bare command: a card"
BARE_CHOICES: Final = "bare autocomplete"

BEGINNINGS_OF_SEASONS: Final = ("", "3", "32", "xoch", "2012", "spring 20", "lat", "winner")
BEGINNINGS_OF_PEOPLE: Final = ("", "v", "val", "chmerk", "xochil g", "derek hou", "sha", "gomes")


@dataclass(frozen=True, slots=True)
class Series:
    """All calls of one kind."""

    name: str
    baseline: str
    """The series that it is compared with."""

    reply: Samples
    """Seconds from the event at the gateway to the whole reply at Discord's end."""

    work: Samples | None
    """Seconds that the bot's main thread was busy for a call, also after the reply. None: not known here."""

    size: int
    """Bytes of a reply, the median."""


async def measure_calls(catalogue: Catalogue, database: Path, seconds: float = SECONDS) -> list[Series]:
    """In every round, each kind of call is made once, in an order drawn by lot, by one and the same bot."""
    kinds = {name: (baseline, calls) for name, baseline, calls in _kinds(catalogue)}
    replies: dict[str, list[float]] = {name: [] for name in kinds}
    works: dict[str, list[float]] = {name: [] for name in kinds}
    sizes: dict[str, list[float]] = {name: [] for name in kinds}
    lot = Random(32)
    async with running("both", database) as bot:
        await asyncio.sleep(3)  # discord.py waits so long for further servers before it says that it is ready
        for number in take_rounds(seconds, least=WARM_UP + 100, most=WARM_UP + 1000):
            for name in lot.sample(list(kinds), len(kinds)):
                took, work, size = await _call(bot, next(kinds[name][1]))
                if number >= WARM_UP:
                    replies[name].append(took)
                    sizes[name].append(size)
                    if work is not None:
                        works[name].append(work)
    return [
        Series(
            name=name,
            baseline=baseline,
            reply=Samples.of(replies[name]),
            work=Samples.of(works[name]) if works[name] else None,
            size=int(Samples.of(sizes[name]).p50),
        )
        for name, (baseline, _) in kinds.items()
    ]


async def _call(bot: Running, call: Call) -> tuple[float, float | None, int]:
    """Seconds to the reply, seconds of work, bytes. Raises ValueError when the reply is no answer."""
    before = bot.worked()
    reply = await bot.discord.ask(call)
    await asyncio.sleep(SETTLING_SECONDS)
    after = bot.worked()
    data = reply.data
    answered = "choices" in data or data.get("content") or data.get("components")
    if not answered or data.get("flags", 0) & PRIVATE:
        raise ValueError(f"{call} was not answered, but got {data}")
    work = None if before is None or after is None else (after - before) / 1e9
    return reply.seconds, work, reply.size


def _kinds(catalogue: Catalogue) -> Iterator[tuple[str, str, Iterator[Call]]]:
    """(name, baseline, calls without end) of every series."""
    yield BARE_TEXT, BARE_TEXT, cycle([Call("bare_text", (("season", "32"),))])
    yield BARE_CARD, BARE_CARD, cycle([Call("bare_card", (("season", "32"),))])
    yield BARE_CHOICES, BARE_CHOICES, cycle([Call("bare_choices", (("season", "3"),), typing="season")])
    for name, calls in _questions(catalogue):
        yield f"{name}, asked before", BARE_CARD, cycle(calls[:ASKED_BEFORE])
        yield f"{name}, asked anew", BARE_CARD, _respelt(calls)
    seasons = [Call("winner", (("season", typed),), typing="season") for typed in BEGINNINGS_OF_SEASONS]
    people = [Call("dancer", (("name", typed),), typing="name") for typed in BEGINNINGS_OF_PEOPLE]
    yield "autocomplete of a season", BARE_CHOICES, cycle(seasons)
    yield "autocomplete of a person", BARE_CHOICES, cycle(people)


def _questions(catalogue: Catalogue) -> Iterator[tuple[str, list[Call]]]:
    """(name, calls) of every command; the options are drawn by the same lot in every run."""
    lot = Random(11)
    seasons = [(f"season {season.number}", season) for season in lot.sample(catalogue.seasons, 30)]
    yield "/winner", [Call("winner", (("season", name),)) for name, _ in seasons]
    yield "/scores season", [Call("scores", (("season", name),)) for name, _ in seasons]
    yield (
        "/scores season week",
        [
            Call(
                "scores",
                (("season", name), ("week", lot.choice([w for w in season.weeks if w.danced]).number)),
            )
            for name, season in seasons
        ],
    )
    couples = [(name, lot.choice(season.couples)) for name, season in seasons]
    yield (
        "/scores season celebrity",
        [Call("scores", (("season", name), ("celebrity", couple.celebrity))) for name, couple in couples],
    )
    yield (
        "/dancer",
        [
            Call("dancer", (("name", name),))
            for _, couple in couples
            for name in (couple.professional, couple.celebrity)
        ],
    )
    yield "/records", [Call("records", (("record", record.name),)) for record in RECORDS]


def _respelt(calls: list[Call]) -> Iterator[Call]:
    """The calls in turn, never twice in the same letters, so that no answer is one that was kept."""
    lot = Random(12)
    for call in cycle(calls):
        yield replace(
            call,
            options=tuple(
                (name, "".join(lot.choice((letter.lower(), letter.upper())) for letter in value))
                if isinstance(value, str)
                else (name, value)
                for name, value in call.options
            ),
        )
