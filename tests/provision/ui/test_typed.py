"""Days and times as people type them, day before month, never guessed."""

from datetime import UTC, date, datetime

import pytest

from provision.ui.typed import day_of, moment_of

TODAY = date(2026, 11, 23)  # a Monday
NOW = datetime(2026, 11, 23, 9, 30, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", TODAY), ("Tomorrow", date(2026, 11, 24)), ("+7", date(2026, 11, 30)), ("+2w", date(2026, 12, 7)),
        ("mon", date(2026, 11, 30)), ("Friday", date(2026, 11, 27)), ("14/12", date(2026, 12, 14)),
        ("1/2", date(2027, 2, 1)), ("23/11", TODAY), ("3.4.27", date(2027, 4, 3)), ("14/12/2026", date(2026, 12, 14)),
        ("2026-12-14", date(2026, 12, 14)), ("31/2", None), ("12/14", None), ("soon", None), ("", None), ("99", None),
    ],
)  # fmt: skip
def test_a_day_is_read_day_first_and_never_in_the_past_unless_a_year_says_so(text, day):
    assert day_of(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("", NOW), ("14:30", datetime(2026, 11, 23, 14, 30, tzinfo=UTC)),
        ("fri 9.15", datetime(2026, 11, 27, 9, 15, tzinfo=UTC)),
        ("14/12 14:30", datetime(2026, 12, 14, 14, 30, tzinfo=UTC)),
        ("25:00", None), ("14/12", None), ("someday 10:00", None),
    ],
)  # fmt: skip
def test_a_moment_is_a_day_and_a_time_and_a_time_alone_is_today(text, moment):
    assert moment_of(text, NOW) == moment
