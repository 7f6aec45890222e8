"""Questions that a server's admins write themselves, one at a time or as a CSV file."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Self
from unicodedata import category

from show.spelling import plain, spelling
from trivia.question import Difficulty, Question, Topic
from trivia.wording import counted

KIND: Final = "server"
"""The kind of these questions, and the beginning of their ids."""

LONGEST_PROMPT: Final = 300
LONGEST_OPTION: Final = 80
LONGEST_EXPLANATION: Final = 400

MOST_ROWS: Final = 500
"""In one file, and in one server."""

LARGEST_FILE: Final = 500_000
"""Bytes."""

COLUMNS: Final = ("question", "answer", "wrong 1", "wrong 2", "wrong 3", "explanation")
"""The first line of a CSV file. The last two wrong answers may both be empty, and so may the explanation."""


_JOINER = "\u200d"
_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})
"""Unicode's categories of signs that control, and of those that are none."""

NO_ROW: Final = (
    "this is no row of CSV. A cell that begins with a quotation mark ends with one, and each one inside is "
    "written twice."
)


class ServerQuestionError(ValueError):
    """What is wrong, each fault in a sentence of its own that says where."""

    def __init__(self, *faults: str) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerQuestion:
    """As an admin writes it; `checked` makes one from what was typed."""

    prompt: str
    right: str
    wrong: tuple[str, ...]
    """Three, or one."""

    explanation: str = ""

    @classmethod
    def checked(cls, prompt: str, right: str, wrong: tuple[str, ...], explanation: str = "") -> Self:
        """Raises ServerQuestionError with every fault; blanks around and inside texts are tidied."""
        tidy = cls(
            prompt=_tidy(prompt),
            right=_tidy(right),
            wrong=tuple(_tidy(each) for each in wrong if _tidy(each)),
            explanation=_tidy(explanation),
        )
        if faults := tidy._faults():
            raise ServerQuestionError(*faults)
        return tidy

    def _faults(self) -> list[str]:
        faults = []
        if not plain(self.prompt):
            faults.append("The question is missing: write one, with words.")
        if not self.right:
            faults.append("The right answer is missing: write one.")
        if len(self.wrong) not in {1, 3}:
            faults.append(f"There are {len(self.wrong)} wrong answers: write three, or one.")
        for text, name, longest in (
            (self.prompt, "The question", LONGEST_PROMPT),
            (self.explanation, "The explanation", LONGEST_EXPLANATION),
            *(
                (option, f"The answer “{option[:20]}…”", LONGEST_OPTION)
                for option in (self.right, *self.wrong)
            ),
        ):
            if len(text) > longest:
                faults.append(f"{name} has {len(text)} characters: {longest} is the most.")
        seen: dict[str, str] = {}
        for option in filter(None, (self.right, *self.wrong)):
            spelt = spelling(option)
            if spelt in seen:
                faults.append(f"The answers “{seen[spelt]}” and “{option}” are the same: change one.")
            seen.setdefault(spelt, option)
        return faults

    def as_question(self, number: int) -> Question:
        """The question as it is asked; `number` is what the store knows it by."""
        options = tuple(sorted((self.right, *self.wrong), key=spelling))
        return Question(
            id=f"{KIND}.{number}",
            kind=KIND,
            topic=Topic.SERVER,
            difficulty=Difficulty.MEDIUM,
            prompt=self.prompt,
            options=options,
            answer=options.index(self.right),
            explanation=self.explanation or f"The answer is {self.right}.",
            facts=(),
            seasons=(),
            sources=(),
        )


def read_csv(content: bytes, known: Iterable[ServerQuestion] = ()) -> tuple[ServerQuestion, ...]:
    """The questions of a CSV file with the first line of COLUMNS; all of them, or none.

    Raises ServerQuestionError with every bad row by its line; a question that is `known` is bad as well.
    Rows beyond MOST_ROWS are not looked at. Separated by commas or semicolons, in UTF-8.
    """
    if len(content) > LARGEST_FILE:
        raise ServerQuestionError(f"The file is too large: {LARGEST_FILE // 1000} kB is the most.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ServerQuestionError("The file is not in UTF-8: save it as “CSV UTF-8”.") from None
    rows = _split(text)
    _, head = next(rows, (1, None))
    if [plain(name) for name in head or ()] != list(COLUMNS):
        raise ServerQuestionError(f"The first line has to be: {','.join(COLUMNS)}")
    questions: dict[str, tuple[int, ServerQuestion]] = {}
    here = frozenset(spelling(question.prompt) for question in known)
    faults: list[str] = []
    for count, (line, row) in enumerate(rows):
        if count == MOST_ROWS:
            faults.append(f"There are more than {MOST_ROWS} rows: {MOST_ROWS} in one file is the most.")
            break
        faults += [f"Line {line}: {NO_ROW}"] if row is None else _read_row(line, row, questions, here)
    if not questions and not faults:
        faults.append("There is no question in the file: write one a line, below the first.")
    if faults:
        raise ServerQuestionError(*faults)
    return tuple(question for _, question in questions.values())


def _split(text: str) -> Iterator[tuple[int, list[str] | None]]:
    """The rows that are not blank, each with the number of its first line.

    None stands for a row that is no CSV. The one after it begins with the next line: where a quotation mark
    is not closed, all below would be taken for one cell.
    """
    lines = list(io.StringIO(text, newline=""))
    head = lines[0] if lines else ""
    separator = ";" if head.count(";") > head.count(",") else ","
    start = 0
    while True:
        reader, done = csv.reader(lines[start:], delimiter=separator, strict=True), 0
        try:
            for row in reader:
                while len(row) > len(COLUMNS) and not row[-1].strip():  # of a wider sheet
                    row.pop()
                if any(cell.strip() for cell in row):
                    yield start + done + 1, row
                done = reader.line_num
            return
        except csv.Error:
            yield start + done + 1, None
            start += done + 1


def _read_row(
    line: int, row: list[str], questions: dict[str, tuple[int, ServerQuestion]], here: frozenset[str]
) -> list[str]:
    """Puts the question into `questions`, by its spelling; gives what is wrong with it."""
    if len(row) not in {len(COLUMNS) - 1, len(COLUMNS)}:
        return [f"Line {line}: it has {counted(len(row), 'cell')}, and should have {len(COLUMNS)}."]
    prompt, right, *wrong = row[:5]
    try:
        question = ServerQuestion.checked(prompt, right, tuple(wrong), *row[5:])
    except ServerQuestionError as error:
        return [f"Line {line}: {fault[0].lower()}{fault[1:]}" for fault in error.faults]
    if spelling(question.prompt) in here:
        return [f"Line {line}: this server has the question already."]
    first, _ = questions.setdefault(spelling(question.prompt), (line, question))
    return [] if first == line else [f"Line {line}: this question is in line {first} already."]


def _tidy(text: str) -> str:
    """Without what cannot be seen, but for what joins emoji and their colours; blanks are single."""
    seen = (sign for sign in text if sign.isspace() or sign == _JOINER or category(sign) not in _UNSEEN)
    tidy = " ".join("".join(seen).split())
    return tidy if tidy.strip(f"{_JOINER} ") else ""
