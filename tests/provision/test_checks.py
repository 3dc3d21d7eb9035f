"""Officers can list every check and read why it is there."""

import csv
import json

import pytest
from click.testing import CliRunner, Result

from provision.commands.checks import command
from schemas.registry import UnknownCheckError


def call(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments, catch_exceptions=False)


def test_the_list_begins_with_errors_and_ends_with_what_is_good() -> None:
    lines = call("list").output.splitlines()
    assert lines[0].startswith("error")
    assert lines[-1].startswith("strength")


def test_the_list_can_be_narrowed() -> None:
    listed = json.loads(call("list", "--kind", "community", "--severity", "error", "--format", "json").output)
    assert listed
    assert {one["severity"] for one in listed} == {"error"}
    assert all("community" in one["kinds"] for one in listed)
    assert "impossible-week" not in {one["code"] for one in listed}


def test_the_list_as_csv_has_a_row_a_check_and_the_same_columns_as_json() -> None:
    rows = list(csv.DictReader(call("list", "--format", "csv").output.splitlines()))
    listed = json.loads(call("list", "--format", "json").output)
    assert [row["code"] for row in rows] == [one["code"] for one in listed]
    assert set(rows[0]) == set(listed[0])
    assert next(row for row in rows if row["code"] == "end-before-start")["needs"] == "start_date; end_date"


def test_show_explains_a_check_of_each_sort() -> None:
    assert "Needs: start_date, end_date" in call("show", "end-before-start").output
    assert "Needs one of: sessions_per_week" in call("show", "time-missing").output
    assert json.loads(call("show", "level-not-in-continuum", "--format", "json").output)["said_by"] == "schema"


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("heading-unknown", "advice"),
        ("cell-not-read", "query"),
        ("file-error-cells", "error"),
        ("privacy-likely-name", "query"),
        ("password-protected", "unreadable"),
        ("golden-thread", "strength"),
    ],
)
def test_what_reading_tells_is_listed_and_explained_too(code: str, kind: str) -> None:
    assert f"({kind}, {code})\n\nWhy: " in call("show", code).output
    assert f"{kind:<10} {code} " in call("list", "--severity", kind).output


def test_an_unknown_check_says_where_to_look() -> None:
    with pytest.raises(UnknownCheckError) as caught:
        call("show", "no-such")
    assert "checks list" in caught.value.hint
    assert caught.value.exit_code == 2


@pytest.mark.parametrize("name", ["list", "show"])
def test_every_sub_command_has_help_with_an_example(name: str) -> None:
    assert f"provision checks {name}" in " ".join(call(name, "--help").output.split())
