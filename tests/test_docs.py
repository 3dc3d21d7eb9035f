"""Every page of the documentation is linked, links to what is there, and names settings that exist."""

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGES = sorted(DOCS.glob("*.md"))
INDEX = (DOCS / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_links_to_is_there(page):
    links = re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (DOCS / link).exists()] == []


@pytest.mark.parametrize("page", [page for page in PAGES if page.name != "README.md"], ids=lambda page: page.name)
def test_every_page_is_in_the_index(page):
    assert f"({page.name})" in INDEX


def test_the_flags_on_the_settings_page_are_those_of_the_commands():
    from importers.commands.validate import command as validate  # noqa: PLC0415  a missing room fails this case only
    from provision.cli import root  # noqa: PLC0415  the same

    named = set(re.findall(r"`(--[a-z]+)", (DOCS / "settings.md").read_text(encoding="utf-8")))
    known = {flag for command in (root, validate) for option in command.params for flag in option.opts}
    assert named <= known


SECURITY = (DOCS.parent / "SECURITY.md").read_text(encoding="utf-8")
PROMISES = [line for line in SECURITY.partition("## Promises")[2].splitlines() if line.startswith("| ")][1:]


@pytest.mark.parametrize("promise", PROMISES, ids=lambda line: line[2:40])
def test_every_promise_of_security_is_held_by_tests_that_are_there(promise):
    held_by = re.findall(r"`([^`]+)`", promise.split("|")[-2])
    tests = DOCS.parent / "tests"
    sources = "".join(path.read_text(encoding="utf-8") for path in tests.rglob("test_*.py"))
    assert held_by
    for name in held_by:
        found = (tests / name).exists() if "/" in name or name.endswith(".py") else f"def {name}(" in sources
        assert found, name
