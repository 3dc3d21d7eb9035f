"""The committed corpus is what its scripts write, and holds every layout often enough."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from schemas.entry import FIELDS

TOOLS = Path(__file__).resolve().parent
CORPUS = TOOLS.parent / "corpus"
CASES = sorted(path.parent for path in CORPUS.glob("*/expected.json"))


def expected(folder):
    return json.loads((folder / "expected.json").read_text(encoding="utf-8"))


def test_the_corpus_is_what_its_scripts_write(tmp_path):
    code = f"import build; build.CORPUS = build.Path({str(tmp_path)!r}); build.main()"
    subprocess.run([sys.executable, "-c", code], cwd=TOOLS, check=True, timeout=120)  # noqa: S603  this Python, fixed code
    written = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*.*") if path.is_file()}
    committed = {path.relative_to(CORPUS): path.read_bytes() for path in CORPUS.glob("*/*")}
    assert written.keys() == committed.keys()
    assert [
        str(path) for path in written if path.suffix not in {".xlsx", ".ods"} and written[path] != committed[path]
    ] == []


def test_there_are_over_a_hundred_cases_and_each_layout_three_times():
    layouts = Counter(expected(folder)["layout"] for folder in CASES)
    assert layouts.total() >= 120
    assert min(layouts.values()) >= 3


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_a_case_speaks_of_fields_of_the_contract_and_has_its_upload(folder):
    case = expected(folder)
    assert (folder / case["file"]).is_file()
    assert bool(case["entries"]) == (case["layout"] != "no-map")
    assert {name for entry in case["entries"] for name in entry} | set(case["may"]) <= set(FIELDS)
