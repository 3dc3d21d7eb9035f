"""What leaves the store as a file is its owner's alone, and never replaces another file."""

import os
import stat
from datetime import date

import pytest

from provision.own_files import write_own
from provision.ui.live import page_path, write_page


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights of its own")
def test_a_record_is_its_owners_alone(tmp_path):
    path = page_path(tmp_path / "records", "Invented School", date(2026, 11, 26))
    write_page(path, "page")
    assert path.read_text(encoding="utf-8") == "page"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_another_file_is_never_written_over(tmp_path):
    path = tmp_path / "answer.txt"
    path.write_text("before", encoding="utf-8")
    with pytest.raises(FileExistsError):
        write_own(path, "after")
    assert path.read_text(encoding="utf-8") == "before"
