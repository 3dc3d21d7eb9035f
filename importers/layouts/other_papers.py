"""Sheets that say by their title that they are some other paper: a rota, a trip list, an improvement plan, a log.

Such a title counts only where no heading under it names provision or intervention outright, and where the title does
not speak of provision itself.
"""

import re
from collections.abc import Iterator, Sequence

from importers.headings.vocabulary import normalise, recognise
from importers.layouts.table import Table
from importers.layouts.view import View

_MOST_CELLS = 2
_OTHER_WORDS = (
    "budget", "monitoring report", "ledger", "purchase", "invoice", "order form", "stock", "inventory", "asset", "attendance", "absences?", "rota",  # noqa: E501  a list reads best on one line
    "duty", "duties", r"staffing (?:costs?|structure|budget)", r"staff (?:list|directory|contacts?|absence)", "contact list", "telephone", r"exam(?:ination)? timetable", "seating", "consent",  # noqa: E501  a list reads best on one line
    "dinners?", "meals?", "lettings", "calendar", "diary", "newsletter", "parents'? evening", "cpd", "appraisal", "performance management", "governors?",  # noqa: E501  a list reads best on one line
    "governing", r"behaviour (?:log|incidents?)", "incident", "accident", "first aid", "medical", "medication", r"allerg\w+", "transport", "trips?", "visits",  # noqa: E501  a list reads best on one line
    "attainment", "data drop", r"(?:test|exam|assessment) (?:results|data|calendar)", "sats", "library", "laptops?", "ipads?", "equipment", "class list",  # noqa: E501  a list reads best on one line
    "register of", "admissions?", "clubs", "safeguarding", "contracts?", "wraparound", "fire drill", "inspection", "ofsted", "job", r"vacanc\w+", "recruitment",  # noqa: E501  a list reads best on one line
)  # fmt: skip
_SURELY_OTHER_WORDS = (
    r"(?:improvement|development|post-ofsted) (?:plan|priorit\w+)", r"risk (?:assessment|register)",
    r"(?:staff )?training (?:log|record|plan|schedule)", r"minutes of (?:the |a )?(?:\w+ )?meeting",
    "agenda", "polic(?:y|ies)", "job description", "self[- ]evaluation", "action plan for governors",
)  # fmt: skip
_OTHER = re.compile(rf"\b(?:{'|'.join(_OTHER_WORDS)})\b", re.IGNORECASE)
_SURELY_OTHER = re.compile(rf"\b(?:{'|'.join(_SURELY_OTHER_WORDS)})\b", re.IGNORECASE)
"""Papers that are another whatever they are about: a SEND development plan is no map of provision."""
_HEADINGS = frozenset({"training", "training title", "course", "course title", "cpd", "policy", "risk", "hazard"})
"""Headings of what another paper lists, where none beside them names provision."""
_ACTIONS = frozenset({
    "action", "actions", "actions to be taken", "action taken", "actions required", "action required", "actions needed", "task", "tasks",  # noqa: E501  a list reads best on one line
    "steps", "steps to be taken", "key actions", "activity", "activities", "what", "strategy", "strategies", "actions/strategies",  # noqa: E501  a list reads best on one line
    "what we will do", "what will we do", "what needs to happen", "how",
})  # fmt: skip
"""Headings of provision that a plan of improvement has over what its leaders will do."""
_PLANNED = re.compile(
    r"\b(?:success criteria|success measures?|lead(?: person)?|responsib\w+|owner|by when|deadline|timescales?"
    r"|timeframe|milestones?|monitor\w*|rag|evidence|priority|objectives?|evaluation)\b"
)
_LEAST_PLANNED = 3
"""How many columns of who answers for it, by when, and how success is known make a plan of actions."""
_OF_PUPILS = frozenset({
    "pupil", "year_group", "class_group", "sen_status", "primary_need", "area_of_need", "level", "group_size", "weeks", "entry_criteria",  # noqa: E501  a list reads best on one line
    "sessions_per_week", "minutes_per_session", "minutes_per_week", "minutes_total", "hourly_rate", "baseline", "exit",
})  # fmt: skip
_PROVISION = re.compile(
    r"\b(?:provisions?|interventions?|sen|send|senco|support|catch[ -]?up|boosters?|waves?|top[ -]?up|ehcps?|inclusion"
    r"|additional needs)\b",
    re.IGNORECASE,
)
_OUTRIGHT = re.compile(r"\b(?:provisions?|interventions?)\b")


def is_another_paper(view: View, tables: Sequence[Table]) -> bool:
    """Whether a sheet's titles say that its tables are of something else than provision."""
    headings = [column.heading for table in tables for column in table.columns if table.records]
    if any(normalise(text) in _HEADINGS for text in headings) and not any(map(_names_provision, headings)):
        return True
    if any(_is_plan_of_actions(table) for table in tables if table.records):
        return True
    titles = list(_titles(view, tables))
    spoken = any(_PROVISION.search(title) for title in titles)
    if not any(_SURELY_OTHER.search(title) or (not spoken and _OTHER.search(title)) for title in titles):
        return False
    return not any(_OUTRIGHT.search(normalise(column.heading)) for table in tables for column in table.columns)


def _is_plan_of_actions(table: Table) -> bool:
    """Whether a table lists what leaders will do, by when and how success is known, for no pupils and with no time.

    Its provisions are called actions; a plan for one pupil names that pupil, and is none.
    """
    headings = [column.heading for column in table.columns if column.heading]
    fields = {match.field: text for text in headings if (match := recognise(text))}
    around = set[str]().union(*(record.context for record in table.records))
    named = [text for text in headings if _names_provision(text)]
    if not _OF_PUPILS.isdisjoint(fields.keys() | around) or not all(normalise(text) in _ACTIONS for text in named):
        return False
    return sum(_PLANNED.search(normalise(text)) is not None for text in headings) >= _LEAST_PLANNED


def _names_provision(heading: str) -> bool:
    match = recognise(heading) if heading else None
    return match is not None and match.field == "provision"


def _titles(view: View, tables: Sequence[Table]) -> Iterator[str]:
    """Yield the texts above the first record in rows of a cell or two, the sheet's name last."""
    first = min((record.row for table in tables for record in table.records), default=0)
    for number in view.numbers:
        if number >= first:
            break
        if len(view.rows[number]) <= _MOST_CELLS:
            yield from (value for value in view.rows[number].values() if isinstance(value, str))
    yield view.sheet.name
