"""An officer's standards in the store: they come in and go out as the folder that they are, whole.

The folder's files are kept as one zip, under the hash of their content: a map checked last year can be read again by
exactly the standard that it was checked by. Standards of the wheel are read-only and are never put here.
"""

import io
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, select

from importers.reading import StandardId
from provision.store.engine import Store
from provision.store.errors import NotFoundError, NotPossibleError
from provision.store.journal import act
from provision.store.tables import maps, standards
from schemas.standard import Standard, load_standard, shipped_standards, standard_in_force

_FOLDERS = ("", "code_lists", "policies")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def add_standard(store: Store, folder: Path) -> Standard:
    """Keep an officer's standard from its folder. Raises StandardFileError for one that is not whole.

    The same content again changes nothing. Raises `NotPossibleError` where its id is one of the wheel's.
    """
    standard = load_standard(folder)
    if standard.id in {shipped.id for shipped in shipped_standards()}:
        raise NotPossibleError(
            f"{standard.id} is a standard that comes with the program.", hint="Give yours an id of its own."
        )
    with act(store, "standard") as doing:
        if doing.row(standards, {"sha256": standard.sha256}) is None:
            row = {"sha256": standard.sha256, "id": standard.id, "added_by": doing.who, "added_at": doing.at}
            doing.connection.execute(standards.insert(), {**row, "body": _packed(folder)})
            doing.undoable, doing.what = False, f"took in the standard {standard.id}"
    return standard


def put_out(store: Store, standard_id: str, folder: Path) -> Standard:
    """Write the newest standard of this id into a new folder. Raises `NotFoundError`, or `NotPossibleError` if full."""
    if folder.exists() and any(folder.iterdir()):
        raise NotPossibleError(f"{folder} is there already and is not empty.", hint="Choose another folder.")
    with act(store, "export") as doing:
        query = select(standards.c.body).where(standards.c.id == standard_id).order_by(standards.c.added_at.desc())
        body = doing.connection.execute(query.limit(1)).scalar()
        if body is None:
            raise NotFoundError(f"The store has no standard {standard_id}.", hint="`provision store standard list`")
        doing.undoable, doing.what = False, f"exported the standard {standard_id}"
    _unpack(body, folder)
    return load_standard(folder)


@contextmanager
def unpacked(connection: Connection) -> Iterator[dict[str, Path]]:
    """Give the folders of the stored standards by the hash of their content, newest of each id last, for a while."""
    with tempfile.TemporaryDirectory(prefix="provision-standards-", ignore_cleanup_errors=True) as place:
        found = {}
        for row in connection.execute(select(standards).order_by(standards.c.added_at)).mappings():
            found[row["sha256"]] = Path(place) / row["sha256"]
            _unpack(row["body"], found[row["sha256"]])
        yield found


def stored_standards(connection: Connection) -> list[Standard]:
    """Return the newest standard of each id in the store."""
    with unpacked(connection) as folders:
        return list({one.id: one for one in map(load_standard, folders.values())}.values())


def known_standards(connection: Connection) -> list[Standard]:
    """Return the standards of the wheel, and of an officer's in the store the newest of each id."""
    return [*shipped_standards(), *stored_standards(connection)]


def standard_of(connection: Connection, wanted: StandardId) -> Standard:
    """Return the very standard that a map was checked by, else the newest of its id, else the one in force today."""
    return _chosen(_every(connection), wanted)


def standard_of_map(connection: Connection, map_id: int) -> Standard:
    """Return the standard of a map's verdict, as `standard_of` does. Raises where the store has no such map."""
    return standard_of(connection, StandardId(*connection.execute(_VERDICTS.where(maps.c.id == map_id)).one()[1:]))


def standards_of_maps(connection: Connection) -> dict[int, Standard]:
    """Return the standard of the verdict of every map by its number, each standard loaded once."""
    known, found = _every(connection), dict[StandardId, Standard]()
    rows = [(map_id, StandardId(*signs)) for map_id, *signs in connection.execute(_VERDICTS)]
    for wanted in {wanted for _, wanted in rows}:
        found[wanted] = _chosen(known, wanted)
    return {map_id: found[wanted] for map_id, wanted in rows}


_VERDICTS = select(maps.c.id, maps.c.standard_id, maps.c.standard_sha256)


def _every(connection: Connection) -> list[Standard]:
    """Return the standards of the wheel and every content that the store has, newest of each id last."""
    with unpacked(connection) as folders:
        return [*shipped_standards(), *map(load_standard, folders.values())]


def _chosen(known: Sequence[Standard], wanted: StandardId) -> Standard:
    for sign in ("sha256", "id"):
        for one in reversed(known):
            if getattr(one, sign) == getattr(wanted, sign):
                return one
    return standard_in_force(known, date.today())  # noqa: DTZ011  the day where the officer sits


def named(standard: Standard, folders: dict[str, Path]) -> str:
    """Return how a reading is told to use a standard: a stored one by its folder, a shipped one by its id."""
    return str(folders[standard.sha256]) if standard.sha256 in folders else standard.id


def in_force(folders: Sequence[Path], on: date) -> Standard:
    """Return the standard in force on a day, of the shipped ones and those in these folders."""
    newest = {one.id: one for one in map(load_standard, folders)}
    return standard_in_force([*shipped_standards(), *newest.values()], on)


def _packed(folder: Path) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for part in _FOLDERS:
            for file in sorted((folder / part).glob("*.json")):
                packed.writestr(zipfile.ZipInfo(f"{part}/{file.name}".lstrip("/"), _EPOCH), file.read_bytes())
    return buffer.getvalue()


def _unpack(body: bytes, folder: Path) -> None:
    """Write the files of a standard; only names that `_packed` gives are written, so nothing lands elsewhere."""
    with zipfile.ZipFile(io.BytesIO(body)) as packed:
        for name in packed.namelist():
            part, _, file = name.rpartition("/")
            if part in _FOLDERS and file == Path(file).name and file.endswith(".json"):
                (folder / part).mkdir(parents=True, exist_ok=True)
                (folder / part / file).write_bytes(packed.read(name))
