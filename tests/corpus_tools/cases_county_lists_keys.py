"""Typed on 26 November 2026, without sight of the importers or a run of them: a sheet for each, and keys given once."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, Typed, rows

TA, HLTA, CT = "teaching_assistant", "higher_level_teaching_assistant", "teacher"
CI, CL = "communication_and_interaction", "cognition_and_learning"
SEMH, SP = "social_emotional_and_mental_health", "sensory_and_or_physical"

# The entries are tables, one line each.
# fmt: off
CASES = (
    Case(
        "county-list-terms-in-section-rows",
        "section-rows",
        "Intervention log 2026 2027.xlsx",
        {
            "Log": Typed(
                """
Nonesuch Haven Primary School|||||||
Log of interventions 2026 – 2027|||||||
Intervention|Year group|Area|Staff|Number of pupils|Weekly time (mins)|Baseline|Impact
TERM 1|||||||
Early Talk Boost|R|CI|TA|6|60|3 of 6 below|All 6 made progress
Phonics 1:1|1|CL|TA|1|50|12 GPCs|23 GPCs
Maths pre-teach|4|CL|TA|5|45|SS 86|SS 91
Lego therapy|3|SEMH|ELSA|3|45||Plays with peers at break
TERM 2|||||||
Early Talk Boost|R|CI|TA|6|60|2 of 6 below|
Phonics 1:1|1|CL|TA|2|100|23 GPCs|
Reading fluency|5|CL|HLTA|4|60|82 wpm|
Bereavement support|6|SEMH|ELSA|1|40||
Motor skills|2|SP|TA|4|45|BEAM red|
TERM 3|||||||
|||||||
""",
                merged=("A1:H1", "A2:H2", "A4:H4", "A9:H9", "A15:H15"),
            )
        },
        rows(
            "term provision year_group area_of_need staff_role group_size minutes_per_week baseline impact",
            ("Term 1", "Early Talk Boost", "R", CI, TA, 6, 60, "3 of 6 below", "All 6 made progress"),
            ("Term 1", "Phonics 1:1", "1", CL, TA, 1, 50, "12 GPCs", "23 GPCs"),
            ("Term 1", "Maths pre-teach", "4", CL, TA, 5, 45, "SS 86", "SS 91"),
            ("Term 1", "Lego therapy", "3", SEMH, "elsa", 3, 45, None, "Plays with peers at break"),
            ("Term 2", "Early Talk Boost", "R", CI, TA, 6, 60, "2 of 6 below", None),
            ("Term 2", "Phonics 1:1", "1", CL, TA, 2, 100, "23 GPCs", None),
            ("Term 2", "Reading fluency", "5", CL, HLTA, 4, 60, "82 wpm", None),
            ("Term 2", "Bereavement support", "6", SEMH, "elsa", 1, 40, None, None),
            ("Term 2", "Motor skills", "2", SP, TA, 4, 45, "BEAM red", None),
        ),
        school="Nonesuch Haven Primary School",
        why="terms as section rows, the third still empty; areas as two letters; the same name in two terms",
    ),
    Case(
        "county-sheets-a-year-with-days-and-clock",
        "sheet-per",
        "Whole school interventions Aut 2.xlsx",
        {
            "Year R": Typed(
                """
Year R interventions – Autumn 2||||||
Intervention|Group|Adult|Day|Time|Area of need|Comments
NELI|5|Mrs E|Mon, Tue, Wed|9.30-10.00|Communication & Interaction|
Finger gym|8|Mrs E|Daily|8.50-9.00|Physical|Whole class from Jan
""",
                merged=("A1:G1",),
            ),
            "Year 1": Typed(
                """
Year 1 interventions – Autumn 2||||||
Intervention|Group|Adult|Day|Time|Area of need|Comments
RWI fast track|3|Miss N|Daily|1.00-1.15|Cognition & Learning|
Chatty Monkeys|6|Miss N|Tue, Thu|2.00-2.30|Communication & Interaction|
ELSA|1|ELSA|Wed|10.45-11.15|SEMH|
""",
                merged=("A1:G1",),
            ),
            "Year 2": Typed(
                """
Year 2 interventions – Autumn 2||||||
Intervention|Adult|Group|Day|Time|Area of need|Comments
RWI fast track|Mr S|4|Daily|1.00-1.15|Cognition & Learning|
Numicon group|Class teacher|4|Fri|9.00-9.30|Cognition & Learning|
Busy hands|Mr S|5|Mon, Wed|11.00-11.20|Physical|
""",
                merged=("A1:G1",),
            ),
            "Year 3": Typed(
                """
Year 3 interventions – Autumn 2||||||
Intervention|Group|Adult|Day|Time|Area of need|Comments
Switch-on|2|Mrs O|Daily|9.00-9.20|Cognition & Learning|
Circle of friends|7|ELSA|Thu|1.15-1.45|SEMH|Parents asked for this
""",
                merged=("A1:G1",),
            ),
        },
        rows(
            "year_group provision group_size sessions_per_week minutes_per_session area_of_need notes",
            ("R", "NELI", 5, 3, 30, CI, None),
            ("R", "Finger gym", 8, 5, 10, SP, "Whole class from Jan"),
            ("1", "RWI fast track", 3, 5, 15, CL, None),
            ("1", "Chatty Monkeys", 6, 2, 30, CI, None),
            ("1", "ELSA", 1, 1, 30, SEMH, None),
            ("2", "RWI fast track", 4, 5, 15, CL, None),
            ("2", "Numicon group", 4, 1, 30, CL, None),
            ("2", "Busy hands", 5, 2, 20, SP, None),
            ("3", "Switch-on", 2, 5, 20, CL, None),
            ("3", "Circle of friends", 7, 1, 30, SEMH, "Parents asked for this"),
        ),
        term="Autumn 2",
        may=("minutes_per_week", "staff_role"),
        why="a tab a year; adults mostly by name alone, which tells no role; days and times of the day in columns of their own; Year 2 has swapped two columns",
    ),
    Case(
        "county-sheets-an-area-with-stages",
        "sheet-per",
        "Provision by area of need.xlsx",
        {
            "Communication and Interaction": """
Fictional Grove Primary Academy
Communication and Interaction

Offer level|Strategy or intervention|Adult leading|Each week|We will know it has worked when
Universal|Communication friendly classrooms|Teacher|Always|All children understand instructions
Targeted|Language Through Colour|TA|2 x 20 mins|Builds a 4 part sentence
Targeted|Social detectives|TA|1 x 40 mins|Reads a partner's feelings
Specialist|SaLT care plan|TA|3 x 10 mins|Targets on care plan met
""",
            "Cognition and Learning": """
Fictional Grove Primary Academy
Cognition and Learning

Offer level|Strategy or intervention|Adult leading|Each week|We will know it has worked when
Universal|Scaffolds and writing frames|Teacher|Always|Work finished with less help
Targeted|Project X Code|TA|3 x 25 mins|On turquoise band
Targeted|1stClass@Number|HLTA|3 x 30 mins|Sandwell + 6 months
Specialist|Precision teaching|TA|5 x 10 mins|Reads 100 HFW
""",
            "SEMH": """
Fictional Grove Primary Academy
Social, Emotional and Mental Health

Offer level|Strategy or intervention|Adult leading|Each week|We will know it has worked when
Universal|Calm corner|Teacher|Always|Returns to learning in 5 mins
Targeted|Boxall nurture group|LSA|2 x 45 mins|Boxall strands improved
Specialist|Play therapy|Therapist|1 x 45 mins|Parent and teacher SDQ
""",
            "Sensory and Physical": """
Fictional Grove Primary Academy
Sensory and Physical

Offer level|Strategy or intervention|Adult leading|Each week|We will know it has worked when
Universal|Sloping boards and grips|Teacher|Always|Legible handwriting
Targeted|Clever Hands|TA|3 x 15 mins|Cuts along a line
Specialist|VI enlarged resources|TA|5 x 20 mins|Reads N18 print
""",
        },
        rows(
            "area_of_need level provision staff_role sessions_per_week minutes_per_session minutes_per_week target",
            (CI, "universal", "Communication friendly classrooms", CT, None, None, None, "All children understand instructions"),
            (CI, "targeted", "Language Through Colour", TA, 2, 20, 40, "Builds a 4 part sentence"),
            (CI, "targeted", "Social detectives", TA, 1, 40, 40, "Reads a partner's feelings"),
            (CI, "specialist", "SaLT care plan", TA, 3, 10, 30, "Targets on care plan met"),
            (CL, "universal", "Scaffolds and writing frames", CT, None, None, None, "Work finished with less help"),
            (CL, "targeted", "Project X Code", TA, 3, 25, 75, "On turquoise band"),
            (CL, "targeted", "1stClass@Number", HLTA, 3, 30, 90, "Sandwell + 6 months"),
            (CL, "specialist", "Precision teaching", TA, 5, 10, 50, "Reads 100 HFW"),
            (SEMH, "universal", "Calm corner", CT, None, None, None, "Returns to learning in 5 mins"),
            (SEMH, "targeted", "Boxall nurture group", TA, 2, 45, 90, "Boxall strands improved"),
            (SEMH, "specialist", "Play therapy", "therapist", 1, 45, 45, "Parent and teacher SDQ"),
            (SP, "universal", "Sloping boards and grips", CT, None, None, None, "Legible handwriting"),
            (SP, "targeted", "Clever Hands", TA, 3, 15, 45, "Cuts along a line"),
            (SP, "specialist", "VI enlarged resources", TA, 5, 20, 100, "Reads N18 print"),
        ),
        school="Fictional Grove Primary Academy",
        why="a tab for each area, the school's name again on each; the area stands in the tab and in a title; headings in the school's own words",
    ),
    Case(
        "county-list-letters-u-t-s",
        "list",
        "SEND offer map - Juniors.xlsx",
        {
            "Map": Typed(
                """
Exampleton Juniors – SEND provision map|||||||
Key: U = Universal   T = Targeted   S = Specialist|||||||
||||||||
Support|U/T/S|SEN type|Yr|Staff|Grp|Session|Per week
Pre-learning tasks|U|MLD|Y3-6|CT|30||
Spelling frames|U|SpLD|Y3-6|CT|30||
Narrative Therapy|T|SLCN|Y3/4|TA|5|30m|2
Inference training|T|MLD|Y5/6|HLTA|6|40m|2
Wordwasp|T|SpLD|Y4|TA|2|15m|4
Comic strip conversations|T|ASD|Y5|ELSA|1|20m|1
Emotional check-in|T|SEMH|Y3, 5, 6|ELSA|1|10m|5
Lunch time base|T|SEMH|Y3-6|MDSA|10|45m|5
SaLT block|S|SLCN|Y4|SaLT|1|30m|1
Personalised curriculum|S|MLD|Y6|TA|1|90m|5
Hearing aid checks|S|HI|Y5|TA|1|5m|5
""",
                merged=("A1:H1", "A2:H2"),
            ),
            "Abbreviations": "Abbreviations used\nCT|Class teacher\nHLTA|Higher level teaching assistant\nMDSA|Midday supervisory assistant\nSaLT|Speech and language therapist",
        },
        rows(
            "provision level primary_need year_group staff_role group_size minutes_per_session sessions_per_week",
            ("Pre-learning tasks", "universal", "MLD", ["3", "4", "5", "6"], CT, 30, None, None),
            ("Spelling frames", "universal", "SPLD", ["3", "4", "5", "6"], CT, 30, None, None),
            ("Narrative Therapy", "targeted", "SLCN", ["3", "4"], TA, 5, 30, 2),
            ("Inference training", "targeted", "MLD", ["5", "6"], HLTA, 6, 40, 2),
            ("Wordwasp", "targeted", "SPLD", "4", TA, 2, 15, 4),
            ("Comic strip conversations", "targeted", "ASD", "5", "elsa", 1, 20, 1),
            ("Emotional check-in", "targeted", "SEMH", ["3", "5", "6"], "elsa", 1, 10, 5),
            ("Lunch time base", "targeted", "SEMH", ["3", "4", "5", "6"], "midday_supervisor", 10, 45, 5),
            ("SaLT block", "specialist", "SLCN", "4", "therapist", 1, 30, 1),
            ("Personalised curriculum", "specialist", "MLD", "6", TA, 1, 90, 5),
            ("Hearing aid checks", "specialist", "HI", "5", TA, 1, 5, 5),
        ),
        school="Exampleton Juniors",
        may=("area_of_need",),
        why="letters for the levels with a key above, codes for the needs, `30m` for minutes, a tab of abbreviations",
    ),
    Case(
        "county-list-year-once-with-totals",
        "group-key",
        "Copy of Provision mapping (Sept 2026).xlsx",
        {
            "2026": Typed(
                """
Provision mapping|||||||
Nonesuch Wood Primary|||Academic year 2026 to 2027||||
Year group|Provision|Staff member|SEN pupils|Duration of session|Sessions each week|Duration of programme|Review due
Yr R|Language Steps|TA|4|20 minutes|3|10 weeks|@2026-12-14
|Fizzy hands|TA|3|10 minutes|5|6 weeks|@2026-12-14
Yr 1|Bug Club phonics|TA|5|15 minutes|5|12 weeks|@2026-12-14
|Sensory breaks|TA|2|5 minutes|10|Ongoing|
Yr 2|Daily reader|Volunteer|6|10 minutes|5|Ongoing|
|Plus 1 maths|TA|3|15 minutes|3|12 weeks|@2026-12-14
Yr 3|Talkabout|ELSA|4|30 minutes|1|8 weeks|@2027-02-08
Yr 4|Nessy reading|TA|7|20 minutes|4|12 weeks|@2027-02-08
|Seasons for Growth|ELSA|5|45 minutes|1|8 weeks|@2027-02-08
Yr 5|Power of 2|TA|4|15 minutes|4|12 weeks|@2027-02-08
Yr 6|Booster|Class teacher|8|1 hour|1|20 weeks|@2027-03-22
Total pupils receiving support|||51||||
""",
                merged=("A1:H1", "A2:C2", "D2:H2", "A4:A5", "A6:A7", "A8:A9", "A11:A12"),
            ),
            "2025": Typed(
                "Year group|Provision|Staff member|SEN pupils\nYr 1|Language Steps|TA|5\nYr 5|Power of 2|TA|3",
                hidden=True,
            ),
        },
        rows(
            "year_group provision staff_role group_size minutes_per_session sessions_per_week weeks review_date",
            ("R", "Language Steps", TA, 4, 20, 3, 10, "2026-12-14"),
            ("R", "Fizzy hands", TA, 3, 10, 5, 6, "2026-12-14"),
            ("1", "Bug Club phonics", TA, 5, 15, 5, 12, "2026-12-14"),
            ("1", "Sensory breaks", TA, 2, 5, 10, None, None),
            ("2", "Daily reader", "volunteer", 6, 10, 5, None, None),
            ("2", "Plus 1 maths", TA, 3, 15, 3, 12, "2026-12-14"),
            ("3", "Talkabout", "elsa", 4, 30, 1, 8, "2027-02-08"),
            ("4", "Nessy reading", TA, 7, 20, 4, 12, "2027-02-08"),
            ("4", "Seasons for Growth", "elsa", 5, 45, 1, 8, "2027-02-08"),
            ("5", "Power of 2", TA, 4, 15, 4, 12, "2027-02-08"),
            ("6", "Booster", CT, 8, 60, 1, 20, "2027-03-22"),
        ),
        school="Nonesuch Wood Primary",
        why="the year merged over its rows, a total of pupils at the foot, `Ongoing` for a length, last year's sheet hidden",
    ),
)
