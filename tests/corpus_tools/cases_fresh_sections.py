"""Typed on 26 November 2026, without sight of the importers or a run of them: section rows and waves in blocks."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, Typed, rows

TA, HLTA, CT = "teaching_assistant", "higher_level_teaching_assistant", "teacher"
CI, CL = "communication_and_interaction", "cognition_and_learning"
SEMH, SP = "social_emotional_and_mental_health", "sensory_and_or_physical"

CASES = (
    Case(
        "fresh-sections-one-adult-after-another",
        "section-rows",
        "support staff deployment T2.xlsx",
        {
            "Deployment": Typed(
                """
Invented Green Primary - deployment of support staff|||||
Session|Class|What it's for|Days|Length|No.
Mrs Sample - HLTA (30 hrs)|||||
Boosters am|Y6|Arithmetic gaps|M T W|25 min|9
Dyslexia Gold|Y5|Reading fluency|Daily|10 min|4
Guided group|Y5|Retrieval qus.|Th|30 min|6
Mr Example - TA (25 hrs)|||||
Gross motor|YR|Core strength|Mon/Weds/Fri|15 min|6
Phonics spotlight|Y1|Set 2 sounds|Daily|10 min|1
Number sense|Y2|Bonds to 10|Tue, Thu|20 min|5
Ms Nonesuch - ELSA (12 hrs)|||||
Bereavement|Y4|Memory box|Weds pm|45 min|1
Managing anger|Y3|Volcano model|Mon + Fri|30 min|3
Lunch drop in|Y4|Friendship|Mon-Thurs|40 min|8
Absence: ring the office before 7.30|||||
""",
                merged=("A1:F1", "A3:F3", "A7:F7", "A11:F11", "A15:F15"),
            )
        },
        rows(
            "staff_role provision year_group sessions_per_week minutes_per_session group_size",
            (HLTA, "Boosters am", "6", 3, 25, 9),
            (HLTA, "Dyslexia Gold", "5", 5, 10, 4),
            (HLTA, "Guided group", "5", 1, 30, 6),
            (TA, "Gross motor", "R", 3, 15, 6),
            (TA, "Phonics spotlight", "1", 5, 10, 1),
            (TA, "Number sense", "2", 2, 20, 5),
            ("elsa", "Bereavement", "4", 1, 45, 1),
            ("elsa", "Managing anger", "3", 2, 30, 3),
            ("elsa", "Lunch drop in", "4", 4, 40, 8),
        ),
        school="Invented Green Primary",
        may=("description", "target", "class_group"),
        why="a name, a role and contracted hours in the section row; days in letters; what it is for is aim or description",
    ),
    Case(
        "fresh-sections-plan-support-premium",
        "section-rows",
        "SEND spend by group.xlsx",
        {
            "By group": Typed(
                """
Sampleford Quay Academy|||||||
SEND & PP: who gets what|Period:|Sept 26 - July 27|||||
|||||||
Intervension / resourse|NC yr|Given by|Hrs p.w.|Wks|Rate|Yearly £|Difference made
CHILDREN WITH AN EHC PLAN (funded by: top up)|||||||
Adapted phonics|2|TA|2.5|38|13.8|1311|Reads CVC words
Changing & toileting|R|TA|5|39|13.8|2691|
Visual timetable builder|4|HLTA|0.5|38|17.1|324.9|Uses it alone
CHILDREN AT SEN SUPPORT (funded by: notional SEN)|||||||
Beanbag circuits|1|TA|1.25|38|13.8|655.5|
Sentence factory|3|TA|1|24|13.8|331.2|+4 on SWST
Dyscalc. toolkit|5|HLTA|0.75|30|17.1|384.75|
CHILDREN NOT ON THE SEN REGISTER (funded by: pupil premium)|||||||
Homework den|6|TA|2|30|13.8|828|Hands in 9/10
Music lessons|5|Tutor|0.5|30|28|420|
|||||Total|6946.35|
""",
                merged=("A1:H1", "A5:H5", "A9:H9", "A13:H13"),
            )
        },
        rows(
            "sen_status funding_source provision year_group staff_role minutes_per_week weeks hourly_rate cost impact",
            ("E", "top_up", "Adapted phonics", "2", TA, 150, 38, 13.8, 1311, "Reads CVC words"),
            ("E", "top_up", "Changing & toileting", "R", TA, 300, 39, 13.8, 2691, None),
            ("E", "top_up", "Visual timetable builder", "4", HLTA, 30, 38, 17.1, 324.9, "Uses it alone"),
            ("K", "notional_sen", "Beanbag circuits", "1", TA, 75, 38, 13.8, 655.5, None),
            ("K", "notional_sen", "Sentence factory", "3", TA, 60, 24, 13.8, 331.2, "+4 on SWST"),
            ("K", "notional_sen", "Dyscalc. toolkit", "5", HLTA, 45, 30, 17.1, 384.75, None),
            ("N", "pupil_premium", "Homework den", "6", TA, 120, 30, 13.8, 828, "Hands in 9/10"),
            ("N", "pupil_premium", "Music lessons", "5", "tutor", 30, 30, 28, 420, None),
            cost_period="year",
        ),
        school="Sampleford Quay Academy",
        may=("level", "start_date", "end_date"),
        why="the section row says status and money; a total without a word at the start of its row",
    ),
    Case(
        "fresh-sections-three-things-in-a-row",
        "section-rows",
        "PRU offer KS3-4.xlsx",
        {
            "Offer": """
The Fictional Centre (PRU)||||||
Our graduated offer, autumn|||Updated ~9.11.26|||

Element of the offer|Facilitated by|Cap|Freq.|Mins|Agency|RAG
(what you call it)|(job title, no names)|(max.)|(times a week)|(each time)|(if any)|(see below)
Tier 1 / Yr 9 / SEMH
Meet & greet breakfast|Mentor|12|daily|20||G
Regulation room|TA|3|as needed|||A
Tier 2 / Yr 9 / SEMH
Boxing for resilience|Mentor|6|2 x wkly|60|Nonesuch Boxing Club|G
Drawing together|ELSA|1|1 x wkly|45||G
Tier 2 / Yr 10 / C&L
Functional skills boost|Tutor|4|4 x wkly|40||A
Reader pens|TA|2|daily|15||R
Tier 3 / Yr 10 / SEMH
DBT skills|Therapist|1|1 x wkly|50|CYPMHS|A
Bespoke garage placement|Mentor|1|2 x wkly|180|Exampleton Motors|G
RAG: G working, A keep an eye, R change
"""
        },
        rows(
            "level year_group area_of_need provision staff_role group_size sessions_per_week minutes_per_session external_agency",
            ("universal", "9", SEMH, "Meet & greet breakfast", "mentor", 12, 5, 20, None),
            ("universal", "9", SEMH, "Regulation room", TA, 3, None, None, None),
            ("targeted", "9", SEMH, "Boxing for resilience", "mentor", 6, 2, 60, "Nonesuch Boxing Club"),
            ("targeted", "9", SEMH, "Drawing together", "elsa", 1, 1, 45, None),
            ("targeted", "10", CL, "Functional skills boost", "tutor", 4, 4, 40, None),
            ("targeted", "10", CL, "Reader pens", TA, 2, 5, 15, None),
            ("specialist", "10", SEMH, "DBT skills", "therapist", 1, 1, 50, "CYPMHS"),
            ("specialist", "10", SEMH, "Bespoke garage placement", "mentor", 1, 2, 180, "Exampleton Motors"),
        ),
        may=("impact", "notes"),
        why="tier, year and area in one section row; a row of hints below the headings; the colours of a RAG are no map's field for certain",
    ),
    Case(
        "fresh-waves-every-some-few",
        "wave-blocks",
        "EVERY SOME FEW.xlsx",
        {
            "Map": Typed(
                """
Exampleton Infants - SEND provision map 2026/27||||
UNIVERSAL - for every child||||
What you will see|Which classes|Adult||
Talk for writing maps|Y1, Y2|CT||
Widgit labels|R, Y1, Y2|CT||
Wobble spots|R|CT||
||||
TARGETED - for some children||||
What|Class|Adult|Timings|Start data
NELI|R|TA|3 x 30|LanguageScreen 78
Keep-up phonics|Y1|TA|5 x 10|14 GPCs
Fingers first|R|TA|4x10|
1st Class@Number|Y2|HLTA|3 x 30|Sandwell 6:1
||||
SPECIALIST - for a few children||||
What|Class|Adult|Timings|Advice from
PECS|R|TA|10 x 5|NHS SaLT
Physio stretches|Y2|TA|5 x 15|NHS physiotherapy
Theraplay|Y1|ELSA|1 x 40|Ed Psych
""",
                merged=("A1:E1", "A2:E2", "A8:E8", "A14:E14"),
            )
        },
        rows(
            "level provision year_group staff_role sessions_per_week minutes_per_session minutes_per_week baseline external_agency",
            ("universal", "Talk for writing maps", ["1", "2"], CT, None, None, None, None, None),
            ("universal", "Widgit labels", ["R", "1", "2"], CT, None, None, None, None, None),
            ("universal", "Wobble spots", "R", CT, None, None, None, None, None),
            ("targeted", "NELI", "R", TA, 3, 30, 90, "LanguageScreen 78", None),
            ("targeted", "Keep-up phonics", "1", TA, 5, 10, 50, "14 GPCs", None),
            ("targeted", "Fingers first", "R", TA, 4, 10, 40, None, None),
            ("targeted", "1st Class@Number", "2", HLTA, 3, 30, 90, "Sandwell 6:1", None),
            ("specialist", "PECS", "R", TA, 10, 5, 50, None, "NHS SaLT"),
            ("specialist", "Physio stretches", "2", TA, 5, 15, 75, None, "NHS physiotherapy"),
            ("specialist", "Theraplay", "1", "elsa", 1, 40, 40, None, "Ed Psych"),
        ),
        school="Exampleton Infants",
        may=("class_group",),
        why="three blocks down, each with headings of its own; `3 x 30` without a unit",
    ),
    Case(
        "fresh-waves-three-lists-abreast",
        "wave-blocks",
        "1 page PM.xlsx",
        {
            "One page": Typed(
                """
Our provision on a page|||||||
|||||||
Wave One||Wave Two|||Wave Three||
QFT|Led by|Catch up|Led by|Mins pw|Personal plan|Led by|Mins pw
Dual coding|CT|Rapid Writers|TA|60|Speech sounds|TA|75
Cold calling|CT|Number Talks|TA|45|Life skills|TA|120
Chunked tasks|CT|Social Express|ELSA|30|Play therapy|Therapist|50
Seating plans|CT|Touch type|HLTA|40||||
Reading rulers|CT||||||
|||||||
QFT = quality first teaching|||||||
""",
                merged=("A1:H1", "A3:B3", "C3:E3", "F3:H3"),
            )
        },
        rows(
            "level provision staff_role minutes_per_week",
            ("universal", "Dual coding", CT, None),
            ("universal", "Cold calling", CT, None),
            ("universal", "Chunked tasks", CT, None),
            ("universal", "Seating plans", CT, None),
            ("universal", "Reading rulers", CT, None),
            ("targeted", "Rapid Writers", TA, 60),
            ("targeted", "Number Talks", TA, 45),
            ("targeted", "Social Express", "elsa", 30),
            ("targeted", "Touch type", HLTA, 40),
            ("specialist", "Speech sounds", TA, 75),
            ("specialist", "Life skills", TA, 120),
            ("specialist", "Play therapy", "therapist", 50),
        ),
        why="the waves stand abreast, each a small table of its own width and length",
    ),
    Case(
        "fresh-waves-a-pyramid",
        "wave-blocks",
        "pyramid of need.xlsx",
        {
            "Pyramid": Typed(
                """
Fictional Fen Primary School|||||
Pyramid of provision|||||
|||||
Level C (personalised)|||Intensive play||
|||Hydrotherapy||
Level B (small group)||Lego therapy|Rapid phonics||
||Fizzy|Talk Boost|Snack and chat|
Level A (everyone)|Now and next boards|Task strips|Movement breaks|Word walls|Sand timers
|Working walls|Zones check in|Fidget boxes|Sentence stems|Buddy bench
|||||
Read from the top: the fewer the children, the higher the step|||||
""",
                merged=("A1:F1", "A2:F2", "A4:A5", "A6:A7", "A8:A9", "A11:F11"),
            )
        },
        rows(
            "level provision",
            ("specialist", "Intensive play"),
            ("specialist", "Hydrotherapy"),
            ("targeted", "Lego therapy"),
            ("targeted", "Rapid phonics"),
            ("targeted", "Fizzy"),
            ("targeted", "Talk Boost"),
            ("targeted", "Snack and chat"),
            ("universal", "Now and next boards"),
            ("universal", "Task strips"),
            ("universal", "Movement breaks"),
            ("universal", "Word walls"),
            ("universal", "Sand timers"),
            ("universal", "Working walls"),
            ("universal", "Zones check in"),
            ("universal", "Fidget boxes"),
            ("universal", "Sentence stems"),
            ("universal", "Buddy bench"),
        ),
        school="Fictional Fen Primary School",
        why="a pyramid: levels down, their provisions scattered over the cells beside them, no heading",
    ),
)
