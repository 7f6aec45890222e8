"""What the words in a question's slots name: one season, one person, one couple; or a question back."""

import re
from collections.abc import Collection

from ask.answer import Clarify, Suggestion, Unknown, Unsettled
from ask.heard import Night
from ask.query import Query
from ask.scene import Scene
from ask.wording import quoted
from show.catalogue import Appearance, Catalogue
from show.person import Person, Role
from show.season import Season
from show.season_names import FIRST_YEAR, Named, find_seasons
from show.spelling import words
from show.week import Week
from show.wording import listing

NEAREST = 5
"""How many near matches are offered for something that is not known."""

CHOICES = 25
"""How many candidates are offered when several fit."""


def find_season(query: Query, typed: str, scene: Scene, assumed: list[str], slot: str = "season") -> Season:
    """The one season that is meant. Raises Unsettled when none or several fit."""
    seasons = find_fitting_seasons(query, typed, scene, assumed, slot)
    if len(seasons) > 1:
        raise Unsettled(
            Clarify(
                sentence=f"Several seasons fit {quoted(typed)}. Which one do you mean?"
                + (f" The latest {CHOICES} are here." if len(seasons) > CHOICES else ""),
                candidates=tuple(
                    Suggestion(name_season(season), query.with_slot(slot, str(season.number)))
                    for season in seasons[: -CHOICES - 1 : -1]
                ),
            )
        )
    return seasons[0]


def find_fitting_seasons(
    query: Query, typed: str, scene: Scene, assumed: list[str], slot: str = "season"
) -> tuple[Season, ...]:
    """Every season that fits, at least one. Raises Unsettled when none does."""
    catalogue = scene.catalogue
    if several := _several(typed, catalogue):
        return several
    lookup = find_seasons(catalogue, typed)
    if not lookup.seasons:
        known = catalogue.seasons
        span = (
            f"I know seasons {known[0].number} to {known[-1].number}." if known else "I know no season yet."
        )
        raise Unsettled(
            Unknown(
                sentence=tell_hidden(typed, scene) or f"I don't know a season {quoted(typed)}. {span}",
                nearest=tuple(
                    Suggestion(f"Season {season.number}", query.with_slot(slot, str(season.number)))
                    for season in reversed(known[-NEAREST:])
                ),
            )
        )
    if lookup.assumed:
        assumed.append(lookup.assumed)
    return lookup.seasons


def tell_hidden(typed: str, scene: Scene) -> str:
    """That the season of this number may not be told, be there one or not; empty if it may."""
    lookup = find_seasons(scene.catalogue, typed)
    number = lookup.number if lookup.by is Named.NUMBER else None
    if number is None or scene.limit is None or not scene.limit.ceiling.hides(number, 0):
        return ""
    return f"Season {number} is hidden: no spoilers."


_RANGE = re.compile(r"(\d{1,4}) to (\d{1,4})")
_LIST = re.compile(r"\d{1,4}(?: and \d{1,4})+")


def _several(typed: str, catalogue: Catalogue) -> tuple[Season, ...]:
    """The seasons of "all", "1 to 5" and "3 and 7"; none if it says anything else, or one is not known."""
    if typed == "all":
        return catalogue.seasons
    if found := _RANGE.fullmatch(typed):
        first, last = sorted((int(found[1]), int(found[2])))
        named = [str(number) for number in range(first, last + 1)] if last - first < FIRST_YEAR else []
    elif _LIST.fullmatch(typed):
        named = typed.split(" and ")
    else:
        return ()
    fitting = [find_seasons(catalogue, each).seasons for each in named]
    return tuple(season for seasons in fitting for season in seasons) if all(fitting) else ()


def name_season(season: Season) -> str:
    """A season on a button or in a list of choices: "Season 32 (2023, Xochitl Gomez won)"."""
    outcome = f"{season.winner.celebrity} won" if season.winner else "no winner yet"
    return f"Season {season.number} ({season.year}, {outcome})"


def find_person(
    query: Query,
    typed: str,
    scene: Scene,
    assumed: list[str],
    *,
    slot: str,
    roles: Collection[Role] | None = None,
    season: Season | None = None,
) -> Person:
    """The one person who is meant. Raises Unsettled when nobody or several fit."""
    lookup = scene.catalogue.names.look_up(typed, roles=roles, season=season.number if season else None)
    if lookup.hit is not None:
        if lookup.guess:
            assumed.append(f"Taking {quoted(typed)} as {lookup.hit.name}.")
        return lookup.hit
    people = [candidate.person for candidate in lookup.candidates]
    best = [
        candidate.person
        for candidate in lookup.candidates
        if candidate.score >= lookup.candidates[0].score and candidate.score >= SURE
    ]
    if len(best) > 1:
        raise Unsettled(
            Clarify(
                sentence=f"Several people are called {quoted(typed)}. Which one do you mean?",
                candidates=_suggest_people(query, slot, best[:CHOICES]),
            )
        )
    raise Unsettled(
        Unknown(
            sentence=f"I don't know anybody called {quoted(typed)} on the show."
            + (" Did you mean one of these?" if people else ""),
            nearest=_suggest_people(query, slot, people[:NEAREST]),
        )
    )


SURE = 85
"""From this score (0-100) on, several equal candidates are namesakes; below it they are only similar."""


def _suggest_people(query: Query, slot: str, people: list[Person]) -> tuple[Suggestion, ...]:
    return tuple(Suggestion(name_person(person), query.with_slot(slot, person.name)) for person in people)


def name_person(person: Person) -> str:
    """A person on a button or among choices: "Xochitl Gomez (season 32)", "Len Goodman (judge)"."""
    for role in (Role.PROFESSIONAL, Role.JUDGE, Role.HOST):
        if person.was(role) and not person.was(Role.CELEBRITY):
            return f"{person.name} ({role})"
    if person.was(Role.CELEBRITY) and person.seasons:
        others = " and more" if len(person.seasons) > 1 else ""
        return f"{person.name} (season {person.seasons[0]}{others})"
    return person.name


def find_appearances(
    query: Query, person: Person, season: Season | None, scene: Scene, *, slot: str = "season"
) -> tuple[Appearance, ...]:
    """Every couple that the person was half of, in `season` if given; at least one.

    Raises Unsettled when there is none.
    """
    appearances = scene.catalogue.appearances_of(person.name)
    fitting = tuple(each for each in appearances if season is None or each.season.number == season.number)
    if not appearances:
        raise Unsettled(
            Unknown(sentence=f"{person.name} has not danced for the trophy in any season I know.")
        )
    if not fitting and season is not None:
        numbers = listing(str(each.season.number) for each in appearances)
        word = "season" if len(appearances) == 1 else "seasons"
        raise Unsettled(
            Unknown(
                sentence=f"{person.name} did not compete in season {season.number}, but in {word} {numbers}.",
                nearest=_suggest_seasons(query, slot, appearances[:CHOICES]),
            )
        )
    return fitting


def find_career(
    query: Query, person: str, season: str | None, scene: Scene, assumed: list[str], *, slot: str = "person"
) -> tuple[Person, tuple[Appearance, ...]]:
    """Who is meant, and every couple that the person was half of, in `season` if one is named; at least one.

    Raises Unsettled when nobody or several people fit, or the person did not compete then.
    """
    seasons = find_fitting_seasons(query, season, scene, assumed) if season else ()
    only = seasons[0] if len(seasons) == 1 else None
    roles = (Role.CELEBRITY, Role.PROFESSIONAL)
    found = find_person(query, person, scene, assumed, slot=slot, roles=roles, season=only)
    if len(seasons) < 2:
        return found, find_appearances(query, found, only, scene)
    danced = find_appearances(query, found, None, scene)
    return found, tuple(each for each in danced if each.season in seasons) or danced


def find_appearance(
    query: Query, person: Person, season: Season | None, scene: Scene, *, slot: str = "season"
) -> Appearance:
    """The one couple that the person was half of, in `season` if given.

    Raises Unsettled when none or several fit.
    """
    fitting = find_appearances(query, person, season, scene, slot=slot)
    if len(fitting) > 1:
        raise Unsettled(
            Clarify(
                sentence=f"{person.name} danced in {len(fitting)} seasons. Which one do you mean?",
                candidates=_suggest_seasons(query, slot, tuple(reversed(fitting))),
            )
        )
    return fitting[0]


def _suggest_seasons(query: Query, slot: str, appearances: tuple[Appearance, ...]) -> tuple[Suggestion, ...]:
    return tuple(
        Suggestion(
            f"Season {each.season.number}: {each.couple.celebrity} & {each.couple.professional}",
            query.with_slot(slot, str(each.season.number)),
        )
        for each in appearances
    )


def find_week(query: Query, named: int | str, season: Season, scene: Scene, *, slot: str = "week") -> Week:
    """A week that was danced, by its number, as "premiere", "semifinal" or "finale", or by its theme.

    Raises Unsettled when the season has no such week, or not yet.
    """
    number = named if isinstance(named, int) else number_of(named, season)
    week = season.week(number)
    if week is not None and week.danced:
        return week
    danced = [each for each in season.weeks if each.danced]
    if scene.limit is not None and scene.limit.ceiling.hides(season.number, number):
        sentence = f"Week {number} of season {season.number} is hidden: no spoilers."
    elif not danced:
        sentence = f"Season {season.number} has no scores yet."
    elif isinstance(named, str) and week is None and named not in set(Night):
        sentence = f"I don't know a week {quoted(named)} of season {season.number}."
    elif week is not None or isinstance(named, str):
        sentence = f"My facts of season {season.number} go through week {danced[-1].number} only."
    else:
        span = f"{danced[0].number} to {danced[-1].number}"
        sentence = f"Season {season.number} has no week {number}: I know its weeks {span}."
    nearest = sorted(danced, key=lambda each: abs(each.number - number))[:NEAREST]
    raise Unsettled(
        Unknown(
            sentence=sentence,
            nearest=tuple(
                Suggestion(f"Week {each.number}", query.with_slot(slot, each.number))
                for each in sorted(nearest, key=lambda each: each.number)
            ),
        )
    )


def number_of(named: str, season: Season) -> int:
    """The number of a week that is named by what it is, or by its theme; 0 when it is none.

    The last week is the finale's, if it was the last or is only scheduled: of a season that is on the air, or
    was not seen to the end, the last night that is known is none.
    """
    if named.isdecimal():
        return int(named)
    weeks = [week.number for week in season.weeks]
    if named == Night.PREMIERE:
        return weeks[0] if weeks else 0
    has_end = season.finished or (bool(season.weeks) and not season.weeks[-1].danced)
    if named == Night.FINALE:
        return weeks[-1] if has_end else 0
    if named == Night.SEMIFINAL:
        called = [week.number for week in season.weeks if _is_semifinal(week)]
        return called[-1] if called else weeks[-2] if has_end and len(weeks) > 1 else 0
    themed = [week for week in season.weeks if is_themed(week, named)]
    return themed[0].number if themed else 0


def _is_semifinal(week: Week) -> bool:
    return any(word.startswith("semi") for word in words(week.theme or ""))


OF_A_THEME = frozenset(
    {"night", "week", "the", "a", "of", "at", "challenge", "celebration", "theme", "themed", "nights"}
)
"""Words that themes share: "Disney Night" is "disney"."""


def key_of_theme(theme: str) -> tuple[str, ...]:
    """A theme's words without those that themes share."""
    return tuple(word for word in words(theme) if word not in OF_A_THEME) or words(theme)


def is_themed(week: Week, theme: str) -> bool:
    """Whether a week has that theme, by the beginnings of its words: "disney" is "Disney100 Night"."""
    told = words(week.theme or "")
    return all(any(word.startswith(each) for word in told) for each in key_of_theme(theme))


def find_night(
    query: Query,
    season: str | None,
    week: int | str | None,
    person: Person | None,
    scene: Scene,
    assumed: list[str],
) -> tuple[Season | None, Week | None]:
    """The season and the week that are meant, if any is named.

    A week without a season is one of the latest season of `person`, or the latest that was of that theme, or
    of the latest season at all. Raises Unsettled when there is no such season, or no such week.
    """
    found = find_season(query, season, scene, assumed) if season is not None else None
    if week is None:
        return found, None
    if found is None:
        found = _find_season_of(week, person, scene)
        assumed.append(f"Taking season {found.number}.")
    return found, find_week(query, week, found, scene)


def _find_season_of(week: int | str, person: Person | None, scene: Scene) -> Season:
    """The season that is likeliest meant by a week alone. Raises Unsettled when no season is known."""
    catalogue = scene.catalogue
    competed = catalogue.appearances_of(person.name) if person is not None else ()
    seasons = [each.season for each in competed] or [
        each for each in catalogue.seasons if each.last_week_danced
    ]
    if not seasons:
        raise Unsettled(Unknown(sentence="I know no season yet."))
    if isinstance(week, str):
        themed = [
            each for each in seasons if (one := each.week(number_of(week, each))) is not None and one.danced
        ]
        if themed and week not in set(Night):
            return themed[-1]
    return seasons[-1]
