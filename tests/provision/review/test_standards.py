"""Standards over the stored maps: asked together, and tried before they go live."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import click
import pytest

from importers.reading import Heading, StandardId
from provision.commands.checks import command
from provision.commands.continuum import command as continuum
from provision.commands.schools import command as schools
from provision.importing import Outcome, import_reading, import_register
from provision.review.desk import Desk
from provision.review.standards import stored_maps, try_standard
from provision.store.engine import open_store
from provision.store.standards import add_standard
from provision.ui.map_background import read_background
from schemas.checking import check_map
from schemas.entry import MapKind
from schemas.standard import UnknownStandardError, find_standard
from schemas.standard_folders import start_standard

ON = date(2026, 11, 23)


@pytest.fixture
def held(run, register, readings, received):
    """Keep maps of three schools, one of them a pupil plan of three terms, in the store of the command line."""
    path = run(click.Command("nothing", callback=lambda: None)).store
    store = open_store(path, user="ada")
    import_register(store, register)
    for turn, urn in enumerate(("900001", "900002", "900003")):
        row = readings.entry(
            2, "Lego therapy", level="Wave 4", cost=Decimal(600 if turn == 2 else 60), cost_period="year"
        )
        ends = readings.entry(3, "Invented work", start_date="2026-10-01", end_date="2026-09-01")
        reading = readings.reading(sha256=str(turn) * 64, urn=urn, entries=(row, ends))
        import_reading(store, reading, received=received)
    for term in (1, 2, 3):
        row = readings.entry(2, "Lego therapy", pupil="p-1", term=f"Term {term}")
        plan = readings.reading(sha256=f"{term}f" * 32, term=f"2026-{term}", kind=MapKind.PUPIL, entries=(row,))
        import_reading(store, plan, received=received)
    store.close()
    return path


def test_a_stored_map_is_as_the_checks_see_it(held) -> None:
    store = open_store(held, user="ada")
    maps = list(stored_maps(Desk(store), "kind:school", on=ON))
    store.close()
    assert [stored.school for stored in maps] == [
        "Invented Harbour Academy",
        "Invented Oakapple Primary School",
        "Invented Pebblebrook Infant School",
    ]
    assert maps[0].map.columns == {("Map", "provision"): "A"}
    assert maps[0].map.fields == {"provision"}, "a field that some rows mention is no column"
    assert maps[1].map.entries[0].values["cost"] == Decimal(60)
    assert (maps[0].term, maps[0].map.kind) == ("2026-1", "school")


def test_what_could_not_be_read_is_not_missing_from_a_stored_map(store, register, readings, received) -> None:
    import_register(store, register)
    rows = [readings.entry(number, "Lego therapy", review_date="2027-01-05") for number in (2, 3)]
    told = readings.finding("cell-not-quantified", ("C4", "TBC"), field="review_date")
    reading = readings.reading(entries=(*rows, readings.entry(4, "Lego therapy")), findings=(told,))
    headings = (*reading.headings, Heading("Map", "C1", "Review", "review_date", 1.0, "review", "form"))
    import_reading(store, replace(reading, headings=headings), received=received)
    (stored,) = stored_maps(Desk(store), on=ON)
    assert ("Map", 4, "review_date") in stored.map.unread
    assert "review-date-missing" not in {
        one.code for one in check_map(stored.map, find_standard("england-2014")).findings
    }


def test_across_tells_prices_checks_and_terms(run, held) -> None:
    assert held
    told = run(command, "across")
    assert "Lego-based therapy costs £600.00 a year at Invented Harbour Academy, 10 times more" in told.out
    assert "3 of 3 schools have “The end is before the start”" in told.out
    assert "Invented Oakapple Primary School: The same provision runs for a pupil over three terms" in told.out
    assert "6 maps were looked at." in told.told
    found = json.loads(run(command, "across", "--format", "json").out)
    assert found["maps"] == 6
    assert found["prices"][0]["cost"] == 600
    assert found["over_terms"][0]["finding"]["code"] == "same-provision-three-terms"


def test_across_an_empty_store_says_nothing(run) -> None:
    assert run(command, "across").out.count("nothing") == 3


def test_a_standard_is_tried_by_school_and_changes_nothing(run, held, tmp_path) -> None:
    assert held
    before = held.read_bytes()
    tried = run(command, "try", "national-2026-proposal", "--against", "kent-2025-06-draft", "--filter", "kind:pupil")
    assert "0 of 3 maps would change under national-2026-proposal. Nothing was changed." in tried.told
    folder = tmp_path / "tried"
    folder.mkdir()
    (folder / "standard.json").write_text(json.dumps(_without("end-before-start")), encoding="utf-8")
    tried = run(command, "try", folder, "--filter", "kind:school")
    assert (
        "Invented Harbour Academy (2026-1)\n  would pass “The end is before the start”, which struck on 1 row"
        in tried.out
    )
    assert "3 of 3 maps would newly pass “The end is before the start”." in tried.told
    found = json.loads(run(command, "try", folder, "--format", "json").out)
    assert (found["maps"], len(found["changed"])) == (6, 3)
    assert found["changed"][0]["against"] == "kent-2025-06-draft"
    assert held.read_bytes() == before


def _without(code: str) -> dict:
    from schemas.standard_files import data_folder, parts_of  # noqa: PLC0415  only this helper writes a standard

    standard = parts_of(data_folder() / "standards" / "kent-2025-06-draft")["standard"]
    return standard | {"id": "kent-tried", "switched_off": [code]}


def test_a_verdict_by_a_standard_that_is_not_at_hand_is_compared_with_the_one_in_force(held) -> None:
    store = open_store(held, user="ada")
    (first, *_) = try_standard(Desk(store), find_standard("england-2014"), on=ON)
    store.close()
    assert first.against == "kent-2025-06-draft"


def test_the_same_file_under_another_standard_leaves_its_verdict_as_it_is(store, register, readings, received) -> None:
    import_register(store, register)
    reading = readings.reading(findings=(readings.finding("end-before-start", ("A2", "")),))
    kept = import_reading(store, reading, received=received)
    before = (Desk(store).map_facts(kept.map_id), Desk(store).map_findings(kept.map_id))
    newer = replace(reading, standard=StandardId("national-2026-proposal", "f" * 64), findings=())
    again = import_reading(store, newer, received=received)
    assert (again.map_id, again.outcome) == (kept.map_id, Outcome.SAME_FILE)
    assert (Desk(store).map_facts(kept.map_id), Desk(store).map_findings(kept.map_id)) == before
    assert before[1]


@pytest.fixture
def officers(held, tmp_path, readings, received):
    """Keep an officer's standard in the store, with a rate and without one check, and a map checked by it."""
    folder = tmp_path / "kent-invented"
    made = start_standard(
        "kent-invented", based_on="kent-2025-06-draft", folder=folder, effective_from=date(2027, 1, 1)
    )
    file = folder / "standard.json"
    told = json.loads(file.read_text(encoding="utf-8"))
    told |= {"switched_off": ["end-before-start"], "costing": told["costing"] | {"hourly_rate": "12.00"}}
    file.write_text(json.dumps(told), encoding="utf-8")
    store = open_store(held, user="ada")
    made = add_standard(store, folder)
    row = readings.entry(
        2, "Lego therapy", minutes_per_week=60, weeks=10, end_date="2026-09-01", start_date="2026-10-01"
    )
    reading = readings.reading(sha256="e" * 64, urn="900001", term="2027-3", entries=(row,))
    kept = import_reading(store, replace(reading, standard=StandardId(made.id, made.sha256)), received=received)
    yield store, kept.map_id
    store.close()


def test_a_verdict_by_an_officers_standard_is_compared_with_that_one(officers) -> None:
    store, map_id = officers
    tried = {one.term: one for one in try_standard(Desk(store), find_standard("kent-2025-06-draft"), on=ON)}
    assert map_id
    assert tried["2027-3"].against == "kent-invented"
    assert [change.code for change in tried["2027-3"].changes] == ["end-before-start"]
    assert tried["2026-1"].against == "kent-2025-06-draft"


def test_costs_are_of_the_officers_standard_that_the_map_was_checked_by(officers) -> None:
    store, map_id = officers
    costs = read_background(Desk(store), map_id).costs
    assert costs is not None
    assert costs.total == Decimal("120.00")


def test_costs_are_told_by_school_beside_the_budget_and_the_guide(run, officers, tmp_path) -> None:
    assert officers
    budgets = tmp_path / "budgets.csv"
    budgets.write_text("kind,owner,period,amount\nnotional,900001,2026-27,100\n", encoding="utf-8")
    assert "took in 1 budget" in run(schools, "budgets", budgets).told
    told = run(command, "costs", "--filter", "term:2027-3").out
    assert told == (
        "Invented Oakapple Primary School (2027-3)\n"
        "  stated: no cost\n"
        "  worked out: £120.00 of 1 of 1 rows (not known: group size)\n"
        "  notional budget for 2026-27: £100.00; what was worked out is £20.00 above it\n"
    )
    dear = run(command, "costs", "--filter", "term:2026-1 kind:school").out
    assert (
        "stated: £600.00 on 1 of 2 rows\n  worked out: nothing (not known: time a week, hourly rate and group size)"
        in dear
    )
    plans = run(command, "costs", "--filter", "term:2026-1 kind:pupil").out
    assert plans.endswith("  notional budget for 2026-27: £100.00\n"), "no distance where nothing was worked out"
    (one,) = json.loads(run(command, "costs", "--filter", "term:2027-3", "--format", "json").out)
    assert (one["budget"]["amount"], one["guide"], one["costs"]["above_budget"]) == (100, 6000, 20)


def test_the_standards_in_the_store_are_at_hand_by_their_id(run, officers) -> None:
    assert officers
    listed = json.loads(run(continuum, "list", "--on", "2027-02-01", "--format", "json").out)
    assert [one["id"] for one in listed if one["in_force"]] == ["kent-invented"]
    assert run(continuum, "show", "kent-invented").out.count("kent-invented: draft, 2027-01-01 to now") == 1
    changes = run(continuum, "diff", "kent-2025-06-draft", "kent-invented").out
    assert "The check end-before-start is switched off." in changes
    assert "under kent-invented" in run(command, "try", "kent-invented").told
    with pytest.raises(UnknownStandardError) as caught:
        run(continuum, "show", "none")
    assert "kent-invented" in caught.value.hint


def test_a_school_with_two_maps_of_one_term_is_told_of_once_with_their_sum(run, held, readings, received) -> None:
    store = open_store(held, user="ada")
    timed = {"minutes_per_week": 60, "hourly_rate": Decimal(12), "group_size": 1}
    group = readings.entry(2, "ELSA", minutes_per_week=30, staff_role=("teacher", "teaching_assistant"))
    for kind, rows in (
        (MapKind.SCHOOL, (readings.entry(3, "Reading", cost=Decimal(90), **timed), group)),
        (MapKind.PUPIL, (readings.entry(2, "Reading", pupil="p-1", weeks=600, **timed),)),
    ):
        sent = readings.reading(sha256=f"{kind:x<64}", term="2028-1", kind=kind, entries=rows)
        import_reading(store, sent, received=received)
    store.close()
    assert run(command, "costs", "--filter", "term:2028-1").out == (
        "Invented Oakapple Primary School (2028-1)\n"
        "  2 maps together (school and pupil): what stands on more than one is counted each time\n"
        "  stated: £90.00 on 1 of 3 rows\n"
        "  worked out: £7,656.00 of 2 of 3 rows (not known: hourly rate and group size; several roles in one cell have "
        "no one rate)\n"
        "  pupils: 1, 1 above the guide of £6,000.00, the most by £1,200.00\n"
    )
    (one,) = json.loads(run(command, "costs", "--filter", "term:2028-1", "--format", "json").out)
    assert (one["costs"]["total"], one["costs"]["pupils"][0]["above_guide"]) == (7656, 1200)
    assert [(each["kind"], each["costs"]["total"]) for each in one["maps"]] == [("school", 456), ("pupil", 7200)]
    (plan,) = json.loads(run(command, "costs", "--filter", "term:2028-1 kind:pupil", "--format", "json").out)
    assert [each["kind"] for each in plan["maps"]] == ["pupil"]


def test_what_a_map_costs_below_the_guide_is_told_as_a_distance(run, held, readings, received) -> None:
    store = open_store(held, user="ada")
    row = readings.entry(2, "Reading", pupil="p-1", minutes_per_week=60, hourly_rate=Decimal(12), group_size=1)
    sent = readings.reading(sha256="d" * 64, term="2028-2", kind=MapKind.PUPIL, entries=(row,))
    import_reading(store, sent, received=received)
    store.close()
    told = run(command, "costs", "--filter", "term:2028-2").out
    assert "  pupils: 1, none above the guide of £6,000.00; the nearest is £5,544.00 below it\n" in told


@pytest.mark.parametrize("name", ["across", "costs", "try"])
def test_every_sub_command_has_help_with_an_example(run, name: str) -> None:
    assert f"provision checks {name}" in " ".join(run(command, name, "--help").out.split())
