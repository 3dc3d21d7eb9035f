"""The register of schools: which school is meant, and taking in a new edition of the list.

A school is matched only by what is certain: URN, DfE number, or its exact name (case and spacing aside). Anything
else is left for a person, with the nearest names beside it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from importers.reading import SchoolClaim
from provision.store.tables import schools

_NEAR = 3
_NEAR_ENOUGH = 60  # rapidfuzz's score out of 100, below which a name only confuses
_DFE = re.compile(r"(\d{3})\s*/?\s*(\d{4})")


@dataclass(frozen=True, slots=True)
class Match:
    """What the register says to a claim: the school, or None with the nearest names, nearest first."""

    school_id: int | None
    name: str = ""
    near: tuple[str, ...] = ()


def name_key(name: str) -> str:
    """Return the form in which names are compared: case, spacing and stops aside."""
    return " ".join(re.sub(r"[.,'’`]", "", name.casefold()).replace("&", " and ").split())


def dfe_number(text: str) -> str:
    """Return a DfE number as LLL/EEEE, or "" where the text is none."""
    found = _DFE.fullmatch(text.strip())
    return "/".join(found.groups()) if found else ""


def find(connection: Connection, claim: SchoolClaim) -> Match:
    """Return the school of a claim: by URN, else by DfE number, else by exact name."""
    wanted = (
        (schools.c.urn, claim.urn.strip()),
        (schools.c.dfe_number, dfe_number(claim.dfe_number)),
        (schools.c.name_key, name_key(claim.name)),
    )
    for column, value in wanted:
        found = connection.execute(select(schools.c.id, schools.c.name).where(column == value)).all() if value else []
        if len(found) == 1:
            return Match(found[0].id, found[0].name)
    return Match(None, near=_near(connection, claim.name))


def find_given(connection: Connection, text: str) -> Match:
    """Return the school that a person named on the command line: a URN, a DfE number or a name."""
    return find(connection, SchoolClaim(urn=text, dfe_number=text, name=text))


def places(connection: Connection) -> dict[str, tuple[str, ...]]:
    """Return what the register says under each heading that schools are told apart by, in alphabetical order."""
    found = {}
    for name in ("phase", "area", "district", "community", "adviser", "link_worker"):
        column = schools.c[name]
        told = connection.execute(select(column).where(column != "").distinct().order_by(column)).scalars()
        found[name] = tuple(told)
    return found


def _near(connection: Connection, name: str) -> tuple[str, ...]:
    if not name.strip():
        return ()
    from rapidfuzz import fuzz, process  # noqa: PLC0415  only an unmatched school needs it

    names = {row.name_key: row.name for row in connection.execute(select(schools.c.name_key, schools.c.name))}
    ranked = process.extract(name_key(name), list(names), scorer=fuzz.WRatio, limit=_NEAR, score_cutoff=_NEAR_ENOUGH)
    return tuple(names[key] for key, _, _ in ranked)


FIELDS = ("urn", "dfe_number", "name", "phase", "setting", "district", "area", "community", "link_worker", "adviser")
LINKS = ("policy_link", "information_report_link")
"""The columns of a register, and the two web addresses that it may have; the rest of a sheet is not taken in."""

_HEADINGS = {
    "urn": ("urn", "unique reference number"),
    "dfe_number": ("dfe number", "dfe no", "dfes number", "laestab", "establishment number", "dfe"),
    "name": ("name", "school", "school name", "establishment name", "establishmentname", "setting name"),
    "phase": ("phase", "phase of education", "phaseofeducation name"),
    "setting": ("setting", "setting type", "type", "type of establishment", "typeofestablishment name"),
    "district": ("district", "district name", "districtadministrative name"),
    "area": ("area", "kcc area"),
    "community": ("community", "community of schools", "communities of schools"),
    "link_worker": ("link worker", "link officer", "sen link worker"),
    "adviser": ("adviser", "advisor", "inclusion adviser", "sen ia adviser", "lead adviser"),
    "policy_link": ("policy link", "sen policy", "send policy", "sen policy link", "send policy link"),
    "information_report_link": (
        *("information report link", "information report", "sen information report", "send information report"),
        *("sen information report link", "send information report link"),
    ),
    "links_seen_on": ("links seen on",),
}


def columns_of(headings: Sequence[str]) -> dict[str, int]:
    """Return where each field of a register stands in a row of headings, counted from 0."""
    keys = [" ".join(re.sub(r"[_\-/()]", " ", heading.casefold()).split()) for heading in headings]
    found = {name: next((keys.index(word) for word in words if word in keys), -1) for name, words in _HEADINGS.items()}
    return {name: place for name, place in found.items() if place >= 0}


def cleaned(row: Mapping[str, str]) -> dict[str, str | None]:
    """Return a register's row as the store keeps it: identifiers in one form, absent ones None."""
    values: dict[str, str | None] = {name: " ".join(text.split()) for name, text in row.items()}
    urn = (values.get("urn") or "").removesuffix(".0")
    values["urn"] = urn if re.fullmatch(r"\d{6}", urn) else None
    values["dfe_number"] = dfe_number((values.get("dfe_number") or "").removesuffix(".0")) or None
    values["name_key"] = name_key(values.get("name") or "")
    return values


def is_web_address(text: str) -> bool:
    """Say whether a text is an address that a person can open in a browser. The program itself opens none."""
    return re.fullmatch(r"https?://[^\s<>\"']+", text) is not None
