"""Typed blind, on 23 November 2026, by someone who had not seen how reading works: what systems write out."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, rows

TA, HLTA, CT = "teaching_assistant", "higher_level_teaching_assistant", "teacher"
CI, CL = "communication_and_interaction", "cognition_and_learning"
SEMH, SP = "social_emotional_and_mental_health", "sensory_and_or_physical"

CASES = (
    Case(
        "blind-cp1252-semicolons-trust",
        "unlisted",
        "trust_return_nov.csv",
        {
            "csv": """
Nonesuch Learning Trust – SEND provision return;;;;;;;;
School: Nonesuch Copse Junior School;;;;;;;;
;;;;;;;;
Provision offered;SEND category;Tier;Staff lead;Pupils (no.);Start;End;Cost (£);Comments
Pupil’s choice mentoring;SEMH;2;Learning mentor;6;07/09/2026;18/12/2026;1,240.00;
Dyslexia café;C&L;2;HLTA;9;07/09/2026;18/12/2026;£865.50;parents’ evening demo
Braille tuition – 1:1;S&P;3;Specialist teacher;1;14/09/2026;16/07/2027;£3,900;LA service
Colour overlays;C&L;1;Class teachers;120;01/09/2026;;£60;
Total;;;;;;;£6,065.50;
""".replace(";", "|")
        },
        rows(
            "provision area_of_need level staff_role group_size start_date end_date cost notes",
            ("Pupil’s choice mentoring", SEMH, "targeted", "mentor", 6, "2026-09-07", "2026-12-18", 1240, None),
            ("Dyslexia café", CL, "targeted", HLTA, 9, "2026-09-07", "2026-12-18", 865.5, "parents’ evening demo"),
            ("Braille tuition – 1:1", SP, "specialist", None, 1, "2026-09-14", "2027-07-16", 3900, "LA service"),
            ("Colour overlays", CL, "universal", CT, 120, "2026-09-01", None, 60, None),
        ),
        school="Nonesuch Copse Junior School",
        why="a specialist teacher of the authority is a teacher to one reader, external to another",
        may=("staff_role",),
        encoding="cp1252",
        delimiter=";",
    ),
    Case(
        "blind-mis-export-26-columns",
        "export",
        "Report_Provision_By_Student_23-11-2026.csv",
        {
            "csv": """
UPN|Legal Surname|Legal Forename|Year|Reg|SEN Status|Primary Need|EHCP Band|FSM6|EAL|LAC|Provision Name|Provision Type|Wave|Start Date|End Date|Sessions/Week|Mins/Session|Staff Lead|Group Size|Hourly Cost|Total Cost|Entry Score|Exit Score|Last Modified|Notes
Z999909626001|Sample|Ada|8|8B|K|SpLD||Y|N|N|Ruth Miskin Fresh Start|Academic|2|07/09/2026|18/12/2026|3|30|TA|5|£14.00|£63.00|SS 79|SS 84|20/11/2026 16:02|
Z999909626001|Sample|Ada|8|8B|K|SpLD||Y|N|N|Homework hub|Pastoral|1|07/09/2026|18/12/2026|2|45|HLTA|12|£18.00|£33.75||| 20/11/2026 16:03|Drop in
Z999909626002|Example|Bo|9|9C|E|ASD|C|N|N|N|Travel training|Life skills|3|05/10/2026|11/12/2026|1|60|TA|1|£14.00|£140.00|2/10|7/10|20/11/2026 16:10|
Z999909626003|Nonesuch|Cy|10|10A|K|SEMH||N|Y|N|Boxing mentoring|Pastoral|2|14/09/2026|11/12/2026|1|50|Mentor|4|£16.00|£40.00|SDQ 21|SDQ 15|19/11/2026 09:44|
"""
        },
        rows(
            "pupil year_group class_group sen_status primary_need provision level start_date end_date sessions_per_week minutes_per_session staff_role group_size hourly_rate cost baseline exit notes",
            (
                "Ada Sample",
                "8",
                "8B",
                "K",
                "SPLD",
                "Ruth Miskin Fresh Start",
                "targeted",
                "2026-09-07",
                "2026-12-18",
                3,
                30,
                TA,
                5,
                14,
                63,
                "SS 79",
                "SS 84",
                None,
            ),
            (
                "Ada Sample",
                "8",
                "8B",
                "K",
                "SPLD",
                "Homework hub",
                "universal",
                "2026-09-07",
                "2026-12-18",
                2,
                45,
                HLTA,
                12,
                18,
                33.75,
                None,
                None,
                "Drop in",
            ),
            (
                "Bo Example",
                "9",
                "9C",
                "E",
                "ASD",
                "Travel training",
                "specialist",
                "2026-10-05",
                "2026-12-11",
                1,
                60,
                TA,
                1,
                14,
                140,
                "2/10",
                "7/10",
                None,
            ),
            (
                "Cy Nonesuch",
                "10",
                "10A",
                "K",
                "SEMH",
                "Boxing mentoring",
                "targeted",
                "2026-09-14",
                "2026-12-11",
                1,
                50,
                "mentor",
                4,
                16,
                40,
                "SDQ 21",
                "SDQ 15",
                None,
            ),
        ),
        kind="pupil",
        may=("funding_source", "area_of_need", "description", "cost_period"),
    ),
    Case(
        "blind-software-export-outcome-scale",
        "export",
        "AssignedProvisions.xlsx",
        {
            "Assigned provisions": """
Provision|Student|Class|Start Grade|End Grade|Outcome|From|To|Frequency|Total Hours|Cost
Reading Plus|Wren Sample|7Q|3.2|4.1|+2|07/09/2026|27/11/2026|2 x 30 min per week|12|£38.40
Reading Plus|Xan Example|7R|3.0|3.0|0|07/09/2026|27/11/2026|2 x 30 min per week|12|£38.40
Zones group|Yaz Nonesuch|8Q|4|3|-1|14/09/2026|27/11/2026|1 x 40 min per week|7.33|£22.10
"""
        },
        rows(
            "provision pupil class_group baseline exit impact start_date end_date sessions_per_week minutes_per_session minutes_per_week minutes_total cost",
            ("Reading Plus", "Wren Sample", "7Q", "3.2", "4.1", "+2", "2026-09-07", "2026-11-27", 2, 30, 60, 720, 38.4),
            ("Reading Plus", "Xan Example", "7R", "3", "3", "0", "2026-09-07", "2026-11-27", 2, 30, 60, 720, 38.4),
            ("Zones group", "Yaz Nonesuch", "8Q", "4", "3", "-1", "2026-09-14", "2026-11-27", 1, 40, 40, 439.8, 22.1),
        ),
        kind="pupil",
        why="beside start and end grades an outcome from -2 to +2 is what came of it",
        may=("year_group",),
    ),
    Case(
        "blind-software-export-provision-totals",
        "export",
        "ProvisionSummary-2026-11-23.xlsx",
        {
            "Summary": """
Provision Summary Report
Filter: all year groups, all staff, active only
Generated: 23/11/2026 11:20

Provision|Type|Category of Need|Tier|Lead Staff Role|No. of Students|Start|Review Date|Sessions p/w|Session Length (mins)|Expected Outcome
Sound Start|Intervention|Communication & Interaction|Targeted|Teaching Assistant|6|07/09/2026|11/12/2026|2|20|Clear s and f sounds
Maths Whizz|Software|Cognition & Learning|Targeted|HLTA|14|07/09/2026|11/12/2026|3|20|Maths age up six months
Safe Base|Pastoral|SEMH|Specialist|Pastoral Lead|3|07/09/2026|12/02/2027|5|30|Fewer than two exits a week
3 provisions|||||23|||10||
"""
        },
        rows(
            "provision area_of_need level group_size start_date review_date sessions_per_week minutes_per_session target staff_role",
            ("Sound Start", CI, "targeted", 6, "2026-09-07", "2026-12-11", 2, 20, "Clear s and f sounds", TA),
            ("Maths Whizz", CL, "targeted", 14, "2026-09-07", "2026-12-11", 3, 20, "Maths age up six months", HLTA),
            (
                "Safe Base",
                SEMH,
                "specialist",
                3,
                "2026-09-07",
                "2027-02-12",
                5,
                30,
                "Fewer than two exits a week",
                None,
            ),
        ),
        why="a pastoral lead is no code of the list: mentor and other are both fair",
        may=("staff_role", "description"),
    ),
    Case(
        "blind-export-of-a-store-in-ods",
        "export",
        "provisions 23 nov.ods",
        {
            "Provisions": """
Ref|Provision title|SEND broad area|Stage|Year groups|Delivered by|Max pupils|Weekly mins|No. of weeks|Review due|Status
P001|Colourful Semantics|Communication and Interaction|Targeted|Y1|TA|5|45|12|@2026-12-04|Active
P002|Dyscalculia toolkit|Cognition and Learning|Targeted|Y5, Y6|HLTA|4|60|20|@2027-03-12|Active
P003|Low stimulus room|SEMH|Specialist|Y2|TA|1|150|38|@2027-02-11|Active
P004|Ear defenders on hand|Sensory and/or Physical|Universal|R-Y6|All staff|||38||Active
"""
        },
        rows(
            "provision area_of_need level year_group staff_role group_size minutes_per_week weeks review_date",
            ("Colourful Semantics", CI, "targeted", "1", TA, 5, 45, 12, "2026-12-04"),
            ("Dyscalculia toolkit", CL, "targeted", ["5", "6"], HLTA, 4, 60, 20, "2027-03-12"),
            ("Low stimulus room", SEMH, "specialist", "2", TA, 1, 150, 38, "2027-02-11"),
            ("Ear defenders on hand", SP, "universal", ["R", "1", "2", "3", "4", "5", "6"], None, None, None, 38, None),
        ),
        why="an OpenDocument sheet; `Status` is the record's, no pupil's",
        may=("staff_role",),
    ),
)
