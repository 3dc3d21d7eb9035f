"""The report's own schema takes what the contract describes, and nothing that lacks a part of it."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from schema_samples import make_map

from schemas.checking import check_map
from schemas.standard import find_standard
from schemas.standard_files import data_folder

KENT = find_standard("kent-2025-06-draft")
SCHEMA = Draft202012Validator(json.loads((data_folder() / "json" / "report.schema.json").read_text(encoding="utf-8")))
MADE = make_map([{"provision": "Lego therapy", "level": "Gold", "end_date": "2026-01-01", "start_date": "2026-02-01"}])
CHECKED = check_map(MADE, KENT)
FILE: dict[str, Any] = {
    "path": "map.xlsx",
    "sha256": "0" * 64,
    "verdict": "errors",
    "reason": None,
    "kind": "school",
    "school": None,
    "term": None,
    "standard": {"id": KENT.id, "sha256": KENT.sha256},
    "headings": [{"sheet": "Map", "cell": "A1", "text": "Provision", "field": "provision", "confidence": 1.0}],
    "rows": {"read": 2, "checked": 1, "skipped": [{"sheet": "Map", "rows": [1], "why": "heading"}]},
    "entries": [entry.as_json() for entry in MADE.entries],
    "findings": [finding.as_json() for finding in CHECKED.findings],
    "not_checked": [item.as_json() for item in CHECKED.not_checked],
    "strengths": [strength.as_json() for strength in CHECKED.strengths],
}
UNREADABLE = FILE | {
    "verdict": "unreadable",
    "reason": {"code": "empty", "message": "The file is empty.", "action": "Send it again."},
    "kind": None,
    "standard": None,
    "findings": [],
}
COUNTS = ("files", "clean", "queries", "errors", "unreadable", "entries")


def report(*files: dict[str, Any]) -> dict[str, Any]:
    return {"tool": "provision", "version": "0", "summary": dict.fromkeys(COUNTS, 0), "files": list(files)}


def test_a_report_with_findings_and_an_unreadable_file_fits() -> None:
    assert FILE["findings"]
    assert FILE["not_checked"]
    SCHEMA.validate(report(FILE, UNREADABLE))


def test_entries_and_strengths_may_be_left_out() -> None:
    SCHEMA.validate(report({name: value for name, value in FILE.items() if name not in {"entries", "strengths"}}))


@pytest.mark.parametrize("name", sorted(set(FILE) - {"entries", "strengths"}))
def test_no_other_part_of_a_file_may_be_left_out(name: str) -> None:
    assert not SCHEMA.is_valid(report({key: value for key, value in FILE.items() if key != name}))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("verdict", "fine"),
        ("kind", "other"),
        ("reason", {"code": "x", "message": "x", "action": "x"}),
        ("standard", None),
        ("colour", "green"),
        ("sha256", "abc"),
    ],
)
def test_a_file_of_another_shape_does_not_fit(name: str, value: Any) -> None:
    assert not SCHEMA.is_valid(report(FILE | {name: value}))


@pytest.mark.parametrize(
    ("name", "value"),
    [("severity", "warning"), ("code", "Not A Code"), ("cells", [{"sheet": "Map"}]), ("rows_total", -1)],
)
def test_a_finding_of_another_shape_does_not_fit(name: str, value: Any) -> None:
    wrong = copy.deepcopy(FILE)
    wrong["findings"][0][name] = value
    assert not SCHEMA.is_valid(report(wrong))


def test_an_unreadable_file_must_say_why() -> None:
    assert not SCHEMA.is_valid(report(UNREADABLE | {"reason": None}))


def test_what_cannot_be_opened_at_all_has_no_digest() -> None:
    SCHEMA.validate(report(UNREADABLE | {"sha256": None}))


LOOSE = {"values", "cells", "raw", "source", "confidence", "strengths", "entries"}
"""Parts whose own keys are free, or that may be left out."""
Path = tuple[str | int, ...]


def _paths(node: Any, at: Path = ()) -> Iterator[Path]:
    """Yield the path of every part of a report; of a list only the first item."""
    if at:
        yield at
    inner = node.items() if isinstance(node, dict) else list(enumerate(node))[:1] if isinstance(node, list) else ()
    for key, value in inner:
        yield from _paths(value, (*at, key))


def _changed(whole: Any, path: Path, change: Any) -> Any:
    mutant = copy.deepcopy(whole)
    node = mutant
    for step in path[:-1]:
        node = node[step]
    change(node, path[-1])
    return mutant


WHOLE = report(FILE, UNREADABLE)
PATHS = [path for path in _paths(WHOLE) if not LOOSE & set(path[:-1])]


def _is_free(path: Path) -> bool:
    return bool(LOOSE & set(path))


def _take_away(node: Any, key: Any) -> None:
    del node[key]


def _put_a_thing(node: Any, key: Any) -> None:
    node[key] = {"nobody": "knows this"} if not isinstance(node[key], dict) else "no object"


def _add_a_part(node: Any, key: Any) -> None:
    node[key]["nobody_knows_this"] = 1


def test_there_are_many_mutants() -> None:
    assert len(PATHS) > 50


@pytest.mark.parametrize("path", [path for path in PATHS if isinstance(path[-1], str) and not _is_free(path)], ids=str)
def test_a_report_that_lacks_any_part_does_not_fit(path: Path) -> None:
    assert not SCHEMA.is_valid(_changed(WHOLE, path, _take_away))


@pytest.mark.parametrize("path", PATHS, ids=str)
def test_a_report_with_another_kind_of_thing_in_any_place_does_not_fit(path: Path) -> None:
    assert not SCHEMA.is_valid(_changed(WHOLE, path, _put_a_thing))


def _has_parts(path: Path) -> bool:
    node: Any = WHOLE
    for step in path:
        node = node[step]
    return isinstance(node, dict)


@pytest.mark.parametrize("path", [path for path in PATHS if _has_parts(path) and not _is_free(path)], ids=str)
def test_a_report_with_a_part_that_nobody_knows_does_not_fit(path: Path) -> None:
    assert not SCHEMA.is_valid(_changed(WHOLE, path, _add_a_part))
