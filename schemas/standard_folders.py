"""What an officer does with a standard: start one from another, compare two in words, and record who verified it.

A new standard is written whole, with every list and policy in its folder, so that it can be read, changed and sent on
by itself. Nothing here touches the shipped standards: they are read-only.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

from schemas.codes import Code, CodeList
from schemas.costing import CostingProfile
from schemas.errors import ProvisionMapsError
from schemas.grouping import in_a_row
from schemas.policies import Policy
from schemas.standard import Standard, find_standard, load_standard
from schemas.standard_files import CODE_LISTS, POLICIES, STANDARD_FILE, check_parts, data_folder, load_checked, parts_of

_VERIFIED = "verified"


class FolderInUseError(ProvisionMapsError):
    """A new standard would overwrite what is there."""

    exit_code = 2

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} is there already and is not empty.", hint="Choose another folder for the new standard."
        )


class UnknownListError(ProvisionMapsError):
    """A standard has no code list for this field."""

    exit_code = 2

    def __init__(self, field: str, known: list[str]) -> None:
        super().__init__(f"The standard has no code list called {field!r}.", hint=f"Choose one of: {', '.join(known)}.")


def standard_from(name: str) -> Standard:
    """Return a shipped standard by its id, or an officer's by its folder.

    Raises UnknownStandardError or StandardFileError.
    """
    folder = Path(name)
    return load_standard(folder) if (folder / STANDARD_FILE).is_file() else find_standard(name)


def start_standard(new_id: str, *, based_on: str, folder: Path, effective_from: date) -> Standard:
    """Write a new draft standard into `folder`, a whole copy of another one, and return it.

    `based_on` is an id or a folder. Nothing of the copy counts as verified for the new period: the standard itself is
    a draft, while its lists keep what was recorded about them. Raises FolderInUseError, or StandardFileError for a
    bad id.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FolderInUseError(folder)
    source = Path(based_on)
    find = source if (source / STANDARD_FILE).is_file() else data_folder() / "standards" / find_standard(based_on).id
    parts = parts_of(find)
    fresh = {"id": new_id, "status": "draft", "effective_from": effective_from.isoformat(), "effective_to": ""}
    parts["standard"] = parts["standard"] | fresh | {"verified_by": "", "source_sha256": ""}
    check_parts(parts)
    _write(folder / STANDARD_FILE, parts["standard"])
    for content in parts[CODE_LISTS].values():
        _write(folder / CODE_LISTS / f"{content['id']}.json", content)
    _write(folder / POLICIES / f"{parts[POLICIES]['id']}.json", parts[POLICIES])
    return load_checked(folder)


def verify_standard(folder: Path, *, by: str, document: Path, field: str = "") -> Standard:
    """Record who compared a standard with which document, and return the standard as it now is.

    With a `field` only that code list becomes verified, else the standard and all its lists that hold codes. The
    document is known ever after by its SHA-256. Raises StandardFileError or UnknownListError.
    """
    standard = load_checked(folder)
    record = {
        "status": _VERIFIED,
        "verified_by": by,
        "source_sha256": hashlib.sha256(document.read_bytes()).hexdigest(),
    }
    if field and field not in standard.codes:
        raise UnknownListError(field, sorted(standard.codes))
    parts = parts_of(folder)
    for name, content in parts[CODE_LISTS].items():
        if name == field or (not field and content["codes"]):
            _write(folder / CODE_LISTS / f"{content['id']}.json", content | record)
    if not field:
        _write(folder / STANDARD_FILE, parts["standard"] | record)
    return load_checked(folder)


def take_list(folder: Path, *, field: str, codes: tuple[Code, ...], document: Path) -> Standard:
    """Write codes as a standard's list for a field, a draft that nobody has verified, and return the standard.

    `document` is the file that they came from: its name and SHA-256 become the list's source. The list gets an id of
    its own, so the shipped one stays as it is. Raises UnknownListError, or StandardFileError where the codes fit no
    list.
    """
    standard = load_checked(folder)
    if field not in standard.codes:
        raise UnknownListError(field, sorted(standard.codes))
    parts = parts_of(folder)
    made = parts[CODE_LISTS][field] | {
        "id": f"{field.replace('_', '-')}-{standard.id}",
        "status": "draft",
        "effective_from": standard.effective_from,
        "effective_to": standard.effective_to,
        "source": document.name,
        "source_sha256": hashlib.sha256(document.read_bytes()).hexdigest(),
        "verified_by": "",
        "note": "",
        "codes": [_code_json(code) for code in codes],
    }
    made.pop("replaces", None)
    parts[CODE_LISTS][field] = made
    parts["standard"] = parts["standard"] | {CODE_LISTS: parts["standard"][CODE_LISTS] | {field: made["id"]}}
    check_parts(parts)
    _write(folder / CODE_LISTS / f"{made['id']}.json", made)
    _write(folder / STANDARD_FILE, parts["standard"])
    return load_checked(folder)


def _code_json(code: Code) -> dict[str, Any]:
    made: dict[str, Any] = {"code": code.code, "label": code.label, "aliases": list(code.aliases)}
    if code.legacy:
        made["legacy"] = list(code.legacy)
    if code.parent:
        made["parent"] = code.parent
    return made


def differences(old: Standard, new: Standard) -> tuple[str, ...]:
    """Return what changes from one standard to another, one plain sentence each; empty where nothing does."""
    return tuple(_differences(old, new))


def _differences(old: Standard, new: Standard) -> Iterator[str]:
    if (old.effective_from, old.effective_to) != (new.effective_from, new.effective_to):
        yield f"In force: {_period(old)} becomes {_period(new)}."
    if old.status != new.status:
        yield f"Status: {old.status} becomes {new.status}."
    for field in sorted({*old.codes, *new.codes}):
        yield from _list_differences(field, old.codes.get(field), new.codes.get(field))
    yield from _policy_differences(old, new)
    for code in sorted(new.switched_off - old.switched_off):
        yield f"The check {code} is switched off."
    for code in sorted(old.switched_off - new.switched_off):
        yield f"The check {code} is switched on."
    if old.costing != new.costing:
        yield f"Costing: {_changes(old.costing, new.costing)}."


def _period(standard: Standard) -> str:
    if not standard.effective_from:
        return "on no day"
    return (
        f"{standard.effective_from} to {standard.effective_to}"
        if standard.effective_to
        else f"from {standard.effective_from}"
    )


def _list_differences(field: str, old: CodeList | None, new: CodeList | None) -> Iterator[str]:
    words = field.replace("_", " ").capitalize()
    if old is None or new is None:
        yield f"{words}: the list is {'new' if old is None else 'gone'}."
        return
    before, after = old.codes_by_name, new.codes_by_name
    for code in (code for code in after if code not in before):
        yield f"{words}: {code} ({after[code].label}) is new."
    for code in (code for code in before if code not in after):
        yield f"{words}: {code} ({before[code].label}) is gone."
    for code in (code for code in before if code in after):
        yield from _code_differences(words, before[code], after[code])
    if old.status != new.status:
        yield f"{words}: the list was {old.status} and is {new.status}."
    if new.replaces and new.replaces.list_id == old.id:
        for code, meant in new.replaces.codes.items():
            if len(meant) > 1:
                yield f"{words}: {code} may mean {' or '.join(meant)}; the school's own text decides."


def _code_differences(words: str, old: Code, new: Code) -> Iterator[str]:
    if old.label != new.label:
        yield f"{words}: {old.code} was called {old.label} and is called {new.label}."
    for told, spellings in (
        ("is now also written", _added(old, new)),
        ("is no longer written", _added(new, old)),
    ):
        if spellings:
            yield f"{words}: {old.code} {told} {in_a_row(spellings)}."


def _added(old: Code, new: Code) -> list[str]:
    before = {*old.aliases, *old.legacy}
    return [spelling for spelling in (*new.aliases, *new.legacy) if spelling not in before]


def _policy_differences(old: Standard, new: Standard) -> Iterator[str]:
    before = {policy.id: policy for policy in old.policies}
    after = {policy.id: policy for policy in new.policies}
    for name in sorted({*before, *after}):
        if name not in before:
            yield f"Policy: {after[name].title} is new."
        elif name not in after:
            yield f"Policy: {before[name].title} is gone."
        elif before[name] != after[name]:
            yield f"Policy: {after[name].title}: {_changes(before[name], after[name])}."


def _changes(old: Policy | CostingProfile, new: Policy | CostingProfile) -> str:
    """Return which figures, days and words of a value become which."""
    pairs = ((field.name, getattr(old, field.name), getattr(new, field.name)) for field in fields(old))
    return "; ".join(
        f"{name.replace('_', ' ')} {_told(was)} becomes {_told(now)}" for name, was, now in pairs if was != now
    )


def _told(value: object) -> str:
    """Return one figure, day or wording in words, nothing where there is none."""
    if isinstance(value, Mapping):
        return in_a_row([f"{name} {amount}" for name, amount in value.items()]) or "nothing"
    if isinstance(value, tuple):
        return in_a_row(list(map(str, value))) or "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "nothing" if value is None or value == "" else str(value)


def _write(path: Path, content: Any) -> None:  # noqa: ANN401  the JSON border
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
