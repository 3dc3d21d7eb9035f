"""Typed on 23 November 2026, without sight of the importers or a run of them: matrices, plans, grids and no maps."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, Typed, rows

TA, HLTA, CT = "teaching_assistant", "higher_level_teaching_assistant", "teacher"
CI, CL = "communication_and_interaction", "cognition_and_learning"
SEMH, SP = "social_emotional_and_mental_health", "sensory_and_or_physical"

CASES = (
    Case(
        "unseen-matrix-needs-by-offer",
        "matrix",
        "SEND Local Offer grid.xlsx",
        {
            "Grid": Typed(
                """
Exampleton Academy: what we offer|||
Need|For everyone (Universal)|For some (Targeted)|For a few (Specialist)
Communication and Interaction|• Visual timetables\\n• Talk partners|• Time to Talk\\n• Socially Speaking|• Speech therapy programme
Cognition and Learning|• Scaffolded tasks\\n• Knowledge organisers|• Rapid Plus\\n• Dynamo Maths|• Precision teaching 1:1
Social, Emotional and Mental Health|• Zones of Regulation|• Nurture breakfast|• Counselling\\n• Reduced timetable
Sensory and/or Physical|• Movement breaks|• Clever Fingers|• Hydrotherapy
""",
                merged=("A1:D1",),
            )
        },
        rows(
            "area_of_need level provision",
            (CI, "universal", "Visual timetables"),
            (CI, "universal", "Talk partners"),
            (CI, "targeted", "Time to Talk"),
            (CI, "targeted", "Socially Speaking"),
            (CI, "specialist", "Speech therapy programme"),
            (CL, "universal", "Scaffolded tasks"),
            (CL, "universal", "Knowledge organisers"),
            (CL, "targeted", "Rapid Plus"),
            (CL, "targeted", "Dynamo Maths"),
            (CL, "specialist", "Precision teaching 1:1"),
            (SEMH, "universal", "Zones of Regulation"),
            (SEMH, "targeted", "Nurture breakfast"),
            (SEMH, "specialist", "Counselling"),
            (SEMH, "specialist", "Reduced timetable"),
            (SP, "universal", "Movement breaks"),
            (SP, "targeted", "Clever Fingers"),
            (SP, "specialist", "Hydrotherapy"),
        ),
        school="Exampleton Academy",
        may=("group_size", "staff_role"),
    ),
    Case(
        "unseen-sheets-per-year-own-titles",
        "sheet-per",
        "PM all years.xlsx",
        {
            "Front page": "Nonesuch Lea Primary\\nProvision maps 2026-27\nContents\nOne tab for each year group",
            "Reception": """
Reception provision map|||||
Area|What|With whom|Children|When|Review
Speech|NELI|TA|5|5 x 30 mins|@2026-12-11
Physical|Dough Disco|Teacher|30|daily 5 mins|@2026-12-11
""",
            "Year 1": """
Year 1 provision map|||||
Area|What|With whom|Children|When|Review
Phonics|Keep Up|TA|4|5 x 10 mins|@2026-12-11
SEMH|Worry Monster|ELSA|2|1 x 30 mins|@2027-01-29
""",
            "Year 2": """
Year 2 provision map|||||
Area|What|With whom|Children|When|Review
Reading|Beanstalk reader|Volunteer|3|2 x 30 mins|@2027-01-29
""",
        },
        rows(
            "year_group provision staff_role group_size sessions_per_week minutes_per_session minutes_per_week review_date",
            ("R", "NELI", TA, 5, 5, 30, 150, "2026-12-11"),
            ("R", "Dough Disco", CT, 30, 5, 5, 25, "2026-12-11"),
            ("1", "Keep Up", TA, 4, 5, 10, 50, "2026-12-11"),
            ("1", "Worry Monster", "elsa", 2, 1, 30, 30, "2027-01-29"),
            ("2", "Beanstalk reader", "volunteer", 3, 2, 30, 60, "2027-01-29"),
        ),
        may=("area_of_need", "primary_need"),
        why="`Area` holds subjects and needs; whether phonics is an area of need two people could see differently",
    ),
    Case(
        "unseen-assess-plan-do-review",
        "details-block",
        "APDR cycle 2.xlsx",
        {
            "APDR": Typed(
                """
Individual Support Plan - Assess, Plan, Do, Review|||||
Pupil|Fay Example|Year|3|Stage|SEN Support
Date of plan|@2026-11-02|Review date|@2027-02-05|Cycle|2
Assess: what we know|Fay reads 40 of the first 100 words and tires quickly|||||
||||||
Outcome|Provision|Who|How often|How long|Review: progress made
Reads 70 of the first 100 words|Precision teaching|TA|Daily|10 minutes|
Writes three sentences alone|Colourful Semantics|Class teacher|3 times a week|15 minutes|
Keeps going for ten minutes|Now and next board|All adults|Every lesson||
Pupil's voice|I like drawing best|||||
Signed (parent)||||||
""",
                merged=("A1:F1", "B4:F4", "B10:F10"),
            )
        },
        rows(
            "target provision staff_role sessions_per_week minutes_per_session",
            ("Reads 70 of the first 100 words", "Precision teaching", TA, 5, 10),
            ("Writes three sentences alone", "Colourful Semantics", CT, 3, 15),
            ("Keeps going for ten minutes", "Now and next board", None, None, None),
            pupil="Fay Example",
            year_group="3",
            sen_status="K",
            review_date="2027-02-05",
        ),
        kind="pupil",
        may=("start_date", "baseline", "staff_role", "sessions_per_week"),
        why="pupil's voice and signatures stand under the table",
    ),
    Case(
        "unseen-tick-grid-with-counts",
        "tick-grid",
        "Y4 tick sheet.xlsx",
        {
            "Year 4": Typed(
                """
Year 4 - who gets what (Autumn 1)||||||
|SEN|Phonics top up|Speech|Nurture|Pre-teach|Total
Hal S|K|✓||✓||2
Ivy E|E||✓|✓|✓|3
Jax N|K|✓||||1
Kit S|||||✓|1
Total||2|1|2|2|7
""",
                merged=("A1:G1",),
            )
        },
        rows(
            "pupil sen_status provision",
            ("Hal S", "K", "Phonics top up"),
            ("Hal S", "K", "Nurture"),
            ("Ivy E", "E", "Speech"),
            ("Ivy E", "E", "Nurture"),
            ("Ivy E", "E", "Pre-teach"),
            ("Jax N", "K", "Phonics top up"),
            ("Kit S", None, "Pre-teach"),
            year_group="4",
        ),
        kind="pupil",
        why="no heading over the names; totals across and down",
        may=("start_date", "end_date"),
    ),
    Case(
        "unseen-pupil-by-level-cells",
        "unlisted",
        "Class 5 pupil map.xlsx",
        {
            "Class 5": """
Class 5 Provision Map - Summer to Autumn 2026
Child|Need|Universal|Targeted|Specialist
Liv Sample|SLCN|Visuals|Language group|SaLT block
Mo Example|MLD|Word mats\\nConcrete apparatus|Maths booster|
Ned Nonesuch|SEMH|Calm box|ELSA\\nLunch club|CAMHS sessions
"""
        },
        rows(
            "pupil primary_need level provision",
            ("Liv Sample", "SLCN", "universal", "Visuals"),
            ("Liv Sample", "SLCN", "targeted", "Language group"),
            ("Liv Sample", "SLCN", "specialist", "SaLT block"),
            ("Mo Example", "MLD", "universal", "Word mats"),
            ("Mo Example", "MLD", "universal", "Concrete apparatus"),
            ("Mo Example", "MLD", "targeted", "Maths booster"),
            ("Ned Nonesuch", "SEMH", "universal", "Calm box"),
            ("Ned Nonesuch", "SEMH", "targeted", "ELSA"),
            ("Ned Nonesuch", "SEMH", "targeted", "Lunch club"),
            ("Ned Nonesuch", "SEMH", "specialist", "CAMHS sessions"),
        ),
        kind="pupil",
        may=("class_group", "staff_role", "external_agency", "area_of_need"),
        why="pupils down, levels across, one provision a line of the cell",
    ),
    Case(
        "unseen-cards-resource-base",
        "cards",
        "Intervention cards.xlsx",
        {
            "Cards": """
INTERVENTION|Circle of Friends
For|Y5 and Y6
Aim|A child has two friends to play with
Run by|Learning mentor
Group size|6 to 8
Length|6 weeks, 1 x 30 mins a week

INTERVENTION|Catch Up Numeracy
For|Y3
Aim|Number age gain of six months
Run by|TA
Group size|1
Length|20 weeks, 2 x 15 mins a week

INTERVENTION|Gym Trail
For|Reception
Aim|Balances and catches
Run by|TA
Group size|5
Length|12 weeks, 4 x 15 mins a week
"""
        },
        (
            *rows(
                "provision year_group target staff_role group_size group_size_max weeks sessions_per_week minutes_per_session",
                ("Circle of Friends", ["5", "6"], "A child has two friends to play with", "mentor", 6, 8, 6, 1, 30),
                ("Catch Up Numeracy", "3", "Number age gain of six months", TA, 1, None, 20, 2, 15),
                ("Gym Trail", "R", "Balances and catches", TA, 5, None, 12, 4, 15),
            ),
        ),
        may=("minutes_per_week", "minutes_total"),
        why="weeks, frequency and length share a line of the card",
    ),
    Case(
        "unseen-ehcp-section-f-costed",
        "details-block",
        "EHCP costed provision.xlsx",
        {
            "Costings": """
Costed provision for EHC plan annual review
Name of child|Oli Nonesuch||NC Year|8
Primary need|ASD||School|Sampleford Moor School
|||||||
Section F provision|Delivered by|Ratio|Sessions pw|Mins|Weeks pa|£/hr|Cost pa
Social skills teaching|TA|1:3|2|45|38|14.20|=2*45*38/60*14.2/3#269.80
Sensory breaks|TA|1:1|10|15|38|14.20|=10*15*38/60*14.2#1349
Speech and language target work|HLTA|1:1|3|20|38|17.50|=3*20*38/60*17.5#665
EP consultation|Educational psychologist|||||  |550
Total cost|||||||=SUM(H6:H9)#2833.8
Notional SEN contribution|||||||6000
"""
        },
        rows(
            "provision staff_role group_size sessions_per_week minutes_per_session weeks hourly_rate cost",
            ("Social skills teaching", TA, 3, 2, 45, 38, 14.2, 269.8),
            ("Sensory breaks", TA, 1, 10, 15, 38, 14.2, 1349),
            ("Speech and language target work", HLTA, 1, 3, 20, 38, 17.5, 665),
            ("EP consultation", "external", None, None, None, None, None, 550),
            pupil="Oli Nonesuch",
            year_group="8",
            primary_need="ASD",
            cost_period="year",
        ),
        kind="pupil",
        school="Sampleford Moor School",
        may=("sen_status", "cost_per", "staff_role"),
        why="details over the table, sums under it; an educational psychologist is external or other",
    ),
    Case(
        "unseen-community-shared-offer",
        "community",
        "Community bid Spring 27.xlsx",
        {
            "Bid": """
Nonesuch Marshes Community of Schools
Proposals for the Spring Term 2027||Prepared by: Community lead
No.|Proposal|Need it answers|Level|Schools taking part|Delivered by|From|To|Amount requested
1|Shared ELSA supervision|SEMH|Targeted|5|Educational psychologist|@2027-01-04|@2027-03-26|£1,800
2|Speech and language link worker|Communication & Interaction|Specialist|8|Therapist|@2027-01-04|@2027-07-23|£9,450
3|Sensory audit of classrooms|Sensory/Physical|Universal|8|OT|@2027-02-01|@2027-03-26|£2,200
Total requested||||||||£13,450
"""
        },
        rows(
            "provision area_of_need level staff_role start_date end_date cost",
            ("Shared ELSA supervision", SEMH, "targeted", None, "2027-01-04", "2027-03-26", 1800),
            ("Speech and language link worker", CI, "specialist", "therapist", "2027-01-04", "2027-07-23", 9450),
            ("Sensory audit of classrooms", SP, "universal", "therapist", "2027-02-01", "2027-03-26", 2200),
        ),
        kind="community",
        may=("staff_role", "primary_need", "funding_source", "cost_period"),
        why="schools taking part are no group size, and the number of the proposal is nothing",
    ),
    Case(
        "unseen-nothing-a-training-log",
        "no-map",
        "SEND CPD log.xlsx",
        {
            "CPD": """
SEND training log 2026-27
Date|Course|Provider|Attended by|Hours|Cost
@2026-09-02|Autism Level 1|Outreach service|All teaching staff|2|£0
@2026-10-14|Precision teaching refresher|Educational psychologist|Six TAs|1.5|£180
@2026-11-04|Using the hoist safely|Moving and handling team|Two TAs|3|£95
"""
        },
        (),
        kind=None,
        why="training of staff, in the words of this field, is no provision for a pupil",
    ),
    Case(
        "unseen-nothing-an-empty-template",
        "no-map",
        "Provision map TEMPLATE.xlsx",
        {
            "Template": """
Provision map - blank template
School:||Term:|
Provision|Area of need|Year group|Staff|Group size|Sessions per week|Minutes|Outcome|Review date
|||||||||
|||||||||
Please return to the SEN team by half term
""",
            "How to fill it in": "Guidance\nWrite one provision on each row\nUse the names of the four areas of need\nGive minutes as a number",
        },
        (),
        kind=None,
        why="the headings are there and nothing is filled in",
    ),
)
