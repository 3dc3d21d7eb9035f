"""Whether each entry fits the JSON Schema of its kind of map, with the code lists of the standard in force.

The schemas (`schemas/data/json`) carry the wording beside each constraint: `code`, `severity`, `title`, `message`,
`why` and `action`. Constraints are on one field each, so a verdict depends on the value alone. The distinct values of
a column are validated in one call (by jsonschema-rs), one by one only where that call fails, and rows are visited
again only for the values that broke a rule. This was chosen by measurement over validating rows; a test holds it to
`jsonschema.Draft202012Validator`.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from schemas.entry import EXTRA, Entry, MapKind, Value, json_value
from schemas.finding import Finding, Severity
from schemas.grouping import field_words, no_column_words, place_of, scope, sentence, values_words
from schemas.provision_map import ProvisionMap
from schemas.rows import Rows
from schemas.standard import Standard
from schemas.standard_files import data_folder

ANNOTATIONS = frozenset({"code", "severity", "title", "message", "why", "action"})
_LISTED = "codeList"
_Enums = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One constraint on one field, with its wording. `fits` is None for a field that must be present.

    `listed` is the code list that the constraint speaks of, empty where it speaks of none.
    """

    field: str
    code: str
    severity: Severity
    title: str
    message: str
    why: str
    action: str
    listed: str = ""
    fits: Callable[[Any], bool] | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """All constraints of one kind of map: fields that must be there, and constraints by field.

    `column_fits` tells of a whole list of a field's values at once whether all fit.
    """

    required: tuple[Rule, ...]
    by_field: Mapping[str, tuple[Rule, ...]]
    column_fits: Mapping[str, Callable[[Any], bool]]


def conform(provision_map: ProvisionMap, standard: Standard, rows: Rows | None = None) -> tuple[Finding, ...]:
    """Check every entry of a map against the schemas of its kind; `rows` are its entries where their columns are made.

    Findings for what is absent come first, then those for values, by field.
    """
    rules = rules_of(provision_map.kind, standard)
    hits: dict[Rule, list[Entry]] = {}
    for entry, rule in _failures(rows or Rows(provision_map.entries), rules):
        if rule.fits or (entry.sheet, entry.row, rule.field) not in provision_map.unread:
            hits.setdefault(rule, []).append(entry)
    return tuple(_finding(rule, entries, provision_map, standard) for rule, entries in hits.items())


def rules_of(kind: MapKind, standard: Standard) -> Rules:
    """Return the constraints for a kind of map under a standard, compiled once for each set of codes."""
    enums = tuple((name, tuple(codes.codes_by_name)) for name, codes in sorted(standard.codes.items()))
    return _compiled(kind, enums)


def composed_schema(kind: MapKind, standard: Standard) -> dict[str, Any]:
    """Return one whole JSON Schema (2020-12) for a map's JSON, `{"kind", "entries".

    [values]}`, with the standard's codes in it.
    """
    entry = _with_enums(_schema("entry"), {name: tuple(codes.codes_by_name) for name, codes in standard.codes.items()})
    whole = json.loads(json.dumps(_schema(f"{kind}_map")))
    parts = whole["properties"]["entries"]["items"]["allOf"]
    parts[0] = {key: value for key, value in entry.items() if key not in {"$schema", "$id", "$defs"}}
    return {**whole, "$defs": entry["$defs"]}


def _failures(rows: Rows, rules: Rules) -> Iterator[tuple[Entry, Rule]]:
    """Yield each entry with each constraint that it breaks."""
    for rule in rules.required:
        for entry in rows.without(rule.field):
            yield entry, rule
    for name in sorted(rows.stated):
        broken = _broken(name, {value for value in rows.values(name) if value is not None}, rules)
        if broken:
            for entry, value in rows.beside(rows.values(name)):
                for rule in broken.get(value, ()) if value is not None else ():
                    yield entry, rule


def _broken(name: str, values: set[Value], rules: Rules) -> dict[Value, tuple[Rule, ...]]:
    """Return the rules that each value of a field breaks; empty in the common case that all values fit."""
    if name.startswith(EXTRA):
        return {}
    fits = rules.column_fits.get(name)
    if fits is None:
        return dict.fromkeys(values, (_unknown_field(name),))
    if fits([value if type(value) is str else json_value(value) for value in values]):
        return {}
    broken = {value: _broken_by(json_value(value), rules.by_field[name]) for value in values}
    return {value: rules for value, rules in broken.items() if rules}


def _broken_by(value: Any, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:  # noqa: ANN401  JSON has no narrower type
    """Return the rules that a value breaks; one of the wrong shape breaks that rule only, or the same is said twice."""
    broken = tuple(rule for rule in rules if rule.fits and not rule.fits(value))
    shape = tuple(rule for rule in broken if rule.code == _SHAPE["code"])
    return shape or broken


def _finding(rule: Rule, entries: list[Entry], provision_map: ProvisionMap, standard: Standard) -> Finding:
    cells = tuple(dict.fromkeys(place_of(provision_map, entry, rule.field) for entry in entries))
    total = len(provision_map.entries)
    said = rule.message.format(
        **scope(len(entries), total),
        values=values_words(cell.value for cell in cells),
        field=field_words(rule.field),
    )
    unverified = rule.listed and not standard.codes[rule.listed].is_verified
    return Finding(
        code=rule.code,
        severity=Severity.QUERY if unverified and rule.severity is Severity.ERROR else rule.severity,
        title=rule.title,
        message=sentence(said, cells) + no_column_words(provision_map, cells),
        why=rule.why,
        action=rule.action,
        field=rule.field,
        cells=cells,
        rows_affected=len(entries),
        rows_total=total,
    )


@lru_cache(maxsize=32)
def _compiled(kind: MapKind, enums: _Enums) -> Rules:
    entry = _with_enums(_schema("entry"), dict(enums))
    definitions = entry["$defs"]
    required = list(_required(entry["allOf"]))
    by_field: dict[str, list[Mapping[str, Any]]] = {
        name: [_bare(schema), *schema.get("allOf", ())] for name, schema in entry["properties"].items()
    }
    for part in _schema(f"{kind}_map")["properties"]["entries"]["items"]["allOf"][1:]:
        required += _required([part])
        for name, schema in part.get("properties", {}).items():
            by_field[name].append(schema)
    return Rules(
        tuple(required),
        {name: tuple(_rule(name, part, definitions) for part in parts) for name, parts in by_field.items()},
        {name: _fits({"items": {"allOf": parts}}, definitions) for name, parts in by_field.items()},
    )


def _required(parts: list[dict[str, Any]]) -> Iterator[Rule]:
    for part in parts:
        for name in part.get("required", ()):
            yield _worded(name, part)


def _bare(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return the shape that a field must have before any worded constraint is asked; empty where it has none."""
    return {key: value for key, value in schema.items() if key not in {"allOf", "description"}}


def _rule(name: str, schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> Rule:
    constraint = {key: value for key, value in schema.items() if key not in ANNOTATIONS}
    fits = _fits(constraint, definitions)
    if "code" not in schema:
        return Rule(name, **_SHAPE, fits=fits)
    return _worded(name, schema, listed=_listed(constraint, definitions), fits=fits)


def _worded(
    name: str, schema: Mapping[str, Any], *, listed: str = "", fits: Callable[[Any], bool] | None = None
) -> Rule:
    words = {key: schema[key] for key in ANNOTATIONS - {"severity"}}
    return Rule(field=name, severity=Severity(schema["severity"]), listed=listed, fits=fits, **words)


def _unknown_field(name: str) -> Rule:
    return Rule(name, **_SHAPE)


_SHAPE: Mapping[str, Any] = {
    "code": "value-unusable",
    "severity": Severity.ERROR,
    "title": "A value cannot be used",
    "message": "A value under {field} cannot be used on {any_rows}: {values}",
    "why": "The standard's schema says which shape each value has; another shape cannot be compared or added up.",
    "action": "Look at the cell; if it reads well, tell the team, as then the reading is at fault.",
}


def _listed(constraint: Mapping[str, Any], definitions: Mapping[str, Any]) -> str:
    references = [part["$ref"].rpartition("/")[2] for part in constraint.get("anyOf", ()) if "$ref" in part]
    return next((str(definitions[name][_LISTED]) for name in references if _LISTED in definitions[name]), "")


def _fits(constraint: Mapping[str, Any], definitions: Mapping[str, Any]) -> Callable[[Any], bool]:
    from jsonschema_rs import Draft202012Validator  # noqa: PLC0415  start-up is a feature: only a check pays for it

    fits: Callable[[Any], bool] = Draft202012Validator({"$defs": dict(definitions), **constraint}).is_valid
    return fits


def _with_enums(entry: Mapping[str, Any], enums: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    definitions = {
        name: {**definition, "enum": list(enums[definition[_LISTED]])} if _LISTED in definition else definition
        for name, definition in entry["$defs"].items()
    }
    return {**entry, "$defs": definitions}


@cache
def _schema(name: str) -> dict[str, Any]:
    text = (data_folder() / "json" / f"{name}.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
