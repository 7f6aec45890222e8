"""A person opens the preview in a browser, types, chooses, reads, presses. Skipped where no Chromium is."""

import re
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

pytest.importorskip("playwright", reason="the browser test needs the Python package playwright")

from playwright.async_api import Browser, Page, expect

from tests.preview import page as drive

pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(
        drive.find_chromium() is None,
        reason=f"the browser test needs one of {', '.join(drive.CHROMIUM_NAMES)} on the PATH",
    ),
]

FROM_THE_END = """
    const timeline = document.getElementById("channel-timeline");
    const distance = timeline.scrollHeight - timeline.scrollTop - timeline.clientHeight;
"""
READING_ABOVE = f"() => {{ {FROM_THE_END} return distance > 300; }}"
AT_THE_END = f"() => {{ {FROM_THE_END} return distance < 5; }}"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chromium() -> AsyncIterator[Browser]:
    async with drive.browser() as browser:
        yield browser


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def address() -> AsyncIterator[str]:
    async with drive.running_preview("-W", "ignore", "-m", "tests.preview.sample_bot") as url:
        yield url


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def page(chromium: Browser, address: str) -> AsyncIterator[Page]:
    """The page of "you", one for all tests, since it takes seconds to open; it must end without an error."""
    page = await drive.open_page(chromium, address)
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
    yield page
    await page.close()
    assert troubles == []


async def test_the_channel_says_what_to_type(page: Page) -> None:
    await expect(page).to_have_title("Mirrorball preview")
    await expect(drive.messages(page).first).to_contain_text("Type /winner to ask who won.")


async def test_a_command_is_chosen_answered_and_followed_up(page: Page) -> None:
    await drive.run_command(page, "/winner season:Charli")
    await drive.see(page, "Charli D'Amelio and Mark Ballas won season 31.")
    assert await drive.buttons(page) == ["Season 32"]
    await drive.press(page, "Season 32")
    await drive.see(page, "Xochitl Gomez and Val Chmerkovskiy won season 32.")


async def test_an_option_suggests_what_fits(page: Page) -> None:
    found = await drive.suggestions(page, "/winner", "season", "Val")
    assert found == ["Season 32: Xochitl Gomez and Val Chmerkovskiy"]


async def test_a_mention_is_understood(page: Page) -> None:
    await drive.say(page, "@mirrorball who won?")
    await drive.see(page, "You said: who won?")


async def test_time_passes_without_a_click(page: Page) -> None:
    await drive.run_command(page, "/later")
    await drive.see(page, "30 of 30!")
    await drive.run_command(page, "/soon")
    clock = drive.messages(page).last.locator("time.discord-timestamp")
    await expect(clock).to_have_text(re.compile(r"in \d+ seconds"))
    first = await clock.inner_text()
    await expect(clock).not_to_have_text(first)


async def test_an_error_of_the_bot_does_not_freeze_the_page(page: Page) -> None:
    await drive.run_command(page, "/broken")
    await expect(page.locator("#action-status")).to_have_text("The bot did not respond")
    await drive.run_command(page, "/winner")
    await drive.see(page, "won season 32")
    await expect(page.locator("#action-status")).to_be_hidden()


async def test_everyone_sees_what_discord_would_show_them(page: Page) -> None:
    assert "/settings" not in await drive.offered_commands(page)
    await drive.run_command(page, "/secret")
    await drive.see(page, "Between us.")
    await drive.become(page, "admin")
    assert "/settings" in await drive.offered_commands(page)
    await expect(drive.messages(page).filter(has_text="Between us.")).to_have_count(0)
    await drive.become(page, "you")


async def test_the_newest_message_stays_in_sight_unless_one_reads_above(
    chromium: Browser, address: str, page: Page
) -> None:
    friend = await drive.open_page(chromium, address, viewer="friend", height=500)
    for command in ("/winner", "/standings", "/standings", "/winner"):
        await drive.run_command(friend, command)
        await friend.wait_for_function(AT_THE_END)
    await drive.become(friend, "admin")
    await friend.wait_for_function(AT_THE_END)

    await read_above(friend)
    await drive.run_command(page, "/winner season:31")
    await drive.see(friend, "won season 31")
    await expect(drive.messages(friend).last).not_to_be_in_viewport()

    await drive.run_command(friend, "/standings")
    await friend.wait_for_function(AT_THE_END)
    await friend.close()


async def read_above(page: Page) -> None:
    """Scroll up, away from the newest message."""
    await page.locator("#channel-timeline").hover()
    await page.mouse.wheel(0, -400)
    await page.wait_for_function(READING_ABOVE)


async def test_the_page_is_ours_and_fits_a_phone(chromium: Browser, address: str) -> None:
    phone = await drive.open_page(chromium, address, viewer="friend", width=390, height=800)
    await drive.run_command(phone, "/winner")
    assert await phone.evaluate("document.documentElement.scrollWidth") == 390
    await expect(drive.messages(phone).last).to_be_in_viewport(ratio=1)
    await expect(phone.locator("#send-message")).to_be_in_viewport(ratio=1)
    await phone.wait_for_function("() => document.querySelector('.brand-mark').naturalWidth > 0")
    assert "simcord" not in (await phone.locator("body").inner_text()).lower()
    await phone.close()


async def test_mirrorball_itself_answers_who_won(chromium: Browser, tmp_path: Path) -> None:
    command = (drive.ROOT / "bot.py", "preview", "--no-browser", "--port", "0")
    async with drive.running_preview(*command, folder=tmp_path) as url:
        page = await drive.open_page(chromium, url)
        await expect(drive.messages(page).first).to_contain_text("/winner")
        assert any(
            "Xochitl Gomez" in found for found in await drive.suggestions(page, "/winner", "season", "32")
        )
        await drive.run_command(page, "/winner season:32")
        await drive.see(page, "Xochitl Gomez and Val Chmerkovskiy won season 32")
        await drive.press(page, "Season 31")
        await drive.see(page, "Charli D'Amelio and Mark Ballas won season 31")
        await page.close()


async def test_a_game_goes_on_when_its_process_was_killed_in_the_middle(
    chromium: Browser, tmp_path: Path
) -> None:
    """Two people play two questions; kill -9 comes while the first is open and one of them has answered."""
    command = (drive.ROOT / "bot.py", "preview", "--no-browser", "--port", "0")
    async with drive.running_process(*command, folder=tmp_path) as (process, url):
        you = await drive.open_page(chromium, url)
        await drive.run_command(you, "/trivia start questions:2 seconds:60")
        await drive.see(you, "Question 1 of 2")
        first = await asked(you)
        await drive.press(you, "A")
        await drive.see(you, "You chose A")
        process.kill()
        await process.wait()
        await you.close()

    async with drive.running_process(*command, folder=tmp_path, errors=PIPE) as (process, url):
        you = await drive.open_page(chromium, url)
        friend = await drive.open_page(chromium, url, viewer="friend")
        assert await asked(you) == first, "the question is where it was"
        await drive.see(you, "1 answer so far")
        await drive.press(you, "B")
        await drive.see(you, "can't be changed: A")
        await drive.press(friend, "B")
        await drive.see(friend, "You chose B")
        await drive.press(you, "Skip")
        question = drive.messages(you).filter(has_text="Question 1 of 2")
        for option in "AB":
            counted = re.compile(rf"{option} · [^·]*(· right answer )?·\s1\sanswer")
            await expect(question).to_contain_text(counted)

        await drive.see(you, "Question 2 of 2")
        assert await asked(you) != first
        await drive.press(you, "A")
        await drive.press(friend, "A")
        await expect(drive.messages(you).filter(has_text="Everyone has answered")).to_have_count(1)
        await drive.see(you, "Play again")
        assert (await drive.last_message(you)).count("of 2 right") == 2, "both answered both questions"
        await expect(drive.messages(you).get_by_role("button", name="Skip")).to_have_count(0)
        await you.close()
        await friend.close()
        process.terminate()
        _, errors = await process.communicate()
        assert errors == b""


async def asked(page: Page) -> str:
    """The question that is open, as the newest message that has one asks it."""
    question = drive.messages(page).filter(has_text="Stop the game").last
    return await question.locator("h3").inner_text()
