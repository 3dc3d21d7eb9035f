"""Long work that says how far it is, and that can be stopped as long as nothing of it is kept.

A verb is one transaction: whoever listens to it may raise `StoppedError` at any step, and then nothing was done.
"""

from collections.abc import Callable
from typing import TypeAlias

from schemas.errors import ProvisionMapsError

Progress: TypeAlias = Callable[[int, int], None]
"""Is told how many steps are done, of how many."""


class StoppedError(ProvisionMapsError):
    """Somebody stopped the work before it was kept."""

    def __init__(self) -> None:
        super().__init__("Stopped; nothing was changed.")


def untold(done: int, of: int) -> None:
    """Listen to nothing: for work that is short."""
