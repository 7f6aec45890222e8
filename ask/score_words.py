"""Words that questions about scores have in common."""

SCORED = (
    "score|scores|scored|scoring|scors|scor|scorecard|scorecards|scoreboard|skore|scroe|points|point|pts|total|totals|"
    "mark|marks|marked|grade|grades|graded|tally"
)
"""A question about what somebody got."""

GOT = (
    "what|how|much|many get|got|gets|receive|received|earn|earned|given|awarded|getting",
    "how did|do|well|good|fare|fared|fares",
    "judge|judges|panel give|gave|given|award|awarded|rate|rated|show|showed|raise|raised",
    "get|got|receive|received|given|awarded from|for|in|on",
)
"""The same, where something else shows that a dance is meant."""

ALSO_SCORED = frozenset(
    f"""
    {SCORED.replace("|", " ")}
    judge judges panel panelists receive received receives award awarded awards earn earned earns
    performance performances routine routines number numbers two three four 2 3 4 combined sum together
    final out possible points figure value how what judging paddles paddle given outcome result results
    were was breakdown individual card per week night there dancing style many much add added rated
    evaluation evaluated collect collected collects fare fared achieve achieved manage managed perform
    performed week's round rounds respectively exactly
    """.split()
)
"""Words that add nothing to such a question."""
