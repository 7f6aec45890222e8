"""What could be meant while somebody is still typing: at most 25 choices, the likeliest first."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from ask.find import name_person, name_season
from ask.heard import Heard
from ask.hearing import hear
from ask.kinds import load_kinds
from ask.query import Query
from ask.record_list import RECORDS
from ask.scene import Scene
from show.catalogue import Catalogue
from show.person import Person, Role
from show.season import Season
from show.season_names import find_seasons
from show.spelling import begin_words, plain, words

MOST = 25
"""As many choices as Discord shows."""

LONGEST = 100
"""As many characters as Discord allows in a choice."""


@dataclass(frozen=True, slots=True)
class Completion:
    """A choice: what is read, and what is sent when it is chosen."""

    label: str
    value: str


def seasons(scene: Scene, typed: str) -> list[Completion]:
    """Seasons by number, year, winner, or anything else that names them; the newest first."""
    known = _known_seasons(scene.catalogue)
    wanted = _without_season(typed)
    if not wanted:
        return [choice for choice, _ in known.values()][:MOST]
    beginning = _numbers_from(known, wanted)
    found = [season.number for season in find_seasons(scene.catalogue, typed).seasons]
    described = [number for number, (_, label) in known.items() if wanted in label]
    return [known[number][0] for number in dict.fromkeys([*beginning, *found, *described])][:MOST]


def _known_seasons(catalogue: Catalogue) -> Mapping[int, tuple[Completion, str]]:
    """By number, the newest first: each season as a choice, and its label in plain spelling.

    Kept as long as the catalogue, for every letter that somebody types asks for it.
    """
    if catalogue not in _SEASONS:
        choices = {
            season.number: Completion(name_season(season), str(season.number))
            for season in reversed(catalogue.seasons)
        }
        _SEASONS[catalogue] = {number: (choice, plain(choice.label)) for number, choice in choices.items()}
    return _SEASONS[catalogue]


_SEASONS: WeakKeyDictionary[Catalogue, Mapping[int, tuple[Completion, str]]] = WeakKeyDictionary()


def bare_seasons(known: Sequence[Season], typed: str) -> list[Completion]:
    """Seasons by number or year, the newest first, and nothing of what happened in them."""
    wanted, years = _without_season(typed), {season.number: season.year for season in reversed(known)}
    of_year = [number for number, year in years.items() if str(year).startswith(wanted)]
    found = dict.fromkeys([*_numbers_from(years, wanted), *of_year])
    return [Completion(f"Season {number} ({years[number]})", str(number)) for number in found][:MOST]


def _without_season(typed: str) -> str:
    """What is typed of a season's number, year or name: "Season 3", "s3" → "3"."""
    return plain(typed).removeprefix("season").removeprefix("s").strip()


def _numbers_from(known: Iterable[int], wanted: str) -> list[int]:
    """The numbers that begin so, and first the one that is typed to its end: every year begins with 2."""
    beginning = [number for number in known if str(number).startswith(wanted)]
    return sorted(beginning, key=lambda number: str(number) != wanted)


def people(scene: Scene, typed: str, *, roles: Collection[Role] | None = None) -> list[Completion]:
    """People by any part of a name, professionals marked."""
    return _name(scene.catalogue.names.complete(typed, roles=roles, limit=MOST))


def celebrities(scene: Scene, typed: str, *, season: str | None) -> list[Completion]:
    """Who can be asked for by `/scores celebrity:`; with one season chosen, its couples."""
    fitting = find_seasons(scene.catalogue, season).seasons if season else ()
    if len(fitting) != 1:
        return people(scene, typed, roles=(Role.CELEBRITY, Role.PROFESSIONAL))
    wanted = words(typed)
    cast = [
        Completion(f"{couple.celebrity} & {couple.professional}"[:LONGEST], couple.celebrity)
        for couple in fitting[0].couples
        if begin_words(wanted, f"{couple.celebrity} {couple.professional}")
    ]
    return cast[:MOST] or people(scene, typed, roles=(Role.CELEBRITY, Role.PROFESSIONAL))


def speakers(scene: Scene, typed: str) -> list[Completion]:
    """Everybody who is quoted, the most quoted first."""
    said = Counter(quote.person for season in scene.catalogue.seasons for quote in season.quotes)
    wanted = words(typed)
    found = [
        Completion(f"{name} ({number})", name)
        for name, number in said.most_common()
        if begin_words(wanted, name)
    ]
    if found:
        return found[:MOST]
    return [each for each in people(scene, typed) if each.value in said]


def quote_topics(scene: Scene, typed: str) -> list[Completion]:
    """Words worth looking for in quotes: the occasions they were said on, and people named in them."""
    wanted = words(typed)
    names = scene.catalogue.people
    topics = Counter(
        name
        for season in scene.catalogue.seasons
        for quote in season.quotes
        for name in names
        if quote.about and name in quote.about
    )
    occasions = Counter(
        quote.about.split(",")[0].split(";")[0]
        for season in scene.catalogue.seasons
        for quote in season.quotes
        if quote.about
    )
    found = [topic for topic, _ in [*occasions.most_common(10), *topics.most_common()]]
    return [Completion(topic, topic) for topic in found if begin_words(wanted, topic)][:MOST]


def records(typed: str) -> list[Completion]:
    """Records by any word of their names."""
    wanted = words(typed)
    return [
        Completion(record.name, record.name)
        for record in RECORDS
        if begin_words(wanted, f"{record.name} {' '.join(record.words)}")
    ][:MOST]


def questions(scene: Scene, typed: str, recent: Iterable[str] = ()) -> list[Completion]:
    """Whole questions: the person's own recent ones, then examples with what was named so far filled in."""
    wanted = words(typed)
    heard = hear(typed, scene)
    offered = [
        *recent,
        *(example for kind in load_kinds().values() for example in _fill_examples(kind, heard)),
    ]
    fitting = [question for question in dict.fromkeys(offered) if begin_words(wanted, question)]
    return [Completion(question, question) for question in fitting if len(question) <= LONGEST][:MOST]


def _fill_examples(kind: type[Query], heard: Heard) -> Iterator[str]:
    """The examples of a kind about what was heard; where nothing was, about the latest finished season."""
    season = heard.scene.catalogue.latest_finished
    if season is None or season.winner is None:
        return
    person = heard.person if heard.person in heard.scene.catalogue.people else None
    is_professional = person is not None and heard.scene.catalogue.people[person].was(Role.PROFESSIONAL)
    names = {
        "season": heard.season or str(season.number),
        "celebrity": person if person and not is_professional else season.winner.celebrity,
        "professional": person if person and is_professional else season.winner.professional,
        "judge": season.judges[0] if season.judges else "Len Goodman",
        "week": str(heard.weeks[0].named) if heard.weeks else "1",
        "style": (heard.style or "Foxtrot").lower(),
    }
    for example in kind.examples:
        yield example.format_map(names)


def compared(scene: Scene, typed: str) -> list[Completion]:
    """People, or seasons when a number is typed."""
    if any(letter.isdigit() for letter in typed) or plain(typed).startswith("season"):
        return [Completion(each.label, f"season {each.value}") for each in seasons(scene, typed)]
    return people(scene, typed, roles=(Role.CELEBRITY, Role.PROFESSIONAL))


def _name(found: Iterable[Person]) -> list[Completion]:
    return [Completion(name_person(person)[:LONGEST], person.name) for person in found]
