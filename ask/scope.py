"""What people ask about the show that the facts do not tell: said at once, in one sentence."""

from ask.answer import Suggestion, Unknown
from ask.heard import Heard
from ask.score_words import SCORED
from ask.wording import reach

_FUTURE = "what has not happened yet"

_BEYOND: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "how people voted",
        (
            "votes|voting|voters|voter", "vote|voted", "phone line", "popular vote",
        ),
    ),
    (
        "money",
        (
            "salary|salaries|paid|pay|paycheck|payment|earn|earns|earned|earning|earnings|wage|wages|fee",
            "net worth", "prize money", "cash prize", "rich|richest", "how much money", "bonus money",
        ),
    ),
    (
        "private lives",
        (
            "dating|dated", "married|marry|marries|wife|husband",
            "boyfriend|girlfriend|divorce|divorced|pregnant",
            "kids|children|baby|babies", "height|tall|weight|weigh", "religion|gay|lesbian|straight",
            "instagram|twitter|facebook|snapchat|address|email", "tiktok account|followers", "phone number",
            "zodiac|birthday|favorite|favourite",
        ),
    ),
    (
        _FUTURE,
        (
            "will win|going to win|gonna win|win next",
            "predict|prediction|predictions|odds|bet|betting|forecast",
            "who will", "who is going to", "whos going to", "who should", "who is gonna", "next season cast",
            "tomorrow", "next winner",
        ),
    ),
    (
        "ratings and viewers",
        ("ratings|rating|viewers|viewership|watched|nielsen", "audience size", "people watch|watching|tuned"),
    ),
    (
        "other shows",
        (
            "american idol", "strictly", "so you think you can dance", "sytycd", "the voice", "masked singer",
            "bachelor winner", "survivor", "big brother", "got talent", "traitors winner", "uk version",
            "dancing on ice", "juniors",
        ),
    ),
)  # fmt: skip


_VOTED_OUT = ("vote|voted|votes|voting off|out|home", "eliminated by vote|votes")
"""A result, and the facts tell it."""

_OPENING = frozenset({"will", "would", "should", "shall", "could", "might"})
_TO_THE_BOT = (("you",), ("u",), ("it",), ("someone",), ("somebody",), ("anyone",), ("anybody",), ("i",))
"""After these, "would" and "could" are politeness."""

_EARN = "earn|earns|earned|earning"
_EARNED = (
    SCORED, "ten|tens|10|10s|perfect|place|spot|trophy|mirrorball|title|30|40|30s|40s",
)  # fmt: skip
"""Marks are earned, and so are trophies."""


def find_out_of_scope(heard: Heard) -> Unknown | None:
    """What to say of a question that the facts can't answer; None when they may."""
    from ask.kinds.overview import Overview
    from ask.kinds.winner import Winner

    known = heard.find(*_VOTED_OUT) | heard.find("straight ten|tens|10|10s|perfect|30s|40s")
    if heard.styles or heard.find(*_EARNED):
        known |= heard.find(_EARN)
    for mention in (*heard.songs, *heard.artists, *heard.themes, *heard.people):
        known |= mention.span  # "Survivor" may be a song
    opinion = heard.words[0] in _OPENING and heard.words[1:2] not in _TO_THE_BOT
    for what, cues in _BEYOND:
        if heard.find(*cues) - known or (what == _FUTURE and opinion):
            latest = heard.scene.catalogue.latest
            far = f" {until}." if what == _FUTURE and latest and (until := reach(latest)) else ""
            return Unknown(
                sentence=f"I don't know about {what}: my facts are couples, results, scores and quotes.{far}",
                nearest=(
                    Suggestion("The latest season", Overview()),
                    Suggestion("The latest winner", Winner()),
                ),
            )
    return None
