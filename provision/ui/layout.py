"""How a person left the rooms: colours, order, panes, and what was seen of each store; a small JSON file of theirs.

A file that is missing, broken or from another version is no reason to stop: what cannot be used is left out. Nothing of
a school or a child is in it.
"""

import json
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from provision.ui.themes import DARK, THEMES

_STORES_KEPT = 20
_NAMES = {theme.name for theme in THEMES}


@dataclass(slots=True)
class Layout:
    """What is remembered; with a `path` every change is written at once. `seen` is the newest event by store."""

    theme: str = DARK.name
    sort: str = "school"
    group: str = ""
    facts: bool = False
    seen: dict[str, int] = field(default_factory=dict)
    path: Path | None = None

    @classmethod
    def of(cls, path: Path) -> "Layout":
        """Return what a file remembers, as far as it can be used; the defaults where there is none."""
        try:
            held = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            held = {}
        layout = cls(path=path)
        return layout._take(held) if isinstance(held, dict) else layout

    def _take(self, held: dict[str, Any]) -> "Layout":
        self.theme = held["theme"] if held.get("theme") in _NAMES else self.theme
        self.sort = str(held.get("sort", self.sort))
        self.group = str(held.get("group", self.group))
        self.facts = held.get("facts") is True
        seen = held.get("seen")
        if isinstance(seen, dict):
            self.seen = {str(where): event for where, event in seen.items() if isinstance(event, int)}
        return self

    def keep(self, **changed: str | bool) -> None:
        """Change what is remembered, and write it."""
        for name, value in changed.items():
            setattr(self, name, value)
        self._write()

    def see(self, where: str, event: int) -> None:
        """Remember the newest event that was seen of a store."""
        if self.seen.get(where) != event:
            self.seen.pop(where, None)
            self.seen = {**dict(list(self.seen.items())[1 - _STORES_KEPT :]), where: event}
            self._write()

    def _write(self) -> None:
        if self.path is None:
            return
        held = {"theme": self.theme, "sort": self.sort, "group": self.group, "facts": self.facts, "seen": self.seen}
        with suppress(OSError):  # a folder that cannot be written costs the memory, not the review
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_text(json.dumps(held, indent=1), encoding="utf-8")
