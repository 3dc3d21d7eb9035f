"""The program opens no connection but to its store's server: by what it imports, and in real runs that cannot.

The suite itself runs under pytest-socket (`pyproject.toml`); that does not reach into the workers, so these runs carry
their own block, which every Python process they start takes along.
"""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = [path for storey in ("schemas", "importers", "provision") for path in sorted((ROOT / storey).rglob("*.py"))]
TALKING = {
    "socket", "socketserver", "ssl", "http", "urllib", "urllib3", "requests", "httpx", "aiohttp", "ftplib", "smtplib",
    "imaplib", "poplib", "telnetlib", "xmlrpc", "webbrowser", "websockets",
}  # fmt: skip
BLOCK = """
import os, socket
def blocked(self, address, *more, _real=socket.socket.connect):
    if self.family == getattr(socket, "AF_UNIX", None) or (isinstance(address, tuple) and address[0] in ("127.0.0.1", "::1")):
        return _real(self, address, *more)
    open(os.environ["TALKED"], "a").write(f"{address}\\n")
    raise OSError("no network here")
def asked(host, *more, **named):
    open(os.environ["TALKED"], "a").write(f"asked for {host}\\n")
    raise OSError("no network here")
socket.socket.connect = socket.socket.connect_ex = blocked
socket.getaddrinfo = socket.gethostbyname = asked
"""  # noqa: E501  the block is a program of its own


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_no_module_can_talk(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in imported}.isdisjoint(TALKING)


@pytest.fixture
def shut_in(tmp_path: Path) -> tuple[dict[str, str], Path]:
    """Return an environment in which no Python process can connect to another computer, and where it says it tried."""
    (tmp_path / "usercustomize.py").write_text(BLOCK, encoding="utf-8")
    (tmp_path / "sitecustomize.py").write_text(BLOCK, encoding="utf-8")
    talked = tmp_path / "talked.txt"
    data = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "TALKED": str(talked), "PYTHONPATH": str(tmp_path)}
    return {**os.environ, **data}, talked


def test_the_block_bites(shut_in: tuple[dict[str, str], Path]) -> None:
    environment, talked = shut_in
    words = "import socket; socket.create_connection(('192.0.2.1', 80), 1)"
    run = subprocess.run([sys.executable, "-c", words], env=environment, capture_output=True, check=False)  # noqa: S603
    assert run.returncode
    assert talked.exists()


@pytest.mark.parametrize("words", ["demo --no-ui", "doctor", "validate sample_data/uploads", "checks list"])
def test_no_command_asks_the_network_for_anything(shut_in: tuple[dict[str, str], Path], words: str) -> None:
    environment, talked = shut_in
    store = str(talked.with_name("maps.sqlite3"))
    command = [sys.executable, "-m", "provision", "--store", store, *words.split()]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False, timeout=120)  # noqa: S603
    assert run.returncode in (0, 1), run.stderr
    assert not talked.exists()
