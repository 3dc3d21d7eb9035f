"""Shapes that are no list: matrices, and waves in blocks."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, rows

CASES = (
    Case(
        "matrix-area-by-wave-bullets",
        "matrix",
        "matrix.xlsx",
        {
            "Whole school": """
Nonesuch Weir Primary whole school provision
Area of need|Wave 1|Wave 2|Wave 3
Communication and interaction|• Visual timetable\\n• Clear instructions|• Talk partners\\n• Language group|• Speech programme
Cognition and learning|• Word banks|• Phonics boost\\n• Maths catch up|• Precision teaching
SEMH|• Class rules\\n• Rewards|• Friendship group|• Counselling
Sensory and physical|• Pencil grips|• Motor group|• Physio exercises
"""
        },
        rows(
            "area_of_need level provision",
            ("communication_and_interaction", "universal", "Visual timetable"),
            ("communication_and_interaction", "universal", "Clear instructions"),
            ("communication_and_interaction", "targeted", "Talk partners"),
            ("communication_and_interaction", "targeted", "Language group"),
            ("communication_and_interaction", "specialist", "Speech programme"),
            ("cognition_and_learning", "universal", "Word banks"),
            ("cognition_and_learning", "targeted", "Phonics boost"),
            ("cognition_and_learning", "targeted", "Maths catch up"),
            ("cognition_and_learning", "specialist", "Precision teaching"),
            ("social_emotional_and_mental_health", "universal", "Class rules"),
            ("social_emotional_and_mental_health", "universal", "Rewards"),
            ("social_emotional_and_mental_health", "targeted", "Friendship group"),
            ("social_emotional_and_mental_health", "specialist", "Counselling"),
            ("sensory_and_or_physical", "universal", "Pencil grips"),
            ("sensory_and_or_physical", "targeted", "Motor group"),
            ("sensory_and_or_physical", "specialist", "Physio exercises"),
        ),
        school="Nonesuch Weir Primary",
    ),
    Case(
        "matrix-levels-down-areas-across",
        "matrix",
        "levels down.xlsx",
        {
            "Offer": """
|C&I|C&L|SEMH|S&P
Universal|Symbols\\nPre-teaching|Overlays\\nTask boards|Check-ins|Seating plan
Targeted|Social stories|Catch-up reading\\nSpelling group|Nurture group|Sensory circuit
Specialist|Sign support|1:1 tuition|Art therapy|Hoist and standing frame
"""
        },
        rows(
            "level area_of_need provision",
            ("universal", "communication_and_interaction", "Symbols"),
            ("universal", "communication_and_interaction", "Pre-teaching"),
            ("universal", "cognition_and_learning", "Overlays"),
            ("universal", "cognition_and_learning", "Task boards"),
            ("universal", "social_emotional_and_mental_health", "Check-ins"),
            ("universal", "sensory_and_or_physical", "Seating plan"),
            ("targeted", "communication_and_interaction", "Social stories"),
            ("targeted", "cognition_and_learning", "Catch-up reading"),
            ("targeted", "cognition_and_learning", "Spelling group"),
            ("targeted", "social_emotional_and_mental_health", "Nurture group"),
            ("targeted", "sensory_and_or_physical", "Sensory circuit"),
            ("specialist", "communication_and_interaction", "Sign support"),
            ("specialist", "cognition_and_learning", "1:1 tuition"),
            ("specialist", "social_emotional_and_mental_health", "Art therapy"),
            ("specialist", "sensory_and_or_physical", "Hoist and standing frame"),
        ),
        why="`1:1 tuition` names a group of one within the name",
        may=("group_size",),
    ),
    Case(
        "matrix-core-support-higher",
        "matrix",
        "core offer.xlsx",
        {
            "Map": """
SEND offer at Nonesuch Dene Infants, 2026-27

Area of need|Core offer|SEN Support|Higher needs
Communication & Interaction|- Makaton signs; - Now and next boards|- Talk boost|- Intensive interaction
Cognition & Learning|- Concrete resources|- Number group; - Reading group|- Individual curriculum
"""
        },
        rows(
            "area_of_need level provision",
            ("communication_and_interaction", "universal", "Makaton signs"),
            ("communication_and_interaction", "universal", "Now and next boards"),
            ("communication_and_interaction", "targeted", "Talk boost"),
            ("communication_and_interaction", "specialist", "Intensive interaction"),
            ("cognition_and_learning", "universal", "Concrete resources"),
            ("cognition_and_learning", "targeted", "Number group"),
            ("cognition_and_learning", "targeted", "Reading group"),
            ("cognition_and_learning", "specialist", "Individual curriculum"),
        ),
        why="bullets within one line, parted by semicolons",
        school="Nonesuch Dene Infants",
    ),
    Case(
        "matrix-years-down-areas-across",
        "matrix",
        "years by area.xlsx",
        {
            "Sheet1": """
Targeted provision in each year
Year group|Communication and Interaction|Cognition and Learning|SEMH
Year 3|Barrier games|Plus 1|Lego therapy
Year 4|Black sheep press\\nTalking mats|Nessy|
Year 5||Read write inc catch up|Anger gremlins
"""
        },
        rows(
            "year_group area_of_need provision",
            ("3", "communication_and_interaction", "Barrier games"),
            ("3", "cognition_and_learning", "Plus 1"),
            ("3", "social_emotional_and_mental_health", "Lego therapy"),
            ("4", "communication_and_interaction", "Black sheep press"),
            ("4", "communication_and_interaction", "Talking mats"),
            ("4", "cognition_and_learning", "Nessy"),
            ("5", "cognition_and_learning", "Read write inc catch up"),
            ("5", "social_emotional_and_mental_health", "Anger gremlins"),
        ),
        why="the title says that all is targeted",
        may=("level",),
    ),
    Case(
        "waves-blocks-one-area-each",
        "wave-blocks",
        "blocks.xlsx",
        {
            "Map": """
COGNITION AND LEARNING
Wave 1|Wave 2|Wave 3
Word mats|Reading group|Dyslexia tuition
Coloured paper|Times tables group|
|Spelling group|

SOCIAL, EMOTIONAL & MENTAL HEALTH
Wave 1|Wave 2|Wave 3
Zones posters|Nurture lunch|ELSA
Calm box||Counselling
"""
        },
        rows(
            "area_of_need level provision",
            ("cognition_and_learning", "universal", "Word mats"),
            ("cognition_and_learning", "universal", "Coloured paper"),
            ("cognition_and_learning", "targeted", "Reading group"),
            ("cognition_and_learning", "targeted", "Times tables group"),
            ("cognition_and_learning", "targeted", "Spelling group"),
            ("cognition_and_learning", "specialist", "Dyslexia tuition"),
            ("social_emotional_and_mental_health", "universal", "Zones posters"),
            ("social_emotional_and_mental_health", "universal", "Calm box"),
            ("social_emotional_and_mental_health", "targeted", "Nurture lunch"),
            ("social_emotional_and_mental_health", "specialist", "ELSA"),
            ("social_emotional_and_mental_health", "specialist", "Counselling"),
        ),
        may=("staff_role",),
    ),
    Case(
        "waves-blocks-down-the-page",
        "wave-blocks",
        "down the page.xlsx",
        {
            "Sheet1": """
Nonesuch Croft - provision map
Wave 1: quality first teaching
Communication and interaction|Cognition and learning|SEMH
Word of the week|Writing frames|Golden time
Symbols|Number lines|Worry box
Wave 2: small groups
Communication and interaction|Cognition and learning|SEMH
Talk group|Reading catch up|Friendship circle
Wave 3: individual
Communication and interaction|Cognition and learning|SEMH
Speech therapy programme|Toe by toe|Drawing and talking
"""
        },
        rows(
            "level area_of_need provision",
            ("universal", "communication_and_interaction", "Word of the week"),
            ("universal", "communication_and_interaction", "Symbols"),
            ("universal", "cognition_and_learning", "Writing frames"),
            ("universal", "cognition_and_learning", "Number lines"),
            ("universal", "social_emotional_and_mental_health", "Golden time"),
            ("universal", "social_emotional_and_mental_health", "Worry box"),
            ("targeted", "communication_and_interaction", "Talk group"),
            ("targeted", "cognition_and_learning", "Reading catch up"),
            ("targeted", "social_emotional_and_mental_health", "Friendship circle"),
            ("specialist", "communication_and_interaction", "Speech therapy programme"),
            ("specialist", "cognition_and_learning", "Toe by toe"),
            ("specialist", "social_emotional_and_mental_health", "Drawing and talking"),
        ),
    ),
    Case(
        "waves-blocks-with-details",
        "wave-blocks",
        "wave tables.xlsx",
        {
            "Map": """
Wave 2 provision for Communication & Interaction
Intervention|Staff|Time
Time for talk|TA|2 x 20 mins pw
Wave 3 provision for Communication & Interaction
Intervention|Staff|Time
Sound system|TA|5 x 10 mins pw
Wave 2 provision for Sensory/Physical
Intervention|Staff|Time
Jump ahead|TA|3 x 20 mins pw
"""
        },
        rows(
            "level area_of_need provision staff_role sessions_per_week minutes_per_session minutes_per_week",
            ("targeted", "communication_and_interaction", "Time for talk", "teaching_assistant", 2, 20, 40),
            ("specialist", "communication_and_interaction", "Sound system", "teaching_assistant", 5, 10, 50),
            ("targeted", "sensory_and_or_physical", "Jump ahead", "teaching_assistant", 3, 20, 60),
        ),
    ),
    Case(
        "waves-blocks-tiers-across",
        "wave-blocks",
        "tiers.csv",
        {
            "csv": """
SEMH
Tier 1|Tier 2|Tier 3
Morning greeting|Check in check out|Therapeutic mentor
Brain breaks|Lunch club|Alternative provision day
C&L
Tier 1|Tier 2|Tier 3
Chunked tasks|Boost maths|1-1 phonics
"""
        },
        rows(
            "area_of_need level provision",
            ("social_emotional_and_mental_health", "universal", "Morning greeting"),
            ("social_emotional_and_mental_health", "universal", "Brain breaks"),
            ("social_emotional_and_mental_health", "targeted", "Check in check out"),
            ("social_emotional_and_mental_health", "targeted", "Lunch club"),
            ("social_emotional_and_mental_health", "specialist", "Therapeutic mentor"),
            ("social_emotional_and_mental_health", "specialist", "Alternative provision day"),
            ("cognition_and_learning", "universal", "Chunked tasks"),
            ("cognition_and_learning", "targeted", "Boost maths"),
            ("cognition_and_learning", "specialist", "1-1 phonics"),
        ),
        may=("group_size",),
    ),
)
