"""A faulty file without its faults of form, so that its faults of sense can be told in the same breath."""

from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from show.dance import LOWEST_MARK
from show.seasonfile.form import DanceForm, SeasonForm, WeekForm
from show.seasonfile.wording import table_at

TOGETHER = {
    "judges": ("judges", "marks", "total"),
    "marks": ("marks", "total"),
    "total": ("marks", "total"),
    "left": ("left", "left_week"),
    "left_week": ("left", "left_week"),
}
"""Keys that make sense only together: without one of them, leave out all."""

LEANED_ON = frozenset(
    {
        (SeasonForm, "judges"),
        (SeasonForm, "couples"),
        (SeasonForm, "weeks"),
        (WeekForm, "panel"),
        (WeekForm, "guest_judges"),
        (DanceForm, "kind"),
    }
)
"""Optional keys that other facts lean on: leaving them out would look like faults elsewhere."""

STAND_IN = "?"
UNWATCHED = frozenset({"alias", "answer", "covers", "name", "outlet", "sentence", "song", "style", "text"})
"""Required keys whose text no sense check looks at, so that anything may stand in for it."""


def pruned(data: dict[str, Any], error: ValidationError) -> SeasonForm | None:
    """The form of `data` (which is changed) without the faulty keys; None if too much hangs from one."""
    for details in error.errors(include_url=False, include_context=False, include_input=False):
        if not _prune(data, details["loc"]):
            return None
    try:
        return SeasonForm.model_validate(data)
    except ValidationError:  # that a list is too long is only found when all in it is right
        return None


def _prune(data: dict[str, Any], steps: Sequence[str | int]) -> bool:
    form, way, key = table_at(steps)
    table: Any = data
    for step in way:
        table = table[step]
    if key is None or (form, key) in LEANED_ON or not isinstance(table, dict):
        return False
    if key == "marks" and isinstance(steps[-1], int):
        if key in table:
            table[key][steps[-1]] = LOWEST_MARK  # one bad mark does not spoil their number
        return True
    field = form.model_fields.get(key)
    if field is not None and field.is_required():
        if key in UNWATCHED:
            table[key] = STAND_IN
        return key in UNWATCHED
    for gone in TOGETHER.get(key, (key,)):
        table.pop(gone, None)
    return True
