"""Plain lists with the heading row anywhere, and keys given once."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, Typed, rows

CASES = (
    Case(
        "list-header-on-row-1",
        "list",
        "provision.xlsx",
        {
            "Sheet1": """
Provision|Area of Need|Who?|Group Size|How often|Outcome
Colourful semantics|C&I|LSA|4|2 x 30 mins pw|Uses who and doing-what in sentences
Toe by toe|C&L|TA|1|5 x 10 mins pw|Reads 30 more words
Lego club|SEMH|ELSA|6|1 x 45 mins pw|Takes turns without prompts
Clever fingers|S&P|TA|5|3 x 15 mins pw|Tripod grip
"""
        },
        rows(
            "provision area_of_need staff_role group_size sessions_per_week minutes_per_session minutes_per_week target",
            (
                "Colourful semantics",
                "communication_and_interaction",
                "teaching_assistant",
                4,
                2,
                30,
                60,
                "Uses who and doing-what in sentences",
            ),
            ("Toe by toe", "cognition_and_learning", "teaching_assistant", 1, 5, 10, 50, "Reads 30 more words"),
            ("Lego club", "social_emotional_and_mental_health", "elsa", 6, 1, 45, 45, "Takes turns without prompts"),
            ("Clever fingers", "sensory_and_or_physical", "teaching_assistant", 5, 3, 15, 45, "Tripod grip"),
        ),
    ),
    Case(
        "list-below-titles-with-legend",
        "list",
        "SEN overview.xlsx",
        {
            "Overview": """
Nonesuch Green Primary School
SEN provision overview Autumn 2026

Name of intervention|Wave|Year group(s)|Led by|Mins|Times a week|Wks|Date for review
Catch up numeracy|2|Y3/4|HLTA|30|2|12|@2026-12-11
Rapid reading|2|Y5|TA|20|3|10|@2026-12-11
Draw and talk|3|Y6|Learning mentor|40|1|8|@2026-12-04
Dyslexia friendly classroom|1|Y1-6|Class teacher||||

Wave 1 = quality first teaching
Wave 2 = small group, Wave 3 = individual
"""
        },
        rows(
            "provision level year_group staff_role minutes_per_session sessions_per_week weeks review_date",
            ("Catch up numeracy", "targeted", ["3", "4"], "higher_level_teaching_assistant", 30, 2, 12, "2026-12-11"),
            ("Rapid reading", "targeted", "5", "teaching_assistant", 20, 3, 10, "2026-12-11"),
            ("Draw and talk", "specialist", "6", "mentor", 40, 1, 8, "2026-12-04"),
            (
                "Dyslexia friendly classroom",
                "universal",
                ["1", "2", "3", "4", "5", "6"],
                "teacher",
                None,
                None,
                None,
                None,
            ),
        ),
        school="Nonesuch Green Primary School",
    ),
    Case(
        "list-line-breaks-and-blank-rows",
        "list",
        "interventions T2.xlsx",
        {
            "T2": """
INTERVENTIONS
Intervention\\nProgramme|Number\\nin group|Length of\\nsession|Sessions\\nper week|Start\\ndate|End\\ndate|Success\\ncriteria
First words~together|6|25~mins|2|03/11/2026|18/12/2026|Names 20 pictures

Sound start|'4|20 minutes|'4|03/11/2026|12/02/2027|Blends CVC words

Plus maths|'1|15|'5|09.11.2026|18.12.26|Counts on to 20
"""
        },
        rows(
            "provision group_size minutes_per_session sessions_per_week start_date end_date target",
            ("First words together", 6, 25, 2, "2026-11-03", "2026-12-18", "Names 20 pictures"),
            ("Sound start", 4, 20, 4, "2026-11-03", "2027-02-12", "Blends CVC words"),
            ("Plus maths", 1, 15, 5, "2026-11-09", "2026-12-18", "Counts on to 20"),
        ),
    ),
    Case(
        "list-secondary-with-funding",
        "list",
        "Year 7-11 provision.xlsx",
        {
            "Provision": """
Hollowmere School provision 2026/27. All figures invented.
Provision/Resource|NCY|Need type|Staffing|Ratio|Frequency per week|Session length|Funded by|Cost per pupil
Lexia lab|7|SpLD|TA|1:8|3|30 mins|Notional SEN|£42.50
Walk and talk|9|SEMH|Mentor|1:1|1|1 hour|PP|£310
Assistive tech training|10|HI|SENCO|1:2|2|45 mins|Top-up|£96
Exam access reader|11|SPLD|TA|1:1|as required|TBC|Notional SEN|
"""
        },
        rows(
            "provision year_group primary_need staff_role group_size sessions_per_week minutes_per_session funding_source cost cost_per",
            ("Lexia lab", "7", "SPLD", "teaching_assistant", 8, 3, 30, "notional_sen", 42.5, "pupil"),
            ("Walk and talk", "9", "SEMH", "mentor", 1, 1, 60, "pupil_premium", 310, "pupil"),
            ("Assistive tech training", "10", "HI", "senco", 2, 2, 45, "top_up", 96, "pupil"),
            ("Exam access reader", "11", "SPLD", "teaching_assistant", 1, None, None, "notional_sen", None, None),
        ),
    ),
    Case(
        "keys-merged-area-and-level",
        "group-key",
        "whole school map.xlsx",
        {
            "Map": Typed(
                """
Area|Level|What we do|Adult|Size of group
Communication and interaction|Universal|Visual timetables|Teacher|30
||Simplified language|Teacher|30
|Targeted|Talk boost|TA|6
Cognition and learning|Universal|Word mats|Teacher|30
|Targeted|Nessy|TA|8
||Power of two|TA|1
""",
                merged=("A2:A4", "B2:B3", "A5:A7", "B6:B7"),
            )
        },
        rows(
            "provision area_of_need level staff_role group_size",
            ("Visual timetables", "communication_and_interaction", "universal", "teacher", 30),
            ("Simplified language", "communication_and_interaction", "universal", "teacher", 30),
            ("Talk boost", "communication_and_interaction", "targeted", "teaching_assistant", 6),
            ("Word mats", "cognition_and_learning", "universal", "teacher", 30),
            ("Nessy", "cognition_and_learning", "targeted", "teaching_assistant", 8),
            ("Power of two", "cognition_and_learning", "targeted", "teaching_assistant", 1),
        ),
    ),
    Case(
        "keys-blank-below-year-first",
        "group-key",
        "by year.xlsx",
        {
            "Sheet1": """
Year|Intervention|Delivered by|Duration|Frequency|Review
Reception|Wellcomm|EYP|15 mins|daily|Feb 2027
|Dough disco|TA|10 mins|daily|Feb 2027
Year 1|Phonics keep up|TA|15 mins|5 x weekly|Feb 2027
|Talking partners|TA|20 mins|3 x weekly|Feb 2027
|Gym trail|TA|20 mins|daily|Feb 2027
Year 2|Better reading|TA|15 mins|3 x weekly|Feb 2027
"""
        },
        rows(
            "provision year_group minutes_per_session sessions_per_week staff_role",
            ("Wellcomm", "R", 15, 5, None),
            ("Dough disco", "R", 10, 5, "teaching_assistant"),
            ("Phonics keep up", "1", 15, 5, "teaching_assistant"),
            ("Talking partners", "1", 20, 3, "teaching_assistant"),
            ("Gym trail", "1", 20, 5, "teaching_assistant"),
            ("Better reading", "2", 15, 3, "teaching_assistant"),
        ),
        why="`Feb 2027` is a month: its review date may be kept as text or read as a day of it",
        may=("review_date", "staff_role"),
    ),
    Case(
        "keys-pupil-given-once",
        "group-key",
        "K register provision.xlsx",
        {
            "Autumn": Typed(
                """
Pupil|SEN Status|Yr|Support|By|Time per week|Target
Ada Nonesuch|K|4|Precision teaching|TA|50 mins|Reads 40 words
|||Social stories|TA|15 mins|Asks to join in
Bram Example|E|6|1:1 reading|Teacher|1 hour|Reading age 9
|||Sensory breaks|TA|100 mins|Stays in class
|||OT programme|TA|1.5 hours|Ties laces
""",
                merged=("A2:A3", "B2:B3", "C2:C3", "A4:A6", "B4:B6", "C4:C6"),
            )
        },
        rows(
            "pupil sen_status year_group provision staff_role minutes_per_week target",
            ("Ada Nonesuch", "K", "4", "Precision teaching", "teaching_assistant", 50, "Reads 40 words"),
            ("Ada Nonesuch", "K", "4", "Social stories", "teaching_assistant", 15, "Asks to join in"),
            ("Bram Example", "E", "6", "1:1 reading", "teacher", 60, "Reading age 9"),
            ("Bram Example", "E", "6", "Sensory breaks", "teaching_assistant", 100, "Stays in class"),
            ("Bram Example", "E", "6", "OT programme", "teaching_assistant", 90, "Ties laces"),
        ),
        kind="pupil",
        why="`1:1 reading` names a group of one within the name of the provision",
        may=("group_size",),
    ),
    Case(
        "keys-need-and-stage-blank-below",
        "group-key",
        "stages.csv",
        {
            "csv": """
Broad area of need|Stage|Intervention|No. of pupils|Weeks
SEMH|Stage 1|Worry monsters|30|38
||Mindful minutes|30|38
|Stage 2|Nurture lunch|8|12
||Boxall group|6|12
|Stage 3|Counselling|1|10
"""
        },
        rows(
            "provision level group_size weeks",
            ("Worry monsters", "universal", 30, 38),
            ("Mindful minutes", "universal", 30, 38),
            ("Nurture lunch", "targeted", 8, 12),
            ("Boxall group", "targeted", 6, 12),
            ("Counselling", "specialist", 1, 10),
            area_of_need="social_emotional_and_mental_health",
        ),
    ),
)
