"""The foot of a table: totals and deductions, legends, notes and parameters below the last full row."""

import re

from importers.layouts.figures import is_figure
from importers.layouts.row_kinds import Ground, Judged, RowKind

_LONG_TEXT = 60


def with_foot(ground: Ground, judged: list[Judged]) -> list[Judged]:
    """Take what only has figures under the last total for part of it: a deduction, a contribution, what is asked for.

    Only where no fuller row follows, so that another section's rows stay records.
    """
    last = max((at for at, row in enumerate(judged) if row.kind is RowKind.TOTAL), default=-1)
    foot = judged[last + 1 :]
    if last < 0 or not foot or not all(_is_thin_figure_row(ground, row) for row in foot):
        return judged
    return [
        *judged[: last + 1],
        *(Judged(row.number, RowKind.TOTAL) if row.kind is RowKind.RECORD else row for row in foot),
    ]


def _is_thin_figure_row(ground: Ground, row: Judged) -> bool:
    if row.kind is not RowKind.RECORD:
        return True
    _, *others = ground.cells(row.number).values()
    return 0 < len(others) <= max(1, ground.typical // 3) and all(is_figure(value) for value in others)


def without_tail(ground: Ground, judged: list[Judged]) -> list[Judged]:
    """Take the legend and notes at the foot for what they are.

    Thin rows after the last full one, behind a gap or a note.
    """
    full = max(2, round(ground.typical * 0.4))
    last = max(
        (at for at, row in enumerate(judged) if row.kind is RowKind.RECORD and len(ground.cells(row.number)) >= full),
        default=-1,
    )
    if last < 0 and ground.typical > 1:
        last = max((at for at, row in enumerate(judged) if row.kind is RowKind.RECORD), default=-1)
    kept = judged[: last + 1]
    ended = False
    for row in judged[last + 1 :]:
        gap = not kept or row.number > kept[-1].number + 1
        if row.kind is RowKind.LINE:
            kept.append(row)
            continue
        ended = (
            ended
            or row.kind is RowKind.NOTE
            or (gap and row.kind in (RowKind.RECORD, RowKind.CONTINUED))
            or _is_prose(ground, row)
        )
        kept.append(
            Judged(row.number, RowKind.NOTE)
            if ended and row.kind is not RowKind.TOTAL and row.kind is not RowKind.HEADING
            else row
        )
    return _thin_ends_after_gaps(ground, _without_key(ground, kept))


def _without_key(ground: Ground, judged: list[Judged]) -> list[Judged]:
    """Take pairs of a mark and its word below `Key` for the legend that they are."""
    begin = next(
        (at for at, row in enumerate(judged) if row.kind is RowKind.NOTE and _is_key(ground, row)), len(judged)
    )
    foot = judged[begin:]
    if not all(len(ground.cells(row.number)) <= 2 for row in foot):  # noqa: PLR2004  a mark and its word
        return judged
    return [
        *judged[:begin],
        *(Judged(row.number, RowKind.NOTE) if row.kind is RowKind.RECORD else row for row in foot),
    ]


def _is_key(ground: Ground, row: Judged) -> bool:
    first = next(iter(ground.cells(row.number).values()))
    return (
        isinstance(first, str) and re.fullmatch(r"\s*(?:key|legend|codes?)\s*:?\s*", first, re.IGNORECASE) is not None
    )


def _thin_ends_after_gaps(ground: Ground, judged: list[Judged]) -> list[Judged]:
    """Take a block of thin rows at the very end, behind a gap, for a legend or parameters.

    Two cells a row where six are usual.
    """
    if ground.typical < 4:  # noqa: PLR2004  thin means nothing in a narrow table
        return judged
    at = len(judged)
    while at and (judged[at - 1].kind is not RowKind.RECORD or len(ground.cells(judged[at - 1].number)) <= 2):  # noqa: PLR2004
        at -= 1
    for begin in range(max(at, 1), len(judged)):
        if judged[begin].number > judged[begin - 1].number + 1 and judged[begin].kind is RowKind.RECORD:
            return judged[:begin] + [
                Judged(row.number, RowKind.NOTE) if row.kind is RowKind.RECORD else row for row in judged[begin:]
            ]
    return judged


def _is_remark(ground: Ground, text: str) -> bool:
    """Whether a lone cell under full rows is a remark with its label: `Impact overall: good`."""
    return ground.typical > 2 and re.match(r"\s*[A-Za-z][^:\d]{3,40}:\s+\S", text) is not None  # noqa: PLR2004  a table of some width


def _is_prose(ground: Ground, row: Judged) -> bool:
    cells = ground.cells(row.number)
    value = next(iter(cells.values()))
    return (
        len(cells) == 1
        and isinstance(value, str)
        and (len(value) > _LONG_TEXT or _is_remark(ground, value) or value.rstrip().endswith("."))
    )
