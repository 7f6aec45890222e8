"""Which dances of a couple are asked for: those of a week, of a style, the first or the last."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ask.answer import Clarify, Suggestion, Table, Topic, Unknown, Unsettled
from ask.find import CHOICES, find_appearance, find_fitting_seasons, find_person, find_week
from ask.heard import Heard, Night, Span
from ask.query import Query
from ask.scene import Scene
from ask.wording import departure, quoted, reach, reach_of_all
from show.catalogue import Appearance, Performance
from show.couple import Exit
from show.dance import Kind
from show.everyday import is_everyday
from show.fact_text import spoken
from show.person import Person, Role
from show.season import Season
from show.spelling import words
from show.week import Week
from show.wording import listing

FIRST = "first"
LAST = "last"

SEVERAL = 8
"""Of somebody who danced in several seasons, so many dances are told without asking which season is meant."""

_STAGED = {
    "team dance": Kind.TEAM,
    "group dance": Kind.GROUP,
    "relay": Kind.RELAY,
    "marathon": Kind.MARATHON,
    "megamix": Kind.MEGAMIX,
    "dance off": Kind.DANCE_OFF,
}
"""How a dance was staged can be asked for like a style."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The dances that a question is about, as its slots have them."""

    celebrity: str
    season: str | None = None
    week: int | str | None = None
    style: str | None = None
    which: str | None = None
    """"first" or "last": the couple's own first or last night; a number: their so-manieth dance."""


@dataclass(frozen=True, slots=True)
class Selection:
    """One couple's dances that fit, at least one."""

    appearance: Appearance
    performances: tuple[Performance, ...]

    @property
    def one_night(self) -> bool:
        """Whether all were danced in one week."""
        return len({each.week.number for each in self.performances}) == 1


@dataclass(frozen=True, slots=True)
class Choice:
    """What a sentence says about which dances are meant, and by which words."""

    season: str | None
    week: int | str | None
    style: str | None
    which: str | None
    span: Span

    @property
    def made(self) -> bool:
        """Whether it leaves out any dance."""
        return any(part is not None for part in (self.week, self.style, self.which))


@dataclass(frozen=True, slots=True)
class When:
    """The season and the week that a sentence speaks of, and by which words."""

    season: str | None
    week: int | str | None
    span: Span


def hear_when(heard: Heard) -> When:
    """The season and the week; a theme names a week, and the only season that had it."""
    season, week, span = heard.season, heard.week, heard.season_span | heard.week_span
    if heard.themes and week is None:
        theme = heard.themes[0]
        week, span = theme.typed, span | theme.span
        if season is None and len({each[0].number for each in theme.named}) == 1:
            season = str(theme.named[0][0].number)
    elif week is None and (theme_at := _find_theme(heard)):
        week, span = " ".join(heard.words[at] for at in sorted(theme_at)), span | theme_at
    return When(season, week, span)


_NO_THEME = frozenset(
    {"final", "finals", "finale", "premiere", "semifinals", "semi", "quarterfinals", "first", "top", "double"}
)


def _find_theme(heard: Heard) -> Span:
    """Where a theme is named without "night": "Halloween score", "for most memorable year"."""
    named = frozenset().union(*heard.spans())
    themes = heard.scene.catalogue.vocabulary.themes
    for size in (4, 3, 2, 1):
        for start in range(len(heard.words) - size + 1):
            at = frozenset(range(start, start + size))
            said = heard.words[start : start + size]
            if at & named or said[0] in _NO_THEME or (size == 1 and is_everyday(said[0])):
                continue
            if said in themes:
                return at
    return frozenset()


_DANCE = (
    "dance|dances|performance|performances|routine|routines|number|outing|appearance|score|scores|style|song"
)
_FIRST_DANCE = (
    f"first|1st|opening|debut|initial {_DANCE}",
    "debut|debuted",
    "start|started|begin|began|open|opened with",
    "dance|danced|perform|performed first",
)
_LAST_DANCE = (f"last|final|closing {_DANCE}",)
_ORDINALS = {2: "second|2nd", 3: "third|3rd", 4: "fourth|4th", 5: "fifth|5th"}
_STAGING = {
    "team dance": ("team dance|freestyle|routine|number|score|performance", "team"),
    "relay": ("relay",),
    "marathon": ("marathon",),
    "megamix": ("megamix|megamixx", "mega mix"),
    "dance off": ("dance off", "danceoff"),
}


def hear_choice(heard: Heard) -> Choice:
    """Which dances a sentence speaks of."""
    when = hear_when(heard)
    span, season, week, style, which = frozenset[int](), when.season, when.week, heard.style, None
    first, last = heard.find(*_FIRST_DANCE), heard.find(*_LAST_DANCE)
    if first and not heard.week_span & first:
        which, span = FIRST, first
    elif last and not (heard.week is Night.FINALE and not last & heard.week_span):
        # "Final dance" and "last dance" are the couple's own, whether or not it came to the finale.
        which, week, span = LAST, None if last & heard.week_span else week, last
    else:
        for place, ordinal in _ORDINALS.items():
            if found := heard.find(f"{ordinal} {_DANCE}"):
                which, span = str(place), found
                break
    if style is None or heard.find("team"):
        for staged, cues in _STAGING.items():
            if found := heard.find(*cues):
                style, span = staged, span | found
                break
    if heard.styles:
        span |= heard.styles[0].span
    return Choice(season, week, style, which, span | when.span)


def select(query: Query, wanted: Wanted, scene: Scene, assumed: list[str]) -> tuple[Selection, ...]:
    """The dances that fit, season by season. Raises Unsettled when none does, or the season is not clear."""
    seasons = (
        find_fitting_seasons(query, wanted.season, scene, assumed) if wanted.season is not None else None
    )
    person = find_person(
        query,
        wanted.celebrity,
        scene,
        assumed,
        slot="celebrity",
        roles=(Role.CELEBRITY, Role.PROFESSIONAL),
        season=seasons[0] if seasons is not None and len(seasons) == 1 else None,
    )
    appearances = _find_appearances(query, person, seasons, scene)
    style = find_style(wanted.style, scene) if wanted.style is not None else None
    found, reasons = [], []
    for appearance in appearances:
        try:
            found.append(_select_of(query, appearance, wanted, style, scene))
        except Unsettled as unsettled:
            reasons.append(unsettled)
    if not found:
        raise reasons[0]
    if len(found) > 1 and sum(len(each.performances) for each in found) > SEVERAL:
        find_appearance(query, person, None, scene)  # raises: which season?
    return tuple(found)


def _find_appearances(
    query: Query, person: Person, seasons: Sequence[Season] | None, scene: Scene
) -> Sequence[Appearance]:
    """The couples that may be meant: the celebrity's in all seasons, the professional's in one."""
    numbers = None if seasons is None else {season.number for season in seasons}
    fitting = [
        each
        for each in scene.catalogue.appearances_of(person.name)
        if numbers is None or each.season.number in numbers
    ]
    own = [each for each in fitting if each.couple.celebrity == person.name]
    if own:
        return own
    if len(fitting) > 1 and seasons is not None:
        raise Unsettled(
            Clarify(
                sentence=f"{person.name} danced in seasons "
                f"{listing(str(each.season.number) for each in fitting)}. "
                "Which one do you mean?",
                candidates=tuple(
                    Suggestion(
                        f"Season {each.season.number}: {each.couple.celebrity}",
                        query.with_slot("season", str(each.season.number)),
                    )
                    for each in fitting[:CHOICES]
                ),
            )
        )
    return [find_appearance(query, person, seasons[0] if seasons else None, scene)]


def find_style(typed: str, scene: Scene) -> str:
    """The style, or the way of staging, in the facts' spelling. Raises Unsettled when there is none such."""
    if typed in _STAGED:
        return typed
    style = scene.catalogue.vocabulary.styles.get(words(typed))
    if style is None:
        raise Unsettled(Unknown(sentence=f"I don't know a dance style {quoted(typed)}."))
    return style


def of_style(performances: Iterable[Performance], style: str) -> list[Performance]:
    """Those in that style; the couple's own before those in a team, whole dances before parts of one."""
    performances = list(performances)
    if style in _STAGED:
        return [each for each in performances if each.dance.kind is _STAGED[style]]
    whole = [each for each in performances if each.dance.style == style]
    fused = [each for each in performances if style in each.dance.style.split(" & ")]
    own = [each for each in whole if each.dance.kind in (Kind.COUPLE, Kind.MEGAMIX)]
    return own or whole or fused


def _select_of(
    query: Query, appearance: Appearance, wanted: Wanted, style: str | None, scene: Scene
) -> Selection:
    """One couple's dances that fit. Raises Unsettled when none does."""
    season, couple = appearance.season, appearance.couple
    danced = list(scene.catalogue.performances_of(season, couple))
    where = f"season {season.number}"
    if wanted.week is not None:
        week = find_week(query, wanted.week, season, scene)
        danced = [each for each in danced if each.week.number == week.number]
        where = name_week(week.number, season, wanted.week)
        if not danced:
            raise Unsettled(
                Unknown(
                    sentence=f"{couple.name} did not dance in {where}{_tell_why(appearance, week.number)}.",
                    nearest=_suggest_whole(query, appearance),
                )
            )
    if style is not None:
        in_style = of_style(danced, style)
        if not in_style:
            raise Unsettled(
                Unknown(
                    sentence=f"I have no {spoken(style)} by {couple.name} in {where}.",
                    nearest=_suggest_whole(query, appearance),
                )
            )
        danced = in_style
    if not danced:
        raise Unsettled(Unknown(sentence=f"I know no dance of {couple.name} in season {season.number}."))
    if wanted.which is not None:
        danced = _pick(danced, wanted.which, alone=style is not None or wanted.week is not None)
    if not danced:
        raise Unsettled(Unknown(sentence=f"{couple.name} did not dance so many times in {where}."))
    return Selection(appearance, tuple(danced))


def _pick(danced: Sequence[Performance], which: str, *, alone: bool) -> list[Performance]:
    """The first, last or so-manieth; of a whole season all dances of the first or last night."""
    if which.isdecimal():
        place = int(which)
        return [danced[place - 1]] if 0 < place <= len(danced) else []
    end = danced[0] if which == FIRST else danced[-1]
    return [end] if alone else [each for each in danced if each.week.number == end.week.number]


def danced_by(
    person: Person | None, season: Season | None, week: Week | None, scene: Scene
) -> list[Performance]:
    """What somebody danced, be it as a stand-in, or what everybody did; in a season or a week, if given."""
    catalogue = scene.catalogue
    performances: Iterable[Performance] = catalogue.performances
    if person is not None and not person.was(Role.PROFESSIONAL):
        performances = (
            performance
            for each in catalogue.appearances_of(person.name)
            for performance in catalogue.performances_of(each.season, each.couple)
        )
    elif person is not None:
        performances = (
            each for each in performances if person.name in (each.dance.partner, each.dance.celebrity)
        )
    return [
        each
        for each in performances
        if (season is None or each.season is season) and (week is None or each.week is week)
    ]


def reach_of(person: Person | None, season: Season | None, scene: Scene) -> str | None:
    """How far the facts go that a figure rests on, where a later night could change it."""
    if season is not None:
        return reach(season)
    if person is None:
        return reach_of_all(scene.catalogue.seasons)
    danced = scene.catalogue.appearances_of(person.name)
    return reach(danced[-1].season) if danced else None


def name_week(number: int, season: Season, named: int | str | None = None) -> str:
    """A week in a sentence, as it was named: "week 5 of season 32", "the finale of season 32 (week 11)"."""
    if named in set(Night):
        return f"the {named} of season {season.number} (week {number})"
    week = season.week(number) if isinstance(named, str) and not named.isdecimal() else None
    return f"week {number} of season {season.number}" + (f" ({week.theme})" if week and week.theme else "")


def _tell_why(appearance: Appearance, week: int) -> str:
    couple = appearance.couple
    if couple.left_week is None or couple.left_week > week:
        return ""
    return f": they {'were ' if couple.left is Exit.ELIMINATED else ''}{departure(couple)}"


def _suggest_whole(query: Query, appearance: Appearance) -> tuple[Suggestion, ...]:
    from ask.kinds.dances import Dances

    celebrity = appearance.couple.celebrity
    return (
        Suggestion("All their dances", Dances(celebrity=celebrity, season=str(appearance.season.number))),
    )


def topic_of(appearances: Iterable[Appearance], week: int | None = None) -> Topic:
    """What is being talked about after an answer on these couples; a season only where it is one."""
    appearances = tuple(appearances)
    seasons = {each.season.number for each in appearances}
    names = (name for each in appearances for name in (each.couple.celebrity, each.couple.professional))
    return Topic(
        season=seasons.pop() if len(seasons) == 1 else None, week=week, people=tuple(dict.fromkeys(names))
    )


def table_of(performances: Sequence[Performance]) -> tuple[Table, ...]:
    """Dance by dance, where there are several."""
    from ask.kinds.dances import row

    if len(performances) < 2:
        return ()
    return (Table(heading="Dance by dance", rows=tuple(row(each) for each in performances)),)
