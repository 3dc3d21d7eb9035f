"""Typed on 26 November 2026, without sight of the importers or a run of them: costed sections and exports."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, Typed, rows

TA, HLTA, CT = "teaching_assistant", "higher_level_teaching_assistant", "teacher"
CI, CL = "communication_and_interaction", "cognition_and_learning"
SEMH, SP = "social_emotional_and_mental_health", "sensory_and_or_physical"

CASES = (
    Case(
        "fresh-costs-rates-far-right",
        "costed-sections",
        "SEND costings - do not sort.xlsx",
        {
            "Costings": Typed(
                """
Sampleford Weald Primary||||||||||||
SEND costings 26/27 (figures invented)||||||||||TA £/hr|13.5|
||||||||||HLTA £/hr|16.8|
Provision|Year|Staff|Mins|Per wk|In group|Cost p.a.||||Weeks|38|
COMMUNICATION AND INTERACTION||||||||||||
Vocabulary explorers|2|TA|20|3|5|=D6*E6/60*$L$2*$L$4#513||||||
Makaton choir|R|TA|30|1|10|=D7*E7/60*$L$2*$L$4#256.5||||||
Sub total||||||=SUM(G6:G7)#769.5||||||
COGNITION AND LEARNING||||||||||||
Dyslexia Gold|4|HLTA|15|4|1|=D10*E10/60*$L$3*$L$4#638.4||||||
Number Sense|1|TA|10|5|4|=D11*E11/60*$L$2*$L$4#427.5||||||
Tuition pm|6|HLTA|60|2|3|=D12*E12/60*$L$3*$L$4#1276.8||||||
Sub total||||||=SUM(G10:G12)#2342.7||||||
SEMH||||||||||||
Nurture lunch|3|TA|45|5|8|=D15*E15/60*$L$2*$L$4#1923.75||||||
Sub total||||||=SUM(G15:G15)#1923.75||||||
SENSORY AND PHYSICAL||||||||||||
Sensory circuits|5|TA|15|5|6|=D18*E18/60*$L$2*$L$4#641.25||||||
Fizzy|R|TA|20|3|5|=D19*E19/60*$L$2*$L$4#513||||||
Sub total||||||=SUM(G18:G19)#1154.25||||||
GRAND TOTAL||||||=G8+G13+G16+G20#6190.2||||||
""",
                merged=("A1:G1", "A2:G2", "A5:G5", "A9:G9", "A14:G14", "A17:G17"),
            )
        },
        rows(
            "area_of_need provision year_group staff_role minutes_per_session sessions_per_week group_size cost",
            (CI, "Vocabulary explorers", "2", TA, 20, 3, 5, 513),
            (CI, "Makaton choir", "R", TA, 30, 1, 10, 256.5),
            (CL, "Dyslexia Gold", "4", HLTA, 15, 4, 1, 638.4),
            (CL, "Number Sense", "1", TA, 10, 5, 4, 427.5),
            (CL, "Tuition pm", "6", HLTA, 60, 2, 3, 1276.8),
            (SEMH, "Nurture lunch", "3", TA, 45, 5, 8, 1923.75),
            (SP, "Sensory circuits", "5", TA, 15, 5, 6, 641.25),
            (SP, "Fizzy", "R", TA, 20, 3, 5, 513),
            cost_period="year",
        ),
        school="Sampleford Weald Primary",
        may=("hourly_rate", "weeks"),
        why="rates and weeks stand far to the right, the weeks in the row of the headings",
    ),
    Case(
        "fresh-costs-people-things-services",
        "costed-sections",
        "Notional SEN - where it goes.xlsx",
        {
            "Spend": Typed(
                """
Nonesuch Levels High School: where the notional SEN budget goes|||||
Term: Term 2|||||
People|Role|Hrs weekly|Termly £|Annual £|For
In class support|TA|27.5|4,702.50|14,107.50|Yr 7
Literacy lead|HLTA|12|2,593.20|7,779.60|Yr 8
Mentoring|Learning mentor|10|1,900.00|5,700.00|Yr 9, Yr 10
Sub-total||49.5|9,195.70|27,587.10|
|||||
Bought-in services|Role||Termly £|Annual £|For
Counselling|Art therapist||1,200|3,600|Yr 11
Speech & language|Therapist||950|2,850|Yr 7
Sub-total|||2,150|6,450|
|||||
Things|||Termly £|Annual £|For
Reading pens|||180|540|Yr 8
Lexia licences|||400|1,200|Yr 7
Sub-total|||580|1,740|
ALL|||11,925.70|35,777.10|
""",
                merged=("A1:F1", "A2:F2"),
            )
        },
        rows(
            "provision staff_role minutes_per_week cost year_group",
            ("In class support", TA, 1650, 14107.5, "7"),
            ("Literacy lead", HLTA, 720, 7779.6, "8"),
            ("Mentoring", "mentor", 600, 5700, ["9", "10"]),
            ("Counselling", "therapist", None, 3600, "11"),
            ("Speech & language", "therapist", None, 2850, "7"),
            ("Reading pens", None, None, 540, "8"),
            ("Lexia licences", None, None, 1200, "7"),
            cost_period="year",
        ),
        school="Nonesuch Levels High School",
        term="Term 2",
        may=("funding_source", "area_of_need", "primary_need"),
        why="the heading of the first column names the section; of a termly and an annual cost the year's is the whole",
    ),
    Case(
        "fresh-costs-element-by-element-csv",
        "costed-sections",
        "elements2.csv",
        {
            "csv": """
Exampleton Rise Academy|SEN funding plan||||||
All costs invented|||||||
Element 2 - school's own notional SEN money|||||||
What|Who with|Ratio|Weekly mins|Weeks|Rate per hour|Cost per pupil|
Reading Plus|TA|1:6|60|20|£13.80|£46.00|
Sound Discovery|TA|1:4|75|30|£13.80|£129.38|
Memory Fix|HLTA|1:3|40|12|£17.10|£45.60|
Subtotal E2||||||£220.98|
Element 3 - top up from the county|||||||
What|Who with|Ratio|Weekly mins|Weeks|Rate per hour|Cost per pupil|
1:1 at lunch|MDSA|1:1|150|38|£12.90|£1225.50|
Signed lessons|HLTA|1:2|600|38|£17.10|£3249.00|
Physio routine|TA|1:1|75|38|£13.80|£655.50|
Subtotal E3||||||£5130.00|
Overall||||||£5350.98|
"""
        },
        rows(
            "funding_source provision staff_role group_size minutes_per_week weeks hourly_rate cost",
            ("notional_sen", "Reading Plus", TA, 6, 60, 20, 13.8, 46),
            ("notional_sen", "Sound Discovery", TA, 4, 75, 30, 13.8, 129.38),
            ("notional_sen", "Memory Fix", HLTA, 3, 40, 12, 17.1, 45.6),
            ("top_up", "1:1 at lunch", "midday_supervisor", 1, 150, 38, 12.9, 1225.5),
            ("top_up", "Signed lessons", HLTA, 2, 600, 38, 17.1, 3249),
            ("top_up", "Physio routine", TA, 1, 75, 38, 13.8, 655.5),
            cost_per="pupil",
        ),
        school="Exampleton Rise Academy",
        encoding="cp1252",
        may=("level", "cost_period"),
        why="sections of funding with their own heading each; the element may be read as a level",
    ),
    Case(
        "fresh-export-interventions-log",
        "export",
        "Interventions_20261124_0912.csv",
        {
            "csv": """
Report:|Interventions log|Run by:|inonesuch|Run on:|24/11/2026 09:12|||||||||||
Adno|Preferred name|Preferred surname|Year grp|Tutor grp|SEN prov.|Need 1|Intervention|Category|Provider role|Began|Finish|Review on|Hrs/wk|Cost to date|Baseline data|Latest data
'004417|Ann|Sample|Year 7|7CHA|K|SPLD|Thinking Reading|Academic|HLTA|14/09/2026|12/02/2027|18/12/2026|1.5|£1,062.50|RA 7:02|RA 8:00
'004417|Ann|Sample|Year 7|7CHA|K|SPLD|Homework club|Pastoral|TA|14/09/2026|16/07/2027||1|£112.00||
'004390|Ben|Example|Year 8|8DOV|E|ASD|Key adult|Pastoral|Mentor|07/09/2026|16/07/2027|15/01/2027|2.5|£840.00||
'004390|Ben|Example|Year 8|8DOV|E|ASD|Life skills cookery|Enrichment|TA|05/10/2026|26/03/2027||1|£96.00|3/12|5/12
'004102|Cia|Nonesuch|Year 10|10MED|K|SEMH|Counselling|Therapeutic|Therapist|02/11/2026|12/02/2027|12/02/2027|0.75|£320.00|CORE 21|CORE 17
'003987|Dov|Invented|Year 11|11CHA|E|HI|Radio aid support|Sensory|TA|07/09/2026|28/05/2027|11/12/2026|0.5|£58.00||
'003990|Eda|Sample|Year 11|11DOV|K|MLD|Maths tuition|Academic|Tutor|14/09/2026|30/04/2027|11/12/2026|1|£300.00|Grade 1+|Grade 2-
Records: 7||||||||||||||£2,788.50||
"""
        },
        rows(
            "pupil year_group class_group sen_status primary_need provision staff_role start_date end_date review_date minutes_per_week cost baseline exit",
            (
                "Ann Sample",
                "7",
                "7CHA",
                "K",
                "SPLD",
                "Thinking Reading",
                HLTA,
                "2026-09-14",
                "2027-02-12",
                "2026-12-18",
                90,
                1062.5,
                "RA 7:02",
                "RA 8:00",
            ),
            (
                "Ann Sample",
                "7",
                "7CHA",
                "K",
                "SPLD",
                "Homework club",
                TA,
                "2026-09-14",
                "2027-07-16",
                None,
                60,
                112,
                None,
                None,
            ),
            (
                "Ben Example",
                "8",
                "8DOV",
                "E",
                "ASD",
                "Key adult",
                "mentor",
                "2026-09-07",
                "2027-07-16",
                "2027-01-15",
                150,
                840,
                None,
                None,
            ),
            (
                "Ben Example",
                "8",
                "8DOV",
                "E",
                "ASD",
                "Life skills cookery",
                TA,
                "2026-10-05",
                "2027-03-26",
                None,
                60,
                96,
                "3/12",
                "5/12",
            ),
            (
                "Cia Nonesuch",
                "10",
                "10MED",
                "K",
                "SEMH",
                "Counselling",
                "therapist",
                "2026-11-02",
                "2027-02-12",
                "2027-02-12",
                45,
                320,
                "CORE 21",
                "CORE 17",
            ),
            (
                "Dov Invented",
                "11",
                "11CHA",
                "E",
                "HI",
                "Radio aid support",
                TA,
                "2026-09-07",
                "2027-05-28",
                "2026-12-11",
                30,
                58,
                None,
                None,
            ),
            (
                "Eda Sample",
                "11",
                "11DOV",
                "K",
                "MLD",
                "Maths tuition",
                "tutor",
                "2026-09-14",
                "2027-04-30",
                "2026-12-11",
                60,
                300,
                "Grade 1+",
                "Grade 2-",
            ),
        ),
        kind="pupil",
        may=("exit", "impact", "description", "cost_period", "cost_per", "area_of_need"),
        why="a line of the report above the headings, admission numbers, `SEN prov.` for the status, a foot with a sum",
    ),
    Case(
        "fresh-export-tree-need-then-programme",
        "tree",
        "Provision by need (printed).xlsx",
        {
            "Sheet": """
Provision by need type|||||||
Academic year: 2026/2027|||||Page 1 of 1||
Need / Programme|Code|Pupils|Groups|Hours to date|Cost to date|First date|Last date
Autistic spectrum disorder||9|3|61|£869.00||
~~~Lego Club|P-014|4|1|16|£224.00|08/09/2026|18/12/2026
~~~Sensory diet|P-022|3|1|30|£420.00|08/09/2026|16/07/2027
~~~Social stories|P-031|2|1|15|£225.00|05/10/2026|18/12/2026
Specific learning difficulty||15|3|52|£731.00||
~~~Nessy|P-003|9|1|27|£378.00|14/09/2026|16/07/2027
~~~Toe by Toe|P-004|2|1|10|£140.00|14/09/2026|12/02/2027
~~~Wordshark|P-005|4|1|15|£213.00|14/09/2026|12/02/2027
Visual impairment||1|1|12|£492.00||
~~~Braille|P-040|1|1|12|£492.00|02/11/2026|16/07/2027
Total||25|7|125|£2,092.00||
"""
        },
        rows(
            "primary_need provision group_size cost start_date end_date minutes_total",
            ("ASD", "Lego Club", 4, 224, "2026-09-08", "2026-12-18", 960),
            ("ASD", "Sensory diet", 3, 420, "2026-09-08", "2027-07-16", 1800),
            ("ASD", "Social stories", 2, 225, "2026-10-05", "2026-12-18", 900),
            ("SPLD", "Nessy", 9, 378, "2026-09-14", "2027-07-16", 1620),
            ("SPLD", "Toe by Toe", 2, 140, "2026-09-14", "2027-02-12", 600),
            ("SPLD", "Wordshark", 4, 213, "2026-09-14", "2027-02-12", 900),
            ("VI", "Braille", 1, 492, "2026-11-02", "2027-07-16", 720),
        ),
        may=("minutes_total", "cost_period", "area_of_need"),
        why="a tree in one column, indented by spaces, with the sum of each need in its own row",
    ),
    Case(
        "fresh-export-pupils-under-provisions",
        "tree",
        "prov assigned.csv",
        {
            "csv": """
Provision Name;Pupil;Yr;Start;End;Mins per session;Sessions a week;Delivered;Cost (£)
Rapid Plus (Literacy);;;;;;;;'41.40
;Fay Sample;7;14/09/2026;11/12/2026;30;3;HLTA;'20.70
;Gil Example;8;14/09/2026;11/12/2026;30;3;HLTA;'20.70
Walk & Talk (Wellbeing);;;;;;;;'96.00
;Hia Nonesuch;10;05/10/2026;12/02/2027;40;1;Mentor;'48.00
;Ian Invented;9;05/10/2026;12/02/2027;40;1;Mentor;'48.00
Speech block (Therapy);;;;;;;;'310.00
;Jay Sample;7;02/11/2026;18/12/2026;45;1;Therapist;'310.00
Grand Total;5 pupils;;;;;;;'447.40
""".replace(";", "|")
        },
        rows(
            "provision pupil year_group start_date end_date minutes_per_session sessions_per_week staff_role cost",
            ("Rapid Plus (Literacy)", "Fay Sample", "7", "2026-09-14", "2026-12-11", 30, 3, HLTA, 20.7),
            ("Rapid Plus (Literacy)", "Gil Example", "8", "2026-09-14", "2026-12-11", 30, 3, HLTA, 20.7),
            ("Walk & Talk (Wellbeing)", "Hia Nonesuch", "10", "2026-10-05", "2027-02-12", 40, 1, "mentor", 48),
            ("Walk & Talk (Wellbeing)", "Ian Invented", "9", "2026-10-05", "2027-02-12", 40, 1, "mentor", 48),
            ("Speech block (Therapy)", "Jay Sample", "7", "2026-11-02", "2026-12-18", 45, 1, "therapist", 310),
        ),
        kind="pupil",
        delimiter=";",
        may=("cost_period", "cost_per"),
        why="the provision is the parent and its pupils the leaves; sums at the parents",
    ),
)
