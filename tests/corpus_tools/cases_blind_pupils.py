"""Typed blind, on 23 November 2026, by someone who had not seen how reading works: pupils, and files that are no map."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, Typed, rows

TA, HLTA, CT = "teaching_assistant", "higher_level_teaching_assistant", "teacher"
CI, CL = "communication_and_interaction", "cognition_and_learning"
SEMH, SP = "social_emotional_and_mental_health", "sensory_and_or_physical"

CASES = (
    Case(
        "blind-provision-told-in-a-sentence",
        "unlisted",
        "y5 sen list.xlsx",
        {
            "Y5": """
Year 5 SEN list
Pupil initials|Stage|What is being done (who / how often)|Date started|Working?
R.T.|K|Precision teaching with a TA, 5 x 10 mins pw|14/9/26|Yes - 12 words gained
M.O.|E|1:1 reading with HLTA, 3 x 20 mins pw|7/9/26|
L.D.|K|Lunch club with the learning mentor, daily|5/10/26|Happier at lunch
"""
        },
        rows(
            "pupil sen_status provision staff_role sessions_per_week minutes_per_session start_date impact",
            (
                "R.T.",
                "K",
                "Precision teaching with a TA, 5 x 10 mins pw",
                TA,
                5,
                10,
                "2026-09-14",
                "Yes - 12 words gained",
            ),
            ("M.O.", "E", "1:1 reading with HLTA, 3 x 20 mins pw", HLTA, 3, 20, "2026-09-07", None),
            (
                "L.D.",
                "K",
                "Lunch club with the learning mentor, daily",
                "mentor",
                5,
                None,
                "2026-10-05",
                "Happier at lunch",
            ),
            year_group="5",
        ),
        kind="pupil",
        why="who and how often stand within the text of the provision",
        may=("group_size", "minutes_per_week"),
    ),
    Case(
        "blind-pupil-passport",
        "details-block",
        "passport.xlsx",
        {
            "Passport": Typed(
                """
MY SUPPORT PASSPORT||||
My name:|Zed Example|My class:|4 Oak|
I am on:|SEN Support|Need:|SLCN|
What I am good at:|Drawing, football and being kind|||
What helps me:|Time to think and a quiet place|||

My target|What adults will do|Who helps|How often|We will look again on
I can follow two instructions|Task board and chunked instructions|Class teacher|every lesson|@2026-12-18
I can tell a story in order|Colourful Semantics|TA|3 x 20 mins pw|@2026-12-18
I can play with a friend|Buddy bench games|MDSA|5 x 15 mins pw|@2026-12-18
""",
                merged=("A1:E1", "B4:E4", "B5:E5"),
            )
        },
        rows(
            "target provision staff_role sessions_per_week minutes_per_session minutes_per_week",
            ("I can follow two instructions", "Task board and chunked instructions", CT, None, None, None),
            ("I can tell a story in order", "Colourful Semantics", TA, 3, 20, 60),
            ("I can play with a friend", "Buddy bench games", "midday_supervisor", 5, 15, 75),
            pupil="Zed Example",
            sen_status="K",
            primary_need="SLCN",
            review_date="2026-12-18",
        ),
        kind="pupil",
        why="written to a child; strengths and what helps are no provision of the table",
        may=("class_group", "year_group", "area_of_need", "notes", "level"),
    ),
    Case(
        "blind-costed-pupil-top-up-request",
        "details-block",
        "costed PM for top up.xlsx",
        {
            "Costed": """
Costed provision map for one pupil
Child:|Ori Nonesuch|Year:|2|Status:|EHCP

Provision|Adult|Adult : pupil|Hours each week|Weeks|Rate per hour|Annual cost
In class support for learning|TA|1:1|10|38|£15.00|=D5*E5*F5#5700
Physio exercises|TA|1:1|1.25|38|£15.00|=D6*E6*F6#712.5
Social skills group|ELSA|1:4|0.5|38|£16.00|=D7*E7*F7/4#76
Total||||||=SUM(G5:G7)#6488.5
Less first £6,000||||||-6000
Top up requested||||||=G8+G9#488.5
"""
        },
        rows(
            "provision staff_role group_size minutes_per_week weeks hourly_rate cost",
            ("In class support for learning", TA, 1, 600, 38, 15, 5700),
            ("Physio exercises", TA, 1, 75, 38, 15, 712.5),
            ("Social skills group", "elsa", 4, 30, 38, 16, 76),
            pupil="Ori Nonesuch",
            year_group="2",
            sen_status="E",
            cost_period="year",
        ),
        kind="pupil",
        why="total, first £6,000 and top-up asked for are sums, not provision",
        may=("cost_per",),
    ),
    Case(
        "blind-pupils-across-minutes",
        "tick-grid",
        "beech class minutes.xlsx",
        {
            "Beech": """
Beech Class - minutes per week
Intervention|Adult|Abi Nonesuch|Bo Example|Cy Sample
Precision monitoring|TA|50||50
Sunflower club|ELSA||45|
Motor skills|TA|60|60|
"""
        },
        rows(
            "provision staff_role pupil minutes_per_week",
            ("Precision monitoring", TA, "Abi Nonesuch", 50),
            ("Precision monitoring", TA, "Cy Sample", 50),
            ("Sunflower club", "elsa", "Bo Example", 45),
            ("Motor skills", TA, "Abi Nonesuch", 60),
            ("Motor skills", TA, "Bo Example", 60),
        ),
        kind="pupil",
        why="the pupils stand across, the provisions down",
        may=("class_group",),
    ),
    Case(
        "blind-grid-of-periods",
        "tick-grid",
        "who did what when.xlsx",
        {
            "26-27": """
Surname|First name|Class|Rapid Reading|Nurture|Speech therapy
Sample|Fin|3A|07/09/26 - 23/10/26||07/09/26 - 18/12/26
Example|Gia|3B||02/11/26 - 18/12/26|
Nonesuch|Huw|4A|02/11/26 - 18/12/26|07/09/26 - 18/12/26|
"""
        },
        rows(
            "pupil class_group provision start_date end_date",
            ("Fin Sample", "3A", "Rapid Reading", "2026-09-07", "2026-10-23"),
            ("Fin Sample", "3A", "Speech therapy", "2026-09-07", "2026-12-18"),
            ("Gia Example", "3B", "Nurture", "2026-11-02", "2026-12-18"),
            ("Huw Nonesuch", "4A", "Rapid Reading", "2026-11-02", "2026-12-18"),
            ("Huw Nonesuch", "4A", "Nurture", "2026-09-07", "2026-12-18"),
        ),
        kind="pupil",
        why="a first and a last day in each cell of the grid",
        may=("year_group", "staff_role"),
    ),
    Case(
        "blind-pupil-rows-half-terms-across",
        "unlisted",
        "K list by half term.xlsx",
        {
            "K list": """
SEN Support list, what they had each half term
Name|Yr|Need|Aut 1|Aut 2|Spr 1
Ina Sample|3|SLCN|Talk Boost|Talk Boost\\nPhonics rescue|
Jon Example|5|SEMH|ELSA|Boxall group|
Kay Nonesuch|6|SpLD||Nessy|
"""
        },
        rows(
            "pupil year_group primary_need provision",
            ("Ina Sample", "3", "SLCN", "Talk Boost"),
            ("Ina Sample", "3", "SLCN", "Talk Boost"),
            ("Ina Sample", "3", "SLCN", "Phonics rescue"),
            ("Jon Example", "5", "SEMH", "ELSA"),
            ("Jon Example", "5", "SEMH", "Boxall group"),
            ("Kay Nonesuch", "6", "SPLD", "Nessy"),
        ),
        kind="pupil",
        why="half terms across with the provisions in the cells",
        may=("area_of_need", "staff_role", "sen_status", "start_date", "end_date"),
    ),
    Case(
        "blind-pupils-listed-in-a-cell",
        "list",
        "groups autumn 2.xlsx",
        {
            "Groups": """
Groups - Autumn 2
Group|Children|Yr|Adult|Day/time|Focus
Phonics phase 3|Lea S, Max E, Nia N|1|TA|Daily 9.00-9.15|Digraphs
Fine motor|Oz S, Pia E|R|TA|Tues, Thurs 1.30-1.50|Scissors and pencil grip
Social stories|Max E|1|ELSA|Fri 11.00-11.30|Playground rules
"""
        },
        rows(
            "provision year_group staff_role sessions_per_week minutes_per_session",
            ("Phonics phase 3", "1", TA, 5, 15),
            ("Fine motor", "R", TA, 2, 20),
            ("Social stories", "1", "elsa", 1, 30),
        ),
        kind="pupil",
        why="several children in a cell, which the contract keeps together; days with times of the day",
        may=("pupil", "group_size", "minutes_per_week", "description", "target"),
    ),
    Case(
        "blind-sixth-form-register",
        "list",
        "Post-16 support register.csv",
        {
            "csv": """
Learner Ref|NC Year|Support category|Support arranged|Provided by|Hours/wk|From|Until|EAA
L1001|12|SEN Support|Study skills mentoring|Mentor|1|14/09/2026|16/07/2027|25% extra time
L1002|13|EHCP|In-class note taker|LSA|9.5|07/09/2026|21/05/2027|Reader
L1003|12|SEN Support|Assistive tech coaching|SENCo|0.5|14/09/2026|18/12/2026|Laptop
"""
        },
        rows(
            "pupil year_group sen_status provision staff_role minutes_per_week start_date end_date",
            ("L1001", "12", "K", "Study skills mentoring", "mentor", 60, "2026-09-14", "2027-07-16"),
            ("L1002", "13", "E", "In-class note taker", TA, 570, "2026-09-07", "2027-05-21"),
            ("L1003", "12", "K", "Assistive tech coaching", "senco", 30, "2026-09-14", "2026-12-18"),
        ),
        kind="pupil",
        why="a sixth form: learner references stand for names",
        may=("notes", "level"),
    ),
    Case(
        "blind-nothing-a-letter",
        "no-map",
        "letter to parents.xlsx",
        {
            "Letter": """
Nonesuch Hill Primary School
12 November 2026

Dear parents and carers,
We are looking at our provision for pupils with SEND and would like to hear from you.
Every child with SEN Support will have a review meeting before the end of term.
Please return the slip below to the office by Friday.
Yours sincerely,
The SENCO

I can come on|Monday / Tuesday / Thursday
Name of child|
Signed|
"""
        },
        (),
        kind=None,
        why="a letter about provision holds none",
    ),
    Case(
        "blind-nothing-a-duty-rota",
        "no-map",
        "duty rota term 2.xlsx",
        {
            "Rota": """
Staff duty rota - Term 2
Duty|Monday|Tuesday|Wednesday|Thursday|Friday
Gate 8.35|I Nonesuch|J Example|I Nonesuch|K Sample|J Example
Playground 10.30|K Sample|L Nonesuch|J Example|I Nonesuch|L Nonesuch
Dinner hall 12.00|Kitchen team|Kitchen team|Kitchen team|Kitchen team|Kitchen team
First aid|K Sample|K Sample|K Sample|L Nonesuch|L Nonesuch
"""
        },
        (),
        kind=None,
        why="who is on duty where is no provision",
    ),
    Case(
        "blind-nothing-a-budget",
        "no-map",
        "budget monitoring P7.xlsx",
        {
            "P7": """
Budget monitoring report, period 7
Code|Description|Budget|Spent to date|Committed|Remaining
E01|Teaching staff|812,400|474,310|338,000|90
E03|Education support staff|231,050|133,020|97,000|1,030
E08|Indirect employee expenses|6,200|3,105|0|3,095
E19|Learning resources|28,000|17,233|2,410|8,357
I03|High needs top up funding|-41,500|-24,208||-17,292
Total||1,036,150|603,460|437,410|-4,720
"""
        },
        (),
        kind=None,
        why="cost centres of a budget, some of them with words of this field",
    ),
    Case(
        "blind-nothing-an-attendance-export",
        "no-map",
        "attendance_2026-11-20.csv",
        {
            "csv": """
UPN|Forename|Surname|Year|Reg Group|SEN Status|Possible|Present|Authorised|Unauthorised|% Attend|Lates
Z999909626011|Ada|Sample|4|4B|K|124|119|5|0|96.0|2
Z999909626012|Bo|Example|4|4B|N|124|101|12|11|81.5|9
Z999909626013|Cy|Nonesuch|5|5A|E|124|124|0|0|100.0|0
Average||||||124|114.7|5.7|3.7|92.5|3.7
"""
        },
        (),
        kind=None,
        why="pupils with year and status, and not one provision",
    ),
)
