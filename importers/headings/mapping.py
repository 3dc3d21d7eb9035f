"""Which contract field each column of a table holds: what its heading says, weighed with what its cells hold.

Each column first says what it may mean, and how surely (`evidence.py`); then the columns of the table settle together
what none can settle alone (`settling.py`, `provision_column.py`); then every field goes to the column with the best
claim, the surest first, and a column that loses takes its next meaning or is kept as extra. What a person corrected
(`learned`) beats everything.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from importers.headings.evidence import Claim, Contents, claims_of
from importers.headings.provision_column import with_provision
from importers.headings.pupils import OTHER_IDENTITY, speaks_of_identity
from importers.headings.settling import (
    settle_aims,
    settle_costs,
    settle_dates,
    settle_measures,
    settle_outcomes,
    settle_times,
    settle_totals,
    weaken_empty,
)
from importers.headings.vocabulary import OTHER, normalise, recognise
from importers.layouts.table import Column, Table
from schemas.entry import FIELDS
from schemas.standard import Standard

IGNORE = "ignore"
"""What a person says of a heading that is to stay extra, whatever it looks like."""
_WEAKEST_TOLD = 0.25


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """A column and its contract field (None: kept as extra), with a confidence from 0 to 1.

    `about` also names known headings that are no contract field (`other.upn`, `other.date_of_birth`, `other.forename`,
    …). `near` marks a heading whose spelling was only near to the known heading `said`.
    """

    column: Column
    field: str | None
    confidence: float
    about: str = ""
    near: bool = False
    said: str = ""


def map_columns(
    table: Table, *, standard: Standard, learned: Mapping[str, str] | None = None
) -> tuple[MappedColumn, ...]:
    """Return every column of the table with its field, in the table's order.

    `learned` maps a normalised heading to a field or `ignore`; `extra` fields and unknown names count as `ignore`: that
    is no field, for sure.
    """
    known = learned or {}
    contents = Contents(table, standard)
    columns = table.columns
    claims = {column.key: list(claims_of(column, contents, known)) for column in columns}
    weaken_empty(columns, claims, contents)
    settle_outcomes(columns, claims, contents)
    settle_aims(columns, claims, contents)
    settle_totals(columns, claims, contents)
    settle_times(columns, claims, frozenset(claim.field for claim in _deal(columns, claims).values()))
    settle_costs(columns, claims)
    settle_dates(columns, claims, contents)
    settle_measures(columns, claims)
    corrected = frozenset(column.key for column in columns if normalise(column.heading) in known)
    with_provision(columns, claims, contents, corrected)
    taken = _deal(columns, claims)
    return tuple(_mapped(column, taken.get(column.key), known) for column in columns)


def _deal(columns: Sequence[Column], claims: Mapping[str, list[Claim]]) -> dict[str, Claim]:
    """Give every field to the column with the strongest claim; what loses takes its next meaning, if that is free."""
    taken: dict[str, Claim] = {}
    holders: dict[str, str] = {}
    fixed = {column.key for column in columns if column.field is not None}
    order = {column.key: at for at, column in enumerate(columns)}
    offers = sorted(
        ((claim.strength, -order[key], key, claim) for key, named in claims.items() for claim in named),
        key=lambda offer: (-offer[0], -offer[1]),
    )
    for _, _, key, claim in offers:
        if key in taken or (claim.field in holders and key not in fixed and not claim.field.startswith(OTHER)):
            continue
        if claim.strength < _WEAKEST_TOLD:
            continue
        taken[key] = claim
        holders.setdefault(claim.field, key)
    return taken


def _mapped(column: Column, claim: Claim | None, learned: Mapping[str, str]) -> MappedColumn:
    match = recognise(column.heading) if column.heading and normalise(column.heading) not in learned else None
    if claim is None:
        ignored = learned.get(normalise(column.heading), "provision") not in FIELDS
        lost = match is not None and match.field == "pupil"
        return MappedColumn(
            column, None, float(ignored), OTHER_IDENTITY if lost or speaks_of_identity(column.heading) else ""
        )
    plain = MappedColumn(column, claim.field, round(min(0.99, claim.strength), 2), claim.field)
    if match and match.near and match.field == claim.field:
        plain = replace(plain, near=True, said=match.said)
    return replace(plain, field=None) if claim.field.startswith(OTHER) else plain
