"""By which words each record is asked for; those of scores and averages are heard by their own kinds."""

_MOST = "most|highest|record|greatest|biggest|max|maximum|more|mostly"
_WINS = (
    "wins|win|won|winning|titles|title|trophies|trophy|mirrorballs|mirrorball|championships|victories|"
    "crowns|balls"
)
_YOUNG = "youngest|yungest|yougest|youngst"
_OLD = "oldest|eldest|oldst"
_WINNER = "winner|winners|champion|champions|champ|win|won|winning"
_JUDGE = "judge|judges|judging|panelist"

RECORD_CUES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "youngest winner",
        (f"{_YOUNG} {_WINNER}", f"{_YOUNG} person|celebrity|star|contestant to|who {_WINNER}",
         f"{_WINNER} {_YOUNG}"),
    ),
    (
        "oldest winner",
        (f"{_OLD} {_WINNER}", f"{_OLD} person|celebrity|star|contestant to|who {_WINNER}",
         f"{_WINNER} {_OLD}"),
    ),
    ("youngest celebrity", (_YOUNG, "lowest|smallest|least age", "baby of cast|season")),
    ("oldest celebrity", (_OLD, "highest|greatest|biggest age")),
    (
        "most tens given",
        (f"{_JUDGE} {_MOST} tens|ten|10s|10", f"{_MOST} tens|ten|10s|10 {_JUDGE}|given|gave|awarded|give",
         "gave|give|given|awarded|gives most tens|10s|ten|10"),
    ),
    (
        "strictest judge",
        (f"strictest|harshest|toughest|meanest|hardest|strict|harsh|stingiest|severest|tough {_JUDGE}",
         f"{_JUDGE} strictest|harshest|toughest|meanest|hardest|stingiest|lowest"),
    ),
    (
        "most generous judge",
        (f"generous|kindest|nicest|easiest|softest|kind|lenient {_JUDGE}",
         f"{_JUDGE} generous|kindest|nicest|easiest|softest|lenient|highest"),
    ),
    (
        "most seasons as a judge",
        (f"{_MOST}|longest {_JUDGE}|judged|panel", f"{_JUDGE}|judged|panel {_MOST}|longest"),
    ),
    (
        "most seasons as a host",
        (f"{_MOST}|longest host|hosts|hosted|hosting|presenter|presented",
         f"host|hosts|hosted|hosting|presenter|presented {_MOST}|longest"),
    ),
    (
        "most finals",
        (f"{_MOST} finals|finales|finale|final", f"finals|finales|finale|finalist {_MOST}",
         f"{_MOST} often|times finale|finals"),
    ),
    (
        "most wins",
        (f"{_MOST} {_WINS}", f"{_WINS} {_MOST}", f"{_MOST} mirror balls|ball", "winningest", f"{_WINS} most",
         "most successful|decorated|victorious", f"{_WINS} often|oftenest|frequently",
         f"most times|often {_WINS}", "best|top pro|professional wins|ever"),
    ),
    (
        "most seasons as a professional",
        (f"{_MOST} seasons|appearances|experience|experienced", "seasons|appearances most",
         "longest serving|running|tenured|tenure|career", "danced|dance most times|often",
         "longest pro|professional"),
    ),
    (
        "biggest improvement",
        ("improved|improvement|improver|improve", "most|biggest|greatest progress|growth|journey"),
    ),
)  # fmt: skip
"""(name of the record, its cues), the particular before the general."""

AROUND_A_RECORD = frozenset(
    """
    who which whose what pro pros professional professionals dancer dancers celebrity celebrities celeb
    celebs star stars contestant contestants competitor competitors competing participant participants
    person people judge judges host hosts cast member members couple couples of all time ever overall
    history season seasons series year years record records holder most highest greatest biggest has have
    had is was with in on the age aged old young youngest oldest win wins won winning winner winners trophy
    trophies mirrorball mirrorballs mirror ball balls title titles times time often as number count total
    many by finals finales finale final appearance appearances seasons danced dance dancing compete
    competed judged hosted take took part taking longest serving running tenured show reigning champion
    champions given gave give tens ten 10s 10 marks mark scores score average single to claim claimed get
    got took home been be
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)
