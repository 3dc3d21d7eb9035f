"""The import rules hold, each is seen to fail when it is broken, and starting the program loads nothing heavy."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

# ruff: noqa: S603  it starts this Python on a fixed line
ROOT = Path(__file__).resolve().parents[1]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
NAMES = [contract["name"] for contract in CONTRACTS]
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command(['--no-cache'])"
BREAKS = [
    (NAMES[0], "schemas/finding.py", "importers.grid"),
    (NAMES[0], "schemas/finding.py", "provision.review.values"),
    (NAMES[0], "importers/grid.py", "provision.review.values"),
    *[(NAMES[1], "schemas/finding.py", module) for module in CONTRACTS[1]["forbidden_modules"]],
    *[(NAMES[2], "importers/grid.py", module) for module in CONTRACTS[2]["forbidden_modules"]],
    (NAMES[3], "provision/review/values.py", "textual"),
    (NAMES[3], "provision/review/values.py", "rich"),
    (NAMES[3], "provision/store/__init__.py", "provision.ui"),
    (NAMES[3], "provision/store/__init__.py", "provision.commands"),
]
HEAVY = {
    "alembic", "jsonschema", "jsonschema_rs", "msoffcrypto", "openpyxl", "pandas", "pebble", "psycopg", "pyarrow",
    "python_calamine", "rapidfuzz", "sqlalchemy", "textual", "xlrd",
}  # fmt: skip


@pytest.fixture(scope="module")
def storeys(tmp_path_factory):
    """A copy of the three storeys that may be broken; it is put right after each case."""
    folder = tmp_path_factory.mktemp("storeys")
    for name in ("schemas", "importers", "provision"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LINT],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def test_every_import_rule_holds():
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout
    assert f"{len(NAMES)} kept, 0 broken" in result.stdout


def test_every_import_rule_has_a_case_that_breaks_it():
    assert {name for name, _, _ in BREAKS} == set(NAMES)


@pytest.mark.parametrize(("name", "file", "module"), BREAKS, ids=[f"{file}-{module}" for _, file, module in BREAKS])
def test_a_forbidden_import_is_told_as_its_broken_rule(storeys, name, file, module):
    path = storeys / file
    sound = path.read_text(encoding="utf-8")
    try:
        path.write_text(f"{sound}\nimport {module}\n", encoding="utf-8")
        result = lint(storeys)
    finally:
        path.write_text(sound, encoding="utf-8")

    assert result.returncode == 1
    assert f"{name} BROKEN" in result.stdout


@pytest.mark.parametrize(
    "module", ["provision.__main__", "importers", "schemas.standard", "importers.commands.validate", "sample_data"]
)
def test_importing_it_loads_no_heavy_library(module):
    code = f"import sys, {module}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True, timeout=60
    )
    assert HEAVY.isdisjoint(result.stdout.split())
