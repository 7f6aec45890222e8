"""The Catalogue of every server, kept in memory and exchanged whole when a season changes."""

import asyncio
import logging
from collections.abc import Mapping, Set
from contextlib import suppress
from types import TracebackType
from typing import Final, Self

from db.store import Store
from show.catalogue import Catalogue
from show.season import Season

log = logging.getLogger(__name__)

LOOK_AGAIN_SECONDS: Final = 2.0
"""How often the store is asked whether another process changed a season."""


class Catalogues:
    """Which facts a server sees: the shared seasons, its own in the place of shared ones of the same number.

    Use it as `async with`, or call `start` and `close`.
    """

    def __init__(self, store: Store, *, look_again_seconds: float = LOOK_AGAIN_SECONDS) -> None:
        self._store = store
        self._look_again_seconds = look_again_seconds
        self._version = -1
        self._seasons: Mapping[int | None, tuple[Season, ...]] = {None: ()}
        self._catalogues: Mapping[int | None, Catalogue] = {}
        self._refreshing = asyncio.Lock()
        self._looking: asyncio.Task[None] | None = None

    def current(self, server: int | None) -> Catalogue:
        """What `server` may see (None: in a direct message), as of the last refresh; from memory."""
        return self._catalogues[server if server in self._catalogues else None]

    def in_use(self) -> Set[Catalogue]:
        """All that some server sees now."""
        return set(self._catalogues.values())

    async def refresh(self) -> bool:
        """Bring everything up to the store's version; says whether anything had changed.

        To be called after a season was saved, so that the next answer knows it.
        """
        async with self._refreshing:
            if await self._store.seasons.version() == self._version:
                return False
            changes = await self._store.seasons.changes(self._version)
            seasons = {**self._seasons, **changes.seasons}
            self._catalogues = await asyncio.to_thread(
                _rebuilt, seasons, self._catalogues, changes.seasons.keys()
            )
            self._seasons, self._version = seasons, changes.version
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


def _rebuilt(
    seasons: Mapping[int | None, tuple[Season, ...]],
    catalogues: Mapping[int | None, Catalogue],
    changed: Set[int | None],
) -> dict[int | None, Catalogue]:
    """`catalogues` with those of the changed owners built anew: all, when the shared seasons changed."""
    rebuilt = dict(catalogues)
    shared = catalogues.get(None)
    if None in changed or shared is None:
        shared = shared.succeed(seasons[None]) if shared else Catalogue(seasons[None])
        shared.index()
        rebuilt = {None: shared}
    for owner in seasons.keys() - {None} if None in changed else changed - {None}:
        if seasons[owner]:
            shown = {season.number: season for season in (*shared.seasons, *seasons[owner])}
            rebuilt[owner] = Catalogue(shown.values(), like=shared)
            rebuilt[owner].index()
        else:
            rebuilt.pop(owner, None)
    return rebuilt
