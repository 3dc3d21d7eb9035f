"""A report of a fault says where it happened and nothing that was read, and is its owner's alone."""

import os
import stat

import pytest

from provision import cli
from provision.crash import keep, places_of

HIDDEN = "Aleksandra Quillfeather"


def _fault() -> BaseException:
    try:
        try:
            int(HIDDEN)
        except ValueError as first:
            raise KeyError(HIDDEN) from first
    except KeyError as fault:
        return fault


def test_a_report_names_places_and_kinds_and_no_words():
    report = places_of(_fault())
    assert HIDDEN not in report
    assert report.index("builtins.ValueError") < report.index("which brought about") < report.index("builtins.KeyError")
    assert "test_crash.py" in report


def test_a_command_that_fails_keeps_no_word_of_what_it_read(tmp_path, monkeypatch, capsys):
    def fails(*_: object, **__: object) -> None:
        int(HIDDEN)

    monkeypatch.setattr(cli, "log_folder", lambda: tmp_path / "logs")
    monkeypatch.setattr(cli.root, "main", fails)
    assert cli.run(["checks"]) == 3
    told = capsys.readouterr()
    assert "ValueError" in told.err
    assert HIDDEN not in told.err + (tmp_path / "logs" / "last-crash.txt").read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_a_report_and_its_folder_are_its_owners_alone(tmp_path):
    path = keep("text", tmp_path / "logs", "a.txt")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
