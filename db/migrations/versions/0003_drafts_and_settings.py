"""Drafts and settings."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "departures",
        sa.Column("server_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("server_id", name=op.f("pk_departures")),
    )
    op.create_table(
        "drafts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("server_id", sa.BigInteger(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("for_everyone", sa.Boolean(), nullable=False),
        sa.Column("season", sa.Integer(), nullable=True),
        sa.Column("made_from", sa.Integer(), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drafts")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("drafts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_drafts_author_id"), ["author_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_drafts_server_id"), ["server_id"], unique=False)

    op.create_table(
        "server_settings",
        sa.Column("server_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("ceiling_season", sa.Integer(), nullable=True),
        sa.Column("ceiling_week", sa.Integer(), nullable=True),
        sa.Column("trivia_role_id", sa.BigInteger(), nullable=True),
        sa.Column("speed_points", sa.Boolean(), nullable=False),
        sa.CheckConstraint("ceiling_season >= 1", name=op.f("ck_server_settings_ceiling_season")),
        sa.CheckConstraint(
            "ceiling_season IS NOT NULL OR ceiling_week IS NULL", name=op.f("ck_server_settings_ceiling")
        ),
        sa.CheckConstraint("ceiling_week >= 0", name=op.f("ck_server_settings_ceiling_week")),
        sa.PrimaryKeyConstraint("server_id", name=op.f("pk_server_settings")),
    )
    op.create_table(
        "trivia_channels",
        sa.Column("server_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("channel_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("server_id", "channel_id", name=op.f("pk_trivia_channels")),
    )
    op.create_table(
        "viewers",
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("ceiling_season", sa.Integer(), nullable=False),
        sa.Column("ceiling_week", sa.Integer(), nullable=True),
        sa.CheckConstraint("ceiling_season >= 1", name=op.f("ck_viewers_ceiling_season")),
        sa.CheckConstraint("ceiling_week >= 0", name=op.f("ck_viewers_ceiling_week")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_viewers")),
    )
