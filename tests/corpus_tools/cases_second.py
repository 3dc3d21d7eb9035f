"""A second look at every shape, typed after reading had been tuned on the first cases: other words, other habits."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, Typed, rows

CASES = (
    Case(
        "second-list-wordy-headings",
        "list",
        "SENDIT grid.xlsx",
        {
            "Additional support": """
What is in place at Nonesuch Lock Primary?
Filled in by the inclusion lead, half term 2
Name of support|Which SEND area?|Ordinarily available or additional?|Who runs it|Max no. of children|Minutes each time|Times per wk|For how many weeks|What should change for the child
Sensory stories|Sensory/physical|SEN Support|LSA|4|20|2|12|Tolerates three new textures
Colour my feelings|SEMH|Ordinarily available|Class teacher|30|15|1|38|Names own zone
Rapid phonics plus|Cognition & learning|SEN Support|HLTA|5|25|4|10|Reads all set 3 sounds
Voice output aid|Communication & interaction|Higher needs|LSA|1|10|5|38|Requests with two symbols
"""
        },
        rows(
            "provision area_of_need level staff_role group_size minutes_per_session sessions_per_week weeks target",
            (
                "Sensory stories",
                "sensory_and_or_physical",
                "targeted",
                "teaching_assistant",
                4,
                20,
                2,
                12,
                "Tolerates three new textures",
            ),
            (
                "Colour my feelings",
                "social_emotional_and_mental_health",
                "universal",
                "teacher",
                30,
                15,
                1,
                38,
                "Names own zone",
            ),
            (
                "Rapid phonics plus",
                "cognition_and_learning",
                "targeted",
                "higher_level_teaching_assistant",
                5,
                25,
                4,
                10,
                "Reads all set 3 sounds",
            ),
            (
                "Voice output aid",
                "communication_and_interaction",
                "specialist",
                "teaching_assistant",
                1,
                10,
                5,
                38,
                "Requests with two symbols",
            ),
        ),
        school="Nonesuch Lock Primary",
    ),
    Case(
        "second-keys-given-once",
        "group-key",
        "wave map v7.xlsx",
        {
            "Sheet2": Typed(
                """
Key stage|Tier of support|Programme|Supported by|Dose
KS3|Tier 2|Catch-up reading lab|TA|3 x 40 mins pw
||Boxing mentoring|Learning mentor|1 x 60 mins pw
|Tier 3|Trauma therapy|Therapist|1 x 50 mins pw
KS4|Tier 2|Revision skills|Teacher|2 x 30 mins pw
""",
                merged=("A2:A4", "B2:B3"),
            )
        },
        rows(
            "level provision staff_role sessions_per_week minutes_per_session minutes_per_week",
            ("targeted", "Catch-up reading lab", "teaching_assistant", 3, 40, 120),
            ("targeted", "Boxing mentoring", "mentor", 1, 60, 60),
            ("specialist", "Trauma therapy", "therapist", 1, 50, 50),
            ("targeted", "Revision skills", "teacher", 2, 30, 60),
        ),
        may=("year_group", "class_group"),
    ),
    Case(
        "second-sections-by-need",
        "section-rows",
        "our provision (shared).xlsx",
        {
            "Main": """
Support|Stage of support|Led by|Next review
Speech, language and communication needs
Word aware wall|Universal|Teacher|26/03/2027
Blank level questions|Targeted|TA|26/03/2027
Physical needs
Wheelchair skills|Specialist|TA|26/03/2027
Mental health
Drawing club|Targeted|ELSA|26/03/2027
"""
        },
        rows(
            "provision level staff_role",
            ("Word aware wall", "universal", "teacher"),
            ("Blank level questions", "targeted", "teaching_assistant"),
            ("Wheelchair skills", "specialist", "teaching_assistant"),
            ("Drawing club", "targeted", "elsa"),
            review_date="2027-03-26",
        ),
        why="the sections are types of need more than areas; both readings are fair",
        may=("area_of_need", "primary_need"),
    ),
    Case(
        "second-two-tier-costs",
        "two-tier",
        "costing grid.xlsx",
        {
            "Grid": Typed(
                """
Costing grid 2026-27
Intervention|Adults||Timing|||Money
|Role|Pupils per adult|Mins|x per week|Weeks|£ per hour|£ total
Numbers alive|TA|4|20|3|10|14|140
Reading dogs|Volunteer|1|15|1|30|0|0
Lego lab|HLTA|6|45|1|12|18|162
""",
                merged=("A2:A3", "B2:C2", "D2:F2", "G2:H2"),
            )
        },
        rows(
            "provision staff_role group_size minutes_per_session sessions_per_week weeks hourly_rate cost",
            ("Numbers alive", "teaching_assistant", 4, 20, 3, 10, 14, 140),
            ("Reading dogs", "volunteer", 1, 15, 1, 30, 0, 0),
            ("Lego lab", "higher_level_teaching_assistant", 6, 45, 1, 12, 18, 162),
        ),
        may=("cost_period",),
    ),
    Case(
        "second-sheets-per-key-stage-pupils",
        "sheet-per",
        "pupil provision autumn.xlsx",
        {
            "READ ME": "Please do not rename the tabs\nSend to the office by Friday",
            "Y5": "Learner|CoP|What|Adult|Weekly mins\nTam Sample|K|Spelling lift|TA|45\nUna Example|E|Own workstation|TA|300",
            "Y6": "Learner|CoP|What|Adult|Weekly mins\nVic Nonesuch|K|Maths rescue|Teacher|60",
        },
        rows(
            "year_group pupil sen_status provision staff_role minutes_per_week",
            ("5", "Tam Sample", "K", "Spelling lift", "teaching_assistant", 45),
            ("5", "Una Example", "E", "Own workstation", "teaching_assistant", 300),
            ("6", "Vic Nonesuch", "K", "Maths rescue", "teacher", 60),
        ),
        kind="pupil",
    ),
    Case(
        "second-matrix-numbered-lines",
        "matrix",
        "graduated approach.xlsx",
        {
            "Graduated": """
Graduated approach
|Universal offer (all)|Targeted offer (some)|Specialist offer (few)
SLCN / autism|1. Word mats\\n2. Visual prompts|1. Social scripts|1. Communication book
Learning|1. Scaffolded tasks|1. Reading gang\\n2. Number gang|1. Personal curriculum
Wellbeing|1. Meet and greet|1. Gardening group|1. Therapeutic lead
"""
        },
        rows(
            "level provision",
            ("universal", "Word mats"),
            ("universal", "Visual prompts"),
            ("targeted", "Social scripts"),
            ("specialist", "Communication book"),
            ("universal", "Scaffolded tasks"),
            ("targeted", "Reading gang"),
            ("targeted", "Number gang"),
            ("specialist", "Personal curriculum"),
            ("universal", "Meet and greet"),
            ("targeted", "Gardening group"),
            ("specialist", "Therapeutic lead"),
        ),
        why="`Wellbeing` and `Learning` are the school's own words for areas",
        may=("area_of_need", "primary_need"),
    ),
    Case(
        "second-grid-initials-and-frequency",
        "tick-grid",
        "y4 tracker.xlsx",
        {
            "Y4": """
Year 4 intervention tracker
Initials|Status|Precision spelling|Sensory walk|Talk time
A.B.|K|yes||yes
C.D.|E||yes|
E.F.|K|yes|yes|
"""
        },
        rows(
            "pupil sen_status provision",
            ("A.B.", "K", "Precision spelling"),
            ("A.B.", "K", "Talk time"),
            ("C.D.", "E", "Sensory walk"),
            ("E.F.", "K", "Precision spelling"),
            ("E.F.", "K", "Sensory walk"),
            year_group="4",
        ),
        kind="pupil",
    ),
    Case(
        "second-cards-with-colons",
        "cards",
        "fact files.xlsx",
        {
            "Fact files": """
INTERVENTION FACT FILE
Name:|Bounce back
Aim:|Gets over a setback in five minutes
Adult:|Pastoral mentor
Size:|6 pupils
When:|2 x 30 mins pw
INTERVENTION FACT FILE
Name:|Grip strength
Aim:|Holds scissors correctly
Adult:|TA
Size:|3 pupils
When:|4 x 10 mins pw
"""
        },
        rows(
            "provision target staff_role group_size sessions_per_week minutes_per_session minutes_per_week",
            ("Bounce back", "Gets over a setback in five minutes", "mentor", 6, 2, 30, 60),
            ("Grip strength", "Holds scissors correctly", "teaching_assistant", 3, 4, 10, 40),
        ),
        why="`Name` is the intervention's, not a pupil's",
    ),
    Case(
        "second-costed-sections-by-staff",
        "costed-sections",
        "costed by role.csv",
        {
            "csv": """
Nonesuch Spinney Primary|costed provision||
TEACHING ASSISTANTS|||
Support|Weekly hours|Weeks|Yearly cost
Phonics rescue|2.5|38|£1,349.00
Lunchtime nurture|5|38|£2,698.00
Total TEACHING ASSISTANTS|7.5||£4,047.00
TEACHERS|||
Support|Weekly hours|Weeks|Yearly cost
Small class writing|1|38|£1,444.00
Total TEACHERS|1||£1,444.00
OVERALL|8.5||£5,491.00
"""
        },
        rows(
            "staff_role provision minutes_per_week weeks cost",
            ("teaching_assistant", "Phonics rescue", 150, 38, 1349),
            ("teaching_assistant", "Lunchtime nurture", 300, 38, 2698),
            ("teacher", "Small class writing", 60, 38, 1444),
            cost_period="year",
        ),
        school="Nonesuch Spinney Primary",
    ),
    Case(
        "second-tree-with-indent-columns",
        "tree",
        "mis tree.xlsx",
        {
            "Export": """
Intervention summary
Category|Intervention|Group|Start Date|End Date|Sessions|Total mins
SEMH
|Forest school||14/09/2026|11/12/2026||
||8|||12|1080
|Kindness club||14/09/2026|11/12/2026||
||6|||12|360
Category total||14|||24|1440
"""
        },
        rows(
            "provision start_date end_date group_size minutes_total",
            ("Forest school", "2026-09-14", "2026-12-11", 8, 1080),
            ("Kindness club", "2026-09-14", "2026-12-11", 6, 360),
            area_of_need="social_emotional_and_mental_health",
        ),
        why="a record over two rows; `Sessions` are all of them",
        may=("sessions_per_week",),
    ),
    Case(
        "second-two-tables-side-by-side-different",
        "two-tables",
        "left and right.xlsx",
        {
            "Overview": """
Group support||||Individual support||
Intervention|Adult|Pupils||Intervention|Adult|Weekly time
Chat and snack|TA|6||Sign practice|TA|50 mins
Number ninjas|HLTA|5||Anxiety ladder|ELSA|40 mins
Balance bugs|TA|4||Braille start|Teacher|2 hours
"""
        },
        rows(
            "provision staff_role group_size minutes_per_week",
            ("Chat and snack", "teaching_assistant", 6, None),
            ("Number ninjas", "higher_level_teaching_assistant", 5, None),
            ("Balance bugs", "teaching_assistant", 4, None),
            ("Sign practice", "teaching_assistant", None, 50),
            ("Anxiety ladder", "elsa", None, 40),
            ("Braille start", "teacher", None, 120),
        ),
        may=("group_size", "level"),
    ),
    Case(
        "second-wave-blocks-in-columns",
        "wave-blocks",
        "rainbow map.xlsx",
        {
            "Rainbow": """
Nonesuch Rise Juniors: rainbow of provision

Physical and sensory
Universal|Targeted|Specialist
Left-handed scissors|Pen licence club|Mobility officer visits
Quiet table||Standing desk plan

Communication and interaction
Universal|Targeted|Specialist
Thinking time|Debate starters|AAC tablet
"""
        },
        rows(
            "area_of_need level provision",
            ("sensory_and_or_physical", "universal", "Left-handed scissors"),
            ("sensory_and_or_physical", "universal", "Quiet table"),
            ("sensory_and_or_physical", "targeted", "Pen licence club"),
            ("sensory_and_or_physical", "specialist", "Mobility officer visits"),
            ("sensory_and_or_physical", "specialist", "Standing desk plan"),
            ("communication_and_interaction", "universal", "Thinking time"),
            ("communication_and_interaction", "targeted", "Debate starters"),
            ("communication_and_interaction", "specialist", "AAC tablet"),
        ),
        school="Nonesuch Rise Juniors",
    ),
    Case(
        "second-details-and-far-table",
        "details-block",
        "surgery form.xlsx",
        {
            "Form": """
|||Surgery form
|||School|Nonesuch Bank Primary|URN|999202
|||Term|3|SENCO|N Nonesuch
|||
|||Provision offered|Pupils supported|Staff used|Evidence of impact
|||Keyword pre-teach|Y5|CT|Quiz up from 4 to 9
|||Desk bikes|Y6|TA|Off task halved
"""
        },
        rows(
            "provision year_group staff_role impact",
            ("Keyword pre-teach", "5", "teacher", "Quiz up from 4 to 9"),
            ("Desk bikes", "6", "teaching_assistant", "Off task halved"),
        ),
        school="Nonesuch Bank Primary",
        why="`Pupils supported` names years",
        may=("pupil", "group_size"),
    ),
)
