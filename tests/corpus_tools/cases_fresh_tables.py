"""Typed on 26 November 2026, without sight of the importers or a run of them: two-tier headings and two tables."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, Typed, rows

TA, HLTA, CT = "teaching_assistant", "higher_level_teaching_assistant", "teacher"
CI, CL = "communication_and_interaction", "cognition_and_learning"
SEMH, SP = "social_emotional_and_mental_health", "sensory_and_or_physical"

CASES = (
    Case(
        "fresh-tiers-resource-base",
        "two-tier",
        "SRP provision overview 26-27 v4.xlsx",
        {
            "SRP": Typed(
                """
Fictional Lane Primary - Specialist Resource Provision (12 places)|||||||||
|||||||||
Programme|Pupils||Staffing||Dosage|||Measures|
|Yr|No.|Adult|Trained?|x wk|mins|wks|On entry|Now
Attention Autism|R,1|4|CT|Y|4|20|38|Stage 1|Stage 2
Identiplay|2|2|TA|Y|3|15|12|3 actions|7 actions
Comic strip conversations|5,6|3|HLTA|N|1|30|38||
Cooking for life|3 to 6|6|TA|Y|1|60|38||
SCERTS targets|R-6|12|Speech therapist|Y|5|10|38|Social partner|
Sibling / family café|All|12|SENCo|-|0.5|60|38||
Shaded = paid from the SRP budget|||||||||
""",
                merged=("A1:J1", "A3:A4", "B3:C3", "D3:E3", "F3:H3", "I3:J3"),
                hidden_columns=(5,),
            )
        },
        rows(
            "provision year_group group_size staff_role sessions_per_week minutes_per_session weeks baseline exit",
            ("Attention Autism", ["R", "1"], 4, CT, 4, 20, 38, "Stage 1", "Stage 2"),
            ("Identiplay", "2", 2, TA, 3, 15, 12, "3 actions", "7 actions"),
            ("Comic strip conversations", ["5", "6"], 3, HLTA, 1, 30, 38, None, None),
            ("Cooking for life", ["3", "4", "5", "6"], 6, TA, 1, 60, 38, None, None),
            ("SCERTS targets", ["R", "1", "2", "3", "4", "5", "6"], 12, "therapist", 5, 10, 38, "Social partner", None),
            ("Sibling / family café", None, 12, "senco", 0.5, 60, 38, None, None),
        ),
        school="Fictional Lane Primary",
        may=("exit", "impact", "notes", "staff_grade"),
        why="`Now` beside entry data is where they are: exit or impact; whether trained stands in a hidden column and is no field",
    ),
    Case(
        "fresh-tiers-three-rows-of-heading",
        "two-tier",
        "KS2 tracker (KS).xlsx",
        {
            "KS2": Typed(
                """
|||AUTUMN 2026||||||
|||Plan||||Do|Review|
Lead|Intervention|Yr|No. chn|Min|p/w|Focus|First session|Date|Outcome acheived?
TA|Rapid Reading|3|5|20|3|Fluency|14/09/2026|04/12/2026|Yes - RA up 6 m
TA|Rapid Maths|4|5|20|3|Place value|14/09/2026|04/12/2026|Partly
HLTA|Grammar gap|6|8|30|1|Tenses|21/09/2026|04/12/2026|
HLTA|Shared writing|5|6|25|2|Paragraphs|05/10/2026|11/12/2026|Yes
ELSA|Loss & change|5|1|45|1|Family change|12/10/2026|11/12/2026|No, carry on
Vol|Paired read|3|1|10|4|Confidence|14/09/2026|11/12/2026|Yes
||Total|26||14||||
""",
                merged=("D1:J1", "D2:G2", "I2:J2"),
            )
        },
        rows(
            "staff_role provision year_group group_size minutes_per_session sessions_per_week start_date review_date impact",
            (TA, "Rapid Reading", "3", 5, 20, 3, "2026-09-14", "2026-12-04", "Yes - RA up 6 m"),
            (TA, "Rapid Maths", "4", 5, 20, 3, "2026-09-14", "2026-12-04", "Partly"),
            (HLTA, "Grammar gap", "6", 8, 30, 1, "2026-09-21", "2026-12-04", None),
            (HLTA, "Shared writing", "5", 6, 25, 2, "2026-10-05", "2026-12-11", "Yes"),
            ("elsa", "Loss & change", "5", 1, 45, 1, "2026-10-12", "2026-12-11", "No, carry on"),
            ("volunteer", "Paired read", "3", 1, 10, 4, "2026-09-14", "2026-12-11", "Yes"),
        ),
        may=("description", "target", "notes"),
        why="three rows of heading, two of them merged over groups; a date means what stands above it",
    ),
    Case(
        "fresh-tiers-days-as-columns",
        "two-tier",
        "TA afternoons.xlsx",
        {
            "Afternoons": Typed(
                """
Afternoon interventions, Exampleton Chalk Primary||||||||||
Group|Adult|Day of the week|||||Time|No. of|Room|
||M|T|W|Th|F|(mins)|children||
Phonics A|TA|✓|✓|✓|✓|✓|15|4|Library|
Phonics B|TA|✓|✓||✓||15|6|Library|
Times tables|HLTA||✓||✓||20|8|Studio|
Gross motor|TA|✓||✓||✓|20|5|Hall|
Comprehension|CT|||✓|||30|6|Studio|
Socially Speaking|ELSA|||||✓|40|6|Den|
""",
                merged=("A1:K1", "A2:A3", "B2:B3", "C2:G2", "J2:J3"),
            )
        },
        rows(
            "provision staff_role sessions_per_week minutes_per_session group_size",
            ("Phonics A", TA, 5, 15, 4),
            ("Phonics B", TA, 3, 15, 6),
            ("Times tables", HLTA, 2, 20, 8),
            ("Gross motor", TA, 3, 20, 5),
            ("Comprehension", CT, 1, 30, 6),
            ("Socially Speaking", "elsa", 1, 40, 6),
        ),
        school="Exampleton Chalk Primary",
        may=("sessions_per_week", "notes"),
        why="ticks under the days of a week: counting them is more than reading one cell; no days, pupils or years",
    ),
    Case(
        "fresh-tables-running-and-waiting",
        "two-tables",
        "running + waiting list.xlsx",
        {
            "Nov": """
RUNNING NOW|||||
What|Year|Adult|Size|Began|Ends
Talking Partners|1|TA|3|@2026-10-05|@2026-12-11
Rainbow Spelling|4|TA|6|@2026-09-21|@2026-12-18
Chess for calm|6|Mentor|8|@2026-09-14|@2026-12-18
Sunshine Circles|R|CT|30|@2026-11-02|@2027-02-12

WAITING TO START|||||
Planned intervention|For|Who will lead|Start|Why we are waiting|
Inference training|Y5|HLTA|@2027-01-04|Training on 14 Dec|
Sensory circuits|Y2|TA|@2027-01-04|Hall free from January|
Art therapy|Y3|Art therapist|TBC|Contract signed|
Book buddies|Y1|Volunteer|T3 wk 2|DBS|
"""
        },
        rows(
            "provision year_group staff_role group_size start_date end_date",
            ("Talking Partners", "1", TA, 3, "2026-10-05", "2026-12-11"),
            ("Rainbow Spelling", "4", TA, 6, "2026-09-21", "2026-12-18"),
            ("Chess for calm", "6", "mentor", 8, "2026-09-14", "2026-12-18"),
            ("Sunshine Circles", "R", CT, 30, "2026-11-02", "2027-02-12"),
            ("Inference training", "5", HLTA, None, "2027-01-04", None),
            ("Sensory circuits", "2", TA, None, "2027-01-04", None),
            ("Art therapy", "3", "therapist", None, None, None),
            ("Book buddies", "1", "volunteer", None, None, None),
        ),
        may=("notes", "description", "term"),
        why="two tables with other headings; what is planned is provision too, though a week of a term is no day",
    ),
    Case(
        "fresh-tables-last-half-term-beside-this",
        "two-tables",
        "Aut1 v Aut2.xlsx",
        {
            "A1-A2": Typed(
                """
Autumn 1 - finished|||||Autumn 2 - in progress|||
Intervention|Year grp|Lead|Impact||Intervention|Year grp|Who & when|Aim
Phonics blitz|2|TA|7 of 8 passed||Phonics blitz|1|TA daily 15 mins|Pass in June
Lego|4|ELSA|More talk at play||Brick club|4|ELSA, Fri 45 mins|Plays with peers
Maths meetings|3|CT|All know x2 x5||Squiggle|R|TA 4x10|Tripod grip
Pre-teach sci|6|HLTA|Hand up more||Reading gladiators|5|CT 2 x 30 mins|Reads for pleasure
|||||Pre-teach sci|6|HLTA Mon & Weds, 15 mins|Uses 8 key words
""",
                merged=("A1:D1", "F1:I1"),
            )
        },
        rows(
            "provision year_group staff_role impact sessions_per_week minutes_per_session minutes_per_week target",
            ("Phonics blitz", "2", TA, "7 of 8 passed", None, None, None, None),
            ("Lego", "4", "elsa", "More talk at play", None, None, None, None),
            ("Maths meetings", "3", CT, "All know x2 x5", None, None, None, None),
            ("Pre-teach sci", "6", HLTA, "Hand up more", None, None, None, None),
            ("Phonics blitz", "1", TA, None, 5, 15, 75, "Pass in June"),
            ("Brick club", "4", "elsa", None, 1, 45, 45, "Plays with peers"),
            ("Squiggle", "R", TA, None, 4, 10, 40, "Tripod grip"),
            ("Reading gladiators", "5", CT, None, 2, 30, 60, "Reads for pleasure"),
            ("Pre-teach sci", "6", HLTA, None, 2, 15, 30, "Uses 8 key words"),
        ),
        may=("start_date", "end_date"),
        why="last half term on the left, this one on the right, where adult and times share a cell",
    ),
    Case(
        "fresh-tables-staff-list-and-key-around",
        "two-tables",
        "Inclusion plan on one side of A4.xlsx",
        {
            "A4": Typed(
                """
Inclusion team||||Key||
Name|Role|Hours||U|Universal|
A. Sample|SENCo|24||T|Targeted|
B. Nonesuch|HLTA|30||S|Specialist|
C. Example|ELSA|12||||
||||||
Provision running at Nonesuch Ness Primary||||||
What we run|Key|Need met|Delivered by|Pupils|Mins|Per wk
Sounds Write keep up|T|C&L|HLTA|5|20|4
Kinetic letters|U|S&P|Class teacher|30|15|3
Bereavement box|S|SEMH|ELSA|1|40|1
Barrier games|T|C&I|HLTA|4|20|2
Sand timers and task cards|U|C&L|Class teacher|30||
VI magnifier practice|S|S&P|HLTA|1|15|5
""",
                merged=("A1:C1", "E1:F1", "A7:G7"),
            )
        },
        rows(
            "provision level area_of_need staff_role group_size minutes_per_session sessions_per_week",
            ("Sounds Write keep up", "targeted", CL, HLTA, 5, 20, 4),
            ("Kinetic letters", "universal", SP, CT, 30, 15, 3),
            ("Bereavement box", "specialist", SEMH, "elsa", 1, 40, 1),
            ("Barrier games", "targeted", CI, HLTA, 4, 20, 2),
            ("Sand timers and task cards", "universal", CL, CT, 30, None, None),
            ("VI magnifier practice", "specialist", SP, HLTA, 1, 15, 5),
        ),
        school="Nonesuch Ness Primary",
        may=("primary_need",),
        why="a list of staff and a key above the table, which explains its letters",
    ),
)
