"""The key sheet `docs/keys.md`, written from the registry; a test holds the file to it.

`python -m provision.ui.key_sheet > docs/keys.md` writes it anew.
"""

import sys

from provision.ui.action import Room, key_name
from provision.ui.actions import groups_of

_HEAD = """# Keys of the review

Letters act at once; text is typed only in dialogs and after `/`. Every key saves what it does: there is no save key.
A verb acts on the visible marks, else on the line under the cursor, and then steps on. This page is made from the
registry of actions (`provision/ui/actions.py`).
"""


def key_sheet() -> str:
    """Return the page, a table a room."""
    return "\n".join([_HEAD, *(_room(room) for room in Room)])


def _room(room: Room) -> str:
    rows = [
        f"| {_keys(action.keys)} | {action.label} | {action.help} |"
        for _, actions in groups_of(room)
        for action in actions
    ]
    return "\n".join([f"## {room}", "", "| key | action | what it does |", "|---|---|---|", *rows, ""])


def _keys(keys: tuple[str, ...]) -> str:
    return " ".join(f"`{key_name(key)}`" for key in keys)


if __name__ == "__main__":
    sys.stdout.buffer.write(key_sheet().encode("utf-8"))
