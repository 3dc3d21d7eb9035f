"""The README's first two commands are the promised ones, and every command, file and folder that it names is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
COMMANDS = sorted(
    set(
        re.findall(
            r"\bprovision ([a-z][a-z-]*)\b",
            "\n".join([*re.findall(r"`[^`\n]+`", README), *(text for _, text in BLOCKS)]),
        )
    )
)
LINKS = sorted(set(re.findall(r"\]\(([^)#:]+)\)", README)))


def test_the_first_two_blocks_are_what_a_newcomer_types():
    assert BLOCKS[:2] == [("", "python3 start.py\n"), ("", "python3 start.py test\n")]


def test_the_readme_names_commands():
    assert {"demo", "validate", "import", "review"} <= set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_that_the_readme_names_exists(name):
    from provision import cli  # noqa: PLC0415  a missing command is a failed case, not a failed collection

    assert name in cli.COMMANDS


def test_the_readme_says_what_every_command_is_for():
    from provision import cli  # noqa: PLC0415  as above

    assert [name for name in cli.COMMANDS if f"| `provision {name}` |" not in README] == []


@pytest.mark.parametrize("link", LINKS)
def test_every_file_that_the_readme_links_to_is_there(link):
    assert (ROOT / link).exists()


def test_the_register_columns_in_the_readme_are_those_of_the_sample():
    header = (ROOT / "sample_data" / "schools.csv").read_text(encoding="utf-8").splitlines()[0]
    assert header.replace(",", ", ") in README
