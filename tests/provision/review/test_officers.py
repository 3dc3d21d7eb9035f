"""What officers fill in: terms with their days, budgets with their source, standards of their own."""

import csv
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from importers.identity.whose import Schools
from importers.options import ReadOptions
from importers.street import read_file
from provision.commands.continuum import command as continuum
from provision.commands.officers import calendar, standard
from provision.commands.schools import command as schools_command
from provision.importing import import_reading, import_register
from provision.review.budgets import take_in_budgets
from provision.review.calendar import as_csv, begins, take_in_terms, terms
from provision.review.desk import Desk
from provision.review.in_force import standards_of
from provision.review.knowing import all_budgets
from provision.store.errors import NotFoundError, NotPossibleError
from provision.store.keys import pseudonym_key
from provision.store.standards import add_standard, put_out, stored_standards
from schemas.standard import UnknownStandardError, load_standard, shipped_standards
from schemas.standard_folders import start_standard

TERMS = "Term,Begins,Ends\nAutumn 2030,01/09/2030,2030-12-20\nSpring 2031,2031-01-05,2031-04-01\n"


def written(tmp_path, text, name="list.csv"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def officers_own(tmp_path):
    folder = tmp_path / "kent-2030"
    start_standard("kent-2030", based_on=shipped_standards()[0].id, folder=folder, effective_from=date(2030, 9, 1))
    return folder


def test_the_calendar_comes_in_and_goes_out_the_same_and_is_undone(store, tmp_path):
    take_in_terms(store, written(tmp_path, TERMS))
    with store.read() as connection:
        known = terms(connection)
        assert begins(connection, " autumn  2030") == date(2030, 9, 1)
        assert begins(connection, "Autumn 2031") is None
    take_in_terms(store, written(tmp_path, as_csv(known)))
    with store.read() as connection:
        assert terms(connection) == known
    Desk(store).undo()
    with store.read() as connection:
        assert terms(connection) == []


@pytest.mark.parametrize(
    "row",
    [
        "Autumn,01/09/2030,",
        ",01/09/2030,20/12/2030",
        "Autumn,20/12/2030,01/09/2030",
        "=HYPERLINK(1),01/09/2030,20/12/2030",
    ],
)
def test_a_row_that_is_no_term_is_named_and_nothing_is_kept(store, tmp_path, row):
    with pytest.raises(NotPossibleError, match="Row 4"):
        take_in_terms(store, written(tmp_path, f"{TERMS}{row}\n"))
    with store.read() as connection:
        assert terms(connection) == []


def test_an_officers_standard_comes_in_and_goes_out_as_the_same_folder(store, officers_own, tmp_path):
    kept = add_standard(store, officers_own)
    assert add_standard(store, officers_own) == kept
    out = put_out(store, "kent-2030", tmp_path / "out")
    assert out.sha256 == kept.sha256
    names = [path.relative_to(officers_own) for path in sorted(officers_own.rglob("*.json"))]
    assert [(tmp_path / "out" / name).read_bytes() for name in names] == [
        (officers_own / name).read_bytes() for name in names
    ]
    with store.read() as connection:
        assert [one.id for one in stored_standards(connection)] == ["kent-2030"]
    with pytest.raises(NotPossibleError):
        put_out(store, "kent-2030", tmp_path / "out")
    with pytest.raises(NotFoundError):
        put_out(store, "kent-2099", tmp_path / "else")


def test_a_map_is_read_by_the_standard_in_force_in_its_own_term(store, officers_own, tmp_path):
    add_standard(store, officers_own)
    path = written(tmp_path, "Provision,Level,Minutes\nReading club,Targeted,20\nLego therapy,Targeted,30\n", "map.csv")
    asked = ReadOptions(on=date(2026, 11, 3), keep_grid=True)
    with standards_of(store) as known:
        assert known.options(asked).standard != known.options(ReadOptions(on=date(2031, 1, 1))).standard
        today = known.options(asked)
        reading = read_file(path, today, name="Autumn 2030 map.csv")
        assert known.read(reading, today) == reading, "no calendar was filled in"
        take_in_terms(store, written(tmp_path, TERMS))
        again = known.read(replace(reading, term="Autumn 2030"), today)
        assert (again.standard.id, again.term) == ("kent-2030", "Autumn 2030")
        assert [one.values for one in again.entries] == [one.values for one in reading.entries]
        assert known.options(ReadOptions(on=date(2026, 11, 3), standard="kent-2030")).standard.endswith(
            again.standard.sha256
        )


BUDGETS = """Kind,Owner,Period,Amount
notional,Invented Oakapple Primary School,2026-27,"£54,321.50"
community,Invented Community 2,2026-27,9000
"""


def test_budgets_come_in_by_school_or_community_with_their_source(store, register, tmp_path):
    import_register(store, register)
    take_in_budgets(store, written(tmp_path, BUDGETS, "finance.csv"))
    kept = {(one.kind, one.owner): one for one in all_budgets(store)}
    assert kept["notional", "900001"].amount == Decimal("54321.50")
    assert kept["community", "Invented Community 2"].source == "finance.csv"


@pytest.mark.parametrize(
    ("row", "error"),
    [
        ("notional,nowhere,2026-27,1", NotFoundError),
        ("notional,900001,2026-27,lots", NotPossibleError),
        ("notional,900001,2026-27,-1", NotPossibleError),
        ("pocket,900001,2026-27,1", NotPossibleError),
    ],
)
def test_a_row_that_is_no_budget_is_named_and_nothing_is_kept(store, register, tmp_path, row, error):
    import_register(store, register)
    with pytest.raises(error, match="Row 4"):
        take_in_budgets(store, written(tmp_path, f"{BUDGETS}{row}\n"))
    assert all_budgets(store) == []


def test_the_commands_of_officers_go_round(run, officers_own, tmp_path):
    run(calendar, "import", written(tmp_path, TERMS))
    assert run(calendar, "list").out.splitlines()[1] == "Autumn 2030,2030-09-01,2030-12-20"
    assert json.loads(run(calendar, "list", "--format", "json").out)[1]["term"] == "Spring 2031"
    run(standard, "add", officers_own)
    assert "kent-2030" in run(standard, "list").out
    assert json.loads(run(standard, "list", "--format", "json").out)[0]["id"] == "kent-2030"
    run(standard, "export", "kent-2030", tmp_path / "out")
    assert (tmp_path / "out" / "standard.json").is_file()
    begun = ("new", "kent-2031", "--from", "kent-2030", "--starts", "2031-09-01", "--folder", tmp_path / "kent-2031")
    assert json.loads(run(continuum, *begun, "--format", "json").out)["id"] == "kent-2031"
    assert load_standard(tmp_path / "kent-2031").codes == load_standard(officers_own).codes
    with pytest.raises(UnknownStandardError, match="kent-2029"):
        run(continuum, "new", "kent-2032", "--from", "kent-2029", "--starts", "2032-09-01")
    run(schools_command, "budgets", written(tmp_path, "kind,owner,period,amount\ncommunity,C,2026-27,9000\n"))
    assert "£9,000" in run(schools_command, "budgets").out
    assert json.loads(run(schools_command, "budgets", "--format", "json").out)[0]["amount"] == 9000


def test_the_same_provision_without_impact_over_three_terms_is_asked_about_on_import(
    store, register, received, tmp_path
):
    import_register(store, register)
    key = pseudonym_key(store, tmp_path / "keys")
    rows = [
        ("Pupil", "Provision", "Minutes", "Outcome", "Impact"),
        ("Aleksandra Quillfeather", "Precision teaching", "20", "Reads 20 words", ""),
        ("Barnabus Thistlewood", "Lego therapy", "30", "Takes turns", "Takes turns now"),
    ]
    asked = []
    for number, term in enumerate(("Autumn 2026", "Spring 2027", "Summer 2027"), 1):
        path = tmp_path / f"plan {number}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([*rows, ("", f"Assembly {number}", "10", "", "")])
        whose = Schools(given="900001")
        options = ReadOptions(on=date(2026, 11, 3), term=term, key=key, keep_grid=True, schools=whose)
        reading = read_file(path, options)
        assert reading.kind == "pupil"
        map_id = import_reading(store, reading, school="900001", received=received).map_id
        found = [line.finding for line in Desk(store).map_findings(map_id)]
        asked.append([one.rows_affected for one in found if one.code == "same-provision-three-terms"])
    assert asked == [[], [], [1]]
