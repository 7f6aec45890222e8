"""The games of trivia."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "daily_schedules",
        sa.Column("server_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("time", sa.Time(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("server_id", name=op.f("pk_daily_schedules")),
    )
    op.create_table(
        "dropped_questions",
        sa.Column("server_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("question_id", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("server_id", "question_id", name=op.f("pk_dropped_questions")),
    )
    op.create_table(
        "games",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("server_id", sa.BigInteger(), nullable=True),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("starter_id", sa.BigInteger(), nullable=True),
        sa.Column("questions", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=True),
        sa.Column("first_season", sa.Integer(), nullable=True),
        sa.Column("last_season", sa.Integer(), nullable=True),
        sa.Column("difficulty", sa.Integer(), nullable=True),
        sa.Column("typed", sa.Boolean(), nullable=False),
        sa.Column("speed", sa.Boolean(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ending", sa.Text(), nullable=True),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "ending IN ('played', 'stopped', 'nobody answered', 'no questions left', 'channel lost')",
            name=op.f("ck_games_ending"),
        ),
        sa.CheckConstraint("(day IS NULL) = (closes_at IS NULL)", name=op.f("ck_games_day_and_closes_at")),
        sa.CheckConstraint(
            "(ended_at IS NULL) = (ending IS NULL)", name=op.f("ck_games_ended_at_and_ending")
        ),
        sa.CheckConstraint(
            "(first_season IS NULL) = (last_season IS NULL)",
            name=op.f("ck_games_first_season_and_last_season"),
        ),
        sa.CheckConstraint("day IS NULL OR server_id IS NOT NULL", name=op.f("ck_games_day_of_server")),
        sa.CheckConstraint("difficulty BETWEEN 1 AND 3", name=op.f("ck_games_difficulty")),
        sa.CheckConstraint("questions BETWEEN 1 AND 50", name=op.f("ck_games_questions")),
        sa.CheckConstraint("seconds BETWEEN 10 AND 60", name=op.f("ck_games_seconds")),
        sa.CheckConstraint("told_at IS NULL OR ended_at IS NOT NULL", name=op.f("ck_games_told_when_ended")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_games")),
        sa.UniqueConstraint("server_id", "day", name=op.f("uq_games_server_id_day")),
    )
    op.create_index("ix_games_server_id_started_at", "games", ["server_id", "started_at"])
    op.create_index("ix_games_starter_id", "games", ["starter_id"])
    op.create_index(
        "ix_games_unfinished",
        "games",
        ["id"],
        unique=False,
        sqlite_where=sa.text("told_at IS NULL"),
        postgresql_where=sa.text("told_at IS NULL"),
    )
    op.create_index(
        "uq_games_one_open_in_a_channel",
        "games",
        ["channel_id"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL AND day IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL AND day IS NULL"),
    )
    op.create_table(
        "players",
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_players")),
    )
    op.create_table(
        "question_records",
        sa.Column("question_id", sa.Text(), nullable=False),
        sa.Column("answers", sa.Integer(), nullable=False),
        sa.Column("right_answers", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "right_answers BETWEEN 0 AND answers", name=op.f("ck_question_records_right_answers")
        ),
        sa.PrimaryKeyConstraint("question_id", name=op.f("pk_question_records")),
    )
    op.create_table(
        "server_questions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("server_id", sa.BigInteger(), nullable=False),
        sa.Column("prompt", sa.Text(), nullable=False),
        sa.Column("plain_prompt", sa.Text(), nullable=False),
        sa.Column("right_option", sa.Text(), nullable=False),
        sa.Column("wrong_option", sa.Text(), nullable=False),
        sa.Column("second_wrong_option", sa.Text(), nullable=True),
        sa.Column("third_wrong_option", sa.Text(), nullable=True),
        sa.Column("explanation", sa.Text(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "(second_wrong_option IS NULL) = (third_wrong_option IS NULL)",
            name=op.f("ck_server_questions_second_wrong_option_and_third_wrong_option"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_server_questions")),
        sa.UniqueConstraint(
            "server_id", "plain_prompt", name=op.f("uq_server_questions_server_id_plain_prompt")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_server_questions_author_id", "server_questions", ["author_id"])
    op.create_table(
        "rounds",
        sa.Column("game_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("question_id", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("drawn_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("shown_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deadline", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closing", sa.Text(), nullable=True),
        sa.Column("revealed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("closing IN ('time', 'everyone', 'skip', 'stop')", name=op.f("ck_rounds_closing")),
        sa.CheckConstraint(
            "(closed_at IS NULL) = (closing IS NULL)", name=op.f("ck_rounds_closed_at_and_closing")
        ),
        sa.CheckConstraint(
            "(message_id IS NULL) = (deadline IS NULL)", name=op.f("ck_rounds_message_id_and_deadline")
        ),
        sa.CheckConstraint(
            "(message_id IS NULL) = (shown_at IS NULL)", name=op.f("ck_rounds_message_id_and_shown_at")
        ),
        sa.CheckConstraint("number >= 1", name=op.f("ck_rounds_number")),
        sa.CheckConstraint(
            "revealed_at IS NULL OR closed_at IS NOT NULL", name=op.f("ck_rounds_revealed_when_closed")
        ),
        sa.ForeignKeyConstraint(
            ["game_id"], ["games.id"], name=op.f("fk_rounds_game_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("game_id", "number", name=op.f("pk_rounds")),
        sa.UniqueConstraint("game_id", "question_id", name=op.f("uq_rounds_game_id_question_id")),
    )
    op.create_table(
        "accepted_options",
        sa.Column("game_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("option", sa.Integer(), autoincrement=False, nullable=False),
        sa.CheckConstraint("option BETWEEN 0 AND 3", name=op.f("ck_accepted_options_option")),
        sa.ForeignKeyConstraint(
            ["game_id", "number"],
            ["rounds.game_id", "rounds.number"],
            name=op.f("fk_accepted_options_game_id_number"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("game_id", "number", "option", name=op.f("pk_accepted_options")),
    )
    op.create_table(
        "answers",
        sa.Column("game_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("choice", sa.Integer(), nullable=True),
        sa.Column("typed_text", sa.Text(), nullable=True),
        sa.Column("is_right", sa.Boolean(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.CheckConstraint("choice BETWEEN 0 AND 3", name=op.f("ck_answers_choice")),
        sa.CheckConstraint(
            "choice IS NOT NULL OR typed_text IS NOT NULL", name=op.f("ck_answers_choice_or_text")
        ),
        sa.CheckConstraint("is_right OR points = 0", name=op.f("ck_answers_points_if_right")),
        sa.CheckConstraint("points >= 0", name=op.f("ck_answers_points")),
        sa.ForeignKeyConstraint(
            ["game_id", "number"],
            ["rounds.game_id", "rounds.number"],
            name=op.f("fk_answers_game_id_number"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("game_id", "number", "person_id", name=op.f("pk_answers")),
    )
    op.create_index("ix_answers_person_id_at", "answers", ["person_id", "at"])
    op.create_table(
        "reports",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("game_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settlement", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "settlement IN ('kept', 'dropped', 'accepted')", name=op.f("ck_reports_settlement")
        ),
        sa.CheckConstraint(
            "(settled_at IS NULL) = (settlement IS NULL)", name=op.f("ck_reports_settled_at_and_settlement")
        ),
        sa.ForeignKeyConstraint(
            ["game_id", "number"],
            ["rounds.game_id", "rounds.number"],
            name=op.f("fk_reports_game_id_number"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reports")),
        sa.UniqueConstraint(
            "game_id", "number", "person_id", name=op.f("uq_reports_game_id_number_person_id")
        ),
    )
    op.create_index("ix_reports_person_id", "reports", ["person_id"])
