"""What was seen in a file while it was opened, put into words: one finding a cause.

The words are one table beside the closed list of `Seen`; nothing is decided here but how much it matters. Only error
cells give their value, since any other cell may name a child.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from importers.grid import CellError, Observation, Seen, Workbook, column_letters
from schemas.finding import Finding, PlacedValue, Severity


@dataclass(frozen=True, slots=True)
class _Words:
    severity: Severity
    title: str
    message: str
    why: str
    action: str


_ERROR, _QUERY, _ADVICE = Severity.ERROR, Severity.QUERY, Severity.ADVICE

WORDS: dict[Seen, _Words] = {
    Seen.HIDDEN_ROWS: _Words(
        _QUERY,
        "Hidden rows",
        "Rows that nobody sees on screen were read with the rest.",
        "Rows are often hidden when a provision has ended, and then they should not count.",
        "Show the rows in Excel; delete those that no longer belong.",
    ),
    Seen.HIDDEN_COLUMNS: _Words(
        _QUERY,
        "Hidden columns",
        "Columns that nobody sees on screen were read with the rest.",
        "A hidden column may hold last year's values, or personal data that was not meant to be sent.",
        "Show the columns in Excel; delete those that no longer belong.",
    ),
    Seen.FILTERED_ROWS: _Words(
        _QUERY,
        "Rows hidden by a filter",
        "A filter hides rows on screen; they were read with the rest.",
        "Whoever looks at the sheet sees fewer provisions than were read.",
        "Clear the filter in Excel (Data, Clear) and check the rows.",
    ),
    Seen.HIDDEN_SHEET: _Words(
        _ADVICE,
        "Hidden sheets were not read",
        "The workbook has hidden sheets. They were not read.",
        "Hidden sheets are often last year's map or lists for drop-downs.",
        "If a hidden sheet belongs to this year's map, show it, save, and send the file again.",
    ),
    Seen.MACROS_NOT_RUN: _Words(
        _ADVICE,
        "Macros were not run",
        "The workbook holds macros. They were not run and are not kept.",
        "Values that a macro would fill in on opening may be missing.",
        "Save it as an Excel workbook without macros (.xlsx) next time.",
    ),
    Seen.EXTERNAL_LINKS: _Words(
        _ADVICE,
        "Links to other files were not followed",
        "The workbook takes values from other files. The links were not followed; the values stored last were read.",
        "Values from another file may be out of date.",
        "Check the linked values, or break the links in Excel (Data, Edit Links).",
    ),
    Seen.FAR_CELLS: _Words(
        _ADVICE,
        "Cells far away from the map",
        "Cells stand far below or far to the right of everything else.",
        "Most are left-overs that make the file big and the print-out long.",
        "Clear these cells if they do not belong to the map.",
    ),
    Seen.TEXT_CLEANED: _Words(
        _ADVICE,
        "Characters that cannot be seen were taken out",
        "Text held control characters or invisible marks. They were taken out; the visible text is unchanged.",
        "Such characters come with text copied from web pages or other programs, and can upset printers and screens.",
        "Nothing needs to be done, unless the text now reads wrongly.",
    ),
    Seen.TEXT_SHORTENED: _Words(
        _QUERY,
        "Text too long for a cell was shortened",
        "Cells hold more text than Excel can keep (32,767 characters). The rest was left out.",
        "Most likely a whole document was pasted into the cell.",
        "Shorten the text, or send the document beside the map.",
    ),
    Seen.ENCODING_GUESSED: _Words(
        _QUERY,
        "The alphabet of the text file had to be guessed",
        "The file does not say how its letters are stored, so accents and signs such as £ may be wrong.",
        "Programs store letters in different ways, and this file is not in the usual one (UTF-8).",
        "Look at names with accents and at pound signs. Sending the map as .xlsx avoids this.",
    ),
    Seen.RAGGED_ROWS: _Words(
        _QUERY,
        "Rows of unequal length",
        "Some rows of the text file have more or fewer columns than most.",
        "A comma within a text shifts all values behind it under the wrong headings.",
        "Check these rows against the original, or send the map as .xlsx.",
    ),
    Seen.UNCLOSED_QUOTE: _Words(
        _ERROR,
        "A quotation mark does not end",
        "A quotation mark opens a text and is never closed, or only very far below.",
        "Programs then take all that follows as one cell. The line was read with the mark as an ordinary character.",
        'Check this row and the next ones, remove the stray " and send the file again, or send it as .xlsx.',
    ),
    Seen.COMMENTS: _Words(
        _ADVICE,
        "Comments were not read",
        "Cells have comments or notes. They were not read as part of the map.",
        "A comment may hold what a reviewer needs, or personal data that was not meant to be sent.",
        "Move what belongs to the map into its cells, and delete the rest.",
    ),
    Seen.DATES_FROM_1904: _Words(
        _ADVICE,
        "Dates are counted from 1904",
        "The workbook counts its dates from 1904, as old Excel for Mac did. This was taken into account.",
        "Dates copied from here into another workbook shift by four years and a day.",
        "Nothing needs to be done for this map.",
    ),
    Seen.WRONG_EXTENSION: _Words(
        _ADVICE,
        "The end of the file name does not fit",
        "The file is of another kind than its name says. It was read as what it is.",
        "Excel warns of such files, and some mail systems stop them.",
        "Save it again from Excel as an Excel workbook (.xlsx).",
    ),
    Seen.DUPLICATE_CELL: _Words(
        _ERROR,
        "A cell is stored twice",
        "The file holds two values for the same cell.",
        "Programs differ in which of the two they show.",
        "Open the file in Excel, check these cells, save it and send it again.",
    ),
    Seen.SHEET_EMPTY: _Words(
        _ADVICE,
        "Empty sheets",
        "Sheets of the workbook hold nothing.",
        "They may have been meant to be filled in.",
        "Nothing needs to be done if they are left-overs.",
    ),
    Seen.NOT_A_SHEET: _Words(
        _ADVICE,
        "Charts and dialogues were not read",
        "The workbook has sheets that hold a chart or a dialogue and no cells.",
        "What a chart shows also stands in the cells that it is made from.",
        "Nothing needs to be done.",
    ),
    Seen.ERROR_CELLS: _Words(
        _ERROR,
        "Cells show an error",
        "Cells show an error such as #REF! in place of a value.",
        "Their formula points at something that is not there or does not fit, so what they should say is not known.",
        "Correct the formula, or type the value.",
    ),
    Seen.NOT_CALCULATED: _Words(
        _QUERY,
        "Formulas were never calculated",
        "Cells hold a formula whose result is not stored in the file.",
        "The program that wrote the file did not work them out, so what they would show is not known.",
        "Open the file in Excel, save it, and send it again.",
    ),
    Seen.ODD_VALUES: _Words(
        _QUERY,
        "Numbers or dates that are none",
        "Cells are stored as a number or a date, and what is stored is neither. It was kept as text.",
        "The program that wrote the file made a mistake.",
        "Type these values again in Excel.",
    ),
    Seen.FORMULA_TEXT: _Words(
        _ADVICE,
        "Text that begins like a formula",
        "Cells of the text file begin with = or @. They were kept as text and worked out nowhere.",
        "Excel would run such a text as a formula when the file is opened.",
        "Check that these cells are meant as they are before opening the file in Excel.",
    ),
    Seen.OVERGROWN: _Words(
        _ADVICE,
        "The formatting has overgrown",
        "The workbook holds far more merged cells or cell formats than a map needs.",
        "They pile up when sheets are copied again and again; Excel grows slow, and beyond its limit drops formats.",
        "Copy the map as values into a new workbook when there is time.",
    ),
    Seen.TYPED_AMONG_FORMULAS: _Words(
        _ADVICE,
        "Numbers typed among formulas",
        "Most of the column is worked out by formulas; these cells hold a number that was typed.",
        "A typed number stays as it is when a rate or a time changes, and the cost or the total is then wrong.",
        "Copy the formula of the cells around into these, or note why they differ.",
    ),
    Seen.DIGITS_LOST: _Words(
        _QUERY,
        "Long numbers have lost their digits",
        "Cells hold a number such as 1.23457E+12: Excel has cut a long number short.",
        "The lost digits cannot be won back; UPNs suffer this when a text file is opened and saved.",
        "Format the column as Text in Excel and type the numbers again.",
    ),
}

_TELLS_VALUE = (Seen.ERROR_CELLS,)
_SHEETS_NAMED = 5


def findings_of(workbook: Workbook) -> tuple[Finding, ...]:
    """Return one finding for each kind of thing seen, with all its cells in sheet order, most serious first."""
    by_kind: dict[Seen, list[Observation]] = {}
    for observation in workbook.observations:
        by_kind.setdefault(observation.seen, []).append(observation)
    found = [_finding(workbook, seen, observations) for seen, observations in by_kind.items()]
    order = list(Severity)
    return tuple(sorted(found, key=lambda finding: (order.index(finding.severity), finding.code)))


def code_of(seen: Seen) -> str:
    """Return the code of the finding that tells of it."""
    return f"file-{seen}"


def _finding(workbook: Workbook, seen: Seen, observations: Sequence[Observation]) -> Finding:
    words = WORDS[seen]
    cells = tuple(place for observation in observations for place in _places(workbook, observation))
    return Finding(
        code=code_of(seen),
        severity=words.severity,
        title=words.title,
        message=" ".join(filter(None, (_said(words.message, _where(observations, cells)), _details(observations)))),
        why=words.why,
        action=words.action,
        cells=cells,
    )


def _places(workbook: Workbook, observation: Observation) -> Iterable[PlacedValue]:
    values = _values(workbook, observation.sheet) if observation.seen in _TELLS_VALUE else {}
    for cell in observation.cells:
        yield PlacedValue(observation.sheet, cell, values.get(cell, ""))


def _values(workbook: Workbook, name: str) -> dict[str, str]:
    """Return what the error cells of a sheet show, by address."""
    sheet = next((sheet for sheet in workbook.sheets if sheet.name == name and not sheet.hidden), None)
    if sheet is None:
        return {}
    return {
        f"{column_letters(column)}{row}": value.text
        for row, cells in sheet.rows.items()
        for column, value in cells.items()
        if isinstance(value, CellError)
    }


def _said(message: str, where: str) -> str:
    return f"{message.removesuffix('.')} ({where})." if where else message


def _where(observations: Sequence[Observation], cells: Sequence[PlacedValue]) -> str:
    """Say on which sheets, and how many cells where there are some."""
    names = list(dict.fromkeys(observation.sheet for observation in observations if observation.sheet))
    if not names:
        return ""
    more = f" and {len(names) - _SHEETS_NAMED} more" if len(names) > _SHEETS_NAMED else ""
    shown = ", ".join(names[:_SHEETS_NAMED]) + more
    count = f"{len(cells):,} {'cell' if len(cells) == 1 else 'cells'}, " if cells else ""
    return f"{count}{'sheet' if len(names) == 1 else 'sheets'} {shown}"


def _details(observations: Sequence[Observation]) -> str:
    details = list(dict.fromkeys(observation.detail for observation in observations if observation.detail))
    return f"Seen: {'; '.join(details)}." if details else ""
