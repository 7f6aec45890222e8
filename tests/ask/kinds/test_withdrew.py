"""Whoever asks who withdrew is told everybody, and no reason is made up."""

import pytest

from ask.kinds.withdrew import Withdrew
from show.catalogue import Catalogue
from show.couple import Exit
from tests.ask.kinds.saying import all_in, drawn, lines, named, say, says

PHRASES = lines("""
    who withdrew from season {n}
    who withdrew in season {n}?
    who withdrew season {n}
    who quit season {n}
    who quit in s{n}
    who dropped out of season {n}
    who dropped out of s{n}
    who bowed out of season {n} hurt
    who bowed out of season {n} injured
    who pulled out of season {n}
    who had to withdraw from season {n}
    who was forced to withdraw in season {n}
    season {n} withdrawal
    season {n} withdrawals
    s{n} withdrew
    withdrawals in season {n}
    did anyone withdraw from season {n}
    did somebody quit in season {n}?
    did anybody withdraw in the {nth} season
    was there a withdrawal in season {n}
    which celebrity withdrew from season {n}
    which couple withdrew in season {n}
    who left season {n} because of an injury
    who left season {n} injured
    who left s{n} due to injury
    who left season {n} voluntarily
    who withdraw from season {n}
    who widthdrew from season {n}
    who backed out of season {n}
    could you tell me who withdrew from season {n} please
    who got injured and left in season {n}
    who exited season {n} with an injury
    who left season {n} for medical reasons
    who walked out of season {n}
    who gave up in season {n}
    which star dropped out in {part}
""")


@pytest.mark.parametrize("phrase", PHRASES)
def test_everybody_who_withdrew_is_told(phrase: str, catalogue: Catalogue) -> None:
    seasons = [s for s in catalogue.seasons if any(c.left is Exit.WITHDREW for c in s.couples)]
    for season in [*drawn(seasons, phrase), catalogue.seasons[20]]:
        said = say(catalogue, phrase.format(**named(season)))
        assert said.answered, (phrase, season.number, said.text)
        gone = [couple for couple in season.couples if couple.left is Exit.WITHDREW]
        assert all_in(said.fact, [couple.celebrity for couple in gone]), (season.number, said.fact)
        assert all_in(said.fact, [f"week {couple.left_week}" for couple in gone])


@pytest.mark.parametrize(
    "phrase", ["who withdrew from season {n}", "did anyone quit season {n}", "s{n} withdrawals"]
)
def test_a_season_without_withdrawals_is_said_so(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(
        [s for s in catalogue.seasons if all(c.left is not Exit.WITHDREW for c in s.couples)], phrase
    ):
        assert says(say(catalogue, phrase.format(**named(season))).fact, "nobody")


@pytest.mark.parametrize(
    "phrase",
    [
        "who has withdrawn from the show",
        "who withdrew",
        "everyone who ever withdrew",
        "list all withdrawals",
        "which celebrities have quit dwts",
        "how many people have withdrawn",
        "who has ever dropped out",
        "all withdrawals in dwts history",
    ],
)
def test_all_withdrawals_are_told(phrase: str, catalogue: Catalogue) -> None:
    said = say(catalogue, phrase)
    assert said.answered, said.text
    gone = [c.celebrity for s in catalogue.seasons for c in s.couples if c.left is Exit.WITHDREW]
    assert all_in(said.fact, gone), said.fact
    assert says(said.fact, str(len(gone)))


@pytest.mark.parametrize(
    "phrase",
    [
        "who withdrew the most money",
        "which judge quit in season 5",
        "who won after someone withdrew from season 5",
    ],
)
def test_other_questions_are_not_taken_for_it(phrase: str, catalogue: Catalogue) -> None:
    said = say(catalogue, phrase)
    assert not (isinstance(said.query, Withdrew) and said.answered), said.text
