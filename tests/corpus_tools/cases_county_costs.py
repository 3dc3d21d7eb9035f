"""Typed on 26 November 2026, without sight of the importers or a run of them: ordinary costed maps and two exports."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, Typed, rows

TA, HLTA, CT = "teaching_assistant", "higher_level_teaching_assistant", "teacher"
CI, CL = "communication_and_interaction", "cognition_and_learning"
SEMH, SP = "social_emotional_and_mental_health", "sensory_and_or_physical"

# The entries are tables, one line each.
# fmt: off
CASES = (
    Case(
        "county-costed-list-annual-and-each",
        "costed-sections",
        "Costed provision map 26-27.xlsx",
        {
            "Costed map": Typed(
                """
Sampleford Court Primary – costed provision map 2026/27|||||||||
Hourly rates used: Teacher £38.00, HLTA £18.50, ELSA £15.10, TA £14.20|||||||||
|||||||||
Provision|Area|Staff|Hourly rate|Mins per session|Sessions per week|Weeks|Pupils in group|Anual cost|Cost per pupil
Nessy|C&L|TA|14.2|20|3|38|6|=D5*E5/60*F5*G5#539.6|=I5/H5#89.93
Talk Boost|C&I|TA|14.2|30|3|10|4|=D6*E6/60*F6*G6#213|=I6/H6#53.25
NELI|C&I|TA|14.2|30|5|20|5|=D7*E7/60*F7*G7#710|=I7/H7#142
Maths tuition|C&L|Teacher|38|60|1|12|3|=D8*E8/60*F8*G8#456|=I8/H8#152
ELSA 1:1|SEMH|ELSA|15.1|40|1|36|1|=D9*E9/60*F9*G9#362.4|=I9/H9#362.4
Nurture afternoons|SEMH|HLTA|18.5|90|2|38|8|=D10*E10/60*F10*G10#2109|=I10/H10#263.63
Sensory circuits|S&P|TA|14.2|15|5|38|10|=D11*E11/60*F11*G11#674.5|=I11/H11#67.45
Speech programme|C&I|TA|14.2|15|4|38|1|=D12*E12/60*F12*G12#539.6|=I12/H12#539.6
TOTAL||||||||=SUM(I5:I12)#5604.1|
""",
                merged=("A1:J1", "A2:J2"),
            )
        },
        rows(
            "provision area_of_need staff_role hourly_rate minutes_per_session sessions_per_week weeks group_size cost",
            ("Nessy", CL, TA, 14.2, 20, 3, 38, 6, 539.6),
            ("Talk Boost", CI, TA, 14.2, 30, 3, 10, 4, 213),
            ("NELI", CI, TA, 14.2, 30, 5, 20, 5, 710),
            ("Maths tuition", CL, CT, 38, 60, 1, 12, 3, 456),
            ("ELSA 1:1", SEMH, "elsa", 15.1, 40, 1, 36, 1, 362.4),
            ("Nurture afternoons", SEMH, HLTA, 18.5, 90, 2, 38, 8, 2109),
            ("Sensory circuits", SP, TA, 14.2, 15, 5, 38, 10, 674.5),
            ("Speech programme", CI, TA, 14.2, 15, 4, 38, 1, 539.6),
            cost_period="year",
        ),
        school="Sampleford Court Primary",
        may=("cost_per",),
        why="the year's cost and each pupil's share of it side by side: the whole is the cost; a slip in its heading",
    ),
    Case(
        "county-costed-years-with-subtotals",
        "costed-sections",
        "SEN costs by yr gp.xlsx",
        {
            "Costs": Typed(
                """
NONESUCH MEAD C.E. PRIMARY SCHOOL||||||
Cost of SEN interventions by year group (all figures made up)||||||
Year 1||||||
Intervention|Adult|Hrs per week|No. of weeks|£ per hour|Group size|Cost per pupil (£)
Phonics catch-up|TA|1.25|12|13.9|5|41.7
Fine motor|TA|0.5|12|13.9|4|20.85
Sub-total Year 1||||||62.55
Year 2||||||
Intervention|Adult|Hrs per week|No. of weeks|£ per hour|Group size|Cost per pupil (£)
Reading 1:1|TA|0.75|38|13.9|1|396.15
Social group|TA|0.5|12|13.9|6|13.9
Sub-total Year 2||||||410.05
Year 3||||||
Intervention|Adult|Hrs per week|No. of weeks|£ per hour|Group size|Cost per pupil (£)
Toe by Toe|TA|1|30|13.9|1|417
Number Sense|HLTA|1.5|20|17.6|6|88
Sub-total Year 3||||||505
Year 4||||||
Intervention|Adult|Hrs per week|No. of weeks|£ per hour|Group size|Cost per pupil (£)
Forest nurture|HLTA|2|19|17.6|8|83.6
Spelling programme|TA|1|20|13.9|4|69.5
Sub-total Year 4||||||153.1
GRAND TOTAL||||||1130.7
""",
                merged=("A1:G1", "A2:G2", "A3:G3", "A8:G8", "A13:G13", "A18:G18"),
            )
        },
        rows(
            "year_group provision staff_role minutes_per_week weeks hourly_rate group_size cost",
            ("1", "Phonics catch-up", TA, 75, 12, 13.9, 5, 41.7),
            ("1", "Fine motor", TA, 30, 12, 13.9, 4, 20.85),
            ("2", "Reading 1:1", TA, 45, 38, 13.9, 1, 396.15),
            ("2", "Social group", TA, 30, 12, 13.9, 6, 13.9),
            ("3", "Toe by Toe", TA, 60, 30, 13.9, 1, 417),
            ("3", "Number Sense", HLTA, 90, 20, 17.6, 6, 88),
            ("4", "Forest nurture", HLTA, 120, 19, 17.6, 8, 83.6),
            ("4", "Spelling programme", TA, 60, 20, 13.9, 4, 69.5),
            cost_per="pupil",
        ),
        school="NONESUCH MEAD C.E. PRIMARY SCHOOL",
        may=("cost_period",),
        why="a heading row and a subtotal for each year; hours a week in decimals",
    ),
    Case(
        "county-costed-areas-rates-on-top",
        "costed-sections",
        "Whole school costings SEND.xlsx",
        {
            "2026-27": Typed(
                """
Exampleton Rye Primary School||||||
SEND provision costings||||||
TA rate|14.05||HLTA rate|17.9||
Weeks in year|38|||||
||||||
Provision|Delivered by|Mins per week|Children|Cost p.a.|Target group|Notes
Communication and Interaction||||||
Language groups|TA|90|9|=C8/60*$B$3*$B$4#800.85|EYFS|
Attention Autism|HLTA|60|5|=C9/60*$E$3*$B$4#680.2|EYFS|Two bases
Sub total||||=SUM(E8:E9)#1481.05||
Cognition and Learning||||||
Precision teaching|TA|150|10|=C12/60*$B$3*$B$4#1334.75|KS1|
Maths groups|HLTA|120|12|=C13/60*$E$3*$B$4#1360.4|KS2|
Reading helpers|Volunteer|100|8|0|KS1|DBS checked
Sub total||||=SUM(E12:E14)#2695.15||
Social, Emotional and Mental Health||||||
Nurture room|HLTA|225|8|=C17/60*$E$3*$B$4#2550.75|KS2|
Lunch club|TA|150|14|=C18/60*$B$3*$B$4#1334.75|KS1|
Sub total||||=SUM(E17:E18)#3885.5||
Sensory and/or Physical||||||
Sensory circuits|TA|60|10|=C21/60*$B$3*$B$4#533.9|KS2|
Handwriting|TA|30|6|=C22/60*$B$3*$B$4#266.95|KS2|Hall
Sub total||||=SUM(E21:E22)#800.85||
Total SEND spend||||=E10+E15+E19+E23#8862.55||
""",
                merged=("A1:G1", "A2:G2", "A7:G7", "A11:G11", "A16:G16", "A20:G20"),
            )
        },
        rows(
            "area_of_need provision staff_role minutes_per_week group_size cost notes",
            (CI, "Language groups", TA, 90, 9, 800.85, None),
            (CI, "Attention Autism", HLTA, 60, 5, 680.2, "Two bases"),
            (CL, "Precision teaching", TA, 150, 10, 1334.75, None),
            (CL, "Maths groups", HLTA, 120, 12, 1360.4, None),
            (CL, "Reading helpers", "volunteer", 100, 8, 0, "DBS checked"),
            (SEMH, "Nurture room", HLTA, 225, 8, 2550.75, None),
            (SEMH, "Lunch club", TA, 150, 14, 1334.75, None),
            (SP, "Sensory circuits", TA, 60, 10, 533.9, None),
            (SP, "Handwriting", TA, 30, 6, 266.95, "Hall"),
            cost_period="year",
        ),
        school="Exampleton Rye Primary School",
        may=("hourly_rate", "weeks", "cost_per", "year_group", "entry_criteria", "class_group"),
        why="rates and weeks in cells above, areas as sections; the target group is a key stage, which may be read as years",
    ),
    Case(
        "county-costed-secondary-funded-from",
        "costed-sections",
        "SEN budget and provision 2026.xlsx",
        {
            "Provision & cost": Typed(
                """
Fictional Bridge School||||||||
SEN provision and how it is funded, financial year 2026/27||||||||
||||||||
Provision|Staffing|Hours per week|Weeks per year|Cost per year|Funded from|Year groups|Students|What difference has it made?
In-class support|LSA|62.5|38|£35,150.00|Top-up funding|7, 8, 9, 10, 11|11|Attendance of EHCP students 94%
Literacy lessons|Teacher|6|38|£9,120.00|Notional SEN|7, 8|16|RA up 11 months on average
Homework club|LSA|4|36|£2,131.20|Notional SEN|7, 8, 9|20|
Learning mentor|Mentor|15|38|£9,405.00|Pupil Premium|9, 10|9|12 fewer suspensions than last year
Exam access arrangements|HLTA|5|20|£1,850.00|Notional SEN|10, 11|31|
Speech and language therapy|Therapist|3|30|£5,400.00|Notional SEN|7, 8|7|6 of 7 met targets
Reading pens & laptops||||£2,600.00|Notional SEN|7, 8, 9, 10, 11|14|
Transition summer school|Teacher|25|1|£1,250.00|Pupil Premium|7|24|All settled by week 2
TOTAL||||£66,906.20||||
""",
                merged=("A1:I1", "A2:I2"),
            )
        },
        rows(
            "provision staff_role minutes_per_week weeks cost funding_source year_group group_size impact",
            ("In-class support", TA, 3750, 38, 35150, "top_up", ["7", "8", "9", "10", "11"], 11, "Attendance of EHCP students 94%"),
            ("Literacy lessons", CT, 360, 38, 9120, "notional_sen", ["7", "8"], 16, "RA up 11 months on average"),
            ("Homework club", TA, 240, 36, 2131.2, "notional_sen", ["7", "8", "9"], 20, None),
            ("Learning mentor", "mentor", 900, 38, 9405, "pupil_premium", ["9", "10"], 9, "12 fewer suspensions than last year"),
            ("Exam access arrangements", HLTA, 300, 20, 1850, "notional_sen", ["10", "11"], 31, None),
            ("Speech and language therapy", "therapist", 180, 30, 5400, "notional_sen", ["7", "8"], 7, "6 of 7 met targets"),
            ("Reading pens & laptops", None, None, None, 2600, "notional_sen", ["7", "8", "9", "10", "11"], 14, None),
            ("Transition summer school", CT, 1500, 1, 1250, "pupil_premium", "7", 24, "All settled by week 2"),
            cost_period="year",
        ),
        school="Fictional Bridge School",
        may=("cost_per",),
        why="costs typed as text with pounds and commas; 62.5 hours a week are many adults together",
    ),
    Case(
        "county-costed-small-school-csv",
        "costed-sections",
        "provision costs.csv",
        {
            "csv": """
Invented Oak CE Primary||||||||
SEN provision: costs for the governors' meeting 3rd December||||||||
Provision|Class|Staff|Minutes|Times per week|Weeks|Ratio|Rate (£/hr)|Total cost (£)
Sound checks|Acorns|TA|10|5|38|1:1|£13.60|£430.67
Story massage|Acorns|TA|15|2|12|1:6|£13.60|£81.60
Inference group|Oaks|HLTA|30|2|20|1:5|£17.00|£340.00
Spelling detectives|Oaks|TA|20|3|20|1:4|£13.60|£272.00
Maths mentors|Oaks|Teacher|45|1|20|1:3|£36.00|£540.00
Happy lunchtimes|All classes|MDSA|60|5|38|1:10|£12.60|£2,394.00
Pencil power|Saplings|TA|10|4|12|1:4|£13.60|£108.80
Total||||||||£4,167.07
"""
        },
        rows(
            "provision class_group staff_role minutes_per_session sessions_per_week weeks group_size hourly_rate cost",
            ("Sound checks", "Acorns", TA, 10, 5, 38, 1, 13.6, 430.67),
            ("Story massage", "Acorns", TA, 15, 2, 12, 6, 13.6, 81.6),
            ("Inference group", "Oaks", HLTA, 30, 2, 20, 5, 17, 340),
            ("Spelling detectives", "Oaks", TA, 20, 3, 20, 4, 13.6, 272),
            ("Maths mentors", "Oaks", CT, 45, 1, 20, 3, 36, 540),
            ("Happy lunchtimes", "All classes", "midday_supervisor", 60, 5, 38, 10, 12.6, 2394),
            ("Pencil power", "Saplings", TA, 10, 4, 12, 4, 13.6, 108.8),
        ),
        school="Invented Oak CE Primary",
        encoding="cp1252",
        may=("cost_period", "cost_per"),
        why="a csv of an old spreadsheet program with pound signs, class names for years and a total",
    ),
    Case(
        "county-export-intervention-groups",
        "export",
        "InterventionGroups_export_231126.csv",
        {
            "csv": """
Intervention Name|Category|Year Group(s)|Lead Staff|Staff Role|Start Date|End Date|Sessions Per Week|Session Length (mins)|Number Of Pupils|Total Cost|Status
Accelerated Reader|Literacy|Year 5, Year 6|Example, P|Teacher|07/09/2026|18/12/2026|2|30|11|£410.40|Active
Beanstalk Readers|Literacy|Year 2, Year 3|Sample, G|Volunteer|21/09/2026|16/07/2027|2|30|6|£0.00|Active
Breakfast Nurture|Wellbeing|Year 1, Year 2, Year 4|Nonesuch, T|Teaching Assistant|07/09/2026|16/07/2027|5|25|9|£1,112.50|Active
Language Link|Speech and Language|Reception|Nonesuch, T|Teaching Assistant|02/11/2026|12/02/2027|3|20|5|£168.00|Active
Lego-Based Therapy|Speech and Language|Year 3|Invented, R|ELSA|14/09/2026|18/12/2026|1|45|4|£157.50|Active
Maths Recovery|Numeracy|Year 4|Sample, D|HLTA|14/09/2026|12/02/2027|4|30|3|£702.00|Active
Occupational Therapy Programme|Physical|Year 1|Example, L|Teaching Assistant|07/09/2026|16/07/2027|5|15|1|£667.50|Active
Time to Talk|Speech and Language|Year 1|Example, L|Teaching Assistant|07/09/2026|16/10/2026|2|20|6|£56.00|Completed
Volcano in my Tummy|Wellbeing|Year 6|Invented, R|ELSA|02/11/2026|18/12/2026|1|40|3|£70.00|Active
"""
        },
        rows(
            "provision year_group staff_role start_date end_date sessions_per_week minutes_per_session group_size cost",
            ("Accelerated Reader", ["5", "6"], CT, "2026-09-07", "2026-12-18", 2, 30, 11, 410.4),
            ("Beanstalk Readers", ["2", "3"], "volunteer", "2026-09-21", "2027-07-16", 2, 30, 6, 0),
            ("Breakfast Nurture", ["1", "2", "4"], TA, "2026-09-07", "2027-07-16", 5, 25, 9, 1112.5),
            ("Language Link", "R", TA, "2026-11-02", "2027-02-12", 3, 20, 5, 168),
            ("Lego-Based Therapy", "3", "elsa", "2026-09-14", "2026-12-18", 1, 45, 4, 157.5),
            ("Maths Recovery", "4", HLTA, "2026-09-14", "2027-02-12", 4, 30, 3, 702),
            ("Occupational Therapy Programme", "1", TA, "2026-09-07", "2027-07-16", 5, 15, 1, 667.5),
            ("Time to Talk", "1", TA, "2026-09-07", "2026-10-16", 2, 20, 6, 56),
            ("Volcano in my Tummy", "6", "elsa", "2026-11-02", "2026-12-18", 1, 40, 3, 70),
        ),
        may=("area_of_need", "primary_need", "notes", "description", "cost_period", "cost_per"),
        why="a group a row from software: the lead's name and role apart, a category that is no area of the list",
    ),
    Case(
        "county-export-pupil-provisions-with-upn",
        "export",
        "SEN_Provisions_2026-11-23.csv",
        {
            "csv": """
UPN|Legal Surname|Legal Forename|NC Year|Reg|SEN Status|SEN Need (Rank 1)|Provision Type|Provision Start|Provision End|Frequency|Hours Per Week|Comment
Z999909626201|Example|Amira|Year 2|2R|K|SLCN|Speech and language group|08/09/2026|18/12/2026|Weekly|0.5|
Z999909626201|Example|Amira|Year 2|2R|K|SLCN|Time in small group|08/09/2026|16/07/2027|Daily|2.5|Joint with 2S
Z999909626202|Invented|Callum|Year 3|3T|E|ASD|Individual support in class|02/09/2026|16/07/2027|Daily|15|
Z999909626202|Invented|Callum|Year 3|3T|E|ASD|Sensory room|14/09/2026|16/07/2027|Daily|1.25|Before lunch
Z999909626203|Nonesuch|Daisy|Year 5|5B|K|SPLD|Specialist tuition (dyslexia)|05/10/2026|12/02/2027|Weekly|1|
Z999909626204|Sample|Ellis|Year 6|6B|K|SEMH|Counselling|02/11/2026|18/12/2026|Weekly|0.75|
Z999909626204|Sample|Ellis|Year 6|6B|K|SEMH|Reduced timetable|02/11/2026|11/12/2026|Daily||Review 4 Dec
Z999909626205|Sample|Freya|Year 4|4M|E|PD|Physiotherapy programme|08/09/2026|16/07/2027|Daily|1.25|
Z999909626206|Example|Gabe|Year 1|1R|K|MLD|Extra phonics|21/09/2026|18/12/2026|Daily|1|
"""
        },
        rows(
            "pupil year_group class_group sen_status primary_need provision start_date end_date sessions_per_week minutes_per_week notes",
            ("Amira Example", "2", "2R", "K", "SLCN", "Speech and language group", "2026-09-08", "2026-12-18", 1, 30, None),
            ("Amira Example", "2", "2R", "K", "SLCN", "Time in small group", "2026-09-08", "2027-07-16", 5, 150, "Joint with 2S"),
            ("Callum Invented", "3", "3T", "E", "ASD", "Individual support in class", "2026-09-02", "2027-07-16", 5, 900, None),
            ("Callum Invented", "3", "3T", "E", "ASD", "Sensory room", "2026-09-14", "2027-07-16", 5, 75, "Before lunch"),
            ("Daisy Nonesuch", "5", "5B", "K", "SPLD", "Specialist tuition (dyslexia)", "2026-10-05", "2027-02-12", 1, 60, None),
            ("Ellis Sample", "6", "6B", "K", "SEMH", "Counselling", "2026-11-02", "2026-12-18", 1, 45, None),
            ("Ellis Sample", "6", "6B", "K", "SEMH", "Reduced timetable", "2026-11-02", "2026-12-11", 5, None, "Review 4 Dec"),
            ("Freya Sample", "4", "4M", "E", "PD", "Physiotherapy programme", "2026-09-08", "2027-07-16", 5, 75, None),
            ("Gabe Example", "1", "1R", "K", "MLD", "Extra phonics", "2026-09-21", "2026-12-18", 5, 60, None),
        ),
        kind="pupil",
        may=("group_size", "area_of_need"),
        why="a UPN beside surname and forename; how often and the hours of a week in columns of their own",
    ),
)
