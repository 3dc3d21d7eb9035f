"""A standard's folder: read from JSON, held to our own meta-schemas, and hashed.

`standard.json` names its code lists and policies by id; each is looked for in the folder's own `code_lists/` and
`policies/` and then among the shipped ones, so an officer's folder holds only what differs. Shipped data is held to
the meta-schemas by the tests and read here without that cost; a folder from outside is always checked, and an error
names the file and the place.
"""

import hashlib
import json
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from schemas.codes import Code, CodeList, Replacement, Status
from schemas.costing import CostingProfile
from schemas.errors import ProvisionMapsError
from schemas.policies import Policy
from schemas.standard import Standard

CODE_LISTS = "code_lists"
POLICIES = "policies"
STANDARD_FILE = "standard.json"


class StandardFileError(ProvisionMapsError):
    """A standard's folder cannot be used: says which file, where in it, and what is wrong."""

    exit_code = 2

    def __init__(self, file: str, place: str, problem: str) -> None:
        where = f" at {place}" if place else ""
        super().__init__(
            f"{file}{where}: {problem}", hint="Correct that file, or start again with `provision continuum new`."
        )
        self.file = file
        self.place = place


def data_folder() -> Traversable:
    """Return the folder of the shipped data."""
    return files("schemas") / "data"


@lru_cache(maxsize=1)
def shipped() -> tuple[Standard, ...]:
    """Read the shipped standards, oldest first and undated ones last."""
    folders = [folder for folder in (data_folder() / "standards").iterdir() if folder.is_dir()]
    return tuple(sorted((load(folder) for folder in folders), key=lambda standard: standard.effective_from or "9999"))


def load(folder: Traversable) -> Standard:
    """Build the standard of a folder that is known to be sound."""
    return _built(_parts(folder))


def load_checked(folder: Path) -> Standard:
    """Build the standard of any folder. Raises StandardFileError for a missing or wrong file."""
    if not (folder / STANDARD_FILE).is_file():
        raise StandardFileError(str(folder / STANDARD_FILE), "", "there is no such file")
    parts = _parts(folder)
    check_parts(parts)
    return _built(parts)


def check_parts(parts: Mapping[str, Any]) -> None:
    """Hold the JSON of a whole standard to the meta-schemas.

    Raises StandardFileError for the first thing that is wrong.
    """
    for name, schema, content in _with_schemas(parts):
        _check(name, schema, content)
    for field, content in parts["code_lists"].items():
        if content["field"] != field:
            raise StandardFileError(
                f"{content['id']}.json", "$.field", f"this list is for {content['field']}, not {field}"
            )


def parts_of(folder: Traversable) -> dict[str, Any]:
    """Return the JSON of a whole standard: `standard`, `code_lists` by field and `policies`, references resolved."""
    return _parts(folder)


def _parts(folder: Traversable) -> dict[str, Any]:
    standard = _read(folder / STANDARD_FILE)
    return {
        "standard": standard,
        CODE_LISTS: {field: _find(folder, CODE_LISTS, name) for field, name in standard.get(CODE_LISTS, {}).items()},
        "policies": _find(folder, POLICIES, standard[POLICIES])
        if standard.get(POLICIES)
        else {"id": "", "policies": []},
    }


def _find(folder: Traversable, kind: str, name: str) -> Any:  # noqa: ANN401  the JSON border
    own = folder / kind / f"{name}.json"
    if own.is_file():
        return _read(own)
    found = _shipped_part(kind, name)
    if found is None:
        problem = f"there is no {kind}/{name}.json, neither in the folder nor shipped"
        raise StandardFileError(STANDARD_FILE, f"$.{kind}", problem)
    return found


@cache
def _shipped_part(kind: str, name: str) -> Any:  # noqa: ANN401  the JSON border
    """Read a shipped list or policies file once: the shipped standards share most of them."""
    path = data_folder() / kind / f"{name}.json"
    return _read(path) if path.is_file() else None


def _read(path: Traversable) -> Any:  # noqa: ANN401  the JSON border
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as error:
        raise StandardFileError(path.name, f"line {error.lineno}, column {error.colno}", "this is not JSON") from error
    except UnicodeDecodeError as error:
        raise StandardFileError(path.name, f"byte {error.start}", "this is not UTF-8 text") from error


def _with_schemas(parts: Mapping[str, Any]) -> list[tuple[str, str, Any]]:
    lists = [
        (f"{CODE_LISTS}/{content.get('id', field)}.json", "code_list", content)
        for field, content in parts["code_lists"].items()
    ]
    return [(STANDARD_FILE, "standard", parts["standard"]), *lists, (f"{POLICIES}.json", "policies", parts["policies"])]


def _check(name: str, schema: str, content: Any) -> None:  # noqa: ANN401  the JSON border
    from jsonschema_rs import Draft202012Validator  # noqa: PLC0415  only a folder from outside pays for it

    validator = Draft202012Validator(
        json.loads((data_folder() / "meta" / f"{schema}.schema.json").read_text(encoding="utf-8"))
    )
    for error in validator.iter_errors(content):
        place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in error.instance_path)
        raise StandardFileError(name, f"${place}", error.message)


def _built(parts: Mapping[str, Any]) -> Standard:
    data = parts["standard"]
    return Standard(
        id=data["id"],
        title=data["title"],
        status=Status(data["status"]),
        effective_from=data["effective_from"],
        effective_to=data["effective_to"],
        source=data["source"],
        sha256=_hash(parts),
        codes={field: code_list_from_json(content) for field, content in parts["code_lists"].items()},
        policies=tuple(Policy.from_json(policy) for policy in parts["policies"]["policies"]),
        switched_off=frozenset(data.get("switched_off", ())),
        costing=CostingProfile.from_json(data.get("costing", {})),
        verified_by=data.get("verified_by", ""),
        source_sha256=data.get("source_sha256", ""),
        note=data.get("note", ""),
    )


def code_list_from_json(data: Mapping[str, Any]) -> CodeList:
    """Build a code list from its JSON object."""
    replaces = data.get("replaces")
    return CodeList(
        field=data["field"],
        id=data["id"],
        status=Status(data["status"]),
        effective_from=data["effective_from"],
        effective_to=data["effective_to"],
        source=data["source"],
        source_sha256=data["source_sha256"],
        verified_by=data["verified_by"],
        codes=tuple(_code(code) for code in data["codes"]),
        replaces=_replacement(replaces) if replaces else None,
        note=data.get("note", ""),
    )


def _code(data: Mapping[str, Any]) -> Code:
    return Code(
        data["code"], data["label"], tuple(data["aliases"]), tuple(data.get("legacy", ())), data.get("parent", "")
    )


def _replacement(data: Mapping[str, Any]) -> Replacement:
    return Replacement(data["list_id"], {old: tuple(new) for old, new in data["codes"].items()}, data["note"])


def _hash(parts: Mapping[str, Any]) -> str:
    """Hash the content, not the bytes: the same standard has one hash whatever its line ends and spacing."""
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
