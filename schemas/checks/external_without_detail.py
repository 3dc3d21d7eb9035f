"""A service from outside, with nothing on what it does or how much of it there is."""

from collections.abc import Iterator

from schemas.check import Check, Hit, Look, Which
from schemas.entry import Entry
from schemas.finding import Severity

_DETAIL = (
    "description",
    "target",
    "minutes_per_session",
    "minutes_per_week",
    "minutes_total",
    "sessions_per_week",
    "start_date",
    "review_date",
    "notes",
    "impact",
)


def _find(look: Look) -> Iterator[Hit]:
    return map(Hit, look.rows.without(*_DETAIL))


def _names_an_agency(entry: Entry) -> bool:
    return "external_agency" in entry.values


CHECK = Check(
    code="external-without-detail",
    severity=Severity.QUERY,
    title="An outside service is named, and nothing more",
    message="An outside service is named without what it does, how often or for what on {rows}: {values}",
    why="What an outside service advised is part of the plan (SEND code of practice 2015, 6.58 to 6.62).",
    action="Write what the service does or advised, and when it will be looked at again.",
    find=_find,
    field="external_agency",
    needs=("external_agency",),
    needs_any=_DETAIL,
    rows=Which(_names_an_agency, "that names an outside service"),
)
