"""Drives the preview's page as a person does: types a command, chooses it, reads it, presses a button.

    async with running_preview(ROOT / "bot.py", "preview", "--no-browser") as url, browser() as chromium:
        page = await open_page(chromium, url, viewer="friend")
        await run_command(page, "/winner season:32")
        print(await last_message(page))
        await press(page, "Season 31")
        await take_picture(page, Path("winner.png"))

How the page is driven: text goes into the box at the bottom (`#channel-composer-input`); a slash opens the
picker of commands (`.command-entry`), a chosen command becomes a chip (`.command-chip`) whose click offers
the options, and each option becomes a field (`.command-option-input`) with suggestions
(`.command-suggestion`). Messages are `article.channel-message` elements, oldest first.
`window.simcordPreview` tells what the page is doing; every function here waits until it is doing nothing.
Times are in seconds.

The browser is the Chromium of the system, found on the PATH and never downloaded.
"""

import asyncio
import contextlib
import re
import shutil
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Final

from playwright.async_api import Browser, Locator, Page, ViewportSize, async_playwright, expect

ROOT: Final = Path(__file__).parents[2]

PATIENCE: Final = 30.0
"""Seconds to wait for anything before it is a failure."""

CHROMIUM_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM_SWITCHES: Final = (
    "--no-sandbox",  # so that it also runs as root, as in a container; it opens nothing but our own page
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

IDLE: Final = """() => {
    const page = window.simcordPreview;
    return Boolean(page && page.ready && !page.pendingAction && page.awaitingRevision === null
        && page.commandPicker.autocomplete.state !== "loading");
}"""


def find_chromium() -> str | None:
    """Return the path of an installed Chromium or Chrome; None where there is none."""
    return next((path for name in CHROMIUM_NAMES if (path := shutil.which(name))), None)


@contextlib.asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    """Start a headless Chromium with a fresh profile, and end it. Raises FileNotFoundError without one."""
    executable = find_chromium()
    if executable is None:
        raise FileNotFoundError(f"no Chromium on the PATH (looked for {', '.join(CHROMIUM_NAMES)})")
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=executable, args=list(CHROMIUM_SWITCHES))
        try:
            yield chromium
        finally:
            await chromium.close()


@contextlib.asynccontextmanager
async def running_process(
    *arguments: str | Path, folder: Path = ROOT, errors: int | None = None
) -> AsyncIterator[tuple[Process, str]]:
    """Run this Python with `arguments` in `folder`, give the process and the address it prints, and end it.

    `errors` is where its errors go: asyncio.subprocess.PIPE to read them.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, cwd=folder, stdout=PIPE, stderr=errors
    )
    assert process.stdout is not None
    try:
        async with asyncio.timeout(2 * PATIENCE):
            async for line in process.stdout:
                if address := re.search(r"http://127\.0\.0\.1:\S+", line.decode()):
                    break
            else:
                raise RuntimeError(f"{arguments} ended before it printed an address")
        yield process, address[0]
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        await process.communicate()


@contextlib.asynccontextmanager
async def running_preview(*arguments: str | Path, folder: Path = ROOT) -> AsyncIterator[str]:
    """As `running_process`, for those who need the address alone."""
    async with running_process(*arguments, folder=folder) as (_, address):
        yield address


async def open_page(
    chromium: Browser,
    url: str,
    *,
    viewer: str = "you",
    width: int = 1100,
    height: int = 900,
    sharpness: float = 1,
) -> Page:
    """Open the preview as `viewer` in a window of that many pixels; `sharpness` 2 doubles a picture's."""
    page = await chromium.new_page(
        viewport=ViewportSize(width=width, height=height), device_scale_factor=sharpness
    )
    page.set_default_timeout(PATIENCE * 1000)
    await page.goto(url)
    await page.locator("#channel-composer").wait_for()
    await become(page, viewer)
    return page


async def become(page: Page, viewer: str) -> None:
    """Choose who the person at the page is: "you", "friend" or "admin"."""
    await idle(page)
    if await page.locator("#viewer-picker option:checked").inner_text() == viewer:
        return
    await page.locator("#viewer-picker").select_option(label=viewer)
    await page.wait_for_function(
        "name => document.querySelector('#viewer-picker').selectedOptions[0]?.textContent === name",
        arg=viewer,
    )
    await idle(page)


async def idle(page: Page) -> None:
    """Wait until the page has shown the answer to what was done last."""
    await page.wait_for_function(IDLE)


async def offered_commands(page: Page, typed: str = "/") -> list[str]:
    """Return the commands that the picker offers for what is typed, such as "/winner", and close it."""
    await idle(page)
    box = page.locator("#channel-composer-input")
    await box.fill(typed)
    entries = page.locator(".command-entry-title strong")
    await entries.first.wait_for()
    names = await entries.all_inner_texts()
    await box.fill("")
    return names


async def suggestions(page: Page, command: str, option: str, typed: str) -> list[str]:
    """Return what autocomplete suggests for `typed` in an option of `command`, and leave the command."""
    await _choose_command(page, command)
    field = await _open_option(page, option)
    await field.press_sequentially(typed)
    labels = await _answered_suggestions(page)
    await page.locator(".command-context-close").click()
    await page.locator("#channel-composer-input").fill("")
    return labels


async def run_command(page: Page, command: str, *, choose: bool = True) -> None:
    """Type a command such as "/scores season:32 week:11", send it and wait for the answer.

    An option's value runs to the next "name:". With `choose`, the first suggestion for it is taken, where
    there is one; without, the value stays as typed. A value that begins with "=" always stays as typed.
    Raises AssertionError where Discord would not send it either, such as without a required option.
    """
    words = re.split(r"\s+(?=[\w-]+:)", command.strip())
    await _choose_command(page, words[0])
    for word in words[1:]:
        name, _, value = word.partition(":")
        as_typed = value.startswith("=") or not choose
        field = await _open_option(page, name)
        await field.press_sequentially(value.removeprefix("="))
        if await field.get_attribute("role") == "combobox":
            if await _is_entity(page, name):  # these are looked for a moment later, and must be chosen
                await page.locator(".command-suggestion").first.wait_for()
            labels = await _answered_suggestions(page)
            if labels and not as_typed:
                await page.locator(".command-suggestion").first.click()
            else:
                await field.press("Escape")
    draft = (await status(page))["commandPicker"]["draft"]
    assert draft["submittable"], f"{command} can't be sent: {draft['missingRequired'] or draft['options']}"
    await _act(page, page.locator("#send-message"))


async def say(page: Page, text: str) -> None:
    """Send an ordinary message, such as "@Mirrorball who won season 32?"."""
    await idle(page)
    await page.locator("#channel-composer-input").fill(text)
    await _act(page, page.locator("#send-message"))


async def press(page: Page, label: str) -> None:
    """Press the button called `label`, the newest where there are several, and wait for what it does."""
    await idle(page)
    await _act(page, messages(page).get_by_role("button", name=label, exact=True).last)


async def fill_form(page: Page, **values: str) -> None:
    """Fill the form that is open, by the labels of its fields, and submit it."""
    form = page.locator("#modal-root")
    for label, value in values.items():
        await form.get_by_role("textbox", name=label).fill(value)
    await _act(page, form.locator("button[type=submit], .modal-submit").last)


def messages(page: Page) -> Locator:
    """All messages in sight of the page, oldest first."""
    return page.locator("#channel-message-list article.channel-message")


async def last_message(page: Page) -> str:
    """Return the text of the newest message, its author, buttons and all."""
    await idle(page)
    return await messages(page).last.inner_text()


async def see(page: Page, text: str) -> None:
    """Wait until the newest message contains `text`; raises AssertionError with what it contains instead."""
    await expect(messages(page).last).to_contain_text(text, timeout=PATIENCE * 1000)


async def buttons(page: Page) -> list[str]:
    """Return the labels of the newest message's buttons, in order."""
    await idle(page)
    return await messages(page).last.locator(".component-button").all_inner_texts()


async def take_picture(page: Page, path: Path, *, whole_page: bool = True) -> None:
    """Save a PNG of the window, or of the newest message alone (however long it is)."""
    await idle(page)
    await page.mouse.move(0, 0)
    await page.evaluate("document.activeElement?.blur()")
    await (page.screenshot(path=path) if whole_page else messages(page).last.screenshot(path=path))


async def status(page: Page) -> dict[str, Any]:
    """Return what the page knows of itself; `transport`, `lastAction` and `diagnostics` show its troubles."""
    value: dict[str, Any] = await page.evaluate("JSON.parse(JSON.stringify(window.simcordPreview))")
    return value


async def _choose_command(page: Page, command: str) -> None:
    await idle(page)
    await page.locator("#channel-composer-input").fill(command)
    entry = page.locator(".command-entry").filter(
        has=page.locator(".command-entry-title strong", has_text=re.compile(rf"^{re.escape(command)}$"))
    )
    await entry.click()
    await page.locator(".command-chip").wait_for()


async def _open_option(page: Page, name: str) -> Locator:
    field = page.locator(f'.command-option-input[data-option="{name}"]')
    if not await field.count():
        await page.locator(".command-chip").click()
        await (
            page.locator(".command-suggestion")
            .filter(
                has=page.locator(".command-suggestion-label", has_text=re.compile(rf"^{re.escape(name)}$"))
            )
            .click()
        )
    await field.click()
    return field


async def _is_entity(page: Page, name: str) -> bool:
    """Whether an option of the command takes a channel, a person or a role."""
    options = (await status(page))["commandPicker"]["draft"]["options"]
    types = {option["name"]: option["type"] for option in options}
    return types[name] in {"channel", "user", "role", "mentionable"}


async def _answered_suggestions(page: Page) -> list[str]:
    await idle(page)
    return await page.locator(".command-suggestion-label").all_inner_texts()


async def _act(page: Page, control: Locator) -> None:
    """Click, and wait until the page has the answer to this click."""
    await idle(page)
    before = await page.evaluate("window.simcordPreview.lastAction?.requestId ?? null")
    await control.click()
    await page.wait_for_function(
        "before => (window.simcordPreview.lastAction?.requestId ?? null) !== before", arg=before
    )
    await idle(page)
