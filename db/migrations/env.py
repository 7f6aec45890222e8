"""How alembic reaches the store: over the connection that `db.migrate` hands it, in its transaction."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from db.columns import Moment
from db.tables import seasons


def render(kind: str, item: object, _context: AutogenContext) -> str | Literal[False]:
    """Revisions stand for themselves: they name no type of ours, which may change."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Moment) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=seasons.metadata,  # of all the tables
    render_as_batch=True,  # SQLite changes a table by making it anew
    render_item=render,
)
with context.begin_transaction():
    context.run_migrations()
