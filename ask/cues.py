"""Words by which several kinds of question are recognised; `Heard.find` says how a cue is written."""

_PRIZE = (
    "mirrorball|mirrorballs|mirrorbal|trophy|trophies|title|titles|crown|crowns|prize|"
    "championship|championships|globe"
)
_WIN = (
    "win|wins|won|wonn|wining|winning|winned|winner|winners|winer|winers|winnner|"
    "victory|victories|victor|victors"
)
_CHAMPION = "champion|champions|champ|champs|champions|champian"

WON = (
    _WIN,
    _CHAMPION,
    f"took|take|takes|taken|taking|got|get|lifted|lift|claimed|claim {_PRIZE}",
    f"earned|bagged|hoisted|raised|scored {_PRIZE}",
    f"{_PRIZE} winner|winners|holder|holders|champion",
    f"went|go|walked|left|leave|came|come home|away|off with {_PRIZE}",
    "took|take|takes|taken it all|home",
    "took|take|takes|taken it",
    "triumph|triumphed|triumphs|triumphant|victorious|victoriously",
    "came|come|finished|finish|placed|ended|end|got|get|ranked first|1st|top",
    "first|1st place",
    "gold medal",
    "came|come|finished|placed|ended|landed out|up on|at top",
    "mirrorball|mirrorballs|mirrorbal",
    "mirror ball|balls",
    "undefeated|unbeaten",
    f"{_PRIZE} went|go|goes",
    "mirror ball|balls went|go|goes",
    "crowned",
    f"brought|bring|brings|took|carried home|back {_PRIZE}",
    "number one|1",
)
"""Winning a season."""

ALSO_WON = frozenset(
    """
    1st all awarded away bagged ball balls bring brought came champ champian champion champions
    championships championship champs claim claimed come crown crowned crowns earned end ended finish
    finished first get globe go gold got grabbed hoisted holder holders home it landed leave left lift
    lifted medal mirror mirrorbal mirrorball mirrorballs nabbed off out overall place placed prize raised
    ranked received scored secured snatched spot take taken takes taking title titles took top triumph
    triumphant triumphed triumphs trophies trophy unbeaten undefeated victor victories victorious
    victoriously victors victory walked went win wining winned winner winners winning winnner wins with
    won
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)
"""Words that add nothing to a question about winning."""

WENT_OUT = (
    "eliminated|eliminate|eliminates|eliminating|elimination|eliminations|elim|elimated",
    "sent|send|sending|went|go|goes|going|gone|packed|flew home",
    "went|go|goes|going|gone out",
    "voted|vote|kicked|booted|kick|boot|knocked|knock|cut|thrown|tossed off|out",
    "kicked|booted|boot|boots|booting|axed|dumped|chopped|ousted|dropped|knocked",
    "got|get|getting|gets|was|were|been cut",
    "journey|run|dream|stint|road ended|end|ends|over|finished|stopped",
    "left|leave|leaves|leaving|exit|exited|exits|exiting|departed|depart|departs|departure|departures",
    "lost|lose|loses|losing|loser|losers",
    "said|say|says|saying|waved|bid goodbye|bye|farewell|adieu",
    "bowed|bow|dropped|drop out",
    "fell|fall|falls by",
    "end|ended|ends of road",
    "last|final dance|show|night|appearance|performance|week",
    "sashayed|sashay",
    "packing",
    "axe|casualty",
    "had|have|has to go",
    "time|season ended",
    "goodbye|farewell",
    "was|were|is|are|be|been|being|got|who|whos out",
    "out",
)
"""Being eliminated."""

WITHDREW = (
    "withdrew|withdraw|withdraws|withdrawn|withdrawal|withdrawals|withdrawing|widthdrew|withdrawed|withdrow",
    "quit|quits|quitted|quitting|quitter|quitters",
    "dropped|drop|drops|dropping|bowed|bow|pulled|pull|backed|back|opted|opt out",
    "had|have|forced|has leave|quit|withdraw|stop|exit|out",
    "left|leave|leaving|exit|exited injured|injury|injuries|hurt|voluntarily|voluntary",
    "left|leave|leaving|exit|exited early|medical|sick|illness|health",
    "injured|injury|injuries|walked out|away|off|forced",
    "gave|give|gives up",
    "pulled|pull|pulls out",
    "retired|retire",
    "dropout|dropouts|withdrawl|withdrawls",
    "left|leave own",
    "stepped|step away|down|back",
)
"""Leaving without being voted out."""

HURT = "injury|injuries|injured|hurt|medical|health|illness|sick|voluntarily|voluntary"
"""With leaving, as far apart as they may be: withdrawing."""

ALSO_WITHDREW = frozenset(
    """
    accord away back backed because bow bowed choice competition contest down drop dropout dropouts
    dropped dropping drops due early eliminated exit exited forced gave give gives had has have health
    hurt illness injured injuries injury leave leaving left medical midway never not off opt opted out
    own pull pulled pulls quit quits quitted quitter quitters quitting reason reasons retire retired
    sick step stepped stop themselves up voluntarily voluntary voted walked widthdrew will withdraw
    withdrawal withdrawals withdrawed withdrawing withdrawl withdrawls withdrawn withdraws withdrew
    withdrow without
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)

ALSO_WENT_OUT = frozenset(
    """
    adieu appearance are axed bags ballroom be been being bid boot booted booting boots bow bowed by bye
    came chopped come competition contest cut dance depart departed departs departure departures dream
    drop dropped dumped duo duos elim elimated eliminate eliminated eliminates eliminating elimination
    eliminations end ended ends episode exit exited exiting exits fall falls farewell fell finished flew
    floor get gets getting go goes going gone goodbye got home is journey kick kicked knock knocked
    leave leaves leaving left lose loser losers loses losing lost night of off ousted out over packed
    packing pair pairs people performance person point result results road round run said sashay
    sashayed say saying says send sending sent show stage stint stopped team thrown time tossed vote
    voted was waved week weeks went were who whos wk
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)
"""Words that add nothing to a question about who left, or when."""

WHEN = (
    "when",
    "which|what|wich|in|during week|weeks|wk|episode|round|stage|point",
    "week|wk|episode number|no",
    "how long",
    "how far",
    "week|weeks|wk",
    "date|day",
)
"""Asking for a week."""

SEASON_ASKED = (
    "which|what|wich|whch|in|during season|seasons|series|year|years|szn",
    "season|seasons|year|years number|numbers|no",
    "when",
    "list|all|every season|seasons",
)
"""Asking for a season."""

SEASONS = ("season|seasons|series|year|years",)
"""Naming seasons without asking for one."""

COUNTED = (
    "how many|much times|time",
    "how many|much",
    "how often",
    "number|numbers|nr|count|tally|total|sum|amount|quantity of",
    "tally|count|counts|total|counter|number|numbers|times|nr|amount",
    "howmany|hw many",
)
"""Asking for a number."""

CONFIRMED = (
    "right",
    "correct",
    "true",
    "yes|no",
    "or not",
    "confirm",
    "isnt|wasnt|didnt|arent|werent|hasnt|dont",
)
"""Asking for a yes or a no at the end of a sentence."""

OPENERS = frozenset(
    {"did", "didnt", "do", "does", "doesnt", "was", "wasnt", "were", "werent", "is", "isnt", "are", "arent",
     "has", "hasnt", "have", "havent", "had", "hadnt", "can", "could", "confirm"}
)  # fmt: skip
"""Words with which a question for a yes or a no begins."""
