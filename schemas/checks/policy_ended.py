"""A funding stream, service or protection that had ended by the row's own date."""

import re
from collections.abc import Iterator
from functools import cache

from schemas.check import Check, Hit, Look, row_day
from schemas.entry import Entry
from schemas.finding import Severity
from schemas.grouping import readable, text_of
from schemas.policies import Policy, PolicyKind

_FIELDS = ("provision", "description", "external_agency", "funding_source", "notes")


def _find(look: Look) -> Iterator[Hit]:
    policies = _named(look)
    for entry in look.rows if policies else ():
        for field in _FIELDS:
            if field in entry.values:
                yield from _over(entry, field, _said(entry, field), policies, row_day(entry, look.today))


def _named(look: Look) -> tuple[Policy, ...]:
    """Return the policies that have an end and of which some word stands anywhere in the map.

    Mostly none, and quickly so.
    """
    stated = [field for field in _FIELDS if look.rows.states(field)]
    said = "\n".join({_said(entry, field) for entry in look.rows for field in stated if field in entry.values})
    folded = " ".join(said.replace("-", " ").casefold().split())
    return tuple(
        policy
        for policy in look.standard.policies
        if policy.ended
        and policy.switched_on
        and any(word in said if word.isupper() else word.casefold() in folded for word in policy.words)
    )


def _said(entry: Entry, field: str) -> str:
    """Return a field's own words: the raw text, as a code no longer tells what it was read from."""
    return entry.raw.get(field) or text_of(entry.values[field])


def _over(entry: Entry, field: str, said: str, policies: tuple[Policy, ...], on: str) -> Iterator[Hit]:
    """Yield a hit for each policy that a text names and that was over on the day; a word names the first one only."""
    for policy in policies:
        said, named = _spellings(policy.words).subn(" ", said)
        if named and (policy.has_ended(on) or policy.ending_is_disputed(on)):
            yield Hit(entry, _cause(policy), (field,), why=_why(policy), action=_action(policy))


@cache
def _spellings(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern of whole words. A name in capitals is met in capitals only: a lift is not LIFT."""
    alternatives = (re.escape(word) if word.isupper() else f"(?i:{_loose(word)})" for word in words)
    return re.compile(rf"\b(?:{'|'.join(alternatives) or '(?!)'})\b")


def _loose(phrase: str) -> str:
    return r"[\s-]+".join(map(re.escape, phrase.split()))


def _cause(policy: Policy) -> str:
    """Return what has ended and when, with both days where sources differ."""
    days = " or ".join(readable(day) for day in (policy.ended, policy.other_ended) if day)
    return f"{_KINDS[policy.kind]} that ended on {days}, {policy.title},"


_KINDS = {PolicyKind.FUNDING: "Funding", PolicyKind.SERVICE: "A service", PolicyKind.PROTECTION: "A protection"}


def _why(policy: Policy) -> str:
    other = f" {policy.other_source}." if policy.other_source else ""
    return f"{policy.wording}{other} (Source: {policy.source}.)"


def _action(policy: Policy) -> str:
    return f"Say what takes its place: {policy.replaced_by}." if policy.replaced_by else "Say what takes its place."


CHECK = Check(
    code="policy-ended",
    severity=Severity.QUERY,
    title="A funding stream or service that has ended",
    message="{cause} is named on {rows}: {values}",
    why="Each dated policy of the standard says what ended on which day, and by which source.",
    action="Say what takes its place.",
    find=_find,
    needs_any=_FIELDS,
)
