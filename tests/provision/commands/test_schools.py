"""`provision schools` as a person types it."""

import json

import pytest

from provision.commands.review import command as review
from provision.commands.schools import command
from provision.importing import import_reading
from provision.store.engine import open_store
from provision.store.errors import NotFoundError, NotPossibleError


def test_a_register_comes_in_and_is_listed(run, register):
    assert "3 schools added" in run(command, "import", register).told
    assert "3 as before" in run(command, "import", register).told
    listed = run(command, "list", "district:dover", "!harbour")
    assert listed.out == "900002  Invented Pebblebrook Infant School    nothing sent  0 errors, 0 queries\n"
    assert "Of those listed, 0 of 1 are in." in listed.told
    assert "0 of 3 schools in." in run(command, "list").told
    of_link_worker = json.loads(run(command, "list", 'link:"link b"', "--format", "json").out)
    assert [(row["urn"], row["link_worker"]) for row in of_link_worker] == [("900003", "Link B"), ("900002", "Link B")]
    rows = json.loads(run(command, "list", "--format", "json").out)
    assert [row["urn"] for row in rows] == ["900003", "900001", "900002"]


def test_an_unmatched_map_is_given_its_school(run, register, readings, received):
    path = run(command, "import", register).store
    store = open_store(path, user="ada")
    unmatched = import_reading(store, readings.reading(urn=""), received=received)
    store.close()
    told = "Matched the map to Invented Pebblebrook Infant School.\n"
    assert run(command, "match", unmatched.map_id, "900002").told == told
    assert "1 of 3 schools in." in run(command, "list").told
    with pytest.raises(NotFoundError):
        run(command, "match", unmatched.map_id, "no such school")


HEAD = "URN,DfE number,School name,District,SEN policy,SEN information report\n"


def took_in(run, tmp_path, *rows, name="newer.csv"):
    path = tmp_path / name
    path.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    return run(command, "import", path).told


def test_two_schools_of_one_name_stay_two(run, tmp_path):
    """A county has several St Mary's: the name alone must not give one the numbers of the other."""
    assert "2 schools added" in took_in(
        run, tmp_path, "900011,886/9011,St Mary's,Dover", "900012,886/9012,St. Marys,Swale"
    )
    rows = json.loads(run(command, "list", "--format", "json").out)
    assert {(row["urn"], row["district"]) for row in rows} == {("900011", "Dover"), ("900012", "Swale")}


def test_an_academy_with_a_new_urn_is_the_same_school_and_its_change_is_shown(run, register, tmp_path):
    run(command, "import", register)
    assert "1 changed" in took_in(run, tmp_path, "900099,886/9001,Invented Oakapple Academy,Swale")
    shown = run(command, "show", "886/9001").out
    assert "urn: 900099" in shown
    assert "ada: urn 900001 → 900099" in shown
    assert "ada: name Invented Oakapple Primary School → Invented Oakapple Academy" in shown


def test_rows_that_cannot_be_taken_in_are_named_and_the_rest_go_on(run, register, tmp_path):
    run(command, "import", register)
    told = took_in(
        run,
        tmp_path,
        "900001,886/9002,Invented Two Schools,Swale",
        "900002,,Invented Pebblebrook Infant School,Dover",
        "900002,,Invented Pebblebrook Again,Dover",
        "900003,,Invented Harbour Academy,Dover,our website",
        "900077,,Invented New School,Dover",
    )
    assert "1 schools added, 0 changed, 1 as before; 3 rows left out" in told
    assert "Left out: row 2: the URN 900001 and the DfE number 886/9002 are those of two schools" in told
    assert "Left out: row 4: Invented Pebblebrook Again stands in a row above as well" in told
    assert "Left out: row 5: “our website” is no web address" in told


def test_where_the_policy_and_the_information_report_stand_is_kept_shown_and_undone(run, register, tmp_path):
    run(command, "import", register)
    took_in(
        run, tmp_path, "900001,,Invented Oakapple Primary School,,https://oak.example/policy,https://oak.example/report"
    )
    shown = run(command, "show", "900001").out
    assert "policy link: https://oak.example/policy\ninformation report link: https://oak.example/report" in shown
    run(command, "links", "900001", "--policy", "https://oak.example/new", "--report", "", "--seen-on", "03/11/2026")
    one = json.loads(run(command, "show", "900001", "--format", "json").out)
    assert (one["policy_link"], one["information_report_link"]) == ("https://oak.example/new", "")
    assert one["links_seen_on"] == "2026-11-03"
    changed = {change["column"] for change in one["changes"][-3:]}
    assert changed == {"policy_link", "information_report_link", "links_seen_on"}
    run(review, "undo")
    shown = run(command, "show", "900001").out
    assert "policy link: https://oak.example/policy" in shown
    assert "policy link https://oak.example/new → https://oak.example/policy" in shown


@pytest.mark.parametrize("words", [("--policy", "javascript:alert(1)"), ("--report", "see our website")])
def test_a_link_must_be_a_web_address(run, register, words):
    run(command, "import", register)
    with pytest.raises(NotPossibleError):
        run(command, "links", "900001", *words)


def test_a_school_is_shown_with_its_budgets_and_its_communitys(run, register, tmp_path):
    run(command, "import", register)
    path = tmp_path / "budgets.csv"
    rows = (
        "notional,900001,2026-27,52000",
        "community,Invented Community 1,2026-27,80000",
        "notional,900002,2026-27,9",
    )
    path.write_text("kind,owner,period,amount\n" + "\n".join(rows), encoding="utf-8")
    run(command, "budgets", path)
    shown = run(command, "show", "900001").out
    assert "notional budget 2026-27: £52,000 (budgets.csv)" in shown
    assert "community budget 2026-27: £80,000 (budgets.csv)" in shown
    assert "£9 " not in shown
    assert "link worker: Link A" in shown


def test_a_register_in_a_workbook_with_a_title_above_is_taken_in_like_a_csv(run, register, tmp_path):
    from openpyxl import Workbook  # noqa: PLC0415  this test alone

    run(command, "import", register)
    workbook = Workbook()
    for row in (
        ["Invented register"],
        [],
        ["URN", "School name", "Adviser"],
        [900001, "Invented Oakapple Primary School", "New Adviser"],
    ):
        workbook.active.append(row)
    workbook.save(tmp_path / "register.xlsx")
    assert "0 schools added, 1 changed" in run(command, "import", tmp_path / "register.xlsx").told
    assert "adviser Adviser A → New Adviser" in run(command, "show", "900001").out
