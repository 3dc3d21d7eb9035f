"""A funding stream, service or protection that had ended by the row's own date."""

import re
from collections.abc import Iterator

from schemas.check import Check, Hit, Look, plain, row_day, texts
from schemas.entry import Entry
from schemas.finding import Severity
from schemas.policies import Policy

_FIELDS = ("provision", "description", "external_agency", "funding_source", "notes")


def _find(look: Look) -> Iterator[Hit]:
    policies = [policy for policy in look.standard.policies if policy.ended and policy.words and policy.switched_on]
    if not policies:
        return
    named = {policy.id: tuple(plain(word) for word in policy.words) for policy in policies}
    anything = re.compile("|".join(sorted({re.escape(word) for words in named.values() for word in words})))
    for entry in look.rows:
        for field in _FIELDS:
            said = _said(entry, field)
            if said and anything.search(said):
                yield from _ended(entry, field, said, [(policy, named[policy.id]) for policy in policies], look.today)


def _ended(
    entry: Entry, field: str, said: str, policies: list[tuple[Policy, tuple[str, ...]]], today: str
) -> Iterator[Hit]:
    on = row_day(entry, today)
    for policy, words in policies:
        if any(word in said for word in words) and (policy.has_ended(on) or policy.ending_is_disputed(on)):
            yield Hit(entry, policy.title, (field,), why=_why(policy), action=_action(policy))


def _said(entry: Entry, field: str) -> str:
    """Return a field's own words: for a code, the raw text that it was read from."""
    if field not in entry.values:
        return ""
    return plain(entry.raw.get(field) or " ".join(texts(entry, field)))


def _why(policy: Policy) -> str:
    other = f" Sources differ: {policy.other_source}." if policy.other_source else ""
    return f"{policy.wording}{other} (Source: {policy.source}.)"


def _action(policy: Policy) -> str:
    return f"Say what takes its place: {policy.replaced_by}." if policy.replaced_by else "Say what takes its place."


CHECK = Check(
    code="policy-ended",
    severity=Severity.QUERY,
    title="A funding stream or service that has ended",
    message="{cause} is named after its end on {rows}: {values}",
    why="Each dated policy of the standard says what ended on which day, and by which source.",
    action="Say what takes its place.",
    find=_find,
    needs_any=_FIELDS,
)
