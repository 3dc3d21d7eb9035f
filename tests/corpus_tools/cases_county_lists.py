"""Typed on 26 November 2026, without sight of the importers or a run of them: ordinary lists of one county's Monday."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, Typed, rows

TA, HLTA, CT = "teaching_assistant", "higher_level_teaching_assistant", "teacher"
CI, CL = "communication_and_interaction", "cognition_and_learning"
SEMH, SP = "social_emotional_and_mental_health", "sensory_and_or_physical"

# The entries are tables, one line each.
# fmt: off
CASES = (
    Case(
        "county-list-autumn-overview",
        "list",
        "Provision Map 2026-27 Autumn.xlsx",
        {
            "Autumn": Typed(
                """
Sampleford Elms Primary School|||||||||
Whole School Provision Map|||||||||
Autumn Term 2026|||||||||
|||||||||
Intervention / support|Year|Area of need|Adult|No. of children|Frequency|Length|Start date|Review|Comments
Talk Boost KS1|Y1|C&I|TA (KB)|4|3 x week|30 mins|@2026-09-14|@2026-12-11|
Little Wandle Keep Up|YR|C&L|TA (JM)|3|Daily|10 mins|@2026-09-28|@2026-12-11|New starters added Oct
Little Wandle Keep Up|Y1|C&L|TA (KB)|5|daily|10 mins|@2026-09-14|@2026-12-11|
Rapid Catch Up|Y4/5|C&L|HLTA|6|4x wk|20 mins|@2026-09-14|@2026-12-11|
Lego Therapy|Y2|C&I|TA (SP)|3|weekly|45 mins|@2026-09-21|@2026-12-11|
ELSA|YR-Y6|SEMH|ELSA|1|as needed|40 mins||@2026-12-11|Referral form to SENCO
Fine motor group|Y1|S&P|TA (JM)|5|2 x week|15 mins|@2026-09-21|@2026-12-11|
Number Stacks|Y3|C&L|TA|2|3 x week|20 mins|@2026-11-02|@2027-02-12|
Precision Teaching|Y3, 4, 6|C&L|All TAs|1|daily|10 min|@2026-09-14|@2026-12-11|
Sensory circuits|Y2 & Y3|S&P|TA (SP)|8|Daily|20mins|@2026-09-07|@2026-12-11|Hall, 8.45
""",
                merged=("A1:J1", "A2:J2", "A3:J3"),
            )
        },
        rows(
            "provision year_group area_of_need staff_role group_size sessions_per_week minutes_per_session start_date notes",
            ("Talk Boost KS1", "1", CI, TA, 4, 3, 30, "2026-09-14", None),
            ("Little Wandle Keep Up", "R", CL, TA, 3, 5, 10, "2026-09-28", "New starters added Oct"),
            ("Little Wandle Keep Up", "1", CL, TA, 5, 5, 10, "2026-09-14", None),
            ("Rapid Catch Up", ["4", "5"], CL, HLTA, 6, 4, 20, "2026-09-14", None),
            ("Lego Therapy", "2", CI, TA, 3, 1, 45, "2026-09-21", None),
            ("ELSA", ["R", "1", "2", "3", "4", "5", "6"], SEMH, "elsa", 1, None, 40, None, "Referral form to SENCO"),
            ("Fine motor group", "1", SP, TA, 5, 2, 15, "2026-09-21", None),
            ("Precision Teaching", ["3", "4", "6"], CL, TA, 1, 5, 10, "2026-09-14", None),
            ("Sensory circuits", ["2", "3"], SP, TA, 8, 5, 20, "2026-09-07", "Hall, 8.45"),
            review_date="2026-12-11",
        )
        + rows(
            "provision year_group area_of_need staff_role group_size sessions_per_week minutes_per_session start_date review_date",
            ("Number Stacks", "3", CL, TA, 2, 3, 20, "2026-11-02", "2027-02-12"),
        ),
        school="Sampleford Elms Primary School",
        term="Autumn Term 2026",
        why="the commonest sheet of all: titles, one row a provision, roles with initials, no two cells quite alike",
    ),
    Case(
        "county-list-capitals-and-breaks",
        "list",
        "PROVISION MAP T2.xlsx",
        {
            "Sheet1": Typed(
                """
NONESUCH BAY C OF E PRIMARY SCHOOL|||||||
PROVISION MAP|||TERM:|2|DATE:|02.11.26|
NAME OF\\nINTERVENTION|WHO IS\\nIT FOR?|DELIVERED\\nBY|NUMBER OF\\nPUPILS|HOW LONG?\\n(MINS)|HOW OFTEN?\\n(PER WEEK)|WAVE|INTENDED OUTCOME
PRE-TEACH VOCAB|YR 2|TA|'5|15|2|2|USES TOPIC WORDS IN CLASS
BOOSTER MATHS|YR 6|CT|8|45|1|2|REACHES EXPECTED STANDARD
PHONICS TOP UP|YR R + 1|TA|6|15|DAILY|2|PASSES PHONICS SCREEN
READING BUDDIES|YR 3|VOLUNTEER|1|20|1|2|ENJOYS A BOOK
SALT TARGETS|YR 1|TA|1|10|5|3|MEETS TARGETS FROM THERAPIST
NURTURE GROUP|YR 4 + 5|HLTA|7|60|2|2|JOINS IN AT PLAYTIMES
OT EXERCISES|YR 4|TA|1|15|5|3|SITS WELL FOR 10 MINS
HANDWRITING|YR 3|TA|4|20|3|2|LETTERS SIT ON THE LINE
1:1 MENTORING|YR 6|LEARNING MENTOR|1|30|1|3|FEWER EXCLUSIONS
""",
                merged=("A1:H1", "A2:C2"),
            ),
            "Sheet2": "",
            "Sheet3": "",
        },
        rows(
            "provision year_group staff_role group_size minutes_per_session sessions_per_week level target",
            ("PRE-TEACH VOCAB", "2", TA, 5, 15, 2, "targeted", "USES TOPIC WORDS IN CLASS"),
            ("BOOSTER MATHS", "6", CT, 8, 45, 1, "targeted", "REACHES EXPECTED STANDARD"),
            ("PHONICS TOP UP", ["R", "1"], TA, 6, 15, 5, "targeted", "PASSES PHONICS SCREEN"),
            ("READING BUDDIES", "3", "volunteer", 1, 20, 1, "targeted", "ENJOYS A BOOK"),
            ("SALT TARGETS", "1", TA, 1, 10, 5, "specialist", "MEETS TARGETS FROM THERAPIST"),
            ("NURTURE GROUP", ["4", "5"], HLTA, 7, 60, 2, "targeted", "JOINS IN AT PLAYTIMES"),
            ("OT EXERCISES", "4", TA, 1, 15, 5, "specialist", "SITS WELL FOR 10 MINS"),
            ("HANDWRITING", "3", TA, 4, 20, 3, "targeted", "LETTERS SIT ON THE LINE"),
            ("1:1 MENTORING", "6", "mentor", 1, 30, 1, "specialist", "FEWER EXCLUSIONS"),
        ),
        school="NONESUCH BAY C OF E PRIMARY SCHOOL",
        term="Term 2",
        may=("start_date", "term"),
        why="all in capitals, headings over two lines, the number of the term alone in its cell, two empty sheets behind",
    ),
    Case(
        "county-list-area-merged-infants",
        "group-key",
        "SEND prov map Sept 26.xlsx",
        {
            "Prov map": Typed(
                """
Exampleton Brook Infant School||||||
SEND provision – reviewed termly||||||
Area|Provision in place|Yr|Staff responsible|Time allocated|Grp / 1:1|Evidence of impact
Communication & Interaction|Speech and Language link|R, 1|Mrs S (TA)|20 mins x 2|Group of 4|8/11 pupils now on track
|Makaton signing|R|CT + TA|ongoing|Whole class|
|Bucket (Attention Autism)|R|Class TA|10 mins daily|Group of 6|Attends for 7 mins
Cognition & Learning|Phonics boosters|1|Mr E (HLTA)|15 mins x 5|Group of 5|
|Number sense|2|Class TA|20 mins x 3|Group of 4|
|1:1 reading|2|Vol|10 mins x 2|1:1|Book band up 2 levels
SEMH|Worry time|1, 2|ELSA|30 mins x 1|1:1|
|Lunch nurture|R, 1, 2|MDSA|45 mins x 5|Group of 8|Fewer incidents at lunch
Physical & Sensory|Gross motor skills|R|Class TA|15 mins x 3|Group of 6|
|Sensory diet (OT)|1|1:1 TA|5 mins x 10|1:1|
""",
                merged=("A1:G1", "A2:G2", "A4:A6", "A7:A9", "A10:A11", "A12:A13"),
            )
        },
        rows(
            "area_of_need provision year_group staff_role sessions_per_week minutes_per_session minutes_per_week group_size impact",
            (CI, "Speech and Language link", ["R", "1"], TA, 2, 20, 40, 4, "8/11 pupils now on track"),
            (CI, "Makaton signing", "R", [CT, TA], None, None, None, None, None),
            (CI, "Bucket (Attention Autism)", "R", TA, 5, 10, 50, 6, "Attends for 7 mins"),
            (CL, "Phonics boosters", "1", HLTA, 5, 15, 75, 5, None),
            (CL, "Number sense", "2", TA, 3, 20, 60, 4, None),
            (CL, "1:1 reading", "2", "volunteer", 2, 10, 20, 1, "Book band up 2 levels"),
            (SEMH, "Worry time", ["1", "2"], "elsa", 1, 30, 30, 1, None),
            (SEMH, "Lunch nurture", ["R", "1", "2"], "midday_supervisor", 5, 45, 225, 8, "Fewer incidents at lunch"),
            (SP, "Gross motor skills", "R", TA, 3, 15, 45, 6, None),
            (SP, "Sensory diet (OT)", "1", TA, 10, 5, 50, 1, None),
        ),
        school="Exampleton Brook Infant School",
        why="the area merged down; minutes before the count; `Whole class` is no number",
    ),
    Case(
        "county-list-class-sections",
        "section-rows",
        "Interventions timetable by class autumn.xlsx",
        {
            "Autumn 2": Typed(
                """
INTERVENTIONS – AUTUMN 2||||||
Fictional Vale Primary||||||
Intervention|Children|Led by|When|Mins|Room|Target
CLASS 1 (Year R)||||||
Phase 2 phonics keep-up|4|Mrs S (TA)|every day|10|Cloakroom|Knows all Phase 2 sounds
Chatterbugs|6|TA|Mon, Wed|20|Library|Answers who / what
||||||
CLASS 2 (Year 1/2)||||||
Precision teaching - HFW|2|Mr N (TA)|every day|5|Class|Reads 45 HFW
First Class @ Number|4|TA|Mon, Tue, Thu|30|Library|Counts in 2s, 5s, 10s
Draw & Talk|1|ELSA|Fri|30|Den|
||||||
CLASS 3 (Year 3/4)||||||
Toe by Toe|3|TA|every day|10|Corridor|
Spelling group|6|Class teacher|Tues|25|Class|80% in weekly test
Time to Talk|5|TA|Thu|30|Library|Takes turns in a game
||||||
CLASS 4 (Year 5/6)||||||
Tuition (maths)|6|Tutor|Wed|60|Hall|Arithmetic 25+
Zones of Regulation|3|Miss E (ELSA)|Tues + Fri|20|Den|Names the zone they are in
""",
                merged=("A1:G1", "A2:G2", "A4:G4", "A8:G8", "A13:G13", "A18:G18"),
            )
        },
        rows(
            "year_group provision group_size staff_role sessions_per_week minutes_per_session target",
            ("R", "Phase 2 phonics keep-up", 4, TA, 5, 10, "Knows all Phase 2 sounds"),
            ("R", "Chatterbugs", 6, TA, 2, 20, "Answers who / what"),
            (["1", "2"], "Precision teaching - HFW", 2, TA, 5, 5, "Reads 45 HFW"),
            (["1", "2"], "First Class @ Number", 4, TA, 3, 30, "Counts in 2s, 5s, 10s"),
            (["1", "2"], "Draw & Talk", 1, "elsa", 1, 30, None),
            (["3", "4"], "Toe by Toe", 3, TA, 5, 10, None),
            (["3", "4"], "Spelling group", 6, CT, 1, 25, "80% in weekly test"),
            (["3", "4"], "Time to Talk", 5, TA, 1, 30, "Takes turns in a game"),
            (["5", "6"], "Tuition (maths)", 6, "tutor", 1, 60, "Arithmetic 25+"),
            (["5", "6"], "Zones of Regulation", 3, "elsa", 2, 20, "Names the zone they are in"),
        ),
        school="Fictional Vale Primary",
        term="Autumn 2",
        may=("class_group",),
        why="a section row names a class and its years; the room is no field of the contract",
    ),
    Case(
        "county-list-entry-exit-scores",
        "list",
        "KS2 intervention impact tracker.xlsx",
        {
            "T1-T2": Typed(
                """
Intervention Impact Tracker|||||||||
School:|Sampleford Marsh Junior School||||Terms 1 and 2||||
|||||||||
Programme|Yr|Pupils|Run by|Sessions pw|Wks|Assessment used|Entry|Exit|Next steps
Reading Plus|5|12|LSA|3|12|NGRT|88|94|Continue
Rapid Maths|3|5|LSA|4|10|Sandwell|6:10|7:06|Stop - at age related
Spelling (SNIP)|4|6|HLTA|5|10|SWST|79|83|Continue in T3
Fluency group|6|6|CT|2|6|wpm|74|101|Stop
Nessy|3|9|LSA|3|12|SWST|81||Exit data due Jan
Lego club|4|4|ELSA|1|12|SDQ|19|15|Continue
Catch Up Literacy|5|2|LSA|2|12|RA|7:01|7:09|Refer for assessment
Times table club|6|10|Teacher|2|12|MTC|11/25|19/25|Stop
Average||||3|10.8||||
""",
                merged=("A1:J1", "B2:D2"),
            )
        },
        rows(
            "provision year_group group_size staff_role sessions_per_week weeks baseline exit",
            ("Reading Plus", "5", 12, TA, 3, 12, "88", "94"),
            ("Rapid Maths", "3", 5, TA, 4, 10, "6:10", "7:06"),
            ("Spelling (SNIP)", "4", 6, HLTA, 5, 10, "79", "83"),
            ("Fluency group", "6", 6, CT, 2, 6, "74", "101"),
            ("Nessy", "3", 9, TA, 3, 12, "81", None),
            ("Lego club", "4", 4, "elsa", 1, 12, "19", "15"),
            ("Catch Up Literacy", "5", 2, TA, 2, 12, "7:01", "7:09"),
            ("Times table club", "6", 10, CT, 2, 12, "11/25", "19/25"),
        ),
        school="Sampleford Marsh Junior School",
        may=("notes", "impact", "target", "term"),
        why="scores in and out as numbers and as ages; an average at the foot; next steps are notes, an impact or neither",
    ),
    Case(
        "county-list-secondary-ks3-ks4",
        "list",
        "Learning Support provision 26-27 v4.xlsx",
        {
            "Provision": Typed(
                """
|Nonesuch Weald Academy – Learning Support Department|||||||
|Provision Map 2026-27 (v4, updated 16/11/26)|||||||
||||||||
|Provision||Year groups|Need|Staff|Max no.|Lessons per week|Funding
|Literacy intervention (Fresh Start)||Y7/8|SpLD|HLTA|8|3|Notional SEN
|Lexia (registration)||Y7-9|SpLD|LSA|15|4|Notional SEN
|Numeracy intervention||Y7|MLD|LSA|8|2|Notional SEN
|Social skills group||Y7/8|ASD|LSA|6|1|Notional SEN
|Speech & language group||Y7|SLCN|SALT|5|1|Notional SEN
|Anger management||Y9/10|SEMH|Mentor|4|1|Pupil premium
|Counselling||Y7-11|SEMH|Counsellor|1|1|Pupil premium
|Touch typing||Y8|PD|LSA|6|1|Notional SEN
|In class LSA support||Y7-11|ASD|LSA|1||Top up
|Alternative curriculum||Y10 + 11|SEMH|Teacher|12|5|Core budget
||||||||
|NB All interventions reviewed at the end of Terms 2, 4 and 6. See SENCo for lists of students.|||||||
""",
                merged=("B1:I1", "B2:I2", "B16:I16"),
            )
        },
        rows(
            "provision year_group primary_need staff_role group_size sessions_per_week funding_source",
            ("Literacy intervention (Fresh Start)", ["7", "8"], "SPLD", HLTA, 8, 3, "notional_sen"),
            ("Lexia (registration)", ["7", "8", "9"], "SPLD", TA, 15, 4, "notional_sen"),
            ("Numeracy intervention", "7", "MLD", TA, 8, 2, "notional_sen"),
            ("Social skills group", ["7", "8"], "ASD", TA, 6, 1, "notional_sen"),
            ("Speech & language group", "7", "SLCN", "therapist", 5, 1, "notional_sen"),
            ("Anger management", ["9", "10"], "SEMH", "mentor", 4, 1, "pupil_premium"),
            ("Counselling", ["7", "8", "9", "10", "11"], "SEMH", "therapist", 1, 1, "pupil_premium"),
            ("Touch typing", "8", "PD", TA, 6, 1, "notional_sen"),
            ("In class LSA support", ["7", "8", "9", "10", "11"], "ASD", TA, 1, None, "top_up"),
            ("Alternative curriculum", ["10", "11"], "SEMH", CT, 12, 5, "core"),
        ),
        school="Nonesuch Weald Academy",
        may=("area_of_need",),
        why="starts in column B, a column left blank inside the table, a note below; the counsellor is a therapist to most",
    ),
)
