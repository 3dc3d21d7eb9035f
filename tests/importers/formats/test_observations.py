"""Each thing seen in a file becomes one worded finding, however many sheets and cells show it."""

import pytest

from importers.grid import CellError, NoResult, Observation, Seen, Sheet, Workbook
from importers.observations import WORDS, findings_of
from schemas.finding import PlacedValue, Severity


def test_everything_that_can_be_seen_has_words():
    assert set(WORDS) == set(Seen)


@pytest.mark.parametrize("seen", list(Seen))
def test_every_observation_becomes_a_finding(seen):
    (finding,) = findings_of(Workbook("xlsx", (), (Observation(seen, "Map", ("B2",), "detail"),)))
    assert finding.code == f"file-{seen}"
    assert finding.cells == (PlacedValue("Map", "B2", ""),)
    assert "Map" in finding.message
    assert "detail" in finding.message
    assert finding.why
    assert finding.action


def test_one_cause_on_many_sheets_is_one_finding_with_all_cells():
    seen = tuple(Observation(Seen.HIDDEN_ROWS, f"Year {n}", (f"A{n}",)) for n in range(1, 8))
    (finding,) = findings_of(Workbook("xlsx", (), seen))
    assert len(finding.cells) == 7
    assert finding.message.endswith(" (7 cells, sheets Year 1, Year 2, Year 3, Year 4, Year 5 and 2 more).")
    assert ". (" not in finding.message


def test_error_cells_say_their_error_and_formulas_stay_unsaid():
    sheet = Sheet("Map", 1, {2: {2: CellError("#REF!"), 3: NoResult('=IF(A1="Ada",1)')}})
    seen = (Observation(Seen.NOT_CALCULATED, "Map", ("C2",)), Observation(Seen.ERROR_CELLS, "Map", ("B2",)))
    error, uncalculated = findings_of(Workbook("xlsx", (sheet,), seen))
    assert error.severity is Severity.ERROR
    assert error.cells == (PlacedValue("Map", "B2", "#REF!"),)
    assert uncalculated.cells == (PlacedValue("Map", "C2", ""),)
