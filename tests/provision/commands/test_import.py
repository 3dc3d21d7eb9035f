"""`provision import` with what the register knows: whose a file is, and so whose pupils it names."""

import json
from pathlib import Path

import click
import pytest

from importers.identity.pseudonyms import Identity
from provision import importing
from provision.commands import import_, whose_pupil
from provision.commands.erase import command as erase
from provision.commands.import_ import command
from provision.commands.subject_access import command as subject_access
from provision.review.desk import Desk
from provision.store.engine import open_store
from provision.store.keys import pseudonym_key

SHEET = (
    "Pupil,Provision,Level,Outcome\nAda Example,{0},targeted,Reads the list\nBen Sample,Number group,targeted,Counts\n"
)
UPN = "H801200001001"


@pytest.fixture
def keys(tmp_path, monkeypatch):
    for module in (import_, whose_pupil):
        monkeypatch.setattr(module, "data_folder", lambda: tmp_path / "keys")
    return tmp_path / "keys"


@pytest.fixture
def imported(run, register, keys, tmp_path):
    """Give a store with two files of one school, which say so in two ways, and one of another with a namesake."""
    uploads = tmp_path / "uploads"
    uploads.mkdir()
    for name, provision in (
        ("URN 900001 T1.csv", "Reading club"),
        ("886-9001 T2.csv", "Lego therapy"),
        ("URN 900002 T1.csv", "Talk group"),
    ):
        (uploads / name).write_text(SHEET.format(provision), encoding="utf-8")
    run(command, uploads, "--register", register, "--jobs", "1")
    return keys


def provisions_of(run, keys, *whose):
    shown = json.loads(run(subject_access, *whose, "--keys", keys, "--format", "json").out)
    return {entry["values"]["provision"] for one in shown["maps"] for entry in one["entries"]}


def test_one_pupil_is_found_by_name_and_a_namesake_at_another_school_is_not(run, imported):
    assert provisions_of(run, imported, "--name", "Example, Ada", "--school", "900001") == {
        "Reading club",
        "Lego therapy",
    }
    assert provisions_of(run, imported, "--name", "Ada Example", "--school", "886/9002") == {"Talk group"}


def test_a_pupil_is_erased_by_name_and_the_namesake_stays(run, imported):
    words = ("pupil", "--name", "Ada Example", "--school", "900001", "--keys", imported, "--yes", "--format", "json")
    assert json.loads(run(erase, *words).out)["entries"] == 2
    assert provisions_of(run, imported, "--name", "Ada Example", "--school", "900002") == {"Talk group"}


def test_a_upn_finds_the_pupil_of_a_file_that_states_it(run, imported, tmp_path):
    upload = tmp_path / "URN 900003 T1.csv"
    upload.write_text(f"Pupil,UPN,Provision\nAda Example,{UPN},Narrative group\n", encoding="utf-8")
    path = run(command, upload, "--jobs", "1").store
    store = open_store(path, user="ada")
    pseudonym = Identity(pseudonym_key(store, imported)).pseudonym(upn=UPN)
    store.close()
    assert provisions_of(run, imported, "--upn", UPN) == {"Narrative group"}
    assert provisions_of(run, imported, pseudonym) == {"Narrative group"}


@pytest.mark.parametrize(
    "words", [(), ("P-7K3QX9M2", "--upn", UPN), ("--name", "Ada Example"), ("--upn", "H801200001002")]
)
def test_who_is_meant_must_be_said_once_and_rightly(run, keys, words):
    import click  # noqa: PLC0415  beside its only use

    with pytest.raises(click.UsageError):
        run(subject_access, *words, "--keys", keys)


def test_the_original_is_found_from_anywhere_though_its_path_was_short(run, imported, tmp_path, monkeypatch):
    (tmp_path / "week").mkdir()
    original = tmp_path / "week" / "URN 900003 T1.csv"
    original.write_text(SHEET.format("Sensory circuit"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    store = open_store(run(command, "week", "--jobs", "1").store, user="ada")
    desk = Desk(store)
    line = desk.queue_page(sort="-received", limit=1)[0]
    assert desk.map_facts(line.map_id).file == str(Path("week", original.name))
    monkeypatch.chdir(imported)
    assert desk.unmask(line.map_id, reason="The school asked") == original
    store.close()


def test_without_a_register_the_officer_is_told_to_take_one_in_and_with_one_which_maps_are_nobodys(
    run, register, keys, tmp_path
):
    assert keys
    uploads = tmp_path / "uploads"
    uploads.mkdir()
    for name in ("URN 900001 T1.csv", "no school at all.csv"):
        (uploads / name).write_text(SHEET.format(name), encoding="utf-8")
    first = run(command, uploads, "--jobs", "1")
    assert "no school at all.csv: kept as map 2, its school is not known" in first.out
    assert "`provision import --register schools.csv`" in first.told
    assert "schools match" not in first.told
    assert "1 of the maps that were here already found their school" in run(command, "--register", register).told
    (uploads / "another.csv").write_text(SHEET.format("another"), encoding="utf-8")
    again = run(command, uploads / "another.csv", "--register", register, "--jobs", "1").told
    assert "found their school" not in again, "nobody waits for a school but what was here before"
    assert "Maps whose school is not known: 3. Say whose one is with `provision schools match MAP SCHOOL`" in again


def test_what_became_of_several_files_is_one_json_object(run, register, keys, tmp_path):
    assert keys
    for name in ("URN 900001 T1.csv", "nobody.csv"):
        (tmp_path / name).write_text(SHEET.format(name), encoding="utf-8")
    files = (tmp_path / "URN 900001 T1.csv", tmp_path / "nobody.csv")
    told = json.loads(run(command, *files, "--register", register, "--jobs", "1", "--format", "json").out)
    assert [(Path(file["path"]).name, file["outcome"], file["map"]) for file in told["files"]] == [
        ("URN 900001 T1.csv", "new", 1),
        ("nobody.csv", "unmatched", 2),
    ]
    assert told["summary"]["outcomes"] == {"new": 1, "unmatched": 1}
    assert told["summary"]["files"] == 2


def test_who_stops_an_import_is_told_what_is_kept_and_how_it_goes_on(run, register, keys, tmp_path, monkeypatch):
    assert keys
    for number in range(3):
        (tmp_path / f"URN 90000{number + 1} T1.csv").write_text(SHEET.format(number), encoding="utf-8")
    files = sorted(tmp_path.glob("URN*.csv"))
    keep, stops = importing.import_reading, [KeyboardInterrupt()]

    def stopped_at_the_third(store, reading, **how):
        if "900003" in reading.path and stops:
            raise stops.pop()
        return keep(store, reading, **how)

    monkeypatch.setattr(importing, "import_reading", stopped_at_the_third)
    told = []
    monkeypatch.setattr(import_, "narrate", told.append)
    with pytest.raises(click.Abort):
        run(command, *files, "--register", register, "--jobs", "1")
    assert told[-1] == "\n2 of 3 files are kept. The same command again goes on with the rest."
    run(command, *files, "--jobs", "1")
    assert told[-1] == "Kept: 2 the same as before, 1 new."
