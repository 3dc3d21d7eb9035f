"""What holds for every text: nothing raises, nothing is slow, spellings of ours read back, ranges are ordered."""

import time
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from importers.cells import Problem, Reading, read_cell
from schemas.entry import FIELDS, MONEY_FIELDS, NUMBER_FIELDS
from schemas.standard import shipped_standards

STANDARD = next(standard for standard in shipped_standards() if standard.effective_from)
WORDS = [
    "3",
    "x",
    "20",
    "mins",
    "pw",
    "per",
    "week",
    "daily",
    "TA",
    "1:4",
    "£300",
    "£",
    "/",
    "-",
    "–",
    "to",
    "and",
    "or",
    "Sept",
    "25",
    "12/09/2025",
    "Y3/4",
    "KS2",
    "group",
    "of",
    "6",
    "children",
    "half",
    "an",
    "hour",
    "term",
    "weekly",
    "×",
    "½",
    "hrs",
    "1h30",
    "every",
    "other",
    "@",
    "=",
    "+",
    "for",
    "6",
    "weeks",
    "over",
    "Mon-Fri",
    "9.15-9.30am",
    "TBC",
    "(",
    ")",
    ".",
    ",",
    ";",
    "\n",
    "twice",
    "p",
    "a",
    "year",
    "1e9",
    "99999999999",
]
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=14).map("".join),
)
PLAIN = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)


def processor_seconds(field, text):
    """Time of this process alone: other work on the machine does not count."""
    start = time.process_time()
    read_cell(field, text, STANDARD)
    return time.process_time() - start


def bounds(reading: Reading):
    return [
        (reading.values[name], reading.values[f"{name}_max"])
        for name in reading.values
        if f"{name}_max" in reading.values
    ]


@PLAIN
@given(st.sampled_from(FIELDS), TEXTS)
def test_no_text_makes_a_grammar_raise_and_every_value_is_of_its_kind(field, text):
    reading = read_cell(field, text, STANDARD)
    assert set(reading.values) <= set(FIELDS)
    assert 0 <= reading.confidence <= 1
    assert all(0 <= reading.sure_of(name) <= 1 for name in reading.values)
    assert all(low < high for low, high in bounds(reading))
    for name, value in reading.values.items():
        if name in MONEY_FIELDS:
            assert isinstance(value, Decimal)
            assert value.is_finite()
            assert value >= 0
        elif name in NUMBER_FIELDS:
            assert isinstance(value, int | float)
            assert value >= 0
        else:
            assert value not in ("", ())


@PLAIN
@given(st.sampled_from(FIELDS), TEXTS)
def test_a_text_that_is_not_blank_gives_a_value_or_a_problem(field, text):
    reading = read_cell(field, text, STANDARD)
    assert reading.values or reading.problem is not None


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize(
    "text",
    ["1" * 50_000, "1 " * 20_000, "1/" * 20_000, "x" * 50_000, "3 x " * 10_000, "£1 " * 10_000, "1:" * 20_000,
     " " * 50_000, "1-1-1-" * 9_000, "(" * 30_000, "a,b/c&d;" * 5_000, "Y1-" * 10_000, "mon " * 10_000,
     "½" * 20_000, "\n" * 50_000],
    ids=lambda text: repr(text[:8]),
)  # fmt: skip
def test_no_text_is_slow(field, text):
    assert min(processor_seconds(field, f"{text}{ending}") for ending in ("", " ", "  ")) < 0.25  # usual: under 0.005


@PLAIN
@given(
    st.integers(1, 5),
    st.sampled_from([5, 10, 15, 20, 25, 30, 40, 45, 60]),
    st.sampled_from(
        [
            "{n} x {m} mins pw", "{n}x{m}mins per week", "{m} mins x {n} a week", "{m} minutes {n} times per week",
            "{n} sessions of {m} minutes a week", "{n} × {m}min/wk", "{m} minute sessions, {n} times a week",
            "{n} x weekly, {m} mins", "{n} days a week for {m} minutes", "TA {n} x {m} mins weekly",
        ]
    ),
    st.sampled_from(["minutes_per_week", "minutes_per_session", "sessions_per_week", "provision", "staff_role"]),
)  # fmt: skip
def test_a_frequency_reads_back_the_same_in_every_spelling_and_column(count, minutes, spelling, field):
    values = read_cell(field, spelling.format(n=count, m=minutes), STANDARD).values
    assert values["sessions_per_week"] == count
    assert values["minutes_per_session"] == minutes
    assert values["minutes_per_week"] == count * minutes


@PLAIN
@given(
    st.integers(1, 40),
    st.integers(1, 40),
    st.sampled_from(["{a}-{b} mins", "{a} to {b} minutes", "{a}/{b} mins", "{a} – {b}min"]),
)
def test_a_range_keeps_both_ends_in_order(one, other, spelling):
    assume(one != other)  # 1-1 is one to one
    low, high = sorted((one, other))
    values = read_cell("minutes_per_session", spelling.format(a=one, b=other), STANDARD).values
    assert values == {"minutes_per_session": low, "minutes_per_session_max": high}


@PLAIN
@given(
    st.dates(min_value=date(2000, 1, 1), max_value=date(2049, 12, 31)),
    st.sampled_from(["%d/%m/%Y", "%d.%m.%y", "%d-%m-%Y", "%Y-%m-%d", "%d %B %Y", "%d %b %y", "%A %d %B %Y", "%d%b%Y"]),
)
def test_a_date_reads_back_the_same_day_first(day, form):
    assert read_cell("review_date", day.strftime(form), STANDARD).values == {"review_date": day.isoformat()}


@PLAIN
@given(
    st.integers(1, 9_999_99),
    st.sampled_from(["£{p:.2f}", "£ {p:,.2f}", "{p:.2f}", "{p} pounds", "approx £{p:.2f}", "£{p:.2f} per pupil"]),
)
def test_money_reads_back_to_the_penny(pence, spelling):
    pounds = Decimal(pence) / 100
    assert read_cell("cost", spelling.format(p=pounds), STANDARD).values["cost"] == pounds


def test_a_reading_is_made_once_for_equal_cells_and_apart_for_true_and_one():
    assert read_cell("weeks", "6 weeks", STANDARD) is read_cell("weeks", "6 weeks", STANDARD)
    assert read_cell("weeks", 1, STANDARD).values == {"weeks": 1}
    assert read_cell("weeks", True, STANDARD).problem is Problem.NOT_READ
