"""Typed on 26 November 2026, without sight of the importers or a run of them: areas of need by waves, as schools type them."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, Typed, rows

CI, CL = "communication_and_interaction", "cognition_and_learning"
SEMH, SP = "social_emotional_and_mental_health", "sensory_and_or_physical"

# The entries are tables, one line each.
# fmt: off
CASES = (
    Case(
        "county-matrix-four-areas-three-waves",
        "matrix",
        "Whole School Provision Map 26-27.xlsx",
        {
            "Provision map": Typed(
                """
Nonesuch Ridge Primary School|||
Whole School Provision Map 2026-2027|||
Area of Need|Wave 1\\nQuality First Teaching|Wave 2\\nTargetted intervention|Wave 3\\nIndividualised support
Communication and Interaction|• Visual timetables\\n• Pre-teaching of vocabulary|• Talk Boost\\n• Lego Therapy|• Speech and Language Therapy programmes\\n• Makaton
Cognition and Learning|• Differentiated planning|• Number Stacks\\n• Reading fluency group|• Precision teaching\\n• Toe by Toe
Social, Emotional and Mental Health|• Worry boxes|• Nurture group|• ELSA\\n• Play therapy
Sensory and Physical|• Movement breaks|• Sensory circuits\\n• Fizzy programme|• OT programme\\n• Physiotherapy programme
""",
                merged=("A1:D1", "A2:D2"),
            )
        },
        rows(
            "area_of_need level provision",
            (CI, "universal", "Visual timetables"),
            (CI, "universal", "Pre-teaching of vocabulary"),
            (CI, "targeted", "Talk Boost"),
            (CI, "targeted", "Lego Therapy"),
            (CI, "specialist", "Speech and Language Therapy programmes"),
            (CI, "specialist", "Makaton"),
            (CL, "universal", "Differentiated planning"),
            (CL, "targeted", "Number Stacks"),
            (CL, "targeted", "Reading fluency group"),
            (CL, "specialist", "Precision teaching"),
            (CL, "specialist", "Toe by Toe"),
            (SEMH, "universal", "Worry boxes"),
            (SEMH, "targeted", "Nurture group"),
            (SEMH, "specialist", "ELSA"),
            (SEMH, "specialist", "Play therapy"),
            (SP, "universal", "Movement breaks"),
            (SP, "targeted", "Sensory circuits"),
            (SP, "targeted", "Fizzy programme"),
            (SP, "specialist", "OT programme"),
            (SP, "specialist", "Physiotherapy programme"),
        ),
        school="Nonesuch Ridge Primary School",
        may=("staff_role", "group_size"),
        why="the sheet that half the county has: four areas down, three waves across, bullets in the cells",
    ),
    Case(
        "county-matrix-waves-down-areas-across",
        "matrix",
        "provision map for website.xlsx",
        {
            "Sheet1": Typed(
                """
EXAMPLETON CHURCH INFANT SCHOOL||||
SEND PROVISION MAP||||
|Cognition & Learning|Communication & Interaction|Social, Emotional & Mental Health|Physical & Sensory
UNIVERSAL\\nfor all children|- Phonics every day\\n- Practical maths equipment|- Makaton signs|- Golden rules\\n- Feelings chart|- Wobble cushions
TARGETED\\nfor some children|- Phonics catch up\\n- Maths catch up|- Speech Link\\n- Language Link|- Sunshine group\\n- Lunch buddies|- Fine motor group\\n- Bike club
SPECIALIST\\nfor a few children|- Individual reading\\n- Personal targets|- SALT plans\\n- Box time|- ELSA sessions|- OT plans
Agreed by governors: October 2026||||
""",
                merged=("A1:E1", "A2:E2", "A7:E7"),
            )
        },
        rows(
            "level area_of_need provision",
            ("universal", CL, "Phonics every day"),
            ("universal", CL, "Practical maths equipment"),
            ("universal", CI, "Makaton signs"),
            ("universal", SEMH, "Golden rules"),
            ("universal", SEMH, "Feelings chart"),
            ("universal", SP, "Wobble cushions"),
            ("targeted", CL, "Phonics catch up"),
            ("targeted", CL, "Maths catch up"),
            ("targeted", CI, "Speech Link"),
            ("targeted", CI, "Language Link"),
            ("targeted", SEMH, "Sunshine group"),
            ("targeted", SEMH, "Lunch buddies"),
            ("targeted", SP, "Fine motor group"),
            ("targeted", SP, "Bike club"),
            ("specialist", CL, "Individual reading"),
            ("specialist", CL, "Personal targets"),
            ("specialist", CI, "SALT plans"),
            ("specialist", CI, "Box time"),
            ("specialist", SEMH, "ELSA sessions"),
            ("specialist", SP, "OT plans"),
        ),
        school="EXAMPLETON CHURCH INFANT SCHOOL",
        may=("group_size", "staff_role", "sessions_per_week"),
        why="levels down with a gloss on a second line, dashes before each line, a line of the governors below",
    ),
    Case(
        "county-matrix-one-line-a-row",
        "matrix",
        "Prov Map - waves.xlsx",
        {
            "Map": Typed(
                """
Sampleford Grange Primary|||
|||
Need|Wave 1|Wave 2|Wave 3
C&L|Modelled writing|Rapid Phonics|1:1 tuition
|Reading rulers|Power of 2|Dyslexia outreach
|Working walls|Spelling group|
C&I|Visual prompts|Wellcomm|Intensive Interaction
SEMH|House points|Zones group|Counselling
|Circle time||Part time timetable
S&P|Ear defenders|Gym trail|VI service visits
|Brain breaks||
""",
                merged=("A1:D1", "A4:A6", "A8:A9", "A10:A11"),
            )
        },
        rows(
            "area_of_need level provision",
            (CL, "universal", "Modelled writing"),
            (CL, "targeted", "Rapid Phonics"),
            (CL, "specialist", "1:1 tuition"),
            (CL, "universal", "Reading rulers"),
            (CL, "targeted", "Power of 2"),
            (CL, "specialist", "Dyslexia outreach"),
            (CL, "universal", "Working walls"),
            (CL, "targeted", "Spelling group"),
            (CI, "universal", "Visual prompts"),
            (CI, "targeted", "Wellcomm"),
            (CI, "specialist", "Intensive Interaction"),
            (SEMH, "universal", "House points"),
            (SEMH, "targeted", "Zones group"),
            (SEMH, "specialist", "Counselling"),
            (SEMH, "universal", "Circle time"),
            (SEMH, "specialist", "Part time timetable"),
            (SP, "universal", "Ear defenders"),
            (SP, "targeted", "Gym trail"),
            (SP, "specialist", "VI service visits"),
            (SP, "universal", "Brain breaks"),
        ),
        school="Sampleford Grange Primary",
        may=("group_size", "staff_role", "external_agency", "primary_need"),
        why="the area merged over several rows, and one provision to a cell instead of bullets",
    ),
    Case(
        "county-matrix-secondary-with-dosage",
        "matrix",
        "SEN provision map Sept 2026 website version.xlsx",
        {
            "SEND": Typed(
                """
The Nonesuch Valley School – SEND Provision Map|||
|Level of support||
Broad area of need|Universal offer|SEN Support|EHCP / High needs
Cognition & Learning|Knowledge organisers\\nReading in tutor time|Lexia (3 x 20 mins)\\nPaired reading (2 x 15 mins)|Teaching assistant in core lessons\\nReader and scribe
Communication & Interaction|Key words displayed|Social communication group (1 x 50 mins)\\nLunchtime safe space|Speech therapist (1 x 30 mins)\\nAlternative to language lessons
Social, Emotional & Mental Health|Pastoral team|Mentoring (1 x 30 mins)\\nAnxiety group (1 x 50 mins)|Reduced timetable\\nCounselling (1 x 50 mins)
Sensory & Physical|Coloured paper|Touch typing (2 x 20 mins)|Lift pass and early exit\\nEnlarged papers
""",
                merged=("A1:D1", "B2:D2"),
            )
        },
        rows(
            "area_of_need level provision sessions_per_week minutes_per_session minutes_per_week",
            (CL, "universal", "Knowledge organisers", None, None, None),
            (CL, "universal", "Reading in tutor time", None, None, None),
            (CL, "targeted", "Lexia (3 x 20 mins)", 3, 20, 60),
            (CL, "targeted", "Paired reading (2 x 15 mins)", 2, 15, 30),
            (CL, "specialist", "Teaching assistant in core lessons", None, None, None),
            (CL, "specialist", "Reader and scribe", None, None, None),
            (CI, "universal", "Key words displayed", None, None, None),
            (CI, "targeted", "Social communication group (1 x 50 mins)", 1, 50, 50),
            (CI, "targeted", "Lunchtime safe space", None, None, None),
            (CI, "specialist", "Speech therapist (1 x 30 mins)", 1, 30, 30),
            (CI, "specialist", "Alternative to language lessons", None, None, None),
            (SEMH, "universal", "Pastoral team", None, None, None),
            (SEMH, "targeted", "Mentoring (1 x 30 mins)", 1, 30, 30),
            (SEMH, "targeted", "Anxiety group (1 x 50 mins)", 1, 50, 50),
            (SEMH, "specialist", "Reduced timetable", None, None, None),
            (SEMH, "specialist", "Counselling (1 x 50 mins)", 1, 50, 50),
            (SP, "universal", "Coloured paper", None, None, None),
            (SP, "targeted", "Touch typing (2 x 20 mins)", 2, 20, 40),
            (SP, "specialist", "Lift pass and early exit", None, None, None),
            (SP, "specialist", "Enlarged papers", None, None, None),
        ),
        school="The Nonesuch Valley School",
        may=("group_size", "staff_role", "sen_status"),
        why="times in brackets after the name, which the name may keep; SEN Support and EHCP head the columns as levels",
    ),
    Case(
        "county-matrix-numbered-in-ods",
        "matrix",
        "provision-map-2026.ods",
        {
            "Map": """
Invented Marsh School
Our provision map

Area|Wave 1 - Inclusive quality first teaching|Wave 2 - Additional interventions|Wave 3 - Highly personalised
Communication & Interaction|1. Word Aware\\n2. Visual supports|1. Early Talk Boost\\n2. Chatterbox|1. Speech therapy
Cognition & Learning|1. Adapted tasks\\n2. Dyslexia friendly fonts|1. Reading Recovery\\n2. Dynamo Maths|1. Individual learning plan
SEMH|1. Jigsaw PSHE\\n2. Restorative approaches|1. Girls group\\n2. Forest School|1. CAMHS programme\\n2. Drawing and talking
Physical & Sensory|1. Accessible classrooms|1. Handwriting club|1. Hearing support visits\\n2. Toileting plan
"""
        },
        rows(
            "area_of_need level provision",
            (CI, "universal", "Word Aware"),
            (CI, "universal", "Visual supports"),
            (CI, "targeted", "Early Talk Boost"),
            (CI, "targeted", "Chatterbox"),
            (CI, "specialist", "Speech therapy"),
            (CL, "universal", "Adapted tasks"),
            (CL, "universal", "Dyslexia friendly fonts"),
            (CL, "targeted", "Reading Recovery"),
            (CL, "targeted", "Dynamo Maths"),
            (CL, "specialist", "Individual learning plan"),
            (SEMH, "universal", "Jigsaw PSHE"),
            (SEMH, "universal", "Restorative approaches"),
            (SEMH, "targeted", "Girls group"),
            (SEMH, "targeted", "Forest School"),
            (SEMH, "specialist", "CAMHS programme"),
            (SEMH, "specialist", "Drawing and talking"),
            (SP, "universal", "Accessible classrooms"),
            (SP, "targeted", "Handwriting club"),
            (SP, "specialist", "Hearing support visits"),
            (SP, "specialist", "Toileting plan"),
        ),
        school="Invented Marsh School",
        may=("staff_role", "group_size", "external_agency"),
        why="numbered lines in an OpenDocument sheet, waves with a gloss after a dash",
    ),
)
