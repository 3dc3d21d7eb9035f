"""Every cell of an xlsx comes back exactly as stored, or is told; hostile XML never acts."""

from datetime import date, datetime, time

import pytest

from importers.formats import xlsx_quick
from importers.grid import CellError, Merge, NoResult, Seen
from importers.unreadable import Code


def cell(content: str, attributes: str = "") -> str:
    return f'<row r="1"><c r="A1" {attributes}>{content}</c></row>'


@pytest.mark.parametrize(
    ("stored", "value"),
    [
        ("5", 5),
        ("-5", -5),
        ("0.1", 0.1),
        (" 5 ", 5),
        ("5.0", 5.0),
        ("1E3", 1000.0),
        ("123456789012345", 123456789012345),
        ("12345678901234567890", 1.2345678901234567e19),
    ],
)
def test_a_stored_number_is_that_number(desk, stored, value):
    assert desk.cells(cell(f"<v>{stored}</v>")) == {(1, 1): value}


@pytest.mark.parametrize("stored", ["NaN", "INF", "1e400", "1_000", "0x10", "٣", "12,5"])
def test_a_stored_number_that_is_none_stays_text_and_is_told(desk, seen, stored):
    book = desk.book(cell(f"<v>{stored}</v>"))
    assert book.sheets[0].rows == {1: {1: stored}}
    assert seen(book, Seen.ODD_VALUES).cells == ("A1",)


@pytest.mark.parametrize(
    ("content", "attributes", "value"),
    [
        ("<v>1</v>", 't="b"', True),
        ("<v>0</v>", 't="b"', False),
        ("<v>#REF!</v>", 't="e"', CellError("#REF!")),
        ("<v>#SPILL!</v>", 't="e"', CellError("#SPILL!")),
        ("<f>A2&amp;A3</f><v>text</v>", 't="str"', "text"),
        ("<f>SUM(A2:A3)</f><v>7</v>", "", 7),
        ("<f>SUM(A2:A3)</f><v></v>", "", NoResult("=SUM(A2:A3)")),
        ("<f>SUM(A2:A3)</f>", "", NoResult("=SUM(A2:A3)")),
        ("<v>2025-09-01</v>", 't="d"', date(2025, 9, 1)),
        ("<v>10:30:00</v>", 't="d"', time(10, 30)),
        ("<v>10</v>", 't="d"', "10"),
        ("<v>2025-09-01T10:30:00</v>", 't="d"', datetime(2025, 9, 1, 10, 30)),  # noqa: DTZ001  a sheet has no zone
        ("<is><t>in</t></is>", 't="inlineStr"', "in"),
        ("<is><r><t>Ada </t></r><r><t>Byron</t></r><rPh><t>not text</t></rPh></is>", 't="inlineStr"', "Ada Byron"),
        ('<is><t xml:space="preserve">  two\u00a0spaces \n</t></is>', 't="inlineStr"', "  two\u00a0spaces \n"),
        ("<is><t>a_x000D_b _x005F_x000D_</t></is>", 't="inlineStr"', "a\rb _x000D_"),
        ("<v>&lt;b&gt; &amp; &#163;</v>", 't="str"', "<b> & £"),
    ],
)
def test_each_type_of_cell_is_read(desk, content, attributes, value):
    assert desk.cells(cell(content, attributes)) == {(1, 1): value}


@pytest.mark.parametrize("content", ["", "<v></v>", "<is><t></t></is>", "<is><t> \u00a0 </t></is>"])
def test_a_cell_that_shows_nothing_is_absent(desk, content):
    found = desk.cells(f'<row r="1"><c r="A1" t="inlineStr">{content}</c><c r="B1"><v>1</v></c></row>')
    assert found == {(1, 2): 1}


def test_an_empty_index_into_the_strings_is_a_blank_cell(desk):
    assert desk.cells('<row r="1"><c r="A1" t="s"><v></v></c><c r="B1"><v>1</v></c></row>') == {(1, 2): 1}


def test_an_empty_text_from_a_formula_is_blank_and_not_uncalculated(desk):
    rows = '<row r="1"><c r="A1" t="str"><f>IF(B1=1,"","x")</f><v></v></c><c r="B1"><v>1</v></c></row>'
    assert desk.cells(rows) == {(1, 2): 1}


def test_shared_strings_keep_runs_and_repeat(desk):
    strings = "<si><t>one</t></si><si><r><t>Ada </t></r><r><t>Byron</t></r><rPh sb='0' eb='1'><t>no</t></rPh></si>"
    rows = '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>'
    assert desk.cells(rows, strings=strings) == {(1, 1): "Ada Byron", (1, 2): "one", (1, 3): "Ada Byron"}


@pytest.mark.parametrize("index", ["7", "-1", "x"])
def test_a_string_outside_the_table_is_damage(desk, index):
    rows = f'<row r="1"><c r="A1" t="s"><v>{index}</v></c></row>'
    path = desk.pack(desk.parts(desk.sheet(rows), strings="<si><t>one</t></si>"))
    assert desk.refused(path) is Code.DAMAGED


@pytest.mark.parametrize(
    ("code", "number", "value"),
    [
        ("dd/mm/yyyy", "45901", date(2025, 9, 1)),
        ("dd/mm/yyyy", "45901.4375", datetime(2025, 9, 1, 10, 30)),  # noqa: DTZ001
        ("[$-809]dd mmmm yyyy;@", "45901", date(2025, 9, 1)),
        ("mmm-yy", "45901", date(2025, 9, 1)),
        ("d/m/yy h:mm", "45901.5", datetime(2025, 9, 1, 12)),  # noqa: DTZ001
        ("h:mm AM/PM", "0.4375", time(10, 30)),
        ("[h]:mm", "0.0625", time(1, 30)),
        ("[h]:mm", "1.0625", "25:30"),
        ("0.00", "45901", 45901),
        ("&quot;day&quot; 0", "3", 3),
        ("[Red]0", "3", 3),
        ("#,##0 &quot;mins&quot;", "20", 20),
        ("General", "20", 20),
        ("dd/mm/yyyy", "0", 0),
        ("dd/mm/yyyy", "-3", -3),
        ("dd/mm/yyyy", "60", 60),
        ("dd/mm/yyyy", "59", date(1900, 2, 28)),
        ("dd/mm/yyyy", "61", date(1900, 3, 1)),
        ("dd/mm/yyyy", "9999999", 9999999),
    ],
)
def test_a_number_is_what_its_format_shows(desk, code, number, value):
    found = desk.cells(cell(f"<v>{number}</v>", 's="1"'), styles=desk.styles(code))
    assert found == {(1, 1): value}
    assert type(found[1, 1]) is type(value)


def test_dates_of_the_1904_epoch_are_four_years_later_and_told(desk, seen):
    book = desk.book(
        cell("<v>44439</v>", 's="1"'), styles=desk.styles("dd/mm/yyyy"), properties='<workbookPr date1904="1"/>'
    )
    assert book.sheets[0].rows == {1: {1: date(2025, 9, 1)}}
    assert seen(book, Seen.DATES_FROM_1904)


def test_strict_and_prefixed_workbooks_read_the_same(desk, places):
    strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    made = desk.parts(desk.sheet(namespace=strict))
    made["xl/workbook.xml"] = str(made["xl/workbook.xml"]).replace(
        "http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument"
    )
    prefixed = desk.parts(
        f'<x:worksheet xmlns:x="{desk.MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Provision'
        '</x:t></x:is></x:c><x:c r="B1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    plain = {(1, 1): "Provision", (1, 2): 5}
    assert places(desk.read(desk.pack(made))) == plain
    assert places(desk.read(desk.pack(prefixed))) == plain


def test_cells_without_a_reference_stand_after_the_one_before(desk):
    rows = '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>'
    assert desk.cells(rows) == {(1, 1): 1, (1, 4): 2, (1, 5): 3, (2, 1): 4}


def test_a_false_dimension_hides_nothing(desk):
    rows = '<row r="7"><c r="ZZ7"><v>1</v></c></row>'
    assert desk.cells(rows, before='<dimension ref="A1:B2"/>') == {(7, 702): 1}


def test_rows_and_cells_in_any_order_are_put_in_order(desk):
    book = desk.book(
        '<row r="3"><c r="C3"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="B1"><v>3</v></c></row>'
    )
    assert [(row, list(cells)) for row, cells in book.sheets[0].rows.items()] == [(1, [2]), (3, [1, 3])]


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>',
        '<row r="1048577"><c r="A1048577"><v>1</v></c></row>',
        '<row r="-5"><c r="A-5"><v>1</v></c></row>',
        '<row r="1"><c r="B2"><v>1</v></c></row>',
        '<row r="1"><c r="XFE1"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
        '<c r="A1"><v>1</v></c>',
        "<x>" * 300 + "</x>" * 300,
    ],
)
def test_places_that_contradict_themselves_are_damage(desk, rows):
    assert desk.refused(desk.pack(desk.parts(desk.sheet(rows)))) is Code.DAMAGED


@pytest.mark.parametrize(
    "declared",
    [
        "<!DOCTYPE x>",
        '<!DOCTYPE x [<!ENTITY a "b">]>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE x SYSTEM "http://evil.invalid/x.dtd">',
        '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://evil.invalid/"> %a;]>',
    ],
)
@pytest.mark.parametrize(
    "part",
    ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "_rels/.rels",
     "xl/_rels/workbook.xml.rels", "docProps/app.xml"],
)  # fmt: skip
def test_no_part_may_declare_a_document_type(desk, declared, part):
    made = desk.parts(desk.sheet(), strings="<si><t>a</t></si>", styles=desk.styles("0"))
    made["docProps/app.xml"] = "<Properties/>"
    made[part] = declared + str(made[part])
    assert desk.refused(desk.pack(made)) is Code.UNSAFE_XML


def test_hidden_rows_and_columns_are_read_and_told(desk, seen):
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row>'
        '<row r="2" hidden="1"><c r="B2"><v>3</v></c></row><row r="9" hidden="1"/>'
    )
    book = desk.book(rows, before='<cols><col min="3" max="9" hidden="1"/></cols>')
    sheet = book.sheets[0]
    assert (sheet.rows_hidden, sheet.columns_hidden) == ({2}, {3})
    assert sheet.rows[2] == {2: 3}
    assert seen(book, Seen.HIDDEN_ROWS).cells == ("B2",)
    assert seen(book, Seen.HIDDEN_COLUMNS).cells == ("C1",)


def test_rows_that_a_filter_hides_are_told_as_filtered(desk, seen):
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row>'
    after = '<autoFilter ref="A1:A2"><filterColumn colId="0"><filters/></filterColumn></autoFilter>'
    book = desk.book(rows, after=after)
    assert seen(book, Seen.FILTERED_ROWS).cells == ("A2",)
    assert not seen(book, Seen.HIDDEN_ROWS)


def test_a_hidden_sheet_is_named_and_not_read(desk, seen):
    made = desk.parts(desk.sheet(), desk.sheet(), names=("Now", "Last year"), states=("", "veryHidden"))
    book = desk.read(desk.pack(made))
    assert [(sheet.name, sheet.hidden, bool(sheet.rows)) for sheet in book.sheets] == [
        ("Now", False, True),
        ("Last year", True, False),
    ]
    assert seen(book, Seen.HIDDEN_SHEET).sheet == "Last year"


def test_a_workbook_with_only_hidden_sheets_says_so(desk):
    path = desk.pack(desk.parts(desk.sheet(), states=("hidden",)))
    assert desk.refused(path) is Code.ONLY_HIDDEN_SHEETS


def test_merged_ranges_are_kept_and_not_filled(desk):
    book = desk.book(after='<mergeCells><mergeCell ref="A1:C3"/><mergeCell ref="rubbish"/></mergeCells>')
    assert book.sheets[0].merges == (Merge(1, 1, 3, 3),)
    assert set(book.sheets[0].rows) == {1}


def test_a_stray_cell_far_away_costs_one_cell_and_is_told(desk, seen):
    book = desk.book(desk.ROWS + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    assert seen(book, Seen.FAR_CELLS).cells == ("XFD1048576",)


def test_errors_and_formulas_without_a_result_are_told_with_their_cells(desk, seen):
    rows = '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><f t="shared" si="0">A1+1</f></c></row>'
    rows += '<row r="2"><c r="B2"><f t="shared" si="0"/></c></row>'
    book = desk.book(rows)
    assert seen(book, Seen.ERROR_CELLS).cells == ("A1",)
    assert seen(book, Seen.NOT_CALCULATED).cells == ("B1", "B2")
    assert book.sheets[0].rows[2] == {2: NoResult("=A1+1")}


def test_text_that_could_act_is_cleaned_and_told(desk, seen):
    book = desk.book(cell("<is><t>a_x001B_[31mb\u202ec</t></is>", 't="inlineStr"'))
    assert book.sheets[0].rows == {1: {1: "abc"}}
    assert seen(book, Seen.TEXT_CLEANED).cells == ("A1",)


def test_the_name_of_a_sheet_is_cleaned(desk, seen):
    book = desk.read(desk.pack(desk.parts(desk.sheet(), names=("Ye\u202ear&#10;4",))))
    assert book.sheets[0].name == "Year 4"
    assert seen(book, Seen.TEXT_CLEANED)


def test_text_longer_than_a_cell_can_hold_is_shortened_and_told(desk, seen):
    book = desk.book(cell(f"<is><t>{'x' * 40_000}</t></is>", 't="inlineStr"'))
    assert len(book.sheets[0].rows[1][1]) == 32_767
    assert seen(book, Seen.TEXT_SHORTENED).cells == ("A1",)


def test_text_far_longer_than_a_cell_can_hold_refuses_the_file(desk):
    path = desk.pack(desk.parts(desk.sheet(cell(f"<is><t>{'x' * 140_000}</t></is>", 't="inlineStr"'))))
    assert desk.refused(path) is Code.CELL_TOO_LONG


def test_comments_links_software_and_charts_are_told(desk, seen):
    made = desk.parts(desk.sheet(), desk.sheet(), names=("Map", "Chart"))
    related = str(made["xl/_rels/workbook.xml.rels"]).replace(
        '/worksheet" Target="worksheets/sheet2', '/chartsheet" Target="worksheets/sheet2'
    )
    made["xl/_rels/workbook.xml.rels"] = related.replace(
        "</Rel", desk.relation(77, "externalLink", "externalLinks/l.xml") + "</Rel"
    )
    made["xl/worksheets/_rels/sheet1.xml.rels"] = desk.relations(desk.relation(1, "comments", "../comments1.xml"))
    made["xl/comments1.xml"] = (
        f'<comments xmlns="{desk.MAIN}"><commentList><comment ref="B1"/></commentList></comments>'
    )
    made["docProps/app.xml"] = "<Properties><Application>Invented Sheets</Application></Properties>"
    book = desk.read(desk.pack(made))
    assert seen(book, Seen.COMMENTS).cells == ("B1",)
    assert seen(book, Seen.EXTERNAL_LINKS)
    assert seen(book, Seen.NOT_A_SHEET).sheet == "Chart"
    assert book.software == "Invented Sheets"
    assert len(book.sheets) == 1


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"])
def test_a_missing_part_is_damage(desk, part):
    made = desk.parts(desk.sheet())
    del made[part]
    assert desk.refused(desk.pack(made)) is Code.DAMAGED


def test_a_part_in_utf16_is_read(desk, places):
    made = desk.parts(desk.sheet())
    made["xl/worksheets/sheet1.xml"] = str(made["xl/worksheets/sheet1.xml"]).encode("utf-16")
    assert places(desk.read(desk.pack(made))) == {(1, 1): "Provision", (1, 2): 5}


def test_parts_are_found_whatever_their_case_and_slashes(desk, places):
    made = {name.upper().replace("/", "\\"): content for name, content in desk.parts(desk.sheet()).items()}
    assert places(desk.read(desk.pack(made))) == {(1, 1): "Provision", (1, 2): 5}


def test_an_empty_workbook_says_that_nothing_is_in_it(desk):
    assert desk.refused(desk.pack(desk.parts(desk.sheet("")))) is Code.NOTHING_IN_IT
    assert desk.refused(desk.pack(desk.parts())) is Code.DAMAGED


QUICK = (
    '<row r="1" ht="9"><c r="A1" t="inlineStr"><is><t> a_x000D_b\u00a0</t></is></c><c r="B1" s="1"><v>45901</v></c>'
    '<c r="C1" t="n"><v>0.5</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" s="1"/><c r="F1" t="s"><v>0</v></c></row>'
    '<row r="3" hidden="1"><c r="B3"><v>NaN</v></c><c r="C3" s="1"><v>-4</v></c></row>'
    '<row r="4"><c r="A4" t="inlineStr"><is><t>S&amp;P &amp;lt; &lt;3&gt; &quot;x&apos;</t></is></c>'
    '<c r="B4"><v>&lt;</v></c>'
    '<c r="C4"><f>1+1</f><v>2</v></c>'
    '<c r="D4" t="str"><f t="shared" ref="D4:D5" si="0">A4&amp;"b"</f><v>a&amp;b</v></c>'
    '<c r="E4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F4" /><c r="G4"><v /></c><c r="H4" t="str"><v></v></c>'
    '<c r="I4"><v>&lt;</v></c><c r="J4" t="n"><v>2</v></c></row>'
)


def test_the_quick_road_gives_what_the_slow_one_gives(desk, monkeypatch):
    more = {"styles": desk.styles("dd/mm/yyyy"), "strings": "<si><t>one</t></si>"}
    assert xlsx_quick.split(desk.sheet(QUICK).encode())
    quick = desk.book(QUICK, **more)
    monkeypatch.setattr(xlsx_quick, "split", lambda _: None)
    assert repr(desk.book(QUICK, **more)) == repr(quick)


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="A1"><v>1&#38;</v></c></row>',
        '<row r="1"><c r="A1"><v>1&amp</v></c></row>',
        '<row r="1"><c r="A1"><f>1</f><v></v></c></row>',
        '<row r="1"><c r="A1"><f>1</f></c></row>',
        '<row r="1"><c r="A1"><f xmlns="x">1</f><v>1</v></c></row>',
        '<row r="1"><!-- <c r="A1"><v>1</v></c> --></row>',
        '<row r="1" xmlns="x"><c r="A1"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row> ',
        '<row r="1"><c r="A1"><v>1\r</v></c></row>',
        '<row r="1"><c r="A1"><v>1\x0b</v></c></row>',
        '<row><c r="A1"><v>1</v></c></row>',
    ],
)
def test_what_is_not_in_the_plain_form_takes_the_slow_road(desk, rows):
    assert xlsx_quick.split(desk.sheet(rows).encode()) is None


@pytest.mark.parametrize("before", ["<!-- <sheetData> -->", "<![CDATA[<sheetData>]]>", "<?x y?>"])
def test_nothing_before_the_rows_can_change_what_they_mean(desk, before):
    assert xlsx_quick.split(desk.sheet(before=before).encode()) is None


def test_a_name_that_cannot_be_decoded_inside_the_zip_is_damage(desk):
    path = desk.pack(desk.parts(desk.sheet()))
    content = bytearray(path.read_bytes())
    local = content.index(b"xl/workbook.xml")
    content[local] = 0x83
    content[local - 30 + 7] |= 0x08  # the flag that says the name is UTF-8
    path.write_bytes(content)
    assert desk.refused(path) is Code.DAMAGED


@pytest.mark.parametrize("encoding", ["utf-1", "shift_jis", "no such"])
def test_an_encoding_that_nobody_can_read_is_damage(desk, encoding):
    made = desk.parts(f'<?xml version="1.0" encoding="{encoding}"?>' + desk.sheet())
    assert desk.refused(desk.pack(made)) is Code.DAMAGED


def test_a_reason_never_calls_a_sheet_by_its_name_which_may_be_a_childs(desk):
    bad = '<row r="1"><c r="Z9" t="inlineStr"><is><t>x</t></is></c></row>'
    found = desk.end(desk.pack(desk.parts(desk.sheet(), desk.sheet(bad), names=("Map", "Aleksandra Quillfeather"))))
    assert found.code is Code.DAMAGED
    assert "sheet #2" in found.message
    assert "Aleksandra" not in found.message


def test_formatting_that_has_overgrown_is_told_and_costs_nothing(desk):
    merges = "".join(f'<mergeCell ref="C{row}:D{row}"/>' for row in range(1, 10_002))
    formats = f"<cellXfs>{'<xf/>' * 65_491}</cellXfs>"
    book = desk.book(after=f"<mergeCells>{merges}</mergeCells>", styles=formats)
    told = [(one.sheet, one.detail) for one in book.observations if one.seen is Seen.OVERGROWN]
    assert told == [("", "65,491 cell formats"), ("Sheet1", "10,001 merged ranges")]
    usual = desk.book(after='<mergeCells><mergeCell ref="A1:B1"/></mergeCells>', styles="<cellXfs><xf/></cellXfs>")
    assert Seen.OVERGROWN not in {one.seen for one in usual.observations}


def worked_out(kinds: str) -> str:
    """A column B of one cell a letter: f a formula, n a typed number, t a text, - none."""
    cells = {"f": "<f>1+1</f><v>2</v>", "n": "<v>2</v>", "t": "<is><t>TBC</t></is>"}
    return "".join(
        f'<row r="{row}"><c r="A{row}"><v>9</v></c>'
        + (
            f'<c r="B{row}"{" t=" + chr(34) + "inlineStr" + chr(34) if kind == "t" else ""}>{cells[kind]}</c>'
            if kind != "-"
            else ""
        )
        + "</row>"
        for row, kind in enumerate(kinds, 1)
    )


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        ("fffnff", ("B4",)),
        ("nfff", ("B1",)),
        ("tfff-nffff", ("B6",)),
        ("fff", ()),
        ("fft-", ()),
        ("ffn", ()),  # two of three are not the rest
        ("nnnnnnf", ()),  # a total under typed numbers
        ("fff--n", ()),  # another table
        ("ffftf", ()),
    ],
)
@pytest.mark.parametrize("quick", [True, False])
def test_a_number_typed_where_the_rest_is_worked_out_is_told(desk, seen, monkeypatch, *, kinds, told, quick):
    if not quick:
        monkeypatch.setattr(xlsx_quick, "split", lambda _: None)
    found = seen(desk.book(worked_out(kinds)), Seen.TYPED_AMONG_FORMULAS)
    assert (found.cells if found else ()) == told
