"""Who delivers it, as schools write it."""

import pytest

from importers.cells import Problem, read_cell
from schemas.standard import shipped_standards

STANDARD = next(standard for standard in shipped_standards() if standard.effective_from)


STAFF_ROLE = [
    (
        "1 x CT 3 x TA 1 x Ind",
        {"staff_role": ("teacher", "teaching_assistant", "independent"), "sessions_per_week": 5},
        None,
    ),
    ("5 x TA", {"staff_role": "teaching_assistant", "sessions_per_week": 5}, None),
    ("2 TAs", {"staff_role": "teaching_assistant"}, None),
    ("1 x TA", {"staff_role": "teaching_assistant"}, None),
    ("TA level 2", {"staff_role": "teaching_assistant", "staff_grade": "level 2"}, None),
    ("Mrs B TA 3xweekly", {"staff_role": "teaching_assistant", "sessions_per_week": 3}, None),
    ("TA + SENCO", {"staff_role": ("teaching_assistant", "senco")}, None),
    ("Mrs Bloggs", {"staff_role": "Mrs Bloggs"}, None),
    ("Class teacher and TA", {"staff_role": ("teacher", "teaching_assistant")}, None),
    ("HLTA (Level 4)", {"staff_role": "higher_level_teaching_assistant", "staff_grade": "Level 4"}, None),
    ("TA", {"staff_role": "teaching_assistant"}, None),
    ("TAs", {"staff_role": "teaching_assistant"}, None),
    ("T.A.", {"staff_role": "teaching_assistant"}, None),
    ("LSA", {"staff_role": "teaching_assistant"}, None),
    ("HLTA", {"staff_role": "higher_level_teaching_assistant"}, None),
    ("CT", {"staff_role": "teacher"}, None),
    ("Class Teacher", {"staff_role": "teacher"}, None),
    ("CT/TA", {"staff_role": ("teacher", "teaching_assistant")}, None),
    ("CT & TA", {"staff_role": ("teacher", "teaching_assistant")}, None),
    ("CT, TA", {"staff_role": ("teacher", "teaching_assistant")}, None),
    ("teacher or TA", {"staff_role": ("teacher", "teaching_assistant")}, None),
    ("SENCO", {"staff_role": "senco"}, None),
    ("SENCo/Inclusion Manager", {"staff_role": "senco"}, None),
    ("Mrs Smith (TA)", {"staff_role": "teaching_assistant"}, None),
    ("Mrs Smith - HLTA", {"staff_role": "higher_level_teaching_assistant"}, None),
    ("Miss Jones", {"staff_role": "Miss Jones"}, None),
    ("ELSA", {"staff_role": "elsa"}, None),
    ("ELSA (Mrs B)", {"staff_role": "elsa"}, None),
    ("ELSA trained TA", {"staff_role": "elsa"}, None),
    ("SALT", {"staff_role": "therapist"}, None),
    ("Speech & language therapist", {"staff_role": "therapist"}, None),
    ("SaLT / TA", {"staff_role": ("therapist", "teaching_assistant")}, None),
    ("EP", {"staff_role": "external"}, None),
    ("Learning mentor", {"staff_role": "mentor"}, None),
    ("MDS", {"staff_role": "midday_supervisor"}, None),
    ("Volunteer reader", {"staff_role": "volunteer"}, None),
    ("All staff", {"staff_role": "other"}, None),
    ("All adults", {"staff_role": "other"}, None),
    ("External", {"staff_role": "external"}, None),
    ("STLS", {"staff_role": "external"}, None),
    ("Outside agency - STLS", {"staff_role": "external"}, None),
    ("TBC", {}, Problem.NOT_QUANTIFIED),
    ("-", {}, Problem.NOT_QUANTIFIED),
    ("TA Level 3", {"staff_role": "teaching_assistant", "staff_grade": "Level 3"}, None),
    ("L3 TA", {"staff_role": "teaching_assistant", "staff_grade": "L3"}, None),
    ("TA (KR4)", {"staff_role": "teaching_assistant", "staff_grade": "KR4"}, None),
    ("Grade C TA", {"staff_role": "teaching_assistant", "staff_grade": "Grade C"}, None),
    ("2 x TA", {"staff_role": "teaching_assistant", "sessions_per_week": 2}, None),
    ("2 x TAs", {"staff_role": "teaching_assistant"}, None),
    ("1x TA", {"staff_role": "teaching_assistant"}, None),
    ("0.5 TA", {"staff_role": "teaching_assistant"}, None),
    ("TA 1:1", {"staff_role": "teaching_assistant", "group_size": 1}, None),
    ("TA 1:4", {"staff_role": "teaching_assistant", "group_size": 4}, None),
    (
        "TA 20 mins daily",
        {
            "staff_role": "teaching_assistant",
            "sessions_per_week": 5,
            "minutes_per_session": 20,
            "minutes_per_week": 100,
        },
        None,
    ),
    (
        "TA - 3 x 20 mins",
        {"staff_role": "teaching_assistant", "sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60},
        None,
    ),
    ("Teacher 1x, TA 4x", {"staff_role": ("teacher", "teaching_assistant"), "sessions_per_week": 5}, None),
    ("1 teacher, 1 TA", {"staff_role": ("teacher", "teaching_assistant")}, None),
    ("Independent", {"staff_role": "independent"}, None),
    ("Peer", {"staff_role": "volunteer"}, None),
    ("Nurture lead", {"staff_role": "mentor"}, None),
    ("Pastoral team", {"staff_role": "mentor"}, None),
    ("FLO", {"staff_role": "mentor"}, None),
    ("Class teacher + LSA x 2", {"staff_role": ("teacher", "teaching_assistant")}, None),
    ("Lunchtime supervisors", {"staff_role": "midday_supervisor"}, None),
    ("Sports coach", {"staff_role": "external"}, None),
    ("Play therapist", {"staff_role": "therapist"}, None),
    ("TA supervised by SENCO", {"staff_role": ("teaching_assistant", "senco")}, None),
    ("HLTA/TA/CT", {"staff_role": ("higher_level_teaching_assistant", "teaching_assistant", "teacher")}, None),
    ("Headteacher", {"staff_role": "teacher"}, None),
    ("Family Liaison Officer", {"staff_role": "mentor"}, None),
    ("key adult", {"staff_role": "other"}, None),
    ("All TAs", {"staff_role": "teaching_assistant"}, None),
    ("Pastoral TA", {"staff_role": "teaching_assistant"}, None),
    ("Pastoral", {"staff_role": "mentor"}, None),
    ("All staff", {"staff_role": "other"}, None),
    ("EMTAS", {"staff_role": "EMTAS"}, None),
]


@pytest.mark.parametrize(("text", "values", "problem"), STAFF_ROLE)
def test_staff_role_reads_as_a_school_means_it(text, values, problem):
    reading = read_cell("staff_role", text, STANDARD)
    assert dict(reading.values) == values
    assert reading.problem is problem
