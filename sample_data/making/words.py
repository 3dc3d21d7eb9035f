"""How different schools word the same thing: areas of need, levels, time, staff and dates."""

from datetime import date, timedelta

from sample_data.making.provisions import Provision

AREAS = {
    "full": {
        "CI": "Communication and Interaction",
        "CL": "Cognition and Learning",
        "SEMH": "Social, Emotional and Mental Health",
        "SP": "Sensory and/or Physical",
    },
    "short": {"CI": "C&I", "CL": "C&L", "SEMH": "SEMH", "SP": "S&P"},
    "plus": {"CI": "C+I", "CL": "C+L", "SEMH": "SEMH", "SP": "P+S"},
}
LEVELS = {
    "wave": {1: "Wave 1", 2: "Wave 2", 3: "Wave 3"},
    "continuum": {1: "Universal", 2: "Targeted", 3: "Specialist"},
    "offer": {1: "Ordinarily available", 2: "SEN Support", 3: "Higher needs"},
    "stage": {1: "Stage 1", 2: "Stage 2", 3: "Stage 3"},
}
TERM_2 = date(2026, 11, 2)
"""Invented first Monday of the runs: the samples are maps of Term 2, 2026-27."""


def start(provision: Provision) -> date:
    """Return an invented first day: runs of a whole year began in September."""
    return date(2026, 9, 7) if provision.weeks > 30 else TERM_2  # noqa: PLR2004  weeks of a school year


def end(provision: Provision) -> date:
    """Return an invented last day, a Friday, holidays allowed for."""
    weeks = min(provision.weeks + provision.weeks // 6, 44)
    return start(provision) + timedelta(weeks=weeks) - timedelta(days=3)


def review(provision: Provision) -> date:
    """Return an invented review day, in the week after the run or at the end of the spring term."""
    return min(end(provision) + timedelta(days=5), date(2027, 3, 24))


def uk(day: date) -> str:
    """Return `04/11/2026`, day first."""
    return f"{day:%d/%m/%Y}"


def year(provision: Provision) -> str:
    """Return `Year 3` or `Reception`."""
    return "Reception" if provision.years == "R" else f"Year {provision.years}"


def times_a_week(provision: Provision) -> str:
    """Return `3 x 20 mins pw`."""
    return f"{provision.sessions} x {provision.minutes} mins pw"


def ratio(provision: Provision) -> str:
    """Return `1:4`, one adult to so many pupils."""
    return f"1:{provision.size}"
