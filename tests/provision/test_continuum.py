"""An officer's way with a standard, through the command line: list, show, compare, start, verify."""

import hashlib
import json
from pathlib import Path

import jsonschema_rs  # noqa: F401  loaded once here, so that no invocation is slow
import pytest
from click.testing import CliRunner, Result

from provision.commands.continuum import command
from schemas.standard import load_standard
from schemas.standard_files import StandardFileError
from schemas.standard_folders import FolderInUseError, UnknownListError, differences, standard_from


def call(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments, catch_exceptions=False)


def started(folder: Path) -> Path:
    call("new", "kent-invented", "--from", "kent-2025-06-draft", "--starts", "2026-09-01", "--folder", str(folder))
    return folder


def test_the_list_marks_the_standard_in_force() -> None:
    lines = call("list").output.splitlines()
    assert len([line for line in lines if line.startswith("*")]) == 1
    assert any("national-2026-proposal" in line and "in force on no day" in line for line in lines)


def test_the_list_as_json_has_each_standards_hash() -> None:
    listed = json.loads(call("list", "--format", "json").output)
    assert [one["id"] for one in listed] == ["england-2014", "kent-2025-06-draft", "national-2026-proposal"]
    assert all(len(one["sha256"]) == 64 for one in listed)


def test_show_says_that_nobody_has_verified_the_levels() -> None:
    shown = call("show", "kent-2025-06-draft").output
    assert "Verified by: nobody yet" in shown
    assert "LIFT ended on 31 July 2025" in shown
    level = call("show", "kent-2025-06-draft", "--list", "level").output
    assert "also written: Wave 1" in level


def test_show_as_json_holds_the_codes() -> None:
    shown = json.loads(call("show", "kent-2025-06-draft", "--list", "level", "--format", "json").output)
    (level,) = shown["code_lists"]
    assert [code["code"] for code in level["codes"]] == ["universal", "targeted", "specialist"]


def test_an_unknown_list_names_the_known_ones() -> None:
    with pytest.raises(UnknownListError, match="colour"):
        call("show", "kent-2025-06-draft", "--list", "colour")


def test_diff_says_in_words_what_is_new_and_what_is_lost() -> None:
    said = call("diff", "kent-2025-06-draft", "national-2026-proposal").output
    assert "Level: targeted_plus (Targeted plus) is new." in said
    assert "Level: targeted may mean targeted or targeted_plus; the school's own text decides." in said
    assert call("diff", "kent-2025-06-draft", "kent-2025-06-draft").output == "Nothing changes.\n"


def test_a_new_standard_is_a_whole_draft_that_differs_in_its_period_only(tmp_path: Path) -> None:
    made = load_standard(started(tmp_path / "new"))
    assert (made.id, made.status, made.effective_from) == ("kent-invented", "draft", "2026-09-01")
    assert differences(standard_from("kent-2025-06-draft"), made) == (
        "In force: from 2025-06-13 becomes from 2026-09-01.",
    )
    assert (tmp_path / "new" / "code_lists" / "level-kent-2025-06.json").is_file()


def test_a_new_standard_overwrites_nothing(tmp_path: Path) -> None:
    started(tmp_path / "new")
    with pytest.raises(FolderInUseError):
        started(tmp_path / "new")


def test_a_bad_id_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(StandardFileError, match="id"):
        call("new", "Bad Id!", "--from", "england-2014", "--starts", "2026-09-01", "--folder", str(tmp_path / "new"))
    assert not (tmp_path / "new").exists()


def test_verify_records_who_and_which_document_for_one_list(tmp_path: Path) -> None:
    folder = started(tmp_path / "new")
    document = tmp_path / "continuum.pdf"
    document.write_bytes(b"an invented document")
    told = call("verify", str(folder), "--by", "An Officer", "--document", str(document), "--list", "level").output
    sha256 = hashlib.sha256(b"an invented document").hexdigest()
    assert sha256 in told
    made = load_standard(folder)
    assert (made.codes["level"].verified_by, made.codes["level"].source_sha256) == ("An Officer", sha256)
    assert made.codes["level"].is_verified
    assert not made.codes["staff_role"].is_verified
    assert made.status == "draft"


def test_verify_of_the_whole_leaves_empty_lists_unverified(tmp_path: Path) -> None:
    folder = started(tmp_path / "new")
    document = tmp_path / "continuum.pdf"
    document.write_bytes(b"x")
    call("verify", str(folder), "--by", "An Officer", "--document", str(document))
    made = load_standard(folder)
    assert (made.status, made.verified_by) == ("verified", "An Officer")
    assert {name for name, codes in made.codes.items() if not codes.is_verified} == {"community", "band"}


def test_a_changed_list_is_told_code_by_code(tmp_path: Path) -> None:
    folder = started(tmp_path / "new")
    path = folder / "code_lists" / "level-kent-2025-06.json"
    levels = json.loads(path.read_text(encoding="utf-8"))
    levels["codes"][0]["label"] = "For everyone"
    levels["codes"][1]["aliases"] = [*levels["codes"][1]["aliases"][1:], "Silver"]
    del levels["codes"][2]
    path.write_text(json.dumps(levels), encoding="utf-8")
    said = call("diff", "kent-2025-06-draft", str(folder)).output
    assert "Level: universal was called Universal and is called For everyone." in said
    assert "Level: targeted is now also written Silver." in said
    assert "Level: targeted is no longer written Wave 2." in said
    assert "Level: specialist (Specialist) is gone." in said


@pytest.mark.parametrize("name", ["list", "show", "diff", "new", "verify", "take-list"])
def test_every_sub_command_has_help_with_an_example(name: str) -> None:
    assert f"provision continuum {name}" in " ".join(call(name, "--help").output.split())


def test_a_changed_rate_and_a_changed_day_are_told_with_what_they_were(tmp_path: Path) -> None:
    folder = started(tmp_path / "new")
    for path, changes in (
        (folder / "standard.json", lambda told: told["costing"].update(hourly_rate="14.50", rates={"teacher": "38"})),
        (folder / "policies" / "kent-2025.json", lambda told: told["policies"][0].update(ended="2025-04-30", words=[])),
    ):
        told = json.loads(path.read_text(encoding="utf-8"))
        changes(told)
        path.write_text(json.dumps(told), encoding="utf-8")
    said = call("diff", "kent-2025-06-draft", str(folder)).output
    assert "Costing: hourly rate nothing becomes 14.50; rates nothing becomes teacher 38.\n" in said
    assert "Policy: Mainstream top-up (E3) claims: ended 2025-03-31 becomes 2025-04-30; words E3 claim, " in said
    assert "top up application becomes nothing.\n" in said
