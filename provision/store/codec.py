"""The JSON bodies of the store: entries, findings, sheets and table rows, written short and read back the same.

Money stays a decimal (`{"d": "17.20"}`), several values stay a list. A sheet is compressed: it is the longest body by
far and is only ever read whole.
"""

import json
import re
import zlib
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from importers.grid import Merge
from importers.reading import MaskedSheet
from schemas.entry import Entry, Scalar, Source, Value
from schemas.finding import Finding

_SAME = True
"""Stands for what nearly every field has; no value, raw text, source or confidence is a JSON `true`."""
_SHORT = 2  # parts of a field that is like nearly every field
_HALF = re.compile("[\ud800-\udfff]")


def dumps(data: Any) -> str:  # noqa: ANN401  JSON has no narrower type
    """Return compact JSON with sorted keys, so that equal data has equal text."""
    return _json(data, sort_keys=True)


def _json(data: Any, *, sort_keys: bool) -> str:  # noqa: ANN401  JSON has no narrower type
    """Return JSON that both engines can hold: half characters of a broken file stay escaped and read back the same."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=sort_keys)
    return text if _HALF.search(text) is None else json.dumps(data, separators=(",", ":"), sort_keys=sort_keys)


def storable(text: str) -> str:
    """Return text that both engines can hold as it is: no NUL, no half characters (a file name may have them)."""
    return _HALF.sub("\N{REPLACEMENT CHARACTER}", text.replace("\0", ""))


def entry_body(entry: Entry) -> str:
    """Return an entry's body: each field with its value, cell, raw text, source and confidence.

    What nearly every field has is left out, because a county has a million entries: a raw text that is the value, the
    source `cell`, full confidence.
    """
    names = dict.fromkeys([*entry.values, *entry.cells, *entry.raw])
    return _json({name: _field_out(entry, name) for name in names}, sort_keys=False)


def _field_out(entry: Entry, name: str) -> list[Any]:
    value, raw = entry.values.get(name), entry.raw.get(name)
    source, sure = entry.source.get(name), entry.confidence.get(name)
    parts = [
        None if value is None else _value_out(value),
        entry.cells.get(name),
        _SAME if raw == value and raw is not None else raw,
        _SAME if source is Source.CELL else source,
        _SAME if sure == 1 else sure,
    ]
    return parts[:2] if parts[2:] == [_SAME] * 3 else parts


def entry_from(sheet: str, row: int, body: str) -> Entry:
    """Return the entry of a stored row."""
    values: dict[str, Value] = {}
    cells, raw, source, sure = {}, {}, {}, {}
    for name, parts in json.loads(body).items():
        value, cell, written, came, confidence = parts if len(parts) > _SHORT else (*parts, _SAME, _SAME, _SAME)
        if value is not None:
            values[name] = _value_in(value)
        if cell is not None:
            cells[name] = cell
        if written is not None:
            raw[name] = value if written is _SAME else written
        if came is not None:
            source[name] = Source.CELL if came is _SAME else Source(came)
        if confidence is not None:
            sure[name] = 1.0 if confidence is _SAME else confidence
    return Entry(sheet, row, values, cells, raw, source, sure)


def _value_out(value: Value) -> Any:  # noqa: ANN401  JSON has no narrower type
    return [_scalar_out(part) for part in value] if isinstance(value, tuple) else _scalar_out(value)


def _scalar_out(value: Scalar) -> Any:  # noqa: ANN401  JSON has no narrower type
    return {"d": str(value)} if isinstance(value, Decimal) else value


def _value_in(value: Any) -> Value:  # noqa: ANN401  JSON has no narrower type
    return tuple(_scalar_in(part) for part in value) if isinstance(value, list) else _scalar_in(value)


def _scalar_in(value: Any) -> Scalar:  # noqa: ANN401  JSON has no narrower type
    if isinstance(value, dict):
        return Decimal(value["d"])
    plain: str | int | float = value
    return plain


def finding_body(finding: Finding, content: tuple[str, ...]) -> str:
    """Return a finding's body: the contract's object, and the digests of its content (`provision.review.content`)."""
    return dumps({**finding.as_json(), "content": list(content)})


def finding_from(body: str) -> Finding:
    """Return the finding of a stored body."""
    return Finding.from_json(json.loads(body))


def content_from(body: str) -> tuple[str, ...]:
    """Return the digests of what a stored finding touches."""
    return tuple(json.loads(body)["content"])


def sheet_body(sheet: MaskedSheet) -> bytes:
    """Return a masked sheet's body, compressed."""
    data = {
        "rows": [[row, sorted(cells.items())] for row, cells in sheet.rows.items()],
        "merges": [[merge.top, merge.left, merge.bottom, merge.right] for merge in sheet.merges],
    }
    return zlib.compress(dumps(data).encode(), 6)


def sheet_from(row: Mapping[str, Any]) -> MaskedSheet:
    """Return the masked sheet of a stored row of `sheets`."""
    data = json.loads(zlib.decompress(row["body"]))
    return MaskedSheet(
        name=row["name"],
        position=row["position"],
        rows={number: dict(cells) for number, cells in data["rows"]},
        merges=tuple(Merge(*corners) for corners in data["merges"]),
        hidden=bool(row["hidden"]),
    )
