"""What the wheel says of itself is true, and the script of the first command knows what to do on any machine."""

import ast
import importlib
import importlib.util
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PACKAGES = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]


@pytest.fixture
def start(tmp_path, monkeypatch):
    """The start script as a module, at work in an empty folder; commands are noted and not run."""
    spec = importlib.util.spec_from_file_location("start", ROOT / "start.py")
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    environment = tmp_path / ".venv"
    monkeypatch.setattr(script, "HERE", tmp_path)
    monkeypatch.setattr(script, "ENVIRONMENT", environment)
    monkeypatch.setattr(script, "PYTHON", environment / "python")
    monkeypatch.setattr(script, "MARKER", environment / "installed.txt")
    (tmp_path / "pyproject.toml").write_text("one", encoding="utf-8")
    script.ran = []

    def note(*command, folder=None):  # noqa: ARG001  the place of `run`
        script.ran.append(" ".join(str(part) for part in command))
        return 0

    def make(_self, folder):
        folder.mkdir(exist_ok=True)
        (folder / "python").touch()
        script.ran.append("make")

    monkeypatch.setattr(script, "has_pip", lambda: True)
    monkeypatch.setattr(script, "run", note)
    monkeypatch.setattr(script.venv.EnvBuilder, "create", make)
    return script


def test_every_package_folder_is_in_the_wheel_with_its_types():
    folders = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    assert set(PACKAGES) == folders
    assert all((ROOT / name / "py.typed").is_file() for name in PACKAGES)


def test_every_folder_with_modules_is_a_package():
    modules = [path for name in PACKAGES for path in (ROOT / name).rglob("*.py")]
    assert [path for path in modules if not (path.parent / "__init__.py").is_file()] == []


def test_the_console_script_is_there():
    module, _, function = PROJECT["project"]["scripts"]["provision"].partition(":")
    assert callable(getattr(importlib.import_module(module), function))


def test_the_python_that_the_project_needs_is_the_one_that_the_script_asks_for(start):
    assert PROJECT["project"]["requires-python"] == ">={}.{}".format(*start.OLDEST)


def test_an_older_python_is_told_what_to_do(start, monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", (3, 10, 2, "final", 0))
    assert start.main([]) == 2
    assert "3.11 or newer; this one is 3.10" in capsys.readouterr().err
    assert start.ran == []


def test_the_first_run_makes_the_environment_and_opens_the_demonstration(start):
    assert start.main(["--no-ui"]) == 0
    assert start.ran[0] == "make"
    assert "pip --python" in start.ran[1]
    assert start.ran[1].endswith(f"--editable {start.HERE}")
    assert start.ran[2].endswith(f"-m compileall -q {' '.join(PACKAGES)}")
    assert start.ran[3].endswith("-m provision demo --no-ui")


def test_a_python_without_pip_uses_that_of_the_environment(start, monkeypatch):
    monkeypatch.setattr(start, "has_pip", lambda: False)
    assert start.main([]) == 0
    assert start.ran[1].startswith(f"{start.PYTHON} -m pip install")


def test_the_second_run_installs_nothing(start):
    start.main([])
    start.ran.clear()
    start.main([])
    assert len(start.ran) == 1


def test_tests_add_their_tools_once_and_keep_them(start):
    start.main([])
    start.main(["test", "-k", "headings"])
    assert start.ran[-3].endswith(f"--editable {start.HERE}[test]")
    assert start.ran[-1].endswith("-m pytest -k headings")
    start.ran.clear()
    start.main([])
    assert len(start.ran) == 1
    start.main(["check"])
    assert start.ran[1].endswith(f"--editable {start.HERE}[dev,test]")
    assert len(start.ran) == 3 + len(start.CHECKS)


def test_a_changed_project_is_installed_again(start):
    start.main([])
    (start.HERE / "pyproject.toml").write_text("two", encoding="utf-8")
    start.ran.clear()
    start.main([])
    assert start.ran[0] == "make"


def test_a_failed_install_is_tried_again_next_time(start, monkeypatch, capsys):
    monkeypatch.setattr(start, "run", lambda *_command, **_keywords: 1)
    assert start.main([]) == 1
    assert "Run the command again" in capsys.readouterr().err
    assert not start.MARKER.exists()


def test_a_word_that_it_does_not_know_is_wrong_use(start, capsys):
    assert start.main(["tset"]) == 2
    assert "python3 start.py test" in capsys.readouterr().err


def test_exit_codes_are_passed_on():
    spec = importlib.util.spec_from_file_location("start_as_it_is", ROOT / "start.py")
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.run(sys.executable, "-c", "raise SystemExit(3)") == 3


def imported_by_the_wheel():
    """Every distribution whose modules the shipped packages import, wherever in a module the import stands."""
    names = set()
    for path in (path for name in PACKAGES for path in (ROOT / name).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.partition(".")[0])
    return names - sys.stdlib_module_names - set(PACKAGES)


def test_the_wheel_asks_for_every_library_that_it_imports():
    """The tests' own tools hide a missing one: it is missed only where the wheel alone is installed."""
    always = {line.split(">")[0].split("=")[0] for line in PROJECT["project"]["dependencies"] if ";" not in line}
    optional = {line.split("[")[0] for line in PROJECT["project"]["optional-dependencies"]["team"]}
    brought = {"rich": "textual"}
    wanted = {brought.get(name, name).replace("_", "-") for name in imported_by_the_wheel()}
    assert wanted - always - optional == set()
