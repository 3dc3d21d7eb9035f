"""Typed blind, on 23 November 2026, by someone who had not seen how reading works: matrices, cards and communities."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, Typed, rows

TA, HLTA, CT = "teaching_assistant", "higher_level_teaching_assistant", "teacher"
CI, CL = "communication_and_interaction", "cognition_and_learning"
SEMH, SP = "social_emotional_and_mental_health", "sensory_and_or_physical"

CASES = (
    Case(
        "blind-matrix-years-by-wave-dashes",
        "matrix",
        "graduated response.xlsx",
        {
            "GR": Typed(
                """
Nonesuch Brook Academy|||
Whole-school graduated response 2026/7|||
|WAVE 1: QFT for all|WAVE 2: catch-up|WAVE 3: individual
Reception|- Visuals\\n- Now/next boards|- NELI\\n- Funky Fingers|- SaLT targets
Years 1 and 2|- Word banks; - Talk tins|- Precision phonics|
Year 6|- Working walls|- SATs booster; - Arithmetic club|- Reader and scribe
""",
                merged=("A1:D1", "A2:D2"),
            )
        },
        rows(
            "year_group level provision",
            ("R", "universal", "Visuals"),
            ("R", "universal", "Now/next boards"),
            ("R", "targeted", "NELI"),
            ("R", "targeted", "Funky Fingers"),
            ("R", "specialist", "SaLT targets"),
            (["1", "2"], "universal", "Word banks"),
            (["1", "2"], "universal", "Talk tins"),
            (["1", "2"], "targeted", "Precision phonics"),
            ("6", "universal", "Working walls"),
            ("6", "targeted", "SATs booster"),
            ("6", "targeted", "Arithmetic club"),
            ("6", "specialist", "Reader and scribe"),
        ),
        school="Nonesuch Brook Academy",
    ),
    Case(
        "blind-matrix-what-and-who-under-levels",
        "matrix",
        "offer with staff.xlsx",
        {
            "Offer": Typed(
                """
SEND area|Universal||Targeted||Specialist|
|What|Who|What|Who|What|Who
C&I|Visual prompts|CT|Chatty bats|TA|SaLT programme|TA
C&L|Scaffold sheets|CT|Reading Eggs|HLTA||
SEMH|Emotion cards|CT|Check & connect|Mentor|Counselling|Counsellor
""",
                merged=("A1:A2", "B1:C1", "D1:E1", "F1:G1"),
            )
        },
        rows(
            "area_of_need level provision staff_role",
            (CI, "universal", "Visual prompts", CT),
            (CI, "targeted", "Chatty bats", TA),
            (CI, "specialist", "SaLT programme", TA),
            (CL, "universal", "Scaffold sheets", CT),
            (CL, "targeted", "Reading Eggs", HLTA),
            (SEMH, "universal", "Emotion cards", CT),
            (SEMH, "targeted", "Check & connect", "mentor"),
            (SEMH, "specialist", "Counselling", None),
        ),
        why="each level has a column for what and one for who; a counsellor may be a therapist or other",
        may=("staff_role",),
    ),
    Case(
        "blind-matrix-years-by-term",
        "matrix",
        "long term plan.xlsx",
        {
            "Plan": """
Intervention long term plan
|Autumn|Spring|Summer
Year 3|Precision teaching\\nLego therapy|Precision teaching|Handwriting club
Year 4|Tables rescue|Tables rescue\\nSocial detectives|
Year 5||Inference training|Inference training
"""
        },
        rows(
            "year_group provision",
            ("3", "Precision teaching"),
            ("3", "Lego therapy"),
            ("3", "Precision teaching"),
            ("3", "Handwriting club"),
            ("4", "Tables rescue"),
            ("4", "Tables rescue"),
            ("4", "Social detectives"),
            ("5", "Inference training"),
            ("5", "Inference training"),
        ),
        why="terms across: a provision of two terms stands twice",
        may=("start_date", "end_date"),
    ),
    Case(
        "blind-years-across-letters-of-a-legend",
        "tick-grid",
        "colour map.xlsx",
        {
            "Colour map": """
KEY: G = universal (green)   A = targeted (amber)   P = specialist (purple)
Provision|YR|Y1|Y2|Y3|Y4|Y5|Y6
Visual timetable|G|G|G|G|G|G|G
Lego therapy||A||A|A||
Attachment mentor||||||P|P
"""
        },
        rows(
            "provision year_group level",
            ("Visual timetable", ["R", "1", "2", "3", "4", "5", "6"], "universal"),
            ("Lego therapy", ["1", "3", "4"], "targeted"),
            ("Attachment mentor", ["5", "6"], "specialist"),
        ),
        why="the letters are levels, by the key above; a row is one provision of several years",
        may=("staff_role",),
    ),
    Case(
        "blind-years-across-ticks",
        "tick-grid",
        "what runs where.csv",
        {
            "csv": """
Intervention,Led by,Yr 1,Yr 2,Yr 3,Yr 4
Little Wandle keep up,TA,x,x,,
Rising Stars gap fill,CT,,,x,x
ELSA drop in,ELSA,x,x,x,x
""".replace(",", "|")
        },
        rows(
            "provision staff_role year_group",
            ("Little Wandle keep up", TA, ["1", "2"]),
            ("Rising Stars gap fill", CT, ["3", "4"]),
            ("ELSA drop in", "elsa", ["1", "2", "3", "4"]),
        ),
        why="crosses under years: the provision runs in those years",
    ),
    Case(
        "blind-timetable-two-assistants",
        "unlisted",
        "TA timetables.xlsx",
        {
            "Timetables": Typed(
                """
TA 1
Time|Mon|Tues|Weds|Thurs|Fri
9.10 - 9.30|Phonics keep up|Phonics keep up|Phonics keep up|Phonics keep up|Phonics keep up
10.30 - 10.45|BREAK||||
11.00 - 11.40|Number Stacks||Number Stacks||Sensory circuit
TA 2
Time|Mon|Tues|Weds|Thurs|Fri
9.10 - 9.30|Toe by Toe|Toe by Toe||Toe by Toe|
10.30 - 10.45|BREAK||||
1.15 - 1.45||Lego therapy|PPA|Lego therapy|
""",
                merged=("B4:F4", "B9:F9"),
            )
        },
        rows(
            "provision sessions_per_week minutes_per_session",
            ("Phonics keep up", 5, 20),
            ("Number Stacks", 2, 40),
            ("Sensory circuit", 1, 40),
            ("Toe by Toe", 3, 20),
            ("Lego therapy", 2, 30),
        ),
        why="a week of two assistants; break and PPA are no provision",
        may=("staff_role", "minutes_per_week"),
    ),
    Case(
        "blind-cards-name-on-top",
        "cards",
        "Intervention menu.xlsx",
        {
            "Menu": """
Our intervention menu
NESSY
What it is|Online spelling programme
Entry criteria|Spelling age 12 months behind
Delivered by|TA
Time|3 x 15 mins weekly
Cost|£12 per pupil per year

FIRST CLASS @ NUMBER
What it is|Maths games with a shop theme
Entry criteria|Below expected in Y2 assessment
Delivered by|HLTA
Time|3 x 30 mins weekly
Cost|£95 per pupil per year

DRAWING AND TALKING
What it is|Gentle therapeutic drawing
Entry criteria|Recent loss or change
Delivered by|ELSA
Time|1 x 30 mins weekly
Cost|£60 per pupil per year
"""
        },
        rows(
            "provision description entry_criteria staff_role sessions_per_week minutes_per_session minutes_per_week cost",
            ("NESSY", "Online spelling programme", "Spelling age 12 months behind", TA, 3, 15, 45, 12),
            (
                "FIRST CLASS @ NUMBER",
                "Maths games with a shop theme",
                "Below expected in Y2 assessment",
                HLTA,
                3,
                30,
                90,
                95,
            ),
            ("DRAWING AND TALKING", "Gentle therapeutic drawing", "Recent loss or change", "elsa", 1, 30, 30, 60),
            cost_per="pupil",
            cost_period="year",
        ),
        why="the name of each card stands alone above it",
    ),
    Case(
        "blind-cards-one-cell-a-line",
        "cards",
        "pasted from word.xlsx",
        {
            "Sheet1": """
Intervention: Rapid Phonics
Year group: 1
Staff: TA
Frequency: 5 x 15 mins pw
Outcome: Passes the phonics screen

Intervention: Sand play
Year group: 4
Staff: ELSA
Frequency: 1 x 40 mins pw
Outcome: Names feelings in play

Intervention: Typing skills
Year group: 6
Staff: HLTA
Frequency: 2 x 20 mins pw
Outcome: 20 words a minute
"""
        },
        rows(
            "provision year_group staff_role sessions_per_week minutes_per_session minutes_per_week target",
            ("Rapid Phonics", "1", TA, 5, 15, 75, "Passes the phonics screen"),
            ("Sand play", "4", "elsa", 1, 40, 40, "Names feelings in play"),
            ("Typing skills", "6", HLTA, 2, 20, 40, "20 words a minute"),
        ),
        why="heading and value share one cell, one line a row",
    ),
    Case(
        "blind-special-school-classes",
        "sheet-per",
        "therapy and approaches.xlsx",
        {
            "Sycamore": """
Sycamore class: 8 pupils, 1 teacher and 4 TAs
Therapy or approach|Lead|Group / 1:1|Sessions|Length
Rebound therapy|Physio|1:1|1 pw|30m
Intensive interaction|TA|1:1|daily|10m
TACPAC|CT|grp of 4|2 pw|25m
""",
            "Willow": """
Willow class: 7 pupils, 1 teacher and 5 TAs
Therapy or approach|Lead|Group / 1:1|Sessions|Length
Hydrotherapy|Physio|1:1|1 pw|45m
Attention Autism|CT|grp of 7|4 pw|20m
""",
            "Staff list": "Name|Class|Hours\nI Nonesuch|Sycamore|32.5\nJ Example|Willow|27",
        },
        rows(
            "provision staff_role group_size sessions_per_week minutes_per_session",
            ("Rebound therapy", "therapist", 1, 1, 30),
            ("Intensive interaction", TA, 1, 5, 10),
            ("TACPAC", CT, 4, 2, 25),
            ("Hydrotherapy", "therapist", 1, 1, 45),
            ("Attention Autism", CT, 7, 4, 20),
        ),
        why="a special school: a sheet a class, and a list of staff that is no provision",
        may=("class_group",),
    ),
    Case(
        "blind-two-tier-dosage-and-impact",
        "two-tier",
        "KS1 intervention tracker Nov.xlsx",
        {
            "KS1": Typed(
                """
KS1 intervention tracker|||||||||
Intervention|Led by|Dosage|||Pupils|Data||Next steps
||Days|Mins|Wks|No.|In|Out|
Write Away Together|CT|2|25|10|3|Score 8|Score 13|Stop
Success at Arithmetic|TA|3|30|12|4|Score 11|Score 19|Repeat with new group
Fizzy|TA|5|10|20|6|Level 1|Level 2|Carry on
""",
                merged=("A1:I1", "A2:A3", "B2:B3", "C2:E2", "G2:H2", "I2:I3"),
            )
        },
        rows(
            "provision staff_role sessions_per_week minutes_per_session weeks group_size baseline exit",
            ("Write Away Together", CT, 2, 25, 10, 3, "Score 8", "Score 13"),
            ("Success at Arithmetic", TA, 3, 30, 12, 4, "Score 11", "Score 19"),
            ("Fizzy", TA, 5, 10, 20, 6, "Level 1", "Level 2"),
        ),
        may=("notes", "impact", "target", "year_group"),
        why="`In` and `Out` are data at entry and exit; next steps are no field for certain",
    ),
    Case(
        "blind-community-menu-with-prices",
        "community",
        "Cluster menu of support 26-27.xlsx",
        {
            "Menu": """
NONESUCH CREEK COMMUNITY OF SCHOOLS
What schools in our community can share this year
Offer|Hosted by|Tier|Dates|Places|Price
Autism champions training|Nonesuch Creek Primary|Universal|12/01/2027|20|Free
Dyslexia outreach teacher|Nonesuch Creek Secondary|Targeted|By request|10|£40 per pupil
Alternative curriculum mornings|Nonesuch Creek PRU|Specialist|Fridays|6|£250 per term
"""
        },
        rows(
            "provision level group_size cost cost_per cost_period",
            ("Autism champions training", "universal", 20, 0, None, None),
            ("Dyslexia outreach teacher", "targeted", 10, 40, "pupil", None),
            ("Alternative curriculum mornings", "specialist", 6, 250, None, "term"),
        ),
        kind="community",
        may=("external_agency", "start_date", "staff_role", "sessions_per_week"),
    ),
    Case(
        "blind-community-plan-by-gap",
        "community",
        "Communities plan T1-T3.xlsx",
        {
            "Plan": """
Community of schools plan - Nonesuch Levels|Chair: Head of School 4|
Gap in provision|What we will put in place together|Led by|Communities pot (£)|Review
SLCN in Year R|Shared WellComm screening and groups|SENCO of School 2|4,200|31/03/2027
Anxiety and attendance|Emotional wellbeing drop in|Mentor|6,000|31/03/2027
Handwriting and motor skills|OT advice clinics|Therapist|2,850|31/03/2027
Total|||13,050|
"""
        },
        rows(
            "provision staff_role cost",
            ("Shared WellComm screening and groups", "senco", 4200),
            ("Emotional wellbeing drop in", "mentor", 6000),
            ("OT advice clinics", "therapist", 2850),
            review_date="2027-03-31",
            funding_source="community_pot",
        ),
        kind="community",
        why="the heading of the money names the pot it comes from; the gap says need, year or both",
        may=("primary_need", "area_of_need", "year_group", "description"),
    ),
)
