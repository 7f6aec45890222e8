"""What was the theme of a week, and when was a theme danced?"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rapidfuzz import fuzz, process

from ask.answer import Answer, Outcome, Row, Suggestion, Table, Topic, Unknown
from ask.find import NEAREST, OF_A_THEME, find_season, is_themed, key_of_theme, number_of
from ask.heard import Heard, Span
from ask.kinds import night, overview
from ask.query import Query, Reading
from ask.scene import Scene
from ask.wording import capital, count, credits_of, dispute, quoted
from show.everyday import is_everyday
from show.season import Season
from show.spelling import words
from show.week import Week
from show.wording import day, listing

Nights = Sequence[tuple[Season, Week]]

_NEAR = 84
"""The likeness (0-100) from which a theme counts as misspelt."""

_THEME = "theme|themes|themed|thema|motto|topic"
_NIGHT = frozenset(
    {
        "night",
        "nights",
        "week",
        "nite",
        "party",
        "challenge",
        "celebration",
        "episode",
        "theme",
        "themed",
        "show",
    }
)
_NO_THEME = frozenset(
    {"final", "finals", "finale", "premiere", "semifinals", "semifinal", "semi", "quarterfinals", "first",
     "last", "dances", "top", "elimination", "opening", "results", "result"}
)  # fmt: skip
_WHEN = (
    "when", "date|day|air|aired|airing|happen|happened|held", "which|what season|seasons|week|year|years",
    "season|seasons|year|years|week", "had|have|did|was|were|do|does|is", "how many|often|times",
)  # fmt: skip
_ALSO = frozenset(
    """
    theme themes themed night week nights weeks season seasons when which what date day air aired airing
    happen happened held take place took called name title was were is had have feature featured do did
    does show many often times list all year years episode number wk on during the of topic motto exact
    exactly again ever latest come came there any happening
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


@dataclass(frozen=True, slots=True)
class Theme(Query):
    """The theme of a week, all themes of a season, or every night of a theme."""

    kind: ClassVar[str] = "theme"

    examples: ClassVar[tuple[str, ...]] = (
        "what was the theme of week {week} of season {season}?",
        "when was Disney night?",
        "themes of season {season}",
    )

    theme: str | None = None
    season: str | None = None
    week: int | str | None = None

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        people = frozenset().union(*(mention.span for mention in heard.people_outside_seasons))
        span = heard.season_span | heard.week_span | heard.among(_ALSO)
        cue = heard.find(_THEME, "what|which night|kind|sort|type", "called|name")
        named = heard.find(_THEME)
        if named and (heard.weeks or heard.seasons) and not heard.themes and not people:
            yield Reading(cls(None, heard.season, heard.week), span | named, weight=0.2)
        elif cue and heard.weeks and not heard.themes and not people:
            yield Reading(cls(None, heard.season, heard.week), span | cue, weight=-0.2)
        asks = heard.find(*_WHEN)
        if people:
            # "James Bond night" is none that a James danced on.
            for reading in cls._hear_unheard(heard, span | asks | named, bool(named)):
                if people <= reading.span:
                    yield reading
            return
        for mention in heard.themes[:1]:
            whole = span | mention.span | asks
            # "Who won on Disney night?" asks for something else.
            if not heard.left_by(whole):
                yield Reading(cls(mention.typed, heard.season, heard.week), whole)
        if not heard.themes and (asks or named):
            yield from cls._hear_unheard(heard, span | asks | named, bool(named))

    @classmethod
    def _hear_unheard(cls, heard: Heard, span: Span, named: bool) -> Iterator[Reading]:
        """Themes without "night" behind them, and misspelt ones."""
        vocabulary = heard.scene.catalogue.vocabulary
        taken = heard.season_span | heard.week_span
        people = frozenset().union(*(mention.span for mention in heard.people))
        for length in range(min(6, len(heard.words)), 0, -1):
            for start in range(len(heard.words) - length + 1):
                at = frozenset(range(start, start + length))
                said = heard.words[start : start + length]
                if at & taken or set(said) <= OF_A_THEME | _NO_THEME:
                    continue
                followed = bool(_NIGHT & set(heard.words[start + length : start + length + 1]))
                if said in vocabulary.themes:
                    if length > 1 or followed or named or not is_everyday(said[0]):
                        yield Reading(cls(" ".join(said), heard.season, heard.week), span | at)
                        return
                elif followed and at & (heard.uncommon | people) and len(" ".join(said)) > 4:
                    typed = " ".join(said)
                    if _is_known(typed, heard.scene) or _find_near(typed, heard.scene) is not None:
                        yield Reading(cls(typed, heard.season, heard.week), span | at, weight=-0.3)
                        return

    def describe(self) -> str:
        if self.theme is not None:
            return f"When was {capital(self.theme)}?"
        return f"Themes of season {self.season}" if self.season and self.week is None else "Theme of the week"

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        season = find_season(self, self.season, scene, assumed) if self.season is not None else None
        if self.theme is not None:
            return self._answer_when(self.theme, season, scene, assumed)
        if season is None:
            season = scene.catalogue.latest
            if season is None:
                return Unknown(sentence="I know no season yet.")
            assumed.append(f"Taking season {season.number}, the latest I have.")
        if self.week is not None:
            return _answer_week(season, self.week, assumed)
        return _answer_season(season, assumed)

    def _answer_when(
        self, typed: str, season: Season | None, scene: Scene, assumed: list[str]
    ) -> Answer | Unknown:
        nights, similar = _find_nights(typed, scene)
        if not nights:
            near = _find_near(typed, scene)
            if near is None:
                return _answer_none(typed, scene)
            nights, similar = _find_nights(near, scene)
            assumed.append(f"Taking {quoted(typed)} as {nights[0][1].theme}.")
        where = f" in season {season.number}" if season else ""
        if season is not None:
            elsewhere = nights
            nights = [each for each in nights if each[0] is season] or [
                each for each in similar if each[0] is season
            ]
            similar = []
            if not nights:
                seasons = listing(dict.fromkeys(str(each[0].number) for each in elsewhere))
                return Unknown(
                    sentence=f"I know no {elsewhere[0][1].theme}{where}, but in season {seasons}.",
                    nearest=(Suggestion("All seasons", self.with_slot("season", None)),),
                )
        aired = [each for each in nights if each[1].danced]
        first_season, first_week = (aired or list(nights))[-1]
        return Answer(
            title=first_week.theme or capital(typed),
            sentence=_tell_nights(nights),
            details=(f"Similar nights: {listing(f'{each[1].theme} ({_where(each)})' for each in similar)}.",)
            if similar
            else (),
            assumed=tuple(assumed),
            disputed=tuple(text for each in nights for text in dispute(each[1])),
            sources=credits_of(each[0] for each in nights),
            followups=tuple(
                Suggestion(
                    f"Scores of season {each[0].number}, week {each[1].number}",
                    night.Night(str(each[0].number), each[1].number),
                )
                for each in aired[-3:]
            ),
            topic=Topic(season=first_season.number, week=first_week.number),
        )


def _answer_week(season: Season, named: int | str, assumed: list[str]) -> Answer | Unknown:
    week = season.week(named if isinstance(named, int) else number_of(named, season))
    if week is None:
        span = f"{season.weeks[0].number} to {season.weeks[-1].number}" if season.weeks else "none"
        return Unknown(sentence=f"Season {season.number} has no such week: I know its weeks {span}.")
    where = f"Week {week.number} of season {season.number}"
    if week.theme is None:
        sentence = f"{where} had no theme that I know of."
    elif week.danced:
        sentence = f"{where}, on {day(week.air_date)}, was {week.theme}."
    else:
        sentence = f"{where} is announced as {week.theme}, for {day(week.air_date)}; it has not aired yet."
    return Answer(
        title=f"Season {season.number} · Week {week.number}",
        sentence=sentence,
        details=(f"{capital(week.note).rstrip('.')}.",) if week.note else (),
        assumed=tuple(assumed),
        disputed=tuple(dispute(week)),
        sources=credits_of([season]),
        followups=(
            *(
                [Suggestion("Scores of that night", night.Night(str(season.number), week.number))]
                if week.danced
                else []
            ),
            Suggestion("All themes of the season", Theme(None, str(season.number))),
        ),
        topic=Topic(season=season.number, week=week.number),
    )


def _answer_season(season: Season, assumed: list[str]) -> Answer:
    themed = [week for week in season.weeks if week.theme]
    told = listing(f"{week.theme} (week {week.number})" for week in themed)
    return Answer(
        title=f"Season {season.number} · Themes",
        sentence=f"The themes of season {season.number} were {told}."
        if season.finished and themed
        else f"The themes of season {season.number} are {told}, the weeks to come as announced."
        if themed
        else f"I know no themes of season {season.number}.",
        tables=(
            Table(
                heading="Week by week",
                rows=tuple(
                    Row(name=f"Week {week.number} · {week.theme}", detail=day(week.air_date))
                    for week in themed
                ),
            ),
        )
        if themed
        else (),
        assumed=tuple(assumed),
        disputed=tuple(dispute(*season.weeks)),
        sources=credits_of([season]),
        followups=(Suggestion(f"Season {season.number}", overview.Overview(str(season.number))),),
        topic=Topic(season=season.number),
    )


def _answer_none(typed: str, scene: Scene) -> Unknown:
    names = {week.theme for season in scene.catalogue.seasons for week in season.weeks if week.theme}
    near = process.extract(typed, sorted(names), scorer=fuzz.WRatio, limit=NEAREST)
    return Unknown(
        sentence=f"I know no theme {quoted(typed)}.",
        nearest=tuple(Suggestion(f"When was {name}?"[:80], Theme(name)) for name, _, _ in near),
    )


def _find_nights(typed: str, scene: Scene) -> tuple[Nights, Nights]:
    """Every night of that theme, and those whose theme is like it, in order."""
    themes = scene.catalogue.vocabulary.themes
    wanted = key_of_theme(typed)
    exact: dict[tuple[int, int], tuple[Season, Week]] = {}
    for name in (words(typed), wanted):
        for each in themes.get(name, ()):
            exact[each[0].number, each[1].number] = each
    similar = {
        (season.number, week.number): (season, week)
        for season in scene.catalogue.seasons
        for week in season.weeks
        if week.theme and (season.number, week.number) not in exact and is_themed(week, typed)
    }
    if not exact:
        exact, similar = similar, {}
    return [exact[key] for key in sorted(exact)], [similar[key] for key in sorted(similar)]


def _is_known(typed: str, scene: Scene) -> bool:
    """Whether it is part of a theme: "james bond" of "60 Years of James Bond"."""
    return any(
        is_themed(week, typed) for season in scene.catalogue.seasons for week in season.weeks if week.theme
    )


def _find_near(typed: str, scene: Scene) -> str | None:
    """The theme that may be meant by a misspelt one."""
    names = [" ".join(name) for name in scene.catalogue.vocabulary.themes]
    near = process.extractOne(" ".join(key_of_theme(typed)), names, scorer=fuzz.ratio, score_cutoff=_NEAR)
    return near[0] if near else None


def _where(each: tuple[Season, Week]) -> str:
    season, week = each
    when = day(week.air_date) if week.danced else f"announced for {day(week.air_date)}"
    return f"season {season.number}, week {week.number}, {when}"


def _tell_nights(nights: Nights) -> str:
    names = Counter(week.theme or "" for _, week in nights)
    if len(nights) == 1:
        season, week = nights[0]
        if not week.danced:
            return (
                f"{week.theme} is announced for week {week.number} of season {season.number}, "
                f"on {day(week.air_date)}; it has not aired yet."
            )
        return f"{week.theme} was week {week.number} of season {season.number}, on {day(week.air_date)}."
    name = names.most_common(1)[0][0]
    told = "; ".join(
        _where(each) + (f", as {each[1].theme}" if each[1].theme != name else "") for each in nights
    )
    aired = sum(week.danced for _, week in nights)
    times = f"was danced {count(aired, 'time')}" if aired else "has not aired yet"
    return f"{name} {times}: {told}."
