"""Two admins of a server, and one of another."""

import pytest
from discord import Permissions

from tests.discord.quiz import Quiz
from tests.discord.seasons.office import Office


@pytest.fixture
def office(quiz: Quiz) -> Office:
    env, server = quiz.ballroom.env, quiz.ballroom.server
    elsewhere = env.create_guild("Studio")
    manage = Permissions(manage_guild=True)
    return Office(
        quiz=quiz,
        admin=quiz.ballroom.admin,
        other_admin=server.add_member(
            env.create_user("other admin"), roles=[server.create_role("more admins", permissions=manage)]
        ),
        elsewhere=elsewhere,
        floor_elsewhere=elsewhere.create_text_channel("studio-floor"),
        admin_elsewhere=elsewhere.add_member(
            env.create_user("admin elsewhere"), roles=[elsewhere.create_role("admins", permissions=manage)]
        ),
    )
