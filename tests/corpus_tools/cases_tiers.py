"""Two-tier headers, one sheet per something, and two tables on a sheet."""

# ruff: noqa: E501  sheets and entries are read across

from typed import Case, Typed, rows

CASES = (
    Case(
        "two-tier-time-and-people",
        "two-tier",
        "two tier.xlsx",
        {
            "Map": Typed(
                """
Provision|Who||When||Review
|Staff|Group size|Sessions per week|Mins per session|
Guided talk|TA|5|3|20|@2026-12-14
Number talk|TA|4|2|25|@2026-12-14
Calm start|Mentor|8|5|15|@2027-03-22
""",
                merged=("A1:A2", "B1:C1", "D1:E1", "F1:F2"),
            )
        },
        rows(
            "provision staff_role group_size sessions_per_week minutes_per_session review_date",
            ("Guided talk", "teaching_assistant", 5, 3, 20, "2026-12-14"),
            ("Number talk", "teaching_assistant", 4, 2, 25, "2026-12-14"),
            ("Calm start", "mentor", 8, 5, 15, "2027-03-22"),
        ),
    ),
    Case(
        "two-tier-entry-and-exit",
        "two-tier",
        "impact.xlsx",
        {
            "Impact": Typed(
                """
Impact of interventions
Intervention|Area of need|Assessment||Dates||Outcome
||Entry data|Exit data|Start|End|
Rapid maths|C&L|SS 81|SS 88|@2026-09-14|@2026-12-11|Good progress, +7
Chatterbox|C&I|12/40|25/40|@2026-09-14|@2026-12-11|Good progress
Comic club|SEMH|SDQ 22|SDQ 17|@2026-09-21|@2026-12-11|Some progress
""",
                merged=("A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:G3"),
            )
        },
        rows(
            "provision area_of_need baseline exit start_date end_date impact",
            (
                "Rapid maths",
                "cognition_and_learning",
                "SS 81",
                "SS 88",
                "2026-09-14",
                "2026-12-11",
                "Good progress, +7",
            ),
            (
                "Chatterbox",
                "communication_and_interaction",
                "12/40",
                "25/40",
                "2026-09-14",
                "2026-12-11",
                "Good progress",
            ),
            (
                "Comic club",
                "social_emotional_and_mental_health",
                "SDQ 22",
                "SDQ 17",
                "2026-09-21",
                "2026-12-11",
                "Some progress",
            ),
        ),
        why="beside entry and exit data an outcome is what came of it",
    ),
    Case(
        "two-tier-not-merged",
        "two-tier",
        "no merges.xlsx",
        {
            "Sheet1": """
||Delivery|||Money|
Intervention|Year|Led by|Ratio|Weeks|Hourly rate|Total cost
Dyslexia gold|5|TA|1:6|20|13.50|270
Sound discovery|3|TA|1:4|15|13.50|405
Young interpreters|6|Volunteer|1:10|10|0|0
"""
        },
        rows(
            "provision year_group staff_role group_size weeks hourly_rate cost",
            ("Dyslexia gold", "5", "teaching_assistant", 6, 20, 13.5, 270),
            ("Sound discovery", "3", "teaching_assistant", 4, 15, 13.5, 405),
            ("Young interpreters", "6", "volunteer", 10, 10, 0, 0),
        ),
        may=("cost_period",),
    ),
    Case(
        "two-tier-below-details",
        "two-tier",
        "termly.xlsx",
        {
            "Term 2": Typed(
                """
Nonesuch Heath Primary|||Term 2
Provision|SEN||Adult support||Target
|Status|Need|Who|Time per week|
Colour coded timetable|K|ASD|TA|25 mins|Follows the day without prompts
Enlarged print|E|VI|Teacher|2 hours|Reads N24 print
Speech practice|K|SLCN|TA|50 mins|Says s-blends
""",
                merged=("A2:A3", "B2:C2", "D2:E2", "F2:F3"),
            )
        },
        rows(
            "provision sen_status primary_need staff_role minutes_per_week target",
            ("Colour coded timetable", "K", "ASD", "teaching_assistant", 25, "Follows the day without prompts"),
            ("Enlarged print", "E", "VI", "teacher", 120, "Reads N24 print"),
            ("Speech practice", "K", "SLCN", "teaching_assistant", 50, "Says s-blends"),
        ),
        school="Nonesuch Heath Primary",
        term="Term 2",
    ),
    Case(
        "sheets-per-area",
        "sheet-per",
        "four areas.xlsx",
        {
            "Cover": "Nonesuch Lees Primary School\nProvision map 2026-27\nPrepared for the governors",
            "C&I": "Provision|Stage|Staff\nNarrative therapy|2|TA\nVisual supports|1|Teacher",
            "C&L": "Provision|Stage|Staff\nSpeed up|2|TA",
            "SEMH": "Provision|Stage|Staff\nSafe space|2|ELSA",
            "P&S": "Provision|Stage|Staff\nMove to learn|2|TA",
        },
        rows(
            "area_of_need provision level staff_role",
            ("communication_and_interaction", "Narrative therapy", "targeted", "teaching_assistant"),
            ("communication_and_interaction", "Visual supports", "universal", "teacher"),
            ("cognition_and_learning", "Speed up", "targeted", "teaching_assistant"),
            ("social_emotional_and_mental_health", "Safe space", "targeted", "elsa"),
            ("sensory_and_or_physical", "Move to learn", "targeted", "teaching_assistant"),
        ),
        school="Nonesuch Lees Primary School",
    ),
    Case(
        "sheets-per-year-with-guidance",
        "sheet-per",
        "all years.xlsx",
        {
            "How to use": "How to complete this map\n1. Add one row for each intervention.\n2. Use the codes below.\nCode|Meaning\nTA|Teaching assistant\nCT|Class teacher",
            "Reception": "Intervention|Who|How long|Group\nNELI|TA|30 mins|3",
            "Year 1": "Intervention|Who|How long|Group\nRapid recovery|CT|20 mins|4\nSquiggle|TA|15 mins|6",
            "Y2": "Intervention|Who|How long|Group\nWord aware|CT|20 mins|30",
        },
        rows(
            "year_group provision staff_role minutes_per_session group_size",
            ("R", "NELI", "teaching_assistant", 30, 3),
            ("1", "Rapid recovery", "teacher", 20, 4),
            ("1", "Squiggle", "teaching_assistant", 15, 6),
            ("2", "Word aware", "teacher", 20, 30),
        ),
        why="the table of codes on the guidance sheet holds no provision",
    ),
    Case(
        "sheets-per-pupil",
        "sheet-per",
        "EHCP provision.xlsx",
        {
            "Fay Sample": "Year|3|Need|SLCN\nProvision|Adult|Frequency|Outcome\nWord finding|TA|3 x 15 mins pw|Names 30 objects\nColourful stories|TA|2 x 20 mins pw|Four-part sentences",
            "Gus Example": "Year|6|Need|SEMH\nProvision|Adult|Frequency|Outcome\nKey adult check-in|Mentor|5 x 10 mins pw|In class by 9am",
        },
        rows(
            "pupil year_group primary_need provision staff_role sessions_per_week minutes_per_session minutes_per_week target",
            ("Fay Sample", "3", "SLCN", "Word finding", "teaching_assistant", 3, 15, 45, "Names 30 objects"),
            ("Fay Sample", "3", "SLCN", "Colourful stories", "teaching_assistant", 2, 20, 40, "Four-part sentences"),
            ("Gus Example", "6", "SEMH", "Key adult check-in", "mentor", 5, 10, 50, "In class by 9am"),
        ),
        kind="pupil",
        may=("area_of_need",),
    ),
    Case(
        "sheets-per-class",
        "sheet-per",
        "class maps.xlsx",
        {
            "Contents": "Class maps\nAsh\nElm\nOld maps are on the server",
            "Ash Y3": "Ash class provision\nNeed|What we provide|By whom\nC&L|Overlays and larger font|CT\nSEMH|Worry jar|TA",
            "Elm Y4": "Elm class provision\nNeed|What we provide|By whom\nC&I|Task cards|CT\nS&P|Move and sit cushions|CT",
        },
        rows(
            "year_group area_of_need provision staff_role",
            ("3", "cognition_and_learning", "Overlays and larger font", "teacher"),
            ("3", "social_emotional_and_mental_health", "Worry jar", "teaching_assistant"),
            ("4", "communication_and_interaction", "Task cards", "teacher"),
            ("4", "sensory_and_or_physical", "Move and sit cushions", "teacher"),
        ),
        may=("class_group",),
    ),
    Case(
        "sheets-per-level-one-hidden",
        "sheet-per",
        "waves 2026.xlsx",
        {
            "Wave 1": "Provision|Area\nNow and next|C+I\nWobble cushions|P+S",
            "Wave 2": "Provision|Area\nPhonics boost|C+L",
            "Wave 3": "Provision|Area\nPlay therapy|SEMH",
            "Wave 3 2024-25": Typed("Provision|Area\nOld counselling|SEMH", hidden=True),
        },
        rows(
            "level provision area_of_need",
            ("universal", "Now and next", "communication_and_interaction"),
            ("universal", "Wobble cushions", "sensory_and_or_physical"),
            ("targeted", "Phonics boost", "cognition_and_learning"),
            ("specialist", "Play therapy", "social_emotional_and_mental_health"),
        ),
        why="the hidden sheet is last year's",
    ),
    Case(
        "two-tables-above-each-other",
        "two-tables",
        "two tables.xlsx",
        {
            "Map": """
Small groups
Intervention|Staff|Group size|Mins
Boost reading|TA|5|30
Boost writing|TA|6|30


One to one
Name of support|Adult|Times per week|Length
Catch up readers|Volunteer|3|15 mins
Key word drill|TA|5|5 mins
"""
        },
        rows(
            "provision staff_role group_size minutes_per_session sessions_per_week",
            ("Boost reading", "teaching_assistant", 5, 30, None),
            ("Boost writing", "teaching_assistant", 6, 30, None),
            ("Catch up readers", "volunteer", 1, 15, 3),
            ("Key word drill", "teaching_assistant", 1, 5, 5),
        ),
        why="`One to one` above the second table says the group; it may be left unread",
        may=("group_size",),
    ),
    Case(
        "two-tables-side-by-side",
        "two-tables",
        "side by side.xlsx",
        {
            "Sheet1": """
KS1 provision||||KS2 provision||
Provision|Who|Group||Provision|Who|Group
Silly sentences|TA|4||Reading theatre|TA|6
Finger gym|TA|5||Maths detectives|HLTA|5
Sunshine circle|ELSA|6||Peer mediators|Mentor|8
"""
        },
        rows(
            "provision staff_role group_size",
            ("Silly sentences", "teaching_assistant", 4),
            ("Finger gym", "teaching_assistant", 5),
            ("Sunshine circle", "elsa", 6),
            ("Reading theatre", "teaching_assistant", 6),
            ("Maths detectives", "higher_level_teaching_assistant", 5),
            ("Peer mediators", "mentor", 8),
        ),
        why="key stages may be read as years",
        may=("year_group", "class_group"),
    ),
    Case(
        "two-tables-rates-beside",
        "two-tables",
        "rates beside.xlsx",
        {
            "Costing": """
Provision|Delivered by|Weeks|Cost||Role|Hourly rate
Switch on|TA|10|£145||TA|£14.50
Catch up maths|HLTA|12|£225||HLTA|£18.75
Social skills|ELSA|8|£125||ELSA|£15.60
Drama for confidence|TA|6|£87||Teacher|£38
"""
        },
        rows(
            "provision staff_role weeks cost",
            ("Switch on", "teaching_assistant", 10, 145),
            ("Catch up maths", "higher_level_teaching_assistant", 12, 225),
            ("Social skills", "elsa", 8, 125),
            ("Drama for confidence", "teaching_assistant", 6, 87),
        ),
        why="the table on the right is the school's rates, not provision",
    ),
    Case(
        "two-tables-contacts-below",
        "two-tables",
        "contacts below.xlsx",
        {
            "Map": """
Provision|Need|Review date
Motor skills united|PD|12/02/2027
Time to talk|SLCN|12/02/2027
Memory fix|MLD|12/02/2027

Useful contacts
Service|Telephone|Email
Speech and language|01000 000000|salt@example.invalid
School nurse|01000 000001|nurse@example.invalid
"""
        },
        rows(
            "provision primary_need",
            ("Motor skills united", "PD"),
            ("Time to talk", "SLCN"),
            ("Memory fix", "MLD"),
            review_date="2027-02-12",
        ),
    ),
)
