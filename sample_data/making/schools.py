"""The invented schools: the register that a team would load, with some that have sent nothing.

URNs begin with 9 and DfE numbers with 886/9, so that nobody takes them for a real school's. Districts are Kent's real
ones, because filters read oddly without them; communities, people and schools are made up and say so.
"""

from typing import NamedTuple

HEADINGS = (
    "urn", "dfe_number", "name", "phase", "setting", "district", "area", "community", "link_worker", "adviser",
)  # fmt: skip


class School(NamedTuple):
    """One row of the register, in the order of `HEADINGS`."""

    urn: str
    dfe_number: str
    name: str
    phase: str
    setting: str
    district: str
    area: str
    community: str
    link_worker: str
    adviser: str


_ROWS = (
    ("Oakapple Primary School", "primary", "mainstream_primary", "Dartford", "North"),
    ("Pebblebrook Infant School", "primary", "mainstream_primary", "Gravesham", "North"),
    ("St Wilfrid's Orchard CE Primary School", "primary", "mainstream_primary", "Sevenoaks", "North"),
    ("Hoppole Lane Primary School", "primary", "mainstream_primary", "Maidstone", "West"),
    ("Weald Lantern Primary School", "primary", "mainstream_primary", "Tonbridge & Malling", "West"),
    ("Marshlight Junior School", "primary", "mainstream_primary", "Folkestone & Hythe", "South"),
    ("Chalkdown Academy", "secondary", "mainstream_secondary", "Ashford", "South"),
    ("Samphire Bay High School", "secondary", "mainstream_secondary", "Thanet", "East"),
    ("Kingfisher Mead Primary School and SRP", "primary", "srp", "Swale", "East"),
    ("Lantern House Special School", "all_through", "special", "Canterbury", "East"),
    ("Cobnut Wood Primary School", "primary", "mainstream_primary", "Tunbridge Wells", "West"),
    ("Fiddlers Reach Primary School", "primary", "mainstream_primary", "Dartford", "North"),
    ("Downs View Primary School", "primary", "mainstream_primary", "Dover", "South"),
    ("Romney Reed Primary School", "primary", "mainstream_primary", "Folkestone & Hythe", "South"),
    ("Applecart Pre-school", "nursery", "early_years", "Ashford", "South"),
    ("Bluebell Bank Primary School", "primary", "mainstream_primary", "Maidstone", "West"),
    ("Gate Farm Learning Centre", "secondary", "pru", "Gravesham", "North"),
    ("Harbour Steps Primary School", "primary", "mainstream_primary", "Dover", "South"),
    ("Saltmarsh Community Primary School", "primary", "mainstream_primary", "Swale", "East"),
    ("Windmill Rise Grammar School", "secondary", "mainstream_secondary", "Canterbury", "East"),
    ("Tollgate Infant School", "primary", "mainstream_primary", "Thanet", "East"),
    ("Quarry Bank Primary School", "primary", "mainstream_primary", "Tonbridge & Malling", "West"),
)


def schools() -> tuple[School, ...]:
    """Return every school of the register, in the order of its URN."""
    return tuple(_school(number, row) for number, row in enumerate(_ROWS, 1))


def school(words: str) -> School:
    """Return the first school whose name holds `words`. Raises StopIteration when there is none."""
    return next(item for item in schools() if words in item.name)


def _school(number: int, row: tuple[str, str, str, str, str]) -> School:
    name, phase, setting, district, area = row
    return School(
        urn=f"9{number:05d}",
        dfe_number=f"886/9{number:03d}",
        name=f"Invented {name}",
        phase=phase,
        setting=setting,
        district=district,
        area=area,
        community=f"Invented {area} Community {1 + number % 2}",
        link_worker=f"Link Worker {'ABCDE'[number % 5]} (invented)",
        adviser=f"Adviser {'ABC'[number % 3]} (invented)",
    )


def upn(serial: int, *, la: str = "886", year: str = "26") -> str:
    """Return an invented UPN with a right check letter and establishment 9999 (DfE, Unique Pupil Numbers: guidance)."""
    digits = f"{la}9999{year}{serial:03d}"
    total = sum(position * int(digit) for position, digit in enumerate(digits, 2))
    return "ABCDEFGHJKLMNPQRTUVWXYZ"[total % 23] + digits
