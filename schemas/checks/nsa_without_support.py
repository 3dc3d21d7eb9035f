"""NSA, no specialist assessment, is a code for SEN Support only."""

from collections.abc import Iterator

from schemas.check import Check, Hit, Look, texts
from schemas.finding import Severity


def _find(look: Look) -> Iterator[Hit]:
    for entry in look.rows:
        status = texts(entry, "sen_status")
        if status and "K" not in status and "NSA" in texts(entry, "primary_need"):
            yield Hit(entry, fields=("primary_need", "sen_status"))


CHECK = Check(
    code="nsa-without-sen-support",
    severity=Severity.QUERY,
    title="NSA is used without SEN Support",
    message="The type of need NSA stands without the status SEN Support (K) on {rows}: {values}",
    why="The DfE school census keeps NSA, no specialist assessment, for pupils at SEN Support.",
    action="Correct the status, or write the type of need that the EHC plan names.",
    find=_find,
    field="primary_need",
    needs=("primary_need", "sen_status"),
)
