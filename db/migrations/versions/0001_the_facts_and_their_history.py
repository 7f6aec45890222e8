"""The facts and their history."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "owners",
        sa.Column("server_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("server_id >= 0", name=op.f("ck_owners_server_id")),
        sa.PrimaryKeyConstraint("server_id", name=op.f("pk_owners")),
    )
    op.create_table(
        "people",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_people_name")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("name", name=op.f("uq_people_name")),
    )
    op.create_table(
        "state",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_state")),
    )
    op.create_table(
        "store_version",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_store_version_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_store_version")),
    )
    op.execute("INSERT INTO store_version (id, number) VALUES (1, 0)")
    op.create_table(
        "revisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("server_id", sa.BigInteger(), nullable=False),
        sa.Column("season", sa.Integer(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["server_id"], ["owners.server_id"], name=op.f("fk_revisions_server_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revisions")),
    )
    op.create_index("ix_revisions_server_id_season", "revisions", ["server_id", "season"])
    op.create_table(
        "seasons",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("server_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("premiere", sa.Date(), nullable=False),
        sa.Column("finale", sa.Date(), nullable=True),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("trophy", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("disputed", sa.Text(), nullable=True),
        sa.CheckConstraint("number >= 1", name=op.f("ck_seasons_number")),
        sa.ForeignKeyConstraint(["server_id"], ["owners.server_id"], name=op.f("fk_seasons_server_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seasons")),
        sa.UniqueConstraint("server_id", "number", name=op.f("uq_seasons_server_id_number")),
    )
    op.create_table(
        "aliases",
        sa.Column("season_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("alias", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_aliases_person_id")),
        sa.ForeignKeyConstraint(
            ["season_id"], ["seasons.id"], name=op.f("fk_aliases_season_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("season_id", "position", name=op.f("pk_aliases")),
    )
    op.create_table(
        "quotes",
        sa.Column("season_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=True),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("date", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_quotes_person_id")),
        sa.ForeignKeyConstraint(
            ["season_id"], ["seasons.id"], name=op.f("fk_quotes_season_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("season_id", "position", name=op.f("pk_quotes")),
    )
    op.create_table(
        "season_networks",
        sa.Column("season_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("network", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["season_id"], ["seasons.id"], name=op.f("fk_season_networks_season_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("season_id", "position", name=op.f("pk_season_networks")),
    )
    op.create_table(
        "season_people",
        sa.Column("season_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("role IN ('host', 'judge')", name=op.f("ck_season_people_role")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_season_people_person_id")),
        sa.ForeignKeyConstraint(
            ["season_id"], ["seasons.id"], name=op.f("fk_season_people_season_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("season_id", "role", "position", name=op.f("pk_season_people")),
    )
    op.create_table(
        "shipped_files",
        sa.Column("season", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["revision_id"], ["revisions.id"], name=op.f("fk_shipped_files_revision_id")),
        sa.PrimaryKeyConstraint("season", name=op.f("pk_shipped_files")),
    )
    op.create_table(
        "sources",
        sa.Column("season_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("covers", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("licence", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["season_id"], ["seasons.id"], name=op.f("fk_sources_season_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("season_id", "position", name=op.f("pk_sources")),
    )
    op.create_table(
        "weeks",
        sa.Column("season_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("theme", sa.Text(), nullable=True),
        sa.Column("air_date", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("disputed", sa.Text(), nullable=True),
        sa.CheckConstraint("number >= 1", name=op.f("ck_weeks_number")),
        sa.ForeignKeyConstraint(
            ["season_id"], ["seasons.id"], name=op.f("fk_weeks_season_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("season_id", "number", name=op.f("pk_weeks")),
    )
    op.create_table(
        "couples",
        sa.Column("season_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("celebrity_id", sa.Integer(), nullable=False),
        sa.Column("professional_id", sa.Integer(), nullable=False),
        sa.Column("industry", sa.Text(), nullable=True),
        sa.Column("known_for", sa.Text(), nullable=True),
        sa.Column("age", sa.Integer(), nullable=True),
        sa.Column("home", sa.Text(), nullable=True),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("exit", sa.Text(), nullable=True),
        sa.Column("exit_week", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("disputed", sa.Text(), nullable=True),
        sa.CheckConstraint("exit IN ('eliminated', 'withdrew')", name=op.f("ck_couples_exit")),
        sa.CheckConstraint("(exit IS NULL) = (exit_week IS NULL)", name=op.f("ck_couples_exit_and_week")),
        sa.CheckConstraint("age >= 1", name=op.f("ck_couples_age")),
        sa.CheckConstraint("place >= 1", name=op.f("ck_couples_place")),
        sa.ForeignKeyConstraint(["celebrity_id"], ["people.id"], name=op.f("fk_couples_celebrity_id")),
        sa.ForeignKeyConstraint(["professional_id"], ["people.id"], name=op.f("fk_couples_professional_id")),
        sa.ForeignKeyConstraint(
            ["season_id", "exit_week"],
            ["weeks.season_id", "weeks.number"],
            name=op.f("fk_couples_season_id_exit_week"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["season_id"], ["seasons.id"], name=op.f("fk_couples_season_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("season_id", "position", name=op.f("pk_couples")),
        sa.UniqueConstraint("season_id", "celebrity_id", name=op.f("uq_couples_season_id_celebrity_id")),
    )
    op.create_index(
        "uq_couples_winner",
        "couples",
        ["season_id"],
        unique=True,
        sqlite_where=sa.text("place = 1"),
        postgresql_where=sa.text("place = 1"),
    )
    op.create_table(
        "facts",
        sa.Column("season_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("week", sa.Integer(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("disputed", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["season_id", "week"],
            ["weeks.season_id", "weeks.number"],
            name=op.f("fk_facts_season_id_week"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["season_id"], ["seasons.id"], name=op.f("fk_facts_season_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("season_id", "number", name=op.f("pk_facts")),
    )
    op.create_table(
        "other_air_dates",
        sa.Column("season_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("week", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("air_date", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["season_id", "week"],
            ["weeks.season_id", "weeks.number"],
            name=op.f("fk_other_air_dates_season_id_week"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("season_id", "week", "position", name=op.f("pk_other_air_dates")),
    )
    op.create_table(
        "panel_seats",
        sa.Column("season_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("week", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("seat", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("judge_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("role IN ('panel', 'guest', 'absent')", name=op.f("ck_panel_seats_role")),
        sa.ForeignKeyConstraint(["judge_id"], ["people.id"], name=op.f("fk_panel_seats_judge_id")),
        sa.ForeignKeyConstraint(
            ["season_id", "week"],
            ["weeks.season_id", "weeks.number"],
            name=op.f("fk_panel_seats_season_id_week"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("season_id", "week", "role", "seat", name=op.f("pk_panel_seats")),
    )
    op.create_table(
        "dances",
        sa.Column("season_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("week", sa.Integer(), nullable=True),
        sa.Column("celebrity_id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("style", sa.Text(), nullable=False),
        sa.Column("song", sa.Text(), nullable=False),
        sa.Column("artist", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=True),
        sa.Column("stated_total", sa.Numeric(asdecimal=False), nullable=True),
        sa.Column("bonus", sa.Integer(), nullable=True),
        sa.Column("theme", sa.Text(), nullable=True),
        sa.Column("inspired_by", sa.Text(), nullable=True),
        sa.Column("coach_id", sa.Integer(), nullable=True),
        sa.Column("billing", sa.Text(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("disputed", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('couple dance', 'team dance', 'group dance', 'relay', 'marathon', 'megamix', "
            "'dance-off', 'special dance-off')",
            name=op.f("ck_dances_kind"),
        ),
        sa.CheckConstraint("bonus >= 0", name=op.f("ck_dances_bonus")),
        sa.CheckConstraint("stated_total >= 0", name=op.f("ck_dances_stated_total")),
        sa.ForeignKeyConstraint(["coach_id"], ["people.id"], name=op.f("fk_dances_coach_id")),
        sa.ForeignKeyConstraint(["partner_id"], ["people.id"], name=op.f("fk_dances_partner_id")),
        sa.ForeignKeyConstraint(
            ["season_id", "celebrity_id"],
            ["couples.season_id", "couples.celebrity_id"],
            name=op.f("fk_dances_season_id_celebrity_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["season_id", "week"],
            ["weeks.season_id", "weeks.number"],
            name=op.f("fk_dances_season_id_week"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("season_id", "number", name=op.f("pk_dances")),
    )
    op.create_table(
        "fact_people",
        sa.Column("season_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fact", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_fact_people_person_id")),
        sa.ForeignKeyConstraint(
            ["season_id", "fact"],
            ["facts.season_id", "facts.number"],
            name=op.f("fk_fact_people_season_id_fact"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("season_id", "fact", "position", name=op.f("pk_fact_people")),
    )
    op.create_table(
        "joined_by",
        sa.Column("season_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("dance", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_joined_by_person_id")),
        sa.ForeignKeyConstraint(
            ["season_id", "dance"],
            ["dances.season_id", "dances.number"],
            name=op.f("fk_joined_by_season_id_dance"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("season_id", "dance", "position", name=op.f("pk_joined_by")),
    )
    op.create_table(
        "marks",
        sa.Column("season_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("dance", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("scoring", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seat", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("judge_id", sa.Integer(), nullable=False),
        sa.Column("mark", sa.Numeric(asdecimal=False), nullable=True),
        sa.CheckConstraint("mark BETWEEN 1 AND 10", name=op.f("ck_marks_mark")),
        sa.CheckConstraint("scoring > 0 OR mark IS NULL", name=op.f("ck_marks_unknown")),
        sa.CheckConstraint("scoring >= 0", name=op.f("ck_marks_scoring")),
        sa.ForeignKeyConstraint(["judge_id"], ["people.id"], name=op.f("fk_marks_judge_id")),
        sa.ForeignKeyConstraint(
            ["season_id", "dance"],
            ["dances.season_id", "dances.number"],
            name=op.f("fk_marks_season_id_dance"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("season_id", "dance", "scoring", "seat", name=op.f("pk_marks")),
    )
