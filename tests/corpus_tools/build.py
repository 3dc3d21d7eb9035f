"""Write the corpus: `python tests/corpus_tools/build.py` makes a folder a case, with upload and `expected.json`.

The expected entries are typed by hand beside the sheet, as a SENCO would say them, and never taken from what the
importer reads: a case that the importer gets wrong stays as it is, and counts.
"""

import csv
import importlib
import io
import json
import sys
from pathlib import Path

from opendocument import write_ods
from typed import Case, Typed
from workbook import write_xlsx

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parent / "corpus"


def cases() -> list[Case]:
    """Return every case of the `cases_*` modules beside this one. Raises ValueError for a name given twice."""
    modules = [importlib.import_module(path.stem) for path in sorted(HERE.glob("cases_*.py"))]
    found = [case for module in modules for case in module.CASES]
    names = [case.name for case in found]
    if twice := {name for name in names if names.count(name) > 1}:
        raise ValueError(f"more than one case is called {', '.join(sorted(twice))}")
    return found


def write(case: Case, folder: Path) -> None:
    """Write one case into its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    sheets = {name: sheet if isinstance(sheet, Typed) else Typed(sheet) for name, sheet in case.sheets.items()}
    upload = folder / case.file
    if upload.suffix == ".xlsx":
        write_xlsx(upload, sheets)
    elif upload.suffix == ".ods":
        write_ods(upload, sheets)
    else:
        upload.write_bytes(_csv(case, next(iter(sheets.values()))))
    expected = {
        "layout": case.layout,
        "why": case.why,
        "file": case.file,
        "kind": case.kind,
        "school": case.school,
        "term": case.term,
        "may": case.may,
        "entries": case.entries,
    }
    text = json.dumps(expected, indent=1, ensure_ascii=False)
    (folder / "expected.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def _csv(case: Case, sheet: Typed) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=case.delimiter, lineterminator="\r\n")
    for row in sheet.rows():
        writer.writerow(["" if cell is None else f"{cell:g}" if isinstance(cell, float) else str(cell) for cell in row])
    return text.getvalue().encode(case.encoding)


def main() -> int:
    """Write every case; return the exit code."""
    for case in cases():
        write(case, CORPUS / case.name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
