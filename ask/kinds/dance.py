"""What did a couple dance, and to which song?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Suggestion
from ask.heard import Heard
from ask.kinds import dances, score
from ask.query import Query, Reading
from ask.scene import Scene
from ask.selection import Selection, Wanted, hear_choice, name_week, select, table_of, topic_of
from ask.wording import an, count, credits_of, dispute, held, possessive, reach
from ask.wording import score as figure
from show.catalogue import Performance
from show.fact_text import spoken
from show.wording import listing, song

_SONG = (
    "song|songs|music|track|tracks|tune|tunes|songname|artist|soundtrack",
    "danced|dance|perform|performed|dances to",
    "dancing|performing|routine|freestyle to",
    "what|which to",
)
_STYLE = (
    "style|styles|discipline|genre",
    "what|which|kind|type|sort|name|wich dance|dances|routine|routines|number",
    "what did|does|was|were dance|dances|perform|performed|do|danced|doing|performing|dancing",
    "dance|danced|dances|dancing|performed|perform",
    "routine|routines|performance|number",
)
_COUNTED = ("how many dances|times|routines|songs|styles", "number of dances|styles|routines")
_ALSO = frozenset(
    """
    song songs music track tracks tune tunes title name titled style styles dance dances danced dancing
    type kind sort genre performance performances routine routines perform performed performing two
    three both 2 3 opening number what which use used play played playing set accompany accompanied
    artist singer who sang sung by band soundtrack week night there together partner discipline debut
    first assigned pick picked chose chosen was were many
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class Danced(Query):
    """Style and song of a couple's dances."""

    kind: ClassVar[str] = "dance"

    examples: ClassVar[tuple[str, ...]] = (
        "what did {celebrity} dance in week {week}?",
        "which song was {celebrity}'s {style} to?",
        "what was {celebrity}'s first dance?",
    )

    celebrity: str
    season: str | None = None
    week: int | str | None = None
    style: str | None = None
    which: str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        if heard.couple is None:
            return
        celebrity, span = heard.couple
        choice = hear_choice(heard)
        to_a_song = heard.find(*_SONG)
        cue = to_a_song or heard.find(*_STYLE)
        if not cue and not choice.made:
            return
        query = cls(celebrity, choice.season, choice.week, choice.style, choice.which)
        span |= choice.span | cue | heard.among(_ALSO)
        # "X dances with?" asks for somebody, and a style alone asks for its score as well as for its song.
        asks = to_a_song or heard.find("style|styles|what|which", "kind|type|sort")
        span |= heard.find(*_COUNTED)
        asks = asks or heard.find(*_COUNTED)
        # The whole of a couple's dances is told only where nothing else of the sentence is left to tell.
        if choice.made or (asks and cue and not heard.left_by(span)):
            yield Reading(query, span, weight=-0.4 if not choice.made else -0.2 if cue else -0.7)

    def describe(self) -> str:
        return f"What did {self.celebrity} dance?"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        wanted = Wanted(
            celebrity=self.celebrity, season=self.season, week=self.week, style=self.style, which=self.which
        )
        selections = select(self, wanted, scene, assumed)
        performances = [each for selection in selections for each in selection.performances]
        first = selections[0]
        couple, season = first.appearance.couple, first.appearance.season
        return Answer(
            title=f"{couple.celebrity} · Season {season.number}"
            if len(selections) == 1
            else couple.celebrity,
            sentence=" ".join(_tell(selection, self.week) for selection in selections),
            details=tuple(_details(performances)),
            tables=table_of(performances),
            assumed=tuple(assumed),
            disputed=tuple(dispute(*(each.dance for each in performances))),
            through=reach(season) if self.week is None else None,
            sources=credits_of(selection.appearance.season for selection in selections),
            followups=(
                Suggestion(
                    "The score",
                    score.Score(couple.celebrity, str(season.number), self.week, self.style, self.which),
                ),
                Suggestion(
                    f"{possessive(couple.celebrity)} dances",
                    dances.Dances(couple.celebrity, str(season.number)),
                ),
            ),
            topic=topic_of(
                (selection.appearance for selection in selections),
                first.performances[0].week.number if first.one_night else None,
            ),
        )


def _tell(selection: Selection, named: int | str | None) -> str:
    couple, season, performances = (
        selection.appearance.couple,
        selection.appearance.season,
        selection.performances,
    )
    if selection.one_night:
        where = name_week(performances[0].week.number, season, named)
        each = listing(f"{an(held(one.dance))} to {song(one.dance)}" for one in performances)
        return f"{couple.name} danced {each} in {where}."
    if len(performances) <= 4:
        each = listing(
            f"{an(held(one.dance))} to {song(one.dance)} in week {one.week.number}" for one in performances
        )
        return f"{couple.name} danced {each}, in season {season.number}."
    styles = dict.fromkeys(spoken(one.dance.style) for one in performances)
    return (
        f"{couple.name} danced {count(len(performances), 'time')} in season {season.number}, "
        f"in {count(len(styles), 'style')}: {listing(styles)}."
    )


def _details(performances: Sequence[Performance]) -> list[str]:
    """More about a single dance: its score, who else was in it, what it was inspired by."""
    if len(performances) != 1:
        return []
    dance, lines = performances[0].dance, []
    if dance.judged:
        lines.append(f"The judges gave it {figure(dance)}.")
    if dance.partner != performances[0].couple.professional:
        lines.append(f"{dance.partner} danced it with {dance.celebrity} that night.")
    if dance.joined_by:
        lines.append(f"{listing(dance.joined_by)} danced along.")
    if dance.inspired_by:
        lines.append(f"It was inspired by {dance.inspired_by}.")
    if dance.coach:
        lines.append(f"{dance.coach} coached it.")
    return lines
