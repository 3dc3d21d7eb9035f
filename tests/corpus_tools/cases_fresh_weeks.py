"""Typed on 26 November 2026, without sight of the importers or a run of them: weeks, plans nobody lists, communities."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, Typed, rows

TA, HLTA, CT = "teaching_assistant", "higher_level_teaching_assistant", "teacher"
CI, CL = "communication_and_interaction", "cognition_and_learning"
SEMH, SP = "social_emotional_and_mental_health", "sensory_and_or_physical"

CASES = (
    Case(
        "fresh-week-of-the-hub",
        "unlisted",
        "Hub tt wk A.xlsx",
        {
            "Week A": Typed(
                """
THE HUB - timetable of interventions, every week||||||
Invented Ridge Community School||||||
Period|Time|Monday|Tuesday|Wednesday|Thursday|Friday
Reg|8.40-9.00|Check in club|Check in club|Check in club|Check in club|Check in club
1|9.00-10.00|Fresh Start|Lexia|Fresh Start|Lexia|Fresh Start
2|10.00-11.00||Numeracy Ninjas||Numeracy Ninjas|Staff meeting
Break|11.00-11.20|CLOSED|CLOSED|CLOSED|CLOSED|CLOSED
3|11.20-12.20|Anxiety workshop|||Life skills|
Lunch|12.20-1.00|Games den||Games den||Games den
4|1.00-2.00|PPA|Touch typing|PPA||Speech group
""",
                merged=("A1:G1", "A2:G2"),
            )
        },
        rows(
            "provision sessions_per_week minutes_per_session",
            ("Check in club", 5, 20),
            ("Fresh Start", 3, 60),
            ("Lexia", 2, 60),
            ("Numeracy Ninjas", 2, 60),
            ("Anxiety workshop", 1, 60),
            ("Life skills", 1, 60),
            ("Games den", 3, 40),
            ("Touch typing", 1, 60),
            ("Speech group", 1, 60),
        ),
        school="Invented Ridge Community School",
        may=("minutes_per_week",),
        why="a week of a secondary base; closed, PPA and a staff meeting are no provision",
    ),
    Case(
        "fresh-week-of-an-elsa-with-names",
        "unlisted",
        "ELSA weekly plan.xlsx",
        {
            "Timetable": """
Mrs Invented - my weekly timetable - Autumn 2
Intervention:|ELSA||
|Tuesday|Wednesday|Friday
9.15 - 9.45|Kai Sample (Y5)|Nell Example (Y2)|Kai Sample (Y5)
10.00 - 10.30|Ola Nonesuch (Y6)||Pip Invented (Y3)
10.45 - 11.15|Rae Sample (Y4)|Planning|Rae Sample (Y4)
1.15 - 1.45|Sky Example (Y1)|Tom Nonesuch (Y6)|Admin
"""
        },
        rows(
            "pupil year_group sessions_per_week minutes_per_session",
            ("Kai Sample", "5", 2, 30),
            ("Nell Example", "2", 1, 30),
            ("Ola Nonesuch", "6", 1, 30),
            ("Pip Invented", "3", 1, 30),
            ("Rae Sample", "4", 2, 30),
            ("Sky Example", "1", 1, 30),
            ("Tom Nonesuch", "6", 1, 30),
            provision="ELSA",
            staff_role="elsa",
        ),
        kind="pupil",
        may=("minutes_per_week", "group_size"),
        why="the provision stands once above and the pupils are the cells; planning and admin are neither",
    ),
    Case(
        "fresh-week-adults-down-days-across",
        "unlisted",
        "rota of support wk beg 16.11.xlsx",
        {
            "Support rota": Typed(
                """
Fictional Park Infants - who is running what, and when|||||
Adult|Mon|Tue|Wed|Thu|Fri
TA 1|Keep up phonics\\n9.00-9.20|Keep up phonics\\n9.00-9.20|Keep up phonics\\n9.00-9.20|Keep up phonics\\n9.00-9.20|Keep up phonics\\n9.00-9.20
TA 2|Talk Boost\\n10.00-10.40||Talk Boost\\n10.00-10.40||
HLTA|Maths pre-teach\\n8.50-9.05|Maths pre-teach\\n8.50-9.05||Maths pre-teach\\n8.50-9.05|PPA cover
ELSA||Worries group\\n1.30-2.15||Sunshine club\\n1.30-2.00|
SENCo||Assessments|Precision teaching\\n9.30-9.40||Precision teaching\\n9.30-9.40
Volunteer|Book chat\\n2.00-2.30|||Book chat\\n2.00-2.30|
Off site Thurs pm: SENCo. Hall out of use Fri||||||
""",
                merged=("A1:F1", "A9:F9"),
            )
        },
        rows(
            "provision staff_role sessions_per_week minutes_per_session",
            ("Keep up phonics", TA, 5, 20),
            ("Talk Boost", TA, 2, 40),
            ("Maths pre-teach", HLTA, 3, 15),
            ("Worries group", "elsa", 1, 45),
            ("Sunshine club", "elsa", 1, 30),
            ("Precision teaching", "senco", 2, 10),
            ("Book chat", "volunteer", 2, 30),
        ),
        school="Fictional Park Infants",
        may=("minutes_per_week", "staff_grade"),
        why="adults down, days across, name and time in a cell of two lines; cover and assessments are no provision",
    ),
    Case(
        "fresh-year-planner-six-terms",
        "unlisted",
        "year planner of interventions.xlsx",
        {
            "Planner": Typed(
                """
Year planner: which intervention runs in which term||||||||||
||||2026-27||||||
Intervention|Yr|Adult|Need|T1|T2|T3|T4|T5|T6|Pupils
Language Link|R|TA|C&I||X|X||||6
Early Literacy Support|1|TA|C&L|X|X|||||5
Jump Ahead|2|TA|S&P||||X|X||5
Third Space|6|Tutor|C&L|||X|X|X||8
Emotion coaching|4|ELSA|SEMH|X|X|X|X|X|X|3
Digital leaders|5|CT|SEMH|||||X|X|10
Transition club|6|Mentor|SEMH||||||X|12
X = runs for the whole of that term||||||||||
""",
                merged=("A1:K1", "E2:J2", "A11:K11"),
            )
        },
        rows(
            "provision year_group staff_role area_of_need group_size",
            ("Language Link", "R", TA, CI, 6),
            ("Early Literacy Support", "1", TA, CL, 5),
            ("Jump Ahead", "2", TA, SP, 5),
            ("Third Space", "6", "tutor", CL, 8),
            ("Emotion coaching", "4", "elsa", SEMH, 3),
            ("Digital leaders", "5", CT, SEMH, 10),
            ("Transition club", "6", "mentor", SEMH, 12),
        ),
        may=("term", "start_date", "end_date", "primary_need", "notes"),
        why="a planner with a cross under each term: a row is one provision, and no term has dates here",
    ),
    Case(
        "fresh-form-answers-from-class-teachers",
        "unlisted",
        "Intervention survey(1-8).xlsx",
        {
            "Form1": """
ID|Start time|Completion time|Email|Which class do you teach?|What extra support is happening in your class this term?|Who gives it?|How many children take part?|How many times a week?|About how many minutes is each session?|Which area of SEND does it mostly help with?|Anything the SENCO should know?
1|@2026-11-16|@2026-11-16|anonymous|Year R|Listening walks|TA|'7|'2|'20|Communication and Interaction|
2|@2026-11-16|@2026-11-16|anonymous|Year 1|Phonics catch up|TA|'4|'5|'15|Cognition and Learning|Two are new
3|@2026-11-16|@2026-11-16|anonymous|Year 2|Story of the week|Volunteer|3|2|15|Cognition and Learning|
4|@2026-11-17|@2026-11-17|anonymous|Year 3|Beat the clock|Me (teacher)|'6|'3|10 mins|Cognition and Learning|
5|@2026-11-17|@2026-11-17|anonymous|Year 4|Lunchtime Lego|MDSA|5|5|25|SEMH|Needs a quieter room
6|@2026-11-17|@2026-11-17|anonymous|Year 5|Pencil power|TA|4|4|10|Sensory and/or Physical|
7|@2026-11-18|@2026-11-18|anonymous|Year 6|SATs boosters|HLTA|8|3|30|Cognition and Learning|Stops in May
8|@2026-11-18|@2026-11-18|anonymous|Year 6|Nothing at the moment||||||
"""
        },
        rows(
            "year_group provision staff_role group_size sessions_per_week minutes_per_session area_of_need notes",
            ("R", "Listening walks", TA, 7, 2, 20, CI, None),
            ("1", "Phonics catch up", TA, 4, 5, 15, CL, "Two are new"),
            ("2", "Story of the week", "volunteer", 3, 2, 15, CL, None),
            ("3", "Beat the clock", CT, 6, 3, 10, CL, None),
            ("4", "Lunchtime Lego", "midday_supervisor", 5, 5, 25, SEMH, "Needs a quieter room"),
            ("5", "Pencil power", TA, 4, 4, 10, SP, None),
            ("6", "SATs boosters", HLTA, 8, 3, 30, CL, "Stops in May"),
        ),
        may=("class_group",),
        why="answers of an online form: start and completion are when it was filled in; nothing at the moment is none; numbers as text",
    ),
    Case(
        "fresh-community-gap-by-tier",
        "community",
        "Comm of Schools prov map (draft 3).xlsx",
        {
            "Draft 3": Typed(
                """
Sampleford Downs Community of Schools|||||
Shared provision map, draft 3, agreed by heads 12/11/2026|||||
Area|Tier|What the community will run|Hosted at|Staffed by|£ from the pot
C&I|Targeted|Language Link training days|Sampleford Downs Infants|Therapist|3,400
||Autism outreach mornings|Nonesuch Oaks School|Teacher|5,250
|Specialist|AAC loan library|Nonesuch Oaks School|Therapist|2,800
SEMH|Targeted|Nurture UK Boxall licences|Every school||1,150
||Breakfast mentoring|Invented High|Mentor|4,000
|Specialist|Turnaround placements (6 wks)|The Fictional Centre|Teacher|11,700
C&L|Universal|Dyslexia friendly audit|Every school|SENCo|0
S&P|Specialist|Hydro pool afternoons|Nonesuch Oaks School|TA|2,240
Total asked for|||||30,540
""",
                merged=("A1:F1", "A2:F2", "A4:A6", "B4:B5", "A7:A9", "B7:B8"),
            )
        },
        rows(
            "area_of_need level provision staff_role cost",
            (CI, "targeted", "Language Link training days", "therapist", 3400),
            (CI, "targeted", "Autism outreach mornings", CT, 5250),
            (CI, "specialist", "AAC loan library", "therapist", 2800),
            (SEMH, "targeted", "Nurture UK Boxall licences", None, 1150),
            (SEMH, "targeted", "Breakfast mentoring", "mentor", 4000),
            (SEMH, "specialist", "Turnaround placements (6 wks)", CT, 11700),
            (CL, "universal", "Dyslexia friendly audit", "senco", 0),
            (SP, "specialist", "Hydro pool afternoons", TA, 2240),
        ),
        kind="community",
        may=("funding_source", "weeks", "cost_period", "external_agency"),
        why="keys merged in a community's map; the pot in the heading of the money; who hosts is no field",
    ),
    Case(
        "fresh-community-tab-per-tier",
        "community",
        "Community offer Wealden made-up.xlsx",
        {
            "Cover": "Invented Wealden Community of Schools\nWhat schools can ask each other for, 2026-27\nChair: Head of School 2",
            "Universal": "We can offer|Offered by|Suits|How often\nSENCo surgery|School 2|Any school|Once a week\nTA network meetings|School 5|All TAs|Once a fortnight",
            "Targeted": "We can offer|Offered by|Suits|How often|Places\nDyslexia screening|School 1|KS2|2 x 60 mins a week|8\nForest mornings|School 4|Year 5|1 x 3 hrs a week|12\nELSA supervision|School 5|ELSAs|Once a fortnight|10",
            "2025-26": Typed(
                "We can offer|Offered by|Suits|How often|Places\nMusic tasters|School 3|KS1|Once a week|20", hidden=True
            ),
            "Specialist": "We can offer|Offered by|Suits|How often|Places\nASD base visits|School 6|Year 3|1 x 90 mins a week|4\nReintegration days|PRU|Year 9|2 days a week|5",
        },
        rows(
            "level provision sessions_per_week minutes_per_session minutes_per_week group_size",
            ("universal", "SENCo surgery", 1, None, None, None),
            ("universal", "TA network meetings", 0.5, None, None, None),
            ("targeted", "Dyslexia screening", 2, 60, 120, 8),
            ("targeted", "Forest mornings", 1, 180, 180, 12),
            ("targeted", "ELSA supervision", 0.5, None, None, 10),
            ("specialist", "ASD base visits", 1, 90, 90, 4),
            ("specialist", "Reintegration days", 2, None, None, 5),
        ),
        kind="community",
        may=("year_group", "entry_criteria", "class_group", "external_agency", "description"),
        why="a tab a tier, and a hidden one of last year; places are those of the offer; whom it suits is a year, a role or criteria",
    ),
    Case(
        "fresh-community-directory-tabbed",
        "community",
        "PRG directory.csv",
        {
            "csv": """
Nonesuch Coast Community and Professional Resource Group|||||||
Directory of what can be requested|||||||
Ref|Resource|Broad area|Continuum level|Who delivers|Max group|Block length|Request by
A1|Attention and listening block|C&I|Targeted|Therapist|6|6 wks|11/12/2026
A2|Selective mutism clinic|C&I|Specialist|Therapist|1|10 wks|11/12/2026
B1|Precision teaching coaching|C&L|Universal|Teacher|12|3 wks|29/01/2027
B2|Maths recovery set up|C&L|Targeted|Teacher|4|12 wks|29/01/2027
C1|Emotional regulation group|SEMH|Targeted|Mentor|8|8 wks|11/12/2026
C2|Home to school link|SEMH|Specialist|Mentor|1|12 wks|Any time
D1|Handwriting clinic|S&P|Targeted|Therapist|5|6 wks|26/02/2027
"""
        },
        rows(
            "provision area_of_need level staff_role group_size weeks",
            ("Attention and listening block", CI, "targeted", "therapist", 6, 6),
            ("Selective mutism clinic", CI, "specialist", "therapist", 1, 10),
            ("Precision teaching coaching", CL, "universal", CT, 12, 3),
            ("Maths recovery set up", CL, "targeted", CT, 4, 12),
            ("Emotional regulation group", SEMH, "targeted", "mentor", 8, 8),
            ("Home to school link", SEMH, "specialist", "mentor", 1, 12),
            ("Handwriting clinic", SP, "targeted", "therapist", 5, 6),
        ),
        kind="community",
        delimiter="\t",
        why="a directory in a tabbed text file; the day to request by is no date of the provision",
    ),
)
