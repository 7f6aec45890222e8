"""What was last said to whom: a question may lean on the one before it."""

from collections import OrderedDict
from collections.abc import Callable

from ask.answer import Answer, Outcome, Unknown
from ask.query import Query, answer
from ask.reader import Exchange, read
from ask.scene import Scene
from show.spelling import plain

SECONDS_KEPT = 600.0
EXCHANGES_KEPT = 10_000

FORGET = frozenset(
    {"forget", "forget it", "forget that", "forget me", "start over", "reset", "new question", "never mind"}
)


class Conversations:
    """The last exchange of each person in each channel, for ten minutes, of the latest ten thousand."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """`clock` gives seconds that never go back."""
        self._clock = clock
        self._exchanges: OrderedDict[tuple[int, int], tuple[float, Exchange]] = OrderedDict()

    def ask(self, person: int, channel: int, text: str, scene: Scene) -> tuple[Query | None, Outcome]:
        """Answer `text` in the light of what was said before; the query is None when it was none I know."""
        if plain(text) in FORGET:
            self.forget(person)
            return None, Unknown(sentence="Forgotten. What would you like to know?")
        read_as = read(text, scene, self.recall(person, channel))
        if isinstance(read_as, Unknown):
            return None, read_as
        outcome = answer(read_as, scene)
        self.remember(person, channel, read_as, outcome)
        return read_as, outcome

    def recall(self, person: int, channel: int) -> Exchange | None:
        """The last exchange, if it is not too long ago."""
        said, exchange = self._exchanges.get((person, channel), (0.0, None))
        return exchange if exchange is not None and self._clock() - said < SECONDS_KEPT else None

    def remember(self, person: int, channel: int, query: Query, outcome: Outcome) -> None:
        """Keep what was answered; a question that was not answered leaves the last one standing."""
        if not isinstance(outcome, Answer):
            return
        self._exchanges[person, channel] = self._clock(), Exchange(query, outcome.topic)
        self._exchanges.move_to_end((person, channel))
        while len(self._exchanges) > EXCHANGES_KEPT:
            self._exchanges.popitem(last=False)

    def forget(self, person: int) -> None:
        """Forget everything that was said to `person`, in all channels."""
        for key in [key for key in self._exchanges if key[0] == person]:
            del self._exchanges[key]
