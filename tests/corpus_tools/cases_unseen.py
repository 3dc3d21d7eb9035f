"""Typed on 23 November 2026, without sight of the importers or a run of them: plain lists as schools send them."""

# ruff: noqa: E501  sheets and entries are read across
from typed import Case, Typed, rows

TA, HLTA, CT = "teaching_assistant", "higher_level_teaching_assistant", "teacher"
CI, CL = "communication_and_interaction", "cognition_and_learning"
SEMH, SP = "social_emotional_and_mental_health", "sensory_and_or_physical"

CASES = (
    Case(
        "unseen-infants-what-we-run",
        "list",
        "what we are running Autumn 2.xlsx",
        {
            "Autumn 2": Typed(
                """
Exampleton Infant School|||||||
What we are running this half term|||||||
|||||||
What are we running?|Why?|Year|No. of children|Adult|Which days|How long for|Success looks like
Talking Tables|C and I|R|5|Miss N (TA)|Mon, Weds, Fri|15 mins|Joins in with three turns
Funky Feet|Sensory / Physical|R / 1|6|TA|Every day|10 mins|Can hop on both feet
Little Readers|Cognition|2|4|Class teacher|Tues & Thurs|20 mins|Reads at yellow band
Rainbow Room|SEMH|1|3|ELSA|Friday|40 mins|Comes in without tears
|||18||||
""",
                merged=("A1:H1", "A2:H2"),
            )
        },
        rows(
            "provision area_of_need year_group group_size staff_role sessions_per_week minutes_per_session target",
            ("Talking Tables", CI, "R", 5, TA, 3, 15, "Joins in with three turns"),
            ("Funky Feet", SP, ["R", "1"], 6, TA, 5, 10, "Can hop on both feet"),
            ("Little Readers", CL, "2", 4, CT, 2, 20, "Reads at yellow band"),
            ("Rainbow Room", SEMH, "1", 3, "elsa", 1, 40, "Comes in without tears"),
        ),
        school="Exampleton Infant School",
        why="questions for headings, days for a frequency and a sum without a word at the foot",
        may=("primary_need",),
    ),
    Case(
        "unseen-secondary-support-packages",
        "list",
        "Inclusion offer 2026.xlsx",
        {
            "Offer": Typed(
                """
Sampleford High School|||||||
Author:|Assistant Head (Inclusion)|Version:|3|Date:|@2026-10-02||
Support package|Cohort|Places|Facilitator|Periods a week|Period (mins)|Runs from|Runs until
Literacy Plus|Y7 and Y8|12|HLTA|3|50|@2026-09-14|@2027-03-26
Numeracy catch-up|Y7|10|Maths teacher|2|50|@2026-09-14|@2027-03-26
The Hub (anxiety)|All years|8|Pastoral TA|5|50|@2026-09-07|@2027-07-21
Social communication group|Y9|6|SLT assistant|1|50|@2026-11-02|@2027-02-12
Key worker check-in|Y10-11|15|Mentor|5|10|@2026-09-07|@2027-07-21
""",
                merged=("A1:H1",),
            )
        },
        rows(
            "provision year_group group_size staff_role sessions_per_week minutes_per_session start_date end_date",
            ("Literacy Plus", ["7", "8"], 12, HLTA, 3, 50, "2026-09-14", "2027-03-26"),
            ("Numeracy catch-up", "7", 10, CT, 2, 50, "2026-09-14", "2027-03-26"),
            ("The Hub (anxiety)", None, 8, TA, 5, 50, "2026-09-07", "2027-07-21"),
            ("Social communication group", "9", 6, None, 1, 50, "2026-11-02", "2027-02-12"),
            ("Key worker check-in", ["10", "11"], 15, "mentor", 5, 10, "2026-09-07", "2027-07-21"),
        ),
        school="Sampleford High School",
        why="periods for sessions; an assistant of the SLT may be a therapist, external or other",
        may=("staff_role", "year_group"),
    ),
    Case(
        "unseen-nursery-support",
        "list",
        "EY support map.xlsx",
        {
            "Support": """
Little Samples Nursery - additional support map - September 2026
Completed by the nursery SENCO

Support in place|Age group|Area of development|Adult|Adult:child|Times per week|Minutes|Next review
Chatterbox group|N2|Communication and Interaction|Keyworker|1:4|3|10|@2026-12-10
Bucket time|N1|Communication & interaction|Room leader|1:3|5|5|@2026-12-10
Physio programme|N2|Physical|Keyworker|1:1|5|15|@2027-01-21
Calm corner|N1/N2|SEMH|All staff||||
"""
        },
        rows(
            "provision year_group area_of_need group_size sessions_per_week minutes_per_session review_date",
            ("Chatterbox group", "N2", CI, 4, 3, 10, "2026-12-10"),
            ("Bucket time", "N1", CI, 3, 5, 5, "2026-12-10"),
            ("Physio programme", "N2", SP, 1, 5, 15, "2027-01-21"),
            ("Calm corner", ["N1", "N2"], SEMH, None, None, None, None),
        ),
        may=("staff_role",),
        why="a key worker and a room leader are no codes of the list",
    ),
    Case(
        "unseen-junior-three-waves-down",
        "section-rows",
        "Junior PM.xlsx",
        {
            "PM": Typed(
                """
PROVISION MAP|||||
Nonesuch Dale CofE Junior School||Term: Autumn||Reviewed: 20/11/26|
Provision and resources|Who it is for|Led by|Frequency|Group|Evaluation
WAVE 1 - Quality first teaching (whole class)|||||
Dyslexia friendly classrooms|All|Class teachers|Always|Whole class|
Zones display|All|Class teachers|Always|Whole class|
WAVE 2 - Small group catch up (31 pupils)|||||
Reading Detectives|Yr 3, Yr 4|TA|2 x 30 mins|6|Four of six on track
Third Space Learning|Yr 6|Online tutor|1 x 45 mins|1:1|
WAVE 3 - Highly personalised (4 pupils)|||||
Sensory diet|Yr 5|TA|3 x 10 mins daily|1:1|Fewer dysregulated afternoons
Play therapy|Yr 4|Play therapist|1 x 50 mins|1:1|Too early to say
""",
                merged=("A1:F1", "A2:B2", "A4:F4", "A7:F7", "A10:F10"),
            )
        },
        rows(
            "level provision year_group staff_role sessions_per_week minutes_per_session minutes_per_week group_size impact",
            ("universal", "Dyslexia friendly classrooms", None, CT, None, None, None, None, None),
            ("universal", "Zones display", None, CT, None, None, None, None, None),
            ("targeted", "Reading Detectives", ["3", "4"], TA, 2, 30, 60, 6, "Four of six on track"),
            ("targeted", "Third Space Learning", "6", "tutor", 1, 45, 45, 1, None),
            ("specialist", "Sensory diet", "5", TA, 15, 10, 150, 1, "Fewer dysregulated afternoons"),
            ("specialist", "Play therapy", "4", "therapist", 1, 50, 50, 1, "Too early to say"),
        ),
        school="Nonesuch Dale CofE Junior School",
        why="`All` and `Whole class` name no number or year; `daily` after a count multiplies",
        may=("minutes_per_week", "entry_criteria"),
    ),
    Case(
        "unseen-area-merged-costs-and-money-from",
        "group-key",
        "provision map with costs Nov 26.xlsx",
        {
            "Whole school": Typed(
                """
Exampleton Park Primary - Whole school SEND provision, costs and funding|||||||
SEND area|Programme|Yr groups|Pupils|Staff|Total mins per week|Annual cost £|Paid for by
Cognition & Learning|Toe by Toe|3,4|7|TA|75|807.50|Notional SEN
|Plus 1|2|3|TA|60|646|Notional SEN
|Tutoring|6|9|Tutor|90|2430|Pupil Premium
Communication & Interaction|Black Sheep narrative|R,1|8|TA|80|861.33|Notional SEN
|SaLT buy-in|R-6|14|Speech therapist|120|4,800|School budget
SEMH|Forest school nurture|4,5|6|HLTA|120|1,560|Notional SEN
Total||||||11,104.83|
""",
                merged=("A1:H1", "A3:A5", "A6:A7", "A9:F9"),
            )
        },
        rows(
            "area_of_need provision year_group group_size staff_role minutes_per_week cost funding_source",
            (CL, "Toe by Toe", ["3", "4"], 7, TA, 75, 807.5, "notional_sen"),
            (CL, "Plus 1", "2", 3, TA, 60, 646, "notional_sen"),
            (CL, "Tutoring", "6", 9, "tutor", 90, 2430, "pupil_premium"),
            (CI, "Black Sheep narrative", ["R", "1"], 8, TA, 80, 861.33, "notional_sen"),
            (CI, "SaLT buy-in", ["R", "1", "2", "3", "4", "5", "6"], 14, "therapist", 120, 4800, None),
            (SEMH, "Forest school nurture", ["4", "5"], 6, HLTA, 120, 1560, "notional_sen"),
            cost_period="year",
        ),
        may=("funding_source", "cost_per"),
        why="the school's own budget may be core or other; several years in a cell with commas",
    ),
    Case(
        "unseen-list-in-words-only",
        "list",
        "SEND interventions list.xlsx",
        {
            "Sheet1": """
|SEND INTERVENTIONS||||
||||||
|Name of programme|Brief summary|Suitable for|Taught by|Dosage|How we check it worked
|Reading Recovery|Daily one to one reading lesson|Year 1|Specialist teacher|30 mins daily for 15 weeks|Book level
|Inference Squad|Group discussion of short texts|Years 4-6|TA|Twice a week, 30 mins|Comprehension score
|Memory Magic|Games for working memory|Y3 and Y4|HLTA|Once a week for 40 minutes|Digit span
|Touch typing|Laptop program at home and school|Y5|Independent|15 mins, 4 times a week|Words a minute
* All programmes are reviewed termly by the SENDCo.
"""
        },
        rows(
            "provision description year_group staff_role sessions_per_week minutes_per_session weeks",
            ("Reading Recovery", "Daily one to one reading lesson", "1", None, 5, 30, 15),
            ("Inference Squad", "Group discussion of short texts", ["4", "5", "6"], TA, 2, 30, None),
            ("Memory Magic", "Games for working memory", ["3", "4"], HLTA, 1, 40, None),
            ("Touch typing", "Laptop program at home and school", "5", "independent", 4, 15, None),
        ),
        may=("minutes_per_week", "staff_role", "baseline", "exit", "impact", "target", "notes", "entry_criteria"),
        why="the table starts in column B; frequency and length are told in words, in one cell",
    ),
    Case(
        "unseen-pupil-list-with-hours",
        "list",
        "SEN pupils support hours.xlsx",
        {
            "Pupils": """
SEN pupils and their additional support – Autumn Term 2026
School: Sampleford Bridge Primary School|URN: 999001

First name|Surname|Class|K/E|Main need|Additional support|Adult|Hrs pw|Since|How is it going?
Ava|Sample|2 Elm|E|ASD|Adult alongside for core lessons|TA|12.5|@2026-09-07|Settled, needs fewer prompts
Ava|Sample|2 Elm|E|ASD|Attention bucket|TA|1.25|@2026-09-07|
Ben|Example|4 Ash|K|SpLD|Beat Dyslexia|HLTA|1|@2026-09-21|Book 2 finished
Cai|Nonesuch|5 Fir|K|SEMH|Check in/check out|Learning mentor|0.5|@2026-10-05|
Dee|Sample|6 Yew|K|HI|Radio aid check|TA|0.25|@2026-09-07|
"""
        },
        rows(
            "pupil class_group sen_status primary_need provision staff_role minutes_per_week start_date impact",
            (
                "Ava Sample",
                "2 Elm",
                "E",
                "ASD",
                "Adult alongside for core lessons",
                TA,
                750,
                "2026-09-07",
                "Settled, needs fewer prompts",
            ),
            ("Ava Sample", "2 Elm", "E", "ASD", "Attention bucket", TA, 75, "2026-09-07", None),
            ("Ben Example", "4 Ash", "K", "SPLD", "Beat Dyslexia", HLTA, 60, "2026-09-21", "Book 2 finished"),
            ("Cai Nonesuch", "5 Fir", "K", "SEMH", "Check in/check out", "mentor", 30, "2026-10-05", None),
            ("Dee Sample", "6 Yew", "K", "HI", "Radio aid check", TA, 15, "2026-09-07", None),
        ),
        kind="pupil",
        school="Sampleford Bridge Primary School",
        may=("year_group",),
    ),
    Case(
        "unseen-funding-sections-subtotals",
        "costed-sections",
        "SEN spend by year group.xlsx",
        {
            "Spend": """
SEN provision and spend 2026-27
Hourly rates: TA £13.85, HLTA £17.10

YEAR 3||||||
Intervention|Staff|Pupils in group|Sessions pw|Mins|Weeks|Cost
Spelling Shed boosters|TA|5|3|20|12|=3*20*12/60*13.85#166.2
Talk Boost KS2|HLTA|4|2|40|10|=2*40*10/60*17.1#228
Subtotal Year 3||||||=SUM(G6:G7)#394.2

YEAR 4||||||
Intervention|Staff|Pupils in group|Sessions pw|Mins|Weeks|Cost
Times table rockers|TA|6|5|10|12|=5*10*12/60*13.85#138.5
Subtotal Year 4||||||=SUM(G12:G12)#138.5

GRAND TOTAL||||||=G8+G13#532.7
"""
        },
        rows(
            "year_group provision staff_role group_size sessions_per_week minutes_per_session weeks cost",
            ("3", "Spelling Shed boosters", TA, 5, 3, 20, 12, 166.2),
            ("3", "Talk Boost KS2", HLTA, 4, 2, 40, 10, 228),
            ("4", "Times table rockers", TA, 6, 5, 10, 12, 138.5),
        ),
        may=("hourly_rate", "cost_per", "cost_period"),
        why="each year has a header and a subtotal; the rates stand in a line above",
    ),
    Case(
        "unseen-mis-custom-report",
        "export",
        "Custom report - Interventions.csv",
        {
            "csv": """
Student|UPN|Year group|Registration form|SEN code|Intervention name|Intervention lead|Intervention start|Intervention end|Target outcome|Latest review|Intervention status
Sample, Eve|Z999909626101|Year 7|7T|K|Lexia PowerUp|Nonesuch, I. (HLTA)|01 Sep 2026|18 Dec 2026|Reading age 10:06|16 Nov 2026|In progress
Sample, Eve|Z999909626101|Year 7|7T|K|Lego Club|Example, J. (TA)|01 Oct 2026|18 Dec 2026|Works with a partner||In progress
Nonesuch, Gus|Z999909626102|Year 9|9P|E|1:1 mentoring|Sample, K. (Mentor)|14 Sep 2026|23 Jul 2027|Attends five days|20 Nov 2026|In progress
"""
        },
        rows(
            "pupil year_group class_group sen_status provision staff_role start_date end_date target",
            ("Sample, Eve", "7", "7T", "K", "Lexia PowerUp", HLTA, "2026-09-01", "2026-12-18", "Reading age 10:06"),
            ("Sample, Eve", "7", "7T", "K", "Lego Club", TA, "2026-10-01", "2026-12-18", "Works with a partner"),
            (
                "Nonesuch, Gus",
                "9",
                "9P",
                "E",
                "1:1 mentoring",
                "mentor",
                "2026-09-14",
                "2027-07-23",
                "Attends five days",
            ),
        ),
        kind="pupil",
        may=("review_date", "group_size", "impact", "notes"),
        why="a report of an MIS: months in letters, staff with their role in brackets, the date of the last review",
    ),
    Case(
        "unseen-special-school-therapies",
        "list",
        "Therapeutic offer.xlsx",
        {
            "Therapies": """
Nonesuch Vale Special School: our therapeutic offer
Therapy / approach|Key stage|Practitioner|1:1 or group|Typical session|How many a week|Brought in from
Music therapy|KS2|Music therapist|1:1|30 minutes|1|County music hub
Soundbeam|KS1|TA|Group of 3|20 minutes|2|
Rebound|KS2|Physiotherapist|1:1|45 minutes|1|NHS trust
Horse riding|KS3|Volunteers|Group of 4|60 minutes|1|Nonesuch Riding for the Disabled
"""
        },
        rows(
            "provision staff_role group_size minutes_per_session sessions_per_week external_agency",
            ("Music therapy", "therapist", 1, 30, 1, "County music hub"),
            ("Soundbeam", TA, 3, 20, 2, None),
            ("Rebound", "therapist", 1, 45, 1, "NHS trust"),
            ("Horse riding", "volunteer", 4, 60, 1, "Nonesuch Riding for the Disabled"),
        ),
        may=("year_group",),
        why="a key stage may stay as it is or become its years",
    ),
)
