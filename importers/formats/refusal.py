"""How a reader stops in the middle of a file: an `Unreadable` on its way up, caught once in `reader.read_workbook`."""

from importers.unreadable import Code, Unreadable, unreadable
from schemas.errors import ProvisionMapsError


class RefusedError(ProvisionMapsError):
    """A file turned out unreadable while it was read.

    `reason` is what the caller returns; it never leaves this package.
    """

    def __init__(self, reason: Unreadable) -> None:
        super().__init__(reason.message, hint=reason.action)
        self.reason = reason


def refuse(code: Code, **facts: object) -> RefusedError:
    """Return the exception to raise for `code`, worded by `importers.unreadable`."""
    return RefusedError(unreadable(code, **facts))
