"""Sample uploads of primary schools: ordinary lists that differ in header row, words, groups, sections, totals and sheets."""

# ruff: noqa: E501  rows of a table are read across
# fmt: off

from decimal import Decimal

from sample_data.making.book import Book
from sample_data.making.page import INVENTED, Formula, Look, Page
from sample_data.making.provisions import POOL, Provision, of_area, pick
from sample_data.making.schools import school
from sample_data.making.words import AREAS, LEVELS, end, ratio, review, start, times_a_week, uk, year


def oakapple() -> bytes:
    """Title and details block above, header on row 5, real dates, time in one cell."""
    book, who = Book(), school("Oakapple")
    page = book.page("Provision map")
    page.title(f"{who.name}: whole school provision map 2026-27")
    page.line(INVENTED)
    page.details([("School URN:", who.urn), ("Term:", "Term 2"), ("SENCO:", "Invented SENCO A")])
    page.gap()
    page.header(["Provision", "Area of need", "Wave", "Year group", "Delivered by", "Group size", "How often", "No. of weeks", "Date for review", "Expected outcome"], [30, 20, 11, 13, 14, 10, 19, 10, 13, 44])
    for item in POOL[:16]:
        area, wave = AREAS["full"][item.area], LEVELS["wave"][item.level]
        page.add([item.name, area, wave, year(item), item.staff, item.size, times_a_week(item), item.weeks, review(item), item.outcome])
    return book.data()


def pebblebrook() -> bytes:
    """Header on row 1, numbers apart, numbers as text in one column, notes at the foot."""
    book = Book(Look("Arial", 10, "548235", "FFFFFF", "E2EFDA"))
    page = book.page("Interventions")
    page.header(["Intervention", "Who?", "Number in Group", "Length of\nSessions", "Number per\nweek", "No of weeks to run", "Yr", "Need", "Success criteria", "Review"], [30, 11, 10, 12, 11, 12, 8, 10, 42, 13])
    for item in pick("Attention", "Language", "Speech", "Phonics", "Number", "Nurture", "Fine", "Gross", "Visual", "Zones"):
        day = "TBC" if item.name.startswith("Zones") else uk(review(item))
        length = f"{item.minutes}\u00a0mins"
        page.add([item.name, item.staff, str(item.size), length, item.sessions, item.weeks, f"Y{item.years}".replace("YR", "Rec"), AREAS["short"][item.area], item.outcome, day])
    page.gap()
    page.line("Key: C&I communication and interaction, C&L cognition and learning, S&P sensory and physical.")
    page.line(f"{school('Pebblebrook').name}. {INVENTED}")
    return book.data()


def orchard() -> bytes:
    """Guidance above, header on row 7, the area given once and merged down, levels of the continuum."""
    book, who = Book(Look("Comic Sans MS", 10, "7030A0", "FFFFFF", "E4DFEC")), school("Orchard")
    page = book.page("2026-27")
    page.title(who.name)
    page.title("Provision Map - Autumn to Spring")
    page.line("Please update each term. Class teachers fill columns C to H, the SENCO fills the rest.")
    page.line(INVENTED)
    page.details([("DfE number", who.dfe_number), ("Reviewed by", "Invented SENCO B")])
    page.gap()
    page.header(["Area of Need", "Level", "Strategies / intervention", "Year group(s)", "Staffing", "Ratio", "Frequency", "Start date", "End date", "Target"], [18, 13, 34, 12, 12, 9, 19, 13, 13, 44])
    for area, words in AREAS["full"].items():
        first = page.row
        for index, item in enumerate(of_area(area)[:5]):
            page.add([None if index else words, LEVELS["continuum"][item.level], item.name, year(item), item.staff, ratio(item), times_a_week(item), start(item), end(item), item.outcome])
        page.merge_down(first, page.row - 1)
    return book.data()


def hoppole() -> bytes:
    """Two sheets by key stage with the same header, a different order of columns on the second."""
    book, who = Book(Look("Calibri", 11, "833C0B", "FFFFFF", "FCE4D6")), school("Hoppole")
    infants, juniors = book.page("KS1"), book.page("KS2")
    for page, key_stage in ((infants, "Key Stage 1"), (juniors, "Key Stage 2")):
        page.title(f"{who.name} - {key_stage}")
        page.line(INVENTED)
        page.gap()
    infants.header(["Class/year group", "Provision/Resource", "SEND Broad Area", "Led by", "Size of group", "Mins", "Times a week", "Review date"], [14, 34, 14, 12, 10, 8, 10, 13])
    for item in POOL:
        if item.years in {"R", "1", "2"}:
            infants.add([year(item), item.name, AREAS["plus"][item.area], item.staff, item.size, item.minutes, item.sessions, review(item)])
    juniors.header(["Provision/Resource", "Class/year group", "SEND Broad Area", "Times a week", "Mins", "Size of group", "Led by", "Review date"], [34, 14, 14, 10, 8, 10, 12, 13])
    for item in POOL:
        if item.years in {"3", "4", "5", "6"}:
            juniors.add([item.name, year(item), AREAS["plus"][item.area], item.sessions, item.minutes, item.size, item.staff, review(item)])
    return book.data()


def weald() -> bytes:
    """Coloured section rows that carry the area, a total under the table, costs typed in."""
    book, who = Book(Look("Calibri", 11, "C00000", "FFFFFF", "F8CBAD")), school("Weald")
    page = book.page("Costed map")
    page.title(f"{who.name} ({who.urn})")
    page.line(f"Academic year 2026/27. {INVENTED}")
    page.header(
        ["Name of the intervention", "Stage", "Role of the staff", "Group size (Number of children)", "Session length", "Sessions per week", "Wks", "Hourly rate", "Total cost", "Funding stream", "Review"],
        [32, 10, 12, 13, 11, 10, 8, 11, 13, 20, 13],
    )
    total = Decimal(0)
    for area, words in AREAS["full"].items():
        page.section(words.upper())
        for item in of_area(area)[1:5]:
            funds = "Notional SEN" if item.level > 1 else "Core budget"
            page.add([item.name, LEVELS["stage"][item.level], item.staff, item.size, f"{item.minutes} minutes", item.sessions, item.weeks, item.rate, item.cost, funds, review(item)])
            total += item.cost
    page.add(["TOTAL", None, None, None, None, None, None, None, total], bold=True)
    return book.data()


def marshlight() -> bytes:
    """Write a sheet that is printed in pages: the header stands again half way down, with blank rows between."""
    book, who = Book(Look("Verdana", 9, "305496", "FFFFFF", "D9E1F2")), school("Marshlight")
    page = book.page("Provision Sept 2026")
    page.title(f"{who.name}: provision by wave")
    page.line(INVENTED)
    headings = ["Provision title", "Description", "Tier", "Year group", "TA / Teacher", "Individual / Group", "Time per week", "Outcome", "Comments"]
    chosen = [item for item in POOL if item.years in {"3", "4", "5", "6"}]
    for half, part in enumerate((chosen[:7], chosen[7:])):
        page.gap()
        page.header(headings, [28, 36, 9, 11, 11, 12, 12, 38, 22])
        for item in part:
            each = "Individual" if item.size == 1 else f"Group of {item.size}"
            note = "TBC" if item.staff == "ELSA" else None
            page.add([item.name, item.how, f"Tier {item.level}", f"Yr {item.years}", item.staff, each, f"{item.minutes * item.sessions} mins", item.outcome, note])
        if not half:
            page.gap()
    return book.data()


def cobnut() -> bytes:
    """Write the very good map: everything stated, costs by formula with the stored result, baselines and impact."""
    book, who = Book(Look("Calibri", 11, "375623", "FFFFFF", "E2EFDA")), school("Cobnut")
    page = book.page("Provision map T2 2026-27")
    page.title(f"{who.name}: provision map, Term 2, 2026-27")
    page.line(INVENTED)
    page.details([("URN:", who.urn), ("DfE number:", who.dfe_number), ("Term:", "Term 2"), ("SENCO:", "Invented SENCO C")])
    page.gap()
    page.header(
        [
            "Provision",
            "What it is",
            "Area of need",
            "Level",
            "Year group",
            "Entry criteria",
            "Staff",
            "Group size",
            "Minutes per session",
            "Sessions per week",
            "Weeks",
            "Start date",
            "End date",
            "Review date",
            "Baseline",
            "Target",
            "Impact so far",
            "Hourly rate (£)",
            "Cost (£) for the group",
            "Funding",
        ],
        [26, 30, 22, 12, 11, 28, 10, 8, 10, 10, 8, 12, 12, 12, 20, 32, 26, 10, 13, 18],
    )
    first = page.row
    for item in POOL[1::2]:
        _good_row(page, item)
    total = sum((item.cost for item in POOL[1::2]), Decimal(0))
    page.add([*["Total"], *[None] * 17, Formula(f"=SUM(S{first}:S{page.row - 1})", total)], bold=True)
    return book.data()


def _good_row(page: Page, item: Provision) -> None:
    at = page.row
    cost = Formula(f"=ROUND(I{at}*J{at}*K{at}/60*R{at},2)", item.cost)
    funds = "Core budget" if item.level == 1 else "Notional SEN"
    page.add(
        [
            item.name,
            item.how,
            AREAS["full"][item.area],
            LEVELS["continuum"][item.level],
            year(item),
            f"Below age-related expectation: {item.baseline[0].lower()}{item.baseline[1:]}",
            item.staff,
            item.size,
            item.minutes,
            item.sessions,
            item.weeks,
            start(item),
            end(item),
            review(item),
            item.baseline,
            item.outcome,
            "On track at the October check",
            item.rate,
            cost,
            funds,
        ]
    )


PRIMARIES = {
    "Oakapple Primary provision map 2026-27.xlsx": oakapple,
    "interventions autumn.xlsx": pebblebrook,
    "St Wilfrids Orchard PROVISION MAP (final v3).xlsx": orchard,
    "Hoppole Lane KS1 and KS2.xlsx": hoppole,
    "Weald Lantern costed provision 2026-27.xlsx": weald,
    "Marshlight Junior waves.xlsx": marshlight,
    "886-9011 Cobnut Wood provision map T2.xlsx": cobnut,
}
