"""What can be wrong with the store, told to the person who runs the bot: one sentence, with what to do."""


class StoreError(Exception):
    """The store cannot be used as it is. `store` is its file, or its address without a password."""


class StoreUrlError(StoreError):
    """DATABASE_URL names no store that this version can open."""

    def __init__(self, url: str) -> None:
        super().__init__(
            f"DATABASE_URL is {url!r}, which names no database that Mirrorball can open: "
            "write sqlite+aiosqlite:///path/to/file.db."
        )


class UnwritableStoreError(StoreError):
    """There is no place to write, or no permission to."""

    def __init__(self, store: str, why: str) -> None:
        super().__init__(
            f"The database {store} cannot be written ({why}): "
            "mend that, or let DATABASE_URL name another file."
        )


class ForeignFileError(StoreError):
    """The file is something else than a Mirrorball database."""

    def __init__(self, store: str) -> None:
        super().__init__(
            f"The file {store} is not a Mirrorball database and was left as it is: "
            "move it away, or let DATABASE_URL name another file."
        )


class DamagedStoreError(StoreError):
    """The file is a database, and parts of it are broken."""

    def __init__(self, store: str) -> None:
        super().__init__(
            f"The database {store} is damaged and was left as it is: put a backup in its place, "
            "or move it away to begin anew with the shipped seasons."
        )


class NewerStoreError(StoreError):
    """A later version of the bot has changed the tables in a way that this one does not know."""

    def __init__(self, store: str, found: str, newest_known: str) -> None:
        super().__init__(
            f"The database {store} was written by a newer Mirrorball (its tables are at {found}, this "
            f"version knows them up to {newest_known}) and was left as it is: "
            "update Mirrorball, or let DATABASE_URL name another file."
        )


class BusyStoreError(StoreError):
    """Somebody else kept the database to themselves for longer than is sensible."""

    def __init__(self, store: str, seconds: float) -> None:
        super().__init__(
            f"The database {store} has been locked by another program for {seconds:g} seconds: "
            "end that program (a second bot, a backup, an SQL shell) and try again."
        )


class BackupError(StoreError):
    """The copy of the store could not be made."""

    def __init__(self, target: str, why: str) -> None:
        super().__init__(f"The backup {target} can't be made ({why}): name another file.")
