"""All text reaches a terminal through one module, which cleans it: by the syntax tree, and through real commands."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
WAY_OUT = ROOT / "importers" / "terminal.py"
PAGE_MAKERS = {"unreadable", "key_sheet", "checks_page"}  # they write a page of docs/, all of it our own words
MODULES = [path for storey in ("schemas", "importers", "provision") for path in sorted((ROOT / storey).rglob("*.py"))]
PRINTERS = {"print", "click.echo", "click.secho", "click.echo_via_pager", "click.confirm", "click.prompt"}
STREAMS = {"sys.stdout.write", "sys.stderr.write", "sys.stdout.buffer.write"}


def _calls(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}


@pytest.mark.parametrize(
    "path", [path for path in MODULES if path != WAY_OUT and path.stem not in PAGE_MAKERS], ids=lambda path: path.stem
)
def test_no_module_prints_on_its_own(path: Path) -> None:
    assert _calls(path).isdisjoint(PRINTERS | STREAMS)


def test_the_way_out_is_where_printing_is_done() -> None:
    assert "click.echo" in _calls(WAY_OUT)


@pytest.mark.parametrize("command", [["validate"], ["headings"], ["import"]], ids=lambda words: words[0])
def test_a_hostile_file_name_reaches_the_terminal_harmless(tmp_path: Path, command: list[str]) -> None:
    hostile = "\u202etxt.csv" if os.name == "nt" else "\x1b]52;c;aGFja2Vk\x07\x1b[2J\u202etxt.csv"
    (tmp_path / hostile).write_text("Provision,Who\nELSA,TA\nLego,TA\nNurture,TA\n", encoding="utf-8")
    for path in (tmp_path / hostile, tmp_path / f"no {hostile}"):
        arguments = [sys.executable, "-m", "provision", "--store", str(tmp_path / "s.sqlite3"), *command, str(path)]
        environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "data")}
        done = subprocess.run(arguments, capture_output=True, check=False, cwd=ROOT, env=environment, timeout=60)  # noqa: S603  our own command
        assert done.returncode in (0, 1, 2)
        assert b"\x1b" not in done.stdout + done.stderr
        assert "\u202e".encode() not in done.stdout + done.stderr
