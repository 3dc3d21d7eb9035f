"""Typed blind, on 23 November 2026, by someone who had not seen how reading works: lists and sections."""

from typed import Case, Typed, rows

TA, HLTA, CT = "teaching_assistant", "higher_level_teaching_assistant", "teacher"
CI, CL = "communication_and_interaction", "cognition_and_learning"
SEMH, SP = "social_emotional_and_mental_health", "sensory_and_or_physical"

CASES = (
    Case(
        "blind-merged-titles-note-in-the-middle",
        "list",
        "Prov map Aut 26 FINAL v2.xlsx",
        {
            "Prov Map": Typed(
                """
Nonesuch Hill Primary School||||||
SEND Provision Map - Academic Year 2026-2027 - Autumn Term||||||
Completed by: Inclusion Manager||||Last updated: 12.10.26||
Int.|Yr Grp|Grp size|Del. by|x p/w|Mins|Assessed with
Speech Link|R|4|TA|2|20|Speech Link screener
Language Link|1|5|TA|2|20|Language Link screener
NB: hall not available on Weds until Christmas||||||
Nessy|3 & 4|6|HLTA|3|15|Single word spelling age
Fischer Family Trust|2|1|TA|5|15|Book level
""",
                merged=("A1:G1", "A2:G2", "A3:D3", "E3:G3", "A7:G7"),
            )
        },
        rows(
            "provision year_group group_size staff_role sessions_per_week minutes_per_session",
            ("Speech Link", "R", 4, TA, 2, 20),
            ("Language Link", "1", 5, TA, 2, 20),
            ("Nessy", ["3", "4"], 6, HLTA, 3, 15),
            ("Fischer Family Trust", "2", 1, TA, 5, 15),
        ),
        school="Nonesuch Hill Primary School",
        why="titles and a note are merged over the whole width; `Assessed with` is nobody's field for certain",
        may=("baseline", "exit", "impact", "target", "notes"),
    ),
    Case(
        "blind-headings-with-typos",
        "list",
        "provison map.xlsx",
        {
            "Sheet1": """
Provison|Area of Need|Who delivers?|Frequancy|Leght of session|Reveiw date|Expected out comes
Rapid Readers|Cog & Learning|T.A.|3x wk|20min|12.12.26|Reading age +6 mths
Chill Zone|S.E.M.H.|Learning Mentor|dailey|15min|12.12.26|Uses calm box indep.
Sensory curcuits|Sens & Physical|TAs|every morning|15min|12.12.26|Ready to learn by 9.15
Word Aware|Comm & Interaction|CT|5x wk|10min|12.12.26|Uses tier 2 vocab
"""
        },
        rows(
            "provision area_of_need staff_role sessions_per_week minutes_per_session target",
            ("Rapid Readers", CL, TA, 3, 20, "Reading age +6 mths"),
            ("Chill Zone", SEMH, "mentor", 5, 15, "Uses calm box indep."),
            ("Sensory curcuits", SP, TA, 5, 15, "Ready to learn by 9.15"),
            ("Word Aware", CI, CT, 5, 10, "Uses tier 2 vocab"),
            review_date="2026-12-12",
        ),
    ),
    Case(
        "blind-staff-initials-and-roles",
        "list",
        "who runs what.xlsx",
        {
            "Interventions": """
Interventions running now|Run by|Chn|Slot|Review
Black Sheep narrative|JB (TA)|5|Tues & Thurs 25 mins|@2027-02-05
Teodorescu|KL (HLTA)|3|M, W, F 15 mins|@2027-02-05
Drawing & Talking|SENDCo|1|Weds pm 30 mins|@2027-02-05
Rainbow Rdg|JB (TA) / PW (vol)|8|Mon - Fri 10 mins|@2027-02-05
Motional|FT (ELSA)|2|1 hr fortnightly|@2027-02-05
"""
        },
        rows(
            "provision staff_role group_size sessions_per_week minutes_per_session minutes_per_week",
            ("Black Sheep narrative", TA, 5, 2, 25, 50),
            ("Teodorescu", HLTA, 3, 3, 15, 45),
            ("Drawing & Talking", "senco", 1, 1, 30, 30),
            ("Rainbow Rdg", [TA, "volunteer"], 8, 5, 10, 50),
            ("Motional", "elsa", 2, 0.5, 60, 30),
            review_date="2027-02-05",
        ),
        why="initials with the role in brackets; days of the week say how often",
    ),
    Case(
        "blind-group-sizes-in-words",
        "list",
        "small groups.xlsx",
        {
            "Autumn": """
Support|Stage|Size|How long each|How often
Whole class yoga|U|Whole class (30)|half an hour|once a week
Paired reading|T|pair|a quarter of an hour|twice a week
Number Sense|T|small grp 4-6|20 mins|3 times a week
Makaton coaching|S|1-1|10-15 mins|every day
Gardening|T|max 8|1 hr|once per fortnight
KEY: U = universal, T = targeted, S = specialist
"""
        },
        rows(
            "provision level group_size group_size_max minutes_per_session minutes_per_session_max sessions_per_week",
            ("Whole class yoga", "universal", 30, None, 30, None, 1),
            ("Paired reading", "targeted", 2, None, 15, None, 2),
            ("Number Sense", "targeted", 4, 6, 20, None, 3),
            ("Makaton coaching", "specialist", 1, None, 10, 15, 5),
            ("Gardening", "targeted", 8, None, 60, None, 0.5),
        ),
        why="numbers in words, and a key below for the letters of the stages; `max 8` is a most",
    ),
    Case(
        "blind-dates-as-people-write-them",
        "list",
        "T1 and T2.xlsx",
        {
            "T1-2": """
Name of programme|Year|Starts|Finishes|To be reviewed on
Catch Up Lit|5|w/b 7th Sept 2026|11 Dec 26|14th December 2026
Beat the Panic|6|21.9.26|16/10/2026|19 Oct 2026
Rapid Maths|4|Mon 7 September 2026|Fri 18 December 2026|8-1-27
"""
        },
        rows(
            "provision year_group start_date end_date review_date",
            ("Catch Up Lit", "5", "2026-09-07", "2026-12-11", "2026-12-14"),
            ("Beat the Panic", "6", "2026-09-21", "2026-10-16", "2026-10-19"),
            ("Rapid Maths", "4", "2026-09-07", "2026-12-18", "2027-01-08"),
        ),
    ),
    Case(
        "blind-ditto-marks",
        "group-key",
        "gov report table.xlsx",
        {
            "Table": """
Area|Provision|Adult|Group|Weeks
C and L|Toe by Toe|Mrs O, TA|1|12
"|Hornet literacy|"|1|12
ditto|Plus One|Mr A, HLTA|1|20
SEMH|Nurture breakfast|"|8|38
"|Socially Speaking|ELSA|"|10
"""
        },
        rows(
            "area_of_need provision staff_role group_size weeks",
            (CL, "Toe by Toe", TA, 1, 12),
            (CL, "Hornet literacy", TA, 1, 12),
            (CL, "Plus One", HLTA, 1, 20),
            (SEMH, "Nurture breakfast", HLTA, 8, 38),
            (SEMH, "Socially Speaking", "elsa", 8, 10),
        ),
        why="ditto marks stand for the cell above",
    ),
    Case(
        "blind-impact-line-under-each-row",
        "unlisted",
        "impact lines.xlsx",
        {
            "Provision": Typed(
                """
Provision|Who|When|Cost
Talk Boost|TA|3 x 30min|£220
Impact: 9 of 10 pupils moved up a stage|||
Forest School|Teacher|1 x 90min|£400
Impact: calmer on return to class|||
Handwriting Without Tears|TA|2 x 20min|£75
Impact: too early to say|||
""",
                merged=("A3:D3", "A5:D5", "A7:D7"),
            )
        },
        rows(
            "provision staff_role sessions_per_week minutes_per_session minutes_per_week cost impact",
            ("Talk Boost", TA, 3, 30, 90, 220, "9 of 10 pupils moved up a stage"),
            ("Forest School", CT, 1, 90, 90, 400, "calmer on return to class"),
            ("Handwriting Without Tears", TA, 2, 20, 40, 75, "too early to say"),
        ),
        why="the impact stands on a line of its own below each provision",
    ),
    Case(
        "blind-nursery-rooms",
        "section-rows",
        "nursery support overview.xlsx",
        {
            "Rooms": """
Little Nonesuch Nursery - what we do to help
Room: Caterpillars (2 year olds)
Activity|Who for|Adult|When|How we know it is working
Bucket time|4 children|Key person|every day, 10 mins|Sits for the bucket song
Signing at snack|all|All staff|daily|
Room: Butterflies (3-4 yrs)
Activity|Who for|Adult|When|How we know it is working
WellComm small group|3 children|Room leader|2 x 15 mins a week|Moves up a section
Portage toys|1 child|SENCo|1 x 30 mins a week|
"""
        },
        rows(
            "provision group_size sessions_per_week minutes_per_session minutes_per_week",
            ("Bucket time", 4, 5, 10, 50),
            ("Signing at snack", None, 5, None, None),
            ("WellComm small group", 3, 2, 15, 30),
            ("Portage toys", 1, 1, 30, 30),
        ),
        school="Little Nonesuch Nursery",
        why="an early years setting: rooms for classes, a key person for staff",
        may=("staff_role", "year_group", "class_group", "impact", "target", "entry_criteria"),
    ),
    Case(
        "blind-secondary-year-rows-one-empty",
        "section-rows",
        "Ints 26-27 KS3-4.xlsx",
        {
            "Ints": """
NONESUCH HIGH SCHOOL~~|Learning Support Dept
Int|Staff|No. sts|Freq pw|Dur|Rm
Yr 7
Lexia|TA|12|3|40|LS1
Bedrock|CT|15|2|25|LS2
Yr 8
Lexia|TA|9|3|40|LS1
Yr 9 - none this term
Yr 10
GCSE scribes training|HLTA|4|1|60|Library
Anxiety grp|Mentor|6|1|50|The Hub
"""
        },
        rows(
            "year_group provision staff_role group_size sessions_per_week minutes_per_session",
            ("7", "Lexia", TA, 12, 3, 40),
            ("7", "Bedrock", CT, 15, 2, 25),
            ("8", "Lexia", TA, 9, 3, 40),
            ("10", "GCSE scribes training", HLTA, 4, 1, 60),
            ("10", "Anxiety grp", "mentor", 6, 1, 50),
        ),
        school="NONESUCH HIGH SCHOOL",
        why="a year without provision says so in its section row",
    ),
    Case(
        "blind-costs-each-half-term",
        "costed-sections",
        "SEN spend half termly.xlsx",
        {
            "Spend": """
Nonesuch Wharf Primary: SEN spend by half term 26-27
Intervention|Staff|Hrs pw|T1|T2|T3|T4|T5|T6|Year total
Communication & Interaction
Lego Therapy|ELSA|1|£84|£98|£70|£84|£84|£98|£518
Talk Partners|TA|1.5|£120|£140|£100|£120|£120|£140|£740
Sub total|||£204|£238|£170|£204|£204|£238|£1,258
Cognition & Learning
Read Write Inc 1:1|TA|2.5|£200|£230|£165|£200|£200|£230|£1,225
Sub total|||£200|£230|£165|£200|£200|£230|£1,225
Grand total|||£404|£468|£335|£404|£404|£468|£2,483
"""
        },
        rows(
            "area_of_need provision staff_role minutes_per_week cost",
            (CI, "Lego Therapy", "elsa", 60, 518),
            (CI, "Talk Partners", TA, 90, 740),
            (CL, "Read Write Inc 1:1", TA, 150, 1225),
            cost_period="year",
        ),
        school="Nonesuch Wharf Primary",
        may=("group_size",),
    ),
    Case(
        "blind-two-academic-years",
        "sheet-per",
        "provision log.xlsx",
        {
            "2025-26": "Ran|Who with|Led|Did it work?\nAcceleread|Y4|TA|Yes, RA up 9m\nGirls group|Y6|Mentor|Mixed",
            "2026-27": "Running|Who with|Led|Did it work?\nAcceleread|Y5|TA|\nBrain gym|Y2|TA|\nLunch buddies|Y3|MDSA|",
        },
        rows(
            "provision year_group staff_role impact",
            ("Acceleread", "4", TA, "Yes, RA up 9m"),
            ("Girls group", "6", "mentor", "Mixed"),
            ("Acceleread", "5", TA, None),
            ("Brain gym", "2", TA, None),
            ("Lunch buddies", "3", "midday_supervisor", None),
        ),
        why="one sheet a school year, last year's is not hidden",
    ),
)
