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
PRINTERS = {
    "print", "echo", "secho", "echo_via_pager", "confirm", "prompt", "progressbar", "edit", "pprint", "writelines",
    "print_exc", "print_exception", "print_tb", "print_stack", "displayhook", "excepthook", "breakpoint",
}  # fmt: skip
LOUD_MODULES = {"logging", "warnings", "pprint", "curses", "termios"}
OF_STREAMS = {"isatty", "reconfigure", "encoding", "close", "buffer"}
"""What may be asked of a stream without saying anything."""
STREAMS = ("sys.stdout", "sys.stderr")


def _prints(source: str) -> list[str]:
    """Return what in a module may reach a terminal by another way, whatever it is called there."""
    return [told for node in ast.walk(ast.parse(source)) for told in _said(node)]


def _said(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names if alias.name.partition(".")[0] in LOUD_MODULES]
    if isinstance(node, ast.ImportFrom):
        if (node.module or "").partition(".")[0] in LOUD_MODULES:
            return [node.module or ""]
        return [alias.name for alias in node.names if alias.name in PRINTERS | {"stdout", "stderr"}]
    if isinstance(node, ast.Name):
        return [node.id] if node.id in ("print", "breakpoint") else []
    if isinstance(node, ast.Attribute):
        inner = ast.unparse(node.value)
        loud = inner in STREAMS and node.attr not in OF_STREAMS
        raw = inner in {f"{stream}.buffer" for stream in STREAMS} or (inner, node.attr) == ("os", "write")
        return [ast.unparse(node)] if loud or raw or node.attr in PRINTERS else []
    leaves = isinstance(node, ast.Call) and ast.unparse(node.func) in ("sys.exit", "SystemExit")
    return ["exit"] if leaves and any(isinstance(one, ast.Constant | ast.JoinedStr) for one in node.args) else []


@pytest.mark.parametrize(
    "path",
    [path for path in MODULES if path != WAY_OUT and path.stem not in PAGE_MAKERS],
    ids=lambda path: path.stem,
)
def test_no_module_prints_on_its_own(path: Path) -> None:
    assert _prints(path.read_text(encoding="utf-8")) == []


def test_the_way_out_is_where_printing_is_done() -> None:
    assert "click.echo" in _prints(WAY_OUT.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "source",
    [
        "print(x)",
        "say = print",
        "import click\nclick.echo(x)",
        "from click import echo as tell\ntell(x)",
        "import click as c\nc.secho(x)",
        "import sys\nsys.stderr.write(x)",
        "import sys\nout = sys.stdout.write\nout(x)",
        "from sys import stdout\nstdout.write(x)",
        "import sys\nsys.stdout.buffer.write(x)",
        "import os\nos.write(1, x)",
        "import logging\nlogging.warning(x)",
        "import warnings\nwarnings.warn(x)",
        "import traceback\ntraceback.print_exc()",
        "import sys\nsys.exit(f'{x}')",
        "from rich import print",
    ],
)
def test_the_check_sees_another_way_out(source: str) -> None:
    assert _prints(source)


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
