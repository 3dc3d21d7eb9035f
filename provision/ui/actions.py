"""Every action of the review, declared once: keys, footer, palette, help, `docs/keys.md` and tests are made from it.

An action has a name, and a room answers it with a method `do_<name>`; a test holds the two together. Letters act at
once (there is no mode to be in); text is typed only in dialogs and in the filter. No verb needs Ctrl: browsers and
Windows terminals keep those for themselves.
"""

from textual.binding import Binding, BindingType

from provision.ui.action import (
    DIARY,
    EVERYWHERE,
    HEADINGS,
    LOG,
    MAP,
    QUEUE,
    SURGERY,
    Action,
    Group,
    Room,
)

ACTIONS = (
    # Decide
    Action(
        "fine", ("o",), "Fine", "The finding is fine as it is; go on to the next.", Group.DECIDE, MAP | SURGERY, "fine"
    ),
    Action(
        "flag", ("f",), "Flag", "Flag it for the school: a category, then a note.", Group.DECIDE, MAP | SURGERY, "flag"
    ),
    Action(
        "note", ("c",), "Note", "Write a note on it and leave the decision open.", Group.DECIDE, MAP | SURGERY, "note"
    ),
    Action("dismiss", ("x",), "Dismiss", "Dismiss it, with the reason.", Group.DECIDE, MAP | SURGERY, "dismiss"),
    Action("assign", ("a",), "Assign", "Hand it to a colleague.", Group.DECIDE, MAP | SURGERY),
    Action("reply", ("y",), "School's reply", "Write what the school answered to it.", Group.DECIDE, MAP | SURGERY),
    Action(
        "reopen", ("O",), "Open again", "Take the decision back: it is unreviewed again.", Group.DECIDE, MAP | SURGERY
    ),
    Action(
        "repeat",
        (".",),
        "Repeat",
        "Do the last decision again, here, with the same note.",
        Group.DECIDE,
        MAP | SURGERY,
        "repeat",
    ),
    Action(
        "return_map",
        ("R",),
        "Return map",
        "Return the map to the school, with a note.",
        Group.DECIDE,
        QUEUE | MAP | SURGERY,
        "return",
    ),
    Action(
        "accept_map",
        ("A",),
        "Accept map",
        "Accept the map as it stands.",
        Group.DECIDE,
        QUEUE | MAP | SURGERY,
        "accept",
    ),
    Action("undo", ("u",), "Undo", "Undo your last action, also one of another day.", Group.DECIDE, EVERYWHERE, "undo"),
    Action("redo", ("U",), "Redo", "Do again what you have undone.", Group.DECIDE, EVERYWHERE, "redo"),
    # Go
    Action(
        "open",
        ("enter",),
        "Open",
        "Open the map, go down to the cells of a finding, or choose a field.",
        Group.GO,
        QUEUE | MAP | SURGERY | HEADINGS | LOG,
        "open",
    ),
    Action(
        "open_surgery",
        ("enter",),
        "Open",
        "Begin the surgery, or show the record of one that was held; of a school, open the map.",
        Group.GO,
        DIARY,
        "open",
    ),
    Action(
        "back",
        ("escape",),
        "Back",
        "Peel off one layer: rows, cells, marks, filter, room.",
        Group.GO,
        EVERYWHERE,
        "back",
    ),
    Action(
        "next_unreviewed",
        ("n",),
        "Next unreviewed",
        "Go to the next one not reviewed.",
        Group.GO,
        QUEUE | MAP | SURGERY,
        "next",
    ),
    Action(
        "previous_unreviewed",
        ("N",),
        "Previous unreviewed",
        "Go to the one before, not reviewed.",
        Group.GO,
        QUEUE | MAP | SURGERY,
    ),
    Action("next_error", ("e",), "Next error", "Go to the next error.", Group.GO, QUEUE | MAP | SURGERY),
    Action("previous_error", ("E",), "Previous error", "Go to the error before.", Group.GO, QUEUE | MAP | SURGERY),
    Action("next_query", ("w",), "Next query", "Go to the next query.", Group.GO, QUEUE | MAP | SURGERY),
    Action("previous_query", ("W",), "Previous query", "Go to the query before.", Group.GO, QUEUE | MAP | SURGERY),
    Action(
        "next_school",
        ("]",),
        "Next school",
        "Open the next school's map in the order of the queue.",
        Group.GO,
        MAP,
        "school",
    ),
    Action("previous_school", ("[",), "Previous school", "Open the map of the school before.", Group.GO, MAP),
    Action(
        "next_value",
        (">",),
        "Next different value",
        "Go down to the next different value in the column.",
        Group.GO,
        QUEUE | MAP,
    ),
    Action(
        "previous_value",
        ("<",),
        "Previous different value",
        "Go up to the next different value.",
        Group.GO,
        QUEUE | MAP,
    ),
    Action("swap", ("s", "tab"), "Swap pane", "Small screens: swap what is explained and the sheet.", Group.GO, MAP),
    Action(
        "facts",
        ("i",),
        "About the map",
        "Show what is good, what it costs and what was read; again: the finding.",
        Group.GO,
        MAP,
        "about",
    ),
    Action(
        "unmask",
        ("M",),
        "Unmask",
        "Show the original for a minute; it asks why, and the log keeps the reason.",
        Group.GO,
        MAP,
    ),
    Action(
        "headings",
        ("H",),
        "Headings",
        "Columns that nobody knows or that were guessed; say what one means.",
        Group.GO,
        QUEUE | MAP,
    ),
    Action(
        "walk",
        ("r",),
        "Rows of the sheet",
        "Go row by row through the sheet; beside it stands what each row was read as, what it costs, and its history.",
        Group.GO,
        MAP,
        "rows",
    ),
    Action(
        "match",
        ("=",),
        "Whose map",
        "Say which school of the register a map or file belongs to that named none.",
        Group.GO,
        QUEUE | MAP,
        "whose",
    ),
    Action("diary", ("D",), "Diary", "Surgeries of the day, planned ones, and who is late.", Group.GO, QUEUE, "diary"),
    # The surgery
    Action(
        "surgery",
        ("S",),
        "Surgery",
        "Begin a surgery with this school: from here on the screen shows no other school.",
        Group.MEET,
        QUEUE | MAP | DIARY,
        "surgery",
    ),
    Action(
        "meeting_note",
        ("m",),
        "Note of the meeting",
        "Write a line into the notes of the meeting.",
        Group.MEET,
        MAP | SURGERY,
        "note it",
    ),
    Action(
        "agree",
        ("t",),
        "Agree an action",
        "What will be done, by whom, by when.",
        Group.MEET,
        MAP | SURGERY,
        "agree",
    ),
    Action("present", ("P",), "Who is present", "Write who is in the meeting.", Group.MEET, MAP | SURGERY, "present"),
    Action("action_done", ("d",), "Action done", "Tick an agreed action off.", Group.MEET, SURGERY, "done"),
    Action(
        "finish",
        ("F",),
        "Finish",
        "Show the record of the meeting; Enter, R or A there write it, and go on to the next school.",
        Group.MEET,
        MAP | SURGERY,
        "finish",
    ),
    Action(
        "meeting_page",
        ("tab",),
        "Page of the meeting",
        "The notes, agreed actions and agenda on the whole screen; again: the brief.",
        Group.MEET,
        SURGERY,
        "notes",
    ),
    # Plan
    Action("plan", ("p",), "Plan a surgery", "Plan a surgery with a school.", Group.PLAN, DIARY, "plan"),
    Action("move_surgery", ("m",), "Move", "Move the surgery to another time.", Group.PLAN, DIARY, "move"),
    Action(
        "cancel_surgery", ("x",), "Cancel", "Cancel the surgery; it stays in the diary.", Group.PLAN, DIARY, "cancel"
    ),
    Action(
        "swap_view",
        ("tab",),
        "Other page",
        "Turn to all surgeries, to the schools and who is late, and back to today.",
        Group.PLAN,
        DIARY,
        "page",
    ),
    # Mark
    Action(
        "mark",
        ("space",),
        "Mark",
        "Mark it and step down; the next verb acts on all visible marks.",
        Group.MARK,
        QUEUE | MAP,
    ),
    Action(
        "mark_range", ("v",), "Mark a range", "Begin a range; press again at its other end.", Group.MARK, QUEUE | MAP
    ),
    Action(
        "mark_like",
        ("*",),
        "Mark all like this",
        "Mark all like this one in the map; again: in all maps.",
        Group.MARK,
        MAP,
    ),
    # Headings
    Action(
        "take_field",
        ("o",),
        "Take it",
        "Take the suggestion (or what was guessed) as right, read the map again and remember it.",
        Group.DECIDE,
        HEADINGS,
        "take it",
    ),
    Action(
        "ignore_column",
        ("x",),
        "Ignore the column",
        "This column says nothing of a provision; remember that.",
        Group.DECIDE,
        HEADINGS,
        "ignore",
    ),
    Action(
        "all_headings",
        ("a",),
        "All or doubtful",
        "Show all headings, or only the unknown and doubtful ones.",
        Group.FIND,
        HEADINGS,
    ),
    # Find
    Action(
        "filter",
        ("/",),
        "Filter",
        "Filter as you type: words, !word, sev:error, is:unreviewed, district:swale, with:name; Tab completes.",
        Group.FIND,
        QUEUE | MAP | DIARY,
        "filter",
    ),
    Action("sort", ("s",), "Sort", "Sort by the next column.", Group.FIND, QUEUE, "sort"),
    Action(
        "group", ("b",), "Group", "Group by area, district, community, adviser, or not.", Group.FIND, QUEUE, "group"
    ),
    # Move
    Action("down", ("j", "down"), "Down", "One line down.", Group.MOVE, EVERYWHERE),
    Action("up", ("k", "up"), "Up", "One line up.", Group.MOVE, EVERYWHERE),
    Action("page_down", ("pagedown",), "Page down", "One page down.", Group.MOVE, EVERYWHERE),
    Action("page_up", ("pageup",), "Page up", "One page up.", Group.MOVE, EVERYWHERE),
    Action("first", ("g", "home"), "First", "To the first line.", Group.MOVE, EVERYWHERE),
    Action("last", ("G", "end"), "Last", "To the last line.", Group.MOVE, EVERYWHERE),
    Action(
        "left", ("h", "left"), "Left", "Scroll the sheet to the left; among its rows, one column left.", Group.MOVE, MAP
    ),
    Action("right", ("l", "right"), "Right", "The same to the right.", Group.MOVE, MAP),
    Action("next_sheet", ("}",), "Next sheet", "Show the next sheet of the file.", Group.MOVE, MAP),
    Action("previous_sheet", ("{",), "Previous sheet", "Show the sheet before.", Group.MOVE, MAP),
    Action("read_on", ("J",), "Read on", "Scroll what is explained further down.", Group.MOVE, MAP),
    Action("read_back", ("K",), "Read back", "Scroll what is explained up again.", Group.MOVE, MAP),
    # The review
    Action("log", ("L",), "Log", "Who did what; undo from there.", Group.REVIEW, QUEUE | MAP | SURGERY),
    Action("help", ("?",), "Help", "These keys.", Group.REVIEW, EVERYWHERE, "help"),
    Action("palette", (":",), "Palette", "Every action by name (also Ctrl+P).", Group.REVIEW, EVERYWHERE),
    Action(
        "theme", ("T",), "Light or dark", "Swap the light, dark and high-contrast colours.", Group.REVIEW, EVERYWHERE
    ),
    Action("quit", ("q",), "Quit", "Leave. Everything is saved already.", Group.REVIEW, EVERYWHERE, "quit"),
)

_FOOTER = (
    "take_field", "ignore_column", "fine", "flag", "dismiss", "agree", "meeting_note", "finish", "note", "open",
    "open_surgery", "plan", "move_surgery", "cancel_surgery", "swap_view", "meeting_page", "present", "action_done",
    "next_unreviewed", "walk", "filter", "surgery", "diary", "repeat", "undo", "redo", "sort", "group", "facts",
    "match", "return_map", "accept_map", "next_school", "back", "help", "quit",
)  # fmt: skip
"""The order of the footer, most used first; what does not fit is left out, but never the last two."""

BY_NAME = {action.name: action for action in ACTIONS}


def actions_of(room: Room) -> tuple[Action, ...]:
    """Return the actions of a room, in the order of the registry."""
    return tuple(action for action in ACTIONS if room in action.rooms)


def groups_of(room: Room) -> list[tuple[Group, tuple[Action, ...]]]:
    """Return the actions of a room by what they are about, in the order in which its footer first names each group."""
    listed = actions_of(room)
    order = [action.group for action in footer_of(room)] + list(Group)
    groups = dict.fromkeys(group for group in order if any(action.group is group for action in listed))
    return [(group, tuple(action for action in listed if action.group is group)) for group in groups]


def footer_of(room: Room) -> tuple[Action, ...]:
    """Return the actions that the footer of a room names, most used first."""
    return tuple(BY_NAME[name] for name in _FOOTER if room in BY_NAME[name].rooms and BY_NAME[name].hint)


def bindings_of(room: Room) -> list[BindingType]:
    """Return Textual's bindings for a room: every key calls `do('<name>')`."""
    return [
        Binding(key, f"do('{action.name}')", action.label, show=False, system=True)
        for action in actions_of(room)
        for key in action.keys
    ]
