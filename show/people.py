"""Everybody whom a catalogue names."""

from collections.abc import Iterator, Mapping, Set

from show.person import Person


class People(Mapping[str, Person]):
    """By their one spelling, in the order of the alphabet.

    Of a catalogue that is like another one, only those are kept here who are not the same in both.
    """

    def __init__(self, own: Mapping[str, Person], like: Mapping[str, Person], touched: Set[str]) -> None:
        """`touched`: who is told in `own` or not there at all, whatever `like` says."""
        self._own = own
        self._like = like
        self._touched = touched

    def __getitem__(self, name: str) -> Person:
        return self._own[name] if name in self._touched else self._like[name]

    def __contains__(self, name: object) -> bool:
        return name in self._own if name in self._touched else name in self._like

    def __iter__(self) -> Iterator[str]:
        return iter(sorted([*self._own, *(name for name in self._like if name not in self._touched)]))

    def __len__(self) -> int:
        return len(self._own) + sum(name not in self._touched for name in self._like)
