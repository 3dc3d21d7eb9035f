"""Typed on 26 November 2026, without sight of the importers or a run of them: cards, and plans of one pupil."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, Typed, rows

TA, HLTA, CT = "teaching_assistant", "higher_level_teaching_assistant", "teacher"
CI, CL = "communication_and_interaction", "cognition_and_learning"
SEMH, SP = "social_emotional_and_mental_health", "sensory_and_or_physical"

CASES = (
    Case(
        "fresh-cards-two-abreast-with-impact",
        "cards",
        "Intervention library.xlsx",
        {
            "Library": Typed(
                """
Our intervention library (Exampleton Down Primary)||||
|||||
Intervention name|Hi Five||Intervention name|Read, Read, Read
Which pupils?|Y2 and Y3||Which pupils?|Y4
Adult in charge|TA||Adult in charge|Volunteer
Timings|2 x 25 mins a week||Timings|4 x 10 mins a week
Runs for|10 weeks||Runs for|20 weeks
Group of|5||Group of|1
What changed|4 of 5 met target||What changed|

Intervention name|Catch Up Maths||Intervention name|Mindful Movers
Which pupils?|Y5||Which pupils?|Year R
Adult in charge|HLTA||Adult in charge|Class teacher
Timings|2 x 15 mins a week||Timings|5 x 10 mins a week
Runs for|15 weeks||Runs for|38 weeks
Group of|1||Group of|30
What changed|Number age +7 months||What changed|

Intervention name|Wordshark||Intervention name|Calm Club
Which pupils?|Y6||Which pupils?|Y1, Y2
Adult in charge|TA||Adult in charge|ELSA
Timings|3 x 20 mins a week||Timings|1 x 45 mins a week
Runs for|12 weeks||Runs for|6 weeks
Group of|8||Group of|6
What changed|Too soon||What changed|
""",
                merged=("A1:E1",),
            )
        },
        rows(
            "provision year_group staff_role sessions_per_week minutes_per_session minutes_per_week weeks group_size impact",
            ("Hi Five", ["2", "3"], TA, 2, 25, 50, 10, 5, "4 of 5 met target"),
            ("Read, Read, Read", "4", "volunteer", 4, 10, 40, 20, 1, None),
            ("Catch Up Maths", "5", HLTA, 2, 15, 30, 15, 1, "Number age +7 months"),
            ("Mindful Movers", "R", CT, 5, 10, 50, 38, 30, None),
            ("Wordshark", "6", TA, 3, 20, 60, 12, 8, "Too soon"),
            ("Calm Club", ["1", "2"], "elsa", 1, 45, 45, 6, 6, None),
        ),
        school="Exampleton Down Primary",
        why="six cards, two abreast; a card's lines are questions and plain words",
    ),
    Case(
        "fresh-cards-label-above-value",
        "cards",
        "Provision posters.xlsx",
        {
            "Posters": Typed(
                """
PROVISION POSTERS FOR THE STAFF ROOM|||
|||
NUMBERS COUNT|||
Wave|Run by|Minutes|Times a week
3|HLTA|30|5
Get on it if:|Get off it if:|Term cost|Ratio
Sandwell age 12 m below|Within 3 m of age|£640|1:1
|||
BOXALL BREAKFAST|||
Wave|Run by|Minutes|Times a week
2|Learning mentor|25|5
Get on it if:|Get off it if:|Term cost|Ratio
Boxall profile cluster|Two clusters closed|£210|1:8
|||
SWITCH ON READING|||
Wave|Run by|Minutes|Times a week
3|TA|20|4
Get on it if:|Get off it if:|Term cost|Ratio
Reads below orange band|Reads gold band|£390|1:1
|||
WORD DETECTIVES|||
Wave|Run by|Minutes|Times a week
2|TA|30|2
Get on it if:|Get off it if:|Term cost|Ratio
BPVS below 85|BPVS 90|£130|1:4
""",
                merged=("A1:D1", "A3:D3", "A9:D9", "A15:D15", "A21:D21"),
            )
        },
        rows(
            "provision level staff_role minutes_per_session sessions_per_week entry_criteria cost group_size",
            ("NUMBERS COUNT", "specialist", HLTA, 30, 5, "Sandwell age 12 m below", 640, 1),
            ("BOXALL BREAKFAST", "targeted", "mentor", 25, 5, "Boxall profile cluster", 210, 8),
            ("SWITCH ON READING", "specialist", TA, 20, 4, "Reads below orange band", 390, 1),
            ("WORD DETECTIVES", "targeted", TA, 30, 2, "BPVS below 85", 130, 4),
            cost_period="term",
        ),
        may=("exit", "target", "notes"),
        why="the value stands under its label, twice in each card; when to stop is target, exit or neither",
    ),
    Case(
        "fresh-cards-a-tab-each-in-ods",
        "cards",
        "intervention profiles.ods",
        {
            "Read me": "Intervention profiles for Nonesuch Warren Primary\nOne tab for each. Please keep the order of the lines.",
            "NELI": "Title|NELI\nLevel of support|Targeted\nBroad area|Communication and Interaction\nStaff needed|TA\nHow many|3 to 6\nTime needed|5 x 20 mins a week\nLength|20 weeks\nBefore and after|LanguageScreen",
            "Zones": "Title|Zones of Regulation\nLevel of support|Universal\nBroad area|SEMH\nStaff needed|Class teacher\nHow many|30\nTime needed|1 x 30 mins a week\nLength|12 weeks\nBefore and after|Staff voice",
            "Speed up": "Title|Speed Up!\nLevel of support|Targeted\nBroad area|Sensory / Physical\nStaff needed|TA\nHow many|4-6\nTime needed|2 x 30 mins a week\nLength|8 weeks\nBefore and after|Writing sample",
            "Nessy": "Title|Nessy\nLevel of support|Targeted\nBroad area|Cognition and Learning\nStaff needed|TA\nHow many|10\nTime needed|3 x 20 mins a week\nLength|38 weeks\nBefore and after|SWST",
            "Alt curric": "Title|Farm day\nLevel of support|Specialist\nBroad area|SEMH\nStaff needed|Mentor\nHow many|2\nTime needed|1 x 5 hrs a week\nLength|10 weeks\nBefore and after|Attendance",
        },
        rows(
            "provision level area_of_need staff_role group_size group_size_max weeks sessions_per_week minutes_per_session minutes_per_week",
            ("NELI", "targeted", CI, TA, 3, 6, 20, 5, 20, 100),
            ("Zones of Regulation", "universal", SEMH, CT, 30, None, 12, 1, 30, 30),
            ("Speed Up!", "targeted", SP, TA, 4, 6, 8, 2, 30, 60),
            ("Nessy", "targeted", CL, TA, 10, None, 38, 3, 20, 60),
            ("Farm day", "specialist", SEMH, "mentor", 2, None, 10, 1, 300, 300),
        ),
        school="Nonesuch Warren Primary",
        may=("baseline", "exit", "impact", "notes"),
        why="a card a tab; what it is measured with is no figure of it",
    ),
    Case(
        "fresh-pupil-tabs-with-next-steps",
        "sheet-per",
        "ISPs Elm class.xlsx",
        {
            "Ivo": Typed(
                """
Individual support plan||||||
Known as|Ivo Sample|DOB|03/02/2018|Year|4|
Stage|SEN Support|Primary need|SLCN|Plan no.|3|
|||||||
No.|I will...|Help I get|From whom|How often|By when|Next steps
1|Ask for help with a card|Help cards on desk|CT|all lessons|18/12/26|
2|Use because and but|Colourful Semantics|TA|3 x 15 mins|18/12/26|Add so
3|Take four turns|Board game trio|ELSA|1 x 30 mins|12/02/27|
""",
                merged=("A1:G1",),
            ),
            "Jo": Typed(
                """
Individual support plan||||||
Known as|Jo Example|DOB|19/11/2017|Year|4|
Stage|EHCP|Primary need|ASD|Plan no.|5|
|||||||
No.|I will...|Help I get|From whom|How often|By when|Next steps
1|Start work in two minutes|Now / next board|TA|all lessons|18/12/26|
2|Manage the dinner hall|Early lunch pass|MDSA|5 x 20 mins|18/12/26|Two days in hall
3|Say how I feel|Zones check in|TA|10 x 5 mins|12/02/27|
""",
                merged=("A1:G1",),
            ),
            "Kim": Typed(
                """
Individual support plan||||||
Known as|Kim Invented|DOB|30/06/2018|Year|4|
Stage|SEN Support|Primary need|SpLD|Plan no.|1|
|||||||
No.|I will...|Help I get|From whom|How often|By when|Next steps
1|Spell 30 tricky words|SNIP|TA|5 x 10 mins|12/02/27|
2|Type two sentences|Nessy Fingers|TA|2 x 20 mins|12/02/27|
""",
                merged=("A1:G1",),
            ),
        },
        (
            *rows(
                "target provision staff_role sessions_per_week minutes_per_session minutes_per_week review_date",
                ("Ask for help with a card", "Help cards on desk", CT, None, None, None, "2026-12-18"),
                ("Use because and but", "Colourful Semantics", TA, 3, 15, 45, "2026-12-18"),
                ("Take four turns", "Board game trio", "elsa", 1, 30, 30, "2027-02-12"),
                pupil="Ivo Sample",
                year_group="4",
                sen_status="K",
                primary_need="SLCN",
            ),
            *rows(
                "target provision staff_role sessions_per_week minutes_per_session minutes_per_week review_date",
                ("Start work in two minutes", "Now / next board", TA, None, None, None, "2026-12-18"),
                ("Manage the dinner hall", "Early lunch pass", "midday_supervisor", 5, 20, 100, "2026-12-18"),
                ("Say how I feel", "Zones check in", TA, 10, 5, 50, "2027-02-12"),
                pupil="Jo Example",
                year_group="4",
                sen_status="E",
                primary_need="ASD",
            ),
            *rows(
                "target provision staff_role sessions_per_week minutes_per_session minutes_per_week review_date",
                ("Spell 30 tricky words", "SNIP", TA, 5, 10, 50, "2027-02-12"),
                ("Type two sentences", "Nessy Fingers", TA, 2, 20, 40, "2027-02-12"),
                pupil="Kim Invented",
                year_group="4",
                sen_status="K",
                primary_need="SPLD",
            ),
        ),
        kind="pupil",
        may=("review_date", "end_date", "notes", "class_group"),
        why="`By when` is an end or a review; the date of birth beside the name is neither",
    ),
    Case(
        "fresh-plan-with-costs-and-signatures",
        "details-block",
        "Costed plan L.N. annual review.xlsx",
        {
            "Plan": Typed(
                """
Sampleford Combe School||||||||
Costed provision plan for annual review||||||||
Young person|Lou Nonesuch||Yr gp|9||Status|EHCP|
Main need|VI||Form|9K||Date|02/11/2026|
||||||||
What we put in place|EHCP outcome|Who with|Pupils to 1 adult|Hrs / wk|Weeks / yr|£ / hr|£ / yr|How is it going?
Braille lessons|Reads grade 2 Braille|Teacher of VI|1|3|38|41|4,674|Grade 1 nearly done
Modified worksheets|Uses same text as peers|TA|1|4|39|14.1|2,199.60|On time nine weeks in ten
Mobility training|Walks to town alone|Occupational therapist|1|1|30|36|1,080|
Touch typing|40 words a minute|TA|3|0.5|38|14.1|89.30|28 wpm
Peer awareness group|Has two close friends|ELSA|6|0.75|12|15.6|23.40|
Total cost|||||||8,066.30|
Less school's first £6,000|||||||6,000.00|
Balance asked for|||||||2,066.30|
||||||||
Signed (parent / carer)|||Signed (SENCO)|||||
Young person's comment|I want more typing and less walking||||||||
""",
                merged=("A1:I1", "A2:I2", "B17:I17"),
            )
        },
        rows(
            "provision target staff_role group_size minutes_per_week weeks hourly_rate cost impact",
            ("Braille lessons", "Reads grade 2 Braille", CT, 1, 180, 38, 41, 4674, "Grade 1 nearly done"),
            (
                "Modified worksheets",
                "Uses same text as peers",
                TA,
                1,
                240,
                39,
                14.1,
                2199.6,
                "On time nine weeks in ten",
            ),
            ("Mobility training", "Walks to town alone", "therapist", 1, 60, 30, 36, 1080, None),
            ("Touch typing", "40 words a minute", TA, 3, 30, 38, 14.1, 89.3, "28 wpm"),
            ("Peer awareness group", "Has two close friends", "elsa", 6, 45, 12, 15.6, 23.4, None),
            pupil="Lou Nonesuch",
            year_group="9",
            sen_status="E",
            primary_need="VI",
            class_group="9K",
            cost_period="year",
        ),
        kind="pupil",
        school="Sampleford Combe School",
        may=("cost_per", "start_date"),
        why="costs as text with commas; a total, a first £6,000, a balance and signatures below",
    ),
    Case(
        "fresh-plan-early-years-csv",
        "details-block",
        "my plan - E.S.csv",
        {
            "csv": """
Invented Acorns Nursery;;;;;
My Plan;;;;;
My name is;Esme Sample;;My room;Hedgehogs;
My need;Speech & language;;Nursery year;N2;
Plan started;14/09/26;;Next meeting;15/01/27;
;;;;;
What we want for me;What grown-ups will do;Who will do it;When;How long;Done?
Two words together;Modelling at snack – “more milk”;All adults;every day;;
Share a toy with one friend;Turn-taking box;Room leader;4 x week;5 mins;
Follow one instruction;Now & next strip;SENCo;every session;;
Sit for a story;Chatterpix café;SENCo;2 x week;10 mins;
Walk downstairs;Step practice;Nursery assistant;every day;5 mins;
“Esme’s mum says: she loves water.”;;;;;
""".replace(";", "|")
        },
        rows(
            "target provision sessions_per_week minutes_per_session",
            ("Two words together", "Modelling at snack – “more milk”", 5, None),
            ("Share a toy with one friend", "Turn-taking box", 4, 5),
            ("Follow one instruction", "Now & next strip", None, None),
            ("Sit for a story", "Chatterpix café", 2, 10),
            ("Walk downstairs", "Step practice", 5, 5),
            pupil="Esme Sample",
            primary_need="SLCN",
            year_group="N2",
            review_date="2027-01-15",
        ),
        kind="pupil",
        school="Invented Acorns Nursery",
        encoding="cp1252",
        delimiter=";",
        may=("staff_role", "start_date", "class_group", "area_of_need"),
        why="an early years plan from an old computer: curly quotes, semicolons, adults without a code",
    ),
)
