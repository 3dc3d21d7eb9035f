"""Beginnings and ends: a store that does not open, a fault in the program, no colours, what is loaded at the start."""

import subprocess
import sys

import pytest
from textual._xterm_parser import XTermParser
from textual.events import Key
from textual.worker import WorkerFailed

from provision.ui.app import ReviewApp
from schemas.errors import ProvisionMapsError


async def test_a_store_that_does_not_open_is_told_with_the_way_out():
    def refuse():
        raise ProvisionMapsError("The store [/b] is somewhere else.", hint="Name it with --store.")

    app = ReviewApp(refuse, title="Test")
    async with app.run_test() as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        told = app.screen.query_one("#status").render().plain
        assert "The store [/b] is somewhere else." in told
        assert "Name it with --store." in told
        await pilot.press("j", "enter", "o")
        assert app.is_running
        await pilot.press("q")
    assert app.return_code == 0


async def test_what_ends_after_its_room_was_closed_is_not_drawn_there(app, begin, monkeypatch):
    drawn = []
    async with app.run_test() as pilot:
        await begin(pilot, "enter")
        room = app.screen
        await begin(pilot, "escape")
        room.attempt(lambda: drawn.append("in a closed room"))
        app.screen.attempt(lambda: drawn.append("in an open one"))
        with monkeypatch.context() as leaving:
            leaving.setattr(app, "_running", False)
            app.screen.attempt(lambda: drawn.append("while the program ends"))
    assert drawn == ["in an open one"]


@pytest.mark.parametrize("sent", ["\x1b[:A", "\x1b[9:;1u", "\x1b[99999999999;2u", "\x1b[1;:R"])
def test_what_looks_like_a_keys_code_and_is_none_ends_nothing(app, sent):
    keys = [event for event in XTermParser().feed(f"j{sent}j") if isinstance(event, Key)]
    assert keys[0].key == keys[-1].key == "j"
    assert app.desk is None


async def test_a_fault_leaves_a_readable_report_and_one_plain_line(desk, tmp_path):
    app = ReviewApp(lambda: desk, title="Test", log_folder=tmp_path / "logs")
    word = "Aleksandra \x1b[31m"
    try:
        int(word)
    except ValueError:
        app._fatal_error()
    (report,) = (tmp_path / "logs").glob("crash-*.txt")
    text = report.read_text(encoding="utf-8")
    assert "Aleksandra" not in text
    assert "ValueError" in text
    assert "\x1b" not in text
    assert "test_ends.py" in text
    assert len(app._exit_renderables) == 1


async def test_severity_is_a_letter_and_a_word_where_there_is_no_colour(desk, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    app = ReviewApp(lambda: desk, title="Test")
    async with app.run_test(size=(120, 36)) as pilot:
        while app.desk is None:
            await pilot.pause(0.01)
        await pilot.press("enter")
        await pilot.pause()
        listed = app.screen.listed
        assert app.no_color
        assert ["E error" in listed.render_line(y).text for y in (1, 5)] == [True, True]
        assert listed.render_line(1).text.startswith("›")


def test_the_first_paint_needs_no_database():
    heavy = "{'sqlalchemy', 'alembic', 'pandas', 'openpyxl'}"
    probe = f"import sys, provision.ui.app; print(sorted({heavy} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)  # noqa: S603  our own code
    assert run.stdout.strip() == "[]"


async def test_a_fault_after_work_ends_the_program_instead_of_keeping_every_key(app, begin):
    def fail(_: int) -> None:
        raise RuntimeError("an invented fault of ours")

    async def work() -> None:
        async with app.run_test() as pilot:
            await begin(pilot, "j")
            app.screen.work("Something", lambda _: 1, fail)
            await begin(pilot, "j")

    with pytest.raises(WorkerFailed, match="invented fault"):
        await work()
