"""Everything that a key does a command can do: each action of the registry has its command, or says why it needs none.

The rooms come and go; a new key without a command, or without a reason, fails here.
"""

import click
import pytest

from provision.cli import root
from provision.ui.actions import ACTIONS, BY_NAME

COMMANDS = {
    "fine": "review decide", "dismiss": "review decide --reason", "reopen": "review decide",
    "flag": "review flag --category", "note": "review note", "assign": "review assign", "reply": "review reply",
    "mark": "review decide FINDING…", "mark_range": "review state MAP…", "mark_like": "review decide --like",
    "return_map": "review state --note", "accept_map": "review state", "undo": "review undo", "redo": "review redo",
    "open": "review show", "open_surgery": "surgery record",
    "next_unreviewed": "review show WORDS", "previous_unreviewed": "review show WORDS",
    "next_error": "review list WORDS", "previous_error": "review list WORDS", "next_query": "review list WORDS",
    "previous_query": "review list WORDS", "next_school": "review list", "previous_school": "review list",
    "filter": "review list WORDS", "sort": "review list --sort", "group": "review list --sort",
    "next_sheet": "review rows", "previous_sheet": "review rows",
    "walk": "review rows --row", "facts": "checks costs", "unmask": "review unmask --reason",
    "headings": "review headings", "all_headings": "review headings --all", "take_field": "review teach",
    "ignore_column": "review teach", "match": "schools match", "diary": "surgery list", "swap_view": "schools list",
    "surgery": "surgery plan", "plan": "surgery plan", "move_surgery": "surgery move",
    "cancel_surgery": "surgery cancel", "meeting_note": "surgery write --note", "present": "surgery write --present",
    "agree": "surgery agree", "action_done": "surgery done", "finish": "surgery hold", "log": "audit show",
}  # fmt: skip
"""The command that does what a key does; with it an option or an argument that it needs for that."""

WITHOUT = {
    "moves the cursor, and a command has none": {
        "down", "up", "page_down", "page_up", "first", "last", "left", "right",
        "read_on", "read_back", "next_value", "previous_value", "back",
    },
    "places panes on a screen": {"swap", "theme", "meeting_page"},
    "is for finding keys; a command has --help": {"help", "palette"},
    "repeats with one key what a command line says in full": {"repeat"},
    "leaves the room": {"quit"},
}  # fmt: skip


def command_of(words: str) -> tuple[click.Command, list[str]]:
    """Return the command and what is named of it."""
    context, found = click.Context(root), root
    names = words.split()
    while names and isinstance(found, click.Group) and (inner := found.get_command(context, names[0])):
        found = inner
        names.pop(0)
    return found, names


def test_every_action_has_a_command_or_a_reason_and_not_both():
    argued = [name for names in WITHOUT.values() for name in names]
    assert sorted([*COMMANDS, *argued]) == sorted(BY_NAME)
    assert len(ACTIONS) == len(BY_NAME)


@pytest.mark.parametrize(("name", "words"), COMMANDS.items())
def test_the_command_is_there_with_what_it_needs(name, words):
    command, needs = command_of(words)
    assert not isinstance(command, click.Group), f"{name}: there is no command {words}"
    takes = {sign for parameter in command.params for sign in (*parameter.opts, parameter.metavar)}
    takes |= {(parameter.name or "").upper() for parameter in command.params}
    assert set(needs) <= takes


@pytest.mark.parametrize("verb", ["flag", "decide", "note", "assign", "reply"])
def test_whatever_is_decided_of_one_finding_can_be_decided_of_all_like_it(verb):
    command, _ = command_of(f"review {verb}")
    assert any("--like" in parameter.opts for parameter in command.params)
