"""What a school is asked about identity text: where names, UPNs and birth dates stand that need not be there.

One finding a cause with all its cells; the values themselves are masked. On a pupil plan names are expected in their
column; on a school or community map they are not. Free text is scanned for the file's own names, for common forenames
and for contact details, and no more than that is promised.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from importers.grid import Sheet, Workbook, address, raw_text
from importers.identity.contacts import contacts_in, may_hold_contacts, personal_in
from importers.identity.forenames import FORENAMES
from importers.identity.held import Held, Holds
from importers.identity.masking import MASK, IdentityText, as_birth_date
from importers.identity.names import TRADE, bare, different_words, names_in, words_of
from importers.identity.upn import upns_in
from schemas.entry import MapKind
from schemas.finding import Finding, PlacedValue, Severity
from schemas.grouping import where_words

_TITLES = frozenset(("mr", "mrs", "miss", "ms", "mx", "dr", "sir"))
_SHOWN = 60
_MARKS = " .,:;-–()"


@dataclass(frozen=True, slots=True)
class _Cause:
    """The wording of one privacy finding."""

    code: str
    title: str
    message: str
    why: str
    action: str
    kinds: tuple[MapKind, ...] = tuple(MapKind)


UPN_IN_TEXT = _Cause(
    "privacy-upn-in-text",
    "A UPN stands in free text",
    "A unique pupil number is written in",
    "The UPN is a blind number, not shown beside a name and given out only where required (DfE guide to UPNs).",
    "Take the number out; initials are enough on a provision map.",
)
UPN_BESIDE_NAME = _Cause(
    "privacy-upn-beside-name",
    "UPNs stand beside names",
    "Unique pupil numbers stand beside pupils' names in",
    "The UPN is a blind number, meant not to be shown beside a name (DfE guide to UPNs).",
    "Keep either the number or the name; this tool needs only one of them.",
)
BIRTH_DATE = _Cause(
    "privacy-date-of-birth",
    "Birth dates are given",
    "Birth dates stand in",
    "The year group is enough for a provision map (UK GDPR article 5: no more data than needed).",
    "Take the birth dates out.",
)
NAMES_IN_TEXT = _Cause(
    "privacy-name-in-text",
    "A pupil of this file is named in free text",
    "The name of a pupil of this file is written in",
    "Names in free text go along wherever the text goes, into reports and e-mails.",
    "Write “the pupil”, or initials, instead of the name.",
)
LIKELY_NAME = _Cause(
    "privacy-likely-name",
    "Free text may hold a name",
    "What looks like a first name is written in",
    "Names in free text go along wherever the text goes; pupils on a provision map are better known by initials.",
    "If this is a pupil, write initials instead; if it is a member of staff, the role is enough.",
)
CONTACT = _Cause(
    "privacy-contact-details",
    "Text may hold somebody's contact details",
    "What looks like a phone number, an e-mail address or a postcode is written in",
    "How a family is reached goes along wherever the text goes, and says where a pupil lives.",
    "Take it out; the school has it in its own records.",
    (MapKind.SCHOOL, MapKind.PUPIL),
)
NAMES_ON_MAP = _Cause(
    "privacy-names-on-map",
    "Pupils are named on a whole-school map",
    "Pupils' names stand in",
    "A school's or community's map is passed round more widely than a pupil's plan, and does not need names.",
    "Give the number of pupils, or initials.",
    (MapKind.SCHOOL, MapKind.COMMUNITY),
)
CAUSES = (UPN_IN_TEXT, UPN_BESIDE_NAME, BIRTH_DATE, NAMES_IN_TEXT, LIKELY_NAME, CONTACT, NAMES_ON_MAP)
SEVERITY = Severity.QUERY
_STAFFS_OWN = frozenset((LIKELY_NAME, CONTACT))


def privacy_findings(
    workbook: Workbook,
    identity: IdentityText,
    held: Iterable[Held],
    kind: MapKind | None,
    *,
    staff_columns: Collection[tuple[str, int]] = (),
    table_rows: Collection[tuple[str, int]] = (),
) -> tuple[Finding, ...]:
    """Return a finding a cause, its cells in the order of the sheets, every value masked.

    `staff_columns`, pairs of sheet name and column, are not scanned for forenames and contact details: names and
    numbers of staff and agencies stand there. Outside the `table_rows`, pairs of sheet name and row, a school says how
    it is reached itself.
    """
    stretches = tuple(held)
    hits: dict[_Cause, list[PlacedValue]] = {}
    rows: dict[_Cause, set[tuple[str, int]]] = {}
    for sheet in workbook.sheets:
        here = tuple(each for each in stretches if each.sheet == sheet.name)
        found = [*_of_columns(sheet, here, kind), *_of_text(sheet, here, identity, staff_columns, table_rows)]
        for cause, row, column, value in sorted(found, key=lambda hit: hit[1:3]):
            if cause is CONTACT and kind not in cause.kinds:
                continue  # a community's offer is there to be asked for
            if cause is NAMES_IN_TEXT and kind is MapKind.PUPIL and not value.replace(MASK, "").strip(_MARKS):
                continue  # a plan says whose it is, above its table or in a heading
            place = PlacedValue(identity.shown_sheet(sheet.name), address(row, column), value)
            hits.setdefault(cause, []).append(place)
            rows.setdefault(cause, set()).add((sheet.name, row))
    total = sum(len(sheet.rows) for sheet in workbook.sheets)
    return tuple(_finding(cause, places, len(rows[cause]), total) for cause, places in hits.items())


def _finding(cause: _Cause, places: list[PlacedValue], affected: int, total: int) -> Finding:
    return Finding(
        code=cause.code,
        severity=SEVERITY,
        title=cause.title,
        message=f"{cause.message} {where_words(places)}.",
        why=cause.why,
        action=cause.action,
        cells=tuple(places),
        rows_affected=affected,
        rows_total=total,
    )


def _of_columns(sheet: Sheet, held: tuple[Held, ...], kind: MapKind | None) -> Iterator[tuple[_Cause, int, int, str]]:
    """Yield what columns of identity text hold that need not be there."""
    for row, cells in sheet.rows.items() if held else ():
        filled = [each for each in held if each.column in cells and each.has(row, each.column)]
        holding = {each.holds for each in filled}
        named = holding & {Holds.PUPIL, Holds.FORENAME, Holds.SURNAME, Holds.OTHER}
        for each in filled:
            if each.holds is Holds.BIRTH_DATE or (each.holds is Holds.OTHER and as_birth_date(cells[each.column])):
                yield BIRTH_DATE, row, each.column, MASK
            elif each.holds is Holds.UPN and named:
                yield UPN_BESIDE_NAME, row, each.column, MASK
            elif each.holds in named and kind in NAMES_ON_MAP.kinds and _is_full_name(raw_text(cells[each.column])):
                yield NAMES_ON_MAP, row, each.column, MASK


def _is_full_name(text: str) -> bool:
    """Whether a pupil's cell holds more than initials."""
    return any(len(word) > 3 and word not in TRADE for name in names_in(text) for word in name)  # noqa: PLR2004  initials have up to three letters


def _of_text(
    sheet: Sheet,
    held: tuple[Held, ...],
    identity: IdentityText,
    staff_columns: Collection[tuple[str, int]],
    table_rows: Collection[tuple[str, int]],
) -> Iterator[tuple[_Cause, int, int, str]]:
    """Yield identity text in all other cells; each distinct text is looked at once."""
    telling = _telling(_different_texts(sheet, held), identity)
    if not telling:
        return
    staff = {column for name, column in staff_columns if name == sheet.name}
    for row, column, text in _texts_outside(sheet, held):
        causes = [cause for cause in telling.get(text, ()) if column not in staff or cause not in _STAFFS_OWN]
        if CONTACT in causes and (sheet.name, row) not in table_rows and not personal_in(text):
            causes.remove(CONTACT)
        shown = _shown(identity.mask(_without(_forenames, _without(contacts_in, text)))) if causes else ""
        yield from ((cause, row, column, shown) for cause in causes)


def _different_texts(sheet: Sheet, held: tuple[Held, ...]) -> set[str]:
    if held:
        return {text for _, _, text in _texts_outside(sheet, held)}
    return {value for cells in sheet.rows.values() for value in cells.values() if isinstance(value, str)}


def _texts_outside(sheet: Sheet, held: tuple[Held, ...]) -> list[tuple[int, int, str]]:
    """Return the cells of text, as row, column and text, that hold identity text in no column that is for it."""
    columns = {each.column for each in held}
    return [
        (row, column, value)
        for row, cells in sheet.rows.items()
        for column, value in cells.items()
        if isinstance(value, str) and not (column in columns and any(each.has(row, column) for each in held))
    ]


def _telling(texts: Collection[str], identity: IdentityText) -> Mapping[str, Sequence[_Cause]]:
    """Return the texts that hold identity text or a likely name, each with its causes.

    One look at all texts together says what need not be looked for in each of them: most sheets hold nothing.
    """
    together = "\n".join(texts)
    looks: list[tuple[_Cause, Callable[[str], Collection[object]]]] = []
    if upns_in(together):
        looks.append((UPN_IN_TEXT, upns_in))
    if identity.may_hold_births(together):
        looks.append((BIRTH_DATE, identity.births_in))
    if identity.may_name(together):
        looks.append((NAMES_IN_TEXT, identity.names_in))
    if may_hold_contacts(together):
        looks.append((CONTACT, contacts_in))
    if not FORENAMES.isdisjoint(bare(word) for word in different_words(together)):
        looks.append((LIKELY_NAME, _forenames))
    found: dict[str, list[_Cause]] = {}
    for cause, look in looks:
        for text in texts:
            if look(text) and not (cause is LIKELY_NAME and NAMES_IN_TEXT in found.get(text, ())):
                found.setdefault(text, []).append(cause)
    return found


def _forenames(text: str) -> list[tuple[int, int]]:
    """Return where a common forename stands with a capital, unless a title before it says that it is a surname."""
    words = words_of(text)
    return [
        match.span()
        for index, match in enumerate(words)
        if bare(match[0]) in FORENAMES
        and match[0][0].isupper()
        and not (index and bare(words[index - 1][0]) in _TITLES)
    ]


def _without(found: Callable[[str], list[tuple[int, int]]], text: str) -> str:
    for start, end in reversed(found(text)):
        text = text[:start] + MASK + text[end:]
    return text


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
