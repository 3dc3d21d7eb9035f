"""The registry of actions and the rooms that answer it say the same; keys never clash."""

from pathlib import Path

import pytest

from provision.ui.action import Room
from provision.ui.actions import ACTIONS, BY_NAME, actions_of, bindings_of, footer_of
from provision.ui.diary_room import DiaryRoom
from provision.ui.headings_room import HeadingsRoom
from provision.ui.help_dialog import help_rows
from provision.ui.key_sheet import key_sheet
from provision.ui.log_room import LogRoom
from provision.ui.map_room import MapRoom
from provision.ui.queue_room import QueueRoom
from provision.ui.surgery_room import SurgeryRoom

ROOMS = {
    Room.QUEUE: QueueRoom,
    Room.MAP: MapRoom,
    Room.SURGERY: SurgeryRoom,
    Room.DIARY: DiaryRoom,
    Room.HEADINGS: HeadingsRoom,
    Room.LOG: LogRoom,
}
CORE = {
    "next_unreviewed": "n", "previous_unreviewed": "N", "next_error": "e", "previous_error": "E", "next_query": "w",
    "previous_query": "W", "next_school": "]", "previous_school": "[", "next_value": ">", "previous_value": "<",
    "fine": "o", "flag": "f", "note": "c", "dismiss": "x", "assign": "a", "repeat": ".", "return_map": "R",
    "accept_map": "A", "mark": "space", "mark_range": "v", "mark_like": "*", "filter": "/", "undo": "u", "redo": "U",
    "quit": "q", "back": "escape", "open": "enter", "help": "?", "down": "j", "up": "k",
    "surgery": "S", "diary": "D", "headings": "H", "finish": "F", "agree": "t",
}  # fmt: skip


def test_every_room_is_known_here():
    assert set(ROOMS) == set(Room)


@pytest.mark.parametrize(("name", "key"), CORE.items())
def test_the_core_verbs_have_their_keys(name, key):
    assert BY_NAME[name].keys[0] == key


def test_no_verb_needs_control():
    assert not [key for action in ACTIONS for key in action.keys if "ctrl" in key]


def test_names_are_given_once():
    assert len(BY_NAME) == len(ACTIONS)


@pytest.mark.parametrize("room", Room)
def test_a_key_does_one_thing_in_a_room(room):
    keys = [key for action in actions_of(room) for key in action.keys]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("room", Room)
def test_a_room_answers_every_action_that_the_registry_gives_it(room):
    assert [action.name for action in actions_of(room) if not hasattr(ROOMS[room], f"do_{action.name}")] == []


@pytest.mark.parametrize("room", Room)
def test_a_room_has_no_action_that_the_registry_does_not_know(room):
    answered = {name.removeprefix("do_") for name in dir(ROOMS[room]) if name.startswith("do_")}
    assert answered <= set(BY_NAME)


@pytest.mark.parametrize("room", Room)
def test_bindings_help_and_footer_come_from_the_registry(room):
    names = {action.name for action in actions_of(room)}
    assert {binding.action for binding in bindings_of(room)} == {f"do('{name}')" for name in names}
    assert names <= {row.key for row in help_rows(room, 40)}
    assert [action.name for action in footer_of(room)][-2:] == ["help", "quit"]


def test_every_word_of_the_footer_has_its_place():
    assert {action.name for action in ACTIONS if action.hint} == {
        action.name for room in Room for action in footer_of(room)
    }


def test_the_key_sheet_is_the_registry():
    page = Path(__file__).parents[3] / "docs" / "keys.md"
    assert page.read_text(encoding="utf-8") == key_sheet(), "write it anew: python -m provision.ui.key_sheet"


@pytest.mark.parametrize("width", [5, 34, 60])
@pytest.mark.parametrize("room", Room)
def test_the_help_breaks_its_sentences_and_cuts_none(room, width):
    rows = help_rows(room, width)
    sentences = {cells[2][0] for row in rows if (cells := row.cells)[2]}
    assert max(map(len, sentences)) <= max(20, width)
    told = " ".join(row.cells[2][0] for row in rows if row.cells[2])
    assert all(action.help in told for action in actions_of(room))
