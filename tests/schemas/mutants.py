"""Mutants of the checks against their samples: `PYTHONPATH=. python tests/schemas/mutants.py` prints what survives.

Each check's module is changed in one place (a comparison, a number, a word that the code compares, an `and`, a `not`,
its severity, its columns, its kinds), run, and held to the samples as `test_checks.py` holds it. Wording is left out:
it is held to a form. No tool is needed and nothing on disk is changed; it takes about a minute.
"""

import ast
import copy
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from schema_samples import check_samples, history_of, map_of

from schemas import checking, registry
from schemas.check import Check
from schemas.checks import __path__ as folders
from schemas.standard import find_standard

_SWAPS: dict[type, type] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult,
}  # fmt: skip
_OTHERS = {"ERROR": "QUERY", "QUERY": "ADVICE", "ADVICE": "ERROR"}
_KINDS = {"SCHOOL_AND_PUPIL": "PUPIL_ONLY", "PUPIL_ONLY": "SCHOOL_ONLY", "SCHOOL_ONLY": "SCHOOL_AND_PUPIL"}
_WORDING = {"title", "message", "why", "action", "say", "code"}


def mutants(source: str) -> Iterator[tuple[str, str]]:
    """Yield each mutant of a module as where and what, and its source."""
    tree = ast.parse(source)
    for turn, node in enumerate(ast.walk(tree)):
        for change in range(2):
            made = copy.deepcopy(tree)
            here = next(one for number, one in enumerate(ast.walk(made)) if number == turn)
            what = _mutate(here, change)
            if what and not _is_wording(made, here):
                yield f"line {getattr(node, 'lineno', 0)}: {what}", ast.unparse(ast.fix_missing_locations(made))


def _mutate(node: ast.AST, change: int) -> str:  # noqa: PLR0911  one line a kind of change
    if isinstance(node, ast.Compare) and type(node.ops[0]) in _SWAPS and change == 0:
        node.ops[0] = _SWAPS[type(node.ops[0])]()
        return f"comparison to {type(node.ops[0]).__name__}"
    if isinstance(node, ast.BoolOp | ast.BinOp) and type(node.op) in _SWAPS and change == 0:
        node.op = _SWAPS[type(node.op)]()
        return f"operator to {type(node.op).__name__}"
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not) and change == 0:
        node.op = ast.UAdd()
        return "not taken away"
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        node.value += 1 if change else -1
        return f"number to {node.value}"
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value and change == 0:
        was, node.value = node.value, f"{node.value}x"
        return f"word {was[:40]!r}"
    if isinstance(node, ast.Attribute) and node.attr in _OTHERS and change == 0:
        node.attr = _OTHERS[node.attr]
        return f"severity to {node.attr}"
    if isinstance(node, ast.keyword) and node.arg == "kinds" and isinstance(node.value, ast.Name) and change == 0:
        node.value = ast.Name(_KINDS[node.value.id], ast.Load())
        return "kinds"
    if isinstance(node, ast.keyword) and node.arg == "rows" and change == 0:
        node.value = ast.Constant(None)
        return "rows to all"
    return ""


def _is_wording(tree: ast.Module, node: ast.AST) -> bool:
    """Tell whether a node belongs to a docstring, an import, a sentence for people or an annotation."""
    for parent in ast.walk(tree):
        wording = isinstance(parent, ast.keyword) and parent.arg in _WORDING
        wording |= isinstance(parent, ast.Expr) and isinstance(parent.value, ast.Constant)
        wording |= isinstance(parent, ast.FunctionDef) and parent.name in {"_say", "_why", "_action"}
        wording |= isinstance(parent, ast.keyword) and parent.arg == "maxsize"
        wording |= isinstance(parent, ast.JoinedStr)
        if wording and any(child is node for child in ast.walk(parent)):
            return True
    return False


def survives(source: str, sample: dict[str, Any]) -> bool:
    """Tell whether a mutant of a check does all that the check's samples ask."""
    module = ModuleType("mutant")
    module.__dict__["__name__"] = "mutant"
    sys.modules["mutant"] = module
    try:
        exec(compile("from schemas.check import *\n" + source, "mutant", "exec"), module.__dict__)  # noqa: S102  our own source
        return _holds(module.CHECK, sample)
    except Exception:  # noqa: BLE001  a mutant that crashes is found
        return False


def _holds(check: Check, sample: dict[str, Any]) -> bool:
    told = {"severity": check.severity, "field": check.field, "kinds": sorted(check.kinds)}
    told |= {"needs": list(check.needs), "needs_any": list(check.needs_any)}
    if any(sample[name] != value for name, value in told.items()):
        return False
    registry.all_checks = checking.all_checks = lambda: (check,)  # type: ignore[assignment]
    return all(_told(check, sample, case) == [_expected(case)] for case in sample["invalid"]) and not any(
        _told(check, sample, case) for case in sample["valid"]
    )


def _expected(case: dict[str, Any]) -> tuple[Any, ...]:
    rows = {"".join(filter(str.isdigit, cell)) for cell in case["cells"]} - {""}
    return case["cells"], len(rows), case.get("rows_total"), True


def _told(check: Check, sample: dict[str, Any], case: dict[str, Any]) -> list[tuple[Any, ...]]:
    kent = find_standard("kent-2025-06-draft")
    made = map_of(case, sample["kind"])
    found = checking.check_map(made, kent, history=history_of(case, sample["kind"])).findings
    return [
        (
            [place.cell for place in one.cells],
            one.rows_affected,
            one.rows_total if "rows_total" in case else None,
            case.get("says", "") in one.message,
        )
        for one in found
        if one.code == check.code
    ]


def main(*names: str) -> int:
    """Print the survivors of the named modules, or of all of them, and the score."""
    samples = check_samples()
    killed = made = 0
    codes = {check.code: check for check in registry.all_checks()}
    for path in sorted(Path(folders[0]).glob("[a-z]*.py")):
        if names and path.stem not in names:
            continue
        source = path.read_text(encoding="utf-8")
        code = next(code for code in codes if f'code="{code}"' in source)
        for where, mutant in mutants(source):
            alive = survives(mutant, samples[code])
            made, killed = made + 1, killed + (not alive)
            if alive:
                sys.stdout.write(f"{path.stem} {where}\n")
    sys.stdout.write(f"{killed} of {made} mutants found ({killed / made:.1%})\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
