"""Whatever the facts are, their card is one that Discord accepts, and no row is lost between its pages."""

import re
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from ask.answer import Answer, Clarify, Outcome, Row, Suggestion, Table, Topic, Unknown
from ask.kinds.dances import Dances
from ask.kinds.winner import Winner
from ask.limit import Limit
from ask.query import Query
from show.ceiling import Ceiling
from show.source import Source
from tests.limits import BUTTON, Component, check_components, walk
from ui.buttons import PageButton
from ui.card import Card, draw, draw_notice

WORDS = st.one_of(
    st.text(max_size=40),
    st.text("*_[]()<>@#|`~\\ \n-1.:/a", max_size=80),
    st.builds("{} ".format, st.text("ab*_🪩", min_size=1, max_size=30)).flatmap(
        lambda word: st.integers(1, 400).map(lambda times: word * times)
    ),
)
SAID = WORDS.filter(str.strip)
QUERIES = st.one_of(
    st.builds(Winner, season=st.none() | WORDS),
    st.builds(Dances, celebrity=WORDS, season=st.none() | WORDS, week=st.none() | st.integers(1, 60)),
)
SUGGESTIONS = st.lists(st.builds(Suggestion, SAID, QUERIES), max_size=60).map(tuple)
SHARES = st.none() | st.floats(0, 1.2)
ROWS = st.builds(
    Row,
    name=SAID,
    value=WORDS,
    detail=WORDS,
    place=st.none() | st.integers(1, 99),
    share=SHARES,
    course=st.lists(SHARES, max_size=60).map(tuple),
)
TABLES = st.lists(
    st.builds(Table, heading=SAID, rows=st.lists(ROWS, max_size=30).map(tuple), drawn=st.booleans()),
    max_size=3,
)
SOURCES = st.builds(Source, name=SAID, covers=SAID, url=st.none() | st.just("https://a.b/" + "c" * 480))
ANSWERS = st.builds(
    Answer,
    title=SAID,
    sentence=SAID,
    details=st.lists(WORDS, max_size=6).map(tuple),
    tables=TABLES.map(tuple),
    assumed=st.lists(WORDS, max_size=3).map(tuple),
    disputed=st.lists(WORDS, max_size=12).map(tuple),
    through=st.none() | SAID,
    sources=st.lists(SOURCES, max_size=5).map(tuple),
    followups=SUGGESTIONS,
)
OUTCOMES: st.SearchStrategy[Outcome] = st.one_of(
    ANSWERS,
    st.builds(Clarify, sentence=SAID, candidates=SUGGESTIONS),
    st.builds(Unknown, sentence=SAID, nearest=SUGGESTIONS),
)

CEILINGS = st.builds(Ceiling, season=st.integers(1, 999), week=st.none() | st.integers(0, 60))
LIMITS = st.none() | st.builds(Limit, CEILINGS, own=st.booleans())


def components_of(card: Card) -> list[Component]:
    return list(card.to_components())  # type: ignore[no-untyped-call]  # discord.py does not say what it gives


def texts_of(card: Card) -> list[str]:
    return [each["content"] for each in walk(components_of(card)) if "content" in each]


def buttons_of(card: Card) -> list[Component]:
    return [each for each in walk(components_of(card)) if each["type"] == BUTTON]


def pages_of(outcome: Outcome, query: Query) -> list[Card]:
    """Every page, as the first one's button says how many there are."""
    first = draw(outcome, query)
    of = [re.search(r"More \(\d+/(\d+)\)", each["label"]) for each in buttons_of(first)]
    last = next((int(found[1]) for found in of if found), 1)
    return [first, *(draw(outcome, query, page=page) for page in range(1, last))]


@given(OUTCOMES, QUERIES, st.booleans(), LIMITS)
@settings(max_examples=40)
def test_every_page_of_every_card_is_within_the_limits(
    outcome: Outcome, query: Query, private: bool, limit: Limit | None
) -> None:
    for page in (0, 1, 2, 998):
        check_components(components_of(draw(outcome, query, page=page, private=private, limit=limit)))


@st.composite
def tables_of_numbered_rows(draw: st.DrawFn) -> tuple[Table, ...]:
    """Each row has a name of its own that no other row's name begins with."""
    sizes = draw(st.lists(st.integers(0, 40), min_size=1, max_size=4))
    detail = st.integers(0, 500).map("x".__mul__)
    return tuple(
        Table(
            heading=f"Table {number}",
            rows=tuple(
                Row(name=f"Row {number}.{at};", value="9 of 10", detail=draw(detail)) for at in range(size)
            ),
        )
        for number, size in enumerate(sizes)
    )


@given(tables_of_numbered_rows())
@settings(max_examples=30)
def test_pages_lose_no_row_and_repeat_none(tables: Sequence[Table]) -> None:
    answer = Answer(title="Title", sentence="Sentence.", details=("Detail.",) * 5, tables=tuple(tables))
    pages = ["\n".join(texts_of(card)) for card in pages_of(answer, Winner(season="32"))]
    found = [name for page in pages for name in re.findall(r"Row \d+\.\d+;", page)]
    assert found == [row.name for table in tables for row in table.rows]
    for page in pages:
        shown = re.findall(r"Row (\d+)\.\d+;|Table (\d+)", page)
        headed = {heading for _, heading in shown if heading}
        assert {row for row, _ in shown if row} == headed, (
            "rows stand under their table's heading on every page"
        )
        assert "Sentence." in page


@given(st.integers(-5, 50))
def test_a_page_that_does_not_exist_is_the_nearest_that_does(page: int) -> None:
    rows = tuple(Row(name=f"Row {at};") for at in range(30))
    answer = Answer(title="T", sentence="S.", tables=(Table(heading="H", rows=rows),))
    pages = [texts_of(card) for card in pages_of(answer, Winner())]
    assert texts_of(draw(answer, Winner(), page=page)) == pages[min(max(page, 0), len(pages) - 1)]


def test_a_page_that_can_not_be_turned_says_so() -> None:
    rows = tuple(Row(name=f"Row {at};") for at in range(30))
    answer = Answer(title="T", sentence="S.", tables=(Table(heading="H", rows=rows),))
    card = draw(answer, Winner(season="x" * 95))
    assert not buttons_of(card)
    assert "fewer words" in "\n".join(texts_of(card))


def test_a_question_stands_on_one_button_only_and_the_first_labels_win() -> None:
    answer = Answer(
        title="T",
        sentence="S.",
        followups=(
            Suggestion("Season 32", Winner(season="32")),
            Suggestion("Again", Winner(season="32")),
            Suggestion("Season 31", Winner(season="31")),
        ),
    )
    assert [each["label"] for each in buttons_of(draw(answer, Winner()))] == ["Season 32", "Season 31"]


def test_private_cards_have_buttons_that_answer_privately() -> None:
    answer = Answer(title="T", sentence="S.", followups=(Suggestion("Season 32", Winner(season="32")),))
    [public] = buttons_of(draw(answer, Winner()))
    [private] = buttons_of(draw(answer, Winner(), private=True))
    assert public["custom_id"] != private["custom_id"]


def test_every_candidate_of_25_is_within_reach() -> None:
    candidates = tuple(Suggestion(f"Season {number}", Winner(season=str(number))) for number in range(1, 26))
    assert len(buttons_of(draw(Clarify(sentence="Which?", candidates=candidates), Winner()))) == 25


def test_the_first_three_places_have_medals_and_shared_places_share_them() -> None:
    rows = tuple(Row(name=name, place=place) for name, place in (("A", 1), ("B", 2), ("C", 2), ("D", 4)))
    text = "\n".join(
        texts_of(draw(Answer(title="T", sentence="S.", tables=(Table(heading="H", rows=rows),)), Winner()))
    )
    assert [mark for mark in text if mark in "🥇🥈🥉"] == ["🥇", "🥈", "🥈"]


def test_a_notice_is_a_card_of_its_words() -> None:
    assert texts_of(draw_notice("**Hello**")) == ["**Hello**"]
    assert texts_of(draw_notice("")) == []


NUMBERED = Answer(
    title="T",
    sentence="S.",
    tables=(Table(heading="H", rows=tuple(Row(name=f"Row {at};") for at in range(30))),),
)


@given(CEILINGS)
def test_the_pages_of_a_card_are_turned_below_the_ceiling_that_the_asker_chose(ceiling: Ceiling) -> None:
    own, of_server = (draw(NUMBERED, Winner(), limit=Limit(ceiling, own=own)) for own in (True, False))
    for card, kept in ((own, ceiling), (of_server, None)):
        for each in buttons_of(card):
            found = PageButton.__discord_ui_compiled_template__.fullmatch(each["custom_id"])
            assert found is not None
            assert found["question"] == Winner().encode()
            assert (Ceiling.decode(found["ceiling"]) if found["ceiling"] else None) == kept


def test_a_card_says_where_the_telling_ends_only_where_it_could_matter() -> None:
    limit = Limit(Ceiling(season=30), own=False)
    told = Answer(title="T", sentence="S.", topic=Topic(season=29))
    assert limit.note not in "\n".join(texts_of(draw(told, Winner("29"), limit=limit)))
    for outcome in (told, Unknown(sentence="I don't know.")):
        assert f"-# {limit.note}" in texts_of(draw(outcome, Winner(), limit=limit))[-1]
    assert texts_of(draw_notice("Hello", limit=limit)) == ["Hello", f"-# {limit.note}"]
