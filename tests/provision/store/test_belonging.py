"""Whose a cell is: the entries that use it say, else the entry beside it."""

import pytest

from provision.store.belonging import Belonging
from schemas.entry import Entry


def entry(row: int, whose: str, **cells: str) -> Entry:
    return Entry("Map", row, {"pupil": whose}, cells)


def test_of_a_row_with_two_tables_only_the_pupils_own_side_is_the_pupils():
    side_by_side = [entry(5, "P-ADA", provision="A5", pupil="B5"), entry(5, "P-BOB", provision="F5", pupil="G5")]
    belonging = Belonging(side_by_side, ["P-ADA"])
    mine = [cell for cell in ("A5", "B5", "C5", "D5", "F5", "G5", "H5", "A6") if ("Map", cell) in belonging]
    assert mine == ["A5", "B5", "C5", "D5"]


def test_of_a_row_with_a_pupil_a_column_the_unread_cell_under_the_pupil_is_the_pupils():
    across = [
        entry(5, "P-ADA", provision="A5", pupil="C4"),
        entry(5, "P-BOB", provision="A5", pupil="D4", minutes_per_week="D5"),
    ]
    belonging = Belonging(across, ["P-ADA"])
    assert [cell for cell in ("A5", "C4", "C5", "D4", "D5", "E5") if ("Map", cell) in belonging] == ["C4", "C5"]


@pytest.mark.parametrize("pupils", [("P-ADA",), ("P-ADA", "P-OTHER-CODE")])
def test_a_cell_that_several_pupils_share_is_nobodys_alone(pupils):
    shared = [entry(5, "P-ADA", area_of_need="A5", provision="B5"), entry(6, "P-BOB", area_of_need="A5")]
    belonging = Belonging(shared, pupils)
    assert [cell for cell in ("A5", "B5", "B6") if ("Map", cell) in belonging] == ["B5"]
    assert belonging.mine == [True, False]


def test_nothing_is_a_pupils_of_whom_the_map_says_nothing():
    assert ("Map", "A1") not in Belonging([], ["P-ADA"])
    assert ("Map", "A5") not in Belonging([Entry("Map", 5, {}, {"provision": "A5"})], ["P-ADA"])
