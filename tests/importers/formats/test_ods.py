"""Every cell of an ods comes back as its type says; repeats neither explode nor shift anything."""

from datetime import date, datetime, time

import pytest

from importers.grid import CellError, Merge, NoResult, Seen
from importers.unreadable import Code

URN = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = (
    f'xmlns:office="{URN}office:1.0" xmlns:table="{URN}table:1.0" xmlns:text="{URN}text:1.0"'
    f' xmlns:style="{URN}style:1.0"'
    ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)
HALF_PAST = datetime(2025, 9, 1, 10, 30)  # noqa: DTZ001  a sheet has no zone
MANY_ROWS = (
    '<table:table-row table:number-rows-repeated="1048577">'
    '<table:table-cell office:value-type="float" office:value="1"/></table:table-row>'
)


@pytest.fixture
def ods(desk):
    """Write an ods whose sheets have this content and return its path."""

    def write(*tables, styles="", before="", more=()):
        body = "".join(f'<table:table table:name="S{n}"{table}</table:table>' for n, table in enumerate(tables, 1))
        content = (
            f"{before}<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
        )
        made = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content, **dict(more)}
        return desk.pack(made, name="map.ods")

    return write


@pytest.fixture
def read(desk, ods):
    """Return what is read from an ods of one sheet with these rows."""
    return lambda rows: desk.read(ods(f">{rows}"))


def cell(attributes, content=""):
    return f"<table:table-row><table:table-cell {attributes}>{content}</table:table-cell></table:table-row>"


@pytest.mark.parametrize(
    ("attributes", "content", "value"),
    [
        ('office:value-type="float" office:value="5"', "<text:p>5,0</text:p>", 5),
        ('office:value-type="percentage" office:value="0.5"', "<text:p>50%</text:p>", 0.5),
        ('office:value-type="currency" office:value="12.5"', "<text:p>£12.50</text:p>", 12.5),
        ('office:value-type="date" office:date-value="2025-09-01"', "<text:p>1/9</text:p>", date(2025, 9, 1)),
        ('office:value-type="date" office:date-value="2025-09-01T10:30:00"', "", HALF_PAST),
        ('office:value-type="time" office:time-value="PT01H30M00S"', "", time(1, 30)),
        ('office:value-type="time" office:time-value="PT25H30M00S"', "", "25:30"),
        ('office:value-type="boolean" office:boolean-value="true"', "<text:p>WAHR</text:p>", True),
        ('office:value-type="string"', "<text:p>one</text:p><text:p>two</text:p>", "one\ntwo"),
        (
            'office:value-type="string"',
            "<text:p>a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d</text:p>",
            "a   b\tc\nd",
        ),
        ('office:value-type="string"', "<text:p>a<text:span>b</text:span></text:p>", "ab"),
        (
            'office:value-type="string"',
            "<office:annotation><text:p>no</text:p></office:annotation><text:p>yes</text:p>",
            "yes",
        ),
        (
            'table:formula="of:=[.A1]" office:value-type="string" calcext:value-type="error"',
            "<text:p>#REF!</text:p>",
            CellError("#REF!"),
        ),
        ('table:formula="of:=[.A1]+1"', "", NoResult("=[.A1]+1")),
    ],
)
def test_each_type_of_cell_is_read(read, attributes, content, value):
    assert read(cell(attributes, content)).sheets[0].rows == {1: {1: value}}


@pytest.mark.parametrize(
    "attributes",
    [
        'office:value-type="float" office:value="NaN"',
        'office:value-type="date" office:date-value="2025-13-40"',
        'office:value-type="time" office:time-value="soon"',
        'office:value-type="boolean" office:boolean-value="maybe"',
    ],
)
def test_a_value_that_is_not_of_its_type_stays_as_shown_and_is_told(read, seen, attributes):
    book = read(cell(attributes, "<text:p>as shown</text:p>"))
    assert book.sheets[0].rows == {1: {1: "as shown"}}
    assert seen(book, Seen.ODD_VALUES).cells == ("A1",)


def test_repeats_move_places_and_empty_ones_cost_nothing(read):
    rows = (
        '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/>'
        '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/>'
        '</table:table-row><table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/>'
        "</table:table-row>"
    )
    assert read(rows).sheets[0].rows == {1: {4: 7, 5: 7}, 2: {4: 7, 5: 7}}


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ('<table:table-row table:number-rows-repeated="99999999999999999999"/>', Code.DAMAGED),
        ('<table:table-row table:number-rows-repeated="-1"/>', Code.DAMAGED),
        (cell('table:number-columns-repeated="99999" office:value-type="float" office:value="1"'), Code.DAMAGED),
        (MANY_ROWS, Code.TOO_MANY_CELLS),
        (cell('office:value-type="string"', '<text:p><text:s text:c="2000000000"/></text:p>'), Code.TOO_BIG_UNPACKED),
    ],
)
def test_repeats_that_would_explode_end_the_file(desk, ods, rows, code):
    assert desk.refused(ods(f">{rows}")) is code


def test_hidden_and_filtered_rows_columns_and_sheets_are_told(desk, ods, seen):
    value = '<table:table-cell office:value-type="float" office:value="1"/>'
    first = (
        '><table:table-column/><table:table-column table:visibility="collapse"/>'
        f"<table:table-row>{value}{value}</table:table-row>"
        f'<table:table-row table:visibility="filter">{value}</table:table-row>'
    )
    style = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    book = desk.read(
        ods(first, ' table:style-name="ta2">' + cell('office:value-type="float" office:value="1"'), styles=style)
    )
    assert (book.sheets[0].columns_hidden, book.sheets[0].rows_hidden) == ({2}, {2})
    assert [sheet.hidden for sheet in book.sheets] == [False, True]
    assert seen(book, Seen.FILTERED_ROWS).cells == ("A2",)
    assert seen(book, Seen.HIDDEN_SHEET).sheet == "S2"


def test_merged_cells_are_kept(read):
    content = cell(
        'table:number-columns-spanned="3" table:number-rows-spanned="2" office:value-type="float" office:value="1"'
    )
    assert read(content).sheets[0].merges == (Merge(1, 1, 2, 3),)


def test_the_public_type_of_old_documents_is_allowed_and_entities_are_not(desk, ods):
    plain = cell('office:value-type="float" office:value="1"')
    old = '<!DOCTYPE office:document-content PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "office.dtd">'
    assert desk.read(ods(f">{plain}", before=old)).sheets[0].rows == {1: {1: 1}}
    bad = '<!DOCTYPE x [<!ENTITY a "b">]>'
    assert desk.refused(ods(f">{plain}", before=bad)) is Code.UNSAFE_XML


def test_a_protected_document_says_so(desk, ods):
    manifest = "<m:manifest xmlns:m='m'><m:encryption-data/></m:manifest>"
    assert desk.refused(ods(">", more=[("META-INF/manifest.xml", manifest)])) is Code.PASSWORD_PROTECTED


def test_the_program_that_wrote_it_is_told(desk, ods):
    meta = "<o:meta xmlns:o='o' xmlns:m='m'><m:generator>Invented 1.0</m:generator></o:meta>"
    path = ods(">" + cell('office:value-type="float" office:value="1"'), more=[("meta.xml", meta)])
    assert desk.read(path).software == "Invented 1.0"


def test_a_damaged_part_that_only_names_the_program_costs_nothing(desk, ods):
    cell = '><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>'
    assert desk.read(ods(cell, more={"meta.xml": "<not ended"}.items())).software == ""


def test_a_number_typed_where_the_rest_is_worked_out_is_told(read, seen):
    number = 'office:value-type="float" office:value="5"'
    formula = f'{number} table:formula="of:=1+4"'
    book = read("".join(map(cell, [formula, formula, number, formula])))
    assert seen(book, Seen.TYPED_AMONG_FORMULAS).cells == ("A3",)
