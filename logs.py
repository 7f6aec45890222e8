"""What the bot says about itself while it runs: readable lines or JSON lines on standard error."""

import json
import logging
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal, TextIO

_BLANK = "[secret]"
_OWN_TO_EVERY_RECORD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
_TALKATIVE = dict.fromkeys(("discord", "aiohttp", "aiosqlite", "alembic", "asyncio"), logging.INFO)
_TALKATIVE["sqlalchemy"] = logging.WARNING  # its INFO is every statement


def set_up_logging(level: str, form: Literal["text", "json"], *, secrets: Sequence[str]) -> None:
    """Sends what every logger says from `level` on to standard error; a second call replaces the first.

    None of `secrets` is ever written, whether it stands in a message, in an extra field or in a traceback.
    """
    handler = _ConsoleHandler()
    handler.setFormatter(_Blanking(_JsonLines() if form == "json" else _TextLines(), secrets))
    root = logging.getLogger()
    for earlier in [handler for handler in root.handlers if isinstance(handler, _ConsoleHandler)]:
        root.removeHandler(earlier)
    root.addHandler(handler)
    root.setLevel(level)
    for name, least in _TALKATIVE.items():
        # DEBUG is for following the bot; the libraries would drown it, and discord.py would tell addresses of
        # interactions, with which anyone could answer in the bot's name.
        logging.getLogger(name).setLevel(max(least, root.level))
    logging.captureWarnings(True)


class _ConsoleHandler(logging.StreamHandler[TextIO]):
    """A type of its own, so that only our handler is replaced and never one that a host program put there."""


class _TextLines(logging.Formatter):
    """One line a record; what follows, such as a traceback, is indented: no text can pass for a record."""

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname:<7} {name}: {message}", "%Y-%m-%d %H:%M:%S", style="{")

    def format(self, record: logging.LogRecord) -> str:
        return "\n    ".join(super().format(record).splitlines())


class _JsonLines(logging.Formatter):
    """One JSON object a record, with the fields that were given as `extra`."""

    def format(self, record: logging.LogRecord) -> str:
        fields: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        fields |= {key: value for key, value in vars(record).items() if key not in _OWN_TO_EVERY_RECORD}
        if record.exc_info:
            fields["traceback"] = self.formatException(record.exc_info)
        if record.stack_info:
            fields["stack"] = self.formatStack(record.stack_info)
        return json.dumps(fields, ensure_ascii=False, default=str)


class _Blanking(logging.Formatter):
    """Blanks the secrets in the finished text: only there are message, fields and traceback all together."""

    def __init__(self, inner: logging.Formatter, secrets: Sequence[str]) -> None:
        super().__init__()
        self._inner = inner
        escaped = {json.dumps(secret, ensure_ascii=False)[1:-1] for secret in secrets}
        self._secrets = sorted({*secrets, *escaped} - {""}, key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        text = self._inner.format(record)
        for secret in self._secrets:
            text = text.replace(secret, _BLANK)
        return text
