"""Who or which did better: two people, two couples or two seasons side by side?"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from ask.answer import Answer, Outcome, Row, Suggestion, Table, Topic, Unknown
from ask.cues import CONFIRMED, OPENERS
from ask.find import find_person, find_season
from ask.heard import Heard
from ask.kinds import dancer, overview
from ask.mention import Mention
from ask.query import Query, Reading
from ask.scene import Scene
from ask.verdict import AGE, AVERAGE, PERFECT, PLACE, SEASONS, WINS, Measured, judge, measure
from ask.wording import credits_of, decimal, reach_of_all
from show.catalogue import Catalogue
from show.person import Person, Role
from show.season import Season
from show.tally import average, counted
from show.wording import ordinal

_SEASON = re.compile(r"\d|\b(?:seasons?|latest|spring|fall|autumn)\b", re.IGNORECASE)
_PARTNERS = re.compile(r"\s+(?:&|and|\+)\s+", re.IGNORECASE)

_COMPARED = (
    "or",
    "vs|versus|v",
    "compare|compared|comparison|comparing|head",
    "better|higher|further|farther|longer|more|ahead|superior|greater|bigger|stronger|best|most|"
    "furthest|highest|longest",
    "outlast|outlasted|outlasts|outscored|outscore|beat|beats|beaten|outdid|outplaced|outranked|"
    "outdance|outdanced|defeat|defeated|top|topped",
    "older|younger|oldest|youngest|elder|old",
    "difference between",
    "between",
    "than",
    "who|which of|between",
    "before|after|lower|worse|less|fewer|above|below|behind",
)
_BY = (
    (PLACE, ("last|lasted|lasts|stay|stayed|survive|survived|stuck around|longer|longest",)),
    (AGE, ("older|younger|oldest|youngest|elder|age|ages|old",)),
    (PERFECT, ("perfect|tens|10s|30s|40s",)),
    (AVERAGE, ("average|averages|avg|mean|score|scores|scored|outscored|outscore|marks|points|scoring",)),
    (
        WINS,
        (
            "more|most|often win|won|winner|titles", "won|win more|most|often",
            "wins|trophies|trophy|titles|title|mirrorballs|mirrorball|championships|"
            "victories|crowns|"
            "successful|triumphs|decorated",
            "mirror balls|ball",
        ),
    ),
    (SEASONS, ("seasons|appearances|experience|experienced|years|longer|times",)),
    (
        PLACE,
        (
            "place|placed|places|placement|placing|finish|finished|finishes|rank|ranked|ranking|"
            "outlast|outlasted|outlasts|"
            "further|farther|furthest|ahead|eliminated|beat|beats|last|lasted|longer|stay|stayed|"
            "survive|survived|"
            "position|higher|above|out|home|went|got|did|do|came|outplaced|outranked|below|behind",
        ),
    ),
)  # fmt: skip
_AROUND = frozenset(
    """
    who which whom of the two between did do does has have had was were is are in on competition contest
    show career ever overall total all time more higher better further farther longer ahead than or vs
    versus v compare compared comparison comparing to with and as a pro pros professional professionals
    celebrity celebrities dancer dancers star stars season seasons year trophy trophies mirrorball
    mirrorballs mirror ball balls title titles win wins won place placed places placement placing finish
    finished finishes rank ranked ranking outlast outlasted beat beats last lasted stay stayed survive
    survived position above average averages avg mean score scores scored marks mark points perfect tens
    10s 30s 40s older younger oldest youngest age old best most got get going went go come came successful
    record records stats head side by both each number numbers many how much result results highest
    furthest final first eliminated home elder out before judge judges ones against champion appearances
    difference between against often winner
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)
_LESS = (
    "before|lower|worse|less|fewer|behind|below|lost",
    "first home|out|eliminated|left",
    "eliminated|home|out|left first",
)
_SEASON_BY = (
    (
        "couples",
        ("couples|celebrities|stars|contestants|cast|people|competitors|bigger|larger|biggest|largest",),
    ),
    ("weeks", ("weeks|longer|long|longest|week|episodes",)),
    ("perfect", ("perfect|tens|10s|30s|40s",)),
)


@dataclass(frozen=True, slots=True)
class Comparison(Query):
    """Two of a sort, side by side. A couple is named by its celebrity, or as "Xochitl & Val"."""

    kind: ClassVar[str] = "compare"

    examples: ClassVar[tuple[str, ...]] = (
        "who placed higher, {celebrity} or {celebrity}?",
        "compare {professional} and {professional}",
    )

    follows_the_season: ClassVar[bool] = False

    first: str
    second: str
    by: str | None = None
    """ "wins", "place", "average", "perfect", "seasons", "age"; of seasons "couples", "weeks", "perfect"."""

    season: str | None = None
    role: str | None = None
    """ "professional" or "celebrity", where it is said as what they are compared."""

    claim: str | None = None
    """ "more" or "less" where it is asked whether the first is so, to be answered with yes or no."""

    @classmethod
    def hear(cls, heard: Heard) -> Iterator[Reading]:
        cue = heard.find(*_COMPARED)
        people = heard.people_as(Role.CELEBRITY, Role.PROFESSIONAL)
        if not cue or heard.weeks_but_finale or heard.styles or heard.songs:
            return
        span = cue | heard.among(_AROUND) | heard.find_all(*_COMPARED, *CONFIRMED)
        asks = (bool(heard.words) and heard.words[0] in OPENERS) or (
            heard.seasons and heard.find("did|was|is|has|does")
        )
        numbers = heard.numbers if not heard.seasons and heard.find("season|seasons") else ()
        if len(people) == 2 and len(heard.seasons) <= 1:
            by = next((name for name, cues in _BY if heard.find(*cues)), None)
            role = _role(heard)
            less = bool(heard.find(*_LESS)) or bool(by == AGE and heard.find("younger|youngest"))
            yes_or_no = asks and not heard.find("who|which|or") and heard.find(*_COMPARED)
            places = frozenset().union(*(each.span for each in heard.places))
            span |= people[0].span | people[1].span | heard.season_span | places | heard.finale_span
            if not heard.content <= span:
                return  # by a measure that is not understood
            yield Reading(
                cls(
                    people[0].named,
                    people[1].named,
                    by,
                    heard.season,
                    role,
                    ("less" if less else "more") if yes_or_no else None,
                ),
                span,
                weight=0.3,
            )
        elif (
            not heard.people_outside_seasons
            and not heard.find("won|winner|winners|champion")
            and 2 in (len(heard.seasons), len(numbers))
        ):
            by = next((name for name, cues in _SEASON_BY if heard.find(*cues)), None)
            one, other = heard.seasons or [
                Mention(str(each.named), each.start, each.end, each.typed) for each in numbers
            ]
            span |= one.span | other.span | heard.among(_OF_SEASONS)
            yield Reading(cls(_spell(one.named), _spell(other.named), by), span, weight=0.2)

    def describe(self) -> str:
        return f"Compare {self.first} and {self.second}"[:80]

    def reply(self, scene: Scene) -> Outcome:
        assumed: list[str] = []
        as_seasons = [bool(_SEASON.search(typed)) for typed in (self.first, self.second)]
        if all(as_seasons):
            return _compare_seasons(
                find_season(self, self.first, scene, assumed, slot="first"),
                find_season(self, self.second, scene, assumed, slot="second"),
                self.by,
                scene.catalogue,
                assumed,
            )
        if any(as_seasons):
            return Unknown(
                sentence="I can compare two people or two seasons, but not one with the other.",
            )
        season = find_season(self, self.season, scene, assumed) if self.season else None
        return self._compare_people(
            self._find(self.first, "first", season, scene, assumed),
            self._find(self.second, "second", season, scene, assumed),
            season,
            scene.catalogue,
            assumed,
        )

    def _find(self, typed: str, slot: str, season: Season | None, scene: Scene, assumed: list[str]) -> Person:
        celebrity = _PARTNERS.split(typed)[0]
        roles = [Role.CELEBRITY, Role.PROFESSIONAL]
        if self.role is not None:
            roles = [role for role in roles if role == self.role] or roles
        return find_person(self, celebrity, scene, assumed, slot=slot, roles=roles, season=season)

    def _compare_people(
        self, first: Person, second: Person, season: Season | None, catalogue: Catalogue, assumed: list[str]
    ) -> Outcome:
        if first == second:
            return Unknown(sentence=f"Both are {first.name}: name two different people to compare.")
        one, other = measure(first, catalogue, season), measure(second, catalogue, season)
        for record in (one, other):
            if not record.appearances:
                where = (
                    f"did not compete in season {season.number}"
                    if season
                    else "has not danced for the trophy"
                )
                return Unknown(
                    sentence=f"{record.name} {where}: there is nothing to compare.",
                    nearest=(Suggestion(f"About {record.name}", dancer.Dancer(name=record.name)),),
                )
        seasons = {each.season.number: each.season for record in (one, other) for each in record.appearances}
        ahead, sentence = judge(one, other, self.by)
        if self.claim is not None and ahead is not None:
            right = (ahead == first.name) == (self.claim == "more")
            sentence = f"{'Yes' if right else 'No'}, {sentence}"
        latest = catalogue.latest
        goes_on = latest is not None and not latest.finished and latest.number in seasons
        return Answer(
            title=f"{first.name} · {second.name}",
            sentence=sentence,
            tables=(Table(heading=f"{first.name} – {second.name}", rows=_rows(one, other)),),
            assumed=tuple(assumed),
            through=reach_of_all(catalogue.seasons) if goes_on else None,
            sources=credits_of(seasons.values()),
            followups=(
                Suggestion(f"About {first.name}", dancer.Dancer(name=first.name)),
                Suggestion(f"About {second.name}", dancer.Dancer(name=second.name)),
            ),
            topic=Topic(
                season=next(iter(seasons)) if len(seasons) == 1 else None, people=(first.name, second.name)
            ),
        )


_OF_SEASONS = frozenset(
    """
    couples celebrities contestants cast people competitors bigger larger biggest largest weeks longer
    longest long week episodes many couple size between
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)


def _spell(season: str) -> str:
    return f"season {season}" if season.isdecimal() else season


def _role(heard: Heard) -> str | None:
    """As what they are compared: as is said, or as what one of them is known alone."""
    if heard.find("pro|pros|professional|professionals"):
        return Role.PROFESSIONAL
    if heard.find("celebrity|celebrities|celeb|celebs|star|stars|contestant"):
        return Role.CELEBRITY
    danced = {Role.CELEBRITY, Role.PROFESSIONAL}
    roles = [heard.roles_of(each) & danced for each in heard.people_as(*danced)[:2]]
    sure = [role for role in roles if len(role) == 1]
    if len(sure) == 1 and len(roles) == 2:
        return next(iter(sure[0]))
    return None


def _rows(one: Measured, other: Measured) -> tuple[Row, ...]:
    pair = (one, other)
    return (
        _row("Seasons danced", [str(each.seasons) for each in pair]),
        _row("Wins", [str(each.wins) for each in pair]),
        _row("Best place", [ordinal(each.best_place) if each.best_place else "–" for each in pair]),
        _row(
            "Average mark per judge",
            [decimal(each.average) if each.average is not None else "–" for each in pair],
        ),
        _row("Perfect scores", [str(each.perfect) for each in pair]),
    )


def _row(name: str, values: Sequence[str]) -> Row:
    return Row(name=name, value=" – ".join(values))


def _compare_seasons(
    first: Season, second: Season, by: str | None, catalogue: Catalogue, assumed: list[str]
) -> Outcome:
    if first is second:
        return Unknown(sentence=f"Both are season {first.number}: name two different seasons to compare.")
    danced = {
        season.number: counted(dance for week in season.weeks for dance in week.dances)
        for season in (first, second)
    }
    means = {number: average(dances) for number, dances in danced.items()}
    pair = (first, second)
    rows = (
        _row("Couples", [str(len(season.couples)) for season in pair]),
        _row("Weeks", [str(_weeks(season)) for season in pair]),
        _row("Winner", [season.winner.celebrity if season.winner else "none yet" for season in pair]),
        _row(
            "Average mark per judge",
            [decimal(mean) if mean is not None else "–" for mean in means.values()],
        ),
        _row("Perfect scores", [str(sum(dance.perfect for dance in dances)) for dances in danced.values()]),
        _row("Hosts", [", ".join(season.hosts) or "–" for season in pair]),
    )
    return Answer(
        title=f"Season {first.number} · Season {second.number}",
        sentence=_judge_seasons(first, second, by, means, catalogue),
        tables=(Table(heading=f"Season {first.number} – season {second.number}", rows=rows),),
        assumed=tuple(assumed),
        through=next((reach_of_all([season]) for season in pair if not season.finished), None),
        sources=credits_of(pair),
        followups=tuple(
            Suggestion(f"Season {season.number}", overview.Overview(season=str(season.number)))
            for season in pair
        ),
        topic=Topic(season=first.number),
    )


def _weeks(season: Season) -> int:
    return sum(week.danced for week in season.weeks)


def _judge_seasons(
    first: Season, second: Season, by: str | None, means: dict[int, float | None], catalogue: Catalogue
) -> str:
    perfect = catalogue.records.perfect
    counts: dict[str, tuple[str, Callable[[Season], int]]] = {
        "couples": ("had more couples", lambda season: len(season.couples)),
        "weeks": ("ran longer", _weeks),
        "perfect": (
            "had more perfect scores",
            lambda season: len(list(perfect.select(season=season.number))),
        ),
    }
    if by in counts:
        says, figure = counts[by]
        noun = " weeks" if by == "weeks" else ""
        one, other = figure(first), figure(second)
        if one == other:
            return f"Seasons {first.number} and {second.number} are level: {one}{noun} each."
        high, low = (first, second) if one > other else (second, first)
        most, least = max(one, other), min(one, other)
        return f"Season {high.number} {says}: {most}{noun} against {least} in season {low.number}."
    scored = {number: mean for number, mean in means.items() if mean is not None}
    if len(scored) == 2 and len(set(scored.values())) == 2:
        best, least = sorted(scored, key=lambda number: -scored[number])
        return (
            f"Season {best} was marked higher: {decimal(scored[best])} marks per judge on average "
            f"against {decimal(scored[least])} in season {least}."
        )
    return f"Seasons {first.number} and {second.number} side by side."
