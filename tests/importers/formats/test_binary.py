"""The binary formats: an xlsb made record by record, and broken bytes of both kinds that end with a reason."""

import struct
from datetime import date

import pytest

from importers.grid import CellError, Merge, Seen
from importers.unreadable import Code


def record(kind: int, data: bytes = b"") -> bytes:
    head = bytes([kind]) if kind < 128 else bytes([(kind & 0x7F) | 0x80, kind >> 7])
    return head + bytes([(len(data) & 0x7F) | 0x80, len(data) >> 7]) + data


def text(value: str) -> bytes:
    return struct.pack("<I", len(value)) + value.encode("utf-16-le")


def cell(kind: int, column: int, data: bytes, style: int = 0) -> bytes:
    return record(kind, struct.pack("<II", column, style) + data)


def row(number: int, *, hidden: bool = False) -> bytes:
    return record(0, struct.pack("<IIHBBB", number, 0, 300, 0, 0x10 if hidden else 0, 0))


@pytest.fixture
def xlsb(desk):
    """Write an xlsb of one sheet with these records and return its path."""

    def write(body: bytes, *, state: int = 0):
        related = "".join(
            desk.relation(number, kind, target)
            for number, kind, target in (
                (1, "worksheet", "worksheets/sheet1.bin"),
                (2, "sharedStrings", "sharedStrings.bin"),
                (3, "styles", "styles.bin"),
            )
        )
        styles = record(617) + record(47, bytes(4)) + record(47, struct.pack("<HH", 0, 14)) + record(618)
        return desk.pack(
            {
                "[Content_Types].xml": "<Types/>",
                "_rels/.rels": desk.relations(desk.relation(1, "officeDocument", "xl/workbook.bin")),
                "xl/_rels/workbook.bin.rels": desk.relations(related),
                "xl/workbook.bin": record(156, struct.pack("<II", state, 1) + text("rId1") + text("Map")),
                "xl/sharedStrings.bin": record(19, b"\0" + text("Provision")),
                "xl/styles.bin": styles,
                "xl/worksheets/sheet1.bin": body,
            },
            name="map.xlsb",
        )

    return write


@pytest.mark.parametrize(
    ("stored", "value"),
    [
        (cell(7, 0, struct.pack("<I", 0)), "Provision"),
        (cell(6, 0, text("in place")), "in place"),
        (cell(62, 0, b"\1" + text("rich")), "rich"),
        (cell(8, 0, text("result")), "result"),
        (cell(5, 0, struct.pack("<d", 0.1)), 0.1),
        (cell(9, 0, struct.pack("<d", 45901), style=1), date(2025, 9, 1)),
        (cell(2, 0, struct.pack("<I", (20 << 2) | 2)), 20),
        (cell(2, 0, struct.pack("<I", ((2**30 - 5) << 2) | 2)), -5),
        (cell(2, 0, struct.pack("<I", (1250 << 2) | 3)), 12.5),
        (cell(2, 0, struct.pack("<d", 1.5)[4:]), 1.5),
        (cell(4, 0, b"\1"), True),
        (cell(3, 0, b"\x17"), CellError("#REF!")),
        (cell(11, 0, b"\x2a"), CellError("#N/A")),
    ],
)
def test_each_record_of_a_cell_is_read(desk, xlsb, stored, value):
    assert desk.read(xlsb(row(0) + stored)).sheets[0].rows == {1: {1: value}}


def test_hidden_rows_columns_and_merges_are_told(desk, xlsb, seen):
    columns = record(60, struct.pack("<IIIIH", 1, 2, 0, 0, 1))
    value = struct.pack("<I", (1 << 2) | 2)
    body = columns + row(0) + cell(2, 0, value) + row(4, hidden=True) + cell(2, 1, value)
    book = desk.read(xlsb(body + record(176, struct.pack("<IIII", 0, 2, 0, 1))))
    assert seen(book, Seen.HIDDEN_ROWS).cells == ("B5",)
    assert seen(book, Seen.HIDDEN_COLUMNS).cells == ("B5",)
    assert book.sheets[0].merges == (Merge(1, 1, 3, 2),)


def test_a_hidden_sheet_is_not_read(desk, xlsb):
    assert desk.refused(xlsb(row(0), state=1)) is Code.ONLY_HIDDEN_SHEETS


@pytest.mark.parametrize(
    "body",
    [
        row(0) + cell(7, 0, struct.pack("<I", 99)),
        row(0) + cell(6, 0, struct.pack("<I", 99)),
        row(0) + cell(5, 0, b"\0"),
        row(0) + cell(2, 20_000, bytes(4)),
        row(2_000_000),
        row(0)[:-3],
        b"\x80",
    ],
)
def test_broken_records_are_damage(desk, xlsb, body):
    assert desk.refused(xlsb(body)) is Code.DAMAGED


@pytest.mark.parametrize("size", [600, 1500, 4096])
def test_an_old_workbook_of_rubbish_is_damage(desk, tmp_path, size):
    entry = "Workbook".encode("utf-16-le").ljust(128, b"\0")
    path = tmp_path / "map.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + entry + bytes(size))
    assert desk.refused(path) is Code.DAMAGED


def compound(chain: tuple[int, ...]) -> bytes:
    """Return a compound file whose short stream `Workbook` follows this chain of short sectors."""
    end, free, table = -2, -1, -3
    sectors = 4  # the table of sectors, the directory, the table of short sectors, the short sectors themselves
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6) + bytes(10)
    head += struct.pack("<iiiiiiii", 1, 1, 0, 4096, 2, 1, end, 0) + struct.pack("<109i", 0, *[free] * 108)

    def entry(name: str, kind: int, child: int, first: int, size: int) -> bytes:
        written = name.encode("utf-16-le").ljust(64, b"\0")
        written += struct.pack("<HBBiii", 2 * len(name) + 2, kind, 1, -1, -1, child)
        return written + bytes(36) + struct.pack("<iii", first, size, 0)

    directory = entry("Root Entry", 5, 1, 3, 512) + entry("Workbook", 2, -1, 0, 256) + bytes(256)
    tables = [(table, end, end, end), chain]
    sat, ssat = (struct.pack("<128i", *links, *[free] * (128 - len(links))) for links in tables)
    whole = head + sat + directory + ssat + bytes(512)
    assert len(whole) == 512 * (sectors + 1)
    return whole


@pytest.mark.parametrize("chain", [(1, 0), (0,), (1, 2, 1)])
def test_a_chain_of_sectors_that_bites_its_tail_is_damage_at_once(desk, chain):
    path = desk.folder / "map.xls"
    path.write_bytes(compound(chain))
    assert desk.refused(path) is Code.DAMAGED


def test_a_number_typed_where_the_rest_is_worked_out_is_told(desk, xlsb, seen):
    five = struct.pack("<d", 5)
    body = b"".join(row(at) + cell(kind, 1, five) for at, kind in enumerate((9, 9, 5, 9)))
    assert seen(desk.read(xlsb(body)), Seen.TYPED_AMONG_FORMULAS).cells == ("B3",)
