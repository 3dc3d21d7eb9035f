"""What a key does, a command does: the same findings, the same events, the same undo."""

import gc
import hashlib
import json
import shutil

import click
import pytest

from provision.commands.review import NoTerminalError, command, open_room
from provision.importing import import_reading, import_register
from provision.review.desk import Desk
from provision.review.filter_words import WrongFilterError
from provision.review.values import MapId
from provision.settings import Settings
from provision.store.engine import open_store
from provision.store.errors import NotFoundError


@pytest.fixture
def review(run, tmp_path, register, readings, received):
    """Give the runner of `provision review` on a store with one map."""
    with_a_map = open_store(tmp_path / "command.sqlite3", user="ada")
    import_register(with_a_map, register)
    import_reading(with_a_map, readings.reading(), received=received)
    with_a_map.close()
    return lambda *words: run(command, *words)


def shown(review):
    return {one["finding"]["code"]: one for one in json.loads(review("show", 1, "--format", "json").out)["findings"]}


def test_the_queue_is_listed_with_the_number_of_each_map(review):
    lines = review("list").out.splitlines()
    assert any(line.split()[0] == "1" and "Oakapple" in line for line in lines)
    assert sum("nothing sent" in line for line in lines) == 2
    listed = json.loads(review("list", "is:in", "--format", "json").out)
    assert [(one["map_id"], one["state"], one["unreviewed"]) for one in listed] == [(1, "checked", 2)]


def test_a_filter_with_a_slip_is_refused_with_what_was_meant(review):
    for words in (("list", "sevv:error"), ("show", 1, "district:swale")):
        with pytest.raises(WrongFilterError) as refused:
            review(*words)
        assert refused.value.exit_code == 2
    assert review("list", "is:late").told == "Of those listed, 0 of 2 are in.\n"


def test_a_map_is_shown_with_the_number_of_each_finding_and_the_log_says_who_looked(review, run):
    from provision.commands.audit import command as audit  # noqa: PLC0415  beside its only use

    text = review("show", 1).out
    assert "Invented Oakapple Primary School" in text
    assert "Title of level-unknown" in text
    assert review("show", "oakapple").out == review("show", 900001).out == text
    assert text.index("Title of level-unknown") < text.index("Not checked:")
    assert "opened the map" in run(audit, "show", "--verb", "see").out


def test_a_flag_a_note_and_an_assignment_are_kept(review):
    number = shown(review)["level-unknown"]["id"]
    assert review("flag", number, "--category", "level", "--note", "which level?").out == "flagged 1 finding\n"
    review("assign", number, "bob")
    line = shown(review)["level-unknown"]
    assert [line[name] for name in ("decision", "category", "note", "assigned_to", "decided_by")] == [
        "flagged", "level", "which level?", "bob", "ada",
    ]  # fmt: skip
    review("note", number, "asked")
    assert shown(review)["level-unknown"]["note"] == "asked"


def test_undo_and_redo_take_back_what_a_command_did(review):
    number = shown(review)["level-unknown"]["id"]
    review("decide", number, "fine")
    assert "undid" in review("undo").out
    assert shown(review)["level-unknown"]["decision"] == "open"
    assert json.loads(review("redo", "--format", "json").out)["text"].startswith("redid")
    assert shown(review)["level-unknown"]["decision"] == "fine"
    review("undo")
    assert review("undo").out == "Nothing to undo.\n"


def test_a_dismissal_needs_its_reason(review):
    number = shown(review)["review-missing"]["id"]
    with pytest.raises(click.UsageError):
        review("decide", number, "dismissed")
    review("decide", number, "dismissed", "--reason", "the date is on the plan")
    assert shown(review)["review-missing"]["note"] == "the date is on the plan"


def test_all_like_this_one_are_decided_at_once(review):
    number = shown(review)["level-unknown"]["id"]
    assert review("decide", number, "fine", "--like", "all").out == "accepted 1 finding as fine\n"


def test_a_map_moves_on_its_way(review):
    assert (
        review("state", 1, "returned", "--note", "baselines, please").out
        == "returned the map to the school with 2 findings not reviewed\n"
    )
    assert json.loads(review("list", "is:returned", "--format", "json").out)[0]["map_id"] == 1


def test_a_map_that_is_named_twice_moves_once(review):
    assert review("state", 1, "oakapple", "accepted").out == "accepted the map with 2 findings not reviewed\n"


def test_a_note_goes_to_all_findings_like_one(review):
    number = shown(review)["level-unknown"]["id"]
    assert review("note", number, "asked", "--like", "all").out == "noted 1 finding\n"
    assert review("assign", number, "bob", "--like", "map").out == "assigned 1 finding to bob\n"


def test_the_rows_are_shown_as_written_and_as_read(review):
    (row,) = json.loads(review("rows", 1, "--row", 2, "--format", "json").out)
    assert row["row"] == 2
    assert row["read_as"][0]["provision"] in review("rows", 1, "--row", 2).out


@pytest.mark.parametrize(
    "words", [("show", 99), ("rows", 99), ("terms", 99, 2), ("headings", 99), ("unmask", 99, "--reason", "asked")]
)
def test_a_map_that_is_not_there_is_said_not_to_be_and_nobody_has_looked_at_it(review, run, words):
    from provision.commands.audit import command as audit  # noqa: PLC0415  beside its only use

    with pytest.raises(NotFoundError, match="no map 99"):
        review(*words)
    assert run(audit, "show", "--map", 99).out == ""


def test_the_headings_in_doubt_are_listed_with_what_they_may_mean(review):
    every = json.loads(review("headings", 1, "--all", "--format", "json").out)
    doubtful = json.loads(review("headings", 1, "--format", "json").out)
    assert len(every) > len(doubtful)
    assert all("perhaps" in one for one in every)
    assert len(review("headings", 1, "--all").out.splitlines()) == len(every)


def test_who_else_has_a_map_open_is_said(review, tmp_path):
    assert json.loads(review("show", 1, "--format", "json").out)["open_with"] == []
    store = open_store(tmp_path / "command.sqlite3", user="bob")
    Desk(store).open_with(MapId(1))
    store.close()
    assert "Also open: bob" in review("show", 1).out


def test_the_original_is_shown_once_for_a_reason_that_the_log_keeps(run, tmp_path, register, readings, received):
    from provision.commands.audit import command as audit  # noqa: PLC0415  beside its only use

    upload = tmp_path / "oakapple.csv"
    upload.write_text("Pupil,Provision\nAda Invented,Reading aloud\n", encoding="utf-8")
    store = open_store(tmp_path / "command.sqlite3", user="ada")
    import_register(store, register)
    sha256 = hashlib.sha256(upload.read_bytes()).hexdigest()
    import_reading(store, readings.reading(sha256=sha256, path=str(upload)), received=received)
    store.close()
    assert "A2  Ada Invented" in run(command, "unmask", 1, "--reason", "the family asked").out
    told = json.loads(run(command, "unmask", 1, "--reason", "the school asked", "--format", "json").out)
    assert told["sheets"][0]["cells"]["A2"] == "Ada Invented"
    lines = json.loads(run(audit, "show", "--verb", "unmask", "--format", "json").out)
    reasons = [json.loads(run(audit, "event", line["event"], "--format", "json").out)["details"] for line in lines]
    assert reasons == [{"reason": "the school asked"}, {"reason": "the family asked"}]
    with pytest.raises(click.UsageError):
        run(command, "unmask", 1)


@pytest.mark.parametrize(
    "words",
    [
        ("list", "--sort", "nonsense"),
        ("flag", 1, "--category", "nonsense"),
        ("state", 1, "unreadable"),
        ("decide", 1, "maybe"),
    ],
)
def test_what_makes_no_sense_is_wrong_use(review, words):
    with pytest.raises(click.UsageError):
        review(*words)


def test_a_heading_is_taught_by_a_command(review, tmp_path, monkeypatch):
    monkeypatch.setattr("provision.settings.data_folder", lambda: tmp_path / "keys")
    assert "learned a heading as notes" in review("teach", 1, "Provision", "notes").out
    shutil.rmtree(tmp_path / "keys")


def test_the_room_is_not_opened_where_there_is_no_terminal(run):
    with pytest.raises(NoTerminalError):
        run(command)


@pytest.mark.parametrize("name", list(command.commands))
def test_every_verb_has_help_with_an_example(run, name):
    assert f"provision review {name}" in " ".join(run(command, name, "--help").out.split())


@pytest.mark.usefixtures("review")
def test_until_the_store_is_open_nobody_looks_for_rubbish_and_then_only_in_what_came_after(tmp_path, monkeypatch):
    collecting = []

    def run(app) -> None:
        collecting.append(gc.isenabled())
        app.open_desk()
        collecting.append(gc.isenabled())

    monkeypatch.setattr("provision.ui.app.ReviewApp.run", run)
    frozen = gc.get_freeze_count()
    try:
        open_room(Settings(store=str(tmp_path / "command.sqlite3"), user="ada"), title="Invented")
        assert collecting == [False, True]
        assert gc.get_freeze_count() > frozen
    finally:
        gc.enable()
        gc.unfreeze()


@pytest.mark.usefixtures("review")
def test_python_looks_for_rubbish_again_though_the_review_ended_before_its_store_was_open(tmp_path, monkeypatch):
    monkeypatch.setattr("provision.ui.app.ReviewApp.run", lambda _: None)
    try:
        open_room(Settings(store=str(tmp_path / "command.sqlite3"), user="ada"), title="Invented")
        assert gc.isenabled()
    finally:
        gc.enable()
