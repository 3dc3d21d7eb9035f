"""Every check there is, found by looking into `schemas/checks`: to add a check is to add a file, and nothing else."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from schemas import checks
from schemas.check import Check
from schemas.errors import ProvisionMapsError


class UnknownCheckError(ProvisionMapsError):
    """No check has this code."""

    exit_code = 2

    def __init__(self, code: str) -> None:
        super().__init__(f"There is no check called {code!r}.", hint="`provision checks list` names them all.")


@cache
def all_checks() -> tuple[Check, ...]:
    """Return the `CHECK` of every module of `schemas/checks`, sorted by code."""
    names = sorted(module.name for module in iter_modules(checks.__path__))
    found = [import_module(f"{checks.__name__}.{name}").CHECK for name in names]
    return tuple(sorted(found, key=lambda check: check.code))


def find_check(code: str) -> Check:
    """Return the check with this code. Raises UnknownCheckError."""
    for check in all_checks():
        if check.code == code:
            return check
    raise UnknownCheckError(code)
