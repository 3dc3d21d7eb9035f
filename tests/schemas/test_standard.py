"""Standards are dated data: the right one is in force, and a wrong folder says which file and where."""

import json
import pickle
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from schema_samples import make_map

from schemas.checking import check_map
from schemas.finding import Severity
from schemas.standard import UnknownStandardError, find_standard, load_standard, shipped_standards, standard_in_force
from schemas.standard_files import StandardFileError, data_folder

SHIPPED = shipped_standards()
KENT = find_standard("kent-2025-06-draft")


def written(folder: Path, **changes) -> Path:
    data = json.loads((data_folder() / "standards" / KENT.id / "standard.json").read_text(encoding="utf-8"))
    folder.mkdir(exist_ok=True)
    (folder / "standard.json").write_text(json.dumps(data | changes), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("on", "standard"),
    [
        (date(2013, 1, 1), "england-2014"),
        (date(2025, 6, 12), "england-2014"),
        (date(2025, 6, 13), "kent-2025-06-draft"),
        (date(2030, 1, 1), "kent-2025-06-draft"),
    ],
)
def test_the_standard_in_force_is_the_one_whose_period_holds_the_day(on: date, standard: str) -> None:
    assert standard_in_force(SHIPPED, on).id == standard


def test_a_proposal_without_a_date_is_in_force_on_no_day() -> None:
    proposal = find_standard("national-2026-proposal")
    assert not proposal.holds(date(2026, 9, 1))
    assert [code.code for code in proposal.codes["level"].codes] == [
        "universal",
        "targeted",
        "targeted_plus",
        "specialist",
    ]


def test_the_national_proposal_says_that_old_levels_may_mean_more_than_one_new_one() -> None:
    replaces = find_standard("national-2026-proposal").codes["level"].replaces
    assert replaces is not None
    assert replaces.list_id == KENT.codes["level"].id
    assert replaces.codes["targeted"] == ("targeted", "targeted_plus")


@pytest.mark.parametrize("path", sorted(data_folder().rglob("*.json")), ids=lambda path: path.name)
def test_shipped_data_fits_its_meta_schema(path: Path) -> None:
    schema = {"code_lists": "code_list", "policies": "policies"}.get(path.parent.name)
    schema = "standard" if path.name == "standard.json" else schema
    content = json.loads(path.read_text(encoding="utf-8"))
    if schema:
        meta = json.loads((data_folder() / "meta" / f"{schema}.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(meta)
        jsonschema.Draft202012Validator(meta).validate(content)


def test_communities_and_bands_are_shipped_empty_and_unverified() -> None:
    for name in ("community", "band"):
        assert KENT.codes[name].codes == ()
        assert not KENT.codes[name].is_verified


def test_levels_are_not_verified_until_an_officer_says_so() -> None:
    assert not KENT.codes["level"].is_verified
    assert KENT.codes["level"].verified_by == ""


def test_a_standard_goes_to_a_worker_and_back() -> None:
    assert pickle.loads(pickle.dumps(KENT)) == KENT  # noqa: S301  our own bytes


def test_an_exported_folder_loads_with_the_same_hash_whatever_its_spacing(tmp_path: Path) -> None:
    assert load_standard(written(tmp_path / "copy")).sha256 == KENT.sha256


def test_a_changed_standard_has_another_hash(tmp_path: Path) -> None:
    assert load_standard(written(tmp_path / "copy", switched_off=["no-end"])).sha256 != KENT.sha256


def test_an_officers_new_level_is_taken_with_no_line_of_python_touched(tmp_path: Path) -> None:
    folder = written(
        tmp_path / "new",
        id="kent-invented",
        effective_from="2026-09-01",
        code_lists=dict.fromkeys((), "")
        | {name: codes.id for name, codes in KENT.codes.items()}
        | {"level": "level-invented"},
    )
    levels = json.loads((data_folder() / "code_lists" / "level-kent-2025-06.json").read_text(encoding="utf-8"))
    levels |= {"id": "level-invented", "status": "verified", "verified_by": "An invented officer"}
    levels["codes"].append({"code": "bespoke_plus", "label": "Bespoke plus", "aliases": ["Wave 4"]})
    (folder / "code_lists").mkdir()
    (folder / "code_lists" / "level-invented.json").write_text(json.dumps(levels), encoding="utf-8")
    new = load_standard(folder)
    assert standard_in_force((*SHIPPED, new), date(2026, 8, 31)).id == KENT.id
    assert standard_in_force((*SHIPPED, new), date(2026, 9, 1)).id == "kent-invented"
    match = new.codes["level"].match("wave 4")
    assert match is not None
    row = {"provision": "Lego therapy", "level": match.code}
    assert "level-not-in-continuum" in {finding.code for finding in check_map(make_map([row]), KENT).findings}
    assert "level-not-in-continuum" not in {finding.code for finding in check_map(make_map([row]), new).findings}
    unknown = check_map(make_map([row | {"level": "Gold"}]), new).findings
    assert [finding.severity for finding in unknown if finding.field == "level"] == [Severity.ERROR]


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"status": "fine"}, "$.status"),
        ({"effective_from": "1 June"}, "$.effective_from"),
        ({"status": "verified"}, "$.verified_by"),
        ({"costing": {"weeks": -1}}, "$.costing.weeks"),
        ({"colour": "green"}, "$"),
        ({"policies": "no-such"}, "$.policies"),
    ],
)
def test_a_wrong_folder_says_which_file_and_where(tmp_path: Path, changes: dict, place: str) -> None:
    with pytest.raises(StandardFileError) as caught:
        load_standard(written(tmp_path / "wrong", **changes))
    assert caught.value.file == "standard.json"
    assert caught.value.place == place
    assert caught.value.hint


def test_a_list_in_the_wrong_place_is_told(tmp_path: Path) -> None:
    lists = {name: codes.id for name, codes in KENT.codes.items()} | {"level": "sen-status-2014"}
    with pytest.raises(StandardFileError, match="sen_status"):
        load_standard(written(tmp_path / "wrong", code_lists=lists))


def test_a_file_that_is_not_json_names_the_line(tmp_path: Path) -> None:
    folder = written(tmp_path / "wrong")
    (folder / "standard.json").write_text('{"id": \n', encoding="utf-8")
    with pytest.raises(StandardFileError, match="line 2"):
        load_standard(folder)


def test_a_folder_without_a_standard_is_told(tmp_path: Path) -> None:
    with pytest.raises(StandardFileError, match="no such file"):
        load_standard(tmp_path)


def test_an_unknown_standard_names_the_known_ones() -> None:
    with pytest.raises(UnknownStandardError) as caught:
        find_standard("no-such")
    assert KENT.id in caught.value.hint


def test_a_switched_off_check_is_silent() -> None:
    row = {"provision": "Lego therapy", "start_date": "2026-01-05", "end_date": "2025-01-05", "level": "Gold"}
    off = replace(KENT, switched_off=frozenset({"end-before-start", "level-not-in-continuum"}))
    codes = {finding.code for finding in check_map(make_map([row]), off).findings}
    assert codes.isdisjoint(off.switched_off)
    assert off.switched_off <= {finding.code for finding in check_map(make_map([row]), KENT).findings}


def test_loading_the_shipped_standards_loads_no_validator() -> None:
    code = (
        "import sys; from schemas.standard import shipped_standards; shipped_standards(); "
        "sys.exit(any(name in sys.modules for name in ('jsonschema', 'jsonschema_rs')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0  # noqa: S603  our own code
