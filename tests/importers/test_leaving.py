"""Nothing that leaves the reading worker holds a pupil's name, UPN or birth date, wherever the sheet keeps them."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from importers.identity import Identity
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
