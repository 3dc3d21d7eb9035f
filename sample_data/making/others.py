"""Sample uploads of secondary, special and resourced schools, a pupil plan, a community map and two csv exports."""

# ruff: noqa: E501  rows of a table are read across
# fmt: off

from decimal import Decimal

from sample_data.making.book import Book
from sample_data.making.files import csv_bytes
from sample_data.making.page import INVENTED, Formula, Look
from sample_data.making.provisions import POOL, RATES, of_area, pick
from sample_data.making.schools import school, upn
from sample_data.making.words import AREAS, LEVELS, end, ratio, review, start, times_a_week, uk, year

_SECONDARY = ("Conversation", "Spelling", "Touch", "Individual literacy", "Homework", "Anxiety", "Check-in")


def chalkdown() -> bytes:
    """Write a secondary academy's costs: waves, staff with grades, rate and weeks in cells above, formulas with stored results."""
    book, who = Book(Look("Calibri", 10, "203864", "FFFFFF", "D6DCE5")), school("Chalkdown")
    page = book.page("Costs 26-27")
    page.title(f"{who.name}: SEND provision and cost 2026/27")
    page.line(INVENTED)
    page.details([("Teacher rate", RATES["Teacher"]), ("TA rate", RATES["TA"]), ("Mentor rate", RATES["Mentor"]), ("HLTA rate", RATES["HLTA"])])
    rate_cell = {"Teacher": "$B$3", "TA": "$D$3", "Mentor": "$F$3", "HLTA": "$H$3"}
    page.gap()
    page.header(["Provision", "Wave", "NCY", "Delivered by", "Students", "Mins", "Sessions p/w", "Weeks", "Hours in the year", "Cost", "Cost per student"], [32, 9, 9, 18, 10, 8, 10, 10, 10, 13, 13])
    first = page.row
    for item in pick(*_SECONDARY):
        at, grade = page.row, f"{item.staff} level 3" if item.staff == "TA" else item.staff
        hours = Formula(f"=F{at}*G{at}*H{at}/60", item.hours, money=False)
        cost = Formula(f"=ROUND(I{at}*{rate_cell[item.staff]},2)", item.cost)
        share = Formula(f"=ROUND(J{at}/E{at},2)", (item.cost / item.size).quantize(Decimal("0.01")))
        page.add([item.name, LEVELS["wave"][item.level], int(item.years), grade, item.size, item.minutes, item.sessions, item.weeks, hours, cost, share])
    total = sum((item.cost for item in pick(*_SECONDARY)), Decimal(0))
    page.add(["Total cost of provision", *[None] * 8, Formula(f"=SUM(J{first}:J{page.row - 1})", total)], bold=True)
    return book.data()


def samphire() -> bytes:
    """Write a list saved by another program before it was calculated: cost formulas have no stored result."""
    book, who = Book(Look("Liberation Sans", 10, "444444", "FFFFFF", "EDEDED")), school("Samphire")
    page = book.page("Sheet1")
    page.line(f"{who.name} provision list. {INVENTED}")
    page.header(["Intervention", "Need type", "Year", "Staff", "Group size", "Minutes", "Per week", "Weeks", "Rate £", "Cost £", "Start", "Review"], [32, 10, 8, 10, 8, 9, 9, 8, 10, 12, 12, 12])
    needs = {"CI": "SLCN", "CL": "SpLD", "SEMH": "SEMH", "SP": "PD"}
    for item in pick(*_SECONDARY):
        at = page.row
        page.add([item.name, needs[item.area], f"Y{item.years}", item.staff, item.size, item.minutes, item.sessions, item.weeks, item.rate, Formula(f"=F{at}*G{at}*H{at}/60*I{at}"), start(item), review(item)])
    return book.data()


def kingfisher() -> bytes:
    """Write a resourced provision's map: table from column B, a hidden column and last year's sheet hidden."""
    book, who = Book(Look("Arial", 10, "806000", "FFFFFF", "FFF2CC")), school("Kingfisher")
    page, old = book.page("SRP provision", left=2), book.page("2025-26 OLD", left=2)
    for sheet, name in ((page, "2026-27"), (old, "2025-26")):
        sheet.title(f"{who.name}: {name}")
        sheet.line(INVENTED)
        sheet.gap()
        sheet.header(["Additional provision", "Barrier to learning", "Level of offer", "Pupils in group", "Adults", "Time", "Evidence of impact", "Next review"], [34, 14, 20, 10, 12, 20, 34, 13])
        for item in of_area("CI") + of_area("SP"):
            need = "ASD" if item.area == "CI" else "PD"
            impact = "Baseline retaken in October: on track" if item.level > 1 else None
            sheet.add([item.name, need, LEVELS["offer"][item.level], item.size, item.staff, times_a_week(item), impact, review(item)])
    page.sheet.column_dimensions["H"].hidden = True
    old.sheet.sheet_state = "hidden"
    return book.data()


def lantern() -> bytes:
    """Write a special school's offer: therapists and shared adults, ranges of time, words such as `as required`."""
    book, who = Book(Look("Calibri", 12, "7B3F00", "FFFFFF", "F4E5D8")), school("Lantern House")
    page = book.page("Provision offer")
    page.title(f"{who.name} - our offer, Term 2")
    page.line(INVENTED)
    page.header(["Provision", "Area of concern", "Level", "Staffing", "Ratio", "Frequency", "Duration", "Outside agency", "Intended outcome"], [30, 22, 13, 22, 9, 20, 16, 26, 40])
    page.add_all(
        [
            ["Communication group", "C and I", "Specialist", "Teacher and TA", "2:6", "daily", "20 to 30 minutes", "Speech and language therapist", "Asks for an object by symbol four times in five"],
            ["Intensive interaction", "C and I", "Specialist", "TA", "1:1", "2 x daily", "10 mins", None, "Holds shared attention for three minutes"],
            ["Hydrotherapy", "Physical and sensory", "Specialist", "Physiotherapist + TA", "1:1", "once a week", "30 mins", "Physiotherapy", "Moves arms and legs freely in water"],
            ["Rebound therapy", "Physical and sensory", "Specialist", "HLTA", "1:2", "weekly", "15/20 minutes", None, "Sits unaided for one minute"],
            ["Sensory diet", "Physical and sensory", "Targeted", "TA", "1:1", "as required", "5 mins", "Occupational therapist", "Returns to the table within five minutes"],
            ["Play therapy", "SEMH", "Specialist", "Therapist", "1:1", "1 x 45 mins pw", "45 mins", "Play therapist", "Shows one feeling by name in a session"],
            ["Life skills: travel training", "Cognition and learning", "Targeted", "TA", "1:3", "1 x 90 mins pw", "1.5 hours", None, "Crosses at the lights without help"],
            ["Reading for meaning", "Cognition and learning", "Targeted", "Teacher", "1:4", "4 x 25 mins pw", "25 mins", None, "Reads 30 social sight words"],
        ]
    )
    page.gap()
    page.line("Notes: every class has a total communication approach. Ratios are adults to pupils.")
    return book.data()


def pupil_plan() -> bytes:
    """One row a pupil and provision, with invented names and UPNs, reviews under way."""
    book, who = Book(Look("Calibri", 11, "1F3864", "FFFFFF", "D9E2F3")), school("Fiddlers")
    page = book.page("Plan")
    page.title(f"{who.name}: individual provision, Term 2 2026-27")
    page.line(INVENTED)
    page.details([("School", who.name), ("URN", who.urn), ("Date", uk(start(POOL[0])))], apart=4)
    page.gap()
    page.header(
        ["Pupil", "UPN", "NCY", "SEN status", "Primary need", "Provision", "Delivered by", "Group", "How long and how often", "From", "To", "Outcome", "Baseline", "Review"], [20, 17, 7, 9, 10, 30, 12, 8, 18, 12, 12, 38, 24, 12]
    )
    pupils = (("Testa Invented", "K", "SLCN"), ("Sample Notreal", "E", "ASD"), ("Madeup Person", "K", "SPLD"), ("Fictiona Example", "K", "SEMH"))
    runs = (("Language", "Narrative"), ("Workstation", "Emotional"), ("Precision", "Times"), ("Friendship", "Check-in"))
    for serial, ((name, status, need), names) in enumerate(zip(pupils, runs, strict=True), 1):
        for item in pick(*names):
            page.add([name, upn(serial), 4, status, need, item.name, item.staff, ratio(item), times_a_week(item), start(item), end(item), item.outcome, item.baseline, review(item)])
    return book.data()


def community_map() -> bytes:
    """List what a community of schools can offer: who, where and how to ask; no pupils."""
    book = Book(Look("Calibri", 11, "00695C", "FFFFFF", "D5EFEB"))
    page = book.page("Community offer")
    page.title("Invented South Community 1: community provision map 2026-27")
    page.line(INVENTED)
    page.line("For all schools of the Community. Ask the lead school by the third week of each term.")
    page.gap()
    page.header(["Provision", "Area of need", "Level", "Lead school", "Who can access it", "Delivered by", "Capacity", "Frequency", "Funding", "How to refer"], [30, 24, 12, 34, 32, 22, 10, 20, 18, 36])
    lead = school("Downs View").name
    page.add_all(
        [
            ["Shared nurture room", AREAS["full"]["SEMH"], "Targeted", lead, "Years 1 to 4 of any school in the Community", "Teacher and TA", 8, "4 x 120 mins pw", "Communities pot", "One page to the lead SENCO"],
            ["Speech and language drop-in", AREAS["full"]["CI"], "Universal", lead, "Staff of any school", "Therapist", 12, "1 x 60 mins pw", "Communities pot", "Book a place with the office"],
            ["Specialist teacher visits", AREAS["full"]["CL"], "Specialist", school("Romney").name, "Pupils with two reviewed cycles", "Specialist teacher", 6, "2 x 45 mins pw", "Specific allocation", "Through the link worker"],
            ["Sensory equipment library", AREAS["full"]["SP"], "Universal", school("Marshlight").name, "Any school", "TA", 20, "as required", "Communities pot", "Loan form"],
            ["Transition group Year 6 to 7", AREAS["full"]["SEMH"], "Targeted", school("Chalkdown").name, "Year 6", "Mentor", 10, "1 x 60 mins pw", "Communities pot", "List by Term 5"],
            ["Peer SENCO supervision", None, "Universal", lead, "Every SENCO", "SENCO", 15, "once a term", "No costs", "Calendar on the shared page"],
        ]
    )
    return book.data()


def software_export() -> bytes:
    """Export from provision software: csv in UTF-8 with a BOM, £ and UK dates as text, records in no order."""
    who = school("Downs View")
    rows = [
        [
            "Establishment",
            "DfE Number",
            "Intervention",
            "Category",
            "SEN Stage",
            "Group Capacity",
            "Session Length (mins)",
            "Sessions Per Week",
            "No. Of Weeks",
            "Led By",
            "Start Date",
            "End Date",
            "Hourly Rate",
            "Total Cost",
            "Outcome",
            "Comments",
        ]
    ]
    for index, item in enumerate(POOL[2:30:2]):
        rows.append(
            [
                who.name,
                who.dfe_number,
                item.name,
                AREAS["full"][item.area],
                LEVELS["offer"][item.level],
                str(item.size),
                str(item.minutes),
                str(item.sessions),
                str(item.weeks),
                item.staff,
                uk(start(item)),
                uk(end(item)),
                f"£{item.rate}",
                f"£{item.cost:,}",
                item.outcome,
                "Invented sample" if index == 0 else "",
            ]
        )
    return csv_bytes(rows, encoding="utf-8-sig")


def romney_csv() -> bytes:
    """Typed in Excel and saved as csv on an older computer: cp1252, curly quotes and dashes, title lines above."""
    who = school("Romney")
    rows = [[f"{who.name} \N{EN DASH} provision map 2026\N{EN DASH}27"], [INVENTED], [], ["Provision", "Area", "Wave", "Year group", "Who\N{RIGHT SINGLE QUOTATION MARK}s leading", "Group", "When", "Cost per week", "Review date"]]
    for item in POOL[1:24:3]:
        weekly = (item.cost / item.weeks).quantize(Decimal("0.01"))
        rows.append([item.name, AREAS["short"][item.area], str(item.level), year(item), item.staff, str(item.size), times_a_week(item), f"£{weekly}", uk(review(item))])
    return csv_bytes(rows, encoding="cp1252")


OTHERS = {
    "Chalkdown SEND costs 26-27.xlsx": chalkdown,
    "Samphire Bay interventions list.xlsx": samphire,
    "Kingfisher Mead SRP.xlsx": kingfisher,
    "Lantern House our offer.xlsx": lantern,
    "Fiddlers Reach individual plans T2.xlsx": pupil_plan,
    "South Community 1 offer.xlsx": community_map,
    "provision_export_886-9013.csv": software_export,
    "Romney Reed provision map.csv": romney_csv,
}
