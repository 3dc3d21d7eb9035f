"""What all pupils have, listed on a plan as if it were for SEN."""

from collections.abc import Iterator

from schemas.check import UNIVERSAL, Check, Hit, Look, texts
from schemas.entry import Entry
from schemas.finding import Severity
from schemas.grouping import quoted, told


def _find(look: Look) -> Iterator[Hit]:
    for entry in look.rows:
        if entry.values.get("level") == UNIVERSAL and not {"K", "E"}.isdisjoint(texts(entry, "sen_status")):
            yield Hit(entry, fields=("level", "sen_status"))


def _say(entry: Entry) -> str:
    return f"level {quoted(told(entry, 'level'))}, status {quoted(told(entry, 'sen_status'))}"


CHECK = Check(
    code="universal-counted-as-sen",
    severity=Severity.ADVICE,
    title="Universal provision counted as SEN",
    message="Provision for all pupils stands as SEN provision on {rows}: {values}",
    why=(
        "SEN provision is additional to or different from what others of the same age have (Children and "
        "Families Act 2014, s 21)."
    ),
    action="Keep it on the school's own offer, and leave on the plan what is additional.",
    find=_find,
    field="level",
    needs=("level", "sen_status"),
    say=_say,
)
