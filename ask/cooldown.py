"""How fast one person may ask."""

from collections import OrderedDict, deque
from collections.abc import Callable

QUESTIONS = 6
SECONDS = 15.0
PEOPLE_KEPT = 10_000


class Cooldown:
    """Six questions in fifteen seconds for each person."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """`clock` gives seconds that never go back."""
        self._clock = clock
        self._asked: OrderedDict[int, deque[float]] = OrderedDict()

    def wait(self, person: int) -> float:
        """How many seconds the person has to wait before asking; 0 counts as a question asked now."""
        now = self._clock()
        asked = self._asked.setdefault(person, deque(maxlen=QUESTIONS))
        self._asked.move_to_end(person)
        while len(self._asked) > PEOPLE_KEPT:
            self._asked.popitem(last=False)
        if len(asked) == QUESTIONS and now - asked[0] < SECONDS:
            return SECONDS - (now - asked[0])
        asked.append(now)
        return 0.0
