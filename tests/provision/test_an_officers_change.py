"""An officer's change, tried for real through the command line: a new level, verified, in force from a day."""

import csv
import hashlib
import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from importers.commands.validate import command as validate
from provision.commands.continuum import command as continuum

LEVELS = "level-kent-2025-06.json"


def call(command: click.Command, *arguments: object) -> str:
    result = CliRunner().invoke(command, [str(argument) for argument in arguments], standalone_mode=False)
    if result.exception is not None:
        raise result.exception
    return result.stdout


@pytest.fixture
def officers(tmp_path: Path) -> Path:
    """Start a standard, write a new level into its JSON as an officer would, and verify the list."""
    folder = tmp_path / "kent-invented"
    call(
        continuum, "new", "kent-invented", "--from", "kent-2025-06-draft", "--starts", "2026-09-01", "--folder", folder
    )
    path = folder / "code_lists" / LEVELS
    levels = json.loads(path.read_text(encoding="utf-8"))
    levels["codes"].append({"code": "invented_plus", "label": "Invented plus", "aliases": ["Wave 4"]})
    path.write_text(json.dumps(levels), encoding="utf-8")
    document = tmp_path / "continuum.pdf"
    document.write_bytes(b"an invented document")
    told = call(continuum, "verify", folder, "--by", "An Officer", "--document", document, "--list", "level")
    assert hashlib.sha256(b"an invented document").hexdigest() in told
    return folder


def in_force(folder: Path, day: str) -> str:
    listed = json.loads(call(continuum, "list", folder, "--on", day, "--format", "json"))
    (current,) = (one["id"] for one in listed if one["in_force"])
    return current


def checked(path: Path, standard: object) -> dict:
    report = json.loads(call(validate, path, "--standard", standard, "--format", "json", "--entries", "--jobs", "1"))
    (file,) = report["files"]
    return file


def a_map(path: Path, level: str) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        levels = ("Wave 1", "Wave 2", "Wave 3", level)
        rows = [[f"Invented work {turn}", said, "To count to 10"] for turn, said in enumerate(levels)]
        csv.writer(file).writerows([["Provision", "Level", "Outcome"], *rows])
    return path


def test_a_new_level_is_in_force_from_its_day_with_no_line_of_python_touched(officers: Path, tmp_path: Path) -> None:
    changes = call(continuum, "diff", "kent-2025-06-draft", officers)
    assert "Level: invented_plus (Invented plus) is new." in changes
    assert "Level: the list was provisional and is verified." in changes
    assert in_force(officers, "2026-08-31") == "kent-2025-06-draft"
    assert in_force(officers, "2026-09-01") == "kent-invented"

    sent = a_map(tmp_path / "map.csv", "Wave 4")
    before = checked(sent, "kent-2025-06-draft")
    after = checked(sent, officers)
    assert before["entries"][3]["values"]["level"] == "Wave 4"
    assert after["entries"][3]["values"]["level"] == "invented_plus"
    for was, now in zip(before["entries"][:3], after["entries"][:3], strict=True):
        assert was["values"] == now["values"]
    assert [one["severity"] for one in before["findings"] if one["code"] == "level-not-in-continuum"] == ["query"]
    assert [one for one in after["findings"] if one["code"] == "level-not-in-continuum"] == []
    assert (before["standard"]["id"], after["standard"]["id"]) == ("kent-2025-06-draft", "kent-invented")
    assert before["standard"]["sha256"] != after["standard"]["sha256"]

    unknown = checked(a_map(tmp_path / "unknown.csv", "Gold"), officers)
    assert [one["severity"] for one in unknown["findings"] if one["code"] == "level-not-in-continuum"] == ["error"]
