"""Nothing that anybody wrote pings, links or formats."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from ui.text import cut, escape, keep_together, small

MARKUP = st.text("*_~`|<>[]()#@:/-+.\\!&1aA \n\t🪩", max_size=60)
CHUNKS = st.lists(
    st.sampled_from(
        [
            *(
                "**bold**",
                "__under__",
                "*it*",
                "_it_",
                "~~gone~~",
                "||spoiler||",
                "`code`",
                "```\nblock\n```",
            ),
            *(
                "# head",
                "## head",
                "### head",
                "-# small",
                "> quote",
                ">>> quotes",
                "- item",
                "* item",
                "1. item",
            ),
            *("[a](https://b.c)", "[a](<https://b.c>)", "https://b.c", "<https://b.c>", "discord://x", "\\"),
            *("@everyone", "@here", "<@123456789012345678>", "<@!1>", "<@&123456789012345678>", "<#1>"),
            *("<t:1:R>", "<:a:1>", "<a:b:1>", "</winner:1>", "<id:guide>", "\n", " ", "\n\n", "word"),
        ]
    ),
    max_size=8,
).map("".join)
ANYTHING = st.one_of(st.text(max_size=80), MARKUP, CHUNKS)


def read(text: str) -> str:
    """Escaped text as Discord shows it: a backslash makes the mark after it plain."""
    return re.sub(r"\\([^A-Za-z0-9\s])", r"\1", text).replace("\u200b", "")


def live(text: str) -> str:
    """What is left of a text for Discord to interpret."""
    return re.sub(r"\\[^A-Za-z0-9\s]", "x", text)


@given(ANYTHING)
def test_text_is_read_as_it_was_written(text: str) -> None:
    assert read(escape(text)) == text.replace("\u200b", "")


@given(ANYTHING)
def test_no_mark_is_left_that_discord_would_interpret(text: str) -> None:
    left = live(escape(text))
    assert not re.search(r"[*_~`|<>\[\]\\]", left)
    assert not re.search(r"^\s*(?:[#+-]|\d+[.)]\s)", left, flags=re.MULTILINE)
    assert not re.search(r"\w://", left)
    assert not re.search(r"@(?:everyone|here|[!&]?\d{17})", left)


@given(ANYTHING)
def test_a_markdown_reader_finds_plain_text_alone(text: str) -> None:
    """Another judge: CommonMark is no dialect of Discord's, but shares what formats in a line."""
    judge = MarkdownIt("zero").enable(
        [
            "escape",
            "emphasis",
            "strikethrough",
            "backticks",
            "link",
            "image",
            "autolink",
            "heading",
            "blockquote",
        ]
    )

    def kinds(tokens: list[Token]) -> set[str]:
        return {kind for each in tokens for kind in (each.type, *kinds(each.children or []))}

    found = kinds(judge.parse(escape(text)))
    assert found <= {
        "paragraph_open",
        "inline",
        "text",
        "text_special",
        "softbreak",
        "hardbreak",
        "paragraph_close",
    }


@pytest.mark.parametrize(
    "plain",
    [
        "Xochitl Gomez",
        "8.73 marks per judge",
        "10 of 10",
        "“Hey Ya!” by OutKast",
        "Cha-cha-cha",
        "P!nk",
        "AC/DC",
    ],
)
def test_what_is_harmless_stays_as_it_is(plain: str) -> None:
    assert escape(plain) == plain


@given(ANYTHING, st.integers(10, 60))
def test_a_cut_text_is_short_enough_and_says_that_it_is_cut(text: str, most: int) -> None:
    written = escape(text)
    shortened = cut(written, most)
    assert len(shortened) <= most
    assert shortened == written or shortened.endswith("…")
    assert not re.search(r"[*_~`|<>\[\]\\]", live(shortened))


@given(st.text())
def test_keeping_figures_together_changes_blanks_only(text: str) -> None:
    assert keep_together(text).replace("\N{NO-BREAK SPACE}", " ") == text.replace("\N{NO-BREAK SPACE}", " ")


def test_figures_of_a_kind_stay_on_one_line() -> None:
    assert " " not in keep_together("10 9 10")
    assert " " not in keep_together("59 of 60")
    assert keep_together("two words") == "two words"


def test_small_text_is_small_in_every_line() -> None:
    assert small("a\nb") == "-# a\n-# b"
    assert small("") == ""
