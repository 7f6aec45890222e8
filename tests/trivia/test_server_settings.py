"""Where trivia may run."""

from trivia.server_settings import ServerSettings


def test_trivia_runs_everywhere_unless_channels_are_named() -> None:
    assert ServerSettings().lets_trivia_run_in(1)
    settings = ServerSettings(trivia_channels=frozenset({1, 2}))
    assert settings.lets_trivia_run_in(1)
    assert not settings.lets_trivia_run_in(3)


def test_a_thread_belongs_to_its_channel() -> None:
    settings = ServerSettings(trivia_channels=frozenset({1}))
    assert settings.lets_trivia_run_in(7, 1)
    assert not settings.lets_trivia_run_in(7, 3)
    assert not settings.lets_trivia_run_in(7, None)
