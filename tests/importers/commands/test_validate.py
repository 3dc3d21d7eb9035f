"""`provision validate` from outside: the contract's report, its exit codes, bad input as one clear line each."""

import json
import shutil
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

import sample_data
from importers.commands.validate import command

MASK = "•••"


def validate(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    result = validate(sample_data.uploads(), "--format", "json", "--entries", "--jobs", "2")
    assert result.exit_code == 1, result.stderr
    data: dict[str, Any] = json.loads(result.stdout)
    return data


def test_the_json_report_fits_its_own_schema(report: dict[str, Any]) -> None:
    schema = json.loads(
        (resources.files("schemas") / "data" / "json" / "report.schema.json").read_text(encoding="utf-8")
    )
    errors = [f"{error.json_path}: {error.message}" for error in Draft202012Validator(schema).iter_errors(report)]
    assert errors == []


def test_the_summary_counts_every_file_once(report: dict[str, Any]) -> None:
    summary, files = report["summary"], report["files"]
    assert summary["files"] == len(files) == sum(1 for _ in sample_data.uploads().iterdir())
    assert summary["files"] == summary["clean"] + summary["queries"] + summary["errors"] + summary["unreadable"]
    for verdict in ("clean", "queries", "errors", "unreadable"):
        assert sum(file["verdict"] == verdict for file in files) == summary[verdict]
    assert summary["entries"] == sum(len(file["entries"]) for file in files)


def test_the_summary_is_the_same_where_entries_are_not_asked_for(report: dict[str, Any]) -> None:
    bare = json.loads(validate(sample_data.uploads(), "--format", "json", "--jobs", "1").stdout)
    assert bare["summary"] == report["summary"]
    assert [file["findings"] for file in bare["files"]] == [file["findings"] for file in report["files"]]


def test_rows_read_are_rows_checked_and_rows_skipped_with_a_reason(report: dict[str, Any]) -> None:
    for file in report["files"]:
        skipped = sum(len(part["rows"]) for part in file["rows"]["skipped"])
        assert file["rows"]["read"] == file["rows"]["checked"] + skipped, file["path"]
        assert all(part["why"] for part in file["rows"]["skipped"])


def test_every_address_holds_the_raw_text_it_claims(report: dict[str, Any]) -> None:
    """All of them, read with another reader; identity text is masked and exempt."""
    compared = 0
    for file in report["files"]:
        path = Path(file["path"])
        if file["verdict"] == "unreadable" or path.suffix != ".xlsx":
            continue
        book = openpyxl.load_workbook(path, data_only=True)
        for entry in file["entries"]:
            for field, raw in entry["raw"].items():
                if MASK in raw or not (cell := entry["cells"].get(field)):
                    continue
                sheet, _, address = cell.rpartition("!")
                held = book[_sheet_name(book, sheet or entry["sheet"])][address].value
                assert raw == _raw(held), (path.name, field, cell)
                compared += 1
    assert compared > 1000


def _sheet_name(book: openpyxl.Workbook, name: str) -> str:
    return book.sheetnames[int(name[1:]) - 1] if name.startswith("#") else name


def _raw(value: object) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if hasattr(value, "isoformat"):
        text: str = value.isoformat(" ") if hasattr(value, "hour") and hasattr(value, "year") else value.isoformat()
        return text.removesuffix(" 00:00:00")
    return str(value)


def _broken(folder: Path) -> Iterator[tuple[str, Path]]:
    uploads = sample_data.uploads()
    (folder / "empty.xlsx").write_bytes(b"")
    yield "empty", folder / "empty.xlsx"
    (folder / "picture.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 64)
    yield "picture", folder / "picture.xlsx"
    for file in uploads.glob("*password*"):
        yield "password", Path(shutil.copy(file, folder))
    good = min(file for file in uploads.glob("*.xlsx") if "Oakapple" in file.name)
    (folder / "cut.xlsx").write_bytes(good.read_bytes()[:3000])
    yield "cut", folder / "cut.xlsx"


def test_each_broken_file_is_one_reason_and_the_batch_goes_on(tmp_path: Path) -> None:
    broken = dict(_broken(tmp_path))
    good = next(file for file in sample_data.uploads().glob("*.xlsx") if "Oakapple" in file.name)
    shutil.copy(good, tmp_path)
    result = validate(tmp_path, "--format", "json")
    assert result.exit_code == 1
    files = {Path(file["path"]).name: file for file in json.loads(result.stdout)["files"]}
    assert len(files) == len(broken) + 1
    for path in broken.values():
        reason = files[path.name]["reason"]
        assert files[path.name]["verdict"] == "unreadable"
        assert reason["message"]
        assert reason["action"]
        assert "\n" not in reason["message"]
    assert files[good.name]["rows"]["checked"] > 0


def test_a_sheet_with_no_table_says_so(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["B2"] = "Please see the attached letter"
    book.save(tmp_path / "letter.xlsx")
    result = validate(tmp_path)
    assert result.exit_code == 1
    assert "table" in result.stdout


def test_a_missing_path_is_wrong_use(tmp_path: Path) -> None:
    result = validate(tmp_path / "nowhere")
    assert result.exit_code != 0


def test_a_folder_with_nothing_to_read_ends_with_1(tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(b"PK")
    result = validate(tmp_path)
    assert result.exit_code == 1
    assert "nothing to read" in result.stdout
    assert "letter.docx" in result.stderr
