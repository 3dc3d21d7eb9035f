"""Typed on 26 November 2026, without sight of the importers or a run of them: pupil lists, grids and plans of one pupil."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, Typed, rows

TA, HLTA, CT = "teaching_assistant", "higher_level_teaching_assistant", "teacher"
CI, CL = "communication_and_interaction", "cognition_and_learning"
SEMH, SP = "social_emotional_and_mental_health", "sensory_and_or_physical"

# The entries are tables, one line each.
# fmt: off
CASES = (
    Case(
        "county-grid-class-crosses",
        "tick-grid",
        "Maple interventions grid.xlsx",
        {
            "Maple": Typed(
                """
Exampleton Hill Junior School|||||||||
Maple Class, Year 3 – who is in which intervention?|||||||||
Child|SEN|Need|RWI catch up|Spelling|Maths booster|ELSA|Lego|Speech|Handwriting
Amy S|K|SpLD|x|x|||||x
Ben E|E|ASD||||x|x||
Cara N|K|SLCN|x|||||x|
Dev S||||x|x||||
Ella I|K|SEMH||||x|||
Finn E|K|MLD|x||x||||x
Grace N|||||||x||
Total|||3|2|2|2|2|1|2
x = attends this half term|||||||||
""",
                merged=("A1:J1", "A2:J2", "A12:J12"),
            )
        },
        rows(
            "pupil sen_status primary_need provision",
            ("Amy S", "K", "SPLD", "RWI catch up"),
            ("Amy S", "K", "SPLD", "Spelling"),
            ("Amy S", "K", "SPLD", "Handwriting"),
            ("Ben E", "E", "ASD", "ELSA"),
            ("Ben E", "E", "ASD", "Lego"),
            ("Cara N", "K", "SLCN", "RWI catch up"),
            ("Cara N", "K", "SLCN", "Speech"),
            ("Dev S", None, None, "Spelling"),
            ("Dev S", None, None, "Maths booster"),
            ("Ella I", "K", "SEMH", "ELSA"),
            ("Finn E", "K", "MLD", "RWI catch up"),
            ("Finn E", "K", "MLD", "Maths booster"),
            ("Finn E", "K", "MLD", "Handwriting"),
            ("Grace N", None, None, "Lego"),
            year_group="3",
        ),
        kind="pupil",
        school="Exampleton Hill Junior School",
        may=("class_group", "staff_role", "area_of_need"),
        why="crosses under the interventions, class and year in the title, a total and a key below",
    ),
    Case(
        "county-grid-times-in-cells",
        "tick-grid",
        "SEND pupils weekly provision Y4-6.xlsx",
        {
            "Nov 26": Typed(
                """
Sampleford Vale CE Primary – weekly provision for pupils with SEND|||||||||
Sessions x minutes each week|||||||||
Surname|First name|Year|K/E|Main need|Reading|Maths|Social skills|Sensory break|SALT
Example|Hana|4|K|SLCN|3x20||1x30||1x30
Invented|Isaac|4|K|SpLD|5x10|2x20|||
Nonesuch|Jess|5|E|ASD|||2x30|10x5|
Sample|Kofi|5|K|MLD|3x20|3x20|||
Sample|Lena|6|E|PD||2x20||5x10|
Example|Milo|6|K|SEMH|||2x30||
""",
                merged=("A1:J1", "A2:J2"),
            )
        },
        rows(
            "pupil year_group sen_status primary_need provision sessions_per_week minutes_per_session minutes_per_week",
            ("Hana Example", "4", "K", "SLCN", "Reading", 3, 20, 60),
            ("Hana Example", "4", "K", "SLCN", "Social skills", 1, 30, 30),
            ("Hana Example", "4", "K", "SLCN", "SALT", 1, 30, 30),
            ("Isaac Invented", "4", "K", "SPLD", "Reading", 5, 10, 50),
            ("Isaac Invented", "4", "K", "SPLD", "Maths", 2, 20, 40),
            ("Jess Nonesuch", "5", "E", "ASD", "Social skills", 2, 30, 60),
            ("Jess Nonesuch", "5", "E", "ASD", "Sensory break", 10, 5, 50),
            ("Kofi Sample", "5", "K", "MLD", "Reading", 3, 20, 60),
            ("Kofi Sample", "5", "K", "MLD", "Maths", 3, 20, 60),
            ("Lena Sample", "6", "E", "PD", "Maths", 2, 20, 40),
            ("Lena Sample", "6", "E", "PD", "Sensory break", 5, 10, 50),
            ("Milo Example", "6", "K", "SEMH", "Social skills", 2, 30, 60),
        ),
        kind="pupil",
        school="Sampleford Vale CE Primary",
        may=("staff_role", "area_of_need"),
        why="`3x20` in the cells of a grid, with what it means in a line above",
    ),
    Case(
        "county-pupils-a-row-each-provision",
        "list",
        "Pupil provision Term 2.xlsx",
        {
            "Term 2": Typed(
                """
Nonesuch Brow School – SEN pupils: provision in Term 2|||||||||||
Surname|Forename|Tutor group|Year|SEN|Need|Provision|Staff|Sessions per week|Mins|Outcome we want|Review date
Example|Nadia|7A|7|K|SpLD|Lexia|LSA|4|20|Reading age up 6 months|@2026-12-11
Example|Nadia|7A|7|K|SpLD|Spelling group|LSA|2|25|Spells subject words|@2026-12-11
Invented|Oscar|7C|7|EHCP|ASD|Social communication|HLTA|1|50|Works in a group of four|@2026-12-11
Invented|Oscar|7C|7|EHCP|ASD|Key worker time|LSA|5|10|Ready to learn by period 1|@2026-12-11
Nonesuch|Priya|8B|8|K|SEMH|Mentoring|Mentor|1|30|Attends 5 days a week|@2027-01-22
Sample|Quinn|8D|8|SEN Support|SLCN|SaLT programme|LSA|2|20|Uses because and so|@2027-01-22
Sample|Rosa|9A|9|EHCP|HI|Pre-teaching|LSA|3|15|Knows key words before the lesson|@2027-01-22
Example|Sami|9C|9|SEN Support|MLD|Numeracy group|HLTA|2|50|Times tables to 10|@2027-01-22
Invented|Tia|10B|10|K|SEMH|Counselling|Counsellor|1|45|Uses a calm plan|
Nonesuch|Umar|11A|11|K|SpLD|Exam reader practice|LSA|1|50|Uses reader in mocks|@2027-01-22
""",
                merged=("A1:L1",),
            )
        },
        rows(
            "pupil class_group year_group sen_status primary_need provision staff_role sessions_per_week minutes_per_session target review_date",
            ("Nadia Example", "7A", "7", "K", "SPLD", "Lexia", TA, 4, 20, "Reading age up 6 months", "2026-12-11"),
            ("Nadia Example", "7A", "7", "K", "SPLD", "Spelling group", TA, 2, 25, "Spells subject words", "2026-12-11"),
            ("Oscar Invented", "7C", "7", "E", "ASD", "Social communication", HLTA, 1, 50, "Works in a group of four", "2026-12-11"),
            ("Oscar Invented", "7C", "7", "E", "ASD", "Key worker time", TA, 5, 10, "Ready to learn by period 1", "2026-12-11"),
            ("Priya Nonesuch", "8B", "8", "K", "SEMH", "Mentoring", "mentor", 1, 30, "Attends 5 days a week", "2027-01-22"),
            ("Quinn Sample", "8D", "8", "K", "SLCN", "SaLT programme", TA, 2, 20, "Uses because and so", "2027-01-22"),
            ("Rosa Sample", "9A", "9", "E", "HI", "Pre-teaching", TA, 3, 15, "Knows key words before the lesson", "2027-01-22"),
            ("Sami Example", "9C", "9", "K", "MLD", "Numeracy group", HLTA, 2, 50, "Times tables to 10", "2027-01-22"),
            ("Tia Invented", "10B", "10", "K", "SEMH", "Counselling", "therapist", 1, 45, "Uses a calm plan", None),
            ("Umar Nonesuch", "11A", "11", "K", "SPLD", "Exam reader practice", TA, 1, 50, "Uses reader in mocks", "2027-01-22"),
        ),
        kind="pupil",
        school="Nonesuch Brow School",
        term="Term 2",
        may=("area_of_need",),
        why="one row for each pupil and provision; the outcome is what is wanted, and the heading says so; K, `SEN Support` and EHCP side by side",
    ),
    Case(
        "county-pupils-tabs-by-class",
        "sheet-per",
        "SEN provision by class - INITIALS ONLY.xlsx",
        {
            "Otters Y1": Typed(
                """
Otters – provision for children on the SEN list||||||
Initials|SEN|Area|Support in place|Who|How often|Target|
AB|K|C&I|Speech sounds|TA|3 x 10 mins|Says k and g in words
|||Language group|TA|2 x 20 mins|Uses he and she
CD|EHCP|C&I|Attention bucket|TA|5 x 10 mins|Stays for all of stage 2
|||Toilet programme|TA|daily|Dry all morning
EF|K|SEMH|Nurture|ELSA|1 x 40 mins|Comes in happily
""",
                merged=("A1:G1", "A3:A4", "B3:B4", "C3:C4", "A5:A6", "B5:B6", "C5:C6"),
            ),
            "Badgers Y2": Typed(
                """
Badgers – provision for children on the SEN list||||||
Initials|SEN|Area|Support in place|Who|How often|Target|
GH|K|C&L|Phonics 1:1|TA|5 x 10 mins|Knows Phase 5
|||Number bonds|TA|3 x 10 mins|Bonds to 10
IJ|K|S&P|Fine motor|TA|3 x 15 mins|Cuts a curve
KL|EHCP|C&L|Precision teaching|HLTA|5 x 5 mins|Reads 20 words
|||Maths 1:1|HLTA|3 x 20 mins|Counts to 50
""",
                merged=("A1:G1", "A3:A4", "B3:B4", "C3:C4", "A6:A7", "B6:B7", "C6:C7"),
            ),
        },
        rows(
            "year_group pupil sen_status area_of_need provision staff_role sessions_per_week minutes_per_session minutes_per_week target",
            ("1", "AB", "K", CI, "Speech sounds", TA, 3, 10, 30, "Says k and g in words"),
            ("1", "AB", "K", CI, "Language group", TA, 2, 20, 40, "Uses he and she"),
            ("1", "CD", "E", CI, "Attention bucket", TA, 5, 10, 50, "Stays for all of stage 2"),
            ("1", "CD", "E", CI, "Toilet programme", TA, 5, None, None, "Dry all morning"),
            ("1", "EF", "K", SEMH, "Nurture", "elsa", 1, 40, 40, "Comes in happily"),
            ("2", "GH", "K", CL, "Phonics 1:1", TA, 5, 10, 50, "Knows Phase 5"),
            ("2", "GH", "K", CL, "Number bonds", TA, 3, 10, 30, "Bonds to 10"),
            ("2", "IJ", "K", SP, "Fine motor", TA, 3, 15, 45, "Cuts a curve"),
            ("2", "KL", "E", CL, "Precision teaching", HLTA, 5, 5, 25, "Reads 20 words"),
            ("2", "KL", "E", CL, "Maths 1:1", HLTA, 3, 20, 60, "Counts to 50"),
        ),
        kind="pupil",
        may=("class_group", "group_size", "level"),
        why="a tab a class with its year in the tab; initials, status and area given once for each child",
    ),
    Case(
        "county-plan-primary-review-meeting",
        "details-block",
        "Provision plan V Sample Nov 26.xlsx",
        {
            "Plan": Typed(
                """
Invented Heights Primary School|||||
INDIVIDUAL PROVISION PLAN|||||
Name:|Violet Sample|Class:|Hazel|Year group:|4
D.O.B.:|11/03/2018|SEN status:|EHCP|Primary need:|SLCN
Plan written:|09/11/2026|Review date:|08/02/2027|Written by:|SENCO and class teacher
|||||
Area of need|Outcome|Provision|Who|When|Progress at review
Communication and Interaction|To use sentences of six words|SaLT programme|TA|4 x 15 mins|
Communication and Interaction|To ask when she does not understand|Help card and pre-teaching|Class teacher|every lesson|
Cognition and Learning|To read 100 high frequency words|Precision teaching|TA|daily 10 mins|
Cognition and Learning|To count in 2s, 5s and 10s|Numicon 1:1|HLTA|3 x 20 mins|
Social, Emotional and Mental Health|To play a game with two friends|Lego therapy|ELSA|1 x 45 mins|
Sensory and Physical|To sit and listen for ten minutes|Sensory circuit|TA|5 x 15 mins|
|||||
Parent's views:|Violet is happy to come to school|||
Signed:||||Date:|
""",
                merged=("A1:F1", "A2:F2", "B15:F15"),
            )
        },
        rows(
            "area_of_need target provision staff_role sessions_per_week minutes_per_session minutes_per_week",
            (CI, "To use sentences of six words", "SaLT programme", TA, 4, 15, 60),
            (CI, "To ask when she does not understand", "Help card and pre-teaching", CT, None, None, None),
            (CL, "To read 100 high frequency words", "Precision teaching", TA, 5, 10, 50),
            (CL, "To count in 2s, 5s and 10s", "Numicon 1:1", HLTA, 3, 20, 60),
            (SEMH, "To play a game with two friends", "Lego therapy", "elsa", 1, 45, 45),
            (SP, "To sit and listen for ten minutes", "Sensory circuit", TA, 5, 15, 75),
            pupil="Violet Sample",
            class_group="Hazel",
            year_group="4",
            sen_status="E",
            primary_need="SLCN",
            review_date="2027-02-08",
        ),
        kind="pupil",
        school="Invented Heights Primary School",
        may=("start_date", "group_size"),
        why="three pairs a row over the table; the day it was written may be the start; views and signature below",
    ),
    Case(
        "county-plan-secondary-with-hours",
        "details-block",
        "WN Y8 provision map.xlsx",
        {
            "W.N.": Typed(
                """
PUPIL PROVISION MAP 2026-27||||||
Student|Will Nonesuch||Tutor group|8 Curie||
NC Year|8||SEN stage|K||
Area of need|SEMH||Attendance|88%||
||||||
Provision|Target|Adult|Ratio|Hours per week|Start|End
Check-in each morning|Arrives to period 1 on time|Mentor|1:1|0.5|@2026-09-07|@2027-07-21
Anger management course|Uses exit card before incident|ELSA|1:4|1|@2026-11-02|@2026-12-18
In class support: maths|Completes starter and main task|TA|1:3|3|@2026-09-07|@2027-07-21
Lunch base|No lunchtime sanctions|TA|1:10|2.5|@2026-09-07|@2027-07-21
Reading intervention|Reading age 11+|HLTA|1:5|1.5|@2026-09-21|@2027-03-26
Total hours||||8.5||
""",
                merged=("A1:G1",),
            )
        },
        rows(
            "provision target staff_role group_size minutes_per_week start_date end_date",
            ("Check-in each morning", "Arrives to period 1 on time", "mentor", 1, 30, "2026-09-07", "2027-07-21"),
            ("Anger management course", "Uses exit card before incident", "elsa", 4, 60, "2026-11-02", "2026-12-18"),
            ("In class support: maths", "Completes starter and main task", TA, 3, 180, "2026-09-07", "2027-07-21"),
            ("Lunch base", "No lunchtime sanctions", TA, 10, 150, "2026-09-07", "2027-07-21"),
            ("Reading intervention", "Reading age 11+", HLTA, 5, 90, "2026-09-21", "2027-03-26"),
            pupil="Will Nonesuch",
            class_group="8 Curie",
            year_group="8",
            sen_status="K",
            area_of_need=SEMH,
        ),
        kind="pupil",
        may=("primary_need",),
        why="two pairs a row above, attendance among them, and a total of hours at the foot",
    ),
    Case(
        "county-plan-costed-one-pupil",
        "details-block",
        "Costed provision - XE.xlsx",
        {
            "Costed": Typed(
                """
Fictional Mount Primary|||||||
Provision map for an individual pupil (costed)|||||||
Pupil name|Xavi Example|||Year|1||
SEN need|PD|||SEN status|EHCP||
|||||||
Description of provision|Staff|No. of pupils|Mins a day|Days a week|Hours a week|Hourly rate (£)|Cost a year (£)
Moving and handling|TA|1|60|5|5|14.3|2717
Physiotherapy exercises|TA|1|30|5|2.5|14.3|1358.5
Adapted PE|HLTA|1|45|2|1.5|18.2|1037.4
Typing lessons|TA|2|20|3|1|14.3|271.7
Lunch support|MDSA|1|45|5|3.75|12.8|1824
Total|||||13.75||7208.6
""",
                merged=("A1:H1", "A2:H2"),
            )
        },
        rows(
            "provision staff_role group_size minutes_per_session sessions_per_week minutes_per_week hourly_rate cost",
            ("Moving and handling", TA, 1, 60, 5, 300, 14.3, 2717),
            ("Physiotherapy exercises", TA, 1, 30, 5, 150, 14.3, 1358.5),
            ("Adapted PE", HLTA, 1, 45, 2, 90, 18.2, 1037.4),
            ("Typing lessons", TA, 2, 20, 3, 60, 14.3, 271.7),
            ("Lunch support", "midday_supervisor", 1, 45, 5, 225, 12.8, 1824),
            pupil="Xavi Example",
            year_group="1",
            sen_status="E",
            primary_need="PD",
            cost_period="year",
        ),
        kind="pupil",
        school="Fictional Mount Primary",
        may=("cost_per", "area_of_need"),
        why="minutes a day and days a week beside hours a week, all three true; a total below",
    ),
)
