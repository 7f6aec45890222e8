"""All questions as lines of JSON, for `python bot.py questions --json`."""

import json
from collections.abc import Iterator

from show.catalogue import Catalogue
from trivia.bank import Bank, Filter
from trivia.kinds import load_kinds
from trivia.question import Question


def json_lines(catalogue: Catalogue, *, season: int | None = None, kind: str | None = None) -> Iterator[str]:
    """One question a line, by kind and season, with the facts it rests on.

    `season` keeps those that rest on that season alone. Raises ValueError, with a sentence that says what
    there is, for a season or a kind that there is not.
    """
    if season is not None and catalogue.season(season) is None:
        there = (
            f"seasons {catalogue.seasons[0].number} to {catalogue.seasons[-1].number}"
            if catalogue.seasons
            else "none"
        )
        raise ValueError(f"There is no season {season}; there are {there}.")
    if kind is not None and kind not in load_kinds():
        raise ValueError(
            f"There is no kind of question called {kind!r}; there are {', '.join(load_kinds())}."
        )
    wanted = Filter(
        kinds=None if kind is None else frozenset({kind}),
        seasons=None if season is None else frozenset({season}),
    )
    return (json.dumps(_row(question), ensure_ascii=False) for question in Bank(catalogue).questions(wanted))


def _row(question: Question) -> dict[str, object]:
    return {
        "id": question.id,
        "kind": question.kind,
        "topic": question.topic.value,
        "difficulty": question.difficulty.name.lower(),
        "seasons": question.seasons,
        "prompt": question.prompt,
        "options": question.options,
        "answer": question.answer,
        "right": question.right,
        "explanation": question.explanation,
        "facts": question.facts,
        "sources": [source.name for source in question.sources],
    }
