"""How the people in a game stand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from trivia.round import Closing, Round


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One person in one game. A tie is a tie: those with the same points share a place."""

    place: int
    """1 and up; after two who share the 1st place comes the 3rd."""

    person: int
    points: int
    right: int
    answered: int
    streak: int
    """Right answers in a row up to now."""

    best_streak: int
    fastest: float | None
    """Seconds of the quickest right answer; None without one."""

    @property
    def accuracy(self) -> float:
        """The share of the person's answers that were right, 0-1."""
        return self.right / self.answered


def standings(rounds: Iterable[Round], *, until: int | None = None) -> tuple[Standing, ...]:
    """Everyone who answered in `rounds`, which come in their order, up to number `until`; best first.

    A streak is broken by a wrong answer, and by a round without an answer unless that was skipped, stopped or
    is still open.
    """
    played = tuple(each for each in rounds if until is None or each.number <= until)
    people = {answer.person for each in played for answer in each.answers}
    unplaced = [_standing(person, played) for person in people]
    points = sorted((each.points for each in unplaced), reverse=True)
    placed = [replace(each, place=points.index(each.points) + 1) for each in unplaced]
    return tuple(sorted(placed, key=lambda each: (each.place, -each.right, each.person)))


def _standing(person: int, rounds: Sequence[Round]) -> Standing:
    points = right = answered = streak = best = 0
    fastest: float | None = None
    for each in rounds:
        answer = each.answer_of(person)
        if answer is None:
            if each.closing not in {None, Closing.SKIP, Closing.STOP}:
                streak = 0
            continue
        answered += 1
        points += answer.points
        if answer.right:
            right += 1
            streak += 1
            best = max(best, streak)
            taken = each.taken(answer)
            fastest = taken if fastest is None else min(fastest, taken)
        else:
            streak = 0
    return Standing(
        place=0,
        person=person,
        points=points,
        right=right,
        answered=answered,
        streak=streak,
        best_streak=best,
        fastest=fastest,
    )
