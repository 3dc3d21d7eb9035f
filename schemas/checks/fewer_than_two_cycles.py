"""A pupil plan with fewer than two cycles that were reviewed."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from schemas.check import PUPIL_ONLY, Check, Hit, Look, day, struck_rows, texts
from schemas.finding import Severity

if TYPE_CHECKING:
    from schemas.entry import Entry

_CYCLES = 2


def _find(look: Look) -> Iterator[Hit]:
    reviewed: defaultdict[str, set[str]] = defaultdict(set)
    rows: defaultdict[str, list[Entry]] = defaultdict(list)
    for plan in (*look.history, look.map):
        for entry in plan.entries:
            for pupil in texts(entry, "pupil"):
                if plan is look.map:
                    rows[pupil].append(entry)
                if "impact" in entry.values or "exit" in entry.values:
                    reviewed[pupil].add(day(entry, "review_date") or day(entry, "end_date"))
    few = [pupil for pupil in rows if len(reviewed[pupil] - {""}) < _CYCLES]
    return struck_rows(look, "", (entry for pupil in few for entry in rows[pupil]))


CHECK = Check(
    code="fewer-than-two-cycles",
    severity=Severity.ADVICE,
    title="Fewer than two reviewed cycles",
    message="Fewer than two reviewed cycles are shown for the pupil on {rows}",
    why=(
        "Requests for more help are looked at together with two or more cycles of assess, plan, do, review; "
        "none is a fault."
    ),
    action="Keep earlier reviews with the plan, as they are written.",
    find=_find,
    field="review_date",
    needs=("pupil", "review_date"),
    needs_any=("impact", "exit"),
    kinds=PUPIL_ONLY,
    looks_back=True,
)
