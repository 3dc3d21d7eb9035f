"""What holds for every command: help with an example, one line for a wrong use, the order of the settings."""

import inspect
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from provision.cli import COMMANDS, root, run
from provision.commands.writing import CannotWriteError, must_be_new, writing
from provision.own_files import write_own


def _all(command: click.Command, words: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield words, command
    if isinstance(command, click.Group):
        for name in command.commands:
            yield from _all(command.commands[name], (*words, name))


def _commands() -> list[tuple[tuple[str, ...], click.Command]]:
    context = click.Context(root)
    found = []
    for name in COMMANDS:
        command = root.get_command(context, name)
        assert command is not None
        found += list(_all(command, (name,)))
    return found


@pytest.mark.parametrize(
    ("words", "command"), _commands(), ids=lambda value: " ".join(value) if isinstance(value, tuple) else ""
)
def test_every_command_has_help_with_an_example(words: tuple[str, ...], command: click.Command) -> None:
    result = CliRunner().invoke(root, [*words, "--help"])
    assert result.exit_code == 0
    assert "Example" in result.output, words
    assert command.help


def test_every_option_says_what_it_is_for() -> None:
    silent = [
        (*words, parameter.name)
        for words, command in _commands()
        for parameter in command.params
        if isinstance(parameter, click.Option) and not parameter.hidden and not parameter.help
    ]
    assert silent == []


@pytest.mark.parametrize(
    ("words", "command"),
    [(words, one) for words, one in _commands() if not isinstance(one, click.Group) and words != ("demo",)],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_every_command_that_prints_does_so_as_json_too(words: tuple[str, ...], command: click.Command) -> None:
    assert command.callback is not None
    if "say(" in inspect.getsource(inspect.unwrap(command.callback)):
        assert any("--format" in parameter.opts for parameter in command.params), words


def test_an_example_stands_on_one_line_and_a_list_of_commands_cuts_no_sentence() -> None:
    told = CliRunner().invoke(root, ["import", "--help"], terminal_width=60).output.splitlines()
    assert "    provision import map.xlsx --school 123456" in told
    listed = CliRunner().invoke(root, ["review", "--help"], terminal_width=80).output.partition("Commands:")[2]
    assert "..." not in listed
    assert "as `A` (accepted) and `R` (returned) do" in " ".join(listed.split())


@pytest.mark.parametrize("words", [["surgery", "list", "--on", "soon"], ["retain", "--before", "last year"]])
def test_a_day_that_is_not_understood_is_told_with_how_to_write_one(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words) == 2
    assert "Write it like 2026-11-24 or 24/11/2026." in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [["validate", "--standard", "no such one"], ["validate", "--jobs", "0", "."], ["nothing"], ["validate", "nowhere"]],
)
def test_wrong_use_ends_with_2_and_a_line(
    words: list[str], capsys: pytest.CaptureFixture[str], sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(sample.parent)
    assert run([*words, *([str(sample)] if words[-1] == "no such one" else [])]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.strip()


def test_an_unknown_setting_is_told_and_a_broken_file_of_settings_is_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "provision.toml"
    monkeypatch.setenv("PROVISION_CONFIG", str(settings))
    assert run(["checks", "list"]) == 2
    assert "provision.toml" in capsys.readouterr().err
    settings.write_text('stor = "typo.sqlite3"\n', encoding="utf-8")
    assert run(["checks", "list"]) == 0
    assert "stor" in capsys.readouterr().err
    settings.write_text("store = \n", encoding="utf-8")
    assert run(["checks", "list"]) == 2
    assert "provision.toml" in capsys.readouterr().err


def test_a_flag_wins_over_the_environment_and_that_over_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "provision.toml"
    settings.write_text('store = "/of/the/file"\n', encoding="utf-8")
    monkeypatch.setenv("PROVISION_CONFIG", str(settings))

    def store(*words: str) -> str:
        run([*words, "review", "list"])
        return capsys.readouterr().err

    assert "of/the/file" in store().replace("\\", "/")
    monkeypatch.setenv("PROVISION_STORE", "/of/the/environment")
    assert "of/the/environment" in store().replace("\\", "/")
    assert "of/the/flag" in store("--store", "/of/the/flag").replace("\\", "/")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_is_told_as_one() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        line = [sys.executable, "-m", "provision", "checks", "list"]
        ended = subprocess.run(line, check=False, stdout=full, stderr=subprocess.PIPE)  # noqa: S603  our own command
    assert ended.returncode == 3
    assert ended.stderr.startswith(b"The disk is full")


@pytest.mark.parametrize(
    ("name", "why"), [("none/x.txt", "there is no such folder"), ("a" * 300, "the name is too long")]
)
def test_a_page_that_cannot_be_written_is_told_with_the_reason(tmp_path: Path, name: str, why: str) -> None:
    to = tmp_path / name
    must_be_new(to)
    with pytest.raises(CannotWriteError, match=why), writing(to):
        write_own(to, "page")


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "map.csv"
    path.write_text("Provision,Staff\nELSA,TA\nNurture,TA\nLego Therapy,TA\n", encoding="utf-8")
    return path
