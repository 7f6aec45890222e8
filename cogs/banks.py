"""The questions of each catalogue, made when they are first needed and thrown away with it."""

import asyncio
from collections import OrderedDict
from typing import Final

from db.catalogues import Catalogues
from show.catalogue import Catalogue
from trivia.bank import Bank

KEPT: Final = 16
"""A Bank takes 6 to 8 MB; one that was not asked for longest is made again when it is needed."""


class Banks:
    """One Bank a catalogue, whoever asks for it."""

    def __init__(self, catalogues: Catalogues) -> None:
        self._catalogues = catalogues
        self._banks: OrderedDict[Catalogue, Bank] = OrderedDict()
        self._making = asyncio.Lock()

    async def of(self, server: int | None, person: int | None = None) -> Bank:
        """The questions from the facts that may be told in `server` (None: in a direct message) now.

        `person` is whoever is asked alone, if it is one. To make them takes a tenth of a second, in a thread.
        """
        catalogue = self._catalogues.current(server, person)
        async with self._making:
            if catalogue not in self._banks:
                for gone in self._banks.keys() - self._catalogues.in_use():
                    del self._banks[gone]
                self._banks[catalogue] = await asyncio.to_thread(_make, catalogue)
                if len(self._banks) > KEPT:
                    self._banks.popitem(last=False)
            self._banks.move_to_end(catalogue)
            return self._banks[catalogue]


def _make(catalogue: Catalogue) -> Bank:
    bank = Bank(catalogue)
    bank.index()
    return bank
