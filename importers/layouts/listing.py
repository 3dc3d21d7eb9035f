"""The commonest layout: headings over rows.

A header anywhere, of one or two tiers, sections, keys given once, several tables.

Headings are found first; each different header opens a table that reaches to the next one, and a header that comes
again only repeats itself. Headings that come twice side by side ("Autumn: Provision, Impact; Spring: Provision,
Impact") are as many tables over the same rows, which share the columns before them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from importers.grid import column_letters
from importers.headings.vocabulary import HeadingMatch
from importers.layouts.abreast import group_context, side_by_side
from importers.layouts.context import is_context, mention_in
from importers.layouts.details import Above, read_above
from importers.layouts.dittos import with_dittos
from importers.layouts.filldown import fill_down
from importers.layouts.headers import WORKING_FIELDS, Header, is_repeat
from importers.layouts.heading_rows import headers_of
from importers.layouts.known_names import names_known_provisions
from importers.layouts.legend import legend_of, with_legend
from importers.layouts.people import are_people
from importers.layouts.plain import is_prose_or_name
from importers.layouts.row_kinds import Judged, RowKind, is_grand_label, is_sum_label
from importers.layouts.rows import ground_of, judge
from importers.layouts.table import Column, Placed, Record, Skipped, Table, TotalRow
from importers.layouts.ticked import with_ticked
from importers.layouts.view import View
from schemas.entry import Source

NAME = "list"
_NO_PROVISION = "a table that names no provision"
_SIDE_OVERLAP = 0.5
_MOST_NAMED = 0.5
_DIFFERENT = 5
_CELL = Source.CELL
_CODE_FIELDS = frozenset(
    {"staff_role", "staff_grade", "level", "funding_source", "area_of_need", "primary_need", "sen_status"}
)
"""Fields of codes, which a key beside a list gives once each."""
_OF_RECORDS = (RowKind.RECORD, RowKind.CONTINUED, RowKind.LINE)


def propose(view: View) -> tuple[Table, ...]:
    """Return the tables of a sheet read as headings over rows; empty where no row speaks as headings do."""
    headers = headers_of(view)
    tables: list[Table] = []
    context: dict[str, Placed] = dict(view.name_context)
    for at, (header, numbers, above) in enumerate(_blocks(view, headers)):
        context = {**context, **above.context} if at == 0 else {**context, **_section_above(above)}
        tables.extend(_tables(view, header, numbers, context))
        if above.reasons:
            tables.append(_nothing(view, above.reasons))
    return tuple(tables) if any(table.records for table in tables) else ()


def _section_above(above: Above) -> dict[str, Placed]:
    return {name: placed._replace(source=Source.SECTION) for name, placed in above.context.items()}


def _nothing(view: View, reasons: Mapping[int, str]) -> Table:
    return Table(view.sheet.name, NAME, 0.0, (), (), skipped_by_reason(view.sheet.name, reasons))


def skipped_by_reason(sheet: str, reasons: Mapping[int, str]) -> tuple[Skipped, ...]:
    """Return rows grouped by why they are skipped, in the order in which each reason first comes."""
    grouped: dict[str, list[int]] = {}
    for number, why in reasons.items():
        grouped.setdefault(why, []).append(number)
    return tuple(Skipped(sheet, tuple(rows), why) for why, rows in grouped.items())


def _blocks(view: View, headers: Sequence[Header]) -> Iterator[tuple[Header, list[int], Above]]:
    """Yield each different header with the rows under it and what stands above it; repeats stay among the rows."""
    different: list[Header] = []
    for header in headers:
        if not different or not is_repeat(view.rows[header.last], different[-1]):
            different.append(header)
    starts = [header.rows[0] for header in different]
    previous_end = 0
    for at, header in enumerate(different):
        stop = starts[at + 1] if at + 1 < len(different) else view.numbers[-1] + 1
        numbers = [number for number in view.numbers if header.last < number < stop]
        above = [number for number in view.numbers if previous_end < number < header.rows[0]]
        if at + 1 < len(different):
            numbers = _without_title_of_next(view, numbers)
        previous_end = numbers[-1] if numbers else header.last
        yield header, numbers, read_above(view.rows, above)


def _without_title_of_next(view: View, numbers: list[int]) -> list[int]:
    """Leave to the next table the one-cell rows and pairs right above its header."""
    end = len(numbers)
    while end and len(view.rows[numbers[end - 1]]) == 1:
        end -= 1
    return numbers[:end]


def _tables(view: View, header: Header, numbers: Sequence[int], context: Mapping[str, Placed]) -> Iterator[Table]:
    header, said = _named_by_level(view, header, numbers)
    context = {**context, **said}
    own, beside = _own_columns(view, header, numbers)
    reasons = dict.fromkeys(header.rows, "heading")
    if not header.names_provision() and not names_known_provisions(view, header, numbers):
        yield _nothing(view, {**reasons, **dict.fromkeys(numbers, _NO_PROVISION)})
        return
    for columns, shared, label in side_by_side(header, own):
        filled = [
            number
            for number in numbers
            if not shared or any(column in view.rows[number] for column in columns[shared:])
        ]
        table = table_under(view, header, columns, filled, {**context, **group_context(view, label)})
        yield Table(
            table.sheet,
            NAME,
            table.confidence,
            table.columns,
            table.records,
            (*skipped_by_reason(view.sheet.name, reasons), *table.skipped),
            table.totals,
        )
    if beside:
        rest = {
            number: "beside the table" for number in numbers if not any(column in own for column in view.rows[number])
        }
        yield _nothing(view, rest)


def _named_by_level(view: View, header: Header, numbers: Sequence[int]) -> tuple[Header, dict[str, Placed]]:
    """Take a heading that is a level.

    "Universal entitlement" over texts that are none for the provisions of that level.
    """
    if "provision" in header.fields or len(header.texts) < 2:  # noqa: PLR2004  a lone heading is a title
        return header, {}
    for column, text in header.texts.items():
        parts = mention_in(text).parts
        values = [str(value) for number in numbers if (value := view.rows[number].get(column)) is not None]
        if (
            "level" not in parts
            or not is_context(text)
            or any(map(is_context, values))
            or not _could_be_provisions(values)
        ):
            continue
        matches = {**header.matches, column: HeadingMatch("provision", 0.7, said="level")}
        placed = Placed(text, header.at.get(column, 0), column, Source.SECTION, part=parts["level"])
        return replace(header, matches=matches, named=column), {"level": placed}
    return header, {}


def _could_be_provisions(values: Sequence[str]) -> bool:
    named = sum(map(is_prose_or_name, values))
    return named > _MOST_NAMED * len(values) and not any(map(is_context, values)) and not are_people(values)


def table_under(
    view: View, header: Header, columns: Sequence[int], numbers: Sequence[int], context: Mapping[str, Placed]
) -> Table:
    """Return the rows under a header as a table, each judged for what it is; `context` goes with every record."""
    ground = ground_of(view, header, columns, numbers)
    judged = judge(ground, numbers)
    records = _records(view, columns, judged, context)
    headings = tuple(_column(header, column) for column in columns)
    legend = legend_of(view)
    records = fill_down(view, headings, with_dittos(records, ground.within.values()), ground.fields)
    headings, records = with_ticked(headings, records, legend)
    headings = (*headings, *_columns_of_lines(judged))
    reasons = {row.number: str(row.kind) for row in judged if row.kind not in _OF_RECORDS}
    confidence = _confidence(header, columns) if records else 0.0
    table = Table(
        view.sheet.name,
        NAME,
        confidence,
        headings,
        tuple(records),
        skipped_by_reason(view.sheet.name, reasons),
        tuple(_totals(view, columns, judged)),
    )
    return with_legend(table, legend) if legend else table


def _confidence(header: Header, columns: Sequence[int]) -> float:
    """Return how well headings fit a list: how surely they are known, or how many different things they speak of.

    Headings in a school's own words are each known by half; that many of them all speak of something else is no chance.
    """
    matches = [match for column, match in header.matches.items() if column in set(columns)]
    sure = sum(match.confidence for match in matches)
    different = len({match.field for match in matches})
    known = max(sure, different) if different >= _DIFFERENT else sure
    return round(min(0.99, 0.35 + 0.65 * known / max(1, len(columns))), 2)


def _totals(view: View, columns: Sequence[int], judged: Sequence[Judged]) -> Iterator[TotalRow]:
    """Yield the rows that state a total, each with the rows that it may add up."""
    nearest: list[int] = []
    every: list[int] = []
    for row in judged:
        if row.kind is RowKind.RECORD:
            nearest.append(row.number)
            every.append(row.number)
        elif row.kind is RowKind.SECTION:
            nearest = []
        elif row.kind is RowKind.TOTAL:
            cells = view.rows[row.number]
            label = next((value for value in cells.values() if isinstance(value, str) and is_sum_label(value)), "")
            if label:
                placed = {
                    column_letters(column): Placed(cells[column], row.number, column)
                    for column in columns
                    if column in cells
                }
                yield TotalRow(row.number, placed, tuple(nearest), tuple(every), is_grand_label(label))
            nearest = []


def _columns_of_lines(judged: Sequence[Judged]) -> Iterator[Column]:
    """Yield a column for each field that lines below the rows give, such as `Impact: …`."""
    seen: set[str] = set()
    for row in judged:
        if row.kind is RowKind.LINE:
            for name, placed in row.context.items():
                if name not in seen:
                    seen.add(name)
                    yield Column(_key_of_line(name), name.capitalize(), row.number, placed.column, name)


def _key_of_line(field: str) -> str:
    return f"line {field}"


def _column(header: Header, column: int) -> Column:
    text = header.texts.get(column, "")
    return Column(
        column_letters(column), text, header.at.get(column, 0), column, "provision" if column == header.named else None
    )


def _records(
    view: View, columns: Sequence[int], judged: Sequence[Judged], context: Mapping[str, Placed]
) -> list[Record]:
    """Return a record a row, with the context of the sections above it: a new section of the same kind ends the former.

    A row that goes on with the one above, and fills what that left blank, is part of its record.
    """
    records: list[Record] = []
    keys = {column: column_letters(column) for column in columns}
    section: dict[str, Placed] = {}
    current = dict(context)
    new = tuple.__new__
    for row in judged:
        if row.kind is RowKind.SECTION:
            section = {**_still_said(section, row.context), **row.context}
            current = {**context, **section}
        elif row.kind is RowKind.LINE and records:
            above = records[-1]
            lines = {_key_of_line(name): placed for name, placed in row.context.items()}
            records[-1] = replace(above, cells={**above.cells, **lines}, rows=(*above.rows, row.number))
        elif row.kind in (RowKind.RECORD, RowKind.CONTINUED):
            number = row.number
            cells = {
                keys[column]: new(Placed, (value, number, column, _CELL, "", ""))
                for column, value in view.rows[number].items()
                if column in keys
            }
            last = records[-1] if records else None
            if row.kind is RowKind.CONTINUED and last is not None and not cells.keys() & last.cells.keys():
                records[-1] = replace(last, cells={**last.cells, **cells}, rows=(*last.rows, number))
            else:
                records.append(Record(number, cells, current))
    return records


def _still_said(section: Mapping[str, Placed], new: Mapping[str, Placed]) -> dict[str, Placed]:
    """Return what a former section still says: what one row said together ends together.

    `EHC plan (funded by: top up)` says nothing any more of the pupils below `Nobody yet (funded by: notional SEN)`.
    """
    ended = {section[name].row for name in new if name in section}
    return {name: placed for name, placed in section.items() if placed.row not in ended}


def _own_columns(view: View, header: Header, numbers: Sequence[int]) -> tuple[list[int], bool]:
    """Return the table's columns in order, and whether another table stands beside it behind an empty column."""
    used: set[int] = set()
    for number in numbers:
        used.update(view.rows[number])
    used.update(header.texts)
    runs: list[list[int]] = []
    for column in sorted(used):
        if runs and column == runs[-1][-1] + 1:
            runs[-1].append(column)
        else:
            runs.append([column])
    if len(runs) == 1:
        return runs[0], False
    main = max(
        runs,
        key=lambda run: sum(
            header.matches[column].field in WORKING_FIELDS | {"provision"} for column in run if column in header.matches
        ),
    )
    own = sorted(column for run in runs if run is main or _belongs(view, header, run, main, numbers) for column in run)
    return own, len(own) < len(used)


def _belongs(view: View, header: Header, run: Sequence[int], main: Sequence[int], numbers: Sequence[int]) -> bool:
    """Whether columns behind an empty one are the same table.

    They have headings, and their rows are the main table's rows.
    """
    if not any(column in header.texts for column in run):
        return False
    if any(header.matches[column].field == "provision" for column in run if column in header.matches):
        return True
    fields = {header.matches[column].field for column in main if column in header.matches}
    if any(header.matches[column].field in fields & WORKING_FIELDS for column in run if column in header.matches):
        return False
    ours = {number for number in numbers if any(column in view.rows[number] for column in main)}
    theirs = {number for number in numbers if any(column in view.rows[number] for column in run)}
    if theirs != ours and _is_a_key(view, header, run, numbers):
        return False
    return (
        not theirs
        or len(ours & theirs) >= _SIDE_OVERLAP * max(1, min(len(ours), 20))
        or len(theirs) == len(ours & theirs) >= 1
    )


def _is_a_key(view: View, header: Header, run: Sequence[int], numbers: Sequence[int]) -> bool:
    """Whether columns list each code once with what belongs to it, from the first row on and without a blank.

    Such as the staff and their hourly rates.
    """
    match = header.matches.get(run[0])
    if match is None or match.field not in _CODE_FIELDS or len(run) < 2:  # noqa: PLR2004  a code and what belongs to it
        return False
    filled = [[view.rows[number].get(column) for column in run] for number in numbers]
    length = next((at for at, cells in enumerate(filled) if None in cells), len(filled))
    codes = {cells[0] for cells in filled[:length]}
    return len(codes) == length > 1 and all(set(cells) == {None} for cells in filled[length:])
