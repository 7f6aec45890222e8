"""The rules of a game, each as the people who play meet it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.trivia.made_up import CHANNEL, STARTER, Match, a_question, at
from trivia.event import Drawn, Lost, Pressed, Resumed, Revealed, Shown, Skipped, Stopped, Ticked, Told
from trivia.game import GRACE, Ending
from trivia.round import Closing
from trivia.rules import Rules
from trivia.standing import standings
from trivia.task import Ask, Draw, Reveal, Tell, Wait
from trivia.turn import Outcome, Receipt, Turn, play

ANA, BEN, CLEO = 1, 2, 3


@pytest.fixture
def match() -> Match:
    return Match()


def test_a_game_of_three_questions_from_the_first_to_the_podium(match: Match) -> None:
    asked = []
    for number in (1, 2, 3):
        assert match.task() == Draw(number)
        match.ask()
        asked.append(match.round.question.id)
        assert match.press(ANA) is Outcome.COUNTS
        assert match.press(BEN, 1) is Outcome.COUNTS
        match.finish_round()
    assert len(set(asked)) == 3
    assert match.task() == Tell()
    assert match.game.ending is Ending.PLAYED
    match.play(Told(at=match.now))
    assert match.task() is None


def test_the_time_runs_from_the_moment_the_message_was_sent(match: Match) -> None:
    match.play(Drawn(at=match.now, number=1, question=a_question()))
    match.seconds = 7
    match.play(Shown(at=at(6.5), number=1, message=1001))
    assert match.round.deadline == at(26.5)
    assert match.task() == Wait(at(26.5) + GRACE)


def test_a_question_whose_message_is_not_sent_yet_has_no_end(match: Match) -> None:
    match.play(Drawn(at=match.now, number=1, question=a_question()))
    match.wait(3600)
    assert match.task() == Ask(match.round)


def test_an_answer_in_the_last_moment_counts_and_one_after_it_does_not(match: Match) -> None:
    match.ask()
    assert match.press(ANA, after=20) is Outcome.COUNTS
    assert match.press(BEN, after=20.001) is Outcome.LATE
    assert match.round.people == {ANA}


def test_the_first_answer_counts_and_the_receipt_says_that_it_stays(match: Match) -> None:
    match.ask()
    assert match.press(ANA, 2, after=3) is Outcome.COUNTS
    turn = play(
        match.game,
        Pressed(at=at(4.1), number=1, person=ANA, message=1001, message_at=at(1), choice=0),
    )
    assert turn.receipt == Receipt(Outcome.KEPT, match.round.answers[0])
    assert match.round.answers[0].choice == 2
    assert turn.game == match.game


def test_who_answered_is_told_the_same_after_the_end(match: Match) -> None:
    match.ask()
    match.press(ANA, 2)
    match.run_out()
    assert match.press(ANA, 0) is Outcome.KEPT


def test_a_press_before_the_message_is_known_to_be_sent_counts(match: Match) -> None:
    """Who is quick may answer before Discord has told us that the message is there."""
    match.play(Drawn(at=match.now, number=1, question=a_question()))
    press = Pressed(at=at(2), number=1, person=ANA, message=77, message_at=at(1), choice=0)
    receipt = match.play(press)
    assert receipt is not None
    assert receipt.outcome is Outcome.COUNTS
    assert (match.round.message, match.round.shown_at, match.round.deadline) == (77, at(1), at(21))
    match.play(Shown(at=at(1), number=1, message=77))
    assert match.round.deadline == at(21)


def test_a_press_that_discord_had_in_time_counts_though_it_is_handled_after_the_reveal(match: Match) -> None:
    match.ask()
    match.press(BEN, 1)
    match.run_out()
    match.reveal()
    assert match.press(ANA, after=-1) is Outcome.COUNTS
    assert match.task() == Reveal(match.round), "the outcome is shown once more, with that answer"
    match.reveal()
    assert match.round.people == {ANA, BEN}


def test_a_reveal_that_missed_an_answer_is_not_taken_for_the_last_word(match: Match) -> None:
    match.ask()
    match.press(BEN, 1)
    match.run_out()
    match.press(ANA, after=-1)
    match.play(Revealed(at=match.now, number=1, answers=1))
    assert match.task() == Reveal(match.round)


def test_a_press_on_an_earlier_question_is_late(match: Match) -> None:
    match.ask()
    match.press(ANA)
    match.finish_round()
    match.ask()
    assert match.press(BEN, number=1) is Outcome.LATE
    assert match.round.people == frozenset()


def test_the_reveal_waits_a_moment_for_presses_on_their_way(match: Match) -> None:
    match.ask()
    match.wait(20)
    assert match.round.closed_at is None
    match.wait(GRACE.total_seconds())
    assert match.round.closed_at == at(21)
    assert match.round.closing is Closing.TIME


def test_in_the_first_question_nobody_is_cut_off_by_the_first_who_answers(match: Match) -> None:
    match.ask()
    match.press(ANA)
    assert match.round.closed_at is None


def test_a_question_ends_early_when_everyone_who_has_played_has_answered(match: Match) -> None:
    match.ask()
    match.press(ANA)
    match.press(BEN)
    match.finish_round()
    match.ask()
    match.press(ANA, after=2)
    match.press(CLEO, after=3)
    assert match.round.closed_at is None, "Ben has not answered yet"
    match.press(BEN, after=2.5)
    assert match.round.closing is Closing.EVERYONE
    assert match.round.closed_at == at(match.seconds + 3), "so that no answer that was taken is late"
    assert match.task() == Reveal(match.round)


def test_alone_in_a_direct_message_one_never_waits() -> None:
    match = Match(server=None)
    match.ask()
    match.press(STARTER, after=4)
    assert match.round.closing is Closing.EVERYONE


def test_between_questions_there_is_a_pause_of_five_seconds(match: Match) -> None:
    match.ask()
    match.run_out()
    match.reveal()
    assert match.task() == Wait(match.now + timedelta(seconds=5))
    match.wait(4.9)
    assert isinstance(match.task(), Wait)
    match.wait(0.1)
    assert match.task() == Draw(2)


def test_the_podium_comes_after_the_last_reveal_and_a_pause() -> None:
    match = Match(Rules(questions=1))
    match.ask()
    match.run_out()
    match.reveal()
    assert isinstance(match.task(), Wait)
    match.pause()
    assert match.is_at_podium


def test_after_three_questions_without_an_answer_the_game_ends_by_itself() -> None:
    match = Match(Rules(questions=50))
    for _ in range(3):
        match.ask()
        match.finish_round()
    assert match.game.ending is Ending.NOBODY
    assert match.is_at_podium


@pytest.mark.parametrize("life", ["answer", "skip"])
def test_one_sign_of_life_and_the_count_of_unanswered_questions_begins_anew(life: str) -> None:
    match = Match(Rules(questions=50))
    for number in range(1, 6):
        match.ask()
        if number == 3:
            if life == "answer":
                match.press(ANA)
            else:
                match.play(Skipped(at=match.now, number=3))
        match.finish_round()
    assert match.game.ended_at is None
    match.ask()
    match.finish_round()
    assert match.game.ending is Ending.NOBODY


def test_an_answer_that_comes_in_time_and_is_handled_late_keeps_the_game_alive() -> None:
    match = Match(Rules(questions=50))
    for number in range(1, 4):
        match.ask()
        if number < 3:
            match.finish_round()
    match.run_out()
    match.reveal()
    match.press(ANA, after=-2)
    match.reveal()
    match.pause()
    assert match.task() == Draw(4)


def test_skipping_reveals_at_once_and_the_answers_so_far_count(match: Match) -> None:
    match.ask()
    match.press(ANA)
    match.play(Skipped(at=at(5), number=1))
    assert match.round.closing is Closing.SKIP
    assert match.round.answers[0].points > 0
    assert match.task() == Reveal(match.round)
    match.reveal()
    match.pause()
    assert match.task() == Draw(2)


def test_skipping_twice_skips_one_question(match: Match) -> None:
    match.ask()
    match.play(Skipped(at=match.now, number=1))
    match.reveal()
    match.pause()
    match.ask()
    match.play(Skipped(at=match.now, number=1))
    assert match.round.closed_at is None


def test_stopping_ends_the_game_at_once_and_keeps_the_points(match: Match) -> None:
    match.ask()
    match.press(ANA)
    match.play(Stopped(at=at(5)))
    assert match.game.ending is Ending.STOPPED
    assert match.task() == Reveal(match.round)
    assert match.press(BEN, after=10) is Outcome.LATE
    match.reveal()
    assert match.is_at_podium
    assert [each.points for each in standings([match.round])] == [150]


def test_a_game_can_be_stopped_before_its_first_question(match: Match) -> None:
    match.play(Stopped(at=match.now))
    assert match.is_at_podium


def test_a_game_that_was_stopped_asks_nothing_more(match: Match) -> None:
    match.play(Stopped(at=match.now))
    match.play(Drawn(at=match.now, number=1, question=a_question()))
    assert match.game.round is None


def test_a_message_that_was_on_its_way_when_the_game_stopped_loses_its_buttons(match: Match) -> None:
    match.play(Drawn(at=match.now, number=1, question=a_question()))
    match.play(Stopped(at=at(0.5)))
    assert match.task() == Reveal(match.round)
    match.reveal()
    match.play(Shown(at=at(1), number=1, message=1001))
    assert match.task() == Reveal(match.round)
    assert match.round.message == 1001
    match.reveal()
    assert match.is_at_podium


def test_when_the_channel_is_lost_the_game_ends_without_a_podium(match: Match) -> None:
    match.ask()
    match.press(ANA)
    match.play(Lost(at=at(5)))
    assert match.game.ending is Ending.LOST
    match.reveal()
    assert isinstance(match.task(), Wait)
    match.wait(0)
    assert match.task() is None


def test_without_questions_left_the_game_ends_and_says_so(match: Match) -> None:
    match.ask()
    match.press(ANA)
    match.finish_round()
    match.play(Drawn(at=match.now, number=2, question=None))
    assert match.game.ending is Ending.NO_QUESTIONS
    assert match.is_at_podium


@pytest.mark.parametrize(("gone_by", "left"), [(2, 18), (15, 10), (19.9, 10)])
def test_after_a_restart_a_running_question_has_its_time_left_and_ten_seconds_at_least(
    match: Match, gone_by: float, left: float
) -> None:
    match.ask()
    match.seconds += gone_by
    match.play(Resumed(at=match.now))
    assert match.round.deadline == match.now + timedelta(seconds=left)
    assert match.press(ANA, after=left) is Outcome.COUNTS


def test_after_a_restart_a_question_that_is_due_is_revealed(match: Match) -> None:
    match.ask()
    match.seconds += 300
    match.play(Resumed(at=match.now))
    match.play(Ticked(at=match.now))
    assert match.round.closed_at == at(21)
    assert match.task() == Reveal(match.round)


def test_a_restart_between_questions_changes_nothing(match: Match) -> None:
    before = match.game
    match.play(Resumed(at=match.now))
    assert match.game == before
    match.ask()
    match.run_out()
    before = match.game
    match.play(Resumed(at=match.now))
    assert match.game == before


def test_what_is_told_twice_happens_once(match: Match) -> None:
    match.ask()
    match.press(ANA)
    match.run_out()
    revealed = Revealed(at=match.now, number=1, answers=1)
    for event in (
        Drawn(at=match.now, number=1, question=a_question(9)),
        Drawn(at=match.now, number=2, question=a_question(9)),
        Shown(at=match.now, number=1, message=5),
        Ticked(at=match.now),
        Skipped(at=match.now, number=1),
        Told(at=match.now),
        Revealed(at=match.now, number=2, answers=0),
    ):
        assert play(match.game, event) == Turn(match.game)
    match.play(revealed)
    assert play(match.game, replace(revealed, at=at(99))) == Turn(match.game)
    match.play(Stopped(at=match.now))
    match.play(Told(at=match.now))
    for late in (Stopped(at=at(999)), Ticked(at=at(999)), Told(at=at(999))):
        assert play(match.game, late) == Turn(match.game)


def test_an_option_that_there_is_not_is_refused(match: Match) -> None:
    match.ask()
    with pytest.raises(ValueError, match="has no option 4"):
        match.press(ANA, 4)


def test_a_typed_answer_counts_by_what_it_means() -> None:
    match = Match(Rules(questions=1, typed=True))
    match.ask(answer=2)
    match.press(ANA, None, typed="charlote")
    match.press(BEN, None, typed="Brooke")
    match.press(CLEO, None, typed="no idea")
    assert [(each.choice, each.right) for each in match.round.answers] == [
        (2, True),
        (1, False),
        (None, False),
    ]
    assert match.press(CLEO, None, typed="Charlotte") is Outcome.KEPT


def test_a_daily_question_stays_open_until_the_next_one_and_has_no_podium() -> None:
    match = Match(Rules(questions=1, speed=False), server=10)
    match.game = replace(match.game, day=date(2026, 9, 14), closes_at=at(86_400), starter=None)
    match.ask()
    match.press(ANA, after=30_000)
    assert match.round.closed_at is None
    assert match.task() == Wait(at(86_400) + GRACE)
    match.wait(86_400)
    match.reveal()
    match.pause()
    assert match.game.ending is Ending.PLAYED
    assert match.task() is None


def test_a_game_knows_its_players(match: Match) -> None:
    assert match.game.players == frozenset()
    match.ask()
    match.press(ANA)
    match.finish_round()
    match.ask()
    match.press(CLEO)
    assert match.game.players == {ANA, CLEO}
    assert match.game.channel == CHANNEL


def test_a_round_knows_its_counts_and_its_fastest(match: Match) -> None:
    match.ask(answer=1)
    match.press(ANA, 0, after=1)
    match.press(BEN, 1, after=3)
    match.press(CLEO, 1, after=2)
    assert match.round.counts == (1, 2, 0, 0)
    assert match.round.fastest == match.round.answer_of(CLEO)
    assert match.round.fastest is not None
    assert match.round.taken(match.round.fastest) == pytest.approx(2)


def test_a_game_that_was_lost_before_its_first_question_has_nothing_left_to_do(match: Match) -> None:
    match.play(Lost(at=match.now))
    assert match.task() == Wait(match.now)
    match.play(Ticked(at=match.now))
    assert match.task() is None


def test_who_stops_after_the_last_outcome_ends_a_game_that_was_played_to_its_end(match: Match) -> None:
    for _ in range(3):
        if match.game.round is not None:
            match.pause()
        match.ask()
        match.press(ANA)
        if match.round.closed_at is None:
            match.run_out()
        match.reveal()
    match.play(Stopped(at=match.now))
    assert match.game.ending is Ending.PLAYED
