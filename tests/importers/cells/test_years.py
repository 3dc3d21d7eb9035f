"""Year groups as schools write them."""

import pytest

from importers.cells import Problem, read_cell
from schemas.standard import shipped_standards

STANDARD = next(standard for standard in shipped_standards() if standard.effective_from)


YEAR_GROUP = [
    ("Y3/4", {"year_group": ("3", "4")}, None),
    ("Y1-Y3", {"year_group": ("1", "2", "3")}, None),
    ("KS2", {"year_group": ("3", "4", "5", "6")}, None),
    ("All", {}, None),
    ("R-2", {"year_group": ("R", "1", "2")}, None),
    ("Years 3 and 4", {"year_group": ("3", "4")}, None),
    ("4B", {"year_group": "4"}, None),
    ("Class 3", {"year_group": "Class 3"}, None),
    ("Oak", {"year_group": "Oak"}, None),
    ("Rec", {"year_group": "R"}, None),
    ("R,1,2", {"year_group": ("R", "1", "2")}, None),
    ("Year 5/6", {"year_group": ("5", "6")}, None),
    ("KS1 & Y3", {"year_group": ("1", "2", "3")}, None),
    ("EYFS", {"year_group": ("N1", "N2", "R")}, None),
    ("Y3-6", {"year_group": ("3", "4", "5", "6")}, None),
    ("4", {"year_group": "4"}, None),
    ("Y4", {"year_group": "4"}, None),
    ("Yr 4", {"year_group": "4"}, None),
    ("year 4", {"year_group": "4"}, None),
    ("Year Four", {"year_group": "4"}, None),
    ("YR", {"year_group": "R"}, None),
    ("Reception", {"year_group": "R"}, None),
    ("FS2", {"year_group": "R"}, None),
    ("Nursery", {"year_group": "N1"}, None),
    ("N2", {"year_group": "N2"}, None),
    ("Y1/2", {"year_group": ("1", "2")}, None),
    ("Y1, Y2, Y3", {"year_group": ("1", "2", "3")}, None),
    ("1,2,3", {"year_group": ("1", "2", "3")}, None),
    ("1-6", {"year_group": ("1", "2", "3", "4", "5", "6")}, None),
    ("Yr 1 - Yr 6", {"year_group": ("1", "2", "3", "4", "5", "6")}, None),
    ("Years 1 to 6", {"year_group": ("1", "2", "3", "4", "5", "6")}, None),
    ("R - 6", {"year_group": ("R", "1", "2", "3", "4", "5", "6")}, None),
    ("YR-Y6", {"year_group": ("R", "1", "2", "3", "4", "5", "6")}, None),
    ("Rec/Y1", {"year_group": ("R", "1")}, None),
    ("KS1", {"year_group": ("1", "2")}, None),
    ("Key Stage 2", {"year_group": ("3", "4", "5", "6")}, None),
    ("KS1 and KS2", {"year_group": ("1", "2", "3", "4", "5", "6")}, None),
    ("LKS2", {"year_group": ("3", "4")}, None),
    ("Upper KS2", {"year_group": ("5", "6")}, None),
    ("Y5 & Y6", {"year_group": ("5", "6")}, None),
    ("Y5+6", {"year_group": ("5", "6")}, None),
    ("Years 5/6", {"year_group": ("5", "6")}, None),
    ("3 and 4", {"year_group": ("3", "4")}, None),
    ("3/4", {"year_group": ("3", "4")}, None),
    ("3B", {"year_group": "3"}, None),
    ("Y3 Oak", {"year_group": "3"}, None),
    ("Oak (Y3/4)", {"year_group": ("3", "4")}, None),
    ("Class 4", {"year_group": "Class 4"}, None),
    ("Squirrels", {"year_group": "Squirrels"}, None),
    ("Whole School", {}, None),
    ("All years", {}, None),
    ("Y7-Y11", {"year_group": ("7", "8", "9", "10", "11")}, None),
    ("7", {"year_group": "7"}, None),
    ("12", {"year_group": "12"}, None),
    ("Year 14", {"year_group": "14"}, None),
    ("Y2 2024", {"year_group": "2"}, None),
    ("KS3/4", {"year_group": ("7", "8", "9", "10", "11")}, None),
    ("EYFS/KS1", {"year_group": ("N1", "N2", "R", "1", "2")}, None),
    ("Pre-school", {"year_group": "N1"}, None),
    ("Y10 and Y11", {"year_group": ("10", "11")}, None),
    ("15", {"year_group": "15"}, None),
    ("-", {}, Problem.NOT_QUANTIFIED),
    ("Various", {"year_group": "Various"}, None),
    ("Y4 (3 pupils)", {"year_group": "4"}, None),
    ("Sixth form", {"year_group": ("12", "13")}, None),
    ("Y3-4", {"year_group": ("3", "4")}, None),
    ("4 Reception children", {"year_group": "R", "group_size": 4}, None),
    ("2 x Y1, 3 x Y2", {"year_group": ("1", "2"), "group_size": 5}, None),
    ("4 from Y1", {"year_group": "1", "group_size": 4}, None),
    ("Y3 (5)", {"year_group": "3", "group_size": 5}, None),
    ("Yr 1 x 5", {"year_group": "1", "group_size": 5}, None),
    ("Y 3 & 4", {"year_group": ("3", "4")}, None),
]


@pytest.mark.parametrize(("text", "values", "problem"), YEAR_GROUP)
def test_year_group_reads_as_a_school_means_it(text, values, problem):
    reading = read_cell("year_group", text, STANDARD)
    assert dict(reading.values) == values
    assert reading.problem is problem
