"""Corrected headings are remembered for whom they were taught, and travel as a small file."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

import sample_data
from importers.commands.headings import command
from importers.learned import EVERYBODY, Learned, LearnedFileError, form_of, load_learned, save_learned, school_scope
from importers.options import ReadOptions
from importers.street import read_file


def test_what_was_said_of_a_school_wins_over_its_form_and_that_over_everybody() -> None:
    form = form_of(["provision", "outcome"])
    learned = (
        Learned()
        .taught(EVERYBODY, "outcome", "target")
        .taught(EVERYBODY, "who", "staff_role")
        .taught(form, "outcome", "impact")
        .taught(school_scope("Invented  Oakapple School"), "outcome", "exit")
    )
    assert learned.here(form="form:other", schools=[""]) == {"outcome": "target", "who": "staff_role"}
    assert learned.here(form=form, schools=[])["outcome"] == "impact"
    assert learned.here(form=form, schools=["invented oakapple school"])["outcome"] == "exit"


def test_a_form_is_its_headings_in_any_order() -> None:
    assert form_of(["a", "b", "b"]) == form_of(["b", "a"]) != form_of(["a"])


def test_a_file_of_learned_headings_reads_back_the_same(tmp_path: Path) -> None:
    learned = Learned().taught("form:1", "what we do", "provision")
    save_learned(learned, tmp_path / "learned.json")
    assert load_learned(tmp_path / "learned.json") == learned


@pytest.mark.parametrize("text", ["", "[]", '{"everybody": []}', '{"everybody": {"who": "no_such_field"}}'])
def test_a_broken_file_of_learned_headings_says_which_and_why(tmp_path: Path, text: str) -> None:
    (tmp_path / "learned.json").write_text(text, encoding="utf-8")
    with pytest.raises(LearnedFileError, match=r"learned\.json") as caught:
        load_learned(tmp_path / "learned.json")
    assert caught.value.hint


def _fields(upload: Path, learned: Learned) -> dict[str, str | None]:
    reading = read_file(upload, ReadOptions(on=date(2026, 11, 23), learned=learned))
    return {heading.text: heading.field for heading in reading.headings}


@pytest.mark.parametrize("whom", ["school", "form", "everybody"])
def test_a_heading_that_is_taught_is_used_the_next_time(tmp_path: Path, whom: str) -> None:
    upload = next(file for file in sample_data.uploads().glob("*.xlsx") if "Oakapple" in file.name)
    before = _fields(upload, Learned())
    heading = next(text for text, field in before.items() if field == "staff_role")
    words = [str(upload), "--teach", f"{heading}=notes", "--into", str(tmp_path / "l.json"), "--for", whom]
    taught = CliRunner().invoke(command, [*words, "--jobs", "1"])
    assert taught.exit_code == 0, taught.output
    assert _fields(upload, load_learned(tmp_path / "l.json")) == {**before, heading: "notes"}


def test_teaching_an_unknown_field_is_wrong_use(tmp_path: Path) -> None:
    result = CliRunner().invoke(command, [str(tmp_path), "--teach", "Who=nobody", "--into", str(tmp_path / "l.json")])
    assert result.exit_code == 2
    assert "staff_role" in result.output


def test_headings_of_several_files_are_one_json_object_as_a_report_is() -> None:
    uploads = sample_data.uploads()
    result = CliRunner().invoke(command, [str(uploads), "--format", "json", "--jobs", "1"])
    assert result.exit_code == 1, "two of the samples cannot be read"
    told = json.loads(result.stdout)
    assert len(told["files"]) == told["summary"]["files"] == sum(1 for _ in uploads.iterdir())
    assert {tuple(file) for file in told["files"]} == {("path", "reason", "headings")}
    doubtful = CliRunner().invoke(command, [str(uploads), "--format", "json", "--jobs", "1", "--doubtful"])
    fewer = json.loads(doubtful.stdout)["files"]
    assert 0 < sum(len(file["headings"]) for file in fewer) < sum(len(file["headings"]) for file in told["files"])
    assert all(heading["field"] is None or heading["confidence"] < 1 for file in fewer for heading in file["headings"])


def test_a_place_where_nothing_can_be_remembered_is_told(tmp_path: Path) -> None:
    upload = next(sample_data.uploads().glob("*.xlsx"))
    into = tmp_path / "no such folder" / "l.json"
    words = [str(upload), "--teach", "Who=notes", "--into", str(into), "--for", "everybody", "--jobs", "1"]
    result = CliRunner().invoke(command, words)
    assert isinstance(result.exception, LearnedFileError)
    assert "cannot be written" in result.exception.message


def test_headings_of_nothing_are_told_as_nothing_to_read(tmp_path: Path) -> None:
    assert CliRunner().invoke(command, [str(tmp_path)]).exit_code == 1
