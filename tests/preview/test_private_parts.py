"""simcord still has the private parts that the preview uses; where it has not, the test names the part."""

import importlib
import inspect
import re
from importlib.metadata import version
from pathlib import Path
from types import CodeType

import pytest
import simcord.preview

from preview.realtime import PRIVATE_PARTS, REWRITES, SIMCORD

PARTS = [line for line in PRIVATE_PARTS.strip().splitlines() if not line.startswith(" ")]
PART = re.compile(
    r"(?P<module>[\w.]+):(?P<path>[\w.]+)(?:\((?P<parameters>[\w, ]*)\)(?:\.(?P<attribute>\w+))?)?"
)
PASSAGES = [(path, old) for path, passages in REWRITES.items() for old, _ in passages]


def fault(part: str) -> str | None:
    """Say what is wrong with `part`; None when it is as the preview expects it."""
    match = PART.fullmatch(part)
    assert match, (
        f"{part!r} is not written as module:name, module:name(parameters) or module:Class().attribute"
    )
    found: object = importlib.import_module(match["module"])
    for name in match["path"].split("."):
        if not hasattr(found, name):
            return f"{name} is gone"
        found = getattr(found, name)
    if match["attribute"]:
        made = getattr(getattr(found, "__init__", None), "__code__", None)
        known = made.co_names if isinstance(made, CodeType) else ()
        return None if match["attribute"] in known else f"__init__ no longer sets {match['attribute']}"
    if match["parameters"] is not None:
        assert callable(found)
        wanted, has = match["parameters"].split(", "), list(inspect.signature(found).parameters)
        return None if has == wanted else f"its parameters are now ({', '.join(has)})"
    return None


def test_simcord_is_the_version_that_was_read() -> None:
    assert version("simcord") == SIMCORD


@pytest.mark.parametrize("part", PARTS)
def test_simcord_has_the_part(part: str) -> None:
    assert (found := fault(part)) is None, f"simcord has changed: {part}: {found}"


@pytest.mark.parametrize(("path", "passage"), PASSAGES)
def test_the_page_has_the_passage_that_we_replace(path: str, passage: str) -> None:
    name = "index.html" if path == "/" else path.removeprefix("/")
    assert simcord.preview.__file__ is not None
    text = (Path(simcord.preview.__file__).parent / "static" / name).read_text(encoding="utf-8")
    assert passage in text, f"simcord has changed: {name} no longer contains {passage!r}"


@pytest.mark.parametrize(
    ("part", "fault_found"),
    [
        ("simcord.env:Env._forgotten(self)", "_forgotten is gone"),
        ("simcord.env:Env._move_clock(self, seconds)", "its parameters are now (self, target)"),
        ("simcord._clock:Clock()._start", "__init__ no longer sets _start"),
    ],
)
def test_a_part_that_is_gone_or_changed_is_named(part: str, fault_found: str) -> None:
    assert fault(part) == fault_found
