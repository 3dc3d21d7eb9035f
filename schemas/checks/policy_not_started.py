"""A funding stream claimed for a time before it existed."""

from collections.abc import Iterator

from schemas.check import Check, Hit, Look, Which
from schemas.entry import Entry
from schemas.finding import Severity
from schemas.grouping import readable


def _find(look: Look) -> Iterator[Hit]:
    rows = look.rows
    policies = [policy for policy in look.standard.policies if policy.funding_sources and policy.switched_on]
    for entry, end, sources in rows.beside(rows.days("end_date"), rows.texts("funding_source")):
        for policy in policies:
            if end and not set(policy.funding_sources).isdisjoint(sources) and policy.has_not_started(end):
                yield Hit(
                    entry,
                    f"{policy.title} (from {readable(policy.started)})",
                    ("funding_source", "end_date"),
                    why=f"{policy.wording} (Source: {policy.source}.)",
                )


def _claims(entry: Entry) -> bool:
    return "funding_source" in entry.values


CHECK = Check(
    code="policy-not-started",
    severity=Severity.QUERY,
    title="A funding stream before its start",
    message="{cause} is claimed for provision that ended before it began on {rows}: {values}",
    why="Each dated policy of the standard says what started on which day, and by which source.",
    action="Correct the dates, or name the stream that paid at the time.",
    find=_find,
    field="funding_source",
    needs=("funding_source", "end_date"),
    rows=Which(_claims, "that names its funding"),
)
