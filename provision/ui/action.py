"""What an action of the review is: where one can act, what it is about, and how its keys are written for people."""

from dataclasses import dataclass
from enum import StrEnum


class Room(StrEnum):
    """Where one can be. The value is the title that the help shows."""

    QUEUE = "Queue of schools"
    MAP = "Map"
    SURGERY = "Surgery"
    DIARY = "Diary"
    HEADINGS = "Headings"
    LOG = "Log"


class Group(StrEnum):
    """What an action is about; the order is that of the help."""

    DECIDE = "Decide"
    GO = "Go"
    MARK = "Mark several"
    FIND = "Find"
    MEET = "The surgery"
    PLAN = "Plan"
    MOVE = "Move"
    REVIEW = "The review"


QUEUE, MAP, SURGERY = frozenset({Room.QUEUE}), frozenset({Room.MAP}), frozenset({Room.SURGERY})
DIARY, HEADINGS, LOG = frozenset({Room.DIARY}), frozenset({Room.HEADINGS}), frozenset({Room.LOG})
EVERYWHERE = frozenset(Room)


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person can do. `keys` are Textual's names, the first is shown; `hint` is its footer word, if any."""

    name: str
    keys: tuple[str, ...]
    label: str
    help: str
    group: Group
    rooms: frozenset[Room]
    hint: str = ""


_KEY_NAMES = {
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
}


def key_name(key: str) -> str:
    """Return a key as people write it: `Esc`, `↓`, `n`."""
    return _KEY_NAMES.get(key, key)
