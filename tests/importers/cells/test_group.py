"""Group sizes and ratios as schools write them."""

import pytest

from importers.cells import Problem, read_cell
from schemas.standard import shipped_standards

STANDARD = next(standard for standard in shipped_standards() if standard.effective_from)


GROUP_SIZE = [
    ("1:2 1h/wk", {"group_size": 2, "minutes_per_week": 60}, None),
    ("up to 6", {"group_size": 6}, None),
    ("1:4", {"group_size": 4}, None),
    ("small group", {}, Problem.NOT_QUANTIFIED),
    ("4-6", {"group_size": 4, "group_size_max": 6}, None),
    ("1:1", {"group_size": 1}, None),
    ("Individual", {"group_size": 1}, None),
    ("whole class", {}, Problem.NOT_QUANTIFIED),
    ("Group of 4", {"group_size": 4}, None),
    ("4 children", {"group_size": 4}, None),
    ("1-1", {"group_size": 1}, None),
    ("1 to 4", {"group_size": 4}, None),
    ("one to one", {"group_size": 1}, None),
    ("Paired", {"group_size": 2}, None),
    ("6 max", {"group_size": 6}, None),
    ("2:6", {"group_size": 6}, None),
    ("1:1 or small group", {"group_size": 1}, Problem.PARTLY_READ),
    ("4", {"group_size": 4}, None),
    ("4 pupils", {"group_size": 4}, None),
    ("1:1 TA", {"group_size": 1, "staff_role": "teaching_assistant"}, None),
    ("1:1/1:2", {"group_size": 1, "group_size_max": 2}, None),
    ("1:4-6", {"group_size": 4, "group_size_max": 6}, None),
    ("1:6 (TA)", {"group_size": 6, "staff_role": "teaching_assistant"}, None),
    ("4:1", {"group_size": 4}, None),
    ("2:1", {"group_size": 1}, None),
    ("1 adult to 4 pupils", {"group_size": 4}, None),
    ("1 : 4", {"group_size": 4}, None),
    ("one to four", {"group_size": 1, "group_size_max": 4}, None),
    ("Ind", {"group_size": 1}, None),
    ("Individual 20 mins", {"group_size": 1, "minutes_per_session": 20}, None),
    ("Individual or paired", {"group_size": 1, "group_size_max": 2}, None),
    ("pairs", {"group_size": 2}, None),
    ("Small groups of 3-4", {"group_size": 3, "group_size_max": 4}, None),
    ("Small group (4)", {"group_size": 4}, None),
    ("Group (6)", {"group_size": 6}, None),
    ("6 in a group", {"group_size": 6}, None),
    ("groups of six", {"group_size": 6}, None),
    ("max 6 children", {"group_size": 6}, None),
    ("no more than 8", {"group_size": 8}, None),
    ("6+", {"group_size": 6}, None),
    ("<6", {"group_size": 6}, None),
    ("4 to 6 children", {"group_size": 4, "group_size_max": 6}, None),
    ("4/5", {"group_size": 4, "group_size_max": 5}, None),
    ("30", {"group_size": 30}, None),
    ("Whole class (30)", {"group_size": 30}, None),
    ("Whole class", {}, Problem.NOT_QUANTIFIED),
    ("Class", {}, Problem.NOT_QUANTIFIED),
    ("Year group", {}, Problem.NOT_QUANTIFIED),
    ("All", {}, Problem.NOT_QUANTIFIED),
    ("mixed", {}, Problem.NOT_QUANTIFIED),
    ("varies", {}, Problem.NOT_QUANTIFIED),
    ("TBC", {}, Problem.NOT_QUANTIFIED),
    ("Group", {}, Problem.NOT_QUANTIFIED),
    ("SG", {}, Problem.NOT_QUANTIFIED),
    ("4 boys", {"group_size": 4}, None),
    ("2 x 4", {}, Problem.NOT_READ),
    ("2 groups of 4", {"group_size": 4}, None),
    ("AB, CD, EF", {}, Problem.NOT_READ),
    ("Y3 x 4", {}, Problem.NOT_READ),
    ("Up to 10 pupils", {"group_size": 10}, None),
    ("1", {"group_size": 1}, None),
    ("one", {"group_size": 1}, None),
    ("1-2-1", {"group_size": 1}, None),
    ("121", {"group_size": 1}, None),
    ("1 to 1", {"group_size": 1}, None),
    ("0", {}, Problem.NOT_READ),
    ("500", {}, Problem.NOT_READ),
    ("6 children x 30 mins", {"group_size": 6, "minutes_per_session": 30}, None),
    (
        "1:1 30 mins daily",
        {"group_size": 1, "sessions_per_week": 5, "minutes_per_session": 30, "minutes_per_week": 150},
        None,
    ),
    ("1-4", {"group_size": 1, "group_size_max": 4}, None),
    ("Ratio 1:8", {"group_size": 8}, None),
    ("2 adults : 8 children", {"group_size": 8}, None),
    ("Capacity 8", {"group_size": 8}, None),
    ("Drop in", {}, Problem.NOT_QUANTIFIED),
    ("3 (LSA)", {"group_size": 3, "staff_role": "teaching_assistant"}, None),
    ("n/a", {}, Problem.NOT_QUANTIFIED),
    ("1 to 6", {"group_size": 6}, None),
]


@pytest.mark.parametrize(("text", "values", "problem"), GROUP_SIZE)
def test_group_size_reads_as_a_school_means_it(text, values, problem):
    reading = read_cell("group_size", text, STANDARD)
    assert dict(reading.values) == values
    assert reading.problem is problem
