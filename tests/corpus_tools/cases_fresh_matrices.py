"""Typed on 26 November 2026, without sight of the importers or a run of them: matrices and grids."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, Typed, rows

TA, HLTA, CT = "teaching_assistant", "higher_level_teaching_assistant", "teacher"
CI, CL = "communication_and_interaction", "cognition_and_learning"
SEMH, SP = "social_emotional_and_mental_health", "sensory_and_or_physical"

CASES = (
    Case(
        "fresh-matrix-ordinarily-to-personalised",
        "matrix",
        "MCS mapping - whole school.xlsx",
        {
            "MCS mapping": Typed(
                """
Invented Hythe Primary School: how we meet the Mainstream Core Standards|||
Area|Ordinarily available\\n(all pupils)|SEN Support\\n(some pupils)|Personalised\\n(few pupils)
C & I|Pre-teaching vocabulary\\nReduced language\\nVisual prompts|Lego Based Therapy\\nBlack Sheep Press|SALT programme followed daily
C & L|Scaffolds and word mats\\nOverlays|Fresh Start\\nMath-U-See\\nSNIP spelling|Individual reading tuition
SEMH|Worry box\\nRestorative chats|Drawing for Talking\\nSocial detectives|Safe space with key adult\\nPart-time timetable
Sens & Phys|Ear defenders\\nPencil grips|Sensory circuits|OT programme\\nEnlarged texts
|||
Last reviewed by governors Sept 2026. Next review: Sept 2027|||
""",
                merged=("A1:D1", "A8:D8"),
            )
        },
        rows(
            "area_of_need level provision",
            (CI, "universal", "Pre-teaching vocabulary"),
            (CI, "universal", "Reduced language"),
            (CI, "universal", "Visual prompts"),
            (CI, "targeted", "Lego Based Therapy"),
            (CI, "targeted", "Black Sheep Press"),
            (CI, "specialist", "SALT programme followed daily"),
            (CL, "universal", "Scaffolds and word mats"),
            (CL, "universal", "Overlays"),
            (CL, "targeted", "Fresh Start"),
            (CL, "targeted", "Math-U-See"),
            (CL, "targeted", "SNIP spelling"),
            (CL, "specialist", "Individual reading tuition"),
            (SEMH, "universal", "Worry box"),
            (SEMH, "universal", "Restorative chats"),
            (SEMH, "targeted", "Drawing for Talking"),
            (SEMH, "targeted", "Social detectives"),
            (SEMH, "specialist", "Safe space with key adult"),
            (SEMH, "specialist", "Part-time timetable"),
            (SP, "universal", "Ear defenders"),
            (SP, "universal", "Pencil grips"),
            (SP, "targeted", "Sensory circuits"),
            (SP, "specialist", "OT programme"),
            (SP, "specialist", "Enlarged texts"),
        ),
        school="Invented Hythe Primary School",
        may=("sessions_per_week", "group_size", "staff_role", "review_date", "sen_status"),
        why="lines without bullets; headings of two lines; a sentence of review below",
    ),
    Case(
        "fresh-matrix-years-and-needs-in-ods",
        "matrix",
        "year by year.ods",
        {
            "Yr by yr": """
Interventions on offer, year by year (Sampleford Brook)

Yr gp|Comm. & Int.|Cog. & Learn.|Soc/Emot/MH|Phys/Sens
YR|Wellcomm; Attention Autism|Phonics keep up|Bear hunt feelings|Dough gym
Y1|Talk Boost KS1|Phonics keep up; Number blocks group||Cool Kids
Y3||Nessy; Plus 1|Bubble time|Teodorescu
Y4|Social skills|Nessy; Power of 2|ELSA|None at present
Y5|N/A|Better Comprehension|ELSA; Forest school|
Y6|Talkabout|Tuition; Pre-teach|-|Touch typing
"""
        },
        rows(
            "year_group area_of_need provision",
            ("R", CI, "Wellcomm"),
            ("R", CI, "Attention Autism"),
            ("R", CL, "Phonics keep up"),
            ("R", SEMH, "Bear hunt feelings"),
            ("R", SP, "Dough gym"),
            ("1", CI, "Talk Boost KS1"),
            ("1", CL, "Phonics keep up"),
            ("1", CL, "Number blocks group"),
            ("1", SP, "Cool Kids"),
            ("3", CL, "Nessy"),
            ("3", CL, "Plus 1"),
            ("3", SEMH, "Bubble time"),
            ("3", SP, "Teodorescu"),
            ("4", CI, "Social skills"),
            ("4", CL, "Nessy"),
            ("4", CL, "Power of 2"),
            ("4", SEMH, "ELSA"),
            ("5", CL, "Better Comprehension"),
            ("5", SEMH, "ELSA"),
            ("5", SEMH, "Forest school"),
            ("6", CI, "Talkabout"),
            ("6", CL, "Tuition"),
            ("6", CL, "Pre-teach"),
            ("6", SP, "Touch typing"),
        ),
        may=("staff_role",),
        why="semicolons part the provisions; N/A, a dash and `None at present` are none",
    ),
    Case(
        "fresh-matrix-departments-by-wave",
        "matrix",
        "Dept provision maps collated.xlsx",
        {
            "Collated": Typed(
                """
Nonesuch Forest School|||
Provision in departments, collated for SLT|||
Faculty|Wave 1: in every lesson|Wave 2: extra to this|Wave 3: for named pupils
English|1) Word banks\\n2) Model answers|1) Fresh Start|1) Scribe in controlled tasks
Maths|1) Manipulatives\\n2) Worked examples|1) Numeracy Ninjas\\n2) Lunch clinic|
Science|1) Practical roles|1) Key term cards|1) TA for practicals
PE|1) STEP adaptations||1) Swim access\\n2) Rebound
Art & DT|1) Adapted tools|1) Open studio|
""",
                merged=("A1:D1", "A2:D2"),
            )
        },
        rows(
            "level provision",
            ("universal", "Word banks"),
            ("universal", "Model answers"),
            ("targeted", "Fresh Start"),
            ("specialist", "Scribe in controlled tasks"),
            ("universal", "Manipulatives"),
            ("universal", "Worked examples"),
            ("targeted", "Numeracy Ninjas"),
            ("targeted", "Lunch clinic"),
            ("universal", "Practical roles"),
            ("targeted", "Key term cards"),
            ("specialist", "TA for practicals"),
            ("universal", "STEP adaptations"),
            ("specialist", "Swim access"),
            ("specialist", "Rebound"),
            ("universal", "Adapted tools"),
            ("targeted", "Open studio"),
        ),
        school="Nonesuch Forest School",
        may=("class_group", "staff_role", "description", "notes", "area_of_need"),
        why="faculties down: no field of the contract; numbers with a bracket before each",
    ),
    Case(
        "fresh-grid-attends-or-refused",
        "tick-grid",
        "who accesses what Nov.xlsx",
        {
            "Access": Typed(
                """
Sample Street Short Stay School|||||||
Who accesses what - November|||||||
Learner|Yr|Base|Mentor time|Boxing|Reading coach|CAMHS link|Garage
Abe N.|9|Base 1|✔|✔|✗||
Bea S.|9|Base 1|✔||✔|✔|
Cal E.|10|Base 2|✔|✗||✔|✔
Dee N.|10|Base 2|–|✔|✔||
Eno S.|11|Base 2|✔||||✔
Numbers|||4|2|2|2|2
✔ attends   ✗ offered and refused   – not suitable|||||||
""",
                merged=("A1:H1", "A2:H2", "A10:H10"),
            )
        },
        rows(
            "pupil year_group provision",
            ("Abe N.", "9", "Mentor time"),
            ("Abe N.", "9", "Boxing"),
            ("Bea S.", "9", "Mentor time"),
            ("Bea S.", "9", "Reading coach"),
            ("Bea S.", "9", "CAMHS link"),
            ("Cal E.", "10", "Mentor time"),
            ("Cal E.", "10", "CAMHS link"),
            ("Cal E.", "10", "Garage"),
            ("Dee N.", "10", "Boxing"),
            ("Dee N.", "10", "Reading coach"),
            ("Eno S.", "11", "Mentor time"),
            ("Eno S.", "11", "Garage"),
        ),
        kind="pupil",
        school="Sample Street Short Stay School",
        may=("class_group", "staff_role", "external_agency"),
        why="a cross is a refusal here, by the key below; `Base` is a class of sorts",
    ),
    Case(
        "fresh-grid-daily-weekly-fortnightly",
        "tick-grid",
        "DWF grid y2.xlsx",
        {
            "Y2": Typed(
                """
Y2 support grid: D = daily, W = once a week, F = once a fortnight||||||
Support|Adult|M.K.|O.T.|R.B.|S.F.|Z.A.
Extra read|Volunteer|D||D|D|
Spelling pairs|TA||W|W||
Feelings cards|ELSA|||F||W
Speech targets|TA||D|||D
Fine motor box|TA|W|W|||
""",
                merged=("A1:G1",),
            )
        },
        rows(
            "provision staff_role pupil sessions_per_week",
            ("Extra read", "volunteer", "M.K.", 5),
            ("Extra read", "volunteer", "R.B.", 5),
            ("Extra read", "volunteer", "S.F.", 5),
            ("Spelling pairs", TA, "O.T.", 1),
            ("Spelling pairs", TA, "R.B.", 1),
            ("Feelings cards", "elsa", "R.B.", 0.5),
            ("Feelings cards", "elsa", "Z.A.", 1),
            ("Speech targets", TA, "O.T.", 5),
            ("Speech targets", TA, "Z.A.", 5),
            ("Fine motor box", TA, "M.K.", 1),
            ("Fine motor box", TA, "O.T.", 1),
            year_group="2",
        ),
        kind="pupil",
        why="letters of a key in the title say how often; initials across",
    ),
    Case(
        "fresh-grid-minutes-with-adults-above",
        "tick-grid",
        "SRP minutes w.c 16 Nov.xlsx",
        {
            "SRP": Typed(
                """
Specialist Resource Provision - weekly minutes for each pupil|||||||||
||||TA|HLTA|Speech therapist|Teacher|Total|
Forename|Yr|Mainstream class|Need|Sensory diet|Maths in the base|SaLT|Social thinking|mins|
Ana|3|3W|ASD|75|150|30||255|
Bob|4|4T|SLCN||120|45|40|205|
Cas|5|5P|ASD|100||30|40|170|
Dot|6|6R|ASD|50|150||40|240|
Minutes in all||||225|420|105|120|870|
""",
                merged=("A1:J1",),
            )
        },
        rows(
            "pupil year_group class_group primary_need provision staff_role minutes_per_week",
            ("Ana", "3", "3W", "ASD", "Sensory diet", TA, 75),
            ("Ana", "3", "3W", "ASD", "Maths in the base", HLTA, 150),
            ("Ana", "3", "3W", "ASD", "SaLT", "therapist", 30),
            ("Bob", "4", "4T", "SLCN", "Maths in the base", HLTA, 120),
            ("Bob", "4", "4T", "SLCN", "SaLT", "therapist", 45),
            ("Bob", "4", "4T", "SLCN", "Social thinking", CT, 40),
            ("Cas", "5", "5P", "ASD", "Sensory diet", TA, 100),
            ("Cas", "5", "5P", "ASD", "SaLT", "therapist", 30),
            ("Cas", "5", "5P", "ASD", "Social thinking", CT, 40),
            ("Dot", "6", "6R", "ASD", "Sensory diet", TA, 50),
            ("Dot", "6", "6R", "ASD", "Maths in the base", HLTA, 150),
            ("Dot", "6", "6R", "ASD", "Social thinking", CT, 40),
        ),
        kind="pupil",
        may=("level", "area_of_need"),
        why="the adult stands above each provision; totals across and down",
    ),
)
