"""What Discord accepts in a message of components."""

from collections.abc import Iterator, Sequence
from typing import Any

Component = dict[str, Any]

ACTION_ROW, BUTTON, MENU, TEXT = 1, 2, 3, 10


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
    for menu in (each for each in components if each["type"] == MENU):
        check_menu(menu)


def check_menu(menu: Component) -> None:
    """Raise AssertionError if Discord would refuse a menu of texts."""
    options = menu["options"]
    assert 1 <= len(options) <= 25
    assert len(menu.get("placeholder") or "") <= 150
    assert len({each["value"] for each in options}) == len(options)
    assert sum(bool(each.get("default")) for each in options) <= menu.get("max_values", 1)
    for each in options:
        assert 1 <= len(each["label"]) <= 100
        assert 1 <= len(each["value"]) <= 100
        assert len(each.get("description") or "") <= 100
