"""How these tests ask and read."""

import re
from random import Random

from ask.answer import Answer, Row
from ask.query import Query, answer
from ask.scene import Scene
from show.catalogue import Catalogue


def ask(catalogue: Catalogue, query: Query) -> Answer:
    """The answer; AssertionError when there is none."""
    outcome = answer(query, Scene(catalogue=catalogue, chance=Random(1)))
    assert isinstance(outcome, Answer), f"{query}: {outcome.sentence}"
    return outcome


def rows_of(outcome: Answer) -> dict[str, Row]:
    """The rows of all tables by name."""
    rows = [row for table in outcome.tables for row in table.rows]
    assert len({row.name for row in rows}) == len(rows)
    return {row.name: row for row in rows}


def everything(outcome: Answer) -> str:
    """All that a reader is told, as one text."""
    rows = [
        text for table in outcome.tables for row in table.rows for text in (row.name, row.value, row.detail)
    ]
    told = [outcome.title, outcome.sentence, *outcome.details, *rows, *outcome.assumed, *outcome.disputed]
    return "\n".join([*told, outcome.through or ""])


def number_in(text: str) -> float:
    found = re.search(r"-?\d+(?:\.\d+)?", text)
    assert found, text
    return float(found[0])
