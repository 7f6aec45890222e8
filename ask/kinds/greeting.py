"""Hello, thank you, and "what can I ask?"."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion
from ask.heard import Heard
from ask.kinds import dances, perfect, quotation, theme, winner
from ask.query import Query, Reading
from ask.scene import Scene

THANKS = "thanks"

_HELLO = frozenset(
    """
    hello hi hey hiya yo howdy greetings hullo sup hola heya morning evening afternoon good bot
    mirrorball there everyone everybody all friend dear
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)
_GREETING = frozenset(
    {"hello", "hi", "hey", "hiya", "yo", "howdy", "greetings", "hullo", "hola", "heya", "sup"}
)
_THANKS = (
    "thanks|thank|thankyou|thx|ty|tysm|cheers|tks|thnx|merci", "appreciate|appreciated", "good bot|job|work",
    "great|awesome|nice|well job|work|bot|done",
)  # fmt: skip
_HELP = (
    "what can|could ask|do|you|help|answer|tell", "how do|does|to use|work|ask",
    "help|commands|command|capabilities|features|usage",
    "what do|are|should you|i know|do|ask|for", "who|what are you", "what questions|topics|kind|kinds|sort",
    "can|could help|assist", "tell me about you|yourself", "instructions|manual|guide|menu|options",
)  # fmt: skip
_ALSO = frozenset(
    """
    help you can do what ask me about how use work works bot mirrorball questions question kind kinds
    sort sorts of topics answer answers know tell who are is this for your yourself commands features
    capabilities please should could i we things examples example some give possible able capable thanks
    thank thx ty so much very many lot lots appreciate appreciated good great awesome nice job well done
    helpful cheers a bunch that it really hello hi hey start started get instructions guide menu options
    list show using with
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class Greeting(Query):
    """A word of welcome, and what can be asked."""

    kind: ClassVar[str] = "greeting"

    examples: ClassVar[tuple[str, ...]] = ("what can I ask you?",)
    follows_the_season: ClassVar[bool] = False

    asked: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        if any(True for _ in heard.spans()):
            return
        said = frozenset(heard.words)
        if (said & _GREETING or heard.find("good morning|evening|afternoon|day")) and said <= _HELLO:
            yield Reading(cls(), frozenset(range(len(heard.words))))
        whole = heard.among(_ALSO)
        if thanks := heard.find(*_THANKS):
            yield Reading(cls(THANKS), whole | thanks)
        if (cue := heard.find(*_HELP)) and len(whole | cue) == len(heard.words):
            yield Reading(cls(), whole | cue, weight=-0.5)

    def reply(self, scene: Scene) -> Outcome:
        season = scene.catalogue.latest_finished
        number = str(season.number) if season else None
        first = (
            "You're welcome! Ask me anything else about the show."
            if self.asked == THANKS
            else "Hello! Ask me about winners, places, scores, dances, songs, themes, judges and quotes."
        )
        examples = [
            f"“Who won season {number}?”",
            f"“Who had perfect scores in season {number}?”",
            "“What did Xochitl dance in week 5?”",
            "“When was Disney night in season 30?”",
        ]
        followups = [
            Suggestion(f"Who won season {number}?", winner.Winner(number)),
            Suggestion(f"Perfect scores of season {number}", perfect.Perfect(None, number)),
            Suggestion(f"Themes of season {number}", theme.Theme(None, number)),
            Suggestion("A quote", quotation.Quotation()),
        ]
        if season is not None and season.winner is not None:
            celebrity = season.winner.celebrity
            examples[2] = f"“What did {celebrity} dance in week 5?”"
            followups.append(Suggestion(f"Dances of {celebrity}", dances.Dances(celebrity, number)))
        return Answer(
            title="Ask me",
            sentence=first,
            details=(f"For example: {', '.join(examples if season else examples[3:])}.",),
            followups=tuple(followups) if season else (),
        )
