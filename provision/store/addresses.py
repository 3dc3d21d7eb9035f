"""What a store is called: whether a text is a file's path or a server's address, and how an address may be shown.

An address may hold a password, in its place or among its options, and may be mistyped so that nobody can say where.
What is shown goes through here, and what cannot be taken apart is not shown at all.
"""

import re

_ADDRESS = re.compile(r"(?:jdbc:)?[a-z][a-z0-9+]+:/|.*\b(?:password|dbname|host)\s*=", re.IGNORECASE)
_FILE = re.compile(r"sqlite(?:\+\w+)?:///(?P<path>.+)", re.IGNORECASE | re.DOTALL)
_PASSWORD = re.compile(r"//[^/@]*:[^@]+@|\bpassword\s*=", re.IGNORECASE)


def file_of(where: str) -> str | None:
    """Return the path of a file store, None where the text is the address of a server or tries to be one."""
    match = _FILE.fullmatch(where)
    if match:
        return match["path"]
    return None if _ADDRESS.match(where) else where


def shown_address(where: str) -> str:
    """Return the address of a server without password and options; `The store's address` where it is not one."""
    from sqlalchemy.engine import make_url  # noqa: PLC0415  a team's store only
    from sqlalchemy.exc import ArgumentError  # noqa: PLC0415  as above

    try:
        url = make_url(where)
    except (ArgumentError, ValueError):
        return "The store's address"
    socket = {"host": url.query["host"]} if str(url.query.get("host", "")).startswith("/") else {}
    return url.set(query=socket).render_as_string(hide_password=True)


def holds_password(where: str) -> bool:
    """Say whether a text holds a password, so that its owner can be told where not to write it."""
    return file_of(where) is None and _PASSWORD.search(where) is not None
