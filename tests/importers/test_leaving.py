"""Nothing that leaves the reading worker holds a pupil's name, UPN or birth date, wherever the sheet keeps them."""

import re
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from importers.identity.pseudonyms import Identity
from importers.learned import EVERYBODY, IGNORE, Learned
from importers.options import ReadOptions
from importers.reading import FileReading
from importers.street import read_file

NAMES = ("Aleksandra", "Quillfeather", "Bertram", "Oddbody", "Cecily", "Nightjar")
UPN = "Y886999926001"
KEY = b"a key for these tests alone"

SHEETS = {
    "a column of names": """Provision,Pupil,Staff
ELSA,Aleksandra Quillfeather,TA
Lego Therapy,Bertram Oddbody,TA
Nurture,"Nightjar, Cecily",TA
""",
    "names across a grid": """Invented School provision,,,
Intervention,Aleksandra Quillfeather,Bertram Oddbody,Cecily Nightjar
ELSA,x,,x
Lego Therapy,,x,
Precision Teaching,x,x,
Spelling group,,,x
""",
    "names in headings and free text": """Provision,Pupil Aleksandra Quillfeather,Notes on Bertram Oddbody,Outcome
ELSA,Aleksandra Quillfeather,works with Bertram,To read
Lego Therapy,Bertram Oddbody,ok,Aleksandra to lead
Nurture,Cecily Nightjar,ok,To talk with Cecily Nightjar
""",
    "forename, surname, UPN and birth date": f"""Forename,Surname,UPN,DOB,Provision,Comments
Aleksandra,Quillfeather,{UPN},03/04/2016,ELSA,Quillfeather likes it
Bertram,Oddbody,B886999925002,05/06/2017,Lego Therapy,born 05/06/2017
Cecily,Nightjar,X88699992601A,07/08/2018,Nurture,see {UPN}
""",
    "a pupil in the title": """Pupil: Aleksandra Quillfeather,,
Provision,Staff,Outcome
ELSA,TA,Aleksandra will talk
Lego Therapy,TA,To share
Nurture,Teacher,To play
""",
}


def _read(folder: Path, text: str, name: str = "map.csv") -> FileReading:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_file(path, ReadOptions(on=date(2026, 11, 23), key=KEY, keep_grid=True))


@pytest.mark.parametrize("text", SHEETS.values(), ids=SHEETS.keys())
def test_no_name_upn_or_birth_date_leaves_the_worker(tmp_path: Path, text: str) -> None:
    reading = _read(tmp_path, text)
    assert reading.entries
    leaving = repr(reading)
    told = [secret for secret in (*NAMES, UPN, "2017-06-05", "05/06/2017") if secret.casefold() in leaving.casefold()]
    assert told == []


def test_the_address_of_masked_text_stays(tmp_path: Path) -> None:
    reading = _read(tmp_path, SHEETS["a column of names"])
    assert [entry.cells["pupil"] for entry in reading.entries] == ["B2", "B3", "B4"]
    assert {entry.raw["pupil"] for entry in reading.entries} == {"•••"}
    assert all(str(entry.values["pupil"]).startswith("P-") for entry in reading.entries)


def test_a_file_named_after_a_pupil_is_masked_in_its_path(tmp_path: Path) -> None:
    reading = _read(tmp_path, SHEETS["a column of names"], name="Quillfeather plan.csv")
    assert Path(reading.path).name == "••• plan.csv"


def test_the_school_is_no_identity_text_though_a_pupil_shares_a_word_of_it(tmp_path: Path) -> None:
    reading = _read(tmp_path, "School: Quillfeather Primary School,,\n" + SHEETS["a column of names"])
    assert reading.school.name == "Quillfeather Primary School"
    assert "Aleksandra" not in repr(reading)


def test_a_pupil_has_one_pseudonym_by_the_upn_in_a_details_block_or_beside_the_name(tmp_path: Path) -> None:
    card = f"Name:,Aleksandra Quillfeather,,\nUPN:,{UPN},,\n,,,\nProvision,Staff,Outcome,Review date\n"
    card += "ELSA,TA,To talk,01/02/2027\nNurture,TA,To play,01/02/2027\nLego Therapy,TA,To share,01/02/2027\n"
    table = f"Pupil,UPN,Provision,Staff\nA. Quillfeather,{UPN},ELSA,TA\nB. Oddbody,B886999925002,Nurture,TA\n"
    alone = _read(tmp_path, card)
    among = _read(tmp_path, table)
    assert {entry.values["pupil"] for entry in alone.entries} == {_pseudonym(UPN)}
    assert among.entries[0].values["pupil"] == _pseudonym(UPN)


def _pseudonym(upn: str) -> str:
    return Identity(KEY).pseudonym(upn=upn)


def test_a_sheet_named_after_a_child_is_called_by_its_position(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Oliver Quillfeather"
    for row in (["Provision", "Staff", "Outcome"], ["ELSA", "TA", "To talk"], ["Nurture", "TA", "To play"]):
        sheet.append(row)
    book.save(tmp_path / "map.xlsx")
    reading = read_file(tmp_path / "map.xlsx", ReadOptions(on=date(2026, 11, 23), keep_grid=True))
    assert {entry.sheet for entry in reading.entries} == {"#1"}
    assert "quillfeather" not in repr(reading).casefold()


def _table(pupil: str, note: str) -> str:
    return (
        f'Provision,Pupil,Staff,Frequency,Notes\nELSA,"{pupil}",TA,Weekly,"{note}"\n'
        "Nurture,Bertram Oddbody,TA,Weekly,ok\nLego Therapy,Cecily Nightjar,TA,Weekly,ok\n"
    )


@pytest.mark.parametrize(
    ("pupil", "note", "secrets"),
    [
        ("Jo Li", "Jo works with Li", ["Jo", "Li"]),
        ("Zoë Müller", "Zoe Muller, Zoe\u0308 Mu\u0308ller", ["Zoe", "Muller", "Zoë", "Müller"]),
        ("Zoe Muller", "Zoë Müller", ["Zoë", "Müller"]),
        ("Ann O'Brien", "O’Brien, O`Brien, OBrien, O Brien", ["Brien", "OBrien"]),
        ("Ann OBrien", "O'Brien", ["Brien"]),
        ("Søren Łukowski", "Soren Lukowski", ["Soren", "Lukowski"]),
        ("Quirke-Fell, Fenella", "Fenella Quirke, Fell, Quirke\u2011Fell", ["Fenella", "Quirke", "Fell"]),
        ("Fenella Quirke", "FENELLA, fenella, QUIRKE", ["FENELLA", "fenella", "QUIRKE"]),
        ("Fenella Quirke", "Fenellas book, the Quirkes, Fen\u00adella, Ｆｅｎｅｌｌａ", ["Fenellas", "Quirkes", "ella", "Ｆｅｎｅｌｌａ"]),  # noqa: E501
        ("Fenella (Nell) Quirke", "Nell spoke", ["Nell"]),
        ("Fenella Quirke", "FenellaQuirke.docx, Fenella_Quirke, fenella.quirke@school.invalid", ["Fenella", "FenellaQuirke", "fenella"]),  # noqa: E501
        ("1. Fenella Quirke 2. Dorian Muddle", "Dorian, Fenella", ["Dorian", "Fenella"]),
        ("Fenella Quirke Dorian Muddle Ada Fell", "Dorian, Ada", ["Dorian", "Ada"]),
        ("Maria del Carmen de la Cruz Garcia", "Maria, Garcia, Carmen", ["Maria", "Garcia", "Carmen"]),
        ("Oliver who sits beside his friend Amelia Quirke", "Oliver, Quirke", ["Oliver", "Quirke"]),
        ("F Q", f"UPN{UPN}; Y 886-9999.26\u00a0001", [UPN, "9999.26\u00a0001"]),
    ],
)  # fmt: skip
def test_every_spelling_of_a_name_or_number_stays_within(
    tmp_path: Path, pupil: str, note: str, secrets: list[str]
) -> None:
    leaving = repr(_read(tmp_path, _table(pupil, note)))
    assert [one for one in secrets if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", leaving)] == []


@pytest.mark.parametrize(
    "heading",
    [
        "Student Name", "Preferred Name", "Child's preferred name", "Middle name(s)", "Surname Forename", "CYP",
        "Name of CYP", "Name of Young Person", "Pupil full name", "Pupil names (please list)", "Nickname",
        "Children on this intervention", "Names of children attending", "Sibling", "Mother", "Parent name",
        "Former name",
    ],
)  # fmt: skip
def test_a_name_stays_within_where_another_column_tells_the_pupil(tmp_path: Path, heading: str) -> None:
    rows = "ELSA,P017,Aleksandra,TA,Weekly\nNurture,P018,Bertram,TA,Weekly\nLego Therapy,P019,Cecily,TA,Weekly\n"
    reading = _read(tmp_path, f'Provision,Pupil ID,"{heading}",Staff,Frequency\n{rows}')
    assert {entry.cells["pupil"] for entry in reading.entries} == {"B2", "B3", "B4"}
    assert [name for name in NAMES if name in repr(reading)] == []


@pytest.mark.parametrize("heading", ["Pupil DOB", "DOB / Age", "Born", "Date of birth / year group", "Former UPN"])
def test_a_second_birth_date_or_number_stays_within(tmp_path: Path, heading: str) -> None:
    rows = f"ELSA,AQ,03/04/2016,TA\nNurture,BO,05/06/2017,TA\nLego Therapy,CN,{UPN},TA\n"
    leaving = repr(_read(tmp_path, f"Provision,Pupil,{heading},Staff\n{rows}"))
    assert [told for told in ("03/04/2016", "2016-04-03", UPN) if told in leaving] == []


def test_a_correction_that_keeps_a_column_as_extra_does_not_unmask_it(tmp_path: Path) -> None:
    rows = "ELSA,17,Aleksandra,TA\nNurture,18,Bertram,TA\nLego Therapy,19,Cecily,TA\n"
    (tmp_path / "map.csv").write_text(f"Provision,Pupil ID,Student Name,Staff\n{rows}", encoding="utf-8")
    learned = Learned().taught(EVERYBODY, "student name", IGNORE)
    reading = read_file(tmp_path / "map.csv", ReadOptions(on=date(2026, 11, 23), key=KEY, learned=learned))
    assert [name for name in NAMES if name in repr(reading)] == []


def _book(folder: Path, **sheets: list[list[object]]) -> FileReading:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title.replace("_", " "))
        for row in rows:
            sheet.append(row)
        sheet.sheet_state = "hidden" if title.startswith("Hidden") else "visible"
    book.save(folder / "map.xlsx")
    return read_file(folder / "map.xlsx", ReadOptions(on=date(2026, 11, 23), key=KEY, keep_grid=True))


MAP: list[list[object]] = [["Provision", "Pupils", "Staff"], ["ELSA", 3, "TA"], ["Nurture", 2, "TA"], ["Lego", 4, "TA"]]


@pytest.mark.parametrize(
    "register",
    [
        [["Surname", "Forename", "Class"], ["Quillfeather", "Aleksandra", "3B"], ["Oddbody", "Bertram", "3B"]],
        [["Class list"], [], ["Name", "UPN", "Year"], ["Aleksandra Quillfeather", UPN, 3], ["Bertram Oddbody", "-", 3]],
        [["Pupil name", "DOB"], ["Aleksandra Quillfeather", date(2016, 4, 3)], ["Bertram Oddbody", "05/06/2017"]],
        [["Surname:", "Quillfeather"], ["Forename:", "Aleksandra"], ["Date of birth", date(2016, 4, 3)], ["Child's name", "Bertram Oddbody"]],  # noqa: E501
    ],
    ids=["names", "under a title", "births", "labels"],
)  # fmt: skip
def test_a_list_of_pupils_on_a_sheet_that_is_no_map_stays_within(tmp_path: Path, register: list[list[object]]) -> None:
    provision = [*MAP, ["Aleksandra's group", 2, "TA"], ["Oddbody, born 2016-04-03", 1, "TA"]]
    reading = _book(tmp_path, Map=provision, Register=register)
    assert len(reading.entries) == 5
    leaving = repr(reading)
    assert [told for told in (*NAMES, UPN, "2016-04-03", "05/06/2017") if told in leaving] == []


def test_a_key_of_names_that_are_no_pupils_hides_nothing(tmp_path: Path) -> None:
    key: list[list[object]] = [["Name", "What it is"], ["Lego", "Building together"], ["ELSA", "Emotional literacy"]]
    reading = _book(tmp_path, Map=MAP, Key=key)
    assert "•••" not in repr(reading)
    assert {"Lego", "ELSA", "Nurture"} <= {str(entry.values["provision"]) for entry in reading.entries}


def test_hidden_sheets_beside_sheets_named_after_pupils_are_numbered(tmp_path: Path) -> None:
    reading = _book(tmp_path, Oliver_Quillfeather=MAP, Hidden_Quirke_F=[["x"]])
    assert "Quirke" not in repr(reading)
    assert "Hidden Quirke" in repr(_book(tmp_path, Map=MAP, Hidden_Quirke_F=[["x"]]))


def test_a_pupil_named_in_the_line_of_the_school_is_no_part_of_its_name(tmp_path: Path) -> None:
    reading = _read(tmp_path, "Aleksandra Quillfeather Invented Primary School,,\n" + SHEETS["a column of names"])
    assert "Invented Primary School" in reading.school.name
    assert "Aleksandra" not in repr(reading)


def test_folders_in_a_zip_that_are_named_after_a_pupil_are_masked_and_those_of_this_computer_are_not(
    tmp_path: Path,
) -> None:
    path = tmp_path / "map.csv"
    path.write_text(SHEETS["a column of names"], encoding="utf-8")
    options = ReadOptions(on=date(2026, 11, 23), key=KEY)
    within = read_file(path, options, name="/home/oddbody/all.zip/Quillfeather/plan.csv")
    beside = read_file(path, options, name="/home/oddbody/Quillfeather.csv")
    assert within.path == "/home/oddbody/all.zip/•••/plan.csv"
    assert beside.path == "/home/oddbody/•••.csv"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Oliver Quirke.csv", "•••.csv"),
        ("Quirke_Oliver provision map.csv", "••• provision map.csv"),
        ("Oliver Quirke support plan 2026.csv", "••• support plan 2026.csv"),
        ("Oliver Quirke Primary School.csv", "Oliver Quirke Primary School.csv"),
        ("St Oliver provision map.csv", "St Oliver provision map.csv"),
        ("Autumn provision map.csv", "Autumn provision map.csv"),
    ],
)
def test_a_file_called_after_a_person_is_not_called_so_though_no_cell_tells_the_name(
    tmp_path: Path, name: str, shown: str
) -> None:
    text = "Provision,Staff,Outcome\nELSA,TA,Oliver Quirke talks\nNurture,TA,To play\nLego,TA,To share\n"
    reading = _read(tmp_path, text, name=name)
    assert Path(reading.path).name == shown
    assert ("•••" in shown) == ("Quirke" not in repr(reading.entries))


def test_a_pupil_named_beside_the_term_is_no_part_of_it(tmp_path: Path) -> None:
    reading = _read(tmp_path, "Term:,Autumn 2026 for Aleksandra Quillfeather,\n" + SHEETS["a column of names"])
    assert "Autumn 2026" in (reading.term or "")
    assert "Aleksandra" not in repr(reading)


def test_what_a_child_says_is_no_list_of_names(tmp_path: Path) -> None:
    said: list[list[object]] = [
        ["Young person", "Lou Quirke"],
        ["Child's name and view", "I want more ELSA and less talk"],
    ]
    reading = _book(tmp_path, Map=[*said, [], *MAP, ["Talk time with Lou", 2, "TA"]])
    assert {"ELSA", "Talk time with •••"} <= {str(entry.values["provision"]) for entry in reading.entries}
