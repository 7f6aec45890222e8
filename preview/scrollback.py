"""What was said in the preview's channel, kept in a file for the next time.

Discord outlives the bot that talks in it. The simulated one lives in the bot's process and dies with it; with
its messages kept, a game whose process was killed goes on in the preview as it would in Discord: on the same
message, with the same buttons.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError
from simcord import Env
from simcord.backend.models import Message

MOST: Final = 100
"""So many of the newest messages are there again."""

LOADING: Final = 1 << 7
"""Discord's flag for a message that says that the bot is thinking."""

CHANGES: Final = frozenset({"MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "MESSAGE_DELETE_BULK"})

MESSAGE: Final = TypeAdapter(Message)


class Scrollback:
    """The messages of one channel. A line of the file is [id, message], or [id, null] when it was deleted."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._said: dict[int, Message] = {}

    def keep(self, world: Env, channel: int) -> bool:
        """Put back into the channel what was kept, and keep what changes there; whether there was anything.

        To be called before the bot is started. A change is in the file before the bot learns that it was
        made, so that kill -9 leaves nothing to the bot's memory that is not there again.
        """
        self._said = world.backend.messages[channel]
        self._said.update(self._read())
        world.backend.channels[channel].last_message_id = max(self._said, default=None)
        lines = self._write(self._said)
        fresh = self._file.with_name(f"{self._file.name}.new")
        fresh.write_text(lines, "utf-8")
        fresh.replace(self._file)

        def note(event: str, payload: Mapping[str, Any]) -> None:
            if event in CHANGES and int(payload["channel_id"]) == channel:
                with self._file.open("a", encoding="utf-8") as file:
                    file.write(self._write(int(each) for each in payload.get("ids", [payload.get("id")])))

        world.backend.subscribers.append(note)
        return bool(self._said)

    def _read(self) -> dict[int, Message]:
        kept: dict[int, Message] = {}
        for line in self._file.read_text("utf-8").splitlines() if self._file.exists() else ():
            try:
                identity, message = json.loads(line)
                kept.pop(identity, None)
                if message is not None:
                    kept[identity] = MESSAGE.validate_python(message)
            except (ValueError, ValidationError):
                continue  # cut off when the process was killed, or of another simcord
        return {identity: kept[identity] for identity in sorted(kept)[-MOST:]}

    def _write(self, ids: Iterable[int]) -> str:
        """The messages as they are now, without those that one person alone sees or that are to come."""
        lines = []
        for identity in ids:
            message = self._said.get(identity)
            if message is None:
                lines.append(f"[{identity}, null]\n")
            elif not (message.is_ephemeral or message.flags & LOADING or message.attachments):
                lines.append(f"[{identity}, {MESSAGE.dump_json(message).decode()}]\n")
        return "".join(lines)
