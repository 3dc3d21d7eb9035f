"""What really arrives at a terminal: the program in a pseudo-terminal, over a store whose every text attacks it.

The texts are put into the store raw, as if it were older than the cleaning at import. Nothing is judged by what the
program thinks it shows: the bytes that came out of the other end are.
"""

import os
import re
import select
import struct
import subprocess
import sys
import time
from pathlib import Path

import pytest

if os.name == "nt":
    pytest.skip("Windows has another kind of terminal", allow_module_level=True)

import fcntl
import pty
import termios

ROOT = Path(__file__).parents[3]
LINES, COLUMNS = 60, 200
QUIET, LONGEST = 0.4, 60.0  # seconds
READY = b"Aster Primary"
"""What the room shows once the store is open: keys before that go nowhere."""
ATTACKS = [
    b"\x07", b"\x08", b"\x00",
    *(mark.encode() for mark in "\x9b\x9d\u202a\u202e\u2066\u2069\u200b\u200e\ufeff\u2060\U000e0041\u0085\u2028"),
]  # fmt: skip
"""What no text may send: bell, backspace, C1, direction, zero width, tags, odd line ends; beside every escape."""
COLOURED = [b"\x1b[31mred", b"\x1b[2J\x1b[31m"]
"""Attacks in the same words that Textual draws with."""
DRAWN = re.compile(rb"\x1b\[[0-9;?$=<>]*[a-zA-Z]|\x1b[()][0B]|\x1b[=>78]|\x1b\]22;[a-z-]*\x07")
"""What Textual and Click draw with: CSI, character sets, cursor kept and put back, the shape of the mouse's pointer."""


def on_a_terminal(arguments: list[str], keys: list[str], folder: Path) -> tuple[bytes, int]:
    """Run the command in a terminal of its own; press each key once it is quiet; return all bytes, and how it ended."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
    environment = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder), "TERM": "xterm-256color"}
    environment.pop("NO_COLOR", None)
    process = subprocess.Popen(  # noqa: S603  our own command
        [sys.executable, "-m", "provision", *arguments],
        **dict.fromkeys(("stdin", "stdout", "stderr"), theirs), cwd=ROOT, env=environment, start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    came, start, todo = bytearray(), time.monotonic(), list(keys)
    try:
        while time.monotonic() - start < LONGEST:
            if select.select([ours], [], [], QUIET)[0]:
                try:
                    block = os.read(ours, 65536)
                except OSError:  # Linux says so when the other end has gone
                    break
                if not block:
                    break
                came += block
            elif todo and READY in came:
                os.write(ours, todo.pop(0).encode())
            elif process.poll() is not None:
                break
    finally:
        if process.poll() is None and time.monotonic() - start >= LONGEST:
            process.kill()
        ended = process.wait()
        os.close(ours)
    return bytes(came), ended


def attacks_in(came: bytes) -> list[bytes]:
    rest = DRAWN.sub(b"", came)
    return [attack for attack in (b"\x1b", *ATTACKS) if attack in rest] + [one for one in COLOURED if one in came]


def test_no_raw_byte_of_a_hostile_store_reaches_the_terminal_from_any_room(county: Path, tmp_path: Path) -> None:
    keys = ["G", "\r", "j", "\r", "\x1b", "\r", "i", "\x1b", "x", "\x1b", "\x1b", "H", "j", "\r", "\x1b", "\x1b"]
    keys += ["?", "\x1b", "L", "\x1b", "D", "\t", "\t", "\x1b", "/", "[/b]\r", "\x1b", "q"]
    came, ended = on_a_terminal(["--store", str(county), "review"], keys, tmp_path)
    text = DRAWN.sub(b"", came).decode("utf-8", "replace")
    assert ended == 0
    assert "press me" in text
    assert "gnp.exe" in text
    assert "Zebra [@click=app.quit]School[/]" in text
    assert attacks_in(came) == []


COMMANDS = [
    "review list", "review show 3", "review list --format json", "review show 3 --format json", "schools list",
    "schools list --format json", "audit show", "audit verify", "store check", "checks across",
    "retain --before 2030-01-01", "subject-access P-00000000",
]  # fmt: skip


@pytest.mark.parametrize("words", COMMANDS)
def test_no_raw_byte_of_a_hostile_store_reaches_the_terminal_from_any_command(
    county: Path, tmp_path: Path, words: str
) -> None:
    came, ended = on_a_terminal(["--store", str(county), *words.split()], [], tmp_path)
    assert ended in (0, 1, 2)
    assert came
    assert attacks_in(came) == []


@pytest.mark.parametrize("words", ["validate", "headings", "import", "validate --format json --entries"])
def test_no_raw_byte_of_a_hostile_upload_reaches_the_terminal(tmp_path: Path, words: str, hostile_upload: Path) -> None:
    store = ["--store", str(tmp_path / "kept.sqlite3")]
    came, ended = on_a_terminal([*store, *words.split(), str(hostile_upload)], [], tmp_path)
    assert ended in (0, 1)
    assert b"txt" in came
    assert attacks_in(came) == []


@pytest.fixture
def hostile_upload(tmp_path: Path) -> Path:
    """Write a map whose name, headings and cells are all attacks, in a folder of its own, and return the folder."""
    attack = "\x1b]52;c;aGFja2Vk\x07\x1b[2J\u202e\u200b"
    folder = tmp_path / "in"
    folder.mkdir()
    rows = "".join(
        f"{name} {attack},TA {attack},wave 9 {attack},{attack}bold\n" for name in ("ELSA", "Lego", "Nurture")
    )
    (folder / f"{attack}txt.csv").write_text(f"Provision,Staff,Level,What {attack} else\n{rows}", encoding="utf-8")
    return folder
