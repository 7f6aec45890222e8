"""The questions of each catalogue, made when they are first needed and thrown away with it."""

import asyncio

from db.catalogues import Catalogues
from show.catalogue import Catalogue
from trivia.bank import Bank


class Banks:
    """One Bank a catalogue, whoever asks for it."""

    def __init__(self, catalogues: Catalogues) -> None:
        self._catalogues = catalogues
        self._banks: dict[Catalogue, Bank] = {}
        self._making = asyncio.Lock()

    async def of(self, server: int | None) -> Bank:
        """The questions from the facts that `server` may see now (None: in a direct message).

        To make them takes about a second, in a thread.
        """
        catalogue = self._catalogues.current(server)
        async with self._making:
            if catalogue not in self._banks:
                self._banks = {
                    each: self._banks[each] for each in self._catalogues.in_use() & self._banks.keys()
                }
                self._banks[catalogue] = await asyncio.to_thread(_make, catalogue)
            return self._banks[catalogue]


def _make(catalogue: Catalogue) -> Bank:
    bank = Bank(catalogue)
    bank.index()
    return bank
