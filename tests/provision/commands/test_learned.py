"""What was said of headings goes from one store to another as a small file."""

import click
import pytest

from importers.learned import EVERYBODY, Learned, LearnedFileError, load_learned, save_learned
from provision.commands.store import command


def test_learned_headings_come_in_and_go_out_the_same(run, tmp_path):
    said = Learned({EVERYBODY: {"wave": "level"}, "school:900001": {"what we do": "provision"}})
    save_learned(said, tmp_path / "in.json")
    assert "learned 2 headings" in run(command, "learned", "import", tmp_path / "in.json").told
    run(command, "learned", "export", tmp_path / "out.json")
    assert load_learned(tmp_path / "out.json") == said


def test_a_file_that_is_none_is_refused_and_nothing_is_learned(run, tmp_path):
    (tmp_path / "bad.json").write_text("[]", encoding="utf-8")
    with pytest.raises(LearnedFileError):
        run(command, "learned", "import", tmp_path / "bad.json")
    run(command, "learned", "export", tmp_path / "out.json")
    assert load_learned(tmp_path / "out.json") == Learned()


def test_learned_headings_are_written_over_no_file_for_it_may_be_the_store(run, tmp_path):
    store = tmp_path / "command.sqlite3"
    before = store.read_bytes()
    with pytest.raises(click.UsageError, match="there already"):
        run(command, "learned", "export", store)
    assert store.read_bytes() == before
