"""What every pupil has, paid from the notional SEN budget."""

from collections.abc import Iterator

from schemas.check import UNIVERSAL, Check, Hit, Look
from schemas.finding import Severity


def _find(look: Look) -> Iterator[Hit]:
    rows = look.rows
    for entry, level, sources in rows.beside(rows.values("level"), rows.texts("funding_source")):
        if level == UNIVERSAL and "notional_sen" in sources:
            yield Hit(entry)


CHECK = Check(
    code="universal-from-notional-sen",
    severity=Severity.QUERY,
    title="Universal provision costed to the notional SEN budget",
    message="Universal provision is paid from the notional SEN budget on {rows}: {values}",
    why="What is ordinarily available to every pupil is paid from the core budget (DfE, notional SEN budget guidance).",
    action="Move the cost to the core budget, or say which pupils it is additional for.",
    find=_find,
    field="funding_source",
    needs=("level", "funding_source"),
)
