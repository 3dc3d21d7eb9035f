"""Typed on 26 November 2026, without sight of the importers or a run of them: uploads that hold no provision map."""

from typed import Case, Typed

CASES = (
    Case(
        "fresh-nothing-an-sen-register",
        "no-map",
        "SEN register Nov 26.xlsx",
        {
            "Register": """
Exampleton Chalk Primary - SEN register, November 2026
Surname|First name|Yr|Class|Status|Main need|Second need|On register since|Parent contacted
Sample|Uma|3|Oak|K|SLCN||@2025-09-08|Y
Example|Vic|5|Elm|E|ASD|SEMH|@2023-01-09|Y
Nonesuch|Wyn|6|Ash|K|SPLD||@2024-04-15|N
Invented|Xia|R|Fir|K|SLCN|HI|@2026-10-05|Y
4 pupils (K 3, E 1)||||||||
"""
        },
        (),
        kind=None,
        why="pupils, status and need, and nothing that is put in place for them",
    ),
    Case(
        "fresh-nothing-guidance-and-blank-map",
        "no-map",
        "Prov map blank + guidance.xlsx",
        {
            "Guidance": """
How to fill in your provision map
1. One line for each thing that you provide
2. Say who leads it (TA, HLTA, teacher, SENCo)
3. Say how long: minutes each time, times a week and weeks
4. Send it to the inclusion team before your surgery
Column|What to write
Strand|One of the four areas of need
Intensity|Universal, Targeted or Specialist
Aim|What will be different for the pupil
""",
            "Map": Typed(
                """
Our provision map||||||||
School:|||Academic year:||||||
What we provide|Strand|Intensity|Yr|Led by|Group of|Mins|x per wk|Aim
Communication and interaction||||||||
||||||||
Cognition and learning||||||||
||||||||
SEMH||||||||
||||||||
Sensory and physical||||||||
""",
                merged=("A1:I1", "A4:I4", "A6:I6", "A8:I8", "A10:I10"),
            ),
        },
        (),
        kind=None,
        why="section rows and headings, and not one line filled in",
    ),
    Case(
        "fresh-nothing-lunch-cover-rota",
        "no-map",
        "Lunch + break cover T2.xlsx",
        {
            "Cover": """
Lunch and break cover, Term 2 (all TAs and MDSAs)
Place|Mon|Tue|Wed|Thu|Fri
Field 12.10-12.35|TA 1, TA 4|TA 2|TA 1, TA 4|TA 2|TA 3
Hall 11.45-12.10|MDSA 1|MDSA 1|MDSA 2|MDSA 2|MDSA 1
Wet play|TA 5|TA 5|TA 6|TA 6|TA 7
First aid room|MDSA 3|MDSA 3|MDSA 3|MDSA 3|MDSA 3
Own lunch 12.35-1.05|TA 1-4|TA 1-4|TA 1-4|TA 1-4|TA 1-4
Swap with each other and tell the office. Hi-vis on, please
"""
        },
        (),
        kind=None,
        why="roles, days and times of supervision, none of it provision for a need",
    ),
    Case(
        "fresh-nothing-orders-of-resources",
        "no-map",
        "SEN resources order form.csv",
        {
            "csv": """
Sampleford Brook|Order form: SEN resources|||||
Requisition no.|Item|Supplier|Qty|Unit price|Total|Date ordered
R-201|Wobble cushion 33cm|Invented Supplies|6|£11.95|£71.70|02/11/2026
R-202|Pencil grips (pack of 30)|Invented Supplies|2|£14.50|£29.00|02/11/2026
R-203|Ear defenders junior|Nonesuch Ltd|10|£8.20|£82.00|09/11/2026
R-204|Phonics flash cards|Nonesuch Ltd|3|£6.75|£20.25|09/11/2026
R-205|Reading rulers assorted|Nonesuch Ltd|4|£9.00|£36.00|16/11/2026
||||VAT|£47.79|
||||Order total|£286.74|
"""
        },
        (),
        kind=None,
        encoding="cp1252",
        why="things bought, with quantities and prices, and nobody for whom",
    ),
)
