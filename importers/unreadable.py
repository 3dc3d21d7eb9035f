"""The closed list of reasons why a file cannot be read, in words that a school office understands.

Every end of a bad file is one of these codes, so that reports can be counted and a letter to a school always says the
way out. The wording is data beside the codes; `docs/unreadable.md` is generated from it (`python -m
importers.unreadable`).
"""

from dataclasses import dataclass
from enum import StrEnum

from importers.text import one_line


class Code(StrEnum):
    """Why a file cannot be read. Closed and documented: `docs/unreadable.md` is generated from here."""

    MISSING = "missing"
    NOT_A_FILE = "not-a-file"
    NO_PERMISSION = "no-permission"
    LOCKED = "locked"
    LOCK_FILE = "lock-file"
    CLOUD_PLACEHOLDER = "cloud-placeholder"
    EMPTY = "empty"
    ONLY_ZEROS = "only-zeros"
    TOO_BIG = "too-big"
    TOO_BIG_UNPACKED = "too-big-unpacked"
    TOO_MANY_CELLS = "too-many-cells"
    CELL_TOO_LONG = "cell-too-long"
    NOT_A_SPREADSHEET = "not-a-spreadsheet"
    APPLE_NUMBERS = "apple-numbers"
    GOOGLE_LINK = "google-link"
    OLD_FORMAT = "old-format"
    PASSWORD_PROTECTED = "password-protected"  # noqa: S105  a code, not a password
    DAMAGED = "damaged"
    UNSAFE_ARCHIVE = "unsafe-archive"
    UNSAFE_XML = "unsafe-xml"
    MACROS_IN_XLSX = "macros-in-xlsx"
    EXCEL4_MACROS = "excel4-macros"
    NO_ROOM = "no-room"
    NESTED_ZIP = "nested-zip"
    EMPTY_ZIP = "empty-zip"
    NO_SHEETS = "no-sheets"
    ONLY_HIDDEN_SHEETS = "only-hidden-sheets"
    NOTHING_IN_IT = "nothing-in-it"
    TOOK_TOO_LONG = "took-too-long"
    TOO_MUCH_MEMORY = "too-much-memory"
    READER_DIED = "reader-died"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The typed end of a bad file: `code` from the closed list, `message` what is wrong, `action` what to do."""

    code: Code
    message: str
    action: str


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one code: what is wrong, why that stops the reading, what the sender can do."""

    what: str
    why: str
    action: str


_SEND_AGAIN = (
    "Open it where it was made, check that it is whole, save it as an Excel workbook (.xlsx) and send it again."
)
_NEW_WORKBOOK = "Copy the provision map into a new, empty workbook, save that as an Excel workbook (.xlsx) and send it."
_SAVE_AS_XLSX = "Open it in Excel, choose File, Save As, Excel Workbook (.xlsx), and send that file."

WORDING: dict[Code, Wording] = {
    Code.MISSING: Wording(
        "There is no such file.",
        "It may have been moved or renamed since it was listed.",
        "Check the name and the folder, then try again.",
    ),
    Code.NOT_A_FILE: Wording(
        "This is not an ordinary file.",
        "It is a folder, a shortcut or something of the system that only has the name of a file.",
        "Send the spreadsheet itself, not a shortcut to it.",
    ),
    Code.NO_PERMISSION: Wording(
        "This computer does not allow the file to be opened.",
        "The file or its folder belongs to somebody else.",
        "Copy the file into a folder of your own, or ask whoever looks after the folder to let you read it.",
    ),
    Code.LOCKED: Wording(
        "The file is open in another program.",
        "Windows lets only one program at a time have it.",
        "Close it in Excel, wait until it is saved, then try again.",
    ),
    Code.LOCK_FILE: Wording(
        "This is a marker that Excel keeps while a workbook is open, not the workbook.",
        "Its name begins with ~$ and it holds no map.",
        "Leave it out and send the file with the same name without ~$. It goes away when the workbook is closed.",
    ),
    Code.CLOUD_PLACEHOLDER: Wording(
        "The file is in the cloud and not on this computer.",
        "OneDrive, iCloud or a similar service shows its name but has not fetched it.",
        "Open the folder, choose Always keep on this device (or open the file once), then try again.",
    ),
    Code.EMPTY: Wording(
        "The file is empty (0 bytes).",
        "Copying it or sending it most likely stopped before it began.",
        "Ask the school to send it again.",
    ),
    Code.ONLY_ZEROS: Wording(
        "The file holds nothing but zeros.",
        "A copy or a synchronisation failed and left only the size of the file.",
        "Ask the school to send it again from the computer where it was made.",
    ),
    Code.TOO_BIG: Wording(
        "The file is far bigger than any provision map.",
        "It most likely holds pictures, or is another kind of file.",
        _NEW_WORKBOOK,
    ),
    Code.TOO_BIG_UNPACKED: Wording(
        "The file unpacks to far more data than any provision map holds.",
        "Files made to break a computer look like this; so do workbooks with very many pictures.",
        _NEW_WORKBOOK,
    ),
    Code.TOO_MANY_CELLS: Wording(
        "The file has far more filled cells than any provision map.",
        "It is more likely a data export, or a formula or a space was copied down a whole sheet.",
        _NEW_WORKBOOK,
    ),
    Code.CELL_TOO_LONG: Wording(
        "A cell holds far more text than Excel itself can keep in one.",
        "Most likely a whole document was pasted into it, or a quotation mark was never closed in a CSV file.",
        "Shorten the text of that cell, save and send the file again.",
    ),
    Code.NOT_A_SPREADSHEET: Wording(
        "This is not a spreadsheet.",
        "What is inside is something else, whatever the end of its name says.",
        "Open it to see what it is. If the map is in it, copy it into Excel, save as .xlsx and send that.",
    ),
    Code.APPLE_NUMBERS: Wording(
        "This was saved by Apple Numbers.",
        "Only Numbers itself can read that kind of file.",
        "In Numbers choose File, Export To, Excel, and send the file that it makes.",
    ),
    Code.GOOGLE_LINK: Wording(
        "This is only a link to a Google sheet.",
        "The map itself stayed with Google; nothing was fetched.",
        "Open it in Google Sheets, choose File, Download, Microsoft Excel (.xlsx), and send that file.",
    ),
    Code.OLD_FORMAT: Wording(
        "The file is of a kind that spreadsheets stopped using long ago.",
        "It was saved by Excel 95 or earlier, or as an XML Spreadsheet 2003.",
        _SAVE_AS_XLSX,
    ),
    Code.PASSWORD_PROTECTED: Wording(
        "The workbook is protected with a password.",
        "Nothing in it can be read without that, and this tool never tries passwords.",
        "In Excel choose File, Info, Protect Workbook, Encrypt with Password; clear the box, press OK, save, and send"
        " it by a safe way.",
    ),
    Code.DAMAGED: Wording(
        "The file is damaged or incomplete.",
        "It may not have finished copying, or a program wrote it wrongly.",
        "Open it in Excel and let Excel repair it, save it as .xlsx and send it again. If Excel cannot, send"
        " an earlier copy.",
    ),
    Code.UNSAFE_ARCHIVE: Wording(
        "The file is packed in a way that no spreadsheet program uses.",
        "Parts overlap, appear twice, have unsafe names or an unusual compression; files made to do harm look"
        " like this.",
        _SEND_AGAIN,
    ),
    Code.UNSAFE_XML: Wording(
        "The file holds declarations that no spreadsheet program writes.",
        "They can make a reader open other files or fill its memory, so the file was not read.",
        _SEND_AGAIN,
    ),
    Code.MACROS_IN_XLSX: Wording(
        "The file is named .xlsx but holds macros.",
        "Excel itself refuses such a file, because somebody may have renamed it to hide them.",
        "Copy the map into a new workbook without macros, save it as .xlsx and send that.",
    ),
    Code.EXCEL4_MACROS: Wording(
        "The workbook holds Excel 4.0 macros.",
        "Today these are used almost only to do harm, so nothing of it was read.",
        "Tell whoever looks after computer security at the school, then send a new workbook without macros.",
    ),
    Code.NO_ROOM: Wording(
        "The zip could not be unpacked on this computer.",
        "The disk that takes its files for the time of reading is full, or does not let them be written.",
        "Free some space on this computer and try again, or unpack the zip elsewhere and name that folder.",
    ),
    Code.NESTED_ZIP: Wording(
        "This is a zip inside a zip, or a zip where a single file was expected.",
        "Only one layer is unpacked.",
        "Unpack it and send the spreadsheets themselves, or one zip with all of them.",
    ),
    Code.EMPTY_ZIP: Wording(
        "The zip holds no spreadsheet.",
        "None of its files has the name of a spreadsheet.",
        "Check that the maps were put in before it was sent, and send it again.",
    ),
    Code.NO_SHEETS: Wording(
        "The workbook has no sheet with cells.",
        "It holds only charts or dialogues, or its list of sheets is missing.",
        _SEND_AGAIN,
    ),
    Code.ONLY_HIDDEN_SHEETS: Wording(
        "Every sheet of the workbook is hidden.",
        "Hidden sheets are often last year's, so they are not read as this year's map.",
        "In Excel click a sheet's tab with the right button, choose Unhide, show this year's map, save and"
        " send it again.",
    ),
    Code.NOTHING_IN_IT: Wording(
        "No cell of the visible sheets holds anything.",
        "A template or the wrong file may have been sent.",
        "Open the file to see whether the map is there, save it and send it again.",
    ),
    Code.TOOK_TOO_LONG: Wording(
        "Reading the file took longer than any ordinary file does.",
        "It was stopped so that the other files could be read.",
        _NEW_WORKBOOK,
    ),
    Code.TOO_MUCH_MEMORY: Wording(
        "Reading the file needed more memory than any ordinary file does.",
        "It was stopped so that the other files could be read.",
        _NEW_WORKBOOK,
    ),
    Code.READER_DIED: Wording(
        "The reader stopped while it read this file.",
        "Something in the file brought it down; the other files were not touched by that.",
        _NEW_WORKBOOK,
    ),
}


def unreadable(code: Code, **facts: object) -> Unreadable:
    """Return the worded end of a file for `code`.

    `facts` are said in brackets behind what is wrong, in the words of their names: `unreadable(code, sheet="Map",
    cell="B2")` says "(sheet Map, cell B2)". Their values are shown on one line, without control characters and at most
    80 characters each.
    """
    words = WORDING[code]
    said = ", ".join(f"{name.replace('_', ' ')} {one_line(str(value))}" for name, value in facts.items())
    what = f"{words.what.removesuffix('.')} ({said})." if said else words.what
    return Unreadable(code, f"{what} {words.why}", words.action)


def page() -> str:
    """Return the text of `docs/unreadable.md`: one section a code, in the order of the list."""
    intro = (
        "# When a file cannot be read\n\n"
        "<!-- Generated by `python -m importers.unreadable`; a test holds it to the code. -->\n\n"
        "Every file ends as read, as read with findings, or with exactly one of these codes. Brackets in a message\n"
        "give the facts of that file, such as the sheet and the cell.\n"
    )
    sections = (
        f"\n## `{code}`\n\n{words.what} {words.why}\n\n**What to do.** {words.action}\n"
        for code, words in WORDING.items()
    )
    return intro + "".join(sections)


if __name__ == "__main__":
    import sys

    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    sys.stdout.write(page())
