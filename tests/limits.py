"""What Discord accepts in a message of components."""

from collections.abc import Iterator, Sequence
from typing import Any

Component = dict[str, Any]

ACTION_ROW, BUTTON, TEXT = 1, 2, 10


def walk(components: Sequence[Component]) -> Iterator[Component]:
    """Every component, in the order in which they are read."""
    for component in components:
        yield component
        yield from walk(component.get("components", ()))


def check_components(tree: Sequence[Component]) -> None:
    """Raise AssertionError if Discord would refuse a message of these components."""
    components = list(walk(tree))
    assert len(components) <= 40
    texts = [each["content"] for each in components if "content" in each]
    assert all(texts)
    assert sum(map(len, texts)) <= 4000
    identities = [each["custom_id"] for each in components if "custom_id" in each]
    assert len(set(identities)) == len(identities)
    assert all(1 <= len(identity) <= 100 for identity in identities)
    assert all(1 <= len(each["label"]) <= 80 for each in components if each["type"] == BUTTON)
    assert all(1 <= len(each["components"]) <= 5 for each in components if each["type"] == ACTION_ROW)
