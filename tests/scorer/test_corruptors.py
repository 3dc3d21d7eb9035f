"""Each corruptor damages what it says, where it says, and nothing else."""

from datetime import date
from random import Random

import pytest

# ruff: noqa: S311  a seed makes the same damage each time
NAMES = ["rename", "shift", "merge", "blank", "retype", "insert_titles", "insert_blank_rows", "split_header"]
SAYS_LESS = {"rename", "shift", "blank"}


@pytest.fixture
def good(corruptors):
    header = ("Provision", "Area of need", "Group size", "Review date")
    body = tuple((f"Provision {n}", "SEMH", n + 3, date(2026, 12, 1 + n)) for n in range(9))
    return corruptors.Sheet(rows=(header, *body), header=1)


def cells(corruptors, sheet):
    return {
        corruptors.address(row, column): value
        for row, line in enumerate(sheet.rows, 1)
        for column, value in enumerate(line, 1)
        if value is not None
    }


def test_every_corruptor_is_tried(corruptors):
    assert [corruptor.__name__ for corruptor in corruptors.DAMAGE] == NAMES


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("name", NAMES)
def test_it_says_what_it_did_and_names_cells_only_where_something_was_lost(corruptors, good, name, seed):
    damaged = getattr(corruptors, name)(good, Random(seed))
    assert damaged.done == (name.replace("_", " "),)
    assert bool(damaged.damaged) is (name in SAYS_LESS)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("name", ["rename", "shift", "blank"])
def test_the_cells_that_it_names_are_all_that_changed(corruptors, good, name, seed):
    damaged = getattr(corruptors, name)(good, Random(seed))
    before, after = cells(corruptors, good), cells(corruptors, damaged)
    changed = {place for place in before.keys() | after.keys() if before.get(place) != after.get(place)}
    assert changed == set(damaged.damaged)


@pytest.mark.parametrize("name", ["insert_titles", "insert_blank_rows", "split_header"])
def test_addresses_that_were_noted_move_with_their_rows(corruptors, good, name):
    first = corruptors.blank(good, Random(3))
    (place,) = first.damaged
    wanted = first.rows[int(place[1:]) - 1]
    moved = getattr(corruptors, name)(first, Random(1))
    (now,) = moved.damaged
    assert moved.rows[int(now[1:]) - 1] == wanted
    assert moved.rows[moved.header - 1] == good.rows[0]


def test_injected_errors_stand_where_it_says(corruptors, good):
    damaged = corruptors.inject(good, Random(1), {"Area of need": "nonsense"}, 4)
    assert len(set(damaged.damaged)) == 4
    assert {cells(corruptors, damaged)[place] for place in damaged.damaged} == {"nonsense"}
