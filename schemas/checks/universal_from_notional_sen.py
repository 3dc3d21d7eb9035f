"""What every pupil has, paid from the notional SEN budget."""

from collections.abc import Iterator

from schemas.check import UNIVERSAL, Check, Hit, Look, texts
from schemas.finding import Severity


def _find(look: Look) -> Iterator[Hit]:
    for entry in look.rows:
        if entry.values.get("level") == UNIVERSAL and "notional_sen" in texts(entry, "funding_source"):
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
