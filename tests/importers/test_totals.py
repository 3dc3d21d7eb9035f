"""Totals that a sheet states reach the checks with the exact cell, and are called wrong only where no reading fits."""

from datetime import date

import pytest

from importers.options import ReadOptions
from importers.street import read_file

SHEET = """Provision,Staff,Group size,Cost
C&L,,,
Lexia,TA,4,£100
Nessy,TA,3,£200
Sub total,,,£300
SEMH,,,
ELSA,ELSA,1,£50
Lego,TA,4,£60
Sub total,,,{sub}
Grand total,,,{grand}
"""


def told(tmp_path, **amounts):
    path = tmp_path / "costed.csv"
    path.write_text(SHEET.format(**amounts), encoding="utf-8")
    reading = read_file(path, ReadOptions(on=date(2026, 11, 23)))
    return [finding.message for finding in reading.findings if finding.code == "stated-total-differs"]


def test_totals_that_add_up_say_nothing(tmp_path):
    assert told(tmp_path, sub="£110", grand="£410") == []


@pytest.mark.parametrize(
    ("amounts", "cell"), [({"sub": "£150", "grand": "£410"}, "D9"), ({"sub": "£110", "grand": "£400"}, "D10")]
)
def test_a_total_that_does_not_add_up_is_told_with_its_cell(tmp_path, amounts, cell):
    (message,) = told(tmp_path, **amounts)
    assert f" {cell} is £" in message
