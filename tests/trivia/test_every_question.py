"""Every question of every shipped season, checked against truths that are computed apart from trivia/."""

import re
from collections import Counter, defaultdict
from dataclasses import replace

import pytest

from show.catalogue import Catalogue
from show.season import Season
from show.spelling import plain
from tests.trivia.truths import holds, load_truths
from tests.trivia.world import World
from trivia.bank import Bank, Filter
from trivia.kinds import load_kinds
from trivia.question import Question
from trivia.typed import can_be_typed

MANY = 150
"""Questions of one kind from which on the right option's place and length must tell nothing."""

COMMON = set(
    re.findall(
        r"\w+",
        "which celebrity season week dance dances danced artist song judge judges perfect score night "
        "theme year dancing professional partner celebrities team aside many points give what most "
        "last first own mark total highest lowest title through weeks competed seasons finale these "
        "take took win won same called the and for you was this with from that not are his her your "
        "our did who how feat has ",
    )
)
"""Words of the prompts' fixed part and small words, which a song may share without giving itself away."""


@pytest.fixture(scope="module")
def questions(catalogue: Catalogue) -> list[Question]:
    return list(Bank(catalogue).questions())


@pytest.fixture(scope="module")
def world(catalogue: Catalogue) -> World:
    return World(catalogue.seasons)


def right_options(world: World, question: Question) -> list[str]:
    return [o for o in question.options if holds(world, question.kind, question.prompt, o, question.options)]


def test_there_are_ten_thousand_questions_of_twenty_five_kinds(questions: list[Question]) -> None:
    assert len({(question.prompt, frozenset(question.options)) for question in questions}) >= 10_000
    assert len({question.kind for question in questions}) >= 25
    assert len(questions) == len({(question.prompt, frozenset(question.options)) for question in questions})


def test_every_kind_has_questions_and_a_truth_to_check_them_by(questions: list[Question]) -> None:
    assert {question.kind for question in questions} == set(load_kinds()) == set(load_truths())


def test_exactly_the_marked_option_is_right(world: World, questions: list[Question]) -> None:
    wrong = [question for question in questions if right_options(world, question) != [question.right]]
    assert not wrong, wrong[:3]


def test_a_question_has_four_different_options_or_true_and_false(questions: list[Question]) -> None:
    for question in questions:
        assert len({plain(option) for option in question.options}) == len(question.options)
        assert len(question.options) == 4 or question.options == ("True", "False")
        assert all(option and plain(option) for option in question.options)


def test_a_question_fits_into_a_message(questions: list[Question]) -> None:
    for question in questions:
        assert len(question.prompt) <= 300
        assert all(len(option) <= 80 for option in question.options)
        assert question.prompt[-1] in "?.)"
        assert question.explanation.endswith((".", "!", "?"))
        assert not re.search(r"[.!?]\.$", question.explanation.removesuffix("...")), question
        assert "None" not in question.prompt + question.explanation + "".join(question.facts)
        assert question.facts
        assert question.sources


def test_no_word_of_the_prompt_stands_in_some_options_only(questions: list[Question]) -> None:
    """A surname in the prompt that only one option has would give it away, or rule it out."""
    for question in questions:
        if question.kind in ("ahead",):
            continue
        asked = set(re.findall(r"[^\W\d_]{3,}", plain(question.prompt))) - COMMON
        for word in asked:
            having = [option for option in question.options if word in plain(option).split()]
            assert len(having) in (0, len(question.options)), (word, question)


def test_what_only_women_or_only_men_are_known_for_does_not_name_the_one_who_is_meant(
    catalogue: Catalogue, questions: list[Question]
) -> None:
    """No man stands among the options for an actress, and no woman among those for an actor or a player."""
    known: dict[str, set[str]] = {"actress": set(), "actor": set(), "nfl": set()}
    for appearance in catalogue.appearances:
        for word in known.keys() & plain(appearance.couple.known_for or "").split():
            known[word].add(appearance.couple.celebrity)
    men = known["actor"] | known["nfl"]
    asked = [question for question in questions if question.kind == "known-for"]
    for question in asked:
        label = plain(question.prompt.partition("“")[2]).split()
        if "actress" in label:
            assert not men & set(question.options), question
        elif "actor" in label or "nfl" in label:
            assert not known["actress"] & set(question.options), question
    assert len(asked) > 200


def test_the_right_option_stands_at_any_place(questions: list[Question]) -> None:
    places: dict[str, Counter[int]] = defaultdict(Counter)
    for question in questions:
        places[question.kind][question.answer] += 1
    for kind, counts in places.items():
        if counts.total() >= MANY:
            options = 2 if kind == "ahead" else 4
            shares = {place: counts[place] / counts.total() for place in range(options)}
            low, high = (0.4, 0.6) if options == 2 else (0.15, 0.35)
            assert all(low <= share <= high for share in shares.values()), (kind, shares)
    every = sum((counts for kind, counts in places.items() if kind != "ahead"), Counter[int]())
    assert all(0.2 <= every[place] / every.total() <= 0.3 for place in range(4))


def test_the_right_option_is_not_the_longest_or_the_shortest_one(questions: list[Question]) -> None:
    lengths: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for question in questions:
        others = [len(option) for option in question.options if option != question.right]
        lengths[question.kind].append((len(question.right) > max(others), len(question.right) < min(others)))
    for kind, found in lengths.items():
        if len(found) >= MANY and kind != "ahead":
            assert sum(longest for longest, _ in found) / len(found) <= 0.35, kind
            assert sum(shortest for _, shortest in found) / len(found) <= 0.35, kind


def test_numbers_stand_in_their_order_and_names_in_the_order_of_the_alphabet(
    questions: list[Question],
) -> None:
    for question in questions:
        if question.kind in ("ahead", "judge-gave", "premiere-date", "finale-date"):
            continue
        texts = [plain(option) for option in question.options]
        figures = [[float(n) for n in re.findall(r"\d+(?:\.\d+)?", option)] for option in question.options]
        numeric = all(
            re.fullmatch(r"(?:Seasons? |Week )?[\d.]+(?: and \d+|.. place)?", o) for o in question.options
        )
        assert figures == sorted(figures) if numeric else texts == sorted(texts), question


def may_be_right(world: World, question: Question, name: str) -> bool:
    """Whether somebody who is no option would be; where the truths refuse to say, nobody can mean them."""
    try:
        return holds(world, question.kind, question.prompt, name, question.options)
    except (AssertionError, KeyError):
        return False


def test_who_types_and_sees_no_options_can_find_the_right_one(
    catalogue: Catalogue, world: World, questions: list[Question]
) -> None:
    """Of the whole cast nobody else is right, in a question of each kind and season."""
    seen = set()
    for question in questions:
        season = catalogue.season(question.seasons[0])
        assert season is not None
        cast = {couple.celebrity for couple in season.couples}
        cell = question.kind, question.seasons
        if cell in seen or not cast.issuperset(question.options) or not can_be_typed(question):
            continue
        seen.add(cell)
        others = [name for name in cast.difference(question.options) if may_be_right(world, question, name)]
        assert not others, (question, others)
    assert len({kind for kind, _ in seen}) > 10


def test_every_question_has_its_own_id_by_which_it_is_found(
    catalogue: Catalogue, questions: list[Question]
) -> None:
    assert len({question.id for question in questions}) == len(questions)
    bank = Bank(catalogue)
    for question in questions[:: len(questions) // 500]:
        assert bank.find(question.id) == question
        assert len(question.id) <= 40


def test_a_rebuilt_bank_has_the_very_same_questions(catalogue: Catalogue, questions: list[Question]) -> None:
    assert list(Bank(Catalogue(reversed(catalogue.seasons))).questions()) == questions


def test_a_season_more_leaves_the_old_questions_their_ids(
    catalogue: Catalogue, questions: list[Question]
) -> None:
    old = catalogue.seasons[-2]
    couples = tuple(
        replace(couple, celebrity=f"New {couple.celebrity}", place=None, left=None, left_week=None)
        for couple in old.couples
    )
    weeks = tuple(
        replace(
            week, dances=tuple(replace(d, celebrity=f"New {d.celebrity}", joined_by=()) for d in week.dances)
        )
        for week in old.weeks[:2]
    )
    newer = replace(
        old, number=36, year=2027, finale=None, couples=couples, weeks=weeks, quotes=(), facts=(), aliases=()
    )
    after = {question.id: question for question in Bank(Catalogue((*catalogue.seasons, newer))).questions()}
    for question in questions:
        assert question.id in after, question
        now = after[question.id]
        assert (now.prompt, now.right, now.facts) == (question.prompt, question.right, question.facts)


def cut(season: Season, week: int) -> Season:
    """The season as it was known after a week: on the air, the result open."""
    weeks = tuple(
        each if each.number <= week else replace(each, dances=(), panel=(), guest_judges=(), absent=())
        for each in season.weeks
    )
    couples = tuple(
        couple
        if couple.left_week is not None and couple.left_week <= week
        else replace(couple, place=None, left=None, left_week=None)
        for couple in season.couples
    )
    return replace(season, weeks=weeks, couples=couples, finale=None, trophy=None, facts=(), quotes=())


@pytest.mark.parametrize("number", range(1, 35))
def test_what_is_asked_of_a_running_season_stays_true(
    catalogue: Catalogue, world: World, number: int
) -> None:
    season = catalogue.season(number)
    assert season is not None
    week = 1 + number * 5 % (len(season.weeks) - 1)  # an early one here, a late one there
    others = [cut(each, week) if each is season else each for each in catalogue.seasons]
    asked = list(Bank(Catalogue(others)).questions(Filter(seasons=frozenset({number}))))
    assert len(asked) > 20
    for question in asked:
        assert right_options(world, question) == [question.right], question


def test_nothing_of_a_running_season_waits_for_its_result(questions: list[Question]) -> None:
    kinds = {question.kind for question in questions if 35 in question.seasons}
    assert kinds
    assert not kinds & {
        "winner",
        "podium",
        "place-of",
        "who-placed",
        "finale-size",
        "perfect-count",
        "withdrew",
    }
    assert not any(35 in question.seasons for question in questions if len(question.seasons) > 2)
