"""The hash chain by itself: every way to tamper with a line shows."""

from dataclasses import replace

import pytest

from provision.store.chain import Line, digest_of, faults, hash_of


def a_log(length: int = 5) -> tuple[list[Line], str]:
    lines, before = [], ""
    for number in range(1, length + 1):
        line = Line(
            number, f"2026-11-03T09:0{number}", "ada", "decide", "flagged 1 finding", 0, digest_of("salt", "{}")
        )
        before = hash_of(line, before)
        lines.append(replace(line, hash=before))
    return lines, f"{length}:{before}"


def test_an_untouched_log_has_no_fault():
    assert faults(*a_log()) == []
    assert faults([], "0:") == []


@pytest.mark.parametrize("name", ["at", "who", "verb", "what", "digest", "hash"])
def test_a_changed_line_is_found(name):
    lines, head = a_log()
    lines[2] = replace(lines[2], **{name: "something else"})
    assert faults(lines, head)[0].number == 3


@pytest.mark.parametrize("number", [1, 3, 5])
def test_a_removed_line_is_found(number):
    lines, head = a_log()
    del lines[number - 1]
    assert faults(lines, head)


def test_lines_that_changed_places_are_found():
    lines, head = a_log()
    lines[1], lines[2] = lines[2], lines[1]
    assert faults(lines, head)


def test_a_rewritten_line_is_found_even_when_its_own_hash_was_made_again():
    lines, head = a_log()
    forged = replace(lines[2], who="bob")
    lines[2] = replace(forged, hash=hash_of(forged, lines[1].hash))
    assert [fault.number for fault in faults(lines, head)] == [4]
