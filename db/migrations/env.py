"""How alembic reaches the store: over the connection that `db.migrate` hands it, in its transaction."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from db import admin_tables, game_tables, tables
from db.columns import Moment, metadata

ALL_TABLES = (admin_tables, game_tables, tables)
"""The modules whose import fills the metadata."""


def render(kind: str, item: object, _context: AutogenContext) -> str | Literal[False]:
    """Revisions stand for themselves: they name no type of ours, which may change."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Moment) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite changes a table by making it anew
    render_item=render,
)
with context.begin_transaction():
    context.run_migrations()
