"""No text reaches a widget, a notice, a list or the terminal but through `provision.ui.shown`: by the syntax tree.

The world is closed rather than watched: a room may take only these names from Textual, under their own names, so that
no other widget has to be thought of. What a name holds is looked up where it is used; a name that is bound twice is
safe only if both are.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import provision

ROOT = Path(provision.__file__).parent
UI = ROOT / "ui"
DOOR = "provision.ui.shown"
SAFE = {"shown", "lines", "clean", "one_line", "fitted"}
WIDGETS = {"Static", "Input"}
FROM_TEXTUAL = {
    "textual": {"events", "on"},
    "textual.widget": {"Widget"},
    "textual.widgets": WIDGETS,
    "textual._styles_cache": {"StylesCache"},
    "textual._xterm_parser": {"XTermParser"},
    **dict.fromkeys(
        (
            *("textual.app", "textual.binding", "textual.cache", "textual.containers", "textual.geometry"),
            *("textual.message", "textual.screen", "textual.scroll_view", "textual.selection", "textual.strip"),
            "textual.theme",
        )
    ),
}
ONLY_IN = {
    "textual.content": {"shown.py"},
    "rich.cells": {"shown.py"},
    "rich.segment": {"forgetting.py", "line.py", "rows.py"},
    "rich.style": {"rows.py"},
    "textual.suggester": {"filter_bar.py"},
}
SPEAKERS = {
    "update", "notify", "panic", "Hit", "DiscoveryHit", "print", "echo", "write_line", "set_options", "add_row",
    "add_option", "add_options", "add_column", "add_columns", "load_text", "set_content", "Segment", "exit",
}  # fmt: skip
TITLES = {
    "title", "sub_title", "border_title", "border_subtitle", "tooltip", "placeholder", "label", "value", "renderable",
    "prompt", "content",
}  # fmt: skip
NOT_SHOWN = {"id", "classes", "name", "select_on_focus", "layout", "return_code", "result", "suggester"}
FORBIDDEN = {"from_markup", "escape", "Text", "Content", "assemble", "eval", "exec", "__import__", "import_module"}
_SHOWN_AT = {"Hit": 1, "DiscoveryHit": 0, "Segment": 0}
"""Which argument is text, where the others are none."""
NEVER_TOLD = {"render", "render_str", "get_content"}
"""Methods whose result Textual reads as markup where it is plain text: a room has none."""


class _Module:
    """One module's syntax tree, with what each name in it stands for."""

    def __init__(self, source: str, name: str) -> None:
        self.tree = ast.parse(source)
        self.name = name
        self.inside: dict[ast.AST, ast.AST] = {
            child: parent for parent in ast.walk(self.tree) for child in ast.iter_child_nodes(parent)
        }
        self.safe = {
            alias.name
            for node in ast.walk(self.tree)
            if isinstance(node, ast.ImportFrom) and node.module == DOOR
            for alias in node.names
            if alias.name in SAFE and alias.asname is None
        }
        self.safe -= {node.name for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef)}

    def leaks(self) -> list[str]:
        found = [*self._imports()]
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                found += [f"line {node.lineno}: {what}" for what in self._call(node)]
            for target, value in _bound(node):
                if isinstance(target, ast.Attribute) and target.attr in TITLES and not self._is_safe(value, node):
                    found.append(f"line {target.lineno}: {target.attr} = …")
            if isinstance(node, ast.AsyncFunctionDef) and node.name == "get_suggestion":
                returned = [one for one in ast.walk(node) if isinstance(one, ast.Return) and one.value]
                found += [f"line {one.lineno}: suggested" for one in returned if not self._is_safe(one.value, one)]
            if isinstance(node, ast.FunctionDef) and node.name in NEVER_TOLD:
                found.append(f"line {node.lineno}: {node.name}() is Textual's to write")
        return found

    def _imports(self) -> Iterator[str]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (f"import {alias.name}" for alias in node.names if _is_toolkit(alias.name))
            if isinstance(node, ast.ImportFrom) and node.module and _is_toolkit(node.module):
                if node.module in ONLY_IN:
                    allowed = self.name in ONLY_IN[node.module]
                else:
                    names = FROM_TEXTUAL.get(node.module, set())
                    allowed = names is None or {alias.name for alias in node.names} <= names
                if not allowed or any(alias.asname for alias in node.names):
                    yield f"line {node.lineno}: from {node.module} import {', '.join(a.name for a in node.names)}"

    def _call(self, node: ast.Call) -> Iterator[str]:
        name = _name(node.func)
        if name in FORBIDDEN:
            yield f"{name}() is not for rooms"
        if name in {"getattr", "setattr"} and len(node.args) > 1:
            spoken = SPEAKERS if name == "getattr" else SPEAKERS | TITLES
            if _constant(node.args[1]) in spoken:
                yield f"{name}() of what is shown"
        if name == "__init__" and "widget" in self._bases(node):
            yield from (f"{name}(…)" for argument in self._shown_arguments(node) if not self._is_safe(argument, node))
        if name in WIDGETS | SPEAKERS | self._widgets():
            yield from (f"{name}(…)" for argument in self._shown_arguments(node) if not self._is_safe(argument, node))

    @staticmethod
    def _shown_arguments(node: ast.Call) -> list[ast.expr]:
        name = _name(node.func)
        if name in _SHOWN_AT:
            return node.args[_SHOWN_AT[name] :][:1]
        return [*node.args, *(keyword.value for keyword in node.keywords if keyword.arg not in NOT_SHOWN)]

    def _widgets(self) -> set[str]:
        """Return the classes here that are widgets and have no constructor of their own."""
        return {
            node.name
            for node in ast.walk(self.tree)
            if isinstance(node, ast.ClassDef)
            and any(_name(base) in WIDGETS for base in node.bases)
            and not any(isinstance(part, ast.FunctionDef) and part.name == "__init__" for part in node.body)
        }

    def _bases(self, node: ast.AST) -> set[str]:
        """Return `widget` where a call stands in a class that is one itself."""
        while node in self.inside:
            node = self.inside[node]
            if isinstance(node, ast.ClassDef):
                return {"widget"} if any(_name(base) in WIDGETS for base in node.bases) else set()
        return set()

    def _is_safe(self, value: ast.expr, at: ast.AST, looked: frozenset[str] = frozenset()) -> bool:
        if isinstance(value, ast.Call):
            return isinstance(value.func, ast.Name) and value.func.id in self.safe
        if isinstance(value, ast.BinOp):
            return all(self._is_part(side, at, looked) for side in (value.left, value.right))
        if isinstance(value, ast.IfExp):
            return all(self._is_part(side, at, looked) for side in (value.body, value.orelse))
        if isinstance(value, ast.Name):
            values = [] if value.id in looked else list(self._values(value.id, at))
            return value.id in looked or (
                bool(values)
                and all(each is not None and self._is_part(each, at, looked | {value.id}) for each in values)
            )
        return isinstance(value, ast.Constant) and value.value in {"", None}

    def _is_part(self, value: ast.expr, at: ast.AST, looked: frozenset[str]) -> bool:
        """Say whether a piece of a line is safe: also a sign of our own, and how often a blank stands."""
        if isinstance(value, ast.Constant):
            return isinstance(value.value, str) and value.value in {"", " ", "›", "·", "•"}
        numbers = isinstance(value, ast.Name) and value.id.isupper()
        return numbers or self._is_safe(value, at, looked)

    def _values(self, name: str, at: ast.AST) -> Iterator[ast.expr | None]:
        """Yield all that a name is bound to in the function around; None for what is not known here."""
        scope: ast.AST = at
        while scope in self.inside and not isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            scope = self.inside[scope]
        if isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            arguments = scope.args
            every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
            yield from (None for argument in every if argument and argument.arg == name)
        for node in ast.walk(scope):
            yield from (value for target, value in _bound(node) if isinstance(target, ast.Name) and target.id == name)
            loose = isinstance(node, ast.For | ast.comprehension | ast.withitem)
            if loose and any(isinstance(part, ast.Name) and part.id == name for part in ast.walk(_target(node))):
                yield None


def _bound(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Yield every target that a statement binds, with its value; of a pair each with its own."""
    if isinstance(node, ast.Assign):
        for target in node.targets:
            if isinstance(target, ast.Tuple):
                values = node.value.elts if isinstance(node.value, ast.Tuple) else [ast.Constant(0)] * len(target.elts)
                yield from zip(target.elts, values, strict=True)
            else:
                yield target, node.value
    elif isinstance(node, ast.AugAssign | ast.AnnAssign | ast.NamedExpr) and node.value:
        yield node.target, node.value


def _target(node: ast.AST) -> ast.AST:
    return getattr(node, "target", None) or getattr(node, "optional_vars", None) or ast.Pass()


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Subscript):
        return _name(function.value)
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _constant(value: ast.expr) -> object:
    return value.value if isinstance(value, ast.Constant) else None


def _is_toolkit(module: str) -> bool:
    return module.partition(".")[0] in {"textual", "rich", "textual_plotext", "prompt_toolkit", "curses"}


@pytest.mark.parametrize("path", sorted(UI.rglob("*.py")), ids=lambda path: path.name)
def test_no_text_reaches_a_widget_but_through_the_one_door(path):
    if path.name != "shown.py":
        assert _Module(path.read_text(encoding="utf-8"), path.name).leaks() == []


def test_nothing_outside_the_rooms_draws():
    storeys = (ROOT, ROOT.parent / "importers", ROOT.parent / "schemas")
    others = [path for storey in storeys for path in storey.rglob("*.py")]
    drawing = [
        path.name
        for path in others
        if UI not in path.parents and any(_Module(path.read_text(encoding="utf-8"), path.name)._imports())
    ]
    assert len(others) > 100
    assert drawing == []


@pytest.mark.parametrize(
    "source",
    [
        "Static(text)",
        "Static(f'{name}')",
        "Static('[@click=app.quit]x')",
        "self.query_one('#a', Static).update(line.note)",
        "self.notify(message)",
        "self.notify(shown(a), title=b)",
        "self.border_title = sheet.name",
        "self.border_title: str = sheet.name",
        "self.tooltip = f'{x}'",
        "self.app.title, y = name, 1",
        "Content.from_markup(text)",
        "Input(value=note)",
        "print(error)",
        "app.panic(str(error))",
        "self.exit(message=told)",
        "setattr(self, 'border_title', name)",
        "getattr(self, 'notify')(name)",
        "desk.shown(text); Static(desk.shown(text))",
        "def shown(text): return text\nStatic(shown(text))",
        "from provision.ui.shown import shown as s\nStatic(s(text))",
        "from textual.widgets import Static as S\nS(text)",
        "from textual.widgets import Label\nLabel(text)",
        "import textual.widgets as w\nw.Label(text)",
        "from textual.widgets._static import Static",
        "from rich.text import Text",
        "class Bar(Static):\n pass\nBar(text)",
        "class Bar(Static):\n def __init__(self, text):\n  super().__init__(text)",
        "class Bar(Static):\n def render(self):\n  return self.text",
        "def f(a):\n text = shown(a)\n text = a\n Static(text)",
        "def f(a):\n text = shown(a)\n text += a\n Static(text)",
        "def f(a):\n text = shown(a)\ndef g(text):\n Static(text)",
        "def f(rows):\n for text in rows:\n  Static(text)",
        "def f(a):\n if (text := a):\n  Static(text)",
        "Static(shown(a) + b)",
        "Static(shown(a) if a else b)",
        "Strip([Segment(row.name, style)])",
        "self.query_one('#a', Static).update(*pieces)",
        "async def get_suggestion(self, value):\n return value + name",
    ],
)
def test_the_door_check_sees_a_leak(source):
    assert _Module(f"from {DOOR} import shown, lines, fitted\n{source}", "room.py").leaks()


@pytest.mark.parametrize(
    "source",
    [
        "Static(shown(text), id='a')",
        "def f(a):\n text = fitted(a, 3) + ' '\n text += fitted(a, 4)\n return Strip([Segment(text, style)])",
        "self.border_title = one_line(name)",
        "Static()",
        "self.notify(shown(a) if b else lines(c))",
    ],
)
def test_the_door_check_lets_pass_what_goes_through(source):
    assert _Module(f"from {DOOR} import shown, lines, fitted, one_line\n{source}", "rows.py").leaks() == []
