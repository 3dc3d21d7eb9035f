"""Grids of ticks, letters, minutes and dates; cards; and what a community offers."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, rows

CASES = (
    Case(
        "grid-pupils-by-provision-ticks",
        "tick-grid",
        "who gets what.xlsx",
        {
            "Grid": """
Who gets what - Autumn 2026
Pupil|Year|Reading group|Maths group|ELSA|Speech
Hal Sample|3|✓||✓|
Ivy Example|4||✓||✓
Jed Nonesuch|3|✓|✓||
"""
        },
        rows(
            "pupil year_group provision",
            ("Hal Sample", "3", "Reading group"),
            ("Hal Sample", "3", "ELSA"),
            ("Ivy Example", "4", "Maths group"),
            ("Ivy Example", "4", "Speech"),
            ("Jed Nonesuch", "3", "Reading group"),
            ("Jed Nonesuch", "3", "Maths group"),
        ),
        kind="pupil",
        may=("staff_role",),
    ),
    Case(
        "grid-x-and-y-letters",
        "tick-grid",
        "tracker.xlsx",
        {
            "Tracker": """
Name|SEN|Toe by toe|Nessy|Lego club|Sensory circuit
Kit Sample|K|x|||x
Lou Example|K||x|x|
Mia Nonesuch|E|Y|||Y
Total||2|1|1|2
"""
        },
        rows(
            "pupil sen_status provision",
            ("Kit Sample", "K", "Toe by toe"),
            ("Kit Sample", "K", "Sensory circuit"),
            ("Lou Example", "K", "Nessy"),
            ("Lou Example", "K", "Lego club"),
            ("Mia Nonesuch", "E", "Toe by toe"),
            ("Mia Nonesuch", "E", "Sensory circuit"),
        ),
        kind="pupil",
    ),
    Case(
        "grid-minutes-in-cells",
        "tick-grid",
        "minutes grid.xlsx",
        {
            "Minutes": """
Minutes of support per week
Child|NCY|Phonics|Fine motor|Key worker
Ned Sample|1|60||25
Oona Example|2||45|
Pip Nonesuch|1|60|45|50
"""
        },
        rows(
            "pupil year_group provision minutes_per_week",
            ("Ned Sample", "1", "Phonics", 60),
            ("Ned Sample", "1", "Key worker", 25),
            ("Oona Example", "2", "Fine motor", 45),
            ("Pip Nonesuch", "1", "Phonics", 60),
            ("Pip Nonesuch", "1", "Fine motor", 45),
            ("Pip Nonesuch", "1", "Key worker", 50),
        ),
        kind="pupil",
        may=("staff_role",),
    ),
    Case(
        "grid-dates-started",
        "tick-grid",
        "started on.xlsx",
        {
            "Starts": """
Date each pupil started
Student|Form|Lexia|Counselling|Homework club
Quin Sample|7A|@2026-09-14||@2026-09-21
Ros Example|8C||@2026-10-05|
Sid Nonesuch|7A|@2026-09-14|@2026-11-02|
"""
        },
        rows(
            "pupil class_group provision start_date",
            ("Quin Sample", "7A", "Lexia", "2026-09-14"),
            ("Quin Sample", "7A", "Homework club", "2026-09-21"),
            ("Ros Example", "8C", "Counselling", "2026-10-05"),
            ("Sid Nonesuch", "7A", "Lexia", "2026-09-14"),
            ("Sid Nonesuch", "7A", "Counselling", "2026-11-02"),
        ),
        kind="pupil",
        may=("year_group",),
    ),
    Case(
        "cards-one-block-each",
        "cards",
        "cards.xlsx",
        {
            "Cards": """
Provision|Sensory diet
Area of need|Sensory and physical
Delivered by|TA
Group size|1
Frequency|3 x 10 mins pw
Outcome|Sits for a whole story

Provision|Anxiety toolkit
Area of need|SEMH
Delivered by|Mentor
Group size|4
Frequency|1 x 40 mins pw
Outcome|Attends every lesson

Provision|Reading plus
Area of need|C&L
Delivered by|TA
Group size|10
Frequency|2 x 30 mins pw
Outcome|Reading age up a year
"""
        },
        rows(
            "provision area_of_need staff_role group_size sessions_per_week minutes_per_session minutes_per_week target",
            ("Sensory diet", "sensory_and_or_physical", "teaching_assistant", 1, 3, 10, 30, "Sits for a whole story"),
            ("Anxiety toolkit", "social_emotional_and_mental_health", "mentor", 4, 1, 40, 40, "Attends every lesson"),
            ("Reading plus", "cognition_and_learning", "teaching_assistant", 10, 2, 30, 60, "Reading age up a year"),
        ),
    ),
    Case(
        "cards-side-by-side",
        "cards",
        "cards in twos.xlsx",
        {
            "Sheet1": """
Our interventions
Intervention:|Power of 1||Intervention:|Socially smart
Who for:|Year 2||Who for:|Year 5
Led by:|TA||Led by:|ELSA
Cost:|£120||Cost:|£95

Intervention:|Sound linkage||Intervention:|Write dance
Who for:|Year 1||Who for:|Reception
Led by:|HLTA||Led by:|TA
Cost:|£150||Cost:|£80
"""
        },
        rows(
            "provision year_group staff_role cost",
            ("Power of 1", "2", "teaching_assistant", 120),
            ("Socially smart", "5", "elsa", 95),
            ("Sound linkage", "1", "higher_level_teaching_assistant", 150),
            ("Write dance", "R", "teaching_assistant", 80),
        ),
    ),
    Case(
        "cards-with-numbered-titles",
        "cards",
        "numbered.xlsx",
        {
            "Provision": """
Nonesuch Barton School
Provision 1
Name of provision|Talk time
Level|Targeted
Staffing|TA
Length of session|25 mins
Number of weeks|10
Provision 2
Name of provision|Touch type
Level|Targeted
Staffing|TA
Length of session|20 mins
Number of weeks|16
Provision 3
Name of provision|Hydro pool
Level|Specialist
Staffing|Physiotherapist
Length of session|30 mins
Number of weeks|38
"""
        },
        rows(
            "provision level staff_role minutes_per_session weeks",
            ("Talk time", "targeted", "teaching_assistant", 25, 10),
            ("Touch type", "targeted", "teaching_assistant", 20, 16),
            ("Hydro pool", "specialist", "therapist", 30, 38),
        ),
        school="Nonesuch Barton School",
    ),
    Case(
        "cards-one-a-sheet",
        "cards",
        "card sheets.xlsx",
        {
            "Card 1": "Intervention|Nurture nook\nYear group|Y1\nReview date|@2027-02-11\nImpact so far|Settles in ten minutes",
            "Card 2": "Intervention|Speedy spellers\nYear group|Y4\nReview date|@2027-02-11\nImpact so far|Twelve new words",
            "Card 3": "Intervention|Balance bikes\nYear group|R\nReview date|@2027-02-11\nImpact so far|Rides alone",
        },
        rows(
            "provision year_group impact",
            ("Nurture nook", "1", "Settles in ten minutes"),
            ("Speedy spellers", "4", "Twelve new words"),
            ("Balance bikes", "R", "Rides alone"),
            review_date="2027-02-11",
        ),
    ),
    Case(
        "community-offer-list",
        "community",
        "community of schools.xlsx",
        {
            "Offer": """
Nonesuch Vale Community of Schools - shared provision 2026-27
Provision|Lead school|Who can access it|Level|Capacity|Funding
Shared sensory room|Nonesuch Vale Infants|All schools in the community|Targeted|8|Communities pot
Outreach from the specialist resource|Nonesuch Downs School|KS2 pupils with ASD|Specialist|6|Communities pot
SENCO peer support|Nonesuch Vale Infants|All SENCOs|Universal|12|No cost
"""
        },
        rows(
            "provision level group_size funding_source",
            ("Shared sensory room", "targeted", 8, "community_pot"),
            ("Outreach from the specialist resource", "specialist", 6, "community_pot"),
            ("SENCO peer support", "universal", 12, None),
        ),
        kind="community",
        why="`Who can access it` is text, which may be kept as criteria or as an unknown column",
        may=("entry_criteria", "external_agency", "year_group", "funding_source", "cost", "class_group"),
    ),
    Case(
        "community-sheet-per-school",
        "community",
        "community map by school.xlsx",
        {
            "Front page": "Community provision map\nNonesuch Marsh Community\nChair: Head of Nonesuch Marsh",
            "Special school": "What we can offer|For whom|Delivered by|How to refer\nSign language taster|Any school|Teacher|Email the office\nBehaviour outreach|Years 3 to 6|Mentor|Link worker",
            "Resource base": "What we can offer|For whom|Delivered by|How to refer\nHearing aid clinic|Pupils with HI|Teacher|Form A",
        },
        rows(
            "provision staff_role",
            ("Sign language taster", "teacher"),
            ("Behaviour outreach", "mentor"),
            ("Hearing aid clinic", "teacher"),
        ),
        kind="community",
        may=("entry_criteria", "year_group", "primary_need", "class_group", "level"),
    ),
    Case(
        "community-csv-semicolons",
        "community",
        "PRG offer.csv",
        {
            "csv": """
Professional Resource Group: what the Community can draw on|||
Service|Area of need|Contact|How often
Specialist teaching|C&L|Link worker|1 x 60 mins pw
Sensory team visits|S&P|Link worker|once a week
Parent drop-in|SEMH|Community office|1 x 90 mins pw
"""
        },
        rows(
            "provision area_of_need sessions_per_week minutes_per_session minutes_per_week",
            ("Specialist teaching", "cognition_and_learning", 1, 60, 60),
            ("Sensory team visits", "sensory_and_or_physical", 1, None, None),
            ("Parent drop-in", "social_emotional_and_mental_health", 1, 90, 90),
        ),
        kind="community",
        delimiter=";",
        encoding="cp1252",
        may=("external_agency", "staff_role"),
    ),
)
