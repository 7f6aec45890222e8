"""An outcome in plain words, for the terminal and for whoever reads line by line."""

from ask.answer import Answer, Clarify, Outcome, Row
from show.wording import listing, ordinal


def tell(outcome: Outcome) -> str:
    """All that a card would say, the fact first, without any markup."""
    match outcome:
        case Answer():
            lines = [outcome.sentence, *outcome.details]
            for table in outcome.tables:
                lines += ["", f"{table.heading}:", *(_tell_row(row) for row in table.rows)]
            notes = [
                *outcome.assumed,
                *(f"Disputed: {text}" for text in outcome.disputed),
                *([f"{outcome.through}."] if outcome.through else []),
            ]
            return "\n".join([*lines, *([""] if outcome.tables and notes else []), *notes])
        case Clarify():
            return f"{outcome.sentence} {listing((each.label for each in outcome.candidates), 'or')}?"
        case _:
            return outcome.sentence


def name_outcome(outcome: Outcome) -> str:
    """One word for it: "answer", "clarify" or "unknown"."""
    return type(outcome).__name__.lower()


def _tell_row(row: Row) -> str:
    place = f"{ordinal(row.place)}: " if row.place is not None else ""
    value = f" – {row.value}" if row.value else ""
    detail = f" ({'; '.join(row.detail.splitlines())})" if row.detail else ""
    return f"{place}{row.name}{value}{detail}"
