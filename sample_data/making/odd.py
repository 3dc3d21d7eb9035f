"""Sample uploads that give the team something to talk about: a poor map, a locked workbook and a picture called .xlsx."""

# ruff: noqa: E501  rows of a table are read across
# fmt: off

from datetime import date
from decimal import Decimal

from sample_data.making.book import Book
from sample_data.making.files import locked_bytes, picture_bytes
from sample_data.making.page import INVENTED, Look
from sample_data.making.schools import school


def poor() -> bytes:
    """Vague words, gaps, a service that has ended, dates the wrong way round, a total that does not add up, a pupil named."""
    book, who = Book(Look("Times New Roman", 12, "FFFF00", "000000", "FFFF99")), school("Saltmarsh")
    page = book.page("Sheet1")
    page.line(f"{who.name} SEN 2026 {INVENTED}")
    page.header(["Provision", "SEN", "Wave", "Who", "Ratio", "Time", "From", "To", "Review", "Cost", "Outcome"], [28, 10, 8, 16, 8, 16, 12, 12, 13, 13, 30])
    page.add_all(
        [
            ["Support in class", "SA+", 2, "TA", "1:1", "regular", None, None, None, None, "To make progress"],
            ["Maths support", "K", 2, None, None, "as required", date(2026, 9, 7), date(2026, 7, 3), date(2026, 10, 5), None, None],
            ["LIFT outreach visits", "K", 3, "LIFT", "1:1", "TBC", date(2026, 9, 14), None, None, "No costs", "Strategies given"],
            ["Speech and language", "Statement", 3, "TA", "1:1", "20.30 minutes", date(2026, 9, 7), None, date(2026, 10, 9), Decimal(450), "Better speech"],
            ["Reading with Testa Invented", "E", 3, "1 x CT 3 x TA", "1:4", "5x15", "Sept 25", "July", None, Decimal(1200), None],
            [None, "K", 2, "TA", "1:6", "30 mins", date(2026, 11, 2), None, None, Decimal(300), "Improve confidence"],
            ["Social skills", "K", "5", "TA", "small group", "weekly", None, None, "ongoing", "admin time", "opportunities to talk"],
            ["Differentiation", "K", 1, "all staff", None, "daily", None, None, None, Decimal(2000), "Access to curriculum"],
        ]
    )
    page.add(["Total", None, None, None, None, None, None, None, None, Decimal(3500)], bold=True)
    return book.data()


def bluebell() -> bytes:
    """Write a bare list: three columns and no more, which is a map too."""
    book, who = Book(Look("Calibri", 11, "5B9BD5", "FFFFFF", "DDEBF7")), school("Bluebell")
    page = book.page("Map")
    page.title(f"{who.name} provision map")
    page.line(INVENTED)
    page.header(["Universal provision", "Year group", "Area of need"], [60, 14, 34])
    page.add_all(
        [
            ["Visual timetable in every class", "All", "Communication and interaction"],
            ["Pre-teaching of vocabulary", "Y3/4", "Communication and interaction"],
            ["Coloured overlays and off-white paper", "Y1-6", "Cognition and learning"],
            ["Writing slopes and pencil grips", "R", "Sensory and/or physical"],
            ["Worry box and daily check-in", "All", "SEMH"],
            ["Movement breaks", "Y5", "Sensory and/or physical"],
        ]
    )
    return book.data()


ODD = {
    "SEN 2026 Saltmarsh.xlsx": poor,
    "Bluebell Bank.xlsx": bluebell,
    "Harbour Steps provision (password).xlsx": locked_bytes,
    "photo of our map.xlsx": picture_bytes,
}
