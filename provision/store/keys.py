"""The pseudonym key: 32 bytes in a file of the user's data folder, never in the store and never in a backup.

The store keeps only the key's fingerprint and refuses another key, because one pupil under two pseudonyms would be two
pupils. Two advisers share a store by sharing the key: `store key export` here, `store key import` there.
"""

import hashlib
import os
import re
import secrets
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, insert, select

from provision.store.engine import Store, told_plainly
from provision.store.errors import NotPossibleError, StoreError
from provision.store.journal import act
from provision.store.tables import store_facts

_BYTES = 32
_FINGERPRINT = "key_fingerprint"


class KeyMissingError(StoreError):
    """The store's pupils have pseudonyms, and the key that makes them is not on this computer."""

    def __init__(self, where: str) -> None:
        super().__init__(
            f"The pseudonym key of {where} is not on this computer.",
            hint="Ask the adviser who has it for `provision store key export`, then `provision store key import` it."
            " If nobody has it, it cannot be made again: what is in the store stays readable and can be reviewed, but"
            " new maps need a new store (--store), where the same pupils get new pseudonyms.",
        )


class WrongKeyError(StoreError):
    """The key is not the one that this store's pseudonyms were made with."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} does not hold this store's pseudonym key.",
            hint="With another key every pupil would become a second one. Nothing was changed.",
        )


def pseudonym_key(store: Store, folder: Path) -> bytes:
    """Return the store's key from the user's data `folder`; a store without one gets one now.

    Raises `KeyMissingError` or `WrongKeyError` rather than letting one pupil have two pseudonyms.
    """
    with store.read() as connection:
        path, known = _path(connection, folder), _fingerprint(connection)
    if not path.exists():
        if known:
            raise KeyMissingError(store.where)
        _write_key(path, secrets.token_bytes(_BYTES))
    return _adopt(store, path, _read_key(path))


def export_key(store: Store, folder: Path, to: Path) -> None:
    """Write the key to a file that only its owner can read, for a colleague; the log says who did."""
    key = pseudonym_key(store, folder)
    if os.path.lexists(to):
        raise NotPossibleError(f"{to} is there already.", hint="Choose another name.")
    with told_plainly(str(to)):
        _write_key(to, key)
    with act(store, "export") as doing:
        doing.undoable, doing.what = False, "exported the pseudonym key"


def import_key(store: Store, folder: Path, source: Path) -> None:
    """Keep a key that a colleague exported. Raises `WrongKeyError` where it is another store's."""
    key = _read_key(source)
    with store.read() as connection:
        path = _path(connection, folder)
    _adopt(store, source, key)
    if path.exists() and _read_key(path) != key:
        raise WrongKeyError(source)
    if not path.exists():
        _write_key(path, key)


def fingerprint(key: bytes) -> str:
    """Return what the store keeps of a key: enough to know it again, nothing to make it from."""
    return hashlib.sha256(b"provision-maps pseudonym key " + key).hexdigest()[:32]


def _adopt(store: Store, path: Path, key: bytes) -> bytes:
    """Return the key if it is the store's; the first one becomes the store's."""
    with store.read() as connection:
        known = _fingerprint(connection)
    if not known:
        with store.write() as connection:
            known = _fingerprint(connection)
            if not known:
                known = fingerprint(key)
                connection.execute(insert(store_facts), {"name": _FINGERPRINT, "value": known})
    if known != fingerprint(key):
        raise WrongKeyError(path)
    return key


def _path(connection: Connection, folder: Path) -> Path:
    """Return where the key of this store lies: its name holds the store's own id, so that two stores do not mix."""
    store_id = connection.execute(select(store_facts.c.value).where(store_facts.c.name == "store_id")).scalar_one()
    return folder / f"pseudonym-{store_id}.key"


def _fingerprint(connection: Connection) -> str:
    return str(connection.execute(select(store_facts.c.value).where(store_facts.c.name == _FINGERPRINT)).scalar() or "")


def _write_key(path: Path, key: bytes) -> None:
    """Write a key file that is its owner's alone from the first byte on; one that appeared meanwhile stays."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with suppress(FileExistsError):
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(key.hex() + "\n")
            file.flush()
            os.fsync(file.fileno())


def _read_key(path: Path) -> bytes:
    try:
        text = path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as problem:
        raise NotPossibleError(f"The key file {path} cannot be read ({problem}).") from problem
    if not re.fullmatch(rf"[0-9a-f]{{{_BYTES * 2}}}", text):
        raise NotPossibleError(f"{path} is not a pseudonym key.", hint="It is a line of 64 digits and letters a to f.")
    return bytes.fromhex(text)
