"""What goes into the store comes out the same: any value, any text, also broken text."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from importers.grid import Merge
from importers.reading import MaskedSheet
from provision.store import codec
from schemas.entry import FIELDS, Entry, Source
from schemas.finding import Finding, PlacedValue, Severity

TEXT = st.text(st.characters(), max_size=20)  # half characters too: a broken file has them
SCALARS = TEXT | st.integers() | st.floats(allow_nan=False) | st.decimals(allow_nan=False, allow_infinity=False)
VALUES = SCALARS | st.lists(SCALARS, min_size=1, max_size=3).map(tuple)
NAMES = st.sampled_from(FIELDS) | TEXT.map(lambda text: f"extra.{text}")


@st.composite
def entries(draw):
    parts = st.dictionaries(NAMES, TEXT, max_size=4)
    return Entry(
        sheet=draw(TEXT),
        row=draw(st.integers(1, 2**20)),
        values=draw(st.dictionaries(NAMES, VALUES, max_size=4)),
        cells=(cells := draw(parts)),
        raw=draw(parts),
        source={name: draw(st.sampled_from(Source)) for name in cells},
        confidence={name: draw(st.sampled_from([1.0, 0.5, 0.0])) for name in cells},
    )


@given(entries())
def test_any_entry_reads_back_the_same(entry):
    body = codec.entry_body(entry)
    assert body.encode("utf-8")
    back = codec.entry_from(entry.sheet, entry.row, body)
    assert back.values == entry.values
    assert [type(value) for value in back.values.values()] == [type(value) for value in entry.values.values()]
    names = {*entry.values, *entry.cells, *entry.raw}
    assert back.cells == entry.cells
    assert back.raw == entry.raw
    assert back.source == {name: source for name, source in entry.source.items() if name in names}
    assert back.confidence == entry.confidence


def test_pennies_are_kept_as_they_were_written():
    entry = Entry("Map", 2, {"cost": Decimal("17.20")}, raw={"cost": "17.20"})
    back = codec.entry_from("Map", 2, codec.entry_body(entry))
    assert str(back.values["cost"]) == "17.20"
    assert back.raw == {"cost": "17.20"}


@given(TEXT, TEXT)
def test_any_finding_reads_back_the_same(message, value):
    finding = Finding("code", Severity.ADVICE, "t", message, "w", "a", None, (PlacedValue("Map", "A1", value),), 1, 2)
    body = codec.finding_body(finding, ("abc",))
    assert body.encode("utf-8")
    assert codec.finding_from(body) == finding
    assert codec.content_from(body) == ("abc",)


@given(st.dictionaries(st.integers(1, 99), st.dictionaries(st.integers(1, 9), TEXT, min_size=1), max_size=4))
def test_any_sheet_reads_back_the_same(rows):
    sheet = MaskedSheet("Map", 3, rows, (Merge(1, 1, 2, 2),), hidden=True)
    row = {"name": "Map", "position": 3, "hidden": 1, "body": codec.sheet_body(sheet)}
    assert codec.sheet_from(row) == sheet


@given(TEXT)
def test_text_for_a_column_can_be_held_by_both_engines(text):
    kept = codec.storable(text)
    assert kept.encode("utf-8").count(b"\0") == 0
    assert codec.storable(kept) == kept
