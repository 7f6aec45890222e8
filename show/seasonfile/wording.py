"""What pydantic found in a file's form, in the words of a fan."""

from collections.abc import Iterator, Sequence

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import process

from show.seasonfile.fault import Fault
from show.seasonfile.form import LISTS, Form, SeasonForm

ALIKE = 70
"""From this likeness (0-100) on, a key that does not exist is taken for a slip of one that does."""


def form_faults(error: ValidationError, file: str) -> Iterator[Fault]:
    """One fault for every error in the form, at its place in the file."""
    for details in error.errors(include_url=False):
        yield Fault(file, place(details["loc"]), _sentence(details))


def place(steps: Sequence[str | int]) -> str:
    """Steps into a file as a fan counts: ("weeks", 2, "dances", 0, "song") is weeks[3].dances[1].song."""
    return "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in steps).removeprefix(
        "."
    )


def table_at(steps: Sequence[str | int]) -> tuple[type[Form], Sequence[str | int], str | None]:
    """The innermost table on the way: its form, the steps to it, and the key in it that is meant, if any."""
    form: type[Form] = SeasonForm
    depth = 0
    while depth + 1 < len(steps) and steps[depth] in LISTS and isinstance(steps[depth + 1], int):
        form = LISTS[str(steps[depth])]
        depth += 2
    key = steps[depth] if depth < len(steps) else None
    return form, steps[:depth], key if isinstance(key, str) else None


def _sentence(details: ErrorDetails) -> str:
    limits = details.get("ctx", {})
    key = str(details["loc"][-1]) if details["loc"] else ""
    match details["type"]:
        case "extra_forbidden":
            return _unknown_key(details["loc"])
        case "missing":
            return f'"{key}" is missing; it has to be given'
        case "value_error":
            return str(limits["error"])
        case "string_type":
            return 'this has to be text in quotation marks: "…"'
        case "string_too_short":
            return "this text is empty; leave the whole key out if it is not known"
        case "string_too_long":
            return f"this text is too long; {limits['max_length']} characters are the most"
        case "string_pattern_mismatch":
            return _unfit_text(key, str(details["input"]))
        case "int_type" | "int_from_float" | "int_parsing":
            return "this has to be a whole number, without quotation marks"
        case "greater_than_equal":
            return f"this is too low; {limits['ge']} is the least"
        case "less_than_equal":
            return f"this is too high; {limits['le']} is the most"
        case "enum":
            return f"this has to be one of {limits['expected']}"
        case "date_type":
            return "this has to be a date such as 2023-12-05, without quotation marks"
        case "tuple_type":
            return "this has to be a list in square brackets: […]"
        case "too_long":
            return f"this list is too long; {limits['max_length']} entries are the most"
        case "model_type" | "model_attributes_type":
            return "this has to be a table of keys and values: { … }"
        case _:
            return details["msg"]


def _unknown_key(steps: Sequence[str | int]) -> str:
    form, _, key = table_at(steps)
    near = process.extractOne(key or "", list(form.model_fields), score_cutoff=ALIKE)
    if near:
        return f'there is no key "{key}"; did you mean "{near[0]}"?'
    return f'there is no key "{key}" here; the keys are {", ".join(form.model_fields)}'


def _unfit_text(key: str, text: str) -> str:
    if text != text.strip():
        return "this text has blanks at its beginning or end; take them away"
    if key == "topic":
        return "a topic is a single word"
    if key == "url":
        return "this has to be a web address: https://…"
    return "this text holds a line break or a character that cannot be seen; take it out"
