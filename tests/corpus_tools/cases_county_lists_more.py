"""Typed on 26 November 2026, without sight of the importers or a run of them: two-tier lists, a csv and keys in rows."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, Typed, rows

TA, HLTA, CT = "teaching_assistant", "higher_level_teaching_assistant", "teacher"
CI, CL = "communication_and_interaction", "cognition_and_learning"
SEMH, SP = "social_emotional_and_mental_health", "sensory_and_or_physical"

# The entries are tables, one line each.
# fmt: off
CASES = (
    Case(
        "county-two-tier-staffing-timings-funding",
        "two-tier",
        "Exampleton Heath PM Term 2.xlsx",
        {
            "Provision Map": Typed(
                """
Exampleton Heath Primary School: Provision Map, Term 2||||||||||
|||||||||||
Intervention|Yr grp|Broad area of need|Staffing||Timings|||Funding||Outcomes sought
|||Who|Ratio|x per wk|mins|weeks|£ per term|Source|
Talking Partners|2|C & I|TA|1:3|3|20|10|138|Notional SEN|Speaks in full sentences
Colourful Semantics|1|C & I|TA|1:4|2|25|12|138|Notional SEN|Who - what doing - what
Read Write Inc 1:1|1|C & L|TA|1:1|5|10|12|138|Notional SEN|Blends Set 1
Arithmetic gap group|5|C & L|HLTA|1:6|2|30|6|103|Pupil Premium|Four operations secure
Dyslexia support|4|C & L|HLTA|1:2|3|30|12|308|Notional SEN|Spells 50 HFW
Nurture breakfast|3|SEMH|LM|1:8|5|20|7|161|Pupil Premium|Arrives calm
Emotional literacy|6|SEMH|ELSA|1:1|1|45|6|69|Notional SEN|Names three strategies
Jump Ahead|R|S & P|TA|1:6|3|20|7|97|Notional SEN|Hops, skips, catches
Physio plan|3|S & P|TA|1:1|5|15|7|121|Top-up|Meets physio targets
Total||||||||1273||
""",
                merged=("A1:K1", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:H3", "I3:J3", "K3:K4"),
            )
        },
        rows(
            "provision year_group area_of_need staff_role group_size sessions_per_week minutes_per_session weeks cost funding_source target",
            ("Talking Partners", "2", CI, TA, 3, 3, 20, 10, 138, "notional_sen", "Speaks in full sentences"),
            ("Colourful Semantics", "1", CI, TA, 4, 2, 25, 12, 138, "notional_sen", "Who - what doing - what"),
            ("Read Write Inc 1:1", "1", CL, TA, 1, 5, 10, 12, 138, "notional_sen", "Blends Set 1"),
            ("Arithmetic gap group", "5", CL, HLTA, 6, 2, 30, 6, 103, "pupil_premium", "Four operations secure"),
            ("Dyslexia support", "4", CL, HLTA, 2, 3, 30, 12, 308, "notional_sen", "Spells 50 HFW"),
            ("Nurture breakfast", "3", SEMH, "mentor", 8, 5, 20, 7, 161, "pupil_premium", "Arrives calm"),
            ("Emotional literacy", "6", SEMH, "elsa", 1, 1, 45, 6, 69, "notional_sen", "Names three strategies"),
            ("Jump Ahead", "R", SP, TA, 6, 3, 20, 7, 97, "notional_sen", "Hops, skips, catches"),
            ("Physio plan", "3", SP, TA, 1, 5, 15, 7, 121, "top_up", "Meets physio targets"),
            cost_period="term",
        ),
        school="Exampleton Heath Primary School",
        term="Term 2",
        may=("cost_per",),
        why="group labels merged over headings of two rows; `LM` is a learning mentor; a total at the foot",
    ),
    Case(
        "county-two-tier-secondary-dates-data",
        "two-tier",
        "Y7-9 intervention record.xlsx",
        {
            "KS3": Typed(
                """
Invented Cross High School||||||||||
KS3 INTERVENTION RECORD 2026/27||||||||||
Intervention||Students||Delivery|||Dates||Data|
Name|Description|Year|No.|Staff|Sess/wk|Mins|Start|End|Start|Target
Thinking Reading|1:1 reading lessons|7|6|TA|3|30|07/09/26|26/03/27|RA below 8:06|RA 10:00
Catch-up maths|Number facts and place value|7|8|TA|2|25|14/09/26|18/12/26|SS < 85|SS 90
Spelling Mastery|Structured spelling|8|8|HLTA|4|20|14/09/26|12/02/27|SS 78-84|SS 88
ASC social group|Lego and comic strips|7|5|SENCO|1|50|21/09/26|18/12/26||Two clubs joined
Study skills|Organisation and homework|9|10|Mentor|1|50|02/11/26|12/02/27|Homework 40%|Homework 80%
Self esteem|Girls' group|9|6|Mentor|1|50|02/11/26|18/12/26|SDQ 18+|SDQ 14
Handwriting/typing|10 finger course|8|4|TA|2|20|02/11/26|26/03/27|9 wpm|20 wpm
""",
                merged=("A1:K1", "A2:K2", "A3:B3", "C3:D3", "E3:G3", "H3:I3", "J3:K3"),
            )
        },
        rows(
            "provision description year_group group_size staff_role sessions_per_week minutes_per_session start_date end_date baseline target",
            ("Thinking Reading", "1:1 reading lessons", "7", 6, TA, 3, 30, "2026-09-07", "2027-03-26", "RA below 8:06", "RA 10:00"),
            ("Catch-up maths", "Number facts and place value", "7", 8, TA, 2, 25, "2026-09-14", "2026-12-18", "SS < 85", "SS 90"),
            ("Spelling Mastery", "Structured spelling", "8", 8, HLTA, 4, 20, "2026-09-14", "2027-02-12", "SS 78-84", "SS 88"),
            ("ASC social group", "Lego and comic strips", "7", 5, "senco", 1, 50, "2026-09-21", "2026-12-18", None, "Two clubs joined"),
            ("Study skills", "Organisation and homework", "9", 10, "mentor", 1, 50, "2026-11-02", "2027-02-12", "Homework 40%", "Homework 80%"),
            ("Self esteem", "Girls' group", "9", 6, "mentor", 1, 50, "2026-11-02", "2026-12-18", "SDQ 18+", "SDQ 14"),
            ("Handwriting/typing", "10 finger course", "8", 4, TA, 2, 20, "2026-11-02", "2027-03-26", "9 wpm", "20 wpm"),
        ),
        school="Invented Cross High School",
        why="`Start` is a date under Dates and a score under Data",
    ),
    Case(
        "county-list-csv-from-a-shared-sheet",
        "list",
        "Provision Map - Autumn.csv",
        {
            "csv": """
Exampleton Lane Primary School - Provision Map|||||||
Intervention|Year groups|SEND area|Who?|How many children?|How often?|What are we aiming for?|Review date
Launchpad for Literacy|YR|Cognition and Learning|Teacher & TA|30|daily 15 mins|Phonological awareness on track|11/12/26
Speech Link programmes|YR, Y1, Y2|Communication and Interaction|TA|1|2x15|Sound produced in sentences|11/12/26
Vocab pre-teach|Y3, Y4|Communication and Interaction|TA|6 (2 PP)|3 x 10mins|Uses words in class|11/12/26
Phonics interventions|Y1, Y2|Cognition and Learning|TA|4 (1 PP)|4x20|Screening check 32+|11.12.26
IDL|Y3-Y6|Cognition and Learning|TA|10|3x20|RA + 6 months|12/2/27
Third Space|Y6|Cognition and Learning|Online tutor|1|1 x 45 mins|Expected standard|12/2/27
Drawing and Talking|Y2, Y5|SEMH|Pastoral TA|1|1 x 30|Settled in class|12th Feb 2027
Lunchtime club|Y1, Y2, Y3|SEMH|Midday supervisor|12|5 x 30 mins pw|Plays with others|11/12/26
BEAM|YR, Y1|Sensory and Physical|TA|8|3x15|Passes BEAM re-test|11/12/26
"""
        },
        rows(
            "provision year_group area_of_need staff_role group_size sessions_per_week minutes_per_session minutes_per_week target review_date",
            ("Launchpad for Literacy", "R", CL, [CT, TA], 30, 5, 15, 75, "Phonological awareness on track", "2026-12-11"),
            ("Speech Link programmes", ["R", "1", "2"], CI, TA, 1, 2, 15, 30, "Sound produced in sentences", "2026-12-11"),
            ("Vocab pre-teach", ["3", "4"], CI, TA, 6, 3, 10, 30, "Uses words in class", "2026-12-11"),
            ("Phonics interventions", ["1", "2"], CL, TA, 4, 4, 20, 80, "Screening check 32+", "2026-12-11"),
            ("IDL", ["3", "4", "5", "6"], CL, TA, 10, 3, 20, 60, "RA + 6 months", "2027-02-12"),
            ("Third Space", "6", CL, "tutor", 1, 1, 45, 45, "Expected standard", "2027-02-12"),
            ("Drawing and Talking", ["2", "5"], SEMH, TA, 1, 1, 30, 30, "Settled in class", "2027-02-12"),
            ("Lunchtime club", ["1", "2", "3"], SEMH, "midday_supervisor", 12, 5, 30, 150, "Plays with others", "2026-12-11"),
            ("BEAM", ["R", "1"], SP, TA, 8, 3, 15, 45, "Passes BEAM re-test", "2026-12-11"),
        ),
        school="Exampleton Lane Primary School",
        why="downloaded from a shared sheet: `3x20` without a unit, a count with those on pupil premium in brackets, dates in four manners",
    ),
    Case(
        "county-list-village-school-in-ods",
        "list",
        "prov map 26.ods",
        {
            "Sheet1": """
Nonesuch-under-Hill CEP School
Provision map  updated by Mrs N  5/11/26

Year|What we are doing|Why|Who is doing it|When|Group|Start|Finish
R|Wellcomm|speech|Mrs Sample (TA)|3 x wk 15 mins|3|14/9/26|ongoing
R/1|Squiggle while you wiggle|fine motor|Mrs Sample (TA)|2 x wk 20 mins|6|14/9/26|18/12/26

2|Phonics catch up|reading|Miss Example (TA)|daily 10 mins|4|7/9/26|18/12/26
2/3|Language for Thinking|language|Miss Example (TA)|1 x wk 30 mins|5|2/11/26|12/2/27

4|Beat Dyslexia|spelling|Mr Invented (HLTA)|3 x wk 20 mins|2|14/9/26|12/2/27
5/6|Pre teaching maths|maths|Mr Invented (HLTA)|4 x wk 15 mins|7|14/9/26|TBC
6|Worry busters|anxiety|SENCo|1 x wk 40 mins|3|2/11/26|18/12/26
"""
        },
        rows(
            "year_group provision staff_role sessions_per_week minutes_per_session minutes_per_week group_size start_date end_date",
            ("R", "Wellcomm", TA, 3, 15, 45, 3, "2026-09-14", None),
            (["R", "1"], "Squiggle while you wiggle", TA, 2, 20, 40, 6, "2026-09-14", "2026-12-18"),
            ("2", "Phonics catch up", TA, 5, 10, 50, 4, "2026-09-07", "2026-12-18"),
            (["2", "3"], "Language for Thinking", TA, 1, 30, 30, 5, "2026-11-02", "2027-02-12"),
            ("4", "Beat Dyslexia", HLTA, 3, 20, 60, 2, "2026-09-14", "2027-02-12"),
            (["5", "6"], "Pre teaching maths", HLTA, 4, 15, 60, 7, "2026-09-14", None),
            ("6", "Worry busters", "senco", 1, 40, 40, 3, "2026-11-02", "2026-12-18"),
        ),
        school="Nonesuch-under-Hill CEP School",
        may=("primary_need", "area_of_need", "target", "entry_criteria", "notes", "description"),
        why="blank rows between the classes; why it is done is one word of everyday English",
    ),
    Case(
        "county-list-strategies-under-waves",
        "section-rows",
        "Graduated response provision map.xlsx",
        {
            "Provision": Typed(
                """
Sampleford St Inventa's Catholic Primary||||
SEND Provision Map: our graduated response||||
Provison|What this looks like|Area|Staff|Monitored by
WAVE 1 – Quality First Teaching for all||||
Visual timetable|Displayed and used in every class|C+I|Class teacher|Learning walks
Task boards|Steps ticked off by the child|C+L|Class teacher|Book looks
Zones of Regulation|Check in after each break|SEMH|Class teacher|Pupil voice
Movement breaks|5 minutes between lessons|S+P|Class teacher|Learning walks
WAVE 2 – Targetted small group support||||
Talk Boost KS2|Small group programme|C+I|TA|Tracker scores
Spelling Shed intervention|Spelling rules and games|C+L|TA|SWST
Maths same day intervention|Gaps from the morning lesson|C+L|Class teacher|Marking
Social skills club|Games and role play|SEMH|ELSA|SDQ
WAVE 3 – Individual and specialist support||||
SALT programme|Set by NHS therapist|C+I|TA|SALT reports
Precision teaching|Daily high frequency words|C+L|TA|Weekly probe
1:1 ELSA|Six week programme|SEMH|ELSA|Pupil voice
OT programme|Set by NHS therapist|S+P|TA|OT reports
Provision is reviewed by the SENCo each term. Parents are invited to a meeting.||||
""",
                merged=("A1:E1", "A2:E2", "A4:E4", "A9:E9", "A14:E14", "A19:E19"),
            )
        },
        rows(
            "level provision description area_of_need staff_role",
            ("universal", "Visual timetable", "Displayed and used in every class", CI, CT),
            ("universal", "Task boards", "Steps ticked off by the child", CL, CT),
            ("universal", "Zones of Regulation", "Check in after each break", SEMH, CT),
            ("universal", "Movement breaks", "5 minutes between lessons", SP, CT),
            ("targeted", "Talk Boost KS2", "Small group programme", CI, TA),
            ("targeted", "Spelling Shed intervention", "Spelling rules and games", CL, TA),
            ("targeted", "Maths same day intervention", "Gaps from the morning lesson", CL, CT),
            ("targeted", "Social skills club", "Games and role play", SEMH, "elsa"),
            ("specialist", "SALT programme", "Set by NHS therapist", CI, TA),
            ("specialist", "Precision teaching", "Daily high frequency words", CL, TA),
            ("specialist", "1:1 ELSA", "Six week programme", SEMH, "elsa"),
            ("specialist", "OT programme", "Set by NHS therapist", SP, TA),
        ),
        school="Sampleford St Inventa's Catholic Primary",
        may=("group_size", "notes", "impact", "weeks", "minutes_per_session", "sessions_per_week", "exit"),
        why="waves as section rows over strategies in words, with slips of spelling; how it is monitored is nobody's field for certain",
    ),
)
