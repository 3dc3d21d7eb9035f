"""Typed on 26 November 2026, without sight of the importers or a run of them: early years, special, community, no map."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, Typed, rows

TA, HLTA, CT = "teaching_assistant", "higher_level_teaching_assistant", "teacher"
CI, CL = "communication_and_interaction", "cognition_and_learning"
SEMH, SP = "social_emotional_and_mental_health", "sensory_and_or_physical"

# The entries are tables, one line each.
# fmt: off
CASES = (
    Case(
        "county-nursery-provision-in-ods",
        "list",
        "Nursery provision map autumn.ods",
        {
            "Autumn": """
Invented Meadow Nursery School
Provision map for children with additional needs, Autumn 2026
Area of need|Provision|Room|Led by|Children|Sessions a week|Minutes|Purpose|Review
Communication and Interaction|WellComm group|Ladybirds|Nursery teacher|4|3|10|Moves on one WellComm section|@2026-12-09
Communication and Interaction|Attention Autism stage 1|Bees|HLTA|5|5|5|Watches the bucket for 5 minutes|@2026-12-09
Communication and Interaction|Signing choir|Bees|Nursery teacher|12|1|15|Uses ten signs|@2026-12-09
SEMH|Settling in with key person|Ladybirds|TA|1|5|20|Says goodbye without tears|@2026-11-30
SEMH|Sharing games|Bees|TA|3|2|15|Waits for a turn|@2026-12-09
Physical and Sensory|Messy play|Ladybirds|TA|4|2|20|Tolerates wet textures|@2026-12-09
Physical and Sensory|Physio exercises|Bees|TA|1|5|10|Pulls to stand|@2027-01-20
Cognition and Learning|Early maths basket|Bees|Nursery teacher|4|2|10|Counts three objects|@2027-01-20
"""
        },
        rows(
            "area_of_need provision class_group staff_role group_size sessions_per_week minutes_per_session target review_date",
            (CI, "WellComm group", "Ladybirds", CT, 4, 3, 10, "Moves on one WellComm section", "2026-12-09"),
            (CI, "Attention Autism stage 1", "Bees", HLTA, 5, 5, 5, "Watches the bucket for 5 minutes", "2026-12-09"),
            (CI, "Signing choir", "Bees", CT, 12, 1, 15, "Uses ten signs", "2026-12-09"),
            (SEMH, "Settling in with key person", "Ladybirds", TA, 1, 5, 20, "Says goodbye without tears", "2026-11-30"),
            (SEMH, "Sharing games", "Bees", TA, 3, 2, 15, "Waits for a turn", "2026-12-09"),
            (SP, "Messy play", "Ladybirds", TA, 4, 2, 20, "Tolerates wet textures", "2026-12-09"),
            (SP, "Physio exercises", "Bees", TA, 1, 5, 10, "Pulls to stand", "2027-01-20"),
            (CL, "Early maths basket", "Bees", CT, 4, 2, 10, "Counts three objects", "2027-01-20"),
        ),
        school="Invented Meadow Nursery School",
        term="Autumn 2026",
        may=("class_group",),
        why="a maintained nursery with rooms for classes; the purpose is what is hoped for",
    ),
    Case(
        "county-preschool-children-by-initials",
        "list",
        "Pre-school SEN support Nov.xlsx",
        {
            "November": Typed(
                """
Fictional Village Pre-School||||||||
SEN support in place – November 2026||||||||
||||||||
Child|Room/age|Area of concern|What we are doing|Key person|How often|How long|What we hope to see|Next review
A.J.|N2|Speech|Sound bingo|LW|3 x a week|5 mins|Says 's' at start of words|18/01/27
A.J.|N2|Speech|Repeat & model|All staff|All the time||Two word phrases|18/01/27
B.D.|N1|Social|Bubbles and turn taking|KP|daily|10 mins|Plays beside another child|18/01/27
C.R.|N2|Behaviour|Visual timetable|LW|All the time||Follows the routine|07/12/26
C.R.|N2|Behaviour|Calm den|LW|as needed||Goes to den when asked|07/12/26
D.M.|N1|Physical|Physio stretches|SENCo|2 x a day|5 mins|Steps without holding on|07/12/26
E.T.|N2|Hearing|Sits near adult, check aids|KP|daily||Turns to name|08/02/27
""",
                merged=("A1:I1", "A2:I2"),
            )
        },
        rows(
            "pupil year_group provision sessions_per_week minutes_per_session target review_date",
            ("A.J.", "N2", "Sound bingo", 3, 5, "Says 's' at start of words", "2027-01-18"),
            ("A.J.", "N2", "Repeat & model", None, None, "Two word phrases", "2027-01-18"),
            ("B.D.", "N1", "Bubbles and turn taking", 5, 10, "Plays beside another child", "2027-01-18"),
            ("C.R.", "N2", "Visual timetable", None, None, "Follows the routine", "2026-12-07"),
            ("C.R.", "N2", "Calm den", None, None, "Goes to den when asked", "2026-12-07"),
            ("D.M.", "N1", "Physio stretches", 10, 5, "Steps without holding on", "2026-12-07"),
            ("E.T.", "N2", "Sits near adult, check aids", 5, None, "Turns to name", "2027-02-08"),
        ),
        kind="pupil",
        school="Fictional Village Pre-School",
        may=("staff_role", "area_of_need", "primary_need", "class_group"),
        why="concerns in everyday words, key persons by initials, `All the time` for a frequency",
    ),
    Case(
        "county-special-school-by-class",
        "section-rows",
        "Provision overview classes 1-4.xlsx",
        {
            "Overview": Typed(
                """
SAMPLEFORD OAKWOOD SCHOOL (special)|||||||
Provision overview 2026-27|||||||
Provision|Pupils|Main need|Staff|Times a week|Minutes|EHCP outcome addressed|External input
Class 1 – Year 1 and Year 2|||||||
Rebound therapy|2|PMLD|TA|1|30|Tolerates movement in all directions|
Intensive interaction|1|PMLD|Teacher|5|15|Shares attention with an adult|
Feeding programme|2|PMLD|TA|10|20|Eats a mashed diet safely|NHS dysphagia team
Class 2 – Year 3 and Year 4|||||||
PECS|4|ASD|TA|10|10|Requests across three settings|NHS speech therapy
TEACCH work system|5|ASD|Teacher|5|30|Completes three tasks alone|
Class 3 – Year 5 and Year 6|||||||
Hydrotherapy|3|SLD|TA|1|45|Walks ten metres with a frame|NHS physiotherapy
Functional reading|6|SLD|Teacher|4|20|Reads 20 signs in town|
Class 4 – Year 7 and Year 8|||||||
Travel training|3|MLD|HLTA|1|90|Crosses at lights safely|
Music therapy|1|SEMH|Music therapist|1|30|Stays in class all morning|Invented Music Trust
Life skills kitchen|5|MLD|HLTA|2|60|Makes a snack alone|
""",
                merged=("A1:H1", "A2:H2", "A4:H4", "A8:H8", "A11:H11", "A14:H14"),
            )
        },
        rows(
            "year_group provision group_size primary_need staff_role sessions_per_week minutes_per_session target external_agency",
            (["1", "2"], "Rebound therapy", 2, "PMLD", TA, 1, 30, "Tolerates movement in all directions", None),
            (["1", "2"], "Intensive interaction", 1, "PMLD", CT, 5, 15, "Shares attention with an adult", None),
            (["1", "2"], "Feeding programme", 2, "PMLD", TA, 10, 20, "Eats a mashed diet safely", "NHS dysphagia team"),
            (["3", "4"], "PECS", 4, "ASD", TA, 10, 10, "Requests across three settings", "NHS speech therapy"),
            (["3", "4"], "TEACCH work system", 5, "ASD", CT, 5, 30, "Completes three tasks alone", None),
            (["5", "6"], "Hydrotherapy", 3, "SLD", TA, 1, 45, "Walks ten metres with a frame", "NHS physiotherapy"),
            (["5", "6"], "Functional reading", 6, "SLD", CT, 4, 20, "Reads 20 signs in town", None),
            (["7", "8"], "Travel training", 3, "MLD", HLTA, 1, 90, "Crosses at lights safely", None),
            (["7", "8"], "Music therapy", 1, "SEMH", "therapist", 1, 30, "Stays in class all morning", "Invented Music Trust"),
            (["7", "8"], "Life skills kitchen", 5, "MLD", HLTA, 2, 60, "Makes a snack alone", None),
        ),
        school="SAMPLEFORD OAKWOOD SCHOOL",
        may=("area_of_need", "class_group"),
        why="every pupil has an EHCP and the sheet says so in a heading; the kind of school stands in brackets after its name",
    ),
    Case(
        "county-community-provision-2027",
        "community",
        "Community of Schools provision map Jan 27.xlsx",
        {
            "Community": Typed(
                """
Exampleton Rural Community of Schools|||||||||
Community provision map from January 2027|||||||||
Provision|Area of need|Level|Lead school|Who delivers|Schools able to access|Places|Start|End|Cost
Outreach from special school|Cognition and Learning|Specialist|School A|Teacher|All 9|12|04/01/2027|23/07/2027|£8,200
Speech and language assistant|Communication and Interaction|Targeted|School B|Therapist|All 9|45|04/01/2027|23/07/2027|£11,400
Shared nurture base|SEMH|Specialist|School C|HLTA|5|8|22/02/2027|23/07/2027|£9,650
ELSA network and supervision|SEMH|Targeted|School D|ELSA|All 9|14|04/01/2027|02/04/2027|£1,500
Sensory circuits training|Sensory and Physical|Universal|School A|Teacher|All 9|30|18/01/2027|12/02/2027|£600
Reading recovery teacher|Cognition and Learning|Targeted|School E|Teacher|4|16|04/01/2027|23/07/2027|£7,800
Total|||||||||£39,150
""",
                merged=("A1:J1", "A2:J2"),
            )
        },
        rows(
            "provision area_of_need level staff_role group_size start_date end_date cost",
            ("Outreach from special school", CL, "specialist", CT, 12, "2027-01-04", "2027-07-23", 8200),
            ("Speech and language assistant", CI, "targeted", "therapist", 45, "2027-01-04", "2027-07-23", 11400),
            ("Shared nurture base", SEMH, "specialist", HLTA, 8, "2027-02-22", "2027-07-23", 9650),
            ("ELSA network and supervision", SEMH, "targeted", "elsa", 14, "2027-01-04", "2027-04-02", 1500),
            ("Sensory circuits training", SP, "universal", CT, 30, "2027-01-18", "2027-02-12", 600),
            ("Reading recovery teacher", CL, "targeted", CT, 16, "2027-01-04", "2027-07-23", 7800),
        ),
        kind="community",
        may=("cost_period", "notes", "external_agency", "entry_criteria"),
        why="what nine schools share, with places for each; the lead school is nobody's field",
    ),
    Case(
        "county-nothing-a-send-action-plan",
        "no-map",
        "SEND action plan 26-27.xlsx",
        {
            "Action plan": Typed(
                """
Nonesuch Lane Primary School||||||
SEND Action Plan 2026-27||||||
Priority 1: Quality of teaching for pupils with SEND||||||
Objective|Actions to be taken|Lead person|By when|Resources / cost|Success criteria|RAG
1.1 Teachers plan for all needs|Staff meeting on adaptive teaching; learning walks each term|SENCO|Dec 2026|Staff meeting time|All lessons seen are adapted|A
1.2 TAs are used well|Audit of TA deployment; new timetables|SENCO and Head|Feb 2027|Supply cover £420|TAs support small groups not just 1:1|R
Priority 2: Working with parents||||||
Objective|Actions to be taken|Lead person|By when|Resources / cost|Success criteria|RAG
2.1 Parents know what is offered|Update SEN information report; coffee mornings|SENCO|Oct 2026|£60 refreshments|20 parents attend over the year|G
2.2 Reviews are on time|Calendar of review meetings shared|SENCO|Sept 2026|None|100% of reviews held in the window|G
Monitoring by: SEND governor, three visits a year||||||
""",
                merged=("A1:G1", "A2:G2", "A3:G3", "A7:G7", "A11:G11"),
            )
        },
        (),
        kind=None,
        why="what the school will do about SEND, with leads, costs and success criteria, and no provision for a pupil",
    ),
)
