"""The preview: the real bot in a browser, in a made-up server, without a Discord account or token.

`ballroom` opens the server and its people; `realtime` holds all that we need of simcord, our simulated
Discord, and that simcord does not offer in public; `scrollback` keeps the messages when the process ends;
`static` is what we add to simcord's page.
"""

from preview.ballroom import PEOPLE, Person, PreviewError, run_preview

__all__ = ["PEOPLE", "Person", "PreviewError", "run_preview"]
