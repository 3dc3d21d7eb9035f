"""Shapes and habits that no list of layouts names: turned tables, timetables, words for numbers, exports, old codes."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, Typed, rows

CASES = (
    Case(
        "odd-turned-on-its-side",
        "unlisted",
        "sideways.xlsx",
        {
            "Sheet1": """
Provision|Talk club|Maths hub|Calm room
Area of need|C&I|C&L|SEMH
Staff|TA|HLTA|Mentor
Group size|5|6|3
Weeks|10|12|38
"""
        },
        rows(
            "provision area_of_need staff_role group_size weeks",
            ("Talk club", "communication_and_interaction", "teaching_assistant", 5, 10),
            ("Maths hub", "cognition_and_learning", "higher_level_teaching_assistant", 6, 12),
            ("Calm room", "social_emotional_and_mental_health", "mentor", 3, 38),
        ),
        why="headings run down the first column, one provision a column",
    ),
    Case(
        "odd-time-and-staff-in-one-cell",
        "unlisted",
        "combined cells.xlsx",
        {
            "Support": """
Support given|Time and staff|Run
Number stacks|5x15 minutes TA|30 mins pw for 6 weeks
Story massage|2 x 10 mins with HLTA|
Flash cards|5mins x5mornings with TA|
"""
        },
        rows(
            "provision sessions_per_week minutes_per_session minutes_per_week staff_role",
            ("Number stacks", 5, 15, 75, "teaching_assistant"),
            ("Story massage", 2, 10, 20, "higher_level_teaching_assistant"),
            ("Flash cards", 5, 5, 25, "teaching_assistant"),
        ),
        why="`Run` says another time than the cell beside it; the careful reader keeps the first and asks",
        may=("weeks", "minutes_per_week", "notes"),
    ),
    Case(
        "odd-ranges-and-not-quantified",
        "unlisted",
        "ranges.xlsx",
        {
            "Map": """
Intervention|Duration|Group size|Frequency|Weeks
Shared reading|20 to 30 minutes|6 to 8|3 x weekly|10
Motor room|15/20 minutes|4-6|daily|6-8
Outreach visit|TBC|1|as required|-
"""
        },
        rows(
            "provision minutes_per_session minutes_per_session_max group_size group_size_max sessions_per_week weeks weeks_max",
            ("Shared reading", 20, 30, 6, 8, 3, 10, None),
            ("Motor room", 15, 20, 4, 6, 5, 6, 8),
            ("Outreach visit", None, None, 1, None, None, None, None),
        ),
    ),
    Case(
        "odd-old-codes",
        "unlisted",
        "old codes.csv",
        {
            "csv": """
Yr|CoP stage|Need category|Provision map item|Wave
FS2|SA|BESD|Golden rules board|1
NCY 3|SA+|SLCN|Language link|2
Y6|Statement|PD|Typing and scribe|3
"""
        },
        rows(
            "year_group sen_status provision level",
            ("R", "K", "Golden rules board", "universal"),
            ("3", "K", "Language link", "targeted"),
            ("6", "E", "Typing and scribe", "specialist"),
        ),
        why="BESD is an old area of need; SLCN and PD are types of need, from which an area may be told",
        may=("area_of_need", "primary_need"),
        kind="school",
    ),
    Case(
        "odd-cp1252-csv-with-pounds",
        "unlisted",
        "from an old pc.csv",
        {
            "csv": """
Nonesuch Bridge Primary – provision map 2026–27
Provision|Who’s leading|Cost per week|Review
Pupils’ reading café|Volunteer|£0|11/12/2026
Sounds~write|TA|£14.50|11/12/2026
"""
        },
        rows(
            "provision staff_role cost",
            ("Pupils’ reading café", "volunteer", 0),
            ("Sounds write", "teaching_assistant", 14.5),
            cost_period="week",
            review_date="2026-12-11",
        ),
        encoding="cp1252",
        school="Nonesuch Bridge Primary",
    ),
    Case(
        "odd-two-staff-and-external",
        "unlisted",
        "staffing words.xlsx",
        {
            "Sheet1": """
Programme|Delivered by|Outside agency|Ratio
Speech programme|TA + SENCO|NHS speech and language therapy|1:1
Sensory integration|OT|NHS occupational therapy|1:1
Class scaffolds|Class teacher and TA||2:30
"""
        },
        rows(
            "provision staff_role external_agency group_size",
            ("Speech programme", ["teaching_assistant", "senco"], "NHS speech and language therapy", 1),
            ("Sensory integration", "therapist", "NHS occupational therapy", 1),
            ("Class scaffolds", ["teacher", "teaching_assistant"], None, 30),
        ),
    ),
    Case(
        "odd-hidden-column-and-notes-column",
        "unlisted",
        "hidden column.xlsx",
        {
            "Map": Typed(
                """
Provision|Tier|Staff|Review date|Comments
Brick therapy|2|TA|@2027-01-29|Waiting for room
Catch the beat|2|TA|@2027-01-29|
Own timetable|3|Teacher|@2027-01-29|See file
""",
                hidden_columns=(4,),
            )
        },
        rows(
            "provision level staff_role notes",
            ("Brick therapy", "targeted", "teaching_assistant", "Waiting for room"),
            ("Catch the beat", "targeted", "teaching_assistant", None),
            ("Own timetable", "specialist", "teacher", "See file"),
            review_date="2027-01-29",
        ),
        why="a hidden column is read, and asked about",
    ),
    Case(
        "odd-heading-names-the-level",
        "unlisted",
        "entitlement.xlsx",
        {
            "Map": """
Nonesuch Fold Primary provision map
Universal entitlement|Year group|Area of need
Visual timetable in every class|Y1-6|Communication and interaction
Writing slopes and pencil grips|R|Sensory and/or physical
Worry box and daily check-in|Y3|SEMH
"""
        },
        rows(
            "provision year_group area_of_need",
            ("Visual timetable in every class", ["1", "2", "3", "4", "5", "6"], "communication_and_interaction"),
            ("Writing slopes and pencil grips", "R", "sensory_and_or_physical"),
            ("Worry box and daily check-in", "3", "social_emotional_and_mental_health"),
        ),
        why="the heading of the provisions names their level, which may be read or not",
        school="Nonesuch Fold Primary",
        may=("level",),
    ),
    Case(
        "odd-timetable-by-day",
        "unlisted",
        "timetable.xlsx",
        {
            "TA timetable": """
Mrs Invented's interventions
|Monday|Tuesday|Wednesday|Thursday|Friday
9.00-9.20|Phonics boost|Phonics boost|Phonics boost|Phonics boost|
1.00-1.30|Lego club||Maths hub||Maths hub
"""
        },
        rows(
            "provision sessions_per_week minutes_per_session",
            ("Phonics boost", 4, 20),
            ("Lego club", 1, 30),
            ("Maths hub", 2, 30),
        ),
        why="a timetable is a map too: a session a cell, its length in the time of day",
        may=("staff_role", "minutes_per_week"),
    ),
    Case(
        "odd-one-column-of-sentences",
        "unlisted",
        "sentences.xlsx",
        {
            "Sheet1": """
Targeted provision at Nonesuch Quay School

Provision
Small group phonics, 4 pupils, 3 x 20 mins pw with a TA
Nurture lunch, 8 pupils, daily with the learning mentor
Handwriting group, 5 pupils, 2 x 15 mins pw with a TA
"""
        },
        rows(
            "provision group_size sessions_per_week minutes_per_session staff_role",
            ("Small group phonics, 4 pupils, 3 x 20 mins pw with a TA", 4, 3, 20, "teaching_assistant"),
            ("Nurture lunch, 8 pupils, daily with the learning mentor", 8, 5, None, "mentor"),
            ("Handwriting group, 5 pupils, 2 x 15 mins pw with a TA", 5, 2, 15, "teaching_assistant"),
        ),
        why="one column says it all in a sentence; its text stays the provision",
        school="Nonesuch Quay School",
        may=("level", "minutes_per_week"),
    ),
)
