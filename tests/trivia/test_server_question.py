"""Questions that admins write, by form and by file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trivia.question import Topic
from trivia.server_question import (
    COLUMNS,
    LARGEST_FILE,
    MOST_ROWS,
    NO_ROW,
    ServerQuestion,
    ServerQuestionError,
    read_csv,
)

HEAD = ",".join(COLUMNS)
GOOD = "Who founded our club?,Ana,Ben,Cleo,Dora,She did it in 2019."


def faults(content: str | bytes) -> tuple[str, ...]:
    with pytest.raises(ServerQuestionError) as refusal:
        read_csv(content if isinstance(content, bytes) else content.encode())
    return refusal.value.faults


def test_a_question_is_asked_with_its_options_in_the_order_of_the_alphabet() -> None:
    written = ServerQuestion.checked("Who founded our club?", "Dora", ("Cleo", "Ana", "Ben"))
    question = written.as_question(7)
    assert question.id == "server.7"
    assert question.options == ("Ana", "Ben", "Cleo", "Dora")
    assert question.right == "Dora"
    assert question.topic is Topic.SERVER
    assert question.explanation == "The answer is Dora."


def test_two_options_are_enough_and_blanks_are_tidied() -> None:
    written = ServerQuestion.checked("  Is it\n true? ", " Yes ", ("No ", "", " "), " So  it is. ")
    assert written == ServerQuestion(
        prompt="Is it true?", right="Yes", wrong=("No",), explanation="So it is."
    )


def test_every_fault_is_told_at_once() -> None:
    with pytest.raises(ServerQuestionError) as refusal:
        ServerQuestion.checked("?", "", ("x" * 81, "Étude", "etude", "a"), "y" * 401)
    told = "\n".join(refusal.value.faults)
    assert str(refusal.value) == told
    for part in (
        "The question is missing",
        "right answer is missing",
        "4 wrong answers",
        "81 characters",
        "401 characters",
        "“Étude” and “etude” are the same",
    ):
        assert part in told
    assert len(refusal.value.faults) == 6


@pytest.mark.parametrize("separator", [",", ";"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_file_as_spreadsheets_write_it_is_read(separator: str, mark: str, newline: str) -> None:
    lines = [HEAD, GOOD, "", "Is it true?,Yes,No,,,", 'Who said “stop”?,"Ben",Ana,Cleo,Dora']
    content = mark + newline.join(lines).replace(",", separator)
    found = read_csv(content.encode())
    assert [question.prompt for question in found] == [
        "Who founded our club?",
        "Is it true?",
        "Who said “stop”?",
    ]
    assert found[0].explanation == "She did it in 2019."


def test_every_bad_row_is_named_by_its_line_and_nothing_is_taken() -> None:
    rows = [
        HEAD,
        GOOD,
        "Too few,cells",
        '"A question\nin two lines",Ana,Ben,Cleo,Dora,',
        ",Ana,Ben,Cleo,Dora,",
        "who founded OUR club,Ana,Ben,Cleo,Dora,",
        "Three?,Ana,Ben,Cleo,,",
    ]
    assert faults("\n".join(rows)) == (
        "Line 3: it has 2 cells, and should have 6.",
        "Line 6: the question is missing: write one, with words.",
        "Line 7: this question is in line 2 already.",
        "Line 8: there are 2 wrong answers: write three, or one.",
    )


def test_rows_below_unreadable_quotation_marks_are_looked_at_too() -> None:
    rows = [
        HEAD,
        'Who said "stop"?,Ana,Ben,Cleo,Dora,',
        '"Who founded our club?,Ana,Ben,Cleo,Dora,',
        "Too few,cells",
        '"Is it ""true""?",Yes,No,,,',
        '"Is it" not?,Yes,No,,,',
        "",
        '"A question\nin two lines",Ana,Ben,Cleo,Dora,',
        ",Ana,Ben,Cleo,Dora,",
        'Is it true?,Yes,"No,,,',
    ]
    assert faults("\n".join(rows)) == (
        f"Line 3: {NO_ROW}",
        "Line 4: it has 2 cells, and should have 6.",
        f"Line 6: {NO_ROW}",
        "Line 10: the question is missing: write one, with words.",
        f"Line 11: {NO_ROW}",
    )


@given(
    st.lists(st.sampled_from(["good", "bad", "open", "blank"]), max_size=12), st.sampled_from(["\n", "\r\n"])
)
def test_exactly_the_bad_rows_are_named(rows: list[str], newline: str) -> None:
    written = {
        "good": "Question {}?,Ana,Ben,Cleo,Dora,",
        "bad": "Question {}?,Ana",
        "open": '"Question {}?,Ana,Ben,Cleo,Dora,',
        "blank": ",,,,,",
    }
    lines = [HEAD, *(written[row].format(number) for number, row in enumerate(rows))]
    bad = [number for number, row in enumerate(rows, start=2) if row in {"bad", "open"}]
    if not bad and "good" in rows:
        assert len(read_csv(newline.join(lines).encode())) == rows.count("good")
    elif bad:
        named = [int(fault.split()[1].rstrip(":")) for fault in faults(newline.join(lines))]
        assert named == bad


def test_what_a_wider_sheet_has_on_the_right_does_not_matter() -> None:
    (found,) = read_csv(f"{HEAD},,\n{GOOD},, \n".encode())
    assert found.right == "Ana"


def test_questions_that_differ_in_a_sign_are_two() -> None:
    rows = [HEAD, "Who wrote C?,Ana,Ben,Cleo,Dora,", "Who wrote C++?,Ana,Ben,Cleo,Dora,"]
    assert len(read_csv("\n".join(rows).encode())) == 2


def test_what_can_not_be_seen_is_left_out() -> None:
    written = ServerQuestion.checked("Who\x07 won\u202e?", "A\u200bna", ("👨\u200d👩\u200d👧",))
    assert written == ServerQuestion(prompt="Who won?", right="Ana", wrong=("👨\u200d👩\u200d👧",))
    with pytest.raises(ServerQuestionError, match="right answer is missing"):
        ServerQuestion.checked("Who won?", "\u200b\u200d", ("Ben",))


def test_a_question_that_the_server_has_is_named_with_the_other_bad_rows() -> None:
    (known,) = read_csv(f"{HEAD}\n{GOOD}".encode())
    rows = [HEAD, "who founded OUR club,Ana,Ben,Cleo,Dora,", "Three?,Ana,Ben,Cleo,,"]
    with pytest.raises(ServerQuestionError) as refusal:
        read_csv("\n".join(rows).encode(), [known])
    assert refusal.value.faults == (
        "Line 2: this server has the question already.",
        "Line 3: there are 2 wrong answers: write three, or one.",
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "The first line has to be: question,answer,wrong 1,wrong 2,wrong 3,explanation"),
        ("prompt,right\n", "The first line has to be"),
        (HEAD, "There is no question in the file"),
        (f'{HEAD}\n"Who', "Line 2: this is no row of CSV"),
        (b"\xff\xfe" + HEAD.encode("utf-16-le"), "not in UTF-8"),
        (b"x" * (LARGEST_FILE + 1), "500 kB is the most"),
        (
            "\n".join([HEAD, *(f"Number {number}?,Ana,Ben,Cleo,Dora," for number in range(MOST_ROWS + 1))]),
            "more than 500 rows: 500 in one file is the most",
        ),
    ],
)
def test_a_file_that_cannot_be_read_says_why(content: str | bytes, said: str) -> None:
    (told,) = faults(content)
    assert said in told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<", ">"),
        ("3", "-3"),
        ("1.5", "1,5"),
        ("C", "C++"),
        ("$5", "5"),
        ("½", "1/2"),
        ("...", "!"),
        ("5%", "5"),
        ("👍", "👎"),
        ("x²", "x2"),
    ],
)
def test_options_are_told_apart_by_their_signs(one: str, other: str) -> None:
    assert ServerQuestion.checked("Which one?", one, (other,)).as_question(1).right == one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Étude", "etude"),
        ("“Stop”", '"stop"'),
        ("Stop!", "stop"),
        ("May-Treanor", "may  treanor"),
        ("O’Hurley", "o'hurley"),
        ("-3", "-3."),
        ("-3", "−3"),
        ("2–3", "2-3"),
        ("Dr. Who", "Dr Who"),
        ("Yes, sir", "yes sir"),
        ("Yes (really)", "yes really"),
        ("b\u200b", "b"),
        ("!", "!"),
    ],
)
def test_the_same_answer_in_two_spellings_is_refused(one: str, other: str) -> None:
    with pytest.raises(ServerQuestionError, match="are the same"):
        ServerQuestion.checked("Which one?", one, (other,))
