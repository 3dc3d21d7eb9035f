# ruff: noqa: INP001  a script, not a package
"""Make the pictures of the documentation from the real program, over the invented sample county.

`python docs/make_pictures.py` reads `sample_data/` into a throw-away store, drives the review by keys and saves what it
shows as SVG under `docs/pictures/`.
"""

import asyncio
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from provision.review.desk import Desk
from provision.store.engine import open_store
from provision.ui.app import ReviewApp

PICTURES = Path(__file__).parent / "pictures"
SAMPLES = Path(__file__).parents[1] / "sample_data"
STRAY, ITS_SCHOOL = "SEN 2026 Saltmarsh", "900019"
"""The sample with errors names no school; somebody has said whose it is, before the pictures."""

WITH_ERRORS = ("/", *"sev:err !is:unmatched", "enter")
SHOTS = {
    "queue": ((120, 30), ()),
    "map": ((120, 36), (*WITH_ERRORS, "enter")),
    "flag": ((120, 30), (*WITH_ERRORS, "enter", "f")),
    "cells": ((80, 24), (*WITH_ERRORS, "enter", "enter", "j")),
    "light": ((120, 36), (*WITH_ERRORS, "enter", "T")),
    "surgery": (
        (120, 30),
        (*WITH_ERRORS, "S", "P", *"SENCO", "enter", "m", *"Will send the dates", "enter"),
    ),
    "about": ((120, 36), (*WITH_ERRORS, "enter", "i")),
    "diary": ((120, 24), ("D", "tab", "tab")),
}
_OUTSIDE = re.compile(r"@font-face \{.*?\}\s*|<!--.*?-->\s*", re.DOTALL)


async def picture(desk: Desk, size: tuple[int, int], keys: tuple[str, ...]) -> str:
    """Return the SVG of the review after some keys; nothing in it names another host, so any fixed font will do."""
    app = ReviewApp(lambda: desk, title="Provision maps")
    async with app.run_test(size=size) as pilot:
        while app.desk is None:
            await pilot.pause(0.01)
        for key in keys:
            await pilot.press(key)
            await app.workers.wait_for_complete()
        await pilot.pause(0.2)
        return _OUTSIDE.sub("", app.export_screenshot(title="provision review"))


def sample_store(folder: Path) -> Path:
    """Read the sample county into a store by the command that everybody uses."""
    path = folder / "pictures.sqlite3"
    command = [sys.executable, "-m", "provision", "--store", str(path), "--user", "jo", "import"]
    command += [str(SAMPLES / "uploads"), "--register", str(SAMPLES / "schools.csv")]
    subprocess.run(command, check=False)  # noqa: S603  our own command; a sample that cannot be read makes it end with 1
    return path


def main() -> None:
    """Make every picture."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(sample_store(Path(folder)), user="jo")
        desk = Desk(store)
        desk.match(desk.queue_page(STRAY)[0].map_id, ITS_SCHOOL)
        for name, (size, keys) in SHOTS.items():
            svg = asyncio.run(picture(desk, size, keys))
            (PICTURES / f"{name}.svg").write_text(svg, encoding="utf-8")
        store.close()


if __name__ == "__main__":
    main()
