"""Dates as schools write them: day first, partial ones at low confidence, impossible ones never guessed."""

import pytest

from importers.cells import Problem, read_cell
from schemas.standard import shipped_standards

STANDARD = next(standard for standard in shipped_standards() if standard.effective_from)


START_DATE = [
    ("12/09/2025", {"start_date": "2025-09-12"}, None),
    ("Sept 25", {"start_date": "2025-09-01"}, Problem.AMBIGUOUS_DATE),
    ("Feb 26", {"start_date": "2026-02-01"}, Problem.AMBIGUOUS_DATE),
    ("12/25/2025", {}, Problem.AMBIGUOUS_DATE),
    ("31/02/2025", {}, Problem.IMPOSSIBLE_DATE),
    ("12th Sept 2025", {"start_date": "2025-09-12"}, None),
    ("12.9.25", {"start_date": "2025-09-12"}, None),
    ("2025-09-12 00:00:00", {"start_date": "2025-09-12"}, None),
    ("1/9/25 - 20/12/25", {"start_date": "2025-09-01", "end_date": "2025-12-20"}, None),
    ("T1/2", {}, Problem.NOT_READ),
    ("Autumn 1", {}, Problem.NOT_READ),
    ("Monday 12th September", {}, Problem.AMBIGUOUS_DATE),
    ("w/c 12/9/25", {"start_date": "2025-09-12"}, None),
    ("'Jan '26", {"start_date": "2026-01-01"}, None),
    ("1-1-25", {"start_date": "2025-01-01"}, None),
    ("1-1-2025", {"start_date": "2025-01-01"}, None),
    ("01/09/2025", {"start_date": "2025-09-01"}, None),
    ("1/9/25", {"start_date": "2025-09-01"}, None),
    ("1.9.25", {"start_date": "2025-09-01"}, None),
    ("1-9-25", {"start_date": "2025-09-01"}, None),
    ("01 09 2025", {"start_date": "2025-09-01"}, None),
    ("2025/09/01", {"start_date": "2025-09-01"}, None),
    ("2025-09-01", {"start_date": "2025-09-01"}, None),
    ("1 Sept 2025", {"start_date": "2025-09-01"}, None),
    ("1st September 2025", {"start_date": "2025-09-01"}, None),
    ("Mon 1st Sept 2025", {"start_date": "2025-09-01"}, None),
    ("September 1st 2025", {"start_date": "2025-09-01"}, None),
    ("Sep-25", {"start_date": "2025-09-01"}, Problem.AMBIGUOUS_DATE),
    ("Sep 2025", {"start_date": "2025-09-01"}, None),
    ("September", {}, Problem.AMBIGUOUS_DATE),
    ("9/2025", {"start_date": "2025-09-01"}, None),
    ("09/25", {}, Problem.AMBIGUOUS_DATE),
    ("Sept '25", {"start_date": "2025-09-01"}, None),
    ("1/9", {}, Problem.AMBIGUOUS_DATE),
    ("1 Sept", {}, Problem.AMBIGUOUS_DATE),
    ("29/02/2025", {}, Problem.IMPOSSIBLE_DATE),
    ("29/02/2024", {"start_date": "2024-02-29"}, None),
    ("32/01/2025", {}, Problem.IMPOSSIBLE_DATE),
    ("01/09/0225", {}, Problem.IMPOSSIBLE_DATE),
    ("1/9/2025 and 1/2/2026", {"start_date": "2025-09-01", "end_date": "2026-02-01"}, None),
    ("from 1/9/25", {"start_date": "2025-09-01"}, None),
    ("45901", {"start_date": "2025-09-01"}, None),
    ("Easter 2026", {}, Problem.NOT_READ),
    ("2026", {"start_date": "2026-01-01"}, None),
    ("Sept 25 to Dec 25", {"start_date": "2025-09-01", "end_date": "2025-12-31"}, Problem.AMBIGUOUS_DATE),
]


@pytest.mark.parametrize(("text", "values", "problem"), START_DATE)
def test_start_date_reads_as_a_school_means_it(text, values, problem):
    reading = read_cell("start_date", text, STANDARD)
    assert dict(reading.values) == values
    assert reading.problem is problem


END_DATE = [
    ("Sept 2025", {"end_date": "2025-09-30"}, None),
    ("1/9/25 - 20/12/25", {"end_date": "2025-12-20", "start_date": "2025-09-01"}, None),
    ("July 2026", {"end_date": "2026-07-31"}, None),
    ("End of Term 6", {}, Problem.NOT_READ),
    ("Ongoing", {}, Problem.NOT_QUANTIFIED),
    ("Easter 2026", {}, Problem.NOT_READ),
]


@pytest.mark.parametrize(("text", "values", "problem"), END_DATE)
def test_end_date_reads_as_a_school_means_it(text, values, problem):
    reading = read_cell("end_date", text, STANDARD)
    assert dict(reading.values) == values
    assert reading.problem is problem


REVIEW_DATE = [
    ("TBC", {}, Problem.NOT_QUANTIFIED),
    ("end of Feb 2026", {"review_date": "2026-02-28"}, None),
    ("Feb 26", {"review_date": "2026-02-28"}, Problem.AMBIGUOUS_DATE),
    ("12/2/26, 14/5/26", {"review_date": "2026-05-14"}, Problem.PARTLY_READ),
    ("Termly", {}, Problem.NOT_READ),
    ("2026", {"review_date": "2026-12-31"}, None),
    ("Half termly", {}, Problem.NOT_READ),
    ("13/13/2025", {}, Problem.IMPOSSIBLE_DATE),
    ("25.12.2025", {"review_date": "2025-12-25"}, None),
    ("n/a", {}, Problem.NOT_QUANTIFIED),
    ("1st wk March 2026", {"review_date": "2026-03-31"}, None),
    ("12/Sep/2025", {"review_date": "2025-09-12"}, None),
    ("12-Sep-25", {"review_date": "2025-09-12"}, None),
]


@pytest.mark.parametrize(("text", "values", "problem"), REVIEW_DATE)
def test_review_date_reads_as_a_school_means_it(text, values, problem):
    reading = read_cell("review_date", text, STANDARD)
    assert dict(reading.values) == values
    assert reading.problem is problem
