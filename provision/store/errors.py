"""Every way in which the store can say no, each with what to do next.

Foreign errors (SQLAlchemy, sqlite3, psycopg) are wrapped here, at the border: no caller above the store knows their
names.
"""

from schemas.errors import ProvisionMapsError


class StoreError(ProvisionMapsError):
    """The root of what the store says no to."""


class SharedPlaceError(StoreError):
    """The store would lie where a file database is not safe: a network share or a folder that is synchronised."""

    def __init__(self, path: str, place: str) -> None:
        super().__init__(
            f"The store cannot be kept in {path}: it is {place}, where a database file gets damaged.",
            hint="Keep it on a disk of this computer, or let the team share a PostgreSQL server"
            " (--store postgresql+psycopg://…). `provision store copy` moves an existing store there.",
        )


class NoPlaceError(StoreError):
    """No file can be made or opened where the store would lie."""

    exit_code = 2

    def __init__(self, path: str, why: str) -> None:
        super().__init__(
            f"The store cannot be kept in {path}: {why}.",
            hint="Name a file in a folder of this computer in which you may write, such as --store maps.sqlite3;"
            " without --store it lies in your own data folder.",
        )


class NewerStoreError(StoreError):
    """The store was written by a newer version of this program; nothing in it was touched."""

    def __init__(self, where: str, revision: str) -> None:
        super().__init__(
            f"The store {where} comes from a newer version of this program (revision {revision}). It was not touched.",
            hint="Install the newest version of provision-maps on this computer.",
        )


class NotAStoreError(StoreError):
    """The file or database exists and holds something else."""

    def __init__(self, where: str, why: str, *, hint: str = "Choose another place with --store.") -> None:
        super().__init__(f"{where} is not a store of provision maps: {why}.", hint=hint)


class NoStoreError(StoreError):
    """There is no store yet where one was expected."""

    exit_code = 2

    def __init__(self, where: str) -> None:
        super().__init__(
            f"There is no store at {where}.", hint="Make one with `provision store init`, or import a map."
        )


class StoreUnavailableError(StoreError):
    """The store cannot be used just now. Nothing that was acknowledged is lost, and trying again later is safe."""


class StoreBusyError(StoreUnavailableError):
    """Somebody else writes, or another program holds the file, for longer than this thread waits."""


class ChangedMeanwhile(StoreError):  # noqa: N818  the word that the review rooms use
    """A colleague changed the same thing first. Nothing was written; both see the newer state and decide again."""

    def __init__(self, what: str, who: str, did: str = "") -> None:
        told = f" ({did})" if did else ""
        super().__init__(
            f"{what} was changed meanwhile by {who or 'a colleague'}{told}.",
            hint="Look at it again; your change was not made.",
        )
        self.who = who
        self.did = did


class NotPossibleError(StoreError):
    """A verb that makes no sense where it was used, such as accepting a map that could not be read."""

    exit_code = 2


class NotFoundError(StoreError):
    """Something that a person named is not in the store."""

    exit_code = 2
