"""A catalogue that shares what it can with another one says exactly what it would say if built by itself."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from show.catalogue import Catalogue
from show.season import Season
from show.seasonfile import parse_season, write_season
from show.spelling import words

TYPED = ("val", "xochitl", "gomez", "gomes", "chmerk", "len goodman", "jule", "Ann Nother", "another", "maks")


def fresh(seasons: Iterable[Season]) -> Catalogue:
    return Catalogue(parse_season(write_season(season), file="") for season in seasons)


def say(catalogue: Catalogue) -> list[object]:
    """Everything that is asked of a catalogue, in texts and figures that know no identity."""
    records, names, vocabulary = catalogue.records, catalogue.names, catalogue.vocabulary
    titles = {words(each.dance.song) for each in catalogue.performances} | {
        ("hallelujah",),
        ("nothing", "so"),
    }
    numbers = [season.number for season in catalogue.seasons]
    return [
        catalogue.seasons,
        catalogue.appearances,
        catalogue.performances,
        list(catalogue.people.items()),
        [names.look_up(typed) for typed in TYPED],
        [names.look_up(typed, season=32) for typed in TYPED],
        [[person.name for person in names.complete(typed)] for typed in ("", "v", *TYPED)],
        [names.called(words(typed)) for typed in TYPED],
        sorted(vocabulary.styles.items()),
        [vocabulary.songs.get(title) for title in sorted(titles)],
        sorted(vocabulary.artists),
        {key: [(season.number, week) for season, week in found] for key, found in vocabulary.themes.items()},
        len(vocabulary.songs),
        records.careers.wins(),
        records.careers.finals(),
        records.careers.average_places(at_least=3),
        records.averages.couples(at_least=5),
        records.averages.improvements(limit=10),
        records.scores.couple_nights(limit=3),
        records.judging.all(),
        [records.judging.all(season=number) for number in numbers],
        records.judging.all(style="Tango"),
        records.perfect.professionals(),
        [records.scores.select(season=number, teams=True) for number in numbers],
    ]


def variations(seasons: tuple[Season, ...]) -> dict[str, list[Season]]:
    renamed = parse_season(write_season(seasons[31]).replace("Jason Mraz", "Ann Nother"), file="")
    later = replace(seasons[33], number=36, aliases=())
    return {
        "the same": list(seasons),
        "one of its own for a shared one": [*seasons[:31], renamed, *seasons[32:]],
        "one more": [*seasons, later],
        "fewer": list(seasons[:20]),
        "without the first": list(seasons[1:]),
        "none": [],
    }


@pytest.mark.parametrize(
    "name",
    ["the same", "one of its own for a shared one", "one more", "fewer", "without the first", "none"],
)
def test_whatever_sets_a_server_apart_its_catalogue_is_right(catalogue: Catalogue, name: str) -> None:
    seasons = variations(catalogue.seasons)[name]
    like = Catalogue(seasons, like=catalogue)
    like.index()
    assert say(like) == say(fresh(seasons))
    assert like.vocabulary.longest_song >= fresh(seasons).vocabulary.longest_song


def test_a_variation_of_a_variation_is_right_too(catalogue: Catalogue) -> None:
    own = Catalogue(variations(catalogue.seasons)["one more"], like=catalogue)
    ceiling = Catalogue(own.seasons[:32], like=own)
    assert ceiling.like is catalogue
    assert say(ceiling) == say(fresh(own.seasons[:32]))
    beyond = Catalogue(own.seasons[5:], like=own)
    assert beyond.index_of(36) is own.index_of(36)
    assert say(beyond) == say(fresh(own.seasons[5:]))


def test_a_successor_stands_for_itself_and_keeps_what_stays(catalogue: Catalogue) -> None:
    seasons = variations(catalogue.seasons)["one of its own for a shared one"]
    successor = catalogue.succeed(seasons)
    assert successor.like is None
    assert successor.index_of(1) is catalogue.index_of(1)
    assert successor.index_of(32) is not catalogue.index_of(32)
    assert say(successor) == say(fresh(seasons))
