"""The Catalogue of every server, kept in memory and exchanged whole when a season changes."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Mapping, Set
from contextlib import suppress
from types import TracebackType
from typing import Final, Self

from db.ceilings import Ceilings
from db.seasons import Changes
from db.store import Store
from show.catalogue import Catalogue
from show.ceiling import Ceiling, view_below
from show.season import Season

log = logging.getLogger(__name__)

LOOK_AGAIN_SECONDS: Final = 2.0
"""How often the store is asked whether another process changed a season."""

VIEWS_KEPT: Final = 200
"""Catalogues below ceilings; of more, those go that were not asked for longest, and are made again."""


class Catalogues:
    """Which facts somebody sees.

    They are the shared seasons, a server's own in the place of shared ones of the same number, and of these
    nothing that is later than the ceilings of the server and of the person who asks.

    Use it as `async with`, or call `start` and `close`.
    """

    def __init__(self, store: Store, *, look_again_seconds: float = LOOK_AGAIN_SECONDS) -> None:
        self._store = store
        self._look_again_seconds = look_again_seconds
        self._version = -1
        self._seasons: Mapping[int | None, tuple[Season, ...]] = {None: ()}
        self._catalogues: Mapping[int | None, Catalogue] = {}
        self._ceilings = Ceilings({}, {})
        self._views: OrderedDict[tuple[Catalogue, Ceiling], Catalogue] = OrderedDict()
        self._refreshing = asyncio.Lock()
        self._looking: asyncio.Task[None] | None = None

    def current(
        self, server: int | None, person: int | None = None, *, shown: Ceiling | None = None
    ) -> Catalogue:
        """What may be told in `server` (None: in a direct message), as of the last refresh; from memory.

        `person` is whoever asks; their own ceiling holds beside the server's. `shown` is one that holds for
        the message in which it is told, whoever reads on in it.
        """
        whole = self.whole(server)
        ceiling = self._ceilings.of(server, person, shown)
        return whole if ceiling is None else self._view(whole, ceiling)

    def ceiling(
        self, server: int | None, person: int | None = None, *, shown: Ceiling | None = None
    ) -> Ceiling | None:
        """Which ceiling holds there; None: none, or one with nothing above it."""
        if self.current(server, person, shown=shown) is self.whole(server):
            return None
        return self._ceilings.of(server, person, shown)

    def whole(self, server: int | None) -> Catalogue:
        """All that `server` has, whatever its ceiling: for those who enter facts."""
        return self._catalogues[server if server in self._catalogues else None]

    def own(self, owner: int | None) -> tuple[Season, ...]:
        """The seasons that belong to that server itself, or with None to everyone."""
        return self._seasons.get(owner, ())

    def _view(self, whole: Catalogue, ceiling: Ceiling) -> Catalogue:
        # It takes what it can from the whole, so it need not wait for a thread: 0.1 ms, and 2 to 5 to index.
        key = whole, ceiling
        if key not in self._views:
            self._views[key] = view_below(whole, ceiling)
        self._views.move_to_end(key)
        while len(self._views) > VIEWS_KEPT:
            self._views.popitem(last=False)
        return self._views[key]

    def in_use(self) -> Set[Catalogue]:
        """All that some server sees now."""
        return {*self._catalogues.values(), *self._views.values()}

    async def refresh(self) -> bool:
        """Bring everything up to the store's version; says whether anything had changed.

        To be called after a season or a setting was saved, so that the next answer knows it.
        """
        async with self._refreshing:
            if await self._store.seasons.version() == self._version:
                return False
            changes = await self._store.seasons.changes(self._version)
            ceilings = await self._store.ceilings()
            built = await asyncio.to_thread(_build, self._seasons, self._catalogues, changes)
            self._seasons, self._catalogues = built
            self._ceilings, self._version = ceilings, changes.version
            whole = set(self._catalogues.values())
            for key in [key for key in self._views if key[0] not in whole]:
                del self._views[key]
            return True

    async def start(self) -> None:
        """Build everything; from then on, changes of other processes are noticed too."""
        await self.refresh()
        self._looking = asyncio.create_task(self._keep_looking(), name="catalogues")

    async def close(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
            with suppress(asyncio.CancelledError):
                await self._looking
            self._looking = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    async def _keep_looking(self) -> None:
        while True:
            await asyncio.sleep(self._look_again_seconds)
            try:
                await self.refresh()
            except Exception:  # whatever it is may pass; until then, what is known is answered
                log.exception("The store could not be read for changes of seasons; trying again")


def _build(
    seasons: Mapping[int | None, tuple[Season, ...]],
    catalogues: Mapping[int | None, Catalogue],
    changes: Changes,
) -> tuple[dict[int | None, tuple[Season, ...]], dict[int | None, Catalogue]]:
    """The seasons and catalogues of all owners after `changes`.

    What belongs to owners who changed nothing is made of what is there, and indexed when it is asked for.
    """
    now = {owner: some for owner, some in seasons.items() if owner is None or owner in changes.owners}
    for owner, some in changes.seasons.items():
        before = {season.number: season for season in seasons.get(owner, ())}
        # A season that stays the same object keeps its index, and whatever rests on it.
        now[owner] = tuple(old if (old := before.get(new.number)) == new else new for new in some)
    shared = catalogues.get(None)
    changed = changes.seasons.keys()
    if shared is None or None in changed:
        shared = shared.succeed(now[None]) if shared else Catalogue(now[None])
        shared.index()
    built: dict[int | None, Catalogue] = {None: shared}
    for owner, own in now.items():
        if owner is None or not own:
            continue
        if shared is catalogues.get(None) and owner not in changed and owner in catalogues:
            built[owner] = catalogues[owner]
            continue
        known = catalogues.get(owner)
        shown = {season.number: season for season in (*shared.seasons, *own)}
        built[owner] = Catalogue(shown.values(), like=shared, indexed=known)
        if owner in changed:
            built[owner].index()
    return now, built
