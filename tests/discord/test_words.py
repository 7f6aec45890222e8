"""Questions in words, in a channel, in a direct message and about somebody else's message."""

from dataclasses import dataclass
from typing import Any

import discord
import pytest
from simcord import ChannelHandle, MemberActor

from ask.conversation import SECONDS_KEPT
from ask.cooldown import QUESTIONS, SECONDS
from tests.discord.ballroom import Ballroom, fact_of, labels_of, read, reply_of


@dataclass(frozen=True, slots=True)
class Said:
    """A message in a channel, in the form in which replies to interactions are read."""

    content: str
    components: list[dict[str, Any]]


def said_in(channel: ChannelHandle) -> Any:
    """The newest message of a channel."""
    message = channel.last_message
    assert isinstance(message, discord.Message)
    return Said(message.content, [dict(each.to_dict()) for each in message.components])


async def mention(ballroom: Ballroom, words: str, *, who: MemberActor | None = None) -> Any:
    """Somebody writes to the bot in the channel; gives the bot's reply."""
    assert ballroom.bot.user is not None
    await (who or ballroom.fan).send(ballroom.floor, f"<@{ballroom.bot.user.id}> {words}")
    # A conversation of many turns: nobody types as fast as a test.
    await ballroom.env.advance_time(3)
    return said_in(ballroom.floor)


async def test_a_conversation_of_ten_turns_feels_natural(ballroom: Ballroom) -> None:
    """Each turn leans on the ones before it, and each answer is the right one."""
    turns = [
        ("who won season 32?", "Xochitl Gomez and Val Chmerkovskiy won season 32"),
        ("and who came second?", "Jason Mraz and Daniella Karagach"),
        ("what about third", "Ariana Madix and Pasha Pashkov"),
        ("did xochitl have a perfect score?", "5 perfect scores"),
        ("what did she get for her freestyle", "30 of 30"),
        ("and in week 1?", "18 of 30"),
        ("who was her pro?", "Val Chmerkovskiy"),
        ("how often has val won", "Rumer Willis"),
        ("who hosted season 20", "Tom Bergeron and Erin Andrews"),
        ("what about season 31?", "Tyra Banks and Alfonso Ribeiro"),
    ]
    for words, expected in turns:
        answer = await mention(ballroom, words)
        assert expected in read(answer), words


async def test_a_question_in_ask_gets_the_same_answer_as_the_command(ballroom: Ballroom) -> None:
    """`/ask who won s32?` and `/winner season:32` say the same."""
    assert fact_of(await ballroom.ask("ask", question="who won s32?")) == fact_of(
        await ballroom.ask("winner", season="32")
    )


async def test_everything_in_a_direct_message_is_a_question(ballroom: Ballroom) -> None:
    """Nobody needs to mention the bot where nobody else is."""
    user = ballroom.env.create_user("loner")
    await user.send_dm("who won season 7")
    assert "Brooke Burke and Derek Hough" in read(said_in(user.dm_channel))


async def test_answer_this_answers_somebody_elses_message_to_oneself_alone(ballroom: Ballroom) -> None:
    """The message command shows the answer privately."""
    asked = await ballroom.friend.send(ballroom.floor, "who came second in season 3?")
    answer = reply_of(await ballroom.fan.context_menu(ballroom.floor, "Answer this", asked))
    assert answer.ephemeral
    assert "Mario Lopez and Karina Smirnoff" in read(answer)


async def test_people_do_not_share_a_conversation(ballroom: Ballroom) -> None:
    """What one person asked fills no gap in another's question."""
    await mention(ballroom, "who won season 32?")
    assert "Jason Mraz" not in read(await mention(ballroom, "and who came second?", who=ballroom.friend))


async def test_a_conversation_is_forgotten_on_request(ballroom: Ballroom) -> None:
    """After "forget it" nothing is left to lean on."""
    await mention(ballroom, "who won season 32?")
    assert "Forgotten" in read(await mention(ballroom, "forget it"))
    assert "Jason Mraz" not in read(await mention(ballroom, "and who came second?"))


async def test_a_conversation_is_over_after_ten_minutes(ballroom: Ballroom) -> None:
    """Nobody remembers what "she" meant an hour ago."""
    await mention(ballroom, "who won season 32?")
    await ballroom.env.advance_time(SECONDS_KEPT)
    assert "Jason Mraz" not in read(await mention(ballroom, "and who came second?"))


async def test_who_asks_too_fast_is_told_how_long_to_wait(ballroom: Ballroom) -> None:
    """Six questions in fifteen seconds; the seventh is answered with a wait, and only to the asker."""
    for _ in range(QUESTIONS):
        assert "won season 32" in read(await ballroom.ask("ask", question="who won s32"))
    refused = await ballroom.ask("ask", question="who won s32")
    assert refused.ephemeral
    assert "15 seconds" in read(refused)
    await ballroom.env.advance_time(SECONDS)
    assert "won season 32" in read(await ballroom.ask("ask", question="who won s32"))


@pytest.mark.parametrize(
    "noise",
    ["💃", "@everyone do it", "1 OR 1=1; DROP TABLE seasons", "**bold** `code` <@1> <#2>", "la " * 600],
)
async def test_noise_gets_a_polite_reply_that_pings_and_formats_nothing(
    ballroom: Ballroom, noise: str
) -> None:
    """Nothing of what was typed comes back."""
    reply = await mention(ballroom, noise)
    assert "I don't know" in read(reply)
    assert not any(mark in read(reply) for mark in ("@everyone", "<@", "**", "`", "DROP"))


async def test_an_empty_mention_shows_what_can_be_asked(ballroom: Ballroom) -> None:
    """Somebody who only calls the bot is shown around."""
    assert "/winner" in read(await mention(ballroom, ""))


async def test_namesakes_are_offered_as_buttons_that_answer(ballroom: Ballroom) -> None:
    """`which pro had chris` asks which Chris."""
    which = await ballroom.ask("ask", question="who was chris's partner")
    assert which.ephemeral
    jericho = next(label for label in labels_of(which) if "Jericho" in label)
    assert "Cheryl Burke" in read(await ballroom.press(which, jericho))


async def test_completed_questions_are_questions_that_can_be_answered(ballroom: Ballroom) -> None:
    """Every offered question is one that the bot knows the answer to."""
    for typed in ("", "who", "xochitl", "season 12"):
        offered = await ballroom.complete("ask", "question", typed)
        assert offered, typed
        for question in offered:
            await ballroom.env.advance_time(SECONDS / QUESTIONS)
            answer = await ballroom.ask("ask", question=question)
            assert "I don't know what to make of" not in read(answer), question


async def test_recent_questions_are_offered_first(ballroom: Ballroom) -> None:
    """What was asked before can be asked again by a tap."""
    await ballroom.ask("ask", question="who won season 12?")
    assert (await ballroom.complete("ask", "question", ""))[0] == "who won season 12?"
