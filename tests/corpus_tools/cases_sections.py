"""Rows that speak for the rows below them: sections, costed sections with subtotals, and trees with totals."""

from typed import Case, rows

CASES = (
    Case(
        "section-area-rows",
        "section-rows",
        "areas.xlsx",
        {
            "Map": """
Provision map by area of need
Provision|Wave|Who|Group size|How often
COMMUNICATION AND INTERACTION
Attention autism|Wave 2|TA|6|4 x 15 mins pw
PECS|Wave 3|TA|1|daily
COGNITION AND LEARNING
Beat dyslexia|Wave 2|HLTA|4|2 x 40 mins pw
SOCIAL, EMOTIONAL AND MENTAL HEALTH
Circle of friends|Wave 2|Mentor|8|1 x 30 mins pw
SENSORY AND PHYSICAL
Fizzy programme|Wave 2|TA|5|3 x 20 mins pw
"""
        },
        rows(
            "area_of_need provision level staff_role group_size sessions_per_week minutes_per_session minutes_per_week",
            ("communication_and_interaction", "Attention autism", "targeted", "teaching_assistant", 6, 4, 15, 60),
            ("communication_and_interaction", "PECS", "specialist", "teaching_assistant", 1, 5, None, None),
            ("cognition_and_learning", "Beat dyslexia", "targeted", "higher_level_teaching_assistant", 4, 2, 40, 80),
            ("social_emotional_and_mental_health", "Circle of friends", "targeted", "mentor", 8, 1, 30, 30),
            ("sensory_and_or_physical", "Fizzy programme", "targeted", "teaching_assistant", 5, 3, 20, 60),
        ),
    ),
    Case(
        "section-level-rows",
        "section-rows",
        "continuum.xlsx",
        {
            "Continuum": """
Strategy or intervention|Area|Lead|Review
Universal
Dual coded instructions|C&L|Teacher|Summer
Flexible seating|S&P|Teacher|Summer
Targeted
Reading fluency trio|C&L|TA|Spring
Socially speaking|C&I|TA|Spring
Specialist
Attachment based mentoring|SEMH|ELSA|Spring
"""
        },
        rows(
            "level provision area_of_need staff_role",
            ("universal", "Dual coded instructions", "cognition_and_learning", "teacher"),
            ("universal", "Flexible seating", "sensory_and_or_physical", "teacher"),
            ("targeted", "Reading fluency trio", "cognition_and_learning", "teaching_assistant"),
            ("targeted", "Socially speaking", "communication_and_interaction", "teaching_assistant"),
            ("specialist", "Attachment based mentoring", "social_emotional_and_mental_health", "elsa"),
        ),
        why="`Spring` is when it is reviewed: no day is given",
        may=("review_date",),
    ),
    Case(
        "section-year-and-funding-rows",
        "section-rows",
        "year group rows.xlsx",
        {
            "Sheet1": """
Intervention|Adult|No in group|Minutes|Days
YEAR 1 - funded from notional SEN
Rapid phonics|TA|5|20|5
Talk through stories|TA|6|25|2
YEAR 2 - funded from pupil premium
First class at number|TA|4|30|3
Volcano in my tummy|ELSA|6|45|1
"""
        },
        rows(
            "year_group funding_source provision staff_role group_size minutes_per_session sessions_per_week",
            ("1", "notional_sen", "Rapid phonics", "teaching_assistant", 5, 20, 5),
            ("1", "notional_sen", "Talk through stories", "teaching_assistant", 6, 25, 2),
            ("2", "pupil_premium", "First class at number", "teaching_assistant", 4, 30, 3),
            ("2", "pupil_premium", "Volcano in my tummy", "elsa", 6, 45, 1),
        ),
        why="the section row gives year and funding; `Days` are sessions a week",
    ),
    Case(
        "section-staff-class-rows",
        "section-rows",
        "who does what.xlsx",
        {
            "TA time": """
What|Class|Time|Outcome
Teaching Assistants
Morning reading|Y3|5 x 10 mins|Reads to an adult daily
Pre-teaching|Y4|2 x 20 mins|Joins in the lesson
HLTA
Maths mastery group|Y5|3 x 30 mins|Secure in four operations
SENCO
Memory training|Y6|1 x 30 mins|Recalls four instructions
"""
        },
        rows(
            "staff_role provision year_group sessions_per_week minutes_per_session minutes_per_week target",
            ("teaching_assistant", "Morning reading", "3", 5, 10, 50, "Reads to an adult daily"),
            ("teaching_assistant", "Pre-teaching", "4", 2, 20, 40, "Joins in the lesson"),
            ("higher_level_teaching_assistant", "Maths mastery group", "5", 3, 30, 90, "Secure in four operations"),
            ("senco", "Memory training", "6", 1, 30, 30, "Recalls four instructions"),
        ),
        may=("class_group",),
    ),
    Case(
        "costed-sections-own-headers",
        "costed-sections",
        "costed.xlsx",
        {
            "Costs 26-27": """
Nonesuch Moor Academy - costed provision
Teaching assistants
Provision|Hours per week|Weeks|Hourly rate|Cost
Numicon group|1.5|38|£14.20|809.4
In-class scaffold|10|38|£14.20|5396
Subtotal||||6205.4

Specialist staff
Provision|Hours per week|Weeks|Hourly rate|Cost
Art therapy|1|30|£40|1200
Specialist teacher|2|12|£52|1248
Subtotal||||2448
Total for the year||||8653.4
"""
        },
        rows(
            "provision minutes_per_week weeks hourly_rate cost staff_role",
            ("Numicon group", 90, 38, 14.2, 809.4, "teaching_assistant"),
            ("In-class scaffold", 600, 38, 14.2, 5396, "teaching_assistant"),
            ("Art therapy", 60, 30, 40, 1200, None),
            ("Specialist teacher", 120, 12, 52, 1248, None),
        ),
        school="Nonesuch Moor Academy",
        may=("staff_role",),
    ),
    Case(
        "costed-sections-one-header",
        "costed-sections",
        "budget SEN.xlsx",
        {
            "Budget": """
SEN budget 2026-27|||
Item|Staff|Annual cost|Funding stream
Element 2 (notional SEN)
Breakfast nurture|TA|£2,755.00|Notional SEN
Fine motor fun|TA|£410.50|Notional SEN
Sub-total Element 2||£3,165.50
Element 3 (top up)
Signed support|TA|£9,120.00|Top up
Sub-total Element 3||£9,120.00
TOTAL||£12,285.50
"""
        },
        rows(
            "provision staff_role cost funding_source level",
            ("Breakfast nurture", "teaching_assistant", 2755, "notional_sen", "targeted"),
            ("Fine motor fun", "teaching_assistant", 410.5, "notional_sen", "targeted"),
            ("Signed support", "teaching_assistant", 9120, "top_up", "specialist"),
            cost_period="year",
        ),
    ),
    Case(
        "costed-sections-calculated",
        "costed-sections",
        "formula costs.xlsx",
        {
            "Sheet1": """
TA rate|14||Weeks|38
Provision|Mins|Sessions pw|Group|Cost per year
KS1
Keep up phonics|15|5|6|=B4*C4/60*$B$1*$E$1#665
Snack and chat|20|3|8|=B5*C5/60*$B$1*$E$1#532
Sub total||||=SUM(E4:E5)#1197
KS2
Spelling detectives|20|2|6|=B8*C8/60*$B$1*$E$1#354.67
Sub total||||=SUM(E8:E8)#354.67
"""
        },
        rows(
            "provision minutes_per_session sessions_per_week group_size cost",
            ("Keep up phonics", 15, 5, 6, 665),
            ("Snack and chat", 20, 3, 8, 532),
            ("Spelling detectives", 20, 2, 6, 354.67),
            cost_period="year",
        ),
        why="rate and weeks stand in cells above; KS1 and KS2 are key stages, which may be read as years",
        may=("year_group", "hourly_rate", "weeks", "class_group"),
    ),
    Case(
        "costed-sections-hours-and-money",
        "costed-sections",
        "time and money.xlsx",
        {
            "Map": """
SEN Support pupils
Intervention|Costs (time & money)|Who
Switch-on reading|10 hours /£300|TA
Grammar gurus|6 hours /£96|TA
Total|£396|
EHCP pupils
Intervention|Costs (time & money)|Who
Individual timetable|30 hours /£480|TA
Total|£480|
"""
        },
        rows(
            "provision minutes_total cost hourly_rate staff_role sen_status",
            ("Switch-on reading", 600, 300, 30, "teaching_assistant", "K"),
            ("Grammar gurus", 360, 96, 16, "teaching_assistant", "K"),
            ("Individual timetable", 1800, 480, 16, "teaching_assistant", "E"),
        ),
        why="`SEN Support pupils` gives the status of the pupils, and by its words a level too",
        may=("level",),
    ),
    Case(
        "tree-area-then-provision",
        "tree",
        "software tree.xlsx",
        {
            "Report": """
Provision report printed 04/11/2026
Area / provision||Students|Sessions per week|Mins|Cost
Communication and Interaction (2)||11|||£1,210.00
|Social communication group|6|2|30|£760.00
|Vocabulary ninjas|5|1|30|£450.00
Cognition and Learning (1)||4|||£380.00
|Fresh start|4|3|30|£380.00
Grand total (3)||15|||£1,590.00
"""
        },
        rows(
            "area_of_need provision group_size sessions_per_week minutes_per_session cost",
            ("communication_and_interaction", "Social communication group", 6, 2, 30, 760),
            ("communication_and_interaction", "Vocabulary ninjas", 5, 1, 30, 450),
            ("cognition_and_learning", "Fresh start", 4, 3, 30, 380),
        ),
    ),
    Case(
        "tree-year-area-provision",
        "tree",
        "export tree.csv",
        {
            "csv": """
Year|Need|Intervention|Pupils|Hours
Year 7||||12
|SEMH|||5
||Anger toolbox|4|2
||Self esteem group|6|3
|C&L|||7
||Catch up English|8|7
Year 8||||4
|C&I|||4
||Talkabout for teenagers|5|4
Total|||23|16
"""
        },
        rows(
            "year_group area_of_need provision group_size",
            ("7", "social_emotional_and_mental_health", "Anger toolbox", 4),
            ("7", "social_emotional_and_mental_health", "Self esteem group", 6),
            ("7", "cognition_and_learning", "Catch up English", 8),
            ("8", "communication_and_interaction", "Talkabout for teenagers", 5),
        ),
        why="`Hours` does not say of what",
        may=("minutes_total", "minutes_per_week", "minutes_per_session"),
    ),
    Case(
        "tree-levels-with-totals-first",
        "tree",
        "levels tree.xlsx",
        {
            "Sheet1": """
Level|Provision|Staff|Cost
Universal (total £600)
|Quiet corner|Teacher|£200
|Task planners|Teacher|£400
Targeted (total £900)
|Chatter club|TA|£900
Specialist (total £2,400)
|Paired physio|TA|£2,400
"""
        },
        rows(
            "level provision staff_role cost",
            ("universal", "Quiet corner", "teacher", 200),
            ("universal", "Task planners", "teacher", 400),
            ("targeted", "Chatter club", "teaching_assistant", 900),
            ("specialist", "Paired physio", "teaching_assistant", 2400),
        ),
    ),
    Case(
        "tree-pupil-then-provision",
        "tree",
        "pupil tree.xlsx",
        {
            "Report": """
Assigned provision by pupil
Pupil|Provision|Start Date|End Date|Mins per week
Dara Sample|||| 90
|Reading lab|07/09/2026|18/12/2026|60
|Check in mentor|07/09/2026|18/12/2026|30
Eli Example||||45
|Handwriting lift|14/09/2026|23/10/2026|45
Total (3)||||135
"""
        },
        rows(
            "pupil provision start_date end_date minutes_per_week",
            ("Dara Sample", "Reading lab", "2026-09-07", "2026-12-18", 60),
            ("Dara Sample", "Check in mentor", "2026-09-07", "2026-12-18", 30),
            ("Eli Example", "Handwriting lift", "2026-09-14", "2026-10-23", 45),
        ),
        kind="pupil",
    ),
)
