"""Text is cleaned before it is shown, whatever it holds; and nothing in the UI shows text any other way."""

import ast
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

import provision.ui
from provision.ui.shown import Look, clean, fitted, one_line, shown

UI = Path(provision.ui.__file__).parent
SAFE = {"shown", "lines", "clean", "one_line", "fitted"}
WIDGETS = {
    "Static", "Label", "Button", "Checkbox", "Input", "TextArea", "OptionList", "Option", "Select", "SelectionList",
    "Tree", "Tabs", "Tab", "Collapsible", "Placeholder", "Markdown", "DataTable", "Digits", "Link", "Log", "RichLog",
}  # fmt: skip
SPEAKERS = {"update", "notify", "panic", "Hit", "DiscoveryHit", "print", "echo", "write_line", "set_options", "add_row"}
TITLES = {
    "title",
    "sub_title",
    "border_title",
    "border_subtitle",
    "tooltip",
    "placeholder",
    "label",
    "value",
    "renderable",
}
NOT_SHOWN = {"id", "classes", "name", "select_on_focus", "layout"}
FORBIDDEN = {"from_markup", "escape", "Text", "Content", "notify", "assemble"}


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("plain £5 – ok", "plain £5 – ok"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]52;c;aGk=\x07copied", "copied"),
        ("\x1b]8;;https://example.invalid\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b31mred", "red"),
        ("\x9d0;title\x9crest", "rest"),
        ("\x1b]0;never ends", ""),
        ("\u202eabc\u202c", "abc"),
        ("zero\u200bwidth\ufeff\u2060", "zerowidth"),
        ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
        ("tab\there", "tab    here"),
        ("nul\x00bell\x07back\x08", "nulbellback"),
        ("lone \ud800 half", "lone \ufffd half"),
        ("filler\u3164end", "filler end"),
        ("nb\u00a0space", "nb space"),
        ("Z" + "\u0351" * 9 + "algo", "Z\u0351\u0351algo"),
        ("tag\U000e0041\U000e0101s", "tags"),
        ("[@click=app.quit]x[/]", "[@click=app.quit]x[/]"),
    ],
)
def test_text_is_cleaned_of_what_a_terminal_obeys_or_hides(raw, cleaned):
    assert clean(raw) == cleaned


@settings(max_examples=200)
@given(st.text(st.characters(codec=None)))
def test_cleaned_text_is_printable_and_cleaning_it_again_changes_nothing(text):
    cleaned = clean(text)
    assert cleaned.replace("\n", "").isprintable()
    assert clean(cleaned) == cleaned


@settings(max_examples=200)
@given(st.text(), st.integers(1, 40), st.booleans())
def test_fitted_text_is_exactly_as_wide_as_its_column(text, width, right):
    assert cell_len(fitted(text, width, right=right)) == width


def test_markup_in_text_stays_text():
    content = shown("[b]bold[/b] [/] ", ("[$primary]", Look.ERROR))
    assert content.plain == "[b]bold[/b] [/] [$primary]"
    assert [(span.start, span.end) for span in content.spans] == [(16, 26)]


def test_a_line_end_in_a_list_is_seen():
    assert one_line("a\nb") == "a ↵ b"


def leaks(source: str) -> list[str]:
    """Return what in a module may show text that was not cleaned."""
    tree = ast.parse(source)
    safe_names = {
        target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and _is_safe(node.value, set())
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    found: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            found += _call_leaks(node, safe_names)
        if isinstance(node, ast.Assign):
            for target in node.targets:
                shown_there = isinstance(target, ast.Attribute) and target.attr in TITLES
                if shown_there and not _is_safe(node.value, safe_names):
                    found.append(f"line {node.lineno}: {target.attr} = …")
    return found


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _is_safe(value: ast.expr, safe_names: set[str]) -> bool:
    if isinstance(value, ast.Call):
        return _name(value.func) in SAFE
    if isinstance(value, ast.Name):
        return value.id in safe_names
    return isinstance(value, ast.Constant) and value.value in {"", None}


def _call_leaks(node: ast.Call, safe_names: set[str]) -> list[str]:
    name = _name(node.func)
    if name in FORBIDDEN:
        return [f"line {node.lineno}: {name}() is not for rooms"]
    if name in {"Hit", "DiscoveryHit"}:
        shown_args = [argument for argument in node.args if not isinstance(argument, ast.Name | ast.Constant)]
        shown_args += [argument for argument in node.args if isinstance(argument, ast.Name) and argument.id == "prompt"]
    elif name in WIDGETS | SPEAKERS:
        shown_args = [*node.args, *(keyword.value for keyword in node.keywords if keyword.arg not in NOT_SHOWN)]
    else:
        return []
    return [f"line {node.lineno}: {name}(…)" for argument in shown_args if not _is_safe(argument, safe_names)]


@pytest.mark.parametrize("path", sorted(UI.glob("*.py")), ids=lambda path: path.name)
def test_no_text_reaches_a_widget_but_through_the_one_door(path):
    if path.name != "shown.py":
        assert leaks(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "Static(text)",
        "Static(f'{name}')",
        "self.query_one('#a', Static).update(line.note)",
        "self.notify(message)",
        "self.border_title = sheet.name",
        "self.tooltip = f'{x}'",
        "Content.from_markup(text)",
        "Input(value=note)",
        "print(error)",
        "app.panic(str(error))",
    ],
)
def test_the_door_check_sees_a_leak(source):
    assert leaks(source)
