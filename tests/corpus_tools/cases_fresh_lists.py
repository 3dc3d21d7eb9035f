"""Typed on 26 November 2026, without sight of the importers or a run of them: lists, and keys given once."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, Typed, rows

TA, HLTA, CT = "teaching_assistant", "higher_level_teaching_assistant", "teacher"
CI, CL = "communication_and_interaction", "cognition_and_learning"
SEMH, SP = "social_emotional_and_mental_health", "sensory_and_or_physical"

CASES = (
    Case(
        "fresh-list-offer-for-governors",
        "list",
        "Copy of INCLUSION Aut2 26 (3).xlsx",
        {
            "Aut 2": Typed(
                """
||For the Standards Committee - invented figures||||||
|Exampleton Mill C.E. Primary|||||||
|Where our time goes|||w/c 2.11.26||||

|Offer|Strand|Chn in Y|How many at a time|Grown up|Slots\\n(per wk)|Slot length|Hoping for
|Wellcomm big book|C & I|R|6|TA (JP)|3|10m|Moves up a section
|Colourful Sem.|C & I|1 + 2|4|TA (JP)|2|20m|Subject-verb-object sentences
|Precision tchg|C & L|3|1|TA (SW)|5|5m|10 new words on sight
|Plus 1|C & L|4/5|1|Vol|3|15 m|Finishes the book
|Spelling shed club|C & L|6|10|CT|1|½ hr|
|Nurture snack|S.E.M.H|1,2|8|ELSA|5|a quarter of an hour|Tries three new foods
|Balance trail|Sens/Phys|R|5|HLTA|1|45m|
|Slots per wk in all|||||20||
""",
                merged=("C1:G1", "B2:I2", "B3:D3"),
            )
        },
        rows(
            "provision area_of_need year_group group_size staff_role sessions_per_week minutes_per_session target",
            ("Wellcomm big book", CI, "R", 6, TA, 3, 10, "Moves up a section"),
            ("Colourful Sem.", CI, ["1", "2"], 4, TA, 2, 20, "Subject-verb-object sentences"),
            ("Precision tchg", CL, "3", 1, TA, 5, 5, "10 new words on sight"),
            ("Plus 1", CL, ["4", "5"], 1, "volunteer", 3, 15, "Finishes the book"),
            ("Spelling shed club", CL, "6", 10, CT, 1, 30, None),
            ("Nurture snack", SEMH, ["1", "2"], 8, "elsa", 5, 15, "Tries three new foods"),
            ("Balance trail", SP, "R", 5, HLTA, 1, 45, None),
        ),
        school="Exampleton Mill C.E. Primary",
        why="a title that starts in another column, no word of the usual headings, slots for sessions, a sum at the foot",
    ),
    Case(
        "fresh-list-english-faculty-tabs",
        "list",
        "Eng Fac catch up.csv",
        {
            "csv": """
English Faculty|additional literacy|||||||
Sampleford Upper School|||||||Head of faculty: Ms Nonesuch|
Programme|Which yr|Taught by|Max in rm|Lessons a fortnight|Lesson lasts|Runs for|Score to get in|Checked with
Accelerated Reader boost|Yr 7|teacher|15|4|50 min|12 wks|SAS under 90|STAR
Fresh Start phonics|Yr 7|HLTA / LSA|8|10|25 min|20 wks|SAS under 80|RWI check
Reading mentors|Yr 8|LSA|2|6|20 min|10 wks|RA below 9:0|NGRT
Handwriting & typing|Yrs 8 & 9|LSA|5|2|30 min|6 wks|Referred by SENCo|DASH
Tutor group reading|Yr 9|teachers|28|10|20 min|38 wks||
Comprehension Cracking|Yr 10|teacher|10|2|50 min|12 wks|Grade 2 or less in mock|
Spoken language coaching|Yr 11|teacher|4|1|50 min|6 wks||
NGRT = New Group Reading Test, SAS = standard age score||||||||
"""
        },
        rows(
            "provision year_group staff_role group_size sessions_per_week minutes_per_session weeks entry_criteria",
            ("Accelerated Reader boost", "7", CT, 15, 2, 50, 12, "SAS under 90"),
            ("Fresh Start phonics", "7", [HLTA, TA], 8, 5, 25, 20, "SAS under 80"),
            ("Reading mentors", "8", TA, 2, 3, 20, 10, "RA below 9:0"),
            ("Handwriting & typing", ["8", "9"], TA, 5, 1, 30, 6, "Referred by SENCo"),
            ("Tutor group reading", "9", CT, 28, 5, 20, 38, None),
            ("Comprehension Cracking", "10", CT, 10, 1, 50, 12, "Grade 2 or less in mock"),
            ("Spoken language coaching", "11", CT, 4, 0.5, 50, 6, None),
        ),
        school="Sampleford Upper School",
        delimiter="\t",
        may=("baseline", "exit", "impact", "notes"),
        why="lessons a fortnight are half as many a week; the test it is checked with is no result of it",
    ),
    Case(
        "fresh-list-preschool-extras",
        "list",
        "little extras sept.xlsx",
        {
            "Extras": Typed(
                """
LITTLE INVENTIONS PRE-SCHOOL||||||
Little extras we put in place for children who need them||||||
Extra|How we do it|How many children|Grown-up|When|Since|Look at again
Bucket time|Three toys in a bucket, no talking|4|Deputy|Mon + Thurs, 10 mins|14 Sept 26|11.12.26
Intensive Interaction|Copy and wait|1|Key person|every morning, 5 mins|14 Sept 26|"
Makaton at snack|Five signs on the wall|all|Everybody|daily||
Messy hands|Gloop, foam then paint|3-4|Key person|Tues, 15 mins|21 Sept 26|ditto
Talk tubs|Objects from home|2|SENCo|3 x a wk, 10 mins|5th October 2026|29.1.27
Wedge cushion|At carpet time|1|Everybody||November 2026|
Stay & play with Mum|Parent joins the session|1|Manager|Fri, 1 hr|6/11/26|29.1.27
Tea and biscuits are in the office. Please do not take this sheet home||||||
""",
                merged=("A1:G1", "A2:G2", "A11:G11"),
            )
        },
        rows(
            "provision description group_size group_size_max sessions_per_week minutes_per_session minutes_per_week start_date review_date",
            (
                "Bucket time",
                "Three toys in a bucket, no talking",
                4,
                None,
                2,
                10,
                20,
                "2026-09-14",
                "2026-12-11",
            ),
            ("Intensive Interaction", "Copy and wait", 1, None, 5, 5, 25, "2026-09-14", "2026-12-11"),
            ("Makaton at snack", "Five signs on the wall", None, None, 5, None, None, None, None),
            ("Messy hands", "Gloop, foam then paint", 3, 4, 1, 15, 15, "2026-09-21", "2026-12-11"),
            ("Talk tubs", "Objects from home", 2, None, 3, 10, 30, "2026-10-05", "2027-01-29"),
            ("Wedge cushion", "At carpet time", 1, None, None, None, None, "2026-11-01", None),
            ("Stay & play with Mum", "Parent joins the session", 1, None, 1, 60, 60, "2026-11-06", "2027-01-29"),
        ),
        school="LITTLE INVENTIONS PRE-SCHOOL",
        may=("staff_role",),
        why="an early years setting: key person, deputy and manager are no codes; dates in five manners and ditto",
    ),
    Case(
        "fresh-keys-special-school-pathways",
        "group-key",
        "Pathways & approaches 26_27.xlsx",
        {
            "Approaches": Typed(
                """
The Nonesuch Oaks School||||||
Pathway|Practitioner|Approach|In a group of|Dosage|What we measure|
Pre-formal|Physiotherapist|Rebound|1|1 x 30m p/w|MOVE programme|
||Hydro|1|1 x 45m p/w|MOVE programme|
||Standing frame routine|1|5 x 20m p/w||
|Teacher|Sensory stories|6|2 x 25m p/w|Engagement model|
Semi-formal|Teacher|Attention Autism|7|4 x 15m p/w|Engagement model|
|Speech therapist|Core boards|7|1 x 20m p/w|AET|
||PODD coaching|1|1 x 30m p/w|AET|pm only
Formal|HLTA|Zones of Reg.|5|1 x 40m p/w|AET|
||Travel training|2|1 x 90m p/w|Checklist|Summer only
||Daily mile|9|5 x 15m p/w||
""",
                merged=("A1:G1", "A3:A6", "B3:B5", "A7:A9", "B8:B9", "A10:A12", "B10:B12"),
            )
        },
        rows(
            "staff_role provision group_size sessions_per_week minutes_per_session minutes_per_week",
            ("therapist", "Rebound", 1, 1, 30, 30),
            ("therapist", "Hydro", 1, 1, 45, 45),
            ("therapist", "Standing frame routine", 1, 5, 20, 100),
            (CT, "Sensory stories", 6, 2, 25, 50),
            (CT, "Attention Autism", 7, 4, 15, 60),
            ("therapist", "Core boards", 7, 1, 20, 20),
            ("therapist", "PODD coaching", 1, 1, 30, 30),
            (HLTA, "Zones of Reg.", 5, 1, 40, 40),
            (HLTA, "Travel training", 2, 1, 90, 90),
            (HLTA, "Daily mile", 9, 5, 15, 75),
        ),
        school="The Nonesuch Oaks School",
        may=("class_group", "level", "baseline", "exit", "impact", "notes", "target"),
        why="pathway and practitioner are merged; remarks stand in a column without a heading",
    ),
    Case(
        "fresh-keys-year-and-adult-in-ods",
        "group-key",
        "who is doing what.ods",
        {
            "Sheet1": """
Exampleton St Inventa's Juniors - who is doing what, wk beg. 9th Nov

Yr|Adult|Doing|Chn|Mins each|X per wk|Until
3|LSA|Handwriting Heroes|6|15|4|@2026-12-11
||Time to Talk 2|5|20|2|@2026-12-11
||Toe by Toe|1|10|5|@2027-03-19
4|LSA|Hornet|1|10|5|@2027-03-19
||TT Rockstars rescue|8|15|3|@2026-12-11
|HLTA|Inference reading|5|30|2|@2027-02-12
5|HLTA|Maths pre teach|6|20|4|@2026-12-18
||Write it, say it|4|25|2|@2026-12-18
6|Learning mentor|Worry workshop|5|40|1|@2027-02-12
||Transition lunch|7|45|1|@2027-07-16
|||48|||
"""
        },
        rows(
            "year_group staff_role provision group_size minutes_per_session sessions_per_week end_date",
            ("3", TA, "Handwriting Heroes", 6, 15, 4, "2026-12-11"),
            ("3", TA, "Time to Talk 2", 5, 20, 2, "2026-12-11"),
            ("3", TA, "Toe by Toe", 1, 10, 5, "2027-03-19"),
            ("4", TA, "Hornet", 1, 10, 5, "2027-03-19"),
            ("4", TA, "TT Rockstars rescue", 8, 15, 3, "2026-12-11"),
            ("4", HLTA, "Inference reading", 5, 30, 2, "2027-02-12"),
            ("5", HLTA, "Maths pre teach", 6, 20, 4, "2026-12-18"),
            ("5", HLTA, "Write it, say it", 4, 25, 2, "2026-12-18"),
            ("6", "mentor", "Worry workshop", 5, 40, 1, "2027-02-12"),
            ("6", "mentor", "Transition lunch", 7, 45, 1, "2027-07-16"),
        ),
        school="Exampleton St Inventa's Juniors",
        why="two keys, each blank below; a sum without a word",
    ),
    Case(
        "fresh-keys-barrier-and-purse",
        "group-key",
        "Barriers and responses.xlsx",
        {
            "Responses": Typed(
                """
Sampleford Lower School: barriers & responses|||||||
Barrier|Our response|Year(s)|Adults involved|Weekly time|Purse|£ for the year|Evidence of success
Autism|Workstations|1-6|TA|5 hrs|Notional|2,660|
|Social stories bank|2|SENCo|20 mins|Notional|248.50|Fewer incidents at break
|Comic strip chats|5, 6|ELSA|30 mins|PPG|285|
Dyslexia|Nessy licence|3 to 6|TA|1hr 15|Notional|740|Sp. age up 5 mths avg
|Coloured overlays|All|||Notional|60|
Hearing loss|Radio aid checks|4|TA|25 mins|Top-up|316.67|
|Pre-teach vocab|4|Class teacher|45 mins|Top-up|1,425|
Anxiety|Soft start|R|TA|50 mins|PPG|633.30|In by 9 every day
""",
                merged=("A1:H1", "A3:A5", "A6:A7", "A8:A9"),
            )
        },
        rows(
            "primary_need provision year_group staff_role minutes_per_week funding_source cost impact",
            ("ASD", "Workstations", ["1", "2", "3", "4", "5", "6"], TA, 300, "notional_sen", 2660, None),
            ("ASD", "Social stories bank", "2", "senco", 20, "notional_sen", 248.5, "Fewer incidents at break"),
            ("ASD", "Comic strip chats", ["5", "6"], "elsa", 30, "pupil_premium", 285, None),
            ("SPLD", "Nessy licence", ["3", "4", "5", "6"], TA, 75, "notional_sen", 740, "Sp. age up 5 mths avg"),
            ("SPLD", "Coloured overlays", None, None, None, "notional_sen", 60, None),
            ("HI", "Radio aid checks", "4", TA, 25, "top_up", 316.67, None),
            ("HI", "Pre-teach vocab", "4", CT, 45, "top_up", 1425, None),
            ("SEMH", "Soft start", "R", TA, 50, "pupil_premium", 633.3, "In by 9 every day"),
            cost_period="year",
        ),
        school="Sampleford Lower School",
        may=("area_of_need",),
        why="needs in everyday words; `Purse` is where the money comes from; money as text with commas",
    ),
)
