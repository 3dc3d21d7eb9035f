"""Surgeries from the command line: planned one by one or from a csv, held, and their record on one page."""

import json

import click
import pytest

from provision.commands.surgery import command
from provision.importing import import_reading, import_register
from provision.store.engine import open_store
from provision.store.errors import NotFoundError, NotPossibleError


@pytest.fixture
def surgery(run, tmp_path, register, readings, received):
    store = open_store(tmp_path / "command.sqlite3", user="ada")
    import_register(store, register)
    import_reading(store, readings.reading(), received=received)
    store.close()
    return lambda *words: run(command, *words)


def test_a_surgery_is_planned_moved_held_and_recorded(surgery, tmp_path):
    assert surgery("plan", "900001", "--at", "2026-11-24 14:00", "--agenda", "costs").out == "1\n"
    surgery("move", 1, "25/11/2026 09:30")
    listed = json.loads(surgery("list", "--format", "json").out)[0]
    assert (listed["adviser"], listed["minutes"], listed["state"]) == ("Adviser A", 20, "planned")
    assert "2026-11-25 09:30" in surgery("list", "--on", "2026-11-25").out
    surgery("agree", "900001", "Send the baselines", "--owner", "SENCO", "--due", "2026-12-01", "--surgery", 1)
    surgery("write", 1, "--note", "first", "--present", "Head")
    surgery("write", 1, "--note", "second")
    assert surgery("show", 1).out.splitlines()[2:5] == ["Present: Head", "first", "second"]
    surgery("hold", 1, "--present", "SENCO", "--notes", "Looked at the costs")
    page = surgery("record", 1).out
    assert "Present: SENCO" in page
    assert "- Send the baselines (SENCO, by 01/12/2026)" in page
    surgery("record", 1, "--to", tmp_path / "record.txt")
    assert (tmp_path / "record.txt").read_text(encoding="utf-8").strip() == page.strip()
    with pytest.raises(click.UsageError):
        surgery("record", 1, "--to", tmp_path / "record.txt")
    assert "Agenda: costs" in surgery("show", 1).out
    assert json.loads(surgery("show", 1, "--format", "json").out)["actions"][0]["owner"] == "SENCO"


def test_actions_are_listed_until_they_are_done(surgery):
    surgery("agree", "900001", "Send the baselines", "--owner", "SENCO")
    assert "Send the baselines (SENCO)" in surgery("actions", "900001", "--open").out
    surgery("done", 1, "--on", "2026-12-01")
    assert surgery("actions", "900001", "--open").out == ""
    assert json.loads(surgery("actions", "900001", "--format", "json").out)[0]["done_on"] == "2026-12-01"


def test_a_week_is_planned_from_a_csv_as_one_action(surgery, tmp_path):
    path = tmp_path / "week.csv"
    path.write_text(
        "School,Date,Time,Minutes,Agenda\n"
        "900001,24/11/2099,14:00,,\n"
        "Invented Harbour Academy,2099-11-24,14:30,30,staff\n",
        encoding="utf-8",
    )
    assert surgery("plan", "--from", path).told == "2 planned.\n"
    listed = json.loads(surgery("list", "--format", "json").out)
    assert [(one["urn"], one["minutes"], one["agenda"]) for one in listed] == [
        ("900001", 20, ""), ("900003", 30, "staff"),
    ]  # fmt: skip
    surgery("cancel", 1)
    assert json.loads(surgery("list", "--format", "json").out)[0]["state"] == "cancelled"


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ("School,Date,Time\n900001,24/11/2026,14:00\n900002,tomorrow,9:00\n", "Row 3"),
        ("School,Date,Time\n,24/11/2026,14:00\n", "no school"),
        ("School,Date,Time,Minutes\n900001,24/11/2026,14:00,long\n", "minutes"),
        ("School,Day\n900001,24/11/2026\n", "no column"),
    ],
)
def test_a_bad_row_is_named_and_nothing_is_planned(surgery, tmp_path, rows, problem):
    (tmp_path / "week.csv").write_text(rows, encoding="utf-8")
    with pytest.raises(NotPossibleError, match=problem):
        surgery("plan", "--from", tmp_path / "week.csv")
    assert surgery("list").out == ""


@pytest.mark.parametrize("words", [("list", "--school", "nowhere"), ("actions", "nowhere")])
def test_a_school_that_nobody_knows_is_said_to_be_unknown(surgery, words):
    with pytest.raises(NotFoundError):
        surgery(*words)


def test_what_is_printed_is_told_as_json_too(surgery):
    at = ("--at", "2026-11-24 14:00")
    assert json.loads(surgery("plan", "900001", *at, "--format", "json").out) == {"surgeries": [1]}
    agreed = surgery("agree", "900001", "Send it", "--owner", "SENCO", "--surgery", 1, "--format", "json").out
    assert json.loads(agreed) == {"action": 1}
    for words in [("write", 1, "--note", "dates"), ("hold", 1, "--present", "SENCO"), ("done", 1), ("cancel", 1)]:
        assert json.loads(surgery(*words, "--format", "json").out)["event"] > 0
    record = json.loads(surgery("record", 1, "--format", "json").out)
    assert (record["attendees"], record["actions"][0]["id"], record["open"]) == ("SENCO", 1, 2)
    with pytest.raises(click.UsageError):
        surgery("write", 1)


def test_an_unknown_school_plans_nothing(surgery, tmp_path):
    (tmp_path / "week.csv").write_text(
        "school,date,time\n900001,24/11/2026,14:00\nnowhere,24/11/2026,15:00\n", encoding="utf-8"
    )
    with pytest.raises(NotFoundError):
        surgery("plan", "--from", tmp_path / "week.csv")
    assert surgery("list").out == ""
    with pytest.raises(click.UsageError):
        surgery("plan", "900001")


@pytest.mark.parametrize("name", list(command.commands))
def test_every_verb_has_help_with_an_example(run, name):
    assert f"provision surgery {name}" in " ".join(run(command, name, "--help").out.split())
