"""What the command line does without Discord: answers, questions, seasons as files, backups."""

import json
import sys
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ValidationError

from ask.conversation import Conversations
from ask.plain import name_outcome, tell
from ask.scene import Scene
from config import SHIPPED_SEASONS
from db.backup import back_up
from db.season_files import export_season, import_files, read_files
from db.shipped import import_shipped
from db.store import open_store
from show.catalogue import Catalogue
from show.difference import Difference
from show.seasonfile import read_folder
from trivia.listing import json_lines


class Refusal(Exception):
    """The bot can't do what was asked; `faults` has one clear line for each reason."""

    def __init__(self, *faults: str) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


async def load_catalogue(database_url: str) -> Catalogue:
    """The facts that everyone sees, those of newer shipped files among them."""
    async with open_store(database_url) as store:
        await import_shipped(store, SHIPPED_SEASONS)
        return Catalogue(await store.seasons.load())


async def ask(database_url: str, question: str | None) -> None:
    """Answer one question, or with None the JSON lines of standard input, each on its own.

    A line is {"id", "q", "context"}, where `context` has the earlier questions of the same conversation; the
    answer is {"id", "outcome", "answer"}.
    """
    scene = Scene(catalogue=await load_catalogue(database_url))
    if question is not None:
        print(tell(Conversations(time.monotonic).ask(0, 0, question, scene)[1]))
        return
    for number, line in enumerate(sys.stdin, start=1):
        if line.strip():
            print(json.dumps(_answer_line(line, number, scene), ensure_ascii=False), flush=True)


def _answer_line(line: str, number: int, scene: Scene) -> dict[str, object]:
    try:
        asked = _Line.model_validate_json(line)
    except ValidationError as error:
        raise Refusal(f'Line {number} is not of the form {{"id": …, "q": "…", "context": ["…"]}}.') from error
    conversation = Conversations(time.monotonic)
    for earlier in asked.context:
        conversation.ask(0, 0, earlier, scene)
    outcome = conversation.ask(0, 0, asked.q, scene)[1]
    return {"id": asked.id, "outcome": name_outcome(outcome), "answer": tell(outcome)}


class _Line(BaseModel):
    """A question of `ask --batch`."""

    id: str | int
    q: str
    context: list[str] = []


async def list_questions(database_url: str, season: int | None, kind: str | None) -> None:
    """Print the trivia questions that can be made, a line of JSON for each; None is any.

    Raises Refusal for a season or a kind that there is not.
    """
    catalogue = await load_catalogue(database_url)
    try:
        for line in json_lines(catalogue, season=season, kind=kind):
            print(line)
    except ValueError as error:
        raise Refusal(str(error)) from error


def check_seasons(files: Sequence[Path]) -> None:
    """Tell what does not fit in season files, in the shipped ones when none are named.

    Raises SeasonFileError with all of it.
    """
    shipped = read_folder(SHIPPED_SEASONS)
    if files:
        read_files(files, shipped)
    print("No fault found." if files else "No fault in the shipped seasons.")


async def import_seasons(database_url: str, files: Sequence[Path], server: int | None) -> None:
    """Store what season files tell and print what that changes, fact by fact: of all of them, or of none.

    Raises SeasonFileError with every fault of all files.
    """
    async with open_store(database_url) as store:
        await import_shipped(store, SHIPPED_SEASONS)
        for imported in await import_files(store, files, server=server):
            print(f"Season {imported.number}: {imported.difference.summary}.")
            _print_difference(imported.difference)


def _print_difference(difference: Difference) -> None:
    for each in difference.distinctions:
        print(f"  {each.change}: {each.sentence}")


async def export_seasons(database_url: str, number: int, server: int | None, form: str, folder: Path) -> None:
    """Write a season as files into `folder`. Raises Refusal if there is none, or a file of that name."""
    async with open_store(database_url) as store:
        await import_shipped(store, SHIPPED_SEASONS)
        try:
            files = await export_season(store, number, server=server, form=form)
        except KeyError:
            raise Refusal(f"There is no season {number}.") from None
    for name, content in files.items():
        path = folder / name
        try:
            with path.open("xb") as file:
                file.write(content)
        except FileExistsError:
            raise Refusal(f"{path} is there already: move it away, or choose another folder.") from None
        except OSError as error:
            raise Refusal(f"{path} can't be written: {error.strerror}.") from error
        print(path)


async def make_backup(database_url: str, target: Path | None) -> None:
    """Copy the database as it is now into a file that is not there yet, whether or not the bot runs.

    By default the file is called by the time. Raises StoreError when it can't be done.
    """
    file = target or Path(f"mirrorball-{datetime.now().astimezone():%Y-%m-%d-%H%M%S}.sqlite3")
    await back_up(database_url, file)
    print(file)
