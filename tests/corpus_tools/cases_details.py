"""Lists with a details block above, headers repeated, and tables that start far right."""

from typed import Case, rows

CASES = (
    Case(
        "repeat-header-each-printed-page",
        "repeated-header",
        "printed.xlsx",
        {
            "Provision": """
Nonesuch Vale Infants - interventions
Intervention|Adult|Group|Minutes|Review date
Talk time|TA|5|20|@2027-02-10
Funky fingers|TA|6|15|@2027-02-10
Page 1

Intervention|Adult|Group|Minutes|Review date
Number box|TA|4|20|@2027-02-10
Story sacks|Volunteer|2|15|@2027-02-10
Page 2
"""
        },
        rows(
            "provision staff_role group_size minutes_per_session",
            ("Talk time", "teaching_assistant", 5, 20),
            ("Funky fingers", "teaching_assistant", 6, 15),
            ("Number box", "teaching_assistant", 4, 20),
            ("Story sacks", "volunteer", 2, 15),
            review_date="2027-02-10",
        ),
    ),
    Case(
        "repeat-header-under-year-rows",
        "repeated-header",
        "KS2 provision map.xlsx",
        {
            "KS2": """
KS2 Provision Map
Year 3
Provision|Staff|Freq|Aim
Inference group|TA|2 x 30 min|Answers why questions
Spelling shed|TA|3 x 10 min|Spells year 2 words
Year 4
Provision|Staff|Freq|Aim
Tables club|Teacher|1 x 30 min|Knows 2, 5, 10
Calm club|ELSA|1 x 40 min|Uses three strategies
"""
        },
        rows(
            "year_group provision staff_role sessions_per_week minutes_per_session minutes_per_week target",
            ("3", "Inference group", "teaching_assistant", 2, 30, 60, "Answers why questions"),
            ("3", "Spelling shed", "teaching_assistant", 3, 10, 30, "Spells year 2 words"),
            ("4", "Tables club", "teacher", 1, 30, 30, "Knows 2, 5, 10"),
            ("4", "Calm club", "elsa", 1, 40, 40, "Uses three strategies"),
        ),
    ),
    Case(
        "repeat-header-with-totals-between",
        "repeated-header",
        "termly costs.xlsx",
        {
            "Costs": """
Provision|Staff role|Hours per week|Hourly rate|Cost
Reading buddies|TA|2|14|1064
Maths boosters|HLTA|1|18|684
Total|||| 1748
Provision|Staff role|Hours per week|Hourly rate|Cost
Play therapy|Therapist|1|45|1710
Lunch club|MDSA|2.5|12|1140
Total||||2850
GRAND TOTAL||||4598
"""
        },
        rows(
            "provision staff_role minutes_per_week hourly_rate cost",
            ("Reading buddies", "teaching_assistant", 120, 14, 1064),
            ("Maths boosters", "higher_level_teaching_assistant", 60, 18, 684),
            ("Play therapy", "therapist", 60, 45, 1710),
            ("Lunch club", "midday_supervisor", 150, 12, 1140),
        ),
    ),
    Case(
        "repeat-header-columns-moved",
        "repeated-header",
        "two halves.xlsx",
        {
            "Sheet1": """
Autumn and spring plan
What|Who leads|How many|Wave
Clicker 8|TA|4|Wave 2
Pre-teach vocabulary|TA|6|Wave 2

Wave|What|How many|Who leads
Wave 3|Makaton|1|SALT assistant
Wave 3|Reading recovery|1|Teacher
"""
        },
        rows(
            "provision level group_size staff_role",
            ("Clicker 8", "targeted", 4, "teaching_assistant"),
            ("Pre-teach vocabulary", "targeted", 6, "teaching_assistant"),
            ("Makaton", "specialist", 1, "therapist"),
            ("Reading recovery", "specialist", 1, "teacher"),
        ),
        why="the second header has the same words in another order",
    ),
    Case(
        "details-block-several-pairs-a-row",
        "details-block",
        "PM return.xlsx",
        {
            "Return": """
PROVISION MAP RETURN
School:|Nonesuch Park CE Primary|URN:|999101|Term:|Term 2
Headteacher:|A Nonesuch|SENCO:|B Nonesuch|Number on roll:|212

Provision|Year group|Level|Staff|Pupils|Outcome
Nurture start|Y1|Targeted|TA|8|Settles by 9am
Dance mat typing|Y5|Targeted|TA|10|15 words a minute
EAL and SLCN screening|R|Universal|Teacher|30|All screened by Term 2
"""
        },
        rows(
            "provision year_group level staff_role group_size target",
            ("Nurture start", "1", "targeted", "teaching_assistant", 8, "Settles by 9am"),
            ("Dance mat typing", "5", "targeted", "teaching_assistant", 10, "15 words a minute"),
            ("EAL and SLCN screening", "R", "universal", "teacher", 30, "All screened by Term 2"),
        ),
        school="Nonesuch Park CE Primary",
        term="Term 2",
    ),
    Case(
        "details-block-one-pupil",
        "details-block",
        "pupil provision.xlsx",
        {
            "Plan": """
Individual Provision Plan
Name|Cleo Sample|Date of birth|@2017-05-03
Year|5|SEN status|EHCP
Primary need|ASD|Class|Beech
Outcome|Strategy / provision|Who|How often|Review date
Manages change|Social stories|TA|2 x 10 mins pw|@2027-02-05
Asks for help|Help card and prompts|Teacher|daily|@2027-02-05
Writes a paragraph|Clicker with word bank|TA|4 x 20 mins pw|@2027-02-05
"""
        },
        rows(
            "target provision staff_role sessions_per_week minutes_per_session minutes_per_week",
            ("Manages change", "Social stories", "teaching_assistant", 2, 10, 20),
            ("Asks for help", "Help card and prompts", "teacher", 5, None, None),
            ("Writes a paragraph", "Clicker with word bank", "teaching_assistant", 4, 20, 80),
            pupil="Cleo Sample",
            year_group="5",
            sen_status="E",
            primary_need="ASD",
            review_date="2027-02-05",
        ),
        kind="pupil",
        why="the pupil's details stand above the table and belong to every row",
        may=("class_group",),
    ),
    Case(
        "details-block-in-csv",
        "details-block",
        "886-9099 export.csv",
        {
            "csv": """
School name|Nonesuch Cliff Primary School
DfE number|886/9099
Academic year|2026/27

Intervention|Area|Delivered By|Group Size|Minutes|Sessions/Week|Start|Finish
Box clever|C+I|Teaching Assistant|5|30|2|07/09/2026|23/10/2026
Numbers count|C+L|Teacher|1|30|4|07/09/2026|18/12/2026
Rainbows|SEMH|Mentor|6|45|1|14/09/2026|18/12/2026
"""
        },
        rows(
            "provision area_of_need staff_role group_size minutes_per_session sessions_per_week start_date end_date",
            ("Box clever", "communication_and_interaction", "teaching_assistant", 5, 30, 2, "2026-09-07", "2026-10-23"),
            ("Numbers count", "cognition_and_learning", "teacher", 1, 30, 4, "2026-09-07", "2026-12-18"),
            ("Rainbows", "social_emotional_and_mental_health", "mentor", 6, 45, 1, "2026-09-14", "2026-12-18"),
        ),
        school="Nonesuch Cliff Primary School",
    ),
    Case(
        "details-block-and-guidance-lines",
        "details-block",
        "our map.xlsx",
        {
            "Map": """
Provision map for: Nonesuch Hythe Juniors
Completed by: SENCO|Date: 04/11/2026|Next review: February
Guidance: list every provision that is additional to or different from the usual.
Please keep entries short.
Additional / different provision|Which children?|Staffing|Cost
Reading comprehension group|Six Year 6 pupils|TA 2 x 30 mins|£540
Typing tuition|Four Year 5 pupils|TA 3 x 15 mins|£320
"""
        },
        rows(
            "provision staff_role sessions_per_week minutes_per_session minutes_per_week cost group_size year_group",
            ("Reading comprehension group", "teaching_assistant", 2, 30, 60, 540, 6, "6"),
            ("Typing tuition", "teaching_assistant", 3, 15, 45, 320, 4, "5"),
        ),
        why="`Six Year 6 pupils` tells the group and the year, and names nobody",
        may=("pupil", "entry_criteria"),
    ),
    Case(
        "far-column-f-plain",
        "far-table",
        "copy of map.xlsx",
        {
            "Sheet1": """


|||||Intervention|Led by|Ratio|Weeks
|||||Fluency friends|TA|1:3|6
|||||Zones of regulation|ELSA|1:6|10
|||||Write from the start|TA|1:4|12
"""
        },
        rows(
            "provision staff_role group_size weeks",
            ("Fluency friends", "teaching_assistant", 3, 6),
            ("Zones of regulation", "elsa", 6, 10),
            ("Write from the start", "teaching_assistant", 4, 12),
        ),
    ),
    Case(
        "far-column-f-under-banner",
        "far-table",
        "banner.xlsx",
        {
            "Map": """
Nonesuch Ferry Primary|||||SEND PROVISION 2026-27
|||||Updated 2 November 2026

|||||Provision|Need|Tier|Year group
|||||Sign along|SLCN|Tier 2|R
|||||Toe tappers|PD|Tier 2|Year 2
|||||Braille readers|VI|Tier 3|Year 4
"""
        },
        rows(
            "provision primary_need level year_group",
            ("Sign along", "SLCN", "targeted", "R"),
            ("Toe tappers", "PD", "targeted", "2"),
            ("Braille readers", "VI", "specialist", "4"),
        ),
        school="Nonesuch Ferry Primary",
    ),
    Case(
        "far-row-20-column-d",
        "far-table",
        "logo at top.xlsx",
        {
            "Sheet1": "\n" * 20
            + "|||Name of provision|Frequency|Intended outcomes\n"
            + "|||Bubble time|1 x 20 mins pw|Talks about feelings\n"
            + "|||Handwriting heroes|4 x 10 mins pw|Joins letters\n"
            + "|||Maths meetings|3 x 15 mins pw|Recalls bonds to 20\n"
        },
        rows(
            "provision sessions_per_week minutes_per_session minutes_per_week target",
            ("Bubble time", 1, 20, 20, "Talks about feelings"),
            ("Handwriting heroes", 4, 10, 40, "Joins letters"),
            ("Maths meetings", 3, 15, 45, "Recalls bonds to 20"),
        ),
        why="a logo stands where the rows above are empty",
    ),
)
